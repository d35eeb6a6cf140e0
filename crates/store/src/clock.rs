//! Jumps of the clock as stored.

use crate::{Reader, Result, Tx, id, moment, named};
use domain::clock::ClockJump;
use domain::{Moment, PersonId, RowId, SignatureId};

/// A jump with its identity.
#[derive(Debug, Clone, Copy)]
pub struct ClockJumpRow {
    /// Identity.
    pub id: RowId,
    /// From when to when.
    pub jump: ClockJump,
}

crate::statements! {
    OPEN_JUMP = "SELECT id, from_at, to_at FROM clock_jumps WHERE verdict = '' ORDER BY row LIMIT 1";
}

/// The jump that nobody has looked at yet.
pub fn open_jump(reader: &Reader<'_>) -> Result<Option<ClockJumpRow>> {
    reader.get(OPEN_JUMP, &[], |row| {
        let jump = ClockJump { from: moment(row, "from_at")?, to: moment(row, "to_at")? };
        Ok(ClockJumpRow { id: id(row, "id")?, jump })
    })
}

/// Keeps a jump.
pub fn insert_jump(tx: &Tx<'_>, row: &ClockJumpRow) -> Result<()> {
    tx.insert("clock_jumps", &named! { id: row.id, from_at: row.jump.from, to_at: row.jump.to })
}

/// Two people have looked at it.
pub fn confirm_jump(
    tx: &Tx<'_>,
    jump: RowId,
    verdict: &'static str,
    (by, second): (PersonId, PersonId),
    signature: SignatureId,
    at: Moment,
) -> Result<()> {
    tx.update(
        "clock_jumps",
        jump,
        &named! { verdict: verdict, confirmed_by: by, second_id: second, signature_id: signature, confirmed_at: at },
    )
}
