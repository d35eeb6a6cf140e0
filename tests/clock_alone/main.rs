//! Temporary: my stories alone.
#[path = "../stories/disposal/mod.rs"]
mod disposal;
#[path = "../stories/shelf.rs"]
mod shelf;
#[path = "../stories/vault/mod.rs"]
mod vault;
