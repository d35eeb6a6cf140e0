//! The stories of imports by themselves.

#[path = "imports/mod.rs"]
mod imports;
