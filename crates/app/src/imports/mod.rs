//! Importing (导入): examine a file, begin, step, look, accept or discard; mappings remembered.
//!
//! Every step is an operation of its own that reads, writes or removes at most a thousand rows, so that the desk
//! is free between steps and stopping is simply not asking for the next one.

mod accept_import;
mod advance_import;
mod arriving;
mod begin_import;
mod checking;
mod discard_import;
mod examine_import_file;
mod import_errors_file;
mod list_import_mappings;
mod list_imports;
mod mapping_view;
mod own_words;
mod pace;
mod plan_rows;
mod read_import;
mod reading;
mod save_import_mapping;
mod view;
mod whole_rows;

pub use accept_import::{AcceptImport, accept_import};
pub use advance_import::{AdvanceImport, advance_import};
pub use begin_import::{BeginImport, begin_import};
pub use discard_import::{DiscardImport, discard_import};
pub use examine_import_file::{ExamineImportFile, ExaminedFile, SuggestedColumn, examine_import_file};
pub use import_errors_file::{ImportErrorsFile, ImportFile, import_errors_file};
pub use list_import_mappings::{ImportMappingList, ListImportMappings, SavedMapping, list_import_mappings};
pub use list_imports::{ImportList, ListImports, list_imports};
pub use mapping_view::{ColumnView, LineRuleView, MappingView};
pub(crate) use pace::Pace;
pub use read_import::{ImportLine, ImportPage, ImportValue, LineError, ReadImport, read_import};
pub(crate) use reading::Reading;
pub use save_import_mapping::{SaveImportMapping, save_import_mapping};
pub use view::{ImportProgress, ImportView};

use crate::error::Result;
use crate::{Desk, Operation};
use domain::access::AccessRefusal;
use domain::imports::{ImportRefusal, ImportState, ImportSubject};
use store::imports::ImportRow;

/// Refuses whoever could not enter one of these by hand.
fn permit(desk: &mut Desk, operation: Operation, subject: ImportSubject) -> Result<()> {
    let needed = subject.permission();
    if desk.permissions()?.contains(&needed) {
        return Ok(());
    }
    desk.vault().record_refusal(operation.name(), "access.not_permitted")?;
    Err(AccessRefusal::NotPermitted { operation: operation.name(), who: needed.posts().to_vec() }.into())
}

fn subject_of(import: &ImportRow) -> Result<ImportSubject> {
    ImportSubject::from_code(&import.subject).ok_or_else(|| crate::Error::Broken("import subject".into()))
}

fn state_of(import: &ImportRow) -> Result<ImportState> {
    ImportState::from_code(&import.state).ok_or_else(|| crate::Error::Broken("import state".into()))
}

fn in_state(import: &ImportRow, allowed: &[ImportState]) -> Result<ImportState> {
    let state = state_of(import)?;
    if allowed.contains(&state) { Ok(state) } else { Err(ImportRefusal::WrongState { state }.into()) }
}

/// What stands in a file is for whoever began its import: it may lie above others' clearance.
fn own(desk: &Desk, import: &ImportRow) -> Result<()> {
    if import.begun_by == desk.actor() { Ok(()) } else { Err(ImportRefusal::NotYours.into()) }
}

/// The import of an identity, for whoever may import its subject.
fn find(desk: &mut Desk, operation: Operation, id: &str) -> Result<ImportRow> {
    use crate::error::OrMissing;
    let id = id.parse().ok().or_missing()?;
    let import = store::imports::get_import(&desk.vault().reader(), id)?.or_missing()?;
    permit(desk, operation, subject_of(&import)?)?;
    Ok(import)
}
