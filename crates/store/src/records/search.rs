//! The search index of records: what a record puts into it, and how it follows the record.
//!
//! Nobody calls for an update: triggers note every record whose words, access or facets change, with
//! what the index knows of it ([`refresh_search`] takes exactly that out), and `Database::write`
//! brings the index up to date before it commits. So no writer can forget it.

use super::content_words;
use super::tokens::{marked, spaced, spaced_initials, spaced_numbers};
use crate::{Reader, Result, Row, Tx, named};
use domain::access::Level;

/// The table whose touched rows say that the index is behind.
pub(crate) const STALE: &str = "search_stale";

crate::statements! {
    STALE_ROW = "SELECT * FROM search_stale WHERE row = :row";
    NEXT_STALE = "SELECT row FROM search_stale ORDER BY row DESC LIMIT :limit";
    COUNT_STALE = "SELECT count(*) FROM search_stale";
    FACTS = "SELECT * FROM search_facts WHERE row = :row";
    FORGET_STALE = "DELETE FROM search_stale WHERE row = :row";
    TAKE_OUT = "INSERT INTO record_search(record_search, rowid, title, author, numbers, initials, access, facets) VALUES ('delete', :row, :title, :author, :numbers, :initials, :access, :facets)";
    PUT_IN = "INSERT INTO record_search(rowid, title, author, numbers, initials, access, facets) VALUES (:row, :title, :author, :numbers, :initials, :access, :facets)";
    EMPTY = "INSERT INTO record_search(record_search) VALUES ('delete-all')";
    ALL_STALE = "INSERT OR IGNORE INTO search_stale(row) SELECT row FROM records";
    FORGET_KNOWN = "UPDATE search_stale SET known = 0 WHERE known = 1";
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
        // The title of a 绝密 record is sealed and never enters, even when the key is there to open it.
        let title =
            if self.has_words() && self.level < Level::TopSecret.rank() { self.title.as_str() } else { "" };
        let author = if self.has_words() { self.author.as_str() } else { "" };
        // The 登记号 is not among them: it is scanned or typed whole and looked up by its own index, and thirteen
        // more digits of every record would make each search for a few digits walk through all of them.
        let numbers = [
            self.archival_number.as_deref().unwrap_or_default(),
            &self.document_number,
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
    for row in rows {
        let stale = tx.get(STALE_ROW, &named! { row: *row }, |found| {
            Ok(found.get::<_, bool>("known")?.then(|| facts(found)).transpose()?.as_ref().map(Facts::indexed))
        })?;
        if let Some(known) = stale {
            refresh(tx, *row, known)?;
            tx.run(FORGET_STALE, &named! { row: *row })?;
        }
    }
    Ok(())
}

fn refresh(tx: &Tx<'_>, row: i64, known: Option<Indexed>) -> Result<()> {
    let now = tx.get(FACTS, &named! { row: row }, facts)?;
    let indexed = now.as_ref().map(Facts::indexed);
    if known == indexed {
        return Ok(());
    }
    if let Some(known) = &known {
        write(tx, TAKE_OUT, row, known)?;
    }
    if let Some(indexed) = &indexed {
        write(tx, PUT_IN, row, indexed)?;
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
        &named! { row: row, title: title, author: author, numbers: numbers, initials: initials, access: access, facets: facets },
    )?;
    Ok(())
}

/// What the index row of a record says of who may read it; `None` when its files are not searched in the database.
pub(super) fn access_of_files(reader: &Reader<'_>, record_row: i64) -> Result<Option<String>> {
    let now = reader.get(FACTS, &named! { row: record_row }, facts)?;
    Ok(now.filter(Facts::has_file_words).map(|now| now.access()))
}

/// Empties the index to make it anew from the records (after a restore, or when somebody doubts it); answers how
/// many records there are. [`rebuild_step`] does the work; until it is done searches find less.
pub fn begin_rebuild(tx: &Tx<'_>) -> Result<i64> {
    tx.run(EMPTY, &[])?;
    tx.run(ALL_STALE, &[])?;
    tx.run(FORGET_KNOWN, &[])?;
    // They are for the steps, not for this commit.
    tx.forget_touched(STALE);
    content_words::rebuild(tx)?;
    tx.number(COUNT_STALE, &[])
}

/// Puts the next records into the index; answers how many are left.
pub fn rebuild_step(tx: &Tx<'_>, limit: i64) -> Result<i64> {
    let rows = tx.list(NEXT_STALE, &named! { limit: limit }, |row| row.get::<_, i64>(0))?;
    refresh_search(tx, &rows)?;
    tx.number(COUNT_STALE, &[])
}
