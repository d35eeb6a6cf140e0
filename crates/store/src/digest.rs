//! The digest of one stored row, frozen: SHA-256 over length-prefixed stored bytes.

use crate::tables::Table;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

/// What one written row left behind; `digest` is `None` for a deleted row (a tombstone).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowDigest {
    /// Table.
    pub table: String,
    /// SQLite's row number.
    pub row: i64,
    /// The row's identity as text; empty on a tombstone whose row never reached a commit.
    pub row_id: String,
    /// SHA-256, or `None` when the row is gone.
    pub digest: Option<[u8; 32]>,
}

fn prefixed(hasher: &mut Sha256, tag: u8, bytes: &[u8]) {
    hasher.update([tag]);
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

/// `SHA-256("strongroom.row" ‖ table ‖ form ‖ each column: tag, length, bytes)`, columns in the form's order.
pub(crate) fn of_row<'v>(table: &Table, columns: impl Iterator<Item = ValueRef<'v>>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    prefixed(&mut hasher, b'D', b"strongroom.row");
    prefixed(&mut hasher, b'T', table.name.as_bytes());
    hasher.update([table.form]);
    for column in columns {
        match column {
            ValueRef::Null => prefixed(&mut hasher, b'N', &[]),
            ValueRef::Integer(number) => prefixed(&mut hasher, b'I', &number.to_be_bytes()),
            ValueRef::Real(number) => prefixed(&mut hasher, b'R', &number.to_be_bytes()),
            ValueRef::Text(text) => prefixed(&mut hasher, b'S', text),
            ValueRef::Blob(bytes) => prefixed(&mut hasher, b'B', bytes),
        }
    }
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(columns: &[ValueRef<'_>]) -> String {
        let table = Table { name: "places", kind: crate::tables::Kind::Digested, form: 1, columns: &[] };
        hex::encode(of_row(&table, columns.iter().copied()))
    }

    #[test]
    fn the_bytes_are_frozen() {
        let digest = digest(&[ValueRef::Text("库房".as_bytes()), ValueRef::Integer(7), ValueRef::Null]);
        assert_eq!(digest, FROZEN);
    }

    const FROZEN: &str = "3be3dc11d63ac2843440d319d93193e3d4df77b68eb8320ba1ec34e8d72322a9";

    #[test]
    fn moving_a_boundary_between_columns_changes_the_digest() {
        assert_ne!(
            digest(&[ValueRef::Text(b"ab"), ValueRef::Text(b"c")]),
            digest(&[ValueRef::Text(b"a"), ValueRef::Text(b"bc")])
        );
        assert_ne!(digest(&[ValueRef::Null]), digest(&[ValueRef::Text(b"")]));
    }
}
