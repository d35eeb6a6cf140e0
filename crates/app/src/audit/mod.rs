//! The auditor's operations: read, verify, anchor.

mod acknowledge_break;
mod advance_verification;
mod begin_verification;
mod cancel_verification;
mod export_anchor;
mod list_trail;
mod print_verification_report;
mod verification_view;

pub use acknowledge_break::{AcknowledgeBreak, AcknowledgedBreak, acknowledge_break};
pub use advance_verification::{AdvanceVerification, advance_verification};
pub use begin_verification::{AnchorAsked, BeginVerification, VerificationProgress, begin_verification};
pub use cancel_verification::{CancelVerification, cancel_verification};
pub use export_anchor::{AnchorView, ExportAnchor, export_anchor};
pub use list_trail::{ListTrail, TrailPage, TrailRow, list_trail};
pub use print_verification_report::{PrintVerificationReport, print_verification_report};
pub use verification_view::{FindingView, VerificationView};
