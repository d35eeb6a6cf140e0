//! Begin an import (开始导入): a file, a sheet, a mapping. Nothing of the file enters the register yet.

use super::mapping_view::MappingView;
use super::reading::{self, Reading};
use super::view::{ImportProgress, progress};
use crate::error::{Error, Result};
use crate::{Changed, Desk, Operation};
use domain::RowId;
use domain::imports::{ImportEvent, ImportState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::Digest;
use std::io::Read;
use std::path::Path;
use store::imports::ImportRow;
use ts_rs::TS;

/// Which file and how its columns are understood.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct BeginImport {
    /// Token of an offered file.
    pub file: String,
    /// Its name as the person knows it.
    #[serde(default)]
    pub file_name: String,
    /// Sheet; the first when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub sheet: Option<String>,
    /// The mapping.
    pub mapping: MappingView,
}

/// Opens the file, holds the mapping against its heads and records that its reading begins.
pub fn begin_import(desk: &mut Desk, ask: BeginImport) -> Result<Changed<ImportProgress>> {
    let subject = ask.mapping.subject()?;
    super::permit(desk, Operation::BeginImport, subject)?;
    let path = desk.offered_path(&ask.file)?;
    let opened = reading::open(&path, ask.sheet.as_deref(), &ask.mapping)?;
    let (sheet, mapping, file_sha256) = (opened.sheet.clone(), ask.mapping.to_json()?, sha256_of(&path)?);
    let own_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file_name = Some(ask.file_name).filter(|name| !name.trim().is_empty()).unwrap_or(own_name);
    let heads = serde_json::to_string(&opened.heads).map_err(|error| Error::Broken(error.to_string()))?;
    let id = RowId(desk.vault().new_token());
    // The staging file comes first: one without its row is swept, a row without its file could not go on.
    let staging = desk.vault().create_staging(id)?;
    staging.put_fact("heads", &heads)?;
    let import = Reading::new(id, subject, staging, opened);
    let changed = desk.transact(Operation::BeginImport, |work| {
        let row = ImportRow {
            row: 0,
            id,
            subject: subject.code().to_owned(),
            file_name: file_name.clone(),
            file_sha256,
            sheet: sheet.clone(),
            mapping: mapping.clone(),
            partial: false,
            state: ImportState::Reading.code().to_owned(),
            rows_read: 0,
            rows_wrong: 0,
            rows_arrived: 0,
            root: None,
            begun_by: work.actor(),
            begun_by_name: String::new(),
            begun_at: work.now().at,
            ended_at: None,
        };
        store::imports::insert_import(work, &row)?;
        work.record(ImportEvent::ImportBegun { import: id, subject: subject.code(), file: file_sha256 });
        let row = store::imports::get_import(work, id)?.ok_or(Error::Missing)?;
        progress(&row, work.actor())
    })?;
    *desk.importing() = Some(import);
    Ok(changed)
}

fn sha256_of(path: &Path) -> Result<[u8; 32]> {
    let broken = |error: std::io::Error| Error::Broken(error.to_string());
    let mut file = std::fs::File::open(path).map_err(broken)?;
    let (mut digest, mut buffer) = (sha2::Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match file.read(&mut buffer).map_err(broken)? {
            0 => return Ok(digest.finalize().into()),
            read => digest.update(&buffer[..read]),
        }
    }
}
