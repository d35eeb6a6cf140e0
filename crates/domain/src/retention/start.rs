//! What a term waits for and disposal asks for: the day that starts it, the owner's written consent.

use super::{RetentionRefusal, RetentionTrigger};
use crate::moment::Day;
use crate::refusal::Refusal;

/// What recording a start is judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartFacts {
    /// 档号 or 登记号, for messages.
    pub number: String,
    /// Whether the record still exists.
    pub record_is_kept: bool,
    /// A standing hold's number: it blocks every change of retention.
    pub hold: Option<String>,
    /// What its rule counts from.
    pub trigger: RetentionTrigger,
    /// The day recorded before.
    pub recorded: Option<Day>,
}

/// Whether the day that starts the term may be recorded.
pub fn check_start(facts: &StartFacts, date: Day, reason: &str, today: Day) -> Result<(), Refusal> {
    let number = facts.number.clone();
    if !facts.record_is_kept {
        return Err(RetentionRefusal::RecordGone { number }.into());
    }
    if let Some(hold) = facts.hold.clone() {
        return Err(RetentionRefusal::OnHold { number, hold }.into());
    }
    if !matches!(facts.trigger, RetentionTrigger::Date | RetentionTrigger::Event) {
        return Err(RetentionRefusal::StartNotAsked { number }.into());
    }
    if date > today {
        return Err(RetentionRefusal::StartAhead { date }.into());
    }
    match facts.recorded {
        Some(recorded) if reason.trim().is_empty() => {
            Err(RetentionRefusal::StartReasonNeeded { recorded }.into())
        }
        _ => Ok(()),
    }
}

/// Whether the owner's written consent may be recorded.
pub fn check_consent(
    number: &str,
    record_is_kept: bool,
    is_ours: bool,
    consent: &str,
) -> Result<(), Refusal> {
    let number = number.to_owned();
    if !record_is_kept {
        return Err(RetentionRefusal::RecordGone { number }.into());
    }
    if is_ours {
        return Err(RetentionRefusal::ConsentNotAsked { number }.into());
    }
    if consent.trim().is_empty() {
        return Err(RetentionRefusal::ConsentEmpty.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day in a test")
    }

    fn contract() -> StartFacts {
        StartFacts {
            number: "0307-HT·2013-D10-0003".into(),
            record_is_kept: true,
            hold: None,
            trigger: RetentionTrigger::Event,
            recorded: None,
        }
    }

    #[test]
    fn the_end_of_a_contract_is_recorded_once_and_changed_only_with_a_reason() {
        let today = day("2026-11-23");
        let check = |facts: &StartFacts, date: &str, reason| {
            check_start(facts, day(date), reason, today).map_err(|r| r.code)
        };
        assert_eq!(check(&contract(), "2016-05-10", ""), Ok(()));
        assert_eq!(check(&contract(), "2026-11-24", ""), Err("retention.start_ahead"));
        let known = StartFacts { recorded: Some(day("2016-05-10")), ..contract() };
        assert_eq!(check(&known, "2016-06-10", " "), Err("retention.start_reason_needed"));
        assert_eq!(check(&known, "2016-06-10", "录入笔误"), Ok(()));
        let held = StartFacts { hold: Some("DJ-0307-2026-0001".into()), ..contract() };
        assert_eq!(check(&held, "2016-05-10", ""), Err("retention.on_hold"));
        let yearly = StartFacts { trigger: RetentionTrigger::YearAfterCreation, ..contract() };
        assert_eq!(check(&yearly, "2016-05-10", ""), Err("retention.start_not_asked"));
        let gone = StartFacts { record_is_kept: false, ..contract() };
        assert_eq!(check(&gone, "2016-05-10", ""), Err("retention.record_gone"));
    }

    #[test]
    fn consent_is_asked_for_what_is_not_ours_and_names_its_paper() {
        let check = |kept, ours, consent| check_consent("A", kept, ours, consent).map_err(|r| r.code);
        assert_eq!(check(true, false, "业委会〔2026〕3 号函"), Ok(()));
        assert_eq!(check(true, true, "函"), Err("retention.consent_not_asked"));
        assert_eq!(check(true, false, " "), Err("retention.consent_empty"));
        assert_eq!(check(false, false, "函"), Err("retention.record_gone"));
    }
}
