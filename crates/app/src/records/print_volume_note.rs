//! Print the note on a volume (打印备考表): as it was closed and checked, or blank for the pen.

use super::filing_paper::{WholeVolume, department, signature, whole_volume};
use crate::border::PrintedFile;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, Work, printing, wording};
use ::texts::{Locale, Value};
use domain::VolumeId;
use domain::records::{VolumeAct, VolumeEvent};
use paper::{VolumeNoteView, render_volume_note};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::VolumeActRow;
use ts_rs::TS;

/// Which volume.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintVolumeNote {
    /// Volume.
    pub volume_id: String,
}

/// Prints.
pub fn print_volume_note(desk: &mut Desk, ask: PrintVolumeNote) -> Result<Changed<PrintedFile>> {
    let volume: VolumeId = identity(&ask.volume_id)?;
    let locale = desk.locale();
    desk.witness(Operation::PrintVolumeNote, |work| {
        let whole = whole_volume(work, volume)?;
        // What was said at the last closing holds only while the volume is closed.
        let closed = store::records::list_volume_acts(work, volume)?
            .into_iter()
            .find(|act| act.act == VolumeAct::Closed.code())
            .filter(|_| whole.standing.facts.closed);
        let printed = render_volume_note(&note(work, &whole, closed.as_ref(), locale)?, locale)?;
        let file = printing::digest(&printed);
        work.record(VolumeEvent::VolumePrinted { volume, form: "note", file });
        let name = wording::coded(locale, "file", "volume_note");
        Ok(printing::file(format!("{name} {}.pdf", whole.row.subject_key), printed))
    })
}

fn note(
    work: &Work<'_, '_>,
    whole: &WholeVolume,
    closed: Option<&VolumeActRow>,
    locale: Locale,
) -> Result<VolumeNoteView> {
    let year = |day: &str| day.chars().take(4).collect::<String>();
    let years = whole.days().map(|(first, last)| match (year(first), year(last)) {
        (first, last) if first == last => first,
        (first, last) => format!("{first}–{last}"),
    });
    let facts = &whole.standing.facts;
    Ok(VolumeNoteView {
        office: printing::office(work),
        key: whole.row.subject_key.clone(),
        years: years.unwrap_or_default(),
        term: whole.term(locale),
        department: department(work, whole.row.department)?,
        span: if whole.lines.is_empty() { String::new() } else { format!("1–{}", whole.lines.len()) },
        pieces: printing::count(facts.pieces),
        pages: printing::count(closed.map_or(facts.pages, |act| act.pages)),
        remarks: closed.map(|act| remarks(act, facts.pages, locale)),
        arranger: signature(work, locale, closed.and_then(|act| act.signature))?,
        checker: signature(work, locale, closed.and_then(|act| act.checker_signature))?,
        footer: printing::footer(work)?,
    })
}

/// What the count found, then what the arranger wrote, a line each.
fn remarks(closed: &VolumeActRow, registered: i64, locale: Locale) -> Vec<String> {
    let key = if closed.pages == registered { "volume-note-agrees" } else { "volume-note-differs" };
    let figures = [
        ("pieces", Value::from(closed.pieces)),
        ("pages", Value::from(closed.pages)),
        ("registered", Value::from(registered)),
    ];
    let counted = ::texts::format(locale, key, &figures).unwrap_or_default();
    let written = closed.note.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
    std::iter::once(counted).chain(written).collect()
}
