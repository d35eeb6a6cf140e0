//! Files somebody picked or dropped (选入的文件): known to requests by a token, never by a path that a page could make up.

use crate::error::{OrMissing, Result};
use domain::records::FileRefusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;
use uuid::Uuid;

/// What a page learns of a file that was offered.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct OfferedFile {
    /// Names the file in requests of this session.
    pub token: String,
    /// Its name without folders.
    pub name: String,
    /// Its size in bytes.
    pub size_bytes: i64,
}

/// The files offered in one session, newest last; the oldest are forgotten.
#[derive(Debug, Default)]
pub(crate) struct OfferedFiles {
    files: Vec<(OfferedFile, PathBuf)>,
}

/// More than anybody drops at once.
const MOST: usize = 1_000;

impl OfferedFiles {
    pub(crate) fn add(&mut self, token: Uuid, path: &Path) -> Result<OfferedFile> {
        let name = || path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let size = std::fs::metadata(path).map_err(|_| FileRefusal::NotReadable { name: name() })?.len();
        Ok(self.keep(token, path, i64::try_from(size).unwrap_or(i64::MAX)))
    }

    /// A place where a file is to be written.
    pub(crate) fn add_target(&mut self, token: Uuid, path: &Path) -> OfferedFile {
        self.keep(token, path, 0)
    }

    fn keep(&mut self, token: Uuid, path: &Path, size_bytes: i64) -> OfferedFile {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let file = OfferedFile { token: token.to_string(), name, size_bytes };
        if self.files.len() == MOST {
            self.files.remove(0);
        }
        self.files.push((file.clone(), path.to_path_buf()));
        file
    }

    pub(crate) fn path(&self, token: &str) -> Result<&Path> {
        self.files.iter().find(|(file, _)| file.token == token).map(|(_, path)| path.as_path()).or_missing()
    }
}
