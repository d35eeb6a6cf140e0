//! What a request for a list narrows it by, read into the store's filter.

use super::list_records::ListRecords;
use crate::Result;
use crate::border::page_size;
use crate::records::asking::{day, member, optional_identity, optional_level};
use domain::Day;
use domain::records::{Field, HouseholdKey, Medium, RecordState, normalise_key};
use store::records::RecordFilter;

/// The filter of a request, its words left out.
pub(crate) fn read_filter(ask: &ListRecords) -> Result<RecordFilter> {
    let (from, until) =
        (dated(ask.dated_from.as_deref(), Edge::First)?, dated(ask.dated_until.as_deref(), Edge::Last)?);
    Ok(RecordFilter {
        category: optional_identity(ask.category_id.as_deref())?,
        level: optional_level(ask.level.as_deref())?,
        department: optional_identity(ask.department_id.as_deref())?,
        state: said(ask.state.as_deref()).map(state_code).transpose()?,
        volume: optional_identity(ask.volume_id.as_deref())?,
        subject_key: said(ask.subject_key.as_deref()).map(subject_key),
        place: optional_identity(ask.place_id.as_deref())?,
        medium: said(ask.medium.as_deref())
            .map(|text| member(text, Field::Medium, Medium::from_code))
            .transpose()?,
        personal_information: ask.personal_information.unwrap_or(false),
        from,
        until,
        limit: page_size(ask.limit),
        ..RecordFilter::default()
    })
}

fn said(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// A 房号 however it is written, or any other key.
fn subject_key(text: &str) -> String {
    HouseholdKey::parse(text).map_or_else(|| normalise_key(text), |key| key.to_string())
}

/// A day that may be left out.
pub(crate) fn asked_day(text: Option<&str>, field: Field) -> Result<Option<Day>> {
    said(text).map(|text| day(text, field)).transpose()
}

/// Which end of a month or year a day is wanted of.
#[derive(Clone, Copy)]
enum Edge {
    First,
    Last,
}

/// A day, or the first or last of a month or year.
fn dated(text: Option<&str>, edge: Edge) -> Result<Option<Day>> {
    let Some(text) = said(text) else { return Ok(None) };
    let whole = match (text.len(), edge) {
        (4, Edge::First) => format!("{text}-01-01"),
        (4, Edge::Last) => format!("{text}-12-31"),
        (7, Edge::First) => format!("{text}-01"),
        (7, Edge::Last) => {
            let first = day(&format!("{text}-01"), Field::DocumentDate)?;
            let next = first.checked_add_months(chrono::Months::new(1));
            return Ok(next.and_then(|day| day.pred_opt()));
        }
        _ => text.to_owned(),
    };
    day(&whole, Field::DocumentDate).map(Some)
}

fn state_code(text: &str) -> Result<String> {
    Ok(member(text, Field::State, RecordState::from_code)?.code().to_owned())
}
