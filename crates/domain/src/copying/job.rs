//! The states of a copy job (复制任务) and the steps between them.

use super::CopyRefusal;
use crate::refusal::Param;

/// Where a copy job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobState {
    /// 待批: asked for, waiting for approval.
    Requested,
    /// 已批.
    Approved,
    /// 进行中: supervised session on the spot.
    InSession,
    /// 已签认: the counts are signed, the copies lie ready.
    SignedOff,
    /// 已领取: the receiver has the copies.
    HandedOver,
    /// 已结: every copy came back or was destroyed.
    Closed,
    /// 已中止.
    Aborted,
    /// 未批准.
    Refused,
}

/// What moves a job on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The approvers allowed it.
    Approve,
    /// An approver refused it, or the applicant withdrew it.
    Refuse,
    /// The supervisor is here, the copier starts.
    OpenSession,
    /// The operator counts (again).
    Count,
    /// The supervisor signs the counts.
    SignOff,
    /// The receiver signs.
    HandOver,
    /// The last copy came back.
    Close,
    /// It ends without a result.
    Abort,
}

impl JobState {
    /// In the order of the work.
    pub const ALL: [JobState; 8] = [
        JobState::Requested,
        JobState::Approved,
        JobState::InSession,
        JobState::SignedOff,
        JobState::HandedOver,
        JobState::Closed,
        JobState::Aborted,
        JobState::Refused,
    ];

    /// The code of the store and the border.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            JobState::Requested => "requested",
            JobState::Approved => "approved",
            JobState::InSession => "in_session",
            JobState::SignedOff => "signed_off",
            JobState::HandedOver => "handed_over",
            JobState::Closed => "closed",
            JobState::Aborted => "aborted",
            JobState::Refused => "refused",
        }
    }

    /// The text key.
    #[must_use]
    pub fn text_key(self) -> &'static str {
        match self {
            JobState::Requested => "copy-job-state-requested",
            JobState::Approved => "copy-job-state-approved",
            JobState::InSession => "copy-job-state-in-session",
            JobState::SignedOff => "copy-job-state-signed-off",
            JobState::HandedOver => "copy-job-state-handed-over",
            JobState::Closed => "copy-job-state-closed",
            JobState::Aborted => "copy-job-state-aborted",
            JobState::Refused => "copy-job-state-refused",
        }
    }

    /// The state of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<JobState> {
        JobState::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Nothing follows.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, JobState::Closed | JobState::Aborted | JobState::Refused)
    }

    /// The state after a step; the one table of the machine.
    ///
    /// # Errors
    /// [`CopyRefusal::NotApproved`] when a session is opened too early, otherwise
    /// [`CopyRefusal::NotAtThisStep`]; `number` is the job's, for the message.
    pub fn after(self, step: Step, number: &str) -> Result<JobState, CopyRefusal> {
        use JobState::{Aborted, Approved, Closed, HandedOver, InSession, Refused, Requested, SignedOff};
        match (self, step) {
            (Requested, Step::Approve) => Ok(Approved),
            // An approved job that nobody fetches within the approval's term is refused too.
            (Requested | Approved, Step::Refuse) => Ok(Refused),
            (Approved, Step::OpenSession) | (InSession, Step::Count) => Ok(InSession),
            (InSession, Step::SignOff) => Ok(SignedOff),
            (SignedOff, Step::HandOver) => Ok(HandedOver),
            // Copies that were never fetched may be destroyed at once, and the job is settled.
            (SignedOff | HandedOver, Step::Close) => Ok(Closed),
            (Approved | InSession, Step::Abort) => Ok(Aborted),
            (Requested | Refused, Step::OpenSession) => {
                Err(CopyRefusal::NotApproved { number: number.to_owned() })
            }
            _ => Err(CopyRefusal::NotAtThisStep { number: number.to_owned(), state: self }),
        }
    }
}

impl From<JobState> for Param {
    fn from(state: JobState) -> Param {
        Param::Code(state.text_key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_walks_from_request_to_closed() {
        let mut state = JobState::Requested;
        for step in [
            Step::Approve,
            Step::OpenSession,
            Step::Count,
            Step::Count,
            Step::SignOff,
            Step::HandOver,
            Step::Close,
        ] {
            state = state.after(step, "FZ-0307-2026-0001").expect("the usual way");
        }
        assert_eq!(state, JobState::Closed);
        assert!(state.is_final());
    }

    #[test]
    fn a_session_before_approval_is_refused_as_not_approved() {
        for early in [JobState::Requested, JobState::Refused] {
            assert_eq!(
                early.after(Step::OpenSession, "FZ"),
                Err(CopyRefusal::NotApproved { number: "FZ".into() })
            );
        }
    }

    #[test]
    fn nothing_follows_a_final_state() {
        let steps = [
            Step::Approve,
            Step::Refuse,
            Step::Count,
            Step::SignOff,
            Step::HandOver,
            Step::Close,
            Step::Abort,
            Step::OpenSession,
        ];
        for state in JobState::ALL.into_iter().filter(|state| state.is_final()) {
            for step in steps {
                assert!(state.after(step, "FZ").is_err(), "{state:?} must not allow {step:?}");
            }
        }
    }

    #[test]
    fn signed_counts_are_never_counted_again() {
        assert_eq!(
            JobState::SignedOff.after(Step::Count, "FZ"),
            Err(CopyRefusal::NotAtThisStep { number: "FZ".into(), state: JobState::SignedOff })
        );
        assert!(JobState::SignedOff.after(Step::Abort, "FZ").is_err(), "a signed result is not taken back");
    }

    #[test]
    fn every_state_has_its_code() {
        for state in JobState::ALL {
            assert_eq!(JobState::from_code(state.code()), Some(state));
            assert_eq!(state.text_key(), format!("copy-job-state-{}", state.code().replace('_', "-")));
        }
    }
}
