//! File records (归档): each gets its 档号, once and for good.

use crate::error::{Error, OrMissing};
use crate::records::asking::identity;
use crate::records::filing::plan;
use crate::{Changed, Desk, Operation, Result};
use domain::records::{FilingRefusal, RecordEvent};
use domain::{RecordId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Which records of which year.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct FileRecords {
    /// Year of the documents.
    pub year: i32,
    /// The records.
    pub record_ids: Vec<String>,
}

/// What was given.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FiledRecords {
    /// In the order of their numbers.
    pub rows: Vec<FiledRecord>,
}

/// A record and its number.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FiledRecord {
    /// The record.
    pub record_id: String,
    /// 档号.
    pub archival_number: String,
}

/// Files them all or none.
pub fn file_records(desk: &mut Desk, ask: FileRecords) -> Result<Changed<FiledRecords>> {
    let ids = ask.record_ids.iter().map(|id| identity(id)).collect::<Result<BTreeSet<RecordId>>>()?;
    desk.transact(Operation::FileRecords, |work| {
        let mut waiting = Vec::with_capacity(ids.len());
        for id in &ids {
            if let Some(run) = store::records::run_of_record(work, *id)? {
                let row = store::records::get_record(work, work.sight(), *id)?.or_missing()?;
                return Err(FilingRefusal::InRun { number: row.accession, run }.into());
            }
            waiting.push(store::records::get_to_file(work, work.sight(), *id)?.or_missing()?);
        }
        let planned = plan(work, work.sight(), work.office(), ask.year, &waiting)?;
        let mut rows = Vec::with_capacity(planned.len());
        for line in planned {
            let taken =
                store::records::take_number(work, &line.stem, line.sequence_year, work.new_id::<RowId>())?;
            if taken != line.running {
                return Err(Error::Broken(format!(
                    "sequence {} gave {taken}, not {}",
                    line.stem, line.running
                )));
            }
            store::records::assign_number(work, line.record, &line.number, work.now().at)?;
            rows.push(FiledRecord { record_id: line.record.to_string(), archival_number: line.number });
        }
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        work.record(RecordEvent::RecordsFiled { run: work.new_id(), year: i64::from(ask.year), count });
        Ok(FiledRecords { rows })
    })
}
