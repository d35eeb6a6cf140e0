//! Cells to values, the ways people write them: dates, levels, retention terms, counts, yes and no, carriers.

mod dates;
mod heads;
mod numerals;
mod terms;
mod words;

pub use dates::read_day;
pub(super) use heads::HEADS;
pub use numerals::read_count;
pub use terms::{Term, read_term};
pub(super) use words::{
    read_action, read_pattern, read_person_kind, read_place_kind, read_trigger, read_volume_kind,
};
pub use words::{read_level, read_medium, read_yes};
