//! Recall (催回): somebody needs what another has; the due day moves forward, never so far that the borrower kept
//! it less than the least number of working days.

use super::{Calendar, CirculationRefusal, LoanState, Way};
use crate::coded::coded;
use crate::moment::{Day, Now};

coded! {
    /// Where a recall stands (催回状态).
    pub enum RecallState {
        /// 催回中.
        Standing = "standing", "recall-state-standing";
        /// 已归还.
        Met = "met", "recall-state-met";
        /// 已撤回.
        Withdrawn = "withdrawn", "recall-state-withdrawn";
    }
}

/// What a recall is judged by.
#[derive(Debug, Clone)]
pub struct RecallFacts<'a> {
    /// Where the loan stands.
    pub state: LoanState,
    /// Reading or carried out.
    pub way: Way,
    /// When it went out.
    pub lent: Day,
    /// Its due day.
    pub due: Day,
    /// A recall stands already.
    pub recalled: bool,
    /// Working days that the borrower keeps it at least.
    pub least_days: u32,
    /// Working days between the recall and the new due day at least.
    pub notice_days: u32,
    /// Why it is needed.
    pub reason: &'a str,
}

/// The new due day.
///
/// # Errors
/// Not out; reading; recalled already; overdue; no reason; it would be due no earlier.
pub fn recall(facts: &RecallFacts<'_>, calendar: &Calendar, now: Now) -> Result<Day, CirculationRefusal> {
    if facts.state != LoanState::Out {
        return Err(CirculationRefusal::RecallNotOut { state: facts.state });
    }
    if facts.way == Way::Reading {
        return Err(CirculationRefusal::ReadingNotRecalled);
    }
    if facts.recalled {
        return Err(CirculationRefusal::RecalledAlready { due: facts.due });
    }
    if facts.due < now.today() {
        return Err(CirculationRefusal::RecallOverdue { due: facts.due });
    }
    if facts.reason.trim().is_empty() {
        return Err(CirculationRefusal::RecallReasonNeeded);
    }
    let kept = calendar.after(facts.lent, facts.least_days);
    let told = calendar.after(now.today(), facts.notice_days);
    let due = kept.max(told);
    if due >= facts.due {
        return Err(CirculationRefusal::RecallGainsNothing { due: facts.due, least: facts.least_days });
    }
    Ok(due)
}

/// The due day when a recall is withdrawn: the old one, unless the loan has moved since.
#[must_use]
pub fn due_after_withdrawal(before: Day, recalled: Day, standing: Day) -> Day {
    if standing == recalled { before } else { standing }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use crate::refusal::Refusal;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day")
    }

    fn monday() -> Now {
        Now {
            at: Moment::parse("2026-11-23T02:00:00Z").expect("BUG: a moment"),
            zone: chrono_tz::Asia::Shanghai,
        }
    }

    fn lent_today() -> RecallFacts<'static> {
        RecallFacts {
            state: LoanState::Out,
            way: Way::CarryOut,
            lent: day("2026-11-23"),
            due: day("2026-12-02"),
            recalled: false,
            least_days: 3,
            notice_days: 1,
            reason: "消防验收",
        }
    }

    fn code(facts: &RecallFacts<'_>) -> &'static str {
        Refusal::from(recall(facts, &Calendar::default(), monday()).expect_err("refused")).code
    }

    #[test]
    fn the_borrower_keeps_it_the_least_days_and_is_told_in_time() {
        let calendar = Calendar::default();
        assert_eq!(recall(&lent_today(), &calendar, monday()), Ok(day("2026-11-26")));
        let long_out = RecallFacts { lent: day("2026-11-16"), ..lent_today() };
        assert_eq!(recall(&long_out, &calendar, monday()), Ok(day("2026-11-24")));
    }

    #[test]
    fn what_cannot_be_recalled_says_why() {
        assert_eq!(code(&RecallFacts { state: LoanState::Lost, ..lent_today() }), "loan.recall_not_out");
        assert_eq!(code(&RecallFacts { way: Way::Reading, ..lent_today() }), "loan.reading_not_recalled");
        assert_eq!(code(&RecallFacts { recalled: true, ..lent_today() }), "loan.recalled_already");
        assert_eq!(code(&RecallFacts { due: day("2026-11-20"), ..lent_today() }), "loan.recall_overdue");
        assert_eq!(code(&RecallFacts { reason: " ", ..lent_today() }), "loan.recall_reason_needed");
        assert_eq!(
            code(&RecallFacts { due: day("2026-11-26"), ..lent_today() }),
            "loan.recall_gains_nothing"
        );
    }

    #[test]
    fn a_withdrawn_recall_gives_the_old_day_back_unless_it_was_moved_since() {
        let (before, recalled) = (day("2026-12-02"), day("2026-11-26"));
        assert_eq!(due_after_withdrawal(before, recalled, recalled), before);
        assert_eq!(due_after_withdrawal(before, recalled, day("2026-11-25")), day("2026-11-25"));
    }
}
