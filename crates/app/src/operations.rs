//! The one list of operations. From it come `dispatch`, the TypeScript contract, the JSON Schema of
//! `strongroom operations --json`, the authorisation matrix test and the text keys.

use crate::contract::{self, Declared};
use crate::desk::{Answer, Changed, Desk};
use crate::error::{Error, Result};
use domain::access::Permission;
use serde::Serialize;

/// What an operation does to the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OperationKind {
    /// Reads; nothing is recorded.
    Read,
    /// Reads; its event is committed before the first byte is returned.
    Witness,
    /// Writes; no event, no commit.
    Write,
}

/// How each kind's result becomes an answer.
#[expect(non_snake_case, reason = "named like the kinds, so that the list below picks them")]
mod answer {
    use super::*;

    pub(super) fn Read<T: Serialize>(done: Result<T>) -> Result<Answer> {
        Ok(Answer {
            reply: serde_json::to_value(done?).map_err(|error| Error::Broken(error.to_string()))?,
            tags: Vec::new(),
            seq: 0,
        })
    }

    pub(super) fn Write<T: Serialize>(done: Result<Changed<T>>) -> Result<Answer> {
        let Changed { reply, tags, seq } = done?;
        Ok(Answer {
            reply: serde_json::to_value(reply).map_err(|error| Error::Broken(error.to_string()))?,
            tags,
            seq,
        })
    }

    pub(super) fn Witness<T: Serialize>(done: Result<Changed<T>>) -> Result<Answer> {
        Write(done)
    }
}

macro_rules! operations {
    ($($name:literal $variant:ident : $kind:ident, $permission:ident, $area:ident :: $function:ident => $reply_area:ident :: $reply:ident;)+) => {
        /// Every operation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Operation {
            $(#[doc = $name] $variant,)+
        }

        /// All of them, in the order of the list.
        pub const OPERATIONS: &[Operation] = &[$(Operation::$variant),+];

        impl Operation {
            /// Its name at the border.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Operation::$variant => $name,)+ }
            }

            /// What it does.
            #[must_use]
            pub fn kind(self) -> OperationKind {
                match self { $(Operation::$variant => OperationKind::$kind,)+ }
            }

            /// What it asks of its actor.
            #[must_use]
            pub fn permission(self) -> Permission {
                match self { $(Operation::$variant => Permission::$permission,)+ }
            }

            pub(crate) fn declared(self) -> Declared {
                match self { $(Operation::$variant => contract::declare::<crate::$area::$variant, crate::$reply_area::$reply>(),)+ }
            }
        }

        fn run(desk: &mut Desk, operation: Operation, request: serde_json::Value) -> Result<Answer> {
            match operation {
                $(Operation::$variant => {
                    let ask: crate::$area::$variant = serde_json::from_value(request)?;
                    answer::$kind(crate::$area::$function(desk, ask))
                })+
            }
        }
    };
}

operations! {
    // access, audit, vault
    "who_am_i" WhoAmI: Read, UseVault, access::who_am_i => access::WhoAmIView;
    "preview_rule_pack" PreviewRulePack: Read, AdministerSecurity, access::preview_rule_pack => access::RulePackPreview;
    "install_rule_pack" InstallRulePack: Write, AdministerSecurity, access::install_rule_pack => access::RulePackView;
    "read_workbench" ReadWorkbench: Read, UseVault, access::read_workbench => access::WorkbenchView;
    "list_trail" ListTrail: Read, Audit, audit::list_trail => audit::TrailPage;
    "begin_verification" BeginVerification: Read, Audit, audit::begin_verification => audit::VerificationProgress;
    "advance_verification" AdvanceVerification: Write, Audit, audit::advance_verification => audit::VerificationProgress;
    "cancel_verification" CancelVerification: Read, Audit, audit::cancel_verification => audit::VerificationView;
    "print_verification_report" PrintVerificationReport: Witness, Audit, audit::print_verification_report => border::PrintedFile;
    "acknowledge_break" AcknowledgeBreak: Write, Audit, audit::acknowledge_break => audit::AcknowledgedBreak;
    "export_anchor" ExportAnchor: Write, Audit, audit::export_anchor => audit::AnchorView;
    "begin_backup" BeginBackup: Read, AdministerSystem, vault::begin_backup => vault::BackupProgress;
    "advance_backup" AdvanceBackup: Write, AdministerSystem, vault::advance_backup => vault::BackupProgress;
    "cancel_backup" CancelBackup: Read, AdministerSystem, vault::cancel_backup => border::Done;
    "confirm_clock" ConfirmClock: Write, AdministerSystem, vault::confirm_clock => vault::ConfirmedClock;
    "list_backups" ListBackups: Read, UseVault, vault::list_backups => vault::BackupList;
    // records, places
    "list_categories" ListCategories: Read, ReadRecords, records::list_categories => records::CategoryList;
    "list_retention_rules" ListRetentionRules: Read, UseVault, retention::list_retention_rules => retention::RetentionRuleList;
    "suggest_classification" SuggestClassification: Read, KeepRecords, records::suggest_classification => records::ClassificationSuggestion;
    "register_record" RegisterRecord: Write, KeepRecords, records::register_record => records::RegisteredRecord;
    "refuse_state_secret" RefuseStateSecret: Write, KeepRecords, records::refuse_state_secret => records::StateSecretSlip;
    "print_state_secret_slip" PrintStateSecretSlip: Witness, KeepRecords, records::print_state_secret_slip => border::PrintedFile;
    "list_records" ListRecords: Read, ReadRecords, records::list_records => records::RecordPage;
    "open_record" OpenRecord: Witness, ReadRecords, records::open_record => records::RecordView;
    "custody_view" CustodyView: Read, KeepRecords, records::custody_view => records::CustodyCard;
    "propose_level_change" ProposeLevelChange: Write, ChangeLevels, records::propose_level_change => records::LevelChangeView;
    "countersign_level_change" CountersignLevelChange: Write, ChangeLevels, records::countersign_level_change => records::LevelChangeView;
    "list_level_changes" ListLevelChanges: Read, ChangeLevels, records::list_level_changes => records::LevelChangeList;
    "correct_record" CorrectRecord: Write, KeepRecords, records::correct_record => records::RecordView;
    "add_copy" AddCopy: Write, KeepRecords, records::add_copy => records::RecordView;
    "move_copy" MoveCopy: Write, KeepRecords, records::move_copy => records::CustodyCard;
    "open_volume" OpenVolume: Write, KeepRecords, records::open_volume => records::VolumeView;
    "find_volume" FindVolume: Read, ReadRecords, records::find_volume => records::FoundVolume;
    "put_in_volume" PutInVolume: Write, KeepRecords, records::put_in_volume => records::RecordView;
    "list_subject_keys" ListSubjectKeys: Read, ReadRecords, records::list_subject_keys => records::SubjectKeyPage;
    "list_volumes" ListVolumes: Read, ReadRecords, records::list_volumes => records::VolumePage;
    "read_volume" ReadVolume: Read, ReadRecords, records::read_volume => records::VolumeFile;
    "count_volume" CountVolume: Write, KeepRecords, records::count_volume => records::VolumeFile;
    "close_volume" CloseVolume: Write, KeepRecords, records::close_volume => records::VolumeFile;
    "reopen_volume" ReopenVolume: Write, KeepRecords, records::reopen_volume => records::VolumeFile;
    "arrange_volume" ArrangeVolume: Write, KeepRecords, records::arrange_volume => records::VolumeFile;
    "split_volume" SplitVolume: Write, KeepRecords, records::split_volume => records::VolumeFile;
    "merge_volumes" MergeVolumes: Write, KeepRecords, records::merge_volumes => records::VolumeFile;
    "take_from_volume" TakeFromVolume: Write, KeepRecords, records::take_from_volume => records::VolumeFile;
    "list_filing_due" ListFilingDue: Read, KeepRecords, records::list_filing_due => records::FilingDueList;
    "list_filing_runs" ListFilingRuns: Read, KeepRecords, records::list_filing_runs => records::FilingRunList;
    "read_filing_run" ReadFilingRun: Read, KeepRecords, records::read_filing_run => records::FilingRunPage;
    "begin_filing_run" BeginFilingRun: Write, KeepRecords, records::begin_filing_run => records::FilingRunView;
    "gather_filing_run" GatherFilingRun: Write, KeepRecords, records::gather_filing_run => records::FilingStep;
    "arrange_filing_item" ArrangeFilingItem: Write, KeepRecords, records::arrange_filing_item => records::FilingRunView;
    "assign_filing_run" AssignFilingRun: Write, KeepRecords, records::assign_filing_run => records::FilingStep;
    "cancel_filing_run" CancelFilingRun: Write, KeepRecords, records::cancel_filing_run => records::FilingStep;
    "hand_over_filing_run" HandOverFilingRun: Write, KeepRecords, records::hand_over_filing_run => records::FilingRunView;
    "report_numbers" ReportNumbers: Read, PrintRegisters, records::report_numbers => records::NumberReport;
    "print_volume_contents" PrintVolumeContents: Witness, PrintRegisters, records::print_volume_contents => border::PrintedFile;
    "print_volume_note" PrintVolumeNote: Witness, PrintRegisters, records::print_volume_note => border::PrintedFile;
    "print_volume_cover" PrintVolumeCover: Witness, PrintRegisters, records::print_volume_cover => border::PrintedFile;
    "print_volume_spine" PrintVolumeSpine: Witness, PrintRegisters, records::print_volume_spine => border::PrintedFile;
    "print_filing_list" PrintFilingList: Witness, PrintRegisters, records::print_filing_list => border::PrintedFile;
    "print_filing_handover" PrintFilingHandover: Witness, PrintRegisters, records::print_filing_handover => border::PrintedFile;
    "print_filing_stamps" PrintFilingStamps: Witness, PrintRegisters, records::print_filing_stamps => border::PrintedFile;
    "print_number_report" PrintNumberReport: Witness, PrintRegisters, records::print_number_report => border::PrintedFile;
    "void_number" VoidNumber: Write, KeepRecords, records::void_number => records::NumberReport;
    "name_need_to_know" NameNeedToKnow: Write, ChangeLevels, records::name_need_to_know => records::RecordView;
    "attach_file" AttachFile: Write, KeepRecords, records::attach_file => records::RecordView;
    "open_file" OpenFile: Witness, ReadRecords, records::open_file => records::OpenedFile;
    "begin_export" BeginExport: Read, ExportLists, exports::begin_export => exports::ExportProgress;
    "advance_export" AdvanceExport: Witness, ExportLists, exports::advance_export => exports::ExportProgress;
    "cancel_export" CancelExport: Write, ExportLists, exports::cancel_export => border::Done;
    "begin_attachment" BeginAttachment: Read, KeepRecords, records::begin_attachment => records::AttachmentProgress;
    "advance_attachment" AdvanceAttachment: Write, KeepRecords, records::advance_attachment => records::AttachmentProgress;
    "cancel_attachment" CancelAttachment: Read, KeepRecords, records::cancel_attachment => border::Done;
    "list_thumbnails" ListThumbnails: Witness, ReadRecords, records::list_thumbnails => records::ThumbnailList;
    "view_file" ViewFile: Witness, ReadRecords, records::view_file => records::FileViewing;
    "view_page" ViewPage: Read, ReadRecords, records::view_page => records::ViewedPage;
    "close_viewing" CloseViewing: Read, ReadRecords, records::close_viewing => border::Done;
    "print_file" PrintFile: Witness, ReadRecords, records::print_file => border::PrintedFile;
    "begin_download" BeginDownload: Witness, ReadRecords, records::begin_download => records::DownloadProgress;
    "advance_download" AdvanceDownload: Read, ReadRecords, records::advance_download => records::DownloadProgress;
    "cancel_download" CancelDownload: Read, ReadRecords, records::cancel_download => border::Done;
    "advance_sealed_index" AdvanceSealedIndex: Read, ReadRecords, records::advance_sealed_index => records::SealedIndexProgress;
    "save_search" SaveSearch: Write, ReadRecords, records::save_search => records::SavedSearchList;
    "list_saved_searches" ListSavedSearches: Read, ReadRecords, records::list_saved_searches => records::SavedSearchList;
    "remove_saved_search" RemoveSavedSearch: Write, ReadRecords, records::remove_saved_search => records::SavedSearchList;
    "rebuild_search_index" RebuildSearchIndex: Write, AdministerSystem, records::rebuild_search_index => records::IndexRebuild;
    "search_everything" SearchEverything: Read, ReadRecords, records::search_everything => records::Found;
    // classification
    "list_expiring_levels" ListExpiringLevels: Read, ChangeLevels, classification::list_expiring_levels => classification::ExpiringLevels;
    "propose_ended_terms" ProposeEndedTerms: Write, ChangeLevels, classification::propose_ended_terms => classification::ProposedStep;
    "preview_publication" PreviewPublication: Read, ChangeLevels, classification::preview_publication => classification::PublicationPreview;
    "record_publication" RecordPublication: Write, ChangeLevels, classification::record_publication => classification::PublicationStep;
    "continue_publication" ContinuePublication: Write, ChangeLevels, classification::continue_publication => classification::PublicationStep;
    "list_publications" ListPublications: Read, ChangeLevels, classification::list_publications => classification::PublicationList;
    "countersign_level_changes" CountersignLevelChanges: Write, ChangeLevels, classification::countersign_level_changes => classification::CountersignedChanges;
    "open_level_review" OpenLevelReview: Write, ChangeLevels, classification::open_level_review => classification::LevelReviewView;
    "list_level_reviews" ListLevelReviews: Read, ChangeLevels, classification::list_level_reviews => classification::LevelReviewList;
    "read_level_review" ReadLevelReview: Read, ChangeLevels, classification::read_level_review => classification::LevelReviewPage;
    "decide_review_items" DecideReviewItems: Write, ChangeLevels, classification::decide_review_items => classification::LevelReviewView;
    "close_level_review" CloseLevelReview: Write, ChangeLevels, classification::close_level_review => classification::LevelReviewView;
    "compare_guide" CompareGuide: Read, UseVault, classification::compare_guide => classification::GuideComparison;
    "list_level_schemes" ListLevelSchemes: Read, UseVault, classification::list_level_schemes => classification::LevelSchemes;
    "choose_level_scheme" ChooseLevelScheme: Write, KeepGuide, classification::choose_level_scheme => classification::LevelSchemes;
    "list_guide" ListGuide: Read, UseVault, classification::list_guide => classification::GuideView;
    "list_guide_versions" ListGuideVersions: Read, UseVault, classification::list_guide_versions => classification::GuideVersionList;
    "propose_guide_change" ProposeGuideChange: Write, KeepGuide, classification::propose_guide_change => classification::GuideVersionView;
    "decide_guide_change" DecideGuideChange: Write, KeepGuide, classification::decide_guide_change => classification::GuideVersionView;
    "list_below_guide" ListBelowGuide: Read, ChangeLevels, classification::list_below_guide => classification::BelowGuideList;
    "list_relabels" ListRelabels: Read, ChangeLevels, classification::list_relabels => classification::RelabelList;
    "tick_relabel" TickRelabel: Write, KeepRecords, classification::tick_relabel => classification::RelabelView;
    "list_need_to_know" ListNeedToKnow: Read, ChangeLevels, classification::list_need_to_know => classification::NeedToKnowView;
    "take_off_need_to_know" TakeOffNeedToKnow: Write, ChangeLevels, classification::take_off_need_to_know => classification::NeedToKnowView;
    "set_wall" SetWall: Write, ChangeLevels, classification::set_wall => classification::NeedToKnowView;
    "list_purposes" ListPurposes: Read, UseVault, classification::list_purposes => classification::PurposeList;
    "keep_purpose" KeepPurpose: Write, KeepGuide, classification::keep_purpose => classification::PurposeList;
    "list_places" ListPlaces: Read, ReadRecords, places::list_places => places::PlaceList;
    "add_place" AddPlace: Write, KeepRecords, places::add_place => places::PlaceView;
    "change_place" ChangePlace: Write, KeepRecords, places::change_place => places::PlaceView;
    "move_place" MovePlace: Write, KeepRecords, places::move_place => places::PlaceView;
    "retire_place" RetirePlace: Write, KeepRecords, places::retire_place => places::PlaceView;
    "read_place" ReadPlace: Read, KeepRecords, places::read_place => places::PlaceCard;
    "move_things" MoveThings: Write, KeepRecords, places::move_things => places::MoveSlipView;
    "list_move_slips" ListMoveSlips: Read, KeepRecords, places::list_move_slips => places::MoveSlipList;
    "read_move_slip" ReadMoveSlip: Read, KeepRecords, places::read_move_slip => places::MoveSlipView;
    "print_move_slip" PrintMoveSlip: Witness, KeepRecords, places::print_move_slip => border::PrintedFile;
    "bring_home" BringHome: Write, KeepRecords, places::bring_home => places::MoveSlipList;
    "list_away" ListAway: Read, KeepRecords, places::list_away => places::AwayList;
    "open_stocktake" OpenStocktake: Write, KeepRecords, places::open_stocktake => places::StocktakeView;
    "gather_stocktake" GatherStocktake: Write, KeepRecords, places::gather_stocktake => places::StocktakeView;
    "scan_stocktake" ScanStocktake: Write, KeepRecords, places::scan_stocktake => places::ScanView;
    "close_stocktake" CloseStocktake: Write, KeepRecords, places::close_stocktake => places::StocktakeView;
    "cancel_stocktake" CancelStocktake: Write, KeepRecords, places::cancel_stocktake => places::StocktakeView;
    "list_stocktakes" ListStocktakes: Read, KeepRecords, places::list_stocktakes => places::StocktakeList;
    "read_stocktake" ReadStocktake: Read, KeepRecords, places::read_stocktake => places::StocktakeCard;
    "print_stocktake" PrintStocktake: Witness, KeepRecords, places::print_stocktake => border::PrintedFile;
    "preview_labels" PreviewLabels: Read, KeepRecords, places::preview_labels => places::LabelsPreview;
    "print_labels" PrintLabels: Witness, KeepRecords, places::print_labels => border::PrintedFile;
    "print_box_spines" PrintBoxSpines: Witness, KeepRecords, places::print_box_spines => border::PrintedFile;
    "list_findings" ListFindings: Read, KeepRecords, places::list_findings => places::FindingList;
    "close_finding" CloseFinding: Write, KeepRecords, places::close_finding => places::PlaceFinding;
    "seek_copy" SeekCopy: Write, KeepRecords, places::seek_copy => places::PlaceFinding;
    // approvals, loans
    "list_approvals" ListApprovals: Read, Apply, approvals::list_approvals => approvals::ApprovalPage;
    "read_approval" ReadApproval: Read, Apply, approvals::read_approval => approvals::ApprovalView;
    "open_approval" OpenApproval: Witness, Apply, approvals::open_approval => approvals::ApprovalView;
    "decide_approval" DecideApproval: Write, Apply, approvals::decide_approval => approvals::ApprovalView;
    "decide_approvals" DecideApprovals: Write, Apply, approvals::decide_approvals => approvals::BatchResult;
    "authorise_on_the_spot" AuthoriseOnTheSpot: Write, Apply, approvals::authorise_on_the_spot => approvals::ApprovalView;
    "print_approval_sheet" PrintApprovalSheet: Witness, Apply, approvals::print_approval_sheet => border::PrintedFile;
    "attest_paper_approval" AttestPaperApproval: Write, WorkDesk, approvals::attest_paper_approval => approvals::ApprovalView;
    "settle_paper_approval" SettlePaperApproval: Write, Approve, approvals::settle_paper_approval => approvals::PaperApprovalView;
    "list_paper_approvals" ListPaperApprovals: Read, Apply, approvals::list_paper_approvals => approvals::PaperApprovalList;
    "open_approval_scan" OpenApprovalScan: Witness, Apply, approvals::open_approval_scan => approvals::ScanPage;
    "export_signing_card" ExportSigningCard: Write, Approve, approvals::export_signing_card => approvals::SigningCardExport;
    "list_signing_cards" ListSigningCards: Read, UseVault, approvals::list_signing_cards => approvals::SigningCardList;
    "revoke_signing_card" RevokeSigningCard: Write, UseVault, approvals::revoke_signing_card => approvals::SigningCardView;
    "export_approval_request" ExportApprovalRequest: Write, WorkDesk, approvals::export_approval_request => approvals::ApprovalRequestExport;
    "list_approval_requests" ListApprovalRequests: Read, Apply, approvals::list_approval_requests => approvals::AwayRequestList;
    "import_approval_decision" ImportApprovalDecision: Write, WorkDesk, approvals::import_approval_decision => approvals::ApprovalView;
    "withdraw_approval" WithdrawApproval: Write, Apply, approvals::withdraw_approval => approvals::ApprovalView;
    "ask_standing_approval" AskStandingApproval: Write, Apply, approvals::ask_standing_approval => approvals::StandingView;
    "list_standing_approvals" ListStandingApprovals: Read, ReadRecords, approvals::list_standing_approvals => approvals::StandingPage;
    "read_standing_approval" ReadStandingApproval: Read, ReadRecords, approvals::read_standing_approval => approvals::StandingFile;
    "revoke_standing_approval" RevokeStandingApproval: Write, Apply, approvals::revoke_standing_approval => approvals::StandingView;
    "review_standing_approval" ReviewStandingApproval: Write, Approve, approvals::review_standing_approval => approvals::StandingView;
    "give_delegation" GiveDelegation: Write, Approve, approvals::give_delegation => approvals::DelegationView;
    "withdraw_delegation" WithdrawDelegation: Write, Approve, approvals::withdraw_delegation => approvals::DelegationView;
    "list_delegations" ListDelegations: Read, ReadRecords, approvals::list_delegations => approvals::DelegationList;
    "propose_matrix_change" ProposeMatrixChange: Write, AdministerSecurity, approvals::propose_matrix_change => approvals::MatrixChangeView;
    "decide_matrix_change" DecideMatrixChange: Write, KeepGuide, approvals::decide_matrix_change => approvals::MatrixChangeView;
    "list_matrix_changes" ListMatrixChanges: Read, UseVault, approvals::list_matrix_changes => approvals::MatrixChangeList;
    "propose_duty_change" ProposeDutyChange: Write, AdministerSecurity, approvals::propose_duty_change => approvals::DutyChangeView;
    "decide_duty_change" DecideDutyChange: Write, KeepGuide, approvals::decide_duty_change => approvals::DutyChangeView;
    "list_duty_changes" ListDutyChanges: Read, UseVault, approvals::list_duty_changes => approvals::DutyChangeList;
    "precheck_loan" PrecheckLoan: Read, WorkDesk, loans::precheck_loan => loans::PreCheckView;
    "request_loan" RequestLoan: Write, Apply, loans::request_loan => loans::LoanView;
    "lend_copy" LendCopy: Write, WorkDesk, loans::lend_copy => loans::LoanView;
    "precheck_loans" PrecheckLoans: Read, WorkDesk, loans::precheck_loans => loans::BatchView;
    "lend_copies" LendCopies: Write, WorkDesk, loans::lend_copies => loans::LentCopies;
    "lend_volume" LendVolume: Write, WorkDesk, loans::lend_volume => loans::VolumeLoanView;
    "read_volume_loan" ReadVolumeLoan: Read, WorkDesk, loans::read_volume_loan => loans::VolumeLoanView;
    "return_volume" ReturnVolume: Write, WorkDesk, loans::return_volume => loans::VolumeReturnView;
    "quick_lend" QuickLend: Write, WorkDesk, loans::quick_lend => loans::QuickLoanView;
    "close_incident" CloseIncident: Write, WorkDesk, loans::close_incident => border::Done;
    "return_copy" ReturnCopy: Write, WorkDesk, loans::return_copy => loans::ReturnView;
    "renew_loan" RenewLoan: Write, WorkDesk, loans::renew_loan => loans::LoanView;
    "place_reservation" PlaceReservation: Write, Apply, loans::place_reservation => loans::ReservationView;
    "list_reservations" ListReservations: Read, ReadRecords, loans::list_reservations => loans::ReservationPage;
    "read_queue" ReadQueue: Read, WorkDesk, loans::read_queue => loans::QueueView;
    "move_reservation" MoveReservation: Write, WorkDesk, loans::move_reservation => loans::QueueView;
    "skip_reservation" SkipReservation: Write, WorkDesk, loans::skip_reservation => loans::QueueView;
    "cancel_reservation" CancelReservation: Write, Apply, loans::cancel_reservation => loans::ReservationView;
    "expire_reservations" ExpireReservations: Write, WorkDesk, loans::expire_reservations => loans::ExpiredReservations;
    "name_pick_up_shelf" NamePickUpShelf: Write, WorkDesk, loans::name_pick_up_shelf => loans::PickUpShelfView;
    "print_reservation_slip" PrintReservationSlip: Witness, WorkDesk, loans::print_reservation_slip => border::PrintedFile;
    "print_loan_recall" PrintLoanRecall: Witness, WorkDesk, loans::print_loan_recall => border::PrintedFile;
    "recall_loan" RecallLoan: Write, WorkDesk, loans::recall_loan => loans::RecallView;
    "withdraw_recall" WithdrawRecall: Write, WorkDesk, loans::withdraw_recall => loans::RecallView;
    "record_recall_notice" RecordRecallNotice: Write, WorkDesk, loans::record_recall_notice => loans::RecallView;
    "list_recalls" ListRecalls: Read, ReadRecords, loans::list_recalls => loans::RecallPage;
    "list_reading_room" ListReadingRoom: Read, WorkDesk, loans::list_reading_room => loans::ReadingRoomView;
    "explain_lending_rule" ExplainLendingRule: Read, WorkDesk, loans::explain_lending_rule => loans::LendingRuleExplained;
    "list_lending_rules" ListLendingRules: Read, UseVault, loans::list_lending_rules => loans::LendingRuleList;
    "preview_lending_rule" PreviewLendingRule: Read, KeepGuide, loans::preview_lending_rule => loans::LendingRulePreview;
    "propose_lending_rule" ProposeLendingRule: Write, AdministerSecurity, loans::propose_lending_rule => loans::RuleEditionView;
    "decide_lending_rule" DecideLendingRule: Write, KeepGuide, loans::decide_lending_rule => loans::RuleEditionView;
    "read_calendar" ReadCalendar: Read, UseVault, loans::read_calendar => loans::CalendarYear;
    "preview_calendar_day" PreviewCalendarDay: Read, KeepCalendar, loans::preview_calendar_day => loans::CalendarDayPreview;
    "set_calendar_day" SetCalendarDay: Write, KeepCalendar, loans::set_calendar_day => loans::ChangedCalendar;
    "last_act" LastAct: Read, WorkDesk, loans::last_act => loans::LastActView;
    "reverse_last_act" ReverseLastAct: Write, WorkDesk, loans::reverse_last_act => loans::LoanView;
    "claim_returned" ClaimReturned: Write, WorkDesk, loans::claim_returned => loans::LoanView;
    "report_lost" ReportLost: Write, WorkDesk, loans::report_lost => loans::LoanView;
    "cancel_loan" CancelLoan: Write, Apply, loans::cancel_loan => loans::LoanView;
    "list_loans" ListLoans: Read, ReadRecords, loans::list_loans => loans::LoanPage;
    "read_borrower" ReadBorrower: Read, WorkDesk, loans::read_borrower => loans::BorrowerCard;
    "list_desk_acts" ListDeskActs: Read, WorkDesk, loans::list_desk_acts => loans::DeskDay;
    // copying
    "request_copy_job" RequestCopyJob: Write, Apply, copying::request_copy_job => copying::CopyJobView;
    "open_copy_session" OpenCopySession: Write, OperateCopying, copying::open_copy_session => copying::CopyJobView;
    "record_copy_counts" RecordCopyCounts: Write, OperateCopying, copying::record_copy_counts => copying::CopyJobView;
    "sign_off_copy_session" SignOffCopySession: Write, OperateCopying, copying::sign_off_copy_session => copying::CopyJobView;
    "hand_over_copies" HandOverCopies: Write, OperateCopying, copying::hand_over_copies => copying::CopyJobView;
    "abort_copy_session" AbortCopySession: Write, OperateCopying, copying::abort_copy_session => copying::CopyJobView;
    "list_copy_jobs" ListCopyJobs: Read, ReadRecords, copying::list_copy_jobs => copying::CopyJobPage;
    "read_copy_job" ReadCopyJob: Read, ReadRecords, copying::read_copy_job => copying::CopyJobView;
    "return_numbered_copy" ReturnNumberedCopy: Write, OperateCopying, copying::return_numbered_copy => copying::ReturnedCopyView;
    "precheck_copy_job" PrecheckCopyJob: Read, Apply, copying::precheck_copy_job => copying::CopyPreCheckView;
    "change_supervision" ChangeSupervision: Write, OperateCopying, copying::change_supervision => copying::CopyJobView;
    "add_copy_meter" AddCopyMeter: Write, OperateCopying, copying::add_copy_meter => copying::CopyJobView;
    "mark_copied_page" MarkCopiedPage: Write, OperateCopying, copying::mark_copied_page => copying::CopyJobView;
    "list_destroyable_copies" ListDestroyableCopies: Read, OperateCopying, copying::list_destroyable_copies => copying::DestroyablePage;
    "destroy_copies" DestroyCopies: Write, OperateCopying, copying::destroy_copies => copying::CopyDestructionView;
    "list_copy_destructions" ListCopyDestructions: Read, PrintRegisters, copying::list_copy_destructions => copying::CopyDestructionPage;
    "read_copy_tree" ReadCopyTree: Read, ReadRecords, copying::read_copy_tree => copying::CopyTree;
    "list_numbered_copies" ListNumberedCopies: Read, ReadRecords, copying::list_numbered_copies => copying::NumberedCopyPage;
    "recall_copies" RecallCopies: Write, OperateCopying, copying::recall_copies => border::Done;
    "print_recall_notice" PrintRecallNotice: Witness, OperateCopying, copying::print_recall_notice => border::PrintedFile;
    "certify_copies" CertifyCopies: Write, OperateCopying, copying::certify_copies => border::PrintedFile;
    "print_copy_approval" PrintCopyApproval: Witness, Apply, copying::print_copy_approval => border::PrintedFile;
    "list_copy_quotas" ListCopyQuotas: Read, UseVault, copying::list_copy_quotas => copying::CopyQuotasView;
    "set_copy_quotas" SetCopyQuotas: Write, AdministerSecurity, copying::set_copy_quotas => copying::CopyQuotasView;
    "print_copy_register" PrintCopyRegister: Witness, PrintRegisters, copying::print_copy_register => border::PrintedFile;
    "print_loan_register" PrintLoanRegister: Witness, PrintRegisters, loans::print_loan_register => border::PrintedFile;
    "issue_carry_permit" IssueCarryPermit: Write, WorkDesk, loans::issue_carry_permit => loans::CarryPermitView;
    "withdraw_carry_permit" WithdrawCarryPermit: Write, WorkDesk, loans::withdraw_carry_permit => loans::CarryPermitView;
    "find_carry_permit" FindCarryPermit: Read, Apply, loans::find_carry_permit => loans::CarryPermitView;
    "pass_gate" PassGate: Write, Apply, loans::pass_gate => loans::CarryPermitView;
    "list_carry_permits" ListCarryPermits: Read, WorkDesk, loans::list_carry_permits => loans::CarryPermitPage;
    "print_carry_permit" PrintCarryPermit: Witness, WorkDesk, loans::print_carry_permit => border::PrintedFile;
    // incidents
    "list_cases" ListCases: Read, ReadRecords, incidents::list_cases => incidents::CasePage;
    "read_case" ReadCase: Read, ReadRecords, incidents::read_case => incidents::CaseView;
    "sign_case_step" SignCaseStep: Write, Apply, incidents::sign_case_step => incidents::CaseView;
    "note_replacement" NoteReplacement: Write, WorkDesk, incidents::note_replacement => incidents::CaseView;
    "list_claims" ListClaims: Read, WorkDesk, incidents::list_claims => incidents::ClaimPage;
    "note_claim_search" NoteClaimSearch: Write, WorkDesk, incidents::note_claim_search => incidents::ClaimView;
    "list_violations" ListViolations: Read, KnowViolations, incidents::list_violations => incidents::ViolationPage;
    "read_violation" ReadViolation: Read, KnowViolations, incidents::read_violation => incidents::ViolationView;
    "register_violation" RegisterViolation: Write, KeepViolations, incidents::register_violation => incidents::ViolationView;
    "describe_violation" DescribeViolation: Write, KeepViolations, incidents::describe_violation => incidents::ViolationView;
    "propose_sanction" ProposeSanction: Write, KeepViolations, incidents::propose_sanction => incidents::ViolationView;
    "decide_violation" DecideViolation: Write, KeepViolations, incidents::decide_violation => incidents::ViolationView;
    "list_breach_checks" ListBreachChecks: Read, KnowViolations, incidents::list_breach_checks => incidents::BreachPage;
    "read_breach_check" ReadBreachCheck: Read, KnowViolations, incidents::read_breach_check => incidents::BreachView;
    "assess_breach" AssessBreach: Write, KeepViolations, incidents::assess_breach => incidents::BreachView;
    "decide_breach" DecideBreach: Write, KeepViolations, incidents::decide_breach => incidents::BreachView;
    "note_breach_notice" NoteBreachNotice: Write, KeepViolations, incidents::note_breach_notice => incidents::BreachView;
    // excerpts, dispatch
    "request_excerpt" RequestExcerpt: Write, Apply, excerpts::request_excerpt => excerpts::ExcerptView;
    "make_excerpt" MakeExcerpt: Write, OperateCopying, excerpts::make_excerpt => excerpts::ExcerptView;
    "return_excerpt" ReturnExcerpt: Write, OperateCopying, excerpts::return_excerpt => excerpts::ReturnedExcerpt;
    "destroy_notebook" DestroyNotebook: Write, OperateCopying, excerpts::destroy_notebook => excerpts::NotebookView;
    "cancel_excerpt" CancelExcerpt: Write, Apply, excerpts::cancel_excerpt => excerpts::ExcerptView;
    "read_excerpt" ReadExcerpt: Read, ReadRecords, excerpts::read_excerpt => excerpts::ExcerptView;
    "list_excerpts" ListExcerpts: Read, ReadRecords, excerpts::list_excerpts => excerpts::ExcerptPage;
    "issue_notebook" IssueNotebook: Write, OperateCopying, excerpts::issue_notebook => excerpts::NotebookView;
    "return_notebook" ReturnNotebook: Write, OperateCopying, excerpts::return_notebook => excerpts::ReturnedNotebook;
    "list_notebooks" ListNotebooks: Read, OperateCopying, excerpts::list_notebooks => excerpts::NotebookPage;
    "print_excerpt_register" PrintExcerptRegister: Witness, PrintRegisters, excerpts::print_excerpt_register => border::PrintedFile;
    "list_channels" ListChannels: Read, UseVault, dispatch::list_channels => dispatch::ChannelList;
    "register_incoming" RegisterIncoming: Write, KeepRecords, dispatch::register_incoming => dispatch::IncomingView;
    "assign_incoming" AssignIncoming: Write, KeepRecords, dispatch::assign_incoming => dispatch::IncomingView;
    "sign_incoming" SignIncoming: Write, KeepRecords, dispatch::sign_incoming => dispatch::IncomingView;
    "file_incoming" FileIncoming: Write, KeepRecords, dispatch::file_incoming => dispatch::IncomingView;
    "send_on_incoming" SendOnIncoming: Write, KeepRecords, dispatch::send_on_incoming => dispatch::IncomingView;
    "read_incoming" ReadIncoming: Read, ReadRecords, dispatch::read_incoming => dispatch::IncomingView;
    "list_incoming" ListIncoming: Read, ReadRecords, dispatch::list_incoming => dispatch::IncomingPage;
    "print_incoming_register" PrintIncomingRegister: Witness, PrintRegisters, dispatch::print_incoming_register => border::PrintedFile;
    "request_despatch" RequestDespatch: Write, Apply, dispatch::request_despatch => dispatch::OutgoingView;
    "despatch_copy" DespatchCopy: Write, KeepRecords, dispatch::despatch_copy => dispatch::OutgoingView;
    "sign_despatch" SignDespatch: Write, KeepRecords, dispatch::sign_despatch => dispatch::OutgoingView;
    "chase_despatch" ChaseDespatch: Write, KeepRecords, dispatch::chase_despatch => dispatch::OutgoingView;
    "return_despatched" ReturnDespatched: Write, KeepRecords, dispatch::return_despatched => dispatch::OutgoingView;
    "cancel_despatch" CancelDespatch: Write, Apply, dispatch::cancel_despatch => dispatch::OutgoingView;
    "read_outgoing" ReadOutgoing: Read, ReadRecords, dispatch::read_outgoing => dispatch::OutgoingView;
    "list_outgoing" ListOutgoing: Read, ReadRecords, dispatch::list_outgoing => dispatch::OutgoingPage;
    "print_outgoing_register" PrintOutgoingRegister: Witness, PrintRegisters, dispatch::print_outgoing_register => border::PrintedFile;
    "request_transfer" RequestTransfer: Write, Apply, dispatch::request_transfer => dispatch::TransferView;
    "hand_on_transfer" HandOnTransfer: Write, Apply, dispatch::hand_on_transfer => dispatch::TransferView;
    "end_transfer" EndTransfer: Write, KeepRecords, dispatch::end_transfer => dispatch::TransferView;
    "cancel_transfer" CancelTransfer: Write, Apply, dispatch::cancel_transfer => dispatch::TransferView;
    "read_transfer" ReadTransfer: Read, ReadRecords, dispatch::read_transfer => dispatch::TransferView;
    "list_transfers" ListTransfers: Read, ReadRecords, dispatch::list_transfers => dispatch::TransferPage;
    "print_transfer_slip" PrintTransferSlip: Witness, Apply, dispatch::print_transfer_slip => border::PrintedFile;
    // sharing
    "request_sharing" RequestSharing: Write, Apply, sharing::request_sharing => sharing::SharingView;
    "add_sharing_item" AddSharingItem: Write, Share, sharing::add_sharing_item => sharing::SharingView;
    "give_sharing" GiveSharing: Write, Share, sharing::give_sharing => sharing::SharingView;
    "inform_manager" InformManager: Write, Share, sharing::inform_manager => sharing::SharingView;
    "decline_sharing" DeclineSharing: Write, Share, sharing::decline_sharing => sharing::SharingView;
    "cancel_sharing" CancelSharing: Write, Apply, sharing::cancel_sharing => sharing::SharingView;
    "read_sharing" ReadSharing: Read, ReadRecords, sharing::read_sharing => sharing::SharingView;
    "list_sharings" ListSharings: Read, ReadRecords, sharing::list_sharings => sharing::SharingPage;
    "print_sharing_register" PrintSharingRegister: Witness, PrintRegisters, sharing::print_sharing_register => border::PrintedFile;
    "print_sharing_sheet" PrintSharingSheet: Witness, Share, sharing::print_sharing_sheet => border::PrintedFile;
    "request_footage" RequestFootage: Write, Share, sharing::request_footage => sharing::FootageView;
    "show_footage" ShowFootage: Write, Share, sharing::show_footage => sharing::FootageView;
    "cancel_footage" CancelFootage: Write, Share, sharing::cancel_footage => sharing::FootageView;
    "list_footage" ListFootage: Read, KnowSharing, sharing::list_footage => sharing::FootagePage;
    "print_footage_register" PrintFootageRegister: Witness, PrintRegisters, sharing::print_footage_register => border::PrintedFile;
    // handover
    "open_handover" OpenHandover: Write, Share, handover::open_handover => handover::HandoverView;
    "add_handover_thing" AddHandoverThing: Write, Share, handover::add_handover_thing => handover::HandoverView;
    "add_handover_record" AddHandoverRecord: Write, Share, handover::add_handover_record => handover::HandoverView;
    "check_handover_line" CheckHandoverLine: Write, Share, handover::check_handover_line => handover::HandoverView;
    "complete_handover" CompleteHandover: Write, Share, handover::complete_handover => handover::HandoverView;
    "cancel_handover" CancelHandover: Write, Share, handover::cancel_handover => handover::HandoverView;
    "read_handover" ReadHandover: Read, KnowSharing, handover::read_handover => handover::HandoverView;
    "list_handovers" ListHandovers: Read, KnowSharing, handover::list_handovers => handover::HandoverPage;
    "print_handover" PrintHandover: Witness, Share, handover::print_handover => border::PrintedFile;
    // disposal
    "list_due" ListDue: Read, Dispose, retention::list_due => retention::DuePage;
    "record_term_start" RecordTermStart: Write, KeepRecords, retention::record_term_start => retention::TermView;
    "record_owner_consent" RecordOwnerConsent: Write, KeepRecords, retention::record_owner_consent => retention::TermView;
    "place_hold" PlaceHold: Write, Hold, retention::place_hold => retention::HoldView;
    "lift_hold" LiftHold: Write, Hold, retention::lift_hold => retention::HoldView;
    "list_holds" ListHolds: Read, ReadRecords, retention::list_holds => retention::HoldList;
    "open_appraisal" OpenAppraisal: Write, Dispose, disposal::open_appraisal => disposal::AppraisalView;
    "appraise_item" AppraiseItem: Write, Dispose, disposal::appraise_item => disposal::AppraisalView;
    "close_appraisal" CloseAppraisal: Write, Dispose, disposal::close_appraisal => disposal::AppraisalView;
    "list_appraisals" ListAppraisals: Read, ReadRecords, disposal::list_appraisals => disposal::AppraisalList;
    "read_appraisal" ReadAppraisal: Read, ReadRecords, disposal::read_appraisal => disposal::AppraisalView;
    "draft_list" DraftList: Write, Dispose, disposal::draft_list => disposal::DestructionView;
    "check_list" CheckList: Read, Dispose, disposal::check_list => disposal::ListCheck;
    "take_off_list" TakeOffList: Write, Dispose, disposal::take_off_list => disposal::DestructionView;
    "lock_list" LockList: Write, Dispose, disposal::lock_list => disposal::DestructionView;
    "list_destructions" ListDestructions: Read, ReadRecords, disposal::list_destructions => disposal::DestructionPage;
    "read_destruction" ReadDestruction: Read, ReadRecords, disposal::read_destruction => disposal::DestructionView;
    "cancel_destruction" CancelDestruction: Write, Dispose, disposal::cancel_destruction => disposal::DestructionView;
    "count_list" CountList: Write, Dispose, disposal::count_list => disposal::DestructionView;
    "execute_list" ExecuteList: Write, Dispose, disposal::execute_list => disposal::DestructionView;
    "attest_list" AttestList: Write, Dispose, disposal::attest_list => disposal::DestructionView;
    "withdraw_witness" WithdrawWitness: Write, Dispose, disposal::withdraw_witness => disposal::DestructionView;
    "issue_certificate" IssueCertificate: Write, IssueCertificate, disposal::issue_certificate => disposal::IssuedCertificate;
    "list_certificates" ListCertificates: Read, ReadRecords, disposal::list_certificates => disposal::CertificateList;
    "read_certificate" ReadCertificate: Read, ReadRecords, disposal::read_certificate => disposal::IssuedCertificate;
    "print_certificate" PrintCertificate: Witness, PrintRegisters, disposal::print_certificate => border::PrintedFile;
    "print_destruction_list" PrintDestructionList: Witness, PrintRegisters, disposal::print_destruction_list => border::PrintedFile;
    "export_office_key" ExportOfficeKey: Read, UseVault, disposal::export_office_key => disposal::OfficeKeyFile;
    "verify_certificate" VerifyCertificate: Read, UseVault, disposal::verify_certificate => disposal::CertificateVerdict;
    // oversight
    "list_readings" ListReadings: Read, KnowReadings, oversight::list_readings => oversight::ReadingPage;
    "export_readings" ExportReadings: Witness, KnowReadings, oversight::export_readings => oversight::ReadingsFile;
    "print_readings" PrintReadings: Witness, KnowReadings, oversight::print_readings => border::PrintedFile;
    "list_unusual_readings" ListUnusualReadings: Read, KnowReadings, oversight::list_unusual_readings => oversight::UnusualPage;
    "review_readings" ReviewReadings: Write, JudgeReadings, oversight::review_readings => oversight::ReadingsReview;
    "review_unusual_reading" ReviewUnusualReading: Write, JudgeReadings, oversight::review_unusual_reading => oversight::UnusualReading;
    // imports
    "examine_import_file" ExamineImportFile: Read, Import, imports::examine_import_file => imports::ExaminedFile;
    "begin_import" BeginImport: Write, Import, imports::begin_import => imports::ImportProgress;
    "advance_import" AdvanceImport: Write, Import, imports::advance_import => imports::ImportProgress;
    "read_import" ReadImport: Read, Import, imports::read_import => imports::ImportPage;
    "import_errors_file" ImportErrorsFile: Witness, Import, imports::import_errors_file => imports::ImportFile;
    "accept_import" AcceptImport: Write, Import, imports::accept_import => imports::ImportProgress;
    "discard_import" DiscardImport: Write, Import, imports::discard_import => imports::ImportProgress;
    "list_imports" ListImports: Read, Import, imports::list_imports => imports::ImportList;
    "save_import_mapping" SaveImportMapping: Write, Import, imports::save_import_mapping => border::Done;
    "list_import_mappings" ListImportMappings: Read, Import, imports::list_import_mappings => imports::ImportMappingList;
    // people
    "list_people" ListPeople: Read, KnowPeople, people::list_people => people::PeoplePage;
    "add_person" AddPerson: Write, WorkDesk, people::add_person => people::PersonView;
    "open_account" OpenAccount: Write, AdministerSystem, people::open_account => people::PersonView;
    "close_account" CloseAccount: Write, AdministerSystem, people::close_account => people::PersonView;
    "change_passphrase" ChangePassphrase: Write, UseVault, people::change_passphrase => border::Done;
    "record_agreement" RecordAgreement: Write, KeepAgreements, people::record_agreement => people::PersonView;
    "grant_post" GrantPost: Write, AdministerSecurity, people::grant_post => people::PersonView;
    "withdraw_post" WithdrawPost: Write, AdministerSecurity, people::withdraw_post => people::PersonView;
    "propose_clearance" ProposeClearance: Write, AdministerSecurity, people::propose_clearance => people::ClearanceView;
    "complete_clearance" CompleteClearance: Write, CompleteClearance, people::complete_clearance => people::ClearanceView;
    "list_clearances" ListClearances: Read, KnowPeople, people::list_clearances => people::ClearanceList;
    "list_level_keys" ListLevelKeys: Read, KnowPeople, people::list_level_keys => people::LevelKeyList;
    "hand_on_level_keys" HandOnLevelKeys: Write, CompleteClearance, people::hand_on_level_keys => people::LevelKeyList;
    "turn_level_key" TurnLevelKey: Write, CompleteClearance, people::turn_level_key => people::LevelKeyList;
    "recover_level_keys" RecoverLevelKeys: Write, AdministerSecurity, people::recover_level_keys => people::LevelKeyList;
    "suspend_person" SuspendPerson: Write, KeepStanding, people::suspend_person => people::PersonView;
    "resume_person" ResumePerson: Write, KeepStanding, people::resume_person => people::PersonView;
    "mark_leaving" MarkLeaving: Write, KeepStanding, people::mark_leaving => people::PersonStanding;
    "take_back_leaving" TakeBackLeaving: Write, KeepStanding, people::take_back_leaving => people::PersonStanding;
    "read_standing" ReadStanding: Read, KnowPeople, people::read_standing => people::PersonStanding;
    "introduce_outsider" IntroduceOutsider: Write, WorkDesk, people::introduce_outsider => people::IntroductionView;
    "withdraw_introduction" WithdrawIntroduction: Write, WorkDesk, people::withdraw_introduction => people::IntroductionView;
    "list_introductions" ListIntroductions: Read, KnowPeople, people::list_introductions => people::IntroductionList;
    "list_departments" ListDepartments: Read, UseVault, people::list_departments => people::DepartmentList;
    "add_department" AddDepartment: Write, AdministerSystem, people::add_department => people::DepartmentList;
    "list_duties" ListDuties: Read, UseVault, people::list_duties => people::DutyList;
    "read_matrix" ReadMatrix: Read, UseVault, people::read_matrix => people::MatrixView;
    "read_settings" ReadSettings: Read, UseVault, people::read_settings => people::SettingsView;
    "change_setting" ChangeSetting: Write, AdministerSecurity, people::change_setting => people::SettingsView;
}

/// Calls an operation by name. Unknown names and malformed requests are told plainly.
pub fn dispatch(desk: &mut Desk, name: &str, request: serde_json::Value) -> Result<Answer> {
    let operation = OPERATIONS
        .iter()
        .copied()
        .find(|operation| operation.name() == name)
        .ok_or(Error::UnknownOperation)?;
    desk.permit(operation)?;
    run(desk, operation, request)
}

/// Whether the session's person may call an operation at all; recorded when not.
pub fn check_permission(desk: &mut Desk, operation: Operation) -> Result<()> {
    desk.permit(operation)
}
