//! The reading register (阅览登记), what stands out in it, and who holds the level keys.

mod export_readings;
mod key_holders;
mod list_readings;
mod list_unusual_readings;
mod print_readings;
mod review_readings;
mod review_unusual_reading;
mod watching;

pub use export_readings::{ExportReadings, ReadingsFile, export_readings};
pub use key_holders::{KeyHolders, key_holders};
pub use list_readings::{ListReadings, ReadingPage, ReadingView, list_readings};
pub use list_unusual_readings::{ListUnusualReadings, UnusualPage, UnusualReading, list_unusual_readings};
pub use print_readings::{PrintReadings, print_readings};
pub use review_readings::{ReadingsReview, ReviewReadings, review_readings};
pub use review_unusual_reading::{ReviewUnusualReading, review_unusual_reading};
pub(crate) use watching::{Reading, note_reading, watch_readings};
