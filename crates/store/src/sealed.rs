//! Sealed words: what is written about 绝密 records, and where such a text is opened.
//!
//! Two places and no third. Every row is written by [`Tx::insert`] and [`Tx::update`], which seal the columns
//! declared in [`SEALED`] when the row is about something 绝密; every row is read as a [`crate::Row`], which
//! opens a sealed text for whoever holds the key and says [`MASK`] to everybody else. A statement cannot forget
//! either. The keys are the vault's: it gives the connection a [`Sealing`].

mod columns;
mod moving;

pub use columns::{LevelOf, Members, SEALED, SealedColumns};

use crate::{IntoValue, Named, Reader, Result, StoreError, Tx, named};
use domain::access::Level;
use domain::{Moment, PersonId, RecordId, RowId};
use rusqlite::types::{Value, ValueRef};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// What a reader without the key sees.
pub const MASK: &str = "〔密〕";

/// Begins a sealed text; nobody can type it into a declared column (it is taken away).
const MARK: char = '\u{F5EA}';

/// What seals and opens: the vault's keys behind the connection.
pub trait Sealing: Send + Sync {
    /// Seals a text for its place (`table.column:id`); `None` when there is no key to seal to yet.
    fn seal(&self, place: &str, plain: &str) -> Option<String>;

    /// Opens what [`Sealing::seal`] made for that place; `None` without the key or when it was tampered with.
    fn open(&self, place: &str, sealed: &str) -> Option<String>;

    /// Whether this connection can open what is sealed.
    fn opens(&self) -> bool;

    /// Seals a text to the session's own person; `None` without a session.
    fn seal_own(&self, place: &str, plain: &str) -> Option<String>;
}

/// To whom a text is sealed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum For {
    /// It stands in the clear.
    Everybody,
    /// To the holders of the 绝密 key.
    Holders,
    /// To its writer.
    Writer,
}

impl For {
    fn of(secret: bool) -> For {
        if secret { For::Holders } else { For::Everybody }
    }
}

/// A connection that was given no keys.
pub(crate) struct Keyless;

impl Sealing for Keyless {
    fn seal(&self, _: &str, _: &str) -> Option<String> {
        None
    }

    fn open(&self, _: &str, _: &str) -> Option<String> {
        None
    }

    fn opens(&self) -> bool {
        false
    }

    fn seal_own(&self, _: &str, _: &str) -> Option<String> {
        None
    }
}

crate::statements! {
    OLD_LEVEL = "SELECT level FROM records WHERE id = :record";
    TOP_SECRET = "SELECT id FROM records WHERE level = 4 ORDER BY row";
    WORD_KEY = "SELECT public FROM word_keys ORDER BY row DESC LIMIT 1";
}

fn declared(table: &str) -> Option<&'static SealedColumns> {
    SEALED.iter().find(|sealed| sealed.table == table)
}

/// Whether these stored bytes are a sealed text.
pub(crate) fn is_sealed(text: &[u8]) -> bool {
    text.starts_with("\u{F5EA}".as_bytes())
}

fn place(table: &str, column: &str, id: &str) -> String {
    format!("{table}.{column}:{id}")
}

/// The plain text of sealed bytes, or the mask.
pub(crate) fn opened(words: &dyn Sealing, text: &[u8]) -> String {
    std::str::from_utf8(text)
        .ok()
        .and_then(|text| text.strip_prefix(MARK)?.split_once(MARK))
        .and_then(|(place, sealed)| words.open(place, sealed))
        .unwrap_or_else(|| MASK.to_owned())
}

/// A text as a signed statement carries it: a plain one itself, of a sealed one a commitment to exactly the
/// sealed bytes, whose nonce and key make it say nothing of the words.
#[must_use]
pub fn mark(stored: &str) -> String {
    if !is_sealed(stored.as_bytes()) {
        return stored.to_owned();
    }
    let mut hash = Sha256::new();
    hash.update(b"strongroom.words.mark.v1\0");
    hash.update(stored.as_bytes());
    format!("sealed:{}", hex::encode(hash.finalize()))
}

fn text_of<'a>(columns: &'a [Named], name: &str) -> Option<&'a Value> {
    columns.iter().find(|(column, _)| &column[1..] == name).map(|(_, value)| value)
}

impl Reader<'_> {
    /// Whether this connection can open what is sealed.
    #[must_use]
    pub fn opens_sealed(&self) -> bool {
        self.words.opens()
    }

    /// The form in which a statement signs a stored column; see [`mark`].
    pub fn mark_of(&self, table: &'static str, column: &'static str, id: impl IntoValue) -> Result<String> {
        let sql = format!("SELECT {column} FROM {table} WHERE id = :id");
        let stored = self.get(&sql, &[(":id", id.into_value())], |row| row.stored_text(0))?;
        Ok(mark(&stored.unwrap_or_default()))
    }

    fn level_by(&self, statement: &str, owner: Option<Value>) -> Result<i64> {
        match owner {
            Some(owner @ Value::Text(_)) => self.number(statement, &[(":owner", owner)]),
            _ => Ok(0),
        }
    }

    fn level_of(&self, sealed: &SealedColumns, columns: &[Named], id: Option<&Value>) -> Result<i64> {
        // What the act writes counts before what stands in the row.
        let standing = |column: &str| -> Result<Option<Value>> {
            if let Some(given) = text_of(columns, column) {
                return Ok(Some(given.clone()));
            }
            let Some(id) = id else { return Ok(None) };
            let sql = format!("SELECT {column} FROM {} WHERE id = :id", sealed.table);
            self.get(&sql, &[(":id", id.clone())], |row| row.get(0))
        };
        let mut highest = 0;
        for column in sealed.level.own {
            if let Some(Value::Integer(level)) = standing(column)? {
                highest = highest.max(level);
            }
        }
        for (owner, statement) in sealed.level.others {
            highest = highest.max(self.level_by(statement, standing(owner)?)?);
        }
        Ok(highest)
    }
}

impl Tx<'_> {
    /// The columns as they are stored: of a row about something 绝密 the declared texts are sealed.
    pub(crate) fn as_stored<'a>(
        &self,
        table: &str,
        columns: &'a [Named],
        id: Option<&Value>,
    ) -> Result<Cow<'a, [Named]>> {
        let Some(sealed) = declared(table) else { return Ok(Cow::Borrowed(columns)) };
        let concerned = |(name, value): &Named| {
            sealed.columns.contains(&&name[1..]) && matches!(value, Value::Text(text) if !text.is_empty())
        };
        if !columns.iter().any(concerned) {
            return Ok(Cow::Borrowed(columns));
        }
        let whose = if sealed.writers_own {
            For::Writer
        } else {
            For::of(self.level_of(sealed, columns, id)? >= Level::TopSecret.rank())
        };
        let Some(Value::Text(row)) = id.or_else(|| text_of(columns, "id")) else {
            return Err(StoreError::Bug(format!("a row of {table} without identity")));
        };
        let row = row.clone();
        // Somebody without the key who writes a row back as it was read must not put the mask over the words.
        let masked = |(name, value): &Named| {
            id.is_some()
                && sealed.columns.contains(&&name[1..])
                && matches!(value, Value::Text(text) if text == MASK)
        };
        let mut stored: Vec<Named> = columns.iter().filter(|column| !masked(column)).cloned().collect();
        for column in stored.iter_mut().filter(|column| concerned(column)) {
            let name = &column.0[1..];
            if let Value::Text(text) = &column.1 {
                column.1 = Value::Text(self.stored_form(whose, &place(table, name, &row), text)?);
            }
        }
        Ok(Cow::Owned(stored))
    }

    fn stored_form(&self, whose: For, place: &str, text: &str) -> Result<String> {
        if text.starts_with(&format!("{MARK}{place}{MARK}")) {
            return Ok(text.to_owned());
        }
        let plain = text.replace(MARK, "");
        if plain == MASK {
            return Ok(plain);
        }
        let sealed = match whose {
            For::Everybody => return Ok(plain),
            For::Holders => self.words.seal(place, &plain),
            For::Writer => self.words.seal_own(place, &plain),
        };
        let sealed = sealed.ok_or(StoreError::KeyMissing)?;
        Ok(format!("{MARK}{place}{MARK}{sealed}"))
    }

    /// A text as it will be stored in that row, made before the row is written because something is signed over
    /// it; [`Tx::insert`] and [`Tx::update`] keep it as it is.
    pub fn sealed_for(
        &self,
        level: Level,
        (table, column): (&'static str, &'static str),
        id: impl IntoValue,
        text: &str,
    ) -> Result<String> {
        let Value::Text(id) = id.into_value() else {
            return Err(StoreError::Bug(format!("{table}: an identity is text")));
        };
        if text.is_empty() {
            return Ok(String::new());
        }
        self.stored_form(For::of(level >= Level::TopSecret), &place(table, column, &id), text)
    }
}

/// The level of a record whoever asks: for what follows from a change of level, never for display.
pub(crate) fn level_of_record(reader: &Reader<'_>, record: RecordId) -> Result<Level> {
    Ok(Level::from_rank(reader.number(OLD_LEVEL, &named! { record: record })?).unwrap_or(Level::General))
}

/// The public half to which anybody seals and that only holders of the 绝密 key can open; none before 0010.
pub fn word_key(reader: &Reader<'_>) -> Result<Option<Vec<u8>>> {
    if reader.form()? < FORM {
        return Ok(None);
    }
    reader.get(WORD_KEY, &[], |row| row.get("public"))
}

/// The form of the database that knows sealed words.
const FORM: i64 = 10;

/// Keeps the public half of the key in force; the one before still opens what was sealed to it.
pub fn insert_word_key(tx: &Tx<'_>, id: RowId, public: &[u8], by: PersonId, at: Moment) -> Result<()> {
    tx.insert("word_keys", &named! { id: id, public: public, made_by: by, made_at: at })
}

/// The raw text of a column, sealed or not.
pub(crate) fn raw_text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        _ => String::new(),
    }
}
