//! The pages of a register: title, facts, table, note. Rows fill a page and never split; the last is
//! followed by （以下空白）, so that nothing can be added; the others say how many went before.

use super::frame::LANDSCAPE;
use super::register::{Cell, Register, TABLE_TOP};
use super::sheet::{Align, Area, Paper};
use super::style::{Para, Style, Upright};
use crate::pdf::{Meta, print};
use crate::view::{Footer, Office};
use crate::words::{Words, grouped};
use crate::{Locale, PaperError, Printed};

/// Kept free under the table for the note.
const NOTE_ROOM: f32 = 6.5;

/// One row.
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
}

/// What stands around the table.
pub(crate) struct RegisterPages {
    pub(crate) title: String,
    pub(crate) facts: String,
    pub(crate) note: String,
    pub(crate) register: Register,
}

impl RegisterPages {
    /// Lays out and writes the register. Without rows one blank page is printed, for the pen.
    pub(crate) fn print(
        self,
        mut paper: Paper,
        rows: Vec<Row>,
        office: &Office,
        footer: &Footer,
        words: Words,
    ) -> Result<Printed, PaperError> {
        let frame = LANDSCAPE;
        let blank = rows.is_empty();
        let rows = if blank { self.blank_rows() } else { rows };
        let groups = self.paginate(&rows);
        let last = groups.len() - 1;
        let mut carried = 0;
        for (number, group) in groups.into_iter().enumerate() {
            let mut sheet = frame.sheet();
            self.head(&mut sheet, office, number > 0, words);
            let mut top = self.register.head(&mut sheet, frame.area);
            let mut edges = Vec::new();
            for row in group {
                top += self.register.row((&paper, &mut sheet), frame.area, top, &row.cells);
                edges.push(top);
            }
            self.register.rules(&mut sheet, frame.area, &edges);
            carried += group.len();
            let under = Area::new(frame.area.left, top + 1.0, frame.area.width, 4.4);
            sheet.text(
                Area { width: 210.0, ..under },
                &Para::new(Style::L, self.note.as_str()),
                Align::Left,
                Upright::Top,
            );
            let tail = match (blank, number == last) {
                (true, _) => String::new(),
                (false, true) => words.get("end-of-list"),
                (false, false) => words.with("carried-forward", &[("count", grouped(carried as u64).into())]),
            };
            sheet.text(under, &Para::new(Style::L, tail), Align::Right, Upright::Top);
            paper.sheets.push(sheet);
        }
        frame.finish(&mut paper, footer, words);
        print(&paper, &meta(&self.title, office, footer, words), &[])
    }

    fn head(&self, sheet: &mut super::Sheet, office: &Office, continued: bool, words: Words) {
        let area = LANDSCAPE.area;
        let title =
            if continued { format!("{}{}", self.title, words.get("continued")) } else { self.title.clone() };
        let style = register_title(words);
        let strip = Area::new(area.left, area.top, area.width, 8.0);
        sheet.text(strip, &Para::new(style, title), Align::Centre, Upright::Middle);
        let facts = Area::new(area.left, area.top + 9.0, area.width, 4.4);
        let unit = words.with(
            "unit-and-fonds",
            &[("unit", words.office(office).into()), ("number", office.fonds.as_str().into())],
        );
        sheet.text(facts, &Para::new(Style::L, unit), Align::Left, Upright::Middle);
        sheet.text(facts, &Para::new(Style::L, self.facts.as_str()), Align::Right, Upright::Middle);
    }

    fn room(&self) -> f32 {
        LANDSCAPE.area.bottom() - NOTE_ROOM - TABLE_TOP - self.register.head_height()
    }

    fn blank_rows(&self) -> Vec<Row> {
        let count = (self.room() / self.register.row) as usize;
        let empty = || vec![Cell::centred(Para::default()); self.register.columns.len()];
        (0..count.max(1)).map(|_| Row { cells: empty() }).collect()
    }

    fn paginate<'rows>(&self, rows: &'rows [Row]) -> Vec<&'rows [Row]> {
        let heights: Vec<f32> = rows.iter().map(|row| self.register.row_height(&row.cells)).collect();
        let mut pages = Vec::new();
        let (mut start, mut used) = (0, 0.0);
        for (index, height) in heights.iter().enumerate() {
            if index > start && used + height > self.room() + 0.05 {
                pages.push(&rows[start..index]);
                (start, used) = (index, 0.0);
            }
            used += height;
        }
        pages.push(&rows[start..]);
        pages
    }
}

/// Title of a register; the English one is a little smaller and not tracked.
pub(crate) fn register_title(words: Words) -> Style {
    match words.0 {
        Locale::ZhCn => Style::T2,
        Locale::En => Style::T2.sized(15.0, 6.35, 0.0),
    }
}

/// What the file says of itself.
pub(crate) fn meta(title: &str, office: &Office, footer: &Footer, words: Words) -> Meta {
    Meta {
        title: title.to_owned(),
        author: words.office(office),
        language: words.0.code(),
        created: footer.printed_at.clone(),
    }
}
