//! Who besides the department may see a walled record, until when, and every change of that (需知名单、隔离).

use crate::{Reader, Result, Tx, id, moment, named, optional_day};
use domain::{Day, Moment, PersonId, RecordId, RowId, SignatureId};

/// Somebody on a record's list.
#[derive(Debug, Clone)]
pub struct NamedRow {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The last day.
    pub until: Option<Day>,
    /// Who named them.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// A change of who may see a record.
#[derive(Debug, Clone)]
pub struct AccessChangeRow {
    /// `named`, `taken_off`, `walled`, `unwalled`.
    pub act: String,
    /// Who was named or taken off.
    pub person: Option<String>,
    /// The last day.
    pub until: Option<Day>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// Who countersigned.
    pub second: Option<String>,
    /// When.
    pub at: Moment,
}

/// A change to be written.
#[derive(Debug, Clone)]
pub struct NewAccessChange<'a> {
    /// Identity.
    pub id: RowId,
    /// Record.
    pub record: RecordId,
    /// Act code.
    pub act: &'a str,
    /// Who is named or taken off.
    pub person: Option<PersonId>,
    /// The last day.
    pub until: Option<Day>,
    /// Why.
    pub reason: &'a str,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// Who countersigned, and their signature.
    pub second: Option<(PersonId, SignatureId)>,
}

/// A naming whose last day is past.
#[derive(Debug, Clone)]
pub struct EndedNaming {
    /// Of which record.
    pub record: RecordId,
    /// Whose.
    pub person: PersonId,
}

crate::statements! {
    LIST_NAMED = "SELECT k.person_id, p.name, k.until, n.name AS by_name, k.named_at FROM need_to_know AS k JOIN people AS p ON p.id = k.person_id JOIN people AS n ON n.id = k.named_by WHERE k.record_id = :record AND (k.until IS NULL OR k.until >= :today) ORDER BY k.row";
    NAMING_OF = "SELECT id FROM need_to_know WHERE record_id = :record AND person_id = :person";
    LIST_CHANGES = "SELECT a.act, p.name AS person_name, a.until, a.reason, b.name AS by_name, s.name AS second_name, a.changed_at FROM access_changes AS a LEFT JOIN people AS p ON p.id = a.person_id JOIN people AS b ON b.id = a.changed_by LEFT JOIN people AS s ON s.id = a.countersigned_by WHERE a.record_id = :record ORDER BY a.row DESC LIMIT 50";
    ENDED = "SELECT record_id, person_id FROM need_to_know WHERE until < :today ORDER BY row LIMIT 500";
}

/// Who stands on the list of a record that the caller has read under a Sight already.
pub fn list_named(reader: &Reader<'_>, record: RecordId, today: Day) -> Result<Vec<NamedRow>> {
    reader.list(LIST_NAMED, &named! { record: record, today: today }, |row| {
        Ok(NamedRow {
            person: id(row, "person_id")?,
            name: row.get("name")?,
            until: optional_day(row, "until")?,
            by: row.get("by_name")?,
            at: moment(row, "named_at")?,
        })
    })
}

/// Puts somebody on the list, in the place of a naming that has ended.
pub fn name_person(
    tx: &Tx<'_>,
    row: RowId,
    named: (RecordId, PersonId),
    until: Option<Day>,
    by: (PersonId, Moment),
) -> Result<()> {
    take_off(tx, named.0, named.1)?;
    tx.insert(
        "need_to_know",
        &named! { id: row, record_id: named.0, person_id: named.1, named_by: by.0, named_at: by.1, until: until },
    )
}

/// Takes somebody off the list; answers whether they stood on it.
pub fn take_off(tx: &Tx<'_>, record: RecordId, person: PersonId) -> Result<bool> {
    match tx.get(NAMING_OF, &named! { record: record, person: person }, |row| id::<RowId>(row, "id"))? {
        Some(row) => tx.delete("need_to_know", row),
        None => Ok(false),
    }
}

/// Sets or lifts the wall.
pub fn set_walled(tx: &Tx<'_>, record: RecordId, walled: bool) -> Result<()> {
    tx.update("records", record, &named! { walled: walled })
}

/// Writes a change with its reason.
pub fn insert_access_change(tx: &Tx<'_>, new: &NewAccessChange<'_>) -> Result<()> {
    let (second, signature) = new.second.unzip();
    tx.insert(
        "access_changes",
        &named! {
            id: new.id, record_id: new.record, act: new.act, person_id: new.person, until: new.until, reason: new.reason, changed_by: new.by, changed_at: new.at,
            countersigned_by: second, signature_id: signature
        },
    )
}

/// Changes of who may see a record that the caller has read under a Sight already, newest first.
pub fn list_access_changes(reader: &Reader<'_>, record: RecordId) -> Result<Vec<AccessChangeRow>> {
    reader.list(LIST_CHANGES, &named! { record: record }, |row| {
        Ok(AccessChangeRow {
            act: row.get("act")?,
            person: row.get("person_name")?,
            until: optional_day(row, "until")?,
            reason: row.get("reason")?,
            by: row.get("by_name")?,
            second: row.get("second_name")?,
            at: moment(row, "changed_at")?,
        })
    })
}

/// Namings whose last day is past, 500 at most.
pub fn list_ended_namings(reader: &Reader<'_>, today: Day) -> Result<Vec<EndedNaming>> {
    reader.list(ENDED, &named! { today: today }, |row| {
        Ok(EndedNaming { record: id(row, "record_id")?, person: id(row, "person_id")? })
    })
}
