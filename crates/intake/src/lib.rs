//! Intake: reads what comes from outside — spreadsheets, pictures, PDFs, office files — within limits.
//!
//! Nothing here is trusted: every parser stands behind a check of sizes and counts, none of them knows
//! a vault, and whatever they answer is plain data. What is dangerous to parse is parsed in a process
//! of its own ([`guard`]), which may die without taking anything along.

mod fax;
mod fonts;
pub mod guard;
pub mod kind;
mod office;
mod pdf;
pub mod picture;
pub mod sheet;
mod tiff;
mod tiff_samples;
pub mod words;
