//! Propose a change of a lending rule (提议修改借阅规则): a new one, other words, retirement, back to the rule pack.

use super::list_lending_rules::families;
use super::rule_line::{LendingRuleLine, RuleEditionView, edition_view};
use crate::error::{Error, OrMissing};
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::loans::{CirculationEvent, CirculationRefusal, LendingRule, RuleAct, RuleProposal, propose_rule};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::loans::RuleEditionRow;
use ts_rs::TS;

/// The proposal.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ProposeLendingRule {
    /// `enter`, `edit`, `retire`, `follow_pack`.
    pub act: String,
    /// The rule as it is to be; of the two last only its name counts.
    pub line: LendingRuleLine,
    /// Why.
    pub reason: String,
}

/// What stands and what is wanted.
pub(super) struct Wanted {
    pub act: RuleAct,
    pub standing: Option<LendingRule>,
    pub own_word: bool,
    pub others: Vec<LendingRule>,
    /// The rule the edition keeps: as wanted, or as it stands.
    pub rule: LendingRule,
}

/// Reads a proposal against what is in force.
pub(super) fn read_wanted(reader: &Reader<'_>, act: &str, line: &LendingRuleLine) -> Result<Wanted> {
    let act = RuleAct::from_code(act).ok_or_else(|| Error::Malformed(format!("act {act}")))?;
    let name = line.name.trim();
    let in_force = store::loans::list_rules(reader)?;
    let standing = in_force.iter().find(|rule| rule.name == name).cloned();
    let pack = store::loans::list_pack_rules(reader)?.into_iter().find(|rule| rule.name == name);
    let own_word = store::loans::list_office_rules(reader)?.iter().any(|edition| edition.rule.name == name);
    let unknown = || CirculationRefusal::RuleUnknown { name: name.to_owned() };
    let rule = match act {
        RuleAct::Enter | RuleAct::Edit => line.rule(&families(reader)?)?,
        RuleAct::Retire => standing.clone().ok_or_else(unknown)?,
        RuleAct::FollowPack => pack.or_else(|| standing.clone()).ok_or_else(unknown)?,
    };
    let others = in_force.into_iter().filter(|rule| rule.name != name).collect();
    Ok(Wanted { act, standing, own_word, others, rule })
}

/// Proposes.
pub fn propose_lending_rule(desk: &mut Desk, ask: ProposeLendingRule) -> Result<Changed<RuleEditionView>> {
    desk.transact(Operation::ProposeLendingRule, |work| {
        let wanted = read_wanted(work, &ask.act, &ask.line)?;
        let name = wanted.rule.name.clone();
        let writes = matches!(wanted.act, RuleAct::Enter | RuleAct::Edit);
        let state = propose_rule(&RuleProposal {
            act: wanted.act,
            name: &name,
            standing: wanted.standing.as_ref(),
            own_word: wanted.own_word,
            wanted: writes.then_some(&wanted.rule),
            others: &wanted.others,
            waiting: store::loans::does_rule_wait(work, &name)?,
            reason: &ask.reason,
        })?;
        let id: RowId = work.new_id();
        let row = RuleEditionRow {
            id,
            edition: store::loans::last_edition(work, &name)? + 1,
            act: wanted.act.code().to_owned(),
            rule: wanted.rule,
            reason: ask.reason.trim().to_owned(),
            state: state.code().to_owned(),
            proposed_by: work.actor(),
            proposed_by_name: String::new(),
            proposed_at: work.now().at,
            decided_by_name: None,
            decided_at: None,
        };
        store::loans::insert_rule_edition(work, &row)?;
        work.record(CirculationEvent::LendingRuleProposed { edition: id, act: wanted.act.code() });
        Ok(edition_view(store::loans::get_rule_edition(work, id)?.or_missing()?))
    })
}
