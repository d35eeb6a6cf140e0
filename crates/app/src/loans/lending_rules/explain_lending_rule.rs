//! Which lending rule applies to whom and why (适用哪条借阅规则): for a copy or for a level and family.

use super::explained::{fact_text, rule_for, sentence};
use crate::error::{Error, OrMissing};
use crate::loans::facts::{copy_of, person_of, way_of};
use crate::{Desk, Operation, Result, View};
use domain::access::Level;
use domain::loans::{Resolution, RuleQuestion, resolve_rule};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request: a borrower, and a copy or a level with a family.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ExplainLendingRule {
    /// 借阅人.
    pub borrower_id: String,
    /// The copy.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy_id: Option<String>,
    /// Or a level.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub level: Option<String>,
    /// And a family.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub family: Option<String>,
    /// `reading` or `carry_out`.
    pub way: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LendingRuleExplained {
    /// The rule's name.
    pub rule: String,
    /// Its article.
    pub article: String,
    /// The whole sentence.
    pub sentence: String,
    /// The facts it names, in words.
    pub because: Vec<String>,
    /// Rules that would have fitted too, the nearest first.
    pub before: Vec<String>,
    /// Working days.
    pub days: u32,
    /// The rule's own days, where the matrix allows fewer.
    pub shortened_from: Option<u32>,
    /// Items at once.
    pub item_limit: u32,
    /// Renewals.
    pub renewals: u32,
    /// Days of grace.
    pub grace_days: u32,
}

/// Explains.
pub fn explain_lending_rule(desk: &mut Desk, ask: ExplainLendingRule) -> Result<LendingRuleExplained> {
    desk.read(Operation::ExplainLendingRule, |view| {
        let borrower = person_of(&ask.borrower_id)?;
        let person = store::loans::get_borrower(view, borrower, None, view.now().today())?.or_missing()?;
        let found = match &ask.copy_id {
            Some(copy) => {
                let copy = copy_of(view, view.sight(), copy)?;
                rule_for(view, &copy, (borrower, &person.kind), way_of(&ask.way)?)?
            }
            None => by_level(view, &ask, borrower, &person.kind)?,
        };
        let locale = view.locale();
        Ok(LendingRuleExplained {
            sentence: sentence(locale, &found),
            because: found.because.iter().map(|fact| fact_text(locale, fact)).collect(),
            before: found.before,
            shortened_from: found.shortened_from,
            rule: found.applied.name,
            article: found.applied.article,
            days: found.applied.days,
            item_limit: found.applied.item_limit,
            renewals: found.applied.renewals,
            grace_days: found.applied.grace_days,
        })
    })
}

fn by_level(
    view: &View<'_>,
    ask: &ExplainLendingRule,
    borrower: domain::PersonId,
    kind: &str,
) -> Result<Resolution> {
    let code = ask.level.as_deref().unwrap_or_default();
    let level = Level::from_code(code).ok_or_else(|| Error::Malformed(format!("level {code}")))?;
    let longest = store::approvals::get_matrix_row(view, level, way_of(&ask.way)?.action())?
        .and_then(|row| row.longest_days);
    let posts = store::people::list_posts(view, borrower)?;
    let family = ask.family.as_deref().unwrap_or_default();
    let asked = RuleQuestion { level, posts: &posts, borrower_kind: kind, family };
    Ok(resolve_rule(&store::loans::list_rules(view)?, &asked, longest))
}
