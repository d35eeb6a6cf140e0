//! Operations of the area `approvals`, and what other areas use to ask for, hold and use an approval.

mod ask_standing_approval;
mod asking;
mod attest_paper_approval;
mod authorise_on_the_spot;
mod away;
mod card_view;
mod countersigning;
mod decide_approval;
mod decide_approvals;
mod decide_duty_change;
mod decide_matrix_change;
mod deciding;
mod delegation_view;
mod duty_view;
mod export_approval_request;
mod export_signing_card;
mod give_delegation;
mod import_approval_decision;
mod list_approval_requests;
mod list_approvals;
mod list_delegations;
mod list_duty_changes;
mod list_matrix_changes;
mod list_paper_approvals;
mod list_signing_cards;
mod list_standing_approvals;
mod matrix_view;
mod open_approval;
mod open_approval_scan;
mod paper_view;
mod print_approval_sheet;
mod propose_duty_change;
mod propose_matrix_change;
mod read_approval;
mod read_standing_approval;
mod review_standing_approval;
mod revoke_signing_card;
mod revoke_standing_approval;
mod scan;
mod settle_paper_approval;
mod shown;
mod standing_use;
mod standing_view;
mod view;
mod withdraw_approval;
mod withdraw_delegation;

pub use ask_standing_approval::{AskStandingApproval, ask_standing_approval};
pub use asking::{
    Ask, Asked, approval_facts, check_granted, create_approval, give_back_approval, need_of, office_calendar,
    use_approval,
};
pub use attest_paper_approval::{AttestPaperApproval, attest_paper_approval};
pub use authorise_on_the_spot::{AuthoriseOnTheSpot, authorise_on_the_spot};
pub use away::AwayDesk;
pub use card_view::{AwayRequestView, SigningCardView, TextFile};
pub use decide_approval::{DecideApproval, decide_approval};
pub use decide_approvals::{BATCH_MOST, BatchItem, BatchResult, DecideApprovals, decide_approvals};
pub use decide_duty_change::{DecideDutyChange, decide_duty_change};
pub use decide_matrix_change::{DecideMatrixChange, decide_matrix_change};
pub use deciding::decide;
pub use delegation_view::DelegationView;
pub use duty_view::DutyChangeView;
pub use export_approval_request::{ApprovalRequestExport, ExportApprovalRequest, export_approval_request};
pub use export_signing_card::{ExportSigningCard, SigningCardExport, export_signing_card};
pub use give_delegation::{GiveDelegation, give_delegation};
pub use import_approval_decision::{ImportApprovalDecision, import_approval_decision};
pub use list_approval_requests::{AwayRequestList, ListApprovalRequests, list_approval_requests};
pub use list_approvals::{ApprovalPage, ListApprovals, list_approvals};
pub use list_delegations::{DelegationList, ListDelegations, list_delegations};
pub use list_duty_changes::{DutyChangeList, ListDutyChanges, list_duty_changes};
pub use list_matrix_changes::{ListMatrixChanges, MatrixChangeList, PackCellView, list_matrix_changes};
pub use list_paper_approvals::{ListPaperApprovals, PaperApprovalList, list_paper_approvals};
pub use list_signing_cards::{ListSigningCards, SigningCardList, list_signing_cards};
pub use list_standing_approvals::{ListStandingApprovals, StandingPage, list_standing_approvals};
pub(crate) use matrix_view::waiting_matrix_changes;
pub use matrix_view::{CellView, CellWish, MatrixChangeView};
pub use open_approval::{OpenApproval, open_approval};
pub use open_approval_scan::{OpenApprovalScan, ScanPage, open_approval_scan};
pub use paper_view::PaperApprovalView;
pub use print_approval_sheet::{PrintApprovalSheet, print_approval_sheet};
pub use propose_duty_change::{ProposeDutyChange, propose_duty_change};
pub use propose_matrix_change::{ProposeMatrixChange, propose_matrix_change};
pub use read_approval::{ReadApproval, read_approval};
pub use read_standing_approval::{
    ReadStandingApproval, StandingFile, StandingUseView, read_standing_approval,
};
pub use review_standing_approval::{ReviewStandingApproval, review_standing_approval};
pub use revoke_signing_card::{RevokeSigningCard, revoke_signing_card};
pub use revoke_standing_approval::{RevokeStandingApproval, revoke_standing_approval};
pub use settle_paper_approval::{SettlePaperApproval, settle_paper_approval};
pub use standing_use::{ask_or_stand, give_back_standing, use_standing, with_standing};
pub use standing_view::StandingView;
pub(crate) use view::who_can;
pub use view::{
    ApprovalView, ApproverView, DecisionView, HolderView, TermsView, approval_view, title_or_sealed,
};
pub use withdraw_approval::{WithdrawApproval, withdraw_approval};
pub use withdraw_delegation::{WithdrawDelegation, withdraw_delegation};
