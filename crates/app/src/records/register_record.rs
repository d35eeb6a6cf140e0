//! Register a record (登记档案): level, basis, retention and numbered copies in one act.

use crate::border::Second;
use crate::classification::proposing::term_asked;
use crate::error::{Error, OrMissing, Result};
use crate::records::asking::{day, identity, member, optional_identity, optional_level};
use crate::records::copies::{NewCopy, put_copy};
use crate::records::countersigning::{Hand, hand_of, sign};
use crate::records::record_view::RecordView;
use crate::records::view::record_view;
use crate::records::volume_file::found;
use crate::records::volumes::volume_of_key;
use crate::{Changed, Desk, Operation, Work};
use domain::access::Level;
use domain::classification::ClassificationRefusal;
use domain::numbers::BarcodeKind;
use domain::records::{
    ChangeKind, CopyForm, CopyKind, Countersigner, Field, FirstLevelFacts, LevelChangeState, LevelTerm,
    Medium, Property, RecordEvent, RecordRefusal, RegistrationForm, SecretOwner, check_registration,
    may_change, needs_countersignature, set_first_level,
};
use domain::{CategoryId, Day, DepartmentId, LevelChangeId, PersonId, PlaceId, RecordId, VolumeId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::{CategoryRow, LevelChangeRow, NewRecord};
use ts_rs::TS;

/// What the registration form says.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RegisterRecord {
    /// 题名.
    pub title: String,
    /// 责任者.
    pub author: String,
    /// 文号.
    #[serde(default)]
    pub document_number: String,
    /// 形成日期.
    pub document_date: String,
    /// Category.
    pub category_id: String,
    /// Level code; the guide's when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub level: Option<String>,
    /// Basis; the guide's when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub level_basis: Option<String>,
    /// Term: `long`, `until:2031-01-01`, `years:3`, `event:published`; the guide's when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub level_term: Option<String>,
    /// Why the level lies below the guide's.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub level_reason: Option<String>,
    /// The other person, below the guide's level.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub countersign: Option<Second>,
    /// Department.
    pub department_id: String,
    /// Only for the department and those named.
    #[serde(default)]
    pub walled: bool,
    /// Volume.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub volume_id: Option<String>,
    /// Or the volume of this key, opened if there is none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub subject_key: Option<SubjectKey>,
    /// `own` (default), `parent`, `third_party`, `client`.
    #[serde(default)]
    pub secret_owner: String,
    /// `own` (default), `owners`, `client`, `group`.
    #[serde(default)]
    pub property: String,
    /// Personal information; the category's word when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub personal_information: Option<bool>,
    /// Sensitive personal information.
    #[serde(default)]
    pub sensitive_personal: bool,
    /// Protected by copyright.
    #[serde(default)]
    pub copyright: bool,
    /// 页数.
    pub pages: i64,
    /// 摘要.
    #[serde(default)]
    pub summary: String,
    /// The day the term counts from, where a date or event decides and it is known.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub trigger_date: Option<String>,
    /// 份.
    pub copies: Vec<CopyAsked>,
    /// People named on the need-to-know list.
    #[serde(default)]
    pub need_to_know: Vec<String>,
}

/// The key of a volume.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct SubjectKey {
    /// `household`, `equipment`, `contract`, `employee`, `accounting`, `subject`.
    pub kind: String,
    /// `3-1204`, `DT-03` …
    pub key: String,
}

/// A copy as asked for.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CopyAsked {
    /// `original`, `further`, `electronic`.
    pub kind: String,
    /// `paper`, `electronic`, `photo`, `media`.
    pub medium: String,
    /// Pages.
    pub pages: i64,
    /// Where it is laid.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub place_id: Option<String>,
    /// 封签.
    #[serde(default)]
    pub seal_number: String,
}

/// What was registered; `record` is the whole page where its registrar may see it (a wall may stand between).
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RegisteredRecord {
    /// Identity.
    pub id: String,
    /// 登记号.
    pub accession: String,
    /// Level code.
    pub level: String,
    /// Labels and barcodes, to be printed.
    pub copies: Vec<RegisteredCopy>,
    /// The page.
    pub record: Option<RecordView>,
}

/// A copy just registered.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RegisteredCopy {
    /// Identity.
    pub id: String,
    /// Label.
    pub label: String,
    /// 13 digits.
    pub barcode: String,
}

/// The form with its codes read.
pub(crate) struct Form<'a> {
    ask: &'a RegisterRecord,
    date: Day,
    trigger_date: Option<Day>,
    category: CategoryRow,
    level: Level,
    term: LevelTerm,
    basis: String,
    copies: Vec<NewCopy>,
    need_to_know: Vec<PersonId>,
}

/// Registers a record.
pub fn register_record(desk: &mut Desk, ask: RegisterRecord) -> Result<Changed<RegisteredRecord>> {
    let category_id: CategoryId = identity(&ask.category_id)?;
    let today = desk.now().today();
    let category = desk.read(Operation::RegisterRecord, |view| {
        store::records::get_category(view, category_id)?.or_missing()
    })?;
    let form = read_form(&ask, category, today)?;
    // A countersignature that the level does not need is not asked to prove itself.
    let second =
        match ask.countersign.as_ref().filter(|_| needs_countersignature(form.category.level, form.level)) {
            Some(second) => Some(hand_of(desk, second)?),
            None => None,
        };
    let locale = desk.locale();
    desk.transact(Operation::RegisterRecord, |work| put_registered(work, &form, second.as_ref(), locale))
}

/// Writes record, copies and need-to-know list; also for 即登即借, which lends in the same act.
pub(crate) fn put_registered(
    work: &Work<'_, '_>,
    form: &Form<'_>,
    second: Option<&Hand>,
    locale: ::texts::Locale,
) -> Result<RegisteredRecord> {
    let (record, accession) = put_record(work, form, second)?;
    let mut copies = Vec::new();
    for (index, copy) in form.copies.iter().enumerate() {
        // The first copy carries the 登记号 itself as its barcode.
        let barcode = if index == 0 { Some(accession.clone()) } else { None };
        let row = put_copy(work, record, copy, barcode)?;
        copies.push(RegisteredCopy { id: row.id.to_string(), label: row.label, barcode: row.barcode });
    }
    for person in &form.need_to_know {
        store::people::get_person(work, *person)?.or_missing()?;
        store::records::insert_named(work, work.new_id(), record, *person, work.actor(), work.now().at)?;
    }
    let count = i64::try_from(copies.len()).unwrap_or(i64::MAX);
    work.record(RecordEvent::RecordRegistered {
        record,
        category: form.category.id,
        level: form.level.rank(),
        copies: count,
    });
    let view = match record_view(work, work.sight(), locale, record) {
        Err(Error::Missing) => None,
        page => Some(page?),
    };
    Ok(RegisteredRecord {
        id: record.to_string(),
        accession,
        level: form.level.code().to_owned(),
        copies,
        record: view,
    })
}

pub(crate) fn read_form(ask: &RegisterRecord, category: CategoryRow, today: Day) -> Result<Form<'_>> {
    if category.retired {
        return Err(ClassificationRefusal::GuideRetired { code: category.code }.into());
    }
    let date = day(&ask.document_date, Field::DocumentDate)?;
    let copies = ask.copies.iter().map(NewCopy::read).collect::<Result<Vec<_>>>()?;
    let copy_forms: Vec<CopyForm> =
        copies.iter().map(|copy| CopyForm { kind: copy.kind, pages: copy.pages }).collect();
    let written = RegistrationForm {
        title: &ask.title,
        author: &ask.author,
        document_number: &ask.document_number,
        document_date: date,
        pages: ask.pages,
        summary: &ask.summary,
        copies: &copy_forms,
    };
    check_registration(&written, today)?;
    let trigger_date = ask
        .trigger_date
        .as_deref()
        .filter(|text| !text.is_empty())
        .map(|text| day(text, Field::Day))
        .transpose()?;
    let level = optional_level(ask.level.as_deref())?.unwrap_or(category.level);
    let basis = ask
        .level_basis
        .clone()
        .filter(|basis| !basis.trim().is_empty())
        .unwrap_or_else(|| category.level_basis.clone());
    let need_to_know = ask.need_to_know.iter().map(|person| identity(person)).collect::<Result<Vec<_>>>()?;
    // What is no secret has no end of being one.
    let of_guide = || match level {
        Level::General => LevelTerm::Long,
        _ => LevelTerm::parse(&category.level_term).unwrap_or(LevelTerm::Long),
    };
    let term = term_asked(ask.level_term.as_deref())?.unwrap_or_else(of_guide).for_document(date);
    Ok(Form { ask, date, trigger_date, category, level, term, basis, copies, need_to_know })
}

/// An owner or property left out is the company's own.
fn or_own(code: &str) -> &str {
    if code.is_empty() { "own" } else { code }
}

fn put_record(work: &Work<'_, '_>, form: &Form<'_>, second: Option<&Hand>) -> Result<(RecordId, String)> {
    let Form { ask, category, .. } = form;
    let reason = ask.level_reason.as_deref().unwrap_or_default();
    let countersigner: Option<Countersigner> = second.map(|hand| hand.countersigner(work)).transpose()?;
    let facts = FirstLevelFacts {
        guide: category.level,
        chosen: form.level,
        basis: &form.basis,
        reason,
        setter: work.actor(),
        setter_clearance: work.sight().level(),
        countersigner: countersigner.as_ref(),
    };
    let level = set_first_level(&facts)?;
    let department: DepartmentId = identity(&ask.department_id)?;
    store::people::list_departments(work)?.into_iter().find(|known| known.id == department).or_missing()?;
    let secret_owner = member(or_own(&ask.secret_owner), Field::SecretOwner, SecretOwner::from_code)?;
    let property = member(or_own(&ask.property), Field::Property, Property::from_code)?;
    let (record, accession) = (work.new_id::<RecordId>(), work.next_barcode(BarcodeKind::Copy)?);
    let new = NewRecord {
        id: record,
        accession: &accession,
        title: ask.title.trim(),
        author: ask.author.trim(),
        document_number: ask.document_number.trim(),
        document_date: form.date,
        category: category.id,
        level,
        level_basis: &form.basis,
        level_term: &form.term.code(),
        rule: category.rule,
        trigger_date: form.trigger_date,
        department,
        walled: ask.walled,
        volume: volume(work, ask)?,
        secret_owner: secret_owner.code(),
        property: property.code(),
        personal_information: ask.personal_information.unwrap_or(category.personal_information),
        sensitive_personal: ask.sensitive_personal,
        copyright: ask.copyright,
        pages: ask.pages,
        summary: ask.summary.trim(),
        registered_by: work.actor(),
        registered_at: work.now().at,
    };
    store::records::insert_record(work, &new)?;
    if let Some(hand) = second {
        keep_countersignature(work, form, hand, record, &accession, reason)?;
    }
    Ok((record, accession))
}

fn volume(work: &Work<'_, '_>, ask: &RegisterRecord) -> Result<Option<VolumeId>> {
    if let Some(id) = optional_identity::<VolumeId>(ask.volume_id.as_deref())? {
        let (_, standing) = found(work, work.sight(), id)?;
        may_change(&standing.facts)?;
        return Ok(Some(id));
    }
    ask.subject_key.as_ref().map(|key| volume_of_key(work, key)).transpose()
}

/// The first level below the guide's stands as a change from the guide's, with both names and the signature.
fn keep_countersignature(
    work: &Work<'_, '_>,
    form: &Form<'_>,
    hand: &Hand,
    record: RecordId,
    accession: &str,
    reason: &str,
) -> Result<()> {
    let change: LevelChangeId = work.new_id();
    let row = LevelChangeRow {
        id: change,
        record,
        number: accession.to_owned(),
        title: String::new(),
        from: form.category.level,
        to: form.level,
        reason: reason.to_owned(),
        basis: form.basis.clone(),
        proposed_by: work.actor(),
        proposed_by_name: String::new(),
        proposed_at: work.now().at,
        countersigned_by: None,
        countersigned_by_name: None,
        countersigned_at: None,
        state: LevelChangeState::Proposed.code().to_owned(),
        kind: ChangeKind::Change.code().to_owned(),
        from_term: String::new(),
        to_term: String::new(),
        source: None,
    };
    store::records::insert_change(work, &row)?;
    let signature = sign(work, hand, &row, true)?;
    store::records::decide_change(
        work,
        change,
        LevelChangeState::Countersigned.code(),
        hand.person(),
        work.now().at,
        signature,
    )?;
    work.record(RecordEvent::FirstLevelCountersigned {
        record,
        guide: form.category.level.rank(),
        level: form.level.rank(),
        by: hand.person(),
    });
    Ok(())
}

impl NewCopy {
    /// Reads one line of the form.
    pub(crate) fn read(asked: &CopyAsked) -> Result<NewCopy> {
        let kind = member(&asked.kind, Field::Kind, CopyKind::from_code)?;
        // Numbered copies and excerpts come from a supervised copy job, never from a form.
        if matches!(kind, CopyKind::Numbered | CopyKind::Excerpt) {
            return Err(RecordRefusal::CodeUnknown { field: Field::Kind, text: asked.kind.clone() }.into());
        }
        Ok(NewCopy {
            kind,
            medium: member(&asked.medium, Field::Medium, Medium::from_code)?,
            pages: asked.pages,
            place: optional_identity::<PlaceId>(asked.place_id.as_deref())?,
            seal_number: asked.seal_number.trim().to_owned(),
        })
    }
}
