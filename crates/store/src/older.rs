//! Rows of an older form held against the trail, before a migration writes them anew.

use crate::digest;
use crate::tables::{Kind, TABLES, Table};
use crate::{Reader, Result, named};
use std::collections::{BTreeSet, HashMap};

crate::statements! {
    LATEST_OF = "SELECT row, digest FROM row_digests WHERE n IN (SELECT max(n) FROM row_digests WHERE table_name = :table GROUP BY row)";
}

/// The rows whose stored bytes no form that this program knows makes into the digest that the trail has of them.
/// An older form has the columns that stand in the file, in the order of the present one.
pub(crate) fn rows_unlike_the_trail(reader: &Reader<'_>) -> Result<BTreeSet<(String, i64)>> {
    let standing = reader.table_names()?;
    let mut unlike = BTreeSet::new();
    for declared in TABLES.iter().filter(|table| table.kind == Kind::Digested) {
        if standing.iter().any(|name| name == declared.name) {
            unlike
                .extend(unlike_in(reader, declared)?.into_iter().map(|row| (declared.name.to_owned(), row)));
        }
    }
    Ok(unlike)
}

fn unlike_in(reader: &Reader<'_>, declared: &Table) -> Result<Vec<i64>> {
    let held = reader.column_names(declared.name)?;
    let columns: Vec<&str> =
        declared.columns.iter().copied().filter(|column| held.iter().any(|name| name == column)).collect();
    let latest: HashMap<i64, Vec<u8>> = reader
        .list(LATEST_OF, &named! { table: declared.name }, |row| {
            Ok((row.get("row")?, row.get::<_, Option<Vec<u8>>>("digest")?.unwrap_or_default()))
        })?
        .into_iter()
        .collect();
    let mut unlike = Vec::new();
    let sql = format!("SELECT row, {} FROM {}", columns.join(", "), declared.name);
    reader.each(&sql, &[], |row| {
        let number: i64 = row.get("row")?;
        let seen = latest.get(&number).map(Vec::as_slice).unwrap_or_default();
        let mut values = Vec::with_capacity(columns.len());
        for place in 0..columns.len() {
            values.push(row.stored(place + 1)?);
        }
        let is_of = |form: u8| digest::of_row(&Table { form, ..*declared }, values.iter().copied()) == *seen;
        if !(1..=declared.form).any(is_of) {
            unlike.push(number);
        }
        Ok(true)
    })?;
    Ok(unlike)
}
