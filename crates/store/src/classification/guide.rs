//! The guide's versions (定密指南): every change of a category's line, proposed, in force, superseded, refused.

use crate::workbench::WaitingRow;
use crate::{Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_moment};
use domain::access::Level;
use domain::{CategoryId, Moment, PersonId, RecordId, RetentionRuleId, RowId, SignatureId};

/// A version of a line of the guide.
#[derive(Debug, Clone)]
pub struct GuideVersionRow {
    /// Identity.
    pub id: RowId,
    /// Of which category; a new one has none in the plan yet.
    pub category: CategoryId,
    /// Which version it is or would be.
    pub version: i64,
    /// `enter`, `edit`, `retire`.
    pub act: String,
    /// The whole line, JSON.
    pub content: String,
    /// Why.
    pub reason: String,
    /// State code.
    pub state: String,
    /// Who proposed.
    pub proposed_by: PersonId,
    /// Their name.
    pub proposed_by_name: String,
    /// When.
    pub proposed_at: Moment,
    /// Who decided.
    pub decided_by_name: Option<String>,
    /// When.
    pub decided_at: Option<Moment>,
}

/// What a category says, as columns.
#[derive(Debug, Clone)]
pub struct CategoryWords<'a> {
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
    /// Retention rule.
    pub rule: RetentionRuleId,
    /// Pattern code.
    pub number_pattern: &'a str,
    /// Holds personal information.
    pub personal_information: bool,
    /// 会计档案.
    pub accounting: bool,
    /// Where the line comes from.
    pub source: &'a str,
    /// Who may know.
    pub may_know: &'a str,
    /// Version.
    pub version: i64,
}

/// A record whose level lies below its guide's.
#[derive(Debug, Clone)]
pub struct BelowGuideRow {
    /// Record.
    pub record: RecordId,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Its level.
    pub level: Level,
    /// The guide's.
    pub guide: Level,
    /// The version it was classified by.
    pub guide_version: i64,
    /// The version in force.
    pub version: i64,
    /// Name of the category.
    pub category: String,
    /// The level of a change that waits.
    pub waiting: Option<Level>,
}

macro_rules! select {
    () => {
        "SELECT g.*, p.name AS proposed_by_name, q.name AS decided_by_name FROM guide_versions AS g JOIN people AS p ON p.id = g.proposed_by LEFT JOIN people AS q ON q.id = g.decided_by "
    };
}

crate::statements! {
    LIST_VERSIONS = concat!(select!(), "WHERE (:category IS NULL OR g.category_id = :category) AND (NOT :waiting OR g.state = 'proposed') ORDER BY g.row DESC LIMIT 200");
    GET_VERSION = concat!(select!(), "WHERE g.id = :version");
    WAITING_VERSION = "SELECT g.id FROM guide_versions AS g WHERE g.state = 'proposed' AND (g.category_id = :category OR json_extract(g.content, '$.code') = :code)";
    IN_FORCE = "SELECT id FROM guide_versions WHERE category_id = :category AND state = 'in_force'";
    RULE_OF_CODE = "SELECT id FROM retention_rules WHERE code = :code ORDER BY version DESC LIMIT 1";
    GUIDE_WAITING = "SELECT 'guide_change' AS kind, g.id AS id, NULL AS action, json_extract(g.content, '$.name') AS title, NULL AS level, p.name AS person, g.proposed_at AS at, 0 AS decided FROM guide_versions AS g JOIN people AS p ON p.id = g.proposed_by WHERE g.state = 'proposed' AND g.proposed_by <> :person ORDER BY g.row LIMIT 20";
    BELOW = concat!("SELECT r.id AS record_id, coalesce(r.archival_number, r.accession) AS number, r.title, r.level, c.level AS guide, r.guide_version, c.version, c.name AS category_name, (SELECT w.to_level FROM level_changes AS w WHERE w.record_id = r.id AND w.state = 'proposed') AS waiting FROM categories AS c CROSS JOIN records AS r ON r.category_id = c.id AND r.level < c.level WHERE c.level > 0 AND r.state = 'kept' AND (:category IS NULL OR c.id = :category) AND ", crate::sight!(), " AND ", crate::older!("r", "records"), " ORDER BY r.row DESC LIMIT :limit");
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<GuideVersionRow> {
    Ok(GuideVersionRow {
        id: id(row, "id")?,
        category: id(row, "category_id")?,
        version: row.get("version")?,
        act: row.get("act")?,
        content: row.get("content")?,
        reason: row.get("reason")?,
        state: row.get("state")?,
        proposed_by: id(row, "proposed_by")?,
        proposed_by_name: row.get("proposed_by_name")?,
        proposed_at: moment(row, "proposed_at")?,
        decided_by_name: row.get("decided_by_name")?,
        decided_at: optional_moment(row, "decided_at")?,
    })
}

/// Versions of one category or of all, newest first; only those waiting, if asked.
pub fn list_guide_versions(
    reader: &Reader<'_>,
    category: Option<CategoryId>,
    waiting: bool,
) -> Result<Vec<GuideVersionRow>> {
    reader.list(LIST_VERSIONS, &named! { category: category, waiting: waiting }, from_row)
}

/// One version.
pub fn get_guide_version(reader: &Reader<'_>, version: RowId) -> Result<Option<GuideVersionRow>> {
    reader.get(GET_VERSION, &named! { version: version }, from_row)
}

/// The proposal that waits for this category, or for a new one of this code.
pub fn waiting_version(
    reader: &Reader<'_>,
    category: Option<CategoryId>,
    code: &str,
) -> Result<Option<RowId>> {
    reader.get(WAITING_VERSION, &named! { category: category, code: code }, |row| id(row, "id"))
}

/// Proposals of others that wait.
pub fn list_guide_waiting(reader: &Reader<'_>, person: PersonId) -> Result<Vec<WaitingRow>> {
    reader.list(GUIDE_WAITING, &named! { person: person }, crate::workbench::waiting_from_row)
}

/// Writes a version.
pub fn insert_guide_version(tx: &Tx<'_>, row: &GuideVersionRow) -> Result<()> {
    tx.insert(
        "guide_versions",
        &named! {
            id: row.id, category_id: row.category, version: row.version, act: &row.act, content: &row.content, reason: &row.reason, state: &row.state,
            proposed_by: row.proposed_by, proposed_at: row.proposed_at
        },
    )
}

/// Writes the other person's decision.
pub fn decide_version(
    tx: &Tx<'_>,
    version: RowId,
    state: &str,
    by: PersonId,
    at: Moment,
    signature: SignatureId,
) -> Result<()> {
    tx.update(
        "guide_versions",
        version,
        &named! { state: state, decided_by: by, decided_at: at, signature_id: signature },
    )
}

/// The version in force of a category is so no longer.
pub fn supersede(tx: &Tx<'_>, category: CategoryId) -> Result<()> {
    let standing: Vec<RowId> = tx.list(IN_FORCE, &named! { category: category }, |row| id(row, "id"))?;
    standing.into_iter().try_for_each(|one| tx.update("guide_versions", one, &named! { state: "superseded" }))
}

/// The newest version of a retention rule, by code.
pub fn find_retention_rule(reader: &Reader<'_>, code: &str) -> Result<Option<RetentionRuleId>> {
    reader.get(RULE_OF_CODE, &named! { code: code }, |row| id(row, "id"))
}

fn columns(words: &CategoryWords<'_>) -> Vec<crate::Named> {
    named! {
        code: words.code, name: words.name, group_name: words.group_name, family: words.family, level: words.level, level_basis: words.level_basis, level_article: words.level_article,
        level_term: words.level_term, lower_on: words.lower_on, level_grounds: words.level_grounds, retention_rule_id: words.rule, number_pattern: words.number_pattern,
        personal_information: words.personal_information, accounting: words.accounting, source: words.source, may_know: words.may_know, version: words.version
    }
}

/// Enters a new category.
pub fn insert_category(tx: &Tx<'_>, category: CategoryId, words: &CategoryWords<'_>) -> Result<()> {
    let mut columns = columns(words);
    columns.extend(named! { id: category });
    tx.insert("categories", &columns)
}

/// Brings a category to the words of a version.
pub fn set_category(tx: &Tx<'_>, category: CategoryId, words: &CategoryWords<'_>) -> Result<()> {
    tx.update("categories", category, &columns(words))
}

/// A category is offered no longer; its records stay.
pub fn retire_category(tx: &Tx<'_>, category: CategoryId, version: i64, at: Moment) -> Result<()> {
    tx.update("categories", category, &named! { retired_at: at, version: version })
}

/// Kept records within sight after one whose level lies below their guide's, newest first.
pub fn list_below_guide(
    reader: &Reader<'_>,
    sight: &Sight,
    category: Option<CategoryId>,
    after: Option<RecordId>,
    limit: i64,
) -> Result<Vec<BelowGuideRow>> {
    reader.list(BELOW, &sight.bind(named! { category: category, after: after, limit: limit }), |row| {
        Ok(BelowGuideRow {
            record: id(row, "record_id")?,
            number: row.get("number")?,
            title: row.get("title")?,
            level: level(row, "level")?,
            guide: level(row, "guide")?,
            guide_version: row.get("guide_version")?,
            version: row.get("version")?,
            category: row.get("category_name")?,
            waiting: row.get::<_, Option<i64>>("waiting")?.and_then(Level::from_rank),
        })
    })
}
