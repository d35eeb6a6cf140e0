//! Copy jobs and numbered copies as stored. Jobs are read through the reader's [`Sight`](crate::Sight) on their
//! record; the register alone sees every row and says which titles must be sealed.

mod job;
mod numbered;
mod source;

pub use job::{
    JobFilter, JobRow, get_job, get_standing, insert_job, list_events, list_jobs, list_register, set_state,
    update_job,
};
pub use numbered::{
    NewNumbered, NumberedRow, find_numbered_by_barcode, get_numbered, insert_numbered, list_labels,
    list_of_job, set_destroyed, set_out, set_returned,
};
pub use source::{SourceRow, admits, find_original, get_source, has_hold, is_supervised, set_source_state};

pub(crate) use job::STATEMENTS as JOBS;
pub(crate) use numbered::STATEMENTS as NUMBERED;
pub(crate) use source::STATEMENTS as SOURCES;
