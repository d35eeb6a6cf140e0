//! Loan register (借阅登记簿): 18 columns, landscape.

use crate::layout::register::{Cell, Column, Register, month_and_day, stacked_date};
use crate::layout::register_pages::{RegisterPages, Row};
use crate::layout::{Align, Paper, Para, Style};
use crate::signature::Ink;
use crate::view::{Footer, Office};
use crate::words::Words;
use crate::{Locale, PaperError, Printed};

/// A loan register for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanRegisterView {
    /// The office.
    pub office: Office,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// The loans, in order. With none a blank page for the pen is printed.
    pub rows: Vec<LoanRow>,
    /// Loans still out.
    pub still_out: u32,
    /// Loans returned or still out beyond their day.
    pub overdue: u32,
    /// Foot of the page.
    pub footer: Footer,
}

/// Consent to a loan, as the register shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoanApproval {
    /// 本职免批, with 岗位×类别 in words; may be empty.
    OwnDuty {
        /// Post and category.
        ground: String,
    },
    /// No approval needed at this level.
    NotNeeded,
    /// A standing approval (长期批准), by number.
    Standing {
        /// Its number.
        number: String,
    },
    /// 同意; `given` of `of` consents, the last approver's ink.
    Agreed {
        /// Consents given.
        given: u32,
        /// Consents asked for.
        of: u32,
        /// Name of the last approver.
        name: String,
        /// Handwriting of the last approver.
        ink: Option<Ink>,
    },
}

/// One loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanRow {
    /// Running number.
    pub no: u32,
    /// Day lent.
    pub lent_on: String,
    /// Recorded later (补登): marked `补`.
    pub recorded_late: bool,
    /// Borrower.
    pub borrower: String,
    /// Department or body.
    pub department: String,
    /// Telephone.
    pub phone: String,
    /// Title; 〔密〕 when the printer may not see it.
    pub title: String,
    /// 档号.
    pub archival_number: String,
    /// The mark as it stands on the object: 公司机密 or the 商密 profile's words, blank for 一般.
    pub mark: String,
    /// Place.
    pub place: String,
    /// Purpose.
    pub purpose: String,
    /// Days granted; 0 is for the same day.
    pub days: u32,
    /// Day due.
    pub due_on: String,
    /// Consent.
    pub approval: LoanApproval,
    /// Receipt by the borrower.
    pub borrower_ink: Option<Ink>,
    /// Day returned.
    pub returned_on: Option<String>,
    /// Condition in words, e.g. 完好.
    pub condition: String,
    /// Pages counted at return, e.g. `46` or `71/72`.
    pub pages: String,
    /// Receipt by who returned it.
    pub returner_ink: Option<Ink>,
    /// Who handled it (经办人).
    pub clerk: String,
    /// Note.
    pub note: String,
}

/// Widths, group and head of the columns, in order.
const COLUMNS: [(f32, usize, &str); 18] = [
    (7.0, 0, "no"),
    (11.0, 0, "lent-on"),
    (12.0, 1, "borrower"),
    (15.0, 1, "department"),
    (14.0, 1, "phone"),
    (31.9, 2, "title-head"),
    (23.0, 2, "archival-number"),
    (9.0, 2, "level"),
    (14.9, 2, "place"),
    (18.7, 3, "purpose"),
    (12.0, 3, "period"),
    (18.5, 3, "approval"),
    (16.0, 3, "borrower-signature"),
    (11.0, 4, "returned-on"),
    (12.5, 4, "condition"),
    (16.0, 4, "returner-signature"),
    (11.0, 4, "clerk"),
    (10.5, 0, "note-head"),
];

/// Prints a loan register.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_loan_register(view: &LoanRegisterView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let mut paper = Paper::default();
    let rows = view.rows.iter().map(|row| cells(&mut paper, row, words)).collect();
    let period = words.with(
        "loans-facts",
        &[
            ("from", view.from.as_str().into()),
            ("to", view.to.as_str().into()),
            ("count", view.rows.len().into()),
            ("out", view.still_out.into()),
            ("overdue", view.overdue.into()),
        ],
    );
    let register = Register {
        columns: COLUMNS
            .map(|(width, group, head)| Column { width, head: words.get(&format!("loans-{head}")), group })
            .to_vec(),
        groups: (1..=4).map(|group| words.get(&format!("loans-group-{group}"))).collect(),
        heavy: vec![2, 5, 9, 13, 17],
        row: 11.8,
    };
    RegisterPages { title: words.get("loans-title"), facts: period, note: words.get("loans-note"), register }
        .print(paper, rows, &view.office, &view.footer, words)
}

fn cells(paper: &mut Paper, row: &LoanRow, words: Words) -> Row {
    let plain = |text: &str| Cell::centred(Para::new(Style::R, text));
    let stressed = |text: &str| Cell::centred(Para::new(Style::R5, text));
    let signed = |paper: &mut Paper, ink: &Option<Ink>| Cell::Signed {
        ink: ink.as_ref().map(|ink| paper.keep_ink(ink)),
        above: Para::default(),
        below: Para::default(),
    };
    let mut number = Para::new(Style::R5, row.no.to_string());
    if row.recorded_late {
        number = number.and(Style::R, format!("\n{}", words.get("recorded-late")));
    }
    let cells = vec![
        Cell::centred(number),
        Cell::centred(stacked_date(&row.lent_on)),
        stressed(&row.borrower),
        plain(&row.department),
        plain(&row.phone),
        Cell::Text(Para::new(Style::R5, row.title.as_str()), Align::Left, 0.8),
        Cell::Text(Para::new(Style::R, row.archival_number.as_str()), Align::Left, 0.6),
        stressed(&row.mark),
        plain(&row.place),
        Cell::Text(Para::new(Style::R, row.purpose.as_str()), Align::Left, 0.8),
        Cell::Text(period(row, words), Align::Centre, 0.2),
        approval(paper, &row.approval, words),
        signed(paper, &row.borrower_ink),
        row.returned_on.as_deref().map_or_else(|| plain(""), |day| Cell::centred(stacked_date(day))),
        Cell::centred(condition(row)),
        signed(paper, &row.returner_ink),
        plain(&row.clerk),
        plain(&row.note),
    ];
    Row { cells }
}

/// Days over month and day; in another year the year takes the place of the days.
fn period(row: &LoanRow, words: Words) -> Para {
    let (lent, _) = month_and_day(&row.lent_on);
    let (due, day) = month_and_day(&row.due_on);
    let above = match (due == lent, row.days) {
        (false, _) => due,
        (true, 0) => words.get("loans-same-day"),
        (true, days) => words.with("loans-days", &[("days", days.into())]),
    };
    Para::new(Style::R, format!("{above}\n")).and(Style::R5, day)
}

fn condition(row: &LoanRow) -> Para {
    let para = Para::new(Style::R, row.condition.as_str());
    if row.pages.is_empty() { para } else { para.and(Style::R5, format!("\n{}", row.pages)) }
}

fn approval(paper: &mut Paper, approval: &LoanApproval, words: Words) -> Cell {
    let plain = |text: String| Cell::centred(Para::new(Style::R, text));
    match approval {
        LoanApproval::OwnDuty { ground } if ground.is_empty() => plain(words.get("loans-own-duty")),
        LoanApproval::OwnDuty { ground } => {
            plain(words.with("loans-own-duty-ground", &[("ground", ground.as_str().into())]))
        }
        LoanApproval::NotNeeded => plain(words.get("loans-approval-not-needed")),
        LoanApproval::Standing { number } => {
            plain(words.with("loans-standing", &[("number", number.as_str().into())]))
        }
        LoanApproval::Agreed { given, of, name, ink } => {
            let agreed = if *of > 1 {
                words.with("loans-agreed-of", &[("given", (*given).into()), ("of", (*of).into())])
            } else {
                words.get("loans-agreed")
            };
            let ink = ink.as_ref().map(|ink| paper.keep_ink(ink));
            let below = if ink.is_some() { "" } else { name.as_str() };
            Cell::Signed { ink, above: Para::new(Style::R, agreed), below: Para::new(Style::R, below) }
        }
    }
}
