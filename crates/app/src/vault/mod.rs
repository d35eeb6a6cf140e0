//! The vault itself: backups, its clock.

mod advance_backup;
mod backup_view;
mod begin_backup;
mod cancel_backup;
mod confirm_clock;
mod list_backups;
mod restore_backup;

pub use advance_backup::{AdvanceBackup, advance_backup};
pub use backup_view::BackupView;
pub use begin_backup::{BackupProgress, BeginBackup, begin_backup};
pub use cancel_backup::{CancelBackup, cancel_backup};
pub use confirm_clock::{ClockJumpView, ConfirmClock, ConfirmedClock, confirm_clock};
pub(crate) use confirm_clock::{check_clock, settled_now};
pub use list_backups::{BackupList, ListBackups, list_backups};
pub use restore_backup::restore_backup;
