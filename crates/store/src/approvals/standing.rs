//! Standing approvals (长期批准) as stored, and every use of them.

use crate::{
    Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_day, optional_id, optional_moment,
};
use domain::access::Level;
use domain::approvals::{Action, StandingApproval, StandingScope, StandingState};
use domain::{ApprovalId, CategoryId, Day, Moment, PersonId, RecordId, RowId};

/// A standing approval with the names its views need.
#[derive(Debug, Clone)]
pub struct StandingRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// As the rules want it.
    pub facts: StandingApproval,
    /// Whose it is.
    pub person_name: String,
    /// The category's name.
    pub category_name: Option<String>,
    /// 用途.
    pub purpose: String,
    /// The request by which it was asked for.
    pub approval: ApprovalId,
    /// Who asked.
    pub asked_by: PersonId,
    /// When asked.
    pub asked_at: Moment,
    /// Who took it back.
    pub revoked_by_name: Option<String>,
    /// When.
    pub revoked_at: Option<Moment>,
    /// Why.
    pub revoked_reason: String,
    /// When it was last looked through.
    pub reviewed_on: Option<Day>,
    /// How often it was used.
    pub uses: i64,
    /// When last.
    pub last_used_at: Option<Moment>,
}

/// A new standing approval, asked for.
#[derive(Debug, Clone)]
pub struct NewStanding<'a> {
    /// Identity.
    pub id: RowId,
    /// `CQ-…`.
    pub number: &'a str,
    /// Whose.
    pub person: PersonId,
    /// What.
    pub action: Action,
    /// Up to which level.
    pub ceiling: Level,
    /// With what.
    pub scope: &'a StandingScope,
    /// First day.
    pub begins_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// 用途.
    pub purpose: &'a str,
    /// The request.
    pub approval: ApprovalId,
    /// Who asks.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// One use.
#[derive(Debug, Clone)]
pub struct StandingUseRow {
    /// The loan or copy job.
    pub subject: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title, only when the reader may see it.
    pub record_title: Option<String>,
    /// The record.
    pub record: RecordId,
    /// Level at that moment.
    pub level: Level,
    /// Who served it.
    pub used_by: String,
    /// When.
    pub used_at: Moment,
    /// Reversed when.
    pub given_back_at: Option<Moment>,
}

macro_rules! select {
    () => {
        "SELECT s.*, p.name AS person_name, c.name AS category_name, q.name AS revoked_by_name,
            (SELECT count(*) FROM standing_uses AS u WHERE u.standing_id = s.id AND u.given_back_at IS NULL) AS uses, (SELECT max(u.used_at) FROM standing_uses AS u WHERE u.standing_id = s.id AND u.given_back_at IS NULL) AS last_used_at
        FROM standing_approvals AS s JOIN people AS p ON p.id = s.person_id LEFT JOIN categories AS c ON c.id = s.category_id LEFT JOIN people AS q ON q.id = s.revoked_by "
    };
}

macro_rules! filtered {
    () => {
        "WHERE (:person IS NULL OR s.person_id = :person) AND s.level <= :level AND CASE :state WHEN '' THEN 1
            WHEN 'ended' THEN s.state = 'in_force' AND s.ends_on < :today
            WHEN 'in_force' THEN s.state = 'in_force' AND s.ends_on >= :today
            WHEN 'review' THEN s.state = 'in_force' AND s.ends_on >= :today AND (s.ends_on <= :soon OR coalesce(s.reviewed_on, s.begins_on) <= :looked)
            ELSE s.state = :state END "
    };
}

crate::statements! {
    GET_STANDING = concat!(select!(), "WHERE s.id = :standing");
    OF_REQUEST = concat!(select!(), "WHERE s.approval_id = :approval");
    LIST_STANDING = concat!(select!(), filtered!(), "AND (:before_row IS NULL OR s.row < :before_row) ORDER BY s.row DESC LIMIT :limit");
    COUNT_STANDING = concat!("SELECT count(*) FROM standing_approvals AS s ", filtered!());
    OF_PERSON = concat!(select!(), "WHERE s.person_id = :person AND s.action = :action AND s.state = 'in_force' AND s.begins_on <= :today AND s.ends_on >= :today ORDER BY s.ends_on DESC");
    OVERLAPPING = "SELECT count(*) FROM standing_approvals AS s WHERE s.person_id = :person AND s.action = :action AND s.category_id IS :category AND s.family IS :family AND s.begins_on <= :ends_on AND s.ends_on >= :begins_on AND s.level >= :level
        AND (s.state = 'in_force' OR (s.state = 'asked' AND EXISTS (SELECT 1 FROM approvals AS a WHERE a.id = s.approval_id AND a.state = 'open' AND a.expires_on >= :today)))";
    USES = concat!("SELECT u.*, coalesce(r.archival_number, r.accession) AS record_number, CASE WHEN ", crate::sight!(), " THEN r.title END AS record_title, p.name AS used_by_name FROM standing_uses AS u JOIN records AS r ON r.id = u.record_id JOIN people AS p ON p.id = u.used_by
        WHERE u.standing_id = :standing AND (:before_row IS NULL OR u.row < :before_row) ORDER BY u.row DESC LIMIT :limit");
    USE_OF_SUBJECT = "SELECT id FROM standing_uses WHERE subject_id = :subject AND given_back_at IS NULL";
    FAMILY_OF = "SELECT family FROM categories WHERE id = :category";
}

/// Which standing approvals a list shows.
#[derive(Debug, Clone, Default)]
pub struct StandingFilter {
    /// Only this person's.
    pub person: Option<PersonId>,
    /// `asked`, `in_force`, `ended`, `review`, `refused`, `withdrawn`, `revoked`; empty: all.
    pub state: String,
    /// Before this position (newest first).
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

/// Days that decide what is due for review.
#[derive(Debug, Clone, Copy)]
pub struct ReviewDays {
    /// Today.
    pub today: Day,
    /// What ends by this day is due.
    pub soon: Day,
    /// What was looked through by this day, and not since, is due.
    pub looked: Day,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<StandingRow> {
    let (action, state): (String, String) = (row.get("action")?, row.get("state")?);
    let category: Option<CategoryId> = optional_id(row, "category_id")?;
    let family: Option<String> = row.get("family")?;
    let scope = match category {
        Some(category) => StandingScope::Category(category),
        None => StandingScope::Family(family.unwrap_or_default()),
    };
    Ok(StandingRow {
        row: row.get("row")?,
        facts: StandingApproval {
            id: id(row, "id")?,
            number: row.get("number")?,
            person: id(row, "person_id")?,
            action: Action::from_code(&action).ok_or(rusqlite::Error::InvalidQuery)?,
            ceiling: level(row, "level")?,
            scope,
            begins_on: day(row, "begins_on")?,
            ends_on: day(row, "ends_on")?,
            state: StandingState::from_code(&state).ok_or(rusqlite::Error::InvalidQuery)?,
        },
        person_name: row.get("person_name")?,
        category_name: row.get("category_name")?,
        purpose: row.get("purpose")?,
        approval: id(row, "approval_id")?,
        asked_by: id(row, "asked_by")?,
        asked_at: moment(row, "asked_at")?,
        revoked_by_name: row.get("revoked_by_name")?,
        revoked_at: optional_moment(row, "revoked_at")?,
        revoked_reason: row.get("revoked_reason")?,
        reviewed_on: optional_day(row, "reviewed_on")?,
        uses: row.get("uses")?,
        last_used_at: optional_moment(row, "last_used_at")?,
    })
}

/// One standing approval.
pub fn get_standing(reader: &Reader<'_>, standing: RowId) -> Result<Option<StandingRow>> {
    reader.get(GET_STANDING, &named! { standing: standing }, from_row)
}

/// The one that a request asks for, if it asks for one.
pub fn get_standing_of(reader: &Reader<'_>, approval: ApprovalId) -> Result<Option<StandingRow>> {
    reader.get(OF_REQUEST, &named! { approval: approval }, from_row)
}

fn filter_parameters(sight: &Sight, filter: &StandingFilter, days: ReviewDays) -> Vec<crate::Named> {
    named! { person: filter.person, level: sight.level(), state: &filter.state, today: days.today, soon: days.soon, looked: days.looked }
}

/// Standing approvals up to the reader's level, newest first.
pub fn list_standing(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &StandingFilter,
    days: ReviewDays,
) -> Result<Vec<StandingRow>> {
    let mut parameters = filter_parameters(sight, filter, days);
    parameters.extend(named! { before_row: filter.before_row, limit: filter.limit });
    reader.list(LIST_STANDING, &parameters, from_row)
}

/// How many the filter finds in all.
pub fn count_standing(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &StandingFilter,
    days: ReviewDays,
) -> Result<i64> {
    reader.number(COUNT_STANDING, &filter_parameters(sight, filter, days))
}

/// What a person holds for an act on that day.
pub fn list_standing_of_person(
    reader: &Reader<'_>,
    person: PersonId,
    action: Action,
    today: Day,
) -> Result<Vec<StandingRow>> {
    reader.list(OF_PERSON, &named! { person: person, action: action.code(), today: today }, from_row)
}

/// Whether one for the same, as high, is asked for or in force in these days.
pub fn standing_overlaps(
    reader: &Reader<'_>,
    (person, action, ceiling): (PersonId, Action, Level),
    scope: &StandingScope,
    (begins_on, ends_on): (Day, Day),
    today: Day,
) -> Result<bool> {
    let (category, family) = scope_columns(scope);
    let found = reader.number(
        OVERLAPPING,
        &named! { person: person, action: action.code(), category: category, family: family, begins_on: begins_on, ends_on: ends_on, level: ceiling, today: today },
    )?;
    Ok(found > 0)
}

fn scope_columns(scope: &StandingScope) -> (Option<CategoryId>, Option<String>) {
    match scope {
        StandingScope::Category(category) => (Some(*category), None),
        StandingScope::Family(family) => (None, Some(family.clone())),
    }
}

/// The family of a category.
pub fn get_family(reader: &Reader<'_>, category: CategoryId) -> Result<Option<String>> {
    reader.get(FAMILY_OF, &named! { category: category }, |row| row.get(0))
}

/// Writes one down, asked for.
pub fn insert_standing(tx: &Tx<'_>, new: &NewStanding<'_>) -> Result<()> {
    let (category, family) = scope_columns(new.scope);
    tx.insert(
        "standing_approvals",
        &named! {
            id: new.id, number: new.number, person_id: new.person, action: new.action.code(), level: new.ceiling, category_id: category, family: family,
            begins_on: new.begins_on, ends_on: new.ends_on, purpose: new.purpose, approval_id: new.approval, state: StandingState::Asked.code(),
            asked_by: new.by, asked_at: new.at
        },
    )
}

/// Moves it on with its request.
pub fn set_standing_state(tx: &Tx<'_>, standing: RowId, state: StandingState) -> Result<()> {
    tx.update("standing_approvals", standing, &named! { state: state.code() })
}

/// Takes it back.
pub fn revoke_standing(
    tx: &Tx<'_>,
    standing: RowId,
    (by, at): (PersonId, Moment),
    reason: &str,
) -> Result<()> {
    let state = StandingState::Revoked.code();
    tx.update(
        "standing_approvals",
        standing,
        &named! { state: state, revoked_by: by, revoked_at: at, revoked_reason: reason },
    )
}

/// It was looked through and stays.
pub fn review_standing(tx: &Tx<'_>, standing: RowId, by: PersonId, on: Day) -> Result<()> {
    tx.update("standing_approvals", standing, &named! { reviewed_by: by, reviewed_on: on })
}

/// Records a use.
pub fn insert_use(
    tx: &Tx<'_>,
    row: RowId,
    standing: RowId,
    (subject, record, level): (&str, RecordId, Level),
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "standing_uses",
        &named! { id: row, standing_id: standing, subject_id: subject, record_id: record, level: level, used_by: by, used_at: at },
    )
}

/// The use that a loan or job made, unless it was given back.
pub fn find_use(reader: &Reader<'_>, subject: &str) -> Result<Option<RowId>> {
    reader.get(USE_OF_SUBJECT, &named! { subject: subject }, |row| id(row, "id"))
}

/// A use was reversed.
pub fn give_back_use(tx: &Tx<'_>, row: RowId, at: Moment) -> Result<()> {
    tx.update("standing_uses", row, &named! { given_back_at: at })
}

/// The uses of one, newest first.
pub fn list_uses(
    reader: &Reader<'_>,
    sight: &Sight,
    standing: RowId,
    before_row: Option<i64>,
    limit: i64,
) -> Result<Vec<(i64, StandingUseRow)>> {
    let bound = sight.bind(named! { standing: standing, before_row: before_row, limit: limit });
    reader.list(USES, &bound, |row| {
        let used = StandingUseRow {
            subject: row.get("subject_id")?,
            record_number: row.get("record_number")?,
            record_title: row.get("record_title")?,
            record: id(row, "record_id")?,
            level: level(row, "level")?,
            used_by: row.get("used_by_name")?,
            used_at: moment(row, "used_at")?,
            given_back_at: optional_moment(row, "given_back_at")?,
        };
        Ok((row.get("row")?, used))
    })
}
