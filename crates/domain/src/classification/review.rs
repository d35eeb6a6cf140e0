//! The yearly review (年度密级复审): every protected record is looked at, and each decision has its reason.

use super::ClassificationRefusal;
use crate::access::Level;
use crate::coded::coded;
use crate::moment::Day;
use crate::records::{Field, LevelTerm, RecordRefusal};
use crate::refusal::Refusal;
use std::cmp::Ordering;

coded! {
    /// What a review decides of one record.
    pub enum ReviewDecision {
        /// 维持.
        Keep = "keep", "review-decision-keep";
        /// 提高.
        Raise = "raise", "review-decision-raise";
        /// 降低.
        Lower = "lower", "review-decision-lower";
        /// 缩短期限.
        Shorten = "shorten", "review-decision-shorten";
        /// 延长期限.
        Extend = "extend", "review-decision-extend";
    }
}

coded! {
    /// Where a review stands.
    pub enum ReviewState {
        /// 进行中.
        Open = "open", "review-state-open";
        /// 已结束.
        Closed = "closed", "review-state-closed";
    }
}

/// What is said when a review is opened.
#[derive(Debug, Clone)]
pub struct ReviewForm {
    /// The year.
    pub year: i32,
    /// From this level upward.
    pub least: Level,
    /// To be finished by.
    pub due: Day,
    /// The opener's clearance.
    pub clearance: Level,
    /// The present day.
    pub today: Day,
    /// A review of that year over the same records stands open.
    pub stands: bool,
}

/// Whether a review may be opened.
pub fn check_review_opening(form: &ReviewForm) -> Result<ReviewState, ClassificationRefusal> {
    if form.least == Level::General {
        return Err(ClassificationRefusal::ReviewLevel);
    }
    if form.least > form.clearance {
        return Err(ClassificationRefusal::ReviewAboveClearance {
            level: form.least,
            clearance: form.clearance,
        });
    }
    if form.due < form.today {
        return Err(ClassificationRefusal::ReviewDuePast { day: form.due });
    }
    if form.stands {
        return Err(ClassificationRefusal::ReviewOpenAlready { year: form.year });
    }
    Ok(ReviewState::Open)
}

/// A decision on one record.
#[derive(Debug, Clone)]
pub struct ReviewItemForm<'a> {
    /// Where the review stands.
    pub state: ReviewState,
    /// What is decided.
    pub decision: ReviewDecision,
    /// Why.
    pub reason: &'a str,
    /// Present level and term.
    pub from: (Level, &'a LevelTerm),
    /// Level and term as they would be.
    pub to: (Level, &'a LevelTerm),
}

/// Whether decision, level and term fit together. Only 维持 takes effect at once; the others propose a change.
pub fn check_review_item(form: &ReviewItemForm<'_>) -> Result<(), Refusal> {
    if form.state == ReviewState::Closed {
        return Err(ClassificationRefusal::ReviewClosed.into());
    }
    if form.reason.trim().is_empty() {
        return Err(RecordRefusal::FieldEmpty { field: Field::Reason }.into());
    }
    let ((from, from_term), (to, to_term)) = (form.from, form.to);
    let fits = match form.decision {
        ReviewDecision::Keep => to == from && to_term == from_term,
        ReviewDecision::Raise => to > from,
        ReviewDecision::Lower => to < from,
        ReviewDecision::Shorten => to == from && to_term.compare(from_term) == Some(Ordering::Less),
        ReviewDecision::Extend => to == from && to_term.compare(from_term) == Some(Ordering::Greater),
    };
    if fits {
        Ok(())
    } else {
        Err(ClassificationRefusal::DecisionContradicts { decision: form.decision }.into())
    }
}

/// Whether a review may be closed: nothing undecided, or a reason for leaving the rest.
pub fn close_review(
    state: ReviewState,
    left: i64,
    reason: &str,
) -> Result<ReviewState, ClassificationRefusal> {
    if state == ReviewState::Closed {
        return Err(ClassificationRefusal::ReviewClosed);
    }
    if left > 0 && reason.trim().is_empty() {
        return Err(ClassificationRefusal::ReviewUnfinished { left });
    }
    Ok(ReviewState::Closed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn a_review_is_opened_within_ones_clearance_and_with_a_day() {
        let form = ReviewForm {
            year: 2026,
            least: Level::Secret,
            due: day("2026-12-31"),
            clearance: Level::Confidential,
            today: day("2026-11-23"),
            stands: false,
        };
        assert_eq!(check_review_opening(&form), Ok(ReviewState::Open));
        let cases = [
            (ReviewForm { least: Level::General, ..form.clone() }, "classification.review_level"),
            (ReviewForm { least: Level::TopSecret, ..form.clone() }, "classification.review_above_clearance"),
            (ReviewForm { due: day("2026-11-22"), ..form.clone() }, "classification.review_due_past"),
            (ReviewForm { stands: true, ..form }, "classification.review_open_already"),
        ];
        for (form, code) in cases {
            assert_eq!(Refusal::from(check_review_opening(&form).expect_err("refused")).code, code);
        }
    }

    #[test]
    fn the_decision_and_what_it_does_must_fit() {
        let (near, far) = (LevelTerm::Until(day("2027-01-01")), LevelTerm::Until(day("2030-01-01")));
        let check = |decision, to: Level, term: &LevelTerm| {
            check_review_item(&ReviewItemForm {
                state: ReviewState::Open,
                decision,
                reason: "年度复审",
                from: (Level::Secret, &near),
                to: (to, term),
            })
            .map_err(|refusal| refusal.code)
        };
        assert_eq!(check(ReviewDecision::Keep, Level::Secret, &near), Ok(()));
        assert_eq!(check(ReviewDecision::Raise, Level::Confidential, &near), Ok(()));
        assert_eq!(check(ReviewDecision::Lower, Level::Internal, &LevelTerm::Long), Ok(()));
        assert_eq!(check(ReviewDecision::Extend, Level::Secret, &far), Ok(()));
        let wrong = Err("classification.decision_contradicts");
        assert_eq!(check(ReviewDecision::Keep, Level::Internal, &near), wrong);
        assert_eq!(check(ReviewDecision::Raise, Level::Internal, &near), wrong);
        assert_eq!(check(ReviewDecision::Lower, Level::Secret, &near), wrong);
        assert_eq!(check(ReviewDecision::Shorten, Level::Secret, &far), wrong);
        assert_eq!(check(ReviewDecision::Extend, Level::Secret, &near), wrong);
    }

    #[test]
    fn a_closed_review_decides_nothing_and_an_unfinished_one_says_why() {
        assert_eq!(close_review(ReviewState::Open, 0, ""), Ok(ReviewState::Closed));
        assert_eq!(
            close_review(ReviewState::Open, 4, " "),
            Err(ClassificationRefusal::ReviewUnfinished { left: 4 })
        );
        assert_eq!(close_review(ReviewState::Open, 4, "移交中"), Ok(ReviewState::Closed));
        assert_eq!(close_review(ReviewState::Closed, 0, ""), Err(ClassificationRefusal::ReviewClosed));
    }
}
