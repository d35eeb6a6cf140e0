//! The reading register (阅览登记), newest first. Every line stands in it; title, file and purpose of what the
//! reader of the register may not see are 〔密〕.

use crate::approvals::title_or_sealed;
use crate::border::{PersonRef, next_page, page_size};
use crate::records::asking::{cursor, optional_identity, optional_level};
use crate::{Desk, Operation, Result};
use ::texts::Locale;
use chrono::Days;
use domain::{Day, Now};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::oversight::{ReadingFilter, ReadingLine};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListReadings {
    /// By this person.
    #[ts(optional = nullable)]
    pub person_id: Option<String>,
    /// Of this record: 档号 or 登记号.
    #[ts(optional = nullable)]
    pub number: Option<String>,
    /// What was done: `record`, `open`, `preview`, `download`, `print`.
    #[ts(optional = nullable)]
    pub act: Option<String>,
    /// From this level upward.
    #[ts(optional = nullable)]
    pub level: Option<String>,
    /// First office-local day.
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Last office-local day.
    #[ts(optional = nullable)]
    pub to: Option<String>,
    /// Continue after this position.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A line.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReadingView {
    /// When.
    pub at: String,
    /// Who.
    pub person: PersonRef,
    /// Department or organisation.
    pub department: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title or 〔密〕.
    pub title: String,
    /// Level then.
    pub level: String,
    /// What was done.
    pub act: String,
    /// The file's name, when one was read.
    pub file_name: Option<String>,
    /// For what.
    pub purpose: String,
    /// Another department's and outside own duty.
    pub elsewhere: bool,
}

/// A page.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReadingPage {
    /// Lines.
    pub rows: Vec<ReadingView>,
    /// Where to go on.
    pub next: Option<String>,
    /// Lines in all.
    pub total: i64,
}

pub(super) fn reading_view(line: ReadingLine, locale: Locale) -> ReadingView {
    let file = line.content.map(|_| title_or_sealed(locale, line.file_name));
    ReadingView {
        at: line.at.to_string(),
        person: PersonRef { id: line.person.to_string(), name: line.name },
        department: line.department,
        number: line.number,
        title: title_or_sealed(locale, line.title),
        level: line.level.code().to_owned(),
        act: line.act,
        file_name: file,
        purpose: title_or_sealed(locale, line.purpose),
        elsewhere: line.elsewhere,
    }
}

pub(super) fn filter(ask: &ListReadings, now: Now) -> Result<ReadingFilter> {
    let start = |day: &Option<String>, later: u64| {
        day.as_deref()
            .and_then(|day| day.parse::<Day>().ok())
            .and_then(|day| store::audit::day_start(day + Days::new(later), &now.zone))
    };
    let said = |text: &Option<String>| {
        text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    Ok(ReadingFilter {
        person: optional_identity(ask.person_id.as_deref())?,
        number: said(&ask.number),
        act: said(&ask.act),
        level: optional_level(ask.level.as_deref())?,
        from: start(&ask.from, 0),
        until: start(&ask.to, 1),
        before_row: cursor(ask.after.as_deref())?,
        limit: page_size(ask.limit),
    })
}

/// Lists.
pub fn list_readings(desk: &mut Desk, ask: ListReadings) -> Result<ReadingPage> {
    let locale = desk.locale();
    desk.read(Operation::ListReadings, |view| {
        let filter = filter(&ask, view.now())?;
        let lines = store::oversight::list_readings(view, view.sight(), &filter)?;
        let next = next_page(&lines, filter.limit, |line| line.row.to_string());
        let total = store::oversight::count_readings(view, &filter)?;
        Ok(ReadingPage {
            rows: lines.into_iter().map(|line| reading_view(line, locale)).collect(),
            next,
            total,
        })
    })
}
