//! A check for leaked personal information as it crosses the border.

use crate::Result;
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use store::incidents::BreachRow;
use ts_rs::TS;

/// A notice given.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BreachNotice {
    /// `authority` or `people`.
    pub whom: String,
    /// On which day.
    pub told_on: String,
    /// How.
    pub how: String,
    /// Noted by.
    pub by: String,
}

/// A check.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BreachView {
    /// Identity.
    pub id: String,
    /// `HC-0307-2026-0001`.
    pub number: String,
    /// The case it came out of.
    pub case_id: String,
    /// Its number.
    pub case_number: String,
    /// The record.
    pub record_id: String,
    /// Its number.
    pub record_number: String,
    /// Its title.
    pub title: String,
    /// State code.
    pub state: String,
    /// Since when.
    pub opened_at: String,
    /// Codes of the data.
    pub data_kinds: Vec<String>,
    /// How many people.
    pub people: u32,
    /// Harm code; empty before the assessment.
    pub harm: String,
    /// 原因.
    pub cause: String,
    /// 补救措施.
    pub measures: String,
    /// What the people can do.
    pub advice: String,
    /// Whom to ask.
    pub contact: String,
    /// Who assessed.
    pub assessed_by: Option<String>,
    /// Outcome code; empty before the decision.
    pub outcome: String,
    /// Why somebody is not told.
    pub reason: String,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<String>,
    /// Who was told.
    pub notices: Vec<BreachNotice>,
}

pub(super) fn breach_view(reader: &Reader<'_>, row: BreachRow) -> Result<BreachView> {
    let notices = store::incidents::list_notices(reader, row.id)?
        .into_iter()
        .map(|notice| BreachNotice {
            whom: notice.whom,
            told_on: notice.told_on.to_string(),
            how: notice.how,
            by: notice.by,
        })
        .collect();
    Ok(BreachView {
        id: row.id.to_string(),
        number: row.number,
        case_id: row.case.to_string(),
        case_number: row.case_number,
        record_id: row.record.to_string(),
        record_number: row.record_number,
        title: row.title,
        state: row.state,
        opened_at: row.opened_at.to_string(),
        data_kinds: row.data_kinds.split_whitespace().map(str::to_owned).collect(),
        people: row.people,
        harm: row.harm,
        cause: row.cause,
        measures: row.measures,
        advice: row.advice,
        contact: row.contact,
        assessed_by: row.assessor,
        outcome: row.outcome,
        reason: row.reason,
        decided_by: row.decider,
        decided_at: row.decided_at.map(|at| at.to_string()),
        notices,
    })
}
