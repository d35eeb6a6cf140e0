//! Yearly reviews of levels (年度密级复审): their runs, what is left, what was decided.

use crate::workbench::WaitingRow;
use crate::{Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_id, optional_moment};
use domain::access::Level;
use domain::records::RecordState;
use domain::{CategoryId, Day, LevelChangeId, Moment, PersonId, RecordId, RowId};

/// A run to be written.
#[derive(Debug, Clone)]
pub struct NewReview {
    /// Identity.
    pub id: RowId,
    /// Of which year.
    pub year: i32,
    /// From this level upward.
    pub least: Level,
    /// Of one category only.
    pub category: Option<CategoryId>,
    /// The last record that was registered when it was opened.
    pub last_row: i64,
    /// To be finished by.
    pub due: Day,
    /// Who opens it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// A run as stored.
#[derive(Debug, Clone)]
pub struct ReviewRow {
    /// Identity.
    pub id: RowId,
    /// Of which year.
    pub year: i32,
    /// From this level upward.
    pub least: Level,
    /// Of one category only.
    pub category: Option<CategoryId>,
    /// Its name.
    pub category_name: Option<String>,
    /// To be finished by.
    pub due: Day,
    /// State code.
    pub state: String,
    /// Who opened it.
    pub opened_by: String,
    /// When.
    pub opened_at: Moment,
    /// When closed.
    pub closed_at: Option<Moment>,
    /// Left undecided at closing.
    pub left_over: Option<i64>,
    /// Why they were left.
    pub closing: String,
}

/// Decisions of a run within sight.
#[derive(Debug, Clone, Default)]
pub struct ReviewCounts {
    /// By decision code.
    pub decided: Vec<(String, i64)>,
    /// Undecided.
    pub left: i64,
}

/// A record in a run.
#[derive(Debug, Clone)]
pub struct ReviewItemRow {
    /// Position.
    pub row: i64,
    /// Record.
    pub record: RecordId,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Present level.
    pub level: Level,
    /// Its term.
    pub term: String,
    /// The guide's level now.
    pub guide: Level,
    /// Name of the category.
    pub category: String,
    /// State of the record.
    pub state: RecordState,
    /// What was decided.
    pub decision: Option<String>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub decided_by: Option<String>,
    /// State of the change it proposed.
    pub change_state: Option<String>,
}

macro_rules! select {
    () => {
        "SELECT v.*, p.name AS opened_by_name, c.name AS category_name FROM level_reviews AS v JOIN people AS p ON p.id = v.opened_by LEFT JOIN categories AS c ON c.id = v.category_id "
    };
}

macro_rules! left {
    () => {
        concat!(
            "FROM level_reviews AS v JOIN records AS r ON r.row <= v.last_row AND r.level >= v.least_level AND (v.category_id IS NULL OR r.category_id = v.category_id) ",
            "JOIN categories AS c ON c.id = r.category_id LEFT JOIN level_review_items AS i ON i.review_id = v.id AND i.record_id = r.id LEFT JOIN people AS p ON p.id = i.decided_by LEFT JOIN level_changes AS l ON l.id = i.change_id ",
            "WHERE v.id = :review AND r.state = 'kept' AND i.row IS NULL AND ",
            crate::sight!()
        )
    };
}

macro_rules! decided {
    () => {
        concat!(
            "FROM level_review_items AS i JOIN records AS r ON r.id = i.record_id JOIN categories AS c ON c.id = r.category_id LEFT JOIN people AS p ON p.id = i.decided_by LEFT JOIN level_changes AS l ON l.id = i.change_id WHERE i.review_id = :review AND ",
            crate::sight!()
        )
    };
}

macro_rules! item {
    () => {
        "SELECT r.row AS record_row, r.id AS record_id, coalesce(r.archival_number, r.accession) AS number, r.title, r.level, r.level_term, r.state AS record_state, c.level AS guide, c.name AS category_name, i.decision, i.reason, p.name AS decided_by_name, l.state AS change_state "
    };
}

crate::statements! {
    LIST_REVIEWS = concat!(select!(), "WHERE v.least_level <= :level AND (:after IS NULL OR (v.state, v.row) < (SELECT last.state, last.row FROM level_reviews AS last WHERE last.id = :after)) ORDER BY v.state DESC, v.row DESC LIMIT :limit");
    GET_REVIEW = concat!(select!(), "WHERE v.id = :review AND v.least_level <= :level");
    STANDS = "SELECT 1 FROM level_reviews WHERE state = 'open' AND year = :year AND least_level = :least AND category_id IS :category";
    LAST_ROW = "SELECT coalesce(max(row), 0) FROM records";
    LIST_LEFT = concat!(item!(), left!(), " AND r.row > :after ORDER BY r.row LIMIT :limit");
    COUNT_LEFT = concat!("SELECT count(*) ", left!());
    IN_REVIEW = concat!("SELECT 1 ", left!(), " AND r.id = :record");
    LIST_DECIDED = concat!(item!(), decided!(), " AND i.row < :before ORDER BY i.row DESC LIMIT :limit");
    COUNT_DECIDED = concat!("SELECT i.decision, count(*) AS count ", decided!(), " GROUP BY i.decision ORDER BY i.decision");
    WAITING = "SELECT 'level_review' AS kind, v.id AS id, NULL AS action, CAST(v.year AS TEXT) AS title, v.least_level AS level, p.name AS person, v.opened_at AS at, 0 AS decided FROM level_reviews AS v JOIN people AS p ON p.id = v.opened_by WHERE v.state = 'open' AND v.due_on < :today AND v.least_level <= :level ORDER BY v.row LIMIT 20";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ReviewRow> {
    Ok(ReviewRow {
        id: id(row, "id")?,
        year: row.get("year")?,
        least: level(row, "least_level")?,
        category: optional_id(row, "category_id")?,
        category_name: row.get("category_name")?,
        due: day(row, "due_on")?,
        state: row.get("state")?,
        opened_by: row.get("opened_by_name")?,
        opened_at: moment(row, "opened_at")?,
        closed_at: optional_moment(row, "closed_at")?,
        left_over: row.get("left_over")?,
        closing: row.get("closing")?,
    })
}

fn item_from_row(row: &Row<'_>) -> rusqlite::Result<ReviewItemRow> {
    let state: String = row.get("record_state")?;
    Ok(ReviewItemRow {
        row: row.get("record_row")?,
        record: id(row, "record_id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        term: row.get("level_term")?,
        guide: level(row, "guide")?,
        category: row.get("category_name")?,
        // The column's CHECK admits the three states only.
        state: RecordState::from_code(&state).unwrap_or(RecordState::Destroyed),
        decision: row.get("decision")?,
        reason: row.get::<_, Option<String>>("reason")?.unwrap_or_default(),
        decided_by: row.get("decided_by_name")?,
        change_state: row.get("change_state")?,
    })
}

/// The position of the newest record, where a run ends.
pub fn last_record_row(reader: &Reader<'_>) -> Result<i64> {
    reader.number(LAST_ROW, &[])
}

/// Whether such a run is open.
pub fn review_stands(
    reader: &Reader<'_>,
    year: i32,
    least: Level,
    category: Option<CategoryId>,
) -> Result<bool> {
    Ok(reader.number(STANDS, &named! { year: year, least: least, category: category })? == 1)
}

/// Writes a run.
pub fn insert_review(tx: &Tx<'_>, new: &NewReview) -> Result<()> {
    tx.insert(
        "level_reviews",
        &named! {
            id: new.id, year: new.year, least_level: new.least, category_id: new.category, last_row: new.last_row, due_on: new.due, state: "open", opened_by: new.by, opened_at: new.at
        },
    )
}

/// Runs after one over levels the reader is cleared for, open ones first.
pub fn list_reviews(
    reader: &Reader<'_>,
    sight: &Sight,
    after: Option<RowId>,
    limit: i64,
) -> Result<Vec<ReviewRow>> {
    reader.list(LIST_REVIEWS, &named! { level: sight.level(), after: after, limit: limit }, from_row)
}

/// One run.
pub fn get_review(reader: &Reader<'_>, sight: &Sight, review: RowId) -> Result<Option<ReviewRow>> {
    reader.get(GET_REVIEW, &named! { review: review, level: sight.level() }, from_row)
}

/// Open runs past their day.
pub fn list_reviews_waiting(reader: &Reader<'_>, sight: &Sight, today: Day) -> Result<Vec<WaitingRow>> {
    reader.list(WAITING, &named! { level: sight.level(), today: today }, crate::workbench::waiting_from_row)
}

/// Undecided records within sight, in order of registration, after a position.
pub fn list_left(
    reader: &Reader<'_>,
    sight: &Sight,
    review: RowId,
    after: i64,
    limit: i64,
) -> Result<Vec<ReviewItemRow>> {
    let asked = named! { review: review, after: after, limit: limit };
    reader.list(LIST_LEFT, &sight.bind(asked), item_from_row)
}

/// The last decisions within sight, newest first.
pub fn list_decided(
    reader: &Reader<'_>,
    sight: &Sight,
    review: RowId,
    limit: i64,
) -> Result<Vec<ReviewItemRow>> {
    let asked = named! { review: review, before: i64::MAX, limit: limit };
    reader.list(LIST_DECIDED, &sight.bind(asked), item_from_row)
}

/// How many are undecided within sight.
pub fn count_left(reader: &Reader<'_>, sight: &Sight, review: RowId) -> Result<i64> {
    reader.number(COUNT_LEFT, &sight.bind(named! { review: review }))
}

/// Decisions by kind, and what is left.
pub fn review_counts(reader: &Reader<'_>, sight: &Sight, review: RowId) -> Result<ReviewCounts> {
    let decided = reader.list(COUNT_DECIDED, &sight.bind(named! { review: review }), |row| {
        Ok((row.get("decision")?, row.get("count")?))
    })?;
    Ok(ReviewCounts { decided, left: count_left(reader, sight, review)? })
}

/// Whether the record waits in this run, within sight.
pub fn is_in_review(reader: &Reader<'_>, sight: &Sight, review: RowId, record: RecordId) -> Result<bool> {
    Ok(reader.number(IN_REVIEW, &sight.bind(named! { review: review, record: record }))? == 1)
}

/// Writes a decision.
pub fn insert_review_item(
    tx: &Tx<'_>,
    row: RowId,
    item: (RowId, RecordId),
    decision: (&str, &str),
    change: Option<LevelChangeId>,
    by: (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "level_review_items",
        &named! {
            id: row, review_id: item.0, record_id: item.1, decision: decision.0, reason: decision.1, change_id: change, decided_by: by.0, decided_at: by.1
        },
    )
}

/// Closes a run with what was left and why.
pub fn close_review(
    tx: &Tx<'_>,
    review: RowId,
    left: i64,
    closing: &str,
    by: PersonId,
    at: Moment,
) -> Result<()> {
    tx.update(
        "level_reviews",
        review,
        &named! { state: "closed", closed_by: by, closed_at: at, left_over: left, closing: closing },
    )
}
