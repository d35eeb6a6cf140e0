//! Print the spine of a volume (打印案卷脊背), to be cut and put on its cover. No title stands on it.

use super::filing_paper::{WholeVolume, whole_volume};
use crate::border::PrintedFile;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, Work, printing, wording};
use ::texts::Locale;
use domain::VolumeId;
use domain::records::VolumeEvent;
use paper::{BoxSpine, BoxSpinesView, render_box_spines};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// As thick as most volumes are.
const USUAL_MM: i64 = 20;

/// Which volume.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintVolumeSpine {
    /// Volume.
    pub volume_id: String,
    /// How thick, in millimetres.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub width_mm: Option<i64>,
}

/// Prints.
pub fn print_volume_spine(desk: &mut Desk, ask: PrintVolumeSpine) -> Result<Changed<PrintedFile>> {
    let volume: VolumeId = identity(&ask.volume_id)?;
    let width = ask.width_mm.unwrap_or(USUAL_MM);
    crate::places::room::measure(None, Some(width))?;
    let locale = desk.locale();
    desk.witness(Operation::PrintVolumeSpine, |work| {
        let whole = whole_volume(work, volume)?;
        let spines = vec![spine(work, &whole, width, locale)?];
        let view = BoxSpinesView { office: printing::office(work), spines, footer: printing::footer(work)? };
        let printed = render_box_spines(&view, locale)?;
        let file = printing::digest(&printed);
        work.record(VolumeEvent::VolumePrinted { volume, form: "spine", file });
        let name = wording::coded(locale, "file", "volume_spine");
        Ok(printing::file(format!("{name} {}.pdf", whole.row.subject_key), printed))
    })
}

fn spine(work: &Work<'_, '_>, whole: &WholeVolume, width: i64, locale: Locale) -> Result<BoxSpine> {
    let year = |day: &str| day.chars().take(4).collect::<String>();
    let number = |at: Option<&(store::records::PieceRow, store::records::RecordLine)>| {
        at.and_then(|(_, line)| line.archival_number.clone())
    };
    let last = whole.lines.last().filter(|_| whole.lines.len() > 1);
    Ok(BoxSpine {
        of_volume: true,
        width_mm: printing::count(width),
        barcode: whole.row.barcode.clone(),
        code: whole.row.subject_key.clone(),
        place: whole.row.place_path.clone().unwrap_or_default(),
        years: whole.days().map(|(first, last)| (year(first), year(last))),
        first: number(whole.lines.first()),
        last: number(last),
        items: printing::count(whole.standing.facts.pieces),
        mark: printing::mark(work, locale, whole.row.level)?,
    })
}
