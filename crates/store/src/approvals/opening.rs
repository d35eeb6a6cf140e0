//! Who has had a request open before deciding it.

use crate::{Reader, Result, Tx, id, named};
use domain::{ApprovalId, Moment, PersonId, RowId};

crate::statements! {
    OPENING_OF = "SELECT id FROM approval_openings WHERE approval_id = :approval AND person_id = :person";
}

/// The opening by that person, if there was one.
pub fn find_opening(reader: &Reader<'_>, approval: ApprovalId, person: PersonId) -> Result<Option<RowId>> {
    reader.get(OPENING_OF, &named! { approval: approval, person: person }, |row| id(row, "id"))
}

/// Records it.
pub fn insert_opening(
    tx: &Tx<'_>,
    row: RowId,
    approval: ApprovalId,
    person: PersonId,
    at: Moment,
) -> Result<()> {
    tx.insert("approval_openings", &named! { id: row, approval_id: approval, person_id: person, at: at })
}
