//! `cargo xtask gen`: the contract of the operations, written for the user interface into `ui/src/generated` and
//! committed; the same functions say whether the committed file is the one the operations would give today.

use std::fs;

use anyhow::{Context as _, Result, bail};

use crate::command::{answer, cargo, say};
use crate::project;

const CONTRACT: &str = "ui/src/generated/contract.ts";

/// Writes the contract.
pub(crate) fn run() -> Result<()> {
    let contract = contract()?;
    let path = project::root().join(CONTRACT);
    // An unchanged file keeps its age, and nothing that is made from it is made again.
    if committed() == contract {
        say(format!("{CONTRACT} is current"));
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&path, contract).with_context(|| format!("{CONTRACT} cannot be written"))?;
    say(format!("{CONTRACT} is written"));
    Ok(())
}

/// Fails when the committed contract is not that of the operations.
pub(crate) fn contract_is_current() -> Result<()> {
    if committed() != contract()? {
        bail!("{CONTRACT} is not current; run `cargo xtask gen` and commit it");
    }
    Ok(())
}

fn contract() -> Result<String> {
    let arguments = ["run", "--quiet", "--package", "cli", "--", "operations", "--typescript"];
    answer(&mut cargo(arguments, &project::root()))
}

/// What lies there, nothing when nothing does. Line ends are the checkout's business.
fn committed() -> String {
    fs::read_to_string(project::root().join(CONTRACT)).unwrap_or_default().replace("\r\n", "\n")
}
