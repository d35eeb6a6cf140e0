//! Retention as stored: what a due date is computed from, and holds. Records are read through the
//! reader's [`crate::Sight`].

mod hold;
mod retained;
mod rules;

pub use hold::{HoldRow, get_hold, insert_hold, list_holds, list_standing, set_lifted};
pub use retained::{
    DueFilter, RetainedRow, get_retained, list_retained, set_extended_until, set_property_consent,
    set_trigger_date,
};
pub use rules::{RuleRow, list_retention_rules};

/// Statements of rules.
pub const RULES: &[(&str, &str)] = rules::STATEMENTS;
/// Statements of holds.
pub const HOLDS: &[(&str, &str)] = hold::STATEMENTS;
/// Statements of retained records.
pub const RETAINED: &[(&str, &str)] = retained::STATEMENTS;
