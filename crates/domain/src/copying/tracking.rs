//! Numbered copies (编号复制件) after the session: return, and 收回即毁.

use super::{CopyRefusal, Someone};
use crate::access::{AccessRefusal, Level};
use crate::disposal::{DestructionMethod, check_method, required_class};
use crate::refusal::{Param, Refusal};

/// Where a numbered copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberedState {
    /// 未领: made and signed, not fetched yet.
    Ready,
    /// 在外: with its receiver.
    Out,
    /// 已收回.
    Returned,
    /// 已销毁.
    Destroyed,
    /// 遗失.
    Lost,
}

impl NumberedState {
    /// The code of the border.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            NumberedState::Ready => "ready",
            NumberedState::Out => "out",
            NumberedState::Returned => "returned",
            NumberedState::Destroyed => "destroyed",
            NumberedState::Lost => "lost",
        }
    }

    /// The state of a stored copy; `handed_over` says whether its job reached the receiver.
    #[must_use]
    pub fn of(stored: &str, handed_over: bool) -> Option<NumberedState> {
        match stored {
            "in" | "in_session" if handed_over => Some(NumberedState::Returned),
            "in" | "in_session" => Some(NumberedState::Ready),
            "out" => Some(NumberedState::Out),
            "destroyed" => Some(NumberedState::Destroyed),
            "lost" => Some(NumberedState::Lost),
            _ => None,
        }
    }
}

impl From<NumberedState> for Param {
    fn from(state: NumberedState) -> Param {
        Param::Code(match state {
            NumberedState::Ready => "numbered-copy-ready",
            NumberedState::Out => "numbered-copy-out",
            NumberedState::Returned => "numbered-copy-returned",
            NumberedState::Destroyed => "numbered-copy-destroyed",
            NumberedState::Lost => "numbered-copy-lost",
        })
    }
}

/// A copy as the desk holds it in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedCopy {
    /// `0307-…-0041-F01`.
    pub label: String,
    /// Made in a copy job.
    pub numbered: bool,
    /// Where it is.
    pub state: NumberedState,
    /// Pages it left with.
    pub pages: i64,
    /// Level of its record.
    pub level: Level,
}

impl NumberedCopy {
    fn check_is_numbered(&self) -> Result<(), CopyRefusal> {
        if self.numbered { Ok(()) } else { Err(CopyRefusal::NotANumberedCopy { label: self.label.clone() }) }
    }
}

/// Takes a copy back; `Ok(true)` when all pages are there, `Ok(false)` opens an incident.
///
/// # Errors
/// Not a numbered copy, or not out.
pub fn check_return(copy: &NumberedCopy, counted_pages: i64) -> Result<bool, CopyRefusal> {
    copy.check_is_numbered()?;
    if copy.state == NumberedState::Out {
        Ok(counted_pages == copy.pages)
    } else {
        Err(CopyRefusal::CopyNotOut { label: copy.label.clone(), state: copy.state })
    }
}

/// A job is settled when none of its copies is waiting or out.
#[must_use]
pub fn is_settled(copies: &[NumberedState]) -> bool {
    copies.iter().all(|state| matches!(state, NumberedState::Returned | NumberedState::Destroyed))
}

/// A 收回即毁 about to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destruction {
    /// How.
    pub method: DestructionMethod,
    /// ISO/IEC 21964 class of the shredder, `P-4`; empty when nothing is shredded.
    pub used_class: String,
    /// The record holds personal information, which asks for a finer cut.
    pub personal_information: bool,
    /// A hold stands on the record.
    pub on_hold: bool,
    /// Who destroys.
    pub destroyer: Someone,
    /// Who signs beside.
    pub second: Someone,
    /// Clearance of the second person.
    pub second_clearance: Level,
}

/// 收回即毁: two people, a method fine enough, no hold (3-domain §5·5). Returns the class as printed.
///
/// # Errors
/// The first thing that stands against it.
pub fn check_destruction(copy: &NumberedCopy, act: &Destruction) -> Result<String, Refusal> {
    copy.check_is_numbered()?;
    if !matches!(copy.state, NumberedState::Ready | NumberedState::Returned) {
        return Err(CopyRefusal::CopyNotReturned { label: copy.label.clone(), state: copy.state }.into());
    }
    if act.on_hold {
        return Err(CopyRefusal::OnHold { number: copy.label.clone() }.into());
    }
    if act.destroyer.id == act.second.id {
        return Err(CopyRefusal::SecondPersonSame { name: act.second.name.clone() }.into());
    }
    if act.second_clearance < copy.level {
        let (name, needed) = (act.second.name.clone(), copy.level);
        return Err(AccessRefusal::ClearanceTooLow { name, needed }.into());
    }
    check_method(act.method, &act.used_class, required_class(copy.level, act.personal_information), true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PersonId;

    fn copy(state: NumberedState) -> NumberedCopy {
        NumberedCopy {
            label: "GC-0041-F01".into(),
            numbered: true,
            state,
            pages: 14,
            level: Level::Confidential,
        }
    }

    fn someone(number: u128) -> Someone {
        Someone { id: PersonId(uuid::Uuid::from_u128(number)), name: format!("第{number}人") }
    }

    fn act() -> Destruction {
        Destruction {
            method: DestructionMethod::Shred,
            used_class: "P-5".into(),
            personal_information: false,
            on_hold: false,
            destroyer: someone(1),
            second: someone(2),
            second_clearance: Level::Confidential,
        }
    }

    fn code(result: Result<String, Refusal>) -> &'static str {
        result.expect_err("must be refused").code
    }

    #[test]
    fn a_copy_comes_back_and_missing_pages_are_noticed() {
        assert_eq!(check_return(&copy(NumberedState::Out), 14), Ok(true));
        assert_eq!(check_return(&copy(NumberedState::Out), 13), Ok(false));
        for state in
            [NumberedState::Ready, NumberedState::Returned, NumberedState::Destroyed, NumberedState::Lost]
        {
            assert!(matches!(check_return(&copy(state), 14), Err(CopyRefusal::CopyNotOut { .. })));
        }
        let original = NumberedCopy { numbered: false, ..copy(NumberedState::Out) };
        assert!(matches!(check_return(&original, 14), Err(CopyRefusal::NotANumberedCopy { .. })));
    }

    #[test]
    fn two_people_shred_a_returned_copy_finely_enough() {
        let returned = copy(NumberedState::Returned);
        assert_eq!(check_destruction(&returned, &act()), Ok("P-5".into()));
        let coarse = Destruction { used_class: "P-4".into(), ..act() };
        assert_eq!(code(check_destruction(&returned, &coarse)), "disposal.class_too_low");
        let pulped = Destruction { method: DestructionMethod::ShredAndPulp, ..coarse };
        assert_eq!(check_destruction(&returned, &pulped), Ok("P-4".into()));
    }

    #[test]
    fn what_blocks_a_quick_destruction() {
        let returned = copy(NumberedState::Returned);
        assert_eq!(code(check_destruction(&copy(NumberedState::Out), &act())), "copying.copy_not_returned");
        for (act, expected) in [
            (Destruction { on_hold: true, ..act() }, "copying.on_hold"),
            (Destruction { second: someone(1), ..act() }, "copying.second_person_same"),
            (Destruction { second_clearance: Level::Secret, ..act() }, "access.clearance_too_low"),
        ] {
            assert_eq!(code(check_destruction(&returned, &act)), expected);
        }
    }

    #[test]
    fn a_job_is_settled_when_nothing_is_outside() {
        use NumberedState::{Destroyed, Lost, Out, Ready, Returned};
        assert!(is_settled(&[Returned, Destroyed]));
        for open in [Out, Ready, Lost] {
            assert!(!is_settled(&[Returned, open]), "{open:?} is not accounted for");
        }
    }
}
