//! An older vault brought to the form this program knows: a backup set first, then the change and the events
//! that record it in one transaction.

use crate::backing_up::record_set;
use crate::error::{Result, VaultError};
use crate::transact::Vault;
use domain::vault::VaultEvent;

impl Vault {
    /// The first thing after unlocking. What unlocking and the set read of an older form (slots, accounts, posts,
    /// the office, the trail) no migration may take away.
    pub(crate) fn bring_up_to_date(&mut self) -> Result<()> {
        let (from, to) = self.database.form()?;
        if from == to {
            return Ok(());
        }
        // A vault of an older form cannot be read by this program as it stands: it is brought up to date also when
        // its trail is broken, which the next opening finds as this one did.
        self.broken = None;
        let copied = self.prepare_backup(None)?.run(&|_, _| true)?;
        let copied =
            copied.ok_or_else(|| VaultError::Bug("nobody stopped the set before a migration".into()))?;
        let set = self.sign_set(copied, "before_migration")?;
        self.transact("unlock", |work| -> Result<()> {
            // Of the rows before, the trail is the witness: rows of an older form need not be readable here.
            let before = store::roots::of_trail(work)?;
            work.migrate()?;
            let after = store::roots::of_rows(work)?;
            record_set(work, &set)?;
            work.record(VaultEvent::SchemaMigrated { migration: work.new_id(), from, to, before, after });
            Ok(())
        })?;
        Ok(())
    }
}
