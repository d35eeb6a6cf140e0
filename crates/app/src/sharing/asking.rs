//! What a request brings in, read into what the rules want: papers, people whose identity was checked, codes.

use crate::error::OrMissing;
use crate::{Error, Result, Work};
use domain::people::IdDocument;
use domain::records::HouseholdKey;
use domain::sharing::{AskedItem, Officer, RoomFit, SharingWay, room_fits};
use domain::{CopyId, Day, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::sharing::SharedRecordRow;
use ts_rs::TS;

/// A paper asked for.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SharingItemAsked {
    /// Which record.
    pub record_id: String,
    /// `shown`, `copy`, `file`.
    pub way: String,
    /// `1-3, 7`; empty: all.
    #[serde(default)]
    pub page_range: String,
    /// Copies.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copies: Option<i64>,
    /// The numbered copy that goes; from 秘密 upward there is one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy_id: Option<String>,
}

/// Somebody whose identity was checked.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct IdentityAsked {
    /// Name.
    pub name: String,
    /// Document code: `identity_card`, `warrant` …
    pub document: String,
    /// Last four characters of its number.
    pub last_four: String,
}

/// A paper with what the rules know of it.
pub(super) struct ReadItem {
    pub(super) rule: AskedItem,
    pub(super) row: SharedRecordRow,
    pub(super) copy: Option<CopyId>,
    pub(super) pages: i64,
}

/// A code of a closed list; none when nothing was chosen.
pub(super) fn chosen<T>(text: &str, from_code: impl Fn(&str) -> Option<T>, field: &str) -> Result<Option<T>> {
    match text.trim() {
        "" => Ok(None),
        code => from_code(code).map(Some).ok_or_else(|| Error::Malformed(field.to_owned())),
    }
}

/// A day, when one was given.
pub(super) fn day_asked(text: Option<&str>, field: &str) -> Result<Option<Day>> {
    match text.map(str::trim).filter(|day| !day.is_empty()) {
        Some(day) => Ok(Some(day.parse().map_err(|_| Error::Malformed(field.to_owned()))?)),
        None => Ok(None),
    }
}

/// People with their documents.
pub(super) fn identities(asked: &[IdentityAsked]) -> Result<Vec<Officer>> {
    asked
        .iter()
        .map(|one| {
            let document = IdDocument::from_code(&one.document)
                .ok_or_else(|| Error::Malformed("document".to_owned()))?;
            let (name, last_four) = (one.name.trim().to_owned(), one.last_four.trim().to_owned());
            Ok(Officer { name, document, last_four })
        })
        .collect()
}

/// How a record stands to the flat that asks.
pub(super) fn room_of(room: &str, household: Option<&str>) -> RoomFit {
    match (HouseholdKey::parse(room), household) {
        (Some(key), household) => room_fits(&key, household),
        (None, Some(_)) => RoomFit::Another,
        (None, None) => RoomFit::Nobodys,
    }
}

/// A paper within the asker's sight.
pub(super) fn read_item(work: &Work<'_, '_>, asked: &SharingItemAsked, room: &str) -> Result<ReadItem> {
    let record: RecordId = asked.record_id.parse().ok().or_missing()?;
    let row = store::sharing::get_shared_record(work, work.sight(), record)?.or_missing()?;
    let way = SharingWay::from_code(&asked.way).ok_or_else(|| Error::Malformed("way".to_owned()))?;
    let copy = match asked.copy_id.as_deref().filter(|id| !id.is_empty()) {
        Some(id) => {
            let copy = id.parse().ok().or_missing()?;
            Some(store::copying::get_source(work, work.sight(), record, copy)?.or_missing()?)
        }
        None => None,
    };
    // A numbered copy may wait here or be with whoever had it made; an original never goes.
    let copy_here = copy.as_ref().map(|copy| {
        let ours = matches!(copy.kind.as_str(), "numbered" | "further");
        ours && matches!(copy.state.as_str(), "in" | "out")
    });
    let range = asked.page_range.trim().to_owned();
    let pages = match range.as_str() {
        "" => row.pages,
        range => domain::copying::pages_in_range(range, row.pages).unwrap_or_default(),
    };
    let rule = AskedItem {
        number: row.number.clone(),
        kept: row.state == "kept",
        level: row.level,
        personal_information: row.personal_information,
        room: room_of(room, row.household.as_deref()),
        way,
        page_range: range,
        pages: row.pages,
        copies: asked.copies.unwrap_or(1),
        copy_here,
    };
    Ok(ReadItem { rule, row, copy: copy.map(|copy| copy.copy), pages })
}
