//! What keeps a record from being destroyed, each with its reason and, in the text, the way out.

use super::DisposalRefusal;
use crate::moment::Day;
use crate::refusal::Refusal;
use crate::retention::Due;

/// How a copy of the record stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyStanding {
    /// Its label within the record: `1`, `F01`.
    pub label: String,
    /// `original`, `further`, `numbered`, `excerpt`, `electronic`.
    pub kind: String,
    /// `in`, `out`, `in_session`, `lost`, `destroyed`.
    pub state: String,
    /// Who holds it, when it is out.
    pub holder: String,
}

/// What an item of a list is judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemFacts {
    /// `kept`, `destroyed`, `handed_over`.
    pub state: &'static str,
    /// When its term ends.
    pub due: Due,
    /// Number and authority of each standing hold.
    pub holds: Vec<(String, String)>,
    /// Every copy.
    pub copies: Vec<CopyStanding>,
    /// Another live list it stands in.
    pub other_list: Option<String>,
    /// Whose it is when it is not ours: `owners`, `client`, `group`.
    pub property: Option<&'static str>,
    /// The owner's written consent.
    pub property_consent: String,
    /// Open matters (未了事项): `incident`, `copy_job`, `level_change`, `approval`, and how many.
    pub unsettled: Vec<(&'static str, i64)>,
}

/// Every blocker, the gravest first; empty when it may be destroyed.
///
/// Copies on the shelf go with the record; one that is out, on the copier or lost blocks, since a
/// record closes only when all its copies are accounted for.
#[must_use]
pub fn blockers(facts: &ItemFacts, today: Day) -> Vec<Refusal> {
    if facts.state != "kept" {
        return vec![DisposalRefusal::GoneAlready { state: facts.state }.into()];
    }
    let mut found: Vec<DisposalRefusal> = Vec::new();
    for (hold, authority) in &facts.holds {
        found.push(DisposalRefusal::Held { hold: hold.clone(), authority: authority.clone() });
    }
    found.extend(term_blocker(&facts.due, today));
    found.extend(facts.copies.iter().filter_map(copy_blocker));
    if !facts.copies.iter().any(|copy| copy.state == "in")
        && facts.copies.iter().all(|copy| copy.state == "destroyed")
    {
        found.push(DisposalRefusal::NoCopyLeft);
    }
    if let Some(list) = &facts.other_list {
        found.push(DisposalRefusal::InOtherList { list: list.clone() });
    }
    if let Some(property) = facts.property
        && facts.property_consent.trim().is_empty()
    {
        found.push(DisposalRefusal::NotOurs { property });
    }
    for (matter, count) in facts.unsettled.iter().filter(|(_, count)| *count > 0) {
        found.push(DisposalRefusal::Unsettled { matter, count: *count });
    }
    found.into_iter().map(Refusal::from).collect()
}

fn term_blocker(due: &Due, today: Day) -> Option<DisposalRefusal> {
    match due.on {
        _ if due.missing_trigger => Some(DisposalRefusal::TriggerMissing),
        None => Some(DisposalRefusal::KeptForEver),
        Some(due_on) if today <= due_on => Some(DisposalRefusal::NotDue { due_on }),
        Some(_) => None,
    }
}

fn copy_blocker(copy: &CopyStanding) -> Option<DisposalRefusal> {
    let label = copy.label.clone();
    let given_out = matches!(copy.kind.as_str(), "numbered" | "excerpt");
    match copy.state.as_str() {
        "out" if given_out => Some(DisposalRefusal::CopyOpen { copy: label, holder: copy.holder.clone() }),
        "out" => Some(DisposalRefusal::OnLoan { copy: label, holder: copy.holder.clone() }),
        "in_session" => Some(DisposalRefusal::CopyInSession { copy: label }),
        "lost" => Some(DisposalRefusal::CopyLost { copy: label }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day in a test")
    }

    fn copy(label: &str, kind: &str, state: &str) -> CopyStanding {
        CopyStanding { label: label.into(), kind: kind.into(), state: state.into(), holder: "马骏".into() }
    }

    fn ripe() -> ItemFacts {
        let due = Due {
            on: Some(day("2023-12-31")),
            latest: None,
            counted_from: Some(day("2014-01-01")),
            explanation: vec![],
            missing_trigger: false,
        };
        ItemFacts {
            state: "kept",
            due,
            holds: vec![],
            copies: vec![copy("1", "original", "in"), copy("F01", "numbered", "destroyed")],
            other_list: None,
            property: None,
            property_consent: String::new(),
            unsettled: vec![("incident", 0)],
        }
    }

    fn codes(facts: &ItemFacts) -> Vec<&'static str> {
        blockers(facts, day("2026-11-18")).into_iter().map(|refusal| refusal.code).collect()
    }

    #[test]
    fn a_ripe_record_with_all_copies_on_the_shelf_may_go() {
        assert_eq!(codes(&ripe()), [""; 0]);
    }

    #[test]
    fn each_blocker_has_its_own_word() {
        let with_copy =
            |one: CopyStanding| ItemFacts { copies: vec![copy("1", "original", "in"), one], ..ripe() };
        let with_due = |due: Due| ItemFacts { due, ..ripe() };
        let cases: [(&str, ItemFacts); 13] = [
            (
                "disposal.held",
                ItemFacts { holds: vec![("DJ-0307-2026-0001".into(), "法院".into())], ..ripe() },
            ),
            ("disposal.on_loan", with_copy(copy("2", "further", "out"))),
            ("disposal.copy_open", with_copy(copy("F01", "numbered", "out"))),
            ("disposal.copy_open", with_copy(copy("Z01", "excerpt", "out"))),
            ("disposal.copy_in_session", with_copy(copy("2", "further", "in_session"))),
            ("disposal.copy_lost", with_copy(copy("2", "further", "lost"))),
            ("disposal.not_due", with_due(Due { on: Some(day("2026-12-31")), ..ripe().due })),
            ("disposal.trigger_missing", with_due(Due { on: None, missing_trigger: true, ..ripe().due })),
            ("disposal.kept_for_ever", with_due(Due { on: None, ..ripe().due })),
            ("disposal.in_other_list", ItemFacts { other_list: Some("XC-0307-2026-0002".into()), ..ripe() }),
            ("disposal.not_ours", ItemFacts { property: Some("owners"), ..ripe() }),
            ("disposal.unsettled", ItemFacts { unsettled: vec![("copy_job", 1)], ..ripe() }),
            ("disposal.gone_already", ItemFacts { state: "destroyed", ..ripe() }),
        ];
        for (code, facts) in cases {
            assert_eq!(codes(&facts), [code]);
        }
    }

    #[test]
    fn the_last_day_of_the_term_is_still_too_early() {
        let facts = ItemFacts { due: Due { on: Some(day("2026-11-18")), ..ripe().due }, ..ripe() };
        assert_eq!(codes(&facts), ["disposal.not_due"]);
    }

    #[test]
    fn what_belongs_to_the_owners_goes_only_with_their_written_consent() {
        let consented =
            ItemFacts {
                property: Some("owners"), property_consent: "业委会〔2026〕3 号函".into(), ..ripe()
            };
        assert_eq!(codes(&consented), [""; 0]);
    }

    #[test]
    fn a_record_without_any_copy_left_is_not_destroyed_again() {
        let facts = ItemFacts { copies: vec![copy("1", "original", "destroyed")], ..ripe() };
        assert_eq!(codes(&facts), ["disposal.no_copy_left"]);
    }
}
