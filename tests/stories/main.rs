//! Stories over the public operations: what people do at the desk and what is refused, one file an area.

mod away;
mod classification;
mod copying;
mod dispatch;
mod disposal;
mod excerpts;
mod handover;
mod imports;
mod incidents;
mod loans;
mod oversight;
mod people;
mod places;
mod records;
mod registers;
mod sharing;
mod shelf;
mod spreadsheets;
mod vault;
