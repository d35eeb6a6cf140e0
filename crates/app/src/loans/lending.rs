//! Lending itself, shared by 借出 and 即登即借: approvers on the spot, the rule, receipt, the rows.

use super::facts::{Eyes, Gathered, gather, standing_act, state_of};
use super::lending_rules::explained::kept_with_loan;
use super::reading_room::sit_down;
use super::receipt::{Ready, keep};
use super::request_loan::{check_purpose, enter};
use super::reservations::queue::went_out;
use super::view::{LoanView, loan_view};
use crate::approvals::{Ask, create_approval, decide, office_calendar, use_approval, use_standing};
use crate::error::OrMissing;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Error, Result, Work};
use ::texts::Locale;
use domain::access::{AccessRefusal, Post};
use domain::approvals::{Decision, Ground, Need};
use domain::loans::{
    ApprovalStanding, DeskAct, LateEntry, LoanAct, LoanEvent, LoanState, OverrideBy, PreCheck, Way, due_day,
    may_be_entered_late, may_lend, precheck,
};
use domain::{Day, LoanId, Moment, PersonId, SignatureId};
use store::loans::{ActRow, DeskCopyRow, Lending};
use store::sealed::mark;

/// What the desk wants to lend, with everybody's passphrase checked.
pub(super) struct ToLend<'a> {
    pub copy: DeskCopyRow,
    pub borrower: PersonId,
    pub way: Way,
    pub purpose: &'a str,
    /// The seat on which 绝密 is read.
    pub seat: &'a str,
    pub due: Option<Day>,
    pub override_reason: &'a str,
    pub authorised_by: &'a [OnTheSpot],
    pub receipt: &'a Ready,
    pub happened_at: Option<Moment>,
    pub late_reason: &'a str,
    pub countersigned_by: Option<&'a OnTheSpot>,
    pub actor_posts: &'a [Post],
    pub locale: Locale,
}

/// Lends.
pub(super) fn lend(work: &Work<'_, '_>, want: ToLend<'_>) -> Result<LoanView> {
    let eyes = Eyes { sight: work.sight(), now: work.now(), locale: want.locale };
    let look = || gather(work, eyes, want.copy.clone(), want.borrower, want.way, want.purpose);
    let mut gathered = look()?;
    let fresh = gathered.waiting.is_none();
    let needed = precheck(&gathered.facts, work.now())
        .impossible
        .into_iter()
        .find(|refusal| refusal.code == "loan.approval_needed");
    let loan = match &gathered.waiting {
        Some(waiting) => waiting.id,
        None => enter_at_desk(work, &gathered, &want)?,
    };
    gathered = look()?;
    authorise(work, &gathered, loan, want.authorised_by)?;
    gathered = look()?;
    let found = precheck(&gathered.facts, work.now());
    let posts = posts_present(work, &want)?;
    may_lend(&found, OverrideBy { posts: &posts, reason: want.override_reason }).map_err(|refusal| {
        // A request entered a moment ago goes with the refusal: its number would lead nowhere.
        needed.filter(|_| fresh && refusal.code == "loan.approval_waiting").unwrap_or(refusal)
    })?;
    let kept = |column, text: &str| work.sealed_for(gathered.copy.level, ("loans", column), loan, text);
    let override_reason = kept("override_reason", want.override_reason.trim())?;
    let late_reason = kept("late_reason", want.late_reason.trim())?;
    let overridden = sign_overrides(work, &want, &found, loan, &mark(&override_reason))?;
    let (happened_at, late, countersignature) = when(work, &want, &gathered, loan, &mark(&late_reason))?;
    let day = happened_at.day_in(work.now().zone);
    let due = due_day(&gathered.facts.rule, want.way, day, want.due, &office_calendar(work)?)?;
    let due = gathered.facts.borrower.standing.within(due);
    let ground = gathered.facts.need.ground();
    let approval = gathered.approval.filter(|_| ground == Ground::Approval);
    if let Some(approval) = approval {
        use_approval(work, approval, &gathered.statement)?;
    }
    let receipt = keep(work, want.receipt, &gathered, loan)?;
    let lending = Lending {
        by: work.actor(),
        session: work.session(),
        happened_at,
        recorded_at: work.now().at,
        due,
        ground: ground.code(),
        rule: &gathered.facts.rule.name,
        approval,
        override_reason: if found.confirm.is_empty() { "" } else { &override_reason },
        override_by: overridden,
        receipt: &receipt.kind,
        receipt_signature: receipt.signature,
        receipt_image: receipt.image,
        late_reason: if late { &late_reason } else { "" },
        countersignature,
    };
    let signed = receipt.is_signed()
        || countersignature.is_some()
        || (overridden.is_some() && overridden != Some(work.actor()));
    sit_down(work, &gathered, gathered.copy.level, loan, want.seat)?;
    write_down(work, &gathered, loan, &lending, signed, !found.confirm.is_empty())?;
    let row = store::loans::get_loan(work, work.sight(), loan)?.or_missing()?;
    Ok(loan_view(row, work.now(), want.locale))
}

/// A loan at the desk is entered first, so that its approval has something to stand on. Without
/// approvers present nothing is asked here: the refusal says what to do.
fn enter_at_desk(work: &Work<'_, '_>, gathered: &Gathered, want: &ToLend<'_>) -> Result<LoanId> {
    check_purpose(gathered.copy.level, want.purpose)?;
    if matches!(gathered.facts.need, Need::Approval { .. }) && want.authorised_by.is_empty() {
        let found = precheck(&gathered.facts, work.now());
        if let Some(refusal) = found.impossible.into_iter().next() {
            return Err(refusal.into());
        }
    }
    enter(work, gathered, want.purpose)
}

/// Approvers present decide, in the order they typed. A request whose approval can no longer carry it
/// gets a new one.
fn authorise(work: &Work<'_, '_>, gathered: &Gathered, loan: LoanId, present: &[OnTheSpot]) -> Result<()> {
    let Need::Approval { approvers, .. } = &gathered.facts.need else { return Ok(()) };
    let waits =
        matches!(gathered.facts.approval, ApprovalStanding::Waiting { .. } | ApprovalStanding::Granted);
    let mut approval = gathered.approval.filter(|_| waits);
    for who in posts_that_decide(work, present, approvers)? {
        let id = match approval {
            Some(id) => id,
            None => ask_again(work, gathered, loan)?,
        };
        approval = Some(id);
        let row = store::approvals::get_approval(work, work.sight(), id)?.or_missing()?;
        if row.state == "open" {
            decide(work, &row, who, Decision::Approve, "")?;
        }
    }
    Ok(())
}

/// Those present who hold a post that decides.
pub(super) fn posts_that_decide<'a>(
    work: &Work<'_, '_>,
    present: &'a [OnTheSpot],
    approvers: &[Post],
) -> Result<Vec<&'a OnTheSpot>> {
    let mut deciding = Vec::new();
    for who in present {
        let posts = store::people::list_posts(work, who.person())?;
        if posts.iter().any(|post| approvers.contains(post)) {
            deciding.push(who);
        }
    }
    Ok(deciding)
}

fn ask_again(work: &Work<'_, '_>, gathered: &Gathered, loan: LoanId) -> Result<domain::ApprovalId> {
    let purpose = gathered.waiting.as_ref().map(|waiting| waiting.purpose.clone()).unwrap_or_default();
    let asked = create_approval(
        work,
        &Ask {
            action: gathered.way.action(),
            subject: loan.to_string(),
            record: Some(gathered.copy.record),
            level: gathered.copy.level,
            statement: &gathered.statement,
            applicant: gathered.borrower.id,
            purpose: &purpose,
            own_duty: gathered.facts.borrower.own_duty.is_some(),
        },
    )?;
    let id = asked.approval.ok_or_else(|| Error::Broken("BUG: nothing to approve".to_owned()))?;
    store::loans::set_state(work, loan, LoanState::Requested.code(), "", Some(id))?;
    Ok(id)
}

/// The posts of everybody at the desk.
pub(super) fn posts_present(work: &Work<'_, '_>, want: &ToLend<'_>) -> Result<Vec<Post>> {
    let mut posts = want.actor_posts.to_vec();
    for who in want.authorised_by {
        posts.extend(store::people::list_posts(work, who.person())?);
    }
    Ok(posts)
}

/// Who took the confirmation upon himself: the clerk, or somebody present who signs for it.
pub(super) fn sign_overrides(
    work: &Work<'_, '_>,
    want: &ToLend<'_>,
    found: &PreCheck,
    loan: LoanId,
    reason: &str,
) -> Result<Option<PersonId>> {
    let Some(needed) =
        found.confirm.iter().find(|confirm| !confirm.who.iter().any(|post| want.actor_posts.contains(post)))
    else {
        return Ok((!found.confirm.is_empty()).then(|| work.actor()));
    };
    for who in want.authorised_by {
        let posts = store::people::list_posts(work, who.person())?;
        if let Some(post) = posts.iter().find(|post| needed.who.contains(post)) {
            let codes: Vec<&str> = found.confirm.iter().map(|confirm| confirm.what.code).collect();
            let statement = serde_json::json!({ "act": "confirm_loan", "loan": loan.to_string(), "confirmed": codes, "reason": reason });
            sign_act(work, who, post.code(), "confirm_loan", &loan.to_string(), &statement.to_string())?;
            return Ok(Some(who.person()));
        }
    }
    Err(needed.what.clone().into())
}

/// When it happened, whether that is 补登, and 主任's countersignature.
pub(super) fn when(
    work: &Work<'_, '_>,
    want: &ToLend<'_>,
    gathered: &Gathered,
    loan: LoanId,
    reason: &str,
) -> Result<(Moment, bool, Option<SignatureId>)> {
    let now = work.now();
    let Some(happened_at) = want.happened_at else { return Ok((now.at, false, None)) };
    if let Some(who) = want.countersigned_by {
        let posts = store::people::list_posts(work, who.person())?;
        if !posts.contains(&Post::OfficeDirector) {
            let name =
                store::people::get_person(work, who.person())?.map(|person| person.name).unwrap_or_default();
            return Err(AccessRefusal::WrongPost { name, who: vec![Post::OfficeDirector] }.into());
        }
    }
    let entry = LateEntry {
        happened_at,
        reason: want.late_reason,
        level: gathered.copy.level,
        countersigned: want.countersigned_by.is_some(),
    };
    let late = may_be_entered_late(&entry, &office_calendar(work)?, now)?;
    let signature = match want.countersigned_by.filter(|_| late) {
        Some(who) => {
            let statement = serde_json::json!({ "act": "countersign_late_entry", "loan": loan.to_string(), "happened_at": happened_at.to_string(), "reason": reason });
            Some(sign_act(
                work,
                who,
                Post::OfficeDirector.code(),
                "countersign_late_entry",
                &loan.to_string(),
                &statement.to_string(),
            )?)
        }
        None => None,
    };
    Ok((happened_at, late, signature))
}

/// The copy goes out on its loan: the row, the day's list, the event.
pub(super) fn write_down(
    work: &Work<'_, '_>,
    gathered: &Gathered,
    loan: LoanId,
    lending: &Lending<'_>,
    signed: bool,
    overridden: bool,
) -> Result<()> {
    let row = store::loans::get_loan(work, work.sight(), loan)?.or_missing()?;
    let mut state = state_of(&row)?;
    if state == LoanState::Requested {
        state = state.after(LoanAct::Approve)?;
    }
    state.after(LoanAct::Lend)?;
    let (copy, record, borrower) = (gathered.copy.copy, gathered.copy.record, gathered.borrower.id);
    store::loans::set_lent(work, loan, lending)?;
    store::loans::move_out(work, copy, borrower)?;
    store::loans::insert_terms(work, work.new_id(), loan, &kept_with_loan(&gathered.rule))?;
    went_out(work, copy, record, borrower, loan)?;
    let act = ActRow {
        id: work.new_id(),
        session: work.session(),
        person: work.actor(),
        act: DeskAct::Lend.code().to_owned(),
        loan,
        copy,
        record,
        at: work.now().at,
        signed_by_another: signed,
        before_state: state.code().to_owned(),
        before_due: None,
        before_place: gathered.copy.place,
        before_condition: gathered.copy.condition.clone(),
        reversed_at: None,
    };
    store::loans::insert_act(work, &act)?;
    if matches!(gathered.facts.need, Need::Standing { .. }) {
        let act = standing_act(&gathered.copy, borrower, gathered.way);
        use_standing(work, &act, &loan.to_string(), record)?;
    }
    work.record(LoanEvent::CopyLent {
        loan,
        copy,
        record,
        borrower,
        way: gathered.way.code(),
        ground: gathered.facts.need.ground().code(),
        overridden: i64::from(overridden),
        late: i64::from(!lending.late_reason.is_empty()),
    });
    Ok(())
}
