//! What the office knows by name, as an import asks for it.

use crate::{Reader, Result, Sight, id, level, named, optional_moment};
use domain::imports::{CategoryFacts, ImportKnown, ImportSubject, Likeness};
use domain::{CopyId, DepartmentId, PersonId, PlaceId, RecordId, RetentionRuleId, VolumeId};
use std::sync::Arc;

/// A copy found by a number on a list of loans.
#[derive(Debug, Clone)]
pub struct NumberedCopy {
    /// Which.
    pub copy: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// Its label.
    pub label: String,
    /// Whether the number is its own barcode.
    pub by_barcode: bool,
    /// State code.
    pub state: String,
}

// Custody (3-domain §3): who keeps the shelves names things by exact number, whatever their level. What is
// still arriving is nobody's.
const COPIES_OF_NUMBER_SQL: &str = "WITH found(id, by_barcode) AS (SELECT id, 1 FROM copies WHERE barcode = :number UNION SELECT s.id, 0 FROM records AS a JOIN copies AS s ON s.record_id = a.id WHERE a.accession = :number UNION SELECT s.id, 0 FROM records AS n JOIN copies AS s ON s.record_id = n.id WHERE n.archival_number = :number) SELECT s.id, s.record_id, s.label, s.state, max(f.by_barcode) AS by_barcode FROM found AS f JOIN copies AS s ON s.id = f.id JOIN records AS r ON r.id = s.record_id WHERE s.state <> 'destroyed' AND NOT EXISTS (SELECT 1 FROM imports AS i WHERE i.row = r.import_row AND i.state IN ('arriving','discarding')) GROUP BY s.id ORDER BY s.row";

crate::statements! {
    CATEGORIES = "SELECT c.id, c.code, c.name, c.retention_rule_id, t.period_months, c.level, c.level_basis, c.level_term, c.personal_information, c.version FROM categories AS c JOIN retention_rules AS t ON t.id = c.retention_rule_id WHERE c.retired_at IS NULL";
    DEPARTMENTS = "SELECT id, code, name FROM departments";
    PLACES = "SELECT id, path, barcode FROM places";
    PEOPLE = "SELECT id, name, staff_number, barcode FROM people WHERE state <> 'left'";
    RULES = "SELECT id, code FROM retention_rules";
    FAMILIES = "SELECT DISTINCT family FROM categories";
    RULE_OF_CODE = "SELECT id FROM retention_rules WHERE code = :code ORDER BY version DESC LIMIT 1";
    OF_NUMBER = "SELECT accession FROM records WHERE archival_number = :number";
    OF_ACCESSION = "SELECT 1 FROM records WHERE accession = :accession";
    // Two lookups: with an OR SQLite reads everything of the day. What is 绝密 hides its number, and there is little of it.
    TWIN = concat!("SELECT r.accession, r.title, r.document_number FROM records AS r LEFT JOIN volumes AS v ON v.id = r.volume_id WHERE r.row IN (SELECT n.row FROM records AS n WHERE n.document_date = :date AND n.document_number = :number UNION ALL SELECT x.row FROM records AS x INDEXED BY records_level WHERE x.level = 4 AND x.document_date = :date) AND coalesce(v.subject_key, '') = :key AND r.state <> 'destroyed' AND ", crate::sight!());
    VOLUME = "SELECT id, closed_at FROM volumes WHERE kind = :kind AND subject_key = :key";
    COPIES_OF_NUMBER = COPIES_OF_NUMBER_SQL;
}

/// Learns what rows of a subject name. Copies are looked up number by number instead.
pub fn learn_known(reader: &Reader<'_>, subject: ImportSubject) -> Result<ImportKnown> {
    let mut known = ImportKnown::default();
    match subject {
        ImportSubject::Records => {
            learn_categories(reader, &mut known)?;
            learn_departments(reader, &mut known)?;
            learn_places(reader, &mut known)?;
        }
        ImportSubject::People => {
            learn_departments(reader, &mut known)?;
            learn_people(reader, &mut known)?;
        }
        ImportSubject::Places | ImportSubject::Boxes => learn_places(reader, &mut known)?,
        ImportSubject::Loans => learn_people(reader, &mut known)?,
        ImportSubject::Categories | ImportSubject::RetentionRules => {
            learn_categories(reader, &mut known)?;
            reader.each(RULES, &[], |row| {
                known.rules.learn(&row.get::<_, String>("code")?, id::<RetentionRuleId>(row, "id")?);
                Ok(true)
            })?;
        }
    }
    Ok(known)
}

fn learn_categories(reader: &Reader<'_>, known: &mut ImportKnown) -> Result<()> {
    reader.each(CATEGORIES, &[], |row| {
        let facts = Arc::new(CategoryFacts {
            id: id(row, "id")?,
            rule: id(row, "retention_rule_id")?,
            rule_months: row.get("period_months")?,
            level: level(row, "level")?,
            level_basis: row.get("level_basis")?,
            level_term: row.get("level_term")?,
            personal_information: row.get("personal_information")?,
            version: row.get("version")?,
        });
        known.categories.learn(&row.get::<_, String>("code")?, Arc::clone(&facts));
        known.categories.learn(&row.get::<_, String>("name")?, facts);
        Ok(true)
    })
}

fn learn_departments(reader: &Reader<'_>, known: &mut ImportKnown) -> Result<()> {
    reader.each(DEPARTMENTS, &[], |row| {
        let department: DepartmentId = id(row, "id")?;
        known.departments.learn(&row.get::<_, String>("code")?, department);
        known.departments.learn(&row.get::<_, String>("name")?, department);
        Ok(true)
    })
}

fn learn_places(reader: &Reader<'_>, known: &mut ImportKnown) -> Result<()> {
    reader.each(PLACES, &[], |row| {
        let place: PlaceId = id(row, "id")?;
        known.places.learn(&row.get::<_, String>("path")?, place);
        known.places.learn(&row.get::<_, String>("barcode")?, place);
        Ok(true)
    })
}

fn learn_people(reader: &Reader<'_>, known: &mut ImportKnown) -> Result<()> {
    reader.each(PEOPLE, &[], |row| {
        let person: PersonId = id(row, "id")?;
        for word in ["name", "staff_number", "barcode"] {
            known.people.learn(&row.get::<_, String>(word)?, person);
        }
        Ok(true)
    })
}

/// The 登记号 of the record that has this 档号; numbers are declared not secret.
pub fn accession_of_number(reader: &Reader<'_>, number: &str) -> Result<Option<String>> {
    reader.get(OF_NUMBER, &named! { number: number }, |row| row.get(0))
}

/// Whether a record has this 登记号; numbers are declared not secret.
pub fn is_accession(reader: &Reader<'_>, accession: &str) -> Result<bool> {
    Ok(reader.number(OF_ACCESSION, &named! { accession: accession })? == 1)
}

/// The 登记号 of a record alike that the reader may see; one behind a wall is no duplicate to them.
pub fn accession_of_twin(reader: &Reader<'_>, sight: &Sight, twin: &Likeness) -> Result<Option<String>> {
    let parameters =
        named! { date: twin.document_date, number: &twin.document_number, key: &twin.subject_key };
    let mut found = None;
    // A title is compared here and not in the statement, as is the number of a 绝密 record: there they are sealed.
    reader.each(TWIN, &sight.bind(parameters), |row| {
        let (title, number): (String, String) = (row.get("title")?, row.get("document_number")?);
        if title == twin.title && number == twin.document_number {
            found = Some(row.get("accession")?);
        }
        Ok(found.is_none())
    })?;
    Ok(found)
}

/// The volume of a key, and whether it is closed.
pub fn volume_of_key(reader: &Reader<'_>, kind: &str, key: &str) -> Result<Option<(VolumeId, bool)>> {
    reader.get(VOLUME, &named! { kind: kind, key: key }, |row| {
        Ok((id(row, "id")?, optional_moment(row, "closed_at")?.is_some()))
    })
}

/// The families that categories are of.
pub fn list_families(reader: &Reader<'_>) -> Result<Vec<String>> {
    reader.list(FAMILIES, &[], |row| row.get(0))
}

/// The newest version of a retention rule's code.
pub fn rule_of_code(reader: &Reader<'_>, code: &str) -> Result<Option<RetentionRuleId>> {
    reader.get(RULE_OF_CODE, &named! { code: code }, |row| id(row, "id"))
}

/// Copies that a number can mean.
pub fn copies_of_number(reader: &Reader<'_>, number: &str) -> Result<Vec<NumberedCopy>> {
    reader.list(COPIES_OF_NUMBER, &named! { number: number }, |row| {
        Ok(NumberedCopy {
            copy: id(row, "id")?,
            record: id(row, "record_id")?,
            label: row.get("label")?,
            by_barcode: row.get("by_barcode")?,
            state: row.get("state")?,
        })
    })
}
