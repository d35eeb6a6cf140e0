//! The one door for writing, the heart of the product.
//!
//! [`Vault::transact`]: 1 `BEGIN IMMEDIATE`; 2 runs the closure with a [`Work`] (who, when, what they
//! may see, the keys); 3 no event recorded → bug, rollback; 4 digests every row that SQLite's hook
//! saw written, appends the events (each chained to the one before) and moves the session's seal;
//! 5 commits; 6 answers `Changed { reply, tags }`. Any refusal or fault rolls everything back.
//! Permission is the caller's first step (`app::Desk`), before any data is touched.

use crate::attempts::Attempts;
use crate::broken::{ACKNOWLEDGE, Break};
use crate::certificate_key;
use crate::clock::Clock;
use crate::enrol::{Enroller, Enrolment, Grants, NewSlot, check_login_and_passphrase};
use crate::error::{Result, VaultError, refuse};
use crate::keyring::{Header, Keyring};
use crate::keys::{Kdf, KdfCost, Key, Passphrase, PersonKeys, as_key, random, wrap};
use crate::layout::Layout;
use crate::sealed_content::SealedContent;
use crate::session::{Second, Session, Signer, open_slot};
use crate::sign::{self, Signed};
use crate::trail::{GENESIS, Place, event_row, seal_message};
use chrono::{DateTime, Utc};
use domain::access::Level;
use domain::audit::{AuditEvent, Event};
use domain::vault::{VaultEvent, VaultRefusal};
use domain::{ContentId, Moment, Now, PersonId, Refusal, SessionId};
use ed25519_dalek::Signer as _;
use std::cell::RefCell;
use std::fs::File;
use std::ops::Deref;
use std::sync::Arc;
use store::audit::{EventRow, SealRow};
use store::vault::{OfficeRow, SlotRow};
use store::{Database, Reader, Sight, Tx};
use uuid::Uuid;

/// An open vault: one person's session over the one database.
pub struct Vault {
    pub(crate) layout: Layout,
    pub(crate) lock: File,
    pub(crate) header: Header,
    pub(crate) database: Database,
    pub(crate) office: OfficeRow,
    pub(crate) zone: chrono_tz::Tz,
    pub(crate) session: Session,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) cost: KdfCost,
    pub(crate) attempts: Attempts,
    pub(crate) refused: Option<Refused>,
    pub(crate) broken: Option<Break>,
}

/// The last recorded refusal; the same one within a minute is counted, not repeated.
pub(crate) struct Refused {
    operation: &'static str,
    code: &'static str,
    at: DateTime<Utc>,
    more: i64,
}

/// What a write answers: the reply, the tables it changed and the trail's new head.
#[derive(Debug, Clone)]
pub struct Changed<T> {
    /// The operation's reply.
    pub reply: T,
    /// Names of the tables whose rows changed: what has become stale elsewhere.
    pub tags: Vec<String>,
    /// Position of the last event, 0 when a witnessed read recorded none.
    pub seq: i64,
}

/// Everything an operation may use inside its transaction. Derefs to [`Tx`], which derefs to [`Reader`].
pub struct Work<'a, 'c> {
    tx: &'a Tx<'c>,
    now: Now,
    sight: Sight,
    session: &'a Session,
    office: &'a OfficeRow,
    layout: &'a Layout,
    pub(crate) cost: KdfCost,
    events: RefCell<Vec<Event>>,
}

impl<'c> Deref for Work<'_, 'c> {
    type Target = Tx<'c>;
    fn deref(&self) -> &Tx<'c> {
        self.tx
    }
}

/// A fresh UUIDv7.
pub(crate) fn new_id(now: DateTime<Utc>) -> Uuid {
    let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random::<10>()).into_uuid()
}

/// Which key wraps the content of a record's level: 0 up to 秘密, 3 机密, 4 绝密.
#[must_use]
pub fn key_level(level: Level) -> u8 {
    match level {
        Level::Confidential => 3,
        Level::TopSecret => 4,
        _ => 0,
    }
}

fn content_context(vault_id: &str, content: ContentId, key_level: u8) -> Vec<u8> {
    format!("strongroom.content.v1\0{vault_id}\0{content}\0{key_level}").into_bytes()
}

impl Work<'_, '_> {
    /// The present.
    #[must_use]
    pub fn now(&self) -> Now {
        self.now
    }

    /// The session's person.
    #[must_use]
    pub fn actor(&self) -> PersonId {
        self.session.person
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> SessionId {
        self.session.id
    }

    /// What the session's person may see.
    #[must_use]
    pub fn sight(&self) -> &Sight {
        &self.sight
    }

    /// The office.
    #[must_use]
    pub fn office(&self) -> &OfficeRow {
        self.office
    }

    /// A fresh identity of any kind.
    #[must_use]
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        T::from(new_id(self.now.at.0))
    }

    /// Says what happened. A write that says nothing does not commit.
    pub fn record(&self, event: impl Into<Event>) {
        self.events.borrow_mut().push(event.into());
    }

    /// Whether this act has said so already.
    pub(crate) fn has_recorded(&self, kind: &str) -> bool {
        self.events.borrow().iter().any(|event| event.kind == kind)
    }

    /// The next number of a prefix in the office-local year, e.g. `XZ-0307-2026-0007`.
    pub fn next_paper_number(&self, prefix: &'static str) -> Result<String> {
        use chrono::Datelike;
        let year = self.now.today().year();
        let number = store::vault::next_number(self.tx, prefix, year, self.new_id())?;
        Ok(domain::numbers::paper_number(prefix, self.office.number, year, number))
    }

    /// The next barcode of a kind; never reused.
    pub fn next_barcode(&self, kind: domain::numbers::BarcodeKind) -> Result<String> {
        let number = store::vault::next_number(self.tx, &format!("barcode{}", kind as u8), 0, self.new_id())?;
        Ok(domain::numbers::barcode(kind, self.office.number, number))
    }

    /// Signs exact content with a person's own key. `statement` is the canonical JSON of what is signed.
    #[must_use]
    pub fn sign(&self, signer: &Signer, act: &str, subject: &str, statement: &str) -> Signed {
        sign::sign(&self.office.vault_id, signer, act, subject, statement, self.now.at)
    }

    /// Signs a certificate message with the office's certificate key.
    pub fn sign_with_certificate_key(&self, message: &[u8]) -> Result<[u8; 64]> {
        certificate_key::sign(self.office, &self.session.data_key, message)
    }

    /// The wrapped key of a sealed file, for its `content_keys` row.
    pub fn wrap_content_key(
        &self,
        sealed: &SealedContent,
        content: ContentId,
        key_level: u8,
    ) -> Result<Vec<u8>> {
        let key = self.session.wrapping_key(key_level)?;
        Ok(wrap(key, &sealed.key()[..], &content_context(&self.office.vault_id, content, key_level)))
    }

    /// Moves a file's key under another level's key.
    pub fn rewrap_content_key(
        &self,
        wrapped: &[u8],
        content: ContentId,
        from: u8,
        to: u8,
    ) -> Result<Vec<u8>> {
        let context = content_context(&self.office.vault_id, content, from);
        let plain = self.session.unwrap(from, wrapped, &context, "file key")?;
        Ok(wrap(self.session.wrapping_key(to)?, &plain, &content_context(&self.office.vault_id, content, to)))
    }

    /// A file's own key, out of its wrapping.
    pub(crate) fn content_key(&self, wrapped: &[u8], content: ContentId, key_level: u8) -> Result<Key> {
        let context = content_context(&self.office.vault_id, content, key_level);
        let plain = self.session.unwrap(key_level, wrapped, &context, "file key")?;
        as_key(&plain, "file key")
    }

    /// The session and its keys.
    pub(crate) fn keys_of_session(&self) -> &Session {
        self.session
    }

    /// The vault's folder.
    pub(crate) fn layout(&self) -> &Layout {
        self.layout
    }

    /// Enrols a person's keys: new pairs under the passphrase typed, stated by the session's person and `second`.
    pub fn enrol(&self, new: &NewSlot<'_>, second: &Signer) -> Result<SlotRow> {
        check_login_and_passphrase(new.login, new.passphrase, &self.office.password_profile)?;
        let keys = PersonKeys::make();
        let enrollers = [
            Enroller { person: second.person, keys: &second.keys },
            Enroller { person: self.session.person, keys: &self.session.keys },
        ];
        let grants = Grants { data_key: &self.session.data_key, level3_keys: None, level4_keys: None };
        let enrolment = Enrolment { new, keys: &keys, grants, enrollers };
        let slot = enrolment.slot(self.new_id(), &self.office.vault_id, self.now.at, self.cost)?;
        store::vault::insert_slot(self.tx, &slot)?;
        self.record(VaultEvent::KeysEnrolled {
            slot: slot.id,
            person: new.person,
            first: second.person,
            second: self.session.person,
        });
        Ok(slot)
    }

    /// Puts the session's person under a new passphrase; the old one was checked by [`Vault::authenticate`].
    pub fn change_passphrase(&self, new: &Passphrase) -> Result<()> {
        check_login_and_passphrase(&self.session.login, new, &self.office.password_profile)?;
        let kdf = Kdf::new(self.cost)?;
        let wrapped = self.session.keys.wrap(&kdf.derive(new)?, &self.office.vault_id, &self.session.login);
        store::vault::set_slot_passphrase(
            self.tx,
            self.session.slot,
            &serde_json::to_string(&kdf)?,
            &wrapped,
        )?;
        self.record(VaultEvent::PassphraseChanged { slot: self.session.slot, person: self.session.person });
        Ok(())
    }
}

impl Vault {
    /// The present, with the office's zone.
    #[must_use]
    pub fn now(&self) -> Now {
        Now { at: Moment(self.clock.now()), zone: self.zone }
    }

    /// The session's person.
    #[must_use]
    pub fn actor(&self) -> PersonId {
        self.session.person
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> SessionId {
        self.session.id
    }

    /// The session's login.
    #[must_use]
    pub fn login(&self) -> &str {
        &self.session.login
    }

    /// The office.
    #[must_use]
    pub fn office(&self) -> &OfficeRow {
        &self.office
    }

    /// The vault's folder.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Reads.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        self.database.reader()
    }

    /// What the session's person may see, as it stands now.
    pub fn sight(&self) -> Result<Sight> {
        Ok(Sight::of(&self.reader(), self.session.person, self.now().today())?)
    }

    /// A fresh identity for something that never reaches the database.
    #[must_use]
    pub fn new_token(&self) -> Uuid {
        new_id(self.clock.now())
    }

    /// Checks a person's own passphrase on the spot. Opens no session; wrong ones count for that login.
    pub fn authenticate(&mut self, second: &Second) -> Result<Signer> {
        let now = self.clock.now();
        self.attempts.may_try(&second.login, now)?;
        let keyring = Keyring::read(&self.layout)?;
        let Some(opened) = open_slot(&keyring, &second.login, &second.passphrase, &self.header.vault_id)?
        else {
            let refusal = self.attempts.failed(&self.layout, &second.login, now)?;
            return Err(refuse(refusal));
        };
        self.attempts.succeeded(&self.layout, &second.login)?;
        let account = store::people::find_account(&self.reader(), &second.login)?;
        let open = account.is_some_and(|account| {
            account.closed_at.is_none() && account.valid_until.is_none_or(|until| Moment(now) <= until)
        });
        if !open {
            return Err(refuse(VaultRefusal::AccountClosed { login: second.login.clone() }));
        }
        Ok(Signer { person: opened.person, slot: opened.slot, keys: opened.keys })
    }

    /// The one door for writing; see the module's first lines.
    pub fn transact<T, E>(
        &mut self,
        operation: &'static str,
        act: impl FnOnce(&Work<'_, '_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<Changed<T>, E>
    where
        E: From<VaultError> + From<store::StoreError>,
    {
        self.run(operation, true, act)
    }

    /// Like [`Vault::transact`] for reads that are recorded only when what they return asks for it.
    pub fn witness<T, E>(
        &mut self,
        operation: &'static str,
        act: impl FnOnce(&Work<'_, '_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<Changed<T>, E>
    where
        E: From<VaultError> + From<store::StoreError>,
    {
        self.run(operation, false, act)
    }

    fn run<T, E>(
        &mut self,
        operation: &'static str,
        must_record: bool,
        act: impl FnOnce(&Work<'_, '_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<Changed<T>, E>
    where
        E: From<VaultError> + From<store::StoreError>,
    {
        let now = self.now();
        let (form, newest) = self.database.form()?;
        let reads_only = match &self.broken {
            Some(broken) if must_record && operation != ACKNOWLEDGE => {
                return Err(
                    VaultError::from(Refusal::from(VaultRefusal::TrailBroken { seq: broken.seq })).into()
                );
            }
            broken => broken.is_some() && !must_record,
        };
        let Vault { database, session, office, layout, cost, .. } = self;
        let mut read = None;
        let done = database.write(|tx| -> std::result::Result<_, E> {
            // Only a migration works on an older form, and it reads nothing that is protected.
            let sight = if form == newest {
                Sight::of(tx, session.person, now.today())?
            } else {
                Sight::of_nothing(session.person)
            };
            let work =
                Work { tx, now, sight, session, office, layout, cost: *cost, events: RefCell::default() };
            let reply = act(&work)?;
            if reads_only {
                // In a broken vault what a reader is shown leaves no trace, for nothing more is chained to it.
                read = Some(reply);
                return Err(VaultError::Bug("nothing is written into a broken vault".into()).into());
            }
            if form == newest && !work.events.borrow().is_empty() {
                work.notice_jump()?;
            }
            let events = work.events.into_inner();
            let written = tx.written_rows()?;
            if events.is_empty() && (must_record || !written.is_empty()) {
                return Err(VaultError::Bug(format!("{operation} recorded no event")).into());
            }
            let mut tags: Vec<String> = written.iter().map(|row| row.table.clone()).collect();
            tags.dedup();
            let (first, last) = append(tx, operation, now.at, session, &office.vault_id, &events, &written)?;
            Ok((Changed { reply, tags, seq: last }, first))
        });
        if let Some(reply) = read {
            return Ok(Changed { reply, tags: Vec::new(), seq: 0 });
        }
        let (changed, first_seq) = done?;
        self.session.first_seq = self.session.first_seq.or(first_seq);
        self.follow(&changed.tags)?;
        Ok(changed)
    }

    /// What follows from the tables a write touched.
    fn follow(&mut self, tags: &[String]) -> Result<()> {
        if self.database.take_words_moved() {
            // The log still holds what stood in the clear, under the key that everybody has.
            self.database.checkpoint()?;
        }
        if tags.iter().any(|table| ["key_slots", "offices", "post_grants"].contains(&table.as_str())) {
            self.refresh_keyring()?;
        }
        if tags.iter().any(|table| table == "key_slots") {
            self.take_granted_keys()?;
        }
        Ok(())
    }

    /// Writes a refusal into the trail as evidence; the same within a minute is counted.
    pub fn record_refusal(&mut self, operation: &'static str, code: &'static str) -> Result<()> {
        if self.broken.is_some() {
            return Ok(());
        }
        let now = self.clock.now();
        if let Some(last) = &mut self.refused
            && last.operation == operation
            && last.code == code
            && (now - last.at).num_seconds() < 60
        {
            last.more += 1;
            return Ok(());
        }
        self.flush_refusals()?;
        self.write_refusal(operation, code, 1)?;
        self.refused = Some(Refused { operation, code, at: now, more: 0 });
        Ok(())
    }

    /// Writes the count of repeated refusals that were held back.
    pub(crate) fn flush_refusals(&mut self) -> Result<()> {
        match self.refused.take() {
            Some(Refused { operation, code, more, .. }) if more > 0 => {
                self.write_refusal(operation, code, more)
            }
            _ => Ok(()),
        }
    }

    fn write_refusal(&mut self, operation: &'static str, code: &'static str, times: i64) -> Result<()> {
        self.transact(operation, |work| -> Result<()> {
            work.record(AuditEvent::OperationRefused { subject: work.new_id(), operation, code, times });
            Ok(())
        })?;
        Ok(())
    }

    /// Writes `keyring.json` anew when it differs from the rows.
    pub(crate) fn refresh_keyring(&mut self) -> Result<()> {
        let keyring = Keyring::of(&self.database.reader(), &self.office)?;
        if Keyring::read(&self.layout).ok().as_ref() != Some(&keyring) {
            keyring.write(&self.layout)?;
        }
        Ok(())
    }
}

/// Appends the events and moves the session's seal. All rows are attributed to the last event.
/// Answers the first position of the session's events here and the last.
pub(crate) fn append(
    tx: &Tx<'_>,
    operation: &'static str,
    at: Moment,
    session: &Session,
    vault_id: &str,
    events: &[Event],
    written: &[store::RowDigest],
) -> Result<(Option<i64>, i64)> {
    let Some((last_event, earlier)) = events.split_last() else { return Ok((None, 0)) };
    let mut head = store::audit::head(tx)?.map_or((0, GENESIS), |(seq, hash, _)| (seq, hash));
    let first_seq = head.0 + 1;
    let (actor, session_text) = (session.person.to_string(), session.id.to_string());
    let place = Place { at, actor: &actor, session: &session_text, operation };
    let mut put = |event: &Event, rows: &[store::RowDigest]| -> Result<EventRow> {
        let row = event_row(event, &place, head, rows);
        store::audit::append(tx, &row)?;
        store::audit::append_digests(tx, row.seq, rows)?;
        head = (row.seq, row.hash);
        Ok(row)
    };
    for event in earlier {
        put(event, &[])?;
    }
    let last = put(last_event, written)?;
    let begun = session.first_seq.unwrap_or(first_seq);
    let message = seal_message(vault_id, &session_text, &actor, begun, last.seq, &last.hash);
    let seal = SealRow {
        session: session_text,
        person: actor,
        slot: session.slot.to_string(),
        first_seq: begun,
        last_seq: last.seq,
        head: last.hash,
        signature: session.keys.sign.sign(&message).to_bytes().to_vec(),
    };
    store::audit::put_seal(tx, &seal)?;
    Ok((Some(first_seq), last.seq))
}
