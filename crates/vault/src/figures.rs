//! What the figures need of a vault beyond its desk: only ever of a sample, whose papers are invented.

use crate::error::{Result, VaultError};
use crate::transact::Vault;
use std::path::Path;
use store::{Database, Tx};

impl Vault {
    /// Copies the database without a key, so that figures can compare with plain SQLite.
    pub fn copy_unencrypted(&self, target: &Path) -> Result<()> {
        self.of_a_sample()?;
        Ok(self.database.copy_unencrypted(target)?)
    }

    /// Opens the database once more, as a cold start would.
    pub fn open_again(&self) -> Result<Database> {
        self.of_a_sample()?;
        Database::open(&self.layout.database(), &self.session.data_key)
            .map_err(|error| VaultError::Bug(format!("an open database did not open again: {error}")))
    }

    /// Writes past the one door, on the same connection: rows that no rule has looked at and that no event knows, as
    /// a program without a trail would write them.
    pub fn write_bare(&mut self, act: impl FnOnce(&Tx<'_>) -> store::Result<()>) -> Result<()> {
        self.of_a_sample()?;
        Ok(self.database.write(act)?)
    }

    fn of_a_sample(&self) -> Result<()> {
        if self.office.is_sample {
            return Ok(());
        }
        Err(VaultError::Bug("figures are measured over a sample vault only".into()))
    }
}
