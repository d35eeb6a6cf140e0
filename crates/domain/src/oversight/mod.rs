//! Oversight of reading (阅览登记与异常): which readings are unusual, and who may judge them.

mod readings;

pub use readings::{
    Hit, Judgement, ReadingFacts, ReviewFacts, Thresholds, UnusualRule, check_review, unusual_readings,
};

use crate::ids::{PersonId, RowId};

crate::refusals! {
    /// Refusals of oversight.
    pub enum OversightRefusal in "oversight" {
        /// Nobody judges what he read himself.
        OwnReadings => "own_readings", Evidence;
        /// Somebody judged it already.
        JudgedAlready => "judged_already", Form;
        /// A judgement says why.
        ReasonNeeded => "reason_needed", Form;
        /// A word that is no judgement, rule or act.
        CodeUnknown { text: String } => "code_unknown", Form;
        /// The period is longer than one page can be printed for.
        PeriodTooLong { days: i64 } => "period_too_long", Form;
    }
}

crate::events! {
    /// Events of oversight.
    pub enum OversightEvent {
        /// A rule was hit: a line in the list to be judged.
        UnusualReadingFound { unusual: RowId, person: PersonId, rule: &'static str, count: i64, limit: i64 } => "unusual_reading_found";
        /// Somebody else judged it.
        UnusualReadingJudged { unusual: RowId, person: PersonId, judgement: &'static str } => "unusual_reading_judged";
        /// The rules were held against everybody who read lately.
        ReadingsReviewed { run: RowId, people: i64, found: i64 } => "readings_reviewed";
        /// The reading register was printed or exported.
        ReadingsPrinted { run: RowId, rows: i64, file: [u8; 32] } => "readings_printed";
    }
}
