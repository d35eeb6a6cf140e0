//! Copy jobs and numbered copies as stored. Jobs are read through the reader's [`Sight`](crate::Sight) on their
//! record; the register alone sees every row and says which titles must be sealed.

mod destruction;
mod family;
mod job;
mod numbered;
mod quota;
mod session;
mod source;
mod supervision;

pub use destruction::{
    DestroyRow, DestroyedRow, DestructionRow, NewDestruction, find_spoiled_gone, find_to_destroy,
    get_spoiled, get_to_destroy, insert_destroyed, insert_destruction, list_destroyed, list_destructions,
    list_ready_copies, list_ready_spoiled,
};
pub use family::{
    FamilyRow, NewRecall, NumberedFilter, RecallRow, close_recall, count_outside, find_open_recall,
    insert_recall, list_family, list_numbered, list_recalls, set_notice_printed,
};
pub use job::{
    JobFilter, JobRow, get_job, get_standing, insert_job, list_events, list_jobs, list_register, set_state,
    update_job,
};
pub use numbered::{
    NewNumbered, NumberedRow, find_numbered_by_barcode, get_numbered, insert_numbered, list_labels,
    list_of_job, set_destroyed, set_out, set_returned,
};
pub use quota::{
    NewQuotaVersion, QuotaUse, QuotaVersionRow, insert_quotas, list_quota_versions, list_quotas, used_of,
};
pub use session::{
    MarkRow, MeterRow, get_setting, insert_meter, insert_setting, list_marks, list_meters, mark_sums,
    put_mark, set_meter_after,
};
pub use source::{
    SourceRow, admits, find_original, get_source, has_hold, is_supervised, list_hold_numbers,
    set_source_state,
};

pub use supervision::{
    ConfirmationRow, NewConfirmation, SupervisionRow, end_supervision, insert_certification,
    insert_confirmation, insert_supervision, list_certifications, list_confirmations, list_supervisions,
};

pub(crate) use destruction::STATEMENTS as DESTRUCTIONS;
pub(crate) use family::STATEMENTS as FAMILIES;
pub(crate) use job::STATEMENTS as JOBS;
pub(crate) use numbered::STATEMENTS as NUMBERED;
pub(crate) use quota::STATEMENTS as QUOTAS;
pub(crate) use session::STATEMENTS as SESSIONS;
pub(crate) use source::STATEMENTS as SOURCES;
pub(crate) use supervision::STATEMENTS as SUPERVISIONS;
