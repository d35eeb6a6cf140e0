//! The two schemes side by side (两制对照): what each calls a level, and in whose words each department says its own.

use crate::{Desk, Operation, Result};
use domain::DepartmentId;
use domain::access::Level;
use domain::classification::{LevelScheme, class_of, grade_of};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListLevelSchemes {}

/// A level in the words of both.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SchemeWords {
    /// Level code.
    pub level: String,
    /// The grade of R4, by its level code; none where it has no word.
    pub r4: Option<String>,
    /// The class of R1, by its level code; none where it has no word.
    pub r1: Option<String>,
}

/// A department's scheme.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DepartmentScheme {
    /// Department.
    pub department_id: String,
    /// Its name.
    pub department: String,
    /// `both`, `r4`, `r1`.
    pub scheme: String,
}

/// Both.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LevelSchemes {
    /// The ladder, lowest first.
    pub words: Vec<SchemeWords>,
    /// Departments.
    pub departments: Vec<DepartmentScheme>,
}

/// Lists them.
pub fn list_level_schemes(desk: &mut Desk, _ask: ListLevelSchemes) -> Result<LevelSchemes> {
    desk.read(Operation::ListLevelSchemes, |view| level_schemes(view))
}

pub(super) fn setting_of(department: DepartmentId) -> String {
    format!("levels.scheme.{department}")
}

pub(super) fn level_schemes(reader: &Reader<'_>) -> Result<LevelSchemes> {
    let word = |level: Option<Level>| level.map(|level| level.code().to_owned());
    let words = Level::ALL.iter().map(|level| SchemeWords {
        level: level.code().to_owned(),
        r4: word(grade_of(*level)),
        r1: word(class_of(*level)),
    });
    let mut departments = Vec::new();
    for row in store::people::list_departments(reader)? {
        let stored = store::vault::get_setting(reader, &setting_of(row.id))?;
        let scheme = stored.as_deref().and_then(LevelScheme::from_code).unwrap_or(LevelScheme::Both);
        departments.push(DepartmentScheme {
            department_id: row.id.to_string(),
            department: row.name,
            scheme: scheme.code().to_owned(),
        });
    }
    Ok(LevelSchemes { words: words.collect(), departments })
}
