//! Cells to values, the ways people write them: dates, levels, retention terms, counts, yes and no, carriers.

mod dates;
mod heads;
mod level_terms;
mod numerals;
mod terms;
mod words;

pub use dates::{read_day, read_hour};
pub(super) use heads::HEADS;
pub use level_terms::read_level_term;
pub use numerals::read_count;
pub use terms::{Term, read_term};
pub use words::{levels_differ, read_level, read_medium, read_yes};
pub(super) use words::{
    read_action, read_capacity_unit, read_pattern, read_person_kind, read_place_kind, read_property,
    read_secret_owner, read_trigger, read_volume_kind,
};
