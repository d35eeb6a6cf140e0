//! Operations of the area `copying` (复制), and what approvals tell it.

mod abort_copy_session;
mod add_copy_meter;
mod asking;
mod certify_copies;
mod change_supervision;
mod copy_quotas;
mod counting;
mod destroy_copies;
mod destroying;
mod facts;
mod hand_over_copies;
mod list_copy_destructions;
mod list_copy_jobs;
mod list_copy_quotas;
mod list_destroyable_copies;
mod list_numbered_copies;
mod mark_copied_page;
mod open_copy_session;
mod pack_quotas;
mod paper_title;
mod precheck_copy_job;
mod print_copy_approval;
mod print_copy_register;
mod print_recall_notice;
mod read_copy_job;
mod read_copy_tree;
mod readings;
mod recall_copies;
mod record_copy_counts;
mod request_copy_job;
mod return_numbered_copy;
mod session_view;
mod set_copy_quotas;
mod settling;
mod sign_off_copy_session;
mod statements;
mod view;

pub use abort_copy_session::{AbortCopySession, abort_copy_session};
pub use add_copy_meter::{AddCopyMeter, add_copy_meter};
pub use certify_copies::{CertifyCopies, certify_copies};
pub use change_supervision::{ChangeSupervision, change_supervision};
pub use copy_quotas::CopyQuotaLine;
pub use destroy_copies::{DestroyCopies, DestroyItem, destroy_copies};
pub use destroying::DestroyedHow;
pub(crate) use facts::{check_may_hold, source_facts};
pub use hand_over_copies::{HandOverCopies, hand_over_copies};
pub use list_copy_destructions::{
    CopyDestructionPage, CopyDestructionView, DestroyedThing, ListCopyDestructions, list_copy_destructions,
};
pub use list_copy_jobs::{CopyJobLine, CopyJobPage, ListCopyJobs, list_copy_jobs};
pub use list_copy_quotas::{CopyQuotaVersion, CopyQuotasView, ListCopyQuotas, list_copy_quotas};
pub use list_destroyable_copies::{
    DestroyablePage, DestroyableView, ListDestroyableCopies, list_destroyable_copies,
};
pub use list_numbered_copies::{ListNumberedCopies, NumberedCopyPage, list_numbered_copies};
pub use mark_copied_page::{MarkCopiedPage, mark_copied_page};
pub use open_copy_session::{OpenCopySession, open_copy_session};
pub use pack_quotas::put_pack_quotas;
pub use precheck_copy_job::{CopyPreCheckView, PrecheckCopyJob, precheck_copy_job};
pub use print_copy_approval::{PrintCopyApproval, print_copy_approval};
pub use print_copy_register::{PrintCopyRegister, print_copy_register};
pub use print_recall_notice::{PrintRecallNotice, print_recall_notice};
pub use read_copy_job::{ReadCopyJob, read_copy_job};
pub use read_copy_tree::{CopyBranch, CopyTree, ReadCopyTree, read_copy_tree};
pub use readings::{CopierView, MeterReading, WatchView};
pub use recall_copies::{RecallCopies, recall_copies};
pub use record_copy_counts::{RecordCopyCounts, record_copy_counts};
pub use request_copy_job::{ConfirmCopyRequest, RequestCopyJob, request_copy_job};
pub use return_numbered_copy::{ReturnNumberedCopy, ReturnedCopyView, return_numbered_copy};
pub use session_view::{CopyCountsView, CopySessionView, MarkedPageView};
pub use set_copy_quotas::{SetCopyQuotas, set_copy_quotas};
pub use settling::approval_settled;
pub use sign_off_copy_session::{SignOffCopySession, sign_off_copy_session};
pub use view::{
    CopyConfirmationView, CopyJobEvent, CopyJobView, NumberedCopyView, SignOffPreview, SupervisorView,
};
