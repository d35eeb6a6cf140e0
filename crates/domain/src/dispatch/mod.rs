//! Papers on the move (收发、传递、传阅): what comes in is counted, numbered and signed for; what goes out goes by a
//! channel its level allows, in numbered copies, and is chased until it is signed for; what moves inside the house
//! moves on a slip, from hand to hand, each hop signed by who gives and who takes (3-domain §6; R4 二·一).

mod channel;
mod incoming;
mod outgoing;
mod transfer;

pub use channel::{Carriers, Channel, ChannelRule, Verdict, check_channel, check_open};
pub use incoming::{
    IncomingFacts, IncomingState, IncomingStep, SealFound, Urgency, check_incoming, count_differs,
};
pub use outgoing::{
    OutgoingReceiver, OutgoingState, OutgoingStep, ReceiverState, check_outgoing, is_unsigned_late,
};
pub use transfer::{
    Hand, HopFacts, Route, Standing, TransferKind, TransferState, TransferStep, check_home, check_hop,
    check_route, is_overdue, is_signed,
};

use crate::access::Level;
use crate::ids::{CopyId, IncomingId, OutgoingId, PersonId, RecordId, RowId, TransferId};
use crate::moment::Day;
use crate::records::CopyState;

crate::refusals! {
    /// What is refused about papers on the move.
    pub enum DispatchRefusal in "dispatch" {
        /// Who sent it.
        SenderMissing => "sender_missing", Form;
        /// An opened envelope holds something that has a title.
        TitleMissing => "title_missing", Form;
        /// Nothing came.
        NothingReceived => "nothing_received", Form;
        /// It came before it is entered, and not on a day to come.
        ReceivedLater { day: Day } => "received_later", Form;
        /// What was counted is not what the sender says, and nobody says why.
        CountDiffers { stated: i64, counted: i64 } => "count_differs", Form;
        /// A broken seal needs a word.
        SealBrokenUnsaid => "seal_broken_unsaid", Form;
        /// An envelope that nobody opened has a seal.
        UnopenedWithoutSeal => "unopened_without_seal", Form;
        /// It is at another step.
        IncomingNotAtThisStep { number: String, state: IncomingState } => "incoming_not_at_this_step", Form;
        /// The level of what it becomes is below what the envelope said.
        FiledBelow { number: String, level: Level } => "filed_below", Evidence;
        /// Somebody else signs for it.
        NotTheHandler { name: String, handler: String } => "not_the_handler", Evidence;
        /// A word why, or to whom.
        ReasonMissing => "reason_missing", Form;
        /// This channel is closed to this level.
        ChannelRefused { channel: Channel, level: Level, article: String } => "channel_refused", Evidence;
        /// At this level this channel takes two people.
        TwoCarriersNeeded { channel: Channel, level: Level, article: String } => "two_carriers_needed", Evidence;
        /// A letter or parcel has a number of the carrier's.
        TrackingMissing { channel: Channel } => "tracking_missing", Form;
        /// It goes to somebody.
        ReceiverMissing => "receiver_missing", Form;
        /// Two receivers, one serial number.
        SerialTwice { serial: i64 } => "serial_twice", Form;
        /// A kept copy goes once.
        CopyTwice { label: String } => "copy_twice", Form;
        /// From 秘密 upward each receiver gets a copy that is kept track of.
        CopyNeeded { level: Level } => "copy_needed", Evidence;
        /// It is at another step.
        OutgoingNotAtThisStep { number: String, state: OutgoingState } => "outgoing_not_at_this_step", Form;
        /// This receiver's part is at another step.
        ReceiverNotAtThisStep { receiver: String, state: ReceiverState } => "receiver_not_at_this_step", Form;
        /// Nobody allowed it yet.
        NotApproved { number: String } => "not_approved", Evidence;
        /// It was signed for before it left.
        SignedBeforeSent { day: Day } => "signed_before_sent", Form;
        /// The return slip names who signed.
        SignerMissing => "signer_missing", Form;
        /// The paper is not in the strongroom.
        CopyNotHere { label: String, state: CopyState } => "copy_not_here", Evidence;
        /// Only what one can hold moves from hand to hand.
        CopyNotInHand { label: String } => "copy_not_in_hand", Form;
        /// The record was destroyed or handed over.
        RecordNotKept { number: String } => "record_not_kept", Evidence;
        /// It moves already, on that slip.
        AlreadyMoving { label: String, slip: String } => "already_moving", Evidence;
        /// A slip has at least one stop.
        NoStops => "no_stops", Form;
        /// The same person twice in a row.
        StopTwice { name: String } => "stop_twice", Form;
        /// The days of the stops do not run forward.
        StopsBackwards { day: Day } => "stops_backwards", Form;
        /// 绝密 moves with two people.
        CompanionNeeded { name: String } => "companion_needed", Evidence;
        /// Everybody on the route had it; only its way home is left.
        RouteDone { number: String } => "route_done", Form;
        /// It is at another step.
        TransferNotAtThisStep { number: String, state: TransferState } => "transfer_not_at_this_step", Form;
        /// Another person has it.
        NotInThisHand { name: String, holder: String } => "not_in_this_hand", Evidence;
        /// Another person is next.
        NotNext { name: String, next: String } => "not_next", Evidence;
        /// 绝密 is signed for by passphrase only.
        PassphraseNeeded { level: Level } => "passphrase_needed", Evidence;
        /// The pen signs at the desk, before the clerk.
        PenAtDeskOnly { name: String } => "pen_at_desk_only", Evidence;
        /// The pad was chosen and nothing drawn.
        SignatureMissing => "signature_missing", Form;
        /// A count that cannot be.
        PagesUnlikely { pages: i64 } => "pages_unlikely", Form;
        /// It goes home before everybody had it, and nobody says why.
        EarlyHomeUnsaid { number: String, left: i64 } => "early_home_unsaid", Form;
    }
}

crate::events! {
    /// What the trail keeps of papers on the move.
    pub enum DispatchEvent {
        /// Something came in.
        PaperReceived { incoming: IncomingId, level: i64, copies: i64, channel: &'static str, seal: &'static str } => "paper_received";
        /// Somebody is to handle it.
        PaperAssigned { incoming: IncomingId, handler: PersonId } => "paper_assigned";
        /// The handler has it.
        PaperSignedFor { incoming: IncomingId, handler: PersonId, receipt: &'static str } => "paper_signed_for";
        /// It became a record.
        PaperFiled { incoming: IncomingId, record: RecordId } => "paper_filed";
        /// It went on to whom it concerns, or back to the sender.
        PaperSentOn { incoming: IncomingId, outcome: &'static str } => "paper_sent_on";
        /// A paper is to go out.
        DespatchRequested { outgoing: OutgoingId, record: RecordId, applicant: PersonId, level: i64, receivers: i64 } => "despatch_requested";
        /// It may go; `ground` says on what ground.
        DespatchApproved { outgoing: OutgoingId, ground: &'static str } => "despatch_approved";
        /// It may not.
        DespatchRefused { outgoing: OutgoingId } => "despatch_refused";
        /// It will not go.
        DespatchCancelled { outgoing: OutgoingId } => "despatch_cancelled";
        /// A receiver's part left.
        CopyDespatched { outgoing: OutgoingId, receiver: RowId, serial: i64, channel: &'static str } => "copy_despatched";
        /// The receiver signed for it.
        DespatchSignedFor { outgoing: OutgoingId, receiver: RowId } => "despatch_signed_for";
        /// Somebody asked where the signature is.
        DespatchChased { outgoing: OutgoingId, receiver: RowId, times: i64 } => "despatch_chased";
        /// What was to come back came back.
        DespatchedCopyReturned { outgoing: OutgoingId, receiver: RowId, copy: CopyId, pages: i64 } => "despatched_copy_returned";
        /// Nothing is open any more.
        DespatchClosed { outgoing: OutgoingId } => "despatch_closed";
        /// A paper is to move inside the house.
        TransferRequested { transfer: TransferId, kind: &'static str, copy: CopyId, applicant: PersonId, level: i64, stops: i64 } => "transfer_requested";
        /// It may move; `ground` says on what ground.
        TransferApproved { transfer: TransferId, ground: &'static str } => "transfer_approved";
        /// It may not.
        TransferRefused { transfer: TransferId } => "transfer_refused";
        /// It will not.
        TransferCancelled { transfer: TransferId } => "transfer_cancelled";
        /// From hand to hand.
        TransferHopped { transfer: TransferId, hop: i64, from: PersonId, to: PersonId, pages: i64, given: &'static str, taken: &'static str } => "transfer_hopped";
        /// It is back in the strongroom.
        TransferEnded { transfer: TransferId, copy: CopyId, hops: i64 } => "transfer_ended";
        /// A slip was printed; `digest` is the PDF's SHA-256.
        DispatchSlipPrinted { subject: RowId, form: &'static str, digest: [u8; 32] } => "dispatch_slip_printed";
        /// A register was printed.
        DispatchRegisterPrinted { run: RowId, register: &'static str, rows: i64, digest: [u8; 32] } => "dispatch_register_printed";
    }
}
