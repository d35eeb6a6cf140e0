//! Numbered copies (编号复制件) after the session: recall and return.

use super::CopyRefusal;
use crate::access::Level;
use crate::moment::Day;
use crate::refusal::Param;

/// Where a numbered copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberedState {
    /// 未领: made and signed, not fetched yet.
    Ready,
    /// 在外: with its receiver.
    Out,
    /// 已收回.
    Returned,
    /// 正在复制: a returned copy lies on the copier itself.
    InSession,
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
            NumberedState::InSession => "in_session",
            NumberedState::Destroyed => "destroyed",
            NumberedState::Lost => "lost",
        }
    }

    /// The state of a stored copy; `handed_over` says whether its job reached the receiver.
    #[must_use]
    pub fn of(stored: &str, handed_over: bool) -> Option<NumberedState> {
        match stored {
            "in" if handed_over => Some(NumberedState::Returned),
            "in" => Some(NumberedState::Ready),
            "in_session" => Some(NumberedState::InSession),
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
            NumberedState::InSession => "numbered-copy-in-session",
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
    copies
        .iter()
        .all(|state| !matches!(state, NumberedState::Ready | NumberedState::Out | NumberedState::Lost))
}

/// Calls a copy back (追回): it is with somebody, and there is time to bring it.
///
/// # Errors
/// Not out, called back already, no reason, or a day that has passed.
pub fn check_recall(
    copy: &NumberedCopy,
    recalled: bool,
    reason: &str,
    due_on: Day,
    today: Day,
) -> Result<(), CopyRefusal> {
    copy.check_is_numbered()?;
    if copy.state != NumberedState::Out {
        return Err(CopyRefusal::CopyNotOut { label: copy.label.clone(), state: copy.state });
    }
    if recalled {
        return Err(CopyRefusal::RecalledAlready { label: copy.label.clone() });
    }
    if reason.trim().is_empty() {
        return Err(CopyRefusal::RecallReasonMissing);
    }
    if due_on < today { Err(CopyRefusal::ReturnDayPast { day: due_on }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copy(state: NumberedState) -> NumberedCopy {
        NumberedCopy {
            label: "GC-0041-F01".into(),
            numbered: true,
            state,
            pages: 14,
            level: Level::Confidential,
        }
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
    fn only_what_is_with_somebody_is_called_back_and_once() {
        let day = |d| Day::from_ymd_opt(2026, 11, d).expect("day");
        let out = copy(NumberedState::Out);
        assert_eq!(check_recall(&out, false, "定密调整", day(30), day(24)), Ok(()));
        for (copy, recalled, reason, due, expected) in [
            (copy(NumberedState::Returned), false, "x", 30, "copy_not_out"),
            (out.clone(), true, "x", 30, "recalled_already"),
            (out.clone(), false, " ", 30, "recall_reason_missing"),
            (out.clone(), false, "x", 23, "return_day_past"),
        ] {
            let refusal = check_recall(&copy, recalled, reason, day(due), day(24)).expect_err("refused");
            assert_eq!(crate::refusal::Refusal::from(refusal).code, format!("copying.{expected}"));
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
