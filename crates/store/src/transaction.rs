//! Writing inside a transaction: rows in, changed and out, and which rows SQLite saw change.

use crate::database::{FORMS, NEWEST};
use crate::reader::run;
use crate::{Named, Reader, Result, StoreError};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Rows that the connection's hook saw written since the transaction began.
pub(crate) type Touched = Arc<Mutex<BTreeSet<(String, i64)>>>;

/// A write transaction. Derefs to [`Reader`].
pub struct Tx<'c> {
    pub(crate) reader: Reader<'c>,
    pub(crate) touched: &'c Touched,
    pub(crate) words_moved: &'c AtomicBool,
    pub(crate) gone: RefCell<BTreeMap<(String, i64), String>>,
}

impl<'c> Deref for Tx<'c> {
    type Target = Reader<'c>;
    fn deref(&self) -> &Reader<'c> {
        &self.reader
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

    pub(crate) fn bring_to(&self, form: i64) -> Result<()> {
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
        match columns.iter().find(|(name, _)| *name == ":id") {
            Some((_, id)) => self.raise_with(table, columns, id),
            None => Ok(()),
        }
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
        parameters.push((":the_id", id.clone()));
        match self.run(&format!("UPDATE {table} SET {} WHERE id = :the_id", sets.join(", ")), &parameters)? {
            1 => self.raise_with(table, columns, &id),
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
    pub(crate) fn touched_rows(&self, table: &str) -> Vec<i64> {
        let touched = self.touched.lock().unwrap_or_else(PoisonError::into_inner);
        let from = touched.range((table.to_owned(), i64::MIN)..);
        from.take_while(|(name, _)| name == table).map(|(_, row)| *row).collect()
    }

    /// Whether this transaction has written rows of that table.
    #[must_use]
    pub fn has_written(&self, table: &str) -> bool {
        let touched = self.touched.lock().unwrap_or_else(PoisonError::into_inner);
        touched.range((table.to_owned(), i64::MIN)..).next().is_some_and(|(name, _)| name == table)
    }
}
