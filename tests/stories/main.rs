//! Stories over the public operations: what people do at the desk and what is refused, one file an area.

mod classification;
mod copying;
mod disposal;
mod imports;
mod loans;
mod oversight;
mod people;
mod places;
mod records;
mod registers;
mod shelf;
mod spreadsheets;
