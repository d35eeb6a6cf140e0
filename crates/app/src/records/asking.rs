//! Reading what a request says: identities, codes, days. An identity that cannot be one is as absent
//! as one that does not exist.

use crate::error::{Error, Result};
use domain::Day;
use domain::access::{Level, level_from_words};
use domain::records::{Field, RecordRefusal};
use std::str::FromStr;

/// An identity.
pub(crate) fn identity<T: FromStr>(text: &str) -> Result<T> {
    text.parse().map_err(|_| Error::Missing)
}

/// An identity that may be left out.
pub(crate) fn optional_identity<T: FromStr>(text: Option<&str>) -> Result<Option<T>> {
    text.filter(|text| !text.is_empty()).map(identity).transpose()
}

/// The member of a code.
pub(crate) fn member<T>(text: &str, field: Field, of: impl Fn(&str) -> Option<T>) -> Result<T> {
    of(text).ok_or_else(|| RecordRefusal::CodeUnknown { field, text: text.to_owned() }.into())
}

/// The level of a code or of words, the higher where the words say two.
pub(crate) fn level_of(text: &str) -> Option<Level> {
    Level::from_code(text).or_else(|| level_from_words(text).map(|reading| reading.level()))
}

/// A level that may be left out: a code, or the words of either scheme as old registers write them.
pub(crate) fn optional_level(text: Option<&str>) -> Result<Option<Level>> {
    text.filter(|text| !text.is_empty()).map(|text| member(text, Field::Level, level_of)).transpose()
}

/// A day.
pub(crate) fn day(text: &str, field: Field) -> Result<Day> {
    member(text, field, |text| text.parse().ok())
}

/// The cursor of a list: a position it gave.
pub(crate) fn cursor(after: Option<&str>) -> Result<Option<i64>> {
    after
        .filter(|after| !after.is_empty())
        .map(|after| after.parse().map_err(|_| Error::Malformed("after".to_owned())))
        .transpose()
}

/// A text that must say something.
pub(crate) fn said(text: &str, field: Field) -> Result<&str> {
    match text.trim() {
        "" => Err(RecordRefusal::FieldEmpty { field }.into()),
        text => Ok(text),
    }
}
