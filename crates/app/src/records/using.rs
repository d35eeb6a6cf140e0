//! Using a file: within sight, for a purpose where one is asked, into the read log and the trail before any byte.

use crate::Result;
use crate::error::OrMissing;
use crate::oversight::{Reading, note_reading};
use crate::records::opening::check_purpose;
use ::vault::{SealedFile, Work};
use domain::ContentId;
use domain::records::{FileEvent, FileRefusal, FileUse, RecordRefusal};
use store::records::ContentRow;

/// Larger files are not taken into memory, neither for the viewer nor for the page.
pub(crate) const MOST_IN_MEMORY: u64 = intake::guard::LARGEST;

/// A file that may be used, and what opens it.
pub(crate) fn usable(work: &Work<'_, '_>, id: ContentId) -> Result<(ContentRow, SealedFile)> {
    let (row, wrapped) = store::records::get_content(work, work.sight(), id)?.or_missing()?;
    let Some(wrapped) = wrapped.filter(|_| row.shredded_at.is_none()) else {
        return Err(RecordRefusal::FileDestroyed { name: row.file_name }.into());
    };
    let file = work.sealed_file(&row.blob, &wrapped, id, row.key_level, &row.sha256)?;
    Ok((row, file))
}

/// Writes the use down; from 机密 upward it needs a purpose. `pages` are first and last of a print.
pub(crate) fn witness_use(
    work: &Work<'_, '_>,
    row: &ContentRow,
    does: FileUse,
    purpose: Option<&str>,
    pages: (i64, i64),
) -> Result<()> {
    let purpose = check_purpose(row.level, purpose)?;
    let (record, level) = (row.record, row.level);
    note_reading(
        work,
        &Reading { record, content: Some(row.id), level, act: does.code(), purpose: &purpose },
    )?;
    let (content, record, level) = (row.id, row.record, row.level.rank());
    work.record(match does {
        FileUse::Download => FileEvent::FileDownloaded { content, record, level },
        FileUse::Print => FileEvent::FilePrinted { content, record, level, first: pages.0, last: pages.1 },
        FileUse::Preview | FileUse::Open | FileUse::Record | FileUse::Export => {
            FileEvent::FilePreviewed { content, record, level }
        }
    });
    Ok(())
}

/// Refuses a file that does not go into memory.
pub(crate) fn fits_in_memory(row: &ContentRow) -> Result<()> {
    if u64::try_from(row.size_bytes).unwrap_or(0) <= MOST_IN_MEMORY {
        return Ok(());
    }
    let most_megabytes = i64::try_from(MOST_IN_MEMORY >> 20).unwrap_or(i64::MAX);
    Err(FileRefusal::TooLargeForOnePiece { name: row.file_name.clone(), most_megabytes }.into())
}
