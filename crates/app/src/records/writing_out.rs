//! The way of a file out of the vault: under a passing name until its last byte is checked, then under its own.

use crate::Result;
use crate::streams::Progress;
use ::vault::SealedFile;
use domain::records::FileRefusal;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// A file being written outside the vault; dropped before it is whole, it goes.
pub(crate) struct Half {
    file: File,
    passing: PathBuf,
    path: PathBuf,
    is_whole: bool,
}

impl Drop for Half {
    #[expect(
        clippy::disallowed_methods,
        reason = "the half-written file outside the vault is this run's own"
    )]
    fn drop(&mut self) {
        if !self.is_whole {
            // Where it cannot be removed it could not be written either.
            let _ = fs::remove_file(&self.passing);
        }
    }
}

impl Write for Half {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

impl Half {
    /// The file is whole: it gets its name. Answers where it lies.
    pub(crate) fn keep(mut self) -> Result<String> {
        self.file.sync_all().map_err(|_| refused(&self.path))?;
        fs::rename(&self.passing, &self.path).map_err(|_| refused(&self.path))?;
        self.is_whole = true;
        Ok(self.path.display().to_string())
    }
}

fn refused(path: &Path) -> FileRefusal {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    FileRefusal::NotWritable { name }
}

/// Begins a file at a chosen place.
pub(crate) fn target(path: &Path) -> Result<Half> {
    let mut name = path.file_name().map(std::ffi::OsStr::to_os_string).ok_or_else(|| refused(path))?;
    name.push(".part");
    let passing = path.with_file_name(name);
    let file = File::create(&passing).map_err(|_| refused(path))?;
    Ok(Half { file, passing, path: path.to_path_buf(), is_whole: false })
}

/// Writes a sealed file out; `false` when told to stop. Only a file that is whole and checked gets its name.
pub(crate) fn write_out(sealed: &SealedFile, mut half: Half, progress: &Progress) -> Result<bool> {
    if !sealed.open_into(&mut half.file, &|done| progress.at(done))? {
        return Ok(false);
    }
    progress.set_through();
    half.keep()?;
    Ok(true)
}
