//! Open a volume (建立案卷): one per flat, equipment, contract, employee, book or subject.

use crate::error::OrMissing;
use crate::records::asking::{member, optional_identity};
use crate::records::volume_view::{VolumeView, volume_view};
use crate::records::volumes::{open, stored_key};
use crate::{Changed, Desk, Operation, Result};
use domain::records::{Field, VolumeKind};
use domain::{DepartmentId, PlaceId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The volume.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct OpenVolume {
    /// Kind code.
    pub kind: String,
    /// `3-1204`, `DT-03` …
    pub subject_key: String,
    /// Title; the key when left out.
    #[serde(default)]
    pub title: String,
    /// Department.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub department_id: Option<String>,
    /// Place.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub place_id: Option<String>,
}

/// Opens it.
pub fn open_volume(desk: &mut Desk, ask: OpenVolume) -> Result<Changed<VolumeView>> {
    desk.transact(Operation::OpenVolume, |work| {
        let kind = member(&ask.kind, Field::Kind, VolumeKind::from_code)?;
        let key = stored_key(kind, &ask.subject_key)?;
        let department: Option<DepartmentId> = optional_identity(ask.department_id.as_deref())?;
        let place: Option<PlaceId> = optional_identity(ask.place_id.as_deref())?;
        if let Some(department) = department {
            store::people::list_departments(work)?
                .into_iter()
                .find(|known| known.id == department)
                .or_missing()?;
        }
        if let Some(place) = place {
            store::places::get_place(work, place)?.or_missing()?;
        }
        let id = open(work, kind, &key, &ask.title, department, place)?;
        Ok(volume_view(store::records::get_volume(work, work.sight(), id)?.or_missing()?))
    })
}
