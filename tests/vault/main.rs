//! The box against outsiders with the real key, kills, and older copies put back.

mod around;
mod backup;
mod beside;
mod broken;
mod columns;
mod everything;
mod forged;
mod forgotten;
mod killed;
mod killed_imports;
mod level_keys;
mod long_lists;
mod migrated;
mod older;
mod opening;
mod outsider;
mod replayed;
mod sealed;
mod words;
