//! Findings (发现的问题): what somebody must look into, and what can come of it.

use super::{PlaceRefusal, ScanVerdict};
use crate::coded::coded;

/// Days within which a finding should be closed.
pub const FINDING_DAYS: u64 = 30;

coded! {
    /// What was found.
    pub enum FindingKind {
        /// It should be there and was not scanned.
        Missing = "missing", "finding-kind-missing";
        /// It was looked for at the desk and not found (找不到).
        Sought = "sought", "finding-kind-sought";
        /// It stands at the wrong place.
        Misplaced = "misplaced", "finding-kind-misplaced";
        /// It is there though it should be out.
        ShouldBeOut = "should_be_out", "finding-kind-should-be-out";
        /// It is there though it was reported lost.
        WasLost = "was_lost", "finding-kind-was-lost";
        /// It is there though it counts as destroyed.
        WasDestroyed = "was_destroyed", "finding-kind-was-destroyed";
        /// A number that names nothing.
        Unregistered = "unregistered", "finding-kind-unregistered";
        /// Something that is not this office's.
        NotOurs = "not_ours", "finding-kind-not-ours";
    }
}

coded! {
    /// What came of it.
    pub enum FindingOutcome {
        /// It was found where it belongs.
        Found = "found", "finding-outcome-found";
        /// It was carried back to where it belongs.
        MovedBack = "moved_back", "finding-outcome-moved-back";
        /// It stays where it was found and belongs there now.
        Rehomed = "rehomed", "finding-outcome-rehomed";
        /// It was reported lost.
        ReportedLost = "reported_lost", "finding-outcome-reported-lost";
        /// The register was put right by the operation that is for it.
        PutRight = "put_right", "finding-outcome-put-right";
        /// It was given to whom it belongs.
        HandedOver = "handed_over", "finding-outcome-handed-over";
        /// Nothing was wrong.
        Explained = "explained", "finding-outcome-explained";
    }
}

impl FindingKind {
    /// What a scan's verdict is worth looking into.
    #[must_use]
    pub fn of_scan(verdict: ScanVerdict) -> Option<FindingKind> {
        match verdict {
            ScanVerdict::Here | ScanVerdict::Place => None,
            ScanVerdict::Misplaced | ScanVerdict::Elsewhere => Some(FindingKind::Misplaced),
            ScanVerdict::OnLoan => Some(FindingKind::ShouldBeOut),
            ScanVerdict::Lost => Some(FindingKind::WasLost),
            ScanVerdict::Destroyed => Some(FindingKind::WasDestroyed),
            ScanVerdict::Unknown => Some(FindingKind::Unregistered),
            ScanVerdict::NotOurs => Some(FindingKind::NotOurs),
        }
    }

    /// What can come of it.
    #[must_use]
    pub fn outcomes(self) -> &'static [FindingOutcome] {
        use FindingOutcome::{Explained, Found, HandedOver, MovedBack, PutRight, Rehomed, ReportedLost};
        match self {
            FindingKind::Missing | FindingKind::Sought => &[Found, MovedBack, ReportedLost, Explained],
            FindingKind::Misplaced => &[MovedBack, Rehomed, Explained],
            FindingKind::ShouldBeOut | FindingKind::WasLost | FindingKind::WasDestroyed => {
                &[PutRight, Explained]
            }
            FindingKind::Unregistered => &[PutRight, HandedOver, Explained],
            FindingKind::NotOurs => &[HandedOver, Explained],
        }
    }
}

/// What is known when a finding is closed.
#[derive(Debug, Clone, Copy)]
pub struct FindingFacts<'a> {
    /// Its number.
    pub number: &'a str,
    /// Its kind.
    pub kind: FindingKind,
    /// Whether it is closed already.
    pub closed: bool,
    /// What came of it.
    pub outcome: FindingOutcome,
    /// In words.
    pub closing: &'a str,
}

/// Whether a finding may be closed so.
pub fn close_finding(facts: &FindingFacts<'_>) -> Result<(), PlaceRefusal> {
    if facts.closed {
        return Err(PlaceRefusal::FindingClosed { number: facts.number.to_owned() });
    }
    if !facts.kind.outcomes().contains(&facts.outcome) {
        return Err(PlaceRefusal::OutcomeUnfit { kind: facts.kind, outcome: facts.outcome });
    }
    if facts.closing.trim().is_empty() {
        return Err(PlaceRefusal::ClosingNeeded);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_closed_once_in_words_and_by_what_can_come_of_it() {
        let facts = FindingFacts {
            number: "FX-0307-2026-0001",
            kind: FindingKind::Missing,
            closed: false,
            outcome: FindingOutcome::Found,
            closing: "夹在上一盒里",
        };
        assert_eq!(close_finding(&facts), Ok(()));
        assert!(close_finding(&FindingFacts { closed: true, ..facts }).is_err());
        assert_eq!(close_finding(&FindingFacts { closing: " ", ..facts }), Err(PlaceRefusal::ClosingNeeded));
        let unfit = FindingFacts { kind: FindingKind::NotOurs, ..facts };
        assert!(matches!(close_finding(&unfit), Err(PlaceRefusal::OutcomeUnfit { .. })));
    }

    #[test]
    fn what_belongs_here_is_no_finding() {
        for verdict in ScanVerdict::ALL {
            let quiet = matches!(verdict, ScanVerdict::Here | ScanVerdict::Place);
            assert_eq!(FindingKind::of_scan(*verdict).is_none(), quiet);
        }
    }
}
