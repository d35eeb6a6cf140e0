//! `cargo xtask bundle`: the installers of this platform, and the command line beside them.

use anyhow::{Result, bail};

use crate::command::{cargo, finish, program, say};
use crate::machine::{self, Purpose};
use crate::{project, ui};

/// Builds for release. An AppImage would need a download, so Linux gets .deb and .rpm.
pub(crate) fn run() -> Result<()> {
    machine::prepare(Purpose::Window)?;
    ui::build()?;
    finish(&mut cargo(["build", "--release", "--package", "cli"], &project::root()))?;
    let script = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let tauri = project::ui().join("node_modules").join(".bin").join(script);
    if !tauri.is_file() {
        bail!("@tauri-apps/cli is not among the packages of ui/");
    }
    let mut arguments = vec!["build"];
    if cfg!(target_os = "linux") {
        arguments.extend(["--bundles", "deb,rpm"]);
    }
    finish(&mut program(tauri, arguments, &project::root()))?;
    let release = project::target().join("release");
    say(format!("The installers: {}", release.join("bundle").display()));
    say(format!(
        "The command line: {}",
        release.join(format!("strongroom{}", std::env::consts::EXE_SUFFIX)).display()
    ));
    Ok(())
}
