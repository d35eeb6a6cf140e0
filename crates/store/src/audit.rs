//! The trail's rows: events, what each left behind, one seal per session.

use crate::{Named, Reader, Result, Row, RowDigest, StoreError, Tx, named};
use domain::{Day, Moment};

/// A stored event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// Position, from 1, without gaps.
    pub seq: i64,
    /// When it was recorded.
    pub at: Moment,
    /// Whose act.
    pub actor: String,
    /// In which session.
    pub session: String,
    /// Which operation.
    pub operation: String,
    /// What happened, past tense.
    pub kind: String,
    /// What it is about.
    pub subject: String,
    /// Ids, codes and numbers as a JSON object in declared order.
    pub payload: String,
    /// Digest over the row digests of this event.
    pub digests: [u8; 32],
    /// Hash of the event before.
    pub prev_hash: [u8; 32],
    /// Hash of this one.
    pub hash: [u8; 32],
}

/// The seal of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealRow {
    /// Session.
    pub session: String,
    /// Its person.
    pub person: String,
    /// The key slot that signed.
    pub slot: String,
    /// First event.
    pub first_seq: i64,
    /// Last event.
    pub last_seq: i64,
    /// Hash of the last event.
    pub head: [u8; 32],
    /// Ed25519.
    pub signature: Vec<u8>,
}

/// What the audit page may filter by.
#[derive(Debug, Clone, Default)]
pub struct TrailFilter {
    /// Only events before this position.
    pub before: Option<i64>,
    /// From this office-local day on (as UTC moment text).
    pub from: Option<Moment>,
    /// Up to and excluding.
    pub until: Option<Moment>,
    /// By this person.
    pub actor: Option<String>,
    /// Of this kind.
    pub kind: Option<String>,
    /// About this subject.
    pub subject: Option<String>,
    /// How many.
    pub limit: i64,
}

macro_rules! page {
    ($looked_up:literal) => {
        concat!(
            "SELECT * FROM audit_events WHERE (:before IS NULL OR seq < :before) AND (:from IS NULL OR at >= :from) AND (:until IS NULL OR at < :until) AND (:actor IS NULL OR actor = :actor) AND (:kind IS NULL OR kind = :kind) AND (:subject IS NULL OR subject = :subject)",
            $looked_up,
            " ORDER BY seq DESC LIMIT :limit"
        )
    };
}

crate::statements! {
    INSERT_EVENT = "INSERT INTO audit_events (seq, at, actor, session, operation, kind, subject, payload, digests, prev_hash, hash) VALUES (:seq, :at, :actor, :session, :operation, :kind, :subject, :payload, :digests, :prev_hash, :hash)";
    INSERT_MENTIONS = "INSERT INTO event_mentions (id, seq) SELECT DISTINCT named.value, :seq FROM json_each(:payload) AS named WHERE named.type = 'text' AND named.value GLOB '????????-????-????-????-????????????' AND named.value <> :subject";
    INSERT_DIGEST = "INSERT INTO row_digests (seq, table_name, row, row_id, digest) VALUES (:seq, :table_name, :row, :row_id, :digest)";
    UPSERT_SEAL = "INSERT INTO session_seals (session, person_id, slot_id, first_seq, last_seq, head, signature) VALUES (:session, :person_id, :slot_id, :first_seq, :last_seq, :head, :signature) ON CONFLICT (session) DO UPDATE SET last_seq = excluded.last_seq, head = excluded.head, signature = excluded.signature";
    HEAD = "SELECT seq, hash, at FROM audit_events ORDER BY seq DESC LIMIT 1";
    EVENTS = "SELECT * FROM audit_events ORDER BY seq";
    EVENTS_FROM = "SELECT * FROM audit_events WHERE seq >= :seq ORDER BY seq";
    EVENT_AT = "SELECT * FROM audit_events WHERE seq = :seq";
    HASH_AT = "SELECT hash FROM audit_events WHERE seq = :seq";
    DIGESTS = "SELECT seq, table_name, row, row_id, digest FROM row_digests ORDER BY seq, n";
    LAST_ID = "SELECT row_id FROM row_digests WHERE table_name = :table_name AND row = :row ORDER BY n DESC LIMIT 1";
    SEALS = "SELECT * FROM session_seals ORDER BY first_seq";
    NEWEST_SEALS = "SELECT * FROM session_seals ORDER BY n DESC LIMIT :limit";
    COUNT = "SELECT count(*) FROM audit_events";
    PAGE = page!("");
    // SQLite looks up what is asked for in so many words; of an "or nothing asked" it walks the whole trail.
    PAGE_OF_SUBJECT = page!(" AND subject = :subject");
    PAGE_OF_KIND = page!(" AND kind = :kind");
    PAGE_OF_ACTOR = page!(" AND actor = :actor");
    KINDS_BY_MONTH = "SELECT substr(at, 1, 7) AS month, count(*) AS events FROM audit_events WHERE kind = :kind GROUP BY month ORDER BY month DESC LIMIT 12";
}

fn digest_of(row: &Row<'_>, column: &str) -> rusqlite::Result<[u8; 32]> {
    let bytes: Vec<u8> = row.get(column)?;
    bytes.try_into().map_err(|_| rusqlite::Error::InvalidColumnName(column.to_owned()))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow {
        seq: row.get("seq")?,
        at: crate::moment(row, "at")?,
        actor: row.get("actor")?,
        session: row.get("session")?,
        operation: row.get("operation")?,
        kind: row.get("kind")?,
        subject: row.get("subject")?,
        payload: row.get("payload")?,
        digests: digest_of(row, "digests")?,
        prev_hash: digest_of(row, "prev_hash")?,
        hash: digest_of(row, "hash")?,
    })
}

/// Appends an event, and what it names besides its subject.
pub fn append(tx: &Tx<'_>, event: &EventRow) -> Result<()> {
    tx.run(
        INSERT_EVENT,
        &named! {
            seq: event.seq, at: event.at, actor: &event.actor, session: &event.session, operation: &event.operation, kind: &event.kind,
            subject: &event.subject, payload: &event.payload, digests: event.digests, prev_hash: event.prev_hash, hash: event.hash
        },
    )?;
    tx.run(INSERT_MENTIONS, &named! { seq: event.seq, payload: &event.payload, subject: &event.subject })?;
    Ok(())
}

/// Appends what an event left behind.
pub fn append_digests(tx: &Tx<'_>, seq: i64, digests: &[RowDigest]) -> Result<()> {
    for digest in digests {
        tx.run(INSERT_DIGEST, &named! { seq: seq, table_name: &digest.table, row: digest.row, row_id: &digest.row_id, digest: digest.digest })?;
    }
    Ok(())
}

/// Writes or moves a session's seal.
pub fn put_seal(tx: &Tx<'_>, seal: &SealRow) -> Result<()> {
    tx.run(
        UPSERT_SEAL,
        &named! { session: &seal.session, person_id: &seal.person, slot_id: &seal.slot, first_seq: seal.first_seq, last_seq: seal.last_seq, head: seal.head, signature: &seal.signature },
    )?;
    Ok(())
}

/// The last event's position, hash and time; a failed read is an error, never "the chain is empty".
pub fn head(reader: &Reader<'_>) -> Result<Option<(i64, [u8; 32], Moment)>> {
    reader.get(HEAD, &[], |row| Ok((row.get("seq")?, digest_of(row, "hash")?, crate::moment(row, "at")?)))
}

/// One event.
pub fn get_event(reader: &Reader<'_>, seq: i64) -> Result<Option<EventRow>> {
    reader.get(EVENT_AT, &named! { seq: seq }, from_row)
}

/// Visits every event in order, `Err(seq)` for one that the program could not have written; `visit`
/// answers whether to go on.
pub fn each_event(
    reader: &Reader<'_>,
    mut visit: impl FnMut(std::result::Result<EventRow, i64>) -> bool,
) -> Result<()> {
    reader.each(EVENTS, &[], |row| {
        let seq = row.get("seq")?;
        Ok(visit(from_row(row).map_err(|_| seq)))
    })
}

/// The same from a position on.
pub fn each_event_from(
    reader: &Reader<'_>,
    seq: i64,
    mut visit: impl FnMut(std::result::Result<EventRow, i64>) -> bool,
) -> Result<()> {
    reader.each(EVENTS_FROM, &named! { seq: seq }, |row| {
        let seq = row.get("seq")?;
        Ok(visit(from_row(row).map_err(|_| seq)))
    })
}

/// The hash at a position; none where no event stands or its hash is none.
pub fn hash_at(reader: &Reader<'_>, seq: i64) -> Result<Option<[u8; 32]>> {
    let stored = reader.get(HASH_AT, &named! { seq: seq }, |row| row.get::<_, Vec<u8>>("hash"))?;
    Ok(stored.and_then(|bytes| bytes.try_into().ok()))
}

/// Visits every row digest with the position of its event, in order.
pub fn each_digest(reader: &Reader<'_>, mut visit: impl FnMut(i64, RowDigest) -> bool) -> Result<()> {
    reader.each(DIGESTS, &[], |row| {
        let digest = match row.get::<_, Option<Vec<u8>>>("digest")? {
            Some(bytes) => Some(bytes.try_into().map_err(|_| StoreError::Unreadable {
                column: "digest".into(),
                value: "not 32 bytes".into(),
            })?),
            None => None,
        };
        Ok(visit(
            row.get("seq")?,
            RowDigest {
                table: row.get("table_name")?,
                row: row.get("row")?,
                row_id: row.get("row_id")?,
                digest,
            },
        ))
    })
}

/// The identity a row had when the trail last saw it.
pub fn last_id_of(reader: &Reader<'_>, table: &str, row: i64) -> Result<Option<String>> {
    reader.get(LAST_ID, &named! { table_name: table, row: row }, |found| found.get(0))
}

fn seal_from_row(row: &Row<'_>) -> rusqlite::Result<SealRow> {
    Ok(SealRow {
        session: row.get("session")?,
        person: row.get("person_id")?,
        slot: row.get("slot_id")?,
        first_seq: row.get("first_seq")?,
        last_seq: row.get("last_seq")?,
        head: digest_of(row, "head")?,
        signature: row.get("signature")?,
    })
}

/// Every session's seal.
pub fn list_seals(reader: &Reader<'_>) -> Result<Vec<SealRow>> {
    reader.list(SEALS, &[], seal_from_row)
}

/// The seals of the newest sessions, newest first.
pub fn list_newest_seals(reader: &Reader<'_>, limit: i64) -> Result<Vec<SealRow>> {
    reader.list(NEWEST_SEALS, &named! { limit: limit }, seal_from_row)
}

/// How many events there are.
pub fn count_events(reader: &Reader<'_>) -> Result<i64> {
    reader.number(COUNT, &[])
}

/// A page of the trail, newest first.
pub fn list_events(reader: &Reader<'_>, filter: &TrailFilter) -> Result<Vec<EventRow>> {
    let parameters: Vec<Named> = named! {
        before: filter.before, from: filter.from, until: filter.until, actor: filter.actor.clone(), kind: filter.kind.clone(), subject: filter.subject.clone(), limit: filter.limit
    };
    let statement = match filter {
        TrailFilter { subject: Some(_), .. } => PAGE_OF_SUBJECT,
        TrailFilter { kind: Some(_), .. } => PAGE_OF_KIND,
        TrailFilter { actor: Some(_), .. } => PAGE_OF_ACTOR,
        _ => PAGE,
    };
    reader.list(statement, &parameters, from_row)
}

/// How often something happened, by month, newest first.
pub fn count_by_month(reader: &Reader<'_>, kind: &str) -> Result<Vec<(String, i64)>> {
    reader.list(KINDS_BY_MONTH, &named! { kind: kind }, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The office-local day as the moment it begins, for filters.
#[must_use]
pub fn day_start(day: Day, zone: &impl chrono::TimeZone) -> Option<Moment> {
    day.and_hms_opt(0, 0, 0)
        .and_then(|midnight| midnight.and_local_timezone(zone.clone()).earliest())
        .map(|local| Moment(local.with_timezone(&chrono::Utc)))
}
