//! `cargo xtask bench`: the figures, measured by the program that is shipped.

use anyhow::Result;
use clap::Args;

use crate::command::{cargo, finish, program};
use crate::machine::{self, Purpose};
use crate::project;

/// How much.
#[derive(Args)]
pub(crate) struct Choice {
    /// A fiftieth of everything, for every day.
    #[arg(long)]
    quick: bool,
    /// Only these figures, e.g. `P1,P4`.
    #[arg(long)]
    only: Option<String>,
}

/// Builds the command line for release and lets it measure; the table goes to standard output and a JSON beside it.
pub(crate) fn run(choice: &Choice) -> Result<()> {
    machine::prepare(Purpose::CommandLine)?;
    finish(&mut cargo(["build", "--release", "--package", "cli"], &project::root()))?;
    let release = project::target().join("release");
    let strongroom = release.join(format!("strongroom{}", std::env::consts::EXE_SUFFIX));
    let mut arguments = vec![
        "bench".to_owned(),
        "--folder".to_owned(),
        project::target().join("bench.strongroom").display().to_string(),
    ];
    if choice.quick {
        arguments.push("--quick".to_owned());
    }
    // What grows the fixture takes memory that would be counted with what is measured.
    let make = [&arguments[..], &["--make-only".to_owned()]].concat();
    finish(&mut program(strongroom.clone(), &make, &project::root()))?;
    arguments.extend(["--json".to_owned(), project::target().join("figures.json").display().to_string()]);
    if let Some(only) = &choice.only {
        arguments.extend(["--only".to_owned(), only.clone()]);
    }
    finish(&mut program(strongroom, &arguments, &project::root()))
}
