//! Print a transfer's slip (传递单, 文件传阅单): the route with the hops made, and room for the pen where none is made yet.

use super::transfer_view::{TransferView, find_transfer, transfer_view};
use crate::border::PrintedFile;
use crate::printing;
use crate::wording;
use crate::{Changed, Desk, Operation, Result, Work};
use ::texts::Locale;
use domain::Moment;
use domain::access::Level;
use domain::dispatch::{DispatchEvent, TransferKind};
use paper::form::{Fact, Form, Format, Part, Said, Table, render_form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintTransferSlip {
    /// Which transfer.
    pub id: String,
    /// Empty, for the pen.
    #[serde(default)]
    pub blank: bool,
}

/// Prints.
pub fn print_transfer_slip(desk: &mut Desk, ask: PrintTransferSlip) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintTransferSlip, |work| {
        let row = find_transfer(work, work.sight(), &ask.id)?;
        let (id, level, number) = (row.id, row.level, row.number.clone());
        let circulates = row.kind == TransferKind::Circulation.code();
        let view = transfer_view(work, row, work.now().today())?;
        let form = form(work, &view, level, circulates, locale)?;
        let form = if ask.blank { form.blank() } else { form };
        let printed = render_form(&form, locale)?;
        let kind = if circulates { "circulation_slip" } else { "transfer_slip" };
        work.record(DispatchEvent::DispatchSlipPrinted {
            subject: domain::RowId(id.0),
            form: kind,
            digest: printing::digest(&printed),
        });
        let name = wording::coded(locale, "file", kind);
        Ok(printing::file(format!("{name} {number}.pdf"), printed))
    })
}

fn form(
    work: &Work<'_, '_>,
    view: &TransferView,
    level: Level,
    circulates: bool,
    locale: Locale,
) -> Result<Form> {
    let line = &view.line;
    let ground = match &view.approval_number {
        Some(number) => number.clone(),
        None => wording::coded(locale, "ground", &view.ground),
    };
    let none = || "—".to_owned();
    let mark = printing::mark(work, locale, level)?;
    Ok(Form {
        format: Format::A4,
        title: if circulates { "circulation-title" } else { "transfer-title" },
        number: line.number.clone(),
        code: paper::qr::text_of(line.number.as_bytes()),
        office: printing::office(work),
        parts: vec![
            Part::Facts(vec![
                Fact::wide("transfer-record", line.title.clone()),
                Fact::new("transfer-number", line.record_number.clone()),
                Fact::new("transfer-copy", line.label.clone()),
                Fact::new("transfer-mark", if mark.is_empty() { none() } else { mark }),
                Fact::new("transfer-pages", line.pages.to_string()),
                Fact::new(
                    "transfer-seal",
                    if view.seal_number.is_empty() { none() } else { view.seal_number.clone() },
                ),
                Fact::new("transfer-ground", ground),
                Fact::new("transfer-asked", line.applicant.name.clone()),
                Fact::wide("transfer-purpose", view.purpose.clone()),
            ]),
            Part::Section("transfer-route"),
            Part::Table(route(work, view, locale)),
            Part::Note(Said::new("transfer-note")),
        ],
        footer: printing::footer(work)?,
    })
}

/// A line a stop, and one more for the way home; what is signed stands there, what is not is left to the pen.
fn route(work: &Work<'_, '_>, view: &TransferView, locale: Locale) -> Table {
    let hand = |name: &str, way: &str| format!("{name}（{}）", wording::coded(locale, "hand", way));
    let mut rows = Vec::new();
    for (at, stop) in view.route.iter().map(Some).chain([None]).enumerate() {
        let made = match stop {
            Some(_) => view.made.get(at).filter(|hop| !hop.home),
            None => view.made.iter().find(|hop| hop.home),
        };
        let (given, taken, when, check) = match made {
            Some(hop) => (
                hand(&hop.from, &hop.given),
                hand(&hop.to, &hop.taken),
                Moment::parse(&hop.at).map(|at| at.local_minute(work.now().zone)).unwrap_or_default(),
                format!(
                    "{}　{}",
                    hop.pages,
                    wording::coded(locale, "seal-found", if hop.seal_intact { "intact" } else { "broken" })
                ),
            ),
            None => Default::default(),
        };
        rows.push(vec![
            (at + 1).to_string(),
            stop.map_or_else(|| wording::coded(locale, "transfer", "home"), |stop| stop.person.name.clone()),
            stop.map(|stop| stop.department.clone()).unwrap_or_default(),
            stop.map(|stop| stop.due_on.clone()).unwrap_or_default(),
            given,
            taken,
            when,
            check,
        ]);
    }
    Table {
        columns: vec![
            (2, "transfer-no"),
            (4, "transfer-who"),
            (5, "transfer-department"),
            (5, "transfer-due"),
            (6, "transfer-given"),
            (6, "transfer-taken"),
            (6, "transfer-at"),
            (5, "transfer-check"),
        ],
        rows,
        blank_rows: 12,
    }
}
