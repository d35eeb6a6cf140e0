//! Notebooks for excerpts (摘抄本). What a notebook holds is declared not secret; what stands in it is read as
//! excerpts are.

use crate::{Named, Reader, Result, Row, Tx, id, moment, named, optional_moment};
use domain::excerpts::LeafRange;
use domain::{Moment, PersonId, RowId};

/// A notebook and who has it.
#[derive(Debug, Clone)]
pub struct NotebookRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: RowId,
    /// `ZB-0307-2026-0001`.
    pub number: String,
    /// Thirteen digits.
    pub barcode: String,
    /// Who has it.
    pub holder: PersonId,
    /// Name.
    pub holder_name: String,
    /// Numbered leaves.
    pub leaves: i64,
    /// When it was handed out.
    pub issued_at: Moment,
    /// When it came back.
    pub returned_at: Option<Moment>,
    /// Leaves counted then.
    pub returned_leaves: Option<i64>,
    /// When it was destroyed.
    pub destroyed_at: Option<Moment>,
    /// Excerpts in it.
    pub excerpts: i64,
    /// Leaves written on.
    pub used: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT b.*, who.name AS holder_name, (SELECT count(*) FROM excerpts AS e WHERE e.notebook_id = b.id AND e.copy_id IS NOT NULL) AS excerpts, ",
            "(SELECT coalesce(sum(e.last_leaf - e.first_leaf + 1), 0) FROM excerpts AS e WHERE e.notebook_id = b.id AND e.copy_id IS NOT NULL) AS used ",
            "FROM excerpt_notebooks AS b JOIN people AS who ON who.id = b.holder_id "
        )
    };
}

crate::statements! {
    GET_NOTEBOOK = concat!(select!(), "WHERE b.id = :id");
    FIND_NOTEBOOK_BY_BARCODE = concat!(select!(), "WHERE b.barcode = :barcode");
    LIST_NOTEBOOKS = concat!(select!(), "WHERE (:person IS NULL OR b.holder_id = :person) AND (:open = 0 OR b.returned_at IS NULL) AND (:before_row IS NULL OR b.row < :before_row) ORDER BY b.row DESC LIMIT :limit");
    LIST_LEAVES = "SELECT e.first_leaf, e.last_leaf, e.number FROM excerpts AS e WHERE e.notebook_id = :notebook AND e.copy_id IS NOT NULL ORDER BY e.first_leaf";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<NotebookRow> {
    Ok(NotebookRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        barcode: row.get("barcode")?,
        holder: id(row, "holder_id")?,
        holder_name: row.get("holder_name")?,
        leaves: row.get("leaves")?,
        issued_at: moment(row, "issued_at")?,
        returned_at: optional_moment(row, "returned_at")?,
        returned_leaves: row.get("returned_leaves")?,
        destroyed_at: optional_moment(row, "destroyed_at")?,
        excerpts: row.get("excerpts")?,
        used: row.get("used")?,
    })
}

/// A notebook.
pub fn get_notebook(reader: &Reader<'_>, notebook: RowId) -> Result<Option<NotebookRow>> {
    reader.get(GET_NOTEBOOK, &named! { id: notebook }, from_row)
}

/// By exact barcode.
pub fn find_notebook_by_barcode(reader: &Reader<'_>, barcode: &str) -> Result<Option<NotebookRow>> {
    reader.get(FIND_NOTEBOOK_BY_BARCODE, &named! { barcode: barcode }, from_row)
}

/// Notebooks, newest first; of one person, or only those that are out.
pub fn list_notebooks(
    reader: &Reader<'_>,
    person: Option<PersonId>,
    open: bool,
    before_row: Option<i64>,
    limit: i64,
) -> Result<Vec<NotebookRow>> {
    let parameters = named! { person: person, open: open, before_row: before_row, limit: limit };
    reader.list(LIST_NOTEBOOKS, &parameters, from_row)
}

/// Which leaves are written on, and by which excerpt.
pub fn list_leaves(reader: &Reader<'_>, notebook: RowId) -> Result<Vec<LeafRange>> {
    reader.list(LIST_LEAVES, &named! { notebook: notebook }, |row| {
        Ok(LeafRange { first: row.get(0)?, last: row.get(1)?, by: row.get(2)? })
    })
}

/// A new notebook.
pub fn insert_notebook(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("excerpt_notebooks", columns)
}

/// Whatever happens to it.
pub fn update_notebook(tx: &Tx<'_>, notebook: RowId, columns: &[Named]) -> Result<()> {
    tx.update("excerpt_notebooks", notebook, columns)
}
