//! The operations: one file each, the only API a front end calls.
//!
//! A front end opens a [`Desk`] (one person's session) and calls [`dispatch()`] with an operation's
//! name and JSON; or, in Rust, the operation's own function. Codes cross this border, wording only
//! as a convenience beside the code.

pub mod access;
mod acknowledging;
pub mod approvals;
pub mod audit;
pub mod border;
pub mod classification;
pub mod codes;
pub mod contract;
pub mod copying;
mod desk;
pub mod dispatch;
pub mod disposal;
mod error;
pub mod excerpts;
pub mod exports;
pub mod founding;
pub mod handover;
pub mod imports;
pub mod incidents;
pub mod loans;
mod offered;
mod operations;
pub mod oversight;
pub mod people;
pub mod places;
pub mod printing;
pub mod records;
pub mod retention;
pub mod sample;
pub mod sharing;
pub mod signing;
mod streams;
pub mod vault;
pub mod wording;

pub use ::texts::Locale;
pub use ::vault::{Anchor, Clock, Closed, KdfCost, Known, OfficeKey, Passphrase, SystemClock, Work};
pub use desk::{Answer, Changed, Desk, View};
pub use error::{Error, OrMissing, Problem, Result};
pub use offered::OfferedFile;
pub use operations::{OPERATIONS, Operation, OperationKind, check_permission, dispatch};
