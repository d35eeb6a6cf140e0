//! A page to be printed: text, rules, fills and pictures at their places.

use std::collections::BTreeSet;

use super::breaking::{Line, Run, lines};
use super::style::{MM_PER_PT, Para, Upright};
use crate::PaperError;
use crate::qr::Modules;
use crate::signature::Ink;

/// A box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Area {
    pub(crate) const fn new(left: f32, top: f32, width: f32, height: f32) -> Area {
        Area { left, top, width, height }
    }

    pub(crate) fn right(self) -> f32 {
        self.left + self.width
    }

    pub(crate) fn bottom(self) -> f32 {
        self.top + self.height
    }

    /// Without `by` on the left and on the right.
    pub(crate) fn padded(self, by: f32) -> Area {
        Area::new(self.left + by, self.top, self.width - 2.0 * by, self.height)
    }
}

/// How lines stand in their box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
    /// Both edges; the last line stays left.
    Justify,
}

/// The two weights of rules, and the dash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// 0.25 pt.
    Hair,
    /// 0.75 pt.
    Heavy,
    /// 0.25 pt, 1 mm on, 0.8 mm off.
    Dash,
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Mark {
    /// Text from a point on its baseline; upwards when turned.
    Text { left: f32, baseline: f32, run: Run, spacing: f32, turned: bool },
    /// A rule.
    Rule { from: (f32, f32), to: (f32, f32), weight: Weight },
    /// A filled box; 1 is black.
    Fill { area: Area, shade: f32 },
    /// A signature.
    Ink { ink: usize, area: Area },
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) marks: Vec<Mark>,
    /// Characters that no face has.
    pub(crate) missing: BTreeSet<char>,
}

/// A document being laid out.
#[derive(Debug, Default)]
pub(crate) struct Paper {
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) inks: Vec<Ink>,
}

impl Paper {
    /// The index of a signature for [`Sheet::ink`].
    pub(crate) fn keep_ink(&mut self, ink: &Ink) -> usize {
        if let Some(index) = self.inks.iter().position(|kept| kept.sha256 == ink.sha256) {
            return index;
        }
        self.inks.push(ink.clone());
        self.inks.len() - 1
    }

    /// Characters of the whole document that no face has.
    pub(crate) fn missing(&self) -> Vec<char> {
        self.sheets
            .iter()
            .flat_map(|sheet| &sheet.missing)
            .copied()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }
}

impl Sheet {
    pub(crate) fn new(width: f32, height: f32) -> Sheet {
        Sheet { width, height, marks: Vec::new(), missing: BTreeSet::new() }
    }

    /// Sets a paragraph in a box; returns the height it took.
    pub(crate) fn text(&mut self, area: Area, para: &Para, align: Align, upright: Upright) -> f32 {
        let lines = lines(para, area.width, &mut self.missing);
        let taken: f32 = lines.iter().map(|line| line.leading).sum();
        let top = match upright {
            Upright::Top => area.top,
            Upright::Middle => area.top + (area.height - taken) / 2.0,
        };
        self.lines(Area { top, ..area }, &lines, align);
        taken
    }

    /// Sets lines already broken to the width of the box, one under the other; returns the height they took.
    pub(crate) fn lines(&mut self, area: Area, lines: &[Line], align: Align) -> f32 {
        let mut top = area.top;
        for line in lines {
            self.line(area, top, line, align);
            top += line.leading;
        }
        top - area.top
    }

    fn line(&mut self, area: Area, top: f32, line: &Line, align: Align) {
        let free = area.width - line.width;
        let gaps = line.runs.iter().map(|run| run.text.chars().count()).sum::<usize>().saturating_sub(1);
        let spacing =
            if align == Align::Justify && !line.last && gaps > 0 && free > 0.0 && free < area.width * 0.15 {
                free / gaps as f32
            } else {
                0.0
            };
        let mut left = match align {
            Align::Left | Align::Justify => area.left,
            Align::Centre => area.left + free / 2.0,
            Align::Right => area.left + free,
        };
        for run in &line.runs {
            let em = run.style.size * MM_PER_PT;
            let (ascent, descent) = (run.style.face.ascent(), run.style.face.descent());
            let baseline = top + (line.leading - (ascent + descent) * em) / 2.0 + ascent * em;
            let width = run.width + spacing * run.text.chars().count() as f32;
            self.marks.push(Mark::Text { left, baseline, run: run.clone(), spacing, turned: false });
            left += width;
        }
    }

    /// Sets one line that reads upwards, centred in its box.
    pub(crate) fn turned(&mut self, area: Area, para: &Para) {
        let lines = lines(para, area.height, &mut self.missing);
        let taken: f32 = lines.iter().map(|line| line.leading).sum();
        let mut across = area.left + (area.width - taken) / 2.0;
        for line in lines {
            let mut up = area.bottom() - (area.height - line.width) / 2.0;
            for run in &line.runs {
                let em = run.style.size * MM_PER_PT;
                let (ascent, descent) = (run.style.face.ascent(), run.style.face.descent());
                let baseline = across + (line.leading - (ascent + descent) * em) / 2.0 + ascent * em;
                self.marks.push(Mark::Text {
                    left: baseline,
                    baseline: up,
                    run: run.clone(),
                    spacing: 0.0,
                    turned: true,
                });
                up -= run.width;
            }
            across += line.leading;
        }
    }

    pub(crate) fn across(&mut self, left: f32, right: f32, at: f32, weight: Weight) {
        self.marks.push(Mark::Rule { from: (left, at), to: (right, at), weight });
    }

    pub(crate) fn down(&mut self, at: f32, top: f32, bottom: f32, weight: Weight) {
        self.marks.push(Mark::Rule { from: (at, top), to: (at, bottom), weight });
    }

    /// A stroke through several points, as a tick.
    pub(crate) fn stroke(&mut self, points: &[(f32, f32)]) {
        for pair in points.windows(2) {
            self.marks.push(Mark::Rule { from: pair[0], to: pair[1], weight: Weight::Heavy });
        }
    }

    /// Four rules around a box.
    pub(crate) fn frame(&mut self, area: Area, weight: Weight) {
        self.across(area.left, area.right(), area.top, weight);
        self.across(area.left, area.right(), area.bottom(), weight);
        self.down(area.left, area.top, area.bottom(), weight);
        self.down(area.right(), area.top, area.bottom(), weight);
    }

    /// The 5 % tone of heads, rail and totals.
    pub(crate) fn tone(&mut self, area: Area) {
        self.marks.push(Mark::Fill { area, shade: 0.05 });
    }

    /// A signature, as large as its box lets it be, never stretched. `centred` or from the left.
    pub(crate) fn ink(&mut self, paper: &Paper, index: usize, area: Area, centred: bool) {
        let ink = &paper.inks[index];
        let scale = (area.width / ink.width.max(1) as f32).min(area.height / ink.height.max(1) as f32);
        let (width, height) = (ink.width as f32 * scale, ink.height as f32 * scale);
        let left = if centred { area.left + (area.width - width) / 2.0 } else { area.left };
        let top = area.top + (area.height - height) / 2.0;
        self.marks.push(Mark::Ink { ink: index, area: Area::new(left, top, width, height) });
    }

    /// A QR code of `module` millimetres a module; runs of dark modules become one bar each.
    pub(crate) fn code(&mut self, left: f32, top: f32, module: f32, code: &Modules) {
        for (row, modules) in code.dark.chunks(code.width).enumerate() {
            let mut column = 0;
            while column < modules.len() {
                let length = modules[column..].iter().take_while(|dark| **dark).count();
                if length > 0 {
                    let area = Area::new(
                        left + column as f32 * module,
                        top + row as f32 * module,
                        length as f32 * module,
                        module,
                    );
                    self.marks.push(Mark::Fill { area, shade: 1.0 });
                }
                column += length.max(1);
            }
        }
    }

    /// Looks a named signature up.
    pub(crate) fn named_ink(paper: &Paper, sha256: &str) -> Result<usize, PaperError> {
        paper
            .inks
            .iter()
            .position(|ink| ink.sha256 == sha256)
            .ok_or_else(|| PaperError::SignatureImageMissing { sha256: sha256.to_owned() })
    }
}
