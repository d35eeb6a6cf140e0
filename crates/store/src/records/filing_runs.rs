//! 归档 runs: what is due, the runs, their items in order, the numbers reserved and given.

use super::filing::ToFileRow;
use crate::{Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_id, optional_moment};
use domain::access::Level;
use domain::records::FilingDeadline;
use domain::{Day, DepartmentId, Moment, PersonId, RecordId, RowId, SignatureId, VolumeId};
use std::collections::BTreeMap;

/// Papers of one department, year and family that are not filed.
#[derive(Debug, Clone)]
pub struct UnfiledRow {
    /// Department.
    pub department: DepartmentId,
    /// Its name.
    pub department_name: String,
    /// Year of the papers.
    pub year: i32,
    /// Family of their categories.
    pub family: String,
    /// How many, within sight.
    pub count: i64,
}

/// A run.
#[derive(Debug, Clone)]
pub struct FilingRunRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: RowId,
    /// `GD-0307-2026-0001`.
    pub number: String,
    /// Year of the papers.
    pub year: i32,
    /// Department.
    pub department: DepartmentId,
    /// Its name.
    pub department_name: String,
    /// Its code.
    pub department_code: String,
    /// State code.
    pub state: String,
    /// The highest level inside.
    pub level: Level,
    /// Begun by, name.
    pub begun_by: String,
    /// Begun when.
    pub begun_at: Moment,
    /// All numbers given when.
    pub assigned_at: Option<Moment>,
    /// Handed over by.
    pub handed_by: Option<PersonId>,
    /// Signature.
    pub hand_signature: Option<SignatureId>,
    /// Received by.
    pub received_by: Option<PersonId>,
    /// Signature.
    pub receive_signature: Option<SignatureId>,
    /// Handed over when.
    pub handed_at: Option<Moment>,
    /// Why it was cancelled.
    pub closing: String,
    /// Items that stand.
    pub items: i64,
    /// Of them numbered.
    pub numbered: i64,
}

/// An item of a run.
#[derive(Debug, Clone)]
pub struct FilingItemRow {
    /// Identity.
    pub id: RowId,
    /// Record.
    pub record: RecordId,
    /// Place in the order.
    pub position: i64,
    /// Sequence.
    pub stem: String,
    /// Its year.
    pub sequence_year: i32,
    /// Its rank within its sequence in this run, from 1; see [`rank_items`].
    pub rank: i64,
    /// First number reserved for its sequence, once reserved.
    pub first: Option<i64>,
    /// The number given.
    pub number: Option<String>,
    /// Title.
    pub title: String,
    /// 登记号.
    pub accession: String,
    /// 档号 the record carries.
    pub archival_number: Option<String>,
    /// 文号.
    pub document_number: String,
    /// 责任者.
    pub author: String,
    /// Date.
    pub date: Day,
    /// Pages.
    pub pages: i64,
    /// Level.
    pub level: Level,
    /// State code of the record.
    pub state: String,
    /// Category name.
    pub category: String,
    /// Pattern code.
    pub pattern: String,
    /// Period of its rule.
    pub period_months: Option<u32>,
    /// Code of its rule.
    pub rule_code: String,
    /// Volume.
    pub volume: Option<VolumeId>,
    /// Its key.
    pub volume_key: Option<String>,
    /// Barcode of its volume.
    pub volume_barcode: Option<String>,
    /// Place of its original.
    pub place: Option<String>,
}

macro_rules! runs {
    () => {
        "SELECT f.*, d.name AS department_name, d.code AS department_code, p.name AS begun_by_name, (SELECT count(*) FROM filing_items AS i WHERE i.run_id = f.id AND i.standing = 1) AS items, (SELECT count(*) FROM filing_items AS i WHERE i.run_id = f.id AND i.standing = 1 AND i.number IS NOT NULL) AS numbered FROM filing_runs AS f JOIN departments AS d ON d.id = f.department_id JOIN people AS p ON p.id = f.begun_by "
    };
}

macro_rules! items {
    () => {
        concat!(
            "SELECT i.id, i.record_id, i.position, i.stem, i.sequence_year, i.number, ",
            "g.first, r.title, r.accession, r.archival_number, r.document_number, r.author, r.document_date, r.pages, r.level, r.state, c.name AS category_name, c.number_pattern, t.period_months, t.code AS rule_code, r.volume_id, ",
            "v.subject_key AS volume_key, v.barcode AS volume_barcode, (SELECT q.path FROM copies AS s JOIN places AS q ON q.id = s.home_place_id WHERE s.record_id = r.id ORDER BY s.row LIMIT 1) AS place ",
            "FROM filing_items AS i JOIN records AS r ON r.id = i.record_id JOIN categories AS c ON c.id = r.category_id JOIN retention_rules AS t ON t.id = r.retention_rule_id ",
            "LEFT JOIN volumes AS v ON v.id = r.volume_id LEFT JOIN filing_ranges AS g ON g.run_id = i.run_id AND g.stem = i.stem WHERE i.run_id = :run AND i.standing = 1 AND ",
            crate::sight!()
        )
    };
}

crate::statements! {
    UNFILED = concat!(
        "SELECT r.department_id, d.name AS department_name, CAST(substr(r.document_date, 1, 4) AS INTEGER) AS year, c.family, count(*) AS count FROM records AS r ",
        "JOIN departments AS d ON d.id = r.department_id JOIN categories AS c ON c.id = r.category_id WHERE r.archival_number IS NULL AND r.state = 'kept' AND r.document_date < :before AND ",
        crate::sight!(),
        " GROUP BY r.department_id, year, c.family ORDER BY year, d.name, c.family"
    );
    DEADLINES = "SELECT family, month, day FROM filing_deadlines WHERE version = (SELECT max(version) FROM filing_deadlines)";
    LIST_RUNS = concat!(runs!(), "WHERE f.row < :before_row AND (:year IS NULL OR f.year = :year) AND f.level <= :level ORDER BY f.row DESC LIMIT :limit");
    GET_RUN = concat!(runs!(), "WHERE f.id = :run AND f.level <= :level");
    STANDING_RUN = "SELECT number FROM filing_runs WHERE year = :year AND department_id = :department AND state IN ('gathering','arranging','assigning')";
    TO_GATHER = concat!(
        "SELECT r.id, r.level, c.number_pattern, t.period_months, d.code AS department_code, r.volume_id FROM records AS r ",
        "JOIN categories AS c ON c.id = r.category_id JOIN retention_rules AS t ON t.id = r.retention_rule_id JOIN departments AS d ON d.id = r.department_id WHERE r.department_id = :department AND r.archival_number IS NULL AND r.state = 'kept' ",
        "AND r.document_date BETWEEN :first AND :last AND NOT EXISTS (SELECT 1 FROM filing_items AS i WHERE i.record_id = r.id AND (i.standing = 1 OR i.run_id = :run)) AND ",
        crate::sight!(),
        " ORDER BY c.number_pattern, t.period_months IS NOT NULL, t.period_months DESC, r.volume_id, r.document_date, r.accession LIMIT :limit"
    );
    COUNT_TO_GATHER = concat!(
        "SELECT count(*) FROM records AS r WHERE r.department_id = :department AND r.archival_number IS NULL AND r.state = 'kept' ",
        "AND r.document_date BETWEEN :first AND :last AND NOT EXISTS (SELECT 1 FROM filing_items AS i WHERE i.record_id = r.id AND (i.standing = 1 OR i.run_id = :run)) AND ",
        crate::sight!()
    );
    LAST_POSITION = "SELECT max(position) FROM filing_items WHERE run_id = :run";
    ITEMS = concat!(items!(), " AND i.position > :after ORDER BY i.position LIMIT :limit");
    ITEM = concat!(items!(), " AND i.record_id = :record");
    TO_NUMBER = concat!(items!(), " AND i.number IS NULL ORDER BY i.position LIMIT :limit");
    STEMS = "SELECT stem, sequence_year, count(*) AS count FROM filing_items WHERE run_id = :run AND standing = 1 GROUP BY stem, sequence_year ORDER BY stem";
    RANK = "SELECT count(*) FROM filing_items WHERE run_id = :run AND stem = :stem AND standing = 1 AND position <= :position";
    NEIGHBOUR = "SELECT max(position) FROM filing_items WHERE run_id = :run AND position < :position";
    MAKE_ROOM = "UPDATE filing_items SET position = position + :gap WHERE run_id = :run AND position >= :position";
    COUNT_ITEMS = "SELECT count(*) FROM filing_items WHERE run_id = :run AND standing = 1";
    COUNT_SEEN = concat!("SELECT count(*) FROM filing_items AS i JOIN records AS r ON r.id = i.record_id WHERE i.run_id = :run AND i.standing = 1 AND ", crate::sight!());
    STANDING_ITEMS = "SELECT id FROM filing_items WHERE run_id = :run AND standing = 1 ORDER BY position LIMIT :limit";
    RULES = "SELECT id, code, text, period_months, latest_months FROM retention_rules WHERE version = (SELECT max(version) FROM retention_rules) ORDER BY row";
}

fn run_from_row(row: &Row<'_>) -> rusqlite::Result<FilingRunRow> {
    Ok(FilingRunRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        year: row.get("year")?,
        department: id(row, "department_id")?,
        department_name: row.get("department_name")?,
        department_code: row.get("department_code")?,
        state: row.get("state")?,
        level: level(row, "level")?,
        begun_by: row.get("begun_by_name")?,
        begun_at: moment(row, "begun_at")?,
        assigned_at: optional_moment(row, "assigned_at")?,
        handed_by: optional_id(row, "handed_by")?,
        hand_signature: optional_id(row, "hand_signature_id")?,
        received_by: optional_id(row, "received_by")?,
        receive_signature: optional_id(row, "receive_signature_id")?,
        handed_at: optional_moment(row, "handed_at")?,
        closing: row.get("closing")?,
        items: row.get("items")?,
        numbered: row.get("numbered")?,
    })
}

fn item_from_row(row: &Row<'_>) -> rusqlite::Result<FilingItemRow> {
    Ok(FilingItemRow {
        id: id(row, "id")?,
        record: id(row, "record_id")?,
        position: row.get("position")?,
        stem: row.get("stem")?,
        sequence_year: row.get("sequence_year")?,
        rank: 0,
        first: row.get("first")?,
        number: row.get("number")?,
        title: row.get("title")?,
        accession: row.get("accession")?,
        archival_number: row.get("archival_number")?,
        document_number: row.get("document_number")?,
        author: row.get("author")?,
        date: day(row, "document_date")?,
        pages: row.get("pages")?,
        level: level(row, "level")?,
        state: row.get("state")?,
        category: row.get("category_name")?,
        pattern: row.get("number_pattern")?,
        period_months: row.get("period_months")?,
        rule_code: row.get("rule_code")?,
        volume: optional_id(row, "volume_id")?,
        volume_key: row.get("volume_key")?,
        volume_barcode: row.get("volume_barcode")?,
        place: row.get("place")?,
    })
}

/// What was made before the first day of `year` and is not filed, by department, year and family.
pub fn list_unfiled(reader: &Reader<'_>, sight: &Sight, year: i32) -> Result<Vec<UnfiledRow>> {
    let before = format!("{year:04}-01-01");
    reader.list(UNFILED, &sight.bind(named! { before: before }), |row| {
        Ok(UnfiledRow {
            department: id(row, "department_id")?,
            department_name: row.get("department_name")?,
            year: row.get("year")?,
            family: row.get("family")?,
            count: row.get("count")?,
        })
    })
}

/// The days of the rule pack.
pub fn list_deadlines(reader: &Reader<'_>) -> Result<Vec<FilingDeadline>> {
    reader.list(DEADLINES, &[], |row| {
        Ok(FilingDeadline { family: row.get("family")?, month: row.get("month")?, day: row.get("day")? })
    })
}

/// Writes a day of the rule pack.
pub fn insert_deadline(
    tx: &Tx<'_>,
    row: RowId,
    deadline: &FilingDeadline,
    article: &str,
    version: i64,
) -> Result<()> {
    tx.insert(
        "filing_deadlines",
        &named! { id: row, family: deadline.family.as_deref(), month: deadline.month, day: deadline.day, article: article, version: version },
    )
}

/// Runs, newest first, up to the reader's clearance.
pub fn list_runs(
    reader: &Reader<'_>,
    sight: &Sight,
    year: Option<i32>,
    before_row: Option<i64>,
    limit: i64,
) -> Result<Vec<FilingRunRow>> {
    let parameters =
        named! { before_row: before_row.unwrap_or(i64::MAX), year: year, level: sight.level(), limit: limit };
    reader.list(LIST_RUNS, &parameters, run_from_row)
}

/// One run.
pub fn get_run(reader: &Reader<'_>, sight: &Sight, run: RowId) -> Result<Option<FilingRunRow>> {
    reader.get(GET_RUN, &named! { run: run, level: sight.level() }, run_from_row)
}

/// Number of the run of that department and year that is going on.
pub fn standing_run(reader: &Reader<'_>, year: i32, department: DepartmentId) -> Result<Option<String>> {
    reader.get(STANDING_RUN, &named! { year: year, department: department }, |row| row.get(0))
}

/// Begins a run.
pub fn insert_run(
    tx: &Tx<'_>,
    (run, number): (RowId, &str),
    year: i32,
    department: DepartmentId,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "filing_runs",
        &named! { id: run, number: number, year: year, department_id: department, state: "gathering", level: Level::General, begun_by: by, begun_at: at },
    )
}

/// The next records a run takes in, in the order they are arranged at first: by pattern, term, volume, date.
pub fn list_to_gather(
    reader: &Reader<'_>,
    sight: &Sight,
    run: &FilingRunRow,
    limit: i64,
) -> Result<Vec<(ToFileRow, Level)>> {
    let parameters = named! {
        run: run.id, department: run.department, first: format!("{:04}-01-01", run.year), last: format!("{:04}-12-31", run.year), limit: limit
    };
    reader.list(TO_GATHER, &sight.bind(parameters), |row| {
        Ok((super::filing::to_file_from_row(row)?, level(row, "level")?))
    })
}

/// How many a run has still to take in.
pub fn count_to_gather(reader: &Reader<'_>, sight: &Sight, run: &FilingRunRow) -> Result<i64> {
    let parameters = named! {
        run: run.id, department: run.department, first: format!("{:04}-01-01", run.year), last: format!("{:04}-12-31", run.year)
    };
    reader.number(COUNT_TO_GATHER, &sight.bind(parameters))
}

/// The last place in a run's order.
pub fn last_position(reader: &Reader<'_>, run: RowId) -> Result<i64> {
    reader.number(LAST_POSITION, &named! { run: run })
}

/// Takes a record into a run.
pub fn insert_item(
    tx: &Tx<'_>,
    (item, run): (RowId, RowId),
    record: RecordId,
    position: i64,
    (stem, sequence_year): (&str, i32),
) -> Result<()> {
    tx.insert(
        "filing_items",
        &named! { id: item, run_id: run, record_id: record, position: position, stem: stem, sequence_year: sequence_year },
    )
}

/// Says where a run stands and how high what it holds is.
pub fn set_run_state(tx: &Tx<'_>, run: RowId, state: &str, level: Level) -> Result<()> {
    tx.update("filing_runs", run, &named! { state: state, level: level })
}

/// All numbers are given.
pub fn set_assigned(tx: &Tx<'_>, run: RowId, at: Moment) -> Result<()> {
    tx.update("filing_runs", run, &named! { state: "assigned", assigned_at: at })
}

/// The run is given up.
pub fn set_cancelled(tx: &Tx<'_>, run: RowId, reason: &str) -> Result<()> {
    tx.update("filing_runs", run, &named! { state: "cancelled", closing: reason })
}

/// Handed over, signed by both.
pub fn set_handed_over(
    tx: &Tx<'_>,
    run: RowId,
    (by, by_signature): (PersonId, SignatureId),
    (to, to_signature): (PersonId, SignatureId),
    at: Moment,
) -> Result<()> {
    tx.update(
        "filing_runs",
        run,
        &named! { state: "handed_over", handed_by: by, hand_signature_id: by_signature, received_by: to, receive_signature_id: to_signature, handed_at: at },
    )
}

/// Items of a run after a place in its order, as far as the reader sees.
pub fn list_items(
    reader: &Reader<'_>,
    sight: &Sight,
    run: RowId,
    after: i64,
    limit: i64,
) -> Result<Vec<FilingItemRow>> {
    reader.list(ITEMS, &sight.bind(named! { run: run, after: after, limit: limit }), item_from_row)
}

/// One item by its record.
pub fn get_item(
    reader: &Reader<'_>,
    sight: &Sight,
    run: RowId,
    record: RecordId,
) -> Result<Option<FilingItemRow>> {
    reader.get(ITEM, &sight.bind(named! { run: run, record: record }), item_from_row)
}

/// The next items without a number.
pub fn list_to_number(
    reader: &Reader<'_>,
    sight: &Sight,
    run: RowId,
    limit: i64,
) -> Result<Vec<FilingItemRow>> {
    reader.list(TO_NUMBER, &sight.bind(named! { run: run, limit: limit }), item_from_row)
}

/// The sequences of a run: stem, year, how many numbers.
pub fn list_stems(reader: &Reader<'_>, run: RowId) -> Result<Vec<(String, i32, i64)>> {
    reader.list(STEMS, &named! { run: run }, |row| {
        Ok((row.get("stem")?, row.get("sequence_year")?, row.get("count")?))
    })
}

/// Keeps the range reserved for a sequence.
pub fn insert_range(
    tx: &Tx<'_>,
    (range, run): (RowId, RowId),
    (stem, sequence_year): (&str, i32),
    (first, count): (i64, i64),
) -> Result<()> {
    tx.insert(
        "filing_ranges",
        &named! { id: range, run_id: run, stem: stem, sequence_year: sequence_year, first: first, count: count },
    )
}

/// Space between two places of an order, so that moving one item writes one row.
pub const GAP: i64 = 1 << 20;

/// Puts an item before the one that stands at `before`.
pub fn move_item(tx: &Tx<'_>, run: RowId, item: RowId, before: i64) -> Result<()> {
    let previous = tx.number(NEIGHBOUR, &named! { run: run, position: before })?;
    let mut position = i64::midpoint(previous, before);
    if position == previous {
        tx.run(MAKE_ROOM, &named! { run: run, position: before, gap: GAP })?;
        position = before + GAP / 2;
    }
    tx.update("filing_items", item, &named! { position: position })
}

/// Puts an item behind all others.
pub fn move_item_last(tx: &Tx<'_>, run: RowId, item: RowId) -> Result<()> {
    let position = last_position(tx, run)? + GAP;
    tx.update("filing_items", item, &named! { position: position })
}

/// Says of each item the how manieth of its sequence it is. Where the reader sees the whole run one look per
/// sequence is enough, because the items follow one another.
pub fn rank_items(reader: &Reader<'_>, run: RowId, items: &mut [FilingItemRow], whole: bool) -> Result<()> {
    let mut reached: BTreeMap<String, i64> = BTreeMap::new();
    for item in items {
        let rank = match reached.get(&item.stem) {
            Some(last) if whole => last + 1,
            _ => reader.number(RANK, &named! { run: run, stem: &item.stem, position: item.position })?,
        };
        item.rank = rank;
        reached.insert(item.stem.clone(), rank);
    }
    Ok(())
}

/// The sequence an item takes its number from, after its volume or term changed.
pub fn set_stem(tx: &Tx<'_>, item: RowId, stem: &str, sequence_year: i32) -> Result<()> {
    tx.update("filing_items", item, &named! { stem: stem, sequence_year: sequence_year })
}

/// The item no longer stands in its run.
pub fn leave_out(tx: &Tx<'_>, item: RowId) -> Result<()> {
    tx.update("filing_items", item, &named! { standing: false })
}

/// Writes the number an item was given.
pub fn set_item_number(tx: &Tx<'_>, item: RowId, number: &str) -> Result<()> {
    tx.update("filing_items", item, &named! { number: number })
}

/// How many items stand in a run, and how many of them the reader sees.
pub fn count_items(reader: &Reader<'_>, sight: &Sight, run: RowId) -> Result<(i64, i64)> {
    Ok((
        reader.number(COUNT_ITEMS, &named! { run: run })?,
        reader.number(COUNT_SEEN, &sight.bind(named! { run: run }))?,
    ))
}

/// Items that stand, for letting them go.
pub fn list_standing_items(reader: &Reader<'_>, run: RowId, limit: i64) -> Result<Vec<RowId>> {
    reader.list(STANDING_ITEMS, &named! { run: run, limit: limit }, |row| id(row, "id"))
}

/// A retention rule of the pack in force, for choosing a longer term.
#[derive(Debug, Clone)]
pub struct TermChoice {
    /// Identity.
    pub id: domain::RetentionRuleId,
    /// Code.
    pub code: String,
    /// Text.
    pub text: String,
    /// Period, none for ever.
    pub months: Option<u32>,
    /// Latest date for personal information.
    pub latest_months: Option<u32>,
}

/// The rules of the pack in force.
pub fn list_terms(reader: &Reader<'_>) -> Result<Vec<TermChoice>> {
    reader.list(RULES, &[], |row| {
        Ok(TermChoice {
            id: id(row, "id")?,
            code: row.get("code")?,
            text: row.get("text")?,
            months: row.get("period_months")?,
            latest_months: row.get("latest_months")?,
        })
    })
}

/// Gives a record another rule.
pub fn set_rule(tx: &Tx<'_>, record: RecordId, rule: domain::RetentionRuleId) -> Result<()> {
    tx.update("records", record, &named! { retention_rule_id: rule })
}
