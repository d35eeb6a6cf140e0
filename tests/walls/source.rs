//! The source tree as the walls see it: files with their lines, and findings that name file and line.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of text, by its path from the root of the repository, always with `/`.
pub struct SourceFile {
    /// For example `crates/domain/src/lib.rs`.
    pub path: String,
    /// What it says.
    pub text: String,
}

impl SourceFile {
    /// Lines that the compiler reads: without comments, numbered from 1. For Rust and TypeScript.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.numbered("//").filter(|(_, line)| !line.trim_start().starts_with(['*', '/']))
    }

    /// The code without the tests at its foot.
    pub fn code_before_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code().take_while(|(_, line)| line.trim() != "#[cfg(test)]")
    }

    /// Lines without SQL comments, numbered from 1.
    pub fn statements(&self) -> impl Iterator<Item = (usize, &str)> {
        self.numbered("--")
    }

    /// How many lines it has.
    pub fn length(&self) -> usize {
        self.text.lines().count()
    }

    fn numbered(&self, comment: &'static str) -> impl Iterator<Item = (usize, &str)> {
        let without = move |line| without_comment(line, comment);
        self.text.lines().enumerate().map(move |(index, line)| (index + 1, without(line)))
    }
}

/// A `//` inside a URL is no comment.
fn without_comment<'a>(line: &'a str, comment: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = line[from..].find(comment).map(|at| at + from) {
        if at == 0 || !line[..at].ends_with(':') {
            return &line[..at];
        }
        from = at + comment.len();
    }
    line
}

/// The root of the repository.
pub fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_path_buf()
}

/// Every file under one of `folders` whose name ends with one of `endings`, sorted.
pub fn files(folders: &[&str], endings: &[&str]) -> Vec<SourceFile> {
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(path) = waiting.pop() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !["node_modules", "dist", "target", "gen"].contains(&name.as_str()) {
            waiting.extend(fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
        } else if path.is_file() && endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(read(&path));
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The `src` folders of the crates under `crates/` except the named ones.
pub fn crates_but(left_out: &[&str]) -> Vec<SourceFile> {
    let mut rust = files(&["crates"], &[".rs"]);
    rust.retain(|file| !left_out.iter().any(|name| file.path.starts_with(&format!("crates/{name}/"))));
    rust
}

/// Fails with all findings at once, under one sentence that says where the thing belongs.
pub fn stands(wall: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{wall}\n  {}\n", findings.join("\n  "));
}

fn read(path: &Path) -> SourceFile {
    let shown = path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/");
    let bytes = fs::read(path).expect("a file of the source tree can be read");
    SourceFile { path: shown, text: String::from_utf8_lossy(&bytes).into_owned() }
}

#[test]
fn a_comment_is_not_code_and_an_address_is_not_a_comment() {
    assert_eq!(without_comment("let a = 1; // one", "//"), "let a = 1; ");
    assert_eq!(without_comment("see https://example.org // here", "//"), "see https://example.org ");
}
