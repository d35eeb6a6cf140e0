//! The search index of records: what a record puts into it, and how it follows the record.
//!
//! Nobody calls for an update: triggers note every record whose words, access or facets change, with
//! what the index knows of it ([`refresh_search`] takes exactly that out), and `Database::write`
//! brings the index up to date before it commits. So no writer can forget it.
//!
//! A row of the index bears its record's row *negated*: the newest come first by walking forwards. Backwards FTS5
//! reads a word's whole list before it answers, once words are taken out at once (`secure-delete`).

use super::tokens::{marked, spaced, spaced_initials, spaced_numbers};
use super::{content_words, search_rebuild};
use crate::{Reader, Result, Row, Tx, named};
use domain::access::Level;

/// The table whose touched rows say that the index is behind.
pub(crate) const STALE: &str = "search_stale";

crate::statements! {
    STALE_ROW = "SELECT * FROM search_stale WHERE row = :row";
    FACTS = "SELECT * FROM search_facts WHERE row = :row";
    FORGET_STALE = "DELETE FROM search_stale WHERE row = :row";
    TAKE_OUT = "INSERT INTO record_search(record_search, rowid, title, author, numbers, initials, access, facets) VALUES ('delete', :row, :title, :author, :numbers, :initials, :access, :facets)";
    PUT_IN = "INSERT INTO record_search(rowid, title, author, numbers, initials, access, facets) VALUES (:row, :title, :author, :numbers, :initials, :access, :facets)";
}

/// What the index knows of a record: a row of `search_facts` or of `search_stale`.
struct Facts {
    title: String,
    author: String,
    document_number: String,
    document_date: String,
    archival_number: Option<String>,
    subject_key: Option<String>,
    level: i64,
    walled: bool,
    state: String,
    import: Option<i64>,
    personal_information: bool,
    category: Option<i64>,
    department: Option<i64>,
    volume: Option<i64>,
    media: Option<String>,
    named: Option<String>,
}

fn facts(row: &Row<'_>) -> rusqlite::Result<Facts> {
    Ok(Facts {
        title: row.get("title")?,
        author: row.get("author")?,
        document_number: row.get("document_number")?,
        document_date: row.get("document_date")?,
        archival_number: row.get("archival_number")?,
        subject_key: row.get("subject_key")?,
        level: row.get("level")?,
        walled: row.get("walled")?,
        state: row.get("state")?,
        import: row.get("import_row")?,
        personal_information: row.get("personal_information")?,
        category: row.get("category_row")?,
        department: row.get("department_row")?,
        volume: row.get("volume_row")?,
        media: row.get("media")?,
        named: row.get("named")?,
    })
}

/// A row of the index.
#[derive(PartialEq, Eq)]
struct Indexed {
    title: String,
    author: String,
    numbers: String,
    initials: String,
    access: String,
    facets: String,
}

impl Facts {
    /// Words of what is destroyed leave the index.
    fn has_words(&self) -> bool {
        self.state != "destroyed"
    }

    /// The words of files up to 秘密; what is above is sealed (4-security).
    fn has_file_words(&self) -> bool {
        self.has_words() && self.level < Level::Confidential.rank()
    }

    fn indexed(&self) -> Indexed {
        // What is sealed of a 绝密 record never enters, even when the key is there to open it.
        let open = self.level < Level::TopSecret.rank();
        let title = if self.has_words() && open { self.title.as_str() } else { "" };
        let author = if self.has_words() && open { self.author.as_str() } else { "" };
        let document_number = if open { self.document_number.as_str() } else { "" };
        // The 登记号 is not among them: it is scanned or typed whole and looked up by its own index, and thirteen
        // more digits of every record would make each search for a few digits walk through all of them.
        let numbers = [
            self.archival_number.as_deref().unwrap_or_default(),
            document_number,
            self.subject_key.as_deref().unwrap_or_default(),
        ];
        Indexed {
            title: spaced(title),
            author: spaced(author),
            // What a destroyed record keeps is its own number.
            numbers: spaced_numbers(if self.has_words() { &numbers } else { &numbers[..1] }),
            initials: spaced_initials(&[title, author]),
            access: self.access(),
            facets: self.facets(),
        }
    }

    /// Who may read the row, cumulative in clearance so that a reader asks for few: `c2` is for clearance 2 and
    /// above where no wall stands, `d2x7` for department 7, `n2x31` for person 31 on the need-to-know list.
    fn access(&self) -> String {
        let mut tokens = Vec::new();
        for rank in self.level..=Level::TopSecret.rank() {
            if self.walled {
                tokens.extend(self.department.map(|department| marked(&format!("d{rank}x{department}"))));
                tokens.extend(each(self.named.as_deref()).map(|person| marked(&format!("n{rank}x{person}"))));
            } else {
                tokens.push(marked(&format!("c{rank}")));
            }
        }
        tokens.join(" ")
    }

    /// By what a list may be narrowed.
    fn facets(&self) -> String {
        let year = self.document_date.get(..4).unwrap_or_default();
        let month = self.document_date.get(5..7).unwrap_or_default();
        let mut tokens = vec![format!("l{}", self.level), format!("s{}", self.state.replace('_', ""))];
        tokens.extend(self.import.map(|import| format!("i{import}")));
        tokens.extend(self.category.map(|category| format!("g{category}")));
        tokens.extend(self.department.map(|department| format!("o{department}")));
        tokens.extend(self.volume.map(|volume| format!("v{volume}")));
        tokens.extend(self.personal_information.then(|| "p".to_owned()));
        tokens.extend([format!("y{year}"), format!("m{year}{month}")]);
        tokens.extend(each(self.media.as_deref()).map(|medium| format!("t{medium}")));
        tokens.iter().map(|token| marked(token)).collect::<Vec<_>>().join(" ")
    }
}

/// The parts of a joined list in a fixed order: a deletion must name what was put in.
fn each(joined: Option<&str>) -> impl Iterator<Item = &str> {
    let mut parts: Vec<&str> =
        joined.unwrap_or_default().split(',').filter(|part| !part.is_empty()).collect();
    parts.sort_unstable();
    parts.into_iter()
}

/// Brings the index up to date with the records at these positions, which changed in this transaction.
pub(crate) fn refresh_search(tx: &Tx<'_>, rows: &[i64]) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let missing = search_rebuild::rebuilding(tx)?.map_or(0, |rebuild| rebuild.next_row);
    let mut rows = rows.to_vec();
    // In the order of the index, which is the other way round: what comes out of order FTS5 writes row by row.
    rows.sort_unstable_by_key(|row| std::cmp::Reverse(*row));
    for row in rows {
        let stale = tx.get(STALE_ROW, &named! { row: row }, |found| {
            Ok(found.get::<_, bool>("known")?.then(|| facts(found)).transpose()?.as_ref().map(Facts::indexed))
        })?;
        if let Some(known) = stale {
            // What an index that is being made anew has not come to, it neither holds nor misses.
            refresh(tx, row, (row > missing).then_some(known))?;
            tx.run(FORGET_STALE, &named! { row: row })?;
        }
    }
    Ok(())
}

/// Puts a record into an index that does not hold it.
pub(super) fn put_in(tx: &Tx<'_>, row: i64) -> Result<()> {
    refresh(tx, row, Some(None))
}

/// `known` is what the index holds of the record, if anything; without it the index is left alone.
fn refresh(tx: &Tx<'_>, row: i64, known: Option<Option<Indexed>>) -> Result<()> {
    let now = tx.get(FACTS, &named! { row: row }, facts)?;
    let indexed = now.as_ref().map(Facts::indexed);
    if let Some(known) = known {
        if known == indexed {
            return Ok(());
        }
        if let Some(known) = &known {
            write(tx, TAKE_OUT, row, known)?;
        }
        if let Some(indexed) = &indexed {
            write(tx, PUT_IN, row, indexed)?;
        }
    }
    let searchable = now.as_ref().is_some_and(Facts::has_file_words);
    content_words::follow(
        tx,
        row,
        indexed.as_ref().filter(|_| searchable).map(|indexed| indexed.access.as_str()),
    )
}

fn write(tx: &Tx<'_>, sql: &str, row: i64, indexed: &Indexed) -> Result<()> {
    let Indexed { title, author, numbers, initials, access, facets } = indexed;
    tx.run(
        sql,
        &named! { row: -row, title: title, author: author, numbers: numbers, initials: initials, access: access, facets: facets },
    )?;
    Ok(())
}

/// What the index row of a record says of who may read it; `None` when its files are not searched in the database.
pub(super) fn access_of_files(reader: &Reader<'_>, record_row: i64) -> Result<Option<String>> {
    let now = reader.get(FACTS, &named! { row: record_row }, facts)?;
    Ok(now.filter(Facts::has_file_words).map(|now| now.access()))
}
