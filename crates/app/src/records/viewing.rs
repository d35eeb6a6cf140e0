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

/// How wide a sheet of text is at full size: A4 at 96 dots an inch.
const SHEET: u32 = 794;

/// Draws a page, counted from 1, turns it by quarters clockwise and burns the watermark in, upright however it is turned.
pub(crate) fn marked_page(
    viewing: &Viewing,
    page: u32,
    width: u32,
    quarters: u32,
    words: &str,
) -> Result<Raster> {
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
            Raster { width, height, full_width: SHEET, rgb }
        }
        None => guard::page(viewing.kind, index, width, &mut viewing.bytes.as_slice()).map_err(refused)?,
    };
    drawn = turned(drawn, quarters);
    burn(&mut Picture { width: drawn.width, height: drawn.height, rgb: &mut drawn.rgb }, words);
    Ok(drawn)
}

/// Turned by quarters clockwise; the width at full size follows the side that is across now.
fn turned(drawn: Raster, quarters: u32) -> Raster {
    let (wide, high) = (drawn.width as usize, drawn.height as usize);
    let from: Box<dyn Fn(usize, usize) -> usize> = match quarters % 4 {
        0 => return drawn,
        1 => Box::new(move |x, y| (high - 1 - x) * wide + y),
        2 => Box::new(move |x, y| (high - 1 - y) * wide + (wide - 1 - x)),
        _ => Box::new(move |x, y| x * wide + (wide - 1 - y)),
    };
    let is_on_its_side = quarters % 2 == 1;
    let (across, down) = if is_on_its_side { (high, wide) } else { (wide, high) };
    let mut rgb = Vec::with_capacity(drawn.rgb.len());
    for y in 0..down {
        for x in 0..across {
            let first = from(x, y) * 3;
            rgb.extend_from_slice(&drawn.rgb[first..first + 3]);
        }
    }
    let side = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
    let full_width = if is_on_its_side {
        let tall = u64::from(drawn.full_width) * u64::from(drawn.height) / u64::from(drawn.width.max(1));
        u32::try_from(tall).unwrap_or(u32::MAX)
    } else {
        drawn.full_width
    };
    Raster { width: side(across), height: side(down), full_width, rgb }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_turns_by_quarters_clockwise() {
        let page = || Raster { width: 2, height: 1, full_width: 20, rgb: vec![1, 1, 1, 2, 2, 2] };
        let seen = |quarters| {
            let turned = turned(page(), quarters);
            let pixels: Vec<u8> = turned.rgb.iter().step_by(3).copied().collect();
            (turned.width, turned.height, turned.full_width, pixels)
        };
        assert_eq!(seen(0), (2, 1, 20, vec![1, 2]));
        assert_eq!(seen(1), (1, 2, 10, vec![1, 2]));
        assert_eq!(seen(2), (2, 1, 20, vec![2, 1]));
        assert_eq!(seen(3), (1, 2, 10, vec![2, 1]));
        assert_eq!(seen(5), seen(1));
    }
}
