//! Publications (公布) and the records that wait for them.

use crate::{Reader, Result, Row, Sight, Tx, day, id, level, moment, named};
use domain::access::Level;
use domain::records::RecordState;
use domain::{Day, Moment, PersonId, RecordId, RowId};

/// What a publication covers.
#[derive(Debug, Clone)]
pub struct Scope<'a> {
    /// `record`, `category` or `volume`.
    pub kind: &'a str,
    /// Its identity.
    pub id: &'a str,
}

/// A publication to be written.
#[derive(Debug, Clone)]
pub struct NewPublication<'a> {
    /// Identity.
    pub id: RowId,
    /// What it covers.
    pub scope: Scope<'a>,
    /// When.
    pub on: Day,
    /// Where.
    pub place: &'a str,
    /// What shows it.
    pub evidence: &'a str,
    /// The level it proposes.
    pub to: Level,
    /// Who records it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// A publication as stored.
#[derive(Debug, Clone)]
pub struct PublicationRow {
    /// Identity.
    pub id: RowId,
    /// `record`, `category`, `volume`.
    pub scope: String,
    /// Identity of what it covers.
    pub scope_id: String,
    /// Number of the record, name of the category, key of the volume.
    pub covers: String,
    /// When.
    pub on: Day,
    /// Where.
    pub place: String,
    /// What shows it.
    pub evidence: String,
    /// The level it proposes.
    pub to: Level,
    /// Who recorded it.
    pub by: String,
    /// When.
    pub at: Moment,
    /// Everything has been proposed.
    pub complete: bool,
    /// Proposals of it within sight.
    pub proposed: i64,
    /// Of them still waiting.
    pub waiting: i64,
    /// Of them in force.
    pub lowered: i64,
}

/// A record that waits for publication.
#[derive(Debug, Clone)]
pub struct AwaitingRow {
    /// Record.
    pub id: RecordId,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Level.
    pub level: Level,
    /// Term.
    pub term: String,
    /// State of the record.
    pub state: RecordState,
}

macro_rules! awaiting {
    () => {
        concat!(
            "FROM records AS r WHERE r.level_term <> 'long' AND r.level > 0 AND r.level_term = 'event:published' AND r.level > :to AND r.state = 'kept' AND ",
            "CASE :scope WHEN 'record' THEN r.id = :scope_id WHEN 'category' THEN r.category_id = :scope_id ELSE r.volume_id = :scope_id END AND ",
            "NOT EXISTS (SELECT 1 FROM level_changes AS w WHERE w.record_id = r.id AND (w.state = 'proposed' OR w.source_id = :publication)) AND ",
            crate::sight!()
        )
    };
}

macro_rules! select {
    () => {
        concat!(
            "SELECT b.*, p.name AS by_name, CASE b.scope WHEN 'record' THEN (SELECT coalesce(n.archival_number, n.accession) FROM records AS n WHERE n.id = b.scope_id) WHEN 'category' THEN (SELECT c.name FROM categories AS c WHERE c.id = b.scope_id) ELSE (SELECT v.subject_key FROM volumes AS v WHERE v.id = b.scope_id) END AS covers, ",
            "count(l.row) AS proposed, coalesce(sum(l.state = 'proposed'), 0) AS waiting, coalesce(sum(l.state = 'countersigned'), 0) AS lowered ",
            "FROM publications AS b JOIN people AS p ON p.id = b.recorded_by JOIN level_changes AS l ON l.source_id = b.id JOIN records AS r ON r.id = l.record_id WHERE ",
            crate::sight!()
        )
    };
}

crate::statements! {
    LIST_AWAITING = concat!("SELECT r.id, coalesce(r.archival_number, r.accession) AS number, r.title, r.level, r.level_term, r.state ", awaiting!(), " ORDER BY r.row LIMIT :limit");
    COUNT_AWAITING = concat!("SELECT count(*) ", awaiting!());
    LIST_PUBLICATIONS = concat!(select!(), " AND ", crate::older!("b", "publications"), " GROUP BY b.row ORDER BY b.row DESC LIMIT :limit");
    GET_PUBLICATION = concat!(select!(), " AND b.id = :publication GROUP BY b.row");
}

/// Records in the scope that wait for publication and above `to`, for which nothing was proposed yet.
pub fn list_awaiting(
    reader: &Reader<'_>,
    sight: &Sight,
    scope: &Scope<'_>,
    to: Level,
    publication: Option<RowId>,
    limit: i64,
) -> Result<Vec<AwaitingRow>> {
    let asked =
        named! { scope: scope.kind, scope_id: scope.id, to: to, publication: publication, limit: limit };
    reader.list(LIST_AWAITING, &sight.bind(asked), |row| {
        let state: String = row.get("state")?;
        Ok(AwaitingRow {
            id: id(row, "id")?,
            number: row.get("number")?,
            title: row.get("title")?,
            level: level(row, "level")?,
            term: row.get("level_term")?,
            // The column's CHECK admits the three states only.
            state: RecordState::from_code(&state).unwrap_or(RecordState::Destroyed),
        })
    })
}

/// How many they are.
pub fn count_awaiting(
    reader: &Reader<'_>,
    sight: &Sight,
    scope: &Scope<'_>,
    to: Level,
    publication: Option<RowId>,
) -> Result<i64> {
    let asked = named! { scope: scope.kind, scope_id: scope.id, to: to, publication: publication };
    reader.number(COUNT_AWAITING, &sight.bind(asked))
}

/// Writes a publication; its proposals come step by step.
pub fn insert_publication(tx: &Tx<'_>, new: &NewPublication<'_>) -> Result<()> {
    tx.insert(
        "publications",
        &named! {
            id: new.id, scope: new.scope.kind, scope_id: new.scope.id, published_on: new.on, published_where: new.place, evidence: new.evidence, to_level: new.to,
            recorded_by: new.by, recorded_at: new.at, complete: false
        },
    )
}

/// Everything has been proposed.
pub fn complete_publication(tx: &Tx<'_>, publication: RowId) -> Result<()> {
    tx.update("publications", publication, &named! { complete: true })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<PublicationRow> {
    Ok(PublicationRow {
        id: id(row, "id")?,
        scope: row.get("scope")?,
        scope_id: row.get("scope_id")?,
        covers: row.get::<_, Option<String>>("covers")?.unwrap_or_default(),
        on: day(row, "published_on")?,
        place: row.get("published_where")?,
        evidence: row.get("evidence")?,
        to: level(row, "to_level")?,
        by: row.get("by_name")?,
        at: moment(row, "recorded_at")?,
        complete: row.get("complete")?,
        proposed: row.get("proposed")?,
        waiting: row.get("waiting")?,
        lowered: row.get("lowered")?,
    })
}

/// Publications after one that touch something the reader may see, newest first.
pub fn list_publications(
    reader: &Reader<'_>,
    sight: &Sight,
    after: Option<RowId>,
    limit: i64,
) -> Result<Vec<PublicationRow>> {
    reader.list(LIST_PUBLICATIONS, &sight.bind(named! { after: after, limit: limit }), from_row)
}

/// One publication.
pub fn get_publication(
    reader: &Reader<'_>,
    sight: &Sight,
    publication: RowId,
) -> Result<Option<PublicationRow>> {
    reader.get(GET_PUBLICATION, &sight.bind(named! { publication: publication }), from_row)
}
