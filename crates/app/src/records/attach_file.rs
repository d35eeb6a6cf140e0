//! Attach a file to an electronic copy (挂接文件): sealed on disk first, its row and key in one act.

use crate::error::OrMissing;
use crate::records::asking::{identity, said};
use crate::records::record_view::RecordView;
use crate::records::view::record_view;
use crate::{Changed, Desk, Operation, Result};
use ::vault::key_level;
use base64::Engine;
use domain::records::{CopyState, Field, Medium, RecordEvent, RecordRefusal};
use domain::{ContentId, CopyId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::ContentRow;
use ts_rs::TS;

/// The largest file that crosses the border in one piece.
const MOST_MEGABYTES: usize = 64;

/// Which copy, and the file.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AttachFile {
    /// Copy.
    pub copy_id: String,
    /// Its name; folders are dropped.
    pub file_name: String,
    /// MIME type.
    #[serde(default)]
    pub media_type: String,
    /// The file.
    pub base64: String,
}

/// Attaches it.
pub fn attach_file(desk: &mut Desk, ask: AttachFile) -> Result<Changed<RecordView>> {
    let copy: CopyId = identity(&ask.copy_id)?;
    let file_name = plain_name(&ask.file_name)?;
    let locale = desk.locale();
    // Seen before the file is sealed, and again inside the act.
    desk.read(Operation::AttachFile, |view| checked(view, view.sight(), copy).map(|_| ()))?;
    if ask.base64.len() / 4 * 3 > MOST_MEGABYTES << 20 {
        return Err(RecordRefusal::FileTooLarge {
            size_megabytes: megabytes(ask.base64.len() / 4 * 3),
            most_megabytes: megabytes(MOST_MEGABYTES << 20),
        }
        .into());
    }
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(ask.base64.trim())
        .ok()
        .filter(|bytes| !bytes.is_empty());
    let bytes = bytes.ok_or(RecordRefusal::FileUnreadable { field: Field::File })?;
    let sealed = desk.vault().seal_content(&mut bytes.as_slice())?;
    desk.transact(Operation::AttachFile, |work| {
        let held = checked(work, work.sight(), copy)?;
        let id: ContentId = work.new_id();
        let under = key_level(held.level);
        let wrapped = work.wrap_content_key(&sealed, id, under)?;
        let row = ContentRow {
            id,
            copy,
            record: held.record,
            level: held.level,
            file_name: file_name.clone(),
            media_type: media_type(&ask.media_type),
            size_bytes: i64::try_from(sealed.size()).unwrap_or(i64::MAX),
            sha256: sealed.sha256().to_vec(),
            sealed_sha256: sealed.sealed_sha256().to_vec(),
            blob: sealed.blob().to_owned(),
            key_level: under,
            attached_by: work.actor(),
            attached_at: work.now().at,
            shredded_at: None,
        };
        store::records::insert_content(work, &row, work.new_id::<RowId>(), &wrapped)?;
        work.record(RecordEvent::FileAttached { content: id, copy, size: row.size_bytes });
        record_view(work, work.sight(), locale, held.record)
    })
}

fn checked(
    reader: &store::Reader<'_>,
    sight: &store::Sight,
    copy: CopyId,
) -> Result<store::records::CopyRow> {
    let row = store::records::get_copy(reader, sight, copy)?.or_missing()?;
    if row.medium != Medium::Electronic.code() {
        return Err(RecordRefusal::CopyNotElectronic { label: row.label }.into());
    }
    match CopyState::from_code(&row.state) {
        Some(CopyState::In) | None => Ok(row),
        Some(state) => Err(RecordRefusal::CopyNotIn { label: row.label, state }.into()),
    }
}

fn megabytes(bytes: usize) -> i64 {
    i64::try_from(bytes >> 20).unwrap_or(i64::MAX)
}

/// A name is data: no folders, no control or direction-changing characters, no trailing dots.
fn plain_name(name: &str) -> Result<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let kept: String = last
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | ':' | '*' | '?' | '"' | '<' | '>' | '|'))
        .take(150)
        .collect();
    said(kept.trim().trim_end_matches('.'), Field::FileName).map(str::to_owned)
}

fn media_type(text: &str) -> String {
    let plain = text.len() <= 100
        && text.contains('/')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/.+-".contains(&byte));
    if plain { text.to_owned() } else { "application/octet-stream".to_owned() }
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
        assert_eq!(media_type("application/pdf"), "application/pdf");
        assert_eq!(media_type("text/html\r\nx: y"), "application/octet-stream");
    }
}
