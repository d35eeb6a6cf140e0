//! The small pictures of a record's files (缩略图). Those of 秘密 and above come only to somebody whose opening of
//! the record already stands in the read log of the last hours.

use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result};
use ::vault::{Part, Work};
use base64::Engine;
use domain::access::Level;
use domain::{Moment, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::KeyedPreview;
use ts_rs::TS;

/// An opening counts for this long.
const HOURS: i64 = 12;

/// Whose files.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListThumbnails {
    /// Record.
    pub record_id: String,
}

/// The small pictures.
#[derive(Debug, Clone, Default, Serialize, JsonSchema, TS)]
pub struct ThumbnailList {
    /// One a file that has any.
    pub rows: Vec<Thumbnail>,
}

/// A file's small picture.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Thumbnail {
    /// Which file.
    pub content_id: String,
    /// Pages that can be shown.
    pub pages: i64,
    /// JPEG in base64; none when there is none, or the session lacks the key.
    pub jpeg: Option<String>,
}

/// Lists them.
pub fn list_thumbnails(desk: &mut Desk, ask: ListThumbnails) -> Result<Changed<ThumbnailList>> {
    let record: RecordId = identity(&ask.record_id)?;
    desk.witness(Operation::ListThumbnails, |work| {
        let since = Moment(work.now().at.0 - chrono::Duration::hours(HOURS));
        let has_opened = store::records::has_opened(work, record, work.actor(), since)?;
        let shown = store::records::list_previews(work, work.sight(), record)?;
        let rows = shown.into_iter().filter(|one| one.level < Level::Secret || has_opened);
        Ok(ThumbnailList { rows: rows.map(|one| thumbnail(work, one)).collect() })
    })
}

fn thumbnail(work: &Work<'_, '_>, one: KeyedPreview) -> Thumbnail {
    let content = one.preview.content;
    let plain = one.preview.thumbnail.and_then(|kept| {
        if !one.preview.is_sealed {
            return Some(kept);
        }
        let key = work.open_key(&one.wrapped, content, one.key_level).ok()?;
        work.open_part(&key, content, Part::Thumbnail, &kept).ok().map(|plain| plain.to_vec())
    });
    Thumbnail {
        content_id: content.to_string(),
        pages: one.preview.pages,
        jpeg: plain.map(|jpeg| base64::engine::general_purpose::STANDARD.encode(jpeg)),
    }
}
