//! Print a destruction list (销毁清册): cover, lines, count and witness record.

use super::lines::{Line, lines};
use super::print_certificate::printed_file;
use super::statement::items::{kept, required_term};
use super::statement::{Facts, exceptions, figure, ink_of, live_fingerprint, paper_office};
use super::view::fingerprint;
use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work, wording};
use domain::access::Post;
use domain::disposal::{Carrier, DisposalEvent};
use domain::{DestructionListId, PersonId};
use paper::destruction_list::{DestructionRow, WitnessRecord};
use paper::{DestructionListView, Footer, Signature};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::signatures::SignatureRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintDestructionList {
    /// Which list.
    pub id: String,
}

/// Prints it.
pub fn print_destruction_list(desk: &mut Desk, ask: PrintDestructionList) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    let login = desk.vault().login().to_owned();
    let list: DestructionListId = ask.id.parse().ok().or_missing()?;
    desk.witness(Operation::PrintDestructionList, |work| {
        let row = store::disposal::get_list(work, work.sight(), list)?.or_missing()?;
        let all = lines(work, &row)?;
        let facts = Facts::of(work, &row, &all, locale)?;
        let view = list_view(work, &facts, &login)?;
        let printed = paper::render_destruction_list(&view, locale)?;
        let file = Sha256::digest(&printed.pdf).into();
        work.record(DisposalEvent::DestructionListPrinted { list, file });
        Ok(printed_file(&row.number, printed))
    })
}

fn list_view(work: &Work<'_, '_>, facts: &Facts<'_>, login: &str) -> Result<DestructionListView> {
    let list = facts.list;
    let appraisal = store::disposal::get_appraisal(work, work.sight(), list.appraisal)?.or_missing()?;
    let carried_by = |carrier| facts.lines.iter().filter(|line| line.snapshot.carrier() == carrier).count();
    let count = |carrier| u32::try_from(carried_by(carrier)).unwrap_or_default();
    let sum = |of: fn(&super::snapshot::Quantities) -> i64| {
        facts.lines.iter().map(|line| of(&line.quantities())).sum::<i64>()
    };
    let mut rules: Vec<String> = facts
        .lines
        .iter()
        .map(|line| format!("{} v{}", line.snapshot.rule_code, line.snapshot.rule_version))
        .collect();
    rules.sort();
    rules.dedup();
    let hands = Hands::of(work, facts)?;
    Ok(DestructionListView {
        office: paper_office(work),
        number: list.number.clone(),
        paper_items: count(Carrier::Paper),
        electronic_items: count(Carrier::Electronic),
        media_items: count(Carrier::Media),
        pages: figure(sum(|quantities| quantities.pages)),
        copies: figure(sum(|quantities| quantities.numbered)),
        copy_pages: figure(sum(|quantities| quantities.numbered_pages)),
        appraisal_batch: appraisal.number,
        appraised_on: facts.day(appraisal.closed_at),
        rules,
        locked_at: facts.minute(list.locked_at),
        root: list.approved_root.as_ref().map(hex::encode).unwrap_or_default(),
        appraiser: hands.appraiser()?,
        approver: hands.approver()?,
        first_witness: hands.of_act("count_list", list.first_witness)?,
        second_witness: hands.of_act("count_list", list.second_witness)?,
        executed: list.ended_at.map(|_| (facts.minute(list.started_at), facts.minute(list.ended_at))),
        certificate: list.certificate.clone(),
        remark: String::new(),
        rows: facts.lines.iter().map(|line| row(facts, line)).collect(),
        record: list.attested_at.map(|_| record(facts, &hands)).transpose()?,
        footer: footer(work, facts, login)?,
    })
}

fn row(facts: &Facts<'_>, line: &Line) -> DestructionRow {
    let (snapshot, quantities) = (&line.snapshot, line.quantities());
    let kept = kept(facts, snapshot);
    let numbered: Vec<&str> =
        snapshot.copies.iter().filter(|copy| copy.is_numbered()).map(|copy| copy.label.as_str()).collect();
    let note = match super::left::Left::parse(&line.row.exclusion) {
        Some(left) => left.notice(facts.locale).text,
        None => numbered.join(" "),
    };
    DestructionRow {
        no: figure(line.row.position),
        title: snapshot.title.clone(),
        year: snapshot.dated.chars().take(4).collect(),
        archival_number: snapshot.number().to_owned(),
        required_term: required_term(facts, snapshot),
        kept_years: figure(kept.years),
        kept_months: figure(kept.months),
        pages: (quantities.pages > 0).then(|| figure(quantities.pages)),
        counted: line.row.counted_copies.is_some(),
        note,
    }
}

fn record(facts: &Facts<'_>, hands: &Hands<'_, '_, '_>) -> Result<WitnessRecord> {
    let list = facts.list;
    let items = facts.counted().count();
    let count = [("at", facts.minute(list.counted_at).into()), ("items", items.into())];
    let method = [
        ("method", facts.word(&format!("destruction-method-{}", list.method.replace('_', "-"))).into()),
        ("used", list.used_class.as_str().into()),
        ("place", list.place.as_str().into()),
    ];
    let destroyed = facts.destroyed().count();
    Ok(WitnessRecord {
        count_before: facts.words("destruction-record-count", &count),
        method: facts.words("destruction-record-method", &method),
        marked: facts.words("destruction-record-marked", &[("destroyed", destroyed.into())]),
        differences: exceptions(facts, "destruction-record-left").unwrap_or_default(),
        executor: hands.of_act("attest_list", list.executor)?,
        first_witness: hands.of_act("attest_list", list.first_witness)?,
        second_witness: hands.of_act("attest_list", list.second_witness)?,
        secrecy_officer: hands.any_of_act("issue_certificate")?,
    })
}

/// The acts signed about a list, and who they were.
struct Hands<'a, 'w, 'c> {
    work: &'a Work<'w, 'c>,
    facts: &'a Facts<'a>,
    signed: Vec<SignatureRow>,
}

impl<'a, 'w, 'c> Hands<'a, 'w, 'c> {
    fn of(work: &'a Work<'w, 'c>, facts: &'a Facts<'a>) -> Result<Hands<'a, 'w, 'c>> {
        let signed = store::signatures::list_of_subject(work, &facts.list.id.to_string())?;
        Ok(Hands { work, facts, signed })
    }

    /// The last act of that kind by that person; an empty box for whoever has not signed.
    fn of_act(&self, act: &str, person: Option<PersonId>) -> Result<Signature> {
        let found =
            self.signed.iter().rev().find(|signed| signed.act == act && Some(signed.person) == person);
        found.map_or(Ok(Signature::default()), |signed| self.signature(signed))
    }

    fn any_of_act(&self, act: &str) -> Result<Signature> {
        let found = self.signed.iter().rev().find(|signed| signed.act == act);
        found.map_or(Ok(Signature::default()), |signed| self.signature(signed))
    }

    fn signature(&self, signed: &SignatureRow) -> Result<Signature> {
        let person = store::people::get_person(self.work, signed.person)?.or_missing()?;
        let post = Post::from_code(&signed.post).map(|post| wording::post(self.facts.locale, post));
        Ok(Signature {
            name: person.name,
            post: post.unwrap_or_default(),
            at: self.facts.minute(Some(signed.at)),
            key_fingerprint: Some(fingerprint(self.work, signed.slot)?),
            ink: signed.image.map(|image| ink_of(self.work, image)).transpose()?,
        })
    }

    /// With several approvers the last stands on the cover.
    fn approver(&self) -> Result<Signature> {
        let Some(approval) = self.facts.list.approval else { return Ok(Signature::default()) };
        let last = store::approvals::list_decisions(self.work, approval)?
            .into_iter()
            .rfind(|given| given.decision == "approve");
        let signed =
            last.map(|given| store::signatures::get(self.work, given.signature)).transpose()?.flatten();
        signed.map_or(Ok(Signature::default()), |signed| self.signature(&signed))
    }

    /// Whoever closed the appraisal's last item, in an open session.
    fn appraiser(&self) -> Result<Signature> {
        let items = store::disposal::list_appraisal_items(self.work, self.facts.list.appraisal)?;
        let Some(item) =
            items.iter().filter(|item| item.decided_by.is_some()).max_by_key(|item| item.decided_at)
        else {
            return Ok(Signature::default());
        };
        let person = item.decided_by.or_missing()?;
        let post = super::people::post_code(self.work, person)?;
        Ok(Signature {
            name: item.decided_by_name.clone(),
            post: Post::from_code(&post)
                .map(|post| wording::post(self.facts.locale, post))
                .unwrap_or_default(),
            at: self.facts.minute(item.decided_at),
            key_fingerprint: Some(live_fingerprint(self.work, person)?),
            ink: None,
        })
    }
}

fn footer(work: &Work<'_, '_>, facts: &Facts<'_>, login: &str) -> Result<Footer> {
    let (seq, head, _) = store::audit::head(work)?.or_missing()?;
    Ok(Footer {
        printed_by: store::people::get_person(work, work.actor())?.or_missing()?.name,
        printed_account: login.to_owned(),
        printed_at: facts.minute(Some(facts.now.at)),
        trail_seq: seq.try_into().unwrap_or_default(),
        trail_head: hex::encode(head),
    })
}
