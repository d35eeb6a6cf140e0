//! Delegations (授权代批) as stored, and which decisions were given by a deputy.

use super::posts;
use crate::{Reader, Result, Row, Tx, day, id, level, moment, named, optional_moment};
use domain::access::{Level, Post};
use domain::approvals::{Action, Delegation};
use domain::{ApprovalId, Day, Moment, PersonId, RowId, SignatureId};

/// A delegation with the names its views need.
#[derive(Debug, Clone)]
pub struct DelegationRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// `DP-…`.
    pub number: String,
    /// As the rules want it.
    pub facts: Delegation,
    /// Who lets decide.
    pub from_name: String,
    /// Who may decide.
    pub to_name: String,
    /// Why.
    pub reason: String,
    /// When given.
    pub given_at: Moment,
    /// When taken back.
    pub withdrawn_at: Option<Moment>,
    /// How many decisions rest on it.
    pub decisions: i64,
    /// The deputy's login, for the sign-off slip.
    pub to_login: Option<String>,
}

/// A new delegation.
#[derive(Debug, Clone)]
pub struct NewDelegation<'a> {
    /// Identity.
    pub id: RowId,
    /// `DP-…`.
    pub number: &'a str,
    /// Who lets decide.
    pub from: PersonId,
    /// Who may decide.
    pub to: PersonId,
    /// What.
    pub actions: &'a [Action],
    /// Up to which level.
    pub ceiling: Level,
    /// First day.
    pub begins_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// Why.
    pub reason: &'a str,
    /// Signed so.
    pub signature: SignatureId,
    /// When.
    pub at: Moment,
}

macro_rules! select {
    () => {
        "SELECT g.*, f.name AS from_name, t.name AS to_name, (SELECT login FROM accounts WHERE person_id = g.to_id AND closed_at IS NULL) AS to_login,
            (SELECT json_group_array(h.post) FROM post_grants AS h WHERE h.person_id = g.from_id AND h.withdrawn_at IS NULL) AS from_posts, (SELECT count(*) FROM delegated_decisions AS d WHERE d.delegation_id = g.id) AS decisions
        FROM delegations AS g JOIN people AS f ON f.id = g.from_id AND f.state = 'active' JOIN people AS t ON t.id = g.to_id "
    };
}

crate::statements! {
    GET_DELEGATION = concat!(select!(), "WHERE g.id = :delegation");
    LIST_DELEGATIONS = concat!(select!(), "WHERE (:person IS NULL OR g.from_id = :person OR g.to_id = :person) AND (NOT :standing OR (g.withdrawn_at IS NULL AND g.ends_on >= :today)) ORDER BY g.row DESC LIMIT 200");
    TO_PERSON = concat!(select!(), "WHERE g.to_id = :person AND g.withdrawn_at IS NULL AND g.begins_on <= :today AND g.ends_on >= :today ORDER BY g.row");
    FOR_POST = concat!(select!(), "WHERE g.withdrawn_at IS NULL AND g.begins_on <= :today AND g.ends_on >= :today AND EXISTS (SELECT 1 FROM post_grants AS h WHERE h.person_id = g.from_id AND h.post = :post AND h.withdrawn_at IS NULL) ORDER BY g.row");
    BEHIND = "SELECT d.decision_id, d.behind_id, p.name FROM delegated_decisions AS d JOIN people AS p ON p.id = d.behind_id WHERE d.approval_id = :approval ORDER BY d.row";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<DelegationRow> {
    let withdrawn_at = optional_moment(row, "withdrawn_at")?;
    let actions: String = row.get("actions")?;
    let posts: Vec<Post> = posts(&row.get::<_, String>("from_posts")?);
    Ok(DelegationRow {
        row: row.get("row")?,
        number: row.get("number")?,
        facts: Delegation {
            id: id(row, "id")?,
            from: id(row, "from_id")?,
            to: id(row, "to_id")?,
            posts,
            actions: actions.split(['[', ']', ',', '"']).filter_map(Action::from_code).collect(),
            ceiling: level(row, "level")?,
            begins_on: day(row, "begins_on")?,
            ends_on: day(row, "ends_on")?,
            withdrawn: withdrawn_at.is_some(),
        },
        from_name: row.get("from_name")?,
        to_name: row.get("to_name")?,
        reason: row.get("reason")?,
        given_at: moment(row, "given_at")?,
        withdrawn_at,
        decisions: row.get("decisions")?,
        to_login: row.get("to_login")?,
    })
}

/// One delegation; none once the delegator has left.
pub fn get_delegation(reader: &Reader<'_>, delegation: RowId) -> Result<Option<DelegationRow>> {
    reader.get(GET_DELEGATION, &named! { delegation: delegation }, from_row)
}

/// Delegations from or to one person, or all; only those that stand or will, if asked.
pub fn list_delegations(
    reader: &Reader<'_>,
    person: Option<PersonId>,
    standing: bool,
    today: Day,
) -> Result<Vec<DelegationRow>> {
    reader.list(LIST_DELEGATIONS, &named! { person: person, standing: standing, today: today }, from_row)
}

/// What somebody may decide in others' posts today.
pub fn list_delegations_to(reader: &Reader<'_>, person: PersonId, today: Day) -> Result<Vec<DelegationRow>> {
    reader.list(TO_PERSON, &named! { person: person, today: today }, from_row)
}

/// Who may decide in this post for one of its holders today.
pub fn list_delegations_for(reader: &Reader<'_>, post: Post, today: Day) -> Result<Vec<DelegationRow>> {
    reader.list(FOR_POST, &named! { post: post, today: today }, from_row)
}

/// Writes a delegation.
pub fn insert_delegation(tx: &Tx<'_>, new: &NewDelegation<'_>) -> Result<()> {
    let actions: Vec<String> = new.actions.iter().map(|action| format!("\"{}\"", action.code())).collect();
    tx.insert(
        "delegations",
        &named! {
            id: new.id, number: new.number, from_id: new.from, to_id: new.to, actions: format!("[{}]", actions.join(",")), level: new.ceiling, begins_on: new.begins_on,
            ends_on: new.ends_on, reason: new.reason, signature_id: new.signature, given_at: new.at
        },
    )
}

/// Ends it at once.
pub fn withdraw_delegation(tx: &Tx<'_>, delegation: RowId, at: Moment) -> Result<()> {
    tx.update("delegations", delegation, &named! { withdrawn_at: at })
}

/// A decision was a deputy's.
pub fn insert_delegated(
    tx: &Tx<'_>,
    row: RowId,
    approval: ApprovalId,
    decision: RowId,
    (delegation, behind): (RowId, PersonId),
) -> Result<()> {
    tx.insert(
        "delegated_decisions",
        &named! { id: row, decision_id: decision, approval_id: approval, delegation_id: delegation, behind_id: behind },
    )
}

/// The decisions of a request that deputies gave: which, whom they stand for, that name.
pub fn list_behind(reader: &Reader<'_>, approval: ApprovalId) -> Result<Vec<(RowId, PersonId, String)>> {
    reader.list(BEHIND, &named! { approval: approval }, |row| {
        Ok((id(row, "decision_id")?, id(row, "behind_id")?, row.get("name")?))
    })
}
