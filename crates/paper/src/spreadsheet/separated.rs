//! Separated values, row by row.

use super::{Cell, harmless, not_written};
use crate::PaperError;
use std::io::Write;

/// A CSV on its way out.
pub(super) struct Separated<W> {
    out: W,
    line: String,
}

impl<W: Write> Separated<W> {
    pub(super) fn begin(out: W, heads: &[String]) -> Result<Separated<W>, PaperError> {
        let mut separated = Separated { out, line: String::from("\u{feff}") };
        let heads: Vec<Cell> = heads.iter().map(Cell::text).collect();
        separated.put(&heads)?;
        Ok(separated)
    }

    pub(super) fn put(&mut self, row: &[Cell]) -> Result<(), PaperError> {
        for (column, cell) in row.iter().enumerate() {
            if column > 0 {
                self.line.push(',');
            }
            match cell {
                Cell::Text(text) => push_quoted(&mut self.line, &harmless(text)),
                Cell::Number(number) => self.line.push_str(&number.to_string()),
                Cell::Day(day) => self.line.push_str(&day.to_string()),
                Cell::Empty => (),
            }
        }
        self.line.push_str("\r\n");
        self.out.write_all(self.line.as_bytes()).map_err(not_written)?;
        self.line.clear();
        Ok(())
    }

    pub(super) fn finish(self) -> W {
        self.out
    }
}

fn push_quoted(out: &mut String, text: &str) {
    let plain = !text.contains([',', ';', '"', '\r', '\n', '\t']) && text.trim() == text;
    if plain {
        out.push_str(text);
    } else {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    }
}
