//! Copy approval register (复制审批登记表): 19 columns, landscape, 现场监督人 in a heavy frame.

use crate::layout::register::{Cell, Column, Register, month_and_day, stacked_date};
use crate::layout::register_pages::{RegisterPages, Row};
use crate::layout::{Align, Paper, Para, Style};
use crate::signature::Ink;
use crate::view::{Footer, Office};
use crate::words::{NOT_APPLICABLE, Words};
use crate::{Locale, PaperError, Printed};

/// A copy register for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyRegisterView {
    /// The office.
    pub office: Office,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// The copy jobs, in order. With none a blank page for the pen is printed.
    pub rows: Vec<CopyRow>,
    /// Foot of the page.
    pub footer: Footer,
}

/// What became of a numbered copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyState {
    /// 在外.
    Out,
    /// 收回.
    Returned,
    /// 销毁.
    Destroyed,
}

/// One numbered copy of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyLine {
    /// Number within the original, e.g. `F01`.
    pub number: String,
    /// Its state.
    pub state: CopyState,
    /// Day of return or destruction.
    pub settled_on: Option<String>,
}

/// Consent to a copy job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyApproval {
    /// Consents given.
    pub given: u32,
    /// Consents asked for.
    pub of: u32,
    /// Last approver.
    pub name: String,
    /// When, `YYYY-MM-DD HH:MM`.
    pub at: String,
    /// Handwriting of the last approver.
    pub ink: Option<Ink>,
}

/// Supervision on the spot (现场监督).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supervision {
    /// Supervisor.
    pub name: String,
    /// Start, `YYYY-MM-DD HH:MM`.
    pub started_at: String,
    /// End; empty while the session goes on.
    pub ended_at: String,
    /// Why that person could not sign for leaving; empty when signed.
    pub unsigned: String,
    /// Handwriting of the supervisor.
    pub ink: Option<Ink>,
}

/// One copy job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyRow {
    /// Running number.
    pub no: u32,
    /// Day of the request.
    pub asked_on: String,
    /// Department asking.
    pub department: String,
    /// Applicant.
    pub applicant: String,
    /// Title.
    pub title: String,
    /// 文号, if any.
    pub document_number: Option<String>,
    /// 档号.
    pub archival_number: String,
    /// The mark as it stands on the object: 公司机密 or the 商密 profile's words, blank for 一般.
    pub mark: String,
    /// Pages of the original.
    pub original_pages: u32,
    /// Copies made.
    pub copies: u32,
    /// 面: pages × copies.
    pub faces: u32,
    /// 张: sheets of paper.
    pub sheets: u32,
    /// Purpose.
    pub purpose: String,
    /// Receiver (去向).
    pub receiver: String,
    /// Applicant's signature.
    pub applicant_ink: Option<Ink>,
    /// Consent; none when not needed.
    pub approval: Option<CopyApproval>,
    /// Who copied (经办复印人).
    pub operator: String,
    /// Everybody who supervised, in order; none when not needed.
    pub supervision: Vec<Supervision>,
    /// The numbered copies.
    pub lines: Vec<CopyLine>,
    /// Whether 与原件相符 was stamped.
    pub stamped: bool,
    /// Note.
    pub note: String,
}

/// Widths, group and head of the columns, in order.
const COLUMNS: [(f32, usize, &str); 19] = [
    (7.0, 0, "no"),
    (10.0, 1, "asked-on"),
    (14.0, 1, "applicant"),
    (26.5, 2, "title-head"),
    (27.5, 2, "numbers"),
    (9.0, 2, "level"),
    (8.0, 2, "original-pages"),
    (7.0, 3, "copies"),
    (8.0, 3, "sheets"),
    (18.0, 3, "purpose"),
    (18.0, 3, "receiver"),
    (15.0, 3, "applicant-signature"),
    (17.5, 4, "approver"),
    (11.0, 4, "operator"),
    (22.5, 4, "supervisor"),
    (15.0, 5, "copy-numbers"),
    (8.0, 5, "stamped"),
    (13.0, 5, "settled-on"),
    (9.0, 0, "note-head"),
];

/// Prints a copy register.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_copy_register(view: &CopyRegisterView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let mut paper = Paper::default();
    let rows = view.rows.iter().map(|row| cells(&mut paper, row, words)).collect();
    let lines = || view.rows.iter().flat_map(|row| &row.lines);
    let facts = words.with(
        "copies-facts",
        &[
            ("from", view.from.as_str().into()),
            ("to", view.to.as_str().into()),
            ("count", view.rows.len().into()),
            ("copies", lines().count().into()),
            ("out", lines().filter(|line| line.state == CopyState::Out).count().into()),
        ],
    );
    let register = Register {
        columns: COLUMNS
            .map(|(width, group, head)| Column { width, head: words.get(&format!("copies-{head}")), group })
            .to_vec(),
        groups: (1..=5).map(|group| words.get(&format!("copies-group-{group}"))).collect(),
        // Both sides of 现场监督人: the column that carries the proof.
        heavy: vec![14, 15],
        row: 17.2,
    };
    RegisterPages { title: words.get("copies-title"), facts, note: words.get("copies-note"), register }.print(
        paper,
        rows,
        &view.office,
        &view.footer,
        words,
    )
}

fn cells(paper: &mut Paper, row: &CopyRow, words: Words) -> Row {
    let plain = |text: &str| Cell::centred(Para::new(Style::R, text));
    let stressed = |text: String| Cell::centred(Para::new(Style::R5, text));
    let left = |style: Style, text: &str| Cell::Text(Para::new(style, text), Align::Left, 0.5);
    let numbers = format!("{}\n{}", words.or_none(row.document_number.as_deref()), row.archival_number);
    let applicant_ink = row.applicant_ink.as_ref().map(|ink| paper.keep_ink(ink));
    let (copy_numbers, settled) = lines(row, words);
    let cells = vec![
        stressed(row.no.to_string()),
        Cell::centred(stacked_date(&row.asked_on)),
        Cell::centred(
            Para::new(Style::R, format!("{}\n", row.department)).and(Style::R5, row.applicant.as_str()),
        ),
        left(Style::R5, &row.title),
        left(Style::R, &numbers),
        stressed(row.mark.clone()),
        plain(&row.original_pages.to_string()),
        stressed(row.copies.to_string()),
        stressed(format!("{}\n{}", row.faces, row.sheets)),
        left(Style::R, &row.purpose),
        left(Style::R, &row.receiver),
        Cell::Signed { ink: applicant_ink, above: Para::default(), below: Para::default() },
        approver(paper, row.approval.as_ref(), words),
        plain(&row.operator),
        supervisor(paper, &row.supervision),
        copy_numbers,
        plain(&words.get(if row.stamped { "yes" } else { "no" })),
        settled,
        plain(&row.note),
    ];
    Row { cells }
}

fn lines(row: &CopyRow, words: Words) -> (Cell, Cell) {
    let state = |line: &CopyLine| {
        let state = words.get(match line.state {
            CopyState::Out => "copies-out",
            CopyState::Returned => "copies-returned",
            CopyState::Destroyed => "copies-destroyed",
        });
        Para::new(Style::R5, line.number.as_str()).and(Style::R, format!(" {state}"))
    };
    let settled = |line: &CopyLine| {
        Para::new(
            Style::R,
            match (&line.settled_on, line.state) {
                (Some(day), CopyState::Returned) => {
                    words.with("copies-returned-on", &[("day", day_in_year_of(row, day).into())])
                }
                (Some(day), CopyState::Destroyed) => {
                    words.with("copies-destroyed-on", &[("day", day_in_year_of(row, day).into())])
                }
                _ => NOT_APPLICABLE.to_owned(),
            },
        )
    };
    let pairs = row.lines.iter().map(|line| (state(line), settled(line))).collect();
    Cell::side_by_side(pairs, (COLUMNS[15].0, COLUMNS[17].0))
}

/// Month and day within the year of the request, the whole date in another.
fn day_in_year_of(row: &CopyRow, day: &str) -> String {
    let (asked, _) = month_and_day(&row.asked_on);
    let (year, short) = month_and_day(day);
    if year == asked { short } else { day.to_owned() }
}

fn approver(paper: &mut Paper, approval: Option<&CopyApproval>, words: Words) -> Cell {
    let Some(approval) = approval else {
        return Cell::centred(Para::new(Style::R, words.get("loans-approval-not-needed")));
    };
    let count = if approval.of > 1 { format!("{}/{} ", approval.given, approval.of) } else { String::new() };
    let (_, at) = month_and_day(&approval.at);
    let below = Para::new(Style::R, format!("{count}{}\n{at}", approval.name));
    let ink = approval.ink.as_ref().map(|ink| paper.keep_ink(ink));
    Cell::Signed { ink, above: Para::default(), below }
}

/// Everybody with times; the handwriting is that of who ended it.
fn supervisor(paper: &mut Paper, supervision: &[Supervision]) -> Cell {
    let Some(last) = supervision.last() else {
        return Cell::centred(Para::new(Style::R, NOT_APPLICABLE));
    };
    let clock = |at: &str| at.split_once(' ').map_or(at, |(_, clock)| clock).to_owned();
    let mut below = Para::default();
    for (index, one) in supervision.iter().enumerate() {
        let line = if index == 0 { "" } else { "\n" };
        let unsigned = if one.unsigned.is_empty() { String::new() } else { format!(" {}", one.unsigned) };
        let times = format!("\n{}–{}{unsigned}", clock(&one.started_at), clock(&one.ended_at));
        below = below.and(Style::R5, format!("{line}{}", one.name)).and(Style::R, times);
    }
    let ink = last.ink.as_ref().map(|ink| paper.keep_ink(ink));
    Cell::Signed { ink, above: Para::default(), below }
}
