//! Spreadsheets as they come: what is read, what is refused, and how little memory either takes.

#[path = "sheets/bombs.rs"]
mod bombs;
#[path = "sheets/made.rs"]
mod made;
#[path = "sheets/reading.rs"]
mod reading;
