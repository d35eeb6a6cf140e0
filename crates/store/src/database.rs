//! Opening, beginning, committing: the one connection of a vault.

use crate::digest::{self, RowDigest};
use crate::reader::run;
use crate::sealed::{Keyless, Sealing};
use crate::tables::{Kind, TABLES, Table, table};
use crate::{Named, Reader, Result, StoreError};
use rusqlite::config::DbConfig;
use rusqlite::hooks::Action;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// What makes each form of the database out of the one before, oldest first; released files never change.
const FORMS: &[&str] = &[
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
];

/// The newest form this program knows.
const NEWEST: i64 = FORMS.len() as i64;

/// A page cache that keeps SQLCipher near plain speed (10-measured: 2 MB makes it 3–9× dearer).
const CACHE_KIB: i64 = 65_536;

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

type Touched = Arc<Mutex<BTreeSet<(String, i64)>>>;

/// The one writing connection of an open vault.
pub struct Database {
    connection: Connection,
    touched: Touched,
    words: Box<dyn Sealing>,
    words_moved: AtomicBool,
}

/// A write transaction. Derefs to [`Reader`].
pub struct Tx<'c> {
    reader: Reader<'c>,
    touched: &'c Touched,
    words_moved: &'c AtomicBool,
    gone: RefCell<BTreeMap<(String, i64), String>>,
}

impl<'c> Deref for Tx<'c> {
    type Target = Reader<'c>;
    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that opens connections")]
pub(crate) fn connect(
    path: &Path,
    key: &RawKey,
    create: bool,
) -> std::result::Result<Connection, StoreError> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = Connection::open_with_flags(path, flags)?;
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
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
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
        let connection = connect(path, key, true)?;
        settle(&connection)?;
        let mut database = Self::watched(connection)?;
        database.write(|tx| tx.bring_to(form))?;
        Ok(database)
    }

    /// Opens an existing database; never migrates (see [`Tx::migrate`]).
    pub fn open(path: &Path, key: &RawKey) -> std::result::Result<Database, OpenError> {
        let connection = connect(path, key, false)?;
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

    fn watched(connection: Connection) -> Result<Database> {
        let touched: Touched = Arc::default();
        let seen = Arc::clone(&touched);
        connection.update_hook(Some(move |_: Action, _: &str, table: &str, row: i64| {
            seen.lock().unwrap_or_else(PoisonError::into_inner).insert((table.to_owned(), row));
        }))?;
        Ok(Database { connection, touched, words: Box::new(Keyless), words_moved: AtomicBool::new(false) })
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

    /// Moves the whole write-ahead log into the file and empties it; answers whether nobody was reading.
    pub fn checkpoint(&self) -> Result<bool> {
        let busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        Ok(busy == 0)
    }

    /// Copies the database, page by page while it stays in use, into `target` under another key.
    pub fn copy_to(&self, target: &Path, key: &RawKey, mut progress: impl FnMut(u64, u64)) -> Result<()> {
        let mut destination = connect(target, key, true)?;
        let backup = rusqlite::backup::Backup::new(&self.connection, &mut destination)?;
        loop {
            let step = backup.step(2_000)?;
            let pages = backup.progress();
            let total = u64::try_from(pages.pagecount).unwrap_or(0);
            progress(total - u64::try_from(pages.remaining).unwrap_or(0), total);
            if step == rusqlite::backup::StepResult::Done {
                return Ok(());
            }
        }
    }

    /// Copies everything, page for page of content but without a key, so that figures can compare with plain SQLite.
    /// Only a vault of invented papers is ever handed to it.
    pub fn copy_unencrypted(&self, target: &Path) -> Result<()> {
        let whole = |sql: &str| self.connection.execute_batch(sql);
        // The connection may not make databases: an empty file is one to fill.
        std::fs::File::create(target).map_err(|error| StoreError::Bug(error.to_string()))?;
        // The export writes the schema of the search index itself, which the guarded mode forbids.
        self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
        self.connection.execute("ATTACH DATABASE ?1 AS plain KEY ''", [target.display().to_string()])?;
        let copied = whole("SELECT sqlcipher_export('plain')");
        whole(&format!("PRAGMA plain.user_version = {NEWEST}; DETACH DATABASE plain"))?;
        self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        Ok(copied?)
    }

    /// Opens what [`Database::copy_unencrypted`] made, under the same settings as any vault.
    #[expect(clippy::disallowed_methods, reason = "the other half of a comparison with plain SQLite")]
    pub fn open_unencrypted(path: &Path) -> Result<Database> {
        let connection = Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        settle(&connection)?;
        Self::watched(connection)
    }

    /// Lets rows stand without what they refer to, for figures over tables that hold nothing else.
    pub fn forget_references(&self) -> Result<()> {
        Ok(self.connection.pragma_update(None, "foreign_keys", "OFF")?)
    }

    /// Prepares a statement, for the test that holds every statement against the schema.
    pub fn check_statement(&self, sql: &str) -> Result<()> {
        self.connection.prepare(sql).map(|_| ()).map_err(StoreError::from)
    }
}

impl Tx<'_> {
    /// Brings an older file to the newest form inside this transaction, so that the change and the event that
    /// records it are committed together or not at all; the caller took a backup first. SQLite tells of rows that
    /// a migration writes, not of altered columns: a migration that alters a digested table also updates its rows.
    /// A row that did not stand as the trail last saw it keeps that digest, so that verification goes on naming it.
    pub fn migrate(&self) -> Result<()> {
        let unlike = crate::older::rows_unlike_the_trail(self)?;
        self.bring_to(NEWEST)?;
        self.touched.lock().unwrap_or_else(PoisonError::into_inner).retain(|row| !unlike.contains(row));
        Ok(())
    }

    fn bring_to(&self, form: i64) -> Result<()> {
        let found = self.form()?;
        let steps = usize::try_from(found).ok().zip(usize::try_from(form).ok());
        let missing = steps.and_then(|(found, form)| FORMS.get(found..form));
        for step in
            missing.ok_or_else(|| StoreError::Bug(format!("there is no way from form {found} to {form}")))?
        {
            self.reader.connection.execute_batch(step)?;
        }
        Ok(self.reader.connection.pragma_update(None, "user_version", form)?)
    }

    /// Runs a writing statement; answers how many rows changed.
    pub fn run(&self, sql: &str, parameters: &[Named]) -> Result<usize> {
        run(self.reader.connection, sql, parameters)
    }

    /// Inserts one row: `tx.insert("loans", &named! { id: loan.id, … })`.
    pub fn insert(&self, table: &'static str, columns: &[Named]) -> Result<()> {
        let columns = &*self.as_stored(table, columns, None)?;
        let names: Vec<&str> = columns.iter().map(|(name, _)| &name[1..]).collect();
        let marks: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        self.run(
            &format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), marks.join(", ")),
            columns,
        )?;
        Ok(())
    }

    /// Updates the row with that identity; a missing row is a bug of the caller.
    pub fn update(&self, table: &'static str, id: impl crate::IntoValue, columns: &[Named]) -> Result<()> {
        let id = id.into_value();
        let columns = &*self.as_stored(table, columns, Some(&id))?;
        if columns.is_empty() {
            return Ok(());
        }
        let sets: Vec<String> = columns.iter().map(|(name, _)| format!("{} = {name}", &name[1..])).collect();
        let mut parameters = columns.to_vec();
        parameters.push((":the_id", id));
        match self.run(&format!("UPDATE {table} SET {} WHERE id = :the_id", sets.join(", ")), &parameters)? {
            1 => Ok(()),
            changed => Err(StoreError::Bug(format!("update of {table} changed {changed} rows"))),
        }
    }

    /// Deletes the row with that identity; answers whether there was one.
    pub fn delete(&self, table: &'static str, id: impl crate::IntoValue) -> Result<bool> {
        Ok(self.run(&format!("DELETE FROM {table} WHERE id = :the_id"), &[(":the_id", id.into_value())])?
            == 1)
    }

    /// Says which identity a row about to be deleted has, so that many tombstones need no search of the trail.
    pub(crate) fn leaves(&self, table: &'static str, row: i64, id: String) {
        self.gone.borrow_mut().insert((table.to_owned(), row), id);
    }

    /// What stood in the file before stays in the log until it is moved into the file.
    pub(crate) fn words_moved(&self) {
        self.words_moved.store(true, Ordering::Relaxed);
    }

    /// The rows of a table that this transaction has changed so far.
    fn touched_rows(&self, table: &str) -> Vec<i64> {
        let touched = self.touched.lock().unwrap_or_else(PoisonError::into_inner);
        let from = touched.range((table.to_owned(), i64::MIN)..);
        from.take_while(|(name, _)| name == table).map(|(_, row)| *row).collect()
    }

    /// Changes of a derived table that are not for this commit to follow.
    pub(crate) fn forget_touched(&self, table: &str) {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner).retain(|(name, _)| name != table);
    }

    /// Whether this transaction has written rows of that table.
    #[must_use]
    pub fn has_written(&self, table: &str) -> bool {
        let touched = self.touched.lock().unwrap_or_else(PoisonError::into_inner);
        touched.range((table.to_owned(), i64::MIN)..).next().is_some_and(|(name, _)| name == table)
    }

    /// The digests of every digested row this transaction has changed so far, in table and row order.
    pub fn written_rows(&self) -> Result<Vec<RowDigest>> {
        let touched = self.touched.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut digests = Vec::with_capacity(touched.len());
        for (name, row) in touched {
            let declared =
                table(&name).ok_or_else(|| StoreError::Bug(format!("table {name} is not declared")))?;
            if declared.kind == Kind::Digested {
                let gone = self.gone.borrow().get(&(name, row)).cloned();
                digests.push(self.reader.digest_of(declared, row, gone)?);
            }
        }
        Ok(digests)
    }
}

impl Reader<'_> {
    fn digest_of(&self, declared: &'static Table, row: i64, gone: Option<String>) -> Result<RowDigest> {
        let sql = format!("SELECT {} FROM {} WHERE row = :row", declared.columns.join(", "), declared.name);
        let found =
            self.get(&sql, &[(":row", row.into())], |columns| digest_columns(declared, columns, 0))?;
        let (row_id, digest) = match found {
            Some((id, digest)) => (id, Some(digest)),
            None => match gone {
                Some(id) => (id, None),
                None => (crate::audit::last_id_of(self, declared.name, row)?.unwrap_or_default(), None),
            },
        };
        Ok(RowDigest { table: declared.name.to_owned(), row, row_id, digest })
    }

    /// Visits every row of every digested table with its digest as it stands; `visit` answers whether to go on.
    pub fn each_row_digest(&self, mut visit: impl FnMut(RowDigest) -> bool) -> Result<()> {
        let mut go_on = true;
        for declared in TABLES.iter().filter(|table| table.kind == Kind::Digested) {
            self.each_digest_of(declared, |digest| {
                go_on = visit(digest);
                Ok(go_on)
            })?;
            if !go_on {
                break;
            }
        }
        Ok(())
    }

    /// Visits every row of one digested table in order; `visit` answers whether to go on.
    pub(crate) fn each_digest_of(
        &self,
        declared: &'static Table,
        mut visit: impl FnMut(RowDigest) -> Result<bool>,
    ) -> Result<()> {
        let sql = format!("SELECT row, {} FROM {} ORDER BY row", declared.columns.join(", "), declared.name);
        self.each(&sql, &[], |columns| {
            let (row_id, digest) = digest_columns(declared, columns, 1)?;
            visit(RowDigest {
                table: declared.name.to_owned(),
                row: columns.get(0)?,
                row_id,
                digest: Some(digest),
            })
        })
    }

    /// The form of this file.
    pub fn form(&self) -> Result<i64> {
        self.number("PRAGMA user_version", &[])
    }

    /// Everything the schema is made of, in a fixed order: kind, name, statement.
    pub fn schema(&self) -> Result<Vec<(String, String, String)>> {
        let sql = "SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name";
        self.list(sql, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }

    /// How SQLite would look something up, for tests that hold an index against its statement.
    pub fn plan(&self, sql: &str, parameters: &[Named]) -> Result<Vec<String>> {
        self.list(&format!("EXPLAIN QUERY PLAN {sql}"), parameters, |row| row.get("detail"))
    }

    /// The names of the tables that stand in the file, the search index's shadows left out.
    pub fn table_names(&self) -> Result<Vec<String>> {
        self.list(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
            &[],
            |row| row.get(0),
        )
    }

    /// The columns of a table as they stand in the file.
    pub fn column_names(&self, table: &str) -> Result<Vec<String>> {
        self.list(
            "SELECT name FROM pragma_table_info(:table)",
            &[(":table", table.to_owned().into())],
            |row| row.get(0),
        )
    }
}

fn digest_columns(
    declared: &Table,
    columns: &crate::Row<'_>,
    first: usize,
) -> rusqlite::Result<(String, [u8; 32])> {
    let mut values = Vec::with_capacity(declared.columns.len());
    for index in 0..declared.columns.len() {
        values.push(columns.stored(first + index)?);
    }
    // `id` is the first column of every form.
    let row_id = columns.get::<_, String>(first)?;
    Ok((row_id, digest::of_row(declared, values.into_iter())))
}
