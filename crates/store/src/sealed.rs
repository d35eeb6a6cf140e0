//! Sealed words: what is written about 绝密 records, and where such a text is opened.
//!
//! Two places and no third. Every row is written by [`Tx::insert`] and [`Tx::update`], which seal the columns
//! declared in [`SEALED`] when the row is about something 绝密; every row is read as a [`crate::Row`], which
//! opens a sealed text for whoever holds the key and says [`MASK`] to everybody else. A statement cannot forget
//! either. The keys are the vault's: it gives the connection a [`Sealing`].

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
}

/// Where a row's level stands.
#[derive(Debug, Clone, Copy)]
pub enum LevelOf {
    /// In the row itself: the highest of these columns.
    Own(&'static [&'static str]),
    /// With what this column points to, asked by this statement with `:owner`.
    Other(&'static str, &'static str),
}

/// The columns of a table that are sealed when the row is about something 绝密.
#[derive(Debug, Clone, Copy)]
pub struct SealedColumns {
    /// The table.
    pub table: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
    /// The level that decides.
    pub level: LevelOf,
    /// Which rows are a record's, with `:record`; empty when a record's level does not move them.
    pub of_record: &'static str,
    /// Opened again when the record is lowered; what was said while it was 绝密 stays with those who hold the key.
    pub lowered: bool,
}

const OF_RECORD: &str = "SELECT level FROM records WHERE id = :owner";
const OF_COPY: &str =
    "SELECT r.level FROM copies AS s JOIN records AS r ON r.id = s.record_id WHERE s.id = :owner";
const OF_APPROVAL: &str = "SELECT level FROM approvals WHERE id = :owner";
const SIGNED_BEFORE: &str = "SELECT 0 WHERE :owner = ''";
const OF_LIST: &str = "SELECT level FROM destruction_lists WHERE id = :owner";

const fn said(table: &'static str, columns: &'static [&'static str]) -> SealedColumns {
    SealedColumns {
        table,
        columns,
        level: LevelOf::Other("record_id", OF_RECORD),
        of_record: "record_id = :record",
        lowered: false,
    }
}

/// Every place where words about a 绝密 record are kept.
pub const SEALED: &[SealedColumns] = &[
    SealedColumns {
        table: "records",
        columns: &["title", "summary", "level_basis"],
        level: LevelOf::Own(&["level"]),
        of_record: "id = :record",
        lowered: true,
    },
    SealedColumns {
        table: "contents",
        columns: &["file_name"],
        level: LevelOf::Other("copy_id", OF_COPY),
        of_record: "copy_id IN (SELECT id FROM copies WHERE record_id = :record)",
        lowered: true,
    },
    SealedColumns {
        table: "level_changes",
        columns: &["reason", "basis"],
        level: LevelOf::Own(&["from_level", "to_level"]),
        of_record: "record_id = :record",
        lowered: false,
    },
    SealedColumns {
        table: "approvals",
        columns: &["purpose", "statement"],
        level: LevelOf::Own(&["level"]),
        of_record: "record_id = :record",
        lowered: false,
    },
    SealedColumns {
        table: "approval_decisions",
        columns: &["opinion"],
        level: LevelOf::Other("approval_id", OF_APPROVAL),
        of_record: "approval_id IN (SELECT id FROM approvals WHERE record_id = :record)",
        lowered: false,
    },
    // What is signed about something 绝密 carries marks only; what was signed before it became so is sealed then.
    SealedColumns {
        table: "signatures",
        columns: &["statement"],
        level: LevelOf::Other("subject_id", SIGNED_BEFORE),
        of_record: "subject_id IN (SELECT id FROM loans WHERE record_id = :record UNION SELECT id FROM copy_jobs WHERE record_id = :record UNION SELECT id FROM approvals WHERE record_id = :record UNION SELECT id FROM level_changes WHERE record_id = :record UNION SELECT id FROM access_changes WHERE record_id = :record)",
        lowered: false,
    },
    said("record_openings", &["purpose"]),
    said("loans", &["purpose", "override_reason", "closing_note", "late_reason"]),
    said("incidents", &["text", "closing"]),
    said("level_review_items", &["reason"]),
    said("access_changes", &["reason"]),
    SealedColumns {
        table: "findings",
        columns: &["note", "closing"],
        level: LevelOf::Other("copy_id", OF_COPY),
        of_record: "copy_id IN (SELECT id FROM copies WHERE record_id = :record)",
        lowered: false,
    },
    said("copy_jobs", &["purpose", "destination", "aborted_reason"]),
    said("holds", &["reason", "authority", "lift_reason"]),
    said("appraisal_items", &["opinion"]),
    said("access_changes", &["reason"]),
    said("level_review_items", &["reason"]),
    said("destruction_items", &["snapshot"]),
    SealedColumns {
        table: "certificates",
        columns: &["statement"],
        level: LevelOf::Other("list_id", OF_LIST),
        of_record: "",
        lowered: false,
    },
];

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
        match sealed.level {
            LevelOf::Other(owner, statement) => self.level_by(statement, standing(owner)?),
            LevelOf::Own(own) => own.iter().try_fold(0, |highest, column| {
                let level = match standing(column)? {
                    Some(Value::Integer(level)) => level,
                    _ => 0,
                };
                Ok(highest.max(level))
            }),
        }
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
        let secret = self.level_of(sealed, columns, id)? >= Level::TopSecret.rank();
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
                column.1 = Value::Text(self.stored_form(secret, &place(table, name, &row), text)?);
            }
        }
        Ok(Cow::Owned(stored))
    }

    fn stored_form(&self, secret: bool, place: &str, text: &str) -> Result<String> {
        if text.starts_with(&format!("{MARK}{place}{MARK}")) {
            return Ok(text.to_owned());
        }
        let plain = text.replace(MARK, "");
        if !secret || plain == MASK {
            return Ok(plain);
        }
        let sealed = self.words.seal(place, &plain).ok_or(StoreError::KeyMissing)?;
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
        self.stored_form(level >= Level::TopSecret, &place(table, column, &id), text)
    }

    /// Brings what is written about a record to its new level: sealed when it becomes 绝密, its own words opened when
    /// it no longer is. Answers how many texts changed.
    pub(crate) fn move_words(&self, record: RecordId, from: Level, to: Level) -> Result<usize> {
        let (was, is) = (from >= Level::TopSecret, to >= Level::TopSecret);
        if was == is {
            return Ok(0);
        }
        if was && !self.words.opens() {
            return Err(StoreError::KeyMissing);
        }
        self.words_moved();
        SEALED.iter().filter(|sealed| !sealed.of_record.is_empty() && (is || sealed.lowered)).try_fold(
            0,
            |moved, sealed| {
                Ok(moved + self.restore_texts(sealed, sealed.of_record, &named! { record: record }, is)?)
            },
        )
    }

    /// Seals what an older program left plain: everything about 绝密 records. Answers how many texts it were.
    pub fn seal_everything_old(&self) -> Result<usize> {
        self.words_moved();
        let mut sealed = 0;
        for record in self.list(TOP_SECRET, &[], |row| crate::id::<RecordId>(row, "id"))? {
            for one in SEALED.iter().filter(|one| !one.of_record.is_empty()) {
                sealed += self.restore_texts(one, one.of_record, &named! { record: record }, true)?;
            }
        }
        for one in SEALED {
            let condition = match one.level {
                LevelOf::Own(columns) => {
                    columns.iter().map(|column| format!("{column} = 4")).collect::<Vec<_>>().join(" OR ")
                }
                LevelOf::Other(owner, statement) => {
                    format!("({}) = 4", statement.replace(":owner", &format!("{}.{owner}", one.table)))
                }
            };
            sealed += self.restore_texts(one, &condition, &[], true)?;
        }
        Ok(sealed)
    }

    fn restore_texts(
        &self,
        sealed: &SealedColumns,
        condition: &str,
        bound: &[Named],
        secret: bool,
    ) -> Result<usize> {
        let sql = format!(
            "SELECT id, {} FROM {} WHERE {condition} ORDER BY row",
            sealed.columns.join(", "),
            sealed.table
        );
        let mut rows: Vec<(String, Vec<String>)> = Vec::new();
        self.each(&sql, bound, |row| {
            let texts =
                (1..=sealed.columns.len()).map(|at| row.stored_text(at)).collect::<rusqlite::Result<_>>()?;
            rows.push((row.get(0)?, texts));
            Ok(true)
        })?;
        let mut changed = 0;
        for (id, texts) in rows {
            for (column, text) in sealed.columns.iter().zip(texts) {
                let is = is_sealed(text.as_bytes());
                if text.is_empty() || is == secret {
                    continue;
                }
                let stored = if secret {
                    self.stored_form(true, &place(sealed.table, column, &id), &text)?
                } else {
                    // A text that its own key does not open was tampered with: it stays, and verification names it.
                    match opened(self.words, text.as_bytes()) {
                        plain if plain == MASK => continue,
                        plain => plain,
                    }
                };
                let update = format!("UPDATE {} SET {column} = :stored WHERE id = :id", sealed.table);
                changed +=
                    self.run(&update, &[(":stored", Value::Text(stored)), (":id", Value::Text(id.clone()))])?;
            }
        }
        Ok(changed)
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

/// Keeps the public half, once.
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
