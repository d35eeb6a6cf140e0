//! What is found wrong with a copy on its way, at whichever desk it is found: an incident and its case.

use super::opening::{Opening, open_case};
use crate::error::OrMissing;
use crate::{Result, Work};
use domain::loans::IncidentKind;
use domain::{CopyId, IncidentId, RecordId};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// Pages counted and pages that should be.
    PagesDiffer((i64, i64)),
    /// A seal was broken, or the paper is damaged.
    Damaged,
}

/// Opens one; `number` is the paper it was found on. Whoever enters it explains it first.
pub(crate) fn open_incident(
    work: &Work<'_, '_>,
    copy: CopyId,
    record: RecordId,
    number: &str,
    found: Found,
) -> Result<IncidentId> {
    let (kind, text) = match found {
        Found::PagesDiffer((counted, should)) => {
            (IncidentKind::PagesDiffer, format!("{number} {counted}/{should}"))
        }
        Found::Damaged => (IncidentKind::Damaged, number.to_owned()),
    };
    let level = store::loans::get_copy(work, work.sight(), copy)?.or_missing()?.level;
    let responsible = work.actor();
    open_case(work, &Opening { kind, copy, record, level, loan: None, responsible, text: &text })
}
