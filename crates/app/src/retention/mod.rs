//! Operations of the area `retention`: what is due, holds.

mod hold_view;
mod lift_hold;
mod list_due;
mod list_holds;
mod list_retention_rules;
mod place_hold;
mod record_owner_consent;
mod record_term_start;
mod term_view;

pub use hold_view::HoldView;
pub use lift_hold::{LiftHold, lift_hold};
pub(crate) use list_due::carrier_code;
pub use list_due::{DuePage, DueRow, ListDue, list_due};
pub use list_holds::{HoldList, ListHolds, list_holds};
pub use list_retention_rules::{
    ListRetentionRules, RetentionRuleList, RetentionRuleView, list_retention_rules,
};
pub(crate) use place_hold::read_day;
pub use place_hold::{PlaceHold, place_hold};
pub use record_owner_consent::{RecordOwnerConsent, record_owner_consent};
pub use record_term_start::{RecordTermStart, record_term_start};
pub use term_view::TermView;
