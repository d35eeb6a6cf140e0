//! Operations of the area `approvals`, and what other areas use to ask for, hold and use an approval.

mod asking;
mod authorise_on_the_spot;
mod decide_approval;
mod deciding;
mod list_approvals;
mod read_approval;
mod view;
mod withdraw_approval;

pub use asking::{
    Ask, Asked, approval_facts, check_granted, create_approval, give_back_approval, need_of, office_calendar,
    use_approval,
};
pub use authorise_on_the_spot::{AuthoriseOnTheSpot, authorise_on_the_spot};
pub use decide_approval::{DecideApproval, decide_approval};
pub use deciding::decide;
pub use list_approvals::{ApprovalPage, ListApprovals, list_approvals};
pub use read_approval::{ReadApproval, read_approval};
pub(crate) use view::who_can;
pub use view::{ApprovalView, ApproverView, DecisionView, HolderView, approval_view, title_or_sealed};
pub use withdraw_approval::{WithdrawApproval, withdraw_approval};
