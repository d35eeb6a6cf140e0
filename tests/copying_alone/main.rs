//! The stories and properties of copying alone.

mod copying;
mod sequences;
mod shelf;
