//! The 归档 run as a thing of its own: one department's papers of one year, gathered, arranged, numbered in one
//! act and handed over; when it is due and when late.

use super::TermCode;
use crate::coded::coded;
use crate::ids::{DepartmentId, PersonId, RecordId, RowId};
use crate::moment::Day;
use chrono::{Datelike, Days};

coded! {
    /// Where a run stands.
    pub enum FilingState {
        /// 收集.
        Gathering = "gathering", "filing-state-gathering";
        /// 整理.
        Arranging = "arranging", "filing-state-arranging";
        /// 赋号.
        Assigning = "assigning", "filing-state-assigning";
        /// 已赋号.
        Assigned = "assigned", "filing-state-assigned";
        /// 已移交.
        HandedOver = "handed_over", "filing-state-handed-over";
        /// 已取消.
        Cancelled = "cancelled", "filing-state-cancelled";
    }
}

/// The most records that one step of a run touches, so that the desk is free between steps.
pub const STEP: i64 = 1_000;

crate::refusals! {
    /// What is refused about filing runs.
    pub enum FilingRefusal in "filing" {
        /// A run of this department and year is going on.
        RunStanding { number: String } => "run_standing", Form;
        /// The run is not at this step.
        NotAtStep { number: String, state: FilingState } => "not_at_step", Form;
        /// Nothing of that department and year waits.
        NothingWaits { year: i32 } => "nothing_waits", Form;
        /// The record is not in this run.
        NotInRun => "not_in_run", Form;
        /// The year has not ended.
        YearNotOver { year: i32 } => "year_not_over", Form;
        /// The one who hands over and the one who receives are one person.
        HandedToOneself { name: String } => "handed_to_oneself", Evidence;
        /// The one who hands over is not of the department.
        NotOfDepartment { name: String, department: String } => "not_of_department", Evidence;
        /// A term may be made longer, not shorter.
        TermShorter { from: i64, to: i64 } => "term_shorter", Form;
        /// Personal information is not kept beyond the latest date of its rule.
        TermBeyondLatest { most: i64 } => "term_beyond_latest", Evidence;
        /// The run holds what the actor may not see.
        RunHoldsMore { number: String } => "run_holds_more", Evidence;
        /// Why a run is cancelled must be said.
        ReasonMissing => "reason_missing", Form;
    }
}

crate::events! {
    /// What the trail says of filing runs.
    pub enum FilingEvent {
        /// A run was begun.
        FilingRunBegun { run: RowId, year: i64, department: DepartmentId } => "filing_run_begun";
        /// Records were gathered into it.
        FilingRunGathered { run: RowId, count: i64 } => "filing_run_gathered";
        /// A record was put elsewhere in the order, or its volume or term was changed.
        FilingItemArranged { run: RowId, record: RecordId } => "filing_item_arranged";
        /// A record was left out of the run.
        FilingItemLeftOut { run: RowId, record: RecordId } => "filing_item_left_out";
        /// Numbers were taken from the sequences for the whole run.
        FilingNumbersReserved { run: RowId, count: i64 } => "filing_numbers_reserved";
        /// A step's records received their 档号.
        FilingRunAssigned { run: RowId, count: i64, left: i64 } => "filing_run_assigned";
        /// The run was given up before any number was taken.
        FilingRunCancelled { run: RowId } => "filing_run_cancelled";
        /// The department handed the papers over and the archive received them.
        FilingRunHandedOver { run: RowId, by: PersonId, to: PersonId, count: i64, list: [u8; 32] } => "filing_run_handed_over";
        /// A form of the run was printed.
        FilingRunPrinted { run: RowId, form: &'static str, file: [u8; 32] } => "filing_run_printed";
        /// A full list was printed under a number of its own.
        FullListPrinted { print: RowId, level: i64, file: [u8; 32] } => "full_list_printed";
    }
}

/// By which day of the year after a family is filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingDeadline {
    /// Family of categories; none is for all others.
    pub family: Option<String>,
    /// Month.
    pub month: u32,
    /// Day.
    pub day: u32,
}

/// The end of June, where the rule pack says nothing.
const USUAL: (u32, u32) = (6, 30);

/// The day by which papers of `year` are filed.
#[must_use]
pub fn filing_due(deadlines: &[FilingDeadline], family: &str, year: i32) -> Day {
    let own = deadlines.iter().find(|deadline| deadline.family.as_deref() == Some(family));
    let other = || deadlines.iter().find(|deadline| deadline.family.is_none());
    let (month, day) = own.or_else(other).map_or(USUAL, |deadline| (deadline.month, deadline.day));
    // A 31st in a month without one means its last day.
    (0..4)
        .find_map(|back| Day::from_ymd_opt(year + 1, month, day.saturating_sub(back).max(1)))
        .unwrap_or(Day::MAX - Days::new(1))
}

/// Days a family is late today; none before its day has passed.
#[must_use]
pub fn days_late(due: Day, today: Day) -> Option<i64> {
    let late = (today - due).num_days();
    (late > 0).then_some(late)
}

/// Whether a run of that year may begin: papers are filed when their year is over.
pub fn may_begin(year: i32, today: Day, standing: Option<&str>) -> Result<(), FilingRefusal> {
    if year >= today.year() {
        return Err(FilingRefusal::YearNotOver { year });
    }
    standing.map_or(Ok(()), |number| Err(FilingRefusal::RunStanding { number: number.to_owned() }))
}

/// Whether the run is at one of these steps.
pub fn at_step(number: &str, state: FilingState, steps: &[FilingState]) -> Result<(), FilingRefusal> {
    if steps.contains(&state) {
        return Ok(());
    }
    Err(FilingRefusal::NotAtStep { number: number.to_owned(), state })
}

/// A longer term is fine, a shorter one is not; personal information ends at its latest date (months; none is 永久).
pub fn may_keep_longer(
    from: Option<u32>,
    to: Option<u32>,
    latest: Option<u32>,
    personal: bool,
) -> Result<(), FilingRefusal> {
    let months = |period: Option<u32>| period.unwrap_or(u32::MAX);
    if months(to) < months(from) {
        let years = |period| match TermCode::of_months(period) {
            TermCode::Years(years) => i64::from(years),
            TermCode::Permanent => 0,
        };
        return Err(FilingRefusal::TermShorter { from: years(from), to: years(to) });
    }
    match latest {
        Some(most) if personal && months(to) > most => {
            Err(FilingRefusal::TermBeyondLatest { most: i64::from(most.div_ceil(12)) })
        }
        _ => Ok(()),
    }
}

/// Who hands over and who receives.
#[derive(Debug, Clone)]
pub struct HandOverFacts<'a> {
    /// Number of the run.
    pub number: &'a str,
    /// Where it stands.
    pub state: FilingState,
    /// The department's name.
    pub department: &'a str,
    /// Hands over.
    pub by: PersonId,
    /// Name.
    pub by_name: &'a str,
    /// Works in the department.
    pub of_department: bool,
    /// Receives.
    pub to: PersonId,
}

/// Whether the run may be handed over (移交) by these two.
pub fn may_hand_over(facts: &HandOverFacts<'_>) -> Result<(), FilingRefusal> {
    at_step(facts.number, facts.state, &[FilingState::Assigned])?;
    if facts.by == facts.to {
        return Err(FilingRefusal::HandedToOneself { name: facts.by_name.to_owned() });
    }
    if !facts.of_department {
        return Err(FilingRefusal::NotOfDepartment {
            name: facts.by_name.to_owned(),
            department: facts.department.to_owned(),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deadline(family: Option<&str>, month: u32, day: u32) -> FilingDeadline {
        FilingDeadline { family: family.map(str::to_owned), month, day }
    }

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn a_family_is_due_by_its_own_day_or_by_that_of_all_others() {
        let rules = [deadline(None, 6, 30), deadline(Some("accounting"), 3, 31)];
        assert_eq!(filing_due(&rules, "accounting", 2025), day("2026-03-31"));
        assert_eq!(filing_due(&rules, "owners", 2025), day("2026-06-30"));
        assert_eq!(filing_due(&[], "owners", 2025), day("2026-06-30"));
        assert_eq!(filing_due(&[deadline(None, 2, 31)], "owners", 2025), day("2026-02-28"));
    }

    #[test]
    fn it_is_late_from_the_day_after() {
        assert_eq!(days_late(day("2026-06-30"), day("2026-06-30")), None);
        assert_eq!(days_late(day("2026-06-30"), day("2026-07-02")), Some(2));
    }

    #[test]
    fn a_run_begins_when_the_year_is_over_and_none_is_going_on() {
        assert_eq!(may_begin(2025, day("2026-01-01"), None), Ok(()));
        assert!(matches!(
            may_begin(2026, day("2026-12-31"), None),
            Err(FilingRefusal::YearNotOver { year: 2026 })
        ));
        assert!(matches!(
            may_begin(2025, day("2026-01-01"), Some("GD-0307-2026-0001")),
            Err(FilingRefusal::RunStanding { .. })
        ));
    }

    #[test]
    fn terms_grow_only_and_personal_information_has_an_end() {
        assert_eq!(may_keep_longer(Some(120), Some(360), None, false), Ok(()));
        assert_eq!(may_keep_longer(Some(120), None, Some(180), false), Ok(()));
        assert_eq!(
            may_keep_longer(Some(120), Some(36), None, false),
            Err(FilingRefusal::TermShorter { from: 10, to: 3 })
        );
        assert!(may_keep_longer(None, Some(360), None, false).is_err());
        assert_eq!(
            may_keep_longer(Some(36), Some(120), Some(60), true),
            Err(FilingRefusal::TermBeyondLatest { most: 5 })
        );
    }

    #[test]
    fn papers_change_hands_between_two_people_and_from_their_own_department() {
        let (giver, taker) = (PersonId(uuid::Uuid::from_u128(1)), PersonId(uuid::Uuid::from_u128(2)));
        let facts = HandOverFacts {
            number: "GD-0307-2026-0001",
            state: FilingState::Assigned,
            department: "客户服务部",
            by: giver,
            by_name: "徐佳",
            of_department: true,
            to: taker,
        };
        assert_eq!(may_hand_over(&facts), Ok(()));
        assert!(may_hand_over(&HandOverFacts { to: giver, ..facts.clone() }).is_err());
        assert!(may_hand_over(&HandOverFacts { of_department: false, ..facts.clone() }).is_err());
        assert!(may_hand_over(&HandOverFacts { state: FilingState::Arranging, ..facts }).is_err());
    }
}
