//! One step of an import (推进导入): read and check, write a slice, publish, or remove a slice — whatever is next.

use super::arriving::{publish, remove_last_slice, write_slice};
use super::checking::{Checker, Said, decided, errors_json, meets_itself};
use super::reading::{NumberedCells, Reading};
use super::view::{ImportProgress, progress};
use super::whole_rows::write_whole;
use crate::error::{Error, OrMissing, Result};
use crate::{Changed, Desk, Operation};
use domain::imports::{ImportEvent, ImportRefusal, ImportState, RowError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::Instant;
use store::imports::{ImportRow, StagingLine};
use ts_rs::TS;

/// Which import.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AdvanceImport {
    /// Identity.
    pub import_id: String,
}

/// Does the next step and says how far it came; `more` says whether to ask again.
pub fn advance_import(desk: &mut Desk, ask: AdvanceImport) -> Result<Changed<ImportProgress>> {
    let import = super::find(desk, Operation::AdvanceImport, &ask.import_id)?;
    match super::state_of(&import)? {
        ImportState::Reading => {
            super::own(desk, &import)?;
            read_step(desk, &import)
        }
        ImportState::Arriving => {
            super::own(desk, &import)?;
            arrive_step(desk, &import)
        }
        // Taking away what never was published needs no look into the file.
        ImportState::Discarding => remove_last_slice(desk, &import),
        state => Err(ImportRefusal::WrongState { state }.into()),
    }
}

fn arrive_step(desk: &mut Desk, import: &ImportRow) -> Result<Changed<ImportProgress>> {
    if !super::subject_of(import)?.arrives_in_slices() {
        return write_whole(desk, import);
    }
    if import.rows_arrived < import.rows_read - import.rows_wrong {
        write_slice(desk, import)
    } else {
        publish(desk, import)
    }
}

fn read_step(desk: &mut Desk, import: &ImportRow) -> Result<Changed<ImportProgress>> {
    // The file is read from its beginning to its end in one sitting; a closed desk has forgotten where it was.
    let mut reading = desk
        .importing()
        .take()
        .filter(|reading| reading.import == import.id)
        .ok_or(Error::from(ImportRefusal::ReadingInterrupted))?;
    let from = Instant::now();
    let rows = reading.next(desk.pace().rows())?;
    if rows.is_empty() {
        return finish_reading(desk, import, &reading);
    }
    let staged = stage(desk, &reading, &rows);
    let counts = reading.staging.counts()?;
    *desk.importing() = Some(reading);
    desk.pace().took(rows.len(), from.elapsed());
    staged?;
    let (rows_read, rows_wrong) = counts;
    let row = ImportRow { rows_read, rows_wrong, ..import.clone() };
    Ok(Changed { reply: progress(&row, desk.actor())?, tags: Vec::new(), seq: 0 })
}

fn stage(desk: &mut Desk, reading: &Reading, rows: &[NumberedCells]) -> Result<()> {
    desk.read(Operation::AdvanceImport, |view| {
        let today = view.now().today();
        let mut checker = Checker::new(view, view.sight(), reading.subject, &reading.bound, today)?;
        let said: Vec<Said> =
            rows.iter().map(|(number, cells)| reading.bound.values(cells, *number)).collect();
        checker.learn_copies(&said)?;
        reading.staging.together(|staging| {
            for ((number, cells), said) in rows.iter().zip(&said) {
                let (errors, notes) = match checker.read(said) {
                    Err(errors) => (errors, Vec::new()),
                    Ok(line) => {
                        let mut errors = meets_itself(staging, said, &line, *number)?;
                        errors.extend(checker.meets(said, &line)?);
                        (errors, decided(&line).to_vec())
                    }
                };
                let cells = serde_json::to_string(cells).map_err(|error| Error::Broken(error.to_string()))?;
                let written = |told: &[RowError]| {
                    if told.is_empty() { Ok(None) } else { errors_json(told).map(Some) }
                };
                let line = StagingLine {
                    number: *number,
                    cells,
                    errors: written(&errors)?,
                    notes: written(&notes)?,
                };
                staging.put_line(&line)?;
            }
            Ok(())
        })
    })
}

fn finish_reading(desk: &mut Desk, import: &ImportRow, reading: &Reading) -> Result<Changed<ImportProgress>> {
    let (rows, wrong) = reading.staging.counts()?;
    desk.transact(Operation::AdvanceImport, |work| {
        store::imports::set_checked(work, import.id, ImportState::Staged.code(), rows, wrong)?;
        work.record(ImportEvent::ImportChecked { import: import.id, rows, wrong });
        let row = store::imports::get_import(work, import.id)?.or_missing()?;
        progress(&row, work.actor())
    })
}
