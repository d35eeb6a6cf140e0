//! A witness or the executor withdraws after the first irreversible step: no certificate, an incident.

use super::destruction::DestructionView;
use super::people::post_code;
use super::take_off_list::state_of;
use super::view::{Eyes, destruction_view};
use crate::border::Second;
use crate::error::OrMissing;
use crate::signing::sign_act;
use crate::{Changed, Desk, Operation, Result};
use domain::disposal::{DestructionStep, DisposalEvent, DisposalRefusal};
use domain::{DestructionListId, IncidentId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct WithdrawWitness {
    /// Which list.
    pub id: String,
    /// Who withdraws.
    pub witness: Second,
    /// Why.
    pub reason: String,
}

/// Withdraws; the list stays unattested for good.
pub fn withdraw_witness(desk: &mut Desk, ask: WithdrawWitness) -> Result<Changed<DestructionView>> {
    desk.permit(Operation::WithdrawWitness)?;
    let locale = desk.locale();
    let list: DestructionListId = ask.id.parse().ok().or_missing()?;
    let witness = desk.on_the_spot(&ask.witness)?;
    desk.transact(Operation::WithdrawWitness, |work| {
        let row = store::disposal::get_list(work, work.sight(), list)?.or_missing()?;
        let next = state_of(&row)?.step(DestructionStep::Withdraw, &row.number)?;
        let three = [row.executor, row.first_witness, row.second_witness];
        if !three.contains(&Some(witness.person())) {
            let name = super::people::named(work, witness.person())?.name;
            return Err(DisposalRefusal::OtherPeople { name }.into());
        }
        let reason = ask.reason.trim();
        if reason.is_empty() {
            return Err(DisposalRefusal::ReasonNeeded.into());
        }
        let kept = work.sealed_for(row.level, ("destruction_lists", "cancelled_reason"), list, reason)?;
        let statement = serde_json::json!({ "act": "withdrawal", "list": list.to_string(), "number": row.number, "reason": store::sealed::mark(&kept) });
        let post = post_code(work, witness.person())?;
        sign_act(work, &witness, &post, "withdraw_witness", &list.to_string(), &statement.to_string())?;
        let incident: IncidentId = work.new_id();
        store::disposal::open_incident(work, incident, list, reason, (witness.person(), work.now().at))?;
        store::disposal::update_list(work, list, &named! { state: next.code(), cancelled_reason: kept })?;
        work.record(DisposalEvent::ListUnattested { list, incident });
        destruction_view(&Eyes::of_work(work, locale), list)
    })
}
