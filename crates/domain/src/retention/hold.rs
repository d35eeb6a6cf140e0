//! Holds (冻结): block disposal, deletion and a change of retention, never lending; reach all copies.

use super::RetentionRefusal;
use crate::moment::Day;
use crate::refusal::Refusal;

/// What placing a hold is judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldFacts {
    /// 档号 or 登记号, for the message.
    pub number: String,
    /// Whether the record still exists.
    pub record_is_kept: bool,
    /// Why.
    pub reason: String,
    /// Who asked: a court, a client, a manager.
    pub authority: String,
    /// When it is looked at again.
    pub review_on: Day,
}

/// Whether a hold may be placed. Several may stand on one record.
pub fn check_hold(facts: &HoldFacts, today: Day) -> Result<(), Refusal> {
    if !facts.record_is_kept {
        return Err(RetentionRefusal::RecordGone { number: facts.number.clone() }.into());
    }
    if facts.reason.trim().is_empty() {
        return Err(RetentionRefusal::HoldReasonNeeded.into());
    }
    if facts.authority.trim().is_empty() {
        return Err(RetentionRefusal::HoldAuthorityNeeded.into());
    }
    if facts.review_on <= today {
        return Err(RetentionRefusal::HoldReviewPast { review_on: facts.review_on }.into());
    }
    Ok(())
}

/// Whether a hold may be lifted.
pub fn check_lift(number: &str, lifted_already: bool, reason: &str) -> Result<(), Refusal> {
    if lifted_already {
        return Err(RetentionRefusal::HoldLiftedAlready { number: number.to_owned() }.into());
    }
    if reason.trim().is_empty() {
        return Err(RetentionRefusal::LiftReasonNeeded.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day in a test")
    }

    fn lawsuit() -> HoldFacts {
        HoldFacts {
            number: "0307-WS·2015-D10-GC-0027".into(),
            record_is_kept: true,
            reason: "漏水赔偿案举证期内".into(),
            authority: "（2026）民初 1187 号".into(),
            review_on: day("2027-05-20"),
        }
    }

    #[test]
    fn a_hold_needs_a_reason_an_authority_and_a_review_ahead() {
        let today = day("2026-11-20");
        let refused = |facts: HoldFacts| check_hold(&facts, today).expect_err("BUG: must be refused").code;
        assert_eq!(check_hold(&lawsuit(), today), Ok(()));
        assert_eq!(refused(HoldFacts { reason: "  ".into(), ..lawsuit() }), "retention.hold_reason_needed");
        assert_eq!(
            refused(HoldFacts { authority: String::new(), ..lawsuit() }),
            "retention.hold_authority_needed"
        );
        assert_eq!(refused(HoldFacts { review_on: today, ..lawsuit() }), "retention.hold_review_past");
        assert_eq!(refused(HoldFacts { record_is_kept: false, ..lawsuit() }), "retention.record_gone");
    }

    #[test]
    fn a_hold_is_lifted_once_and_with_a_reason() {
        assert_eq!(check_lift("DJ-0307-2026-0001", false, "撤诉"), Ok(()));
        assert_eq!(check_lift("DJ", true, "撤诉").map_err(|r| r.code), Err("retention.hold_lifted_already"));
        assert_eq!(check_lift("DJ", false, " ").map_err(|r| r.code), Err("retention.lift_reason_needed"));
    }
}
