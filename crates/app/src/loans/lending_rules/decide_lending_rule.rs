//! Put a changed lending rule in force, or refuse it (会签借阅规则): another person's own passphrase over exactly this rule.

use super::rule_line::{LendingRuleLine, RuleEditionView, edition_view};
use crate::border::Second;
use crate::error::OrMissing;
use crate::records::asking::said;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::access::{AccessRefusal, Permission, Post};
use domain::loans::{CirculationEvent, RuleAct, RuleDecision, RuleState, decide_rule};
use domain::records::Field;
use domain::{RowId, SignatureId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::RuleEditionRow;
use ts_rs::TS;

/// The decision: by the session's person (passphrase again) or by somebody on the spot (`second`).
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct DecideLendingRule {
    /// Which proposal.
    pub id: String,
    /// Agreed or not.
    pub agree: bool,
    /// The session's own passphrase.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub passphrase: Option<String>,
    /// Or somebody else's act on the spot.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub second: Option<Second>,
}

/// Decides.
pub fn decide_lending_rule(desk: &mut Desk, ask: DecideLendingRule) -> Result<Changed<RuleEditionView>> {
    desk.permit(Operation::DecideLendingRule)?;
    let spot = match &ask.second {
        Some(second) => desk.on_the_spot(second)?,
        None => {
            let passphrase = said(ask.passphrase.as_deref().unwrap_or_default(), Field::Passphrase)?;
            desk.own_signature(passphrase, None)?
        }
    };
    desk.transact(Operation::DecideLendingRule, |work| {
        let id: RowId = ask.id.parse().ok().or_missing()?;
        let row = store::loans::get_rule_edition(work, id)?.or_missing()?;
        let post = post_of(work, &spot)?;
        let person = store::people::get_person(work, spot.person())?.or_missing()?;
        let state = decide_rule(&RuleDecision {
            state: RuleState::from_code(&row.state).unwrap_or(RuleState::Refused),
            proposer: row.proposed_by,
            decider: person.id,
            name: &person.name,
            agree: ask.agree,
        })?;
        let signature = sign(work, &spot, post, &row, ask.agree)?;
        let reached = match state {
            RuleState::InForce => put_in_force(work, &row)?,
            other => {
                work.record(CirculationEvent::LendingRuleRefused { edition: id });
                other
            }
        };
        store::loans::decide_rule_edition(work, id, reached.code(), person.id, work.now().at, signature)?;
        Ok(edition_view(store::loans::get_rule_edition(work, id)?.or_missing()?))
    })
}

/// The post by which somebody may decide about the rules.
fn post_of(work: &Work<'_, '_>, spot: &OnTheSpot) -> Result<Post> {
    let may = Permission::KeepGuide.posts();
    let posts = store::people::list_posts(work, spot.person())?;
    match posts.into_iter().find(|post| may.contains(post)) {
        Some(post) => Ok(post),
        None => {
            let person = store::people::get_person(work, spot.person())?.or_missing()?;
            Err(AccessRefusal::WrongPost { name: person.name, who: may.to_vec() }.into())
        }
    }
}

fn sign(
    work: &Work<'_, '_>,
    spot: &OnTheSpot,
    post: Post,
    row: &RuleEditionRow,
    agree: bool,
) -> Result<SignatureId> {
    let line = serde_json::to_value(LendingRuleLine::of(&row.rule))
        .map_err(|error| crate::Error::Broken(error.to_string()))?;
    let statement = serde_json::json!({
        "act": "decide_lending_rule", "edition": row.id.to_string(), "number": row.edition, "do": row.act, "line": line,
        "reason": row.reason, "proposed_by": row.proposed_by.to_string(), "agree": agree,
    });
    sign_act(work, spot, post.code(), "decide_lending_rule", &row.id.to_string(), &statement.to_string())
}

/// The edition before is so no longer. Whoever follows the pack again leaves no word of the office's own standing.
fn put_in_force(work: &Work<'_, '_>, row: &RuleEditionRow) -> Result<RuleState> {
    store::loans::supersede_rule(work, &row.rule.name)?;
    let act = RuleAct::from_code(&row.act).unwrap_or(RuleAct::Edit);
    work.record(CirculationEvent::LendingRuleChanged {
        edition: row.id,
        act: act.code(),
        days: i64::from(row.rule.days),
        items: i64::from(row.rule.item_limit),
    });
    Ok(if act == RuleAct::FollowPack { RuleState::Superseded } else { RuleState::InForce })
}
