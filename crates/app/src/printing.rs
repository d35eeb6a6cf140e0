//! What every printed page has in common: the office, the foot, levels, handwriting, the finished file.

use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::{Error, Locale, Result, Work};
use base64::Engine;
use domain::access::Level;
use domain::records::mark_of;
use domain::{Day, Moment, Now, SignatureId, SignatureImageId};
use paper::signature::Ink;
use paper::{Footer, Office, Printed};
use sha2::{Digest, Sha256};
use store::Reader;

/// The issuing office.
#[must_use]
pub fn office(work: &Work<'_, '_>) -> Office {
    office_of(work.office())
}

/// The issuing office, where nothing is printed yet.
#[must_use]
pub fn office_of(office: &store::vault::OfficeRow) -> Office {
    Office {
        company: office.company.clone(),
        unit: office.name.clone(),
        fonds: office.fonds.clone(),
        address: office.address.clone(),
    }
}

/// Who prints, when, and where the trail stands: the head before this print is itself recorded.
pub fn footer(work: &Work<'_, '_>) -> Result<Footer> {
    let person = store::people::get_person(work, work.actor())?.or_missing()?;
    let account = store::people::get_account(work, work.actor())?.or_missing()?;
    let (seq, hash, _) =
        store::audit::head(work)?.ok_or_else(|| Error::Broken("the trail has no head".into()))?;
    Ok(Footer {
        printed_by: person.name,
        printed_account: account.login,
        printed_at: work.now().at.local_minute(work.now().zone),
        trail_seq: u64::try_from(seq).unwrap_or_default(),
        trail_head: hex::encode(hash),
    })
}

/// A level on paper.
#[must_use]
pub fn level(level: Level) -> paper::Level {
    match level {
        Level::General => paper::Level::General,
        Level::Internal => paper::Level::Internal,
        Level::Secret => paper::Level::Secret,
        Level::Confidential => paper::Level::Confidential,
        Level::TopSecret => paper::Level::TopSecret,
    }
}

/// The mark of a level by the office's profile, as it stands on objects; blank for 一般.
pub fn mark(reader: &Reader<'_>, locale: Locale, level: Level) -> Result<String> {
    let mark = mark_of(level, crate::classification::relabelling::mark_profile(reader)?);
    Ok(::texts::text(locale, mark.text_key()).unwrap_or_default())
}

/// Handwriting kept in the vault, as ink for a page.
pub fn ink(reader: &Reader<'_>, image: Option<SignatureImageId>) -> Result<Option<Ink>> {
    let Some(image) = image else { return Ok(None) };
    let stored = store::signatures::get_image(reader, image)?;
    Ok(stored.and_then(|png| paper::signature::ink(&png).ok()))
}

/// The handwriting that came with a signed act.
pub fn ink_of_act(reader: &Reader<'_>, signature: Option<SignatureId>) -> Result<Option<Ink>> {
    let Some(signature) = signature else { return Ok(None) };
    ink(reader, store::signatures::get(reader, signature)?.and_then(|act| act.image))
}

/// The office-local days `from..=to` as moments, for a register of any period.
pub fn period(from: &str, to: &str, now: Now) -> Result<(Day, Day, Moment, Moment)> {
    let day = |text: &str, name: &str| text.parse::<Day>().map_err(|_| Error::Malformed(name.to_owned()));
    let (first, last) = (day(from, "from")?, day(to, "to")?);
    let start =
        |day: Day| store::audit::day_start(day, &now.zone).ok_or_else(|| Error::Malformed("from".into()));
    Ok((first, last, start(first)?, start(last + chrono::Days::new(1))?))
}

/// The SHA-256 of a finished document, for its event.
#[must_use]
pub fn digest(printed: &Printed) -> [u8; 32] {
    Sha256::digest(&printed.pdf).into()
}

/// A finished document as it crosses the border.
#[must_use]
pub fn file(file_name: String, printed: Printed) -> PrintedFile {
    PrintedFile {
        file_name,
        sha256: hex::encode(digest(&printed)),
        pdf: base64::engine::general_purpose::STANDARD.encode(&printed.pdf),
        pages: printed.pages,
        missing_glyphs: printed.missing_glyphs.iter().map(char::to_string).collect(),
    }
}

/// A count that is never negative, as pages take it.
#[must_use]
pub fn count(number: i64) -> u32 {
    u32::try_from(number).unwrap_or_default()
}
