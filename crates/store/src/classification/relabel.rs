//! Relabelling (换标): copies whose mark or label says what is no longer so.

use crate::{Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_moment};
use domain::access::Level;
use domain::{CopyId, LevelChangeId, Moment, PersonId, RecordId, RowId};

/// A copy to be relabelled, or one that was.
#[derive(Debug, Clone)]
pub struct RelabelRow {
    /// Position.
    pub row: i64,
    /// Identity.
    pub id: RowId,
    /// The record.
    pub record: RecordId,
    /// 档号 or 登记号.
    pub number: String,
    /// Title; none where the reader may not see it.
    pub title: Option<String>,
    /// Present level.
    pub level: Level,
    /// The copy.
    pub copy: CopyId,
    /// Its label.
    pub label: String,
    /// 13 digits.
    pub barcode: String,
    /// Where it is.
    pub place: Option<String>,
    /// Who holds it.
    pub holder: Option<String>,
    /// The mark it carries, stored form.
    pub from: String,
    /// The mark it is to carry.
    pub to: String,
    /// Since.
    pub opened_at: Moment,
    /// Who put it on.
    pub done_by: Option<String>,
    /// When.
    pub done_at: Option<Moment>,
}

macro_rules! select {
    ($title:expr) => {
        concat!(
            "SELECT x.*, coalesce(r.archival_number, r.accession) AS number, ", $title, " AS shown_title, r.level, s.label, s.barcode, q.path AS place, h.name AS holder, p.name AS done_by_name FROM relabels AS x ",
            "JOIN records AS r ON r.id = x.record_id JOIN copies AS s ON s.id = x.copy_id LEFT JOIN places AS q ON q.id = s.place_id LEFT JOIN people AS h ON h.id = s.holder_id LEFT JOIN people AS p ON p.id = x.done_by "
        )
    };
}

crate::statements! {
    RELABELS_OF = "SELECT count(*) FROM relabels WHERE record_id = :record AND done_at IS NULL";
    LIST_RELABELS = concat!(select!("r.title"), "WHERE (x.done_at IS NULL) = :open AND s.state <> 'destroyed' AND ", crate::sight!(), " AND (coalesce(q.path, ''), x.row) > (:after_place, :after_row) ORDER BY coalesce(q.path, ''), x.row LIMIT :limit");
    COUNT_RELABELS = concat!("SELECT count(*) FROM relabels AS x JOIN records AS r ON r.id = x.record_id JOIN copies AS s ON s.id = x.copy_id WHERE x.done_at IS NULL AND s.state <> 'destroyed' AND ", crate::sight!());
    // By exact barcode: custody, so the title only where it may be seen.
    FIND_RELABEL = concat!(select!(concat!("CASE WHEN ", crate::sight!(), " THEN r.title END")), "WHERE s.barcode = :barcode AND x.done_at IS NULL");
    OPEN_RELABEL = "SELECT id, from_mark FROM relabels WHERE copy_id = :copy AND done_at IS NULL";
    PHYSICAL_COPIES = "SELECT id FROM copies WHERE record_id = :record AND medium <> 'electronic' AND state <> 'destroyed' ORDER BY row";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<RelabelRow> {
    Ok(RelabelRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        record: id(row, "record_id")?,
        number: row.get("number")?,
        title: row.get("shown_title")?,
        level: level(row, "level")?,
        copy: id(row, "copy_id")?,
        label: row.get("label")?,
        barcode: row.get("barcode")?,
        place: row.get("place")?,
        holder: row.get("holder")?,
        from: row.get("from_mark")?,
        to: row.get("to_mark")?,
        opened_at: moment(row, "opened_at")?,
        done_by: row.get("done_by_name")?,
        done_at: optional_moment(row, "done_at")?,
    })
}

/// Copies to be relabelled by place, or those that were, after a place and a position.
pub fn list_relabels(
    reader: &Reader<'_>,
    sight: &Sight,
    open: bool,
    after: (&str, i64),
    limit: i64,
) -> Result<Vec<RelabelRow>> {
    let asked = named! { open: open, after_place: after.0, after_row: after.1, limit: limit };
    reader.list(LIST_RELABELS, &sight.bind(asked), from_row)
}

/// How many copies of one record wait.
pub fn count_relabels_of(reader: &Reader<'_>, record: RecordId) -> Result<i64> {
    reader.number(RELABELS_OF, &named! { record: record })
}

/// How many wait.
pub fn count_relabels(reader: &Reader<'_>, sight: &Sight) -> Result<i64> {
    reader.number(COUNT_RELABELS, &sight.bind(vec![]))
}

/// What waits for the copy of exactly this barcode.
pub fn find_relabel(reader: &Reader<'_>, sight: &Sight, barcode: &str) -> Result<Option<RelabelRow>> {
    reader.get(FIND_RELABEL, &sight.bind(named! { barcode: barcode }), from_row)
}

/// The line that waits for a copy, and the mark the copy carries by it.
pub fn open_relabel(reader: &Reader<'_>, copy: CopyId) -> Result<Option<(RowId, String)>> {
    reader.get(OPEN_RELABEL, &named! { copy: copy }, |row| Ok((id(row, "id")?, row.get("from_mark")?)))
}

/// Copies that one can hold and put a label on.
pub fn list_physical_copies(reader: &Reader<'_>, record: RecordId) -> Result<Vec<CopyId>> {
    reader.list(PHYSICAL_COPIES, &named! { record: record }, |row| id(row, "id"))
}

/// Puts a copy on the list: by which change, from which mark to which.
pub fn insert_relabel(
    tx: &Tx<'_>,
    row: RowId,
    change: LevelChangeId,
    copy: (RecordId, CopyId),
    marks: (&str, &str),
    at: Moment,
) -> Result<()> {
    tx.insert(
        "relabels",
        &named! { id: row, change_id: change, record_id: copy.0, copy_id: copy.1, from_mark: marks.0, to_mark: marks.1, opened_at: at },
    )
}

/// The mark was changed again before anybody put it on.
pub fn set_relabel(tx: &Tx<'_>, row: RowId, change: LevelChangeId, to: &str) -> Result<()> {
    tx.update("relabels", row, &named! { change_id: change, to_mark: to })
}

/// The mark was changed back before anybody touched the copy.
pub fn drop_relabel(tx: &Tx<'_>, row: RowId) -> Result<()> {
    tx.delete("relabels", row).map(|_| ())
}

/// The copy carries its new mark.
pub fn close_relabel(tx: &Tx<'_>, row: RowId, by: PersonId, at: Moment) -> Result<()> {
    tx.update("relabels", row, &named! { done_by: by, done_at: at })
}
