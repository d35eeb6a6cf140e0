//! The two programs: `strongroom` on the command line and the window, built as they are shipped to a tester.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::command::{cargo, finish, program};
use crate::project;

/// Embeds ui/dist and with it the content security policy; without it the window would ask a development server.
pub(crate) const EMBEDDED: &str = "strongroom-desktop/custom-protocol";

/// Builds the command line only; needs no WebKit.
pub(crate) fn build_command_line() -> Result<PathBuf> {
    finish(&mut cargo(["build", "--package", "cli"], &project::root()))?;
    Ok(built("strongroom"))
}

/// Builds both. The whole workspace is named so that the tests and this share every compiled dependency.
pub(crate) fn build_both() -> Result<(PathBuf, PathBuf)> {
    let arguments = ["build", "--workspace", "--exclude", "xtask", "--bins", "--features", EMBEDDED];
    finish(&mut cargo(arguments, &project::root()))?;
    Ok((built("strongroom"), built("strongroom-desktop")))
}

/// Removes the window, so that a left-over one can never make a failed build look good.
pub(crate) fn forget_window() -> Result<()> {
    let window = built("strongroom-desktop");
    if window.exists() {
        remove(&window)?;
    }
    Ok(())
}

/// Makes the sample vault in `place` unless it is there.
pub(crate) fn sample(strongroom: &Path, place: &Path) -> Result<()> {
    if place.join("vault.json").is_file() {
        return Ok(());
    }
    // Half a vault is left when the making was interrupted; it is ours, under target, and holds nothing.
    forget(place)?;
    finish(program(strongroom, ["sample"], &project::root()).arg(place))
}

/// Removes a folder of ours under target.
#[expect(clippy::disallowed_methods, reason = "a throw-away vault under target, never a person's")]
pub(crate) fn forget(place: &Path) -> Result<()> {
    if !place.exists() {
        return Ok(());
    }
    fs::remove_dir_all(place).with_context(|| format!("{} cannot be removed", place.display()))
}

#[expect(clippy::disallowed_methods, reason = "a built program under target")]
fn remove(file: &Path) -> Result<()> {
    fs::remove_file(file).with_context(|| format!("{} cannot be removed", file.display()))
}

fn built(name: &str) -> PathBuf {
    project::target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
