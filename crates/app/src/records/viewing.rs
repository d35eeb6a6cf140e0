//! Pages of the file in the viewer: drawn by the guarded reader, then marked here with who looks, when and where.

use crate::error::OrMissing;
use crate::records::previews::fault;
use crate::streams::Viewing;
use crate::{Desk, Operation, Result, View};
use domain::records::FileRefusal;
use intake::guard::{self, Raster};
use paper::watermark::{Picture, burn};

/// The words of the watermark: the mark of the level, who, login, when, where.
pub(crate) fn watermark(view: &View<'_>, viewing: &Viewing) -> Result<String> {
    let person = store::people::get_person(view, view.actor())?.or_missing()?;
    let account = store::people::get_account(view, view.actor())?.or_missing()?;
    let mark = crate::printing::mark(view, view.locale(), viewing.level)?;
    let now = view.now();
    let said = [mark, person.name, account.login, now.at.local_minute(now.zone), view.office().name.clone()];
    Ok(said.iter().map(|one| one.trim()).filter(|one| !one.is_empty()).collect::<Vec<_>>().join("  "))
}

/// Still the file of that name, and still within sight: who lost the right while reading loses the page.
pub(crate) fn watermark_of(desk: &mut Desk, operation: Operation, token: &str) -> Result<String> {
    let viewing = desk.streams().viewing.take().filter(|viewing| viewing.token == token).or_missing()?;
    let words = desk.read(operation, |view| {
        let (row, wrapped) =
            store::records::get_content(view, view.sight(), viewing.content)?.or_missing()?;
        wrapped.filter(|_| row.shredded_at.is_none()).or_missing()?;
        watermark(view, &viewing)
    });
    if words.is_ok() {
        desk.streams().viewing = Some(viewing);
    }
    words
}

/// Draws a page, counted from 1, and burns the watermark in.
pub(crate) fn marked_page(viewing: &Viewing, page: u32, width: u32, words: &str) -> Result<Raster> {
    let refused = |why| FileRefusal::NotShown { name: viewing.file_name.clone(), fault: fault(why) };
    let index = page
        .checked_sub(1)
        .filter(|_| page <= viewing.pages)
        .ok_or_else(|| refused(guard::Fault::NoSuchPage))?;
    let lines =
        viewing.text.as_ref().and_then(|pages| pages.get(usize::try_from(index).unwrap_or(usize::MAX)));
    let mut drawn = match lines {
        Some(lines) => {
            let (height, rgb) = paper::text_page::draw(lines, width);
            Raster { width, height, rgb }
        }
        None => guard::page(viewing.kind, index, width, &mut viewing.bytes.as_slice()).map_err(refused)?,
    };
    burn(&mut Picture { width: drawn.width, height: drawn.height, rgb: &mut drawn.rgb }, words);
    Ok(drawn)
}
