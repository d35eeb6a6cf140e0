//! For whom another rule would apply if a proposal took force (规则变化影响谁): before anybody agrees to it.

use super::list_lending_rules::families;
use super::propose_lending_rule::read_wanted;
use super::rule_line::LendingRuleLine;
use crate::{Desk, Operation, Result};
use domain::access::{Level, Post};
use domain::loans::{LendingRule, RuleAct, RuleQuestion, resolve_rule};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The proposal, not yet made.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PreviewLendingRule {
    /// `enter`, `edit`, `retire`, `follow_pack`.
    pub act: String,
    /// The rule as it is to be.
    pub line: LendingRuleLine,
}

/// A case in which another rule, or the same one with other figures, would apply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LendingRuleCase {
    /// Level code.
    pub level: String,
    /// Family.
    pub family: String,
    /// Post; none: no post of its own.
    pub post: Option<String>,
    /// Kind of borrower.
    pub borrower_kind: String,
    /// The rule now.
    pub was: String,
    /// Its days.
    pub was_days: u32,
    /// The rule then.
    pub becomes: String,
    /// Its days.
    pub becomes_days: u32,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LendingRulePreview {
    /// Cases, 200 at most.
    pub cases: Vec<LendingRuleCase>,
    /// How many there are in all.
    pub total: usize,
}

/// How many cases are shown.
const SHOWN: usize = 200;

/// Previews. Loans that are out keep the rule they were lent under.
pub fn preview_lending_rule(desk: &mut Desk, ask: PreviewLendingRule) -> Result<LendingRulePreview> {
    desk.read(Operation::PreviewLendingRule, |view| {
        let wanted = read_wanted(view, &ask.act, &ask.line)?;
        let now = store::loans::list_rules(view)?;
        let mut then = wanted.others.clone();
        if wanted.act != RuleAct::Retire {
            then.push(wanted.rule.clone());
        }
        let mut cases = Vec::new();
        for level in Level::ALL {
            for family in families(view)? {
                for (post, kind) in borrowers() {
                    cases.extend(case(&now, &then, level, &family, post, kind));
                }
            }
        }
        let total = cases.len();
        cases.truncate(SHOWN);
        Ok(LendingRulePreview { cases, total })
    })
}

/// Everybody who could borrow: staff with and without a post, outsiders, guests.
fn borrowers() -> Vec<(Option<Post>, &'static str)> {
    const LEADING: [Post; 5] = [
        Post::GeneralManager,
        Post::DivisionManager,
        Post::OfficeDirector,
        Post::SecrecyOfficer,
        Post::Clerk,
    ];
    let mut all = vec![(Some(Post::Staff), "staff"), (None, "outside"), (None, "guest")];
    all.extend(LEADING.map(|post| (Some(post), "staff")));
    all
}

fn case(
    now: &[LendingRule],
    then: &[LendingRule],
    level: Level,
    family: &str,
    post: Option<Post>,
    kind: &str,
) -> Option<LendingRuleCase> {
    let posts: Vec<Post> = post.into_iter().collect();
    let asked = RuleQuestion { level, posts: &posts, borrower_kind: kind, family };
    let (was, becomes) = (resolve_rule(now, &asked, None).applied, resolve_rule(then, &asked, None).applied);
    (was != becomes).then(|| LendingRuleCase {
        level: level.code().to_owned(),
        family: family.to_owned(),
        post: post.map(|post| post.code().to_owned()),
        borrower_kind: kind.to_owned(),
        was: was.name,
        was_days: was.days,
        becomes: becomes.name,
        becomes_days: becomes.days,
    })
}
