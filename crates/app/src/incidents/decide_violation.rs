//! Decide a violation (处理决定), signed by who decides.

use super::facts::{code, known, row_of, stored};
use super::violation_view::{ViolationView, violation_view};
use crate::error::OrMissing;
use crate::signing::sign_act;
use crate::{Changed, Desk, Operation, Result};
use domain::access::Level;
use domain::incidents::{IncidentEvent, Judging, Sanction, ViolationState, deciders};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::sealed::mark;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct DecideViolation {
    /// Which.
    pub violation_id: String,
    /// Sanction code, as proposed or another.
    pub sanction: String,
    /// Grounds.
    pub words: String,
    /// The decider's own, again.
    pub passphrase: String,
}

/// Decides.
pub fn decide_violation(desk: &mut Desk, ask: DecideViolation) -> Result<Changed<ViolationView>> {
    desk.permit(Operation::DecideViolation)?;
    let hand = desk.own_signature(&ask.passphrase, None)?;
    desk.transact(Operation::DecideViolation, |work| {
        let id = row_of(&ask.violation_id)?;
        let row = store::incidents::get_violation(work, work.sight(), id)?.or_missing()?;
        let sanction = code(Sanction::from_code(&ask.sanction), &ask.sanction)?;
        let (person, decider) = (known(work, row.person)?, known(work, work.actor())?);
        let state = domain::incidents::decide_violation(&Judging {
            number: &row.number,
            state: stored(ViolationState::from_code(&row.state), id)?,
            person: person.id,
            person_name: &person.name,
            person_posts: &person.posts,
            proposer: row.proposed_by,
            decider: decider.id,
            decider_name: &decider.name,
            decider_posts: &decider.posts,
            words: &ask.words,
        })?;
        let level = row.level.unwrap_or(Level::General);
        let words = work.sealed_for(level, ("violations", "decision"), id, ask.words.trim())?;
        let who = deciders(&person.posts);
        let post = decider.posts.iter().find(|post| who.contains(post)).map_or("", |post| post.code());
        let statement = serde_json::json!({
            "act": "decide_violation", "violation": id.to_string(), "number": row.number, "person": row.person.to_string(),
            "kind": row.kind, "sanction": sanction.code(), "words": mark(&words),
        })
        .to_string();
        let signature = sign_act(work, &hand, post, "decide_violation", &id.to_string(), &statement)?;
        let by = (work.actor(), work.now().at);
        let reached = (state.code(), sanction.code());
        store::incidents::set_violation_decided(work, id, reached, &words, signature, by)?;
        work.record(IncidentEvent::ViolationDecided { violation: id, sanction: sanction.code(), by: by.0 });
        Ok(violation_view(store::incidents::get_violation(work, work.sight(), id)?.or_missing()?))
    })
}
