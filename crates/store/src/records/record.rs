//! One record and its history.

use crate::{
    Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_day, optional_id, optional_moment,
};
use domain::access::Level;
use domain::{CategoryId, Day, DepartmentId, HoldId, Moment, PersonId, RecordId, RetentionRuleId, VolumeId};

/// A record as stored, with the names its page shows.
#[derive(Debug, Clone)]
pub struct RecordRow {
    /// Position, for keyset lists and the search index.
    pub row: i64,
    /// Identity.
    pub id: RecordId,
    /// 登记号.
    pub accession: String,
    /// 档号.
    pub archival_number: Option<String>,
    /// When it got its 档号.
    pub filed_at: Option<Moment>,
    /// Title.
    pub title: String,
    /// Author.
    pub author: String,
    /// 文号.
    pub document_number: String,
    /// Date of the document.
    pub document_date: Day,
    /// Category.
    pub category: CategoryId,
    /// Level.
    pub level: Level,
    /// On what basis.
    pub level_basis: String,
    /// For how long.
    pub level_term: String,
    /// Rule.
    pub rule: RetentionRuleId,
    /// The day its term counts from, where an event or date decides.
    pub trigger_date: Option<Day>,
    /// Kept on until.
    pub extended_until: Option<Day>,
    /// Department.
    pub department: DepartmentId,
    /// Its name.
    pub department_name: String,
    /// Its code, part of a 档号.
    pub department_code: String,
    /// Only for the department and those named.
    pub walled: bool,
    /// Volume.
    pub volume: Option<VolumeId>,
    /// Secret owner code.
    pub secret_owner: String,
    /// Property code.
    pub property: String,
    /// Personal information.
    pub personal_information: bool,
    /// Sensitive personal information.
    pub sensitive_personal: bool,
    /// Protected by copyright.
    pub copyright: bool,
    /// Pages.
    pub pages: i64,
    /// Summary.
    pub summary: String,
    /// State code.
    pub state: String,
    /// Number of the certificate of its destruction.
    pub certificate_number: Option<String>,
    /// Registered by.
    pub registered_by: String,
    /// Registered when.
    pub registered_at: Moment,
    /// The version of the guide's word it was classified by.
    pub guide_version: i64,
}

impl RecordRow {
    /// 档号, or the 登记号 before filing.
    #[must_use]
    pub fn number(&self) -> &str {
        self.archival_number.as_deref().unwrap_or(&self.accession)
    }
}

/// A record to be written.
#[derive(Debug, Clone)]
pub struct NewRecord<'a> {
    /// Identity.
    pub id: RecordId,
    /// 登记号.
    pub accession: &'a str,
    /// Title.
    pub title: &'a str,
    /// Author.
    pub author: &'a str,
    /// 文号.
    pub document_number: &'a str,
    /// Date of the document.
    pub document_date: Day,
    /// Category.
    pub category: CategoryId,
    /// Level.
    pub level: Level,
    /// On what basis.
    pub level_basis: &'a str,
    /// For how long.
    pub level_term: &'a str,
    /// Rule.
    pub rule: RetentionRuleId,
    /// The day its term counts from, where known.
    pub trigger_date: Option<Day>,
    /// Department.
    pub department: DepartmentId,
    /// Only for the department and those named.
    pub walled: bool,
    /// Volume.
    pub volume: Option<VolumeId>,
    /// Secret owner code.
    pub secret_owner: &'a str,
    /// Property code.
    pub property: &'a str,
    /// Personal information.
    pub personal_information: bool,
    /// Sensitive personal information.
    pub sensitive_personal: bool,
    /// Protected by copyright.
    pub copyright: bool,
    /// Pages.
    pub pages: i64,
    /// Summary.
    pub summary: &'a str,
    /// Registered by.
    pub registered_by: PersonId,
    /// Registered when.
    pub registered_at: Moment,
}

/// An event of a record's life.
#[derive(Debug, Clone)]
pub struct HistoryLine {
    /// Position in the trail.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// Who, by name.
    pub actor: String,
    /// Kind.
    pub kind: String,
    /// Its payload, canonical JSON.
    pub payload: String,
}

/// A hold that stands.
#[derive(Debug, Clone)]
pub struct HoldLine {
    /// Identity.
    pub id: HoldId,
    /// Number.
    pub number: String,
    /// Why.
    pub reason: String,
    /// By what authority.
    pub authority: String,
    /// Since.
    pub placed_at: Moment,
    /// To be reviewed on.
    pub review_on: Day,
}

crate::statements! {
    GET_RECORD = concat!(
        "SELECT r.*, d.name AS department_name, d.code AS department_code, p.name AS registered_by_name, z.number AS certificate_number FROM records AS r ",
        "JOIN departments AS d ON d.id = r.department_id LEFT JOIN people AS p ON p.id = r.registered_by LEFT JOIN certificates AS z ON z.id = r.certificate_id WHERE r.id = :record AND ",
        crate::sight!()
    );
    HISTORY = "WITH things(id) AS (SELECT :record UNION SELECT id FROM copies WHERE record_id = :record UNION SELECT id FROM loans WHERE record_id = :record UNION SELECT id FROM copy_jobs WHERE record_id = :record UNION SELECT id FROM holds WHERE record_id = :record UNION SELECT id FROM level_changes WHERE record_id = :record UNION SELECT f.id FROM contents AS f JOIN copies AS s ON s.id = f.copy_id WHERE s.record_id = :record), found(seq) AS (SELECT about.seq FROM things CROSS JOIN audit_events AS about ON about.subject = things.id UNION SELECT named.seq FROM things CROSS JOIN event_mentions AS named ON named.id = things.id UNION SELECT born.seq FROM records AS q JOIN imports AS i ON i.row = q.import_row JOIN audit_events AS born ON born.subject = i.id AND born.kind = 'import_published' WHERE q.id = :record ORDER BY 1 DESC LIMIT :limit) SELECT e.seq, e.at, coalesce(p.name, e.actor) AS actor_name, e.kind, e.payload FROM found CROSS JOIN audit_events AS e ON e.seq = found.seq LEFT JOIN people AS p ON p.id = e.actor ORDER BY e.seq DESC";
    GUIDE_NOW = "SELECT c.version FROM records AS r JOIN categories AS c ON c.id = r.category_id WHERE r.id = :record";
    HOLDS = "SELECT id, number, reason, authority, placed_at, review_on FROM holds WHERE record_id = :record AND lifted_at IS NULL ORDER BY row";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<RecordRow> {
    Ok(RecordRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        accession: row.get("accession")?,
        archival_number: row.get("archival_number")?,
        filed_at: optional_moment(row, "filed_at")?,
        title: row.get("title")?,
        author: row.get("author")?,
        document_number: row.get("document_number")?,
        document_date: day(row, "document_date")?,
        category: id(row, "category_id")?,
        level: level(row, "level")?,
        level_basis: row.get("level_basis")?,
        level_term: row.get("level_term")?,
        rule: id(row, "retention_rule_id")?,
        trigger_date: optional_day(row, "trigger_date")?,
        extended_until: optional_day(row, "retention_extended_until")?,
        department: id(row, "department_id")?,
        department_name: row.get("department_name")?,
        department_code: row.get("department_code")?,
        walled: row.get("walled")?,
        volume: optional_id(row, "volume_id")?,
        secret_owner: row.get("secret_owner")?,
        property: row.get("property")?,
        personal_information: row.get("personal_information")?,
        sensitive_personal: row.get("sensitive_personal")?,
        copyright: row.get("copyright")?,
        pages: row.get("pages")?,
        summary: row.get("summary")?,
        state: row.get("state")?,
        certificate_number: row.get("certificate_number")?,
        registered_by: row.get::<_, Option<String>>("registered_by_name")?.unwrap_or_default(),
        registered_at: moment(row, "registered_at")?,
        guide_version: row.get("guide_version")?,
    })
}

/// One record within sight.
pub fn get_record(reader: &Reader<'_>, sight: &Sight, record: RecordId) -> Result<Option<RecordRow>> {
    reader.get(GET_RECORD, &sight.bind(named! { record: record }), from_row)
}

/// Writes a record; the index follows at the commit.
pub fn insert_record(tx: &Tx<'_>, new: &NewRecord<'_>) -> Result<()> {
    tx.insert(
        "records",
        &named! {
            id: new.id, accession: new.accession, title: new.title, author: new.author, document_number: new.document_number, document_date: new.document_date,
            category_id: new.category, level: new.level, level_basis: new.level_basis, level_term: new.level_term, retention_rule_id: new.rule, trigger_date: new.trigger_date,
            department_id: new.department, walled: new.walled, volume_id: new.volume, secret_owner: new.secret_owner, property: new.property,
            personal_information: new.personal_information, sensitive_personal: new.sensitive_personal, copyright: new.copyright, pages: new.pages, summary: new.summary,
            registered_by: new.registered_by, registered_at: new.registered_at, guide_version: super::categories::guide_version(tx, new.category)?
        },
    )
}

/// Gives a record another level with its basis and term, by the guide as it stands now. On the border of 绝密 everything written about it is
/// sealed or opened in the same act; without the key that is [`crate::StoreError::KeyMissing`].
pub fn set_level(tx: &Tx<'_>, record: RecordId, level: Level, basis: &str, term: &str) -> Result<()> {
    let before = crate::sealed::level_of_record(tx, record)?;
    let version = tx.number(GUIDE_NOW, &named! { record: record })?;
    tx.update(
        "records",
        record,
        &named! { level: level, level_basis: basis, level_term: term, guide_version: version },
    )?;
    tx.move_words(record, before, level)?;
    Ok(())
}

/// What happened to a record, its copies, loans, jobs, holds and files, newest first: events about them and
/// events that name them. The caller has read the record under a Sight already.
pub fn list_history(reader: &Reader<'_>, record: RecordId, limit: i64) -> Result<Vec<HistoryLine>> {
    reader.list(HISTORY, &named! { record: record, limit: limit }, |row| {
        Ok(HistoryLine {
            seq: row.get("seq")?,
            at: moment(row, "at")?,
            actor: row.get("actor_name")?,
            kind: row.get("kind")?,
            payload: row.get("payload")?,
        })
    })
}

/// The holds that stand on a record the caller has read under a Sight already.
pub fn list_holds(reader: &Reader<'_>, record: RecordId) -> Result<Vec<HoldLine>> {
    reader.list(HOLDS, &named! { record: record }, |row| {
        Ok(HoldLine {
            id: id(row, "id")?,
            number: row.get("number")?,
            reason: row.get("reason")?,
            authority: row.get("authority")?,
            placed_at: moment(row, "placed_at")?,
            review_on: day(row, "review_on")?,
        })
    })
}
