//! Who waits for a level key, who holds one, and which must be turned because somebody left (密级密钥).

use crate::border::PersonRef;
use crate::{Desk, Operation, Result};
use domain::access::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::people::KeyStandingRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListLevelKeys {}

/// Somebody whom the level keys concern.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct KeyStanding {
    /// Who.
    pub person: PersonRef,
    /// Department or organisation.
    pub department: String,
    /// Up to which level cleared.
    pub clearance: String,
    /// Since when: of the clearance, or of the account when that is younger.
    pub since: String,
    /// Levels whose key is held.
    pub holds: Vec<String>,
    /// Levels whose key is missing.
    pub lacks: Vec<String>,
}

/// A level key that must be turned.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct KeyTurn {
    /// Of which level.
    pub level: String,
    /// Who left its circle.
    pub left: Vec<PersonRef>,
    /// Since when.
    pub since: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LevelKeyList {
    /// Who waits for a key.
    pub waiting: Vec<KeyStanding>,
    /// Who holds what the clearance asks for.
    pub holders: Vec<KeyStanding>,
    /// What must be turned.
    pub due: Vec<KeyTurn>,
}

fn standing(row: KeyStandingRow) -> KeyStanding {
    let keys = [(Level::Confidential, row.has_confidential), (Level::TopSecret, row.has_top_secret)];
    let codes = |wanted: &dyn Fn(Level, bool) -> bool| {
        keys.iter()
            .filter(|(level, held)| wanted(*level, *held))
            .map(|(level, _)| level.code().to_owned())
            .collect()
    };
    KeyStanding {
        person: PersonRef { id: row.person.to_string(), name: row.name },
        department: row.department,
        clearance: row.clearance.code().to_owned(),
        since: row.since.to_string(),
        holds: codes(&|_, held| held),
        lacks: codes(&|level, held| row.clearance >= level && !held),
    }
}

fn due(reader: &Reader<'_>) -> Result<Vec<KeyTurn>> {
    let mut turns: Vec<KeyTurn> = Vec::new();
    for row in store::people::list_due_rotations(reader)? {
        let left = PersonRef { id: row.person.to_string(), name: row.name };
        match turns.iter_mut().find(|turn| turn.level == row.level.code()) {
            Some(turn) => turn.left.push(left),
            None => turns.push(KeyTurn {
                level: row.level.code().to_owned(),
                left: vec![left],
                since: row.asked_at.to_string(),
            }),
        }
    }
    Ok(turns)
}

pub(super) fn level_keys(reader: &Reader<'_>, at: domain::Moment) -> Result<LevelKeyList> {
    let rows = store::people::list_key_standing(reader, at)?;
    let (waiting, holders): (Vec<_>, Vec<_>) = rows.into_iter().partition(KeyStandingRow::waits);
    Ok(LevelKeyList {
        waiting: waiting.into_iter().map(standing).collect(),
        holders: holders.into_iter().map(standing).collect(),
        due: due(reader)?,
    })
}

/// Lists.
pub fn list_level_keys(desk: &mut Desk, _: ListLevelKeys) -> Result<LevelKeyList> {
    desk.read(Operation::ListLevelKeys, |view| level_keys(view, view.now().at))
}
