//! A destruction as screens show it: steps, items, people, roots, cooling-off, backup statement.

use super::backups::backup_of;
use super::destruction::{
    BackupStatementView, CoolingView, DestructionItemView, DestructionSignature, DestructionStepView,
    DestructionView, DisposalRef,
};
use super::left::Left;
use super::lines::{Line, figures_of, lines};
use super::people::named;
use crate::border::PersonRef;
use crate::error::OrMissing;
use crate::retention::carrier_code;
use crate::{Result, View, Work};
use ::texts::Locale;
use domain::disposal::DestructionState;
use domain::{DestructionListId, Now, PersonId};
use store::disposal::ListRow;
use store::{Reader, Sight};

/// Who looks, in which language, when.
pub(crate) struct Eyes<'a> {
    pub reader: &'a Reader<'a>,
    pub sight: &'a Sight,
    pub now: Now,
    pub locale: Locale,
}

impl<'a> Eyes<'a> {
    /// Of a read.
    pub(crate) fn of_view(view: &'a View<'a>) -> Result<Eyes<'a>> {
        Ok(Eyes { reader: view, sight: view.sight(), now: view.settled_now()?, locale: view.locale() })
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
    let approval = row
        .approval
        .map(|id| store::approvals::get_approval(eyes.reader, eyes.sight, id))
        .transpose()?
        .flatten();
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
        approval: approval
            .map(|approval| DisposalRef { id: approval.id.to_string(), number: approval.number }),
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
        certificate: certificate
            .map(|certificate| DisposalRef { id: certificate.id.to_string(), number: certificate.number }),
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
        numbered: snapshot
            .copies
            .iter()
            .filter(|copy| copy.is_numbered())
            .map(|copy| copy.label.clone())
            .collect(),
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
