//! One person's open session, and second persons who sign on the spot without opening one.

use crate::error::{Result, VaultError, refuse};
use crate::keyring::{Keyring, KeyringSlot};
use crate::keys::{Kdf, Key, LevelKeys, Passphrase, PersonKeys, as_key, grant_context, open_sealed, unwrap};
use domain::access::Level;
use domain::vault::VaultRefusal;
use domain::{PersonId, RowId, SessionId};
use zeroize::Zeroizing;

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

    /// With which slot's keys.
    #[must_use]
    pub fn slot(&self) -> RowId {
        self.slot
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
    pub level3_keys: LevelKeys,
    pub level4_keys: LevelKeys,
    pub first_seq: Option<i64>,
}

impl Session {
    /// The keys of a sealed level; empty without them.
    pub(crate) fn level_keys(&self, key_level: u8) -> &LevelKeys {
        if key_level == 3 { &self.level3_keys } else { &self.level4_keys }
    }

    /// The key that wraps content of a key level: 0 the data key, 3 and 4 the level keys.
    pub(crate) fn wrapping_key(&self, key_level: u8) -> Result<&Key> {
        match key_level {
            3 | 4 => self.level_keys(key_level).newest().ok_or_else(|| key_missing(key_level)),
            _ => Ok(&self.data_key),
        }
    }

    /// Opens what was wrapped under a key level, before or after its rotations.
    pub(crate) fn unwrap(
        &self,
        key_level: u8,
        wrapped: &[u8],
        context: &[u8],
        what: &'static str,
    ) -> Result<Zeroizing<Vec<u8>>> {
        let newest = unwrap(self.wrapping_key(key_level)?, wrapped, context, what);
        if newest.is_ok() || key_level == 0 {
            return newest;
        }
        let older = self.level_keys(key_level).newest_first().skip(1);
        older.map(|key| unwrap(key, wrapped, context, what)).find(Result::is_ok).unwrap_or(newest)
    }
}

fn key_missing(key_level: u8) -> VaultError {
    let level = if key_level == 3 { Level::Confidential } else { Level::TopSecret };
    refuse(VaultRefusal::LevelKeyMissing { level })
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

/// The keys sealed to a person.
pub(crate) struct Granted {
    pub data_key: Key,
    pub level3_keys: LevelKeys,
    pub level4_keys: LevelKeys,
}

/// Opens what is sealed to a person.
pub(crate) fn granted(slot: &KeyringSlot, keys: &PersonKeys, vault_id: &str) -> Result<Granted> {
    let open = |sealed: &str, level: u8| {
        open_sealed(&keys.receive, &unhex(sealed)?, &grant_context(vault_id, level), "grant")
    };
    let levels = |sealed: &Option<String>, level: u8| match sealed {
        Some(sealed) => LevelKeys::read(&open(sealed, level)?),
        None => Ok(LevelKeys::default()),
    };
    Ok(Granted {
        data_key: as_key(&open(&slot.sealed_data_key, 0)?, "grant")?,
        level3_keys: levels(&slot.sealed_level3_key, 3)?,
        level4_keys: levels(&slot.sealed_level4_key, 4)?,
    })
}

pub(crate) fn unhex(text: &str) -> Result<Vec<u8>> {
    hex::decode(text).map_err(|_| refuse(VaultRefusal::Damaged { detail: "keyring.json".into() }))
}
