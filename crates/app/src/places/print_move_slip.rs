//! Print a move slip (打印移库单).

use super::slip_view::kind_of;
use crate::approvals::title_or_sealed;
use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work, printing};
use ::texts::Locale;
use domain::places::PlaceEvent;
use paper::{MoveSlipView, MovedLine, render_move_slip};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::places::SlipItemRow;
use ts_rs::TS;

/// Which.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintMoveSlip {
    /// Identity or number.
    pub slip: String,
}

/// Prints it.
pub fn print_move_slip(desk: &mut Desk, ask: PrintMoveSlip) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintMoveSlip, |work| {
        let slip = store::places::get_slip(work, ask.slip.trim())?.or_missing()?;
        let items = store::places::list_slip_items(work, work.sight(), slip.id)?;
        let things = items.into_iter().map(|item| line(work, item, locale)).collect::<Result<_>>()?;
        let view = MoveSlipView {
            office: printing::office(work),
            number: slip.number.clone(),
            to: slip.to_path,
            rehome: slip.rehome,
            at: slip.moved_at.local_minute(work.now().zone),
            reason: slip.reason,
            mover: slip.moved_by_name,
            receiver: slip.received_by_name,
            things,
            footer: printing::footer(work)?,
        };
        let printed = render_move_slip(&view, locale)?;
        work.record(PlaceEvent::MoveSlipPrinted { slip: slip.id, file: printing::digest(&printed) });
        Ok(printing::file(format!("{}.pdf", slip.number), printed))
    })
}

fn line(work: &Work<'_, '_>, item: SlipItemRow, locale: Locale) -> Result<MovedLine> {
    let mark = item.level.map(|level| printing::mark(work, locale, level)).transpose()?;
    let title = if item.copy.is_some() { title_or_sealed(locale, item.title.clone()) } else { String::new() };
    Ok(MovedLine {
        kind: kind_of(&item),
        title,
        mark: mark.unwrap_or_default(),
        barcode: item.barcode,
        number: item.number,
        from: item.from_path,
    })
}
