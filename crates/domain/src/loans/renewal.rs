//! Renewal (续借): at most twice, not when long overdue, not for reading, not when somebody waits or it was recalled.

use super::{Applied, Calendar, CirculationRefusal, LoanAct, LoanRefusal, LoanState, Way, days_overdue};
use crate::moment::{Day, Now};

/// No rule of any pack renews more often.
pub const MAX_RENEWALS: u32 = 2;

/// What a renewal is judged by.
#[derive(Debug, Clone)]
pub struct RenewalFacts {
    /// Where the loan stands.
    pub state: LoanState,
    /// Reading or carried out.
    pub way: Way,
    /// The present due day.
    pub due: Day,
    /// Renewals so far.
    pub renewals: u32,
    /// The rule that applies to borrower and record now.
    pub rule: Applied,
}

/// What else stands around a loan that is to be renewed.
#[derive(Debug, Clone)]
pub struct RenewalCircumstances<'a> {
    /// Others who wait for this copy or for any of the record, when no other copy lies there for them.
    pub others_wait: u32,
    /// The first of them.
    pub first: &'a str,
    /// A recall stands.
    pub recalled: bool,
    /// The present due day.
    pub due: Day,
    /// It may be renewed from this many working days before the due day; 0: at any time.
    pub window_days: u32,
    /// Items the borrower has out.
    pub open_items: u32,
    /// How many he may have by the rule; who confirmed one more did not confirm that it stays.
    pub item_limit: u32,
    /// Name of the rule.
    pub rule: &'a str,
}

/// Whether anything around the loan stands against renewing it.
///
/// # Errors
/// Recalled; somebody waits; too early; over the limit of items.
pub fn may_be_renewed(
    facts: &RenewalCircumstances<'_>,
    calendar: &Calendar,
    now: Now,
) -> Result<(), CirculationRefusal> {
    if facts.recalled {
        return Err(CirculationRefusal::RenewalRecalled { due: facts.due });
    }
    if facts.others_wait > 0 {
        return Err(CirculationRefusal::RenewalOthersWait {
            others: facts.others_wait,
            name: facts.first.to_owned(),
        });
    }
    let from = calendar.before(facts.due, facts.window_days);
    if facts.window_days > 0 && now.today() < from {
        return Err(CirculationRefusal::RenewalTooEarly { from });
    }
    if facts.open_items > facts.item_limit {
        return Err(CirculationRefusal::RenewalOverLimit {
            open: facts.open_items,
            limit: facts.item_limit,
            rule: facts.rule.to_owned(),
        });
    }
    Ok(())
}

/// The new due day: one more term from today or from the old due day, whichever is later.
///
/// # Errors
/// Not out; reading; as often as allowed; overdue beyond grace.
pub fn renew(facts: &RenewalFacts, calendar: &Calendar, now: Now) -> Result<Day, LoanRefusal> {
    facts.state.after(LoanAct::Renew)?;
    if facts.way == Way::Reading {
        return Err(LoanRefusal::ReadingNotRenewed);
    }
    if facts.renewals >= facts.rule.renewals.min(MAX_RENEWALS) {
        return Err(LoanRefusal::RenewalLimitReached {
            times: facts.renewals,
            rule: facts.rule.name.clone(),
        });
    }
    let overdue = days_overdue(facts.state, Some(facts.due), now);
    if overdue > i64::from(facts.rule.grace_days) {
        return Err(LoanRefusal::RenewalTooLate { days: overdue, grace: facts.rule.grace_days });
    }
    Ok(calendar.after(facts.due.max(now.today()), facts.rule.days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day")
    }

    fn on(text: &str) -> Now {
        Now {
            at: Moment::parse(&format!("{text}T02:00:00Z")).expect("BUG: a moment"),
            zone: chrono_tz::Asia::Shanghai,
        }
    }

    fn drawings() -> RenewalFacts {
        RenewalFacts {
            state: LoanState::Out,
            way: Way::CarryOut,
            due: day("2026-12-02"),
            renewals: 0,
            rule: Applied {
                name: "通则".into(),
                article: String::new(),
                days: 7,
                item_limit: 10,
                renewals: 2,
                grace_days: 3,
            },
        }
    }

    #[test]
    fn a_loan_is_renewed_from_its_due_day_or_from_today_when_that_is_later() {
        let calendar = Calendar::default();
        assert_eq!(renew(&drawings(), &calendar, on("2026-12-01")), Ok(day("2026-12-11")));
        assert_eq!(renew(&drawings(), &calendar, on("2026-12-04")), Ok(day("2026-12-15")));
    }

    #[test]
    fn twice_and_no_more() {
        let facts = RenewalFacts { renewals: 2, ..drawings() };
        let refused = renew(&facts, &Calendar::default(), on("2026-12-01"));
        assert_eq!(refused, Err(LoanRefusal::RenewalLimitReached { times: 2, rule: "通则".into() }));
    }

    #[test]
    fn beyond_the_days_of_grace_it_must_come_back_first() {
        let calendar = Calendar::default();
        assert!(renew(&drawings(), &calendar, on("2026-12-05")).is_ok());
        let late = renew(&drawings(), &calendar, on("2026-12-06"));
        assert_eq!(late, Err(LoanRefusal::RenewalTooLate { days: 4, grace: 3 }));
    }

    #[test]
    fn reading_and_what_is_not_out_are_not_renewed() {
        let reading = RenewalFacts { way: Way::Reading, ..drawings() };
        assert_eq!(
            renew(&reading, &Calendar::default(), on("2026-12-01")),
            Err(LoanRefusal::ReadingNotRenewed)
        );
        for state in LoanState::ALL.iter().filter(|state| **state != LoanState::Out) {
            let facts = RenewalFacts { state: *state, ..drawings() };
            assert!(matches!(
                renew(&facts, &Calendar::default(), on("2026-12-01")),
                Err(LoanRefusal::NotPossibleNow { .. })
            ));
        }
    }

    #[test]
    fn what_others_need_is_not_renewed() {
        let free = RenewalCircumstances {
            others_wait: 0,
            first: "",
            recalled: false,
            due: day("2026-12-02"),
            window_days: 0,
            open_items: 3,
            item_limit: 3,
            rule: "通则",
        };
        let judge = |facts: RenewalCircumstances<'_>| {
            let done = may_be_renewed(&facts, &Calendar::default(), on("2026-11-25"));
            done.map_err(|refusal| crate::refusal::Refusal::from(refusal).code)
        };
        assert_eq!(judge(free.clone()), Ok(()));
        let waited = RenewalCircumstances { others_wait: 1, first: "马骏", ..free.clone() };
        assert_eq!(judge(waited), Err("loan.renewal_others_wait"));
        assert_eq!(
            judge(RenewalCircumstances { recalled: true, ..free.clone() }),
            Err("loan.renewal_recalled")
        );
        assert_eq!(
            judge(RenewalCircumstances { window_days: 4, ..free.clone() }),
            Err("loan.renewal_too_early")
        );
        assert_eq!(judge(RenewalCircumstances { window_days: 5, ..free.clone() }), Ok(()));
        assert_eq!(judge(RenewalCircumstances { open_items: 4, ..free }), Err("loan.renewal_over_limit"));
    }
}
