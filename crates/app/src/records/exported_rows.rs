//! The rows of an exported list: page after page of the list's own operation, so that exactly what the
//! reader sees on the screen leaves, and nothing more.

use super::asking::identity;
use super::exported_columns::{Column, Form};
use super::view::term_text;
use crate::{Desk, Operation, Result, wording};
use ::texts::{Locale, Value as TextValue};
use chrono_tz::Tz;
use domain::Moment;
use domain::records::{ExportRefusal, MOST_EXPORTED};
use paper::spreadsheet::Cell;
use serde_json::{Map, Value, json};

const PAGE: i64 = 200;

/// Every row the filter shows, as the list's operation replies it.
pub(super) fn gather(
    desk: &mut Desk,
    operation: Operation,
    filter: &Map<String, Value>,
) -> Result<Vec<Value>> {
    let mut ask = filter.clone();
    let mut rows = Vec::new();
    // The trail goes on before a position, every other list after a cursor.
    let cursor = if operation == Operation::ListTrail { "before" } else { "after" };
    ask.remove(cursor);
    ask.insert("limit".to_owned(), json!(PAGE));
    loop {
        let mut reply = crate::dispatch(desk, operation.name(), Value::Object(ask.clone()))?.reply;
        let next = reply["next"].take();
        if let Value::Array(page) = reply["rows"].take() {
            rows.extend(page);
        }
        if i64::try_from(rows.len()).unwrap_or(i64::MAX) > MOST_EXPORTED {
            return Err(ExportRefusal::TooLong { most: MOST_EXPORTED }.into());
        }
        if next.is_null() {
            return Ok(rows);
        }
        ask.insert(cursor.to_owned(), next);
    }
}

/// Adds what a register says beyond the lines of its list, within the same sight.
pub(super) fn add_details(desk: &mut Desk, rows: &mut [Value]) -> Result<()> {
    for page in rows.chunks_mut(500) {
        let ids: Vec<_> =
            page.iter().map(|row| identity(row["id"].as_str().unwrap_or_default())).collect::<Result<_>>()?;
        let details = desk.read(Operation::ListRecords, |view| {
            Ok(store::records::list_exported(view, view.sight(), &ids)?)
        })?;
        for more in details {
            let id = more.record.to_string();
            if let Some(row) = page.iter_mut().find(|row| row["id"] == *id) {
                row["more"] = json!({
                    "level_basis": more.level_basis, "summary": more.summary, "pages": more.pages,
                    "trigger_date": more.trigger_date, "walled": more.walled, "department": more.department,
                    "volume_kind": more.volume_kind, "copies": more.copies, "medium": more.medium,
                });
            }
        }
    }
    Ok(())
}

/// Turns values into cells, in one language and zone.
pub(super) struct Wording {
    pub(super) locale: Locale,
    pub(super) zone: Tz,
}

impl Wording {
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
            Form::Code(family) => self.code(family, text),
            Form::Codes(family) => self.codes(family, value),
            Form::Term => self.term(text),
            Form::LevelTerm if text.is_empty() => Cell::Empty,
            Form::LevelTerm => Cell::text(term_text(self.locale, text)),
            Form::YesNo => self.yes_no(value),
            Form::Json if value.is_null() => Cell::Empty,
            Form::Json => Cell::text(value.to_string()),
        }
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

    fn yes_no(&self, value: &Value) -> Cell {
        match value.as_bool() {
            Some(true) => self.code("column", "yes"),
            Some(false) => self.code("column", "no"),
            None => Cell::Empty,
        }
    }
}
