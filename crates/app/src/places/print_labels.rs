//! Print labels (打印标签) of copies, volumes, places and people, by identity, by place or by the day they were
//! registered.

use crate::border::PrintedFile;
use crate::classification::relabelling::mark_of_record;
use crate::error::OrMissing;
use crate::records::asking::{identity, optional_identity};
use crate::{Changed, Desk, Operation, Result, printing, wording};
use ::texts::Locale;
use domain::places::{LABELS_AT_ONCE, LabelStock, PlaceEvent, PlaceRefusal};
use domain::{Now, PlaceId, RowId};
use paper::{Label, LabelsView, render_labels};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::places::LabelRow;
use store::{Reader, Sight};
use ts_rs::TS;

/// What to print on what.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct PrintLabels {
    /// `sheet_24`, `sheet_65`, `roll_60`, `roll_50`.
    pub stock: String,
    /// The label of the first sheet to begin with, from 1.
    #[ts(optional = nullable)]
    pub start: Option<i64>,
    /// Shift of the printer to the right in tenths of a millimetre.
    pub shift_right: i64,
    /// Shift of the printer downwards in tenths of a millimetre.
    pub shift_down: i64,
    /// Copies.
    pub copies: Vec<String>,
    /// Volumes.
    pub volumes: Vec<String>,
    /// Places.
    pub places: Vec<String>,
    /// People: their cards.
    pub people: Vec<String>,
    /// Everything that belongs in this place and what stands in it.
    #[ts(optional = nullable)]
    pub within_place_id: Option<String>,
    /// Copies registered from this day …
    #[ts(optional = nullable)]
    pub registered_from: Option<String>,
    /// … to this day.
    #[ts(optional = nullable)]
    pub registered_to: Option<String>,
}

/// Prints them.
pub fn print_labels(desk: &mut Desk, ask: PrintLabels) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintLabels, |work| {
        let blank = sheets(&ask, printing::office(work), printing::footer(work)?)?;
        let labels = labels_of(work, work.sight(), work.now(), &ask, locale)?;
        let view = LabelsView { labels, ..blank };
        let printed = render_labels(&view, locale)?;
        let file: RowId = work.new_id();
        let labels = i64::try_from(view.labels.len()).unwrap_or(i64::MAX);
        work.record(PlaceEvent::LabelsPrinted { file, labels, hash: printing::digest(&printed) });
        let name = wording::coded(locale, "file", "labels");
        Ok(printing::file(format!("{name} {}.pdf", work.now().today()), printed))
    })
}

/// What the labels say, in the order in which they were asked for.
pub(super) fn labels_of(
    reader: &Reader<'_>,
    sight: &Sight,
    now: Now,
    ask: &PrintLabels,
    locale: Locale,
) -> Result<Vec<Label>> {
    let rows = gather(reader, sight, now, ask)?;
    if rows.is_empty() {
        return Err(PlaceRefusal::NoLabels.into());
    }
    if rows.len() > LABELS_AT_ONCE {
        let most = i64::try_from(LABELS_AT_ONCE).unwrap_or(i64::MAX);
        return Err(PlaceRefusal::TooManyLabels { most }.into());
    }
    rows.into_iter().map(|row| label(reader, row, locale)).collect()
}

/// The sheets they are printed on, still blank.
pub(super) fn sheets(ask: &PrintLabels, office: paper::Office, footer: paper::Footer) -> Result<LabelsView> {
    let stock = stock_of(&ask.stock)?;
    let start = start_of(stock, ask)?;
    let shift = (tenths(ask.shift_right)?, tenths(ask.shift_down)?);
    Ok(LabelsView { stock: paper_stock(stock), start, shift, office, labels: Vec::new(), footer })
}

fn stock_of(code: &str) -> Result<LabelStock> {
    LabelStock::from_code(code).ok_or_else(|| PlaceRefusal::CodeUnknown { text: code.to_owned() }.into())
}

fn paper_stock(stock: LabelStock) -> paper::LabelStock {
    match stock {
        LabelStock::Sheet24 => paper::LabelStock::Sheet24,
        LabelStock::Sheet65 => paper::LabelStock::Sheet65,
        LabelStock::Roll60 => paper::LabelStock::Roll60,
        LabelStock::Roll50 => paper::LabelStock::Roll50,
    }
}

fn start_of(stock: LabelStock, ask: &PrintLabels) -> Result<usize> {
    let start = ask.start.unwrap_or(1);
    let most = stock.on_a_sheet();
    usize::try_from(start).ok().filter(|start| (1..=most).contains(start)).ok_or_else(|| {
        PlaceRefusal::StartBeyondSheet { start, most: i64::try_from(most).unwrap_or(i64::MAX) }.into()
    })
}

fn tenths(shift: i64) -> Result<i32> {
    i32::try_from(shift)
        .ok()
        .filter(|shift| (-100..=100).contains(shift))
        .ok_or_else(|| PlaceRefusal::ShiftOutOfRange { tenths: shift }.into())
}

/// Everything asked for, in the order in which it was asked.
fn gather(reader: &Reader<'_>, sight: &Sight, now: Now, ask: &PrintLabels) -> Result<Vec<LabelRow>> {
    let mut rows = Vec::new();
    for copy in &ask.copies {
        rows.push(store::places::get_copy_label(reader, sight, identity(copy)?)?.or_missing()?);
    }
    for volume in &ask.volumes {
        rows.push(store::places::get_volume_label(reader, sight, identity(volume)?)?.or_missing()?);
    }
    for place in &ask.places {
        rows.push(store::places::get_place_label(reader, identity(place)?)?.or_missing()?);
    }
    for person in &ask.people {
        rows.push(store::places::get_person_label(reader, identity(person)?)?.or_missing()?);
    }
    let limit = i64::try_from(LABELS_AT_ONCE).unwrap_or(i64::MAX) + 1;
    if let Some(place) = optional_identity::<PlaceId>(ask.within_place_id.as_deref())? {
        rows.extend(store::places::list_labels_within(reader, sight, place, limit)?);
    }
    if let (Some(from), Some(to)) = (&ask.registered_from, &ask.registered_to) {
        let (_, _, from, until) = printing::period(from, to, now)?;
        rows.extend(store::places::list_labels_registered(reader, sight, (from, until), limit)?);
    }
    Ok(rows)
}

fn label(reader: &Reader<'_>, row: LabelRow, locale: Locale) -> Result<Label> {
    // A volume has no term of its own: the papers in it have theirs.
    let mark = match row.level_term.as_str() {
        "" => printing::mark(reader, locale, row.level)?,
        term => mark_of_record(reader, locale, row.level, term)?,
    };
    Ok(Label {
        mark,
        level: printing::level(row.level),
        barcode: row.barcode,
        number: row.number,
        title: row.title,
        place: row.place,
    })
}
