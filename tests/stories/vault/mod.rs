//! The vault itself: its clock, and the key that lies in the safe.

mod clock;
mod recovery;

use app::{Locale, Result};

/// What came of it, by code.
fn code<T>(result: Result<T>) -> String {
    match result {
        Ok(_) => "allowed".to_owned(),
        Err(error) => error.to_problem(Locale::ZhCn).code,
    }
}

#[track_caller]
fn done<T>(result: Result<T>) -> T {
    result.unwrap_or_else(|error| panic!("{error:?}"))
}
