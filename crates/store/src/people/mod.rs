//! People, their accounts, posts and clearances.

mod clearances;
mod duties;
mod level_keys;
mod registry;
mod standing;

pub use clearances::{ClearanceRow, complete_clearance, count_waiting, get_clearance_row, list_clearances};
pub use duties::{
    DepartmentRow, DutyRow, insert_department, insert_duty, list_departments, list_duties, list_families,
    put_setting, withdraw_duty,
};
pub use level_keys::{
    KeyStandingRow, RotationRow, ask_rotation, close_rotation, get_key_standing, list_due_rotations,
    list_key_standing,
};
pub use registry::{
    PeopleFilter, PersonLine, close_account, count_others, get_line, list_people, set_agreement, set_state,
    withdraw_post,
};

pub use standing::{
    IntroductionRow, LeavingRow, NewIntroduction, SuspensionRow, find_introduction, get_introduction,
    insert_introduction, insert_leaving, insert_suspension, lift_suspension, list_introductions,
    standing_leaving, standing_suspension, take_back_leaving, withdraw_introduction,
};

pub(crate) use clearances::STATEMENTS as CLEARANCES;
pub(crate) use duties::STATEMENTS as DUTIES;
pub(crate) use level_keys::STATEMENTS as LEVEL_KEYS;
pub(crate) use registry::STATEMENTS as REGISTRY;
pub(crate) use standing::STATEMENTS as STANDING;

use crate::{Reader, Result, Row, Tx, named};
use domain::access::{Level, Post};
use domain::{Day, DepartmentId, Moment, PersonId, RowId};

/// A person as stored.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// Identity.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Pinyin initials of the name.
    pub initials: String,
    /// 工号.
    pub staff_number: String,
    /// 13 digits.
    pub barcode: String,
    /// `staff`, `outside`, `guest`.
    pub kind: String,
    /// Department.
    pub department: Option<DepartmentId>,
    /// Organisation of an outside person.
    pub organisation: String,
    /// Telephone.
    pub phone: String,
    /// Secrecy agreement valid until.
    pub agreement_until: Option<Day>,
    /// Last secrecy training passed.
    pub training_on: Option<Day>,
    /// `active`, `suspended`, `left`.
    pub state: String,
    /// When added.
    pub added_at: Moment,
}

/// An account as stored.
#[derive(Debug, Clone)]
pub struct AccountRow {
    /// Identity.
    pub id: RowId,
    /// Whose.
    pub person: PersonId,
    /// Login.
    pub login: String,
    /// First valid moment.
    pub valid_from: Moment,
    /// Last valid moment.
    pub valid_until: Option<Moment>,
    /// Closed.
    pub closed_at: Option<Moment>,
}

crate::statements! {
    PERSON = "SELECT * FROM people WHERE id = :id";
    ACCOUNT_OF_PERSON = "SELECT * FROM accounts WHERE person_id = :person";
    ACCOUNT_OF_LOGIN = "SELECT * FROM accounts WHERE login = :login";
    POSTS = "SELECT post FROM post_grants WHERE person_id = :person AND withdrawn_at IS NULL ORDER BY row";
    HOLDERS_OF_POST = "SELECT p.* FROM people AS p JOIN post_grants AS g ON g.person_id = p.id WHERE g.post = :post AND g.withdrawn_at IS NULL AND p.state = 'active' ORDER BY p.row";
    CLEARANCE = "SELECT max(level) AS level FROM clearances WHERE person_id = :person AND completed_at IS NOT NULL AND withdrawn_at IS NULL";
}

fn person_from_row(row: &Row<'_>) -> rusqlite::Result<PersonRow> {
    Ok(PersonRow {
        id: crate::id(row, "id")?,
        name: row.get("name")?,
        initials: row.get("initials")?,
        staff_number: row.get("staff_number")?,
        barcode: row.get("barcode")?,
        kind: row.get("kind")?,
        department: crate::optional_id(row, "department_id")?,
        organisation: row.get("organisation")?,
        phone: row.get("phone")?,
        agreement_until: crate::optional_day(row, "agreement_until")?,
        training_on: crate::optional_day(row, "training_on")?,
        state: row.get("state")?,
        added_at: crate::moment(row, "added_at")?,
    })
}

fn account_from_row(row: &Row<'_>) -> rusqlite::Result<AccountRow> {
    Ok(AccountRow {
        id: crate::id(row, "id")?,
        person: crate::id(row, "person_id")?,
        login: row.get("login")?,
        valid_from: crate::moment(row, "valid_from")?,
        valid_until: crate::optional_moment(row, "valid_until")?,
        closed_at: crate::optional_moment(row, "closed_at")?,
    })
}

/// One person.
pub fn get_person(reader: &Reader<'_>, id: PersonId) -> Result<Option<PersonRow>> {
    reader.get(PERSON, &named! { id: id }, person_from_row)
}

/// Adds a person.
pub fn insert_person(tx: &Tx<'_>, person: &PersonRow) -> Result<()> {
    tx.insert(
        "people",
        &named! {
            id: person.id, name: &person.name, initials: &person.initials, staff_number: &person.staff_number, barcode: &person.barcode, kind: &person.kind,
            department_id: person.department, organisation: &person.organisation, phone: &person.phone, agreement_until: person.agreement_until,
            training_on: person.training_on, state: &person.state, added_at: person.added_at
        },
    )
}

/// The account of a person.
pub fn get_account(reader: &Reader<'_>, person: PersonId) -> Result<Option<AccountRow>> {
    reader.get(ACCOUNT_OF_PERSON, &named! { person: person }, account_from_row)
}

/// The account of a login.
pub fn find_account(reader: &Reader<'_>, login: &str) -> Result<Option<AccountRow>> {
    reader.get(ACCOUNT_OF_LOGIN, &named! { login: login }, account_from_row)
}

/// Opens an account.
pub fn insert_account(tx: &Tx<'_>, account: &AccountRow) -> Result<()> {
    tx.insert(
        "accounts",
        &named! { id: account.id, person_id: account.person, login: &account.login, valid_from: account.valid_from, valid_until: account.valid_until, closed_at: account.closed_at },
    )
}

/// The standing posts of a person.
pub fn list_posts(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Post>> {
    let codes = reader.list(POSTS, &named! { person: person }, |row| row.get::<_, String>(0))?;
    Ok(codes.iter().filter_map(|code| Post::from_code(code)).collect())
}

/// The active people who hold a post.
pub fn list_holders(reader: &Reader<'_>, post: Post) -> Result<Vec<PersonRow>> {
    reader.list(HOLDERS_OF_POST, &named! { post: post }, person_from_row)
}

/// Grants a post.
pub fn insert_post(
    tx: &Tx<'_>,
    id: RowId,
    person: PersonId,
    post: Post,
    by: PersonId,
    at: Moment,
) -> Result<()> {
    tx.insert(
        "post_grants",
        &named! { id: id, person_id: person, post: post, granted_by: by, granted_at: at },
    )
}

/// Writes a clearance; completed at once only in the charter.
pub fn insert_clearance(
    tx: &Tx<'_>,
    id: RowId,
    person: PersonId,
    level: Level,
    proposed: (PersonId, Moment),
    completed: Option<(PersonId, Moment)>,
) -> Result<()> {
    let (completed_by, completed_at) = completed.unzip();
    tx.insert(
        "clearances",
        &named! { id: id, person_id: person, level: level, proposed_by: proposed.0, proposed_at: proposed.1, completed_by: completed_by, completed_at: completed_at },
    )
}

/// The standing clearance of a person, none = 一般.
pub fn get_clearance(reader: &Reader<'_>, person: PersonId) -> Result<Level> {
    let rank =
        reader.get(CLEARANCE, &named! { person: person }, |row| row.get::<_, Option<i64>>(0))?.flatten();
    Ok(rank.and_then(Level::from_rank).unwrap_or(Level::General))
}
