//! Lists of records: filters, words, newest first, keyset.

use crate::{Named, Reader, Result, Row, Sight, id, level, named, optional_id};
use domain::access::Level;
use domain::{CategoryId, DepartmentId, PlaceId, RecordId, VolumeId};

/// Which records a list shows.
#[derive(Debug, Clone, Default)]
pub struct RecordFilter {
    /// `MATCH` text made by [`super::match_text`].
    pub words: Option<String>,
    /// Or exactly this 档号, 登记号 or barcode.
    pub number: Option<String>,
    /// Of this category.
    pub category: Option<CategoryId>,
    /// Of this level.
    pub level: Option<Level>,
    /// Of this department.
    pub department: Option<DepartmentId>,
    /// In this state; all if none.
    pub state: Option<String>,
    /// In this volume.
    pub volume: Option<VolumeId>,
    /// With a copy in this place or anything it holds.
    pub place: Option<PlaceId>,
    /// Older than this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

/// A line of a list.
#[derive(Debug, Clone)]
pub struct RecordLine {
    /// Position, for the next page.
    pub row: i64,
    /// Identity.
    pub id: RecordId,
    /// 登记号.
    pub accession: String,
    /// 档号.
    pub archival_number: Option<String>,
    /// Title.
    pub title: String,
    /// Author.
    pub author: String,
    /// 文号.
    pub document_number: String,
    /// Date, as stored.
    pub document_date: String,
    /// Code of the category.
    pub category_code: String,
    /// Its name.
    pub category_name: String,
    /// Level.
    pub level: Level,
    /// Its term.
    pub level_term: String,
    /// Retention code, e.g. `GL-30`.
    pub rule_code: String,
    /// Its period in months, none for ever.
    pub rule_months: Option<u32>,
    /// State code.
    pub state: String,
    /// Copies in the strongroom.
    pub copies_in: i64,
    /// Copies elsewhere.
    pub copies_out: i64,
    /// Path of the first copy's place.
    pub place: Option<String>,
    /// Who holds the first copy that is out.
    pub holder: Option<String>,
    /// The volume.
    pub volume: Option<VolumeId>,
    /// Its key.
    pub volume_key: Option<String>,
    /// On hold.
    pub held: bool,
    /// Holds personal information.
    pub personal_information: bool,
}

macro_rules! columns {
    () => {
        concat!(
            "SELECT r.row, r.id, r.accession, r.archival_number, r.title, r.author, r.document_number, r.document_date, c.code AS category_code, c.name AS category_name, r.level, r.level_term, ",
            "t.code AS rule_code, t.period_months AS rule_months, r.state, (SELECT count(*) FROM copies AS s WHERE s.record_id = r.id AND s.state = 'in') AS copies_in, ",
            "(SELECT count(*) FROM copies AS s WHERE s.record_id = r.id AND s.state IN ('out','in_session','lost')) AS copies_out, ",
            "(SELECT p.path FROM copies AS s JOIN places AS p ON p.id = s.home_place_id WHERE s.record_id = r.id ORDER BY s.row LIMIT 1) AS place, ",
            "(SELECT h.name FROM copies AS s JOIN people AS h ON h.id = s.holder_id WHERE s.record_id = r.id AND s.state = 'out' ORDER BY s.row LIMIT 1) AS holder, ",
            "r.volume_id, v.subject_key AS volume_key, EXISTS (SELECT 1 FROM holds AS h WHERE h.record_id = r.id AND h.lifted_at IS NULL) AS held, r.personal_information "
        )
    };
}

macro_rules! joined {
    () => {
        "JOIN categories AS c ON c.id = r.category_id JOIN retention_rules AS t ON t.id = r.retention_rule_id LEFT JOIN volumes AS v ON v.id = r.volume_id "
    };
}

const BY_CATEGORY: &str = " AND r.category_id = :category";
const BY_LEVEL: &str = " AND r.level = :level";
const BY_DEPARTMENT: &str = " AND r.department_id = :department";
const BY_STATE: &str = " AND r.state = :state";
const BY_VOLUME: &str = " AND r.volume_id = :volume";
const BY_NUMBER: &str = " AND (r.archival_number = :number OR r.accession = :number OR r.id = (SELECT b.record_id FROM copies AS b WHERE b.barcode = :number))";
const BY_PLACE: &str = " AND r.id IN (SELECT s.record_id FROM copies AS s WHERE s.place_id IN (WITH RECURSIVE inside(id) AS (SELECT :place UNION SELECT q.id FROM places AS q JOIN inside ON q.parent_id = inside.id) SELECT id FROM inside))";

const LIST: &str =
    concat!(columns!(), "FROM records AS r ", joined!(), "WHERE r.row < :before_row AND ", crate::sight!());
// `CROSS` keeps the index outside: it delivers the newest first and stops at the limit.
const LIST_BY_WORDS: &str = concat!(
    columns!(),
    "FROM record_search AS f CROSS JOIN records AS r ON r.row = f.rowid ",
    joined!(),
    "WHERE f.record_search MATCH :words AND f.rowid < :before_row AND ",
    crate::sight!()
);
const COUNT: &str = concat!("SELECT 1 FROM records AS r WHERE ", crate::sight!());
const COUNT_BY_WORDS: &str = concat!(
    "SELECT 1 FROM record_search AS f CROSS JOIN records AS r ON r.row = f.rowid WHERE f.record_search MATCH :words AND ",
    crate::sight!()
);
const NEWEST_FIRST: &str = " ORDER BY r.row DESC LIMIT :limit";
const NEWEST_WORDS_FIRST: &str = " ORDER BY f.rowid DESC LIMIT :limit";

macro_rules! every_filter {
    () => {
        " AND r.category_id = :category AND r.level = :level AND r.department_id = :department AND r.state = :state AND r.volume_id = :volume AND (r.archival_number = :number OR r.accession = :number OR r.id = (SELECT b.record_id FROM copies AS b WHERE b.barcode = :number)) AND r.id IN (SELECT s.record_id FROM copies AS s WHERE s.place_id IN (WITH RECURSIVE inside(id) AS (SELECT :place UNION SELECT q.id FROM places AS q JOIN inside ON q.parent_id = inside.id) SELECT id FROM inside))"
    };
}

/// The list with every filter at once, with and without words: what the test prepares. The lists
/// themselves are put together from the same constants, only those filters that are asked for.
pub const STATEMENTS: &[(&str, &str)] = &[
    (
        "LIST_ALL_FILTERS",
        concat!(
            columns!(),
            "FROM records AS r ",
            joined!(),
            "WHERE r.row < :before_row AND ",
            crate::sight!(),
            every_filter!(),
            " ORDER BY r.row DESC LIMIT :limit"
        ),
    ),
    (
        "LIST_BY_WORDS_ALL_FILTERS",
        concat!(
            columns!(),
            "FROM record_search AS f CROSS JOIN records AS r ON r.row = f.rowid ",
            joined!(),
            "WHERE f.record_search MATCH :words AND f.rowid < :before_row AND ",
            crate::sight!(),
            every_filter!(),
            " ORDER BY f.rowid DESC LIMIT :limit"
        ),
    ),
    ("COUNT", COUNT),
    ("COUNT_BY_WORDS", COUNT_BY_WORDS),
];

fn from_row(row: &Row<'_>) -> rusqlite::Result<RecordLine> {
    Ok(RecordLine {
        row: row.get("row")?,
        id: id(row, "id")?,
        accession: row.get("accession")?,
        archival_number: row.get("archival_number")?,
        title: row.get("title")?,
        author: row.get("author")?,
        document_number: row.get("document_number")?,
        document_date: row.get("document_date")?,
        category_code: row.get("category_code")?,
        category_name: row.get("category_name")?,
        level: level(row, "level")?,
        level_term: row.get("level_term")?,
        rule_code: row.get("rule_code")?,
        rule_months: row.get("rule_months")?,
        state: row.get("state")?,
        copies_in: row.get("copies_in")?,
        copies_out: row.get("copies_out")?,
        place: row.get("place")?,
        holder: row.get("holder")?,
        volume: optional_id(row, "volume_id")?,
        volume_key: row.get("volume_key")?,
        held: row.get("held")?,
        personal_information: row.get("personal_information")?,
    })
}

/// The filters asked for: their conditions and parameters.
fn conditions(filter: &RecordFilter) -> (String, Vec<Named>) {
    let mut sql = String::new();
    let mut parameters = Vec::new();
    let mut add = |condition: &str, parameter: Option<Vec<Named>>| {
        if let Some(parameter) = parameter {
            sql.push_str(condition);
            parameters.extend(parameter);
        }
    };
    add(BY_CATEGORY, filter.category.map(|category| named! { category: category }));
    add(BY_LEVEL, filter.level.map(|level| named! { level: level }));
    add(BY_DEPARTMENT, filter.department.map(|department| named! { department: department }));
    add(BY_STATE, filter.state.as_deref().map(|state| named! { state: state }));
    add(BY_VOLUME, filter.volume.map(|volume| named! { volume: volume }));
    add(BY_NUMBER, filter.number.as_deref().map(|number| named! { number: number }));
    add(BY_PLACE, filter.place.map(|place| named! { place: place }));
    if let Some(words) = &filter.words {
        parameters.extend(named! { words: words });
    }
    (sql, parameters)
}

/// A page of records, newest registered first.
pub fn list_records(reader: &Reader<'_>, sight: &Sight, filter: &RecordFilter) -> Result<Vec<RecordLine>> {
    let (conditions, mut parameters) = conditions(filter);
    let (list, order) =
        if filter.words.is_some() { (LIST_BY_WORDS, NEWEST_WORDS_FIRST) } else { (LIST, NEWEST_FIRST) };
    parameters.extend(named! { before_row: filter.before_row.unwrap_or(i64::MAX), limit: filter.limit });
    reader.list(&format!("{list}{conditions}{order}"), &sight.bind(parameters), from_row)
}

/// How many records the filter shows the reader, counted up to `most`.
pub fn count_records(reader: &Reader<'_>, sight: &Sight, filter: &RecordFilter, most: i64) -> Result<i64> {
    let (conditions, mut parameters) = conditions(filter);
    let count = if filter.words.is_some() { COUNT_BY_WORDS } else { COUNT };
    parameters.extend(named! { most: most });
    reader.number(&format!("SELECT count(*) FROM ({count}{conditions} LIMIT :most)"), &sight.bind(parameters))
}
