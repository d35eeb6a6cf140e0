//! Receiving (收文): 清点、编号、登记、签收, and what becomes of it.

use super::DispatchRefusal;
use crate::access::{AccessRefusal, Level};
use crate::coded::coded;
use crate::moment::{Day, Now};
use crate::refusal::Refusal;

coded! {
    /// Where an incoming paper stands.
    pub enum IncomingState {
        /// 待分办.
        Registered = "registered", "incoming-state-registered";
        /// 待签收.
        Assigned = "assigned", "incoming-state-assigned";
        /// 已签收.
        SignedFor = "signed_for", "incoming-state-signed-for";
        /// 已归卷: registered as a record.
        Filed = "filed", "incoming-state-filed";
        /// 已转出.
        PassedOn = "passed_on", "incoming-state-passed-on";
        /// 已退回.
        SentBack = "sent_back", "incoming-state-sent-back";
    }
}

coded! {
    /// How soon (缓急).
    pub enum Urgency {
        /// 平件.
        Ordinary = "ordinary", "urgency-ordinary";
        /// 急件.
        Urgent = "urgent", "urgency-urgent";
        /// 特急件.
        AtOnce = "at_once", "urgency-at-once";
    }
}

coded! {
    /// How the seal was found (封口).
    pub enum SealFound {
        /// 完好.
        Intact = "intact", "seal-found-intact";
        /// 破损.
        Broken = "broken", "seal-found-broken";
        /// 无封.
        Unsealed = "unsealed", "seal-found-unsealed";
    }
}

/// What moves an incoming paper on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IncomingStep {
    /// Somebody is to handle it (分办); again, when the first one was wrong.
    Assign,
    /// The handler has it.
    SignFor,
    /// It becomes a record.
    File,
    /// It goes on, or back.
    SendOn,
}

impl IncomingState {
    /// The state after a step; `onward` is where [`IncomingStep::SendOn`] leads.
    ///
    /// # Errors
    /// [`DispatchRefusal::IncomingNotAtThisStep`].
    pub fn after(
        self,
        step: IncomingStep,
        onward: IncomingState,
        number: &str,
    ) -> Result<IncomingState, DispatchRefusal> {
        use IncomingState::{Assigned, Filed, Registered, SignedFor};
        match (self, step) {
            (Registered | Assigned, IncomingStep::Assign) => Ok(Assigned),
            (Assigned, IncomingStep::SignFor) => Ok(SignedFor),
            (Registered | SignedFor, IncomingStep::File) => Ok(Filed),
            (Registered | Assigned | SignedFor, IncomingStep::SendOn) => Ok(onward),
            _ => Err(DispatchRefusal::IncomingNotAtThisStep { number: number.to_owned(), state: self }),
        }
    }

    /// Nothing follows.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, IncomingState::Filed | IncomingState::PassedOn | IncomingState::SentBack)
    }
}

/// What was found when it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingFacts {
    /// 来文机关.
    pub sender: String,
    /// 标题; empty while the envelope is closed.
    pub title: String,
    /// Day it came.
    pub received_on: Day,
    /// Level on the envelope.
    pub level: Level,
    /// Copies as the sender says; none when nothing is said.
    pub stated_copies: Option<i64>,
    /// Copies counted; envelopes, while it is closed.
    pub copies: i64,
    /// How the seal was found.
    pub seal: SealFound,
    /// What there is to say about counts and seal.
    pub note: String,
    /// Name and clearance of who opened it; none: it stays closed for the person named on it (亲启).
    pub opener: Option<(String, Level)>,
}

/// Whether counted and stated differ.
#[must_use]
pub fn count_differs(stated: Option<i64>, counted: i64) -> bool {
    stated.is_some_and(|stated| stated != counted)
}

/// Whether it may be entered like this.
///
/// # Errors
/// The first thing that stands against it.
pub fn check_incoming(facts: &IncomingFacts, now: &Now) -> Result<(), Refusal> {
    if facts.sender.trim().is_empty() {
        return Err(DispatchRefusal::SenderMissing.into());
    }
    if facts.opener.is_some() && facts.title.trim().is_empty() {
        return Err(DispatchRefusal::TitleMissing.into());
    }
    if facts.copies < 1 {
        return Err(DispatchRefusal::NothingReceived.into());
    }
    if facts.received_on > now.today() {
        return Err(DispatchRefusal::ReceivedLater { day: facts.received_on }.into());
    }
    let unsaid = facts.note.trim().is_empty();
    if let (true, true, Some(stated)) =
        (count_differs(facts.stated_copies, facts.copies), unsaid, facts.stated_copies)
    {
        return Err(DispatchRefusal::CountDiffers { stated, counted: facts.copies }.into());
    }
    if facts.seal == SealFound::Broken && unsaid {
        return Err(DispatchRefusal::SealBrokenUnsaid.into());
    }
    match &facts.opener {
        // Whoever opens reads.
        Some((name, clearance)) if *clearance < facts.level => {
            Err(AccessRefusal::ClearanceTooLow { name: name.clone(), needed: facts.level }.into())
        }
        None if facts.seal == SealFound::Unsealed => Err(DispatchRefusal::UnopenedWithoutSeal.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;

    fn now() -> Now {
        Now { at: Moment::parse("2026-11-23T02:00:00Z").expect("time"), zone: chrono_tz::Asia::Shanghai }
    }

    fn letter() -> IncomingFacts {
        IncomingFacts {
            sender: "翠湖街道办事处".into(),
            title: "关于冬季消防检查的通知".into(),
            received_on: "2026-11-23".parse().expect("a day"),
            level: Level::Secret,
            stated_copies: Some(2),
            copies: 2,
            seal: SealFound::Intact,
            note: String::new(),
            opener: Some(("林晓雯".into(), Level::Confidential)),
        }
    }

    fn code(facts: IncomingFacts) -> &'static str {
        check_incoming(&facts, &now()).expect_err("refused").code
    }

    #[test]
    fn what_is_counted_and_what_is_said_agree_or_somebody_says_why() {
        assert_eq!(check_incoming(&letter(), &now()), Ok(()));
        let short = IncomingFacts { copies: 1, ..letter() };
        assert_eq!(code(short.clone()), "dispatch.count_differs");
        assert_eq!(
            check_incoming(&IncomingFacts { note: "少一份，已电话核对".into(), ..short }, &now()),
            Ok(())
        );
        assert_eq!(
            code(IncomingFacts { seal: SealFound::Broken, ..letter() }),
            "dispatch.seal_broken_unsaid"
        );
        assert_eq!(code(IncomingFacts { copies: 0, ..letter() }), "dispatch.nothing_received");
        assert_eq!(code(IncomingFacts { sender: " ".into(), ..letter() }), "dispatch.sender_missing");
        let tomorrow = "2026-11-24".parse().expect("a day");
        assert_eq!(code(IncomingFacts { received_on: tomorrow, ..letter() }), "dispatch.received_later");
    }

    #[test]
    fn only_the_cleared_open_and_a_closed_envelope_needs_no_title() {
        let above = IncomingFacts { level: Level::TopSecret, ..letter() };
        assert_eq!(code(above.clone()), "access.clearance_too_low");
        let closed = IncomingFacts { opener: None, title: String::new(), ..above };
        assert_eq!(check_incoming(&closed, &now()), Ok(()));
        assert_eq!(
            code(IncomingFacts { seal: SealFound::Unsealed, ..closed }),
            "dispatch.unopened_without_seal"
        );
        assert_eq!(code(IncomingFacts { title: String::new(), ..letter() }), "dispatch.title_missing");
    }

    #[test]
    fn it_is_signed_for_after_it_was_assigned_and_ends_once() {
        let after = |state: IncomingState, step| state.after(step, IncomingState::PassedOn, "SW");
        let assigned = after(IncomingState::Registered, IncomingStep::Assign).expect("assigned");
        assert_eq!(after(assigned, IncomingStep::SignFor), Ok(IncomingState::SignedFor));
        assert!(after(IncomingState::Registered, IncomingStep::SignFor).is_err());
        assert!(after(assigned, IncomingStep::File).is_err(), "it is first signed for");
        for state in IncomingState::ALL.iter().filter(|state| state.is_final()) {
            for step in
                [IncomingStep::Assign, IncomingStep::SignFor, IncomingStep::File, IncomingStep::SendOn]
            {
                assert!(after(*state, step).is_err());
            }
        }
    }
}
