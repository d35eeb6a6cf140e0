//! The fixture's small files: sealed beside the database as any file is, their words in the index.

use crate::chance::Chance;
use crate::fixture::copy_row;
use crate::titles;
use app::Result;
use domain::access::Level;
use domain::numbers::BarcodeKind;
use domain::records::{CopyKind, Medium, RecordEvent, next_label};
use domain::{ContentId, CopyId, RecordId, RowId};
use store::records::{ContentRow, CopyRow};
use vault::{SealedContent, Sealer, VaultError, Work};

/// Lines of one file: some hundred bytes.
const LINES: usize = 8;

/// A file in its place that waits for its row.
pub(crate) struct Waiting {
    sealed: SealedContent,
    text: String,
}

/// Seals so many files.
pub(crate) fn seal(sealer: &Sealer, count: usize, chance: &mut Chance) -> Result<Vec<Waiting>> {
    (0..count)
        .map(|_| {
            let lines: Vec<String> = (0..LINES).map(|_| titles::title(chance, 2021)).collect();
            let text = lines.join("\n");
            let sealed = sealer.seal(&mut text.as_bytes(), &|_| true)?;
            let mut sealed = sealed.ok_or_else(|| VaultError::Bug("a seal that was stopped".into()))?;
            sealed.settle()?;
            Ok(Waiting { sealed, text })
        })
        .collect()
}

/// Gives a record an electronic copy with that file. Only records whose files the vault's own key wraps.
pub(crate) fn attach(
    work: &Work<'_, '_>,
    record: RecordId,
    level: Level,
    waiting: &Waiting,
) -> std::result::Result<(), VaultError> {
    let (copy, content, at) = (work.new_id::<CopyId>(), work.new_id::<ContentId>(), work.now().at);
    let label = next_label(CopyKind::Electronic, &[]).map_err(|_| VaultError::Bug("a label".into()))?;
    let row = CopyRow {
        label,
        kind: CopyKind::Electronic.code().to_owned(),
        medium: Medium::Electronic.code().to_owned(),
        ..copy_row(copy, record, work.next_barcode(BarcodeKind::Copy)?, 1, None, at, level)
    };
    store::records::insert_copy(work, &row)?;
    let sealed = &waiting.sealed;
    let file = ContentRow {
        id: content,
        copy,
        record,
        level,
        file_name: "正文.txt".to_owned(),
        media_type: "text/plain".to_owned(),
        size_bytes: i64::try_from(sealed.size()).unwrap_or(i64::MAX),
        sha256: sealed.sha256().to_vec(),
        sealed_sha256: sealed.sealed_sha256().to_vec(),
        blob: sealed.blob().to_owned(),
        key_level: 0,
        attached_by: work.actor(),
        attached_at: at,
        shredded_at: None,
    };
    let wrapped = work.wrap_content_key(sealed, content, 0)?;
    store::records::insert_content(work, &file, work.new_id::<RowId>(), &wrapped)?;
    store::records::put_content_words(work, content, &waiting.text)?;
    work.record(RecordEvent::FileAttached { content, copy, size: file.size_bytes });
    Ok(())
}
