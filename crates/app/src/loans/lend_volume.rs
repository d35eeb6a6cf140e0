//! Lend a whole volume (整卷借出): one loan, the highest level inside decides, all originals go out together.

use super::facts::{Eyes, person_of, way_of};
use super::lend_copy::{day_of, moment_of};
use super::lending::{ToLend, posts_present, sign_overrides, when, write_down};
use super::reading_room::sit_down;
use super::receipt::{Kept, Ready, keep, make_ready};
use super::request_loan::check_purpose;
use super::volume_loan_view::{VolumeLoanView, volume_loan};
use super::whole_volume::{WholeVolume, desk_volume, gather_volume};
use crate::approvals::{office_calendar, use_approval};
use crate::border::{Receipt, Second};
use crate::records::volume_acts::{Said, write_act};
use crate::signing::OnTheSpot;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::approvals::Ground;
use domain::loans::{LoanEvent, LoanState, OverrideBy, PreCheck, due_day, may_lend};
use domain::records::VolumeAct;
use domain::{ApprovalId, Day, LoanId, Moment, PersonId, RowId, SignatureId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::{Lending, NewLoan, VolumeLoanRow};
use store::sealed::mark;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct LendVolume {
    /// Barcode or identity of the volume.
    pub volume: String,
    /// 借阅人.
    pub borrower_id: String,
    /// `reading` or `carry_out`.
    pub way: String,
    /// The seat on which 绝密 is read.
    #[serde(default)]
    pub seat: String,
    /// 用途.
    #[serde(default)]
    pub purpose: String,
    /// Earlier than the rule's day, if asked for.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub due_on: Option<String>,
    /// Why a confirmation is given.
    #[serde(default)]
    pub override_reason: String,
    /// Approvers and confirming posts present.
    #[serde(default)]
    pub authorise: Vec<Second>,
    /// The borrower's receipt, one for the whole volume.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub receipt: Option<Receipt>,
    /// When it happened, if entered later (补登).
    #[serde(default)]
    #[ts(optional = nullable)]
    pub happened_at: Option<String>,
    /// Why it is entered later.
    #[serde(default)]
    pub late_reason: String,
    /// 主任, for a late entry from 秘密 upward.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub countersign: Option<Second>,
}

/// What all pieces of a lent volume share.
struct Terms {
    due: Day,
    happened_at: Moment,
    late: bool,
    countersignature: Option<SignatureId>,
    overridden: Option<PersonId>,
    approval: Option<ApprovalId>,
    receipt: Kept,
}

/// Lends it whole, or not at all.
pub fn lend_volume(desk: &mut Desk, ask: LendVolume) -> Result<Changed<VolumeLoanView>> {
    desk.permit(Operation::LendVolume)?;
    let (way, due, happened_at) =
        (way_of(&ask.way)?, day_of(ask.due_on.as_deref())?, moment_of(ask.happened_at.as_deref())?);
    let authorised_by =
        ask.authorise.iter().map(|second| desk.on_the_spot(second)).collect::<Result<Vec<OnTheSpot>>>()?;
    let countersigned_by = ask.countersign.as_ref().map(|second| desk.on_the_spot(second)).transpose()?;
    let receipt = make_ready(desk, ask.receipt.as_ref())?;
    let (locale, actor_posts) = (desk.locale(), desk.posts()?);
    desk.transact(Operation::LendVolume, |work| {
        let eyes = Eyes { sight: work.sight(), now: work.now(), locale };
        let volume = desk_volume(work, work.sight(), &ask.volume)?;
        let whole = gather_volume(work, eyes, volume, person_of(&ask.borrower_id)?, way, &ask.purpose)?;
        check_purpose(whole.level, &ask.purpose)?;
        let want = ToLend {
            copy: whole.lead().copy.clone(),
            borrower: whole.lead().borrower.id,
            way,
            purpose: &ask.purpose,
            seat: &ask.seat,
            due,
            override_reason: &ask.override_reason,
            authorised_by: &authorised_by,
            receipt: &receipt,
            happened_at,
            late_reason: &ask.late_reason,
            countersigned_by: countersigned_by.as_ref(),
            actor_posts: &actor_posts,
            locale,
        };
        let loan = lend_whole(work, eyes, whole, &want, &receipt)?;
        volume_loan(work, eyes, loan)
    })
}

fn lend_whole(
    work: &Work<'_, '_>,
    eyes: Eyes<'_>,
    mut whole: WholeVolume,
    want: &ToLend<'_>,
    receipt: &Ready,
) -> Result<domain::VolumeId> {
    // The lead's loan bears the purpose that the one approval is bound to.
    let (loan, lead): (LoanId, LoanId) = (work.new_id(), work.new_id());
    let kept = work.sealed_for(whole.level, ("loans", "purpose"), lead, want.purpose.trim())?;
    let statement = whole.statement(&mark(&kept));
    let approval = whole.authorise(work, eyes, loan, (&statement, want.purpose), want.authorised_by)?;
    let found = whole.found(eyes);
    may_lend(&found, OverrideBy { posts: &posts_present(work, want)?, reason: want.override_reason })?;
    if let Some(approval) = approval {
        use_approval(work, approval, &statement)?;
    }
    whole.pieces[whole.lead].1.statement = statement;
    let terms = terms(work, &whole, want, (&found, approval), loan, receipt)?;
    write_volume(work, &whole, loan, &terms)?;
    for (index, (own, piece)) in whole.pieces.iter().enumerate() {
        let id = if index == whole.lead { lead } else { work.new_id() };
        let purpose = work.sealed_for(*own, ("loans", "purpose"), id, want.purpose.trim())?;
        let new = NewLoan {
            id,
            copy: piece.copy.copy,
            record: piece.copy.record,
            borrower: piece.borrower.id,
            way: piece.way.code(),
            state: LoanState::Approved.code(),
            purpose: if index == whole.lead { &kept } else { &purpose },
            approval: terms.approval,
            requested_by: work.actor(),
            at: work.now().at,
        };
        store::loans::insert_loan(work, &new)?;
        store::loans::insert_volume_loan_piece(work, work.new_id::<RowId>(), loan, id)?;
        lend_piece(work, (*own, piece), id, want, &terms, !found.confirm.is_empty())?;
    }
    // The volume is read on one seat, which stands with the loan of its lead.
    sit_down(work, whole.lead(), whole.level, lead, want.seat)?;
    Ok(whole.volume.volume)
}

/// Due day, 补登, confirmations and the receipt: given once for all pieces.
fn terms(
    work: &Work<'_, '_>,
    whole: &WholeVolume,
    want: &ToLend<'_>,
    (found, approval): (&PreCheck, Option<ApprovalId>),
    loan: LoanId,
    receipt: &Ready,
) -> Result<Terms> {
    let lead = whole.lead();
    let sealed = |column, text: &str| work.sealed_for(whole.level, ("loans", column), loan, text);
    let reason = sealed("override_reason", want.override_reason.trim())?;
    let late_reason = sealed("late_reason", want.late_reason.trim())?;
    let overridden = sign_overrides(work, want, found, loan, &mark(&reason))?;
    let (happened_at, late, countersignature) = when(work, want, lead, loan, &mark(&late_reason))?;
    let calendar = office_calendar(work)?;
    let day = happened_at.day_in(work.now().zone);
    let mut due: Option<Day> = None;
    for (_, piece) in &whole.pieces {
        let own = due_day(&piece.facts.rule, want.way, day, want.due, &calendar)?;
        let own = piece.facts.borrower.standing.within(own);
        due = Some(due.map_or(own, |earliest| earliest.min(own)));
    }
    Ok(Terms {
        due: due.unwrap_or(day),
        happened_at,
        late,
        countersignature,
        overridden,
        approval: approval.filter(|_| lead.facts.need.ground() == Ground::Approval),
        receipt: keep(work, receipt, lead, loan)?,
    })
}

fn write_volume(work: &Work<'_, '_>, whole: &WholeVolume, loan: LoanId, terms: &Terms) -> Result<()> {
    let lead = whole.lead();
    let (pieces, pages) = (i64::try_from(whole.pieces.len()).unwrap_or(i64::MAX), i64::from(whole.pages));
    let row = VolumeLoanRow {
        id: loan,
        volume: whole.volume.volume,
        borrower: lead.borrower.id,
        borrower_name: String::new(),
        way: lead.way.code().to_owned(),
        level: whole.level,
        pieces,
        pages,
        approval: terms.approval,
        lent_by: work.actor(),
        lent_at: terms.happened_at,
        due_on: terms.due,
    };
    store::loans::insert_volume_loan(work, &row)?;
    let said = Said { pieces, pages, ..Said::default() };
    write_act(work, whole.volume.volume, VolumeAct::Lent, &said)?;
    work.record(LoanEvent::VolumeLent {
        loan,
        volume: whole.volume.volume,
        borrower: lead.borrower.id,
        level: whole.level.rank(),
        pieces,
        pages,
    });
    Ok(())
}

fn lend_piece(
    work: &Work<'_, '_>,
    (own, piece): (domain::access::Level, &super::facts::Gathered),
    loan: LoanId,
    want: &ToLend<'_>,
    terms: &Terms,
    confirmed: bool,
) -> Result<()> {
    let sealed = |column, text: &str| work.sealed_for(own, ("loans", column), loan, text);
    let override_reason = sealed("override_reason", want.override_reason.trim())?;
    let late_reason = sealed("late_reason", want.late_reason.trim())?;
    let lending = Lending {
        by: work.actor(),
        session: work.session(),
        happened_at: terms.happened_at,
        recorded_at: work.now().at,
        due: terms.due,
        ground: piece.facts.need.ground().code(),
        rule: &piece.facts.rule.name,
        approval: terms.approval,
        override_reason: if confirmed { &override_reason } else { "" },
        override_by: terms.overridden,
        receipt: &terms.receipt.kind,
        receipt_signature: terms.receipt.signature,
        receipt_image: terms.receipt.image,
        late_reason: if terms.late { &late_reason } else { "" },
        countersignature: terms.countersignature,
    };
    let signed = terms.receipt.is_signed()
        || terms.countersignature.is_some()
        || (terms.overridden.is_some() && terms.overridden != Some(work.actor()));
    write_down(work, piece, loan, &lending, signed, confirmed)
}
