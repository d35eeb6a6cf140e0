//! Adding a copy: label, barcode, room at its place.

use crate::Work;
use crate::error::Result;
use crate::places::{Arriving, check_room};
use domain::numbers::BarcodeKind;
use domain::records::{CopyKind, CopyState, Medium, next_label};
use domain::{PlaceId, RecordId};
use store::records::CopyRow;

/// A copy to be added.
pub(crate) struct NewCopy {
    /// Kind.
    pub(crate) kind: CopyKind,
    /// Medium.
    pub(crate) medium: Medium,
    /// Pages.
    pub(crate) pages: i64,
    /// Where it is laid.
    pub(crate) place: Option<PlaceId>,
    /// 封签.
    pub(crate) seal_number: String,
}

/// Writes a copy under the next label of its kind.
pub(crate) fn put_copy(
    work: &Work<'_, '_>,
    record: RecordId,
    new: &NewCopy,
    barcode: Option<String>,
) -> Result<CopyRow> {
    let label = next_label(new.kind, &store::records::list_labels(work, record)?)?;
    if let Some(place) = new.place {
        check_room(work, place, &[Arriving::copy(None, new.pages)])?;
    }
    let barcode = match barcode {
        Some(barcode) => barcode,
        None => work.next_barcode(BarcodeKind::Copy)?,
    };
    let row = CopyRow {
        id: work.new_id(),
        record,
        label,
        barcode,
        kind: new.kind.code().to_owned(),
        medium: new.medium.code().to_owned(),
        pages: new.pages,
        home_place: new.place,
        home_path: None,
        place: new.place,
        place_path: None,
        holder: None,
        holder_name: None,
        parent: None,
        job: None,
        seal_number: new.seal_number.clone(),
        condition: String::new(),
        return_by: None,
        state: CopyState::In.code().to_owned(),
        destroyed_at: None,
        made_at: work.now().at,
        level: domain::access::Level::General,
    };
    store::records::insert_copy(work, &row)?;
    Ok(row)
}
