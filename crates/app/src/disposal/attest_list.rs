//! Executor and both witnesses attest what was destroyed (监销确认).

use super::destruction::DestructionView;
use super::lines::{figures_of, lines, roots_agree};
use super::people::Three;
use super::take_off_list::state_of;
use super::view::{Eyes, destruction_view};
use crate::border::Second;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::DestructionListId;
use domain::disposal::{DestructionStep, DisposalEvent, DisposalRefusal, Figures};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::disposal::ListRow;
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct AttestList {
    /// Which list.
    pub id: String,
    /// 执行人.
    pub executor: Second,
    /// 监销人一.
    pub first_witness: Second,
    /// 监销人二.
    pub second_witness: Second,
}

/// Attests it: the same three who signed the count.
pub fn attest_list(desk: &mut Desk, ask: AttestList) -> Result<Changed<DestructionView>> {
    desk.permit(Operation::AttestList)?;
    let locale = desk.locale();
    let list: DestructionListId = ask.id.parse().ok().or_missing()?;
    let three = Three::on_the_spot(desk, &ask.executor, &ask.first_witness, &ask.second_witness)?;
    desk.transact(Operation::AttestList, |work| {
        let row = store::disposal::get_list(work, work.sight(), list)?.or_missing()?;
        let next = state_of(&row)?.step(DestructionStep::Attest, &row.number)?;
        three.check_same(work, &row)?;
        let all = lines(work, &row)?;
        if !roots_agree(&row, &all) {
            return Err(DisposalRefusal::RootDiffers { number: row.number }.into());
        }
        three.sign(work, "attest_list", &list.to_string(), &attestation(&row, &figures_of(&all)))?;
        store::disposal::update_list(work, list, &named! { state: next.code(), attested_at: work.now().at })?;
        work.record(DisposalEvent::ListAttested { list });
        destruction_view(&Eyes::of_work(work, locale), list)
    })
}

/// What the three sign: what was destroyed, how, and what was not.
fn attestation(row: &ListRow, figures: &Figures) -> String {
    serde_json::json!({
        "act": "attestation", "list": row.id.to_string(), "number": row.number,
        "approved_root": row.approved_root.as_ref().map(hex::encode), "executed_root": row.executed_root.as_ref().map(hex::encode),
        "method": row.method, "used_class": row.used_class, "place": row.place,
        "started_at": row.started_at.map(|at| at.to_string()), "ended_at": row.ended_at.map(|at| at.to_string()),
        "listed": figures.listed, "destroyed": figures.destroyed, "failed": figures.failed, "unknown": figures.unknown, "excluded": figures.excluded,
    })
    .to_string()
}
