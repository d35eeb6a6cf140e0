//! The walls of the house, as tests. Each says what it keeps apart and, when it falls, where the thing belongs.

mod arrows;
mod committed_files;
mod figures;
mod interface;
mod migrations;
mod modules;
mod sealed;
mod source;
mod sql;
mod wording;
