//! The frame of a page: text area, footer in three parts, running heads. Left for binding; nothing in
//! the right 12 mm, which the seam seal (骑缝章) needs.

use super::sheet::{Align, Area, Paper, Sheet, Weight};
use super::style::{Para, Style, Upright};
use crate::view::Footer;
use crate::words::{Words, grouped, short_head};

/// A page format with its text area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) area: Area,
}

/// A4 upright.
pub(crate) const PORTRAIT: Frame =
    Frame { width: 210.0, height: 297.0, area: Area::new(22.0, 16.0, 176.0, 264.0) };

/// A4 turned: the same area, turned.
pub(crate) const LANDSCAPE: Frame =
    Frame { width: 297.0, height: 210.0, area: Area::new(21.0, 16.0, 264.0, 176.0) };

/// A5 upright, for slips.
pub(crate) const SLIP: Frame =
    Frame { width: 148.0, height: 210.0, area: Area::new(18.0, 14.0, 118.0, 178.0) };

/// A5 turned, for slips that are wider than tall.
pub(crate) const SLIP_TURNED: Frame =
    Frame { width: 210.0, height: 148.0, area: Area::new(18.0, 14.0, 180.0, 116.0) };

impl Frame {
    pub(crate) fn sheet(self) -> Sheet {
        Sheet::new(self.width, self.height)
    }

    /// Draws the footers once the number of pages is known.
    pub(crate) fn finish(self, paper: &mut Paper, footer: &Footer, words: Words) {
        let pages = paper.sheets.len();
        for (index, sheet) in paper.sheets.iter_mut().enumerate() {
            self.footer(sheet, footer, (index + 1, pages), words);
        }
    }

    fn footer(self, sheet: &mut Sheet, footer: &Footer, (page, pages): (usize, usize), words: Words) {
        let top = self.area.bottom() + 2.5;
        sheet.across(self.area.left, self.area.right(), top, Weight::Hair);
        let strip = Area::new(self.area.left, top + 1.0, self.area.width, 4.4);
        let printed = words.with(
            "printed-by",
            &[
                ("name", footer.printed_by.as_str().into()),
                ("account", footer.printed_account.as_str().into()),
                ("at", footer.printed_at.as_str().into()),
            ],
        );
        let number = words.with("page-of", &[("page", page.into()), ("pages", pages.into())]);
        let trail = words.with(
            "trail",
            &[("seq", grouped(footer.trail_seq).into()), ("head", short_head(&footer.trail_head).into())],
        );
        let narrow = self.area.width < 150.0;
        let below = Area { top: strip.top + 4.2, ..strip };
        let parts = if narrow {
            // Three parts do not fit side by side on a slip.
            [(strip, printed, Align::Left), (strip, number, Align::Right), (below, trail, Align::Left)]
        } else {
            [(strip, printed, Align::Left), (strip, number, Align::Centre), (strip, trail, Align::Right)]
        };
        for (place, text, align) in parts {
            sheet.text(place, &Para::new(Style::L, text), align, Upright::Middle);
        }
    }
}

/// A blank that a ring seal fits in. The seal is put there by hand and never drawn, not even as an outline.
pub(crate) fn blank_for_seal(sheet: &mut Sheet, place: Area, words: Words) {
    let middle = Area::new(place.left, place.top + place.height / 2.0 - 4.0, place.width, 4.0);
    sheet.text(middle, &Para::new(Style::L, words.get("seal")), Align::Centre, Upright::Middle);
    let foot = Area::new(place.left, place.bottom() - 5.6, place.width, 4.4);
    sheet.text(foot, &Para::new(Style::W, words.get("seal-date")), Align::Centre, Upright::Middle);
}
