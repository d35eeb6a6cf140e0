//! Print spines of boxes (打印盒脊), several on a page, to be cut.

use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, Work, printing, wording};
use ::texts::Locale;
use domain::RowId;
use domain::places::{LABELS_AT_ONCE, PlaceEvent, PlaceRefusal};
use paper::{BoxSpine, BoxSpinesView, render_box_spines};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::places::SpineRow;
use ts_rs::TS;

/// A box whose thickness nobody entered.
const USUAL_SPINE: i64 = 30;

/// Which boxes.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct PrintBoxSpines {
    /// Boxes.
    pub boxes: Vec<String>,
    /// Thickness for boxes that have none of their own, in millimetres.
    #[ts(optional = nullable)]
    pub width_mm: Option<i64>,
}

/// Prints them.
pub fn print_box_spines(desk: &mut Desk, ask: PrintBoxSpines) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintBoxSpines, |work| {
        if ask.boxes.is_empty() {
            return Err(PlaceRefusal::NoLabels.into());
        }
        if ask.boxes.len() > LABELS_AT_ONCE {
            let most = i64::try_from(LABELS_AT_ONCE).unwrap_or(i64::MAX);
            return Err(PlaceRefusal::TooManyLabels { most }.into());
        }
        let usual = ask.width_mm.unwrap_or(USUAL_SPINE);
        super::room::measure(None, Some(usual))?;
        let mut spines = Vec::new();
        for one in &ask.boxes {
            let row = store::places::get_spine(work, identity(one)?)?.or_missing()?;
            spines.push(spine(work, row, usual, locale)?);
        }
        let office = printing::office(work);
        let view = BoxSpinesView { office, spines, footer: printing::footer(work)? };
        let printed = render_box_spines(&view, locale)?;
        let file: RowId = work.new_id();
        let spines = i64::try_from(view.spines.len()).unwrap_or(i64::MAX);
        work.record(PlaceEvent::BoxSpinesPrinted { file, spines, hash: printing::digest(&printed) });
        let name = wording::coded(locale, "file", "box_spines");
        Ok(printing::file(format!("{name} {}.pdf", work.now().today()), printed))
    })
}

fn spine(work: &Work<'_, '_>, row: SpineRow, usual: i64, locale: Locale) -> Result<BoxSpine> {
    let stands_in = row.path.rsplit_once(" / ").map_or("", |(above, _)| above);
    Ok(BoxSpine {
        of_volume: false,
        width_mm: printing::count(row.spine_mm.unwrap_or(usual)),
        mark: printing::mark(work, locale, row.level)?,
        place: stands_in.to_owned(),
        barcode: row.barcode,
        code: row.code,
        years: row.years,
        first: row.first,
        last: row.last,
        items: printing::count(row.items),
    })
}
