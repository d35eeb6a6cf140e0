//! The trail itself: its chain, what each event left behind, its seals, and the heads known outside.

use super::{Anchor, FindingKind, Report};
use crate::error::Result;
use crate::sign::verifies;
use crate::trail::{GENESIS, digest_of_rows, hash_of_event, seal_message};
use std::collections::BTreeMap;
use store::audit::{EventRow, SealRow};
use store::vault::SlotRow;
use store::{Reader, RowDigest};

/// What every event left behind.
pub(super) type ByEvent = BTreeMap<i64, Vec<RowDigest>>;

/// How many small things are examined between two looks at whether to go on.
const BETWEEN_LOOKS: usize = 1_024;

pub(super) fn digests_by_event(reader: &Reader<'_>, mut going: impl FnMut() -> bool) -> Result<ByEvent> {
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
pub(super) struct Chain {
    hashes: Vec<[u8; 32]>,
    sessions: Vec<(String, String)>,
}

pub(super) fn check_chain(
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

pub(super) fn check_seals(
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

pub(super) fn check_anchors(anchors: &[Anchor], vault_id: &str, chain: &Chain, report: &mut Report) {
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
