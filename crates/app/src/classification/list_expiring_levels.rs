//! Levels whose term ends within 60 days or has ended (到期密级): what must be lowered or extended.

use crate::border::{next_page, page_size};
use crate::classification::proposing::term_asked;
use crate::records::term_text;
use crate::{Desk, Error, Operation, Result};
use chrono::Days;
use domain::classification::TERM_NOTICE_DAYS;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::classification::ExpiringRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListExpiringLevels {
    /// Behind this cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most, 200.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A record whose level's term ends.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ExpiringLevel {
    /// Record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Level code.
    pub level: String,
    /// Term, stored form.
    pub term: String,
    /// In words.
    pub term_text: String,
    /// Days left, negative once it has ended.
    pub days_left: i64,
    /// Department.
    pub department: String,
    /// Category.
    pub category: String,
    /// The level of a change that waits for a countersignature.
    pub waiting: Option<String>,
}

/// The list, the earliest first.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ExpiringLevels {
    /// Lines.
    pub rows: Vec<ExpiringLevel>,
    /// Ended and nothing proposed yet.
    pub ended: i64,
    /// The next page.
    pub next: Option<String>,
}

fn cursor(after: Option<&str>) -> Result<(String, i64)> {
    let Some(after) = after.filter(|after| !after.is_empty()) else { return Ok((String::new(), 0)) };
    let read = after.split_once('|').and_then(|(term, row)| Some((term.to_owned(), row.parse().ok()?)));
    let (term, row) = read.ok_or_else(|| Error::Malformed("after".to_owned()))?;
    term_asked(Some(&term))?;
    Ok((term, row))
}

/// Lists them.
pub fn list_expiring_levels(desk: &mut Desk, ask: ListExpiringLevels) -> Result<ExpiringLevels> {
    desk.read(Operation::ListExpiringLevels, |view| {
        let (today, limit) = (view.now().today(), page_size(ask.limit));
        let (term, row) = cursor(ask.after.as_deref())?;
        let horizon = today + Days::new(TERM_NOTICE_DAYS);
        let rows = store::classification::list_expiring(view, view.sight(), horizon, (&term, row), limit)?;
        let next = next_page(&rows, limit, |last| format!("{}|{}", last.term, last.row));
        let line = |row: ExpiringRow| ExpiringLevel {
            record_id: row.id.to_string(),
            number: row.number,
            title: row.title,
            level: row.level.code().to_owned(),
            term_text: term_text(view.locale(), &row.term),
            days_left: domain::records::LevelTerm::parse(&row.term)
                .and_then(|term| term.days_left(today))
                .unwrap_or_default(),
            term: row.term,
            department: row.department,
            category: row.category,
            waiting: row.waiting.map(|level| level.code().to_owned()),
        };
        Ok(ExpiringLevels {
            rows: rows.into_iter().map(line).collect(),
            ended: store::classification::count_ended(view, view.sight(), today)?,
            next,
        })
    })
}
