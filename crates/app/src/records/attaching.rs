//! What attaching a file is made of: may the copy take it, what is it called, its row with all that belongs to it.

use crate::error::OrMissing;
use crate::records::asking::said;
use crate::records::previews::keep_previews;
use crate::records::record_view::RecordView;
use crate::records::view::record_view;
use crate::streams::ReadIn;
use crate::{Changed, Desk, Operation, Result};
use ::vault::{SealedContent, Work, key_level};
use domain::records::{CopyState, Field, FileEvent, FileRefusal, Medium, RecordEvent, RecordRefusal};
use domain::{ContentId, CopyId, RowId};
use store::records::{ContentRow, CopyRow};
use store::{Reader, Sight};

/// The copy, when it can take a file.
pub(crate) fn taking(reader: &Reader<'_>, sight: &Sight, copy: CopyId) -> Result<CopyRow> {
    let row = store::records::get_copy(reader, sight, copy)?.or_missing()?;
    if row.medium != Medium::Electronic.code() {
        return Err(RecordRefusal::CopyNotElectronic { label: row.label }.into());
    }
    match CopyState::from_code(&row.state) {
        Some(CopyState::In) | None => Ok(row),
        Some(state) => Err(RecordRefusal::CopyNotIn { label: row.label, state }.into()),
    }
}

/// A name is data: no folders, no control or direction-changing characters, no trailing dots.
pub(crate) fn plain_name(name: &str) -> Result<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let kept: String = last
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | ':' | '*' | '?' | '"' | '<' | '>' | '|'))
        .take(150)
        .collect();
    said(kept.trim().trim_end_matches('.'), Field::FileName).map(str::to_owned)
}

/// Gives a sealed file its place, its row, its key and what was read out of it, in one act. Refused, nothing stays.
pub(crate) fn commit(
    desk: &mut Desk,
    operation: Operation,
    copy: CopyId,
    file_name: &str,
    mut read_in: ReadIn,
) -> Result<Changed<(ContentId, RecordView)>> {
    desk.read(operation, |view| {
        let held = taking(view, view.sight(), copy)?;
        refuse_twice(view, &held, &read_in.sealed)
    })?;
    read_in.sealed.settle()?;
    let locale = desk.locale();
    let done = desk.transact(operation, |work| {
        let held = taking(work, work.sight(), copy)?;
        refuse_twice(work, &held, &read_in.sealed)?;
        let id = write(work, &held, file_name, &read_in)?;
        Ok((id, record_view(work, work.sight(), locale, held.record)?))
    });
    if done.is_err() {
        read_in.sealed.take_back()?;
    }
    done
}

fn refuse_twice(reader: &Reader<'_>, held: &CopyRow, sealed: &SealedContent) -> Result<()> {
    match store::records::same_content(reader, held.record, &sealed.sha256())? {
        Some(name) => Err(FileRefusal::AttachedAlready { name }.into()),
        None => Ok(()),
    }
}

fn write(work: &Work<'_, '_>, held: &CopyRow, file_name: &str, read_in: &ReadIn) -> Result<ContentId> {
    let sealed = &read_in.sealed;
    let id: ContentId = work.new_id();
    let under = key_level(held.level);
    let row = ContentRow {
        id,
        copy: held.id,
        record: held.record,
        level: held.level,
        file_name: file_name.to_owned(),
        media_type: read_in.kind.media_type(file_name).to_owned(),
        size_bytes: i64::try_from(sealed.size()).unwrap_or(i64::MAX),
        sha256: sealed.sha256().to_vec(),
        sealed_sha256: sealed.sealed_sha256().to_vec(),
        blob: sealed.blob().to_owned(),
        key_level: under,
        attached_by: work.actor(),
        attached_at: work.now().at,
        shredded_at: None,
    };
    let wrapped = work.wrap_content_key(sealed, id, under)?;
    store::records::insert_content(work, &row, work.new_id::<RowId>(), &wrapped)?;
    work.record(RecordEvent::FileAttached { content: id, copy: held.id, size: row.size_bytes });
    match &read_in.described {
        Ok(described) => keep_previews(work, id, under, &work.new_key(sealed), described)?,
        Err(fault) => {
            work.record(FileEvent::FileNotRead { content: id, copy: held.id, fault: fault.code() });
        }
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_data() {
        let named = |name| plain_name(name).expect("a name");
        assert_eq!(named("../../etc/passwd"), "passwd");
        assert_eq!(named("C:\\扫描\\登记册.pdf"), "登记册.pdf");
        assert_eq!(named("登记册\u{202E}fdp.exe."), "登记册fdp.exe");
        assert!(plain_name("..").is_err());
    }
}
