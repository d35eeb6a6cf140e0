//! The life of a destruction (销毁的状态): forward only; cancelled until the first irreversible step.

use super::DisposalRefusal;
use crate::coded::coded;
use crate::refusal::Refusal;

coded! {
    /// Where a destruction stands.
    pub enum DestructionState {
        /// Being put together (草稿).
        Draft = "draft", "destruction-state-draft";
        /// Locked, waiting for approval (已锁定).
        Locked = "locked", "destruction-state-locked";
        /// Approved; cooling-off starts with it (已批准).
        Approved = "approved", "destruction-state-approved";
        /// Cooling-off runs (复核期).
        Cooling = "cooling", "destruction-state-cooling";
        /// Counted, intent signed by three (已清点).
        Counted = "counted", "destruction-state-counted";
        /// The first irreversible step is done (销毁中).
        Executing = "executing", "destruction-state-executing";
        /// Results are in (已销毁).
        Executed = "executed", "destruction-state-executed";
        /// Executor and witnesses attested (已监销确认).
        Attested = "attested", "destruction-state-attested";
        /// The certificate is issued (已出证).
        Certified = "certified", "destruction-state-certified";
        /// Given up before anything was destroyed (已取消).
        Cancelled = "cancelled", "destruction-state-cancelled";
        /// A witness withdrew after the first irreversible step (未获监销确认).
        Unattested = "unattested", "destruction-state-unattested";
    }
}

coded! {
    /// A step of a destruction.
    pub enum DestructionStep {
        /// 锁定.
        Lock = "lock", "destruction-step-lock";
        /// 批准, with which cooling-off begins.
        Cool = "cool", "destruction-step-cool";
        /// 清点.
        Count = "count", "destruction-step-count";
        /// 开始销毁: the first irreversible step.
        Begin = "begin", "destruction-step-begin";
        /// 登记结果.
        Finish = "finish", "destruction-step-finish";
        /// 监销确认.
        Attest = "attest", "destruction-step-attest";
        /// 出证.
        Certify = "certify", "destruction-step-certify";
        /// 取消.
        Cancel = "cancel", "destruction-step-cancel";
        /// 监销人撤回.
        Withdraw = "withdraw", "destruction-step-withdraw";
        /// 剔除一件.
        Exclude = "exclude", "destruction-step-exclude";
    }
}

impl DestructionState {
    /// Takes a step, or says why it cannot be taken. `number` names the list.
    ///
    /// A list that waits between count and execution may be counted again.
    pub fn step(self, step: DestructionStep, number: &str) -> Result<DestructionState, Refusal> {
        use DestructionState as S;
        use DestructionStep as T;
        match (step, self) {
            (T::Lock, S::Draft) => Ok(S::Locked),
            (T::Cool, S::Locked | S::Approved) => Ok(S::Cooling),
            (T::Count, S::Cooling | S::Counted) => Ok(S::Counted),
            (T::Begin, S::Counted) => Ok(S::Executing),
            (T::Finish, S::Executing) => Ok(S::Executed),
            (T::Attest, S::Executed) => Ok(S::Attested),
            (T::Certify, S::Attested) => Ok(S::Certified),
            (T::Withdraw, S::Executing | S::Executed) => Ok(S::Unattested),
            (T::Cancel, S::Draft | S::Locked | S::Approved | S::Cooling | S::Counted) => Ok(S::Cancelled),
            (T::Exclude, S::Draft | S::Locked | S::Approved | S::Cooling | S::Counted) => Ok(self),
            (T::Cancel, S::Executing | S::Executed | S::Attested | S::Certified | S::Unattested) => {
                Err(DisposalRefusal::TooLateToCancel { number: number.to_owned() }.into())
            }
            _ => Err(DisposalRefusal::WrongState { number: number.to_owned(), state: self, step }.into()),
        }
    }

    /// Whether its records are spoken for: they may not enter another list.
    #[must_use]
    pub fn is_live(self) -> bool {
        !matches!(
            self,
            DestructionState::Certified | DestructionState::Cancelled | DestructionState::Unattested
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBER: &str = "XC-0307-2026-0001";

    #[test]
    fn the_straight_way_leads_to_a_certificate() {
        use DestructionStep as T;
        let way = [T::Lock, T::Cool, T::Count, T::Begin, T::Finish, T::Attest, T::Certify];
        let end = way.into_iter().try_fold(DestructionState::Draft, |state, step| state.step(step, NUMBER));
        assert_eq!(end, Ok(DestructionState::Certified));
    }

    #[test]
    fn no_step_is_skipped_and_none_is_taken_twice() {
        use DestructionStep as T;
        let forward = [T::Lock, T::Cool, T::Count, T::Begin, T::Finish, T::Attest, T::Certify];
        for state in DestructionState::ALL {
            let open = forward.iter().filter(|step| state.step(**step, NUMBER).is_ok()).count();
            let recount = usize::from(*state == DestructionState::Counted);
            assert!(open <= 1 + recount, "{} allows {open} steps", state.code());
        }
    }

    #[test]
    fn cancelling_ends_at_the_first_irreversible_step() {
        let cancel =
            |state: DestructionState| state.step(DestructionStep::Cancel, NUMBER).map_err(|r| r.code);
        assert_eq!(cancel(DestructionState::Counted), Ok(DestructionState::Cancelled));
        assert_eq!(cancel(DestructionState::Executing), Err("disposal.too_late_to_cancel"));
        assert_eq!(cancel(DestructionState::Cancelled), Err("disposal.wrong_state"));
    }

    #[test]
    fn a_witness_who_withdraws_after_the_shredding_leaves_no_certificate() {
        let state =
            DestructionState::Executed.step(DestructionStep::Withdraw, NUMBER).expect("BUG: may withdraw");
        assert_eq!(state, DestructionState::Unattested);
        assert!(state.step(DestructionStep::Certify, NUMBER).is_err());
    }
}
