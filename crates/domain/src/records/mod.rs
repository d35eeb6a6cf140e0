//! Records: registering, classifying, numbering, their copies and volumes (3-domain §1, §2).

mod archival_number;
mod classification;
mod copy;
mod correction;
mod exporting;
mod file;
mod filing_run;
mod level_change;
mod level_term;
mod mark;
mod number_report;
mod query;
mod registration;
mod searching;
mod subject_key;
mod vocabulary;
mod volume;

pub use archival_number::{Numbering, Pattern, TermCode};
pub use classification::{
    Countersigner, FirstLevelFacts, Ground, Guide, may_countersign, needs_countersignature, set_first_level,
    why_this_level,
};
pub use copy::{CopyKind, CopyState, Medium, ORIGINAL_LABEL, next_label};
pub use correction::{CorrectionFacts, check_correction};
pub use exporting::{ExportEvent, ExportFormat, ExportRefusal, ExportedList};
pub use file::{FileEvent, FileFault, FileRefusal, FileUse};
pub use filing_run::{
    FilingDeadline, FilingEvent, FilingRefusal, FilingState, HandOverFacts, STEP, at_step, days_late,
    filing_due, may_begin, may_hand_over, may_keep_longer,
};
pub use level_change::{
    ChangeKind, CountersignFacts, LevelChangeState, ProposalFacts, countersign_change, propose_change,
};
pub use level_term::{LevelTerm, LoweringEvent};
pub use mark::{Mark, MarkProfile, PrintedMark, mark_of, printed_mark};
pub use number_report::{NumberEvent, NumberRefusal, NumberSeries, SequenceFacts, SequenceFindings, examine};
pub use query::{Months, QueryField, QueryWord, RecordQuery};
pub use registration::{CopyForm, RegistrationForm, carries_state_secret_mark, check_registration};
pub use searching::{MOST_COUNTED, SearchEvent, SearchRefusal, may_save, may_weigh};
pub use subject_key::{HouseholdKey, normalise_key};
pub use vocabulary::{Field, Property, RecordState, SecretOwner, VolumeKind};
pub use volume::{
    PART, Piece, VolumeAct, VolumeEvent, VolumeFacts, VolumeRefusal, VolumeState, arrange_pieces, base_key,
    may_change, may_close, may_count, may_handle_whole, may_merge, may_reopen, next_part, number_pieces,
    split, volume_term,
};

use crate::access::Level;
use crate::ids::{
    CategoryId, ContentId, CopyId, LevelChangeId, PersonId, PlaceId, RecordId, RowId, VolumeId,
};
use crate::moment::Day;

crate::refusals! {
    /// What registering, classifying and keeping records refuses.
    pub enum RecordRefusal in "record" {
        /// A required field is empty; The field is named in words.
        FieldEmpty { field: Field } => "field_empty", Form;
        /// A field is longer than its room on forms and labels.
        FieldTooLong { field: Field, most: i64 } => "field_too_long", Form;
        /// A field holds control or direction-changing characters.
        FieldUnprintable { field: Field } => "field_unprintable", Form;
        /// The document is dated after today.
        DateInFuture { date: Day } => "date_in_future", Form;
        /// A number of pages is below one or beyond reason.
        PagesOutOfRange { pages: i64 } => "pages_out_of_range", Form;
        /// A record needs at least one thing one can hold.
        NoCopy => "no_copy", Form;
        /// There is one original at most.
        SecondOriginal => "second_original", Form;
        /// The record carries the mark of a state secret and is not registered here.
        StateSecret => "state_secret", Evidence;
        /// A level without basis.
        BasisMissing { level: Level } => "basis_missing", Form;
        /// Below the guide's level, or changing a level, without reason.
        LevelReasonMissing { guide: Level, chosen: Level } => "level_reason_missing", Form;
        /// Below the guide's level without another person's countersignature.
        CountersignatureNeeded { guide: Level, chosen: Level } => "countersignature_needed", Evidence;
        /// Nobody sets a level above his own clearance.
        AboveOwnClearance { level: Level, clearance: Level } => "above_own_clearance", Evidence;
        /// The countersigner is the one who set or proposed the level.
        CountersignedByProposer { name: String } => "countersigned_by_proposer", Evidence;
        /// The countersigner's clearance is below a level involved.
        CountersignerNotCleared { name: String, needed: Level } => "countersigner_not_cleared", Evidence;
        /// A term must end after today.
        TermPast { day: Day } => "term_past", Form;
        /// The proposed level is the present one.
        SameLevel { level: Level } => "same_level", Form;
        /// A change of this record's level already waits for a countersignature.
        ChangeAlreadyProposed { to: Level } => "change_already_proposed", Form;
        /// This change is decided already.
        ChangeDecided { state: LevelChangeState } => "change_decided", Form;
        /// The record is destroyed or handed over.
        RecordClosed { number: String, state: RecordState } => "record_closed", Evidence;
        /// A live destruction list says what the record is called.
        CorrectionOnList { number: String, list: String } => "correction_on_list", Evidence;
        /// Everything reads as it did.
        NothingCorrected => "nothing_corrected", Form;
        /// A correction says why.
        CorrectionReason => "correction_reason", Form;
        /// The text cannot be read as a 房号.
        NotAHousehold { text: String } => "not_a_household", Form;
        /// A volume of that key exists.
        VolumeAlreadyOpen { key: String } => "volume_already_open", Form;
        /// No category, department or code of that name.
        CodeUnknown { field: Field, text: String } => "code_unknown", Form;
        /// The copy is not in the strongroom, so it cannot be moved or filled.
        CopyNotIn { label: String, state: CopyState } => "copy_not_in", Form;
        /// The person is on the need-to-know list already.
        AlreadyNamed { name: String } => "already_named", Form;
        /// A file larger than the vault takes.
        FileTooLarge { size_megabytes: i64, most_megabytes: i64 } => "file_too_large", Form;
        /// A file's encoding cannot be read.
        FileUnreadable { field: Field } => "file_unreadable", Form;
        /// Files belong to copies whose medium is electronic.
        CopyNotElectronic { label: String } => "copy_not_electronic", Form;
        /// The file was destroyed.
        FileDestroyed { name: String } => "file_destroyed", Evidence;
        /// The rule pack cannot be read.
        PackUnreadable { detail: String } => "pack_unreadable", Form;
        /// This version of the rule pack is in force already.
        PackInstalled { version: i64 } => "pack_installed", Form;
    }
}

crate::notes! {
    /// What is told beside a suggested level.
    pub enum RecordNote in "record" {
        /// The guide's words for this category.
        GuideSays { article: String, level: Level, quote: String } => "guide_says";
        /// Two texts disagree and the higher wins.
        HigherWins { level: Level } => "higher_wins";
        /// The level is to be lowered when this event comes; its words are `lower-on-…`.
        LoweredOn { trigger: LoweringEvent } => "lowered_on";
        /// The category holds personal information, so its keeping has an end.
        HoldsPersonalInformation => "holds_personal_information";
    }
}

crate::events! {
    /// What the trail says of records.
    pub enum RecordEvent {
        /// A record was registered.
        RecordRegistered { record: RecordId, category: CategoryId, level: i64, copies: i64 } => "record_registered";
        /// What a record is described by was corrected in so many fields.
        RecordCorrected { record: RecordId, fields: i64 } => "record_corrected";
        /// A first level below the guide's was countersigned.
        FirstLevelCountersigned { record: RecordId, guide: i64, level: i64, by: PersonId } => "first_level_countersigned";
        /// A state secret was turned away with a slip.
        StateSecretRefused { slip: RowId } => "state_secret_refused";
        /// The slip that goes with a state secret was printed.
        StateSecretSlipPrinted { slip: RowId, file: [u8; 32] } => "state_secret_slip_printed";
        /// A protected record was opened.
        RecordOpened { record: RecordId, level: i64 } => "record_opened";
        /// A change of level was proposed.
        LevelChangeProposed { record: RecordId, change: LevelChangeId, from: i64, to: i64 } => "level_change_proposed";
        /// A change of level was countersigned and took effect.
        LevelChanged { record: RecordId, change: LevelChangeId, from: i64, to: i64 } => "level_changed";
        /// A change of level was refused.
        LevelChangeRefused { record: RecordId, change: LevelChangeId } => "level_change_refused";
        /// A copy was added.
        CopyAdded { copy: CopyId, record: RecordId, kind: &'static str } => "copy_added";
        /// A copy was shelved elsewhere.
        CopyMoved { copy: CopyId, to: PlaceId } => "copy_moved";
        /// A volume was opened.
        VolumeOpened { volume: VolumeId, kind: &'static str } => "volume_opened";
        /// A record was put into a volume.
        RecordPutInVolume { record: RecordId, volume: VolumeId } => "record_put_in_volume";
        /// Somebody was named on a need-to-know list.
        NeedToKnowNamed { record: RecordId, person: PersonId } => "need_to_know_named";
        /// A file was attached to a copy.
        FileAttached { content: ContentId, copy: CopyId, size: i64 } => "file_attached";
        /// A file was opened.
        FileOpened { content: ContentId, record: RecordId, level: i64 } => "file_opened";
    }
}

crate::events! {
    /// What the trail says of the rule pack.
    pub enum RulePackEvent {
        /// A rule pack was put in force.
        RulePackInstalled { pack: RowId, version: i64, categories: i64, rules: i64, matrix: i64, digest: [u8; 32] } => "rule_pack_installed";
    }
}
