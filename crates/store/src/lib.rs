//! The SQL: encrypted SQLite (SQLCipher), one module per area. No rule lives here.
//!
//! [`Database`] owns the one writing connection and is the only place that begins and commits; storage
//! functions take [`Reader`] (reads) or [`Tx`] (writes, derefs to `Reader`) and so compose.
//! Every row that a `Tx` changes is noticed by SQLite's own update hook, whoever wrote the
//! statement, and its digest goes into the trail: nothing can be written around it.

pub mod access;
pub mod approvals;
pub mod audit;
mod beside;
pub mod classification;
pub mod clock;
pub mod copying;
mod database;
mod digest;
pub mod dispatch;
pub mod disposal;
mod error;
pub mod excerpts;
#[cfg(feature = "figures")]
pub mod figures;
pub mod handover;
pub mod imports;
pub mod incidents;
pub mod labels;
pub mod loans;
mod older;
pub mod oversight;
pub mod people;
pub mod pinyin;
pub mod places;
mod reader;
pub mod records;
pub mod recovery;
pub mod retention;
pub mod roots;
mod row_digests;
pub mod sealed;
pub mod sharing;
pub mod sight;
pub mod signatures;
pub mod statements;
pub mod tables;
mod transaction;
mod value;
pub mod vault;
pub mod workbench;

pub use beside::{Held, SecondReader};
pub use database::{Database, OpenError, RawKey};
pub use digest::RowDigest;
pub use error::{Result, StoreError};
pub use reader::{Reader, Row, day, id, level, moment, optional_day, optional_id, optional_moment};
pub use sealed::Sealing;
pub use sight::Sight;
pub use transaction::Tx;
pub use value::{IntoValue, Named};

/// Named parameters: `named! { id: copy.id, level: level }` binds `:id` and `:level`.
#[macro_export]
macro_rules! named {
    ($($name:ident : $value:expr),* $(,)?) => {{
        let parameters: Vec<$crate::Named> = vec![$((concat!(":", stringify!($name)), $crate::IntoValue::into_value($value))),*];
        parameters
    }};
}

/// Declares an area's statements and lists them for the test that prepares every one.
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)+) => {
        $($(#[$doc])* const $name: &str = $sql;)+

        /// Every statement of this module, by name.
        pub const STATEMENTS: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}
