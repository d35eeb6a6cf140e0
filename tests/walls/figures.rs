//! The twin without a key, which the figures are compared with, is in reach of `bench` and of nobody else.

use crate::source::{crates_but, files, stands};

/// The feature of `store` and `vault` that has it, and who may ask for it.
const ASKS: &[&str] = &["crates/bench/Cargo.toml", "crates/store/Cargo.toml", "crates/vault/Cargo.toml"];

#[test]
fn only_the_figures_ask_for_their_feature() {
    let mut findings = Vec::new();
    for manifest in files(&["crates", "src-tauri", "tests", "xtask", "Cargo.toml"], &["Cargo.toml"]) {
        let asks = manifest.text.lines().filter(|line| !line.starts_with('#') && line.contains("figures"));
        if asks.count() > 0 && !ASKS.contains(&manifest.path.as_str()) {
            findings.push(manifest.path);
        }
    }
    stands("The feature `figures` opens a database without a key; measure in crates/bench:", &findings);
    let by_default = files(&["crates"], &["Cargo.toml"]);
    let by_default = by_default.iter().filter(|manifest| manifest.text.contains("default = [\"figures"));
    stands(
        "The feature `figures` is never on by itself:",
        &by_default.map(|one| one.path.clone()).collect::<Vec<_>>(),
    );
}

#[test]
fn nobody_else_names_a_database_without_a_key() {
    let rooms = ["crates/store/src/figures.rs", "crates/vault/src/figures.rs"];
    let mut findings = Vec::new();
    for file in crates_but(&["bench"]).into_iter().chain(files(&["src-tauri", "xtask"], &[".rs"])) {
        for (number, line) in file.code() {
            if line.contains("unencrypted") && !rooms.contains(&file.path.as_str()) {
                findings.push(format!("{}:{number}", file.path));
            }
        }
    }
    stands("A database without a key is for the figures only:", &findings);
}

#[test]
fn the_door_to_it_stands_behind_the_feature() {
    for (room, gate) in [
        ("crates/store/src/lib.rs", "#[cfg(feature = \"figures\")]\npub mod figures;"),
        ("crates/vault/src/lib.rs", "#[cfg(feature = \"figures\")]\nmod figures;"),
    ] {
        let found = files(&[room], &[".rs"]);
        assert!(found.iter().any(|file| file.text.contains(gate)), "{room} lets everybody in");
    }
}
