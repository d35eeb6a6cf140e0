//! Type 3-1204 and see the whole household file: what is in it, who holds what, what is missing (一键户档).

use crate::border::PersonRef;
use crate::records::list_records::{RecordListRow, list_row};
use crate::records::record_view::RecordLoan;
use crate::records::volume_view::{VolumeView, volume_view};
use crate::{Desk, Operation, Result, View};
use domain::VolumeId;
use domain::records::{HouseholdKey, base_key, normalise_key};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::{RecordFilter, VolumeRow};
use ts_rs::TS;

/// A 房号, another key, or a barcode.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct FindVolume {
    /// As people write it.
    pub key: String,
    /// Only of this kind.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<String>,
}

/// What was found.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FoundVolume {
    /// The volume, when there is one for the reader.
    pub volume: Option<VolumeView>,
    /// Its other parts (分册).
    pub parts: Vec<VolumeView>,
    /// Others the key could mean (the same room in several units, the same number of another kind).
    pub others: Vec<VolumeView>,
    /// The records inside, those of its parts too.
    pub records: Vec<RecordListRow>,
    /// Who holds what of it.
    pub holders: Vec<RecordLoan>,
    /// What the checklist of its kind, or else the custom of its kind, asks for and this one lacks.
    pub missing: Vec<String>,
}

/// Finds it.
pub fn find_volume(desk: &mut Desk, ask: FindVolume) -> Result<FoundVolume> {
    desk.read(Operation::FindVolume, |view| {
        let mut found = volumes_of(view, &ask.key)?;
        let kind = ask.kind.as_deref().filter(|kind| !kind.is_empty());
        found.retain(|volume| kind.is_none_or(|kind| kind == volume.kind));
        let mut found = found.into_iter();
        let Some(first) = found.next() else {
            return Ok(FoundVolume {
                volume: None,
                parts: Vec::new(),
                others: Vec::new(),
                records: Vec::new(),
                holders: Vec::new(),
                missing: Vec::new(),
            });
        };
        let base = base_key(&first.subject_key).to_owned();
        let (parts, others): (Vec<VolumeRow>, Vec<VolumeRow>) =
            found.partition(|volume| volume.kind == first.kind && base_key(&volume.subject_key) == base);
        let mut lines = Vec::new();
        for volume in std::iter::once(&first).chain(&parts) {
            let filter = RecordFilter { volume: Some(volume.id), limit: 200, ..RecordFilter::default() };
            lines.extend(store::records::list_records(view, view.sight(), &filter)?);
        }
        let mut holders = Vec::new();
        for line in &lines {
            holders.extend(store::records::list_open_loans(view, line.id)?.into_iter().map(|loan| {
                RecordLoan {
                    id: loan.id.to_string(),
                    copy_id: loan.copy.to_string(),
                    label: format!("{} {}", line.title, loan.label),
                    borrower: PersonRef { id: loan.borrower.to_string(), name: loan.borrower_name },
                    state: loan.state,
                    due_on: loan.due_on.map(|day| day.to_string()),
                    is_opening_balance: loan.is_opening_balance,
                }
            }));
        }
        Ok(FoundVolume {
            missing: missing(view, &first.kind, first.id)?,
            volume: Some(volume_view(first)),
            parts: parts.into_iter().map(volume_view).collect(),
            others: others.into_iter().map(volume_view).collect(),
            records: lines.into_iter().map(list_row).collect(),
            holders,
        })
    })
}

/// The volumes a text can mean, the exact one first.
pub(crate) fn volumes_of(view: &View<'_>, text: &str) -> Result<Vec<VolumeRow>> {
    let household = HouseholdKey::parse(text);
    let key = household.as_ref().map_or_else(|| normalise_key(text), HouseholdKey::to_string);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let flat = household
        .as_ref()
        .filter(|flat| flat.unit.is_none())
        .map(|flat| (flat.building.as_str(), flat.room.as_str()));
    let mut found = store::records::find_volumes(view, view.sight(), &key, flat)?;
    // A unit typed where the volume has none still means that flat.
    if let Some(HouseholdKey { building, unit: Some(_), room }) = household.filter(|_| found.is_empty()) {
        found = store::records::find_volumes(view, view.sight(), &format!("{building}-{room}"), None)?;
    }
    found.sort_by_key(|volume| volume.subject_key != key);
    Ok(found)
}

/// What the checklist of its kind asks for and it lacks; a kind without checklist goes by what most of its volumes hold.
fn missing(view: &View<'_>, kind: &str, volume: VolumeId) -> Result<Vec<String>> {
    let checklist = store::records::list_checklist(view, view.sight(), kind, volume)?;
    if !checklist.is_empty() {
        let lacks = checklist.into_iter().filter(|line| line.required && line.found == 0);
        return Ok(lacks.map(|line| line.name).collect());
    }
    Ok(store::records::expected_categories(view, view.sight(), kind, volume)?)
}
