//! What is made of files — thumbnail, words — and where it may stand: plain up to 秘密, above that only sealed
//! under the file's own key, never in the index.

use crate::Result;
use ::vault::{ContentKey, Part, Work};
use domain::ContentId;
use domain::records::FileFault;
use intake::guard::{Description, Fault};
use store::records::{OpenKey, PreviewRow};

/// Keeps what was read out of a file.
pub(crate) fn keep_previews(
    work: &Work<'_, '_>,
    content: ContentId,
    key_level: u8,
    key: &ContentKey,
    described: &Description,
) -> Result<()> {
    let is_sealed = key_level > 0;
    let seal = |part, plain: &[u8]| work.seal_part(key, content, part, plain);
    let words = described.words.as_str();
    let preview = PreviewRow {
        content,
        pages: described.pages.into(),
        words_cut: described.was_cut,
        is_sealed,
        thumbnail: described
            .thumbnail
            .as_ref()
            .map(|plain| if is_sealed { seal(Part::Thumbnail, plain) } else { plain.clone() }),
        sealed_words: (is_sealed && !words.is_empty()).then(|| seal(Part::Words, words.as_bytes())),
    };
    store::records::put_preview(work, &preview)?;
    if !is_sealed && !words.is_empty() {
        store::records::put_content_words(work, content, words)?;
    }
    Ok(())
}

/// Lets what was made of a file follow its record to another level: sealed above 秘密 and out of the index, plain
/// again below. `key` is the file's key as it stood under `key.key_level`; in the act that changes the level.
pub(crate) fn follow_level(work: &Work<'_, '_>, key: &OpenKey, to: u8) -> Result<()> {
    let content = key.content;
    let Some(preview) = store::records::get_preview(work, content)? else { return Ok(()) };
    let opened = work.open_key(&key.wrapped, content, key.key_level)?;
    let (thumbnail, words) = if preview.is_sealed {
        let open = |part, sealed: &Vec<u8>| {
            work.open_part(&opened, content, part, sealed).map(|plain| plain.to_vec())
        };
        let thumbnail = preview.thumbnail.as_ref().map(|sealed| open(Part::Thumbnail, sealed)).transpose()?;
        let words = preview.sealed_words.as_ref().map(|sealed| open(Part::Words, sealed)).transpose()?;
        (thumbnail, words.and_then(|words| String::from_utf8(words).ok()))
    } else {
        (preview.thumbnail, store::records::get_content_text(work, content)?)
    };
    store::records::drop_content_words(work, content)?;
    let described = Description {
        thumbnail,
        words: words.unwrap_or_default(),
        was_cut: preview.words_cut,
        pages: u32::try_from(preview.pages).unwrap_or(0),
    };
    keep_previews(work, content, to, &opened, &described)
}

/// Takes away what was made of a file that is destroyed.
pub(crate) fn let_previews_go(work: &Work<'_, '_>, content: ContentId) -> Result<()> {
    store::records::drop_preview(work, content)?;
    Ok(store::records::drop_content_words(work, content)?)
}

/// A fault of the guarded reader, in the office's words.
pub(crate) fn fault(fault: Fault) -> FileFault {
    match fault {
        Fault::Damaged => FileFault::Damaged,
        Fault::TooLarge => FileFault::TooLarge,
        Fault::Locked => FileFault::Locked,
        Fault::NoSuchPage => FileFault::NoSuchPage,
        Fault::NoPages => FileFault::NoPages,
        Fault::TookTooLong => FileFault::TookTooLong,
        Fault::Died => FileFault::Died,
    }
}
