//! Register a paper approval (登记纸批): the clerk brings the pen-signed sheet as a scan, 保密责任人 or 主任 attests it
//! on the spot. It counts at once and waits for the approver's own key.

use super::asking::{facts, office_calendar};
use super::deciding::count_decision;
use super::print_approval_sheet::vault_bytes;
use super::scan::Scanned;
use super::view::{ApprovalView, approval_view};
use crate::border::Second;
use crate::error::OrMissing;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::approvals::{Around, CONFIRM_WORKING_DAYS, Decision, PaperEvent, may_attest, may_go_on_paper};
use domain::{ApprovalId, PersonId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::{ApprovalRow, NewPaper};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct AttestPaperApproval {
    /// Which request.
    pub id: String,
    /// Who signed the sheet with a pen.
    pub approver_id: String,
    /// The scan, as offered.
    pub file: String,
    /// Who attests that the sheet was signed by that person.
    pub attestor: Second,
}

/// Registers it.
pub fn attest_paper_approval(desk: &mut Desk, ask: AttestPaperApproval) -> Result<Changed<ApprovalView>> {
    desk.permit(Operation::AttestPaperApproval)?;
    let locale = desk.locale();
    let attestor = desk.on_the_spot(&ask.attestor)?;
    let mut scan = Scanned::read(desk, &ask.file)?;
    scan.sealed.settle()?;
    let done = desk.transact(Operation::AttestPaperApproval, |work| {
        let id: ApprovalId = ask.id.parse().ok().or_missing()?;
        let row = store::approvals::get_visible(work, work.sight(), id)?.or_missing()?;
        let approver: PersonId = ask.approver_id.parse().ok().or_missing()?;
        attest(work, &row, approver, &attestor, &scan)?;
        let row = store::approvals::get_approval(work, work.sight(), id)?.or_missing()?;
        approval_view(work, row, work.now(), locale)
    });
    if done.is_err() {
        scan.sealed.take_back()?;
    }
    done
}

fn attest(
    work: &Work<'_, '_>,
    row: &ApprovalRow,
    approver: PersonId,
    attestor: &OnTheSpot,
    scan: &Scanned,
) -> Result<()> {
    may_go_on_paper(&row.number, row.level)?;
    let approval = facts(work, row)?;
    scan.code.is_sheet_of(vault_bytes(work)?, row.id, &approval)?;
    store::people::get_person(work, approver)?.or_missing()?;
    let name = store::people::get_person(work, attestor.person())?.or_missing()?.name;
    let around = Around {
        applicant: row.applicant,
        approver,
        clerk: work.actor(),
        attestor: (attestor.person(), &name),
    };
    let as_post = may_attest(around, &store::people::list_posts(work, attestor.person())?)?;
    let kept = scan.row(work)?;
    let paper: RowId = work.new_id();
    let mut counted = None;
    count_decision(work, row, (approver, Decision::Approve, ""), |post, _| {
        let statement = serde_json::json!({
            "act": "attest_paper_approval", "paper": paper.to_string(), "approval": row.id.to_string(), "number": row.number,
            "content": hex::encode(&row.digest), "approver": approver.to_string(), "post": post.code(), "scan": hex::encode(&kept.sha256),
        })
        .to_string();
        let signature = sign_act(
            work,
            attestor,
            as_post.code(),
            "attest_paper_approval",
            &row.id.to_string(),
            &statement,
        )?;
        counted = Some((post, signature));
        Ok(signature)
    })?;
    let (post, signature) = counted.expect("BUG: a decision that counts is signed");
    let (at, today) = (work.now().at, work.now().today());
    store::approvals::insert_paper(
        work,
        &NewPaper {
            id: paper,
            approval: row.id,
            approver,
            post,
            clerk: work.actor(),
            attested: (attestor.person(), signature, at),
            confirm_by: office_calendar(work)?.after(today, CONFIRM_WORKING_DAYS),
            scan: kept,
        },
    )?;
    work.record(PaperEvent::PaperApprovalAttested {
        paper,
        approval: row.id,
        approver,
        by: attestor.person(),
        signature,
        scan: scan.sealed.sha256(),
    });
    Ok(())
}
