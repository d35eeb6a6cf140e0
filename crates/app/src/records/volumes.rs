//! Finding and opening the volume of a key.

use crate::Work;
use crate::error::Result;
use crate::records::asking::{member, said};
use crate::records::register_record::SubjectKey;
use domain::access::Level;
use domain::numbers::BarcodeKind;
use domain::records::{
    Field, HouseholdKey, RecordEvent, RecordRefusal, VolumeKind, may_change, normalise_key,
};
use domain::{DepartmentId, PlaceId, VolumeId};
use store::records::VolumeRow;

/// The stored form of a key; a flat that cannot be read is refused.
pub(crate) fn stored_key(kind: VolumeKind, key: &str) -> Result<String> {
    let key = said(key, Field::SubjectKey)?;
    match kind {
        VolumeKind::Household => {
            let flat = HouseholdKey::parse(key)
                .ok_or_else(|| RecordRefusal::NotAHousehold { text: key.to_owned() })?;
            Ok(flat.to_string())
        }
        _ => Ok(normalise_key(key)),
    }
}

/// The volume of a key; opened if there is none.
pub(crate) fn volume_of_key(work: &Work<'_, '_>, asked: &SubjectKey) -> Result<VolumeId> {
    let kind = member(&asked.kind, Field::Kind, VolumeKind::from_code)?;
    let key = stored_key(kind, &asked.key)?;
    let Some(mut volume) = store::records::find_volume(work, kind.code(), &key)? else {
        return open(work, kind, &key, "", None, None);
    };
    // What was merged is asked for under its old key for years to come.
    while let Some(into) = store::records::merged_into(work, volume)? {
        volume = into;
    }
    if let Some(standing) = store::records::volume_standing(work, work.sight(), volume)? {
        may_change(&standing.facts)?;
    }
    Ok(volume)
}

/// Opens a volume. A title left out is the key itself.
pub(crate) fn open(
    work: &Work<'_, '_>,
    kind: VolumeKind,
    key: &str,
    title: &str,
    department: Option<DepartmentId>,
    place: Option<PlaceId>,
) -> Result<VolumeId> {
    if store::records::find_volume(work, kind.code(), key)?.is_some() {
        return Err(RecordRefusal::VolumeAlreadyOpen { key: key.to_owned() }.into());
    }
    let id: VolumeId = work.new_id();
    let title = if title.trim().is_empty() { key } else { title.trim() };
    store::records::insert_volume(
        work,
        &VolumeRow {
            row: 0,
            id,
            barcode: work.next_barcode(BarcodeKind::Volume)?,
            kind: kind.code().to_owned(),
            subject_key: key.to_owned(),
            title: title.to_owned(),
            department,
            place,
            place_path: None,
            opened_at: work.now().at,
            closed_at: None,
            records: 0,
            pages: 0,
            level: Level::General,
        },
    )?;
    work.record(RecordEvent::VolumeOpened { volume: id, kind: kind.code() });
    Ok(id)
}
