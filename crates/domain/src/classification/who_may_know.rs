//! Need-to-know lists and walls (需知名单、隔离): who besides the department may see a walled record, and until when.

use super::ClassificationRefusal;
use crate::access::{AccessRefusal, Level};
use crate::coded::coded;
use crate::ids::PersonId;
use crate::moment::Day;
use crate::records::{Countersigner, Field, RecordRefusal, may_countersign};
use crate::refusal::Refusal;

coded! {
    /// What was done to who may see a record.
    pub enum AccessAct {
        /// 加入需知名单.
        Named = "named", "access-act-named";
        /// 移出需知名单.
        TakenOff = "taken_off", "access-act-taken-off";
        /// 设隔离.
        Walled = "walled", "access-act-walled";
        /// 撤隔离.
        Unwalled = "unwalled", "access-act-unwalled";
    }
}

/// Somebody to be named on a record's list.
#[derive(Debug, Clone)]
pub struct Naming<'a> {
    /// Their name.
    pub name: &'a str,
    /// Their clearance.
    pub clearance: Level,
    /// The record's level.
    pub level: Level,
    /// They stand on the list already.
    pub named: bool,
    /// The last day, none for as long as it stands.
    pub until: Option<Day>,
    /// The present day.
    pub today: Day,
    /// Why.
    pub reason: &'a str,
}

/// Whether somebody may be named: it passes the wall, never the level.
pub fn check_naming(naming: &Naming<'_>) -> Result<(), Refusal> {
    if naming.clearance < naming.level {
        return Err(
            AccessRefusal::ClearanceTooLow { name: naming.name.to_owned(), needed: naming.level }.into()
        );
    }
    if naming.named {
        return Err(RecordRefusal::AlreadyNamed { name: naming.name.to_owned() }.into());
    }
    if naming.reason.trim().is_empty() {
        return Err(RecordRefusal::FieldEmpty { field: Field::Reason }.into());
    }
    match naming.until {
        Some(day) if day < naming.today => Err(ClassificationRefusal::NamingPast { day }.into()),
        _ => Ok(()),
    }
}

/// A wall to be set or lifted.
#[derive(Debug, Clone)]
pub struct WallChange<'a> {
    /// It stands.
    pub walled: bool,
    /// It is to stand.
    pub wanted: bool,
    /// The record's level.
    pub level: Level,
    /// Why.
    pub reason: &'a str,
    /// Who changes it.
    pub by: PersonId,
    /// The other person, if one signed.
    pub second: Option<&'a Countersigner>,
}

/// Whether a second person must sign: from 机密 upward.
#[must_use]
pub fn needs_second_for_wall(level: Level) -> bool {
    level >= Level::Confidential
}

/// Whether the wall may be changed.
pub fn change_wall(change: &WallChange<'_>) -> Result<AccessAct, Refusal> {
    if change.walled == change.wanted {
        return Err(ClassificationRefusal::WallUnchanged.into());
    }
    if change.reason.trim().is_empty() {
        return Err(RecordRefusal::FieldEmpty { field: Field::Reason }.into());
    }
    if needs_second_for_wall(change.level) {
        let Some(second) = change.second else {
            return Err(ClassificationRefusal::WallNeedsSecond { level: change.level }.into());
        };
        may_countersign(change.by, second, change.level)?;
    }
    Ok(if change.wanted { AccessAct::Walled } else { AccessAct::Unwalled })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn naming() -> Naming<'static> {
        Naming {
            name: "孙浩",
            clearance: Level::Confidential,
            level: Level::Secret,
            named: false,
            until: None,
            today: "2026-11-23".parse().expect("a day"),
            reason: "负责整改",
        }
    }

    #[test]
    fn whoever_is_cleared_may_be_named_with_a_reason_until_a_day() {
        assert_eq!(check_naming(&naming()), Ok(()));
        assert_eq!(check_naming(&Naming { until: "2026-11-23".parse().ok(), ..naming() }), Ok(()));
        let cases = [
            (Naming { clearance: Level::Internal, ..naming() }, "access.clearance_too_low"),
            (Naming { named: true, ..naming() }, "record.already_named"),
            (Naming { reason: " ", ..naming() }, "record.field_empty"),
            (Naming { until: "2026-11-22".parse().ok(), ..naming() }, "classification.naming_past"),
        ];
        for (naming, code) in cases {
            assert_eq!(check_naming(&naming).expect_err("refused").code, code);
        }
    }

    #[test]
    fn from_confidential_up_a_wall_is_changed_by_two() {
        let person = |number| PersonId(uuid::Uuid::from_u128(number));
        let second = Countersigner { person: person(2), name: "陈立".into(), clearance: Level::TopSecret };
        let own = Countersigner { person: person(1), ..second.clone() };
        let lift = WallChange {
            walled: true,
            wanted: false,
            level: Level::Secret,
            reason: "整改结束",
            by: person(1),
            second: None,
        };
        assert_eq!(change_wall(&lift), Ok(AccessAct::Unwalled));
        let higher = WallChange { level: Level::Confidential, ..lift.clone() };
        let code = |change: &WallChange<'_>| change_wall(change).expect_err("refused").code;
        assert_eq!(code(&higher), "classification.wall_needs_second");
        assert_eq!(
            code(&WallChange { second: Some(&own), ..higher.clone() }),
            "record.countersigned_by_proposer"
        );
        assert_eq!(change_wall(&WallChange { second: Some(&second), ..higher }), Ok(AccessAct::Unwalled));
        assert_eq!(code(&WallChange { wanted: true, ..lift.clone() }), "classification.wall_unchanged");
        assert_eq!(code(&WallChange { reason: "", ..lift }), "record.field_empty");
    }
}
