//! The staging file: the rows of a file being imported, sealed like the vault but under a key of its own, kept
//! outside it until somebody decides. Nothing here is part of the register.

use crate::database::{Open, connect, settle};
use crate::{RawKey, Result, StoreError};
use rusqlite::{Connection, OptionalExtension, params};
use std::path::Path;

const SCHEMA: &str = "
CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE lines (n INTEGER PRIMARY KEY, number INTEGER NOT NULL, good INTEGER UNIQUE, cells TEXT NOT NULL, errors TEXT, notes TEXT) STRICT;
CREATE INDEX lines_wrong ON lines(n) WHERE good IS NULL;
CREATE INDEX lines_noted ON lines(n) WHERE notes IS NOT NULL;
CREATE TABLE keys (kind TEXT NOT NULL, key TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (kind, key)) STRICT;
";

/// A line to be staged.
#[derive(Debug, Clone)]
pub struct StagingLine {
    /// Its row in the file.
    pub number: u64,
    /// Cells as a JSON array.
    pub cells: String,
    /// What is wrong, as JSON; nothing when it is right.
    pub errors: Option<String>,
    /// What was decided where it leaves a choice, as JSON.
    pub notes: Option<String>,
}

/// A staged line.
#[derive(Debug, Clone)]
pub struct StagedLine {
    /// Its place among all.
    pub n: i64,
    /// Its row in the file.
    pub number: i64,
    /// Cells as a JSON array.
    pub cells: String,
    /// What is wrong, as JSON.
    pub errors: Option<String>,
    /// What was decided, as JSON.
    pub notes: Option<String>,
}

/// Which lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichLines {
    /// Every one.
    All,
    /// Those with something wrong.
    Wrong,
    /// Right ones where something was decided.
    Noted,
}

/// An open staging file.
pub struct Staging {
    connection: Connection,
}

fn integer(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl Staging {
    /// Makes a new one.
    pub fn create(path: &Path, key: &RawKey) -> Result<Staging> {
        let connection = connect(path, key, Open::Create)?;
        settle(&connection)?;
        connection.execute_batch(SCHEMA)?;
        Ok(Staging { connection })
    }

    /// Opens one again.
    pub fn open(path: &Path, key: &RawKey) -> Result<Staging> {
        let connection = connect(path, key, Open::Write)?;
        settle(&connection)?;
        Ok(Staging { connection })
    }

    /// Remembers a fact about the file.
    pub fn put_fact(&self, key: &str, value: &str) -> Result<()> {
        self.connection
            .prepare_cached("INSERT INTO facts (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value")?
            .execute(params![key, value])?;
        Ok(())
    }

    /// A fact about the file.
    pub fn fact(&self, key: &str) -> Result<Option<String>> {
        let mut statement = self.connection.prepare_cached("SELECT value FROM facts WHERE key = ?1")?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }

    /// Does several things in one commit.
    pub fn together<T, E: From<StoreError>>(
        &self,
        act: impl FnOnce(&Staging) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let whole = |sql: &str| self.connection.execute_batch(sql).map_err(StoreError::from);
        whole("BEGIN IMMEDIATE")?;
        match act(self) {
            Ok(done) => whole("COMMIT").map(|()| done).map_err(E::from),
            Err(error) => {
                whole("ROLLBACK")?;
                Err(error)
            }
        }
    }

    /// Stages a line; a right one gets its place among the right ones.
    pub fn put_line(&self, line: &StagingLine) -> Result<()> {
        let sql = match line.errors {
            None => {
                "INSERT INTO lines (number, good, cells, notes) VALUES (?1, (SELECT coalesce(max(good), 0) + 1 FROM lines), ?2, ?3)"
            }
            Some(_) => "INSERT INTO lines (number, cells, errors) VALUES (?1, ?2, ?3)",
        };
        let mut statement = self.connection.prepare_cached(sql)?;
        match &line.errors {
            None => statement.execute(params![integer(line.number), line.cells, line.notes])?,
            Some(errors) => statement.execute(params![integer(line.number), line.cells, errors])?,
        };
        Ok(())
    }

    /// Notes what must not stand twice; answers the row that said it before.
    pub fn note_key(&self, kind: &str, key: &str, number: u64) -> Result<Option<i64>> {
        let mut find =
            self.connection.prepare_cached("SELECT number FROM keys WHERE kind = ?1 AND key = ?2")?;
        let before = find.query_row(params![kind, key], |row| row.get(0)).optional()?;
        if before.is_none() {
            self.connection
                .prepare_cached("INSERT INTO keys (kind, key, number) VALUES (?1, ?2, ?3)")?
                .execute(params![kind, key, integer(number)])?;
        }
        Ok(before)
    }

    /// How many lines there are and how many of them are wrong.
    pub fn counts(&self) -> Result<(i64, i64)> {
        // Both are numbered without gaps, so that the last says how many: asked after every step of a million lines.
        let sql = "SELECT coalesce(max(n), 0), coalesce(max(n), 0) - coalesce(max(good), 0) FROM lines";
        Ok(self.connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// How many right lines have something decided.
    pub fn count_noted(&self) -> Result<i64> {
        let sql = "SELECT count(*) FROM lines WHERE good IS NOT NULL AND notes IS NOT NULL";
        Ok(self.connection.query_row(sql, [], |row| row.get(0))?)
    }

    /// Right lines after so many, in the file's order.
    pub fn right_lines(&self, after: i64, limit: usize) -> Result<Vec<StagedLine>> {
        self.lines("SELECT * FROM lines WHERE good > ?1 ORDER BY good LIMIT ?2", after, limit)
    }

    /// Lines after that place.
    pub fn page(&self, which: WhichLines, after: i64, limit: usize) -> Result<Vec<StagedLine>> {
        let sql = match which {
            WhichLines::All => "SELECT * FROM lines WHERE n > ?1 ORDER BY n LIMIT ?2",
            WhichLines::Wrong => "SELECT * FROM lines WHERE good IS NULL AND n > ?1 ORDER BY n LIMIT ?2",
            WhichLines::Noted => {
                "SELECT * FROM lines WHERE good IS NOT NULL AND notes IS NOT NULL AND n > ?1 ORDER BY n LIMIT ?2"
            }
        };
        self.lines(sql, after, limit)
    }

    fn lines(&self, sql: &str, after: i64, limit: usize) -> Result<Vec<StagedLine>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_map(params![after, i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
            Ok(StagedLine {
                n: row.get("n")?,
                number: row.get("number")?,
                cells: row.get("cells")?,
                errors: row.get("errors")?,
                notes: row.get("notes")?,
            })
        })?;
        Ok(found.collect::<rusqlite::Result<Vec<_>>>()?)
    }
}
