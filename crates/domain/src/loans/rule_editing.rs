//! How the office changes its lending rules (借阅规则): one proposes, another puts in force; the pack's word stands
//! only where the office never said its own.

use super::{CirculationRefusal, LendingRule, MAX_RENEWALS};
use crate::coded::coded;
use crate::ids::PersonId;

coded! {
    /// What is done to a rule.
    pub enum RuleAct {
        /// 新增.
        Enter = "enter", "rule-act-enter";
        /// 修改.
        Edit = "edit", "rule-act-edit";
        /// 停用.
        Retire = "retire", "rule-act-retire";
        /// 恢复规则包.
        FollowPack = "follow_pack", "rule-act-follow-pack";
    }
}

coded! {
    /// Where an edition of a rule stands.
    pub enum RuleState {
        /// 待会签.
        Proposed = "proposed", "rule-state-proposed";
        /// 现行.
        InForce = "in_force", "rule-state-in-force";
        /// 已被替代.
        Superseded = "superseded", "rule-state-superseded";
        /// 不同意.
        Refused = "refused", "rule-state-refused";
    }
}

/// No rule lends longer: 60 working days are a quarter.
pub const LONGEST_DAYS: u32 = 60;

/// What is known when a change is proposed.
#[derive(Debug, Clone)]
pub struct RuleProposal<'a> {
    /// What is to be done.
    pub act: RuleAct,
    /// The rule's name.
    pub name: &'a str,
    /// The rule as it stands; none: there is no such rule.
    pub standing: Option<&'a LendingRule>,
    /// The office has a word of its own on it.
    pub own_word: bool,
    /// The rule as it is to be; none when retiring or following the pack.
    pub wanted: Option<&'a LendingRule>,
    /// The other rules in force.
    pub others: &'a [LendingRule],
    /// A change of it waits already.
    pub waiting: bool,
    /// Why.
    pub reason: &'a str,
}

/// Whether the change may be proposed.
///
/// # Errors
/// No reason or name; no such rule, or one already; a change waits; nothing would change; figures out of bounds;
/// two rules for exactly the same; the last rule that holds for everything.
pub fn propose_rule(facts: &RuleProposal<'_>) -> Result<RuleState, CirculationRefusal> {
    let name = || facts.name.to_owned();
    if facts.reason.trim().is_empty() || facts.name.trim().is_empty() {
        return Err(CirculationRefusal::RuleWordsMissing);
    }
    match (facts.act, facts.standing) {
        (RuleAct::Enter, Some(_)) => return Err(CirculationRefusal::RuleNameTaken { name: name() }),
        (RuleAct::Edit | RuleAct::Retire, None) => {
            return Err(CirculationRefusal::RuleUnknown { name: name() });
        }
        (RuleAct::FollowPack, _) if !facts.own_word => {
            return Err(CirculationRefusal::RuleUnchanged { name: name() });
        }
        _ => {}
    }
    if facts.waiting {
        return Err(CirculationRefusal::RuleWaits { name: name() });
    }
    if facts.act == RuleAct::Retire && facts.standing.is_some_and(|rule| rule.facts().is_empty()) {
        let another = facts.others.iter().any(|rule| rule.facts().is_empty());
        if !another {
            return Err(CirculationRefusal::LastGeneralRule { name: name() });
        }
    }
    if let Some(wanted) = facts.wanted {
        check_wanted(facts, wanted)?;
    }
    Ok(RuleState::Proposed)
}

fn check_wanted(facts: &RuleProposal<'_>, wanted: &LendingRule) -> Result<(), CirculationRefusal> {
    let name = || facts.name.to_owned();
    if facts.standing == Some(wanted) {
        return Err(CirculationRefusal::RuleUnchanged { name: name() });
    }
    if wanted.days > LONGEST_DAYS || wanted.item_limit == 0 || wanted.renewals > MAX_RENEWALS {
        return Err(CirculationRefusal::RuleOutOfBounds { days: LONGEST_DAYS, renewals: MAX_RENEWALS });
    }
    if wanted.article.trim().is_empty() {
        return Err(CirculationRefusal::RuleWordsMissing);
    }
    let general = facts.standing.is_some_and(|rule| rule.facts().is_empty());
    if general && !wanted.facts().is_empty() && !facts.others.iter().any(|rule| rule.facts().is_empty()) {
        return Err(CirculationRefusal::LastGeneralRule { name: name() });
    }
    match facts.others.iter().find(|other| other.facts() == wanted.facts()) {
        Some(other) => Err(CirculationRefusal::RuleSaidTwice { name: name(), other: other.name.clone() }),
        None => Ok(()),
    }
}

/// What is known when another person decides.
#[derive(Debug, Clone)]
pub struct RuleDecision<'a> {
    /// Where the edition stands.
    pub state: RuleState,
    /// Who proposed.
    pub proposer: PersonId,
    /// Who decides.
    pub decider: PersonId,
    /// Their name.
    pub name: &'a str,
    /// Agreed or not.
    pub agree: bool,
}

/// The other person's decision.
///
/// # Errors
/// Decided already; by whoever proposed it.
pub fn decide_rule(facts: &RuleDecision<'_>) -> Result<RuleState, CirculationRefusal> {
    if facts.state != RuleState::Proposed {
        return Err(CirculationRefusal::RuleDecided { state: facts.state });
    }
    if facts.proposer == facts.decider {
        return Err(CirculationRefusal::RuleDecidedByProposer { name: facts.name.to_owned() });
    }
    Ok(if facts.agree { RuleState::InForce } else { RuleState::Refused })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Level;
    use crate::refusal::Refusal;

    fn rule(name: &str, level: Option<Level>) -> LendingRule {
        LendingRule {
            name: name.into(),
            level,
            post: None,
            family: None,
            borrower_kind: None,
            days: 7,
            item_limit: 10,
            renewals: 2,
            grace_days: 3,
            article: "本库".into(),
        }
    }

    fn code(facts: &RuleProposal<'_>) -> &'static str {
        Refusal::from(propose_rule(facts).expect_err("refused")).code
    }

    #[test]
    fn a_change_says_what_it_must_and_leaves_a_rule_for_everything() {
        let (general, wanted) = (rule("通则", None), LendingRule { days: 5, ..rule("通则", None) });
        let others = [rule("秘密件", Some(Level::Secret))];
        let edit = RuleProposal {
            act: RuleAct::Edit,
            name: "通则",
            standing: Some(&general),
            own_word: false,
            wanted: Some(&wanted),
            others: &others,
            waiting: false,
            reason: "周转快",
        };
        assert_eq!(propose_rule(&edit), Ok(RuleState::Proposed));
        assert_eq!(code(&RuleProposal { reason: " ", ..edit.clone() }), "loan.rule_words_missing");
        assert_eq!(code(&RuleProposal { standing: None, ..edit.clone() }), "loan.rule_unknown");
        assert_eq!(code(&RuleProposal { act: RuleAct::Enter, ..edit.clone() }), "loan.rule_name_taken");
        assert_eq!(code(&RuleProposal { waiting: true, ..edit.clone() }), "loan.rule_waits");
        assert_eq!(code(&RuleProposal { wanted: Some(&general), ..edit.clone() }), "loan.rule_unchanged");
        let long = LendingRule { days: 61, ..wanted.clone() };
        assert_eq!(code(&RuleProposal { wanted: Some(&long), ..edit.clone() }), "loan.rule_out_of_bounds");
        let narrow = LendingRule { level: Some(Level::Internal), ..wanted.clone() };
        assert_eq!(code(&RuleProposal { wanted: Some(&narrow), ..edit.clone() }), "loan.last_general_rule");
        let retire = RuleProposal { act: RuleAct::Retire, wanted: None, ..edit.clone() };
        assert_eq!(code(&retire), "loan.last_general_rule");
        let follow = RuleProposal { act: RuleAct::FollowPack, wanted: None, ..edit };
        assert_eq!(code(&follow), "loan.rule_unchanged");
        assert_eq!(propose_rule(&RuleProposal { own_word: true, ..follow }), Ok(RuleState::Proposed));
    }

    #[test]
    fn two_rules_never_speak_of_exactly_the_same() {
        let (wanted, others) = (rule("涉密件", Some(Level::Secret)), [rule("秘密件", Some(Level::Secret))]);
        let enter = RuleProposal {
            act: RuleAct::Enter,
            name: "涉密件",
            standing: None,
            own_word: false,
            wanted: Some(&wanted),
            others: &others,
            waiting: false,
            reason: "另立一条",
        };
        assert_eq!(code(&enter), "loan.rule_said_twice");
    }

    #[test]
    fn another_person_decides_once() {
        let (a, b) = (PersonId(uuid::Uuid::from_u128(1)), PersonId(uuid::Uuid::from_u128(2)));
        let facts =
            RuleDecision { state: RuleState::Proposed, proposer: a, decider: b, name: "陈丽", agree: true };
        assert_eq!(decide_rule(&facts), Ok(RuleState::InForce));
        assert_eq!(decide_rule(&RuleDecision { agree: false, ..facts.clone() }), Ok(RuleState::Refused));
        let own = RuleDecision { decider: a, ..facts.clone() };
        assert_eq!(Refusal::from(decide_rule(&own).expect_err("own")).code, "loan.rule_decided_by_proposer");
        let late = RuleDecision { state: RuleState::InForce, ..facts };
        assert_eq!(Refusal::from(decide_rule(&late).expect_err("late")).code, "loan.rule_decided");
    }
}
