//! The file plan: categories with the guide's word on each, and their retention rules.

use crate::{Reader, Result, Row, Sight, id, level, named};
use domain::access::Level;
use domain::records::{Ground, Guide};
use domain::retention::{RetentionAction, RetentionRule, RetentionTrigger};
use domain::{CategoryId, RetentionRuleId};

/// A category as stored.
#[derive(Debug, Clone)]
pub struct CategoryRow {
    /// Identity.
    pub id: CategoryId,
    /// `KF-01`.
    pub code: String,
    /// Name.
    pub name: String,
    /// The branch of the plan it hangs on.
    pub group_name: String,
    /// Family of duties and appraisals.
    pub family: String,
    /// The guide's level.
    pub level: Level,
    /// Its quotes.
    pub level_basis: String,
    /// Its articles.
    pub level_article: String,
    /// Term of the level.
    pub level_term: String,
    /// What the texts say, one by one.
    pub guide: Guide,
    /// The rule.
    pub rule: RetentionRuleId,
    /// Its code.
    pub rule_code: String,
    /// Its text.
    pub rule_text: String,
    /// Its mandate.
    pub rule_mandate: String,
    /// Its period.
    pub rule_months: Option<u32>,
    /// How records are numbered: `piece`, `project`, `accounting`.
    pub number_pattern: String,
    /// Holds personal information.
    pub personal_information: bool,
    /// 会计档案.
    pub accounting: bool,
    /// Where the row of the plan comes from.
    pub source: String,
    /// Version of the guide's word on it.
    pub version: i64,
    /// Who may know, in words.
    pub may_know: String,
    /// No longer offered.
    pub retired: bool,
    /// Records of it that the reader may see.
    pub count: i64,
}

macro_rules! select {
    ($count:expr) => {
        concat!(
            "SELECT c.*, t.code AS rule_code, t.text AS rule_text, t.mandate AS rule_mandate, t.period_months AS rule_months, ",
            $count,
            " AS visible FROM categories AS c JOIN retention_rules AS t ON t.id = c.retention_rule_id "
        )
    };
}

crate::statements! {
    LIST_CATEGORIES = concat!(select!(concat!("(SELECT count(*) FROM records AS r WHERE r.category_id = c.id AND r.state = 'kept' AND ", crate::sight!(), ")")), "ORDER BY c.row");
    // The guide names no record: without counts it is anybody's to read.
    GUIDE_LINES = concat!(select!("0"), "ORDER BY c.row");
    FIND_CATEGORY = concat!(select!("0"), "WHERE c.code = :code");
    GET_CATEGORY = concat!(select!("0"), "WHERE c.id = :category");
    GUIDE_VERSION = "SELECT version FROM categories WHERE id = :category";
    RETENTION_RULE = "SELECT * FROM retention_rules WHERE id = :rule";
}

/// `article TAB level TAB quote` a line; written by the rule pack's installation.
fn grounds(text: &str) -> Vec<Ground> {
    text.lines()
        .filter_map(|line| {
            let mut parts = line.splitn(3, '\t');
            let (article, level, quote) = (parts.next()?, parts.next()?, parts.next()?);
            Some(Ground {
                article: article.to_owned(),
                level: Level::from_code(level)?,
                quote: quote.to_owned(),
            })
        })
        .collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<CategoryRow> {
    let personal_information = row.get("personal_information")?;
    Ok(CategoryRow {
        id: id(row, "id")?,
        code: row.get("code")?,
        name: row.get("name")?,
        group_name: row.get("group_name")?,
        family: row.get("family")?,
        level: level(row, "level")?,
        level_basis: row.get("level_basis")?,
        level_article: row.get("level_article")?,
        level_term: row.get("level_term")?,
        guide: Guide {
            grounds: grounds(&row.get::<_, String>("level_grounds")?),
            lower_on: row.get("lower_on")?,
            personal_information,
        },
        rule: id(row, "retention_rule_id")?,
        rule_code: row.get("rule_code")?,
        rule_text: row.get("rule_text")?,
        rule_mandate: row.get("rule_mandate")?,
        rule_months: row.get("rule_months")?,
        number_pattern: row.get("number_pattern")?,
        personal_information,
        accounting: row.get("accounting")?,
        source: row.get("source")?,
        version: row.get("version")?,
        may_know: row.get("may_know")?,
        retired: row.get::<_, Option<String>>("retired_at")?.is_some(),
        count: row.get("visible")?,
    })
}

/// The whole plan, with counts of what the reader may see.
pub fn list_categories(reader: &Reader<'_>, sight: &Sight) -> Result<Vec<CategoryRow>> {
    reader.list(LIST_CATEGORIES, &sight.bind(vec![]), from_row)
}

/// The guide's lines, without counts.
pub fn list_guide_lines(reader: &Reader<'_>) -> Result<Vec<CategoryRow>> {
    reader.list(GUIDE_LINES, &[], from_row)
}

/// The category of a code.
pub fn find_category(reader: &Reader<'_>, code: &str) -> Result<Option<CategoryRow>> {
    reader.get(FIND_CATEGORY, &named! { code: code }, from_row)
}

/// One category.
pub fn get_category(reader: &Reader<'_>, category: CategoryId) -> Result<Option<CategoryRow>> {
    reader.get(GET_CATEGORY, &named! { category: category }, from_row)
}

/// The version of the guide's word in force for a category.
pub(super) fn guide_version(reader: &Reader<'_>, category: CategoryId) -> Result<i64> {
    reader.number(GUIDE_VERSION, &named! { category: category })
}

/// A version of a retention rule, as the domain computes with it.
pub fn retention_rule(reader: &Reader<'_>, rule: RetentionRuleId) -> Result<Option<RetentionRule>> {
    reader.get(RETENTION_RULE, &named! { rule: rule }, |row| {
        let (trigger, action): (String, String) = (row.get("trigger")?, row.get("action")?);
        Ok(RetentionRule {
            id: id(row, "id")?,
            code: row.get("code")?,
            version: row.get("version")?,
            text: row.get("text")?,
            mandate: row.get("mandate")?,
            period_months: row.get("period_months")?,
            // The columns' CHECKs admit the four triggers and three actions only.
            trigger: RetentionTrigger::from_code(&trigger).unwrap_or(RetentionTrigger::YearAfterCreation),
            trigger_event: row.get("trigger_event")?,
            action: RetentionAction::from_code(&action).unwrap_or(RetentionAction::Keep),
            latest_months: row.get("latest_months")?,
            latest_ground: row.get("latest_ground")?,
        })
    })
}
