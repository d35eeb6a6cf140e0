//! Own duty (本职): which department, and which post, works with which family; and how that is changed.

use crate::{Reader, Result, Row, Tx, id, moment, named, optional_id, optional_moment};
use domain::access::Post;
use domain::{DepartmentId, Moment, PersonId, RowId, SignatureId};

/// By what a family is somebody's own duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDuty {
    /// By the department's name.
    pub department: Option<String>,
    /// By the post.
    pub post: Option<Post>,
}

/// A standing duty of a post.
#[derive(Debug, Clone)]
pub struct PostDutyRow {
    /// Identity.
    pub id: RowId,
    /// Which post.
    pub post: Post,
    /// In that department only.
    pub department: Option<DepartmentId>,
    /// Its name.
    pub department_name: Option<String>,
    /// Works with which family.
    pub family: String,
    /// Confirmed by.
    pub confirmed_by: String,
    /// When.
    pub confirmed_at: Moment,
}

/// A change of the duty table.
#[derive(Debug, Clone)]
pub struct DutyChangeRow {
    /// Identity.
    pub id: RowId,
    /// `confirm` or `withdraw`.
    pub act: String,
    /// Whose duty: a department's,
    pub department: Option<DepartmentId>,
    /// its name,
    pub department_name: Option<String>,
    /// or a post's.
    pub post: Option<Post>,
    /// Which family.
    pub family: String,
    /// Article.
    pub article: String,
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

macro_rules! changes {
    () => {
        "SELECT c.*, d.name AS department_name, p.name AS proposed_by_name, q.name AS decided_by_name FROM duty_changes AS c LEFT JOIN departments AS d ON d.id = c.department_id JOIN people AS p ON p.id = c.proposed_by LEFT JOIN people AS q ON q.id = c.decided_by "
    };
}

crate::statements! {
    OWN_DUTY = "SELECT d.name AS department, NULL AS post FROM duties AS u JOIN departments AS d ON d.id = u.department_id JOIN people AS p ON p.department_id = u.department_id WHERE p.id = :person AND u.family = :family AND u.withdrawn_at IS NULL
        UNION ALL SELECT d.name, u.post FROM post_duties AS u JOIN post_grants AS g ON g.post = u.post AND g.withdrawn_at IS NULL JOIN people AS p ON p.id = g.person_id LEFT JOIN departments AS d ON d.id = u.department_id
        WHERE p.id = :person AND u.family = :family AND u.withdrawn_at IS NULL AND (u.department_id IS NULL OR u.department_id = p.department_id) LIMIT 1";
    POST_DUTIES = "SELECT u.*, d.name AS department_name, coalesce(p.name, '') AS confirmed_by_name FROM post_duties AS u LEFT JOIN departments AS d ON d.id = u.department_id LEFT JOIN people AS p ON p.id = u.confirmed_by WHERE u.withdrawn_at IS NULL ORDER BY u.post, u.row";
    CHANGES = concat!(changes!(), "WHERE NOT :waiting OR c.state = 'proposed' ORDER BY c.row DESC LIMIT 200");
    CHANGE = concat!(changes!(), "WHERE c.id = :change");
    DUTY_WAITS = "SELECT count(*) FROM duty_changes WHERE state = 'proposed' AND family = :family AND department_id IS :department AND post IS :post";
    DUTY_WAITING = "SELECT 'duty_change' AS kind, c.id AS id, NULL AS action, c.family AS title, NULL AS level, p.name AS person, c.proposed_at AS at, 0 AS decided FROM duty_changes AS c JOIN people AS p ON p.id = c.proposed_by WHERE c.state = 'proposed' AND c.proposed_by <> :person ORDER BY c.row LIMIT 20";
}

/// By what that family is the person's own duty, if it is.
pub fn find_own_duty(reader: &Reader<'_>, person: PersonId, family: &str) -> Result<Option<OwnDuty>> {
    reader.get(OWN_DUTY, &named! { person: person, family: family }, |row| {
        let post: Option<String> = row.get("post")?;
        Ok(OwnDuty { department: row.get("department")?, post: post.as_deref().and_then(Post::from_code) })
    })
}

fn post_duty(row: &Row<'_>) -> rusqlite::Result<PostDutyRow> {
    let post: String = row.get("post")?;
    Ok(PostDutyRow {
        id: id(row, "id")?,
        post: Post::from_code(&post).ok_or(rusqlite::Error::InvalidQuery)?,
        department: optional_id(row, "department_id")?,
        department_name: row.get("department_name")?,
        family: row.get("family")?,
        confirmed_by: row.get("confirmed_by_name")?,
        confirmed_at: moment(row, "confirmed_at")?,
    })
}

fn change(row: &Row<'_>) -> rusqlite::Result<DutyChangeRow> {
    let post: Option<String> = row.get("post")?;
    Ok(DutyChangeRow {
        id: id(row, "id")?,
        act: row.get("act")?,
        department: optional_id(row, "department_id")?,
        department_name: row.get("department_name")?,
        post: post.as_deref().and_then(Post::from_code),
        family: row.get("family")?,
        article: row.get("article")?,
        reason: row.get("reason")?,
        state: row.get("state")?,
        proposed_by: id(row, "proposed_by")?,
        proposed_by_name: row.get("proposed_by_name")?,
        proposed_at: moment(row, "proposed_at")?,
        decided_by_name: row.get("decided_by_name")?,
        decided_at: optional_moment(row, "decided_at")?,
    })
}

/// The standing duties of posts.
pub fn list_post_duties(reader: &Reader<'_>) -> Result<Vec<PostDutyRow>> {
    reader.list(POST_DUTIES, &[], post_duty)
}

/// Confirms a duty of a post.
pub fn insert_post_duty(tx: &Tx<'_>, new: &PostDutyRow, by: PersonId) -> Result<()> {
    tx.insert(
        "post_duties",
        &named! { id: new.id, post: new.post, department_id: new.department, family: &new.family, confirmed_by: by, confirmed_at: new.confirmed_at },
    )
}

/// Ends a duty of a post.
pub fn withdraw_post_duty(tx: &Tx<'_>, duty: RowId, at: Moment) -> Result<()> {
    tx.update("post_duties", duty, &named! { withdrawn_at: at })
}

/// Changes of the duty table, newest first; only those waiting if asked.
pub fn list_duty_changes(reader: &Reader<'_>, waiting: bool) -> Result<Vec<DutyChangeRow>> {
    reader.list(CHANGES, &named! { waiting: waiting }, change)
}

/// One of them.
pub fn get_duty_change(reader: &Reader<'_>, of: RowId) -> Result<Option<DutyChangeRow>> {
    reader.get(CHANGE, &named! { change: of }, change)
}

/// Whether a proposal for that duty waits.
pub fn duty_waits(
    reader: &Reader<'_>,
    department: Option<DepartmentId>,
    post: Option<Post>,
    family: &str,
) -> Result<bool> {
    let post = post.map(|post| post.code().to_owned());
    Ok(reader.number(DUTY_WAITS, &named! { family: family, department: department, post: post })? > 0)
}

/// Proposals of others that wait.
pub fn list_duties_waiting(
    reader: &Reader<'_>,
    person: PersonId,
) -> Result<Vec<crate::workbench::WaitingRow>> {
    reader.list(DUTY_WAITING, &named! { person: person }, crate::workbench::waiting_from_row)
}

/// Writes a proposal down.
pub fn insert_duty_change(tx: &Tx<'_>, new: &DutyChangeRow) -> Result<()> {
    tx.insert(
        "duty_changes",
        &named! {
            id: new.id, act: &new.act, department_id: new.department, post: new.post.map(|post| post.code().to_owned()), family: &new.family, article: &new.article,
            reason: &new.reason, state: &new.state, proposed_by: new.proposed_by, proposed_at: new.proposed_at
        },
    )
}

/// Writes the other person's decision down.
pub fn decide_duty_change(
    tx: &Tx<'_>,
    of: RowId,
    state: &str,
    (by, at, signature): (PersonId, Moment, SignatureId),
) -> Result<()> {
    tx.update(
        "duty_changes",
        of,
        &named! { state: state, decided_by: by, decided_at: at, signature_id: signature },
    )
}
