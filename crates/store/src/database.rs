//! Opening, beginning, committing: the one writing connection of a vault.

use crate::beside::{Beside, SecondReader};
use crate::sealed::{Keyless, Sealing};
use crate::transaction::Touched;
use crate::{Reader, Result, StoreError, Tx};
use rusqlite::config::DbConfig;
use rusqlite::hooks::Action;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::cell::RefCell;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};

/// What makes each form of the database out of the one before, oldest first; released files never change.
pub(crate) const FORMS: &[&str] = &[
    include_str!("../migrations/0001_first_vault.sql"),
    include_str!("../migrations/0002_trail_by_kind.sql"),
    include_str!("../migrations/0003_imports.sql"),
    include_str!("../migrations/0004_search.sql"),
    include_str!("../migrations/0005_content.sql"),
    include_str!("../migrations/0006_classification.sql"),
    include_str!("../migrations/0007_places.sql"),
    include_str!("../migrations/0008_volumes.sql"),
    include_str!("../migrations/0009_readings.sql"),
    include_str!("../migrations/0010_sealed_words.sql"),
    include_str!("../migrations/0011_lending.sql"),
    include_str!("../migrations/0012_desk_facts.sql"),
    include_str!("../migrations/0013_approvals.sql"),
    include_str!("../migrations/0014_away_approvals.sql"),
    include_str!("../migrations/0015_copying.sql"),
    include_str!("../migrations/0016_dispatch.sql"),
    include_str!("../migrations/0017_clock.sql"),
    include_str!("../migrations/0018_counter.sql"),
    include_str!("../migrations/0019_sharing.sql"),
    include_str!("../migrations/0020_emergency.sql"),
    include_str!("../migrations/0021_electronic_copies.sql"),
    include_str!("../migrations/0022_searches.sql"),
    include_str!("../migrations/0023_approval_terms.sql"),
    include_str!("../migrations/0024_channels.sql"),
];

/// The newest form this program knows.
pub(crate) const NEWEST: i64 = FORMS.len() as i64;

/// A page cache that keeps SQLCipher near plain speed (10-measured: 2 MB makes it 3–9× dearer).
const CACHE_KIB: i64 = 65_536;

/// Eight megabytes: some tens of milliseconds between two looks at whether to go on.
const PAGES_A_STEP: i32 = 2_000;

/// The raw 256-bit key of a database.
pub type RawKey = [u8; 32];

/// Why a database did not open. A damaged file is never deleted or repaired here.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The key does not fit, or the first page is damaged: SQLCipher cannot tell them apart.
    #[error("the key does not fit or the file is damaged")]
    WrongKeyOrDamaged,
    /// Made by a newer program.
    #[error("form {found} is newer than {known}")]
    TooNew {
        /// `user_version` found.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The one writing connection of an open vault.
pub struct Database {
    pub(crate) connection: Connection,
    touched: Touched,
    words: Box<dyn Sealing>,
    words_moved: AtomicBool,
    beside: Arc<Beside>,
}

impl Drop for Database {
    fn drop(&mut self) {
        // A connection holds the key, and whoever closes last empties the log: that is this one.
        self.beside.close();
    }
}

/// What a connection may do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Open {
    Read,
    Write,
    Create,
}

#[expect(clippy::disallowed_methods, reason = "the one place that opens connections")]
pub(crate) fn connect(path: &Path, key: &RawKey, open: Open) -> std::result::Result<Connection, StoreError> {
    let flags = match open {
        Open::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Open::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Open::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    };
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // The key travels as a pragma because this rusqlite has no call for it; no trace hook is ever
    // installed, so the statement's text is seen by nobody.
    connection.pragma_update(None, "key", format!("x'{}'", hex::encode(key)))?;
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    Ok(connection)
}

pub(crate) fn settle(connection: &Connection) -> Result<()> {
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    guard(connection)
}

/// What every connection has, whether it writes or not.
pub(crate) fn guard(connection: &Connection) -> Result<()> {
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(())
}

impl Database {
    /// Makes a new database at the newest form.
    pub fn create(path: &Path, key: &RawKey) -> std::result::Result<Database, OpenError> {
        Self::create_at(path, key, NEWEST)
    }

    /// Makes a new database at an older form, as an older program made it.
    pub fn create_at(path: &Path, key: &RawKey, form: i64) -> std::result::Result<Database, OpenError> {
        let connection = connect(path, key, Open::Create)?;
        settle(&connection)?;
        let mut database = Self::watched(connection)?;
        database.write(|tx| tx.bring_to(form))?;
        Ok(database)
    }

    /// Opens an existing database; never migrates (see [`Tx::migrate`]).
    pub fn open(path: &Path, key: &RawKey) -> std::result::Result<Database, OpenError> {
        let connection = connect(path, key, Open::Write)?;
        let found: i64 =
            connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(|error| match error
                .sqlite_error_code()
            {
                Some(rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt) => {
                    OpenError::WrongKeyOrDamaged
                }
                _ => OpenError::Store(error.into()),
            })?;
        if found > NEWEST {
            return Err(OpenError::TooNew { found, known: NEWEST });
        }
        settle(&connection)?;
        Self::watched(connection).map_err(OpenError::from)
    }

    pub(crate) fn watched(connection: Connection) -> Result<Database> {
        let touched: Touched = Arc::default();
        let seen = Arc::clone(&touched);
        connection.update_hook(Some(move |_: Action, _: &str, table: &str, row: i64| {
            seen.lock().unwrap_or_else(PoisonError::into_inner).insert((table.to_owned(), row));
        }))?;
        Ok(Database {
            connection,
            touched,
            words: Box::new(Keyless),
            words_moved: AtomicBool::new(false),
            beside: Arc::default(),
        })
    }

    /// The form this file has and the newest this program knows.
    pub fn form(&self) -> Result<(i64, i64)> {
        Ok((self.reader().form()?, NEWEST))
    }

    /// Reads outside a write transaction.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader { connection: &self.connection, words: &*self.words }
    }

    /// Gives the connection the keys of sealed words; dropping the database drops them.
    pub fn seal_words_with(&mut self, words: Box<dyn Sealing>) {
        self.words = words;
    }

    /// Whether texts were sealed or opened since it was last asked: what stood there is still in the log.
    pub fn take_words_moved(&self) -> bool {
        self.words_moved.swap(false, Ordering::Relaxed)
    }

    /// `BEGIN IMMEDIATE`, the closure, `COMMIT`; any error rolls everything back.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        act: impl FnOnce(&Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner).clear();
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let reader = Reader { connection: &transaction, words: &*self.words };
        let tx =
            Tx { reader, touched: &self.touched, words_moved: &self.words_moved, gone: RefCell::default() };
        let done = act(&tx)?;
        // What was written may have words: the index follows in the same commit, whoever wrote.
        crate::records::refresh_search(&tx, &tx.touched_rows(crate::records::STALE))?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(done)
    }

    /// A second connection to the same file, for long reading while this one goes on writing.
    pub fn second_reader(&self, path: &Path, key: &RawKey) -> Result<SecondReader> {
        SecondReader::open(path, key, Arc::clone(&self.beside))
    }

    /// Moves the whole write-ahead log into the file and empties it; answers whether nobody was reading. Whoever
    /// reads beside is made to let go of an older state first: with it, deleted bytes would stay in the log.
    pub fn checkpoint(&self) -> Result<bool> {
        self.beside.without_holders(|| {
            let busy: i64 =
                self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
            Ok(busy == 0)
        })
    }

    /// Copies the database, page by page, into `target` under another key.
    pub fn copy_to(&self, target: &Path, key: &RawKey, mut progress: impl FnMut(u64, u64)) -> Result<()> {
        copy_pages(&self.connection, target, key, |done, total| {
            progress(done, total);
            true
        })
        .map(|_| ())
    }

    /// Prepares a statement, for the test that holds every statement against the schema.
    pub fn check_statement(&self, sql: &str) -> Result<()> {
        self.connection.prepare(sql).map(|_| ()).map_err(StoreError::from)
    }
}

/// Copies page by page; `progress(done, total)` answers whether to go on. Answers whether it came to the end.
pub(crate) fn copy_pages(
    source: &Connection,
    target: &Path,
    key: &RawKey,
    mut progress: impl FnMut(u64, u64) -> bool,
) -> Result<bool> {
    let mut destination = connect(target, key, Open::Create)?;
    let backup = rusqlite::backup::Backup::new(source, &mut destination)?;
    loop {
        let step = backup.step(PAGES_A_STEP)?;
        let pages = backup.progress();
        let total = u64::try_from(pages.pagecount).unwrap_or(0);
        let going = progress(total - u64::try_from(pages.remaining).unwrap_or(0), total);
        if step == rusqlite::backup::StepResult::Done {
            return Ok(true);
        }
        if !going {
            return Ok(false);
        }
    }
}
