//! Telling outsiders (对外提供), in four kinds with rules of their own: 合同披露, 法定调取, 业主查阅, 本人查询
//! (3-domain §6); and looking at footage (监控调阅).

mod footage;
mod giving;
mod request;

pub use footage::{
    FootageAsked, FootageCapacity, FootageShown, FootageState, FootageStep, FootageWay, check_footage,
    check_shown, level_of_way,
};
pub use giving::{GivenItem, Giving, check_decline, check_giving, check_manager, state_after_giving};
pub use request::{
    AskedItem, Officer, RoomFit, SharingRequest, answer_days, check_added, check_request, check_term,
    room_fits,
};

use crate::access::Level;
use crate::coded::coded;
use crate::ids::{FootageId, PersonId, RowId, SharingId};
use crate::moment::Day;

coded! {
    /// On what ground somebody outside is told something.
    pub enum SharingKind {
        /// 合同披露.
        Contract = "contract", "sharing-kind-contract";
        /// 法定调取.
        Statutory = "statutory", "sharing-kind-statutory";
        /// 业主查阅.
        Owner = "owner", "sharing-kind-owner";
        /// 本人查询.
        Personal = "personal", "sharing-kind-personal";
    }
}

coded! {
    /// Where it stands.
    pub enum SharingState {
        /// 待批.
        Requested = "requested", "sharing-state-requested";
        /// 待提供.
        Open = "open", "sharing-state-open";
        /// 已提供，待报告总经理.
        Given = "given", "sharing-state-given";
        /// 已办结.
        Closed = "closed", "sharing-state-closed";
        /// 已答复不予提供.
        Declined = "declined", "sharing-state-declined";
        /// 未批准.
        Refused = "refused", "sharing-state-refused";
        /// 已撤销.
        Cancelled = "cancelled", "sharing-state-cancelled";
    }
}

/// What moves it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharingStep {
    /// The approvers allowed it.
    Approve,
    /// They did not, or the applicant withdrew.
    Refuse,
    /// It is handed over and signed for.
    Give,
    /// Whoever had to be told was told.
    Settle,
    /// The asker is answered that it is not given.
    Decline,
    /// It is not asked for any more.
    Cancel,
}

coded! {
    /// How something is given.
    pub enum SharingWay {
        /// 当场查阅.
        Shown = "shown", "sharing-way-shown";
        /// 复制件.
        Copy = "copy", "sharing-way-copy";
        /// 电子件.
        File = "file", "sharing-way-file";
    }
}

coded! {
    /// The authority that calls for papers (调取机关).
    pub enum Authority {
        /// 公安机关.
        Police = "police", "authority-police";
        /// 人民法院.
        Court = "court", "authority-court";
        /// 人民检察院.
        Procuratorate = "procuratorate", "authority-procuratorate";
        /// 纪检监察机关.
        Discipline = "discipline", "authority-discipline";
        /// 消防救援机构.
        Fire = "fire", "authority-fire";
        /// 税务机关.
        Tax = "tax", "authority-tax";
        /// 其他依法有权的机关.
        Other = "other", "authority-other";
    }
}

coded! {
    /// As what an owner comes.
    pub enum OwnerCapacity {
        /// 业主本人.
        Owner = "owner", "capacity-owner";
        /// 受托人.
        Agent = "agent", "capacity-agent";
        /// 业主委员会.
        Committee = "committee", "capacity-committee";
        /// 物业使用人.
        Occupant = "occupant", "capacity-occupant";
    }
}

coded! {
    /// What an owner wants to see; what the law makes public to owners must be shown.
    pub enum OwnerMatter {
        /// 本户资料.
        OwnRoom = "own_room", "owner-matter-own-room";
        /// 服务事项、标准与收费（《民法典》第九百四十三条）.
        ServiceAndFees = "service_and_fees", "owner-matter-service-and-fees";
        /// 维修资金使用情况（《民法典》第九百四十三条、第二百八十一条）.
        MaintenanceFund = "maintenance_fund", "owner-matter-maintenance-fund";
        /// 共有部分经营与收益（《民法典》第九百四十三条）.
        CommonIncome = "common_income", "owner-matter-common-income";
        /// 共用部位竣工资料.
        CommonParts = "common_parts", "owner-matter-common-parts";
        /// 其他.
        Other = "other", "owner-matter-other";
    }
}

coded! {
    /// What somebody wants of his own personal information (个人信息保护法第四十五至四十七条).
    pub enum PersonalRequest {
        /// 查阅.
        Access = "access", "personal-request-access";
        /// 复制.
        Copy = "copy", "personal-request-copy";
        /// 更正、补充.
        Correct = "correct", "personal-request-correct";
        /// 删除.
        Delete = "delete", "personal-request-delete";
    }
}

coded! {
    /// On what ground personal information may be given (个人信息保护法第十三条).
    pub enum LegalBasis {
        /// 个人同意.
        Consent = "consent", "legal-basis-consent";
        /// 履行合同所必需.
        Contract = "contract", "legal-basis-contract";
        /// 履行法定职责或者法定义务.
        Duty = "duty", "legal-basis-duty";
        /// 紧急情况下保护生命健康和财产安全.
        Emergency = "emergency", "legal-basis-emergency";
        /// 已经合法公开.
        Disclosed = "disclosed", "legal-basis-disclosed";
        /// 法律、行政法规规定的其他情形.
        OtherLaw = "other_law", "legal-basis-other-law";
    }
}

crate::refusals! {
    /// What is refused about telling outsiders.
    pub enum SharingRefusal in "sharing" {
        /// The register says to whom.
        ReceiverMissing => "receiver_missing", Form;
        /// And for what.
        ReasonMissing => "reason_missing", Form;
        /// R1 三·4: why it cannot do without.
        NecessityMissing => "necessity_missing", Form;
        /// Something is given, or nothing is asked for.
        ItemsMissing => "items_missing", Form;
        /// The same paper twice.
        ItemTwice { number: String } => "item_twice", Form;
        /// The record is not kept here any more.
        RecordNotKept { number: String } => "record_not_kept", Form;
        /// The pages cannot be read, or there are fewer.
        PagesUnclear { range: String, last: i64 } => "pages_unclear", Form;
        /// So many copies are not made.
        CopiesUnlikely { copies: i64 } => "copies_unlikely", Form;
        /// Secret papers go out as numbered copies.
        NumberedCopyNeeded { number: String, level: Level } => "numbered_copy_needed", Evidence;
        /// Only a copy that is here can go.
        CopyNotHere { number: String } => "copy_not_here", Form;
        /// R1 三·4: no agreement, no disclosure.
        AgreementMissing { name: String } => "agreement_missing", Evidence;
        /// A partner is one of those known from outside.
        ReceiverUnknown => "receiver_unknown", Form;
        /// 调取 stands on a letter.
        LetterMissing => "letter_missing", Form;
        /// Two officers come.
        OfficersMissing => "officers_missing", Form;
        /// One of them twice.
        OfficerTwice { name: String } => "officer_twice", Form;
        /// Whose identity was checked by what.
        IdentityMissing => "identity_missing", Form;
        /// Of a document's number the last four characters.
        LastFour => "last_four", Form;
        /// 3-1204.
        RoomUnclear { room: String } => "room_unclear", Form;
        /// Another flat's papers.
        NotThisRoom { number: String, room: String } => "not_this_room", Evidence;
        /// Somebody else comes for the owner.
        MandateMissing => "mandate_missing", Form;
        /// PIPL 13.
        BasisMissing => "basis_missing", Form;
        /// PIPL 23: whose consent, of which day.
        ConsentMissing => "consent_missing", Form;
        /// The day of the answer.
        TermOutside { day: Day, last: Day } => "term_outside", Form;
        /// Nobody allowed it yet.
        NotApproved { number: String } => "not_approved", Evidence;
        /// It is at another step.
        NotAtThisStep { number: String, state: SharingState } => "not_at_this_step", Form;
        /// Only what was asked for and allowed.
        NotAskedFor => "not_asked_for", Evidence;
        /// Others' data are covered first.
        MaskingMissing { number: String } => "masking_missing", Evidence;
        /// What was covered, and by whom.
        MaskingUnsaid => "masking_unsaid", Form;
        /// Who covered is not who checks.
        MaskedByGiver { name: String } => "masked_by_giver", Evidence;
        /// The receiver signs.
        SignatureMissing => "signature_missing", Form;
        /// What was corrected.
        CorrectionMissing => "correction_missing", Form;
        /// Deleting is destroying, and it is not done yet.
        NotDestroyed { number: String } => "not_destroyed", Evidence;
        /// Owners must be shown it.
        MustBeShown => "must_be_shown", Evidence;
        /// An authority's call is not declined here.
        NotDeclinable => "not_declinable", Evidence;
        /// Why it is not given, or not asked for any more.
        ClosingMissing => "closing_missing", Form;
        /// Telling is told to 总经理.
        NotTheManager { name: String } => "not_the_manager", Form;
        /// It was told already.
        InformedAlready { name: String } => "informed_already", Form;
        /// Only what an authority called for is reported.
        NothingToReport => "nothing_to_report", Form;
        /// Which camera, where.
        CameraMissing => "camera_missing", Form;
        /// From when to when.
        TimesUnclear => "times_unclear", Form;
        /// A day at the most.
        TooLong { hours: i64 } => "footage_too_long", Form;
        /// What has not happened has no footage.
        NotYetRecorded => "not_yet_recorded", Form;
        /// Two are present.
        CompanionSame { name: String } => "companion_same", Evidence;
        /// Nobody else is seen in it.
        OthersUncovered => "others_uncovered", Evidence;
        /// On which medium it was copied.
        MediumMissing => "medium_missing", Form;
        /// Footage at another step.
        FootageNotAtThisStep { number: String, state: FootageState } => "footage_not_at_this_step", Form;
    }
}

crate::events! {
    /// What the trail keeps of telling outsiders.
    pub enum SharingEvent {
        /// Somebody outside wants to know something.
        SharingRequested { sharing: SharingId, kind: &'static str, level: i64, items: i64 } => "sharing_requested";
        /// It may be given; `ground` says on what ground.
        SharingApproved { sharing: SharingId, ground: &'static str } => "sharing_approved";
        /// It may not.
        SharingRefused { sharing: SharingId } => "sharing_refused";
        /// A paper was added to what is asked for.
        SharingItemAdded { sharing: SharingId, item: RowId } => "sharing_item_added";
        /// It was given and signed for.
        SharingGiven { sharing: SharingId, items: i64, masked: i64 } => "sharing_given";
        /// 总经理 was told.
        ManagerInformed { sharing: SharingId, manager: PersonId } => "manager_informed";
        /// The asker was answered that it is not given.
        SharingDeclined { sharing: SharingId } => "sharing_declined";
        /// It is not asked for any more.
        SharingCancelled { sharing: SharingId } => "sharing_cancelled";
        /// A register was printed; `digest` is the PDF's SHA-256.
        SharingRegisterPrinted { run: RowId, rows: i64, digest: [u8; 32] } => "sharing_register_printed";
        /// A sheet was printed.
        SharingSheetPrinted { sharing: SharingId, digest: [u8; 32] } => "sharing_sheet_printed";
        /// Somebody wants to see footage.
        FootageRequested { footage: FootageId, way: &'static str } => "footage_requested";
        /// It may be shown.
        FootageApproved { footage: FootageId, ground: &'static str } => "footage_approved";
        /// It may not.
        FootageRefused { footage: FootageId } => "footage_refused";
        /// It was shown, two being present.
        FootageShown { footage: FootageId, companion: PersonId, way: &'static str } => "footage_shown";
        /// It is not asked for any more.
        FootageCancelled { footage: FootageId } => "footage_cancelled";
        /// The register was printed.
        FootageRegisterPrinted { run: RowId, rows: i64, digest: [u8; 32] } => "footage_register_printed";
    }
}

impl SharingState {
    /// The state after a step; where giving leads to is for [`state_after_giving`] to say.
    ///
    /// # Errors
    /// [`SharingRefusal::NotApproved`] when it is given too early, otherwise [`SharingRefusal::NotAtThisStep`].
    pub fn after(self, step: SharingStep, number: &str) -> Result<SharingState, SharingRefusal> {
        use SharingState::{Cancelled, Closed, Declined, Given, Open, Refused, Requested};
        match (self, step) {
            (Requested, SharingStep::Approve) => Ok(Open),
            (Requested | Open, SharingStep::Refuse) => Ok(Refused),
            (Open, SharingStep::Give) => Ok(Given),
            (Given, SharingStep::Settle) => Ok(Closed),
            (Requested | Open, SharingStep::Decline) => Ok(Declined),
            (Requested | Open, SharingStep::Cancel) => Ok(Cancelled),
            (Requested | Refused, SharingStep::Give) => {
                Err(SharingRefusal::NotApproved { number: number.to_owned() })
            }
            _ => Err(SharingRefusal::NotAtThisStep { number: number.to_owned(), state: self }),
        }
    }
}
