//! Registers of what was told to outsiders: 合同披露, 法定调取, 业主查阅, 本人查询, and 监控调阅. Landscape.

use crate::book::{Book, BookForm, Columns, left, plain, signed, stressed};
use crate::signature::Ink;
use crate::{Locale, PaperError, Printed};

/// Which of the four.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharingBookKind {
    /// 合同披露登记簿.
    Contract,
    /// 法定调取登记簿.
    Statutory,
    /// 业主查阅登记簿.
    Owner,
    /// 本人查询登记簿.
    Personal,
}

/// A request of somebody outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharingEntry {
    /// 编号.
    pub number: String,
    /// Day it was asked for.
    pub asked_on: String,
    /// 接收方; 〔密〕 when the printer may not see it.
    pub receiver: String,
    /// Whose identity was checked by what.
    pub identity: String,
    /// 事由, with necessity, letter, flat or request.
    pub reason: String,
    /// What of which record, how.
    pub papers: String,
    /// The mark as it stands on the object.
    pub mark: String,
    /// On what ground: approval, article, what of personal information.
    pub ground: String,
    /// What was covered and by whom; who was told.
    pub care: String,
    /// Day of the answer.
    pub due_on: String,
    /// Who gave it, and when.
    pub given: String,
    /// Handwriting of who received it.
    pub ink: Option<Ink>,
    /// How it ended.
    pub settled: String,
}

/// A look at footage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootageEntry {
    /// 编号.
    pub number: String,
    /// Day it was asked for.
    pub asked_on: String,
    /// 申请人, with identity.
    pub asker: String,
    /// 机位、位置.
    pub camera: String,
    /// From when to when.
    pub times: String,
    /// 事由.
    pub reason: String,
    /// How it was shown, on which medium.
    pub way: String,
    /// On what ground.
    pub ground: String,
    /// The two who were present.
    pub present: String,
    /// What was done so that nobody else is seen.
    pub others: String,
    /// Handwriting of who saw it.
    pub ink: Option<Ink>,
    /// State and day.
    pub settled: String,
}

const SHARING: Columns = &[
    (27.0, "number"),
    (17.0, "date"),
    (28.0, "receiver"),
    (26.0, "identity"),
    (34.0, "reason"),
    (44.0, "papers"),
    (12.0, "level"),
    (23.0, "ground"),
    (20.0, "care"),
    (17.0, "given"),
    (16.0, "signed"),
];
const FOOTAGE: Columns = &[
    (27.0, "number"),
    (17.0, "date"),
    (32.0, "asker"),
    (30.0, "camera"),
    (26.0, "times"),
    (32.0, "reason"),
    (20.0, "way"),
    (22.0, "ground"),
    (18.0, "present"),
    (24.0, "others"),
    (16.0, "signed"),
];

impl SharingBookKind {
    fn key(self) -> &'static str {
        match self {
            SharingBookKind::Contract => "contract",
            SharingBookKind::Statutory => "statutory",
            SharingBookKind::Owner => "owner",
            SharingBookKind::Personal => "personal",
        }
    }
}

fn of_sharing<'a>(book: &'a str, heads: &'a str, columns: Columns) -> BookForm<'a> {
    BookForm { book, heads, facts: "book-sharing-facts", columns, row: 13.0 }
}

/// Prints one of the four registers.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_sharing_book(
    kind: SharingBookKind,
    view: &Book<SharingEntry>,
    locale: Locale,
) -> Result<Printed, PaperError> {
    let book = format!("sharing-{}", kind.key());
    of_sharing(&book, "sharing", SHARING).print(view, locale, |paper, row| {
        vec![
            stressed(&row.number),
            plain(&format!("{}\n{}", row.asked_on, row.due_on)),
            left(&row.receiver),
            left(&row.identity),
            left(&row.reason),
            left(&row.papers),
            stressed(&row.mark),
            left(&row.ground),
            left(&row.care),
            plain(&row.given),
            signed(paper, row.ink.as_ref(), &row.settled),
        ]
    })
}

/// Prints the register of footage.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_footage_book(view: &Book<FootageEntry>, locale: Locale) -> Result<Printed, PaperError> {
    of_sharing("footage", "footage", FOOTAGE).print(view, locale, |paper, row| {
        vec![
            stressed(&row.number),
            plain(&row.asked_on),
            left(&row.asker),
            left(&row.camera),
            plain(&row.times),
            left(&row.reason),
            left(&row.way),
            left(&row.ground),
            plain(&row.present),
            left(&row.others),
            signed(paper, row.ink.as_ref(), &row.settled),
        ]
    })
}
