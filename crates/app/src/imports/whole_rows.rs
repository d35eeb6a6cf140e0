//! People, places, boxes, loans and plans: written by the one commit that publishes them, so that nobody ever sees
//! half a tree or half an opening balance.

use super::arriving::{Barcodes, bind, read_again};
use super::checking::Line;
use super::plan_rows::{put_categories, put_rules};
use super::view::{ImportProgress, progress};
use crate::error::{Error, OrMissing, Result};
use crate::{Changed, Desk, Operation, Work};
use chrono::{NaiveTime, TimeZone, Utc};
use domain::imports::{
    ImportEvent, ImportState, LoanLine, MOST_AT_ONCE, PersonLine, PlaceLine, name_key, slice_root,
};
use domain::numbers::BarcodeKind;
use domain::places::{CapacityUnit, PlaceKind};
use domain::{LoanId, Moment, PersonId, PlaceId};
use std::collections::HashMap;
use store::imports::{ArrivingLoan, ArrivingPlace, ImportRow};
use store::people::PersonRow;

/// The tables whose rows the root covers.
const COVERED: &[&str] = &["categories", "copies", "loans", "people", "places", "retention_rules"];

/// Writes everything and publishes it.
pub(super) fn write_whole(desk: &mut Desk, import: &ImportRow) -> Result<Changed<ImportProgress>> {
    let subject = super::subject_of(import)?;
    let staging = desk.vault().open_staging(import.id)?;
    let bound = bind(import, &staging)?;
    let staged = staging.right_lines(0, usize::try_from(MOST_AT_ONCE).unwrap_or(usize::MAX))?;
    let changed = desk.transact(Operation::AdvanceImport, |work| {
        let lines = read_again(work, subject, &bound, &staged)?;
        let rows = i64::try_from(lines.len()).unwrap_or(i64::MAX);
        put_lines(work, import.row, lines)?;
        let root = slice_root(&store::imports::written_digests(work, COVERED)?);
        store::imports::set_arrived(work, import.id, rows)?;
        store::imports::set_state(
            work,
            import.id,
            ImportState::Published.code(),
            Some(root),
            Some(work.now().at),
        )?;
        work.record(ImportEvent::ImportPublished { import: import.id, rows, slices: 1, root });
        let row = store::imports::get_import(work, import.id)?.or_missing()?;
        progress(&row, work.actor())
    })?;
    desk.vault().drop_staging(import.id)?;
    Ok(changed)
}

fn put_lines(work: &Work<'_, '_>, import_row: i64, lines: Vec<Line>) -> Result<()> {
    let (mut people, mut places, mut loans) = (Vec::new(), Vec::new(), Vec::new());
    let (mut categories, mut rules) = (Vec::new(), Vec::new());
    for line in lines {
        match line {
            Line::Person(person) => people.push(person),
            Line::Place(place) => places.push(place),
            Line::Loan(loan) => loans.push(loan),
            Line::Category(category) => categories.push(category),
            Line::Rule(rule) => rules.push(rule),
            Line::Record(_) => return Err(Error::Broken("records arrive in slices".into())),
        }
    }
    put_people(work, &people)?;
    put_places(work, places)?;
    put_loans(work, import_row, &loans)?;
    put_rules(work, &rules)?;
    put_categories(work, &categories)
}

fn put_people(work: &Work<'_, '_>, people: &[PersonLine]) -> Result<()> {
    let mut barcodes = Barcodes::take(work, BarcodeKind::Person, people.len())?;
    for person in people {
        store::people::insert_person(
            work,
            &PersonRow {
                id: work.new_id::<PersonId>(),
                name: person.name.clone(),
                initials: store::pinyin::initials(&person.name),
                staff_number: person.staff_number.clone(),
                barcode: barcodes.next(),
                kind: person.kind.to_owned(),
                department: person.department,
                organisation: person.organisation.clone(),
                phone: person.phone.clone(),
                agreement_until: person.agreement_until,
                training_on: person.training_on,
                state: "active".to_owned(),
                added_at: work.now().at,
            },
        )?;
    }
    Ok(())
}

/// Places known by the key of their path.
struct Tree<'a, 'b, 'c> {
    work: &'a Work<'b, 'c>,
    known: HashMap<String, PlaceId>,
}

/// What stands in something is written after it; rooms, cabinets and shelves that only a path names are made.
fn put_places(work: &Work<'_, '_>, mut places: Vec<PlaceLine>) -> Result<()> {
    if places.is_empty() {
        return Ok(());
    }
    places.sort_by_key(|place| place.path.len());
    let known = store::places::list_places(work)?
        .into_iter()
        .map(|place| (name_key(&place.path), place.id))
        .collect();
    let mut tree = Tree { work, known };
    for place in &places {
        let parent = tree.ancestors(&place.path[..place.path.len() - 1])?;
        tree.put(parent, &place.path, place)?;
    }
    Ok(())
}

/// What only a path names: of the kind its depth says, under its own code.
fn unnamed(path: &[String]) -> PlaceLine {
    PlaceLine {
        kind: PlaceKind::ALL[path.len() - 1],
        name: path.last().cloned().unwrap_or_default(),
        path: path.to_vec(),
        capacity: None,
        unit: CapacityUnit::Items,
        spine_mm: None,
    }
}

impl Tree<'_, '_, '_> {
    fn ancestors(&mut self, path: &[String]) -> Result<Option<PlaceId>> {
        let mut parent = None;
        for depth in 0..path.len() {
            let here = &path[..=depth];
            parent = match self.known.get(&name_key(&here.join("/"))) {
                Some(place) => Some(*place),
                None => Some(self.put(parent, here, &unnamed(here))?),
            };
        }
        Ok(parent)
    }

    fn put(&mut self, parent: Option<PlaceId>, path: &[String], place: &PlaceLine) -> Result<PlaceId> {
        let id: PlaceId = self.work.new_id();
        let new = ArrivingPlace {
            id,
            parent,
            kind: place.kind.code(),
            code: path.last().map_or("", String::as_str),
            name: &place.name,
            path: &path.join(" / "),
            barcode: &self.work.next_barcode(BarcodeKind::Place)?,
            capacity: place.capacity,
            unit: place.unit.code(),
            spine_mm: place.spine_mm,
        };
        store::imports::insert_place(self.work, &new)?;
        self.known.insert(name_key(&path.join("/")), id);
        Ok(id)
    }
}

fn put_loans(work: &Work<'_, '_>, import_row: i64, loans: &[LoanLine]) -> Result<()> {
    for loan in loans {
        let new = ArrivingLoan {
            id: work.new_id::<LoanId>(),
            copy: loan.copy.copy,
            record: loan.copy.record,
            borrower: loan.borrower,
            lent_at: moment_of(work, loan),
            due_on: loan.due_on,
            purpose: &loan.purpose,
            import_row,
            by: work.actor(),
            at: work.now().at,
        };
        store::imports::insert_loan(work, &new)?;
    }
    Ok(())
}

/// A register mostly gives a day without its hour; the middle of it is that day in every zone's clock.
fn moment_of(work: &Work<'_, '_>, loan: &LoanLine) -> Moment {
    let noon = || NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let local = loan.lent_on.and_time(loan.lent_hour.unwrap_or_else(noon));
    let zoned = work.now().zone.from_local_datetime(&local).earliest();
    Moment(zoned.map_or_else(|| Utc.from_utc_datetime(&local), |zoned| zoned.with_timezone(&Utc)))
}
