//! The lending rules in force: the rule pack's, and above them the office's own editions.

use crate::{Reader, Result, Row, Tx, id, moment, named, optional_moment};
use domain::access::{Level, Post};
use domain::loans::LendingRule;
use domain::{LoanId, Moment, PersonId, RowId, SignatureId};

/// An edition of a rule: the office's own word, proposed, in force, superseded or refused.
#[derive(Debug, Clone)]
pub struct RuleEditionRow {
    /// Identity.
    pub id: RowId,
    /// Which edition of that name.
    pub edition: i64,
    /// Act code.
    pub act: String,
    /// The rule.
    pub rule: LendingRule,
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

/// The rule a loan was lent under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanTerms {
    /// Name of the rule.
    pub rule: String,
    /// Its article.
    pub article: String,
    /// Working days.
    pub days: u32,
    /// Items at once.
    pub item_limit: u32,
    /// Renewals.
    pub renewals: u32,
    /// Days of grace.
    pub grace_days: u32,
    /// Why it applied, as said at the desk.
    pub because: String,
}

macro_rules! edition {
    () => {
        "SELECT e.*, p.name AS proposed_by_name, q.name AS decided_by_name FROM lending_rule_editions AS e JOIN people AS p ON p.id = e.proposed_by LEFT JOIN people AS q ON q.id = e.decided_by "
    };
}

crate::statements! {
    PACK_RULES = "SELECT *, NULL AS borrower_kind FROM lending_rules WHERE version = (SELECT max(version) FROM lending_rules) ORDER BY row";
    IN_FORCE = concat!(edition!(), "WHERE e.state = 'in_force' ORDER BY e.row");
    EDITIONS = concat!(edition!(), "WHERE (:name IS NULL OR e.name = :name) AND (NOT :waiting OR e.state = 'proposed') ORDER BY e.row DESC LIMIT 200");
    GET_EDITION = concat!(edition!(), "WHERE e.id = :id");
    LAST_EDITION = "SELECT coalesce(max(edition), 0) FROM lending_rule_editions WHERE name = :name";
    WAITS = "SELECT count(*) FROM lending_rule_editions WHERE name = :name AND state = 'proposed'";
    IN_FORCE_OF = "SELECT id FROM lending_rule_editions WHERE name = :name AND state = 'in_force'";
}

fn rule(row: &Row<'_>) -> rusqlite::Result<LendingRule> {
    Ok(LendingRule {
        name: row.get("name")?,
        level: row.get::<_, Option<i64>>("level")?.and_then(Level::from_rank),
        post: row.get::<_, Option<String>>("post")?.as_deref().and_then(Post::from_code),
        family: row.get("family")?,
        borrower_kind: row.get("borrower_kind")?,
        days: row.get("days")?,
        item_limit: row.get("item_limit")?,
        renewals: row.get("renewals")?,
        grace_days: row.get("grace_days")?,
        article: row.get("article")?,
    })
}

fn edition(row: &Row<'_>) -> rusqlite::Result<RuleEditionRow> {
    Ok(RuleEditionRow {
        id: id(row, "id")?,
        edition: row.get("edition")?,
        act: row.get("act")?,
        rule: rule(row)?,
        reason: row.get("reason")?,
        state: row.get("state")?,
        proposed_by: id(row, "proposed_by")?,
        proposed_by_name: row.get("proposed_by_name")?,
        proposed_at: moment(row, "proposed_at")?,
        decided_by_name: row.get("decided_by_name")?,
        decided_at: optional_moment(row, "decided_at")?,
    })
}

/// The pack's rules of its newest version.
pub fn list_pack_rules(reader: &Reader<'_>) -> Result<Vec<LendingRule>> {
    reader.list(PACK_RULES, &[], rule)
}

/// The office's own editions in force, the retiring ones too.
pub fn list_office_rules(reader: &Reader<'_>) -> Result<Vec<RuleEditionRow>> {
    reader.list(IN_FORCE, &[], edition)
}

/// The rules in force: the office's word where it has one, else the pack's.
pub fn list_rules(reader: &Reader<'_>) -> Result<Vec<LendingRule>> {
    let own = list_office_rules(reader)?;
    let mut rules = list_pack_rules(reader)?;
    rules.retain(|rule| own.iter().all(|edition| edition.rule.name != rule.name));
    rules.extend(own.into_iter().filter(|edition| edition.act != "retire").map(|edition| edition.rule));
    Ok(rules)
}

/// Editions of a name or of all, newest first; only those that wait, if asked.
pub fn list_rule_editions(
    reader: &Reader<'_>,
    name: Option<&str>,
    waiting: bool,
) -> Result<Vec<RuleEditionRow>> {
    reader.list(EDITIONS, &named! { name: name.map(str::to_owned), waiting: waiting }, edition)
}

/// One edition.
pub fn get_rule_edition(reader: &Reader<'_>, edition_id: RowId) -> Result<Option<RuleEditionRow>> {
    reader.get(GET_EDITION, &named! { id: edition_id }, edition)
}

/// The number of the last edition of a name; 0: the office never said its own.
pub fn last_edition(reader: &Reader<'_>, name: &str) -> Result<i64> {
    reader.number(LAST_EDITION, &named! { name: name })
}

/// Whether a change of that name waits.
pub fn does_rule_wait(reader: &Reader<'_>, name: &str) -> Result<bool> {
    Ok(reader.number(WAITS, &named! { name: name })? > 0)
}

/// Adds a rule of a version of the pack.
pub fn insert_rule(tx: &Tx<'_>, id: RowId, rule: &LendingRule, version: i64) -> Result<()> {
    tx.insert(
        "lending_rules",
        &named! {
            id: id, name: &rule.name, level: rule.level, post: rule.post, family: rule.family.clone(), days: rule.days,
            item_limit: rule.item_limit, renewals: rule.renewals, grace_days: rule.grace_days, article: &rule.article, version: version
        },
    )
}

/// Enters a proposed edition.
pub fn insert_rule_edition(tx: &Tx<'_>, row: &RuleEditionRow) -> Result<()> {
    let rule = &row.rule;
    tx.insert(
        "lending_rule_editions",
        &named! {
            id: row.id, name: &rule.name, edition: row.edition, act: &row.act, level: rule.level, family: rule.family.clone(), post: rule.post,
            borrower_kind: rule.borrower_kind.clone(), days: rule.days, item_limit: rule.item_limit, renewals: rule.renewals, grace_days: rule.grace_days,
            article: &rule.article, reason: &row.reason, state: &row.state, proposed_by: row.proposed_by, proposed_at: row.proposed_at
        },
    )
}

/// The other person's decision.
pub fn decide_rule_edition(
    tx: &Tx<'_>,
    edition: RowId,
    state: &str,
    by: PersonId,
    at: Moment,
    signature: SignatureId,
) -> Result<()> {
    tx.update(
        "lending_rule_editions",
        edition,
        &named! { state: state, decided_by: by, decided_at: at, signature_id: signature },
    )
}

/// The edition in force of a name is so no longer.
pub fn supersede_rule(tx: &Tx<'_>, name: &str) -> Result<()> {
    let standing: Option<RowId> = tx.get(IN_FORCE_OF, &named! { name: name }, |row| id(row, "id"))?;
    standing.map_or(Ok(()), |one| tx.update("lending_rule_editions", one, &named! { state: "superseded" }))
}

/// Keeps the rule with the loan.
pub fn insert_terms(tx: &Tx<'_>, id: RowId, loan: LoanId, terms: &LoanTerms) -> Result<()> {
    tx.insert(
        "loan_terms",
        &named! {
            id: id, loan_id: loan, rule: &terms.rule, article: &terms.article, days: terms.days, item_limit: terms.item_limit, renewals: terms.renewals,
            grace_days: terms.grace_days, because: &terms.because
        },
    )
}
