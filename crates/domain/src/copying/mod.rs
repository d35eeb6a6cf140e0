//! Copying (复制): a request, its approval, a supervised session on the spot, sign-off over the
//! counts, the receiver's signature, and every numbered copy followed until it came back or was
//! destroyed (3-domain §5; R4 二·三: approval, supervision on the spot, registration).

mod counts;
mod destruction;
mod family;
mod job;
mod marks;
mod people;
mod precheck;
mod quota;
mod request;
mod signed;
mod supervision;
mod tracking;

pub use counts::{
    Counted, Counts, Figure, Meter, PAGES_OF_A_FACE, check_meters, check_pages_of_a_face, moved_by_all,
};
pub use destruction::{DestroyKind, Destruction, ToDestroy, check_destruction};
pub use family::{Branch, check_depth, in_tree_order, next_copy_label};
pub use job::{JobState, Step};
pub use marks::{Mark, MarkSums, MarkedPage, SpoilReason, check_against_marks, check_marked_place};
pub use people::{
    Receiver, SUPERVISING_POSTS, Someone, Supervision, Supervisor, check_operator, check_receiver,
    check_signs_off, check_supervision, is_the_receiver,
};
pub use precheck::{AskFacts, ConfirmedBy, CopyConfirm, CopyPreCheck, may_ask, precheck_copying};
pub use quota::{Quota, QuotaPer, QuotaPeriod, QuotaUnit, Usage};
pub use request::{CopyRequest, SourceFacts, pages_in_range, request_faults};
pub use signed::{SignedCounts, check_signed_counts};
pub use supervision::{
    Absence, Change, Handover, SoFar, Standing, Watch, check_change, check_nothing_copied, check_rises,
    check_supervised_now,
};
pub use tracking::{NumberedCopy, NumberedState, check_recall, check_return, is_settled};

use crate::access::{Level, Post};
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
        /// No copier lays that many pages on one face.
        PagesOfAFaceUnlikely { pages: i64 } => "pages_of_a_face_unlikely", Form;
        /// A counter shows less than before.
        MeterRunsBackwards { copier: String, before: i64, after: i64 } => "meter_runs_backwards", Evidence;
        /// A further copier has a name that tells it from the others.
        CopierUnnamed => "copier_unnamed", Form;
        /// That copier stands in this session already.
        CopierTwice { copier: String } => "copier_twice", Form;
        /// Not one of this session's copiers.
        CopierUnknown => "copier_unknown", Form;
        /// A figure that two people signed at a handover has become smaller.
        CountsFell { figure: Figure, signed: i64, counted: i64 } => "counts_fell", Evidence;
        /// Something was copied while nobody supervised.
        CopiedUnsupervised { figure: Figure, left: i64, found: i64 } => "copied_unsupervised", Evidence;
        /// The last supervisor has left and nobody came.
        NobodySupervises { number: String, last: String } => "nobody_supervises", Evidence;
        /// The session has no supervision that could change.
        NotSupervised { number: String } => "not_supervised", Form;
        /// Who leaves and who arrives are one person.
        SameSupervisor { name: String } => "same_supervisor", Form;
        /// Who leaves has not signed, and nobody says why.
        LeavingUnsigned { name: String } => "leaving_unsigned", Evidence;
        /// The page is marked as made.
        PageMarkedAlready => "page_marked_already", Form;
        /// The page has no mark to take back.
        PageNotMarked => "page_not_marked", Form;
        /// Counts and marks say different things.
        MarksDiffer { figure: Figure, counted: i64, marked: i64 } => "marks_differ", Form;
        /// A copy of a copy of a copy of a copy.
        TooFarFromOriginal { label: String } => "too_far_from_original", Form;
        /// More than the quota, and nobody may allow it.
        QuotaUsedUp { per: QuotaPer, period: QuotaPeriod, unit: QuotaUnit, used: i64, asked: i64, most: i64, article: String } => "quota_used_up", Evidence;
        /// More than the quota; a named post may confirm it.
        QuotaToConfirm { per: QuotaPer, period: QuotaPeriod, unit: QuotaUnit, used: i64, asked: i64, most: i64, article: String, who: Vec<Post> } => "quota_to_confirm", Evidence;
        /// A line of the quotas that makes no sense.
        QuotaUnlikely { most: i64 } => "quota_unlikely", Form;
        /// Who proposes quotas does not countersign them.
        QuotaCountersignSame { name: String } => "quota_countersign_same", Evidence;
        /// Who asks does not confirm.
        ApplicantConfirms { name: String } => "applicant_confirms", Evidence;
        /// A confirmation says why.
        ConfirmReasonMissing => "confirm_reason_missing", Form;
        /// It was called back already.
        RecalledAlready { label: String } => "recalled_already", Form;
        /// Calling back says why.
        RecallReasonMissing => "recall_reason_missing", Form;
        /// Nothing lies on the table.
        NothingToDestroy => "nothing_to_destroy", Form;
        /// One thing twice in one act.
        TwiceOnTheTable { label: String } => "twice_on_the_table", Form;
        /// Originals go by a destruction list.
        GoesByList { label: String } => "goes_by_list", Evidence;
        /// A locked destruction list counts on it.
        OnDestructionList { label: String, list: String } => "on_destruction_list", Evidence;
        /// No other original of the record is kept.
        LastOfRecord { label: String } => "last_of_record", Evidence;
        /// The job has no spoiled sheets left.
        NoSpoiledSheets { number: String } => "no_spoiled_sheets", Form;
        /// The job asked for no certified copies.
        NotCertified { number: String } => "not_certified", Form;
        /// Who compares a copy with the original is somebody else than who copied it.
        OperatorCompares { name: String } => "operator_compares", Evidence;
    }
}

crate::notes! {
    /// What the copy desk mentions.
    pub enum CopyNote in "copying" {
        /// A hold stands on the record; copying goes on.
        OnHold { number: String } => "record_on_hold";
        /// The source is a numbered copy itself.
        CopyOfACopy { label: String } => "copy_of_a_copy";
        /// The paper is away now; the session waits for it.
        SourceAwayNow { number: String, state: CopyState } => "source_away_now";
        /// Copies of this record are with people.
        CopiesOutside { count: i64 } => "copies_outside";
        /// Somebody must supervise on the spot.
        SupervisorComes { level: Level } => "supervisor_comes";
        /// What a quota still allows.
        QuotaLeft { per: QuotaPer, period: QuotaPeriod, unit: QuotaUnit, left: i64, article: String } => "quota_left";
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
        /// 收回即毁, one act over many things.
        CopiesDestroyed { act: RowId, items: i64, destroyer: PersonId, second: PersonId, method: &'static str, signature: SignatureId } => "copies_destroyed";
        /// One of them: a copy, an excerpt or a 重份.
        CopyDestroyedAtOnce { copy: CopyId, act: RowId } => "copy_destroyed_at_once";
        /// One of them: the spoiled sheets of a session.
        SpoiledSheetsDestroyed { job: CopyJobId, act: RowId, sheets: i64 } => "spoiled_sheets_destroyed";
        /// A supervisor left, with the counts so far.
        SupervisorLeft { job: CopyJobId, supervisor: PersonId, faces: i64, spoiled_sheets: i64, absence: &'static str } => "supervisor_left";
        /// A further copier was taken into the session.
        CopierAdded { job: CopyJobId, copier: RowId } => "copier_added";
        /// A page was marked.
        CopyPageMarked { job: CopyJobId, copy: i64, page: i64, mark: &'static str } => "copy_page_marked";
        /// A named post confirmed what stood against a request.
        CopyRequestConfirmed { job: CopyJobId, by: PersonId, code: &'static str, signature: SignatureId } => "copy_request_confirmed";
        /// The quotas were changed.
        CopyQuotasSet { version: i64, lines: i64, by: PersonId, countersigned: PersonId, signature: SignatureId } => "copy_quotas_set";
        /// Quotas came with a rule pack.
        CopyQuotasShipped { version: i64, lines: i64, by: PersonId } => "copy_quotas_shipped";
        /// A numbered copy was called back.
        NumberedCopyRecalled { recall: RowId, copy: CopyId } => "numbered_copy_recalled";
        /// The notice of a recall was printed.
        RecallNoticePrinted { recalls: i64, holder: PersonId, digest: [u8; 32] } => "recall_notice_printed";
        /// A copy was compared with its original and the sheet for the stamp printed.
        CopiesCertified { job: CopyJobId, copies: i64, compared_by: PersonId, signature: SignatureId, digest: [u8; 32] } => "copies_certified";
        /// The approval sheet of a job was printed.
        CopyApprovalPrinted { job: CopyJobId, digest: [u8; 32] } => "copy_approval_printed";
        /// The blank form was printed.
        BlankCopyFormPrinted { form: RowId, digest: [u8; 32] } => "blank_copy_form_printed";
        /// A register was printed; `digest` is the PDF's SHA-256.
        CopyRegisterPrinted { run: RowId, rows: i64, digest: [u8; 32] } => "copy_register_printed";
        /// Every copy is accounted for.
        CopyJobClosed { job: CopyJobId } => "copy_job_closed";
    }
}
