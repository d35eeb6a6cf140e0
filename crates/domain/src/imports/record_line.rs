//! A row that is a record with its copies.

use super::reading::{
    levels_differ, read_count, read_level, read_level_term, read_medium, read_property, read_secret_owner,
    read_term, read_volume_kind, read_yes,
};
use super::{ImportField as F, ImportKnown, RowError, Term, Values, Wrong};
use crate::access::Level;
use crate::ids::{CategoryId, DepartmentId, PlaceId, RetentionRuleId};
use crate::moment::Day;
use crate::records::{
    HouseholdKey, LevelTerm, Medium, Property, SecretOwner, VolumeKind, carries_state_secret_mark,
    normalise_key,
};
use std::sync::Arc;

/// What a record takes from its category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryFacts {
    /// Which.
    pub id: CategoryId,
    /// Its rule.
    pub rule: RetentionRuleId,
    /// The rule's period; none is for ever.
    pub rule_months: Option<u32>,
    /// The guide's level.
    pub level: Level,
    /// The guide's basis.
    pub level_basis: String,
    /// The guide's term.
    pub level_term: String,
    /// Holds personal information.
    pub personal_information: bool,
    /// The version of the guide's word on it.
    pub version: i64,
}

/// A record as a row gives it.
#[derive(Debug, Clone)]
pub struct RecordLine {
    /// 档号, kept as it is.
    pub archival_number: Option<String>,
    /// 题名.
    pub title: String,
    /// 责任者.
    pub author: String,
    /// 文号.
    pub document_number: String,
    /// 形成日期.
    pub document_date: Day,
    /// 类目.
    pub category: Arc<CategoryFacts>,
    /// 密级.
    pub level: Level,
    /// 依据.
    pub level_basis: String,
    /// Its term, stored form.
    pub level_term: String,
    /// 部门.
    pub department: DepartmentId,
    /// 起算日.
    pub trigger_date: Option<Day>,
    /// 页数.
    pub pages: i64,
    /// 份数, the original counted.
    pub copies: i64,
    /// 载体.
    pub medium: Medium,
    /// 库位.
    pub place: Option<PlaceId>,
    /// The volume's kind and key.
    pub volume: Option<(VolumeKind, String)>,
    /// 含个人信息.
    pub personal_information: bool,
    /// 含敏感个人信息.
    pub sensitive_personal: bool,
    /// 受著作权保护.
    pub copyright: bool,
    /// 秘密属主.
    pub secret_owner: SecretOwner,
    /// 权属.
    pub property: Property,
    /// 仅本部门.
    pub walled: bool,
    /// 备注.
    pub note: String,
    /// What was decided where the row leaves a choice.
    pub notes: Vec<RowError>,
}

/// What makes two records one: number, title, date and the volume they belong to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Likeness {
    /// 文号.
    pub document_number: String,
    /// 题名.
    pub title: String,
    /// 形成日期.
    pub document_date: Day,
    /// The key of the volume, empty without one: each flat has its own contract of the same name.
    pub subject_key: String,
}

impl RecordLine {
    /// By what it is recognised as a duplicate.
    #[must_use]
    pub fn likeness(&self) -> Likeness {
        Likeness {
            document_number: self.document_number.clone(),
            title: self.title.clone(),
            document_date: self.document_date,
            subject_key: self.volume.as_ref().map(|(_, key)| key.clone()).unwrap_or_default(),
        }
    }
}

const MOST_PAGES: i64 = 100_000;
const MOST_COPIES: i64 = 50;

/// Reads a record; everything wrong with the row is told at once.
pub fn read_record(mut values: Values<'_>, known: &ImportKnown) -> Result<RecordLine, Vec<RowError>> {
    let v = &mut values;
    let Wording { title, author, document_number, note } = read_wording(v);
    let document_date = read_document_date(v);
    let category = v.required_known(F::Category, &known.categories);
    let department = v.required_known(F::Department, &known.departments);
    let archival_number = Some(v.text(F::ArchivalNumber, 100)).filter(|number| !number.is_empty());
    let trigger_date = v.day(F::TriggerDate);
    let pages = count(v, F::Pages, MOST_PAGES);
    let copies = count(v, F::Copies, MOST_COPIES);
    let medium = v.read(F::Carrier, read_medium).unwrap_or(Medium::Paper);
    let place = v.known(F::Place, &known.places);
    let volume = read_volume(v);
    let walled = v.read(F::Walled, read_yes).unwrap_or(false);
    let personal = v.read(F::PersonalInformation, read_yes);
    let sensitive_personal = v.read(F::SensitivePersonal, read_yes).unwrap_or(false);
    let copyright = v.read(F::Copyright, read_yes).unwrap_or(false);
    let secret_owner = v.read(F::SecretOwner, read_secret_owner).unwrap_or(SecretOwner::Own);
    let property = v.read(F::Property, read_property).unwrap_or(Property::Own);
    let level = read_own_level(v);
    let level_term = read_term_of_level(v);
    let basis = v.text(F::LevelBasis, 500);
    let term = v.read(F::Term, read_term);
    let (Some(document_date), Some(category), Some(department)) = (document_date, category, department)
    else {
        return values.finish(None);
    };
    // What is sensitive is personal.
    let personal_information = sensitive_personal || personal.unwrap_or(category.personal_information);
    check_level(v, level, &category, known.clearance);
    check_term(v, term, &category, personal_information);
    let guide = || LevelTerm::parse(&category.level_term).unwrap_or(LevelTerm::Long);
    let level_term = level_term.unwrap_or_else(guide).for_document(document_date).code();
    let line = RecordLine {
        archival_number,
        title,
        author,
        document_number,
        document_date,
        level: level.unwrap_or(category.level),
        level_basis: if basis.is_empty() { category.level_basis.clone() } else { basis },
        level_term,
        department,
        trigger_date,
        pages,
        copies,
        medium,
        place,
        volume,
        personal_information,
        sensitive_personal,
        copyright,
        secret_owner,
        property,
        walled,
        note,
        notes: v.take_notes(),
        category,
    };
    values.finish(Some(line))
}

struct Wording {
    title: String,
    author: String,
    document_number: String,
    note: String,
}

/// The free texts of a row; a mark of a state secret in one of them turns the row away.
fn read_wording(values: &mut Values<'_>) -> Wording {
    let wording = Wording {
        title: values.required(F::Title, 200),
        author: values.required(F::Author, 100),
        document_number: values.text(F::DocumentNumber, 100),
        note: values.text(F::Note, 2_000),
    };
    let Wording { title, document_number, note, .. } = &wording;
    for (field, text) in [(F::Title, title), (F::DocumentNumber, document_number), (F::Note, note)] {
        if carries_state_secret_mark(text) {
            values.wrong(field, Wrong::StateSecret);
        }
    }
    wording
}

fn read_document_date(values: &mut Values<'_>) -> Option<Day> {
    let date = values.required_day(F::DocumentDate);
    if date.is_some_and(|date| date > values.today) {
        values.wrong(F::DocumentDate, Wrong::DateInFuture);
    }
    date
}

/// The level in its own words; where the two schemes of a cell say different levels the higher was taken.
fn read_own_level(values: &mut Values<'_>) -> Option<Level> {
    let level = values.read(F::Level, read_level);
    if level.is_some() && values.said(F::Level).is_some_and(levels_differ) {
        values.note(F::Level, Wrong::LevelsDiffer);
    }
    level
}

/// The term in its own column, or behind the level as marks have it: `机密▲5年`.
fn read_term_of_level(values: &mut Values<'_>) -> Option<LevelTerm> {
    if values.said(F::LevelTerm).is_some() {
        return values.read(F::LevelTerm, read_level_term);
    }
    let (_, behind) = values.said(F::Level)?.split_once('▲')?;
    let term = read_level_term(behind).ok();
    if term.is_none() {
        values.wrong(F::Level, Wrong::NotALevelTerm);
    }
    term
}

/// A count from 1; what is not said is 1.
fn count(values: &mut Values<'_>, field: F, most: i64) -> i64 {
    let bounded = |text: &str| {
        read_count(text).and_then(|n| if (1..=most).contains(&n) { Ok(n) } else { Err(Wrong::NotACount) })
    };
    values.read(field, bounded).unwrap_or(1)
}

fn read_volume(values: &mut Values<'_>) -> Option<(VolumeKind, String)> {
    let kind = values.read(F::VolumeKind, read_volume_kind);
    let key = values.said(F::SubjectKey)?;
    match (kind, HouseholdKey::parse(key)) {
        (None | Some(VolumeKind::Household), Some(flat)) => Some((VolumeKind::Household, flat.to_string())),
        (Some(VolumeKind::Household), None) => {
            values.wrong(F::SubjectKey, Wrong::NotAHousehold);
            None
        }
        // A key that is no flat and of no said kind opens a volume on a subject.
        (kind, _) => Some((kind.unwrap_or(VolumeKind::Subject), normalise_key(key))),
    }
}

/// A first level below the guide's needs a second hand and one above the importer's clearance another person:
/// neither is done by a column.
fn check_level(
    values: &mut Values<'_>,
    level: Option<Level>,
    category: &CategoryFacts,
    clearance: Option<Level>,
) {
    let chosen = level.unwrap_or(category.level);
    if chosen < category.level {
        values.wrong(F::Level, Wrong::BelowGuide);
    }
    if clearance.is_some_and(|clearance| chosen > clearance) {
        values.wrong(F::Level, Wrong::AboveClearance);
    }
}

/// The category's rule decides; a table that keeps longer than it is told, one that keeps shorter is 从长.
fn check_term(values: &mut Values<'_>, term: Option<Term>, category: &CategoryFacts, personal: bool) {
    let Some(term) = term else { return };
    let longer = match (term.months(personal), category.rule_months) {
        (_, None) => false,
        (None, Some(_)) => true,
        // What the table says counts here, not the scale it is taken up to.
        (Some(_), Some(rule)) => term.stated_years.is_none_or(|years| years * 12 > rule),
    };
    if longer && !personal {
        values.wrong(F::Term, Wrong::TermLonger);
    }
}
