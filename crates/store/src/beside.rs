//! Reading beside the desk: a connection of its own, read only and without the keys of sealed words, that looks at
//! one state of the file while the desk goes on writing.
//!
//! Whoever holds an older state keeps what was deleted since in the log. So [`crate::Database::checkpoint`] asks
//! every holder to let go: it gives its state up, waits, and begins again on the newer one. And a connection has
//! the database key: a [`crate::Database`] is not gone before every connection beside it is.

use crate::database::{Open, connect, copy_pages, guard};
use crate::sealed::Keyless;
use crate::{RawKey, Reader, Result, StoreError};
use rusqlite::Connection;
use std::ops::Deref;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long the desk waits for holders. They look about every ten milliseconds whether they are asked to let go.
const PATIENCE: Duration = Duration::from_secs(5);

/// Who reads beside the one connection that writes.
#[derive(Default)]
pub(crate) struct Beside {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    connections: usize,
    holding: usize,
    wanted_back: bool,
    closed: bool,
}

impl Beside {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state());
        self.changed.notify_all();
    }

    fn wait_while(&self, condition: impl Fn(&State) -> bool) {
        let state = self.state();
        let waited = self.changed.wait_timeout_while(state, PATIENCE, |state| condition(state));
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    /// Acts while nobody holds an older state; in the end whoever was asked to let go may begin again.
    pub(crate) fn without_holders<T>(&self, act: impl FnOnce() -> T) -> T {
        self.change(|state| state.wanted_back = true);
        self.wait_while(|state| state.holding > 0);
        let done = act();
        self.change(|state| state.wanted_back = false);
        done
    }

    /// For good: everybody is asked to let go, and nobody begins again.
    pub(crate) fn close(&self) {
        self.change(|state| (state.wanted_back, state.closed) = (true, true));
        self.wait_while(|state| state.connections > 0);
    }

    /// Waits until states may be held; answers whether they ever may again.
    fn enter(&self) -> bool {
        let state = self.state();
        let waited = self.changed.wait_while(state, |state| state.wanted_back && !state.closed);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        state.holding += usize::from(!state.closed);
        !state.closed
    }
}

/// A reading connection beside the writing one. It may go to another thread.
pub struct SecondReader {
    connection: Option<Connection>,
    beside: Arc<Beside>,
}

/// One state of the file, whatever is written meanwhile. Derefs to [`Reader`].
pub struct Held<'c> {
    reader: Reader<'c>,
    beside: &'c Beside,
}

struct Holding<'b>(&'b Beside);

impl Drop for Holding<'_> {
    fn drop(&mut self) {
        self.0.change(|state| state.holding -= 1);
    }
}

impl SecondReader {
    pub(crate) fn open(path: &Path, key: &RawKey, beside: Arc<Beside>) -> Result<SecondReader> {
        beside.change(|state| state.connections += 1);
        // From here on dropping it takes it off the list, whether it opens or not.
        let mut second = SecondReader { connection: None, beside };
        let connection = connect(path, key, Open::Read)?;
        guard(&connection)?;
        connection.pragma_update(None, "query_only", "ON")?;
        second.connection = Some(connection);
        Ok(second)
    }

    /// Holds one state of the file for as long as `act` takes; `None` when the desk has closed. `act` asks
    /// [`Held::is_wanted_back`] between two steps and ends early when it is.
    pub fn hold<T, E: From<StoreError>>(
        &mut self,
        act: impl FnOnce(&Held<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<Option<T>, E> {
        let connection = self.connection.as_mut().expect("BUG: an opened reader has its connection");
        if !self.beside.enter() {
            return Ok(None);
        }
        // Dropped in the opposite order: the state first, then the word that it is let go.
        let _holding = Holding(&self.beside);
        let state = connection.transaction().map_err(StoreError::from)?;
        let held = Held { reader: Reader { connection: &state, words: &Keyless }, beside: &self.beside };
        act(&held).map(Some)
    }
}

impl Drop for SecondReader {
    fn drop(&mut self) {
        drop(self.connection.take());
        self.beside.change(|state| state.connections -= 1);
    }
}

impl<'c> Deref for Held<'c> {
    type Target = Reader<'c>;
    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

impl Held<'_> {
    /// Whether this state must be let go, because the desk wipes what was deleted or closes.
    #[must_use]
    pub fn is_wanted_back(&self) -> bool {
        self.beside.state().wanted_back
    }

    /// Copies this state, page by page, into `target` under another key. `progress(done, total)` answers whether to
    /// go on; answers whether the copy is whole.
    pub fn copy_to(
        &self,
        target: &Path,
        key: &RawKey,
        progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<bool> {
        copy_pages(self.reader.connection, target, key, progress)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Database;
    use std::time::Instant;

    const KEY: RawKey = [7; 32];

    fn add(database: &mut Database, id: &str) {
        let added = database.write(|tx| {
            tx.run(
                "INSERT INTO departments (id, code, name, salt) VALUES (:id, :id, :id, :salt)",
                &crate::named! { id: id, salt: vec![0_u8; 16] },
            )
        });
        added.expect("written");
    }

    fn departments(reader: &Reader<'_>) -> i64 {
        reader.number("SELECT count(*) FROM departments", &[]).expect("counted")
    }

    fn open() -> (tempfile::TempDir, Database, SecondReader) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("records.db");
        let database = Database::create(&path, &KEY).expect("a database");
        let second = database.second_reader(&path, &KEY).expect("a second reader");
        (folder, database, second)
    }

    #[test]
    fn one_state_is_seen_while_another_is_written() {
        let (_folder, mut database, mut second) = open();
        let (before, during) = second
            .hold(|held| -> Result<_> {
                let before = departments(held);
                add(&mut database, "GCB");
                Ok((before, departments(held)))
            })
            .expect("read")
            .expect("open");
        assert_eq!((before, during), (0, 0));
        assert_eq!(second.hold(|held| -> Result<_> { Ok(departments(held)) }).expect("read"), Some(1));
    }

    #[test]
    fn a_second_reader_cannot_write() {
        let (_folder, _database, mut second) = open();
        let wrote = second.hold(|held| -> Result<()> {
            held.connection
                .execute("DELETE FROM departments WHERE id = ''", [])
                .map(|_| ())
                .map_err(Into::into)
        });
        assert!(wrote.is_err());
    }

    #[test]
    fn the_log_is_emptied_although_somebody_reads_beside() {
        let (_folder, mut database, mut second) = open();
        add(&mut database, "GCB");
        let (holds, held_now) = std::sync::mpsc::channel();
        let reading = std::thread::spawn(move || {
            let mut seen = Vec::new();
            while seen.len() < 2 {
                let state = second.hold(|held| -> Result<i64> {
                    let count = departments(held);
                    holds.send(()).expect("somebody waits");
                    while count == 1 && !held.is_wanted_back() {
                        std::thread::sleep(Duration::from_millis(1));
                    }
                    Ok(count)
                });
                seen.push(state.expect("read").expect("open"));
            }
            seen
        });
        held_now.recv().expect("it holds a state");
        add(&mut database, "ZXB");
        assert!(database.checkpoint().expect("emptied"), "the holder let go");
        assert_eq!(reading.join().expect("read"), [1, 2], "and began again on the newer state");
    }

    #[test]
    fn a_closed_database_ends_reading_and_waits_for_it() {
        let (_folder, database, mut second) = open();
        let (holds, held_now) = std::sync::mpsc::channel();
        let reading = std::thread::spawn(move || {
            let first = second.hold(|held| -> Result<()> {
                holds.send(()).expect("somebody waits");
                while !held.is_wanted_back() {
                    std::thread::sleep(Duration::from_millis(1));
                }
                Ok(())
            });
            (
                first.expect("read").is_some(),
                second.hold(|_| -> Result<()> { Ok(()) }).expect("no fault").is_some(),
            )
        });
        held_now.recv().expect("it holds a state");
        let begun = Instant::now();
        drop(database);
        assert!(begun.elapsed() < PATIENCE, "nobody kept it waiting");
        assert_eq!(
            reading.join().expect("ended"),
            (true, false),
            "nothing is held after the desk has closed"
        );
    }
}
