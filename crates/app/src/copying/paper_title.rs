//! Titles and signatures on the single sheets of the copy desk.

use super::facts::someone;
use crate::approvals::title_or_sealed;
use crate::{Locale, Result, Work, printing, wording};
use domain::PersonId;
use domain::access::Level;
use paper::Signature;

/// 机密 and above: the counter's paper names no title.
pub(super) fn counter_title(locale: Locale, level: Level, title: &str) -> String {
    if level >= Level::Confidential {
        wording::coded(locale, "approval-field", "withheld")
    } else {
        title_or_sealed(locale, Some(title.to_owned()))
    }
}

/// The mark of a level as it stands on objects; a dash for 一般.
pub(super) fn mark_or_none(work: &Work<'_, '_>, locale: Locale, level: Level) -> Result<String> {
    let mark = printing::mark(work, locale, level)?;
    Ok(if mark.is_empty() { wording::coded(locale, "approval-field", "none") } else { mark })
}

/// The signature of an act that has just been signed.
pub(super) fn signature_of(
    work: &Work<'_, '_>,
    person: PersonId,
    post: String,
    signature: domain::SignatureId,
) -> Result<Signature> {
    Ok(Signature {
        name: someone(work, person)?.name,
        post,
        at: work.now().at.local_minute(work.now().zone),
        key_fingerprint: None,
        ink: printing::ink_of_act(work, Some(signature))?,
    })
}
