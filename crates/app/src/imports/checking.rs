//! One row from its cells to what would be written, or to what is wrong with it.

use super::own_words::{learn_families, own_words};
use crate::error::{Error, Result};
use domain::Day;
use domain::access::Level;
use domain::imports::{
    BoundMapping, CategoryLine, Found, ImportField, ImportKnown, ImportSubject, LoanLine, OutCopy,
    PersonLine, PlaceLine, RecordLine, RowError, RuleLine, Values, Wrong, name_key, read_category, read_loan,
    read_person, read_place, read_record, read_rule,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::imports::{NumberedCopy, StagedLine, Staging};
use store::{Reader, Sight};

/// A row as its subject's line.
pub(super) enum Line {
    Record(Box<RecordLine>),
    Person(PersonLine),
    Place(PlaceLine),
    Loan(LoanLine),
    Category(CategoryLine),
    Rule(RuleLine),
}

/// What a row says, by field.
pub(super) type Said = HashMap<ImportField, String>;

/// Reads rows of one subject; what the office knows is learnt once and again for every step.
pub(super) struct Checker<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) sight: &'a Sight,
    pub(super) subject: ImportSubject,
    pub(super) today: Day,
    known: ImportKnown,
    first_days: Vec<ImportField>,
}

impl<'a> Checker<'a> {
    pub(super) fn new(
        reader: &'a Reader<'a>,
        sight: &'a Sight,
        subject: ImportSubject,
        bound: &'a BoundMapping,
        today: Day,
    ) -> Result<Checker<'a>> {
        let mut known = store::imports::learn_known(reader, subject)?;
        known.clearance = Some(sight.level());
        known.words = own_words(subject);
        if subject == ImportSubject::Categories {
            learn_families(&store::imports::list_families(reader)?, &mut known.families);
        }
        Ok(Checker { reader, sight, subject, today, known, first_days: bound.first_days() })
    }

    /// Learns the copies that rows of loans name.
    pub(super) fn learn_copies(&mut self, rows: &[Said]) -> Result<()> {
        if self.subject != ImportSubject::Loans {
            return Ok(());
        }
        for row in rows {
            let said = |field| row.get(&field).map(|text| text.trim()).unwrap_or_default();
            let (number, label) = (said(ImportField::Barcode), said(ImportField::Copy));
            let key = (name_key(number), name_key(label));
            if !number.is_empty() && !self.known.copies.contains_key(&key) {
                let found = store::imports::copies_of_number(self.reader, number)?;
                self.known.copies.insert(key, one_copy(&found, label));
            }
        }
        Ok(())
    }

    /// The row, unless something is wrong with it.
    pub(super) fn read(&self, said: &Said) -> std::result::Result<Line, Vec<RowError>> {
        let values = Values::new(said, self.today, &self.first_days, &self.known.words);
        match self.subject {
            ImportSubject::Records => {
                read_record(values, &self.known).map(|line| Line::Record(Box::new(line)))
            }
            ImportSubject::People => read_person(values, &self.known).map(Line::Person),
            ImportSubject::Places => read_place(values, &self.known, false).map(Line::Place),
            ImportSubject::Boxes => read_place(values, &self.known, true).map(Line::Place),
            ImportSubject::Loans => read_loan(values, &self.known).map(Line::Loan),
            ImportSubject::Categories => read_category(values, &self.known).map(Line::Category),
            ImportSubject::RetentionRules => read_rule(values, &self.known).map(Line::Rule),
        }
    }

    /// What of a right row is in the vault already.
    pub(super) fn meets(&self, said: &Said, line: &Line) -> Result<Vec<RowError>> {
        let Line::Record(record) = line else { return Ok(Vec::new()) };
        let mut errors = Vec::new();
        if let Some(number) = &record.archival_number
            && let Some(accession) = store::imports::accession_of_number(self.reader, number)?
        {
            errors.push(RowError::of(ImportField::ArchivalNumber, Wrong::InVault, &accession));
        }
        let accession =
            said.get(&ImportField::Accession).map(|text| text.trim()).filter(|text| !text.is_empty());
        if let Some(accession) = accession
            && store::imports::is_accession(self.reader, accession)?
        {
            errors.push(RowError::of(ImportField::Accession, Wrong::InVault, accession));
        }
        if errors.is_empty()
            && record.level < Level::TopSecret
            && let Some(twin) =
                store::imports::accession_of_twin(self.reader, self.sight, &record.likeness())?
        {
            errors.push(RowError::of(ImportField::Title, Wrong::InVault, &twin));
        }
        if let Some((kind, key)) = &record.volume
            && store::imports::volume_of_key(self.reader, kind.code(), key)?.is_some_and(|(_, closed)| closed)
        {
            errors.push(RowError::of(ImportField::SubjectKey, Wrong::VolumeClosed, key));
        }
        Ok(errors)
    }
}

fn one_copy(found: &[NumberedCopy], label: &str) -> Found<OutCopy> {
    let out = |copy: &NumberedCopy| {
        Found::One(OutCopy { copy: copy.copy, record: copy.record, on_shelf: copy.state == "in" })
    };
    let wanted: Vec<&NumberedCopy> =
        found.iter().filter(|copy| label.is_empty() || name_key(&copy.label) == name_key(label)).collect();
    match wanted.as_slice() {
        [] => Found::Nothing,
        [copy] => out(copy),
        // The number is one copy's own barcode; the label says otherwise only when it is written.
        several => several
            .iter()
            .find(|copy| copy.by_barcode && label.is_empty())
            .map_or(Found::Several, |copy| out(copy)),
    }
}

/// What must not stand twice in one file: kind, key and the field that says it.
fn keys_of(said: &Said, line: &Line) -> Vec<(&'static str, String, ImportField)> {
    match line {
        Line::Record(record) => {
            let like = record.likeness();
            let parts = [
                like.document_number.as_str(),
                &like.title,
                &like.document_date.to_string(),
                &like.subject_key,
            ];
            let mut keys = vec![("like", parts.map(name_key).join("\u{1f}"), ImportField::Title)];
            if let Some(number) = &record.archival_number {
                keys.push(("number", number.clone(), ImportField::ArchivalNumber));
            }
            if let Some(accession) = said.get(&ImportField::Accession).filter(|text| !text.trim().is_empty())
            {
                keys.push(("accession", name_key(accession), ImportField::Accession));
            }
            keys
        }
        Line::Person(person) if person.staff_number.is_empty() => {
            vec![("name", name_key(&person.name), ImportField::Name)]
        }
        Line::Person(person) => vec![("staff", name_key(&person.staff_number), ImportField::StaffNumber)],
        Line::Place(place) => vec![("place", name_key(&place.path.join("/")), ImportField::Place)],
        Line::Loan(loan) => vec![("copy", loan.copy.copy.to_string(), ImportField::Barcode)],
        Line::Category(category) => vec![("code", name_key(&category.code), ImportField::Code)],
        Line::Rule(rule) => vec![("code", name_key(&rule.code), ImportField::Code)],
    }
}

/// Notes a right row's keys; what another row of the file said before is wrong.
pub(super) fn meets_itself(
    staging: &Staging,
    said: &Said,
    line: &Line,
    number: u64,
) -> Result<Vec<RowError>> {
    let mut errors = Vec::new();
    for (kind, key, field) in keys_of(said, line) {
        if let Some(before) = staging.note_key(kind, &key, number)? {
            errors.push(RowError::of(field, Wrong::TwiceInFile, &before.to_string()));
        }
    }
    Ok(errors)
}

#[derive(Serialize, Deserialize)]
struct WrittenError(String, String, String);

/// What was decided where a right row leaves a choice.
pub(super) fn decided(line: &Line) -> &[RowError] {
    if let Line::Record(record) = line { &record.notes } else { &[] }
}

/// Errors, or what was decided, as the staging file keeps them.
pub(super) fn errors_json(errors: &[RowError]) -> Result<String> {
    let written: Vec<WrittenError> = errors
        .iter()
        .map(|error| WrittenError(error.field.code().into(), error.wrong.code().into(), error.said.clone()))
        .collect();
    serde_json::to_string(&written).map_err(|error| Error::Broken(error.to_string()))
}

/// The errors of a staged line.
pub(super) fn errors_of(line: &StagedLine) -> Result<Vec<RowError>> {
    told(line.errors.as_deref())
}

/// What was decided for a staged line.
pub(super) fn notes_of(line: &StagedLine) -> Result<Vec<RowError>> {
    told(line.notes.as_deref())
}

fn told(text: Option<&str>) -> Result<Vec<RowError>> {
    let Some(text) = text else { return Ok(Vec::new()) };
    let written: Vec<WrittenError> = serde_json::from_str(text)?;
    Ok(written
        .into_iter()
        .filter_map(|WrittenError(field, wrong, said)| {
            Some(RowError { field: ImportField::from_code(&field)?, wrong: Wrong::from_code(&wrong)?, said })
        })
        .collect())
}

/// The cells of a staged line.
pub(super) fn cells_of(line: &StagedLine) -> Result<Vec<String>> {
    Ok(serde_json::from_str(&line.cells)?)
}
