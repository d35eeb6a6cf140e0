//! Which backup sets still hold what a destruction has taken (备份声明).

use domain::{Day, Moment, Now};
use store::Reader;
use store::disposal::ListRow;

/// Sets taken before the first irreversible step that have not expired.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct BackupStatement {
    /// How many.
    pub sets: i64,
    /// The day the last of them expires.
    pub until: Option<Day>,
}

/// The sets that hold what this list takes: taken before its last file was shredded, or until now.
pub(crate) fn backup_of(reader: &Reader<'_>, list: &ListRow, now: Now) -> store::Result<BackupStatement> {
    let receipts = store::disposal::list_receipts(reader, list.id)?;
    let shredded = receipts.iter().filter_map(|shred| shred.completed_at).max();
    backup_statement(reader, shredded.or(list.ended_at).unwrap_or(now.at), now.today())
}

fn backup_statement(reader: &Reader<'_>, before: Moment, today: Day) -> store::Result<BackupStatement> {
    let sets = store::vault::list_backup_sets(reader)?;
    Ok(sets.into_iter().filter(|set| set.taken_at <= before && set.expires_on >= today).fold(
        BackupStatement::default(),
        |sum, set| BackupStatement { sets: sum.sets + 1, until: sum.until.max(Some(set.expires_on)) },
    ))
}
