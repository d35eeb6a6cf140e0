//! `keyring.json`: the slots in force, readable before anything is unlocked. A cache of rows.

use crate::error::{Result, refuse};
use crate::layout::{Layout, write_atomically};
use domain::PersonId;
use domain::vault::VaultRefusal;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs;
use store::Reader;
use store::vault::{OfficeRow, SlotRow};

/// `vault.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Header {
    pub format: u32,
    pub vault_id: String,
    /// The lock screen may list people (sample vaults, or a setting).
    pub shows_people: bool,
    pub office: String,
}

/// The newest folder form this program knows.
pub(crate) const FORMAT: u32 = 1;

/// What the lock screen of a sample vault shows of a person.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub(crate) struct Shown {
    pub name: String,
    pub post: String,
}

/// One slot as the keyring holds it.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub(crate) struct KeyringSlot {
    pub slot: String,
    pub person: String,
    pub login: String,
    /// Only in a sample vault: who works in a real office is nobody's business before unlocking.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Shown>,
    pub receive_public: String,
    pub sign_public: String,
    pub kdf: String,
    pub wrapped_private: String,
    pub sealed_data_key: String,
    pub sealed_level3_key: Option<String>,
    pub sealed_level4_key: Option<String>,
}

/// All slots in force.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, Default)]
pub(crate) struct Keyring {
    pub slots: Vec<KeyringSlot>,
    /// The data key, sealed to the recovery key: what opens the vault when nobody knows a passphrase any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery: Option<String>,
}

impl Keyring {
    /// From the rows of slots; names and posts only when the office is a sample.
    pub(crate) fn of(reader: &Reader<'_>, office: &OfficeRow) -> Result<Keyring> {
        let rows = store::vault::list_live_slots(reader)?;
        let mut shown = HashMap::new();
        for row in rows.iter().filter(|_| office.is_sample) {
            let name =
                store::people::get_person(reader, row.person)?.map(|person| person.name).unwrap_or_default();
            let post = store::people::list_posts(reader, row.person)?
                .first()
                .map(|post| post.code().to_owned())
                .unwrap_or_default();
            shown.insert(row.person, Shown { name, post });
        }
        let recovery = store::recovery::list_recovery_grants(reader)?
            .into_iter()
            .find(|grant| grant.key_level == 0)
            .map(|grant| hex::encode(grant.sealed));
        Ok(Keyring { recovery, ..Self::from_rows(&rows, &shown) })
    }

    fn from_rows(rows: &[SlotRow], shown: &HashMap<PersonId, Shown>) -> Keyring {
        let slots = rows
            .iter()
            .filter_map(|row| {
                Some(KeyringSlot {
                    slot: row.id.to_string(),
                    person: row.person.to_string(),
                    login: row.login.clone(),
                    shown: shown.get(&row.person).cloned(),
                    receive_public: hex::encode(&row.receive_public),
                    sign_public: hex::encode(&row.sign_public),
                    kdf: row.kdf.clone(),
                    wrapped_private: hex::encode(&row.wrapped_private),
                    sealed_data_key: hex::encode(row.sealed_data_key.as_ref()?),
                    sealed_level3_key: row.sealed_level3_key.as_ref().map(hex::encode),
                    sealed_level4_key: row.sealed_level4_key.as_ref().map(hex::encode),
                })
            })
            .collect();
        Keyring { slots, recovery: None }
    }

    pub(crate) fn read(layout: &Layout) -> Result<Keyring> {
        Ok(serde_json::from_slice(&fs::read(layout.keyring())?)?)
    }

    pub(crate) fn write(&self, layout: &Layout) -> Result<()> {
        write_atomically(&layout.keyring(), &serde_json::to_vec_pretty(self)?)
    }

    pub(crate) fn of_login(&self, login: &str) -> Option<&KeyringSlot> {
        self.slots.iter().find(|slot| slot.login == login)
    }
}

impl Header {
    pub(crate) fn read(layout: &Layout) -> Result<Header> {
        let place = layout.root().display().to_string();
        let Ok(bytes) = fs::read(layout.header()) else {
            return Err(refuse(VaultRefusal::NotAVault { place }));
        };
        let header: Header = serde_json::from_slice(&bytes)
            .map_err(|_| refuse(VaultRefusal::Damaged { detail: "vault.json".into() }))?;
        if header.format > FORMAT {
            return Err(refuse(VaultRefusal::TooNew { format: header.format.into() }));
        }
        Ok(header)
    }

    pub(crate) fn write(&self, layout: &Layout) -> Result<()> {
        write_atomically(&layout.header(), &serde_json::to_vec_pretty(self)?)
    }
}
