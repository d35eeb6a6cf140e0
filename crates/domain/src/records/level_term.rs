//! How long a level lasts (密级期限): a date, an event, or 长期.

use crate::coded::coded;
use crate::moment::Day;
use chrono::Months;
use std::cmp::Ordering;

coded! {
    /// An event that ends a term; its words are `lower-on-…`.
    pub enum LoweringEvent {
        /// 公布.
        Published = "published", "lower-on-published";
        /// 合同终止.
        ContractEnded = "contract_ended", "lower-on-contract-ended";
        /// 定标.
        TenderAwarded = "tender_awarded", "lower-on-tender-awarded";
        /// 结案.
        CaseClosed = "case_closed", "lower-on-case-closed";
    }
}

/// The term of a level, stored as `long`, `until:2031-01-01`, `years:10` (guides only) or `event:published`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LevelTerm {
    /// 长期.
    Long,
    /// Until a day.
    Until(Day),
    /// So many years from the document's date; a guide's way to say it.
    Years(u32),
    /// Until an event, by its code.
    Event(String),
}

impl LevelTerm {
    /// Reads the stored form.
    #[must_use]
    pub fn parse(text: &str) -> Option<LevelTerm> {
        if text == "long" {
            return Some(LevelTerm::Long);
        }
        let (kind, value) = text.split_once(':')?;
        match kind {
            "until" => value.parse().ok().map(LevelTerm::Until),
            "years" => value.parse().ok().filter(|years| (1..=100).contains(years)).map(LevelTerm::Years),
            "event" if !value.is_empty() && value.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') => {
                Some(LevelTerm::Event(value.to_owned()))
            }
            _ => None,
        }
    }

    /// The stored form.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            LevelTerm::Long => "long".to_owned(),
            LevelTerm::Until(day) => format!("until:{day}"),
            LevelTerm::Years(years) => format!("years:{years}"),
            LevelTerm::Event(event) => format!("event:{event}"),
        }
    }

    /// The term of a record of this guide: years become a day.
    #[must_use]
    pub fn for_document(&self, date: Day) -> LevelTerm {
        match self {
            LevelTerm::Years(years) => {
                date.checked_add_months(Months::new(years * 12)).map_or(LevelTerm::Long, LevelTerm::Until)
            }
            other => other.clone(),
        }
    }

    /// Whether the term ends within `days` from `today`; expiring terms appear 60 days ahead.
    #[must_use]
    pub fn ends_within(&self, today: Day, days: u64) -> bool {
        match self {
            LevelTerm::Until(end) => {
                today.checked_add_days(chrono::Days::new(days)).is_some_and(|horizon| *end <= horizon)
            }
            _ => false,
        }
    }

    /// Days until the term ends, negative once it has; none where no day ends it.
    #[must_use]
    pub fn days_left(&self, today: Day) -> Option<i64> {
        match self {
            LevelTerm::Until(end) => Some((*end - today).num_days()),
            _ => None,
        }
    }

    /// Whether the term is over. It lasts through its last day.
    #[must_use]
    pub fn has_ended(&self, today: Day) -> bool {
        self.days_left(today).is_some_and(|left| left < 0)
    }

    /// Which of two terms of one record lasts longer; an event cannot be compared with a day.
    #[must_use]
    pub fn compare(&self, other: &LevelTerm) -> Option<Ordering> {
        match (self, other) {
            (LevelTerm::Until(one), LevelTerm::Until(two)) => Some(one.cmp(two)),
            (LevelTerm::Years(one), LevelTerm::Years(two)) => Some(one.cmp(two)),
            (one, two) if one == two => Some(Ordering::Equal),
            (LevelTerm::Long, _) => Some(Ordering::Greater),
            (_, LevelTerm::Long) => Some(Ordering::Less),
            _ => None,
        }
    }

    /// Whether the term ends by this event.
    #[must_use]
    pub fn ends_by(&self, event: LoweringEvent) -> bool {
        matches!(self, LevelTerm::Event(code) if code == event.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn every_form_survives_storing() {
        for text in ["long", "until:2031-01-01", "years:10", "event:published"] {
            assert_eq!(LevelTerm::parse(text).map(|term| term.code()).as_deref(), Some(text));
        }
    }

    #[test]
    fn nonsense_is_no_term() {
        for text in ["", "forever", "until:soon", "years:0", "event:", "event:公布", "years:1000"] {
            assert_eq!(LevelTerm::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_guides_years_become_a_day_of_the_document() {
        let ten = LevelTerm::Years(10).for_document(day("2020-02-29"));
        assert_eq!(ten, LevelTerm::Until(day("2030-02-28")));
        assert_eq!(LevelTerm::Long.for_document(day("2020-02-29")), LevelTerm::Long);
    }

    #[test]
    fn an_ending_term_shows_sixty_days_ahead() {
        let term = LevelTerm::Until(day("2026-12-31"));
        assert!(term.ends_within(day("2026-11-23"), 60));
        assert!(!term.ends_within(day("2026-10-01"), 60));
        assert!(!LevelTerm::Long.ends_within(day("2026-11-23"), 60));
    }

    #[test]
    fn a_term_lasts_through_its_last_day() {
        let term = LevelTerm::Until(day("2026-11-23"));
        assert_eq!(term.days_left(day("2026-11-23")), Some(0));
        assert!(!term.has_ended(day("2026-11-23")));
        assert!(term.has_ended(day("2026-11-24")));
        assert!(!LevelTerm::Event("published".into()).has_ended(day("2099-01-01")));
    }

    #[test]
    fn longer_and_shorter_are_told_apart_and_an_event_is_neither() {
        let (near, far) = (LevelTerm::Until(day("2027-01-01")), LevelTerm::Until(day("2030-01-01")));
        let event = LevelTerm::Event("published".into());
        assert_eq!(far.compare(&near), Some(Ordering::Greater));
        assert_eq!(far.compare(&LevelTerm::Long), Some(Ordering::Less));
        assert_eq!(event.compare(&near), None);
        assert_eq!(event.compare(&LevelTerm::Long), Some(Ordering::Less));
        assert!(event.ends_by(LoweringEvent::Published) && !event.ends_by(LoweringEvent::CaseClosed));
    }
}
