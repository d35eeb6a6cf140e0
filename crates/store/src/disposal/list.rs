//! Destruction lists (销毁清册).

use crate::{
    Named, Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_day, optional_id,
    optional_moment,
};
use domain::access::Level;
use domain::{AppraisalId, ApprovalId, Day, DestructionListId, Moment, PersonId};

/// A list with everything its act has gathered.
#[derive(Debug, Clone)]
pub struct ListRow {
    /// Identity.
    pub id: DestructionListId,
    /// `XC-…`.
    pub number: String,
    /// The name that is typed before locking.
    pub name: String,
    /// Its appraisal.
    pub appraisal: AppraisalId,
    /// `JD-…`.
    pub appraisal_number: String,
    /// Highest level inside.
    pub level: Level,
    /// State code.
    pub state: String,
    /// Who asked for it.
    pub applicant: PersonId,
    /// That person's name.
    pub applicant_name: String,
    /// Why.
    pub reason: String,
    /// When it was drafted.
    pub created_at: Moment,
    /// When it was locked.
    pub locked_at: Option<Moment>,
    /// Its approval.
    pub approval: Option<ApprovalId>,
    /// Root as approved.
    pub approved_root: Option<Vec<u8>>,
    /// When cooling-off began.
    pub cooling_from: Option<Moment>,
    /// The last cooling day.
    pub cooling_until: Option<Day>,
    /// 执行人.
    pub executor: Option<PersonId>,
    /// 监销人一.
    pub first_witness: Option<PersonId>,
    /// 监销人二.
    pub second_witness: Option<PersonId>,
    /// When it was counted.
    pub counted_at: Option<Moment>,
    /// Root of what was destroyed.
    pub executed_root: Option<Vec<u8>>,
    /// Method code.
    pub method: String,
    /// `P-4`.
    pub required_class: String,
    /// `P-5`.
    pub used_class: String,
    /// Machine.
    pub equipment: String,
    /// Vendor.
    pub vendor: String,
    /// Place.
    pub place: String,
    /// Custody in words.
    pub custody: String,
    /// Boxes or bags.
    pub boxes: i64,
    /// Weight in words.
    pub weight: String,
    /// Exceptions in words.
    pub exceptions: String,
    /// First irreversible step.
    pub started_at: Option<Moment>,
    /// End.
    pub ended_at: Option<Moment>,
    /// Attestation.
    pub attested_at: Option<Moment>,
    /// Why it was cancelled, or why it stays unattested.
    pub cancelled_reason: String,
    /// Items still listed or destroyed.
    pub items: i64,
    /// Items that left.
    pub excluded: i64,
    /// Its certificate's number.
    pub certificate: Option<String>,
}

/// What a draft begins with.
#[derive(Debug, Clone)]
pub struct NewList<'a> {
    /// Identity.
    pub id: DestructionListId,
    /// `XC-…`.
    pub number: &'a str,
    /// Name.
    pub name: &'a str,
    /// Its appraisal.
    pub appraisal: AppraisalId,
    /// Highest level inside.
    pub level: Level,
    /// Who asks.
    pub applicant: PersonId,
    /// Why.
    pub reason: &'a str,
    /// When.
    pub at: Moment,
    /// Shredder class the list asks for.
    pub required_class: &'a str,
}

macro_rules! lists {
    () => {
        "SELECT l.*, a.number AS appraisal_number, p.name AS applicant_name, \
         (SELECT count(*) FROM destruction_items AS i WHERE i.list_id = l.id AND i.state <> 'excluded') AS items, (SELECT count(*) FROM destruction_items AS i WHERE i.list_id = l.id AND i.state = 'excluded') AS excluded, \
         (SELECT number FROM certificates AS c WHERE c.list_id = l.id ORDER BY c.row LIMIT 1) AS certificate \
         FROM destruction_lists AS l JOIN appraisals AS a ON a.id = l.appraisal_id JOIN people AS p ON p.id = l.applicant_id"
    };
}

macro_rules! seen_whole {
    () => {
        concat!(" WHERE l.level <= :sight_level AND NOT EXISTS (SELECT 1 FROM destruction_items AS inside JOIN records AS r ON r.id = inside.record_id WHERE inside.list_id = l.id AND NOT ", crate::sight!(), ")")
    };
}

crate::statements! {
    LIST = concat!(lists!(), seen_whole!(), " AND (:state IS NULL OR l.state = :state) AND ", crate::older!("l", "destruction_lists"), " ORDER BY l.row DESC LIMIT :limit");
    OF_APPRAISAL = concat!(lists!(), seen_whole!(), " AND l.appraisal_id = :appraisal ORDER BY l.row DESC");
    GET = concat!(lists!(), seen_whole!(), " AND l.id = :list");
    FOR_ACT = concat!(lists!(), " WHERE l.id = :list");
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ListRow> {
    Ok(ListRow {
        id: id(row, "id")?,
        number: row.get("number")?,
        name: row.get("name")?,
        appraisal: id(row, "appraisal_id")?,
        appraisal_number: row.get("appraisal_number")?,
        level: level(row, "level")?,
        state: row.get("state")?,
        applicant: id(row, "applicant_id")?,
        applicant_name: row.get("applicant_name")?,
        reason: row.get("reason")?,
        created_at: moment(row, "created_at")?,
        locked_at: optional_moment(row, "locked_at")?,
        approval: optional_id(row, "approval_id")?,
        approved_root: row.get("approved_root")?,
        cooling_from: optional_moment(row, "cooling_from")?,
        cooling_until: optional_day(row, "cooling_until")?,
        executor: optional_id(row, "executor_id")?,
        first_witness: optional_id(row, "first_witness_id")?,
        second_witness: optional_id(row, "second_witness_id")?,
        counted_at: optional_moment(row, "counted_at")?,
        executed_root: row.get("executed_root")?,
        method: row.get("method")?,
        required_class: row.get("required_class")?,
        used_class: row.get("used_class")?,
        equipment: row.get("equipment")?,
        vendor: row.get("vendor")?,
        place: row.get("place")?,
        custody: row.get("custody")?,
        boxes: row.get("boxes")?,
        weight: row.get("weight")?,
        exceptions: row.get("exceptions")?,
        started_at: optional_moment(row, "started_at")?,
        ended_at: optional_moment(row, "ended_at")?,
        attested_at: optional_moment(row, "attested_at")?,
        cancelled_reason: row.get("cancelled_reason")?,
        items: row.get("items")?,
        excluded: row.get("excluded")?,
        certificate: row.get("certificate")?,
    })
}

/// Lists after one, newest first.
pub fn list_lists(
    reader: &Reader<'_>,
    sight: &Sight,
    state: Option<&str>,
    after: Option<DestructionListId>,
    limit: i64,
) -> Result<Vec<ListRow>> {
    reader.list(LIST, &sight.bind(named! { state: state, after: after, limit: limit }), from_row)
}

/// Lists drafted from an appraisal, newest first.
pub fn list_of_appraisal(reader: &Reader<'_>, sight: &Sight, appraisal: AppraisalId) -> Result<Vec<ListRow>> {
    reader.list(OF_APPRAISAL, &sight.bind(named! { appraisal: appraisal }), from_row)
}

/// One list, if its level and every record on it may be seen.
pub fn get_list(reader: &Reader<'_>, sight: &Sight, list: DestructionListId) -> Result<Option<ListRow>> {
    reader.get(GET, &sight.bind(named! { list: list }), from_row)
}

/// One list whoever asks: for the act that its approval sets going, never for showing.
pub fn get_list_for_act(reader: &Reader<'_>, list: DestructionListId) -> Result<Option<ListRow>> {
    reader.get(FOR_ACT, &named! { list: list }, from_row)
}

/// Drafts a list.
pub fn insert_list(tx: &Tx<'_>, new: &NewList<'_>) -> Result<()> {
    tx.insert(
        "destruction_lists",
        &named! {
            id: new.id, number: new.number, name: new.name, appraisal_id: new.appraisal, level: new.level, state: "draft",
            applicant_id: new.applicant, reason: new.reason, created_at: new.at, required_class: new.required_class
        },
    )
}

/// Writes columns of a list as its act goes on: `named! { state: …, locked_at: … }`.
pub fn update_list(tx: &Tx<'_>, list: DestructionListId, columns: &[Named]) -> Result<()> {
    tx.update("destruction_lists", list, columns)
}
