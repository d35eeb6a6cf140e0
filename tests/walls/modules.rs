//! Modules introduce themselves, stay of a size a person reads, and lie in folders named by the domain.

use crate::source::{SourceFile, crates_but, files, root, stands};

/// Twice the longest file of a good house is not a file any more.
const LONGEST: usize = 800;
/// The sizes worth a second look: ending, lines.
const WORTH_A_LOOK: &[(&str, usize)] = &[(".rs", 350), (".ts", 220), (".vue", 220), (".sql", 40)];
/// The shell opens windows and passes calls on; more than this and a rule has moved in.
const SHELL_LINES: usize = 1_000;
/// Drawers in which things get lost.
const DRAWERS: &[&str] =
    &["utils", "util", "helpers", "helper", "common", "misc", "manager", "service", "types"];

fn rust() -> Vec<SourceFile> {
    files(&["crates", "src-tauri", "xtask", "tests"], &[".rs"])
}

#[test]
fn every_module_says_what_it_is() {
    let silent = rust().into_iter().filter(|file| !file.text.starts_with("//!")).map(|file| file.path);
    stands("Begin with `//!` and say what the module is for:", &silent.collect::<Vec<_>>());
}

#[test]
fn no_folder_is_a_drawer() {
    let mut all = rust();
    all.extend(files(&["ui/src"], &[".ts", ".vue"]));
    let is_drawer = |path: &str| path.split(['/', '.']).any(|part| DRAWERS.contains(&part));
    let drawers = all.into_iter().map(|file| file.path).filter(|path| is_drawer(path));
    stands("Folders and files carry the domain's words:", &drawers.collect::<Vec<_>>());
}

#[test]
fn the_shell_stays_thin() {
    let lines: usize = files(&["src-tauri"], &[".rs"]).iter().map(SourceFile::length).sum();
    assert!(lines <= SHELL_LINES, "src-tauri has {lines} lines; rules go to domain, operations to app");
}

/// Shows what is worth a second look (`--nocapture`) and fails only on what nobody would read.
#[test]
fn files_are_of_a_size_a_person_reads() {
    let mut all = rust();
    all.extend(files(&["ui/src", "crates"], &[".ts", ".vue", ".sql"]));
    all.retain(|file| !file.path.contains("/generated/") && !file.path.contains("/migrations/"));
    let bound = |file: &SourceFile| {
        WORTH_A_LOOK.iter().find(|(end, _)| file.path.ends_with(end)).map(|(_, lines)| *lines)
    };
    for file in all.iter().filter(|file| bound(file).is_some_and(|lines| file.length() > lines)) {
        println!("{:>5} lines  {}", file.length(), file.path);
    }
    let endless = all.iter().filter(|file| file.length() > LONGEST);
    stands(
        "Split it by subject:",
        &endless.map(|file| format!("{} ({} lines)", file.path, file.length())).collect::<Vec<_>>(),
    );
}

/// A test file that no runner names is silently not a test.
#[test]
fn no_test_file_is_forgotten() {
    let mut findings = Vec::new();
    let tests = files(&["tests"], &[".rs"]);
    for runner in tests.iter().filter(|file| file.path.ends_with("/main.rs")) {
        let folder = runner.path.trim_end_matches("main.rs");
        for file in tests.iter().filter(|file| file.path != runner.path) {
            let Some(name) = file.path.strip_prefix(folder).and_then(|rest| rest.strip_suffix(".rs")) else {
                continue;
            };
            if !name.contains('/') && !runner.text.contains(&format!("mod {name};")) {
                findings.push(format!("{} does not name {name}", runner.path));
            }
        }
    }
    let manifest =
        std::fs::read_to_string(root().join("tests/Cargo.toml")).expect("the manifest of the tests");
    for runner in tests.iter().filter(|file| file.path.ends_with("/main.rs")) {
        let path = runner.path.trim_start_matches("tests/");
        if !manifest.contains(path) {
            findings.push(format!("tests/Cargo.toml has no [[test]] with path {path}"));
        }
    }
    stands("This test would never run:", &findings);
}

/// A lint that is silenced without a reason is a lint that is gone.
#[test]
fn nothing_is_silenced_without_a_reason() {
    let mut findings = Vec::new();
    let attribute = concat!("#[", "allow(");
    for file in crates_but(&[]) {
        for (line, code) in file.code().filter(|(_, code)| code.contains(attribute)) {
            findings.push(format!("{}:{line}: {}", file.path, code.trim()));
        }
    }
    stands("Write #[expect(lint, reason = \"…\")]:", &findings);
}
