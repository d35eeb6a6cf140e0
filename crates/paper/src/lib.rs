//! Paper: everything the office prints, as archival PDF from plain view structs. No database, no
//! clock and no app types: who calls has gathered the facts; this crate measures, breaks and places.

pub mod certificate;
pub mod certificate_pdf;
pub mod copy_register;
pub mod destruction_list;
mod error;
mod layout;
pub mod loan_register;
mod pdf;
pub mod qr;
pub mod signature;
pub mod state_secret_slip;
pub mod verification_report;
mod view;
mod words;

pub use certificate::{CertificatePrint, CertificateView, render_certificate};
pub use copy_register::{CopyRegisterView, render_copy_register};
pub use destruction_list::{DestructionListView, render_destruction_list};
pub use error::PaperError;
pub use loan_register::{LoanRegisterView, render_loan_register};
pub use state_secret_slip::{StateSecretSlipView, render_state_secret_slip};
pub use texts::Locale;
pub use verification_report::{VerificationReportView, render_verification_report};
pub use view::{Carrier, Footer, Level, Office, Printed, Signature, Verdict};
