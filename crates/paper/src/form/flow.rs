//! A form from top to bottom: the head with number and code, then part after part, onto a further page where one is
//! full. Nothing shrinks and nothing is cut off.

use super::{Form, Part};
use crate::layout::breaking::{Line, lines, natural_width};
use crate::layout::frame::Frame;
use crate::layout::{Align, Area, Paper, Para, Sheet, Style, Upright, Weight};
use crate::qr::{Modules, modules};
use crate::words::Words;
use crate::{Locale, PaperError};

/// Between two parts.
const GAP: f32 = 3.0;
/// A module of the code, and the quiet zone around it.
const MODULE: f32 = 0.5;
const QUIET: f32 = 2.0;

/// The page being filled.
pub(super) struct Flow<'form> {
    form: &'form Form,
    pub(super) frame: Frame,
    pub(super) words: Words,
    pub(super) paper: Paper,
    pub(super) sheet: Sheet,
    pub(super) top: f32,
    /// Measuring only: pages are not turned.
    measuring: bool,
}

impl<'form> Flow<'form> {
    pub(super) fn begin(form: &'form Form, frame: Frame, words: Words) -> Result<Flow<'form>, PaperError> {
        let mut flow = Flow {
            form,
            frame,
            words,
            paper: Paper::default(),
            sheet: frame.sheet(),
            top: frame.area.top,
            measuring: false,
        };
        let code = if form.code.is_empty() { None } else { Some(modules(&form.code)?) };
        flow.head(code.as_ref());
        Ok(flow)
    }

    pub(super) fn area(&self) -> Area {
        self.frame.area
    }

    /// Whether the form is a slip, whose title is smaller.
    fn is_slip(&self) -> bool {
        self.frame.height < 250.0
    }

    fn title_style(&self) -> Style {
        match (self.is_slip(), self.words.0) {
            (false, Locale::ZhCn) => Style::T1,
            (false, Locale::En) => Style::T1.sized(20.0, 8.5, 0.0),
            (true, Locale::ZhCn) => Style::T2,
            (true, Locale::En) => Style::T2.sized(15.0, 6.35, 0.0),
        }
    }

    fn office_line(&mut self) {
        let area = self.area();
        let line = Area::new(area.left, area.top, area.width, 5.0);
        let office = Para::new(Style::S, self.words.office_spaced(&self.form.office));
        self.sheet.text(line, &office, Align::Left, Upright::Middle);
        self.sheet.across(area.left, area.right(), area.top + 6.5, Weight::Heavy);
        self.top = area.top + 6.5;
    }

    fn head(&mut self, code: Option<&Modules>) {
        self.office_line();
        let (area, begun) = (self.area(), self.top);
        let mut bottom = begun;
        let mut room = Area::new(area.left, begun + if self.is_slip() { 3.0 } else { 5.0 }, area.width, 12.0);
        let style = self.title_style();
        let title = Para::new(style, self.words.get(self.form.title));
        if let Some(code) = code {
            let side = code.width as f32 * MODULE;
            let left = area.right() - side - QUIET;
            self.sheet.code(left, begun + QUIET, MODULE, code);
            bottom = begun + side + 2.0 * QUIET;
            // Centred on the page where the code lets it be, else on what the code leaves.
            if (area.width - natural_width(&title)) / 2.0 < side + 2.0 * QUIET + 2.0 {
                room.width = left - QUIET - 2.0 - area.left;
            }
        }
        // A tracked line ends in its tracking: shifted by it, it stands on the axis.
        let shift = style.tracking * style.size * 25.4 / 72.0;
        room.top += self.sheet.text(
            Area { left: room.left + shift / 2.0, ..room },
            &title,
            Align::Centre,
            Upright::Top,
        );
        if !self.form.number.is_empty() {
            let number = self.words.with("form-number", &[("number", self.form.number.as_str().into())]);
            let place = Area { top: room.top + 1.5, ..room };
            room.top +=
                1.5 + self.sheet.text(place, &Para::new(Style::N, number), Align::Centre, Upright::Top);
        }
        self.top = (room.top + GAP).max(bottom) + 0.5;
    }

    /// Whether so much still fits on this page.
    fn fits(&self, height: f32) -> bool {
        self.measuring || self.top + height <= self.area().bottom() + 0.05
    }

    fn turn(&mut self) {
        let full = std::mem::replace(&mut self.sheet, self.frame.sheet());
        self.paper.sheets.push(full);
        self.office_line();
        let area = self.area();
        let running = format!(
            "{}{} {}",
            self.words.get(self.form.title),
            self.words.get("continued"),
            self.form.number
        );
        let line = Area::new(area.left, area.top, area.width, 5.0);
        self.sheet.text(line, &Para::new(Style::L, running.trim_end()), Align::Right, Upright::Middle);
        self.top += GAP;
    }

    /// Makes room; a thing taller than a page begins on a fresh one and is not cut.
    pub(super) fn make_room(&mut self, height: f32) {
        if !self.fits(height) {
            self.turn();
        }
    }

    /// Sets a paragraph, line by line over as many pages as it needs.
    pub(super) fn running(&mut self, para: &Para, indent: f32) {
        let width = self.area().width - 2.0 * indent;
        let all: Vec<Line> = lines(para, width, &mut self.sheet.missing);
        for line in all {
            self.make_room(line.leading);
            let place = Area::new(self.area().left + indent, self.top, width, line.leading);
            self.top += self.sheet.lines(place, std::slice::from_ref(&line), self.words.running());
        }
    }

    pub(super) fn gap(&mut self) {
        self.top += GAP;
    }

    /// How tall parts are, drawn onto a sheet that is thrown away.
    fn height_of(&mut self, parts: &[Part]) -> f32 {
        let mut trial = Flow {
            form: self.form,
            frame: self.frame,
            words: self.words,
            paper: Paper { sheets: Vec::new(), inks: self.paper.inks.clone() },
            sheet: self.frame.sheet(),
            top: 0.0,
            measuring: true,
        };
        for part in parts {
            trial.part(part);
        }
        trial.top
    }

    /// The tear-off line, kept on one page with what follows it.
    pub(super) fn tear_off(&mut self, title: &str, rest: &[Part]) {
        const LINE: f32 = 18.0;
        let until = rest.iter().position(|part| matches!(part, Part::TearOff(_))).unwrap_or(rest.len());
        let height = LINE + self.height_of(&rest[..until]);
        self.make_room(height);
        let area = self.area();
        let caption = Para::new(Style::L, self.words.get("form-tear-here"));
        let wide = natural_width(&caption) + 4.0;
        let middle = area.left + area.width / 2.0;
        let at = self.top + 3.0;
        self.sheet.across(area.left, middle - wide / 2.0, at, Weight::Dash);
        self.sheet.across(middle + wide / 2.0, area.right(), at, Weight::Dash);
        let place = Area::new(area.left, at - 2.0, area.width, 4.0);
        self.sheet.text(place, &caption, Align::Centre, Upright::Middle);
        let style = Style::T2.sized(13.0, 5.6, 0.08);
        let heading = Para::new(style, self.words.get(title));
        let place = Area::new(area.left, at + 4.0, area.width, 7.0);
        self.sheet.text(place, &heading, Align::Centre, Upright::Middle);
        if !self.form.number.is_empty() {
            let number = Para::new(Style::V, self.form.number.as_str());
            self.sheet.text(place, &number, Align::Right, Upright::Middle);
        }
        self.top = at + 12.5;
    }

    pub(super) fn end(mut self) -> Paper {
        self.paper.sheets.push(self.sheet);
        self.paper
    }
}
