//! Look at a file in the window (阅览文件): known to the trail first, then into memory, page by page with a watermark.

use crate::records::asking::identity;
use crate::records::previews::fault;
use crate::records::using::{fits_in_memory, usable, witness_use};
use crate::streams::Viewing;
use crate::{Changed, Desk, Operation, Result};
use domain::ContentId;
use domain::records::{FileFault, FileRefusal, FileUse};
use intake::guard;
use intake::kind::Kind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

/// Which file, and from 机密 upward what for.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ViewFile {
    /// Identity.
    pub content_id: String,
    /// Purpose.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub purpose: Option<String>,
}

/// A file open in the viewer; one at a time.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FileViewing {
    /// Names it when pages are asked for.
    pub viewing: String,
    /// Name.
    pub file_name: String,
    /// Level code of its record.
    pub level: String,
    /// Pages.
    pub pages: u32,
    /// Only its words are shown, laid out anew: whoever needs it as it was written downloads it.
    pub is_words_only: bool,
}

/// Opens it.
pub fn view_file(desk: &mut Desk, ask: ViewFile) -> Result<Changed<FileViewing>> {
    let id: ContentId = identity(&ask.content_id)?;
    desk.streams().viewing = None;
    let done = desk.witness(Operation::ViewFile, |work| {
        let (row, file) = usable(work, id)?;
        let kind = Kind::of_media_type(&row.media_type);
        if !kind.has_pages() && !kind.has_words_only() {
            return Err(FileRefusal::NotShown { name: row.file_name, fault: FileFault::NoPages }.into());
        }
        fits_in_memory(&row)?;
        let known = store::records::get_preview(work, id)?.map(|preview| preview.pages);
        let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(row.size_bytes).unwrap_or(0)));
        file.open_into(&mut *bytes, &|_| true)?;
        witness_use(work, &row, FileUse::Preview, ask.purpose.as_deref(), (0, 0))?;
        Ok((row, kind, known, bytes))
    })?;
    let (row, kind, known, bytes) = done.reply;
    let known = known.and_then(|pages| u32::try_from(pages).ok()).filter(|pages| *pages > 0);
    let (pages, text) = match known {
        Some(pages) => (pages, None),
        None => read_now(kind, &row.file_name, &bytes)?,
    };
    let token = desk.vault().new_token().to_string();
    let reply = FileViewing {
        viewing: token.clone(),
        file_name: row.file_name.clone(),
        level: row.level.code().to_owned(),
        pages,
        is_words_only: kind.has_words_only() && kind != Kind::Text,
    };
    desk.streams().viewing = Some(Viewing {
        token,
        content: id,
        level: row.level,
        file_name: row.file_name,
        kind,
        pages,
        text,
        bytes,
    });
    Ok(Changed { reply, tags: done.tags, seq: done.seq })
}

/// Of a file whose pages nobody counted yet, and of one that has none until its words are laid out.
fn read_now(kind: Kind, name: &str, bytes: &[u8]) -> Result<(u32, Option<Vec<Vec<String>>>)> {
    let refused = |why| FileRefusal::NotShown { name: name.to_owned(), fault: fault(why) };
    let described = guard::describe(kind, &mut &*bytes).map_err(refused)?;
    if !kind.has_words_only() {
        return Ok((described.pages, None));
    }
    let pages = paper::text_page::lay_out(&described.words);
    Ok((u32::try_from(pages.len()).unwrap_or(u32::MAX), Some(pages)))
}
