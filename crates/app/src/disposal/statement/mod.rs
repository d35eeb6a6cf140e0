//! The statement of a certificate: everything it says, put together from what was approved, counted,
//! done and signed. Its words are the office's; from its issue on they never change.

pub(super) mod items;
mod media;
mod signers;

use super::approval_settled::cooling_off_days;
use super::backups::{BackupStatement, backup_of};
use super::lines::{Line, figures_of, lines};
use super::view::fingerprint;
use crate::error::OrMissing;
use crate::signing::OnTheSpot;
use crate::{Error, Result, Work};
use ::texts::{Locale, Value};
use domain::disposal::Carrier;
use domain::records::MarkProfile;
use domain::{Moment, Now};
use paper::certificate::{
    Act, Basis, CertificateView, CountBefore, Figures, Integrity, Marks, RuleText, STATEMENT_FORM,
};
use paper::signature::Ink;
use sha2::{Digest, Sha256};
use store::disposal::ListRow;

/// A statement with the handwriting it names.
pub(crate) struct Stated {
    pub view: CertificateView,
    pub inks: Vec<Ink>,
}

/// Everything the parts are put together from.
pub(crate) struct Facts<'a> {
    pub list: &'a ListRow,
    pub lines: &'a [Line],
    pub locale: Locale,
    pub now: Now,
    pub backup: BackupStatement,
}

impl<'a> Facts<'a> {
    /// Gathers them.
    pub(crate) fn of(
        work: &Work<'_, '_>,
        list: &'a ListRow,
        lines: &'a [Line],
        locale: Locale,
    ) -> Result<Facts<'a>> {
        let now = work.now();
        let backup = backup_of(work, list, now)?;
        Ok(Facts { list, lines, locale, now, backup })
    }

    /// A word of the certificate.
    pub(crate) fn word(&self, key: &str) -> String {
        self.words(key, &[])
    }

    /// Words of the certificate.
    pub(crate) fn words(&self, key: &str, arguments: &[(&str, Value)]) -> String {
        ::texts::format(self.locale, key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// Local time as forms show it.
    pub(crate) fn minute(&self, at: Option<Moment>) -> String {
        at.map(|at| at.local_minute(self.now.zone)).unwrap_or_default()
    }

    /// Local day.
    pub(crate) fn day(&self, at: Option<Moment>) -> String {
        at.map(|at| at.day_in(self.now.zone).to_string()).unwrap_or_default()
    }

    /// Lines that were destroyed.
    pub(super) fn destroyed(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.row.state == "destroyed")
    }

    /// Lines that were counted: destroyed, or left with a result.
    pub(super) fn counted(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| !line.row.result.is_empty())
    }

    /// Files whose keys were destroyed.
    fn files(&self) -> usize {
        self.counted().flat_map(|line| &line.snapshot.copies).map(|copy| copy.files.len()).sum()
    }

    fn carried_by(&self, carrier: Carrier) -> bool {
        self.counted().any(|line| line.snapshot.carrier() == carrier)
    }
}

/// A figure as the paper wants it.
pub(crate) fn figure(number: i64) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

pub(super) fn filled(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// States the certificate of `list` under `number`; the issuer signs last.
pub(crate) fn state(
    work: &Work<'_, '_>,
    list: &ListRow,
    number: &str,
    issuer: &OnTheSpot,
    locale: Locale,
) -> Result<Stated> {
    let all = lines(work, list)?;
    let facts = Facts::of(work, list, &all, locale)?;
    let (signers, inks) = signers::signers(work, &facts, issuer)?;
    let office = work.office();
    let view = CertificateView {
        form: STATEMENT_FORM,
        number: number.to_owned(),
        version: 1,
        supplements: None,
        vault_id: office.vault_id.replace('-', ""),
        issued_at: facts.minute(Some(facts.now.at)),
        office: paper_office(work),
        marks: marks(work)?,
        basis: basis(work, &facts)?,
        act: act(&facts),
        count_before: count_before(&facts, &signers),
        signers,
        attestation_digest: attestation_digest(work, list)?,
        integrity: integrity(work, &facts)?,
        figures: paper_figures(&facts),
        shared: items::shared(&facts),
        items: items::items(&facts),
        media: media::media(&facts),
        excluded: items::excluded(&facts),
        kept_at: format!("{}{}", office.company, office.name),
    };
    Ok(Stated { view, inks })
}

/// The words of the office's marks, as they are when it is issued.
fn marks(work: &Work<'_, '_>) -> Result<Marks> {
    Ok(match crate::classification::relabelling::mark_profile(work)? {
        MarkProfile::Company => Marks::Company,
        MarkProfile::TradeSecret => Marks::TradeSecret,
    })
}

/// The office as printed.
pub(crate) fn paper_office(work: &Work<'_, '_>) -> paper::Office {
    let office = work.office();
    paper::Office {
        company: office.company.clone(),
        unit: office.name.clone(),
        fonds: office.fonds.clone(),
        address: office.address.clone(),
    }
}

fn basis(work: &Work<'_, '_>, facts: &Facts<'_>) -> Result<Basis> {
    let list = facts.list;
    let approval =
        store::approvals::get_approval(work, work.sight(), list.approval.or_missing()?)?.or_missing()?;
    let appraisal = store::disposal::get_appraisal(work, work.sight(), list.appraisal)?.or_missing()?;
    let mut rules: Vec<RuleText> = Vec::new();
    for snapshot in facts.lines.iter().map(|line| &line.snapshot) {
        let arguments = [
            ("text", snapshot.rule_text.as_str().into()),
            ("mandate", snapshot.rule_mandate.as_str().into()),
        ];
        let rule = RuleText {
            code: snapshot.rule_code.clone(),
            version: figure(snapshot.rule_version),
            mandate: facts.words("certificate-mandate", &arguments),
        };
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    let began = list.cooling_from.map(|at| at.day_in(facts.now.zone));
    let days = began.zip(list.cooling_until).map(|(from, until)| (until - from).num_days());
    Ok(Basis {
        list_number: list.number.clone(),
        list_locked_at: facts.minute(list.locked_at),
        application_number: approval.number,
        applied_on: facts.day(Some(approval.asked_at)),
        appraisal_batch: appraisal.number,
        appraised_on: facts.day(appraisal.closed_at),
        cooling_off_days: days.map_or(cooling_off_days(work)?.try_into().unwrap_or_default(), figure),
        cooling_off_from: began.map(|day| day.to_string()).unwrap_or_default(),
        cooling_off_to: list.cooling_until.map(|day| day.to_string()).unwrap_or_default(),
        rules,
    })
}

fn act(facts: &Facts<'_>) -> Act {
    let list = facts.list;
    let method = facts.word(&format!("destruction-method-{}", list.method.replace('_', "-")));
    let on_paper = facts.carried_by(Carrier::Paper);
    let keys_destroyed = facts.files() > 0;
    Act {
        paper_method: on_paper.then(|| method.clone()),
        keys_destroyed,
        last_backup_expires_on: facts.backup.until.filter(|_| keys_destroyed).map(|day| day.to_string()),
        media_method: facts.carried_by(Carrier::Media).then_some(method),
        class_required: on_paper.then(|| list.required_class.clone()),
        class_used: filled(&list.used_class),
        equipment: list.equipment.clone(),
        vendor: filled(&list.vendor),
        licence: None,
        agreement: None,
        place: list.place.clone(),
        started_at: facts.minute(list.started_at),
        ended_at: facts.minute(list.ended_at),
        custody: filled(&list.custody).unwrap_or_else(|| facts.word("certificate-custody-none")),
        boxes: figure(list.boxes),
        weight: filled(&list.weight),
        photos: 0,
        photo_digest: None,
        exceptions: exceptions(facts, "certificate-exceptions-left"),
    }
}

/// What people wrote, and which items were not destroyed.
pub(crate) fn exceptions(facts: &Facts<'_>, key: &str) -> Option<String> {
    let left: Vec<String> = facts
        .lines
        .iter()
        .filter(|line| line.row.state != "destroyed")
        .map(|line| line.row.position.to_string())
        .collect();
    let written = filled(&facts.list.exceptions);
    if left.is_empty() {
        return written;
    }
    let left = facts.words(key, &[("items", left.join("、").into())]);
    Some(written.map_or(left.clone(), |written| format!("{written} {left}")))
}

fn count_before(facts: &Facts<'_>, signers: &[paper::certificate::Signer]) -> CountBefore {
    use paper::certificate::Role;
    let sum = |of: fn(&super::snapshot::Quantities) -> i64| {
        facts.counted().map(|line| of(&line.quantities())).sum::<i64>()
    };
    CountBefore {
        at: facts.minute(facts.list.counted_at),
        items: figure(facts.counted().count().try_into().unwrap_or_default()),
        pages: figure(sum(|quantities| quantities.pages)),
        copies: figure(sum(|quantities| quantities.numbered)),
        copy_pages: figure(sum(|quantities| quantities.numbered_pages)),
        agrees: true,
        by: signers
            .iter()
            .filter(|signer| matches!(signer.role, Role::Executor | Role::Witness))
            .map(|signer| signer.name.clone())
            .collect(),
    }
}

/// The digest that both witnesses signed after the act.
fn attestation_digest(work: &Work<'_, '_>, list: &ListRow) -> Result<String> {
    let signed = store::signatures::list_of_subject(work, &list.id.to_string())?;
    let mut digests = signed.into_iter().filter(|one| one.act == "attest_list").map(|one| one.digest);
    let first = digests.next().or_missing()?;
    if digests.any(|digest| digest != first) {
        return Err(Error::Broken(format!("list {}: attestations differ", list.id)));
    }
    Ok(hex::encode(first))
}

fn integrity(work: &Work<'_, '_>, facts: &Facts<'_>) -> Result<Integrity> {
    let list = facts.list;
    let root = |root: &Option<Vec<u8>>| root.as_ref().map(hex::encode).or_missing();
    let previous = store::disposal::last_certificate(work)?;
    let (seq, head, _) = store::audit::head(work)?.or_missing()?;
    let receipts = store::disposal::list_receipts(work, list.id)?;
    let shredded_at = receipts.iter().filter_map(|shred| shred.completed_at).max();
    Ok(Integrity {
        approved_root: root(&list.approved_root)?,
        executed_root: root(&list.executed_root)?,
        previous_number: previous.as_ref().map(|(number, _)| number.clone()),
        previous_hash: previous.map(|(_, hash)| hex::encode(hash)),
        key_receipt: shredded_at.map(|at| {
            let arguments = [("files", receipts.len().into()), ("at", facts.minute(Some(at)).into())];
            facts.words("certificate-receipt", &arguments)
        }),
        backups: facts.backup.until.filter(|_| facts.files() > 0).map(|until| {
            let arguments = [("sets", facts.backup.sets.into()), ("until", until.to_string().into())];
            facts.words("certificate-backups", &arguments)
        }),
        trail_seq: seq.try_into().unwrap_or_default(),
        trail_head: hex::encode(head),
        key_fingerprint: hex::encode(Sha256::digest(&work.office().certificate_public)),
        program: program(facts),
    })
}

/// Program and version.
pub(super) fn program(facts: &Facts<'_>) -> String {
    facts.words("certificate-tool", &[("version", env!("CARGO_PKG_VERSION").into())])
}

fn paper_figures(facts: &Facts<'_>) -> Figures {
    let sum = figures_of(facts.lines);
    Figures {
        listed: figure(sum.listed),
        destroyed: figure(sum.destroyed),
        paper: figure(sum.paper),
        electronic: figure(sum.electronic),
        media: figure(sum.media),
        copies: figure(sum.numbered),
        pages: figure(sum.pages),
        copy_pages: figure(sum.numbered_pages),
        passed: figure(sum.destroyed),
        failed: figure(sum.failed),
        undecided: figure(sum.unknown),
    }
}

/// The fingerprint of the key a person's live slot signs with.
pub(crate) fn live_fingerprint(work: &Work<'_, '_>, person: domain::PersonId) -> Result<String> {
    let slot = store::vault::list_live_slots(work)?.into_iter().find(|slot| slot.person == person);
    slot.map_or(Ok(String::new()), |slot| fingerprint(work, slot.id))
}

/// Reads stored handwriting back as printable ink.
pub(crate) fn ink_of(reader: &store::Reader<'_>, image: domain::SignatureImageId) -> Result<Ink> {
    let png = store::signatures::get_image(reader, image)?.or_missing()?;
    Ok(paper::signature::ink(&png)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_below_zero_is_never_printed_as_a_huge_one() {
        assert_eq!(figure(-1), 0);
        assert_eq!(filled("  "), None);
    }
}
