//! What copying, lending and disposal do with approvals: ask, check, use, give back.

use crate::error::OrMissing;
use crate::{Error, Result, Work};
use domain::access::{Level, Post};
use domain::approvals::{
    Action, Approval, ApprovalEvent, ApprovalRefusal, ApprovalState, Ground, Mode, Need, VALID_WORKING_DAYS,
    digest_of, effective_state, give_back, is_granted, use_up, what_is_needed,
};
use domain::loans::Calendar;
use domain::numbers::prefix;
use domain::{ApprovalId, Now, PersonId, RecordId};
use store::approvals::{ApprovalRow, NewApproval};
use store::{Reader, Sight};

/// A request for approval. `statement` is the canonical JSON of exactly what is to be allowed; at the
/// act itself it is written again from the facts of that moment and must have the same digest.
#[derive(Debug, Clone)]
pub struct Ask<'a> {
    /// The act.
    pub action: Action,
    /// Identity of the loan, copy job or list.
    pub subject: String,
    /// The record, when it is about one.
    pub record: Option<RecordId>,
    /// The level it is about.
    pub level: Level,
    /// The exact content.
    pub statement: &'a str,
    /// Who wants it: the borrower, the applicant, never the clerk who types.
    pub applicant: PersonId,
    /// 用途.
    pub purpose: &'a str,
    /// The applicant's department works with the record's family.
    pub own_duty: bool,
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The ground the act stands on, once the approval is given.
    pub ground: Ground,
    /// The approval to wait for; `None`: nothing to wait for.
    pub approval: Option<ApprovalId>,
}

/// The office's working days.
pub fn office_calendar(reader: &Reader<'_>) -> Result<Calendar> {
    Ok(Calendar::new(store::approvals::list_non_working_days(reader)?))
}

/// What the matrix asks for this act at this level.
pub fn need_of(reader: &Reader<'_>, action: Action, level: Level, own_duty: bool) -> Result<Need> {
    let row = store::approvals::get_matrix_row(reader, level, action)?;
    Ok(what_is_needed(row.as_ref(), action, own_duty))
}

/// Puts a request to the approvers the matrix names; when it names nobody, only tells the ground.
pub fn create_approval(work: &Work<'_, '_>, ask: &Ask<'_>) -> Result<Asked> {
    let need = need_of(work, ask.action, ask.level, ask.own_duty)?;
    let ground = need.ground();
    let Need::Approval { approvers, mode, article } = need else {
        return Ok(Asked { ground, approval: None });
    };
    let approval = put_request(work, ask, approvers, mode, article)?;
    Ok(Asked { ground, approval: Some(approval) })
}

/// Puts a request to exactly these approvers.
pub(super) fn put_request(
    work: &Work<'_, '_>,
    ask: &Ask<'_>,
    approvers: Vec<Post>,
    mode: Mode,
    article: String,
) -> Result<ApprovalId> {
    if ask.purpose.trim().is_empty() {
        return Err(ApprovalRefusal::PurposeNeeded.into());
    }
    let now = work.now();
    let digest = digest_of(ask.statement);
    let new = NewApproval {
        id: work.new_id(),
        number: work.next_paper_number(prefix::REQUEST)?,
        action: ask.action,
        subject: ask.subject.clone(),
        record: ask.record,
        level: ask.level,
        statement: ask.statement.to_owned(),
        digest,
        applicant: ask.applicant,
        purpose: ask.purpose.trim().to_owned(),
        approvers,
        mode,
        article,
        asked_at: now.at,
        expires_on: office_calendar(work)?.after(now.today(), VALID_WORKING_DAYS),
    };
    store::approvals::insert_approval(work, &new)?;
    if let Some(cell) = store::approvals::get_matrix_row(work, ask.level, ask.action)? {
        store::approvals::insert_terms(work, work.new_id(), new.id, &cell)?;
    }
    work.record(ApprovalEvent::ApprovalAsked {
        approval: new.id,
        action: ask.action.code(),
        level: ask.level.rank(),
        applicant: ask.applicant,
        digest,
    });
    Ok(new.id)
}

pub(super) fn facts(reader: &Reader<'_>, row: &ApprovalRow) -> Result<Approval> {
    let unreadable = |what: &str| Error::Broken(format!("approval {}: {what}", row.id));
    Ok(Approval {
        number: row.number.clone(),
        action: Action::from_code(&row.action).ok_or_else(|| unreadable("action"))?,
        level: row.level,
        digest: row.digest.as_slice().try_into().map_err(|_| unreadable("digest"))?,
        applicant: row.applicant,
        approvers: row.approvers.clone(),
        mode: Mode::from_code(&row.mode).ok_or_else(|| unreadable("mode"))?,
        state: ApprovalState::from_code(&row.state).ok_or_else(|| unreadable("state"))?,
        expires_on: row.expires_on,
        decisions: store::approvals::list_decisions(reader, row.id)?
            .iter()
            .map(|given| given.decided())
            .collect(),
    })
}

/// The approval as the rules want it.
pub fn approval_facts(reader: &Reader<'_>, sight: &Sight, approval: ApprovalId) -> Result<Approval> {
    let row = store::approvals::get_approval(reader, sight, approval)?.or_missing()?;
    facts(reader, &row)
}

/// Whether it carries exactly this, now. Refuses with the reason: still open, refused, expired, used,
/// another content.
pub fn check_granted(
    reader: &Reader<'_>,
    sight: &Sight,
    approval: ApprovalId,
    statement: &str,
    now: Now,
) -> Result<()> {
    Ok(is_granted(&approval_facts(reader, sight, approval)?, &digest_of(statement), now)?)
}

/// Uses it up for exactly this act, once.
pub fn use_approval(work: &Work<'_, '_>, approval: ApprovalId, statement: &str) -> Result<()> {
    let facts = approval_facts(work, work.sight(), approval)?;
    let state = use_up(&facts, &digest_of(statement), work.now())?;
    store::approvals::set_state(work, approval, state.code(), Some(work.now().at))?;
    work.record(ApprovalEvent::ApprovalUsed { approval, action: facts.action.code() });
    Ok(())
}

/// The act was reversed: the approval may be used once more.
pub fn give_back_approval(work: &Work<'_, '_>, approval: ApprovalId) -> Result<()> {
    let facts = approval_facts(work, work.sight(), approval)?;
    let state = give_back(&facts)?;
    store::approvals::set_state(work, approval, state.code(), None)?;
    work.record(ApprovalEvent::ApprovalGivenBack { approval, action: facts.action.code() });
    Ok(())
}

/// The state that counts today.
pub(super) fn state_today(row: &ApprovalRow, now: Now) -> Result<ApprovalState> {
    let stored = ApprovalState::from_code(&row.state)
        .ok_or_else(|| Error::Broken(format!("approval {}: state", row.id)))?;
    Ok(effective_state(stored, row.expires_on, now))
}
