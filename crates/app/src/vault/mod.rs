//! The vault itself: backups.

mod list_backups;
mod make_backup;
mod restore_backup;

pub use list_backups::{BackupList, ListBackups, list_backups};
pub use make_backup::{BackupView, MakeBackup, make_backup};
pub use restore_backup::restore_backup;
