//! A migration that has left the house is never edited: somebody's vault was made by exactly those bytes.

use sha2::{Digest as _, Sha256};

use crate::source::{SourceFile, files, stands};

const LOCK: &str = include_str!("migrations.lock");

fn migrations() -> Vec<SourceFile> {
    let all = files(&["crates/store/migrations"], &[".sql"]);
    assert!(!all.is_empty(), "the migrations lie in crates/store/migrations");
    all
}

fn name(file: &SourceFile) -> &str {
    file.path.rsplit('/').next().unwrap_or_default()
}

/// Line ends are the checkout's business and not the author's.
fn hash(file: &SourceFile) -> String {
    Sha256::digest(file.text.replace("\r\n", "\n")).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The released ones: hash and file name, one a line.
fn released() -> Vec<(&'static str, &'static str)> {
    LOCK.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once("  ")).collect()
}

#[test]
fn released_migrations_are_frozen() {
    let mut findings = Vec::new();
    for (frozen, released) in released() {
        match migrations().iter().find(|file| name(file) == released) {
            Some(file) if hash(file) == frozen => {}
            Some(file) => {
                findings.push(format!("{released} was edited: {} now, {frozen} when released", hash(file)))
            }
            None => findings.push(format!("{released} is gone")),
        }
    }
    stands("Write a new migration; a released one never changes:", &findings);
}

#[test]
fn migrations_are_numbered_without_gaps() {
    for (index, file) in migrations().iter().enumerate() {
        let number = format!("{:04}_", index + 1);
        assert!(name(file).starts_with(&number), "{} should begin with {number}", file.path);
    }
}

#[test]
fn nothing_unreleased_stands_before_a_released_one() {
    let released: Vec<_> = released().into_iter().map(|(_, name)| name).collect();
    let all = migrations();
    let unreleased = all.iter().take(released.len()).filter(|file| !released.contains(&name(file)));
    stands(
        "Number it after the released ones:",
        &unreleased.map(|file| file.path.clone()).collect::<Vec<_>>(),
    );
}
