//! Lists of records: filters, words, newest first, keyset.
//!
//! A list is made in two steps. First the positions of the records: out of the index, whose access
//! tokens leave out what the reader may not see, so that nothing hidden is walked over; and out of the
//! words of files. Then the lines of exactly those. Both steps stand under the reader's [`Sight`].

use super::matching::AskedWord;
use super::positions::{count, positions};
use crate::{Reader, Result, Row, Sight, id, level, named, optional_id};
use domain::access::Level;
use domain::records::Medium;
use domain::{CategoryId, Day, DepartmentId, PlaceId, RecordId, VolumeId};

/// Which records a list shows.
#[derive(Debug, Clone, Default)]
pub struct RecordFilter {
    /// `MATCH` text made by [`super::match_text`] or [`super::words_of`].
    pub words: Option<String>,
    /// The same for the words of files; a record is found by either.
    pub file_words: Option<String>,
    /// Records found elsewhere (in sealed words), by position: found as by words.
    pub also: Vec<i64>,
    /// Each of several words for itself, because they may stand apart; `also` is then said of each.
    pub each: Vec<AskedWord>,
    /// `MATCH` text of what must not stand in the record nor in its files.
    pub unwanted: Option<String>,
    /// Records that hold such a word elsewhere, by position.
    pub never: Vec<i64>,
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
    /// What is destroyed or handed over stays out.
    pub kept_only: bool,
    /// In this volume.
    pub volume: Option<VolumeId>,
    /// In the volumes of this 房号, equipment or contract.
    pub subject_key: Option<String>,
    /// With a copy in this place or anything it holds.
    pub place: Option<PlaceId>,
    /// Kept on this medium.
    pub medium: Option<Medium>,
    /// Holds personal information.
    pub personal_information: bool,
    /// Dated on or after.
    pub from: Option<Day>,
    /// Dated on or before.
    pub until: Option<Day>,
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

crate::statements! {
    LINES = concat!(columns!(), "FROM json_each(:rows) AS w CROSS JOIN records AS r ON r.row = w.value ", joined!(), "WHERE ", crate::sight!());
}

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

/// A page of records, newest registered first.
pub fn list_records(reader: &Reader<'_>, sight: &Sight, filter: &RecordFilter) -> Result<Vec<RecordLine>> {
    lines_of(reader, sight, &positions(reader, sight, filter, filter.limit)?)
}

/// The lines of these positions, in their order; what is out of sight is left out.
pub fn lines_of(reader: &Reader<'_>, sight: &Sight, rows: &[i64]) -> Result<Vec<RecordLine>> {
    let listed: Vec<String> = rows.iter().map(i64::to_string).collect();
    let rows = format!("[{}]", listed.join(","));
    reader.list(LINES, &sight.bind(named! { rows: rows }), from_row)
}

/// The positions of a filter's records, newest first, `limit` at most.
pub fn list_positions(reader: &Reader<'_>, sight: &Sight, filter: &RecordFilter) -> Result<Vec<i64>> {
    positions(reader, sight, filter, filter.limit)
}

/// How many records the filter shows the reader, counted up to `most`.
pub fn count_records(reader: &Reader<'_>, sight: &Sight, filter: &RecordFilter, most: i64) -> Result<i64> {
    count(reader, sight, filter, most)
}
