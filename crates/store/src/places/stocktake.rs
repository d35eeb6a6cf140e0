//! Stocktakes (盘点): what should be there, what was scanned, how the two differ.

use crate::{Named, Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_id, optional_moment};
use domain::access::Level;
use domain::{CopyId, Moment, PersonId, PlaceId, RowId, VolumeId};

/// A stocktake.
#[derive(Debug, Clone)]
pub struct StocktakeRow {
    /// Identity.
    pub id: RowId,
    /// `PD-0307-2026-0001`.
    pub number: String,
    /// Over which place and what stands in it.
    pub place: PlaceId,
    /// That path, as it was.
    pub path: String,
    /// Counters do not see what should be there.
    pub blind: bool,
    /// State code.
    pub state: String,
    /// How far what should be there is gathered.
    pub last_row: i64,
    /// Copies that should be there.
    pub expected: i64,
    /// Who opened it.
    pub opened_by: PersonId,
    /// Their name.
    pub opened_by_name: String,
    /// When.
    pub opened_at: Moment,
    /// When it was closed.
    pub closed_at: Option<Moment>,
}

/// A scan.
#[derive(Debug, Clone)]
pub struct ScanRow {
    /// Identity.
    pub id: RowId,
    /// The stocktake.
    pub stocktake: RowId,
    /// The number.
    pub barcode: String,
    /// The copy of that number.
    pub copy: Option<CopyId>,
    /// Or the volume of that number, which stands for what belongs in it.
    pub volume: Option<VolumeId>,
    /// Where the counter stood.
    pub place: PlaceId,
    /// Verdict code.
    pub verdict: String,
    /// Who counted.
    pub counted_by: PersonId,
    /// When.
    pub counted_at: Moment,
}

/// A copy that should be there.
#[derive(Debug, Clone)]
pub struct ExpectedRow {
    /// Barcode.
    pub barcode: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Level.
    pub level: Level,
    /// Where.
    pub path: String,
    /// State code when the stocktake was opened.
    pub state: String,
    /// Whether it was scanned.
    pub scanned: bool,
}

/// A counter and what he has counted.
#[derive(Debug, Clone)]
pub struct CountRow {
    /// Name.
    pub name: String,
    /// Scans.
    pub scans: i64,
}

/// What differs and has no finding yet.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The copy.
    pub copy: Option<CopyId>,
    /// Or the volume.
    pub volume: Option<VolumeId>,
    /// The number.
    pub barcode: String,
    /// Where it should be, or was scanned.
    pub place: PlaceId,
    /// Verdict code; empty for what was not scanned.
    pub verdict: String,
}

macro_rules! select {
    () => {
        "SELECT t.*, p.name AS opened_by_name FROM stocktakes AS t JOIN people AS p ON p.id = t.opened_by "
    };
}

macro_rules! below {
    () => {
        "WITH RECURSIVE below(id) AS (SELECT :place UNION SELECT c.id FROM places AS c JOIN below AS b ON c.parent_id = b.id) "
    };
}

// Whether an expected copy `i` of `s` and `r` was counted: itself, or the volume it belongs in.
macro_rules! counted {
    () => {
        concat!(
            "(EXISTS (SELECT 1 FROM stocktake_scans AS c WHERE c.stocktake_id = i.stocktake_id AND c.copy_id = i.copy_id) OR EXISTS (SELECT 1 FROM stocktake_scans AS c JOIN volumes AS v ON v.id = c.volume_id ",
            "WHERE c.stocktake_id = i.stocktake_id AND c.volume_id = r.volume_id AND coalesce(v.home_place_id, v.place_id, i.place_id) = i.place_id))"
        )
    };
}

crate::statements! {
    GET_STOCKTAKE = concat!(select!(), "WHERE t.id = :stocktake");
    LIST_STOCKTAKES = concat!(select!(), "WHERE ", crate::older!("t", "stocktakes"), " ORDER BY t.row DESC LIMIT :limit");
    OPEN_OVER = concat!("WITH RECURSIVE below(id) AS (SELECT :place UNION SELECT c.id FROM places AS c JOIN below AS b ON c.parent_id = b.id), above(id) AS (SELECT :place UNION SELECT c.parent_id FROM places AS c JOIN above AS a ON c.id = a.id WHERE c.parent_id IS NOT NULL) ", select!(), "WHERE t.state IN ('gathering','open','closing') AND (t.place_id IN (SELECT id FROM below) OR t.place_id IN (SELECT id FROM above))");
    GATHER = concat!(below!(), "SELECT s.row, s.id, s.home_place_id, s.state FROM copies AS s WHERE s.row > :after AND s.home_place_id IN (SELECT id FROM below) AND s.state <> 'destroyed' AND s.medium <> 'electronic' AND ", crate::arrived!(), " ORDER BY s.row LIMIT :limit");
    EXPECTED_NUMBER = "SELECT count(*) FROM stocktake_items WHERE stocktake_id = :stocktake";
    FIND_SCAN = "SELECT * FROM stocktake_scans WHERE stocktake_id = :stocktake AND barcode = :barcode";
    VERDICTS = "SELECT verdict, count(*) AS scans FROM stocktake_scans WHERE stocktake_id = :stocktake GROUP BY verdict";
    COUNTS = "SELECT p.name, count(*) AS scans FROM stocktake_scans AS c JOIN people AS p ON p.id = c.counted_by WHERE c.stocktake_id = :stocktake AND c.verdict <> 'place' GROUP BY p.id ORDER BY p.name";
    EXPECTED = concat!(
        "SELECT s.barcode, coalesce(r.archival_number, r.accession) AS number, r.title, r.level, p.path, i.state, ", counted!(), " AS scanned ",
        "FROM stocktake_items AS i JOIN copies AS s ON s.id = i.copy_id JOIN records AS r ON r.id = s.record_id JOIN places AS p ON p.id = i.place_id WHERE i.stocktake_id = :stocktake AND ", crate::sight!(), " ORDER BY p.path, number LIMIT :limit"
    );
    ACCOUNTED = concat!("SELECT count(*) FROM stocktake_items AS i JOIN copies AS s ON s.id = i.copy_id JOIN records AS r ON r.id = s.record_id WHERE i.stocktake_id = :stocktake AND ", counted!());
    MISSING = concat!(
        "SELECT i.copy_id, NULL AS volume_id, s.barcode, i.place_id, '' AS verdict FROM stocktake_items AS i JOIN copies AS s ON s.id = i.copy_id JOIN records AS r ON r.id = s.record_id ",
        "WHERE i.stocktake_id = :stocktake AND i.state = 'in' AND s.state = 'in' AND s.medium <> 'electronic' AND NOT ", counted!(), " AND NOT EXISTS (SELECT 1 FROM findings AS f WHERE f.stocktake_id = i.stocktake_id AND f.barcode = s.barcode) ORDER BY i.row LIMIT :limit"
    );
    SCANNED_DIFFERENTLY = "SELECT c.copy_id, c.volume_id, c.barcode, c.place_id, c.verdict FROM stocktake_scans AS c WHERE c.stocktake_id = :stocktake AND c.verdict NOT IN ('here','place') AND NOT EXISTS (SELECT 1 FROM findings AS f WHERE f.stocktake_id = c.stocktake_id AND f.barcode = c.barcode) ORDER BY c.row LIMIT :limit";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<StocktakeRow> {
    Ok(StocktakeRow {
        id: id(row, "id")?,
        number: row.get("number")?,
        place: id(row, "place_id")?,
        path: row.get("path")?,
        blind: row.get("blind")?,
        state: row.get("state")?,
        last_row: row.get("last_row")?,
        expected: row.get("expected")?,
        opened_by: id(row, "opened_by")?,
        opened_by_name: row.get("opened_by_name")?,
        opened_at: moment(row, "opened_at")?,
        closed_at: optional_moment(row, "closed_at")?,
    })
}

/// One stocktake.
pub fn get_stocktake(reader: &Reader<'_>, stocktake: RowId) -> Result<Option<StocktakeRow>> {
    reader.get(GET_STOCKTAKE, &named! { stocktake: stocktake }, from_row)
}

/// Stocktakes after one, newest first.
pub fn list_stocktakes(reader: &Reader<'_>, after: Option<RowId>, limit: i64) -> Result<Vec<StocktakeRow>> {
    reader.list(LIST_STOCKTAKES, &named! { after: after, limit: limit }, from_row)
}

/// Unfinished stocktakes of a place, of what stands in it, or of what it stands in.
pub fn list_open_over(reader: &Reader<'_>, place: PlaceId) -> Result<Vec<StocktakeRow>> {
    reader.list(OPEN_OVER, &named! { place: place }, from_row)
}

/// Writes a stocktake.
pub fn insert_stocktake(tx: &Tx<'_>, stocktake: &StocktakeRow) -> Result<()> {
    tx.insert(
        "stocktakes",
        &named! {
            id: stocktake.id, number: &stocktake.number, place_id: stocktake.place, path: &stocktake.path, blind: stocktake.blind, state: &stocktake.state,
            last_row: stocktake.last_row, expected: stocktake.expected, opened_by: stocktake.opened_by, opened_at: stocktake.opened_at
        },
    )
}

/// Changes some columns of a stocktake.
pub fn set_stocktake(tx: &Tx<'_>, stocktake: RowId, columns: &[Named]) -> Result<()> {
    tx.update("stocktakes", stocktake, columns)
}

/// Writes what should be there, some copies further; answers how many and how far.
pub fn gather(
    tx: &Tx<'_>,
    stocktake: &StocktakeRow,
    limit: i64,
    mut new_id: impl FnMut() -> RowId,
) -> Result<(i64, i64)> {
    let parameters = named! { place: stocktake.place, after: stocktake.last_row, limit: limit };
    let copies: Vec<(i64, CopyId, PlaceId, String)> = tx.list(GATHER, &parameters, |row| {
        Ok((row.get("row")?, id(row, "id")?, id(row, "home_place_id")?, row.get("state")?))
    })?;
    let mut last = stocktake.last_row;
    let mut gathered = 0;
    for (row, copy, place, state) in copies {
        tx.insert(
            "stocktake_items",
            &named! { id: new_id(), stocktake_id: stocktake.id, copy_id: copy, place_id: place, state: state },
        )?;
        last = row;
        gathered += 1;
    }
    Ok((gathered, last))
}

/// Copies that should be there.
pub fn number_of_expected(reader: &Reader<'_>, stocktake: RowId) -> Result<i64> {
    reader.number(EXPECTED_NUMBER, &named! { stocktake: stocktake })
}

/// How many of the copies that should be there were counted, by themselves or in their volume.
pub fn count_accounted(reader: &Reader<'_>, stocktake: RowId) -> Result<i64> {
    reader.number(ACCOUNTED, &named! { stocktake: stocktake })
}

/// The scan of a number, if it was scanned.
pub fn find_scan(reader: &Reader<'_>, stocktake: RowId, barcode: &str) -> Result<Option<ScanRow>> {
    reader.get(FIND_SCAN, &named! { stocktake: stocktake, barcode: barcode }, |row| {
        Ok(ScanRow {
            id: id(row, "id")?,
            stocktake: id(row, "stocktake_id")?,
            barcode: row.get("barcode")?,
            copy: optional_id(row, "copy_id")?,
            volume: optional_id(row, "volume_id")?,
            place: id(row, "place_id")?,
            verdict: row.get("verdict")?,
            counted_by: id(row, "counted_by")?,
            counted_at: moment(row, "counted_at")?,
        })
    })
}

/// Writes a scan, or moves the earlier one of the same identity.
pub fn put_scan(tx: &Tx<'_>, scan: &ScanRow, again: bool) -> Result<()> {
    let told = named! { place_id: scan.place, verdict: &scan.verdict, counted_by: scan.counted_by, counted_at: scan.counted_at };
    if again {
        return tx.update("stocktake_scans", scan.id, &told);
    }
    let mut columns = named! { id: scan.id, stocktake_id: scan.stocktake, barcode: &scan.barcode, copy_id: scan.copy, volume_id: scan.volume };
    columns.extend(told);
    tx.insert("stocktake_scans", &columns)
}

/// How many scans of each verdict.
pub fn count_verdicts(reader: &Reader<'_>, stocktake: RowId) -> Result<Vec<(String, i64)>> {
    reader
        .list(VERDICTS, &named! { stocktake: stocktake }, |row| Ok((row.get("verdict")?, row.get("scans")?)))
}

/// Who counted how much.
pub fn list_counts(reader: &Reader<'_>, stocktake: RowId) -> Result<Vec<CountRow>> {
    reader.list(COUNTS, &named! { stocktake: stocktake }, |row| {
        Ok(CountRow { name: row.get("name")?, scans: row.get("scans")? })
    })
}

/// What should be there, as far as the reader may see it.
pub fn list_expected(
    reader: &Reader<'_>,
    sight: &Sight,
    stocktake: RowId,
    limit: i64,
) -> Result<Vec<ExpectedRow>> {
    reader.list(EXPECTED, &sight.bind(named! { stocktake: stocktake, limit: limit }), |row| {
        Ok(ExpectedRow {
            barcode: row.get("barcode")?,
            number: row.get("number")?,
            title: row.get("title")?,
            level: level(row, "level")?,
            path: row.get("path")?,
            state: row.get("state")?,
            scanned: row.get("scanned")?,
        })
    })
}

fn difference(row: &Row<'_>) -> rusqlite::Result<Difference> {
    Ok(Difference {
        copy: optional_id(row, "copy_id")?,
        volume: optional_id(row, "volume_id")?,
        barcode: row.get("barcode")?,
        place: id(row, "place_id")?,
        verdict: row.get("verdict")?,
    })
}

/// What should be there and was not scanned, without a finding yet. Electronic copies stand nowhere.
pub fn list_missing_differences(
    reader: &Reader<'_>,
    stocktake: RowId,
    limit: i64,
) -> Result<Vec<Difference>> {
    reader.list(MISSING, &named! { stocktake: stocktake, limit: limit }, difference)
}

/// What was scanned and does not belong exactly there, without a finding yet.
pub fn list_scan_differences(reader: &Reader<'_>, stocktake: RowId, limit: i64) -> Result<Vec<Difference>> {
    reader.list(SCANNED_DIFFERENTLY, &named! { stocktake: stocktake, limit: limit }, difference)
}
