//! 五 销毁明细 and 七 未销毁: what is the same for all is said once, an item that differs says its own.

use super::super::left::Left;
use super::super::lines::Line;
use super::super::snapshot::{Snapshot, SnapshotCopy};
use super::{Facts, figure, filled};
use domain::disposal::{Carrier, ItemResult};
use domain::records::LevelTerm;
use domain::retention::Span;
use domain::{Day, disposal};
use paper::certificate::{CopyKind, Excluded, Item, NumberedCopy, Settlement, SharedFacts};
use paper::{Level, Verdict};
use std::collections::BTreeMap;

/// What most destroyed lines have in common.
pub(super) fn shared(facts: &Facts<'_>) -> SharedFacts {
    SharedFacts {
        opinion: most_common(facts.destroyed().map(|line| line.snapshot.opinion.clone())),
        reason: facts.list.reason.clone(),
        required_term: most_common(facts.destroyed().map(|line| required_term(facts, &line.snapshot))),
        checked_at: facts.minute(facts.list.started_at),
    }
}

fn most_common(values: impl Iterator<Item = String>) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(value, _)| value).unwrap_or_default()
}

/// 应保管期限 in words.
pub(crate) fn required_term(facts: &Facts<'_>, snapshot: &Snapshot) -> String {
    let Some(months) = snapshot.period_months else { return facts.word("certificate-term-permanent") };
    let term = Span::of_months(months.into());
    let arguments = [("years", term.years.into()), ("months", term.months.into())];
    let key = if term.months == 0 { "certificate-term-years" } else { "certificate-term-years-months" };
    facts.words(key, &arguments)
}

/// The destroyed lines.
pub(super) fn items(facts: &Facts<'_>) -> Vec<Item> {
    let shared = shared(facts);
    facts.destroyed().map(|line| item(facts, &shared, line)).collect()
}

fn item(facts: &Facts<'_>, shared: &SharedFacts, line: &Line) -> Item {
    let (snapshot, quantities) = (&line.snapshot, line.quantities());
    let differs = |own: String, common: &str| Some(own).filter(|own| own != common);
    let kept = kept(facts, snapshot);
    Item {
        no: figure(line.row.position),
        archival_number: snapshot.archival_number.clone().unwrap_or_default(),
        barcode: snapshot.accession.clone(),
        title: snapshot.title.clone(),
        document_number: filled(&snapshot.document_number),
        author: filled(&snapshot.author).unwrap_or_else(|| snapshot.department.clone()),
        dated: snapshot.dated.clone(),
        level: level(snapshot),
        level_term: level_term(facts, snapshot),
        owner: facts.word(&format!("certificate-owner-{}", snapshot.secret_owner.replace('_', "-"))),
        carrier: carrier(snapshot),
        originals: figure(quantities.originals),
        pages: has_pages(snapshot).then(|| figure(quantities.pages)),
        required_term: differs(required_term(facts, snapshot), &shared.required_term),
        kept_years: figure(kept.years),
        kept_months: figure(kept.months),
        due_on: snapshot.due_on.clone().unwrap_or_default(),
        opinion: differs(snapshot.opinion.clone(), &shared.opinion),
        reason: None,
        held: false,
        on_loan: false,
        unsettled: false,
        result: Verdict::Passed,
        copies: numbered_copies(facts, snapshot),
    }
}

/// Numbered copies and excerpts: those that went with the record, then those destroyed before.
fn numbered_copies(facts: &Facts<'_>, snapshot: &Snapshot) -> Vec<NumberedCopy> {
    let copy = |copy: &SnapshotCopy, settlement: Settlement| NumberedCopy {
        kind: if copy.kind == "excerpt" { CopyKind::Excerpt } else { CopyKind::Copy },
        number: copy.label.clone(),
        barcode: copy.barcode.clone(),
        pages: figure(copy.pages),
        made_on: copy.made_on.clone(),
        receiver: copy.receiver.clone(),
        settlement,
        settled_on: filled(&copy.settled_on).unwrap_or_else(|| facts.day(facts.list.counted_at)),
        result: Verdict::Passed,
    };
    let now =
        snapshot.copies.iter().filter(|one| one.is_numbered()).map(|one| copy(one, Settlement::Returned));
    let before = snapshot.gone.iter().map(|one| copy(one, Settlement::Destroyed));
    now.chain(before).collect()
}

/// Lines that were not destroyed, whenever they left.
pub(super) fn excluded(facts: &Facts<'_>) -> Vec<Excluded> {
    facts.lines.iter().filter(|line| line.row.state != "destroyed").map(|line| left(facts, line)).collect()
}

fn left(facts: &Facts<'_>, line: &Line) -> Excluded {
    let (snapshot, quantities) = (&line.snapshot, line.quantities());
    let result = ItemResult::from_code(&line.row.result);
    let reason =
        Left::parse(&line.row.exclusion).map(|left| left.notice(facts.locale).text).unwrap_or_default();
    let (finding, present, next) = match result {
        None => {
            let finding = facts.words("certificate-finding-excluded", &[("reason", reason.into())]);
            (finding, "certificate-present-shelf", "certificate-next-relist")
        }
        Some(ItemResult::Failed) => (
            facts.word("certificate-finding-failed"),
            "certificate-present-sealed",
            "certificate-next-recount",
        ),
        Some(_) => (
            facts.word("certificate-finding-unknown"),
            "certificate-present-sealed",
            "certificate-next-recount",
        ),
    };
    Excluded {
        no: figure(line.row.position),
        archival_number: snapshot.number().to_owned(),
        title: snapshot.title.clone(),
        pages: has_pages(snapshot).then(|| figure(quantities.pages)),
        copies: figure(quantities.numbered),
        copy_pages: figure(quantities.numbered_pages),
        result: result.map(verdict),
        finding,
        present: facts.word(present),
        next: facts.word(next),
    }
}

/// How long it was kept when it was destroyed, counted as its term is.
pub(crate) fn kept(facts: &Facts<'_>, snapshot: &Snapshot) -> Span {
    let from: Option<Day> = snapshot.counted_from.as_deref().and_then(|day| day.parse().ok());
    let ended = facts.list.ended_at.unwrap_or(facts.now.at).day_in(facts.now.zone);
    from.map_or(Span { years: 0, months: 0 }, |from| Span::between(from, ended))
}

/// The level as the statement says it in full.
pub(super) fn level(snapshot: &Snapshot) -> Level {
    use domain::access::Level as Rank;
    match snapshot.level() {
        Rank::General => Level::General,
        Rank::Internal => Level::Internal,
        Rank::Secret => Level::Secret,
        Rank::Confidential => Level::Confidential,
        Rank::TopSecret => Level::TopSecret,
    }
}

/// 密级期限; secrecy does not end with retention, so it is said as it stood.
fn level_term(facts: &Facts<'_>, snapshot: &Snapshot) -> Option<String> {
    if snapshot.level() == domain::access::Level::General {
        return None;
    }
    LevelTerm::parse(&snapshot.level_term).map(|term| match term {
        LevelTerm::Long | LevelTerm::Years(_) => facts.word("certificate-level-term-long"),
        LevelTerm::Until(day) => {
            facts.words("certificate-level-term-until", &[("day", day.to_string().into())])
        }
        LevelTerm::Event(_) => facts.word("certificate-level-term-event"),
    })
}

fn carrier(snapshot: &Snapshot) -> paper::Carrier {
    match snapshot.carrier() {
        Carrier::Paper => paper::Carrier::Paper,
        Carrier::Media => paper::Carrier::Media,
        Carrier::Electronic => paper::Carrier::Electronic,
    }
}

/// Files and media have no pages; what they may hold as numbers would only confuse the sum.
fn has_pages(snapshot: &Snapshot) -> bool {
    snapshot.carrier() == Carrier::Paper || snapshot.quantities().pages > 0
}

pub(super) fn verdict(result: disposal::ItemResult) -> Verdict {
    match result {
        ItemResult::Passed => Verdict::Passed,
        ItemResult::Failed => Verdict::Failed,
        ItemResult::Unknown => Verdict::Undecided,
    }
}
