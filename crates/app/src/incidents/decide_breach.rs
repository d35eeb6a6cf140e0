//! Decide whom to tell of a leak (通知决定), signed.

use super::breach_view::{BreachView, breach_view};
use super::facts::{code, known, row_of, stored};
use crate::error::OrMissing;
use crate::signing::sign_act;
use crate::{Changed, Desk, Operation, Result};
use domain::incidents::{BreachOutcome, BreachState, Deciding, Harm, IncidentEvent};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::sealed::mark;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct DecideBreach {
    /// Which check.
    pub breach_id: String,
    /// Outcome code.
    pub outcome: String,
    /// Why somebody is not told.
    #[serde(default)]
    pub reason: String,
    /// The decider's own, again.
    pub passphrase: String,
}

/// Decides.
pub fn decide_breach(desk: &mut Desk, ask: DecideBreach) -> Result<Changed<BreachView>> {
    desk.permit(Operation::DecideBreach)?;
    let hand = desk.own_signature(&ask.passphrase, None)?;
    desk.transact(Operation::DecideBreach, |work| {
        let id = row_of(&ask.breach_id)?;
        let row = store::incidents::get_breach(work, work.sight(), id)?.or_missing()?;
        let outcome = code(BreachOutcome::from_code(&ask.outcome), &ask.outcome)?;
        let decider = known(work, work.actor())?;
        let state = domain::incidents::decide_breach(&Deciding {
            number: &row.number,
            state: stored(BreachState::from_code(&row.state), id)?,
            harm: Harm::from_code(&row.harm).unwrap_or(Harm::Possible),
            outcome,
            reason: &ask.reason,
            assessor: row.assessed_by,
            decider: decider.id,
            decider_name: &decider.name,
        })?;
        let reason = work.sealed_for(row.level, ("breach_checks", "reason"), id, ask.reason.trim())?;
        let post = decider.posts.first().map_or("", |post| post.code());
        let statement = serde_json::json!({
            "act": "decide_breach", "breach": id.to_string(), "number": row.number, "people": row.people, "harm": row.harm,
            "data": row.data_kinds, "outcome": outcome.code(), "reason": mark(&reason),
        })
        .to_string();
        let signature = sign_act(work, &hand, post, "decide_breach", &id.to_string(), &statement)?;
        let by = (work.actor(), work.now().at);
        let reached = (state.code(), outcome.code());
        store::incidents::set_breach_decided(work, id, reached, &reason, signature, by)?;
        work.record(IncidentEvent::BreachDecided { breach: id, outcome: outcome.code(), by: by.0 });
        breach_view(work, store::incidents::get_breach(work, work.sight(), id)?.or_missing()?)
    })
}
