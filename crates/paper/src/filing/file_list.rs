//! Lists of files, landscape: what is in a volume (卷内目录), what a run filed (归档文件目录, with a cover), what a
//! department handed over (移交清单, with its 交接文据 for a cover). One table, 11 · 50 · 39 · 26 · 82 · 20 · 12 · 12 · 12.

use super::list_cover;
use crate::layout::register::{Cell, Column, Register};
use crate::layout::register_pages::{RegisterPages, Row};
use crate::layout::{Align, Paper, Para, Style};
use crate::view::{Footer, Office, Signature};
use crate::words::{NOT_APPLICABLE, Words, grouped};
use crate::{Locale, PaperError, Printed};

/// A list of files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileListView {
    /// The office.
    pub office: Office,
    /// Which list.
    pub form: FileListForm,
    /// The files, in order.
    pub lines: Vec<FileLine>,
    /// Their pages in all.
    pub pages: u32,
    /// Number of a registered print with all titles; none on a list for the counter.
    pub print_number: Option<String>,
    /// Foot of every page.
    pub footer: Footer,
}

/// Which list it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileListForm {
    /// 卷内目录.
    Volume {
        /// `3-1204` …
        key: String,
        /// Title of the volume.
        title: String,
        /// Term in words; empty while it holds nothing.
        term: String,
    },
    /// 归档文件目录.
    Filing(RunFacts),
    /// 移交清单.
    Handover {
        /// The run.
        run: RunFacts,
        /// Who hands over; without a time the cell waits for a pen.
        giver: Box<Signature>,
        /// Who receives.
        receiver: Box<Signature>,
        /// Digest of the list that both signed, hex; empty while they have not.
        list: String,
    },
}

/// What a run is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunFacts {
    /// Its number.
    pub number: String,
    /// Year of the papers.
    pub year: i32,
    /// Department.
    pub department: String,
    /// Terms inside, in words.
    pub terms: String,
    /// Archival numbers of the first and the last file; empty before any was given.
    pub span: String,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLine {
    /// Running number or 件号.
    pub no: u32,
    /// 档号; 登记号 before filing.
    pub number: String,
    /// 文号.
    pub document_number: String,
    /// 责任者.
    pub author: String,
    /// Title; none prints （公司机密件）.
    pub title: Option<String>,
    /// Date of the document.
    pub date: String,
    /// Mark of its level; empty for 一般.
    pub mark: String,
    /// Pages, or first and last page in the volume.
    pub pages: String,
    /// Note.
    pub note: String,
}

const COLUMNS: [(f32, &str); 9] = [
    (11.0, "no"),
    (50.0, "number"),
    (39.0, "document-number"),
    (26.0, "author"),
    (82.0, "title-head"),
    (20.0, "date"),
    (12.0, "level"),
    (12.0, "pages"),
    (12.0, "note-head"),
];

impl FileListForm {
    /// The part of its keys that names the form.
    pub(super) fn name(&self) -> &'static str {
        match self {
            FileListForm::Volume { .. } => "volume",
            FileListForm::Filing(_) => "filing",
            FileListForm::Handover { .. } => "handover",
        }
    }
}

/// Prints a list of files.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_file_list(view: &FileListView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let mut paper = Paper::default();
    list_cover::draw(&mut paper, view, words);
    let within = matches!(view.form, FileListForm::Volume { .. });
    let register = Register {
        columns: COLUMNS
            .map(|(width, head)| {
                let head = match (head, within) {
                    ("no", true) => "piece",
                    ("pages", true) => "page-range",
                    _ => head,
                };
                // The English mark is longer than the Chinese one.
                let width = match (head, locale) {
                    ("level", Locale::En) => width + 8.0,
                    ("title-head", Locale::En) => width - 8.0,
                    _ => width,
                };
                Column { width, head: words.get(&format!("files-{head}")), group: 0 }
            })
            .to_vec(),
        groups: Vec::new(),
        heavy: Vec::new(),
        row: 11.0,
    };
    let note = words.with(
        &format!("files-{}-note", view.form.name()),
        &[("count", view.lines.len().into()), ("pages", grouped(view.pages.into()).into())],
    );
    let title = words.get(&format!("files-{}-title", view.form.name()));
    let rows = view.lines.iter().map(|line| row(line, words)).collect();
    RegisterPages { title, facts: facts(view, words), note, register }.print(
        paper,
        rows,
        &view.office,
        &view.footer,
        words,
    )
}

fn facts(view: &FileListView, words: Words) -> String {
    let said = match &view.form {
        FileListForm::Volume { key, title, term } => words.with(
            "files-volume-facts",
            &[
                ("key", key.as_str().into()),
                ("title", title.as_str().into()),
                ("term", words.or_none(Some(term)).into()),
            ],
        ),
        FileListForm::Filing(run) | FileListForm::Handover { run, .. } => words.with(
            "files-run-facts",
            &[
                ("number", run.number.as_str().into()),
                ("year", run.year.to_string().into()),
                ("department", run.department.as_str().into()),
            ],
        ),
    };
    match &view.print_number {
        Some(number) => {
            format!("{said}{}", words.with("files-registered", &[("number", number.as_str().into())]))
        }
        None => said,
    }
}

fn row(line: &FileLine, words: Words) -> Row {
    let centred = |text: &str, padding| Cell::Text(Para::new(Style::W, text), Align::Centre, padding);
    let left = |text: &str| Cell::Text(Para::new(Style::W, text), Align::Left, 0.9);
    let or_dash = |text: &str| if text.is_empty() { NOT_APPLICABLE.to_owned() } else { text.to_owned() };
    let title = line.title.clone().unwrap_or_else(|| words.get("files-withheld"));
    // Eight digits, as the trade writes dates of files; they fit one line.
    let date: String = line.date.chars().filter(char::is_ascii_digit).collect();
    Row {
        cells: vec![
            Cell::centred(Para::new(Style::V, line.no.to_string())),
            centred(&line.number, 0.8),
            left(&or_dash(&line.document_number)),
            left(&or_dash(&line.author)),
            Cell::Text(Para::new(Style::V, title), Align::Left, 0.9),
            centred(&date, 0.8),
            centred(&line.mark, mark_padding(&line.mark)),
            centred(&line.pages, 0.4),
            centred(&line.note, 0.4),
        ],
    }
}

/// A Chinese mark breaks in its middle, two characters a line; words of Latin letters take the whole column.
fn mark_padding(mark: &str) -> f32 {
    if mark.is_ascii() { 0.2 } else { 2.4 }
}
