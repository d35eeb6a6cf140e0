//! Retention rules as a table of their own.

use crate::{Reader, Result, id};
use domain::RetentionRuleId;

/// A retention rule as it stands.
#[derive(Debug, Clone)]
pub struct RuleRow {
    /// Identity.
    pub id: RetentionRuleId,
    /// Code.
    pub code: String,
    /// Version.
    pub version: i64,
    /// Its words.
    pub text: String,
    /// On what it stands.
    pub mandate: String,
    /// Period; none is for ever.
    pub period_months: Option<u32>,
    /// Trigger code.
    pub trigger: String,
    /// The event of an event trigger.
    pub trigger_event: String,
    /// Action code.
    pub action: String,
    /// Latest date, from the same trigger.
    pub latest_months: Option<u32>,
    /// Its ground.
    pub latest_ground: String,
}

crate::statements! {
    NEWEST_RULES = "SELECT t.* FROM retention_rules AS t WHERE t.version = (SELECT max(n.version) FROM retention_rules AS n WHERE n.code = t.code) ORDER BY t.row";
}

/// The newest version of every rule.
pub fn list_retention_rules(reader: &Reader<'_>) -> Result<Vec<RuleRow>> {
    reader.list(NEWEST_RULES, &[], |row| {
        Ok(RuleRow {
            id: id(row, "id")?,
            code: row.get("code")?,
            version: row.get("version")?,
            text: row.get("text")?,
            mandate: row.get("mandate")?,
            period_months: row.get("period_months")?,
            trigger: row.get("trigger")?,
            trigger_event: row.get("trigger_event")?,
            action: row.get("action")?,
            latest_months: row.get("latest_months")?,
            latest_ground: row.get("latest_ground")?,
        })
    })
}
