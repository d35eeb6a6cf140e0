//! The lending rules (借阅规则): which applies and why, and how the office changes them.

mod decide_lending_rule;
mod explain_lending_rule;
pub(super) mod explained;
mod list_lending_rules;
mod preview_lending_rule;
mod propose_lending_rule;
mod rule_line;

pub use decide_lending_rule::{DecideLendingRule, decide_lending_rule};
pub use explain_lending_rule::{ExplainLendingRule, LendingRuleExplained, explain_lending_rule};
pub use list_lending_rules::{LendingRuleList, ListLendingRules, list_lending_rules};
pub use preview_lending_rule::{LendingRulePreview, PreviewLendingRule, preview_lending_rule};
pub use propose_lending_rule::{ProposeLendingRule, propose_lending_rule};
pub use rule_line::{LendingRuleLine, RuleEditionView};
