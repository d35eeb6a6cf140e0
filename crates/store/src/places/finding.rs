//! Findings (发现的问题).

use crate::{Reader, Result, Row, Sight, Tx, day, id, moment, named, optional_id, optional_moment};
use domain::access::Level;
use domain::{CopyId, Day, Moment, PersonId, PlaceId, RowId, VolumeId};

/// A finding to be written.
#[derive(Debug, Clone)]
pub struct NewFinding<'a> {
    /// Identity.
    pub id: RowId,
    /// `FX-0307-2026-0001`.
    pub number: String,
    /// Kind code.
    pub kind: &'static str,
    /// The stocktake that found it.
    pub stocktake: Option<RowId>,
    /// The copy.
    pub copy: Option<CopyId>,
    /// Or the volume.
    pub volume: Option<VolumeId>,
    /// The number it is known by.
    pub barcode: &'a str,
    /// Where it should be, or was found.
    pub place: Option<PlaceId>,
    /// In words.
    pub note: &'a str,
    /// Who found it.
    pub opened_by: PersonId,
    /// When.
    pub opened_at: Moment,
    /// To be closed by.
    pub due_on: Day,
}

/// A finding as the reader may know it.
#[derive(Debug, Clone)]
pub struct FindingRow {
    /// Identity.
    pub id: RowId,
    /// `FX-0307-2026-0001`.
    pub number: String,
    /// Kind code.
    pub kind: String,
    /// The stocktake that found it.
    pub stocktake: Option<RowId>,
    /// That number.
    pub stocktake_number: Option<String>,
    /// The copy.
    pub copy: Option<CopyId>,
    /// Or the volume.
    pub volume: Option<VolumeId>,
    /// The number it is known by; none where the reader may not see what was not scanned.
    pub barcode: Option<String>,
    /// 档号 or 登记号, under the same rule; a volume's key.
    pub record_number: Option<String>,
    /// Title, where the reader may see it.
    pub title: Option<String>,
    /// Level, under the same rule as the number.
    pub level: Option<Level>,
    /// Where it should be, or was found.
    pub place: Option<PlaceId>,
    /// That path.
    pub path: Option<String>,
    /// Where it belongs.
    pub home: Option<PlaceId>,
    /// That path.
    pub home_path: Option<String>,
    /// State code of the copy.
    pub copy_state: Option<String>,
    /// In words.
    pub note: String,
    /// Who found it.
    pub opened_by: String,
    /// When.
    pub opened_at: Moment,
    /// To be closed by.
    pub due_on: Day,
    /// Who closed it.
    pub closed_by: Option<String>,
    /// When.
    pub closed_at: Option<Moment>,
    /// Outcome code.
    pub outcome: String,
    /// In words.
    pub closing: String,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT f.*, t.number AS stocktake_number, (f.copy_id IS NULL OR ", crate::sight!(), ") AS seen, (f.kind NOT IN ('missing') OR ", crate::sight!(), ") AS known, coalesce(r.archival_number, r.accession, v.subject_key) AS record_number, r.title, r.level AS record_level, ",
            "p.path, home.id AS home_id, home.path AS home_path, s.state AS copy_state, opener.name AS opened_by_name, closer.name AS closed_by_name ",
            "FROM findings AS f LEFT JOIN stocktakes AS t ON t.id = f.stocktake_id LEFT JOIN copies AS s ON s.id = f.copy_id LEFT JOIN records AS r ON r.id = s.record_id LEFT JOIN volumes AS v ON v.id = f.volume_id LEFT JOIN places AS p ON p.id = f.place_id LEFT JOIN places AS home ON home.id = coalesce(s.home_place_id, v.home_place_id, v.place_id) ",
            "JOIN people AS opener ON opener.id = f.opened_by LEFT JOIN people AS closer ON closer.id = f.closed_by "
        )
    };
}

crate::statements! {
    GET_FINDING = concat!(select!(), "WHERE f.id = :finding");
    LIST_FINDINGS = concat!(select!(), "WHERE (:stocktake IS NULL OR f.stocktake_id = :stocktake) AND (:open = 0 OR f.closed_at IS NULL) AND ", crate::older!("f", "findings"), " ORDER BY f.row DESC LIMIT :limit");
    OPEN_SEARCH = "SELECT id, number FROM findings WHERE copy_id = :copy AND closed_at IS NULL AND kind IN ('missing','sought') ORDER BY row LIMIT 1";
    KINDS = "SELECT kind, count(*) AS findings FROM findings WHERE stocktake_id = :stocktake GROUP BY kind ORDER BY kind";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<FindingRow> {
    let (seen, known): (bool, bool) = (row.get("seen")?, row.get("known")?);
    let level: Option<i64> = row.get("record_level")?;
    Ok(FindingRow {
        id: id(row, "id")?,
        number: row.get("number")?,
        kind: row.get("kind")?,
        stocktake: optional_id(row, "stocktake_id")?,
        stocktake_number: row.get("stocktake_number")?,
        copy: optional_id(row, "copy_id")?,
        volume: optional_id(row, "volume_id")?,
        barcode: if known { Some(row.get("barcode")?) } else { None },
        record_number: if known { row.get("record_number")? } else { None },
        title: if seen { row.get("title")? } else { None },
        level: level.filter(|_| known).and_then(Level::from_rank),
        place: optional_id(row, "place_id")?,
        path: row.get("path")?,
        home: optional_id(row, "home_id")?,
        home_path: row.get("home_path")?,
        copy_state: row.get("copy_state")?,
        note: row.get("note")?,
        opened_by: row.get("opened_by_name")?,
        opened_at: moment(row, "opened_at")?,
        due_on: day(row, "due_on")?,
        closed_by: row.get("closed_by_name")?,
        closed_at: optional_moment(row, "closed_at")?,
        outcome: row.get("outcome")?,
        closing: row.get("closing")?,
    })
}

/// One finding.
pub fn get_finding(reader: &Reader<'_>, sight: &Sight, finding: RowId) -> Result<Option<FindingRow>> {
    reader.get(GET_FINDING, &sight.bind(named! { finding: finding }), from_row)
}

/// Findings after one, newest first, of one stocktake or of all, open ones or all.
pub fn list_findings(
    reader: &Reader<'_>,
    sight: &Sight,
    stocktake: Option<RowId>,
    open: bool,
    after: Option<RowId>,
    limit: i64,
) -> Result<Vec<FindingRow>> {
    reader.list(
        LIST_FINDINGS,
        &sight.bind(named! { stocktake: stocktake, open: open, after: after, limit: limit }),
        from_row,
    )
}

/// The open search for a copy, with its number.
pub fn find_open_search(reader: &Reader<'_>, copy: CopyId) -> Result<Option<(RowId, String)>> {
    reader.get(OPEN_SEARCH, &named! { copy: copy }, |row| Ok((id(row, "id")?, row.get("number")?)))
}

/// How many findings of each kind a stocktake opened.
pub fn count_by_kind(reader: &Reader<'_>, stocktake: RowId) -> Result<Vec<(String, i64)>> {
    reader.list(KINDS, &named! { stocktake: stocktake }, |row| Ok((row.get("kind")?, row.get("findings")?)))
}

/// Writes a finding.
pub fn insert_finding(tx: &Tx<'_>, finding: &NewFinding<'_>) -> Result<()> {
    tx.insert(
        "findings",
        &named! {
            id: finding.id, number: &finding.number, kind: finding.kind, stocktake_id: finding.stocktake, copy_id: finding.copy, volume_id: finding.volume, barcode: finding.barcode,
            place_id: finding.place, note: finding.note, opened_by: finding.opened_by, opened_at: finding.opened_at, due_on: finding.due_on
        },
    )
}

/// Closes a finding.
pub fn close_finding(
    tx: &Tx<'_>,
    finding: RowId,
    by: PersonId,
    at: Moment,
    outcome: &'static str,
    closing: &str,
) -> Result<()> {
    tx.update(
        "findings",
        finding,
        &named! { closed_by: by, closed_at: at, outcome: outcome, closing: closing },
    )
}
