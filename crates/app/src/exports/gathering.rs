//! The rows of an exported list: page after page of the list's own operation, so that exactly what the reader
//! sees on the screen leaves, and nothing more.

use super::columns::{Exported, Extent, exported};
use super::outlet::{Outlet, Written};
use crate::records::asking::identity;
use crate::{Desk, Operation, Result};
use domain::RowId;
use domain::access::{AccessRefusal, Level, permissions_of};
use domain::records::{ExportFormat, ExportRefusal, ExportedList};
use serde_json::{Map, Value, json};
use std::time::{Duration, Instant};

/// Rows of a page.
const PAGE: i64 = 200;
/// Pages of a step at most; a slow machine takes fewer.
const PAGES: usize = 5;
/// A step takes no further page after this long, so that the window stays free between steps.
const LONG: Duration = Duration::from_millis(50);

/// An export between its steps.
pub(crate) struct Exporting {
    pub(super) list: ExportedList,
    pub(super) format: ExportFormat,
    filter: Map<String, Value>,
    /// Where each page begins; as many as were counted, and where the next one would begin.
    begins: Vec<Value>,
    is_counted: bool,
    pub(super) counted: i64,
    pub(super) level: Level,
    pub(super) purpose: String,
    /// Named in the trail once something leaves.
    pub(super) run: Option<RowId>,
    /// Pages written.
    pages: usize,
    pub(super) written: i64,
    pub(super) outlet: Option<Outlet>,
    pub(super) sheet: Option<Written>,
}

/// Seeing a list is one right, carrying it out of the vault another.
pub(super) fn check_permission(desk: &mut Desk, operation: Operation, list: ExportedList) -> Result<()> {
    desk.permit(operation)?;
    let needed = list.permission();
    if permissions_of(&desk.posts()?).contains(&needed) {
        return Ok(());
    }
    desk.vault().record_refusal(operation.name(), "access.not_permitted")?;
    Err(AccessRefusal::NotPermitted { operation: operation.name(), who: needed.posts().to_vec() }.into())
}

/// The level of a row; a change of level counts as the higher of its two.
pub(super) fn level_of(row: &Value) -> Option<Level> {
    ["level", "from", "to"].iter().filter_map(|field| row[field].as_str().and_then(Level::from_code)).max()
}

impl Exporting {
    pub(super) fn new(
        list: ExportedList,
        format: ExportFormat,
        mut filter: Map<String, Value>,
        outlet: Outlet,
    ) -> Exporting {
        // Pages are counted forwards and written backwards where a register asks for it: only an order that
        // stands still can do that.
        for passing in ["order", "after", "before", "limit"] {
            filter.remove(passing);
        }
        Exporting {
            list,
            format,
            filter,
            begins: vec![Value::Null],
            is_counted: false,
            counted: 0,
            level: Level::General,
            purpose: String::new(),
            run: None,
            pages: 0,
            written: 0,
            outlet: Some(outlet),
            sheet: None,
        }
    }

    pub(super) fn exported(&self) -> Exported {
        exported(self.list)
    }

    pub(super) fn is_counted(&self) -> bool {
        self.is_counted
    }

    pub(super) fn is_written(&self) -> bool {
        self.is_counted && self.pages == self.begins.len()
    }

    /// Counts some pages more.
    pub(super) fn count(&mut self, desk: &mut Desk) -> Result<()> {
        let from = Instant::now();
        for page in 0..PAGES {
            if page > 0 && from.elapsed() > LONG {
                break;
            }
            let begins = self.begins.last().cloned().unwrap_or_default();
            let (rows, next) = self.page(desk, &begins)?;
            // The export writes the trail itself: what it adds is not of the list that was counted.
            if let (ExportedList::Trail, true, Some(newest)) =
                (self.list, begins.is_null(), rows.first().and_then(|row| row["seq"].as_i64()))
            {
                self.begins = vec![json!(newest + 1)];
            }
            self.counted += i64::try_from(rows.len()).unwrap_or(i64::MAX);
            self.level = self.level.max(self.highest(&rows));
            if next.is_null() {
                self.is_counted = true;
                return if self.counted == 0 { Err(ExportRefusal::Nothing.into()) } else { Ok(()) };
            }
            self.begins.push(next);
        }
        Ok(())
    }

    /// The next rows to be written, in the order of the file.
    pub(super) fn next_rows(&mut self, desk: &mut Desk) -> Result<Vec<Value>> {
        let mut rows = Vec::new();
        // Screens show the newest first; a register runs in the order of its numbers, and so does an import.
        let backwards = self.list == ExportedList::Records;
        let from = Instant::now();
        for taken in 0..PAGES {
            if self.is_written() || (taken > 0 && from.elapsed() > LONG) {
                break;
            }
            let page = if backwards { self.begins.len() - 1 - self.pages } else { self.pages };
            let (mut found, next) = self.page(desk, &self.begins[page])?;
            // What was counted is what was told to the trail: a list that changes in between begins anew.
            if next != self.begins.get(page + 1).cloned().unwrap_or_default() {
                return Err(ExportRefusal::Changed.into());
            }
            if backwards {
                found.reverse();
            }
            rows.append(&mut found);
            self.pages += 1;
        }
        let whole = self.written + i64::try_from(rows.len()).unwrap_or(i64::MAX);
        if self.highest(&rows) > self.level || (self.is_written() && whole != self.counted) {
            return Err(ExportRefusal::Changed.into());
        }
        self.written = whole;
        if self.list == ExportedList::Records {
            add_details(desk, &mut rows)?;
        }
        Ok(rows)
    }

    /// The highest level among rows that are of one.
    fn highest(&self, rows: &[Value]) -> Level {
        let of_things = rows.iter().filter(|_| !self.list.speaks_of_levels());
        of_things.filter_map(level_of).max().unwrap_or(Level::General)
    }

    /// A page as the list's operation replies it, and where the next begins.
    fn page(&self, desk: &mut Desk, begins: &Value) -> Result<(Vec<Value>, Value)> {
        let exported = self.exported();
        let mut ask = self.filter.clone();
        if exported.extent == Extent::Pages {
            ask.insert("limit".to_owned(), json!(PAGE));
        }
        if !begins.is_null() {
            // The trail goes on before a position, every other list after a cursor.
            let cursor = if exported.operation == Operation::ListTrail { "before" } else { "after" };
            ask.insert(cursor.to_owned(), begins.clone());
        }
        let mut reply = crate::dispatch(desk, exported.operation.name(), Value::Object(ask))?.reply;
        let next = reply["next"].take();
        let rows = reply.pointer_mut(exported.rows).map(Value::take);
        let mut rows = if let Some(Value::Array(rows)) = rows { rows } else { Vec::new() };
        for (from, to) in exported.heads {
            let head = reply.pointer(from).cloned().unwrap_or_default();
            rows.iter_mut().for_each(|row| row[*to] = head.clone());
        }
        Ok((rows, next))
    }
}

/// Adds what a register says beyond the lines of its list, within the same sight.
fn add_details(desk: &mut Desk, rows: &mut [Value]) -> Result<()> {
    let ids: Vec<_> =
        rows.iter().map(|row| identity(row["id"].as_str().unwrap_or_default())).collect::<Result<_>>()?;
    let details = desk
        .read(Operation::ListRecords, |view| Ok(store::records::list_exported(view, view.sight(), &ids)?))?;
    let mut details: std::collections::HashMap<String, _> =
        details.into_iter().map(|more| (more.record.to_string(), more)).collect();
    for row in rows {
        let Some(more) = row["id"].as_str().and_then(|id| details.remove(id)) else { continue };
        row["more"] = json!({
            "level_basis": more.level_basis, "summary": more.summary, "pages": more.pages,
            "trigger_date": more.trigger_date, "walled": more.walled, "department": more.department,
            "volume_kind": more.volume_kind, "copies": more.copies, "medium": more.medium,
            "secret_owner": more.secret_owner, "property": more.property,
            "sensitive_personal": more.sensitive_personal, "copyright": more.copyright,
        });
    }
    Ok(())
}
