//! Taking a backup set beside the desk: one state of the database under a key of its own, content by id, a manifest
//! that the desk signs when everything is copied.

use crate::backup::{BackupManifest, KEY_CONTEXT, file_sha256};
use crate::content;
use crate::error::{Result, VaultError};
use crate::keys::{Key, random, seal_to};
use crate::layout::{Layout, write_atomically};
use crate::transact::{Changed, Vault, Work, new_id};
use chrono::Days;
use domain::RowId;
use domain::vault::VaultEvent;
use ed25519_dalek::Signer as _;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use store::vault::BackupSetRow;
use store::{Held, Reader, SecondReader};

/// How long a set is kept unless the office says otherwise.
const KEEP_DAYS: u64 = 90;

/// A set about to be taken. It may go to another thread; it carries the key of the database and the set's own.
pub struct BackingUp {
    second: SecondReader,
    layout: Layout,
    id: RowId,
    folder: PathBuf,
}

/// A set whose files are written and that nobody has signed yet.
pub struct CopiedSet {
    id: RowId,
    folder: PathBuf,
    taken: State,
}

/// The state of the vault that a set has.
struct State {
    seq: i64,
    head: [u8; 32],
    files: Vec<(String, String)>,
    keys: Vec<(String, String)>,
    database_sha256: [u8; 32],
    size_bytes: u64,
}

impl BackingUp {
    /// Copies one state of the vault. `progress(done, total)` answers whether to go on; `None`, and nothing left
    /// behind, when not, or when the desk has closed. Where a file is destroyed meanwhile, the copy, which would
    /// still hold its key, is thrown away and a newer state is copied.
    pub fn run(mut self, progress: &dyn Fn(u64, u64) -> bool) -> Result<Option<CopiedSet>> {
        fs::create_dir_all(&self.folder)?;
        let copied = self.copy(progress);
        match copied {
            Ok(Some(taken)) => Ok(Some(CopiedSet { id: self.id, folder: self.folder, taken })),
            unfinished => {
                remove_half_taken(&self.folder)?;
                unfinished.map(|_| None)
            }
        }
    }

    fn copy(&mut self, progress: &dyn Fn(u64, u64) -> bool) -> Result<Option<State>> {
        let BackingUp { second, layout, folder, .. } = self;
        loop {
            let mut lets_go = false;
            let held = second.hold(|held| {
                let mut going = |done, total| {
                    lets_go |= held.is_wanted_back();
                    !lets_go && progress(done, total)
                };
                copy_state(held, layout, folder, &mut going)
            })?;
            match held {
                Some(_) if lets_go => {
                    remove_half_taken(folder).and_then(|()| Ok(fs::create_dir_all(&folder)?))?
                }
                copied => return Ok(copied.flatten()),
            }
        }
    }
}

fn copy_state(
    held: &Held<'_>,
    layout: &Layout,
    folder: &Path,
    going: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Option<State>> {
    let (seq, head, _) =
        store::audit::head(held)?.ok_or_else(|| VaultError::Bug("a vault without event 1".into()))?;
    let blobs = store::vault::list_blobs(held)?;
    let set_key = Key::new(random::<32>());
    let copy = folder.join("records.db");
    let (mut pages, files) = (0, blobs.len() as u64);
    let whole = held.copy_to(&copy, &set_key, |done, total| {
        pages = total;
        going(done, total + files)
    })?;
    if !whole {
        return Ok(None);
    }
    let beside = Layout::new(folder.parent().unwrap_or(folder));
    let mut listed = Vec::with_capacity(blobs.len());
    for (blob, sealed_sha256, _) in blobs {
        let done = pages + listed.len() as u64;
        if !content::copy_sealed(layout, &beside, &blob, &mut || going(done, pages + files))? {
            return Ok(None);
        }
        listed.push((blob, hex::encode(sealed_sha256)));
    }
    for name in [layout.header(), layout.keyring()] {
        fs::copy(&name, folder.join(name.file_name().unwrap_or_default()))?;
    }
    Ok(Some(State {
        seq,
        head,
        files: listed,
        keys: seal_set_key(held, &set_key)?,
        database_sha256: file_sha256(&copy)?,
        size_bytes: fs::metadata(&copy)?.len(),
    }))
}

/// Sealed to whoever administers the system and to the recovery key, never to everybody.
fn seal_set_key(reader: &Reader<'_>, set_key: &Key) -> Result<Vec<(String, String)>> {
    let office = store::vault::get_office(reader)?
        .ok_or_else(|| VaultError::Bug("a vault without an office".into()))?;
    let administrators = store::people::list_holders(reader, domain::access::Post::SystemAdministrator)?;
    let slots = store::vault::list_live_slots(reader)?;
    let mut keys = vec![(
        "recovery".to_owned(),
        hex::encode(seal_to(&office.recovery_public, &set_key[..], KEY_CONTEXT)?),
    )];
    for slot in slots.iter().filter(|slot| administrators.iter().any(|person| person.id == slot.person)) {
        keys.push((
            hex::encode(&slot.receive_public),
            hex::encode(seal_to(&slot.receive_public, &set_key[..], KEY_CONTEXT)?),
        ));
    }
    Ok(keys)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the folder of a set that was not taken to the end, made by this run"
)]
fn remove_half_taken(folder: &Path) -> Result<()> {
    Ok(fs::remove_dir_all(folder)?)
}

impl Vault {
    /// Prepares a set in `folder` (default `backups/`) that needs this desk no more until it is copied. Content
    /// files already there are not copied again.
    pub fn prepare_backup(&self, folder: Option<&Path>) -> Result<BackingUp> {
        let target = folder.map_or_else(|| self.layout.backups(), Path::to_path_buf);
        let now = self.now();
        let id = RowId(new_id(now.at.0));
        let name = format!("{}-{}", now.at.0.format("%Y%m%dT%H%M%SZ"), &id.to_string()[24..]);
        Ok(BackingUp {
            second: self.second_reader()?,
            layout: self.layout.clone(),
            id,
            folder: target.join(name),
        })
    }

    /// Signs a copied set and records it. `None`, and the set is thrown away, when a file was destroyed since:
    /// whoever asked for the set takes another.
    pub fn finish_backup(&mut self, set: CopiedSet, reason: &str) -> Result<Option<Changed<BackupSetRow>>> {
        let standing: HashSet<String> =
            store::vault::list_blobs(&self.reader())?.into_iter().map(|(blob, _, _)| blob).collect();
        if set.taken.files.iter().any(|(blob, _)| !standing.contains(blob)) {
            self.discard_backup(set)?;
            return Ok(None);
        }
        let row = self.sign_set(set, reason)?;
        self.transact("advance_backup", |work| record_set(work, &row).map(|()| row.clone())).map(Some)
    }

    /// Takes away a copied set that nobody wants any more.
    pub fn discard_backup(&self, set: CopiedSet) -> Result<()> {
        remove_half_taken(&set.folder)
    }

    /// Writes a set's manifest and signs it; whoever asked records it.
    pub(crate) fn sign_set(&self, set: CopiedSet, reason: &str) -> Result<BackupSetRow> {
        let CopiedSet { id, folder, taken } = set;
        let now = self.now();
        let manifest = BackupManifest {
            kind: "strongroom-backup".into(),
            set: id.to_string(),
            vault_id: self.office.vault_id.clone(),
            taken_at: now.at.to_string(),
            seq: taken.seq,
            head: hex::encode(taken.head),
            database_sha256: hex::encode(taken.database_sha256),
            files: taken.files,
            keys: taken.keys,
            signer: hex::encode(self.session.keys.sign_public()),
        };
        let text = serde_json::to_vec_pretty(&manifest)?;
        write_atomically(&folder.join("manifest.json"), &text)?;
        write_atomically(
            &folder.join("manifest.sig"),
            hex::encode(self.session.keys.sign.sign(&text).to_bytes()).as_bytes(),
        )?;
        Ok(BackupSetRow {
            id,
            taken_at: now.at,
            taken_by: self.session.person,
            folder: folder.display().to_string(),
            files: manifest.files.len() as i64,
            size_bytes: i64::try_from(taken.size_bytes).unwrap_or(i64::MAX),
            head: taken.head.to_vec(),
            seq: taken.seq,
            expires_on: now.today() + Days::new(KEEP_DAYS),
            manifest_sha256: Sha256::digest(&text).to_vec(),
            reason: reason.to_owned(),
        })
    }
}

/// The set's row and event.
pub(crate) fn record_set(work: &Work<'_, '_>, set: &BackupSetRow) -> Result<()> {
    store::vault::insert_backup_set(work, set)?;
    let head = set.head.as_slice().try_into().map_err(|_| VaultError::Bug("a head has 32 bytes".into()))?;
    work.record(VaultEvent::BackupTaken { set: set.id, files: set.files, head });
    Ok(())
}
