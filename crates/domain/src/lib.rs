//! The rules of the records office. Pure: every function is told the facts and the moment, and
//! answers `Result<_, Refusal>`. No SQL, no clock, no randomness, no files.

#[macro_use]
pub mod ids;

pub mod access;
pub mod approvals;
pub mod audit;
pub mod classification;
pub mod clock;
mod coded;
pub mod copying;
pub mod dispatch;
pub mod disposal;
pub mod excerpts;
pub mod handover;
pub mod imports;
pub mod incidents;
pub mod loans;
pub mod moment;
pub mod notice;
pub mod numbers;
pub mod oversight;
pub mod people;
pub mod places;
pub mod records;
pub mod refusal;
pub mod retention;
pub mod sharing;
pub mod vault;

pub use ids::*;
pub use moment::{Day, Moment, Now};
pub use notice::Note;
pub use refusal::{Param, Refusal, Refuse, Weight};
