//! The digests of stored rows: of what a transaction wrote, and of everything as it stands.

use crate::digest::{self, RowDigest};
use crate::tables::{Kind, TABLES, Table, table};
use crate::{Named, Reader, Result, StoreError, Tx};
use std::sync::PoisonError;

impl Tx<'_> {
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
