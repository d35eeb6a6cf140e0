//! The hold slip (留存条): what lies on the pick-up shelf for whom, until when; laid into the copy.

use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, printing};
use domain::ReservationId;
use domain::RowId;
use domain::loans::{CirculationEvent, CirculationRefusal, ReservationAct, ReservationState};
use paper::Signature;
use paper::form::{Fact, Form, Format, Part, Said, Sign, render_form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintReservationSlip {
    /// Which reservation, with a copy kept for it.
    pub reservation_id: String,
}

/// Prints it. It names no title: it lies open on a shelf.
pub fn print_reservation_slip(desk: &mut Desk, ask: PrintReservationSlip) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintReservationSlip, |work| {
        let id: ReservationId = ask.reservation_id.parse().ok().or_missing()?;
        let row = store::loans::get_reservation(work, work.sight(), id, true)?.or_missing()?;
        let state = ReservationState::from_code(&row.state).unwrap_or(ReservationState::Cancelled);
        if state != ReservationState::Ready {
            let act = ReservationAct::PickUp;
            return Err(CirculationRefusal::ReservationNotPossible { state, act }.into());
        }
        let number = row.archival_number.clone().unwrap_or_else(|| row.accession.clone());
        let until = row.kept_until.map(|day| day.to_string()).unwrap_or_default();
        let shelf = super::queue::pick_up_shelf(work)?.map_or_else(|| "—".to_owned(), |(_, path)| path);
        let form = Form {
            format: Format::A5Turned,
            title: "hold-title",
            number: row.number.clone(),
            code: String::new(),
            office: printing::office(work),
            parts: vec![
                Part::Facts(vec![
                    Fact::new("hold-for", row.borrower_name.clone()),
                    Fact::new("hold-department", row.borrower_department.unwrap_or_else(|| "—".to_owned())),
                    Fact::new("hold-until", until.clone()),
                    Fact::new("hold-shelf", shelf),
                    Fact::new("hold-record", number),
                    Fact::new("hold-copy", row.kept_label.unwrap_or_default()),
                    Fact::wide("hold-barcode", row.kept_barcode.unwrap_or_default()),
                ]),
                Part::Said(Said::new("hold-sentence").with("name", row.borrower_name).with("until", until)),
                Part::Signatures(vec![
                    Sign { role: role(locale, "clerk"), signature: Signature::default(), choices: vec![] },
                    Sign { role: role(locale, "receiver"), signature: Signature::default(), choices: vec![] },
                ]),
            ],
            footer: printing::footer(work)?,
        };
        let printed = render_form(&form, locale)?;
        work.record(CirculationEvent::DeskSlipPrinted {
            subject: RowId(id.0),
            kind: "reservation_slip",
            file: printing::digest(&printed),
        });
        Ok(printing::file(format!("{}.pdf", row.number), printed))
    })
}

/// The word of a signing role on a desk slip.
pub(in crate::loans) fn role(locale: ::texts::Locale, code: &str) -> String {
    crate::wording::coded(locale, "desk-slip-role", code)
}
