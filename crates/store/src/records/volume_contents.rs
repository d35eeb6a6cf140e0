//! What is in a volume and what was done to it: its standing, its pieces in order, its acts, its checklist.

use crate::{Reader, Result, Row, Sight, Tx, id, moment, named, optional_id};
use domain::records::{Piece, VolumeFacts};
use domain::{Moment, PersonId, RecordId, RowId, SignatureId, VolumeId};

/// How a volume stands, beside what its list line says.
#[derive(Debug, Clone)]
pub struct VolumeStanding {
    /// Facts for the rules; `pieces` counts what is inside whoever may see it.
    pub facts: VolumeFacts,
    /// Kind code.
    pub kind: String,
    /// Merged into.
    pub merged_into: Option<VolumeId>,
    /// Key of the volume it was split from.
    pub split_from: Option<String>,
    /// The periods of the rules inside, within sight; none is for ever.
    pub periods: Vec<Option<u32>>,
}

/// A record in its volume.
#[derive(Debug, Clone)]
pub struct PieceRow {
    /// Position of the record, for its line.
    pub row: i64,
    /// Which.
    pub record: RecordId,
    /// Pages as registered.
    pub pages: i64,
    /// 件号, once arranged.
    pub piece: Option<i64>,
    /// First page.
    pub first_page: Option<i64>,
    /// Last page.
    pub last_page: Option<i64>,
}

/// Something done to a volume as a whole.
#[derive(Debug, Clone)]
pub struct VolumeActRow {
    /// Identity.
    pub id: RowId,
    /// To which volume.
    pub volume: VolumeId,
    /// Act code.
    pub act: String,
    /// The other volume of a split or merge.
    pub other: Option<VolumeId>,
    /// Its key.
    pub other_key: Option<String>,
    /// Pieces counted or moved.
    pub pieces: i64,
    /// Pages counted or moved.
    pub pages: i64,
    /// Note, reason, 备考.
    pub note: String,
    /// Who.
    pub person: PersonId,
    /// Name.
    pub person_name: String,
    /// When.
    pub at: Moment,
    /// Signature of who did it.
    pub signature: Option<SignatureId>,
    /// Who checked.
    pub checker: Option<PersonId>,
    /// Name.
    pub checker_name: Option<String>,
    /// Signature of who checked.
    pub checker_signature: Option<SignatureId>,
}

/// A line of a checklist, with whether the volume answers it.
#[derive(Debug, Clone)]
pub struct ChecklistRow {
    /// Section, e.g. `1.1 业主入户资料`.
    pub section: String,
    /// What should be there.
    pub name: String,
    /// Must be there, or only where it applies.
    pub required: bool,
    /// Records within sight that answer it.
    pub found: i64,
}

/// A line of a checklist as the rule pack says it.
#[derive(Debug, Clone)]
pub struct NewChecklistLine<'a> {
    /// Kind of volume.
    pub kind: &'a str,
    /// Place in the list.
    pub position: i64,
    /// Section.
    pub section: &'a str,
    /// Name.
    pub name: &'a str,
    /// Category codes that answer it, JSON.
    pub categories: &'a str,
    /// Words in titles that answer it, JSON.
    pub words: &'a str,
    /// Required.
    pub required: bool,
    /// Where it comes from.
    pub source: &'a str,
    /// Version of the pack.
    pub version: i64,
}

crate::statements! {
    STANDING = concat!(
        "SELECT v.subject_key, v.kind, v.closed_at IS NOT NULL AS closed, v.merged_into_id, m.subject_key AS merged_into_key, s.subject_key AS split_from_key, ",
        "(SELECT count(*) FROM records AS x WHERE x.volume_id = v.id) AS pieces, (SELECT coalesce(sum(x.pages), 0) FROM records AS x WHERE x.volume_id = v.id) AS pages, ",
        "(SELECT count(*) FROM records AS r WHERE r.volume_id = v.id AND ",
        crate::sight!(),
        ") AS seen, (SELECT count(DISTINCT x.id) FROM records AS x JOIN copies AS c ON c.record_id = x.id WHERE x.volume_id = v.id AND c.kind = 'original' AND c.state IN ('out','in_session','lost')) AS out ",
        "FROM volumes AS v LEFT JOIN volumes AS m ON m.id = v.merged_into_id LEFT JOIN volumes AS s ON s.id = v.split_from_id WHERE v.id = :volume"
    );
    PERIODS = concat!("SELECT DISTINCT t.period_months FROM records AS r JOIN retention_rules AS t ON t.id = r.retention_rule_id WHERE r.volume_id = :volume AND ", crate::sight!());
    PIECES = concat!(
        "SELECT r.row, r.id, r.pages, p.piece, p.first_page, p.last_page FROM records AS r LEFT JOIN volume_pieces AS p ON p.record_id = r.id AND p.volume_id = r.volume_id WHERE r.volume_id = :volume AND ",
        crate::sight!(),
        " ORDER BY p.piece IS NULL, p.piece, r.document_date, r.accession LIMIT 5000"
    );
    ACTS = "SELECT a.*, o.subject_key AS other_key, p.name AS person_name, c.name AS checker_name FROM volume_acts AS a JOIN people AS p ON p.id = a.person_id LEFT JOIN people AS c ON c.id = a.checker_id LEFT JOIN volumes AS o ON o.id = a.other_volume_id WHERE a.volume_id = :volume ORDER BY a.row DESC LIMIT 200";
    CHECKLIST = concat!(
        "SELECT k.section, k.name, k.required, (SELECT count(*) FROM records AS r JOIN categories AS c ON c.id = r.category_id WHERE r.volume_id = :volume AND ",
        "(EXISTS (SELECT 1 FROM json_each(k.categories) AS code WHERE code.value = c.code) OR EXISTS (SELECT 1 FROM json_each(k.words) AS word WHERE instr(r.title, word.value) > 0)) AND ",
        crate::sight!(),
        ") AS found FROM volume_checklists AS k WHERE k.kind = :kind AND k.version = (SELECT max(version) FROM volume_checklists) ORDER BY k.position"
    );
    CHECKLIST_LINES = "SELECT kind, section, name, categories, words, required FROM volume_checklists WHERE version = (SELECT max(version) FROM volume_checklists) ORDER BY kind, position";
    KEYS = "SELECT subject_key FROM volumes WHERE kind = :kind AND (subject_key = :base OR (subject_key >= :base || '#' AND subject_key < :base || '$'))";
    PIECE_OF = "SELECT id FROM volume_pieces WHERE record_id = :record";
    MERGED_INTO = "SELECT merged_into_id FROM volumes WHERE id = :volume AND merged_into_id IS NOT NULL";
}

/// How a volume stands. The caller has read the volume under a Sight already; its occupancy is declared not secret.
pub fn volume_standing(
    reader: &Reader<'_>,
    sight: &Sight,
    volume: VolumeId,
) -> Result<Option<VolumeStanding>> {
    let periods = reader.list(PERIODS, &sight.bind(named! { volume: volume }), |row| row.get(0))?;
    reader.get(STANDING, &sight.bind(named! { volume: volume }), |row| {
        Ok(VolumeStanding {
            facts: VolumeFacts {
                key: row.get("subject_key")?,
                closed: row.get("closed")?,
                merged_into: row.get("merged_into_key")?,
                pieces: row.get("pieces")?,
                seen: row.get("seen")?,
                out: row.get("out")?,
                pages: row.get("pages")?,
            },
            kind: row.get("kind")?,
            merged_into: optional_id(row, "merged_into_id")?,
            split_from: row.get("split_from_key")?,
            periods,
        })
    })
}

/// The records of a volume in their order; those not yet arranged come last, by date.
pub fn list_pieces(reader: &Reader<'_>, sight: &Sight, volume: VolumeId) -> Result<Vec<PieceRow>> {
    reader.list(PIECES, &sight.bind(named! { volume: volume }), |row| {
        Ok(PieceRow {
            row: row.get("row")?,
            record: id(row, "id")?,
            pages: row.get("pages")?,
            piece: row.get("piece")?,
            first_page: row.get("first_page")?,
            last_page: row.get("last_page")?,
        })
    })
}

/// Writes 件号 and 页号 of a piece, where they differ from what stands.
pub fn put_piece(tx: &Tx<'_>, fresh: RowId, volume: VolumeId, piece: Piece, before: &PieceRow) -> Result<()> {
    let stands = before.piece == Some(piece.piece)
        && before.first_page == Some(piece.first_page)
        && before.last_page == Some(piece.last_page);
    if stands {
        return Ok(());
    }
    let columns = named! { volume_id: volume, piece: piece.piece, first_page: piece.first_page, last_page: piece.last_page };
    match tx.get(PIECE_OF, &named! { record: piece.record }, |row| id::<RowId>(row, "id"))? {
        Some(found) => tx.update("volume_pieces", found, &columns),
        None => {
            let mut columns = columns;
            columns.extend(named! { id: fresh, record_id: piece.record });
            tx.insert("volume_pieces", &columns)
        }
    }
}

/// Moves a record into a volume, or out of any; its 件号 does not go with it.
pub fn move_record(tx: &Tx<'_>, record: RecordId, volume: Option<VolumeId>) -> Result<()> {
    if let Some(piece) = tx.get(PIECE_OF, &named! { record: record }, |row| id::<RowId>(row, "id"))? {
        tx.delete("volume_pieces", piece)?;
    }
    tx.update("records", record, &named! { volume_id: volume })
}

/// Closes a volume, or opens it again.
pub fn set_closed(tx: &Tx<'_>, volume: VolumeId, at: Option<Moment>) -> Result<()> {
    tx.update("volumes", volume, &named! { closed_at: at })
}

/// Says into which volume this one was merged; it is closed by that.
pub fn set_merged(tx: &Tx<'_>, volume: VolumeId, into: VolumeId, at: Moment) -> Result<()> {
    tx.update("volumes", volume, &named! { merged_into_id: into, closed_at: at })
}

/// Says from which volume this one was split.
pub fn set_split_from(tx: &Tx<'_>, volume: VolumeId, from: VolumeId) -> Result<()> {
    tx.update("volumes", volume, &named! { split_from_id: from })
}

/// Every key of that kind that a volume or a part of it ever had.
pub fn list_part_keys(reader: &Reader<'_>, kind: &str, base: &str) -> Result<Vec<String>> {
    reader.list(KEYS, &named! { kind: kind, base: base }, |row| row.get(0))
}

/// The volume that a merged one went into.
pub fn merged_into(reader: &Reader<'_>, volume: VolumeId) -> Result<Option<VolumeId>> {
    reader.get(MERGED_INTO, &named! { volume: volume }, |row| id(row, "merged_into_id"))
}

fn act_from_row(row: &Row<'_>) -> rusqlite::Result<VolumeActRow> {
    Ok(VolumeActRow {
        id: id(row, "id")?,
        volume: id(row, "volume_id")?,
        act: row.get("act")?,
        other: optional_id(row, "other_volume_id")?,
        other_key: row.get("other_key")?,
        pieces: row.get("pieces")?,
        pages: row.get("pages")?,
        note: row.get("note")?,
        person: id(row, "person_id")?,
        person_name: row.get("person_name")?,
        at: moment(row, "at")?,
        signature: optional_id(row, "signature_id")?,
        checker: optional_id(row, "checker_id")?,
        checker_name: row.get("checker_name")?,
        checker_signature: optional_id(row, "checker_signature_id")?,
    })
}

/// What was done to a volume, newest first. The caller has read the volume under a Sight already.
pub fn list_volume_acts(reader: &Reader<'_>, volume: VolumeId) -> Result<Vec<VolumeActRow>> {
    reader.list(ACTS, &named! { volume: volume }, act_from_row)
}

/// Writes an act down; names are not stored.
pub fn insert_volume_act(tx: &Tx<'_>, act: &VolumeActRow) -> Result<()> {
    tx.insert(
        "volume_acts",
        &named! {
            id: act.id, volume_id: act.volume, act: &act.act, other_volume_id: act.other, pieces: act.pieces, pages: act.pages, note: &act.note,
            person_id: act.person, at: act.at, signature_id: act.signature, checker_id: act.checker, checker_signature_id: act.checker_signature
        },
    )
}

/// The checklist of a kind, with what this volume holds of it as far as the reader sees.
pub fn list_checklist(
    reader: &Reader<'_>,
    sight: &Sight,
    kind: &str,
    volume: VolumeId,
) -> Result<Vec<ChecklistRow>> {
    reader.list(CHECKLIST, &sight.bind(named! { kind: kind, volume: volume }), |row| {
        Ok(ChecklistRow {
            section: row.get("section")?,
            name: row.get("name")?,
            required: row.get("required")?,
            found: row.get("found")?,
        })
    })
}

/// A line of a checklist as it is written.
#[derive(Debug, Clone)]
pub struct ChecklistText {
    /// Kind code.
    pub kind: String,
    /// Section.
    pub section: String,
    /// What should be there.
    pub name: String,
    /// Codes of categories, a JSON array.
    pub categories: String,
    /// Words of titles, a JSON array.
    pub words: String,
    /// Must be there.
    pub required: bool,
}

/// Every line in force, of all kinds.
pub fn list_checklist_lines(reader: &Reader<'_>) -> Result<Vec<ChecklistText>> {
    reader.list(CHECKLIST_LINES, &[], |row| {
        Ok(ChecklistText {
            kind: row.get("kind")?,
            section: row.get("section")?,
            name: row.get("name")?,
            categories: row.get("categories")?,
            words: row.get("words")?,
            required: row.get("required")?,
        })
    })
}

/// Writes a line of a checklist.
pub fn insert_checklist_line(tx: &Tx<'_>, row: RowId, line: &NewChecklistLine<'_>) -> Result<()> {
    tx.insert(
        "volume_checklists",
        &named! {
            id: row, kind: line.kind, position: line.position, section: line.section, name: line.name, categories: line.categories, words: line.words,
            required: line.required, source: line.source, version: line.version
        },
    )
}
