//! Print pages of the file in the viewer (打印文件): pictures with the watermark, known to the trail first.

use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::records::using::{usable, witness_use};
use crate::records::viewing::{marked_page, watermark_of};
use crate::{Changed, Desk, Operation, Result};
use base64::Engine;
use domain::records::{FileRefusal, FileUse};
use paper::{PicturePage, render_pictures};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// More pages are printed in parts: each takes a moment and the desk waits.
const MOST_PAGES: u32 = 40;
/// 150 dots an inch across A4.
const WIDTH: u32 = 1_240;

/// Which pages, and from 机密 upward what for.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintFile {
    /// As `view_file` named it.
    pub viewing: String,
    /// Counted from 1.
    pub first: u32,
    /// Counted from 1.
    pub last: u32,
    /// Purpose.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub purpose: Option<String>,
}

/// Prints them.
pub fn print_file(desk: &mut Desk, ask: PrintFile) -> Result<Changed<PrintedFile>> {
    let words = watermark_of(desk, Operation::PrintFile, &ask.viewing)?;
    let viewing = desk.streams().viewing.as_ref().or_missing()?;
    let (content, last) = (viewing.content, ask.last.min(viewing.pages));
    let first = ask.first.clamp(1, last.max(1));
    let pages = last.saturating_sub(first) + 1;
    if pages > MOST_PAGES {
        return Err(FileRefusal::TooManyPages { pages: pages.into(), most: MOST_PAGES.into() }.into());
    }
    let done = desk.witness(Operation::PrintFile, |work| {
        let (row, _) = usable(work, content)?;
        witness_use(work, &row, FileUse::Print, ask.purpose.as_deref(), (first.into(), last.into()))?;
        Ok(row)
    })?;
    let viewing = desk.streams().viewing.as_ref().or_missing()?;
    let mut pictures = Vec::new();
    for page in first..=last {
        let drawn = marked_page(viewing, page, WIDTH, 0, &words)?;
        pictures.push(PicturePage { width: drawn.width, height: drawn.height, rgb: drawn.rgb });
    }
    let pdf = render_pictures(&pictures)?;
    let stem = done.reply.file_name.rsplit_once('.').map_or(done.reply.file_name.as_str(), |(stem, _)| stem);
    let reply = PrintedFile {
        file_name: format!("{stem}_{first}-{last}.pdf"),
        sha256: hex::encode(Sha256::digest(&pdf)),
        pdf: base64::engine::general_purpose::STANDARD.encode(pdf),
        pages: pictures.len(),
        missing_glyphs: Vec::new(),
    };
    Ok(Changed { reply, tags: done.tags, seq: done.seq })
}
