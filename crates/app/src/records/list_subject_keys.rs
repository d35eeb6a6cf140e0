//! Subject keys of a kind (按房号、设备、合同列出): what is kept under each, with counts.

use crate::border::{next_page, page_size};
use crate::records::asking::member;
use crate::{Desk, Operation, Result};
use domain::records::{Field, VolumeKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::SubjectKeyRow;
use ts_rs::TS;

/// Which kind.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListSubjectKeys {
    /// `household`, `equipment`, `contract`, `employee`, `accounting`, `subject`.
    pub kind: String,
    /// Part of key or title.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub query: Option<String>,
    /// Continue after a reply's `next`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A page.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SubjectKeyPage {
    /// Lines in the order of their keys.
    pub rows: Vec<SubjectKeyLine>,
    /// To continue.
    pub next: Option<String>,
}

/// A key.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SubjectKeyLine {
    /// Kind code.
    pub kind: String,
    /// `3-1204`, `DT-03` …
    pub key: String,
    /// Title.
    pub title: String,
    /// Volumes of that key.
    pub volumes: i64,
    /// Records in them.
    pub records: i64,
    /// Their pages.
    pub pages: i64,
    /// The highest level among them.
    pub level: String,
    /// Of them out.
    pub out: i64,
    /// Date of the newest.
    pub latest: Option<String>,
}

/// Lists a page.
pub fn list_subject_keys(desk: &mut Desk, ask: ListSubjectKeys) -> Result<SubjectKeyPage> {
    desk.read(Operation::ListSubjectKeys, |view| {
        let kind = member(&ask.kind, Field::Kind, VolumeKind::from_code)?;
        let query = ask.query.as_deref().map(str::trim).filter(|query| !query.is_empty());
        let (after, limit) = (ask.after.as_deref().unwrap_or_default(), page_size(ask.limit));
        let rows = store::records::list_subject_keys(view, view.sight(), kind.code(), query, after, limit)?;
        let next = next_page(&rows, limit, |row| row.key.clone());
        Ok(SubjectKeyPage { rows: rows.into_iter().map(line).collect(), next })
    })
}

fn line(row: SubjectKeyRow) -> SubjectKeyLine {
    SubjectKeyLine {
        kind: row.kind,
        key: row.key,
        title: row.title,
        volumes: row.volumes,
        records: row.records,
        pages: row.pages,
        level: row.level.code().to_owned(),
        out: row.out,
        latest: row.latest.map(|day| day.to_string()),
    }
}
