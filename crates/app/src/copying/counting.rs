//! Counts as stored, and the labels that the finished copies will carry.

use crate::Result;
use domain::copying::{Counted, next_copy_label};
use domain::records::CopyKind;
use store::Reader;
use store::copying::JobRow;

/// The checked counts of a job; none before the operator counted.
pub(super) fn counted(job: &JobRow) -> Option<Counted> {
    job.counted_at?;
    Some(Counted {
        copies: job.copied_copies?,
        pages: job.copied_pages?,
        faces: job.faces?,
        sheets: job.sheets?,
        spoiled_faces: job.spoiled_faces?,
        spoiled_sheets: job.spoiled_sheets?,
    })
}

/// The next labels of a record, `F01` … or `F01-1` … of a copy, never one that was given before.
pub(super) fn next_labels(reader: &Reader<'_>, job: &JobRow, copies: i64) -> Result<Vec<String>> {
    let mut taken = store::copying::list_labels(reader, job.record)?;
    let mut labels = Vec::new();
    for _ in 0..copies {
        let numbered = job.source_kind == CopyKind::Numbered.code();
        let label = next_copy_label(&job.source_label, numbered, &taken)?;
        taken.push(label.clone());
        labels.push(label);
    }
    Ok(labels)
}
