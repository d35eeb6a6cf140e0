//! Level keys on their way: handed on to whoever is cleared, taken from whoever no longer is, and turned so that
//! what is sealed from then on is closed to who left (4-security).

use crate::enrol::slot_holds;
use crate::error::{Result, refuse};
use crate::keyring::Keyring;
use crate::keys::{LevelKeys, grant_context, seal_to};
use crate::session::granted;
use crate::transact::{Vault, Work};
use domain::access::Level;
use domain::vault::{VaultEvent, VaultRefusal};
use domain::{PersonId, RowId};
use store::vault::SlotRow;

/// The levels that have a key of their own.
const KEY_LEVELS: [Level; 2] = [Level::Confidential, Level::TopSecret];

fn key_level(level: Level) -> u8 {
    crate::transact::key_level(level)
}

impl Work<'_, '_> {
    /// Whether the session holds the key of that level.
    #[must_use]
    pub fn holds_level_key(&self, level: Level) -> bool {
        self.keys_of_session().level_keys(key_level(level)).newest().is_some()
    }

    /// Seals to a person the level keys that the clearance asks for, from the session's own, and takes away those
    /// it does not cover. Without an account there is nothing to seal to yet: the person waits in the list.
    pub fn grant_level_keys(&self, person: PersonId, clearance: Level) -> Result<()> {
        let slots = store::vault::list_live_slots(self)?;
        let Some(slot) = slots.iter().find(|slot| slot.person == person) else { return Ok(()) };
        self.keep_recovery()?;
        for level in KEY_LEVELS {
            let held = sealed_key(slot, level).is_some();
            if clearance >= level && !held {
                let keys = self.keys_of_session().level_keys(key_level(level));
                if keys.newest().is_none() {
                    return Err(refuse(VaultRefusal::LevelKeyMissing { level }));
                }
                self.seal_to_slot(slot, level, keys)?;
                self.record(VaultEvent::LevelKeyHandedOn { slot: slot.id, person, level: level.rank() });
            } else if clearance < level && held {
                self.take_level_key(slot, level)?;
            }
        }
        Ok(())
    }

    /// Takes every level key from somebody who leaves.
    pub fn withdraw_level_keys(&self, person: PersonId) -> Result<()> {
        let slots = store::vault::list_live_slots(self)?;
        for slot in slots.iter().filter(|slot| slot.person == person) {
            for level in KEY_LEVELS.into_iter().filter(|level| sealed_key(slot, *level).is_some()) {
                self.take_level_key(slot, level)?;
            }
        }
        Ok(())
    }

    /// What was sealed to a slot is gone from it; who had it may have kept a copy, so the key is turned: at once by
    /// a session that holds it, else it waits for one.
    fn take_level_key(&self, slot: &SlotRow, level: Level) -> Result<()> {
        store::vault::set_slot_level_key(self, slot.id, level, None)?;
        self.record(VaultEvent::LevelKeyWithdrawn {
            slot: slot.id,
            person: slot.person,
            level: level.rank(),
        });
        let rotation: RowId = self.new_id();
        store::people::ask_rotation(self, rotation, level, slot.person, self.now().at)?;
        if self.holds_level_key(level) && slot.person != self.actor() {
            self.turn_level_key(level)?;
        }
        Ok(())
    }

    /// Puts a new key on top of a level's keys and seals them anew to everybody who is cleared and has an account.
    /// What was sealed before stays under the key of then, which the same people keep.
    pub fn turn_level_key(&self, level: Level) -> Result<i64> {
        let keys = self.keys_of_session().level_keys(key_level(level));
        if keys.newest().is_none() {
            return Err(refuse(VaultRefusal::LevelKeyMissing { level }));
        }
        let turned = keys.turned();
        self.renew_recovery(key_level(level), &turned.joined())?;
        let cleared = store::people::list_key_standing(self, self.now().at)?;
        let mut holders = 0;
        for slot in store::vault::list_live_slots(self)? {
            let stands = cleared.iter().any(|one| one.person == slot.person && one.clearance >= level);
            if stands {
                self.seal_to_slot(&slot, level, &turned)?;
                holders += 1;
            }
        }
        if level == Level::TopSecret
            && let Some(newest) = turned.newest()
        {
            let public = crate::words::public_half(newest);
            store::sealed::insert_word_key(self, self.new_id(), &public, self.actor(), self.now().at)?;
        }
        for due in store::people::list_due_rotations(self)?.into_iter().filter(|due| due.level == level) {
            store::people::close_rotation(self, due.id, self.actor(), self.now().at)?;
            self.record(VaultEvent::LevelKeyTurned { rotation: due.id, level: level.rank(), holders });
        }
        Ok(holders)
    }

    pub(crate) fn seal_to_slot(&self, slot: &SlotRow, level: Level, keys: &LevelKeys) -> Result<()> {
        if !slot_holds(slot, &store::vault::list_slots(self)?) {
            return Err(refuse(VaultRefusal::Damaged { detail: "key_slots".into() }));
        }
        let context = grant_context(&self.office().vault_id, key_level(level));
        let sealed = seal_to(&slot.receive_public, &keys.joined(), &context)?;
        Ok(store::vault::set_slot_level_key(self, slot.id, level, Some(sealed))?)
    }
}

pub(crate) fn sealed_key(slot: &SlotRow, level: Level) -> Option<&Vec<u8>> {
    match level {
        Level::TopSecret => slot.sealed_level4_key.as_ref(),
        _ => slot.sealed_level3_key.as_ref(),
    }
}

impl Vault {
    /// After slots were written: the session goes on with what is sealed to it now.
    pub(crate) fn take_granted_keys(&mut self) -> Result<()> {
        let keyring = Keyring::read(&self.layout)?;
        let own = self.session.slot.to_string();
        let Some(slot) = keyring.slots.iter().find(|slot| slot.slot == own) else { return Ok(()) };
        let granted = granted(slot, &self.session.keys, &self.header.vault_id)?;
        self.session.level3_keys = granted.level3_keys;
        self.session.level4_keys = granted.level4_keys;
        self.take_word_keys()
    }
}
