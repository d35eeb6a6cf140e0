//! Verifying: charter, slots, chain, seals, row digests, sealed files, anchors.
//!
//! Nothing here trusts a value that it has not recomputed. Every difference becomes a finding that
//! names the table, the row or the position; the walk goes on, so that one run names everything.

mod history;
mod people;
mod rows;

use crate::content;
use crate::error::Result;
use crate::layout::Layout;
use history::{check_anchors, check_chain, check_seals, digests_by_event};
use people::{check_acts, check_charter};
use rows::{check_rows, latest_digests};
use serde::{Deserialize, Serialize};
use store::Reader;

/// A head known outside the vault: from an anchor file, a certificate, a backup manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Vault.
    pub vault_id: String,
    /// Position.
    pub seq: i64,
    /// Hash at that position, hex.
    pub head: String,
    /// When it was written, for people.
    pub at: String,
}

/// What kind of difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// The charter is missing or its signatures do not hold.
    CharterBroken,
    /// A key slot's statement is not signed by the two it names.
    SlotUnsigned,
    /// Positions are missing or repeat.
    SequenceBroken,
    /// An event's content does not match its hash.
    EventEdited,
    /// An event does not follow the one before.
    ChainBroken,
    /// What an event says it left behind was changed.
    DigestsEdited,
    /// A session has no seal, or its seal does not hold.
    SealBroken,
    /// A stored row differs from what the trail says.
    RowEdited,
    /// A row the trail knows is gone.
    RowMissing,
    /// A row the trail never saw.
    RowUnknown,
    /// A signed act (approval, supervision, witness) whose signature does not hold.
    ActUnsigned,
    /// A sealed file is missing.
    ContentMissing,
    /// A sealed file's bytes changed.
    ContentEdited,
    /// An outside anchor names a head that this trail does not have: history was rewritten.
    AnchorDiffers,
    /// The trail ends before an outside anchor: an older copy was put back.
    RolledBack,
}

/// One difference, named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// Position in the trail, where there is one.
    pub seq: Option<i64>,
    /// Table, for rows.
    pub table: Option<String>,
    /// Identity of the row, session, slot or file.
    pub id: Option<String>,
}

/// The result of a run.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    /// Events examined.
    pub events: i64,
    /// Rows examined.
    pub rows: i64,
    /// Sessions whose seal was examined.
    pub sessions: i64,
    /// Signed acts examined.
    pub acts: i64,
    /// Sealed files examined.
    pub files: i64,
    /// Anchors compared.
    pub anchors: i64,
    /// Last position.
    pub head_seq: i64,
    /// Last hash, hex.
    pub head: String,
    /// Everything that differs; empty is intact.
    pub findings: Vec<Finding>,
    /// The person stopped it: no verdict.
    pub cancelled: bool,
}

impl Report {
    /// Whether the run ended and found nothing.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        self.findings.is_empty() && !self.cancelled
    }

    fn find(&mut self, kind: FindingKind, seq: Option<i64>, table: Option<&str>, id: Option<&str>) {
        self.findings.push(Finding { kind, seq, table: table.map(str::to_owned), id: id.map(str::to_owned) });
    }
}

/// Whether to go on, told `(done, total)`.
pub(crate) type Going<'g> = dyn FnMut(i64, i64) -> bool + 'g;

/// A sealed file as the database knows it: its name in the folder, the digest of its sealed bytes, its identity.
pub(crate) type KnownFile = (String, Vec<u8>, String);

/// Verifies what the database holds, and answers which sealed files it knows.
pub(crate) fn verify_database(
    reader: &Reader<'_>,
    anchors: &[Anchor],
    going: &mut Going<'_>,
) -> Result<(Report, Vec<KnownFile>)> {
    let mut report = Report::default();
    let files = store::vault::list_blobs(reader)?;
    let slots = store::vault::list_slots(reader)?;
    let vault_id = store::vault::get_office(reader)?.map(|office| office.vault_id).unwrap_or_default();
    check_charter(reader, &slots, &mut report)?;

    let events = store::audit::count_events(reader)?;
    let total = events * 2 + files.len() as i64;
    let mut cancelled = false;
    let mut going = |done: i64| {
        cancelled |= !going(done.min(total), total);
        !cancelled
    };
    let digests = digests_by_event(reader, || going(0))?;
    if !going(0) {
        // Half the digests would make every event look edited.
        return Ok((Report { cancelled: true, ..report }, files));
    }
    let chain = check_chain(reader, &digests, &mut report, &mut going)?;
    if going(events) {
        check_seals(reader, &slots, &vault_id, &chain, &mut report)?;
        check_acts(reader, &slots, &vault_id, &mut report, || going(events))?;
        check_anchors(anchors, &vault_id, &chain, &mut report);
    }
    if going(events) {
        let latest = latest_digests(digests);
        check_rows(reader, latest, &mut report, |rows| going(events + rows.min(events)))?;
    }
    report.cancelled = cancelled;
    Ok((report, files))
}

/// Verifies the sealed files that the database knows.
pub(crate) fn verify_files(
    layout: &Layout,
    files: &[KnownFile],
    report: &mut Report,
    going: &dyn Fn(i64, i64) -> bool,
) {
    let before = report.events * 2;
    for (blob, sealed_sha256, id) in files {
        report.cancelled |= !going(before + report.files, before + files.len() as i64);
        if report.cancelled {
            return;
        }
        report.files += 1;
        match content::sealed_hash(layout, blob) {
            None => report.find(FindingKind::ContentMissing, None, Some("contents"), Some(id)),
            Some(hash) if hash.as_slice() != sealed_sha256 => {
                report.find(FindingKind::ContentEdited, None, Some("contents"), Some(id))
            }
            Some(_) => {}
        }
    }
}
