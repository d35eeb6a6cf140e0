//! Move slips (移库单).

use crate::{Reader, Result, Row, Sight, Tx, id, moment, named, optional_id};
use domain::access::Level;
use domain::{CopyId, Moment, PersonId, PlaceId, RowId, SignatureId, VolumeId};

/// A slip.
#[derive(Debug, Clone)]
pub struct MoveSlipRow {
    /// Identity.
    pub id: RowId,
    /// `YK-0307-2026-0001`.
    pub number: String,
    /// Where to.
    pub to: PlaceId,
    /// That path, as it was.
    pub to_path: String,
    /// It is where the things belong now.
    pub rehome: bool,
    /// How many things.
    pub items: i64,
    /// Why.
    pub reason: String,
    /// Who carried.
    pub moved_by: PersonId,
    /// Their name.
    pub moved_by_name: String,
    /// When.
    pub moved_at: Moment,
    /// Who took over.
    pub received_by: Option<PersonId>,
    /// Their name.
    pub received_by_name: Option<String>,
    /// Their act.
    pub receive_signature: Option<SignatureId>,
}

/// A thing on a slip.
#[derive(Debug, Clone)]
pub struct SlipItemRow {
    /// Line.
    pub position: i64,
    /// Number scanned.
    pub barcode: String,
    /// A copy.
    pub copy: Option<CopyId>,
    /// A volume.
    pub volume: Option<VolumeId>,
    /// A box.
    pub kept: Option<PlaceId>,
    /// From where.
    pub from: Option<PlaceId>,
    /// That path, as it was.
    pub from_path: String,
    /// 档号 or 登记号 of a copy, key of a volume, code of a box.
    pub number: String,
    /// Level of a copy's record.
    pub level: Option<Level>,
    /// Title of a copy's record; `None` = 〔密〕, or no copy.
    pub title: Option<String>,
}

crate::statements! {
    GET_SLIP = "SELECT m.*, mover.name AS moved_by_name, taker.name AS received_by_name FROM move_slips AS m JOIN people AS mover ON mover.id = m.moved_by LEFT JOIN people AS taker ON taker.id = m.received_by WHERE m.id = :slip OR m.number = :number";
    LIST_SLIPS = concat!("SELECT m.*, mover.name AS moved_by_name, taker.name AS received_by_name FROM move_slips AS m JOIN people AS mover ON mover.id = m.moved_by LEFT JOIN people AS taker ON taker.id = m.received_by WHERE ", crate::older!("m", "move_slips"), " ORDER BY m.row DESC LIMIT :limit");
    LIST_ITEMS = concat!(
        "SELECT i.*, coalesce(r.archival_number, r.accession, v.subject_key, b.code, '') AS item_number, r.level AS record_level, CASE WHEN i.copy_id IS NOT NULL AND ", crate::sight!(), " THEN r.title END AS title ",
        "FROM move_slip_items AS i LEFT JOIN copies AS s ON s.id = i.copy_id LEFT JOIN records AS r ON r.id = s.record_id LEFT JOIN volumes AS v ON v.id = i.volume_id LEFT JOIN places AS b ON b.id = i.box_id WHERE i.slip_id = :slip ORDER BY i.position"
    );
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<MoveSlipRow> {
    Ok(MoveSlipRow {
        id: id(row, "id")?,
        number: row.get("number")?,
        to: id(row, "to_place_id")?,
        to_path: row.get("to_path")?,
        rehome: row.get("rehome")?,
        items: row.get("items")?,
        reason: row.get("reason")?,
        moved_by: id(row, "moved_by")?,
        moved_by_name: row.get("moved_by_name")?,
        moved_at: moment(row, "moved_at")?,
        received_by: optional_id(row, "received_by")?,
        received_by_name: row.get("received_by_name")?,
        receive_signature: optional_id(row, "receive_signature_id")?,
    })
}

/// One slip, by identity or number.
pub fn get_slip(reader: &Reader<'_>, slip: &str) -> Result<Option<MoveSlipRow>> {
    reader.get(GET_SLIP, &named! { slip: slip, number: slip }, from_row)
}

/// Slips after one, newest first.
pub fn list_slips(reader: &Reader<'_>, after: Option<RowId>, limit: i64) -> Result<Vec<MoveSlipRow>> {
    reader.list(LIST_SLIPS, &named! { after: after, limit: limit }, from_row)
}

/// What a slip carried.
pub fn list_slip_items(reader: &Reader<'_>, sight: &Sight, slip: RowId) -> Result<Vec<SlipItemRow>> {
    reader.list(LIST_ITEMS, &sight.bind(named! { slip: slip }), |row| {
        Ok(SlipItemRow {
            position: row.get("position")?,
            barcode: row.get("barcode")?,
            copy: optional_id(row, "copy_id")?,
            volume: optional_id(row, "volume_id")?,
            kept: optional_id(row, "box_id")?,
            from: optional_id(row, "from_place_id")?,
            from_path: row.get("from_path")?,
            number: row.get("item_number")?,
            level: row.get::<_, Option<i64>>("record_level")?.and_then(Level::from_rank),
            title: row.get("title")?,
        })
    })
}

/// Writes a slip.
pub fn insert_slip(tx: &Tx<'_>, slip: &MoveSlipRow) -> Result<()> {
    tx.insert(
        "move_slips",
        &named! {
            id: slip.id, number: &slip.number, to_place_id: slip.to, to_path: &slip.to_path, rehome: slip.rehome, items: slip.items, reason: &slip.reason,
            moved_by: slip.moved_by, moved_at: slip.moved_at, received_by: slip.received_by, receive_signature_id: slip.receive_signature
        },
    )
}

/// Writes a line of a slip.
pub fn insert_slip_item(tx: &Tx<'_>, id: RowId, slip: RowId, item: &SlipItemRow) -> Result<()> {
    tx.insert(
        "move_slip_items",
        &named! {
            id: id, slip_id: slip, position: item.position, barcode: &item.barcode, copy_id: item.copy, volume_id: item.volume, box_id: item.kept,
            from_place_id: item.from, from_path: &item.from_path
        },
    )
}
