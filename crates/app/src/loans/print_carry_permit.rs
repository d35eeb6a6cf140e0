//! Print a permit (打印外带证): A5, with what must be in the bag, who carries, and the gate's stub.

use super::carry_view::has_ended;
use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work, printing, wording};
use ::texts::Locale;
use domain::RowId;
use domain::access::Level;
use domain::loans::{CarryEvent, CarryRefusal};
use paper::Signature;
use paper::form::{Fact, Form, Format, Part, Said, Sign, render_form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::PermitRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintCarryPermit {
    /// Which.
    pub permit_id: String,
    /// An empty sheet to fill in by pen.
    #[serde(default)]
    pub blank: bool,
}

/// Prints it.
pub fn print_carry_permit(desk: &mut Desk, ask: PrintCarryPermit) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintCarryPermit, |work| {
        let id: RowId = ask.permit_id.parse().ok().or_missing()?;
        let row = store::loans::get_permit(work, work.sight(), id)?.or_missing()?;
        if has_ended(&row) || row.valid_on < work.now().today() {
            return Err(CarryRefusal::PermitEnded { number: row.number, until: row.valid_on }.into());
        }
        let number = row.number.clone();
        let filled = form(work, row, locale)?;
        let form = if ask.blank { filled.blank() } else { filled };
        let printed = render_form(&form, locale)?;
        work.record(CarryEvent::PermitPrinted { permit: id, file: printing::digest(&printed) });
        Ok(printing::file(format!("{number}.pdf"), printed))
    })
}

/// The sheet. From 机密 on the title stays in the vault: the gate compares barcodes.
fn form(work: &Work<'_, '_>, row: PermitRow, locale: Locale) -> Result<Form> {
    let mark = printing::mark(work, locale, row.level)?;
    let title = match row.title {
        Some(title) if row.level < Level::Confidential => title,
        _ => ::texts::text(locale, "paper-carry-sealed").unwrap_or_default(),
    };
    let second = row.second.unwrap_or_else(|| "—".to_owned());
    let unit = row.carrier_unit.unwrap_or_else(|| "—".to_owned());
    let sign = |role: &str| Sign {
        role: ::texts::text(locale, role).unwrap_or_default(),
        signature: Signature::default(),
        choices: Vec::new(),
    };
    Ok(Form {
        format: Format::A5,
        title: "carry-title",
        number: row.number.clone(),
        code: row.number.clone(),
        office: printing::office(work),
        parts: vec![
            Part::Facts(vec![
                Fact::new("carry-carrier", row.carrier),
                Fact::new("carry-unit", unit),
                Fact::new("carry-second", second),
                Fact::new("carry-channel", wording::coded(locale, "carry-channel", &row.channel)),
                Fact::wide("carry-what", title),
                Fact::new("carry-number", row.record_number),
                Fact::new("carry-barcode", row.barcode),
                Fact::new("carry-mark", mark),
                Fact::new("carry-valid", row.valid_on.to_string()),
                Fact::wide("carry-destination", row.destination.unwrap_or_default()),
            ]),
            Part::Said(Said::new("carry-sentence")),
            Part::SignaturesAndSeal(vec![sign("paper-carry-carrier"), sign("paper-carry-second")]),
            Part::TearOff("carry-gate"),
            Part::Facts(vec![
                Fact::new("carry-out-at", String::new()),
                Fact::new("carry-guard-out", String::new()),
                Fact::new("carry-in-at", String::new()),
                Fact::new("carry-guard-in", String::new()),
            ]),
        ],
        footer: printing::footer(work)?,
    })
}
