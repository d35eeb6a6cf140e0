//! 收回即毁: returned copies, excerpts, spoiled sheets and 重份 go at once, many in one act, by one who destroys and
//! one who signs beside; no list and no cooling-off, but the method fits the highest level and a hold blocks.

use super::{CopyRefusal, NumberedState, Someone};
use crate::access::{AccessRefusal, Level};
use crate::coded::coded;
use crate::disposal::{DestructionMethod, check_method, required_class};
use crate::refusal::Refusal;

coded! {
    /// What may go this way.
    pub enum DestroyKind {
        /// 编号复制件.
        Numbered = "numbered", "copy-destroy-numbered";
        /// 摘抄件.
        Excerpt = "excerpt", "copy-destroy-excerpt";
        /// 重份.
        Further = "further", "copy-destroy-further";
        /// 废张.
        Spoiled = "spoiled", "copy-destroy-spoiled";
    }
}

/// One thing on the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToDestroy {
    /// How the desk calls it: number and label.
    pub label: String,
    /// What it is; none for anything that goes by a destruction list.
    pub kind: Option<DestroyKind>,
    /// Where it is.
    pub state: NumberedState,
    /// Level of its record.
    pub level: Level,
    /// Its record holds personal information, which asks for a finer cut.
    pub personal_information: bool,
    /// A hold stands on its record.
    pub on_hold: bool,
    /// A locked destruction list holds its record.
    pub on_list: Option<String>,
    /// Of the originals and 重份 of its record no other one is kept.
    pub last_of_record: bool,
}

/// The act over all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destruction {
    /// How.
    pub method: DestructionMethod,
    /// ISO/IEC 21964 class of the shredder, `P-4`; empty when nothing is shredded.
    pub used_class: String,
    /// Who destroys.
    pub destroyer: Someone,
    /// Who signs beside.
    pub second: Someone,
    /// Clearance of the second person.
    pub second_clearance: Level,
}

fn check_one(item: &ToDestroy) -> Result<(), CopyRefusal> {
    let label = item.label.clone();
    if item.kind.is_none() {
        return Err(CopyRefusal::GoesByList { label });
    }
    if !matches!(item.state, NumberedState::Ready | NumberedState::Returned) {
        return Err(CopyRefusal::CopyNotReturned { label, state: item.state });
    }
    if item.on_hold {
        return Err(CopyRefusal::OnHold { number: label });
    }
    if item.kind == Some(DestroyKind::Further) && item.last_of_record {
        return Err(CopyRefusal::LastOfRecord { label });
    }
    match &item.on_list {
        Some(list) => Err(CopyRefusal::OnDestructionList { label, list: list.clone() }),
        None => Ok(()),
    }
}

/// Two people, a method fine enough for the highest level on the table, no hold. Returns the class as printed.
///
/// # Errors
/// The first thing that stands against it; then nothing is destroyed.
pub fn check_destruction(items: &[ToDestroy], act: &Destruction) -> Result<String, Refusal> {
    if items.is_empty() {
        return Err(CopyRefusal::NothingToDestroy.into());
    }
    if act.destroyer.id == act.second.id {
        return Err(CopyRefusal::SecondPersonSame { name: act.second.name.clone() }.into());
    }
    let mut printed = String::new();
    for (at, item) in items.iter().enumerate() {
        if items[..at].iter().any(|other| other.label == item.label) {
            return Err(CopyRefusal::TwiceOnTheTable { label: item.label.clone() }.into());
        }
        check_one(item)?;
        if act.second_clearance < item.level {
            let (name, needed) = (act.second.name.clone(), item.level);
            return Err(AccessRefusal::ClearanceTooLow { name, needed }.into());
        }
        let required = required_class(item.level, item.personal_information);
        printed = check_method(act.method, &act.used_class, required, true)?;
    }
    Ok(printed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PersonId;

    fn item(label: &str) -> ToDestroy {
        ToDestroy {
            label: label.into(),
            kind: Some(DestroyKind::Numbered),
            state: NumberedState::Returned,
            level: Level::Secret,
            personal_information: false,
            on_hold: false,
            on_list: None,
            last_of_record: false,
        }
    }

    fn someone(number: u128) -> Someone {
        Someone { id: PersonId(uuid::Uuid::from_u128(number)), name: format!("第{number}人") }
    }

    fn act(used: &str) -> Destruction {
        Destruction {
            method: DestructionMethod::Shred,
            used_class: used.into(),
            destroyer: someone(1),
            second: someone(2),
            second_clearance: Level::Confidential,
        }
    }

    fn code(items: &[ToDestroy], act: &Destruction) -> &'static str {
        check_destruction(items, act).expect_err("must be refused").code
    }

    #[test]
    fn one_machine_must_be_fine_enough_for_the_highest_on_the_table() {
        let high = ToDestroy { level: Level::Confidential, ..item("F02") };
        assert_eq!(check_destruction(&[item("F01")], &act("P-4")), Ok("P-4".into()));
        assert_eq!(code(&[item("F01"), high.clone()], &act("P-4")), "disposal.class_too_low");
        assert_eq!(check_destruction(&[item("F01"), high.clone()], &act("P-5")), Ok("P-5".into()));
        let pulped = Destruction { method: DestructionMethod::ShredAndPulp, ..act("P-4") };
        assert_eq!(check_destruction(&[high], &pulped), Ok("P-4".into()));
        let personal = ToDestroy { level: Level::Internal, personal_information: true, ..item("F03") };
        assert_eq!(code(&[personal], &act("P-3")), "disposal.class_too_low");
    }

    #[test]
    fn what_blocks_one_thing_stops_the_whole_act() {
        for (blocked, expected) in [
            (ToDestroy { kind: None, ..item("原件") }, "copying.goes_by_list"),
            (ToDestroy { state: NumberedState::Out, ..item("F02") }, "copying.copy_not_returned"),
            (ToDestroy { state: NumberedState::Destroyed, ..item("F02") }, "copying.copy_not_returned"),
            (ToDestroy { on_hold: true, ..item("F02") }, "copying.on_hold"),
            (ToDestroy { on_list: Some("XC".into()), ..item("F02") }, "copying.on_destruction_list"),
            (
                ToDestroy { kind: Some(DestroyKind::Further), last_of_record: true, ..item("02") },
                "copying.last_of_record",
            ),
            (ToDestroy { level: Level::TopSecret, ..item("F02") }, "access.clearance_too_low"),
            (item("F01"), "copying.twice_on_the_table"),
        ] {
            assert_eq!(code(&[item("F01"), blocked], &act("P-6")), expected);
        }
        assert_eq!(code(&[], &act("P-6")), "copying.nothing_to_destroy");
        let alone = Destruction { second: someone(1), ..act("P-6") };
        assert_eq!(code(&[item("F01")], &alone), "copying.second_person_same");
    }

    #[test]
    fn excerpts_spoiled_sheets_and_further_copies_go_the_same_way() {
        for kind in DestroyKind::ALL {
            let kind = ToDestroy { kind: Some(*kind), ..item("one") };
            assert!(check_destruction(&[kind], &act("P-4")).is_ok());
        }
    }
}
