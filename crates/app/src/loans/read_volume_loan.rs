//! What is still out of a volume that was lent as a whole (查看整卷借阅).

use super::facts::Eyes;
use super::volume_loan_view::{VolumeLoanView, volume_loan};
use super::whole_volume::desk_volume;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which volume.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadVolumeLoan {
    /// Barcode or identity.
    pub volume: String,
}

/// Reads it.
pub fn read_volume_loan(desk: &mut Desk, ask: ReadVolumeLoan) -> Result<VolumeLoanView> {
    desk.read(Operation::ReadVolumeLoan, |view| {
        let volume = desk_volume(view, view.sight(), &ask.volume)?;
        let eyes = Eyes { sight: view.sight(), now: view.now(), locale: view.locale() };
        volume_loan(view, eyes, volume.volume)
    })
}
