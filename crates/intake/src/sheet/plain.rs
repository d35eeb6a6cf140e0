//! The mark that an export sets before a text which a spreadsheet program would run as a formula.

/// What makes a cell a formula for one program or another, half and full width.
const DANGEROUS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text as it was before the export: one `'` is taken off where the export set one.
pub(crate) fn plain(cell: &str) -> String {
    let marked = cell.strip_prefix('\'').filter(|rest| rest.starts_with('\'') || rest.starts_with(DANGEROUS));
    marked.unwrap_or(cell).to_owned()
}
