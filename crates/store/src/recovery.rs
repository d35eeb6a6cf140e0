//! What is sealed to the recovery key (恢复密钥).

use crate::{Reader, Result, Tx, id, named};
use domain::{Moment, PersonId, RowId};

/// The keys of one key level, sealed.
#[derive(Debug, Clone)]
pub struct RecoveryGrantRow {
    /// Identity.
    pub id: RowId,
    /// 0 the data key, 3 and 4 the level keys.
    pub key_level: u8,
    /// How many keys are inside: one more after each turn.
    pub keys: i64,
    /// Sealed to the public half.
    pub sealed: Vec<u8>,
}

crate::statements! {
    // A row of a level that has no key was written around the program: verification names it, unlocking does not stop at it.
    GRANTS = "SELECT id, key_level, keys, sealed FROM recovery_grants WHERE key_level IN (0, 3, 4) ORDER BY key_level";
    GRANT_OF = "SELECT id FROM recovery_grants WHERE key_level = :key_level";
}

/// Everything that is sealed to it.
pub fn list_recovery_grants(reader: &Reader<'_>) -> Result<Vec<RecoveryGrantRow>> {
    reader.list(GRANTS, &[], |row| {
        Ok(RecoveryGrantRow {
            id: id(row, "id")?,
            key_level: row.get("key_level")?,
            keys: row.get("keys")?,
            sealed: row.get("sealed")?,
        })
    })
}

/// Keeps what is sealed of a key level, in the place of what was; answers the row. `fresh` is used for the first.
pub fn put_recovery_grant(
    tx: &Tx<'_>,
    fresh: RowId,
    (key_level, keys): (u8, i64),
    sealed: Vec<u8>,
    (by, at): (PersonId, Moment),
) -> Result<RowId> {
    let standing: Option<RowId> =
        tx.get(GRANT_OF, &named! { key_level: i64::from(key_level) }, |row| id(row, "id"))?;
    if let Some(grant) = standing {
        let renewed = named! { keys: keys, sealed: sealed, sealed_by: by, sealed_at: at };
        tx.update("recovery_grants", grant, &renewed)?;
        return Ok(grant);
    }
    tx.insert(
        "recovery_grants",
        &named! { id: fresh, key_level: i64::from(key_level), keys: keys, sealed: sealed, sealed_by: by, sealed_at: at },
    )?;
    Ok(fresh)
}
