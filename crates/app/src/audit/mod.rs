//! The auditor's operations: read, verify, anchor.

mod export_anchor;
mod list_trail;
mod print_verification_report;
mod verify_vault;

pub use export_anchor::{AnchorView, ExportAnchor, export_anchor};
pub use list_trail::{ListTrail, TrailPage, TrailRow, list_trail};
pub use print_verification_report::{PrintVerificationReport, print_verification_report};
pub use verify_vault::{AnchorAsked, FindingView, VerificationView, VerifyVault, verify_vault};
