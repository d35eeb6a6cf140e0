//! Rows that are people, places, boxes and loans already out.

use super::reading::{read_capacity_unit, read_count, read_hour, read_person_kind, read_place_kind};
use super::{Found, ImportField as F, ImportKnown, RowError, Values, Wrong, name_key};
use crate::ids::{CopyId, DepartmentId, PersonId, RecordId};
use crate::moment::Day;
use crate::places::{CapacityUnit, PlaceKind};
use chrono::NaiveTime;

/// A person as a row gives them.
#[derive(Debug, Clone)]
pub struct PersonLine {
    /// 姓名.
    pub name: String,
    /// 工号.
    pub staff_number: String,
    /// Kind code.
    pub kind: &'static str,
    /// 部门.
    pub department: Option<DepartmentId>,
    /// 单位.
    pub organisation: String,
    /// 电话.
    pub phone: String,
    /// 保密协议至.
    pub agreement_until: Option<Day>,
    /// 培训日期.
    pub training_on: Option<Day>,
}

/// Reads a person.
pub fn read_person(mut values: Values<'_>, known: &ImportKnown) -> Result<PersonLine, Vec<RowError>> {
    let v = &mut values;
    let line = PersonLine {
        name: v.required(F::Name, 50),
        staff_number: v.text(F::StaffNumber, 30),
        kind: v.read(F::Kind, read_person_kind).unwrap_or("staff"),
        department: v.known(F::Department, &known.departments),
        organisation: v.text(F::Employer, 100),
        phone: v.text(F::Phone, 40),
        agreement_until: v.day(F::AgreementUntil),
        training_on: v.day(F::TrainingOn),
    };
    let by_number =
        if line.staff_number.is_empty() { Found::Nothing } else { known.people.find(&line.staff_number) };
    if by_number != Found::Nothing {
        v.wrong(F::StaffNumber, Wrong::InVault);
    } else if line.staff_number.is_empty() && known.people.find(&line.name) != Found::Nothing {
        // Two people can share a name; then their numbers tell them apart.
        v.wrong(F::Name, Wrong::InVault);
    }
    values.finish(Some(line))
}

/// A place as a row gives it.
#[derive(Debug, Clone)]
pub struct PlaceLine {
    /// Codes from the room down.
    pub path: Vec<String>,
    /// What it is.
    pub kind: PlaceKind,
    /// Name, its code when none is said.
    pub name: String,
    /// 容量.
    pub capacity: Option<i64>,
    /// In what it is counted.
    pub unit: CapacityUnit,
    /// 盒脊厚度.
    pub spine_mm: Option<i64>,
}

const DEEPEST: usize = 4;

/// The codes of a path, `二号库 / C03 / 4` or `二号库＞C03＞4`.
#[must_use]
pub fn place_path(text: &str) -> Vec<String> {
    text.split(['/', '／', '>', '＞', '›', '→', '\\', '|'])
        .map(|code| code.trim().to_owned())
        .filter(|code| !code.is_empty())
        .collect()
}

/// Reads a place; `boxes` takes a place of no said kind for a box.
pub fn read_place(
    mut values: Values<'_>,
    known: &ImportKnown,
    boxes: bool,
) -> Result<PlaceLine, Vec<RowError>> {
    let v = &mut values;
    let path = place_path(&v.required(F::Place, 100));
    let unfit =
        |code: &String| code.chars().count() > 20 || code.chars().any(|c| !(c.is_alphanumeric() || c == '-'));
    if v.said(F::Place).is_some() && (path.is_empty() || path.len() > DEEPEST || path.iter().any(unfit)) {
        v.wrong(F::Place, Wrong::CodeUnfit);
    }
    let depth = path.len().clamp(1, DEEPEST) - 1;
    let kind = v.read(F::Kind, read_place_kind).unwrap_or(if boxes {
        PlaceKind::Box
    } else {
        PlaceKind::ALL[depth]
    });
    // A box may stand right in a cabinet; only a room stands alone.
    if (depth == 0) != (kind == PlaceKind::Room) || (kind as usize) < depth {
        v.wrong(F::Kind, Wrong::WrongParent);
    }
    let name = v.text(F::PlaceName, 60);
    let capacity = v.read(F::Capacity, |text| {
        read_count(text)
            .and_then(|count| if (1..=100_000).contains(&count) { Ok(count) } else { Err(Wrong::NotACount) })
    });
    let unit = v.read(F::CapacityUnit, read_capacity_unit).unwrap_or(CapacityUnit::Items);
    let spine_mm = v.read(F::SpineMm, |text| {
        read_count(text).and_then(|mm| if (1..=500).contains(&mm) { Ok(mm) } else { Err(Wrong::NotACount) })
    });
    if spine_mm.is_some() && kind != PlaceKind::Box {
        v.wrong(F::SpineMm, Wrong::WrongParent);
    }
    if known.places.find(&path.join("/")) != Found::Nothing {
        v.wrong(F::Place, Wrong::InVault);
    }
    let name = if name.is_empty() { path.last().cloned().unwrap_or_default() } else { name };
    values.finish(Some(PlaceLine { path, kind, name, capacity, unit, spine_mm }))
}

/// A copy that a row of loans asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutCopy {
    /// Which.
    pub copy: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// Whether it is on its shelf.
    pub on_shelf: bool,
}

/// A loan already out as a row gives it.
#[derive(Debug, Clone)]
pub struct LoanLine {
    /// Which copy.
    pub copy: OutCopy,
    /// 借阅人.
    pub borrower: PersonId,
    /// 借出.
    pub lent_on: Day,
    /// At which hour, where the register says it.
    pub lent_hour: Option<NaiveTime>,
    /// 应还.
    pub due_on: Day,
    /// 用途.
    pub purpose: String,
}

/// Reads a loan that is already out; a due day in the past is what an opening balance is for.
pub fn read_loan(mut values: Values<'_>, known: &ImportKnown) -> Result<LoanLine, Vec<RowError>> {
    let v = &mut values;
    let number = v.required(F::Barcode, 100);
    let label = v.text(F::Copy, 20);
    let copy = match known.copies.get(&(name_key(&number), name_key(&label))) {
        Some(Found::One(copy)) => Some(copy.clone()),
        Some(Found::Several) => {
            v.wrong(F::Copy, Wrong::Several);
            None
        }
        _ => {
            if !number.is_empty() {
                v.wrong(F::Barcode, Wrong::NotFound);
            }
            None
        }
    };
    if copy.as_ref().is_some_and(|copy| !copy.on_shelf) {
        v.wrong(F::Barcode, Wrong::NotOnShelf);
    }
    let borrower = v.required_known(F::Borrower, &known.people);
    let (lent_on, due_on) = (v.required_day(F::LentAt), v.required_day(F::DueAt));
    let lent_hour = v.said(F::LentAt).and_then(read_hour);
    let purpose = v.text(F::Purpose, 200);
    if v.said(F::ReturnedAt).is_some() {
        v.wrong(F::ReturnedAt, Wrong::Returned);
    }
    if lent_on.is_some_and(|day| day > v.today) {
        v.wrong(F::LentAt, Wrong::DateInFuture);
    }
    if lent_on.zip(due_on).is_some_and(|(lent, due)| due < lent) {
        v.wrong(F::DueAt, Wrong::DueBeforeLent);
    }
    let (Some(copy), Some(borrower), Some(lent_on), Some(due_on)) = (copy, borrower, lent_on, due_on) else {
        return values.finish(None);
    };
    values.finish(Some(LoanLine { copy, borrower, lent_on, lent_hour, due_on, purpose }))
}
