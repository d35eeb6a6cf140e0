//! Paper: everything the office prints, as archival PDF from plain view structs. No database, no
//! clock and no app types: who calls has gathered the facts; this crate measures, breaks and places.

mod book;
pub mod box_spines;
pub mod certificate;
pub mod certificate_pdf;
pub mod copy_register;
pub mod destruction_list;
pub mod dispatch_registers;
mod error;
pub mod filing;
pub mod form;
mod inked;
pub mod labels;
mod layout;
pub mod loan_register;
pub mod move_slip;
mod pdf;
mod pictures;
pub mod qr;
pub mod reading_register;
pub mod sharing_registers;
pub mod signature;
pub mod spreadsheet;
pub mod state_secret_slip;
pub mod stocktake_report;
pub mod text_page;
pub mod verification_report;
mod view;
pub mod watermark;
mod words;

pub use book::Book;
pub use box_spines::{BoxSpine, BoxSpinesView, render_box_spines};
pub use certificate::{CertificatePrint, CertificateView, render_certificate};
pub use copy_register::{CopyRegisterView, render_copy_register};
pub use destruction_list::{DestructionListView, render_destruction_list};
pub use dispatch_registers::{
    ExcerptEntry, IncomingEntry, OutgoingEntry, render_excerpt_book, render_incoming_book,
    render_outgoing_book,
};
pub use error::PaperError;
pub use filing::{
    FileListView, FilingStampsView, NumberReportView, VolumeCoverView, VolumeNoteView, render_file_list,
    render_filing_stamps, render_number_report, render_volume_cover, render_volume_note,
};
pub use labels::{Label, LabelGrid, LabelStock, LabelsView, label_grid, render_labels};
pub use loan_register::{LoanRegisterView, render_loan_register};
pub use move_slip::{MoveSlipView, MovedLine, render_move_slip};
pub use pictures::{PicturePage, render_pictures};
pub use reading_register::{ReadingRegisterView, render_reading_register};
pub use sharing_registers::{
    FootageEntry, SharingBookKind, SharingEntry, render_footage_book, render_sharing_book,
};
pub use state_secret_slip::{StateSecretSlipView, render_state_secret_slip};
pub use stocktake_report::{StocktakeDifference, StocktakeReportView, render_stocktake_report};
pub use texts::Locale;
pub use verification_report::{VerificationReportView, render_verification_report};
pub use view::{Carrier, Footer, Level, Office, Printed, Signature, Verdict};
