//! An older vault brought to the form this program knows: a backup set first, then the change and the events
//! that record it in one transaction.

use crate::backup::record_set;
use crate::error::Result;
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
        let set = self.take_set(None, "before_migration", |_, _| {})?;
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
