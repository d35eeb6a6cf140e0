//! Reading: a borrowed connection and the conversions of single columns.

use crate::sealed::{self, Sealing};
use crate::{Named, Result, StoreError};
use domain::access::Level;
use domain::{Day, Moment};
use rusqlite::types::{FromSql, ValueRef};
use rusqlite::{Connection, OptionalExtension, RowIndex, ToSql};

/// A row of a result: the one place where a sealed text is opened, or masked for who lacks the key.
pub struct Row<'r> {
    row: &'r rusqlite::Row<'r>,
    words: &'r dyn Sealing,
}

impl Row<'_> {
    /// A column, opened when it is sealed.
    pub fn get<I: RowIndex, T: FromSql>(&self, column: I) -> rusqlite::Result<T> {
        let at = column.idx(self.row.as_ref())?;
        match self.row.get_ref(at)? {
            ValueRef::Text(text) if sealed::is_sealed(text) => {
                let plain = sealed::opened(self.words, text);
                Ok(T::column_result(ValueRef::Text(plain.as_bytes()))?)
            }
            _ => self.row.get(at),
        }
    }

    /// A column as it is stored: what digests and commitments are over.
    pub(crate) fn stored<I: RowIndex>(&self, column: I) -> rusqlite::Result<ValueRef<'_>> {
        self.row.get_ref(column)
    }

    /// A text as it is stored; empty when there is none.
    pub(crate) fn stored_text<I: RowIndex>(&self, column: I) -> rusqlite::Result<String> {
        Ok(sealed::raw_text(self.stored(column)?))
    }
}

/// Read access. Obtained from [`crate::Database`]; storage functions take it by reference.
pub struct Reader<'c> {
    pub(crate) connection: &'c Connection,
    pub(crate) words: &'c dyn Sealing,
}

fn bound(parameters: &[Named]) -> Vec<(&str, &dyn ToSql)> {
    parameters.iter().map(|(name, value)| (*name, value as &dyn ToSql)).collect()
}

impl Reader<'_> {
    /// All rows of a statement.
    pub fn list<T>(
        &self,
        sql: &str,
        parameters: &[Named],
        mut from_row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let words = self.words;
        let rows = statement.query_map(bound(parameters).as_slice(), |row| from_row(&Row { row, words }))?;
        rows.collect::<rusqlite::Result<Vec<T>>>().map_err(StoreError::from)
    }

    /// All rows that can be read; a forged row that the program could not have written is left out.
    /// For verification, which names such a row by its digest.
    pub fn list_readable<T>(
        &self,
        sql: &str,
        mut from_row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut found = Vec::new();
        self.each(sql, &[], |row| {
            found.extend(from_row(row).ok());
            Ok(true)
        })?;
        Ok(found)
    }

    /// The first row, if any.
    pub fn get<T>(
        &self,
        sql: &str,
        parameters: &[Named],
        from_row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let words = self.words;
        let found = statement.query_row(bound(parameters).as_slice(), |row| from_row(&Row { row, words }));
        found.optional().map_err(StoreError::from)
    }

    /// A single number, 0 when there is no row.
    pub fn number(&self, sql: &str, parameters: &[Named]) -> Result<i64> {
        Ok(self.get(sql, parameters, |row| row.get::<_, Option<i64>>(0))?.flatten().unwrap_or(0))
    }

    /// Visits rows one by one without keeping them; `visit` answers whether to go on.
    pub fn each(
        &self,
        sql: &str,
        parameters: &[Named],
        mut visit: impl FnMut(&Row<'_>) -> Result<bool>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(bound(parameters).as_slice())?;
        while let Some(row) = rows.next()? {
            if !visit(&Row { row, words: self.words })? {
                break;
            }
        }
        Ok(())
    }
}

pub(crate) fn run(connection: &Connection, sql: &str, parameters: &[Named]) -> Result<usize> {
    Ok(connection.prepare_cached(sql)?.execute(bound(parameters).as_slice())?)
}

fn unreadable(column: &str, value: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(
        0,
        rusqlite::types::Type::Text,
        Box::new(StoreError::Unreadable { column: column.to_owned(), value: value.to_owned() }),
    )
}

/// An identity column.
pub fn id<T: std::str::FromStr>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| unreadable(column, &text))
}

/// An identity column that may be NULL.
pub fn optional_id<T: std::str::FromStr>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<T>> {
    row.get::<_, Option<String>>(column)?
        .map(|text| text.parse().map_err(|_| unreadable(column, &text)))
        .transpose()
}

/// A level column.
pub fn level(row: &Row<'_>, column: &str) -> rusqlite::Result<Level> {
    let rank: i64 = row.get(column)?;
    Level::from_rank(rank).ok_or_else(|| unreadable(column, &rank.to_string()))
}

/// A moment column.
pub fn moment(row: &Row<'_>, column: &str) -> rusqlite::Result<Moment> {
    let text: String = row.get(column)?;
    Moment::parse(&text).ok_or_else(|| unreadable(column, &text))
}

/// A moment column that may be NULL.
pub fn optional_moment(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Moment>> {
    row.get::<_, Option<String>>(column)?
        .map(|text| Moment::parse(&text).ok_or_else(|| unreadable(column, &text)))
        .transpose()
}

/// A day column.
pub fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Day> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| unreadable(column, &text))
}

/// A day column that may be NULL.
pub fn optional_day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Day>> {
    row.get::<_, Option<String>>(column)?
        .map(|text| text.parse().map_err(|_| unreadable(column, &text)))
        .transpose()
}
