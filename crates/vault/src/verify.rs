//! Verifying: charter, slots, chain, seals, row digests, sealed files, anchors.
//!
//! Nothing here trusts a value that it has not recomputed. Every difference becomes a finding that
//! names the table, the row or the position; the walk goes on, so that one run names everything.

use crate::content;
use crate::enrol::slot_holds;
use crate::error::Result;
use crate::layout::Layout;
use crate::sign::{Signed, verifies, verify_signature};
use crate::trail::{Canonical, GENESIS, digest_of_rows, hash_of_event, seal_message};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use store::audit::{EventRow, SealRow};
use store::vault::SlotRow;
use store::{Reader, RowDigest};

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

type ByEvent = BTreeMap<i64, Vec<RowDigest>>;

/// How many small things are examined between two looks at whether to go on.
const BETWEEN_LOOKS: usize = 1_024;

fn digests_by_event(reader: &Reader<'_>, mut going: impl FnMut() -> bool) -> Result<ByEvent> {
    let mut by_event = ByEvent::new();
    let mut read = 0;
    store::audit::each_digest(reader, |seq, digest| {
        by_event.entry(seq).or_default().push(digest);
        read += 1;
        read % BETWEEN_LOOKS != 0 || going()
    })?;
    Ok(by_event)
}

/// What the walk over the chain remembers: hash, session and actor at every position.
struct Chain {
    hashes: Vec<[u8; 32]>,
    sessions: Vec<(String, String)>,
}

fn check_chain(
    reader: &Reader<'_>,
    digests: &ByEvent,
    report: &mut Report,
    mut progress: impl FnMut(i64) -> bool,
) -> Result<Chain> {
    let mut chain = Chain { hashes: Vec::new(), sessions: Vec::new() };
    let (mut previous, mut expected, mut cancelled) = (GENESIS, 1, false);
    store::audit::each_event(reader, |read: std::result::Result<EventRow, i64>| {
        let event = match read {
            Ok(event) => event,
            Err(seq) => {
                report.find(FindingKind::EventEdited, Some(seq), Some("audit_events"), None);
                return true;
            }
        };
        let at = Some(event.seq);
        if event.seq != expected {
            report.find(FindingKind::SequenceBroken, at, None, None);
            // Keep positions aligned, so that what follows is still named rightly.
            while expected < event.seq {
                chain.hashes.push(GENESIS);
                chain.sessions.push(Default::default());
                expected += 1;
            }
        }
        if hash_of_event(&event) != event.hash {
            report.find(FindingKind::EventEdited, at, Some("audit_events"), Some(&event.subject));
        } else if event.prev_hash != previous {
            report.find(FindingKind::ChainBroken, at, None, None);
        }
        let left = digests.get(&event.seq).map_or(&[][..], Vec::as_slice);
        if digest_of_rows(left) != event.digests {
            report.find(FindingKind::DigestsEdited, at, Some("row_digests"), None);
        }
        previous = event.hash;
        expected += 1;
        chain.hashes.push(event.hash);
        chain.sessions.push((event.session, event.actor));
        report.events += 1;
        report.head_seq = event.seq;
        report.head = hex::encode(event.hash);
        cancelled = report.events % 256 == 0 && !progress(report.events);
        !cancelled
    })?;
    let last = report.head_seq;
    for seq in digests.keys().filter(|seq| !cancelled && (**seq < 1 || **seq > last)) {
        report.find(FindingKind::DigestsEdited, Some(*seq), Some("row_digests"), None);
    }
    Ok(chain)
}

fn check_charter(reader: &Reader<'_>, slots: &[SlotRow], report: &mut Report) -> Result<()> {
    let Some(store::vault::CharterRow { id, statement, signatures }) = store::vault::get_charter(reader)?
    else {
        report.find(FindingKind::CharterBroken, Some(1), Some("charters"), None);
        return Ok(());
    };
    let message = Canonical::new("strongroom.charter.v1").text(&statement).digest();
    let said: serde_json::Value = serde_json::from_str(&statement).unwrap_or_default();
    let public = |who: &str| {
        said[who]["sign_public"].as_str().and_then(|key| hex::decode(key).ok()).unwrap_or_default()
    };
    let holds = ["system", "security", "audit"]
        .iter()
        .zip(&signatures)
        .all(|(who, signature)| verifies(&public(who), &message, signature));
    if !holds {
        report.find(FindingKind::CharterBroken, Some(1), Some("charters"), Some(&id.to_string()));
    }
    for slot in slots {
        if !slot_holds(slot, slots) {
            report.find(FindingKind::SlotUnsigned, None, Some("key_slots"), Some(&slot.id.to_string()));
        }
    }
    Ok(())
}

fn seal_holds(seal: &SealRow, slots: &[SlotRow], vault_id: &str, chain: &Chain) -> bool {
    let at = |seq: i64| usize::try_from(seq - 1).ok();
    let head = at(seal.last_seq).and_then(|index| chain.hashes.get(index));
    let Some(slot) = slots.iter().find(|slot| slot.id.to_string() == seal.slot) else { return false };
    let message =
        seal_message(vault_id, &seal.session, &seal.person, seal.first_seq, seal.last_seq, &seal.head);
    let own = (seal.first_seq..=seal.last_seq).all(|seq| {
        at(seq)
            .and_then(|index| chain.sessions.get(index))
            .is_some_and(|(session, actor)| *session == seal.session && *actor == seal.person)
    });
    head == Some(&seal.head)
        && slot.person.to_string() == seal.person
        && own
        && verifies(&slot.sign_public, &message, &seal.signature)
}

fn check_seals(
    reader: &Reader<'_>,
    slots: &[SlotRow],
    vault_id: &str,
    chain: &Chain,
    report: &mut Report,
) -> Result<()> {
    let seals = store::audit::list_seals(reader)?;
    let mut sealed_until = 0;
    for seal in &seals {
        report.sessions += 1;
        // One session at a time holds the vault, so seals cover the trail without gap or overlap.
        if seal.first_seq != sealed_until + 1 || !seal_holds(seal, slots, vault_id, chain) {
            report.find(
                FindingKind::SealBroken,
                Some(seal.first_seq),
                Some("session_seals"),
                Some(&seal.session),
            );
        }
        sealed_until = seal.last_seq;
    }
    if sealed_until != report.head_seq {
        report.find(FindingKind::SealBroken, Some(sealed_until + 1), Some("session_seals"), None);
    }
    Ok(())
}

fn check_acts(
    reader: &Reader<'_>,
    slots: &[SlotRow],
    vault_id: &str,
    report: &mut Report,
    mut going: impl FnMut() -> bool,
) -> Result<()> {
    for act in store::signatures::list(reader)? {
        if report.acts % 64 == 63 && !going() {
            break;
        }
        report.acts += 1;
        let id = act.id.to_string();
        let slot = slots.iter().find(|slot| slot.id == act.slot && slot.person == act.person);
        let signed = Signed::of_row(act);
        let holds = match (&signed, slot) {
            (Some(signed), Some(slot)) => verify_signature(vault_id, &slot.sign_public, signed)?,
            _ => false,
        };
        if !holds {
            report.find(FindingKind::ActUnsigned, None, Some("signatures"), Some(&id));
        }
    }
    Ok(())
}

fn check_anchors(anchors: &[Anchor], vault_id: &str, chain: &Chain, report: &mut Report) {
    for anchor in anchors.iter().filter(|anchor| anchor.vault_id == vault_id) {
        report.anchors += 1;
        match usize::try_from(anchor.seq - 1).ok().and_then(|index| chain.hashes.get(index)) {
            None => report.find(FindingKind::RolledBack, Some(anchor.seq), None, Some(&anchor.head)),
            Some(hash) if hex::encode(hash) != anchor.head => {
                report.find(FindingKind::AnchorDiffers, Some(anchor.seq), None, Some(&anchor.head))
            }
            Some(_) => {}
        }
    }
}

type Latest = HashMap<(String, i64), (String, Option<[u8; 32]>, i64)>;

fn latest_digests(by_event: ByEvent) -> Latest {
    let mut latest = Latest::new();
    for (seq, digests) in by_event {
        for digest in digests {
            latest.insert((digest.table, digest.row), (digest.row_id, digest.digest, seq));
        }
    }
    latest
}

fn check_rows(
    reader: &Reader<'_>,
    mut latest: Latest,
    report: &mut Report,
    mut progress: impl FnMut(i64) -> bool,
) -> Result<()> {
    let mut findings = Vec::new();
    let (mut rows, mut going) = (0, true);
    reader.each_row_digest(|row| {
        rows += 1;
        match latest.remove(&(row.table.clone(), row.row)) {
            Some((_, digest, _)) if digest == row.digest => {}
            Some((id, Some(_), seq)) => findings.push((FindingKind::RowEdited, Some(seq), row.table, id)),
            Some((_, None, _)) | None => {
                findings.push((FindingKind::RowUnknown, None, row.table, row.row_id))
            }
        }
        going = rows % 1024 != 0 || progress(rows);
        going
    })?;
    report.rows = rows;
    if going {
        let mut missing: Vec<_> = latest.into_iter().filter(|(_, (_, digest, _))| digest.is_some()).collect();
        missing.sort();
        findings.extend(
            missing
                .into_iter()
                .map(|((table, _), (id, _, seq))| (FindingKind::RowMissing, Some(seq), table, id)),
        );
    }
    for (kind, seq, table, id) in findings {
        report.find(kind, seq, Some(&table), Some(&id));
    }
    Ok(())
}
