//! A whole volume as screens show it: its standing, pieces in order, who holds what, what is missing, what was done.

use crate::border::PersonRef;
use crate::error::{OrMissing, Result};
use crate::records::list_records::{RecordListRow, list_row};
use crate::records::record_view::RecordLoan;
use crate::records::volume_view::{VolumeView, volume_view};
use domain::VolumeId;
use domain::records::{base_key, volume_term};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use store::records::{ChecklistRow, PieceRow, RecordLine, VolumeActRow, VolumeRow, VolumeStanding};
use store::{Reader, Sight};
use ts_rs::TS;

/// A volume on the screen shows so many pieces; thicker ones are split.
const MOST: usize = 1_000;

/// A volume with everything about it.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct VolumeFile {
    /// The volume.
    pub volume: VolumeView,
    /// `open`, `closed`, `merged`.
    pub state: String,
    /// Key of the volume it went into.
    pub merged_into: Option<String>,
    /// Key of the volume it came from.
    pub split_from: Option<String>,
    /// `Y`, `D30` …: the longest term inside; none while it is empty.
    pub term: Option<String>,
    /// Whoever keeps it sees every piece of it.
    pub whole: bool,
    /// Its pieces in order.
    pub pieces: Vec<VolumePiece>,
    /// Who holds what of it.
    pub holders: Vec<RecordLoan>,
    /// What it should hold.
    pub checklist: Vec<ChecklistLine>,
    /// What was done to it, newest first.
    pub acts: Vec<VolumeActLine>,
    /// Its other parts.
    pub parts: Vec<VolumeView>,
}

/// A piece.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct VolumePiece {
    /// The record.
    pub record: RecordListRow,
    /// Its pages.
    pub pages: i64,
    /// 件号; none before it was arranged.
    pub piece: Option<i64>,
    /// First page.
    pub first_page: Option<i64>,
    /// Last page.
    pub last_page: Option<i64>,
}

/// A line of the checklist.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ChecklistLine {
    /// Section.
    pub section: String,
    /// What should be there.
    pub name: String,
    /// Must be there; otherwise where it applies.
    pub required: bool,
    /// How many pieces answer it.
    pub found: i64,
}

/// Something done to the volume as a whole.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct VolumeActLine {
    /// Identity.
    pub id: String,
    /// Act code.
    pub act: String,
    /// Key of the other volume.
    pub other: Option<String>,
    /// Pieces.
    pub pieces: i64,
    /// Pages.
    pub pages: i64,
    /// Note or reason.
    pub note: String,
    /// Who.
    pub person: String,
    /// When.
    pub at: String,
    /// Signed with a key.
    pub signed: bool,
    /// Who checked.
    pub checker: Option<String>,
}

/// A volume within sight, with its standing.
pub(crate) fn found(
    reader: &Reader<'_>,
    sight: &Sight,
    volume: VolumeId,
) -> Result<(VolumeRow, VolumeStanding)> {
    let row = store::records::get_volume(reader, sight, volume)?.or_missing()?;
    let standing = store::records::volume_standing(reader, sight, volume)?.or_missing()?;
    Ok((row, standing))
}

/// The whole file. `keeps` says whether the reader keeps volumes: only keepers learn that there is more.
pub(crate) fn volume_file(
    reader: &Reader<'_>,
    sight: &Sight,
    volume: VolumeId,
    keeps: bool,
) -> Result<VolumeFile> {
    let (row, standing) = found(reader, sight, volume)?;
    let mut pieces = store::records::list_pieces(reader, sight, volume)?;
    pieces.truncate(MOST);
    // By position, not through the index: the index learns of a record that this same act moved only at its end.
    let rows: Vec<i64> = pieces.iter().map(|piece| piece.row).collect();
    let lines = store::records::lines_of(reader, sight, &rows)?;
    let holders = holders(reader, &lines)?;
    let base = base_key(&row.subject_key).to_owned();
    let parts = store::records::find_volumes(reader, sight, &base, None)?
        .into_iter()
        .filter(|part| part.id != volume && part.kind == row.kind)
        .map(volume_view)
        .collect();
    Ok(VolumeFile {
        state: standing.facts.state().code().to_owned(),
        merged_into: standing.facts.merged_into.clone(),
        split_from: standing.split_from,
        term: volume_term(&standing.periods).map(|term| term.to_string()),
        whole: !keeps || standing.facts.seen == standing.facts.pieces,
        pieces: in_order(lines, pieces),
        holders,
        checklist: store::records::list_checklist(reader, sight, &row.kind, volume)?
            .into_iter()
            .map(checklist_line)
            .collect(),
        acts: store::records::list_volume_acts(reader, volume)?.into_iter().map(act_line).collect(),
        parts,
        volume: volume_view(row),
    })
}

fn in_order(lines: Vec<RecordLine>, pieces: Vec<PieceRow>) -> Vec<VolumePiece> {
    let mut by_record: BTreeMap<_, _> = lines.into_iter().map(|line| (line.id, line)).collect();
    let piece = |row: PieceRow| {
        by_record.remove(&row.record).map(|line| VolumePiece {
            record: list_row(line),
            pages: row.pages,
            piece: row.piece,
            first_page: row.first_page,
            last_page: row.last_page,
        })
    };
    pieces.into_iter().filter_map(piece).collect()
}

fn holders(reader: &Reader<'_>, lines: &[RecordLine]) -> Result<Vec<RecordLoan>> {
    let mut holders = Vec::new();
    for line in lines.iter().filter(|line| line.copies_out > 0) {
        let loans = store::records::list_open_loans(reader, line.id)?;
        holders.extend(loans.into_iter().map(|loan| RecordLoan {
            id: loan.id.to_string(),
            copy_id: loan.copy.to_string(),
            label: format!("{} {}", line.title, loan.label),
            borrower: PersonRef { id: loan.borrower.to_string(), name: loan.borrower_name },
            state: loan.state,
            due_on: loan.due_on.map(|day| day.to_string()),
            is_opening_balance: loan.is_opening_balance,
        }));
    }
    Ok(holders)
}

fn checklist_line(row: ChecklistRow) -> ChecklistLine {
    ChecklistLine { section: row.section, name: row.name, required: row.required, found: row.found }
}

fn act_line(row: VolumeActRow) -> VolumeActLine {
    VolumeActLine {
        id: row.id.to_string(),
        act: row.act,
        other: row.other_key,
        pieces: row.pieces,
        pages: row.pages,
        note: row.note,
        person: row.person_name,
        at: row.at.to_string(),
        signed: row.signature.is_some(),
        checker: row.checker_name,
    }
}
