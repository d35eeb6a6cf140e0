//! `cargo xtask run`: from a fresh clone to the open window, or to the main job's certificate.

use anyhow::Result;

use crate::command::{finish, program, say};
use crate::machine::{self, Purpose};
use crate::{main_job, products, project, ui};

/// Prepares, builds and opens; without a display does the main job on the command line.
pub(crate) fn run() -> Result<()> {
    let vault = project::target().join("sample.strongroom");
    if !machine::has_display() {
        machine::prepare(Purpose::CommandLine)?;
        let strongroom = products::build_command_line()?;
        products::sample(&strongroom, &vault)?;
        say("No display here: the main job runs on the command line.");
        let certificate = main_job::main_job(&strongroom, &vault)?;
        say(format!("The certificate of destruction: {}", certificate.display()));
        return Ok(());
    }
    machine::prepare(Purpose::Window)?;
    ui::build()?;
    let (strongroom, window) = products::build_both()?;
    products::sample(&strongroom, &vault)?;
    finish(program(window, ["--vault"], &project::root()).arg(&vault))
}
