//! Which records a list shows, by position, newest first; and how many.
//!
//! Two streams come in the same order and are merged: the index of records (or, where nothing is asked for, the register
//! itself), and that of files. Both leave
//! out by their access tokens what the reader may not see, so that what is hidden costs nothing; the
//! [`sight!`] on each record that is handed out has the last word.

use super::apart::holding_each;
use super::content_words::FILES;
use super::list::RecordFilter;
use super::matching::{Facets, Readers, level_token};
use super::newest::{count_newest, newest};
use crate::{Named, Reader, Result, Sight, named};
use domain::records::Months;
use std::collections::BTreeSet;

/// A place that holds no more records than this is read from the place's side.
const SMALL_PLACE: i64 = 1_000;

const BY_INDEX: &str = concat!(
    // `CROSS` keeps the index outside: it delivers the newest first and stops at the limit.
    "SELECT r.row FROM record_search AS f CROSS JOIN records AS r ON r.row = -f.rowid WHERE f.record_search MATCH :match AND f.rowid > -:before AND ",
    crate::sight!()
);
const BY_FILES: &str = concat!(
    "SELECT r.row FROM content_search AS f CROSS JOIN records AS r ON r.row = -f.rowid / 65536 WHERE f.content_search MATCH :file_match AND f.rowid > -:before_file AND ",
    crate::sight!()
);
const AMONG: &str = concat!(
    "SELECT r.row FROM records AS r WHERE r.row IN (SELECT value FROM json_each(:rows)) AND r.row < :before AND ",
    crate::sight!()
);
const KEPT: &str = " AND r.state = 'kept'";
const FROM_DAY: &str = " AND r.document_date >= :from";
const UNTIL_DAY: &str = " AND r.document_date <= :until";
const IN_PLACE: &str = " AND EXISTS (SELECT 1 FROM copies AS s WHERE s.record_id = r.id AND s.place_id IN (WITH RECURSIVE inside(id) AS (SELECT :place UNION SELECT q.id FROM places AS q JOIN inside ON q.parent_id = inside.id) SELECT id FROM inside))";
const NARROWED: &str =
    " AND EXISTS (SELECT 1 FROM record_search AS n WHERE n.rowid = -r.row AND n.record_search MATCH :facets)";
const FOUND_BY_WORDS: &str =
    "EXISTS (SELECT 1 FROM record_search AS w WHERE w.rowid = -r.row AND w.record_search MATCH :words)";
const FOUND_BY_FILES: &str = "EXISTS (SELECT 1 FROM content_search AS w WHERE w.rowid > -(r.row + 1) * 65536 AND w.rowid <= -r.row * 65536 AND w.content_search MATCH :file_words)";
const WITHOUT: &str = " AND NOT EXISTS (SELECT 1 FROM record_search AS n WHERE n.rowid = -r.row AND n.record_search MATCH :unwanted) AND NOT EXISTS (SELECT 1 FROM content_search AS n WHERE n.rowid > -(r.row + 1) * 65536 AND n.rowid <= -r.row * 65536 AND n.content_search MATCH :unwanted)";
const NEVER: &str = " AND r.row NOT IN (SELECT value FROM json_each(:never))";
const FOUND_ELSEWHERE: &str = "r.row IN (SELECT value FROM json_each(:also))";
const NEWEST_INDEXED: &str = " ORDER BY f.rowid LIMIT :limit";
const NEWEST: &str = " ORDER BY r.row DESC LIMIT :limit";

crate::statements! {
    OF_NUMBER = "SELECT r.row FROM records AS r WHERE r.archival_number = :number OR r.accession = :number OR r.id = (SELECT b.record_id FROM copies AS b WHERE b.barcode = :number)";
    OF_PLACE = "SELECT DISTINCT r.row FROM copies AS s JOIN records AS r ON r.id = s.record_id WHERE s.place_id IN (WITH RECURSIVE inside(id) AS (SELECT :place UNION SELECT q.id FROM places AS q JOIN inside ON q.parent_id = inside.id) SELECT id FROM inside) LIMIT :most";
    OF_SUBJECT = "SELECT row FROM volumes WHERE subject_key = :key OR (subject_key >= :key || '#' AND subject_key < :key || '$')";
    CATEGORY_ROW = "SELECT row FROM categories WHERE id = :id";
    DEPARTMENT_ROW = "SELECT row FROM departments WHERE id = :id";
    VOLUME_ROW = "SELECT row FROM volumes WHERE id = :id";
    COUNT_INDEXED = "SELECT count(*) FROM (SELECT 1 FROM record_search WHERE record_search MATCH :match LIMIT :most)";
    INDEX_WHOLE = concat!("SELECT r.row FROM record_search AS f CROSS JOIN records AS r ON r.row = -f.rowid WHERE f.record_search MATCH :match AND f.rowid > -:before AND ", crate::sight!(), " AND r.document_date >= :from AND r.document_date <= :until AND EXISTS (SELECT 1 FROM copies AS s WHERE s.record_id = r.id AND s.place_id IN (WITH RECURSIVE inside(id) AS (SELECT :place UNION SELECT q.id FROM places AS q JOIN inside ON q.parent_id = inside.id) SELECT id FROM inside)) ORDER BY f.rowid LIMIT :limit");
    FILES_WHOLE = concat!("SELECT r.row FROM content_search AS f CROSS JOIN records AS r ON r.row = -f.rowid / 65536 WHERE f.content_search MATCH :file_match AND f.rowid > -:before_file AND ", crate::sight!(), " AND EXISTS (SELECT 1 FROM record_search AS n WHERE n.rowid = -r.row AND n.record_search MATCH :facets) ORDER BY f.rowid LIMIT :limit");
    WITHOUT_WHOLE = concat!("SELECT r.row FROM records AS r WHERE r.row < :before AND ", crate::sight!(), " AND NOT EXISTS (SELECT 1 FROM record_search AS n WHERE n.rowid = -r.row AND n.record_search MATCH :unwanted) AND NOT EXISTS (SELECT 1 FROM content_search AS n WHERE n.rowid > -(r.row + 1) * 65536 AND n.rowid <= -r.row * 65536 AND n.content_search MATCH :unwanted) AND r.row NOT IN (SELECT value FROM json_each(:never)) ORDER BY r.row DESC LIMIT :limit");
    AMONG_WHOLE = concat!("SELECT r.row FROM records AS r WHERE r.row IN (SELECT value FROM json_each(:rows)) AND r.row < :before AND ", crate::sight!(), " AND (EXISTS (SELECT 1 FROM record_search AS w WHERE w.rowid = -r.row AND w.record_search MATCH :words) OR EXISTS (SELECT 1 FROM content_search AS w WHERE w.rowid > -(r.row + 1) * 65536 AND w.rowid <= -r.row * 65536 AND w.content_search MATCH :file_words) OR r.row IN (SELECT value FROM json_each(:also))) ORDER BY r.row DESC LIMIT :limit");
}

/// What a filter comes to once its names are looked up.
struct Asked<'f> {
    filter: &'f RecordFilter,
    /// `MATCH` text of the facets; none when the list is not narrowed by any.
    facets: Option<String>,
    /// The records it may be at all, where that is a short list.
    among: Option<Vec<i64>>,
    /// Conditions on the record that the index does not know.
    sql: String,
    parameters: Vec<Named>,
}

/// The positions of a filter's records, newest first; the caller says how many.
pub(super) fn positions(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &RecordFilter,
    limit: i64,
) -> Result<Vec<i64>> {
    let Some(asked) = ask(reader, filter)? else { return Ok(Vec::new()) };
    let apart = !filter.each.is_empty();
    if let Some(rows) = &asked.among {
        if apart {
            let rows = holding_each(reader, sight, filter, Some(rows))?;
            return already_found(reader, sight, filter, &rows, limit);
        }
        return among(reader, sight, &asked, rows, limit);
    }
    let searching = is_search(filter);
    let mut found = BTreeSet::new();
    if filter.words.is_some() || !searching {
        found.extend(by_index(reader, sight, &asked, limit)?);
    }
    if apart {
        let rows = holding_each(reader, sight, filter, None)?;
        found.extend(already_found(reader, sight, filter, &rows, limit)?);
    } else {
        if filter.file_words.is_some() {
            found.extend(by_files(reader, sight, &asked, limit)?);
        }
        found.extend(already_found(reader, sight, filter, &filter.also, limit)?);
    }
    Ok(found.into_iter().rev().take(usize::try_from(limit).unwrap_or(usize::MAX)).collect())
}

/// Of records whose words are known to answer those that the rest of the filter shows.
fn already_found(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &RecordFilter,
    rows: &[i64],
    limit: i64,
) -> Result<Vec<i64>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let wordless =
        RecordFilter { words: None, file_words: None, also: Vec::new(), each: Vec::new(), ..filter.clone() };
    let Some(asked) = ask(reader, &wordless)? else { return Ok(Vec::new()) };
    among(reader, sight, &asked, rows, limit)
}

/// How many records a filter shows the reader, counted up to `most`.
pub(super) fn count(reader: &Reader<'_>, sight: &Sight, filter: &RecordFilter, most: i64) -> Result<i64> {
    let everything = RecordFilter { before_row: None, ..filter.clone() };
    let Some(asked) = ask(reader, &everything)? else { return Ok(0) };
    let found_in_records = filter.file_words.is_none() && filter.each.is_empty() && filter.also.is_empty();
    let only_indexed = asked.among.is_none() && asked.sql.is_empty() && found_in_records;
    let whole = asked.among.is_none() && asked.facets.is_none() && found_in_records && filter.words.is_none();
    if whole && filter.kept_only && asked.sql == KEPT {
        return Ok(crate::workbench::count_kept(reader, sight)?.min(most));
    }
    if !only_indexed {
        let rows = positions(reader, sight, &everything, most)?;
        return Ok(i64::try_from(rows.len()).unwrap_or(most));
    }
    if filter.words.is_none() && asked.facets.is_none() && sight.arriving() == 0 {
        return count_newest(reader, sight, most);
    }
    // What is read by clearance the index counts exactly; what is read by being named is looked at, because a
    // naming ends with a day that writes nothing.
    let others = [filter.words.as_deref(), asked.facets.as_deref()];
    let text = sight.matching(Readers::Cleared, &others);
    let cleared = reader.number(COUNT_INDEXED, &named! { match: &text, most: most })?;
    if !sight.is_named() {
        return Ok(cleared);
    }
    let named_rows = by_match(reader, sight, &asked, sight.matching_named(&others), most)?;
    Ok((cleared + i64::try_from(named_rows.len()).unwrap_or(most)).min(most))
}

fn is_search(filter: &RecordFilter) -> bool {
    filter.words.is_some() || filter.file_words.is_some() || !filter.also.is_empty()
}

pub(super) fn rows_json(rows: &[i64]) -> String {
    let listed: Vec<String> = rows.iter().map(i64::to_string).collect();
    format!("[{}]", listed.join(","))
}

fn ask<'f>(reader: &Reader<'_>, filter: &'f RecordFilter) -> Result<Option<Asked<'f>>> {
    let Some(mut facets) = facets(reader, filter)? else { return Ok(None) };
    let mut sql = String::new();
    if filter.kept_only && facets.text().is_some() {
        facets.add("skept".to_owned());
    } else if filter.kept_only {
        // Nearly everything is kept: the index has nothing to narrow by.
        sql.push_str(KEPT);
    }
    let mut asked = Asked { filter, facets: facets.text(), among: None, sql, parameters: Vec::new() };
    let rows = |sql: &str, parameters: &[Named]| reader.list(sql, parameters, |row| row.get::<_, i64>(0));
    if let Some(number) = &filter.number {
        asked.among = Some(rows(OF_NUMBER, &named! { number: number })?);
    }
    if let Some(place) = filter.place {
        let inside = rows(OF_PLACE, &named! { place: place, most: SMALL_PLACE + 1 })?;
        let few = i64::try_from(inside.len()).is_ok_and(|count| count <= SMALL_PLACE);
        match &mut asked.among {
            Some(among) if few => among.retain(|row| inside.contains(row)),
            None if few => asked.among = Some(inside),
            _ => {
                asked.sql.push_str(IN_PLACE);
                asked.parameters.extend(named! { place: place });
            }
        }
    }
    if let Some(from) = filter.from {
        asked.sql.push_str(FROM_DAY);
        asked.parameters.extend(named! { from: from });
    }
    if let Some(until) = filter.until {
        asked.sql.push_str(UNTIL_DAY);
        asked.parameters.extend(named! { until: until });
    }
    if let Some(unwanted) = &filter.unwanted {
        asked.sql.push_str(WITHOUT);
        asked.parameters.extend(named! { unwanted: unwanted });
    }
    if !filter.never.is_empty() {
        asked.sql.push_str(NEVER);
        asked.parameters.extend(named! { never: rows_json(&filter.never) });
    }
    Ok(Some(asked))
}

/// The facets asked for; `None` when one of them names nothing there is.
fn facets(reader: &Reader<'_>, filter: &RecordFilter) -> Result<Option<Facets>> {
    let mut facets = Facets::default();
    let row_of = |sql: &str, id: String| reader.number(sql, &named! { id: id });
    let named = [
        (filter.category.map(|id| row_of(CATEGORY_ROW, id.to_string())), 'g'),
        (filter.department.map(|id| row_of(DEPARTMENT_ROW, id.to_string())), 'o'),
        (filter.volume.map(|id| row_of(VOLUME_ROW, id.to_string())), 'v'),
    ];
    for (row, letter) in named {
        match row.transpose()? {
            Some(0) => return Ok(None),
            Some(row) => facets.add(format!("{letter}{row}")),
            None => {}
        }
    }
    if let Some(key) = &filter.subject_key {
        let volumes = reader.list(OF_SUBJECT, &named! { key: key }, |row| row.get::<_, i64>(0))?;
        if volumes.is_empty() {
            return Ok(None);
        }
        facets.add_any(volumes.iter().map(|row| format!("v{row}")));
    }
    for token in [
        filter.level.map(level_token),
        filter.state.as_deref().map(|state| format!("s{}", state.replace('_', ""))),
        filter.medium.map(|medium| format!("t{}", medium.code())),
        filter.personal_information.then(|| "p".to_owned()),
    ] {
        token.into_iter().for_each(|token| facets.add(token));
    }
    if let Some(months) = months_of(filter) {
        facets.add_months(&months);
    }
    Ok(Some(facets))
}

/// The months that a filter's days fall into, when both ends are given.
fn months_of(filter: &RecordFilter) -> Option<Months> {
    use chrono::Datelike as _;
    let (from, until) = (filter.from?, filter.until?);
    Some(Months { from: (from.year(), from.month()), until: (until.year(), until.month()) })
}

fn by_index(reader: &Reader<'_>, sight: &Sight, asked: &Asked<'_>, limit: i64) -> Result<Vec<i64>> {
    // While an import arrives the index leaves its rows out by their token; the register would walk over them.
    if asked.filter.words.is_none() && asked.facets.is_none() && sight.arriving() == 0 {
        let mut parameters = asked.parameters.clone();
        parameters.extend(named! { before: asked.filter.before_row.unwrap_or(i64::MAX), limit: limit });
        return newest(reader, sight, &asked.sql, parameters);
    }
    let others = [asked.filter.words.as_deref(), asked.facets.as_deref()];
    by_match(reader, sight, asked, sight.matching(Readers::All, &others), limit)
}

fn by_match(
    reader: &Reader<'_>,
    sight: &Sight,
    asked: &Asked<'_>,
    text: String,
    limit: i64,
) -> Result<Vec<i64>> {
    let mut parameters = asked.parameters.clone();
    parameters
        .extend(named! { match: text, before: asked.filter.before_row.unwrap_or(i64::MAX), limit: limit });
    let sql = format!("{BY_INDEX}{}{NEWEST_INDEXED}", asked.sql);
    reader.list(&sql, &sight.bind(parameters), |row| row.get(0))
}

/// Several files of one record answer one after the other; the record is taken once.
fn by_files(reader: &Reader<'_>, sight: &Sight, asked: &Asked<'_>, limit: i64) -> Result<Vec<i64>> {
    let file_match = sight.matching(Readers::All, &[asked.filter.file_words.as_deref()]);
    let before = asked.filter.before_row.map_or(i64::MAX, |row| row.saturating_mul(FILES));
    let mut parameters = asked.parameters.clone();
    parameters.extend(named! { file_match: file_match, before_file: before, limit: -1_i64 });
    let mut sql = format!("{BY_FILES}{}", asked.sql);
    if let Some(facets) = &asked.facets {
        sql.push_str(NARROWED);
        parameters.extend(named! { facets: facets });
    }
    sql.push_str(NEWEST_INDEXED);
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut found: Vec<i64> = Vec::new();
    reader.each(&sql, &sight.bind(parameters), |row| {
        let record: i64 = row.get(0)?;
        if found.last() != Some(&record) {
            found.push(record);
        }
        Ok(found.len() < wanted)
    })?;
    Ok(found)
}

/// Of a short list of records those that the filter shows.
fn among(
    reader: &Reader<'_>,
    sight: &Sight,
    asked: &Asked<'_>,
    rows: &[i64],
    limit: i64,
) -> Result<Vec<i64>> {
    let filter = asked.filter;
    let mut parameters = asked.parameters.clone();
    parameters.extend(
        named! { rows: rows_json(rows), before: filter.before_row.unwrap_or(i64::MAX), limit: limit },
    );
    let mut sql = format!("{AMONG}{}", asked.sql);
    if let Some(facets) = &asked.facets {
        sql.push_str(NARROWED);
        parameters.extend(named! { facets: facets });
    }
    let mut found_by = Vec::new();
    if let Some(words) = &filter.words {
        found_by.push(FOUND_BY_WORDS);
        parameters.extend(named! { words: words });
    }
    if let Some(words) = &filter.file_words {
        found_by.push(FOUND_BY_FILES);
        parameters.extend(named! { file_words: words });
    }
    if !filter.also.is_empty() {
        found_by.push(FOUND_ELSEWHERE);
        parameters.extend(named! { also: rows_json(&filter.also) });
    }
    if !found_by.is_empty() {
        sql.push_str(&format!(" AND ({})", found_by.join(" OR ")));
    }
    sql.push_str(NEWEST);
    reader.list(&sql, &sight.bind(parameters), |row| row.get(0))
}
