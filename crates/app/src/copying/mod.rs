//! Operations of the area `copying` (复制), and what approvals tell it.

mod abort_copy_session;
mod counting;
mod destroy_returned_copy;
mod facts;
mod hand_over_copies;
mod list_copy_jobs;
mod open_copy_session;
mod print_copy_register;
mod read_copy_job;
mod record_copy_counts;
mod request_copy_job;
mod return_numbered_copy;
mod settling;
mod sign_off_copy_session;
mod statements;
mod view;

pub use abort_copy_session::{AbortCopySession, abort_copy_session};
pub use destroy_returned_copy::{DestroyReturnedCopy, destroy_returned_copy};
pub use hand_over_copies::{HandOverCopies, hand_over_copies};
pub use list_copy_jobs::{CopyJobLine, CopyJobPage, ListCopyJobs, list_copy_jobs};
pub use open_copy_session::{OpenCopySession, open_copy_session};
pub use print_copy_register::{PrintCopyRegister, print_copy_register};
pub use read_copy_job::{ReadCopyJob, read_copy_job};
pub use record_copy_counts::{RecordCopyCounts, record_copy_counts};
pub use request_copy_job::{RequestCopyJob, request_copy_job};
pub use return_numbered_copy::{ReturnNumberedCopy, ReturnedCopyView, return_numbered_copy};
pub use settling::approval_settled;
pub use sign_off_copy_session::{SignOffCopySession, sign_off_copy_session};
pub use view::{
    CopyCountsView, CopyJobEvent, CopyJobView, CopySessionView, NumberedCopyView, SignOffPreview,
    SupervisorView,
};
