//! What is committed says nothing of the machine it was written on.

use std::process::Command;

use crate::source::{root, stands};

/// The paths git would commit.
fn committed() -> Vec<String> {
    let output = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output();
    // A source archive has no git; there is nothing to commit from it either.
    let Ok(output) = output else { return Vec::new() };
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

/// Folders of one machine, spelled in halves so that this file does not find itself.
const PLACES: &[&str] = &[
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Use", "rs/"),
    concat!("/wo", "rk/main"),
    concat!("/wo", "rk/shared"),
    concat!("/tm", "p/"),
    concat!(":\\Use", "rs\\"),
];

/// The registries everybody uses; a lock file that names another one works only behind somebody's mirror.
const REGISTRIES: &[&str] =
    &["https://registry.npmjs.org/", "registry+https://github.com/rust-lang/crates.io-index"];

fn is_text(path: &str) -> bool {
    let endings = [".png", ".jpg", ".ico", ".icns", ".pdf", ".ttf", ".otf", ".xlsx", ".woff2", ".zip"];
    !endings.iter().any(|ending| path.ends_with(ending))
}

#[test]
fn no_path_of_a_machine_is_committed() {
    let mut findings = Vec::new();
    for path in committed().into_iter().filter(|path| is_text(path)) {
        let Ok(text) = std::fs::read_to_string(root().join(&path)) else { continue };
        for (index, line) in text.lines().enumerate() {
            if PLACES.iter().any(|place| line.contains(place)) {
                findings.push(format!(
                    "{path}:{}: {}",
                    index + 1,
                    line.trim().chars().take(100).collect::<String>()
                ));
            }
        }
    }
    stands("Write paths from the root of the repository:", &findings);
}

#[test]
fn lock_files_name_the_public_registries_only() {
    let mut findings = Vec::new();
    for path in committed() {
        let sources = match path.rsplit('/').next().unwrap_or_default() {
            "package-lock.json" => "\"resolved\": \"",
            "Cargo.lock" => "source = \"",
            _ => continue,
        };
        let text = std::fs::read_to_string(root().join(&path)).unwrap_or_default();
        for (index, line) in text.lines().enumerate() {
            let Some((_, from)) = line.split_once(sources) else { continue };
            if !REGISTRIES.iter().any(|registry| from.starts_with(registry)) {
                findings.push(format!("{path}:{}: {}", index + 1, line.trim()));
            }
        }
    }
    stands("A clone elsewhere could not fetch this:", &findings);
}

#[test]
fn no_registry_settings_are_committed() {
    let settings =
        committed().into_iter().filter(|path| path.ends_with(".npmrc") || path.ends_with("pip.conf"));
    stands("Settings of one machine stay on that machine:", &settings.collect::<Vec<_>>());
    let cargo = std::fs::read_to_string(root().join(".cargo/config.toml")).unwrap_or_default();
    assert!(!cargo.contains("[source") && !cargo.contains("registry"), ".cargo/config.toml names a registry");
}
