//! What a change of level leaves to do by hand: copies whose mark must be replaced (换标).

use crate::error::Result;
use crate::{Locale, Work};
use domain::records::{LevelTerm, MarkProfile, PrintedMark};
use domain::{LevelChangeId, RecordId};
use store::Reader;

/// The words the office prints.
pub(crate) fn mark_profile(reader: &Reader<'_>) -> Result<MarkProfile> {
    let stored = store::vault::get_setting(reader, "marks.profile")?;
    Ok(stored.as_deref().and_then(MarkProfile::from_code).unwrap_or(MarkProfile::Company))
}

/// Puts every physical copy on the list, unless its mark stays or comes back to what the copy carries anyway.
pub(crate) fn relabel(
    work: &Work<'_, '_>,
    change: LevelChangeId,
    record: RecordId,
    before: &PrintedMark,
    after: &PrintedMark,
) -> Result<()> {
    let (before, after) = (before.code(), after.code());
    for copy in store::classification::list_physical_copies(work, record)? {
        match store::classification::open_relabel(work, copy)? {
            Some((row, carried)) if carried == after => store::classification::drop_relabel(work, row)?,
            Some((row, _)) => store::classification::set_relabel(work, row, change, &after)?,
            None if before != after => store::classification::insert_relabel(
                work,
                work.new_id(),
                change,
                (record, copy),
                (&before, &after),
                work.now().at,
            )?,
            None => {}
        }
    }
    Ok(())
}

/// A mark as it is printed: the words and, behind ▲, the term. Blank for 一般.
pub(crate) fn mark_words(locale: Locale, stored: &str) -> String {
    let Some(printed) = PrintedMark::parse(stored) else { return stored.to_owned() };
    let words = ::texts::text(locale, printed.mark.text_key()).unwrap_or_default();
    match printed.term.as_ref().map(LevelTerm::code) {
        Some(term) => format!("{words}▲{}", crate::records::term_text(locale, &term)),
        None => words,
    }
}

/// The mark of a level and term by the office's profile, as screens and watermarks show it.
pub(crate) fn mark_of_record(
    reader: &Reader<'_>,
    locale: Locale,
    level: domain::access::Level,
    term: &str,
) -> Result<String> {
    let term = LevelTerm::parse(term).unwrap_or(LevelTerm::Long);
    let printed = domain::records::printed_mark(level, &term, mark_profile(reader)?);
    Ok(mark_words(locale, &printed.code()))
}
