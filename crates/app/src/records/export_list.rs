//! Export a list (导出清单) as a spreadsheet: what the reader sees of it, in the words an import reads back.

use super::asking::identity;
use super::exported_columns::columns_of;
use super::exported_rows::{Wording, add_details, gather};
use super::opening::check_purpose;
use crate::error::{Error, OrMissing};
use crate::{Changed, Desk, Operation, Result, Work, wording};
use ::texts::Value as TextValue;
use base64::Engine;
use domain::access::{AccessRefusal, Level, permissions_of};
use domain::records::{ExportEvent, ExportFormat, ExportRefusal, ExportedList};
use paper::spreadsheet::{Sheet, write_csv, write_xlsx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// Which list, how narrowed, in which form.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ExportList {
    /// `records`, `volumes`, `places`, `people`, `departments`, `categories`, `loans`, `approvals`, `copy_jobs`,
    /// `holds`, `due`, `appraisals`, `destructions`, `certificates`, `trail`.
    pub list: String,
    /// `xlsx` or `csv`.
    pub format: String,
    /// The filters of the list's own operation (`list_records` …).
    #[serde(default)]
    #[schemars(with = "Value")]
    #[ts(type = "Record<string, unknown>", optional)]
    pub filter: Map<String, Value>,
    /// What for; asked when something of 机密 or above is inside.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub purpose: Option<String>,
}

/// A finished spreadsheet.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ExportedSheet {
    /// Suggested name.
    pub file_name: String,
    /// MIME type.
    pub media_type: String,
    /// The file.
    pub base64: String,
    /// SHA-256, hex.
    pub sha256: String,
    /// Rows without the heads.
    pub rows: i64,
    /// The highest level inside.
    pub level: String,
}

/// Exports. The event is committed before the first byte is handed out.
pub fn export_list(desk: &mut Desk, ask: ExportList) -> Result<Changed<ExportedSheet>> {
    let list = ExportedList::from_code(&ask.list).ok_or_else(|| Error::Malformed("list".into()))?;
    let format = ExportFormat::from_code(&ask.format).ok_or_else(|| Error::Malformed("format".into()))?;
    check_permission(desk, list)?;
    let (operation, columns) = columns_of(list);
    let mut rows = gather(desk, operation, &ask.filter)?;
    if rows.is_empty() {
        return Err(ExportRefusal::Nothing.into());
    }
    if list == ExportedList::Records {
        // Screens show the newest first; a register runs in the order of its numbers, and so does an import.
        rows.reverse();
        add_details(desk, &mut rows)?;
    }
    // The file plan speaks of levels; it holds nothing of any.
    let of_things = rows.iter().filter(|_| list != ExportedList::Categories);
    let level = of_things.filter_map(level_of).max().unwrap_or(Level::General);
    let purpose = check_purpose(level, ask.purpose.as_deref())?;
    let words = Wording { locale: desk.locale(), zone: desk.now().zone };
    desk.witness(Operation::ExportList, |work| {
        let name = wording::coded(words.locale, "export-list", list.code());
        let today = work.now().today();
        let sheet = Sheet {
            foot: foot(work, &words, level)?,
            name: name.clone(),
            made_on: today.to_string(),
            heads: columns.iter().map(|column| words.head(column)).collect(),
            rows: rows.iter().map(|row| words.row(columns, row)).collect(),
        };
        let (bytes, media_type) = match format {
            ExportFormat::Xlsx => (write_xlsx(&sheet)?, XLSX),
            ExportFormat::Csv => (write_csv(&sheet), "text/csv"),
        };
        let digest: [u8; 32] = Sha256::digest(&bytes).into();
        if list == ExportedList::Records {
            record_openings(work, &rows, &purpose)?;
        }
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        work.record(ExportEvent::ListExported {
            run: work.new_id(),
            list: list.code(),
            format: format.code(),
            rows: count,
            level: level.rank(),
            file: digest,
        });
        Ok(ExportedSheet {
            file_name: format!("{name} {today}.{}", format.code()),
            media_type: media_type.to_owned(),
            base64: base64::engine::general_purpose::STANDARD.encode(&bytes),
            sha256: hex::encode(digest),
            rows: count,
            level: level.code().to_owned(),
        })
    })
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Seeing a list is one right, carrying it out of the vault another.
fn check_permission(desk: &mut Desk, list: ExportedList) -> Result<()> {
    desk.permit(Operation::ExportList)?;
    let needed = list.permission();
    if permissions_of(&desk.posts()?).contains(&needed) {
        return Ok(());
    }
    let name = Operation::ExportList.name();
    desk.vault().record_refusal(name, "access.not_permitted")?;
    Err(AccessRefusal::NotPermitted { operation: name, who: needed.posts().to_vec() }.into())
}

fn level_of(row: &Value) -> Option<Level> {
    row["level"].as_str().and_then(Level::from_code)
}

/// The mark of the level, who exported it and when: at the foot of every printed page.
fn foot(work: &Work<'_, '_>, words: &Wording, level: Level) -> Result<String> {
    let person = store::people::get_person(work, work.actor())?.or_missing()?;
    let mark = if level == Level::General { String::new() } else { wording::level(words.locale, level) };
    let values = [
        ("mark", TextValue::from(mark)),
        ("name", TextValue::from(person.name)),
        ("at", TextValue::from(work.now().at.local_minute(words.zone))),
    ];
    Ok(::texts::format(words.locale, "export-foot", &values).unwrap_or_default().trim().to_owned())
}

/// Every record of 秘密 and above that leaves in a list stands in its own register of readings.
fn record_openings(work: &Work<'_, '_>, rows: &[Value], purpose: &str) -> Result<()> {
    for row in rows.iter().filter(|row| level_of(row) >= Some(Level::Secret)) {
        let record = identity(row["id"].as_str().unwrap_or_default())?;
        let at = work.now().at;
        store::records::insert_opening(work, work.new_id(), record, None, work.actor(), purpose, at)?;
    }
    Ok(())
}
