//! The parts of a form as they are drawn.

use super::flow::Flow;
use super::{Fact, Part, Said, Sign, Table};
use crate::Locale;
use crate::layout::breaking::{height, natural_width};
use crate::layout::frame::blank_for_seal;
use crate::layout::register::{Cell, Column, Register};
use crate::layout::sign_cell::{SignCell, Signed};
use crate::layout::{Align, Area, Para, Style, Upright, Weight};

/// A row whose values are printed, and one left to a pen.
const FACT: f32 = 7.0;
const BY_PEN: f32 = 10.0;
/// A ring seal of 42 mm fits.
const SEAL: (f32, f32) = (50.0, 46.0);
const CELL: SignCell = SignCell { ink: (40.0, 10.0), ink_top: 5.4, line: 16.4, centred: true, step: 4.4 };
/// Side of a box to tick.
const TICK: f32 = 3.0;
/// What a pen writes on.
const BLANK: &str = "＿＿＿＿＿＿";

impl Flow<'_> {
    pub(super) fn part(&mut self, part: &Part) {
        match part {
            Part::Section(key) => self.section(key),
            Part::Facts(facts) => self.facts(facts),
            Part::Said(said) => {
                let para = self.sentence(said, Style::B, Style::B5);
                self.running(&para, 1.2);
                self.gap();
            }
            Part::Note(said) => {
                let para = self.sentence(said, Style::L, Style::L5);
                self.running(&para, 1.2);
                self.gap();
            }
            Part::Table(table) => self.table(table),
            Part::Signatures(signs) => self.signatures(signs, false),
            Part::SignaturesAndSeal(signs) => self.signatures(signs, true),
            Part::TearOff(title) => self.tear_off(title, &[]),
        }
    }

    fn section(&mut self, key: &str) {
        self.make_room(18.0);
        let area = self.area();
        let place = Area::new(area.left, self.top, area.width, 5.0);
        self.sheet.text(place, &Para::new(Style::S, self.words.get(key)), Align::Left, Upright::Middle);
        self.top += 6.0;
    }

    fn sentence(&self, said: &Said, plain: Style, stress: Style) -> Para {
        let filled: Vec<(&str, texts::Value)> = said
            .filled
            .iter()
            .map(|(name, value)| {
                let value = if value.is_empty() { BLANK } else { value.as_str() };
                (*name, value.into())
            })
            .collect();
        self.words.stressed(plain, stress, said.key, &filled)
    }

    /// Width of a label: as wide as the widest of the form's grid, within reason.
    fn label_width(&self, facts: &[Fact]) -> f32 {
        let (least, most) = match self.words.0 {
            Locale::ZhCn => (18.0_f32, 30.0_f32),
            Locale::En => (24.0, 38.0),
        };
        let widest = facts
            .iter()
            .map(|fact| natural_width(&Para::new(Style::L, self.words.get(fact.label))) + 2.8)
            .fold(least, f32::max);
        widest.min(most)
    }

    fn facts(&mut self, facts: &[Fact]) {
        let label = self.label_width(facts);
        let mut rows: Vec<&[Fact]> = Vec::new();
        let mut rest = facts;
        while let Some(first) = rest.first() {
            let pair = !first.wide && rest.get(1).is_some_and(|second| !second.wide);
            let (row, after) = rest.split_at(if pair { 2 } else { 1 });
            rows.push(row);
            rest = after;
        }
        let mut begun = None;
        for row in rows {
            let width = self.area().width / row.len() as f32;
            let tall = row.iter().map(|fact| self.fact_height(fact, width, label)).fold(0.0, f32::max);
            let before = self.paper.sheets.len();
            self.make_room(tall);
            if before != self.paper.sheets.len() {
                begun = None;
            }
            let top = self.top;
            if begun.is_none() {
                self.sheet.across(self.area().left, self.area().right(), top, Weight::Heavy);
                begun = Some(top);
            }
            for (index, fact) in row.iter().enumerate() {
                let left = self.area().left + width * index as f32;
                self.fact(fact, Area::new(left, top, width, tall), label);
                if index > 0 {
                    self.sheet.down(left, top, top + tall, Weight::Hair);
                }
            }
            self.top += tall;
            let (left, right) = (self.area().left, self.area().right());
            self.sheet.across(left, right, self.top, Weight::Hair);
            self.sheet.down(left, top, self.top, Weight::Heavy);
            self.sheet.down(right, top, self.top, Weight::Heavy);
        }
        self.sheet.across(self.area().left, self.area().right(), self.top, Weight::Heavy);
        self.gap();
    }

    fn fact_height(&self, fact: &Fact, width: f32, label: f32) -> f32 {
        let name = height(&Para::new(Style::L, self.words.get(fact.label)), label - 2.4) + 1.8;
        let value = height(&Para::new(Style::V, fact.value.as_str()), width - label - 2.4) + 1.8;
        name.max(value).max(if fact.value.is_empty() { BY_PEN } else { FACT })
    }

    fn fact(&mut self, fact: &Fact, place: Area, label: f32) {
        let name = Para::new(Style::L, self.words.get(fact.label));
        let left = Area { width: label, ..place }.padded(1.2);
        self.sheet.text(left, &name, Align::Left, Upright::Middle);
        let right = Area { left: place.left + label, width: place.width - label, ..place }.padded(1.2);
        let value = Para::new(Style::V, fact.value.as_str());
        self.sheet.text(right, &value, Align::Left, Upright::Middle);
        self.sheet.down(place.left + label, place.top, place.bottom(), Weight::Hair);
    }

    fn table(&mut self, table: &Table) {
        let shares: u16 = table.columns.iter().map(|(share, _)| share).sum();
        let unit = self.area().width / f32::from(shares.max(1));
        let columns = table.columns.iter().map(|(share, head)| Column {
            width: f32::from(*share) * unit,
            head: self.words.get(head),
            group: 0,
        });
        let register =
            Register { columns: columns.collect(), groups: Vec::new(), heavy: Vec::new(), row: 7.0 };
        let rows: Vec<Vec<Cell>> = table
            .rows
            .iter()
            .map(|row| {
                let cell = |at: usize| row.get(at).cloned().unwrap_or_default();
                let left = |text: String| Cell::Text(Para::new(Style::W, text), Align::Left, 0.9);
                (0..table.columns.len()).map(|at| left(cell(at))).collect()
            })
            .collect();
        let first = rows.first().map_or(7.0, |row| register.row_height(row));
        self.make_room(register.head_height() + first);
        let area = self.area();
        let mut begun = self.top;
        self.top = register.head_at(&mut self.sheet, area, begun);
        let mut edges = Vec::new();
        for row in &rows {
            let before = self.paper.sheets.len();
            self.make_room(register.row_height(row));
            if before != self.paper.sheets.len() {
                if let Some(full) = self.paper.sheets.last_mut() {
                    register.rules_at(full, area, begun, &edges);
                }
                begun = self.top;
                self.top = register.head_at(&mut self.sheet, area, begun);
                edges.clear();
            }
            self.top += register.row((&self.paper, &mut self.sheet), area, self.top, row);
            edges.push(self.top);
        }
        register.rules_at(&mut self.sheet, area, begun, &edges);
        if table.rows.iter().any(|row| !row.is_empty()) {
            let under = Area::new(area.left, self.top + 0.6, area.width, 4.0);
            let end = Para::new(Style::L, self.words.get("end-of-list"));
            self.sheet.text(under, &end, Align::Right, Upright::Middle);
            self.top += 4.6;
        }
        self.gap();
    }

    fn signatures(&mut self, signs: &[Sign], seal: bool) {
        let cells: Vec<(Signed, &[&'static str])> = signs
            .iter()
            .map(|sign| {
                (Signed::of(&mut self.paper, sign.role.clone(), &sign.signature), sign.choices.as_slice())
            })
            .collect();
        let area = self.area();
        let width = if seal { area.width - SEAL.0 } else { area.width };
        let across = ((width / 42.0) as usize).clamp(1, 4).min(cells.len().max(1));
        let wide = width / across as f32;
        let lines: Vec<_> = cells.chunks(across).collect();
        let tall: Vec<f32> = lines
            .iter()
            .map(|line| {
                let least = if seal { SEAL.1 / lines.len() as f32 } else { 26.4 };
                line.iter().map(|cell| cell_height(cell, wide)).fold(least, f32::max)
            })
            .collect();
        if seal {
            self.make_room(tall.iter().sum());
        }
        let begun = self.top;
        for (line, tall) in lines.iter().zip(&tall) {
            self.make_room(*tall);
            for (index, cell) in line.iter().enumerate() {
                let place = Area::new(area.left + wide * index as f32, self.top, wide, *tall);
                self.sign_cell(cell, place);
                self.sheet.frame(place, Weight::Hair);
            }
            self.sheet.frame(Area::new(area.left, self.top, width, *tall), Weight::Heavy);
            self.top += tall;
        }
        if seal {
            self.top = self.top.max(begun + SEAL.1);
            let place = Area::new(area.left + width, begun, SEAL.0, self.top - begun);
            blank_for_seal(&mut self.sheet, place, self.words);
            self.sheet.frame(place, Weight::Heavy);
        }
        self.gap();
    }

    fn sign_cell(&mut self, (cell, choices): &(Signed, &[&'static str]), place: Area) {
        let below = place.bottom() - choices_height(choices);
        CELL.draw((&self.paper, &mut self.sheet), place, cell, self.words);
        if cell.ink.is_none() && cell.under.is_empty() {
            let date = Para::new(Style::L, self.words.get("seal-date"));
            let room = Area::new(place.left, place.bottom() - 4.9, place.width, 4.0).padded(1.2);
            self.sheet.text(room, &date, Align::Right, Upright::Middle);
        }
        let mut left = place.left + 1.6;
        for key in *choices {
            self.sheet.frame(Area::new(left, below + 1.0, TICK, TICK), Weight::Hair);
            let words = Para::new(Style::L, self.words.get(key));
            let wide = natural_width(&words);
            let room = Area::new(left + TICK + 1.0, below + 0.5, wide, 4.0);
            self.sheet.text(room, &words, Align::Left, Upright::Middle);
            left += TICK + wide + 3.4;
        }
    }
}

fn choices_height(choices: &[&'static str]) -> f32 {
    if choices.is_empty() { 0.0 } else { 5.4 }
}

fn cell_height((cell, choices): &(Signed, &[&'static str]), wide: f32) -> f32 {
    CELL.height(cell, wide) + choices_height(choices)
}
