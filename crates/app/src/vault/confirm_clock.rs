//! Confirm the clock (确认时钟) after a jump of more than thirty days: the system administrator and a second person
//! compare it with the calendar. Until then nothing due, expiring or cooling off is computed.

use crate::border::Second;
use crate::{Changed, Desk, Operation, Result, View, signing};
use domain::Now;
use domain::clock::{CLOCK_SECONDS, ClockEvent, ClockJump, ClockRefusal, check_confirmation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ConfirmClock {
    /// Who looked at the clock too.
    pub second: Second,
}

impl std::fmt::Debug for ConfirmClock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ConfirmClock({:?})", self.second)
    }
}

/// A jump that nobody has confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ClockJumpView {
    /// The last moment that is believed.
    pub from: String,
    /// Where the clock stood then.
    pub to: String,
    /// Whole days between.
    pub days: i64,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ConfirmedClock {
    /// `right`, or `set_back`.
    pub verdict: String,
    /// The jump that was looked at.
    pub jump: ClockJumpView,
}

impl From<ClockJump> for ClockJumpView {
    fn from(jump: ClockJump) -> ClockJumpView {
        ClockJumpView { from: jump.from.to_string(), to: jump.to.to_string(), days: jump.days() }
    }
}

/// What computes days that fall due, expire or cool off, and so waits for the clock.
const WAITS_FOR_THE_CLOCK: [Operation; 11] = [
    Operation::ListDue,
    Operation::OpenAppraisal,
    Operation::AppraiseItem,
    Operation::CloseAppraisal,
    Operation::DraftList,
    Operation::CheckList,
    Operation::LockList,
    Operation::CountList,
    Operation::ExecuteList,
    Operation::ListExpiringLevels,
    Operation::ProposeEndedTerms,
];

/// Refuses what waits for the clock while a jump is open.
pub(crate) fn check_clock(desk: &mut Desk, operation: Operation) -> Result<()> {
    if !WAITS_FOR_THE_CLOCK.contains(&operation) {
        return Ok(());
    }
    let Some(jump) = desk.vault().clock_jump()? else { return Ok(()) };
    let mut who = operation_posts();
    who.extend(CLOCK_SECONDS);
    let from = jump.from.local_minute(desk.now().zone);
    desk.vault().record_refusal(operation.name(), "clock.unconfirmed")?;
    Err(ClockRefusal::Unconfirmed { days: jump.days(), from, who }.into())
}

fn operation_posts() -> Vec<domain::access::Post> {
    Operation::ConfirmClock.permission().posts().to_vec()
}

/// The present that may be believed: while a jump is open, the moment before it.
pub(crate) fn settled_now(view: &View<'_>) -> Result<Now> {
    let now = view.now();
    if let Some(open) = store::clock::open_jump(view)? {
        return Ok(Now { at: open.jump.from, zone: now.zone });
    }
    let last = store::audit::head(view)?.map(|(_, _, at)| at);
    let jump = last.and_then(|last| ClockJump::between(last, now.at));
    Ok(jump.map_or(now, |jump| Now { at: jump.from, zone: now.zone }))
}

/// Confirms.
pub fn confirm_clock(desk: &mut Desk, ask: ConfirmClock) -> Result<Changed<ConfirmedClock>> {
    desk.permit(Operation::ConfirmClock)?;
    let second = desk.on_the_spot(&ask.second)?;
    desk.transact(Operation::ConfirmClock, |work| {
        // A jump in a running session may be seen here first.
        work.notice_jump()?;
        let open = store::clock::open_jump(work)?.ok_or(ClockRefusal::NothingToConfirm)?;
        let posts = store::people::list_posts(work, second.person())?;
        let now = work.now();
        let verdict = check_confirmation(&open.jump, now.at, work.actor(), (second.person(), &posts))?;
        let statement = serde_json::json!({
            "act": Operation::ConfirmClock.name(), "from": open.jump.from.to_string(), "to": open.jump.to.to_string(),
            "verdict": verdict.code(), "confirmed_by": work.actor().to_string(), "second": second.person().to_string(),
        })
        .to_string();
        let act = Operation::ConfirmClock.name();
        let post = posts.iter().find(|post| CLOCK_SECONDS.contains(post)).map_or("", |post| post.code());
        let signature = signing::sign_act(work, &second, post, act, &open.id.to_string(), &statement)?;
        let people = (work.actor(), second.person());
        store::clock::confirm_jump(work, open.id, verdict.code(), people, signature, now.at)?;
        work.record(ClockEvent::ClockConfirmed {
            jump: open.id,
            days: open.jump.days(),
            verdict: verdict.code(),
            first: people.0,
            second: people.1,
        });
        Ok(ConfirmedClock { verdict: verdict.code().to_owned(), jump: open.jump.into() })
    })
}
