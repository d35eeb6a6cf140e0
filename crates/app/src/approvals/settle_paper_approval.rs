//! Confirm or deny a paper approval (确认纸批): the approver says with the own key whether the signed sheet is theirs.
//! A denial opens an incident and takes back what was not used yet.

use super::asking::{facts, state_today};
use super::deciding::tell_area;
use super::paper_view::{PaperApprovalView, paper_view};
use crate::error::OrMissing;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::approvals::{ApprovalState, PaperEvent, PaperState, is_overdue, may_settle};
use domain::{IncidentId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::PaperRow;
use ts_rs::TS;

/// Request.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct SettlePaperApproval {
    /// Which sheet.
    pub id: String,
    /// `true`: signed by me; `false`: not.
    pub confirms: bool,
    /// What is wrong; needed to deny.
    #[serde(default)]
    pub reason: String,
    /// One's own, again.
    pub passphrase: String,
    /// PNG from the pad, base64.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub signature_png: Option<String>,
}

impl std::fmt::Debug for SettlePaperApproval {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SettlePaperApproval({}, {}, …)", self.id, self.confirms)
    }
}

/// Confirms or denies.
pub fn settle_paper_approval(
    desk: &mut Desk,
    ask: SettlePaperApproval,
) -> Result<Changed<PaperApprovalView>> {
    desk.permit(Operation::SettlePaperApproval)?;
    let who = desk.own_signature(&ask.passphrase, ask.signature_png.as_deref())?;
    desk.transact(Operation::SettlePaperApproval, |work| {
        let paper: RowId = ask.id.parse().ok().or_missing()?;
        let row = store::approvals::get_paper(work, work.sight(), paper)?.or_missing()?;
        let stored = PaperState::from_code(&row.state)
            .ok_or_else(|| Error::Broken(format!("paper approval {paper}: state")))?;
        let name = store::people::get_person(work, work.actor())?.or_missing()?.name;
        let reason = ask.reason.trim();
        let next =
            may_settle(stored, (&row.number, row.approver), (work.actor(), &name), (ask.confirms, reason))?;
        match next {
            PaperState::Denied => deny(work, &row, &who, reason)?,
            _ => confirm(work, &row, &who, stored)?,
        }
        let row = store::approvals::get_paper(work, work.sight(), paper)?.or_missing()?;
        Ok(paper_view(&row, work.now()))
    })
}

fn sign(
    work: &Work<'_, '_>,
    row: &PaperRow,
    who: &OnTheSpot,
    (state, incident): (PaperState, Option<IncidentId>),
) -> Result<domain::SignatureId> {
    let act = if state == PaperState::Confirmed { "confirm_paper_approval" } else { "deny_paper_approval" };
    let statement = serde_json::json!({
        "act": act, "paper": row.id.to_string(), "approval": row.approval.to_string(), "number": row.number,
        "scan": hex::encode(&row.scan.sha256), "incident": incident.map(|id| id.to_string()),
    })
    .to_string();
    let signature = sign_act(work, who, &row.post, act, &row.approval.to_string(), &statement)?;
    store::approvals::settle_paper(work, row.id, (state.code(), work.now().at), signature, incident)?;
    Ok(signature)
}

fn confirm(work: &Work<'_, '_>, row: &PaperRow, who: &OnTheSpot, stored: PaperState) -> Result<()> {
    let signature = sign(work, row, who, (PaperState::Confirmed, None))?;
    work.record(PaperEvent::PaperApprovalConfirmed {
        paper: row.id,
        approval: row.approval,
        by: who.person(),
        signature,
        late: i64::from(is_overdue(stored, row.confirm_by, work.now())),
    });
    Ok(())
}

/// What stood on the sheet alone falls: an approval that was not used yet is refused, and its area is told.
fn deny(work: &Work<'_, '_>, row: &PaperRow, who: &OnTheSpot, reason: &str) -> Result<()> {
    let approval = store::approvals::get_approval(work, work.sight(), row.approval)?.or_missing()?;
    let incident: IncidentId = work.new_id();
    let by = (who.person(), work.now().at);
    store::approvals::open_paper_incident(work, incident, (row.approval, approval.record), reason, by)?;
    let signature = sign(work, row, who, (PaperState::Denied, Some(incident)))?;
    let state = state_today(&approval, work.now())?;
    if matches!(state, ApprovalState::Open | ApprovalState::Approved) {
        let refused = ApprovalState::Refused;
        store::approvals::set_state(work, approval.id, refused.code(), None)?;
        // What was granted is taken back, what was still asked is refused.
        let told = if state == ApprovalState::Approved { ApprovalState::Withdrawn } else { refused };
        tell_area(work, facts(work, &approval)?.action, approval.id, &approval.subject, told)?;
    }
    work.record(PaperEvent::PaperApprovalDenied {
        paper: row.id,
        approval: row.approval,
        by: who.person(),
        signature,
        incident,
        used: i64::from(state == ApprovalState::Used),
    });
    Ok(())
}
