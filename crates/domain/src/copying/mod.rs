//! Copying (复制): a request, its approval, a supervised session on the spot, sign-off over the
//! counts, the receiver's signature, and every numbered copy followed until it came back or was
//! destroyed (3-domain §5; R4 二·三: approval, supervision on the spot, registration).

mod counts;
mod job;
mod people;
mod request;
mod tracking;

pub use counts::{Counted, Counts, Figure, Meter, SignedCounts, check_signed_counts};
pub use job::{JobState, Step};
pub use people::{
    Receiver, SUPERVISING_POSTS, Someone, Supervision, Supervisor, check_operator, check_receiver,
    check_signs_off, check_supervision, is_the_receiver,
};
pub use request::{CopyRequest, SourceFacts, check_request, pages_in_range};
pub use tracking::{Destruction, NumberedCopy, NumberedState, check_destruction, check_return, is_settled};

use crate::access::Level;
use crate::ids::{CopyId, CopyJobId, PersonId, RecordId, RowId, SignatureId};
use crate::moment::Day;
use crate::records::CopyState;

crate::refusals! {
    /// What the copy desk refuses.
    pub enum CopyRefusal in "copying" {
        /// The record was destroyed or handed over.
        RecordNotKept { number: String } => "record_not_kept", Evidence;
        /// The paper to copy from is not in the strongroom.
        SourceNotHere { number: String, state: CopyState } => "source_not_here", Evidence;
        /// Only what lies on paper is copied on the copier.
        SourceNotOnPaper { number: String } => "source_not_on_paper", Form;
        /// Pages and copies start at one.
        NothingToCopy => "nothing_to_copy", Form;
        /// More copies than one request may ask for.
        TooManyCopies { copies: i64, most: i64 } => "too_many_copies", Form;
        /// The source has fewer pages.
        MorePagesThanSource { pages: i64, source: i64 } => "more_pages_than_source", Form;
        /// The page range cannot be read.
        PageRangeUnclear { range: String } => "page_range_unclear", Form;
        /// The page range and the number of pages say different things.
        PageRangeDiffers { range: String, in_range: i64, pages: i64 } => "page_range_differs", Form;
        /// A copy is made for something.
        PurposeMissing => "purpose_missing", Form;
        /// A copy goes somewhere.
        DestinationMissing => "destination_missing", Form;
        /// The day of giving back lies in the past.
        ReturnDayPast { day: Day } => "return_day_past", Form;
        /// The receiver (or applicant) has left or is suspended.
        PersonNotActive { name: String } => "person_not_active", Evidence;
        /// The wall of the record does not admit the person.
        NotAdmitted { name: String } => "not_admitted", Evidence;
        /// The person's confidentiality agreement has run out.
        AgreementExpired { name: String, until: Day } => "agreement_expired", Evidence;
        /// The job is at another step.
        NotAtThisStep { number: String, state: JobState } => "not_at_this_step", Form;
        /// Nobody allowed it yet.
        NotApproved { number: String } => "not_approved", Evidence;
        /// Operator and supervisor are one person.
        OperatorSupervises { name: String } => "operator_supervises", Evidence;
        /// Applicant and supervisor are one person.
        ApplicantSupervises { name: String } => "applicant_supervises", Evidence;
        /// Applicant and operator are one person.
        ApplicantOperates { name: String } => "applicant_operates", Evidence;
        /// The level asks for a supervisor on the spot.
        SupervisorNeeded { level: Level } => "supervisor_needed", Evidence;
        /// Another person opened the supervision.
        SupervisorChanged { name: String, opened_by: String } => "supervisor_changed", Evidence;
        /// Another person opened the session at the copier.
        AnotherOperates { name: String, operator: String } => "another_operates", Form;
        /// A count below zero, or none at all.
        CountUnlikely { figure: Figure, counted: i64 } => "count_unlikely", Form;
        /// More was made than approved.
        MoreThanApproved { figure: Figure, counted: i64, approved: i64 } => "more_than_approved", Evidence;
        /// That many spoiled sheets cannot carry that many spoiled faces.
        SpoiledSheetsUnlikely { sheets: i64, faces: i64 } => "spoiled_sheets_unlikely", Form;
        /// The copier's counter was read before, not after (or the other way round).
        MeterReadingMissing => "meter_reading_missing", Form;
        /// The copier counted another number of faces than were told.
        MeterDiffers { meter: i64, told: i64 } => "meter_differs", Evidence;
        /// The operator has not counted yet.
        NotCounted { number: String } => "not_counted", Form;
        /// The signer counted something else than the operator.
        CountsDiffer { figure: Figure, operator: i64, signer: i64 } => "counts_differ", Evidence;
        /// An abort says why.
        ReasonMissing => "reason_missing", Form;
        /// Somebody else signs for what the receiver gets.
        NotTheReceiver { name: String, receiver: String } => "not_the_receiver", Evidence;
        /// The receipt was to be drawn on the pad, and nothing was drawn.
        SignatureMissing => "signature_missing", Form;
        /// It is not a numbered copy.
        NotANumberedCopy { label: String } => "not_a_numbered_copy", Form;
        /// The numbered copy is not with its receiver.
        CopyNotOut { label: String, state: NumberedState } => "copy_not_out", Form;
        /// It was lent at the desk and comes back there.
        OutOnLoan { label: String } => "out_on_loan", Form;
        /// The numbered copy has not come back.
        CopyNotReturned { label: String, state: NumberedState } => "copy_not_returned", Form;
        /// The record is on hold.
        OnHold { number: String } => "on_hold", Evidence;
        /// The second person at a destruction is the first.
        SecondPersonSame { name: String } => "second_person_same", Evidence;
    }
}

crate::events! {
    /// What the trail keeps of copying.
    pub enum CopyEvent {
        /// A job was asked for.
        CopyRequested { job: CopyJobId, record: RecordId, applicant: PersonId, receiver: PersonId, level: i64, pages: i64, copies: i64 } => "copy_requested";
        /// It may be done; `ground` says on what ground.
        CopyApproved { job: CopyJobId, ground: &'static str } => "copy_approved";
        /// It may not be done.
        CopyRefused { job: CopyJobId } => "copy_refused";
        /// The session began.
        CopySessionOpened { job: CopyJobId, operator: PersonId } => "copy_session_opened";
        /// The supervisor is here, by own passphrase.
        SupervisorArrived { job: CopyJobId, supervisor: PersonId, signature: SignatureId } => "supervisor_arrived";
        /// The operator counted.
        CopiesCounted { job: CopyJobId, copies: i64, pages: i64, faces: i64, sheets: i64, spoiled_faces: i64, spoiled_sheets: i64 } => "copies_counted";
        /// The counts were signed.
        CopySessionSignedOff { job: CopyJobId, signer: PersonId, signature: SignatureId } => "copy_session_signed_off";
        /// A numbered copy exists.
        NumberedCopyMade { copy: CopyId, job: CopyJobId, source: CopyId } => "numbered_copy_made";
        /// The session ended without a result; the sheets made were destroyed on the spot.
        CopySessionAborted { job: CopyJobId, sheets: i64 } => "copy_session_aborted";
        /// The receiver has them.
        CopiesHandedOver { job: CopyJobId, receiver: PersonId, receipt: &'static str } => "copies_handed_over";
        /// A numbered copy came back.
        NumberedCopyReturned { copy: CopyId, job: CopyJobId, pages: i64 } => "numbered_copy_returned";
        /// 收回即毁.
        ReturnedCopyDestroyed { copy: CopyId, second: PersonId, method: &'static str, signature: SignatureId } => "returned_copy_destroyed";
        /// A register was printed; `digest` is the PDF's SHA-256.
        CopyRegisterPrinted { run: RowId, rows: i64, digest: [u8; 32] } => "copy_register_printed";
        /// Every copy is accounted for.
        CopyJobClosed { job: CopyJobId } => "copy_job_closed";
    }
}
