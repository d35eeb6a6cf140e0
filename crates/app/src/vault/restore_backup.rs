//! Bring a backup set back into a new folder; its first act there is to say so.

use crate::Result;
use ::vault::{Clock, Closed, KdfCost, Passphrase, Restored};
use std::path::Path;
use std::sync::Arc;

/// Restores as a system administrator named in the set. No session is open: there is no vault yet.
pub fn restore_backup(
    set: &Path,
    target: &Path,
    login: &str,
    passphrase: &str,
    clock: &(impl Clock + Copy + 'static),
) -> Result<Restored> {
    let passphrase = Passphrase::new(passphrase);
    let restored = ::vault::restore(set, target, login, &passphrase, clock)?;
    let closed = Closed::open(target, Arc::new(*clock), KdfCost::Calibrated)?;
    let mut vault = closed.unlock(login, &passphrase).map_err(|(_, error)| error)?;
    vault.record_restore(&restored)?;
    drop(vault.lock());
    Ok(restored)
}
