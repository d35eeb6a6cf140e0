//! Imports (导入): what a spreadsheet's columns mean, how its cells are read, and what is wrong with a row.
//!
//! Everything here is told: the cells of a row, what the office knows by name, the present. So a row is read
//! twice with the same outcome — once when the file is checked, once when it is written.

mod field;
mod line_rule;
mod mapping;
mod names;
mod other_lines;
mod plan_lines;
mod reading;
mod record_line;
mod row;
mod suggestion;

pub use field::{ImportField, ImportState, ImportSubject};
pub use line_rule::{LINE_HEADS, LineRule};
pub use mapping::{BoundMapping, MappedColumn, Mapping, ValueSource};
pub use names::{Found, Names, name_key};
pub use other_lines::{
    LoanLine, OutCopy, PersonLine, PlaceLine, place_path, read_loan, read_person, read_place,
};
pub use plan_lines::{CategoryLine, RuleLine, RuleOf, read_category, read_rule};
pub use reading::{
    Term, levels_differ, read_count, read_day, read_hour, read_level, read_level_term, read_medium,
    read_term, read_yes,
};
pub use record_line::{CategoryFacts, Likeness, RecordLine, read_record};
pub use row::{ImportKnown, OwnWords, RowError, Values, Wrong};
pub use suggestion::suggest_field;

use crate::ids::RowId;

/// Rows that are read, written or removed in one step.
pub const SLICE: usize = 1_000;

/// Rows that people, places, loans and plans may have: they are written in the one commit that publishes them.
pub const MOST_AT_ONCE: i64 = 20_000;

crate::refusals! {
    /// What importing refuses.
    pub enum ImportRefusal in "import" {
        /// The file cannot be read as a spreadsheet; the problem has its own words.
        FileRefused { problem: &'static str } => "file_refused", Form;
        /// A column that the mapping names is not in the file.
        ColumnMissing { column: String } => "column_missing", Form;
        /// A field that every row needs has no column.
        FieldUnmapped { field: ImportField } => "field_unmapped", Form;
        /// A field is mapped twice.
        FieldTwice { field: ImportField } => "field_twice", Form;
        /// A field does not belong to the subject.
        FieldOfAnother { field: ImportField, subject: ImportSubject } => "field_of_another", Form;
        /// A mapping or one of its codes cannot be read.
        MappingUnreadable { detail: String } => "mapping_unreadable", Form;
        /// A mapping wants a name.
        MappingNameless => "mapping_nameless", Form;
        /// A step was asked that this state does not allow.
        WrongState { state: ImportState } => "wrong_state", Form;
        /// The file was being read when the desk was closed.
        ReadingInterrupted => "reading_interrupted", Form;
        /// Another import has begun to arrive and is not ended.
        AnotherArrives { file_name: String } => "another_arrives", Form;
        /// Rows are wrong and nobody asked for the others alone.
        RowsWrong { wrong: i64, rows: i64 } => "rows_wrong", Form;
        /// No row is left to import.
        NothingToImport => "nothing_to_import", Form;
        /// More rows than go in with one commit.
        TooManyAtOnce { rows: i64, most: i64 } => "too_many_at_once", Form;
        /// A row that was right when the file was checked is so no longer.
        BecameWrong { row: i64, field: ImportField } => "became_wrong", Form;
        /// What stands in the file is for whoever began the import.
        NotYours => "not_yours", Evidence;
    }
}

crate::events! {
    /// What the trail says of imports.
    pub enum ImportEvent {
        /// A file was given a mapping and its reading began.
        ImportBegun { import: RowId, subject: &'static str, file: [u8; 32] } => "import_begun";
        /// The whole file was read and checked.
        ImportChecked { import: RowId, rows: i64, wrong: i64 } => "import_checked";
        /// It was accepted and begins to arrive.
        ImportAccepted { import: RowId, rows: i64, partial: i64 } => "import_accepted";
        /// A slice was written; the root is over the digests of its rows.
        ImportSliceArrived { import: RowId, slice: i64, rows: i64, root: [u8; 32] } => "import_slice_arrived";
        /// Everything of it can be seen from now on; the root is over the roots of its slices.
        ImportPublished { import: RowId, rows: i64, slices: i64, root: [u8; 32] } => "import_published";
        /// It will not be published; its slices are removed.
        ImportDiscarding { import: RowId, slices: i64 } => "import_discarding";
        /// A slice was removed.
        ImportSliceRemoved { import: RowId, slice: i64, rows: i64 } => "import_slice_removed";
        /// Nothing of it is left.
        ImportDiscarded { import: RowId, rows: i64 } => "import_discarded";
        /// The file of its wrong rows was handed out.
        ImportErrorsTaken { import: RowId, rows: i64 } => "import_errors_taken";
        /// A mapping was remembered.
        ImportMappingSaved { mapping: RowId, subject: &'static str } => "import_mapping_saved";
    }
}

/// The root over digests in their order, domain-separated from every other tree of the vault.
#[must_use]
pub fn slice_root(digests: &[[u8; 32]]) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    let mut level: Vec<[u8; 32]> = digests
        .iter()
        .map(|digest| {
            Sha256::new().chain_update(b"strongroom/import-leaf/1").chain_update(digest).finalize().into()
        })
        .collect();
    while level.len() > 1 {
        level = level
            .chunks(2)
            .map(|pair| match pair {
                [left, right] => Sha256::new()
                    .chain_update(b"strongroom/import-node/1")
                    .chain_update(left)
                    .chain_update(right)
                    .finalize()
                    .into(),
                // An odd node rises unchanged.
                single => single[0],
            })
            .collect();
    }
    level.first().copied().unwrap_or([0; 32])
}

#[cfg(test)]
mod tests {
    use super::slice_root;

    #[test]
    fn a_root_changes_with_any_digest_and_with_their_order() {
        let (one, two, three) = ([1; 32], [2; 32], [3; 32]);
        let roots = [
            slice_root(&[]),
            slice_root(&[one]),
            slice_root(&[one, two]),
            slice_root(&[two, one]),
            slice_root(&[one, two, three]),
            slice_root(&[one, two, three, three]),
        ];
        for (index, root) in roots.iter().enumerate() {
            assert!(!roots[index + 1..].contains(root), "{index}");
        }
    }
}
