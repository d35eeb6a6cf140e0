//! Pages of a certificate as they fill: the running head of later pages, and a place to go on from.

use super::view::CertificateView;
use crate::PaperError;
use crate::layout::{Align, Area, PORTRAIT, Paper, Para, Sheet, Style, Upright, Weight};
use crate::words::Words;

/// Where content begins on later pages.
const LATER_TOP: f32 = 23.0;

/// The document as it grows.
pub(super) struct Flow<'view> {
    pub(super) paper: Paper,
    pub(super) sheet: Sheet,
    /// Where the next thing goes.
    pub(super) top: f32,
    pub(super) view: &'view CertificateView,
    pub(super) words: Words,
}

impl<'view> Flow<'view> {
    pub(super) fn new(view: &'view CertificateView, paper: Paper, words: Words) -> Flow<'view> {
        Flow { paper, sheet: PORTRAIT.sheet(), top: PORTRAIT.area.top, view, words }
    }

    /// Room left on this page.
    pub(super) fn room(&self) -> f32 {
        PORTRAIT.area.bottom() - self.top
    }

    /// Room on an empty later page.
    pub(super) fn whole_page() -> f32 {
        PORTRAIT.area.bottom() - LATER_TOP
    }

    /// Goes on on a new page, under the running head.
    pub(super) fn turn(&mut self) {
        let full = std::mem::replace(&mut self.sheet, PORTRAIT.sheet());
        self.paper.sheets.push(full);
        let area = PORTRAIT.area;
        let head = Area::new(area.left, area.top, area.width, 5.0);
        let running = self.words.with(
            "certificate-running-head",
            &[("office", self.words.office_spaced(&self.view.office).into())],
        );
        let number = self.words.with("certificate-number", &[("number", self.view.number.as_str().into())]);
        let wide = Area { width: 120.0, ..head };
        self.sheet.text(wide, &Para::new(Style::S9, running), Align::Left, Upright::Middle);
        self.sheet.text(head, &Para::new(Style::V, number), Align::Right, Upright::Middle);
        self.sheet.across(area.left, area.right(), area.top + 5.5, Weight::Heavy);
        self.top = LATER_TOP;
    }

    /// Turns the page unless `height` fits here, or would not fit a whole page either.
    pub(super) fn keep_together(&mut self, height: f32) {
        if height > self.room() && height <= Flow::whole_page() {
            self.turn();
        }
    }

    /// A section's name and what stands right of it.
    pub(super) fn section(&mut self, name: String, facts: String) {
        let area = PORTRAIT.area;
        let line = Area::new(area.left, self.top, area.width, 5.5);
        self.sheet.text(line, &Para::new(Style::S, name), Align::Left, Upright::Middle);
        self.sheet.text(line, &Para::new(Style::L, facts), Align::Right, Upright::Middle);
        self.top += 6.2;
    }

    /// Ends the document.
    pub(super) fn end(mut self) -> Result<Paper, PaperError> {
        self.paper.sheets.push(self.sheet);
        Ok(self.paper)
    }
}
