//! Import a decision (导入决定) that was made elsewhere over a request of this vault: once, in time, by the card's
//! person, over exactly what was asked.

use super::decide_approval::decision_of;
use super::deciding::count_decision;
use super::view::{ApprovalView, approval_view};
use crate::error::OrMissing;
use crate::signing::keep_signed;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use ::vault::{AwayDecision, Decided};
use domain::RowId;
use domain::approvals::{
    AwayEvent, AwayRefusal, KeptRequest, RequestState, SaidDecision, is_of_request, may_come_in,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::{ApprovalRow, AwayRow};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ImportApprovalDecision {
    /// The decision file's content.
    pub content: String,
}

/// Imports it.
pub fn import_approval_decision(
    desk: &mut Desk,
    ask: ImportApprovalDecision,
) -> Result<Changed<ApprovalView>> {
    let locale = desk.locale();
    desk.transact(Operation::ImportApprovalDecision, |work| {
        let file = AwayDecision::read(ask.content.as_bytes())?;
        if file.vault_id != work.office().vault_id {
            return Err(AwayRefusal::OtherVault.into());
        }
        let request: RowId = file.request.parse().map_err(|_| AwayRefusal::RequestUnknown)?;
        let row =
            store::approvals::get_away(work, work.sight(), request)?.ok_or(AwayRefusal::RequestUnknown)?;
        let approval = store::approvals::get_visible(work, work.sight(), row.approval)?.or_missing()?;
        import(work, &file, &row, &approval)?;
        let row = store::approvals::get_approval(work, work.sight(), approval.id)?.or_missing()?;
        approval_view(work, row, work.now(), locale)
    })
}

fn import(work: &Work<'_, '_>, file: &AwayDecision, row: &AwayRow, approval: &ApprovalRow) -> Result<()> {
    let card = store::approvals::get_card(work, row.card)?.or_missing()?;
    let kept = KeptRequest {
        number: row.number.clone(),
        state: RequestState::from_code(&row.state)
            .ok_or_else(|| Error::Broken(format!("request {}: state", row.id)))?,
        expires_at: row.expires_at,
        card: row.card_number.clone(),
        card_stands: card.stands(),
        nonce: row.nonce.clone(),
        asked: row.asked.clone(),
        content: approval.digest.clone(),
        approval: row.approval,
    };
    may_come_in(&kept, work.now())?;
    let keys = store::approvals::slot_keys(work, card.slot)?;
    let (_, public) = keys.ok_or(AwayRefusal::CardRevoked { card: card.number })?;
    let (decided, signed) = work.away_decision(file, &row.reply_key, &public)?;
    if signed.slot != card.slot || signed.person != card.person {
        return Err(AwayRefusal::DecisionNotSigned.into());
    }
    is_of_request(&kept, &said(&decided)?)?;
    let decision = decision_of(&decided.decision)?;
    let mut counted = None;
    count_decision(work, approval, (card.person, decision, &decided.opinion), |post, _| {
        let signature = keep_signed(work, signed, post.code())?;
        counted = Some(signature);
        Ok(signature)
    })?;
    let signature = counted.expect("BUG: a decision that counts is signed");
    store::approvals::settle_away(work, row.id, signature, work.now().at)?;
    work.record(AwayEvent::ApprovalDecisionImported {
        request: row.id,
        approval: row.approval,
        by: card.person,
        signature,
    });
    Ok(())
}

fn said(decided: &Decided) -> Result<SaidDecision> {
    let bytes = |text: &str| hex::decode(text).map_err(|_| AwayRefusal::DecisionAltered);
    Ok(SaidDecision {
        nonce: bytes(&decided.nonce)?,
        card: decided.card.clone(),
        asked: bytes(&decided.asked)?,
        content: bytes(&decided.content)?,
        approval: decided.approval.clone(),
    })
}
