//! Opening a vault: lock, header, keyring, then one person's passphrase.

use crate::attempts::Attempts;
use crate::clock::Clock;
use crate::content;
use crate::error::{Result, refuse};
use crate::keyring::{Header, Keyring, KeyringSlot};
use crate::keys::{KdfCost, Passphrase};
use crate::layout::Layout;
use crate::session::{Session, granted, open_slot};
use crate::transact::{Vault, new_id};
use domain::vault::{VaultEvent, VaultRefusal};
use domain::{Moment, PersonId, SessionId};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::sync::Arc;
use store::Database;

/// A vault whose lock this process holds and that nobody has unlocked.
pub struct Closed {
    pub(crate) layout: Layout,
    pub(crate) lock: File,
    pub(crate) header: Header,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) cost: KdfCost,
}

/// Somebody the lock screen may list.
#[derive(Debug, Clone)]
pub struct Known {
    /// Login.
    pub login: String,
    /// Name.
    pub name: String,
    /// Code of the post, empty when there is none.
    pub post: String,
}

/// Takes the OS lock; the text in the file is only for the message.
pub(crate) fn take_lock(layout: &Layout, clock: &dyn Clock) -> Result<File> {
    let mut file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(layout.lock())?;
    // A program that this process is just starting holds a copy of every open file until it runs, and so a lock
    // released a moment ago may still be seen.
    let mut tries = 0;
    let taken = loop {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) if tries < 10 => tries += 1,
            taken => break taken,
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    };
    match taken {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut holder = String::new();
            file.read_to_string(&mut holder).unwrap_or_default();
            return Err(refuse(VaultRefusal::InUse { holder: holder.trim().to_owned() }));
        }
        Err(TryLockError::Error(error)) => return Err(error.into()),
    }
    let machine =
        std::env::var("HOSTNAME").or_else(|_| std::env::var("COMPUTERNAME")).unwrap_or_else(|_| "-".into());
    let person = std::env::var("USER").or_else(|_| std::env::var("USERNAME")).unwrap_or_else(|_| "-".into());
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{person}@{machine} pid {} {}", std::process::id(), Moment(clock.now()))?;
    Ok(file)
}

impl Closed {
    /// Takes the lock and reads the header. Refuses a network share, a newer form, a folder that is no vault.
    pub fn open(root: &Path, clock: Arc<dyn Clock>, cost: KdfCost) -> Result<Closed> {
        let layout = Layout::new(root);
        let header = Header::read(&layout)?;
        layout.refuse_shared_storage()?;
        let lock = take_lock(&layout, &*clock)?;
        Ok(Closed { layout, lock, header, clock, cost })
    }

    /// The office's name, for the lock screen.
    #[must_use]
    pub fn office(&self) -> &str {
        &self.header.office
    }

    /// The people the lock screen may list: all on a sample vault. Of any other the keyring holds no names, so
    /// that nobody is listed even when somebody edits `vault.json`.
    pub fn known_people(&self) -> Result<Vec<Known>> {
        if !self.header.shows_people {
            return Ok(Vec::new());
        }
        let keyring = Keyring::read(&self.layout)?;
        let known = |slot: KeyringSlot| {
            slot.shown.map(|shown| Known { login: slot.login, name: shown.name, post: shown.post })
        };
        Ok(keyring.slots.into_iter().filter_map(known).collect())
    }

    /// Opens one person's session. On refusal the closed vault comes back beside the reason.
    pub fn unlock(
        self,
        login: &str,
        passphrase: &Passphrase,
    ) -> std::result::Result<Vault, (Box<Closed>, crate::VaultError)> {
        match self.try_session(login, passphrase) {
            Ok((database, session)) => Vault::start(self, database, session),
            Err(error) => Err((Box::new(self), error)),
        }
    }

    fn try_session(&self, login: &str, passphrase: &Passphrase) -> Result<(Database, Session)> {
        let now = self.clock.now();
        let mut attempts = Attempts::read(&self.layout);
        attempts.may_try(login, now)?;
        let keyring = Keyring::read(&self.layout)?;
        let vault_id = &self.header.vault_id;
        let opened = open_slot(&keyring, login, passphrase, vault_id)?;
        let (Some(slot), Some(opened)) = (keyring.of_login(login), opened) else {
            return Err(refuse(attempts.failed(&self.layout, login, now)?));
        };
        attempts.succeeded(&self.layout, login)?;
        let granted = granted(slot, &opened.keys, vault_id)?;
        let database = Database::open(&self.layout.database(), &granted.data_key)?;
        self.check_slot(&database, opened.slot, &opened.keys.sign_public())?;
        check_account(&database, login, Moment(now))?;
        let session = Session {
            id: SessionId(new_id(now)),
            person: opened.person,
            slot: opened.slot,
            login: login.to_owned(),
            keys: opened.keys,
            data_key: granted.data_key,
            level3_keys: granted.level3_keys,
            level4_keys: granted.level4_keys,
            first_seq: None,
        };
        Ok((database, session))
    }

    /// The keyring is only a cache: the slot must stand in the database with the same public key.
    fn check_slot(&self, database: &Database, slot: domain::RowId, sign_public: &[u8; 32]) -> Result<()> {
        let stands = store::vault::list_live_slots(&database.reader())?
            .iter()
            .any(|row| row.id == slot && row.sign_public == sign_public);
        if stands { Ok(()) } else { Err(refuse(VaultRefusal::Damaged { detail: "keyring.json".into() })) }
    }
}

fn check_account(database: &Database, login: &str, now: Moment) -> Result<()> {
    let account = store::people::find_account(&database.reader(), login)?;
    let open = account.is_some_and(|account| {
        account.closed_at.is_none()
            && account.valid_from <= now
            && account.valid_until.is_none_or(|until| now <= until)
    });
    if open { Ok(()) } else { Err(refuse(VaultRefusal::AccountClosed { login: login.to_owned() })) }
}

impl Vault {
    /// Finishes opening: migrations (backup first), sweeping, the session's first events.
    fn start(
        closed: Closed,
        mut database: Database,
        session: Session,
    ) -> std::result::Result<Vault, (Box<Closed>, crate::VaultError)> {
        let office = match open_office(&mut database) {
            Ok(office) => office,
            Err(error) => return Err((Box::new(closed), error)),
        };
        let zone = office.time_zone.parse().unwrap_or(chrono_tz::Asia::Shanghai);
        let attempts = Attempts::read(&closed.layout);
        let mut vault = Vault {
            layout: closed.layout,
            lock: closed.lock,
            header: closed.header,
            database,
            office,
            zone,
            session,
            clock: closed.clock,
            cost: closed.cost,
            attempts,
            refused: None,
            broken: None,
        };
        let opened = vault
            .look_for_break()
            .and_then(|()| vault.bring_up_to_date())
            .and_then(|()| vault.take_word_keys())
            .and_then(|()| vault.begin_session())
            .and_then(|()| vault.seal_old_words());
        match opened {
            Ok(()) => Ok(vault),
            Err(error) => Err((Box::new(vault.close()), error)),
        }
    }

    /// The session's first events. In a broken vault nothing is written, not even these.
    pub(crate) fn begin_session(&mut self) -> Result<()> {
        if self.broken.is_some() {
            return Ok(());
        }
        let unclaimed = self.sweep()?;
        self.sweep_staging()?;
        let behind = store::audit::head(&self.database.reader())?
            .map_or(0, |(_, _, last)| (last.0 - self.clock.now()).num_seconds());
        let failures = self.attempts.unreported();
        let (id, person) = (self.session.id, self.session.person);
        self.transact("unlock", |work| -> Result<()> {
            work.record(VaultEvent::SessionOpened { session: id, person });
            work.keep_recovery()?;
            if behind > 120 {
                work.record(VaultEvent::ClockFlagged { session: id, behind_seconds: behind });
            }
            for blob in &unclaimed {
                // A blob's name is 32 hex digits and so an identity; a stranger's file gets a fresh one.
                work.record(VaultEvent::BlobUnclaimed {
                    blob: blob.parse().unwrap_or_else(|_| work.new_id()),
                });
            }
            for (login, times) in &failures {
                let whose = store::people::find_account(work, login)?.map(|account| account.person);
                if let Some(person) = whose {
                    work.record(VaultEvent::PassphraseFailed { person, times: i64::from(*times) });
                }
            }
            Ok(())
        })?;
        if !failures.is_empty() {
            self.attempts.reported(&self.layout)?;
        }
        self.refresh_keyring()?;
        self.finish_shreds("unlock")?;
        Ok(())
    }

    /// `incoming/` is emptied; blobs without a row move to `unclaimed/`, never deleted. Answers what moved.
    fn sweep(&mut self) -> Result<Vec<String>> {
        let mut unclaimed = Vec::new();
        for entry in std::fs::read_dir(self.layout.incoming())? {
            remove_half_written(&entry?.path())?;
        }
        let known: std::collections::HashSet<String> =
            store::vault::list_blobs(&self.database.reader())?.into_iter().map(|(blob, _, _)| blob).collect();
        let pending: Vec<String> = store::vault::list_pending_shreds(&self.database.reader())?
            .into_iter()
            .map(|shred| shred.blob)
            .collect();
        for folder in std::fs::read_dir(self.layout.content())? {
            for entry in std::fs::read_dir(folder?.path())? {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                if !known.contains(&name) && !pending.contains(&name) {
                    std::fs::rename(entry.path(), self.layout.unclaimed().join(&name))?;
                    unclaimed.push(name);
                }
            }
        }
        Ok(unclaimed)
    }

    /// Unlinks blobs whose key is destroyed. Order (4-security): the key row's deletion is committed,
    /// the log is moved into the file and emptied, then the blob goes, then the receipt is recorded.
    pub fn finish_shreds(&mut self, operation: &'static str) -> Result<usize> {
        let pending = store::vault::list_pending_shreds(&self.database.reader())?;
        if pending.is_empty() {
            return Ok(0);
        }
        let mut tries = 0;
        while !self.database.checkpoint()? {
            tries += 1;
            if tries > 50 {
                return Err(crate::VaultError::Bug(
                    "the log stays busy; the key bytes may still lie in it".into(),
                ));
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        for shred in &pending {
            content::unlink(&self.layout, &shred.blob)?;
        }
        self.transact(operation, |work| -> Result<()> {
            for shred in &pending {
                store::vault::complete_shred(work, shred.id, work.now().at)?;
                work.record(VaultEvent::ShredCompleted { content: shred.content, shred: shred.id });
            }
            Ok(())
        })?;
        Ok(pending.len())
    }

    /// Ends the session: keys dropped, the lock kept for the next unlock.
    pub fn lock(mut self) -> Closed {
        let (session, person): (SessionId, PersonId) = (self.session.id, self.session.person);
        // Locking must always succeed: a full disk may lose the closing event, never keep the keys.
        let _ = self.flush_refusals();
        let _ = self.transact("lock", |work| -> Result<()> {
            work.record(VaultEvent::SessionLocked { session, person });
            Ok(())
        });
        self.close()
    }

    fn close(self) -> Closed {
        Closed {
            layout: self.layout,
            lock: self.lock,
            header: self.header,
            clock: self.clock,
            cost: self.cost,
        }
    }
}

fn open_office(database: &mut Database) -> Result<store::vault::OfficeRow> {
    store::vault::get_office(&database.reader())?
        .ok_or_else(|| refuse(VaultRefusal::Damaged { detail: "offices".into() }))
}

#[expect(clippy::disallowed_methods, reason = "emptying incoming/ at open is this function's duty")]
fn remove_half_written(path: &Path) -> Result<()> {
    Ok(std::fs::remove_file(path)?)
}
