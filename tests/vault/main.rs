//! The box against outsiders with the real key, kills, and older copies put back.

mod backup;
mod everything;
mod forged;
mod forgotten;
mod killed;
mod migrated;
mod opening;
mod outsider;
mod replayed;
mod sealed;
mod words;
