//! The file an export is written to: under a passing name until it is whole, its bytes digested as they leave.

use crate::records::writing_out::{Half, target};
use crate::{Error, Result};
use paper::spreadsheet::{Cell, Sheet, SheetWriter};
use sha2::{Digest, Sha256};
use std::io::{BufWriter, Write};
use std::path::Path;

/// A place that takes a file.
pub(super) struct Outlet {
    half: Half,
    digest: Sha256,
    bytes: u64,
}

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.half.write(bytes)?;
        self.digest.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.half.flush()
    }
}

impl Outlet {
    pub(super) fn open(path: &Path) -> Result<Outlet> {
        Ok(Outlet { half: target(path)?, digest: Sha256::new(), bytes: 0 })
    }

    /// SHA-256 of what was written, and its bytes.
    pub(super) fn digest(&self) -> ([u8; 32], i64) {
        (self.digest.clone().finalize().into(), i64::try_from(self.bytes).unwrap_or(i64::MAX))
    }

    /// Gives the file its name; answers where it lies.
    pub(super) fn keep(self) -> Result<String> {
        self.half.keep()
    }
}

/// A spreadsheet being written to its place.
pub(super) struct Written(SheetWriter<BufWriter<Outlet>>);

const BUFFER: usize = 256 << 10;

impl Written {
    pub(super) fn csv(outlet: Outlet, front: &Sheet) -> Result<Written> {
        Ok(Written(SheetWriter::csv(BufWriter::with_capacity(BUFFER, outlet), &front.heads)?))
    }

    pub(super) fn xlsx(outlet: Outlet, front: Sheet) -> Written {
        Written(SheetWriter::xlsx(BufWriter::with_capacity(BUFFER, outlet), front))
    }

    pub(super) fn put(&mut self, row: &[Cell]) -> Result<()> {
        Ok(self.0.put(row)?)
    }

    pub(super) fn finish(self) -> Result<Outlet> {
        self.0.finish()?.into_inner().map_err(|error| Error::Broken(error.to_string()))
    }
}
