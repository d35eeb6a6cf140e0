//! A record with its retention rule and what disposal needs to know of it.

use crate::{Reader, Result, Row, Sight, StoreError, Tx, day, id, level, named, optional_day};
use domain::access::Level;
use domain::retention::{DueFacts, RetentionAction, RetentionRule, RetentionTrigger};
use domain::{Day, RecordId};

/// A record as retention and disposal see it.
#[derive(Debug, Clone)]
pub struct RetainedRow {
    /// Identity.
    pub record: RecordId,
    /// 登记号.
    pub accession: String,
    /// 档号, once filed.
    pub archival_number: Option<String>,
    /// 题名.
    pub title: String,
    /// 责任者.
    pub author: String,
    /// 文号.
    pub document_number: String,
    /// Level.
    pub level: Level,
    /// 保密期限 as words.
    pub level_term: String,
    /// Category's name.
    pub category: String,
    /// Category's family.
    pub family: String,
    /// Department's name.
    pub department: String,
    /// Where its first copy lies, as a path.
    pub place: String,
    /// `own`, `parent`, `third_party`, `client`.
    pub secret_owner: String,
    /// `own`, `owners`, `client`, `group`.
    pub property: String,
    /// The owner's written consent.
    pub property_consent: String,
    /// `kept`, `destroyed`, `handed_over`.
    pub state: String,
    /// The rule version that applies.
    pub rule: RetentionRule,
    /// What its due date is computed from.
    pub facts: DueFacts,
}

impl RetainedRow {
    /// 档号, or 登记号 when it was never filed.
    #[must_use]
    pub fn number(&self) -> &str {
        self.archival_number.as_deref().unwrap_or(&self.accession)
    }
}

/// What the due list asks for.
#[derive(Debug, Clone, Default)]
pub struct DueFilter {
    /// Only rules whose term could have ended by this day; `None` for all.
    pub until: Option<Day>,
    /// Only this family.
    pub family: Option<String>,
    /// Only records with a copy at this place or below it.
    pub place: Option<String>,
}

macro_rules! retained {
    () => {
        "SELECT r.id, r.accession, r.archival_number, r.title, r.author, r.document_number, r.document_date, r.level, r.level_term, r.secret_owner, r.property, r.property_consent, r.state, r.trigger_date, r.retention_extended_until, r.personal_information OR r.sensitive_personal AS personal, \
         k.name AS category, k.family, d.name AS department, coalesce((SELECT p.path FROM copies AS c JOIN places AS p ON p.id = c.place_id WHERE c.record_id = r.id AND c.state = 'in' ORDER BY c.row LIMIT 1), '') AS place, \
         u.id AS rule_id, u.code, u.version, u.text, u.mandate, u.period_months, u.trigger, u.trigger_event, u.action, u.latest_months, u.latest_ground \
         FROM records AS r JOIN categories AS k ON k.id = r.category_id JOIN departments AS d ON d.id = r.department_id JOIN retention_rules AS u ON u.id = r.retention_rule_id"
    };
}

crate::statements! {
    GET = concat!(retained!(), " WHERE r.id = :record AND ", crate::sight!());
    // The day here is only a lower bound that spares computing most terms; the rule decides.
    LIST = concat!(retained!(), " WHERE r.state = 'kept' AND u.action <> 'keep' AND (u.period_months IS NOT NULL OR u.latest_months IS NOT NULL) AND (:family IS NULL OR k.family = :family) \
        AND (:until IS NULL OR u.latest_months IS NOT NULL OR (u.trigger IN ('date', 'event') AND r.trigger_date IS NULL) OR date(CASE WHEN u.trigger IN ('date', 'event') THEN r.trigger_date ELSE r.document_date END, '+' || u.period_months || ' months') <= date(:until, '+3 days')) \
        AND (:place IS NULL OR EXISTS (SELECT 1 FROM copies AS c JOIN places AS p ON p.id = c.place_id WHERE c.record_id = r.id AND (p.id = :place OR p.path LIKE (SELECT above.path FROM places AS above WHERE above.id = :place) || ' / %'))) AND ", crate::sight!(), " ORDER BY r.row");
}

fn code<T>(row: &Row<'_>, column: &str, of: impl Fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    of(&text).ok_or_else(|| {
        let fault = StoreError::Unreadable { column: column.to_owned(), value: text };
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(fault))
    })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<RetainedRow> {
    Ok(RetainedRow {
        record: id(row, "id")?,
        accession: row.get("accession")?,
        archival_number: row.get("archival_number")?,
        title: row.get("title")?,
        author: row.get("author")?,
        document_number: row.get("document_number")?,
        level: level(row, "level")?,
        level_term: row.get("level_term")?,
        category: row.get("category")?,
        family: row.get("family")?,
        department: row.get("department")?,
        place: row.get("place")?,
        secret_owner: row.get("secret_owner")?,
        property: row.get("property")?,
        property_consent: row.get("property_consent")?,
        state: row.get("state")?,
        rule: RetentionRule {
            id: id(row, "rule_id")?,
            code: row.get("code")?,
            version: row.get("version")?,
            text: row.get("text")?,
            mandate: row.get("mandate")?,
            period_months: row.get("period_months")?,
            trigger: code(row, "trigger", RetentionTrigger::from_code)?,
            trigger_event: row.get("trigger_event")?,
            action: code(row, "action", RetentionAction::from_code)?,
            latest_months: row.get("latest_months")?,
            latest_ground: row.get("latest_ground")?,
        },
        facts: DueFacts {
            document_date: day(row, "document_date")?,
            trigger_date: optional_day(row, "trigger_date")?,
            extended_until: optional_day(row, "retention_extended_until")?,
            personal_information: row.get("personal")?,
        },
    })
}

/// One record, if the reader may see it.
pub fn get_retained(reader: &Reader<'_>, sight: &Sight, record: RecordId) -> Result<Option<RetainedRow>> {
    reader.get(GET, &sight.bind(named! { record: record }), from_row)
}

/// Kept records whose term may have ended, or whose start is unknown; the caller computes the terms.
pub fn list_retained(reader: &Reader<'_>, sight: &Sight, filter: &DueFilter) -> Result<Vec<RetainedRow>> {
    let parameters =
        named! { until: filter.until, family: filter.family.clone(), place: filter.place.clone() };
    reader.list(LIST, &sight.bind(parameters), from_row)
}

/// Records the day that starts a term.
pub fn set_trigger_date(tx: &Tx<'_>, record: RecordId, date: Day) -> Result<()> {
    tx.update("records", record, &named! { trigger_date: date })
}

/// Records the owner's written consent.
pub fn set_property_consent(tx: &Tx<'_>, record: RecordId, consent: &str) -> Result<()> {
    tx.update("records", record, &named! { property_consent: consent })
}

/// Extends the term of a record.
pub fn set_extended_until(tx: &Tx<'_>, record: RecordId, until: Day) -> Result<()> {
    tx.update("records", record, &named! { retention_extended_until: until })
}
