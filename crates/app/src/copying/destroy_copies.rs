//! 收回即毁: returned copies, excerpts, spoiled sheets and 重份 are destroyed at once by two people, many in one act.

use super::destroying::{DestroyedHow, destroy};
use super::list_copy_destructions::{CopyDestructionView, destruction_view};
use crate::border::Second;
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::CopyJobId;
use domain::copying::CopyRefusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::DestroyRow;
use ts_rs::TS;

/// The most things of one act; a box full, and still read before it is signed.
const MOST: usize = 300;

/// One thing on the table: a copy, a scanned barcode, or the spoiled sheets of a job.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct DestroyItem {
    /// A copy chosen from a list.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy_id: Option<String>,
    /// Its barcode, scanned.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub scan: Option<String>,
    /// The job whose spoiled sheets lie there.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub job_id: Option<String>,
}

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct DestroyCopies {
    /// Everything on the table.
    pub items: Vec<DestroyItem>,
    /// How.
    pub how: DestroyedHow,
    /// The second person.
    pub second: Second,
}

pub(super) fn find_thing(work: &Work<'_, '_>, item: &DestroyItem) -> Result<DestroyRow> {
    match (&item.copy_id, &item.scan, &item.job_id) {
        (Some(copy), _, _) => {
            store::copying::get_to_destroy(work, work.sight(), copy.parse().ok().or_missing()?)?.or_missing()
        }
        (None, Some(scan), _) => store::copying::find_to_destroy(work, scan.trim())?.or_missing(),
        (None, None, Some(job)) => {
            let job: CopyJobId = job.parse().ok().or_missing()?;
            match store::copying::get_spoiled(work, work.sight(), job)? {
                Some(row) => Ok(row),
                None => {
                    let job = store::copying::get_job(work, work.sight(), job)?.or_missing()?;
                    Err(CopyRefusal::NoSpoiledSheets { number: job.number }.into())
                }
            }
        }
        (None, None, None) => Err(Error::Malformed("items".into())),
    }
}

/// Destroys.
pub fn destroy_copies(desk: &mut Desk, ask: DestroyCopies) -> Result<Changed<CopyDestructionView>> {
    desk.permit(Operation::DestroyCopies)?;
    if ask.items.len() > MOST {
        return Err(Error::Malformed("items".into()));
    }
    let second = desk.on_the_spot(&ask.second)?;
    desk.transact(Operation::DestroyCopies, |work| {
        let rows = ask.items.iter().map(|item| find_thing(work, item)).collect::<Result<Vec<_>>>()?;
        let act = destroy(work, &rows, &ask.how, &second)?;
        let done = store::copying::list_destructions(work, None, 1)?;
        let done = done.into_iter().find(|row| row.id == act).or_missing()?;
        destruction_view(work, work.sight(), done)
    })
}
