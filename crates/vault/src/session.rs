//! One person's open session, and second persons who sign on the spot without opening one.

use crate::error::{Result, refuse};
use crate::keyring::{Keyring, KeyringSlot};
use crate::keys::{Kdf, Key, Passphrase, PersonKeys, as_key, grant_context, open_sealed};
use domain::access::Level;
use domain::vault::VaultRefusal;
use domain::{PersonId, RowId, SessionId};

/// A login and what was typed into a sealed dialog.
#[derive(Debug, Clone)]
pub struct Second {
    /// Login.
    pub login: String,
    /// Passphrase.
    pub passphrase: Passphrase,
}

/// An authenticated person who can sign; opens no session and reads nothing.
pub struct Signer {
    pub(crate) person: PersonId,
    pub(crate) slot: RowId,
    pub(crate) keys: PersonKeys,
}

impl Signer {
    /// Who signs.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.person
    }
}

/// The session's keys; dropped on lock.
pub(crate) struct Session {
    pub id: SessionId,
    pub person: PersonId,
    pub slot: RowId,
    pub login: String,
    pub keys: PersonKeys,
    pub data_key: Key,
    pub level3_key: Option<Key>,
    pub level4_key: Option<Key>,
    pub first_seq: Option<i64>,
}

impl Session {
    /// The key that wraps content of a key level: 0 the data key, 3 and 4 the level keys.
    pub(crate) fn wrapping_key(&self, key_level: u8) -> Result<&Key> {
        match key_level {
            3 => self
                .level3_key
                .as_ref()
                .ok_or_else(|| refuse(VaultRefusal::LevelKeyMissing { level: Level::Confidential })),
            4 => self
                .level4_key
                .as_ref()
                .ok_or_else(|| refuse(VaultRefusal::LevelKeyMissing { level: Level::TopSecret })),
            _ => Ok(&self.data_key),
        }
    }
}

/// A slot opened with its passphrase.
pub(crate) struct OpenedSlot {
    pub person: PersonId,
    pub slot: RowId,
    pub keys: PersonKeys,
}

fn opened(slot: &KeyringSlot, passphrase: &Passphrase, vault_id: &str) -> Result<Option<OpenedSlot>> {
    let kdf: Kdf = serde_json::from_str(&slot.kdf)?;
    let kek = kdf.derive(passphrase)?;
    let wrapped = unhex(&slot.wrapped_private)?;
    let Ok(keys) = PersonKeys::unwrap(&kek, &wrapped, vault_id, &slot.login) else { return Ok(None) };
    let damaged = || refuse(VaultRefusal::Damaged { detail: "keyring.json".into() });
    let person = slot.person.parse().map_err(|_| damaged())?;
    let id = slot.slot.parse().map_err(|_| damaged())?;
    Ok(Some(OpenedSlot { person, slot: id, keys }))
}

/// Opens the slot of a login; `None` for an unknown login or a wrong passphrase, at the same cost.
pub(crate) fn open_slot(
    keyring: &Keyring,
    login: &str,
    passphrase: &Passphrase,
    vault_id: &str,
) -> Result<Option<OpenedSlot>> {
    match keyring.of_login(login) {
        Some(slot) => opened(slot, passphrase, vault_id),
        None => {
            // Guess against somebody's parameters all the same, so that time does not tell which logins exist.
            if let Some(other) = keyring.slots.first() {
                let kdf: Kdf = serde_json::from_str(&other.kdf)?;
                kdf.derive(passphrase)?;
            }
            Ok(None)
        }
    }
}

/// The keys sealed to a person: data key and level keys.
pub(crate) fn granted(
    slot: &KeyringSlot,
    keys: &PersonKeys,
    vault_id: &str,
) -> Result<(Key, Option<Key>, Option<Key>)> {
    let open = |sealed: &str, level: u8| -> Result<Key> {
        let plain = open_sealed(&keys.receive, &unhex(sealed)?, &grant_context(vault_id, level), "grant")?;
        as_key(&plain, "grant")
    };
    let data = open(&slot.sealed_data_key, 0)?;
    let level3 = slot.sealed_level3_key.as_deref().map(|sealed| open(sealed, 3)).transpose()?;
    let level4 = slot.sealed_level4_key.as_deref().map(|sealed| open(sealed, 4)).transpose()?;
    Ok((data, level3, level4))
}

pub(crate) fn unhex(text: &str) -> Result<Vec<u8>> {
    hex::decode(text).map_err(|_| refuse(VaultRefusal::Damaged { detail: "keyring.json".into() }))
}
