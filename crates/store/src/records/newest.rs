//! The whole register, newest first, for whoever may read a part of it.
//!
//! One stream for each level a person is cleared for, one for each level behind the wall of their department, one of
//! what they are named for. Each lies in an index in that order and SQLite merges them row by row, so that a page costs
//! a page wherever it begins, and what is hidden is in no stream and is not walked over.

use crate::{Named, Reader, Result, Sight, named};

const OPEN: &str = "SELECT r.row FROM records AS r INDEXED BY records_open WHERE r.walled = 0";
const WALLED: &str = "SELECT r.row FROM records AS r INDEXED BY records_walled WHERE r.walled = 1 AND r.department_id = :sight_department";
/// What somebody is named for behind the wall of their own department stands in that stream already.
const NAMED: &str = "SELECT r.row FROM need_to_know AS k JOIN records AS r ON r.id = k.record_id WHERE k.person_id = :sight_person AND r.walled = 1 AND r.department_id IS NOT :sight_department";
const WITHIN: &str = concat!(" AND r.row < :before AND ", crate::sight!());

crate::statements! {
    // Out of the indexes alone: level and wall are all that a sight asks while no import arrives.
    COUNT_OPEN = "SELECT count(*) FROM (SELECT 1 FROM records INDEXED BY records_open WHERE walled = 0 AND level <= :sight_level LIMIT :most)";
    COUNT_WALLED = "SELECT count(*) FROM (SELECT 1 FROM records INDEXED BY records_walled WHERE walled = 1 AND department_id = :department AND level <= :sight_level LIMIT :most)";
    COUNT_NAMED = concat!("SELECT count(*) FROM (SELECT 1 FROM need_to_know AS k JOIN records AS r ON r.id = k.record_id WHERE k.person_id = :sight_person AND r.walled = 1 AND r.department_id IS NOT :sight_department AND ", crate::sight!(), " LIMIT :most)");
    STREAMS = concat!("SELECT r.row FROM records AS r INDEXED BY records_open WHERE r.walled = 0 AND r.level = 0 AND r.row < :before AND ", crate::sight!(), " UNION ALL SELECT r.row FROM records AS r INDEXED BY records_walled WHERE r.walled = 1 AND r.department_id = :sight_department AND r.level = 0 AND r.row < :before AND ", crate::sight!(), " UNION ALL SELECT r.row FROM need_to_know AS k JOIN records AS r ON r.id = k.record_id WHERE k.person_id = :sight_person AND r.walled = 1 AND r.department_id IS NOT :sight_department AND r.row < :before AND ", crate::sight!(), " ORDER BY 1 DESC LIMIT :limit");
}

/// Positions of everything within sight before `:before` that also meets `narrowed`, the newest first, `:limit` at
/// most; both are among the parameters.
pub(super) fn newest(
    reader: &Reader<'_>,
    sight: &Sight,
    narrowed: &str,
    parameters: Vec<Named>,
) -> Result<Vec<i64>> {
    let mut streams = Vec::new();
    for level in 0..=sight.level().rank() {
        streams.push(format!("{OPEN} AND r.level = {level}{WITHIN}{narrowed}"));
        if sight.department().is_some() {
            streams.push(format!("{WALLED} AND r.level = {level}{WITHIN}{narrowed}"));
        }
    }
    if sight.is_named() {
        streams.push(format!("{NAMED}{WITHIN}{narrowed}"));
    }
    let sql = format!("{} ORDER BY 1 DESC LIMIT :limit", streams.join(" UNION ALL "));
    reader.list(&sql, &sight.bind(parameters), |row| row.get(0))
}

/// How many records are within sight, counted up to `most`.
pub(super) fn count_newest(reader: &Reader<'_>, sight: &Sight, most: i64) -> Result<i64> {
    let level = sight.level();
    let mut count = reader.number(COUNT_OPEN, &named! { sight_level: level, most: most })?;
    if let Some(department) = sight.department().filter(|_| count < most) {
        let walled = named! { sight_level: level, department: department, most: most - count };
        count += reader.number(COUNT_WALLED, &walled)?;
    }
    if sight.is_named() && count < most {
        count += reader.number(COUNT_NAMED, &sight.bind(named! { most: most - count }))?;
    }
    Ok(count)
}
