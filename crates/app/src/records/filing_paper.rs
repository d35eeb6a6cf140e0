//! What the printed forms of volumes and runs share: whose title stands on a list, signatures, terms, registered prints.

use crate::error::{OrMissing, Result};
use crate::{Work, printing, wording};
use ::texts::{Locale, Value};
use domain::access::{Level, Post};
use domain::numbers::prefix;
use domain::records::{FilingEvent, TermCode, VolumeRefusal};
use domain::{DepartmentId, Moment, RowId, SignatureId, VolumeId};
use paper::{Printed, Signature};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use store::records::{PieceRow, RecordFilter, RecordLine, VolumeRow, VolumeStanding};

/// The most pieces that one volume's forms list; as many as the store hands out.
const MOST: i64 = 5_000;

/// Who prints for the counter withholds titles from this level on.
const WITHHELD_FROM: Level = Level::Confidential;

/// A title as a list may show it: with all titles only in a registered print.
pub(super) fn title(title: String, level: Level, full: bool) -> Option<String> {
    (full || level < WITHHELD_FROM).then_some(title)
}

/// The number of a registered print, taken when a full list shows what the counter's list withholds.
pub(super) fn register_print(
    work: &Work<'_, '_>,
    full: bool,
    level: Level,
    form: &str,
    subject: &str,
) -> Result<Option<(RowId, String)>> {
    if !full || level < WITHHELD_FROM {
        return Ok(None);
    }
    let (print, number) = (work.new_id::<RowId>(), work.next_paper_number(prefix::REGISTERED_PRINT)?);
    let by = (work.actor(), work.now().at);
    store::records::insert_registered_print(work, (print, &number), form, subject, level, by)?;
    Ok(Some((print, number)))
}

/// Says of a registered print that it was made.
pub(super) fn record_print(
    work: &Work<'_, '_>,
    registered: Option<&(RowId, String)>,
    level: Level,
    printed: &Printed,
) {
    if let Some((print, _)) = registered {
        let (level, file) = (level.rank(), printing::digest(printed));
        work.record(FilingEvent::FullListPrinted { print: *print, level, file });
    }
}

/// A volume with all its pieces in order. Refused to who does not see all: a list with holes would be none.
pub(super) struct WholeVolume {
    pub(super) row: VolumeRow,
    pub(super) standing: VolumeStanding,
    pub(super) lines: Vec<(PieceRow, RecordLine)>,
}

/// Reads it.
pub(super) fn whole_volume(work: &Work<'_, '_>, volume: VolumeId) -> Result<WholeVolume> {
    let (row, standing) = super::volume_file::found(work, work.sight(), volume)?;
    let filter = RecordFilter { volume: Some(volume), limit: MOST, ..RecordFilter::default() };
    let mut by_record: BTreeMap<_, _> = store::records::list_records(work, work.sight(), &filter)?
        .into_iter()
        .map(|line| (line.id, line))
        .collect();
    let lines: Vec<_> = store::records::list_pieces(work, work.sight(), volume)?
        .into_iter()
        .filter_map(|piece| by_record.remove(&piece.record).map(|line| (piece, line)))
        .collect();
    if i64::try_from(lines.len()).unwrap_or(i64::MAX) < standing.facts.pieces {
        return Err(VolumeRefusal::HoldsMore { key: standing.facts.key }.into());
    }
    Ok(WholeVolume { row, standing, lines })
}

impl WholeVolume {
    /// Its term in words; empty while it holds nothing.
    pub(super) fn term(&self, locale: Locale) -> String {
        let term = domain::records::volume_term(&self.standing.periods);
        term.map(|term| term_words(locale, term)).unwrap_or_default()
    }

    /// First and last date of its papers.
    pub(super) fn days(&self) -> Option<(&str, &str)> {
        let days = || self.lines.iter().map(|(_, line)| line.document_date.as_str());
        days().min().zip(days().max())
    }
}

/// A term in words.
pub(super) fn term_words(locale: Locale, term: TermCode) -> String {
    match term {
        TermCode::Permanent => ::texts::text(locale, "column-term-permanent"),
        TermCode::Years(years) => {
            ::texts::format(locale, "column-term-years", &[("years", Value::from(years))])
        }
    }
    .unwrap_or_else(|| term.to_string())
}

/// The name of a department.
pub(super) fn department(work: &Work<'_, '_>, department: Option<DepartmentId>) -> Result<String> {
    let Some(department) = department else { return Ok(String::new()) };
    let known = store::people::list_departments(work)?.into_iter().find(|one| one.id == department);
    Ok(known.or_missing()?.name)
}

/// A signature given; an empty one waits for the pen.
pub(super) fn signature(
    work: &Work<'_, '_>,
    locale: Locale,
    given: Option<SignatureId>,
) -> Result<Signature> {
    let Some(given) = given else { return Ok(Signature::default()) };
    let signed = store::signatures::get(work, given)?.or_missing()?;
    let person = store::people::get_person(work, signed.person)?.or_missing()?;
    let key = store::signatures::get_public_key(work, signed.slot)?.unwrap_or_default();
    Ok(Signature {
        name: person.name,
        post: Post::from_code(&signed.post).map(|post| wording::post(locale, post)).unwrap_or_default(),
        at: minute(work, signed.at),
        key_fingerprint: Some(hex::encode(Sha256::digest(&key))),
        ink: printing::ink(work, signed.image)?,
    })
}

fn minute(work: &Work<'_, '_>, at: Moment) -> String {
    at.local_minute(work.now().zone)
}
