//! The reading register (阅览登记) and the list of what stands out in it.

mod reading;
mod unusual;

pub use reading::{
    NewReading, ReadingFilter, ReadingLine, count_readings, list_readers, list_readings, note_reading,
    reading_hours, reading_sums,
};
pub use unusual::{
    UnusualRow, count_open, find_standing, get_unusual, insert_unusual, judge, list_unusual, raise_count,
};

pub use reading::STATEMENTS as READINGS;
pub use unusual::STATEMENTS as UNUSUAL;
