//! Subject keys (房号, equipment, contract …): one line a key, with all volumes of it and what is in them.

use crate::{Reader, Result, Sight, level, named, optional_day};
use domain::Day;
use domain::access::Level;

/// A key with what the reader sees under it.
#[derive(Debug, Clone)]
pub struct SubjectKeyRow {
    /// Kind code.
    pub kind: String,
    /// The key without the number of a part.
    pub key: String,
    /// Title of its first volume.
    pub title: String,
    /// Volumes: the first and its parts, as long as they stand.
    pub volumes: i64,
    /// Records in them.
    pub records: i64,
    /// Their pages.
    pub pages: i64,
    /// The highest level among them.
    pub level: Level,
    /// Of them with an original that is out.
    pub out: i64,
    /// Date of the newest.
    pub latest: Option<Day>,
}

// A key is its first volume; parts carry it with `#2` behind. Everything is looked up volume by volume through
// indexes, so that a page costs the same however many records there are.
macro_rules! inside {
    ($what:literal) => {
        concat!(
            "(SELECT ",
            $what,
            " FROM volumes AS x JOIN records AS r ON r.volume_id = x.id WHERE x.kind = v.kind AND ((x.subject_key = v.subject_key) OR (x.subject_key >= v.subject_key || '#' AND x.subject_key < v.subject_key || '$')) AND ",
            crate::sight!(),
            ")"
        )
    };
}

crate::statements! {
    LIST_KEYS = concat!(
        "SELECT v.kind, v.subject_key, v.title, ",
        "(SELECT count(*) FROM volumes AS x WHERE x.kind = v.kind AND x.merged_into_id IS NULL AND ((x.subject_key = v.subject_key) OR (x.subject_key >= v.subject_key || '#' AND x.subject_key < v.subject_key || '$')) AND (EXISTS (SELECT 1 FROM records AS r WHERE r.volume_id = x.id AND ", crate::sight!(), ") OR NOT EXISTS (SELECT 1 FROM records AS e WHERE e.volume_id = x.id))) AS volumes, ",
        inside!("count(*)"), " AS records, ",
        inside!("coalesce(sum(r.pages), 0)"), " AS pages, ",
        inside!("coalesce(max(r.level), 0)"), " AS level, ",
        inside!("max(r.document_date)"), " AS latest, ",
        inside!("coalesce(sum(EXISTS (SELECT 1 FROM copies AS c WHERE c.record_id = r.id AND c.kind = 'original' AND c.state = 'out')), 0)"), " AS out_count ",
        "FROM volumes AS v WHERE v.kind = :kind AND v.subject_key > :after AND v.subject_key NOT GLOB '?*#[0-9]*' AND (:query IS NULL OR instr(v.subject_key, :query) > 0 OR instr(v.title, :query) > 0) ",
        "AND (EXISTS ", inside!("1"), " OR (v.merged_into_id IS NULL AND NOT EXISTS (SELECT 1 FROM records AS e WHERE e.volume_id = v.id))) ORDER BY v.subject_key LIMIT :limit"
    );
}

/// Keys of a kind in their order; `query` is part of key or title.
pub fn list_subject_keys(
    reader: &Reader<'_>,
    sight: &Sight,
    kind: &str,
    query: Option<&str>,
    after: &str,
    limit: i64,
) -> Result<Vec<SubjectKeyRow>> {
    let parameters = named! { kind: kind, query: query, after: after, limit: limit };
    reader.list(LIST_KEYS, &sight.bind(parameters), |row| {
        Ok(SubjectKeyRow {
            kind: row.get("kind")?,
            key: row.get("subject_key")?,
            title: row.get("title")?,
            volumes: row.get("volumes")?,
            records: row.get("records")?,
            pages: row.get("pages")?,
            level: level(row, "level")?,
            out: row.get("out_count")?,
            latest: optional_day(row, "latest")?,
        })
    })
}
