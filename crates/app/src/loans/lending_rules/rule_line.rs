//! A lending rule as it crosses the border.

use crate::Result;
use crate::border::PersonRef;
use crate::error::Error;
use domain::access::{Level, Post};
use domain::loans::LendingRule;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::RuleEditionRow;
use ts_rs::TS;

/// A rule; what is not named holds for any.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, TS)]
pub struct LendingRuleLine {
    /// Its name, which never changes.
    pub name: String,
    /// For this level.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub level: Option<String>,
    /// For this family of categories.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub family: Option<String>,
    /// For borrowers in this post.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub post: Option<String>,
    /// For this kind of borrower: `staff`, `outside`, `guest`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub borrower_kind: Option<String>,
    /// Working days of a loan.
    pub days: u32,
    /// How many items one person may have out.
    pub item_limit: u32,
    /// How often it may be renewed.
    pub renewals: u32,
    /// Days overdue after which it is not renewed.
    pub grace_days: u32,
    /// Where it comes from.
    pub article: String,
}

/// An edition of a rule by the office.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RuleEditionView {
    /// Identity.
    pub id: String,
    /// Which edition of that name.
    pub edition: i64,
    /// Act code.
    pub act: String,
    /// The rule.
    pub line: LendingRuleLine,
    /// Why.
    pub reason: String,
    /// State code.
    pub state: String,
    /// Who proposed.
    pub proposed_by: PersonRef,
    /// When.
    pub proposed_at: String,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<String>,
}

const KINDS: [&str; 3] = ["staff", "outside", "guest"];

fn named<T>(text: Option<&String>, what: &str, known: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    let text = text.map(|text| text.trim()).filter(|text| !text.is_empty());
    text.map(|code| known(code).ok_or_else(|| Error::Malformed(format!("{what} {code}")))).transpose()
}

impl LendingRuleLine {
    /// The line of a rule.
    pub(super) fn of(rule: &LendingRule) -> LendingRuleLine {
        LendingRuleLine {
            name: rule.name.clone(),
            level: rule.level.map(|level| level.code().to_owned()),
            family: rule.family.clone(),
            post: rule.post.map(|post| post.code().to_owned()),
            borrower_kind: rule.borrower_kind.clone(),
            days: rule.days,
            item_limit: rule.item_limit,
            renewals: rule.renewals,
            grace_days: rule.grace_days,
            article: rule.article.clone(),
        }
    }

    /// The rule, its codes checked against the plan's families.
    pub(super) fn rule(&self, families: &[String]) -> Result<LendingRule> {
        let family = |code: &str| families.iter().find(|one| *one == code).cloned();
        let kind = |code: &str| KINDS.contains(&code).then(|| code.to_owned());
        Ok(LendingRule {
            name: self.name.trim().to_owned(),
            level: named(self.level.as_ref(), "level", Level::from_code)?,
            family: named(self.family.as_ref(), "family", family)?,
            post: named(self.post.as_ref(), "post", Post::from_code)?,
            borrower_kind: named(self.borrower_kind.as_ref(), "kind", kind)?,
            days: self.days,
            item_limit: self.item_limit,
            renewals: self.renewals,
            grace_days: self.grace_days,
            article: self.article.trim().to_owned(),
        })
    }
}

/// An edition as a view.
pub(super) fn edition_view(row: RuleEditionRow) -> RuleEditionView {
    RuleEditionView {
        id: row.id.to_string(),
        edition: row.edition,
        act: row.act,
        line: LendingRuleLine::of(&row.rule),
        reason: row.reason,
        state: row.state,
        proposed_by: PersonRef { id: row.proposed_by.to_string(), name: row.proposed_by_name },
        proposed_at: row.proposed_at.to_string(),
        decided_by: row.decided_by_name,
        decided_at: row.decided_at.map(|at| at.to_string()),
    }
}
