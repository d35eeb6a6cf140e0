//! Which backup sets still hold what a destruction has taken (备份声明).

use domain::{Day, Moment};
use store::Reader;

/// Sets taken before the first irreversible step that have not expired.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct BackupStatement {
    /// How many.
    pub sets: i64,
    /// The day the last of them expires.
    pub until: Option<Day>,
}

/// Reads them; `before` is when the keys were destroyed, or the present while nothing is.
pub(crate) fn backup_statement(reader: &Reader<'_>, before: Moment, today: Day) -> store::Result<BackupStatement> {
    let sets = store::vault::list_backup_sets(reader)?;
    Ok(sets
        .into_iter()
        .filter(|set| set.taken_at <= before && set.expires_on >= today)
        .fold(BackupStatement::default(), |sum, set| BackupStatement {
            sets: sum.sets + 1,
            until: sum.until.max(Some(set.expires_on)),
        }))
}
