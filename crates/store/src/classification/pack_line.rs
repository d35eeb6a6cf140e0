//! What the rule pack said of each category when it was last put in force.

use crate::{Reader, Result, Tx, id, named};
use domain::RowId;

/// A line of the pack.
#[derive(Debug, Clone)]
pub struct PackLineRow {
    /// Code of the category.
    pub code: String,
    /// The whole line, JSON.
    pub content: String,
    /// Version of the pack.
    pub pack_version: i64,
}

crate::statements! {
    PACK_LINES = "SELECT code, content, pack_version FROM guide_pack_lines ORDER BY row";
    PACK_LINE_OF = "SELECT id FROM guide_pack_lines WHERE code = :code";
}

/// Every line, in the pack's order.
pub fn list_pack_lines(reader: &Reader<'_>) -> Result<Vec<PackLineRow>> {
    reader.list(PACK_LINES, &[], |row| {
        Ok(PackLineRow {
            code: row.get("code")?,
            content: row.get("content")?,
            pack_version: row.get("pack_version")?,
        })
    })
}

/// Writes a line, or brings the one of that code to the newer pack's words.
pub fn put_pack_line(tx: &Tx<'_>, new: RowId, line: &PackLineRow) -> Result<()> {
    let said = named! { content: &line.content, pack_version: line.pack_version };
    match tx.get(PACK_LINE_OF, &named! { code: &line.code }, |row| id::<RowId>(row, "id"))? {
        Some(standing) => tx.update("guide_pack_lines", standing, &said),
        None => {
            let mut columns = said;
            columns.extend(named! { id: new, code: &line.code });
            tx.insert("guide_pack_lines", &columns)
        }
    }
}
