//! From laid-out pages to an archival file.

mod archival;
mod assemble;
mod icc;

pub(crate) use archival::{Attachment, Meta};
pub(crate) use assemble::print;
