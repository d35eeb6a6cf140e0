//! A backup set's manifest, and bringing a set back into another folder.

use crate::clock::Clock;
use crate::content;
use crate::error::{Result, VaultError, refuse};
use crate::keyring::{Header, Keyring};
use crate::keys::{Passphrase, as_key, open_sealed};
use crate::layout::Layout;
use crate::open::take_lock;
use crate::session::{granted, open_slot, unhex};
use crate::sign::verifies;
use crate::transact::Vault;
use domain::Moment;
use domain::approvals::AwayEvent;
use domain::records::SearchEvent;
use domain::vault::{VaultEvent, VaultRefusal};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use store::Database;

/// `manifest.json` of a set; signed by who took it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BackupManifest {
    /// `strongroom-backup`.
    pub kind: String,
    /// Identity of the set.
    pub set: String,
    /// Vault.
    pub vault_id: String,
    /// When.
    pub taken_at: String,
    /// Trail position.
    pub seq: i64,
    /// Trail head, hex.
    pub head: String,
    /// SHA-256 of the database copy, hex.
    pub database_sha256: String,
    /// Sealed files: name and SHA-256 of the sealed bytes.
    pub files: Vec<(String, String)>,
    /// The set's own key, sealed to whoever may restore: public key (or `recovery`) → sealed, hex.
    pub keys: Vec<(String, String)>,
    /// Signer's public key, hex.
    pub signer: String,
}

/// What a restore did.
#[derive(Debug, Clone)]
pub struct Restored {
    /// Trail position of the set.
    pub seq: i64,
    /// Trail head of the set, hex.
    pub head: String,
    /// Files brought back.
    pub files: usize,
}

pub(crate) const KEY_CONTEXT: &[u8] = b"strongroom.backup.v1";

pub(crate) fn file_sha256(path: &Path) -> Result<[u8; 32]> {
    content::hash_of(&mut fs::File::open(path)?).map_err(VaultError::from)
}

fn read_manifest(set: &Path) -> Result<BackupManifest> {
    let damaged = |detail: &str| refuse(VaultRefusal::Damaged { detail: detail.to_owned() });
    let text = fs::read(set.join("manifest.json")).map_err(|_| damaged("manifest.json"))?;
    let signature = fs::read_to_string(set.join("manifest.sig")).map_err(|_| damaged("manifest.sig"))?;
    let manifest: BackupManifest = serde_json::from_slice(&text).map_err(|_| damaged("manifest.json"))?;
    if !verifies(&unhex(&manifest.signer)?, &text, &unhex(signature.trim())?) {
        return Err(damaged("manifest.sig"));
    }
    if file_sha256(&set.join("records.db"))? != unhex(&manifest.database_sha256)?.as_slice() {
        return Err(damaged("records.db"));
    }
    Ok(manifest)
}

/// Brings a set back into a new folder. Everything is checked before the first byte is written.
pub fn restore(
    set: &Path,
    target: &Path,
    login: &str,
    passphrase: &Passphrase,
    clock: &dyn Clock,
) -> Result<Restored> {
    let manifest = read_manifest(set)?;
    let layout = Layout::new(target);
    if layout.header().exists() {
        return Err(refuse(VaultRefusal::AlreadyThere { place: target.display().to_string() }));
    }
    let from = Layout::new(set);
    let (header, keyring) = (Header::read(&from)?, Keyring::read(&from)?);
    let wrong = || refuse(VaultRefusal::WrongPassphrase { left: 0 });
    let opened = open_slot(&keyring, login, passphrase, &header.vault_id)?.ok_or_else(wrong)?;
    let slot = keyring.of_login(login).ok_or_else(wrong)?;
    let public = hex::encode(opened.keys.receive_public());
    let may_restore = manifest.keys.iter().find(|(key, _)| *key == public);
    let Some((_, sealed)) = may_restore else {
        return Err(refuse(domain::access::AccessRefusal::NotPermitted {
            operation: "restore_backup",
            who: vec![domain::access::Post::SystemAdministrator],
        }));
    };
    let set_key = as_key(
        &open_sealed(&opened.keys.receive, &unhex(sealed)?, KEY_CONTEXT, "backup key")?,
        "backup key",
    )?;
    let data_key = granted(slot, &opened.keys, &header.vault_id)?.data_key;
    let files = find_files(set, &manifest)?;

    layout.make_folders()?;
    let _lock = take_lock(&layout, clock)?;
    // The set is opened through a copy, so that opening it (a log beside it) leaves the set as it is.
    let working = layout.incoming().join("set.db");
    fs::copy(set.join("records.db"), &working)?;
    Database::open(&working, &set_key)?.copy_to(&layout.database(), &data_key, |_, _| {})?;
    for (blob, source) in &files {
        let place = layout.blob(blob);
        fs::create_dir_all(place.parent().unwrap_or(target))?;
        fs::copy(source, place)?;
    }
    keyring.write(&layout)?;
    header.write(&layout)?;
    Ok(Restored { seq: manifest.seq, head: manifest.head, files: files.len() })
}

/// Every sealed file of the manifest, present and unchanged.
fn find_files(set: &Path, manifest: &BackupManifest) -> Result<Vec<(String, PathBuf)>> {
    let beside = Layout::new(set.parent().unwrap_or(set));
    manifest
        .files
        .iter()
        .map(|(blob, sha256)| match content::sealed_hash(&beside, blob) {
            Some(hash) if hex::encode(hash) == *sha256 => Ok((blob.clone(), beside.blob(blob))),
            _ => Err(refuse(VaultRefusal::ContentDamaged { file: blob.clone() })),
        })
        .collect()
}

impl Vault {
    /// Records that this vault came out of a set; the first act after [`restore`].
    pub fn record_restore(&mut self, restored: &Restored) -> Result<()> {
        let head: [u8; 32] = unhex(&restored.head)?.try_into().map_err(|_| VaultError::Sealed("head"))?;
        self.transact("restore_backup", |work| -> Result<()> {
            work.record(VaultEvent::VaultRestored { restore: work.new_id(), head });
            let requests = store::approvals::void_open_requests(work, work.now().at)?;
            if requests > 0 {
                work.record(AwayEvent::ApprovalRequestsVoided { restore: work.new_id(), requests });
            }
            if store::records::is_amiss(work)? {
                let records = store::imports::last_record_row(work)?;
                store::records::begin_rebuild(work)?;
                work.record(SearchEvent::IndexRebuildBegun { index: work.new_id(), records });
            }
            Ok(())
        })?;
        Ok(())
    }

    /// An anchor to keep outside: position and head.
    pub fn anchor(&mut self) -> Result<crate::Anchor> {
        let changed = self.transact("export_anchor", |work| -> Result<()> {
            let seq = store::audit::head(work)?.map_or(0, |(seq, _, _)| seq);
            work.record(VaultEvent::AnchorExported { anchor: work.new_id(), seq });
            Ok(())
        })?;
        let (seq, head, at) = store::audit::head(&self.reader())?
            .ok_or_else(|| VaultError::Bug("a vault without event 1".into()))?;
        debug_assert_eq!(seq, changed.seq);
        Ok(crate::Anchor {
            vault_id: self.office.vault_id.clone(),
            seq,
            head: hex::encode(head),
            at: Moment::to_string(&at),
        })
    }
}
