//! The user interface: its packages, its checks, its build.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::command::{finish, npm};
use crate::{machine, project};

/// Installs the npm packages of `folder` when the lock file is newer than what is installed.
pub(crate) fn install(folder: &Path) -> Result<()> {
    let installed = folder.join("node_modules").join(".package-lock.json");
    if !project::is_stale(&installed, &[folder.join("package-lock.json")]) {
        return Ok(());
    }
    machine::require("node", "Node 20 or newer: https://nodejs.org")?;
    finish(&mut npm(["ci", "--no-audit", "--no-fund"], folder))
}

/// Runs one script of ui/package.json.
pub(crate) fn script(name: &str) -> Result<()> {
    finish(&mut npm(["run", "--silent", name], &project::ui()))
}

/// Builds `ui/dist`, which the window carries inside it; only when something changed.
pub(crate) fn build() -> Result<()> {
    install(&project::ui())?;
    if project::is_stale(&project::ui().join("dist").join("index.html"), &sources()?) {
        script("build")?;
    }
    Ok(())
}

fn sources() -> Result<Vec<PathBuf>> {
    let mut sources = project::files(&project::ui())?;
    sources.extend(project::files(&project::root().join("assets").join("locales"))?);
    Ok(sources)
}
