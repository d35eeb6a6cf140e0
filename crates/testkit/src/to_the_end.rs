//! Long works taken to their end, as the command line does it.

use app::audit::{
    AdvanceVerification, AnchorAsked, BeginVerification, VerificationView, advance_verification,
    begin_verification,
};
use app::vault::{AdvanceBackup, BackupView, BeginBackup, advance_backup, begin_backup};
use app::{Changed, Desk, Result};

/// Verifies everything, against these anchors too.
pub fn verify(desk: &mut Desk, anchors: Vec<AnchorAsked>) -> Result<Changed<VerificationView>> {
    begin_verification(desk, BeginVerification { anchors })?;
    loop {
        let told = advance_verification(desk, AdvanceVerification {})?;
        if let Some(reply) = told.reply.report {
            return Ok(Changed { reply, tags: told.tags, seq: told.seq });
        }
    }
}

/// Takes a backup set into the vault's own folder.
pub fn back_up(desk: &mut Desk) -> Result<Changed<BackupView>> {
    begin_backup(desk, BeginBackup { folder: None })?;
    loop {
        let told = advance_backup(desk, AdvanceBackup {})?;
        if let Some(reply) = told.reply.set {
            return Ok(Changed { reply, tags: told.tags, seq: told.seq });
        }
    }
}
