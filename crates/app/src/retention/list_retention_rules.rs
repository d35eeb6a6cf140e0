//! The retention table (保管期限表): every rule in its newest version.

use crate::{Desk, Operation, Result};
use domain::records::TermCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing to say.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListRetentionRules {}

/// The table.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RetentionRuleList {
    /// In the order they were entered.
    pub rows: Vec<RetentionRuleView>,
}

/// A rule.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RetentionRuleView {
    /// Identity.
    pub id: String,
    /// Code.
    pub code: String,
    /// Version.
    pub version: i64,
    /// Its words.
    pub text: String,
    /// `Y`, `D30` …
    pub term: String,
    /// The term is not taken up to the scale of today: it is that scale, or shorter on purpose.
    pub exact_term: bool,
    /// `year_after_creation`, `fiscal_year`, `date`, `event`.
    pub trigger: String,
    /// The event, where one decides.
    pub trigger_event: String,
    /// `destroy`, `review`, `keep`.
    pub action: String,
    /// The latest date counts so long, where there is one.
    pub latest_term: Option<String>,
    /// Its ground.
    pub latest_ground: String,
    /// On what it stands.
    pub mandate: String,
}

/// Lists the table.
pub fn list_retention_rules(desk: &mut Desk, _ask: ListRetentionRules) -> Result<RetentionRuleList> {
    desk.read(Operation::ListRetentionRules, |view| {
        let rows = store::retention::list_retention_rules(view)?;
        let rows = rows.into_iter().map(|rule| RetentionRuleView {
            id: rule.id.to_string(),
            code: rule.code,
            version: rule.version,
            text: rule.text,
            term: TermCode::of_months(rule.period_months).to_string(),
            exact_term: true,
            trigger: rule.trigger,
            trigger_event: rule.trigger_event,
            action: rule.action,
            latest_term: rule.latest_months.map(|months| TermCode::of_months(Some(months)).to_string()),
            latest_ground: rule.latest_ground,
            mandate: rule.mandate,
        });
        Ok(RetentionRuleList { rows: rows.collect() })
    })
}
