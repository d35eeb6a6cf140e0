//! In whose words a department says its levels (选用密级表述). The levels themselves stay: both schemes name the same ladder.

use crate::classification::list_level_schemes::{LevelSchemes, level_schemes, setting_of};
use crate::error::OrMissing;
use crate::records::asking::{identity, member};
use crate::{Changed, Desk, Operation, Result};
use domain::DepartmentId;
use domain::classification::{ClassificationEvent, LevelScheme};
use domain::records::Field;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The choice.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ChooseLevelScheme {
    /// Department.
    pub department_id: String,
    /// `both`, `r4`, `r1`.
    pub scheme: String,
}

/// Chooses.
pub fn choose_level_scheme(desk: &mut Desk, ask: ChooseLevelScheme) -> Result<Changed<LevelSchemes>> {
    desk.permit(Operation::ChooseLevelScheme)?;
    let department: DepartmentId = identity(&ask.department_id)?;
    let scheme = member(&ask.scheme, Field::Kind, LevelScheme::from_code)?;
    desk.transact(Operation::ChooseLevelScheme, |work| {
        store::people::list_departments(work)?.into_iter().find(|row| row.id == department).or_missing()?;
        let (id, by, at) = (work.new_id(), work.actor(), work.now().at);
        store::people::put_setting(work, id, &setting_of(department), scheme.code(), by, at)?;
        work.record(ClassificationEvent::LevelSchemeChosen { department, scheme: scheme.code() });
        level_schemes(work)
    })
}
