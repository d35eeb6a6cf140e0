//! The other side of the figures: the plainest statement that answers the same question, as the truth and as the
//! measure (6-figures P3, P4, P5).

use crate::database::{NEWEST, settle};
use crate::pinyin::{plain_initials, title_initials};
use crate::{Database, Reader, Result, Sight, StoreError, named};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

crate::statements! {
    ROWS_LIKE = concat!("SELECT r.row FROM records AS r WHERE (r.title LIKE :like OR r.author LIKE :like OR r.document_number LIKE :like) AND ", crate::sight!(), " ORDER BY r.row DESC");
    TITLES = concat!("SELECT r.row, r.title, r.author FROM records AS r WHERE ", crate::sight!(), " ORDER BY r.row DESC");
    NEWEST_ROW = "SELECT max(row) FROM records";
}

/// Positions of the records in which a text occurs, found by reading every one of them.
pub fn rows_like(reader: &Reader<'_>, sight: &Sight, text: &str) -> Result<Vec<i64>> {
    let like = format!("%{text}%");
    reader.list(ROWS_LIKE, &sight.bind(named! { like: like }), |row| row.get(0))
}

/// Positions of the records whose pinyin initials hold the letters, found by spelling every title and author.
pub fn rows_spelled(reader: &Reader<'_>, sight: &Sight, letters: &str) -> Result<Vec<i64>> {
    let mut found = Vec::new();
    reader.each(TITLES, &sight.bind(Vec::new()), |row| {
        let (title, author): (String, String) = (row.get("title")?, row.get("author")?);
        let spelled =
            |text: &str| title_initials(text).contains(letters) || plain_initials(text).contains(letters);
        if spelled(&title) || spelled(&author) {
            found.push(row.get("row")?);
        }
        Ok(true)
    })?;
    Ok(found)
}

/// The position of the newest record.
pub fn newest_row(reader: &Reader<'_>) -> Result<i64> {
    reader.number(NEWEST_ROW, &[])
}

impl Database {
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
}
