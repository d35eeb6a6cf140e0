//! One digest over every digested row: as the trail last saw them, and as they stand. The two agree as long as
//! nobody wrote around the trail, and a migration that leaves the rows alone leaves them agreeing.

use crate::tables::{Kind, TABLES};
use crate::{Reader, Result, RowDigest, StoreError};
use sha2::{Digest, Sha256};

crate::statements! {
    LATEST = "SELECT table_name, row, row_id, digest FROM row_digests WHERE n IN (SELECT max(n) FROM row_digests GROUP BY table_name, row) AND digest IS NOT NULL ORDER BY table_name, row";
}

struct Root(Sha256);

impl Root {
    fn new() -> Root {
        Root(Sha256::new().chain_update(b"strongroom.root.v1"))
    }

    fn take(&mut self, table: &str, row: i64, digest: &[u8]) {
        self.0.update((table.len() as u64).to_be_bytes());
        self.0.update(table);
        self.0.update(row.to_be_bytes());
        self.0.update(digest);
    }

    fn done(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

/// Over the rows as the trail last saw them, by table and row.
pub fn of_trail(reader: &Reader<'_>) -> Result<[u8; 32]> {
    let mut root = Root::new();
    reader.each(LATEST, &[], |found| {
        let digest: Vec<u8> = found.get("digest")?;
        root.take(&found.get::<_, String>("table_name")?, found.get("row")?, &digest);
        Ok(true)
    })?;
    Ok(root.done())
}

/// Over the rows as they stand, by table and row.
pub fn of_rows(reader: &Reader<'_>) -> Result<[u8; 32]> {
    let mut tables: Vec<_> = TABLES.iter().filter(|table| table.kind == Kind::Digested).collect();
    tables.sort_by_key(|table| table.name);
    let mut root = Root::new();
    for table in tables {
        reader.each_digest_of(table, |RowDigest { table, row, digest, .. }| {
            let digest =
                digest.ok_or_else(|| StoreError::Bug(format!("{table} {row} stands without a digest")))?;
            root.take(&table, row, &digest);
            Ok(true)
        })?;
    }
    Ok(root.done())
}
