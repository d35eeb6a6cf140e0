//! The rule pack's rows: retention rules, categories, matrix, calendar.

use crate::{Reader, Result, Tx, id, named};
use domain::access::Level;
use domain::approvals::MatrixRow;
use domain::{CategoryId, Day, RetentionRuleId, RowId};

/// A retention rule of a pack.
#[derive(Debug, Clone)]
pub struct NewRule<'a> {
    /// Identity.
    pub id: RetentionRuleId,
    /// Code.
    pub code: &'a str,
    /// Version of the pack.
    pub version: i64,
    /// Text.
    pub text: &'a str,
    /// Mandate with its articles.
    pub mandate: &'a str,
    /// Period; none = for ever.
    pub period_months: Option<u32>,
    /// Trigger code.
    pub trigger: &'a str,
    /// The event of an event trigger.
    pub trigger_event: &'a str,
    /// Action code.
    pub action: &'a str,
    /// Latest date, from the same trigger.
    pub latest_months: Option<u32>,
    /// Its ground.
    pub latest_ground: &'a str,
}

/// A category of a pack.
#[derive(Debug, Clone)]
pub struct NewCategory<'a> {
    /// Identity, used when the code is new.
    pub id: CategoryId,
    /// Code.
    pub code: &'a str,
    /// Name.
    pub name: &'a str,
    /// Branch.
    pub group_name: &'a str,
    /// Family.
    pub family: &'a str,
    /// Level that follows from the grounds.
    pub level: Level,
    /// Quotes, joined.
    pub level_basis: &'a str,
    /// Articles, joined.
    pub level_article: &'a str,
    /// Term code.
    pub level_term: &'a str,
    /// Lowering event.
    pub lower_on: &'a str,
    /// `article TAB level TAB quote` a line.
    pub level_grounds: &'a str,
    /// Rule.
    pub rule: RetentionRuleId,
    /// Pattern code.
    pub number_pattern: &'a str,
    /// Holds personal information.
    pub personal_information: bool,
    /// 会计档案.
    pub accounting: bool,
    /// Where the row comes from.
    pub source: &'a str,
}

crate::statements! {
    PACK_VERSION = "SELECT max(version) FROM matrix_rows";
    CATEGORY_OF_CODE = "SELECT id FROM categories WHERE code = :code";
    DAY_OF = "SELECT id FROM non_working_days WHERE day = :day";
    DUTY_STANDS = "SELECT 1 FROM duties WHERE department_id = :department AND family = :family AND withdrawn_at IS NULL";
}

/// The version of the pack in force, 0 before the first.
pub fn pack_version(reader: &Reader<'_>) -> Result<i64> {
    reader.number(PACK_VERSION, &[])
}

/// Name and version of the pack in force.
pub fn installed_pack(reader: &Reader<'_>) -> Result<Option<(String, i64)>> {
    let version = pack_version(reader)?;
    let name = crate::vault::get_setting(reader, "rule_pack")?.unwrap_or_default();
    Ok((version > 0).then(|| (name.trim_matches('"').to_owned(), version)))
}

/// Writes a new version of a rule; records keep the version they were registered under.
pub fn insert_rule(tx: &Tx<'_>, rule: &NewRule<'_>) -> Result<()> {
    tx.insert(
        "retention_rules",
        &named! {
            id: rule.id, code: rule.code, version: rule.version, text: rule.text, mandate: rule.mandate, period_months: rule.period_months, trigger: rule.trigger,
            trigger_event: rule.trigger_event, action: rule.action, latest_months: rule.latest_months, latest_ground: rule.latest_ground, locked: true
        },
    )
}

/// Writes a category, or brings the one of that code to the pack's words.
pub fn put_category(tx: &Tx<'_>, new: &NewCategory<'_>) -> Result<()> {
    let columns = named! {
        name: new.name, group_name: new.group_name, family: new.family, level: new.level, level_basis: new.level_basis, level_article: new.level_article, level_term: new.level_term,
        lower_on: new.lower_on, level_grounds: new.level_grounds, retention_rule_id: new.rule, number_pattern: new.number_pattern, personal_information: new.personal_information,
        accounting: new.accounting, source: new.source
    };
    match tx.get(CATEGORY_OF_CODE, &named! { code: new.code }, |row| id::<CategoryId>(row, "id"))? {
        Some(standing) => tx.update("categories", standing, &columns),
        None => {
            let mut columns = columns;
            columns.extend(named! { id: new.id, code: new.code });
            tx.insert("categories", &columns)
        }
    }
}

/// Writes a cell of the matrix under a new version of the pack.
pub fn insert_cell(tx: &Tx<'_>, row: RowId, cell: &MatrixRow, version: i64) -> Result<()> {
    tx.insert(
        "matrix_rows",
        &named! {
            id: row, level: cell.level, action: cell.action.code(), approvers: crate::approvals::posts_json(&cell.approvers), mode: cell.mode.code(), supervised: cell.supervised,
            witnesses: cell.witnesses, longest_days: cell.longest_days, shredder_class: &cell.shredder_class, article: &cell.article, version: version,
            channels: crate::approvals::channels_json(&cell.channels), place: cell.place.code(), watermark: cell.watermark
        },
    )
}

/// Writes a day that differs from Monday–Friday, or corrects it.
pub fn put_day(tx: &Tx<'_>, row: RowId, day: Day, working: bool, name: &str) -> Result<()> {
    match tx.get(DAY_OF, &named! { day: day }, |found| id::<RowId>(found, "id"))? {
        Some(standing) => tx.update("non_working_days", standing, &named! { working: working, name: name }),
        None => tx.insert("non_working_days", &named! { id: row, day: day, working: working, name: name }),
    }
}

/// Whether a duty stands.
pub fn has_duty(reader: &Reader<'_>, department: domain::DepartmentId, family: &str) -> Result<bool> {
    Ok(reader.number(DUTY_STANDS, &named! { department: department, family: family })? == 1)
}
