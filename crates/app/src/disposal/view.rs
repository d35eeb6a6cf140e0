//! A destruction as screens show it: steps, items, people, roots, cooling-off, backup statement.

use super::backups::backup_of;
use super::left::Left;
use super::lines::{Line, figures_of, lines};
use super::people::named;
use crate::border::{Notice, PersonRef};
use crate::error::OrMissing;
use crate::retention::carrier_code;
use crate::{Result, View, Work};
use ::texts::Locale;
use domain::disposal::{DestructionState, Figures};
use domain::{DestructionListId, Now, PersonId};
use schemars::JsonSchema;
use serde::Serialize;
use store::disposal::ListRow;
use store::{Reader, Sight};
use ts_rs::TS;

/// A numbered paper: identity and number.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DisposalRef {
    /// Identity.
    pub id: String,
    /// `JD-…`, `XC-…`, `SQ-…`, `XZ-…`.
    pub number: String,
}

/// A line of a list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionItemView {
    /// Identity.
    pub id: String,
    /// Its place in the list.
    pub position: i64,
    /// The record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// 题名.
    pub title: String,
    /// Level.
    pub level: String,
    /// `paper`, `media`, `electronic`.
    pub carrier: String,
    /// Copies that go with it.
    pub copies: i64,
    /// Their pages.
    pub pages: i64,
    /// Labels of the numbered copies and excerpts among them.
    pub numbered: Vec<String>,
    /// Rule code and version.
    pub rule: String,
    /// The last day of its term.
    pub due_on: Option<String>,
    /// Appraiser's opinion.
    pub opinion: String,
    /// `listed`, `excluded`, `destroyed`.
    pub state: String,
    /// Why it left.
    pub left_because: Option<Notice>,
    /// Copies counted.
    pub counted_copies: Option<i64>,
    /// Pages counted.
    pub counted_pages: Option<i64>,
    /// `passed`, `failed`, `unknown`, or empty.
    pub result: String,
}

/// One step of the guide.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionStepView {
    /// `appraise`, `list`, `approve`, `cool`, `count`, `execute`, `attest`, `certify`.
    pub code: String,
    /// Done.
    pub done: bool,
    /// Where it stands now.
    pub current: bool,
    /// When it was done.
    pub at: Option<String>,
}

/// An act that was signed about a list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionSignature {
    /// `count_list`, `attest_list`, `issue_certificate`, `withdraw_witness`.
    pub act: String,
    /// Who.
    pub person: PersonRef,
    /// In which post.
    pub post: String,
    /// When.
    pub at: String,
    /// Key fingerprint, hex.
    pub key_fingerprint: String,
    /// With handwriting.
    pub has_handwriting: bool,
}

/// The figures of a list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionFigures {
    /// Items locked.
    pub listed: i64,
    /// Destroyed.
    pub destroyed: i64,
    /// 不合格.
    pub failed: i64,
    /// 无法判定.
    pub unknown: i64,
    /// Left before execution.
    pub excluded: i64,
    /// Destroyed on paper.
    pub paper: i64,
    /// Destroyed files.
    pub electronic: i64,
    /// Destroyed media.
    pub media: i64,
    /// Numbered copies and excerpts destroyed.
    pub numbered: i64,
    /// Pages of originals destroyed.
    pub pages: i64,
    /// Pages of numbered copies destroyed.
    pub numbered_pages: i64,
}

impl From<Figures> for DestructionFigures {
    fn from(sum: Figures) -> DestructionFigures {
        DestructionFigures {
            listed: sum.listed,
            destroyed: sum.destroyed,
            failed: sum.failed,
            unknown: sum.unknown,
            excluded: sum.excluded,
            paper: sum.paper,
            electronic: sum.electronic,
            media: sum.media,
            numbered: sum.numbered,
            pages: sum.pages,
            numbered_pages: sum.numbered_pages,
        }
    }
}

/// Cooling-off.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CoolingView {
    /// When it began.
    pub from: String,
    /// The last day.
    pub until: String,
    /// Whether the count may begin today.
    pub over: bool,
}

/// Which backups still hold what was destroyed.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BackupStatementView {
    /// Sets.
    pub sets: i64,
    /// Until the last expires.
    pub until: Option<String>,
}

/// A destruction.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionView {
    /// Identity.
    pub id: String,
    /// `XC-…`.
    pub number: String,
    /// The name to type before locking.
    pub name: String,
    /// State code.
    pub state: String,
    /// Highest level inside.
    pub level: String,
    /// Why.
    pub reason: String,
    /// Its appraisal.
    pub appraisal: DisposalRef,
    /// Who asked.
    pub applicant: PersonRef,
    /// When it was drafted.
    pub created_at: String,
    /// When it was locked.
    pub locked_at: Option<String>,
    /// Its approval.
    pub approval: Option<DisposalRef>,
    /// State of the approval.
    pub approval_state: Option<String>,
    /// Root as approved, hex.
    pub approved_root: Option<String>,
    /// Root of what was destroyed, hex.
    pub executed_root: Option<String>,
    /// Cooling-off.
    pub cooling: Option<CoolingView>,
    /// 执行人.
    pub executor: Option<PersonRef>,
    /// 监销人一.
    pub first_witness: Option<PersonRef>,
    /// 监销人二.
    pub second_witness: Option<PersonRef>,
    /// When it was counted.
    pub counted_at: Option<String>,
    /// Method code.
    pub method: String,
    /// Class asked for.
    pub required_class: String,
    /// Class used.
    pub used_class: String,
    /// Machine.
    pub equipment: String,
    /// Vendor.
    pub vendor: String,
    /// Place.
    pub place: String,
    /// Custody.
    pub custody: String,
    /// Boxes or bags.
    pub boxes: i64,
    /// Weight.
    pub weight: String,
    /// Exceptions.
    pub exceptions: String,
    /// First irreversible step.
    pub started_at: Option<String>,
    /// End.
    pub ended_at: Option<String>,
    /// Attestation.
    pub attested_at: Option<String>,
    /// Why it was cancelled or stays unattested.
    pub cancelled_reason: String,
    /// The guide's steps.
    pub steps: Vec<DestructionStepView>,
    /// Lines.
    pub items: Vec<DestructionItemView>,
    /// Figures.
    pub figures: DestructionFigures,
    /// Signed acts.
    pub signatures: Vec<DestructionSignature>,
    /// Backups that still hold it.
    pub backup: BackupStatementView,
    /// Its certificate.
    pub certificate: Option<DisposalRef>,
}

/// Who looks, in which language, when.
pub(crate) struct Eyes<'a> {
    pub reader: &'a Reader<'a>,
    pub sight: &'a Sight,
    pub now: Now,
    pub locale: Locale,
}

impl<'a> Eyes<'a> {
    /// Of a read.
    pub(crate) fn of_view(view: &'a View<'a>) -> Eyes<'a> {
        Eyes { reader: view, sight: view.sight(), now: view.now(), locale: view.locale() }
    }

    /// Of a write.
    pub(crate) fn of_work(work: &'a Work<'a, 'a>, locale: Locale) -> Eyes<'a> {
        Eyes { reader: work, sight: work.sight(), now: work.now(), locale }
    }
}

/// A list, if these eyes may see it whole.
pub(crate) fn destruction_view(eyes: &Eyes<'_>, list: DestructionListId) -> Result<DestructionView> {
    let row = store::disposal::get_list(eyes.reader, eyes.sight, list)?.or_missing()?;
    let lines = lines(eyes.reader, &row)?;
    let approval = row.approval.map(|id| store::approvals::get_approval(eyes.reader, eyes.sight, id)).transpose()?.flatten();
    let backup = backup_of(eyes.reader, &row, eyes.now)?;
    let certificate = store::disposal::get_certificate_of_list(eyes.reader, eyes.sight, list)?;
    let text = |moment: Option<domain::Moment>| moment.map(|at| at.to_string());
    Ok(DestructionView {
        id: row.id.to_string(),
        number: row.number.clone(),
        name: row.name.clone(),
        state: row.state.clone(),
        level: row.level.code().to_owned(),
        reason: row.reason.clone(),
        appraisal: DisposalRef { id: row.appraisal.to_string(), number: row.appraisal_number.clone() },
        applicant: PersonRef { id: row.applicant.to_string(), name: row.applicant_name.clone() },
        created_at: row.created_at.to_string(),
        locked_at: text(row.locked_at),
        approval_state: approval.as_ref().map(|approval| approval.state.clone()),
        approval: approval.map(|approval| DisposalRef { id: approval.id.to_string(), number: approval.number }),
        approved_root: row.approved_root.as_ref().map(hex::encode),
        executed_root: row.executed_root.as_ref().map(hex::encode),
        cooling: row.cooling_from.zip(row.cooling_until).map(|(from, until)| CoolingView {
            from: from.to_string(),
            until: until.to_string(),
            over: eyes.now.today() > until,
        }),
        executor: person_ref(eyes.reader, row.executor)?,
        first_witness: person_ref(eyes.reader, row.first_witness)?,
        second_witness: person_ref(eyes.reader, row.second_witness)?,
        counted_at: text(row.counted_at),
        method: row.method.clone(),
        required_class: row.required_class.clone(),
        used_class: row.used_class.clone(),
        equipment: row.equipment.clone(),
        vendor: row.vendor.clone(),
        place: row.place.clone(),
        custody: row.custody.clone(),
        boxes: row.boxes,
        weight: row.weight.clone(),
        exceptions: row.exceptions.clone(),
        started_at: text(row.started_at),
        ended_at: text(row.ended_at),
        attested_at: text(row.attested_at),
        cancelled_reason: Left::parse(&row.cancelled_reason)
            .map_or_else(|| row.cancelled_reason.clone(), |left| left.notice(eyes.locale).text),
        steps: steps(&row, certificate.as_ref().map(|certificate| certificate.issued_at)),
        figures: figures_of(&lines).into(),
        items: lines.iter().map(|line| item_view(line, eyes.locale)).collect(),
        signatures: signatures(eyes.reader, list)?,
        backup: BackupStatementView { sets: backup.sets, until: backup.until.map(|day| day.to_string()) },
        certificate: certificate.map(|certificate| DisposalRef { id: certificate.id.to_string(), number: certificate.number }),
    })
}

fn person_ref(reader: &Reader<'_>, person: Option<PersonId>) -> Result<Option<PersonRef>> {
    let found = person.map(|id| named(reader, id)).transpose()?;
    Ok(found.map(|person| PersonRef { id: person.id.to_string(), name: person.name }))
}

fn steps(row: &ListRow, certified_at: Option<domain::Moment>) -> Vec<DestructionStepView> {
    use DestructionState as S;
    let state = S::from_code(&row.state).unwrap_or(S::Draft);
    let waits_for = match state {
        S::Draft => "list",
        S::Locked | S::Approved => "approve",
        S::Cooling => "cool",
        S::Counted | S::Executing => "execute",
        S::Executed => "attest",
        S::Attested => "certify",
        S::Certified | S::Cancelled | S::Unattested => "",
    };
    let done_at = [
        ("appraise", Some(row.created_at)),
        ("list", row.locked_at),
        ("approve", row.cooling_from),
        ("cool", row.counted_at),
        ("count", row.counted_at),
        ("execute", row.ended_at),
        ("attest", row.attested_at),
        ("certify", certified_at),
    ];
    done_at
        .into_iter()
        .map(|(code, at)| DestructionStepView {
            code: code.to_owned(),
            done: at.is_some(),
            current: code == waits_for,
            at: at.map(|at| at.to_string()),
        })
        .collect()
}

/// A line as shown.
pub(crate) fn item_view(line: &Line, locale: Locale) -> DestructionItemView {
    let (row, snapshot, quantities) = (&line.row, &line.snapshot, line.quantities());
    DestructionItemView {
        id: row.id.to_string(),
        position: row.position,
        record_id: row.record.to_string(),
        number: snapshot.number().to_owned(),
        title: snapshot.title.clone(),
        level: snapshot.level().code().to_owned(),
        carrier: carrier_code(snapshot.carrier()).to_owned(),
        copies: quantities.copies(),
        pages: quantities.all_pages(),
        numbered: snapshot.copies.iter().filter(|copy| copy.is_numbered()).map(|copy| copy.label.clone()).collect(),
        rule: format!("{} v{}", snapshot.rule_code, snapshot.rule_version),
        due_on: snapshot.due_on.clone(),
        opinion: snapshot.opinion.clone(),
        state: row.state.clone(),
        left_because: Left::parse(&row.exclusion).map(|left| left.notice(locale)),
        counted_copies: row.counted_copies,
        counted_pages: row.counted_pages,
        result: row.result.clone(),
    }
}

fn signatures(reader: &Reader<'_>, list: DestructionListId) -> Result<Vec<DestructionSignature>> {
    let rows = store::signatures::list_of_subject(reader, &list.to_string())?;
    rows.into_iter()
        .map(|row| {
            Ok(DestructionSignature {
                act: row.act,
                person: PersonRef { id: row.person.to_string(), name: named(reader, row.person)?.name },
                post: row.post,
                at: row.at.to_string(),
                key_fingerprint: fingerprint(reader, row.slot)?,
                has_handwriting: row.image.is_some(),
            })
        })
        .collect()
}

/// Fingerprint of the key a slot signs with: SHA-256 of its public half, hex.
pub(crate) fn fingerprint(reader: &Reader<'_>, slot: domain::RowId) -> Result<String> {
    use sha2::Digest;
    let public = store::signatures::get_public_key(reader, slot)?.unwrap_or_default();
    Ok(hex::encode(sha2::Sha256::digest(&public)))
}
