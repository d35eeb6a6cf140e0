//! Lists of people with what the office knows about each, and changes to posts and accounts.

use super::{PersonRow, person_from_row};
use crate::{Reader, Result, Row, Tx, id, level, named};
use domain::access::{Level, Post};
use domain::{Day, Moment, PersonId, RowId};

/// A line of the list of people.
#[derive(Debug, Clone)]
pub struct PersonLine {
    /// Position, for keyset lists.
    pub row: i64,
    /// The person.
    pub person: PersonRow,
    /// Name of the department.
    pub department_name: Option<String>,
    /// Standing posts.
    pub posts: Vec<Post>,
    /// Standing clearance.
    pub clearance: Level,
    /// Login, when there is an account.
    pub login: Option<String>,
    /// Last day of the account.
    pub account_until: Option<Day>,
    /// Whether the account was closed.
    pub account_closed: bool,
    /// A clearance waits to be countersigned.
    pub clearance_waits: Option<Level>,
}

/// Which people a list shows.
#[derive(Debug, Clone, Default)]
pub struct PeopleFilter {
    /// Part of name, initials, staff number, login, barcode or telephone.
    pub query: Option<String>,
    /// `staff`, `outside`, `guest`.
    pub kind: Option<String>,
    /// After this position.
    pub after_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

crate::statements! {
    LIST_PEOPLE = "SELECT p.*, d.name AS department_name, a.login, a.valid_until AS account_until, a.closed_at IS NOT NULL AS account_closed, (SELECT group_concat(g.post) FROM post_grants AS g WHERE g.person_id = p.id AND g.withdrawn_at IS NULL) AS posts, coalesce((SELECT max(c.level) FROM clearances AS c WHERE c.person_id = p.id AND c.completed_at IS NOT NULL AND c.withdrawn_at IS NULL), 0) AS clearance, (SELECT max(c.level) FROM clearances AS c WHERE c.person_id = p.id AND c.completed_at IS NULL AND c.withdrawn_at IS NULL) AS clearance_waits FROM people AS p LEFT JOIN departments AS d ON d.id = p.department_id LEFT JOIN accounts AS a ON a.person_id = p.id WHERE (:kind IS NULL OR p.kind = :kind) AND (:query IS NULL OR instr(p.name, :query) OR instr(p.initials, lower(:query)) OR instr(p.staff_number, :query) OR instr(a.login, lower(:query)) OR p.barcode = :query OR p.phone = :query) AND (:person IS NULL OR p.id = :person) AND p.row > :after_row ORDER BY p.row LIMIT :limit";
    COUNT_OTHERS = "SELECT count(DISTINCT g.person_id) FROM post_grants AS g JOIN people AS p ON p.id = g.person_id JOIN accounts AS a ON a.person_id = g.person_id WHERE g.post = :post AND g.withdrawn_at IS NULL AND g.person_id <> :person AND p.state = 'active' AND a.closed_at IS NULL AND (a.valid_until IS NULL OR a.valid_until >= :at)";
    STANDING_GRANT = "SELECT id FROM post_grants WHERE person_id = :person AND post = :post AND withdrawn_at IS NULL";
}

fn line_from_row(row: &Row<'_>) -> rusqlite::Result<PersonLine> {
    let posts: Option<String> = row.get("posts")?;
    let waits: Option<i64> = row.get("clearance_waits")?;
    let until: Option<String> = row.get("account_until")?;
    Ok(PersonLine {
        row: row.get("row")?,
        person: person_from_row(row)?,
        department_name: row.get("department_name")?,
        posts: posts.iter().flat_map(|codes| codes.split(',')).filter_map(Post::from_code).collect(),
        clearance: level(row, "clearance")?,
        login: row.get("login")?,
        account_until: until.and_then(|text| text.get(..10).and_then(|day| day.parse().ok())),
        account_closed: row.get("account_closed")?,
        clearance_waits: waits.and_then(Level::from_rank),
    })
}

/// People in the order they were added.
pub fn list_people(reader: &Reader<'_>, filter: &PeopleFilter) -> Result<Vec<PersonLine>> {
    let (after_row, person) = (filter.after_row.unwrap_or(0), None::<PersonId>);
    let parameters = named! { query: filter.query.clone(), kind: filter.kind.clone(), person: person, after_row: after_row, limit: filter.limit };
    reader.list(LIST_PEOPLE, &parameters, line_from_row)
}

/// One person as a line of that list.
pub fn get_line(reader: &Reader<'_>, person: PersonId) -> Result<Option<PersonLine>> {
    let nothing = None::<String>;
    let parameters =
        named! { query: nothing.clone(), kind: nothing, person: person, after_row: 0_i64, limit: 1_i64 };
    reader.get(LIST_PEOPLE, &parameters, line_from_row)
}

/// How many others hold that post and can unlock the vault at `at`.
pub fn count_others(reader: &Reader<'_>, post: Post, person: PersonId, at: Moment) -> Result<i64> {
    reader.number(COUNT_OTHERS, &named! { post: post, person: person, at: at })
}

/// Takes a standing post away; answers which grant that was.
pub fn withdraw_post(tx: &Tx<'_>, person: PersonId, post: Post, at: Moment) -> Result<Option<RowId>> {
    let grant =
        tx.get(STANDING_GRANT, &named! { person: person, post: post }, |row| id::<RowId>(row, "id"))?;
    if let Some(grant) = grant {
        tx.update("post_grants", grant, &named! { withdrawn_at: at })?;
    }
    Ok(grant)
}

/// Closes an account for good, with the reason.
pub fn close_account(tx: &Tx<'_>, account: RowId, at: Moment, reason: &str) -> Result<()> {
    tx.update("accounts", account, &named! { closed_at: at, closing: reason })
}

/// Until when the agreement is valid, and the day of the last training.
pub fn set_agreement(tx: &Tx<'_>, person: PersonId, until: Option<Day>, training: Option<Day>) -> Result<()> {
    tx.update("people", person, &named! { agreement_until: until, training_on: training })
}

/// The person has left.
pub fn set_state(tx: &Tx<'_>, person: PersonId, state: &str) -> Result<()> {
    tx.update("people", person, &named! { state: state })
}
