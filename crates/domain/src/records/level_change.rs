//! Changing a level afterwards (密级变更): proposed by one, countersigned by another.

use super::classification::may_countersign;
use super::{Countersigner, LevelTerm, RecordRefusal, RecordState};
use crate::access::Level;
use crate::coded::coded;
use crate::ids::PersonId;
use crate::moment::Day;

coded! {
    /// What a change of level came from.
    pub enum ChangeKind {
        /// Somebody's own proposal.
        Change = "change", "level-change-kind-change";
        /// 期满.
        Expiry = "expiry", "level-change-kind-expiry";
        /// 公布.
        Publication = "publication", "level-change-kind-publication";
        /// 年度复审.
        Review = "review", "level-change-kind-review";
    }
}

coded! {
    /// Where a change of level stands.
    pub enum LevelChangeState {
        /// 待会签.
        Proposed = "proposed", "level-change-state-proposed";
        /// 已会签, in force.
        Countersigned = "countersigned", "level-change-state-countersigned";
        /// 不同意.
        Refused = "refused", "level-change-state-refused";
    }
}

/// What is known when a change is proposed.
#[derive(Debug, Clone)]
pub struct ProposalFacts<'a> {
    /// The record's number as the proposer knows it.
    pub number: &'a str,
    /// The record's state.
    pub state: RecordState,
    /// Its present level.
    pub from: Level,
    /// The proposed one.
    pub to: Level,
    /// Its present term.
    pub from_term: &'a LevelTerm,
    /// The proposed one.
    pub to_term: &'a LevelTerm,
    /// The day of the proposal.
    pub today: Day,
    /// Why.
    pub reason: &'a str,
    /// On what basis the new level rests.
    pub basis: &'a str,
    /// The proposer's clearance.
    pub proposer_clearance: Level,
    /// The level of a change already waiting.
    pub waiting: Option<Level>,
}

/// Whether the change may be proposed: of the level, of its term, or of both.
pub fn propose_change(facts: &ProposalFacts<'_>) -> Result<LevelChangeState, RecordRefusal> {
    if facts.state != RecordState::Kept {
        return Err(RecordRefusal::RecordClosed { number: facts.number.to_owned(), state: facts.state });
    }
    if facts.from == facts.to && facts.from_term == facts.to_term {
        return Err(RecordRefusal::SameLevel { level: facts.to });
    }
    if let Some(to) = facts.waiting {
        return Err(RecordRefusal::ChangeAlreadyProposed { to });
    }
    if let LevelTerm::Until(day) = facts.to_term
        && facts.from_term != facts.to_term
        && *day <= facts.today
    {
        return Err(RecordRefusal::TermPast { day: *day });
    }
    if facts.reason.trim().is_empty() {
        return Err(RecordRefusal::LevelReasonMissing { guide: facts.from, chosen: facts.to });
    }
    if facts.basis.trim().is_empty() {
        return Err(RecordRefusal::BasisMissing { level: facts.to });
    }
    if facts.to > facts.proposer_clearance {
        return Err(RecordRefusal::AboveOwnClearance {
            level: facts.to,
            clearance: facts.proposer_clearance,
        });
    }
    Ok(LevelChangeState::Proposed)
}

/// What is known when the other person decides.
#[derive(Debug, Clone)]
pub struct CountersignFacts<'a> {
    /// Where the change stands.
    pub state: LevelChangeState,
    /// Its levels.
    pub from: Level,
    /// Its levels.
    pub to: Level,
    /// Who proposed it.
    pub proposer: PersonId,
    /// Who decides.
    pub second: &'a Countersigner,
    /// Agreed or not.
    pub agree: bool,
}

/// The other person's decision.
pub fn countersign_change(facts: &CountersignFacts<'_>) -> Result<LevelChangeState, RecordRefusal> {
    if facts.state != LevelChangeState::Proposed {
        return Err(RecordRefusal::ChangeDecided { state: facts.state });
    }
    may_countersign(facts.proposer, facts.second, facts.from.max(facts.to))?;
    Ok(if facts.agree { LevelChangeState::Countersigned } else { LevelChangeState::Refused })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(number: u128) -> PersonId {
        PersonId(uuid::Uuid::from_u128(number))
    }

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn raise() -> ProposalFacts<'static> {
        ProposalFacts {
            number: "J017-WS·2026-Y-KFB-0007",
            state: RecordState::Kept,
            from: Level::Secret,
            to: Level::Confidential,
            from_term: &LevelTerm::Long,
            to_term: &LevelTerm::Long,
            today: day("2026-11-23"),
            reason: "补入身份证号",
            basis: "R1·二·2",
            proposer_clearance: Level::Confidential,
            waiting: None,
        }
    }

    #[test]
    fn a_change_is_proposed_with_reason_and_basis() {
        assert_eq!(propose_change(&raise()), Ok(LevelChangeState::Proposed));
        let silent = ProposalFacts { reason: " ", ..raise() };
        assert!(matches!(propose_change(&silent), Err(RecordRefusal::LevelReasonMissing { .. })));
        let baseless = ProposalFacts { basis: "", ..raise() };
        assert!(matches!(propose_change(&baseless), Err(RecordRefusal::BasisMissing { .. })));
    }

    #[test]
    fn what_is_refused_from_the_start() {
        let cases = [
            (ProposalFacts { to: Level::Secret, ..raise() }, "record.same_level"),
            (ProposalFacts { to: Level::TopSecret, ..raise() }, "record.above_own_clearance"),
            (ProposalFacts { waiting: Some(Level::Internal), ..raise() }, "record.change_already_proposed"),
            (ProposalFacts { state: RecordState::Destroyed, ..raise() }, "record.record_closed"),
        ];
        for (facts, code) in cases {
            let refused = crate::Refusal::from(propose_change(&facts).expect_err("refused"));
            assert_eq!(refused.code, code);
        }
    }

    #[test]
    fn a_term_alone_may_be_changed_but_not_into_the_past() {
        let (near, past) = (LevelTerm::Until(day("2027-03-01")), LevelTerm::Until(day("2026-11-23")));
        let extension =
            ProposalFacts { to: Level::Secret, from_term: &near, to_term: &LevelTerm::Long, ..raise() };
        assert_eq!(propose_change(&extension), Ok(LevelChangeState::Proposed));
        let backwards = ProposalFacts { to_term: &past, ..extension };
        assert_eq!(propose_change(&backwards), Err(RecordRefusal::TermPast { day: day("2026-11-23") }));
    }

    #[test]
    fn another_person_agrees_or_not_and_only_once() {
        let director =
            Countersigner { person: person(2), name: "陈立".into(), clearance: Level::TopSecret };
        let mut facts = CountersignFacts {
            state: LevelChangeState::Proposed,
            from: Level::Secret,
            to: Level::Confidential,
            proposer: person(1),
            second: &director,
            agree: true,
        };
        assert_eq!(countersign_change(&facts), Ok(LevelChangeState::Countersigned));
        facts.agree = false;
        assert_eq!(countersign_change(&facts), Ok(LevelChangeState::Refused));
        facts.state = LevelChangeState::Countersigned;
        assert!(matches!(countersign_change(&facts), Err(RecordRefusal::ChangeDecided { .. })));
    }

    #[test]
    fn the_proposer_and_the_uncleared_do_not_countersign() {
        let uncleared =
            Countersigner { person: person(2), name: "徐佳".into(), clearance: Level::Internal };
        let herself =
            Countersigner { person: person(1), name: "林晓雯".into(), clearance: Level::TopSecret };
        let mut facts = CountersignFacts {
            state: LevelChangeState::Proposed,
            from: Level::Confidential,
            to: Level::Internal,
            proposer: person(1),
            second: &uncleared,
            agree: true,
        };
        assert!(matches!(countersign_change(&facts), Err(RecordRefusal::CountersignerNotCleared { .. })));
        facts.second = &herself;
        assert!(matches!(countersign_change(&facts), Err(RecordRefusal::CountersignedByProposer { .. })));
    }
}
