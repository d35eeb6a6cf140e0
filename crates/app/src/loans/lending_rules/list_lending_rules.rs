//! The lending rules in force beside the rule pack's, with what waits and what was in force before.

use super::rule_line::{LendingRuleLine, RuleEditionView, edition_view};
use crate::{Desk, Operation, Result};
use domain::loans::LendingRule;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListLendingRules {}

/// A rule in force, or one that the office retired.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LendingRuleRow {
    /// The rule.
    pub line: LendingRuleLine,
    /// `pack`: as the rule pack has it; `office`: the office's own; `retired`: the office does without it.
    pub origin: String,
    /// What the rule pack says, where the office says otherwise.
    pub pack: Option<LendingRuleLine>,
    /// A change of it waits.
    pub waiting: bool,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LendingRuleList {
    /// Rules, the general ones first.
    pub rows: Vec<LendingRuleRow>,
    /// Proposals that wait.
    pub waiting: Vec<RuleEditionView>,
    /// Every edition, newest first, 200 at most.
    pub editions: Vec<RuleEditionView>,
    /// Families that a rule may name.
    pub families: Vec<String>,
}

/// The families of the plan.
pub(super) fn families(reader: &Reader<'_>) -> Result<Vec<String>> {
    let mut families: Vec<String> =
        store::records::list_guide_lines(reader)?.into_iter().map(|row| row.family).collect();
    families.sort();
    families.dedup();
    Ok(families)
}

/// Lists.
pub fn list_lending_rules(desk: &mut Desk, _: ListLendingRules) -> Result<LendingRuleList> {
    desk.read(Operation::ListLendingRules, |view| {
        let pack = store::loans::list_pack_rules(view)?;
        let waiting = store::loans::list_rule_editions(view, None, true)?;
        let own = store::loans::list_office_rules(view)?;
        let waits = |name: &str| waiting.iter().any(|edition| edition.rule.name == name);
        let mut rows = Vec::new();
        for rule in &pack {
            if own.iter().all(|edition| edition.rule.name != rule.name) {
                let line = LendingRuleLine::of(rule);
                rows.push(LendingRuleRow {
                    line,
                    origin: "pack".to_owned(),
                    pack: None,
                    waiting: waits(&rule.name),
                });
            }
        }
        for edition in own {
            let said = pack.iter().find(|rule: &&LendingRule| rule.name == edition.rule.name);
            let origin = if edition.act == "retire" { "retired" } else { "office" };
            rows.push(LendingRuleRow {
                line: LendingRuleLine::of(&edition.rule),
                origin: origin.to_owned(),
                pack: said.map(LendingRuleLine::of),
                waiting: waits(&edition.rule.name),
            });
        }
        let named = |row: &LendingRuleRow| {
            let line = &row.line;
            [&line.level, &line.family, &line.post, &line.borrower_kind]
                .iter()
                .filter(|one| one.is_some())
                .count()
        };
        rows.sort_by_key(named);
        Ok(LendingRuleList {
            rows,
            waiting: waiting.into_iter().map(edition_view).collect(),
            editions: store::loans::list_rule_editions(view, None, false)?
                .into_iter()
                .map(edition_view)
                .collect(),
            families: families(view)?,
        })
    })
}
