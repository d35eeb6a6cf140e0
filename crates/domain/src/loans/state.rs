//! The states of a loan and what leads from one to another.

use crate::coded::coded;
use crate::moment::{Day, Now};

use super::LoanRefusal;

coded! {
    /// Where a loan stands (借阅状态). Overdue is no state: see [`is_overdue`].
    pub enum LoanState {
        /// 已申请.
        Requested = "requested", "loan-state-requested";
        /// 已批准, waits at the desk.
        Approved = "approved", "loan-state-approved";
        /// 在外.
        Out = "out", "loan-state-out";
        /// 称已还: the borrower says so, the copy was not found.
        ClaimedReturned = "claimed_returned", "loan-state-claimed-returned";
        /// 已还.
        Returned = "returned", "loan-state-returned";
        /// 丢失.
        Lost = "lost", "loan-state-lost";
        /// 未批准.
        Refused = "refused", "loan-state-refused";
        /// 已取消.
        Cancelled = "cancelled", "loan-state-cancelled";
        /// 已冲销.
        Reversed = "reversed", "loan-state-reversed";
    }
}

coded! {
    /// What may happen to a loan.
    pub enum LoanAct {
        /// The approval came in, or none was needed.
        Approve = "approve", "loan-act-approve";
        /// An approver said no.
        Refuse = "refuse", "loan-act-refuse";
        /// Applicant or desk gives it up.
        Cancel = "cancel", "loan-act-cancel";
        /// The copy goes out.
        Lend = "lend", "loan-act-lend";
        /// A new due day.
        Renew = "renew", "loan-act-renew";
        /// The borrower says that it came back.
        ClaimReturned = "claim_returned", "loan-act-claim-returned";
        /// The copy comes back, late or found again too.
        Return = "return", "loan-act-return";
        /// It is lost.
        ReportLost = "report_lost", "loan-act-report-lost";
        /// The lending is reversed.
        ReverseLend = "reverse_lend", "loan-act-reverse-lend";
        /// The return is reversed.
        ReverseReturn = "reverse_return", "loan-act-reverse-return";
    }
}

impl LoanState {
    /// Where the act leads.
    ///
    /// # Errors
    /// `loan.not_possible_now` for every pair that the table does not name.
    pub fn after(self, act: LoanAct) -> Result<LoanState, LoanRefusal> {
        use LoanAct as A;
        use LoanState as S;
        Ok(match (self, act) {
            (S::Requested, A::Approve) => S::Approved,
            (S::Requested, A::Refuse) => S::Refused,
            (S::Requested | S::Approved, A::Cancel) => S::Cancelled,
            (S::Approved, A::Lend) => S::Out,
            (S::Out, A::Renew) => S::Out,
            (S::Out, A::ClaimReturned) => S::ClaimedReturned,
            (S::Out | S::ClaimedReturned, A::ReportLost) => S::Lost,
            (S::Out | S::ClaimedReturned | S::Lost, A::Return) => S::Returned,
            (S::Out, A::ReverseLend) => S::Reversed,
            (S::Returned, A::ReverseReturn) => S::Out,
            (state, act) => return Err(LoanRefusal::NotPossibleNow { state, act }),
        })
    }

    /// The borrower answers for the copy.
    #[must_use]
    pub fn is_out(self) -> bool {
        matches!(self, LoanState::Out | LoanState::ClaimedReturned)
    }

    /// Nothing leads out of it, except the reversal of a return.
    #[must_use]
    pub fn is_closed(self) -> bool {
        matches!(self, LoanState::Returned | LoanState::Refused | LoanState::Cancelled | LoanState::Reversed)
    }
}

/// Out past its day.
#[must_use]
pub fn is_overdue(state: LoanState, due: Option<Day>, now: Now) -> bool {
    days_overdue(state, due, now) > 0
}

/// Calendar days past the due day; 0 when not overdue.
#[must_use]
pub fn days_overdue(state: LoanState, due: Option<Day>, now: Now) -> i64 {
    match due {
        Some(due) if state.is_out() => (now.today() - due).num_days().max(0),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;

    /// The whole table, written a second time as the office would draw it.
    const ALLOWED: &[(LoanState, LoanAct, LoanState)] = &[
        (LoanState::Requested, LoanAct::Approve, LoanState::Approved),
        (LoanState::Requested, LoanAct::Refuse, LoanState::Refused),
        (LoanState::Requested, LoanAct::Cancel, LoanState::Cancelled),
        (LoanState::Approved, LoanAct::Cancel, LoanState::Cancelled),
        (LoanState::Approved, LoanAct::Lend, LoanState::Out),
        (LoanState::Out, LoanAct::Renew, LoanState::Out),
        (LoanState::Out, LoanAct::ClaimReturned, LoanState::ClaimedReturned),
        (LoanState::Out, LoanAct::ReportLost, LoanState::Lost),
        (LoanState::Out, LoanAct::Return, LoanState::Returned),
        (LoanState::Out, LoanAct::ReverseLend, LoanState::Reversed),
        (LoanState::ClaimedReturned, LoanAct::ReportLost, LoanState::Lost),
        (LoanState::ClaimedReturned, LoanAct::Return, LoanState::Returned),
        (LoanState::Lost, LoanAct::Return, LoanState::Returned),
        (LoanState::Returned, LoanAct::ReverseReturn, LoanState::Out),
    ];

    #[test]
    fn every_pair_of_state_and_act_does_what_the_table_says_and_nothing_else() {
        for state in LoanState::ALL {
            for act in LoanAct::ALL {
                let expected =
                    ALLOWED.iter().find(|(from, by, _)| from == state && by == act).map(|(_, _, to)| *to);
                match (state.after(*act), expected) {
                    (Ok(reached), Some(drawn)) => assert_eq!(reached, drawn),
                    (Err(LoanRefusal::NotPossibleNow { state: said, act: by }), None) => {
                        assert_eq!((said, by), (*state, *act))
                    }
                    (got, drawn) => panic!("{} + {}: {got:?} against {drawn:?}", state.code(), act.code()),
                }
            }
        }
    }

    /// Every walk of up to six acts from a new request.
    fn walks() -> Vec<Vec<LoanState>> {
        let mut walks = vec![vec![LoanState::Requested]];
        let mut frontier = walks.clone();
        for _ in 0..6 {
            frontier = frontier
                .iter()
                .flat_map(|walk| {
                    let last = *walk.last().expect("BUG: a walk starts somewhere");
                    LoanAct::ALL.iter().filter_map(move |act| {
                        let mut longer = walk.clone();
                        longer.push(last.after(*act).ok()?);
                        Some(longer)
                    })
                })
                .collect();
            walks.extend(frontier.clone());
        }
        walks
    }

    #[test]
    fn no_copy_is_ever_out_without_having_been_approved_first() {
        for walk in walks() {
            if let Some(out) = walk.iter().position(|state| state.is_out()) {
                assert!(walk[..out].contains(&LoanState::Approved), "{walk:?}");
            }
        }
    }

    #[test]
    fn what_is_closed_stays_closed_except_a_reversed_return() {
        for walk in walks() {
            for pair in walk.windows(2) {
                if pair[0].is_closed() {
                    assert_eq!((pair[0], pair[1]), (LoanState::Returned, LoanState::Out));
                }
            }
        }
    }

    #[test]
    fn every_state_can_be_reached_and_every_code_reads_back() {
        let reached: Vec<LoanState> = walks().into_iter().flatten().collect();
        for state in LoanState::ALL {
            assert!(reached.contains(state), "{} is reached by nothing", state.code());
            assert_eq!(LoanState::from_code(state.code()), Some(*state));
        }
        for act in LoanAct::ALL {
            assert_eq!(LoanAct::from_code(act.code()), Some(*act));
        }
    }

    #[test]
    fn overdue_begins_the_day_after_and_only_while_it_is_out() {
        let now = Now {
            at: Moment::parse("2026-11-23T17:00:00Z").expect("BUG: a moment"),
            zone: chrono_tz::Asia::Shanghai,
        };
        let due = |text: &str| Some(text.parse::<Day>().expect("BUG: a day"));
        // 17:00 UTC is already the 24th in the office.
        assert_eq!(days_overdue(LoanState::Out, due("2026-11-24"), now), 0);
        assert_eq!(days_overdue(LoanState::Out, due("2026-11-20"), now), 4);
        assert!(is_overdue(LoanState::ClaimedReturned, due("2026-11-23"), now));
        assert!(!is_overdue(LoanState::Returned, due("2026-11-01"), now));
        assert!(!is_overdue(LoanState::Requested, None, now));
    }
}
