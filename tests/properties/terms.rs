//! Terms of levels: arithmetic over days, and the stored forms of terms and marks.

use chrono::{Days, NaiveDate};
use domain::access::{Level, level_from_words};
use domain::records::{LevelTerm, LoweringEvent, MarkProfile, PrintedMark, printed_mark};
use proptest::prelude::*;
use std::cmp::Ordering;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..=40_000).prop_map(|days| NaiveDate::from_ymd_opt(1980, 1, 1).expect("a day") + Days::new(days))
}

fn any_term() -> impl Strategy<Value = LevelTerm> {
    prop_oneof![
        Just(LevelTerm::Long),
        any_day().prop_map(LevelTerm::Until),
        (1_u32..=100).prop_map(LevelTerm::Years),
        prop::sample::select(LoweringEvent::ALL.to_vec())
            .prop_map(|event| LevelTerm::Event(event.code().to_owned())),
    ]
}

proptest! {
    #[test]
    fn every_term_survives_storing(term in any_term()) {
        prop_assert_eq!(LevelTerm::parse(&term.code()), Some(term));
    }

    #[test]
    fn a_term_has_ended_exactly_when_no_day_is_left(end in any_day(), today in any_day()) {
        let term = LevelTerm::Until(end);
        prop_assert_eq!(term.has_ended(today), term.days_left(today).is_some_and(|left| left < 0));
        prop_assert_eq!(term.has_ended(today), today > end);
        // What has ended is within every notice.
        prop_assert!(!term.has_ended(today) || term.ends_within(today, 0));
        prop_assert_eq!(term.ends_within(today, 60), term.days_left(today).is_some_and(|left| left <= 60));
    }

    #[test]
    fn comparing_two_terms_turns_round(one in any_term(), other in any_term()) {
        prop_assert_eq!(one.compare(&other), other.compare(&one).map(Ordering::reverse));
        prop_assert_eq!(one.compare(&one), Some(Ordering::Equal));
    }

    #[test]
    fn a_guides_years_end_on_the_documents_day(date in any_day(), years in 1_u32..=100) {
        let LevelTerm::Until(end) = LevelTerm::Years(years).for_document(date) else {
            return Err(TestCaseError::fail("years become a day"));
        };
        prop_assert!(end > date);
        let longer = LevelTerm::Years(years + 1).for_document(date);
        prop_assert_eq!(longer.compare(&LevelTerm::Until(end)), Some(Ordering::Greater));
    }

    #[test]
    fn every_mark_survives_storing_and_never_carries_a_star(rank in 0_i64..5, term in any_term(), trade in any::<bool>()) {
        let profile = if trade { MarkProfile::TradeSecret } else { MarkProfile::Company };
        let printed = printed_mark(Level::from_rank(rank).expect("a level"), &term, profile);
        prop_assert!(!printed.code().contains('★'));
        prop_assert_eq!(PrintedMark::parse(&printed.code()), Some(printed));
    }

    #[test]
    fn any_words_are_read_or_turned_away(words in "\\PC{0,24}") {
        if let Some(reading) = level_from_words(&words) {
            prop_assert!(reading.by_r4.is_some() || reading.by_r1.is_some());
        }
    }
}
