//! Rules about unusual reading: told how much somebody read and when, they answer what stands out.

use super::OversightRefusal;
use crate::coded::coded;
use crate::ids::PersonId;
use crate::refusal::Refusal;

coded! {
    /// What made a reading stand out.
    pub enum UnusualRule {
        /// Many within one hour.
        Hour = "hour", "unusual-rule-hour";
        /// Many on one day.
        Day = "day", "unusual-rule-day";
        /// Many more than this person reads on other days.
        Usual = "usual", "unusual-rule-usual";
        /// Outside office hours.
        Hours = "out_of_hours", "unusual-rule-out-of-hours";
        /// Many records of other departments.
        Departments = "other_departments", "unusual-rule-other-departments";
        /// Many refused tries.
        Refused = "refused", "unusual-rule-refused";
    }
}

coded! {
    /// What somebody else found of it.
    pub enum Judgement {
        /// It belonged to the work.
        Explained = "explained", "judgement-explained";
        /// The person was spoken to.
        Reminded = "reminded", "judgement-reminded";
        /// It goes on as a violation.
        Violation = "violation", "judgement-violation";
    }
}

/// From when on something is unusual; settings of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// Readings within an hour.
    pub hour: i64,
    /// Readings on a day.
    pub day: i64,
    /// Times what this person usually reads.
    pub times_usual: i64,
    /// Readings of other departments' records on a day.
    pub other_departments: i64,
    /// Refused tries on a day.
    pub refused: i64,
    /// The office opens (hour).
    pub opens: i64,
    /// The office closes (hour).
    pub closes: i64,
}

/// How much a person read up to now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReadingFacts {
    /// In the hour that ends now.
    pub last_hour: i64,
    /// Today.
    pub today: i64,
    /// In the thirty days before today.
    pub before: i64,
    /// On how many of those days anything was read.
    pub days_before: i64,
    /// Today, of departments other than the person's own and outside own duty.
    pub other_departments: i64,
    /// Today, refused.
    pub refused: i64,
    /// Today, outside office hours.
    pub out_of_hours: i64,
}

/// A rule that was hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub rule: UnusualRule,
    /// How much it was.
    pub count: i64,
    /// How much there may be.
    pub limit: i64,
}

/// Below this many readings a day nothing is compared with what is usual: two are not three times none.
const WORTH_COMPARING: i64 = 10;

/// Days of reading after which a person has a habit.
const HABIT_DAYS: i64 = 5;

impl Thresholds {
    /// Whether this hour of a working day, or any hour of another, lies outside office hours.
    #[must_use]
    pub fn is_out_of_hours(&self, hour: i64, working_day: bool) -> bool {
        !working_day || hour < self.opens || hour >= self.closes
    }
}

/// Everything that stands out; a limit is hit when it is passed, not when it is reached.
#[must_use]
pub fn unusual_readings(facts: &ReadingFacts, limits: &Thresholds) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut over = |rule, count: i64, limit: i64| {
        if count > limit {
            hits.push(Hit { rule, count, limit });
        }
    };
    over(UnusualRule::Hour, facts.last_hour, limits.hour);
    over(UnusualRule::Day, facts.today, limits.day);
    if facts.days_before >= HABIT_DAYS {
        let usual = facts.before.div_euclid(facts.days_before).max(1);
        over(UnusualRule::Usual, facts.today, (usual * limits.times_usual).max(WORTH_COMPARING));
    }
    over(UnusualRule::Hours, facts.out_of_hours, 0);
    over(UnusualRule::Departments, facts.other_departments, limits.other_departments);
    over(UnusualRule::Refused, facts.refused, limits.refused);
    hits
}

/// What a judgement is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewFacts<'a> {
    /// Who read.
    pub reader: PersonId,
    /// Who judges.
    pub judge: PersonId,
    /// Whether somebody did already.
    pub judged: bool,
    /// Why.
    pub reason: &'a str,
}

/// Whether this person may judge these readings so.
///
/// # Errors
/// [`OversightRefusal`].
pub fn check_review(facts: &ReviewFacts<'_>) -> Result<(), Refusal> {
    if facts.reader == facts.judge {
        return Err(OversightRefusal::OwnReadings.into());
    }
    if facts.judged {
        return Err(OversightRefusal::JudgedAlready.into());
    }
    if facts.reason.trim().is_empty() {
        return Err(OversightRefusal::ReasonNeeded.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Thresholds = Thresholds {
        hour: 20,
        day: 60,
        times_usual: 3,
        other_departments: 10,
        refused: 5,
        opens: 7,
        closes: 20,
    };

    fn rules(facts: ReadingFacts) -> Vec<UnusualRule> {
        unusual_readings(&facts, &LIMITS).into_iter().map(|hit| hit.rule).collect()
    }

    #[test]
    fn a_limit_is_hit_when_it_is_passed() {
        for (facts, found) in [
            (ReadingFacts { last_hour: 20, today: 60, ..ReadingFacts::default() }, vec![]),
            (ReadingFacts { last_hour: 21, ..ReadingFacts::default() }, vec![UnusualRule::Hour]),
            (ReadingFacts { today: 61, ..ReadingFacts::default() }, vec![UnusualRule::Day]),
            (ReadingFacts { out_of_hours: 1, ..ReadingFacts::default() }, vec![UnusualRule::Hours]),
            (
                ReadingFacts { other_departments: 11, ..ReadingFacts::default() },
                vec![UnusualRule::Departments],
            ),
            (ReadingFacts { refused: 6, ..ReadingFacts::default() }, vec![UnusualRule::Refused]),
        ] {
            assert_eq!(rules(facts), found, "{facts:?}");
        }
    }

    #[test]
    fn what_is_usual_needs_a_habit_and_an_amount() {
        let on = |today, before, days_before| ReadingFacts {
            today,
            before,
            days_before,
            ..ReadingFacts::default()
        };
        assert_eq!(rules(on(31, 50, 5)), [UnusualRule::Usual], "ten a day, thirty-one today");
        assert_eq!(rules(on(30, 50, 5)), []);
        assert_eq!(rules(on(31, 50, 4)), [], "four days are no habit");
        assert_eq!(rules(on(9, 5, 5)), [], "nine are little whatever is usual");
    }

    #[test]
    fn office_hours_are_those_of_working_days() {
        assert!(!LIMITS.is_out_of_hours(7, true) && !LIMITS.is_out_of_hours(19, true));
        assert!(LIMITS.is_out_of_hours(6, true) && LIMITS.is_out_of_hours(20, true));
        assert!(LIMITS.is_out_of_hours(10, false));
    }

    #[test]
    fn somebody_else_judges_once_and_says_why() {
        let (reader, judge) = (PersonId(uuid::Uuid::from_u128(1)), PersonId(uuid::Uuid::from_u128(2)));
        let facts = ReviewFacts { reader, judge, judged: false, reason: "催办专项" };
        assert!(check_review(&facts).is_ok());
        let code = |facts| check_review(&facts).expect_err("refused").code;
        assert_eq!(code(ReviewFacts { judge: reader, ..facts }), "oversight.own_readings");
        assert_eq!(code(ReviewFacts { judged: true, ..facts }), "oversight.judged_already");
        assert_eq!(code(ReviewFacts { reason: " ", ..facts }), "oversight.reason_needed");
    }
}
