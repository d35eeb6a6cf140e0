//! Who may depend on whom, read from `cargo metadata` as the compiler sees it.

use std::process::Command;

use serde_json::Value;

use crate::source::{root, stands};

/// The arrows of the house. `testkit` is for tests and may be any crate's dev-dependency.
const ARROWS: &[(&str, &[&str])] = &[
    ("strongroom-desktop", &["app", "intake", "texts"]),
    ("cli", &["app", "bench", "intake"]),
    ("app", &["vault", "store", "domain", "paper", "intake", "texts"]),
    ("bench", &["app", "vault", "store", "domain", "paper"]),
    ("vault", &["store", "domain"]),
    ("store", &["domain"]),
    ("paper", &["texts"]),
    ("testkit", &["app", "vault", "store", "domain"]),
    ("intake", &[]),
    ("texts", &[]),
    ("domain", &[]),
    ("xtask", &[]),
    ("acceptance", &["app", "cli", "domain", "intake", "paper", "store", "testkit", "texts", "vault"]),
];

/// Outside crates that belong to one place, and that place.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("rusqlite", &["store", "acceptance"]),
    ("tauri", &["strongroom-desktop"]),
    ("printpdf", &["paper"]),
    ("lopdf", &["paper", "intake"]),
    ("calamine", &["intake"]),
    ("csv", &["intake"]),
    ("hayro", &["intake"]),
    ("hayro-ccitt", &["intake"]),
    ("tiff", &["intake"]),
    ("quick-xml", &["intake"]),
    ("rlimit", &["intake"]),
    ("zip", &["intake", "paper"]),
    ("fluent-bundle", &["texts"]),
    ("argon2", &["vault"]),
    ("ed25519-dalek", &["vault"]),
    ("x25519-dalek", &["vault"]),
    ("clap", &["cli", "xtask"]),
    ("ctrlc", &["cli"]),
    ("anyhow", &["cli", "xtask"]),
    ("tempfile", &["testkit", "acceptance"]),
];

/// All that the rules may lean on: nothing that reads a clock, a file, the net or chance.
const DOMAIN_LEANS_ON: &[&str] = &["chrono", "chrono-tz", "hex", "sha2", "uuid"];

struct Arrow {
    from: String,
    to: String,
    for_tests: bool,
    inside: bool,
}

fn arrows() -> Vec<Arrow> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo answers");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut arrows = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            arrows.push(Arrow {
                from: text(&package["name"]),
                to: text(&dependency["name"]),
                for_tests: dependency["kind"] == "dev",
                inside: dependency["path"].is_string(),
            });
        }
    }
    assert!(arrows.iter().any(|arrow| arrow.inside), "cargo metadata names the crates of the workspace");
    arrows
}

fn is_allowed(arrow: &Arrow) -> bool {
    let drawn = ARROWS.iter().any(|(from, to)| *from == arrow.from && to.contains(&arrow.to.as_str()));
    drawn || (arrow.for_tests && arrow.to == "testkit")
}

#[test]
fn crates_depend_only_along_the_arrows() {
    let wrong = arrows().into_iter().filter(|arrow| arrow.inside && !is_allowed(arrow));
    let findings: Vec<_> = wrong.map(|arrow| format!("{} -> {}", arrow.from, arrow.to)).collect();
    stands("This arrow is not drawn in docs/ARCHITECTURE.md:", &findings);
}

#[test]
fn every_crate_has_its_place_in_the_drawing() {
    let known = |name: &str| ARROWS.iter().any(|(from, _)| *from == name);
    let strangers = arrows().into_iter().map(|arrow| arrow.from).filter(|name| !known(name));
    stands(
        "Draw the crate's arrows in tests/walls/arrows.rs and docs/ARCHITECTURE.md:",
        &strangers.collect::<Vec<_>>(),
    );
}

#[test]
fn an_outside_crate_stays_in_its_room() {
    let mut findings = Vec::new();
    for arrow in arrows().iter().filter(|arrow| !arrow.inside && !arrow.for_tests) {
        let room = OUTSIDE.iter().find(|(outside, _)| *outside == arrow.to);
        if room.is_some_and(|(_, rooms)| !rooms.contains(&arrow.from.as_str())) {
            findings.push(format!("{} uses {}", arrow.from, arrow.to));
        }
    }
    stands("This crate belongs to another room; ask that room instead:", &findings);
}

#[test]
fn the_rules_lean_on_nothing_that_asks_the_world() {
    let leans = arrows().into_iter().filter(|arrow| arrow.from == "domain" && !arrow.for_tests);
    let wrong = leans.map(|arrow| arrow.to).filter(|to| !DOMAIN_LEANS_ON.contains(&to.as_str()));
    stands("A rule never asks; it is told. domain must not depend on:", &wrong.collect::<Vec<_>>());
}
