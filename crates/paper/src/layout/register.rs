//! Registers: a grouped head that repeats, rows that never split over two pages, group borders in the
//! heavy weight down the page.

use super::breaking::height;
use super::sheet::{Align, Area, Paper, Sheet, Weight};
use super::style::{Para, Style, Upright};

/// Top of a register's table.
pub(crate) const TABLE_TOP: f32 = 30.5;
const GROUP_HEIGHT: f32 = 4.6;
const HEAD_HEIGHT: f32 = 8.4;
/// Free height kept under a cell's text before its row grows.
const ROOM: f32 = 1.2;

/// A column: width in millimetres, head, group (0 stands alone and spans both head rows).
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) width: f32,
    pub(crate) head: String,
    pub(crate) group: usize,
}

/// What a cell holds.
#[derive(Debug, Clone)]
pub(crate) enum Cell {
    /// Text.
    Text(Para, Align, f32),
    /// A signature, with text above or below it.
    Signed { ink: Option<usize>, above: Para, below: Para },
    /// One line a numbered copy, divided by dashes, each with its height: see [`Cell::side_by_side`].
    Divided(Vec<(Para, f32)>),
}

impl Cell {
    pub(crate) fn centred(para: Para) -> Cell {
        Cell::Text(para, Align::Centre, 0.4)
    }

    /// Two divided cells whose lines stand on one height, with the widths of their columns.
    pub(crate) fn side_by_side(pairs: Vec<(Para, Para)>, widths: (f32, f32)) -> (Cell, Cell) {
        let (left, right) = pairs
            .into_iter()
            .map(|(left, right)| {
                let tall = divided_height(&left, widths.0).max(divided_height(&right, widths.1));
                ((left, tall), (right, tall))
            })
            .unzip();
        (Cell::Divided(left), Cell::Divided(right))
    }

    fn height(&self, width: f32) -> f32 {
        match self {
            Cell::Text(para, _, padding) => height(para, width - 2.0 * padding) + ROOM,
            Cell::Signed { ink, above, below } => {
                let words: f32 = [above, below]
                    .into_iter()
                    .filter(|para| !para.is_empty())
                    .map(|para| height(para, width - 0.4))
                    .sum();
                words + if ink.is_some() { 7.6 } else { ROOM }
            }
            Cell::Divided(lines) => lines.iter().map(|(_, tall)| tall).sum::<f32>() + ROOM,
        }
    }
}

fn divided_height(line: &Para, width: f32) -> f32 {
    (height(line, width - 0.4) + 0.9).max(4.4)
}

/// The columns of a register and its group names.
#[derive(Debug, Clone)]
pub(crate) struct Register {
    pub(crate) columns: Vec<Column>,
    pub(crate) groups: Vec<String>,
    /// Columns whose left edge is heavy down the page.
    pub(crate) heavy: Vec<usize>,
    /// Smallest height of a row.
    pub(crate) row: f32,
}

impl Register {
    fn left(&self, area: Area, column: usize) -> f32 {
        area.left + self.columns[..column].iter().map(|column| column.width).sum::<f32>()
    }

    fn cell(&self, area: Area, column: usize, top: f32, height: f32) -> Area {
        Area::new(self.left(area, column), top, self.columns[column].width, height)
    }

    fn has_groups(&self) -> bool {
        !self.groups.is_empty()
    }

    /// Height of the head; a third line of words makes it taller.
    pub(crate) fn head_height(&self) -> f32 {
        let words = self
            .columns
            .iter()
            .filter(|column| column.group > 0 || !self.has_groups())
            .map(|column| height(&self.head_para(&column.head), column.width - 0.4) + 1.2)
            .fold(0.0, f32::max);
        if self.has_groups() { GROUP_HEIGHT + words.max(HEAD_HEIGHT) } else { words.max(8.0) }
    }

    fn head_para(&self, head: &str) -> Para {
        Para::new(if self.has_groups() { Style::R5 } else { Style::S9 }, head)
    }

    /// Height a row takes.
    pub(crate) fn row_height(&self, cells: &[Cell]) -> f32 {
        cells
            .iter()
            .zip(&self.columns)
            .map(|(cell, column)| cell.height(column.width))
            .fold(self.row, f32::max)
    }

    /// Draws the head of a page's table; returns where the rows begin.
    pub(crate) fn head(&self, sheet: &mut Sheet, area: Area) -> f32 {
        self.head_at(sheet, area, TABLE_TOP)
    }

    /// Draws the head of a table that begins at `at`; returns where the rows begin.
    pub(crate) fn head_at(&self, sheet: &mut Sheet, area: Area, at: f32) -> f32 {
        let total = self.head_height();
        sheet.tone(Area::new(area.left, at, area.width, total));
        for (index, name) in self.groups.iter().enumerate() {
            let members: Vec<usize> =
                (0..self.columns.len()).filter(|column| self.columns[*column].group == index + 1).collect();
            let (Some(first), Some(last)) = (members.first(), members.last()) else { continue };
            let left = self.left(area, *first);
            let right = self.left(area, *last) + self.columns[*last].width;
            let place = Area::new(left, at, right - left, GROUP_HEIGHT);
            sheet.text(place, &Para::new(Style::S9, name.as_str()), Align::Centre, Upright::Middle);
            sheet.across(left, right, at + GROUP_HEIGHT, Weight::Hair);
        }
        for (index, column) in self.columns.iter().enumerate() {
            let grouped = column.group > 0;
            let top = if grouped { at + GROUP_HEIGHT } else { at };
            let place = self.cell(area, index, top, at + total - top).padded(0.2);
            sheet.text(place, &self.head_para(&column.head), Align::Centre, Upright::Middle);
        }
        at + total
    }

    /// Draws a row.
    pub(crate) fn row(
        &self,
        (paper, sheet): (&Paper, &mut Sheet),
        area: Area,
        top: f32,
        cells: &[Cell],
    ) -> f32 {
        let height = self.row_height(cells);
        for (index, cell) in cells.iter().enumerate() {
            let place = self.cell(area, index, top, height);
            match cell {
                Cell::Text(para, align, padding) => {
                    sheet.text(place.padded(*padding), para, *align, Upright::Middle);
                }
                Cell::Signed { ink, above, below } => signed((paper, sheet), place, *ink, above, below),
                Cell::Divided(lines) => divided(sheet, place, lines),
            }
        }
        height
    }

    /// Draws rules between and around the rows; `edges` are the rows' lower edges.
    pub(crate) fn rules(&self, sheet: &mut Sheet, area: Area, edges: &[f32]) {
        self.rules_at(sheet, area, TABLE_TOP, edges);
    }

    /// The same for a table that begins at `at`.
    pub(crate) fn rules_at(&self, sheet: &mut Sheet, area: Area, at: f32, edges: &[f32]) {
        let rows = at + self.head_height();
        let bottom = edges.last().copied().unwrap_or(rows);
        for edge in edges {
            sheet.across(area.left, area.right(), *edge, Weight::Hair);
        }
        for (index, column) in self.columns.iter().enumerate().skip(1) {
            let same_group = column.group > 0 && column.group == self.columns[index - 1].group;
            let heavy = self.heavy.contains(&index);
            let top = if same_group && self.has_groups() { at + GROUP_HEIGHT } else { at };
            let weight = if heavy { Weight::Heavy } else { Weight::Hair };
            sheet.down(self.left(area, index), top, bottom, weight);
        }
        sheet.across(area.left, area.right(), rows, Weight::Heavy);
        sheet.frame(Area::new(area.left, at, area.width, bottom - at), Weight::Heavy);
    }
}

fn signed((paper, sheet): (&Paper, &mut Sheet), place: Area, ink: Option<usize>, above: &Para, below: &Para) {
    let inner = place.padded(0.2);
    let size = |para: &Para| if para.is_empty() { 0.0 } else { height(para, inner.width) };
    let (over, under) = (size(above), size(below));
    let Some(ink) = ink else {
        let top = place.top + (place.height - over - under) / 2.0;
        sheet.text(Area::new(inner.left, top, inner.width, over), above, Align::Centre, Upright::Top);
        sheet.text(Area::new(inner.left, top + over, inner.width, under), below, Align::Centre, Upright::Top);
        return;
    };
    let gap = 0.4;
    let free = place.height - over - under - 2.0 * gap;
    let box_height = free.min(7.6);
    let top = place.top + gap + (free - box_height) / 2.0;
    sheet.text(Area::new(inner.left, top, inner.width, over), above, Align::Centre, Upright::Top);
    let picture = Area::new(place.left + 1.2, top + over + 0.3, place.width - 2.4, box_height - 0.6);
    sheet.ink(paper, ink, picture, true);
    sheet.text(
        Area::new(inner.left, top + over + box_height, inner.width, under),
        below,
        Align::Centre,
        Upright::Top,
    );
}

fn divided(sheet: &mut Sheet, place: Area, lines: &[(Para, f32)]) {
    let inner = place.padded(0.2);
    let total: f32 = lines.iter().map(|(_, tall)| tall).sum();
    let mut top = place.top + (place.height - total) / 2.0;
    for (index, (line, tall)) in lines.iter().enumerate() {
        if index > 0 {
            sheet.across(place.left, place.right(), top, Weight::Dash);
        }
        sheet.text(Area::new(inner.left, top, inner.width, *tall), line, Align::Centre, Upright::Middle);
        top += tall;
    }
}

/// Year, and month with day.
pub(crate) fn month_and_day(date: &str) -> (String, String) {
    match date.split_once('-') {
        Some((year, rest)) if year.len() == 4 => (year.to_owned(), rest.to_owned()),
        _ => (String::new(), date.to_owned()),
    }
}

/// A date stacked, year over month and day.
pub(crate) fn stacked_date(date: &str) -> Para {
    let (year, day) = month_and_day(date);
    if year.is_empty() {
        return Para::new(Style::R5, day);
    }
    Para::new(Style::R, format!("{year}\n")).and(Style::R5, day)
}
