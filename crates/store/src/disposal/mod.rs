//! Disposal as stored: appraisals, destruction lists, their execution, certificates. A list is seen
//! whole or not at all: only by who may see its level and every record on it.

mod appraisal;
mod certificate;
mod execution;
mod item;
mod list;
mod standing;

pub use appraisal::{
    AppraisalItemRow, AppraisalRow, get_appraisal, get_appraisal_item, insert_appraisal,
    insert_appraisal_item, list_appraisal_items, list_appraisals, list_listable, open_appraisal_of,
    set_closed, set_decision,
};
pub use certificate::{
    CertificateRow, get_certificate, get_certificate_of_list, insert_certificate, last_certificate,
    list_certificates, mark_certified, set_prints,
};
pub use execution::{
    ShredRow, count_pending_shreds, delete_key, destroy_copy, destroy_record, insert_shred,
    last_opening_before, list_keyed_contents, list_receipts, mark_shredded, open_incident,
};
pub use item::{
    ItemRow, delete_item, insert_item, list_items, set_counted, set_excluded, set_result, set_snapshot,
};
pub use list::{
    ListRow, NewList, get_list, get_list_for_act, insert_list, list_lists, list_of_appraisal, update_list,
};
pub use standing::{CopyRow, FileRow, list_copies, list_files, other_live_list, unsettled};

/// Statements of appraisals.
pub const APPRAISALS: &[(&str, &str)] = appraisal::STATEMENTS;
/// Statements of certificates.
pub const CERTIFICATES: &[(&str, &str)] = certificate::STATEMENTS;
/// Statements of execution.
pub const EXECUTION: &[(&str, &str)] = execution::STATEMENTS;
/// Statements of lines.
pub const ITEMS: &[(&str, &str)] = item::STATEMENTS;
/// Statements of lists.
pub const LISTS: &[(&str, &str)] = list::STATEMENTS;
/// Statements of standings.
pub const STANDINGS: &[(&str, &str)] = standing::STATEMENTS;
