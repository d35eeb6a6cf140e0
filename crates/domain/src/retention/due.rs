//! Due dates that explain themselves (期满日).
//!
//! `on` is the last day of the term: the record is due from the day after. A term of ten years for
//! a paper of 2013-03-18 under "1 January after creation" runs 2014-01-01 to 2023-12-31.

use super::{RetentionAction, RetentionNote, RetentionRule, RetentionTrigger};
use crate::moment::Day;
use crate::notice::Note;
use chrono::{Datelike, Months};

/// The stored day that means "an appraisal decided to keep it for ever".
pub const FOR_EVER: Day = match Day::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => Day::MAX,
};

/// What a due date is computed from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueFacts {
    /// When the document was made.
    pub document_date: Day,
    /// The day or the event that starts the term, when the rule asks for one.
    pub trigger_date: Option<Day>,
    /// What an appraisal decided; [`FOR_EVER`] is for ever.
    pub extended_until: Option<Day>,
    /// Whether it holds personal information: only then the rule's latest day applies.
    pub personal_information: bool,
}

/// A due date with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The last day of the term; `None`: for ever, or unknown when `missing_trigger`.
    pub on: Option<Day>,
    /// The last day that personal information may be kept at all.
    pub latest: Option<Day>,
    /// The first day of the term.
    pub counted_from: Option<Day>,
    /// How it came about, in reading order.
    pub explanation: Vec<Note>,
    /// The day or event that starts the term is not recorded: an explicit error state.
    pub missing_trigger: bool,
}

impl Due {
    /// Whether the term is over.
    #[must_use]
    pub fn is_due(&self, today: Day) -> bool {
        self.on.is_some_and(|on| today > on)
    }

    /// Whether it is kept for ever.
    #[must_use]
    pub fn is_permanent(&self) -> bool {
        self.on.is_none() && !self.missing_trigger
    }

    /// How long it has been kept, counted as the term is.
    #[must_use]
    pub fn kept(&self, today: Day) -> Span {
        self.counted_from.map_or(Span { years: 0, months: 0 }, |from| Span::between(from, today))
    }
}

/// Whole years and months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Years.
    pub years: i64,
    /// Months beyond the years.
    pub months: i64,
}

impl Span {
    /// Full months from `from` to `to`; zero when `to` is earlier.
    #[must_use]
    pub fn between(from: Day, to: Day) -> Span {
        let month = |day: Day| i64::from(day.year()) * 12 + i64::from(day.month0());
        let full = month(to) - month(from) - i64::from(to.day() < from.day());
        Span::of_months(full.max(0))
    }

    /// Of so many months.
    #[must_use]
    pub fn of_months(months: i64) -> Span {
        Span { years: months / 12, months: months % 12 }
    }
}

/// Computes when the term of a record ends, and says why.
#[must_use]
pub fn due_date(rule: &RetentionRule, facts: &DueFacts) -> Due {
    let mut explanation = vec![rule_note(rule)];
    let start = term_start(rule, facts, &mut explanation);
    let latest = latest_day(rule, facts, start);
    if rule.action == RetentionAction::Keep || rule.period_months.is_none() {
        explanation.push(RetentionNote::Permanent.into());
        return cut_by_latest(
            Due { on: None, latest, counted_from: start, explanation, missing_trigger: false },
            rule,
        );
    }
    let Some(from) = start else {
        return Due { on: None, latest: None, counted_from: None, explanation, missing_trigger: true };
    };
    let months = rule.period_months.unwrap_or_default();
    let mut on = last_day(from, months);
    let term = Span::of_months(months.into());
    explanation.push(RetentionNote::TermEnds { years: term.years, months: term.months, on }.into());
    let mut due = Due { on: Some(on), latest, counted_from: start, explanation, missing_trigger: false };
    match facts.extended_until {
        Some(FOR_EVER) => {
            due.on = None;
            due.explanation.push(RetentionNote::KeptForEver.into());
        }
        Some(until) if until > on => {
            on = until;
            due.on = Some(on);
            due.explanation.push(RetentionNote::ExtendedUntil { until }.into());
        }
        _ => {}
    }
    if rule.action == RetentionAction::Review {
        due.explanation.push(RetentionNote::ReviewWhenDue.into());
    }
    cut_by_latest(due, rule)
}

fn rule_note(rule: &RetentionRule) -> Note {
    RetentionNote::Rule {
        code: rule.code.clone(),
        version: rule.version,
        text: rule.text.clone(),
        mandate: rule.mandate.clone(),
    }
    .into()
}

/// The first day of the term, or `None` with the note that says what is missing. A rule without a
/// period says nothing about a start it does not need.
fn term_start(rule: &RetentionRule, facts: &DueFacts, notes: &mut Vec<Note>) -> Option<Day> {
    let created = facts.document_date;
    let new_year = Day::from_ymd_opt(created.year() + 1, 1, 1);
    let next_day = facts.trigger_date.and_then(|date| date.succ_opt().map(|from| (date, from)));
    match (rule.trigger, next_day) {
        (RetentionTrigger::YearAfterCreation, _) => {
            let from = new_year?;
            notes.push(RetentionNote::FromYearAfterCreation { created, from }.into());
            Some(from)
        }
        (RetentionTrigger::FiscalYear, _) => {
            let from = new_year?;
            notes.push(RetentionNote::FromFiscalYear { created, from }.into());
            Some(from)
        }
        (RetentionTrigger::Date, Some((date, from))) => {
            notes.push(RetentionNote::FromDate { date, from }.into());
            Some(from)
        }
        (RetentionTrigger::Event, Some((date, from))) => {
            notes.push(RetentionNote::FromEvent { event: rule.trigger_event.clone(), date, from }.into());
            Some(from)
        }
        (_, None) if rule.period_months.is_none() => None,
        (RetentionTrigger::Date, None) => {
            notes.push(RetentionNote::DateMissing.into());
            None
        }
        (RetentionTrigger::Event, None) => {
            notes.push(RetentionNote::TriggerMissing { event: rule.trigger_event.clone() }.into());
            None
        }
    }
}

fn last_day(from: Day, months: u32) -> Day {
    // From the eve, so that a term from 29 February ends on 28 February and not a day earlier.
    from.pred_opt().and_then(|eve| eve.checked_add_months(Months::new(months))).unwrap_or(FOR_EVER)
}

fn latest_day(rule: &RetentionRule, facts: &DueFacts, start: Option<Day>) -> Option<Day> {
    let months = rule.latest_months.filter(|_| facts.personal_information)?;
    Some(last_day(start?, months))
}

fn cut_by_latest(mut due: Due, rule: &RetentionRule) -> Due {
    if let Some(latest) = due.latest {
        due.explanation.push(RetentionNote::Latest { latest, ground: rule.latest_ground.clone() }.into());
        if due.on.is_none_or(|on| on > latest) {
            due.on = Some(latest);
            due.explanation.push(RetentionNote::CutByLatest { latest }.into());
        }
    }
    due
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::RetentionRuleId;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day in a test")
    }

    fn ten_years(trigger: RetentionTrigger) -> RetentionRule {
        RetentionRule {
            id: RetentionRuleId(uuid::Uuid::nil()),
            code: "RT-D10".into(),
            version: 3,
            text: "一般性管理文件".into(),
            mandate: "R6·三".into(),
            period_months: Some(120),
            trigger,
            trigger_event: "合同终止".into(),
            action: RetentionAction::Destroy,
            latest_months: None,
            latest_ground: String::new(),
        }
    }

    fn made_on(date: &str) -> DueFacts {
        DueFacts {
            document_date: day(date),
            trigger_date: None,
            extended_until: None,
            personal_information: false,
        }
    }

    fn codes(due: &Due) -> Vec<&'static str> {
        due.explanation.iter().map(|note| note.code).collect()
    }

    #[test]
    fn a_paper_of_march_2013_is_due_when_2023_has_ended_and_says_so() {
        let due = due_date(&ten_years(RetentionTrigger::YearAfterCreation), &made_on("2013-03-18"));
        assert_eq!(due.on, Some(day("2023-12-31")));
        assert!(!due.is_due(day("2023-12-31")));
        assert!(due.is_due(day("2024-01-01")));
        assert_eq!(due.kept(day("2026-11-18")), Span { years: 12, months: 10 });
        assert_eq!(
            codes(&due),
            ["retention.rule", "retention.from_year_after_creation", "retention.term_ends"]
        );
    }

    #[test]
    fn a_contract_whose_end_is_unknown_is_an_error_state_and_never_a_date() {
        let due = due_date(&ten_years(RetentionTrigger::Event), &made_on("2013-03-18"));
        assert!(due.missing_trigger && !due.is_permanent() && !due.is_due(day("2999-01-01")));
        assert_eq!(due.on, None);
        assert_eq!(codes(&due), ["retention.rule", "retention.trigger_missing"]);
    }

    #[test]
    fn the_day_of_the_event_itself_does_not_count() {
        let facts = DueFacts { trigger_date: Some(day("2016-05-10")), ..made_on("2013-03-18") };
        let due = due_date(&ten_years(RetentionTrigger::Event), &facts);
        assert_eq!(due.counted_from, Some(day("2016-05-11")));
        assert_eq!(due.on, Some(day("2026-05-10")));
    }

    #[test]
    fn for_ever_means_no_day_at_all() {
        let rule = RetentionRule { period_months: None, ..ten_years(RetentionTrigger::Event) };
        let due = due_date(&rule, &made_on("2013-03-18"));
        assert!(due.is_permanent());
        assert_eq!(codes(&due), ["retention.rule", "retention.permanent"]);
    }

    #[test]
    fn an_extension_moves_the_day_and_an_earlier_one_does_not() {
        let rule = ten_years(RetentionTrigger::YearAfterCreation);
        let until = |text| DueFacts { extended_until: Some(day(text)), ..made_on("2013-03-18") };
        assert_eq!(due_date(&rule, &until("2028-12-31")).on, Some(day("2028-12-31")));
        assert_eq!(due_date(&rule, &until("2020-12-31")).on, Some(day("2023-12-31")));
        let kept = due_date(&rule, &DueFacts { extended_until: Some(FOR_EVER), ..made_on("2013-03-18") });
        assert!(kept.is_permanent());
    }

    #[test]
    fn personal_information_may_not_be_kept_past_its_latest_day_even_when_extended() {
        let rule = RetentionRule {
            latest_months: Some(132),
            latest_ground: "个人信息保护法第十九条".into(),
            ..ten_years(RetentionTrigger::YearAfterCreation)
        };
        let facts = DueFacts {
            personal_information: true,
            extended_until: Some(day("2040-12-31")),
            ..made_on("2013-03-18")
        };
        let due = due_date(&rule, &facts);
        assert_eq!((due.on, due.latest), (Some(day("2024-12-31")), Some(day("2024-12-31"))));
        assert!(codes(&due).contains(&"retention.cut_by_latest"));
        let plain = due_date(&rule, &DueFacts { personal_information: false, ..facts });
        assert_eq!(plain.on, Some(day("2040-12-31")));
    }

    #[test]
    fn a_term_from_a_leap_day_ends_on_a_day_that_exists() {
        let facts = DueFacts { trigger_date: Some(day("2016-02-28")), ..made_on("2016-01-01") };
        let rule = RetentionRule { period_months: Some(12), ..ten_years(RetentionTrigger::Date) };
        assert_eq!(due_date(&rule, &facts).on, Some(day("2017-02-28")));
    }
}
