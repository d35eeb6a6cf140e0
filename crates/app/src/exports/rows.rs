//! Values of replies as cells, in one language and zone.

use super::columns::{Column, Form};
use crate::records::view::term_text;
use crate::{Desk, wording};
use ::texts::{Locale, Value as TextValue};
use chrono_tz::Tz;
use domain::Moment;
use domain::records::LevelTerm;
use paper::spreadsheet::Cell;
use serde_json::Value;

/// Turns values into cells, in one language and zone.
pub(super) struct Wording {
    pub(super) locale: Locale,
    pub(super) zone: Tz,
}

impl Wording {
    /// The words of whoever sits there.
    pub(super) fn of(desk: &Desk) -> Wording {
        Wording { locale: desk.locale(), zone: desk.now().zone }
    }

    /// The head of a column.
    pub(super) fn head(&self, column: &Column) -> String {
        wording::coded(self.locale, "column", column.0)
    }

    /// One row.
    pub(super) fn row(&self, columns: &[Column], row: &Value) -> Vec<Cell> {
        columns
            .iter()
            .map(|(_, path, form)| row.pointer(path).map_or(Cell::Empty, |value| self.cell(*form, value)))
            .collect()
    }

    fn cell(&self, form: Form, value: &Value) -> Cell {
        let text = value.as_str().unwrap_or_default();
        match form {
            Form::Text => Cell::text(text),
            Form::Day => Cell::day(text),
            Form::Moment => {
                let local = Moment::parse(text).map(|at| at.local_minute(self.zone));
                Cell::text(local.unwrap_or_else(|| text.to_owned()))
            }
            Form::Number => value.as_i64().map_or(Cell::Empty, Cell::Number),
            Form::Numbers => self.numbers(value),
            Form::Code(family) => self.code(family, text),
            Form::Codes(family) => self.codes(family, value),
            Form::Term => self.term(text),
            Form::LevelTerm if text.is_empty() => Cell::Empty,
            Form::LevelTerm => Cell::text(self.level_term(text)),
            Form::YesNo => self.yes_no(value),
            Form::Json if value.is_null() => Cell::Empty,
            Form::Json => Cell::text(value.to_string()),
        }
    }

    fn numbers(&self, value: &Value) -> Cell {
        let numbers = value.as_array().into_iter().flatten().filter_map(Value::as_i64);
        let words: Vec<_> = numbers.map(|number| number.to_string()).collect();
        Cell::text(words.join(&wording::coded(self.locale, "column", "separator")))
    }

    fn code(&self, family: &str, code: &str) -> Cell {
        if code.is_empty() { Cell::Empty } else { Cell::text(wording::coded(self.locale, family, code)) }
    }

    fn codes(&self, family: &str, value: &Value) -> Cell {
        let codes = value.as_array().into_iter().flatten().filter_map(Value::as_str);
        let words: Vec<_> = codes.map(|code| wording::coded(self.locale, family, code)).collect();
        Cell::text(words.join(&wording::coded(self.locale, "column", "separator")))
    }

    fn term(&self, code: &str) -> Cell {
        let years = code.strip_prefix('D').and_then(|years| years.parse::<i64>().ok());
        let Some(years) = years else {
            return if code.is_empty() { Cell::Empty } else { self.code("column", "term_permanent") };
        };
        let years = [("years", TextValue::from(years))];
        Cell::text(::texts::format(self.locale, "column-term-years", &years).unwrap_or_default())
    }

    /// A guide's term in years is told as such; a record's is a day, an event or 长期.
    fn level_term(&self, code: &str) -> String {
        match LevelTerm::parse(code) {
            Some(LevelTerm::Years(years)) => {
                let years = [("years", TextValue::from(i64::from(years)))];
                ::texts::format(self.locale, "column-term-years", &years).unwrap_or_default()
            }
            _ => term_text(self.locale, code),
        }
    }

    fn yes_no(&self, value: &Value) -> Cell {
        match value.as_bool() {
            Some(true) => self.code("column", "yes"),
            Some(false) => self.code("column", "no"),
            None => Cell::Empty,
        }
    }
}
