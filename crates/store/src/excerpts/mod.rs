//! Excerpts and their notebooks as stored. Excerpts are read through the reader's [`Sight`] on their record; the
//! register alone sees every row and says which words must be sealed.

mod notebook;

pub use notebook::{
    NotebookRow, find_notebook_by_barcode, get_notebook, insert_notebook, list_leaves, list_notebooks,
    update_notebook,
};

pub(crate) use notebook::STATEMENTS as NOTEBOOKS;

use crate::sealed::mark;
use crate::{
    Named, Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_day, optional_id,
    optional_moment,
};
use domain::access::Level;
use domain::{
    ApprovalId, CopyId, Day, ExcerptId, Moment, PersonId, RecordId, RowId, SignatureId, SignatureImageId,
};

/// An excerpt with its record, its copy and the names of its people.
#[derive(Debug, Clone)]
pub struct ExcerptRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: ExcerptId,
    /// `ZC-0307-2026-0001`.
    pub number: String,
    /// Of which record.
    pub record: RecordId,
    /// From which copy of it.
    pub source: CopyId,
    /// Who writes it and holds it.
    pub applicant: PersonId,
    /// Name.
    pub applicant_name: String,
    /// Department, or the body an outsider belongs to.
    pub department: String,
    /// 用途.
    pub purpose: String,
    /// The purpose as statements sign it.
    pub purpose_mark: String,
    /// Which pages; empty: all.
    pub page_range: String,
    /// How many pages that is.
    pub source_pages: i64,
    /// How much, in words.
    pub extent: String,
    /// The same as statements sign it.
    pub extent_mark: String,
    /// 应交回.
    pub return_by: Option<Day>,
    /// The approval it stands on.
    pub approval: Option<ApprovalId>,
    /// Its number.
    pub approval_number: Option<String>,
    /// Ground code.
    pub ground: String,
    /// Stored state code.
    pub state: String,
    /// When asked.
    pub requested_at: Moment,
    /// The copy it became.
    pub copy: Option<CopyId>,
    /// `Z01`.
    pub label: Option<String>,
    /// Thirteen digits.
    pub barcode: Option<String>,
    /// State code of that copy.
    pub copy_state: Option<String>,
    /// Pages of the excerpt itself.
    pub pages: Option<i64>,
    /// When that copy was destroyed.
    pub destroyed_at: Option<Moment>,
    /// The notebook it stands in.
    pub notebook: Option<RowId>,
    /// Its number.
    pub notebook_number: Option<String>,
    /// First leaf.
    pub first_leaf: Option<i64>,
    /// Last leaf.
    pub last_leaf: Option<i64>,
    /// Who entered it when it was written.
    pub made_by_name: Option<String>,
    /// When it was written.
    pub made_at: Option<Moment>,
    /// How it was signed for.
    pub receipt: String,
    /// By passphrase.
    pub receipt_signature: Option<SignatureId>,
    /// On the pad.
    pub receipt_image: Option<SignatureImageId>,
    /// When it came back.
    pub returned_at: Option<Moment>,
    /// Pages counted then.
    pub returned_pages: Option<i64>,
    /// Title of the record.
    pub title: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Level of the record today.
    pub level: Level,
    /// The record holds personal information.
    pub personal_information: bool,
    /// Whether the reader's sight covers the record; always so except in the register.
    pub visible: bool,
}

/// Which excerpts a list shows.
#[derive(Debug, Clone, Default)]
pub struct ExcerptFilter {
    /// One state, as excerpts and their copies tell it.
    pub state: Option<&'static str>,
    /// Of this record only.
    pub record: Option<RecordId>,
    /// Of this person only.
    pub person: Option<PersonId>,
    /// In this notebook only.
    pub notebook: Option<RowId>,
    /// Older than this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT e.*, r.title, coalesce(r.archival_number, r.accession) AS record_number, r.level AS record_level, r.personal_information, ",
            "who.name AS applicant_name, coalesce(d.name, who.organisation) AS department, maker.name AS made_by_name, a.number AS approval_number, ",
            "z.label, z.barcode, z.state AS copy_state, z.pages AS own_pages, z.destroyed_at, b.number AS notebook_number, ",
            $crate::sight!(),
            " AS visible FROM excerpts AS e JOIN records AS r ON r.id = e.record_id JOIN people AS who ON who.id = e.applicant_id ",
            "LEFT JOIN departments AS d ON d.id = who.department_id LEFT JOIN people AS maker ON maker.id = e.made_by LEFT JOIN approvals AS a ON a.id = e.approval_id ",
            "LEFT JOIN copies AS z ON z.id = e.copy_id LEFT JOIN excerpt_notebooks AS b ON b.id = e.notebook_id "
        )
    };
}

crate::statements! {
    GET_EXCERPT = concat!(select!(), "WHERE e.id = :id AND visible");
    // By exact barcode: who guards the shelf takes back what is in the hand (custody, 3-domain §3).
    FIND_EXCERPT_BY_BARCODE = concat!(select!(), "WHERE z.barcode = :barcode");
    LIST_EXCERPTS = concat!(select!(), "WHERE visible AND (:state IS NULL OR CASE WHEN z.id IS NULL THEN e.state WHEN z.state = 'destroyed' THEN 'destroyed' WHEN z.state IN ('in','in_session') THEN 'returned' ELSE 'held' END = :state) AND (:record IS NULL OR e.record_id = :record) AND (:person IS NULL OR e.applicant_id = :person) AND (:notebook IS NULL OR e.notebook_id = :notebook) AND (:before_row IS NULL OR e.row < :before_row) ORDER BY e.row DESC LIMIT :limit");
    LIST_EXCERPT_REGISTER = concat!(select!(), "WHERE e.requested_at >= :from AND e.requested_at < :until ORDER BY e.row");
    // Whoever holds the book gives back everything in it, seen or not.
    LIST_IN_NOTEBOOK = concat!(select!(), "WHERE e.notebook_id = :notebook AND z.id IS NOT NULL ORDER BY e.first_leaf");
    EXCERPT_STANDING = "SELECT number, state FROM excerpts WHERE id = :id";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ExcerptRow> {
    Ok(ExcerptRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        record: id(row, "record_id")?,
        source: id(row, "source_copy_id")?,
        applicant: id(row, "applicant_id")?,
        applicant_name: row.get("applicant_name")?,
        department: row.get("department")?,
        purpose: row.get("purpose")?,
        purpose_mark: mark(&row.stored_text("purpose")?),
        page_range: row.get("page_range")?,
        source_pages: row.get("source_pages")?,
        extent: row.get("extent")?,
        extent_mark: mark(&row.stored_text("extent")?),
        return_by: optional_day(row, "return_by")?,
        approval: optional_id(row, "approval_id")?,
        approval_number: row.get("approval_number")?,
        ground: row.get("ground")?,
        state: row.get("state")?,
        requested_at: moment(row, "requested_at")?,
        copy: optional_id(row, "copy_id")?,
        label: row.get("label")?,
        barcode: row.get("barcode")?,
        copy_state: row.get("copy_state")?,
        pages: row.get("own_pages")?,
        destroyed_at: optional_moment(row, "destroyed_at")?,
        notebook: optional_id(row, "notebook_id")?,
        notebook_number: row.get("notebook_number")?,
        first_leaf: row.get("first_leaf")?,
        last_leaf: row.get("last_leaf")?,
        made_by_name: row.get("made_by_name")?,
        made_at: optional_moment(row, "made_at")?,
        receipt: row.get("receipt")?,
        receipt_signature: optional_id(row, "receipt_signature_id")?,
        receipt_image: optional_id(row, "receipt_image_id")?,
        returned_at: optional_moment(row, "returned_at")?,
        returned_pages: row.get("returned_pages")?,
        title: row.get("title")?,
        record_number: row.get("record_number")?,
        level: level(row, "record_level")?,
        personal_information: row.get("personal_information")?,
        visible: row.get("visible")?,
    })
}

/// The excerpt, when the reader may see its record.
pub fn get_excerpt(reader: &Reader<'_>, sight: &Sight, excerpt: ExcerptId) -> Result<Option<ExcerptRow>> {
    reader.get(GET_EXCERPT, &sight.bind(named! { id: excerpt }), from_row)
}

/// By exact barcode; `visible` says whether its words may be shown.
pub fn find_excerpt_by_barcode(
    reader: &Reader<'_>,
    sight: &Sight,
    barcode: &str,
) -> Result<Option<ExcerptRow>> {
    reader.get(FIND_EXCERPT_BY_BARCODE, &sight.bind(named! { barcode: barcode }), from_row)
}

/// Excerpts the reader may see, newest first.
pub fn list_excerpts(reader: &Reader<'_>, sight: &Sight, filter: &ExcerptFilter) -> Result<Vec<ExcerptRow>> {
    let parameters = named! {
        state: filter.state, record: filter.record, person: filter.person, notebook: filter.notebook,
        before_row: filter.before_row, limit: filter.limit,
    };
    reader.list(LIST_EXCERPTS, &sight.bind(parameters), from_row)
}

/// Every excerpt asked for in a period, oldest first: a register has no gaps.
pub fn list_excerpt_register(
    reader: &Reader<'_>,
    sight: &Sight,
    from: Moment,
    until: Moment,
) -> Result<Vec<ExcerptRow>> {
    reader.list(LIST_EXCERPT_REGISTER, &sight.bind(named! { from: from, until: until }), from_row)
}

/// Everything written in a notebook, leaf by leaf, for its return and its end.
pub fn list_in_notebook(reader: &Reader<'_>, sight: &Sight, notebook: RowId) -> Result<Vec<ExcerptRow>> {
    reader.list(LIST_IN_NOTEBOOK, &sight.bind(named! { notebook: notebook }), from_row)
}

/// Number and stored state of an excerpt: what its approval must know to move it on, never shown.
pub fn get_excerpt_standing(reader: &Reader<'_>, excerpt: ExcerptId) -> Result<Option<(String, String)>> {
    reader.get(EXCERPT_STANDING, &named! { id: excerpt }, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A new excerpt.
pub fn insert_excerpt(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("excerpts", columns)
}

/// Whatever a step adds to it.
pub fn update_excerpt(tx: &Tx<'_>, excerpt: ExcerptId, columns: &[Named]) -> Result<()> {
    tx.update("excerpts", excerpt, columns)
}

/// The copy that an excerpt is, once written.
#[derive(Debug)]
pub struct NewExcerptCopy<'a> {
    /// Identity.
    pub id: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// Written out of which copy.
    pub source: CopyId,
    /// `Z01`.
    pub label: &'a str,
    /// Thirteen digits.
    pub barcode: &'a str,
    /// Pages.
    pub pages: i64,
    /// Who has it.
    pub holder: PersonId,
    /// 应交回.
    pub return_by: Option<Day>,
    /// When.
    pub at: Moment,
}

/// Adds it, in its writer's hands; level, term and wall are its record's.
pub fn insert_excerpt_copy(tx: &Tx<'_>, copy: &NewExcerptCopy<'_>) -> Result<()> {
    tx.insert(
        "copies",
        &named! {
            id: copy.id, record_id: copy.record, label: copy.label, barcode: copy.barcode, kind: "excerpt", medium: "paper",
            pages: copy.pages, parent_copy_id: copy.source, holder_id: copy.holder, return_by: copy.return_by, state: "out", made_at: copy.at,
        },
    )
}
