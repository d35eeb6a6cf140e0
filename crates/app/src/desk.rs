//! One person's desk: the open vault, the language, and the three ways to work on it.

use crate::audit::VerificationView;
use crate::border;
use crate::error::{Error, Result};
use crate::offered::{OfferedFile, OfferedFiles};
use crate::operations::Operation;
use crate::records::SealedIndex;
use crate::streams::Streams;
use ::texts::Locale;
use ::vault::{Clock, Closed, KdfCost, Passphrase, Signer, Vault, Work};
use domain::access::{AccessRefusal, Permission, Post, permissions_of};
use domain::vault::VaultRefusal;
use domain::{Now, PersonId, Weight};
use serde::Serialize;
use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;
use store::vault::OfficeRow;
use store::{Reader, Sight};

/// What a write answers.
#[derive(Debug, Clone)]
pub struct Changed<T> {
    /// The reply.
    pub reply: T,
    /// Tables whose rows changed.
    pub tags: Vec<String>,
    /// Position of the last event.
    pub seq: i64,
}

/// What [`crate::dispatch()`] answers.
#[derive(Debug, Clone, Serialize)]
pub struct Answer {
    /// The reply as JSON.
    pub reply: serde_json::Value,
    /// Tables whose rows changed: what a front end must fetch anew.
    pub tags: Vec<String>,
    /// Position of the last event, 0 for reads.
    pub seq: i64,
}

/// Tables whose changes may change what is searched of sealed words.
const SEALED_WORDS_LIE_IN: [&str; 4] = ["records", "contents", "content_keys", "clearances"];

/// A person's session at a machine.
pub struct Desk {
    vault: Vault,
    locale: Locale,
    verification: Option<VerificationView>,
    offered: OfferedFiles,
    importing: Option<crate::imports::Reading>,
    pace: crate::imports::Pace,
    streams: Streams,
    sealed: SealedIndex,
}

/// Reading for one operation: the database, who reads, what they may see, the present.
/// Derefs to [`Reader`].
pub struct View<'a> {
    reader: Reader<'a>,
    sight: Sight,
    now: Now,
    posts: Vec<Post>,
    locale: Locale,
    office: &'a OfficeRow,
}

impl<'a> Deref for View<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl View<'_> {
    /// What the person may see.
    #[must_use]
    pub fn sight(&self) -> &Sight {
        &self.sight
    }

    /// The present.
    #[must_use]
    pub fn now(&self) -> Now {
        self.now
    }

    /// The present that may be believed: while a jump of the clock is open, the moment before it. What is due,
    /// expires or cools off is computed from this one.
    pub fn settled_now(&self) -> Result<Now> {
        crate::vault::settled_now(self)
    }

    /// Who reads.
    #[must_use]
    pub fn actor(&self) -> PersonId {
        self.sight.person()
    }

    /// Their posts.
    #[must_use]
    pub fn posts(&self) -> &[Post] {
        &self.posts
    }

    /// Their language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The office.
    #[must_use]
    pub fn office(&self) -> &OfficeRow {
        self.office
    }
}

impl Desk {
    /// Opens the vault and one person's session.
    pub fn unlock(
        root: &Path,
        login: &str,
        passphrase: &str,
        locale: Locale,
        clock: Arc<dyn Clock>,
    ) -> Result<Desk> {
        let closed = Closed::open(root, clock, KdfCost::Calibrated)?;
        Self::unlock_closed(closed, login, passphrase, locale).map_err(|(_, error)| error)
    }

    /// Opens a session on a vault whose lock is held; on refusal the closed vault comes back.
    pub fn unlock_closed(
        closed: Closed,
        login: &str,
        passphrase: &str,
        locale: Locale,
    ) -> std::result::Result<Desk, (Box<Closed>, Error)> {
        match closed.unlock(login, &Passphrase::new(passphrase)) {
            Ok(vault) => without_ended_namings(vault).map(|vault| Desk {
                vault,
                locale,
                verification: None,
                offered: OfferedFiles::default(),
                importing: None,
                pace: crate::imports::Pace::default(),
                streams: Streams::default(),
                sealed: SealedIndex::default(),
            }),
            Err((closed, error)) => Err((closed, error.into())),
        }
    }

    /// Ends the session and whatever goes on beside it; keys are dropped, the lock is kept.
    #[must_use]
    pub fn lock(self) -> Closed {
        let Desk { vault, streams, .. } = self;
        drop(streams);
        vault.lock()
    }

    /// The language of sentences that leave this desk.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Changes the language.
    pub fn speak(&mut self, locale: Locale) {
        self.locale = locale;
    }

    /// The last verification of this session, for its report.
    #[must_use]
    pub fn verification(&self) -> Option<&VerificationView> {
        self.verification.as_ref()
    }

    /// Takes note of a file that the person picked or dropped; requests name it by the token.
    pub fn offer_file(&mut self, path: &Path) -> Result<OfferedFile> {
        self.offered.add(self.vault.new_token(), path)
    }

    /// Takes note of a place the person chose for a file that is to be written there.
    pub fn offer_target(&mut self, path: &Path) -> OfferedFile {
        self.offered.add_target(self.vault.new_token(), path)
    }

    /// The session's own index of sealed words.
    pub(crate) fn sealed(&mut self) -> &mut SealedIndex {
        &mut self.sealed
    }

    /// Files of this session that are on their way in or out, or in the viewer.
    pub(crate) fn streams(&mut self) -> &mut Streams {
        &mut self.streams
    }

    /// Where an offered file lies; `Missing` for a token this session never gave.
    pub(crate) fn offered_path(&self, token: &str) -> Result<std::path::PathBuf> {
        self.offered.path(token).map(Path::to_path_buf)
    }

    /// The file that is being read for an import, if any.
    pub(crate) fn importing(&mut self) -> &mut Option<crate::imports::Reading> {
        &mut self.importing
    }

    /// How many rows a step of the session's import takes.
    pub(crate) fn pace(&mut self) -> &mut crate::imports::Pace {
        &mut self.pace
    }

    pub(crate) fn remember_verification(&mut self, view: VerificationView) {
        self.verification = Some(view);
    }

    /// The present.
    #[must_use]
    pub fn now(&self) -> Now {
        self.vault.now()
    }

    /// The session's person.
    #[must_use]
    pub fn actor(&self) -> PersonId {
        self.vault.actor()
    }

    /// The open vault, for acts that reach around the transaction (sealing a file, shredding, backup).
    pub fn vault(&mut self) -> &mut Vault {
        &mut self.vault
    }

    /// The standing posts of the session's person.
    pub fn posts(&self) -> Result<Vec<Post>> {
        Ok(store::people::list_posts(&self.vault.reader(), self.vault.actor())?)
    }

    /// What they add up to.
    pub fn permissions(&self) -> Result<Vec<Permission>> {
        Ok(permissions_of(&self.posts()?))
    }

    /// Refuses, with who can, when the session's person lacks the operation's permission. Comes before any data.
    fn check(&mut self, operation: Operation) -> Result<Vec<Post>> {
        let posts = self.posts()?;
        let needed = operation.permission();
        if let Some(broken) = self.vault.broken()
            && needed != Permission::Audit
            && operation != Operation::WhoAmI
        {
            // Only who reads the trail has work to do here (4-security).
            return Err(VaultRefusal::TrailBroken { seq: broken.seq }.into());
        }
        if permissions_of(&posts).contains(&needed) {
            crate::vault::check_clock(self, operation)?;
            return Ok(posts);
        }
        let refusal =
            AccessRefusal::NotPermitted { operation: operation.name(), who: needed.posts().to_vec() };
        self.vault.record_refusal(operation.name(), "access.not_permitted")?;
        Err(refusal.into())
    }

    /// For operations that must reach around the transaction: the permission check alone.
    pub fn permit(&mut self, operation: Operation) -> Result<()> {
        self.check(operation).map(|_| ())
    }

    /// A read: nothing is written, protected tables are read through `view.sight()`.
    pub fn read<T>(&mut self, operation: Operation, act: impl FnOnce(&View<'_>) -> Result<T>) -> Result<T> {
        let posts = self.check(operation)?;
        let done = {
            let view = View {
                reader: self.vault.reader(),
                sight: self.vault.sight()?,
                now: self.vault.now(),
                posts,
                locale: self.locale,
                office: self.vault.office(),
            };
            act(&view)
        };
        self.remember_refusal(operation, done)
    }

    /// A witnessed read: what `act` records is committed before the reply is returned.
    pub fn witness<T>(
        &mut self,
        operation: Operation,
        act: impl FnOnce(&Work<'_, '_>) -> Result<T>,
    ) -> Result<Changed<T>> {
        self.check(operation)?;
        let done = self.vault.witness(operation.name(), |work| watched(work, act)).map(changed);
        self.remember_refusal(operation, done)
    }

    /// A write: no event, no commit.
    pub fn transact<T>(
        &mut self,
        operation: Operation,
        act: impl FnOnce(&Work<'_, '_>) -> Result<T>,
    ) -> Result<Changed<T>> {
        self.check(operation)?;
        let done = self.vault.transact(operation.name(), |work| watched(work, act)).map(changed);
        if let Ok(changed) = &done
            && changed.tags.iter().any(|table| SEALED_WORDS_LIE_IN.contains(&table.as_str()))
        {
            self.sealed.is_behind();
        }
        self.remember_refusal(operation, done)
    }

    /// A second person's own passphrase, checked on the spot; opens no session.
    pub fn authenticate(&mut self, second: &border::Second) -> Result<Signer> {
        let second =
            ::vault::Second { login: second.login.clone(), passphrase: Passphrase::new(&second.passphrase) };
        Ok(self.vault.authenticate(&second)?)
    }

    /// The session's own person, who must type the passphrase again to sign.
    pub fn authenticate_self(&mut self, passphrase: &str) -> Result<Signer> {
        let second =
            ::vault::Second { login: self.vault.login().to_owned(), passphrase: Passphrase::new(passphrase) };
        Ok(self.vault.authenticate(&second)?)
    }

    /// Refusals of access, approval, separation and blockers are evidence; form errors are not.
    fn remember_refusal<T>(&mut self, operation: Operation, done: Result<T>) -> Result<T> {
        if let Err(Error::Refused(refusal)) = &done
            && refusal.weight == Weight::Evidence
        {
            self.vault.record_refusal(operation.name(), refusal.code)?;
        }
        done
    }
}

/// The act, and in the same transaction what follows from whatever it read.
fn watched<T>(work: &Work<'_, '_>, act: impl FnOnce(&Work<'_, '_>) -> Result<T>) -> Result<T> {
    let reply = act(work)?;
    crate::oversight::watch_readings(work)?;
    Ok(reply)
}

fn changed<T>(done: ::vault::Changed<T>) -> Changed<T> {
    Changed { reply: done.reply, tags: done.tags, seq: done.seq }
}

/// A session begins with nobody on a need-to-know list whose last day is past.
fn without_ended_namings(mut vault: Vault) -> std::result::Result<Vault, (Box<Closed>, Error)> {
    if vault.broken().is_some() {
        return Ok(vault);
    }
    match crate::classification::end_namings(&mut vault) {
        Ok(()) => Ok(vault),
        Err(error) => Err((Box::new(vault.lock()), error)),
    }
}
