//! Operations of the area `disposal`: appraisal, destruction lists, execution, certificates and their
//! verification.

mod appraisal_view;
mod appraise_item;
mod approval_settled;
mod attest_list;
mod backups;
mod cancel_destruction;
mod certificate_view;
mod check_list;
mod close_appraisal;
mod count_list;
mod destruction;
mod draft_list;
mod execute_list;
mod export_office_key;
mod issue_certificate;
mod left;
mod lines;
mod list_appraisals;
mod list_certificates;
mod list_destructions;
mod lock_list;
mod open_appraisal;
mod people;
mod print_certificate;
mod print_destruction_list;
mod qr;
mod read_appraisal;
mod read_certificate;
mod read_destruction;
mod snapshot;
pub(crate) mod standing;
mod statement;
mod take_off_list;
mod verify_certificate;
mod view;
mod withdraw_witness;

pub use appraisal_view::{AppraisalItemView, AppraisalLine, AppraisalView};
pub use appraise_item::{AppraiseItem, appraise_item};
pub(crate) use approval_settled::approval_settled;
pub use attest_list::{AttestList, attest_list};
pub use cancel_destruction::{CancelDestruction, cancel_destruction};
pub use certificate_view::{CertificateLine, IssuedCertificate};
pub use check_list::{CheckList, CheckedItem, ListCheck, check_list};
pub use close_appraisal::{CloseAppraisal, close_appraisal};
pub use count_list::{CountList, ItemCount, count_list};
pub use destruction::{DestructionItemView, DestructionView, DisposalRef};
pub use draft_list::{DraftList, draft_list};
pub use execute_list::{ExecuteList, ItemOutcome, execute_list};
pub use export_office_key::{ExportOfficeKey, OfficeKeyFile, export_office_key};
pub use issue_certificate::{IssueCertificate, issue_certificate};
pub use list_appraisals::{AppraisalList, ListAppraisals, list_appraisals};
pub use list_certificates::{CertificateList, ListCertificates, list_certificates};
pub use list_destructions::{DestructionLine, DestructionPage, ListDestructions, list_destructions};
pub use lock_list::{LockList, lock_list};
pub use open_appraisal::{OpenAppraisal, open_appraisal};
pub use print_certificate::{PrintCertificate, print_certificate};
pub use print_destruction_list::{PrintDestructionList, print_destruction_list};
pub use read_appraisal::{ReadAppraisal, read_appraisal};
pub use read_certificate::{ReadCertificate, read_certificate};
pub use read_destruction::{ReadDestruction, read_destruction};
pub use take_off_list::{TakeOffList, take_off_list};
pub use verify_certificate::{
    CertificateDifference, CertificatePaper, CertificateVerdict, VerifyCertificate, check_paper,
    verify_certificate,
};
pub use withdraw_witness::{WithdrawWitness, withdraw_witness};
