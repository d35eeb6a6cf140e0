//! The main job without a window: register, classify, lend, return, copy with sign-off, destroy with two
//! witnesses, and leave the certificate — each step through `strongroom call`, as a script of the office would.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::command::{program, say};
use crate::project;

/// Does the main job on a copy of the sample vault and returns where the certificate lies.
pub(crate) fn main_job(strongroom: &Path, vault: &Path) -> Result<PathBuf> {
    let office = Office { strongroom, vault };
    office.call(&Person { login: "clerk", passphrase: "" }, "list_records", &serde_json::json!({}))?;
    bail!("the main job has no steps yet")
}

/// Somebody of the sample vault, whose passphrase is printed on its lock screen.
struct Person {
    login: &'static str,
    passphrase: &'static str,
}

/// The command line, opened on one vault.
struct Office<'a> {
    strongroom: &'a Path,
    vault: &'a Path,
}

impl Office<'_> {
    /// One operation as one person. The request goes through standard input, so that the passphrases in it are in
    /// no list of processes; a refusal is an error that carries the sentence the person would read.
    fn call(&self, person: &Person, operation: &str, request: &Value) -> Result<Value> {
        say(format!("{}: {operation}", person.login));
        let mut child =
            program(self.strongroom, ["call", operation, "-", "--as", person.login], &project::root())
                .arg("--vault")
                .arg(self.vault)
                .env("STRONGROOM_PASSPHRASE", person.passphrase)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .context("strongroom did not start")?;
        let mut input = child.stdin.take().context("strongroom takes no input")?;
        input.write_all(request.to_string().as_bytes())?;
        drop(input);
        let output = child.wait_with_output()?;
        if !output.status.success() {
            bail!("{operation} as {}: {}", person.login, String::from_utf8_lossy(&output.stderr).trim());
        }
        serde_json::from_slice(&output.stdout).with_context(|| format!("{operation} did not answer in JSON"))
    }
}
