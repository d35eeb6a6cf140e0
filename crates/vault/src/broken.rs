//! A trail that does not hold: how opening notices it, and how two people set work going again.
//!
//! Verifying a trail of a million events takes minutes, so opening looks at what can be looked at in a moment: the
//! newest events, the newest sessions' seals, and the heads that backup sets wrote down. What lies before is found by
//! a verification. Until it is acknowledged a broken vault is read and not written (4-security).

use crate::error::{Result, refuse};
use crate::sign::{Signed, verifies, verify_signature};
use crate::trail::{hash_of_event, seal_message};
use crate::transact::{Vault, Work};
use domain::RowId;
use domain::vault::{VaultEvent, VaultRefusal};
use store::Reader;
use store::audit::{EventRow, SealRow, TrailFilter};
use store::vault::SlotRow;

/// So many of the newest events are looked at.
const EVENTS: i64 = 2_000;
/// So many of the newest sessions.
const SESSIONS: i64 = 20;
/// So many of the newest backup sets.
const SETS: usize = 20;

/// The one operation that writes into a broken vault.
pub(crate) const ACKNOWLEDGE: &str = "acknowledge_break";

/// Where the trail ceases to hold, as far as opening looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The last position that holds.
    pub seq: i64,
    /// Its hash; zeroes before event 1.
    pub head: [u8; 32],
}

/// What opening looks at.
struct Look<'a> {
    reader: &'a Reader<'a>,
    vault_id: &'a str,
    slots: Vec<SlotRow>,
    /// What lies up to here was acknowledged: a new segment begins after it.
    from: i64,
}

/// The first break that shows in a moment, if any.
pub(crate) fn find_break(reader: &Reader<'_>, vault_id: &str) -> Result<Option<Break>> {
    let Some((last, _, _)) = store::audit::head(reader)? else { return Ok(Some(at(reader, 0)?)) };
    let slots = store::vault::list_slots(reader)?;
    let mut look = Look { reader, vault_id, slots, from: 0 };
    look.from = look.acknowledged()?;
    let found = [look.events(last)?, look.seals(last)?, look.anchors()?];
    let Some(seq) = found.into_iter().flatten().min() else { return Ok(None) };
    at(reader, seq).map(Some)
}

fn at(reader: &Reader<'_>, seq: i64) -> Result<Break> {
    let head = store::audit::hash_at(reader, seq)?.unwrap_or_default();
    Ok(Break { seq, head })
}

impl Look<'_> {
    /// The newest acknowledgement that two people signed.
    fn acknowledged(&self) -> Result<i64> {
        let filter =
            TrailFilter { kind: Some("break_acknowledged".into()), limit: 1, ..TrailFilter::default() };
        let Some(event) = store::audit::list_events(self.reader, &filter)?.pop() else { return Ok(0) };
        let mut signers = std::collections::BTreeSet::new();
        for act in store::signatures::list_of_subject(self.reader, &event.subject)? {
            let slot = self.slots.iter().find(|slot| slot.id == act.slot && slot.person == act.person);
            let (Some(signed), Some(slot)) = (Signed::of_row(act), slot) else { continue };
            if signed.act == ACKNOWLEDGE && verify_signature(self.vault_id, &slot.sign_public, &signed)? {
                signers.insert(signed.person.to_string());
            }
        }
        Ok(if signers.len() >= 2 { event.seq } else { 0 })
    }

    /// The newest events: positions, hashes and links. Answers the last position that holds.
    fn events(&self, last: i64) -> Result<Option<i64>> {
        let first = (last - EVENTS).max(self.from).max(0) + 1;
        let mut previous = store::audit::hash_at(self.reader, first - 1)?;
        let (mut expected, mut broken) = (first, None);
        store::audit::each_event_from(self.reader, first, |event| {
            let holds = event.is_ok_and(|event: EventRow| {
                // What went before an acknowledged break is not held against what follows it.
                let linked = previous.is_none_or(|hash| hash == event.prev_hash);
                let whole = event.seq == expected && hash_of_event(&event) == event.hash && linked;
                previous = Some(event.hash);
                whole
            });
            if !holds {
                broken = Some(expected - 1);
            }
            expected += 1;
            holds
        })?;
        Ok(broken)
    }

    /// The newest sessions' seals: each covers its last event, and the newest covers the head.
    fn seals(&self, last: i64) -> Result<Option<i64>> {
        let seals = store::audit::list_newest_seals(self.reader, SESSIONS)?;
        let mut broken = None;
        for seal in seals.iter().filter(|seal| seal.last_seq > self.from) {
            if !self.seal_holds(seal)? {
                broken = Some(broken.unwrap_or(i64::MAX).min(seal.first_seq.max(self.from + 1) - 1));
            }
        }
        let sealed = seals.iter().map(|seal| seal.last_seq).max().unwrap_or(0);
        Ok(broken.or_else(|| (sealed != last).then_some(sealed.min(last))))
    }

    fn seal_holds(&self, seal: &SealRow) -> Result<bool> {
        let Some(slot) = self.slots.iter().find(|slot| slot.id.to_string() == seal.slot) else {
            return Ok(false);
        };
        let SealRow { session, person, first_seq, last_seq, head, .. } = seal;
        let message = seal_message(self.vault_id, session, person, *first_seq, *last_seq, head);
        Ok(slot.person.to_string() == *person
            && store::audit::hash_at(self.reader, *last_seq)? == Some(*head)
            && verifies(&slot.sign_public, &message, &seal.signature))
    }

    /// The heads that backup sets wrote down: history before them was not rewritten since.
    fn anchors(&self) -> Result<Option<i64>> {
        let mut trusted = None;
        let mut broken = None;
        for set in store::vault::list_backup_sets(self.reader)?.into_iter().take(SETS) {
            if set.seq <= self.from {
                continue;
            }
            let stands = store::audit::hash_at(self.reader, set.seq)?;
            if stands.is_some_and(|hash| hash.as_slice() == set.head) {
                trusted = Some(trusted.unwrap_or(0).max(set.seq));
            } else {
                broken = Some(broken.unwrap_or(i64::MAX).min(set.seq - 1));
            }
        }
        Ok(broken.map(|seq: i64| trusted.filter(|seen| *seen <= seq).unwrap_or(self.from).min(seq)))
    }
}

impl Vault {
    /// Where the trail ceases to hold; such a vault is read and not written.
    #[must_use]
    pub fn broken(&self) -> Option<&Break> {
        self.broken.as_ref()
    }

    /// Looks at the trail; called before anything is written.
    pub(crate) fn look_for_break(&mut self) -> Result<()> {
        self.broken = find_break(&self.database.reader(), &self.header.vault_id)?;
        Ok(())
    }

    /// Two people have acknowledged the break in `act`, which signs as both: a new segment begins, and the session
    /// with it.
    pub fn acknowledge_break<E>(
        &mut self,
        act: impl FnOnce(&Work<'_, '_>, &Break, RowId) -> std::result::Result<(), E>,
        people: (domain::PersonId, domain::PersonId),
    ) -> std::result::Result<Break, E>
    where
        E: From<crate::VaultError> + From<store::StoreError>,
    {
        let broken = self.broken.clone().ok_or_else(|| refuse(VaultRefusal::TrailHolds))?;
        self.transact(ACKNOWLEDGE, |work| -> std::result::Result<(), E> {
            let acknowledgement: RowId = work.new_id();
            act(work, &broken, acknowledgement)?;
            work.record(VaultEvent::BreakAcknowledged {
                acknowledgement,
                seq: broken.seq,
                head: broken.head,
                first: people.0,
                second: people.1,
            });
            Ok(())
        })?;
        self.broken = None;
        self.begin_session()?;
        Ok(broken)
    }
}
