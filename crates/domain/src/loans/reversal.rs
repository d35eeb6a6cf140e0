//! Reversal (撤销上一笔): a reversing event for the same person's last act in this session.

use super::{LoanAct, LoanRefusal, LoanState};
use crate::coded::coded;

coded! {
    /// What the desk may reverse.
    pub enum DeskAct {
        /// 借出.
        Lend = "lend", "desk-act-lend";
        /// 归还.
        Return = "return", "desk-act-return";
        /// 续借.
        Renew = "renew", "desk-act-renew";
    }
}

impl DeskAct {
    /// Where the loan stands once the act is reversed; `before` is where it stood before the act. A
    /// renewal leaves the state as it is.
    ///
    /// # Errors
    /// `loan.not_possible_now` when the loan went on.
    pub fn reversed(self, state: LoanState, before: LoanState) -> Result<LoanState, LoanRefusal> {
        match self {
            DeskAct::Lend => state.after(LoanAct::ReverseLend),
            DeskAct::Renew => state.after(LoanAct::Renew),
            DeskAct::Return => {
                let out = state.after(LoanAct::ReverseReturn)?;
                Ok(if before.after(LoanAct::Return).is_ok() { before } else { out })
            }
        }
    }
}

/// The last act of this person in this session, as told by the store.
#[derive(Debug, Clone)]
pub struct LastAct {
    /// Which.
    pub act: DeskAct,
    /// How the desk calls the copy.
    pub copy: String,
    /// Copy or loan are not as the act left them.
    pub touched_later: bool,
    /// Somebody else signed for it: a receipt by passphrase or pad, a countersignature.
    pub signed_by_another: bool,
    /// Key of the volume it was lent with.
    pub volume: Option<String>,
}

/// Whether it may be reversed. `None`: nothing done, or already reversed.
///
/// # Errors
/// Nothing to reverse; a piece of a whole volume; touched later; another person's signature on it.
pub fn may_reverse(last: Option<&LastAct>) -> Result<DeskAct, LoanRefusal> {
    let last = last.ok_or(LoanRefusal::NothingToReverse)?;
    if let Some(key) = &last.volume {
        return Err(LoanRefusal::PartOfVolume { key: key.clone() });
    }
    if last.signed_by_another {
        return Err(LoanRefusal::SignedByAnother { copy: last.copy.clone() });
    }
    if last.touched_later {
        return Err(LoanRefusal::TouchedLater { copy: last.copy.clone() });
    }
    Ok(last.act)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lent() -> LastAct {
        LastAct {
            act: DeskAct::Lend,
            copy: "正本".into(),
            touched_later: false,
            signed_by_another: false,
            volume: None,
        }
    }

    #[test]
    fn a_slip_of_the_scanner_is_taken_back() {
        assert_eq!(may_reverse(Some(&lent())), Ok(DeskAct::Lend));
        assert_eq!(may_reverse(None), Err(LoanRefusal::NothingToReverse));
    }

    #[test]
    fn what_went_on_or_bears_another_hand_is_corrected_by_a_new_act() {
        let touched = LastAct { touched_later: true, ..lent() };
        assert_eq!(may_reverse(Some(&touched)), Err(LoanRefusal::TouchedLater { copy: "正本".into() }));
        let piece = LastAct { volume: Some("3-1204".into()), ..lent() };
        assert!(matches!(may_reverse(Some(&piece)), Err(LoanRefusal::PartOfVolume { .. })));
        let signed = LastAct { signed_by_another: true, ..lent() };
        assert_eq!(may_reverse(Some(&signed)), Err(LoanRefusal::SignedByAnother { copy: "正本".into() }));
    }

    #[test]
    fn each_act_leads_back_to_where_the_loan_stood() {
        assert_eq!(DeskAct::Lend.reversed(LoanState::Out, LoanState::Approved), Ok(LoanState::Reversed));
        assert_eq!(DeskAct::Renew.reversed(LoanState::Out, LoanState::Out), Ok(LoanState::Out));
        for before in [LoanState::Out, LoanState::ClaimedReturned, LoanState::Lost] {
            assert_eq!(DeskAct::Return.reversed(LoanState::Returned, before), Ok(before));
        }
        assert!(DeskAct::Return.reversed(LoanState::Out, LoanState::Out).is_err());
        assert!(DeskAct::Lend.reversed(LoanState::Returned, LoanState::Approved).is_err());
    }
}
