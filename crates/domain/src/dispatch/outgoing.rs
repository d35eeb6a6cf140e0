//! Sending (发文): numbered copies to receivers, each by a channel its level allows, each signed for.

use super::{Channel, DispatchRefusal};
use crate::access::Level;
use crate::coded::coded;
use crate::loans::Calendar;
use crate::moment::Day;
use std::collections::BTreeSet;

/// Working days after which an unsigned despatch is chased (催签).
const SIGNED_WITHIN: u32 = 5;

coded! {
    /// Where an outgoing paper stands.
    pub enum OutgoingState {
        /// 待批.
        Requested = "requested", "outgoing-state-requested";
        /// 已批.
        Approved = "approved", "outgoing-state-approved";
        /// 发出中: some of it left.
        Sending = "sending", "outgoing-state-sending";
        /// 已办结: all signed for, all back that was to come back.
        Closed = "closed", "outgoing-state-closed";
        /// 未批准.
        Refused = "refused", "outgoing-state-refused";
        /// 已撤销.
        Cancelled = "cancelled", "outgoing-state-cancelled";
    }
}

coded! {
    /// Where a receiver's part stands.
    pub enum ReceiverState {
        /// 待发.
        Waiting = "waiting", "outgoing-receiver-waiting";
        /// 已发，待签收.
        Sent = "sent", "outgoing-receiver-sent";
        /// 已签收.
        SignedFor = "signed_for", "outgoing-receiver-signed-for";
        /// 已收回.
        Returned = "returned", "outgoing-receiver-returned";
    }
}

/// What moves an outgoing paper on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutgoingStep {
    /// The approvers allowed it.
    Approve,
    /// They did not, or the applicant withdrew.
    Refuse,
    /// It will not go.
    Cancel,
    /// A part leaves, is signed for or comes back.
    Send,
    /// Nothing is open any more.
    Close,
}

impl OutgoingState {
    /// The state after a step.
    ///
    /// # Errors
    /// [`DispatchRefusal::NotApproved`] when it is sent too early, otherwise
    /// [`DispatchRefusal::OutgoingNotAtThisStep`].
    pub fn after(self, step: OutgoingStep, number: &str) -> Result<OutgoingState, DispatchRefusal> {
        use OutgoingState::{Approved, Cancelled, Closed, Refused, Requested, Sending};
        match (self, step) {
            (Requested, OutgoingStep::Approve) => Ok(Approved),
            (Requested | Approved, OutgoingStep::Refuse) => Ok(Refused),
            (Requested | Approved, OutgoingStep::Cancel) => Ok(Cancelled),
            (Approved | Sending, OutgoingStep::Send) => Ok(Sending),
            (Sending, OutgoingStep::Close) => Ok(Closed),
            (Requested | Refused, OutgoingStep::Send) => {
                Err(DispatchRefusal::NotApproved { number: number.to_owned() })
            }
            _ => Err(DispatchRefusal::OutgoingNotAtThisStep { number: number.to_owned(), state: self }),
        }
    }
}

/// A receiver as asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutgoingReceiver {
    /// 发往.
    pub name: String,
    /// 份号.
    pub serial: i64,
    /// By which channel.
    pub channel: Channel,
    /// Label of the kept copy that goes, when one does.
    pub copy: Option<String>,
}

/// The receivers of a paper of that level: somebody each, no serial number and no copy twice, from 秘密 upward a
/// copy that is kept track of.
///
/// # Errors
/// The first thing that cannot be.
pub fn check_outgoing(level: Level, receivers: &[OutgoingReceiver]) -> Result<(), DispatchRefusal> {
    if receivers.is_empty() || receivers.iter().any(|receiver| receiver.name.trim().is_empty()) {
        return Err(DispatchRefusal::ReceiverMissing);
    }
    let (mut serials, mut copies) = (BTreeSet::new(), BTreeSet::new());
    for receiver in receivers {
        if receiver.serial < 1 || !serials.insert(receiver.serial) {
            return Err(DispatchRefusal::SerialTwice { serial: receiver.serial });
        }
        match &receiver.copy {
            Some(label) if !copies.insert(label.clone()) => {
                return Err(DispatchRefusal::CopyTwice { label: label.clone() });
            }
            None if level >= Level::Secret => return Err(DispatchRefusal::CopyNeeded { level }),
            _ => {}
        }
    }
    Ok(())
}

/// Whether a part that left on `sent` should have been signed for by today.
#[must_use]
pub fn is_unsigned_late(calendar: &Calendar, sent: Day, today: Day) -> bool {
    calendar.after(sent, SIGNED_WITHIN) < today
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receiver(name: &str, serial: i64, copy: Option<&str>) -> OutgoingReceiver {
        OutgoingReceiver {
            name: name.into(),
            serial,
            channel: Channel::Hand,
            copy: copy.map(ToOwned::to_owned),
        }
    }

    #[test]
    fn each_receiver_has_a_number_of_his_own() {
        let two = [receiver("翠湖街道办", 1, None), receiver("业主委员会", 2, None)];
        assert_eq!(check_outgoing(Level::Internal, &two), Ok(()));
        let twice = [receiver("翠湖街道办", 1, None), receiver("业主委员会", 1, None)];
        assert_eq!(check_outgoing(Level::Internal, &twice), Err(DispatchRefusal::SerialTwice { serial: 1 }));
        assert_eq!(check_outgoing(Level::Internal, &[]), Err(DispatchRefusal::ReceiverMissing));
    }

    #[test]
    fn what_is_secret_leaves_as_a_copy_that_is_kept_track_of() {
        let loose = [receiver("集团档案室", 1, None)];
        assert_eq!(
            check_outgoing(Level::Secret, &loose),
            Err(DispatchRefusal::CopyNeeded { level: Level::Secret })
        );
        let twice = [receiver("集团档案室", 1, Some("02")), receiver("集团法务部", 2, Some("02"))];
        assert_eq!(
            check_outgoing(Level::Secret, &twice),
            Err(DispatchRefusal::CopyTwice { label: "02".into() })
        );
    }

    #[test]
    fn a_despatch_unsigned_after_five_working_days_is_chased() {
        let calendar = Calendar::default();
        let day = |text: &str| text.parse::<Day>().expect("a day");
        assert!(!is_unsigned_late(&calendar, day("2026-11-23"), day("2026-11-30")));
        assert!(is_unsigned_late(&calendar, day("2026-11-23"), day("2026-12-01")));
    }

    #[test]
    fn nothing_leaves_before_it_is_allowed_and_what_left_is_not_cancelled() {
        let early = OutgoingState::Requested.after(OutgoingStep::Send, "FW");
        assert_eq!(early, Err(DispatchRefusal::NotApproved { number: "FW".into() }));
        assert!(OutgoingState::Sending.after(OutgoingStep::Cancel, "FW").is_err());
        assert_eq!(OutgoingState::Sending.after(OutgoingStep::Close, "FW"), Ok(OutgoingState::Closed));
    }
}
