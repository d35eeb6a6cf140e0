//! Single-sheet forms (单张): slips, letters, approval sheets. One builder for all of them: a form says what stands
//! on it, part by part; the grid, the type and the pages are settled here.

mod flow;
mod parts;

use crate::layout::frame::{Frame, SLIP, SLIP_TURNED};
use crate::layout::register_pages::meta;
use crate::layout::{PORTRAIT, Paper};
use crate::pdf::print;
use crate::view::{Footer, Office, Signature};
use crate::words::Words;
use crate::{Locale, PaperError, Printed};
use flow::Flow;

/// The size of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A4 upright.
    A4,
    /// A5 upright.
    A5,
    /// A5 turned.
    A5Turned,
}

impl Format {
    fn frame(self) -> Frame {
        match self {
            Format::A4 => PORTRAIT,
            Format::A5 => SLIP,
            Format::A5Turned => SLIP_TURNED,
        }
    }
}

/// A form. Every key is one of `paper.ftl` without `paper-`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its size.
    pub format: Format,
    /// Key of the title.
    pub title: &'static str,
    /// Its number; empty: none.
    pub number: String,
    /// Text of the code on the top right; empty: none.
    pub code: String,
    /// The office.
    pub office: Office,
    /// What stands on it, from top to bottom.
    pub parts: Vec<Part>,
    /// Foot of every page.
    pub footer: Footer,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A section's name.
    Section(&'static str),
    /// Labels and values, two in a row.
    Facts(Vec<Fact>),
    /// A paragraph in the paper's voice.
    Said(Said),
    /// A remark in small type.
    Note(Said),
    /// A small table.
    Table(Table),
    /// Cells for signatures, side by side.
    Signatures(Vec<Sign>),
    /// The same beside a blank for the office's seal.
    SignaturesAndSeal(Vec<Sign>),
    /// The line along which the rest is torn off, with the title of the rest. What follows stays on one page.
    TearOff(&'static str),
}

/// A label with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Key of the label.
    pub label: &'static str,
    /// The value; empty: room for a pen.
    pub value: String,
    /// Takes a whole row.
    pub wide: bool,
}

impl Fact {
    /// A fact that shares its row.
    #[must_use]
    pub fn new(label: &'static str, value: impl Into<String>) -> Fact {
        Fact { label, value: value.into(), wide: false }
    }

    /// A fact with a row of its own.
    #[must_use]
    pub fn wide(label: &'static str, value: impl Into<String>) -> Fact {
        Fact { label, value: value.into(), wide: true }
    }
}

/// A sentence with what is filled in; parts between `*` in the text file are stressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its key.
    pub key: &'static str,
    /// What is filled in, by name.
    pub filled: Vec<(&'static str, String)>,
}

impl Said {
    /// A sentence with nothing filled in.
    #[must_use]
    pub fn new(key: &'static str) -> Said {
        Said { key, filled: Vec::new() }
    }

    /// Fills one place in.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Said {
        self.filled.push((name, value.into()));
        self
    }
}

/// A small table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Share of the width and key of the head, column by column.
    pub columns: Vec<(u16, &'static str)>,
    /// The rows. Short ones are filled up with empty cells.
    pub rows: Vec<Vec<String>>,
    /// Empty rows on a blank form.
    pub blank_rows: usize,
}

/// A cell to be signed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sign {
    /// The role, in words.
    pub role: String,
    /// The signature so far; the empty one leaves the cell to the pen.
    pub signature: Signature,
    /// Keys of what may be ticked beside it, e.g. agreed and not agreed.
    pub choices: Vec<&'static str>,
}

impl Form {
    /// The same form to be filled in by pen: places, rows and cells stay, what was filled in goes.
    #[must_use]
    pub fn blank(mut self) -> Form {
        self.number.clear();
        self.code.clear();
        for part in &mut self.parts {
            match part {
                Part::Facts(facts) => facts.iter_mut().for_each(|fact| fact.value.clear()),
                Part::Said(said) | Part::Note(said) => {
                    said.filled.iter_mut().for_each(|(_, value)| value.clear());
                }
                Part::Table(table) => table.rows = vec![Vec::new(); table.blank_rows],
                Part::Signatures(signs) | Part::SignaturesAndSeal(signs) => {
                    signs.iter_mut().for_each(|sign| sign.signature = Signature::default());
                }
                Part::Section(_) | Part::TearOff(_) => {}
            }
        }
        self
    }
}

/// Prints a form.
///
/// # Errors
/// [`PaperError`] when the document cannot be made, or no code holds `code`.
pub fn render_form(form: &Form, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let frame = form.format.frame();
    let mut flow = Flow::begin(form, frame, words)?;
    for (index, part) in form.parts.iter().enumerate() {
        if let Part::TearOff(title) = part {
            flow.tear_off(title, &form.parts[index + 1..]);
        } else {
            flow.part(part);
        }
    }
    let mut paper: Paper = flow.end();
    frame.finish(&mut paper, &form.footer, words);
    print(&paper, &meta(&words.get(form.title), &form.office, &form.footer, words), &[])
}
