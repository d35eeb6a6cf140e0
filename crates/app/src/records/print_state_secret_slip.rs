//! Print the slip that goes with a state secret to the secrecy officer (国家秘密载体转交单). It names no
//! paper, because none is kept.

use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work, printing};
use domain::access::Post;
use domain::records::RecordEvent;
use paper::StateSecretSlipView;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::SlipRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintStateSecretSlip {
    /// The slip's number.
    pub number: String,
}

/// Prints it.
pub fn print_state_secret_slip(desk: &mut Desk, ask: PrintStateSecretSlip) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintStateSecretSlip, |work| {
        let slip = store::records::find_slip(work, ask.number.trim())?.or_missing()?;
        let printed = paper::render_state_secret_slip(&slip_view(work, &slip)?, locale)?;
        work.record(RecordEvent::StateSecretSlipPrinted { slip: slip.id, file: printing::digest(&printed) });
        Ok(printing::file(format!("{}.pdf", slip.number), printed))
    })
}

fn slip_view(work: &Work<'_, '_>, slip: &SlipRow) -> Result<StateSecretSlipView> {
    let met_by = store::people::get_person(work, slip.written_by)?.or_missing()?;
    let officers = store::people::list_holders(work, Post::SecrecyOfficer)?;
    Ok(StateSecretSlipView {
        office: printing::office(work),
        met_on: slip.written_at.day_in(work.now().zone).to_string(),
        met_by: met_by.name,
        handed_to: officers.into_iter().map(|person| person.name).collect::<Vec<_>>().join("、"),
        footer: printing::footer(work)?,
    })
}
