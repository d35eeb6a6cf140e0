//! Who waits for a level key, who holds one, and which of them must be turned because somebody left.

use crate::{Reader, Result, Tx, id, level, moment, named};
use domain::access::Level;
use domain::{Moment, PersonId, RowId};

/// Somebody with an open account, a standing clearance from 机密 upward or a level key.
#[derive(Debug, Clone)]
pub struct KeyStandingRow {
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Department or organisation.
    pub department: String,
    /// Up to which level.
    pub clearance: Level,
    /// Since when; of the account when that is younger.
    pub since: Moment,
    /// The 机密 key is sealed to them.
    pub has_confidential: bool,
    /// The 绝密 key is.
    pub has_top_secret: bool,
}

/// A level key that must be turned.
#[derive(Debug, Clone)]
pub struct RotationRow {
    /// Identity.
    pub id: RowId,
    /// Of which level.
    pub level: Level,
    /// Who left its circle.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Since when.
    pub asked_at: Moment,
}

macro_rules! standing {
    () => {
        "SELECT p.id, p.name, coalesce(d.name, p.organisation) AS department, max(c.level) AS level, max(max(c.completed_at), k.enrolled_at) AS since, k.sealed_level3_key IS NOT NULL AS has3, k.sealed_level4_key IS NOT NULL AS has4 FROM key_slots AS k JOIN accounts AS a ON a.person_id = k.person_id JOIN people AS p ON p.id = k.person_id LEFT JOIN departments AS d ON d.id = p.department_id JOIN clearances AS c ON c.person_id = p.id AND c.completed_at IS NOT NULL AND c.withdrawn_at IS NULL WHERE k.retired_at IS NULL AND p.state = 'active' AND a.closed_at IS NULL AND (a.valid_until IS NULL OR a.valid_until >= :at)"
    };
}

crate::statements! {
    STANDING = concat!(standing!(), " GROUP BY p.id HAVING max(c.level) >= 3 OR has3 OR has4 ORDER BY p.row");
    STANDING_OF = concat!(standing!(), " AND p.id = :person GROUP BY p.id");
    DUE = "SELECT t.id, t.level, t.person_id, t.asked_at, p.name FROM level_key_rotations AS t JOIN people AS p ON p.id = t.person_id WHERE t.done_at IS NULL ORDER BY t.row";
}

fn from_row(row: &crate::Row<'_>) -> rusqlite::Result<KeyStandingRow> {
    Ok(KeyStandingRow {
        person: id(row, "id")?,
        name: row.get("name")?,
        department: row.get("department")?,
        clearance: level(row, "level")?,
        since: moment(row, "since")?,
        has_confidential: row.get("has3")?,
        has_top_secret: row.get("has4")?,
    })
}

impl KeyStandingRow {
    /// A key that the clearance asks for is not there.
    #[must_use]
    pub fn waits(&self) -> bool {
        (self.clearance >= Level::Confidential && !self.has_confidential)
            || (self.clearance >= Level::TopSecret && !self.has_top_secret)
    }
}

/// Everybody whom the level keys concern.
pub fn list_key_standing(reader: &Reader<'_>, at: Moment) -> Result<Vec<KeyStandingRow>> {
    reader.list(STANDING, &named! { at: at }, from_row)
}

/// One person's standing; none without an open account or a clearance.
pub fn get_key_standing(reader: &Reader<'_>, person: PersonId, at: Moment) -> Result<Option<KeyStandingRow>> {
    reader.get(STANDING_OF, &named! { at: at, person: person }, from_row)
}

/// Level keys that must be turned, oldest first.
pub fn list_due_rotations(reader: &Reader<'_>) -> Result<Vec<RotationRow>> {
    reader.list(DUE, &[], |row| {
        Ok(RotationRow {
            id: id(row, "id")?,
            level: level(row, "level")?,
            person: id(row, "person_id")?,
            name: row.get("name")?,
            asked_at: moment(row, "asked_at")?,
        })
    })
}

/// Asks for a level key to be turned.
pub fn ask_rotation(tx: &Tx<'_>, rotation: RowId, level: Level, person: PersonId, at: Moment) -> Result<()> {
    tx.insert("level_key_rotations", &named! { id: rotation, level: level, person_id: person, asked_at: at })
}

/// It was turned.
pub fn close_rotation(tx: &Tx<'_>, rotation: RowId, by: PersonId, at: Moment) -> Result<()> {
    tx.update("level_key_rotations", rotation, &named! { done_by: by, done_at: at })
}
