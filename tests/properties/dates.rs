//! Working days and due dates.

use chrono::{Datelike, Days, NaiveDate};
use domain::RetentionRuleId;
use domain::loans::Calendar;
use domain::retention::{DueFacts, RetentionAction, RetentionRule, RetentionTrigger, due_date};
use proptest::prelude::*;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (1_i32..=20_000).prop_map(|days| {
        NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day") + Days::new(days.unsigned_abs().into())
    })
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    // At most half a year of exceptions: an office that never works again has no next working day.
    prop::collection::vec((any_day(), any::<bool>()), 0..120).prop_map(Calendar::new)
}

fn rule(trigger: RetentionTrigger, period_months: Option<u32>) -> RetentionRule {
    RetentionRule {
        id: RetentionRuleId(uuid_of(1)),
        code: "GL-10".into(),
        version: 1,
        text: "10 年".into(),
        mandate: "令10号".into(),
        period_months,
        trigger,
        trigger_event: String::new(),
        action: RetentionAction::Destroy,
        latest_months: None,
        latest_ground: String::new(),
    }
}

fn uuid_of(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

fn facts(document_date: NaiveDate) -> DueFacts {
    DueFacts { document_date, trigger_date: None, extended_until: None, personal_information: false }
}

proptest! {
    #[test]
    fn the_nth_working_day_is_worked_and_has_n_working_days_before_it(calendar in any_calendar(), from in any_day(), count in 1_u32..60) {
        let due = calendar.after(from, count);
        prop_assert!(due > from);
        prop_assert!(calendar.is_working(due));
        prop_assert_eq!(calendar.between(from, due), i64::from(count));
    }

    #[test]
    fn a_term_counts_from_the_first_of_january_after_the_document(day in any_day(), years in 1_u32..40) {
        let due = due_date(&rule(RetentionTrigger::YearAfterCreation, Some(years * 12)), &facts(day));
        let last = due.on.expect("it ends");
        prop_assert_eq!((last.month(), last.day()), (12, 31), "a term of whole years ends with a year: {}", last);
        prop_assert_eq!(last.year(), day.year() + i32::try_from(years).expect("small"));
        prop_assert!(!due.is_due(last), "not on its last day");
        prop_assert!(due.is_due(last + Days::new(1)));
        prop_assert!(!due.explanation.is_empty(), "a due date explains itself");
    }

    #[test]
    fn a_longer_term_never_ends_earlier(day in any_day(), months in 1_u32..400, more in 0_u32..200) {
        let ends = |months| due_date(&rule(RetentionTrigger::YearAfterCreation, Some(months)), &facts(day)).on.expect("it ends");
        prop_assert!(ends(months) <= ends(months + more));
    }

    #[test]
    fn without_its_event_a_term_has_no_end_and_says_so(day in any_day(), months in 1_u32..400) {
        let due = due_date(&rule(RetentionTrigger::Event, Some(months)), &facts(day));
        prop_assert!(due.missing_trigger && due.on.is_none());
        prop_assert!(!due.is_due(day + Days::new(100_000)));
    }
}
