//! One step of an export (推进导出): count some pages, or write some; the trail knows of every row before it leaves.

use super::gathering::{Exporting, check_permission, level_of};
use super::outlet::Written;
use super::progress::ExportProgress;
use super::rows::Wording;
use crate::error::{Error, OrMissing};
use crate::oversight::{Reading, note_reading};
use crate::printing::mark;
use crate::records::asking::identity;
use crate::records::opening::check_purpose;
use crate::streams::{find, take};
use crate::{Changed, Desk, Operation, Result, Work, wording};
use ::texts::Value as TextValue;
use domain::RowId;
use domain::access::Level;
use domain::records::{ExportEvent, ExportFormat, ExportedList, FileUse};
use paper::spreadsheet::{Cell, Sheet};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// Which export, and from 机密 upward what for.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AdvanceExport {
    /// As `begin_export` named it.
    pub export: String,
    /// Purpose; asked when something of 机密 or above is inside.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub purpose: Option<String>,
}

/// Does the next step. An export that is refused for anything but its purpose is over.
pub fn advance_export(desk: &mut Desk, ask: AdvanceExport) -> Result<Changed<ExportProgress>> {
    let list = find(&mut desk.streams().exporting, &ask.export)?.list;
    check_permission(desk, Operation::AdvanceExport, list)?;
    let mut exporting = take(&mut desk.streams().exporting, &ask.export)?;
    if !exporting.is_counted() {
        exporting.count(desk)?;
        let state = if exporting.is_counted() { "counted" } else { "counting" };
        return Ok(put_back(desk, ask.export, exporting, state, 0));
    }
    let Some(run) = exporting.run else {
        return match begin_writing(desk, &mut exporting, ask.purpose.as_deref()) {
            Ok(seq) => Ok(put_back(desk, ask.export, exporting, "writing", seq)),
            Err(refusal) => {
                desk.streams().exporting.push((ask.export, exporting));
                Err(refusal)
            }
        };
    };
    if exporting.is_written() {
        return finish(desk, &ask.export, exporting, run);
    }
    let seq = write_some(desk, &mut exporting, run)?;
    Ok(put_back(desk, ask.export, exporting, "writing", seq))
}

fn put_back(
    desk: &mut Desk,
    export: String,
    exporting: Exporting,
    state: &str,
    seq: i64,
) -> Changed<ExportProgress> {
    let reply = ExportProgress::of(&export, state, &exporting);
    desk.streams().exporting.push((export, exporting));
    Changed { reply, tags: Vec::new(), seq }
}

/// The purpose, the trail, and the heads of the file.
fn begin_writing(desk: &mut Desk, exporting: &mut Exporting, purpose: Option<&str>) -> Result<i64> {
    let purpose = check_purpose(exporting.level, purpose)?;
    let words = Wording::of(desk);
    let columns = exporting.exported().columns;
    let (list, format, rows, level) = (exporting.list, exporting.format, exporting.counted, exporting.level);
    let begun = desk.witness(Operation::AdvanceExport, |work| {
        let run: RowId = work.new_id();
        let event = ExportEvent::ListExportBegun {
            run,
            list: list.code(),
            format: format.code(),
            rows,
            level: level.rank(),
        };
        work.record(event);
        let front = Sheet {
            foot: foot(work, &words, level)?,
            name: wording::coded(words.locale, "export-list", list.code()),
            made_on: work.now().today().to_string(),
            heads: columns.iter().map(|column| words.head(column)).collect(),
            rows: Vec::new(),
        };
        Ok((run, front))
    })?;
    let (run, front) = begun.reply;
    let outlet = exporting.outlet.take().or_missing()?;
    exporting.sheet = Some(match format {
        ExportFormat::Csv => Written::csv(outlet, &front)?,
        ExportFormat::Xlsx => Written::xlsx(outlet, front),
    });
    exporting.purpose = purpose;
    exporting.run = Some(run);
    Ok(begun.seq)
}

/// Some pages more, known to the trail first.
fn write_some(desk: &mut Desk, exporting: &mut Exporting, run: RowId) -> Result<i64> {
    let rows = exporting.next_rows(desk)?;
    let (list, purpose) = (exporting.list, exporting.purpose.clone());
    let witnessed = desk.witness(Operation::AdvanceExport, |work| {
        let level = if list.speaks_of_levels() { None } else { rows.iter().filter_map(level_of).max() };
        record_openings(work, list, &rows, &purpose)?;
        work.record(ExportEvent::ListRowsExported {
            run,
            rows: i64::try_from(rows.len()).unwrap_or(i64::MAX),
            level: level.unwrap_or(Level::General).rank(),
        });
        Ok(())
    })?;
    let (words, columns) = (Wording::of(desk), exporting.exported().columns);
    let sheet = exporting.sheet.as_mut().or_missing()?;
    for row in &rows {
        let cells: Vec<Cell> = words.row(columns, row);
        sheet.put(&cells)?;
    }
    Ok(witnessed.seq)
}

/// The whole file stands in the trail with its digest before it gets its name.
fn finish(
    desk: &mut Desk,
    export: &str,
    mut exporting: Exporting,
    run: RowId,
) -> Result<Changed<ExportProgress>> {
    let outlet = exporting.sheet.take().or_missing()?.finish()?;
    let ((file, size_bytes), list, format) = (outlet.digest(), exporting.list, exporting.format);
    let (rows, level) = (exporting.written, exporting.level);
    let done = desk.witness(Operation::AdvanceExport, |work| {
        work.record(ExportEvent::ListExported {
            run,
            list: list.code(),
            format: format.code(),
            rows,
            level: level.rank(),
            file,
        });
        Ok(())
    })?;
    let reply = ExportProgress {
        export: export.to_owned(),
        state: "written".to_owned(),
        done: rows,
        total: rows,
        level: level.code().to_owned(),
        more: false,
        path: Some(outlet.keep()?),
        size_bytes,
        sha256: Some(hex::encode(file)),
    };
    Ok(Changed { reply, tags: done.tags, seq: done.seq })
}

/// The mark of the level, who exported it and when: at the foot of every printed page.
fn foot(work: &Work<'_, '_>, words: &Wording, level: Level) -> Result<String> {
    let person = store::people::get_person(work, work.actor())?.or_missing()?;
    let values = [
        ("mark", TextValue::from(mark(work, words.locale, level)?)),
        ("name", TextValue::from(person.name)),
        ("at", TextValue::from(work.now().at.local_minute(words.zone))),
    ];
    let text = ::texts::format(words.locale, "export-foot", &values);
    text.map(|text| text.trim().to_owned()).ok_or_else(|| Error::Broken("export-foot".into()))
}

/// Every record of 秘密 and above that leaves in a list stands in its own register of readings; a line whose
/// title the reader does not see tells nothing of it.
fn record_openings(work: &Work<'_, '_>, list: ExportedList, rows: &[Value], purpose: &str) -> Result<()> {
    let field = if list == ExportedList::Records { "id" } else { "record_id" };
    for row in rows {
        let Some(level) = level_of(row).filter(|level| *level >= Level::Secret) else { continue };
        if let (Some(record), Some(_)) = (row[field].as_str(), row["title"].as_str()) {
            let (record, act) = (identity(record)?, FileUse::Export.code());
            note_reading(work, &Reading { record, content: None, level, act, purpose })?;
        }
    }
    Ok(())
}
