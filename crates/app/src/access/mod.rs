//! Who one is, and what one's post allows.

mod who_am_i;

pub use who_am_i::{OfficeView, WhoAmI, WhoAmIView, who_am_i};
