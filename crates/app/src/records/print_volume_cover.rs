//! Print the cover of a volume (打印案卷封面). It lies open on the counter: the title of a volume of 机密 or above is withheld.

use super::filing_paper::{WholeVolume, department, title, whole_volume};
use crate::border::PrintedFile;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, Work, printing, wording};
use ::texts::Locale;
use domain::VolumeId;
use domain::records::VolumeEvent;
use paper::{VolumeCoverView, render_volume_cover};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which volume.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintVolumeCover {
    /// Volume.
    pub volume_id: String,
}

/// Prints.
pub fn print_volume_cover(desk: &mut Desk, ask: PrintVolumeCover) -> Result<Changed<PrintedFile>> {
    let volume: VolumeId = identity(&ask.volume_id)?;
    let locale = desk.locale();
    desk.witness(Operation::PrintVolumeCover, |work| {
        let whole = whole_volume(work, volume)?;
        let printed = render_volume_cover(&cover(work, &whole, locale)?, locale)?;
        let file = printing::digest(&printed);
        work.record(VolumeEvent::VolumePrinted { volume, form: "cover", file });
        let name = wording::coded(locale, "file", "volume_cover");
        Ok(printing::file(format!("{name} {}.pdf", whole.row.subject_key), printed))
    })
}

fn cover(work: &Work<'_, '_>, whole: &WholeVolume, locale: Locale) -> Result<VolumeCoverView> {
    let row = &whole.row;
    Ok(VolumeCoverView {
        office: printing::office(work),
        kind: wording::coded(locale, "volume-kind", &row.kind),
        key: row.subject_key.clone(),
        title: title(row.title.clone(), row.level, false),
        barcode: row.barcode.clone(),
        department: department(work, row.department)?,
        days: whole.days().map(|(first, last)| format!("{first} – {last}")).unwrap_or_default(),
        term: whole.term(locale),
        mark: printing::mark(work, locale, row.level)?,
        pieces: printing::count(whole.standing.facts.pieces),
        pages: printing::count(whole.standing.facts.pages),
        footer: printing::footer(work)?,
    })
}
