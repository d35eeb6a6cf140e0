//! 收回即毁: a returned or never fetched copy is destroyed at once by two people; a hold blocks.

use super::facts::{find_numbered, first_post, numbered_facts, someone};
use super::settling::close_when_settled;
use super::statements;
use super::view::{NumberedCopyView, numbered_view};
use crate::border::Second;
use crate::signing::sign_act;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::copying::{CopyEvent, Destruction, check_destruction};
use domain::disposal::DestructionMethod;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct DestroyReturnedCopy {
    /// Which copy, chosen from the job.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy_id: Option<String>,
    /// Its barcode, scanned.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub scan: Option<String>,
    /// `shred`, `shred_and_pulp`, `shred_and_burn`, `pulp`, `burn`.
    pub method: String,
    /// The shredder's class, `P-5`.
    #[serde(default)]
    pub used_class: String,
    /// The second person.
    pub second: Second,
}

/// Destroys.
pub fn destroy_returned_copy(desk: &mut Desk, ask: DestroyReturnedCopy) -> Result<Changed<NumberedCopyView>> {
    desk.permit(Operation::DestroyReturnedCopy)?;
    let method =
        DestructionMethod::from_code(&ask.method).ok_or_else(|| Error::Malformed("method".into()))?;
    let second = desk.on_the_spot(&ask.second)?;
    desk.transact(Operation::DestroyReturnedCopy, |work| {
        let row = find_numbered(work, work.sight(), ask.copy_id.as_deref(), ask.scan.as_deref())?;
        let act = Destruction {
            method,
            used_class: ask.used_class.trim().to_owned(),
            personal_information: row.personal_information,
            on_hold: store::copying::has_hold(work, row.record)?,
            destroyer: someone(work, work.actor())?,
            second: someone(work, second.person())?,
            second_clearance: store::people::get_clearance(work, second.person())?,
        };
        let used_class = check_destruction(&numbered_facts(&row)?, &act)?;
        let statement = statements::destruction(&row, method.code(), &used_class, work.actor());
        let post = first_post(work, second.person())?;
        let signature =
            sign_act(work, &second, post, "witness_copy_destruction", &row.id.to_string(), &statement)?;
        store::copying::set_destroyed(work, row.id, work.now().at)?;
        work.record(CopyEvent::ReturnedCopyDestroyed {
            copy: row.id,
            second: second.person(),
            method: method.code(),
            signature,
        });
        if let Some(job) = row.job {
            close_when_settled(work, job)?;
        }
        numbered_view(&find_numbered(work, work.sight(), None, Some(&row.barcode))?)
    })
}
