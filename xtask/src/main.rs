//! `cargo xtask`: prepares the machine, then does it. One verb per thing a person wants; each verb is one module.

mod bundle;
mod check;
mod command;
mod figures;
mod generate;
mod machine;
mod main_job;
mod products;
mod project;
mod report;
mod run;
mod screens;
mod suite;
mod ui;

use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The workshop of Strongroom (守卷).
#[derive(Parser)]
#[command(name = "cargo xtask", about, version)]
struct Workshop {
    #[command(subcommand)]
    verb: Verb,
}

/// What can be asked of the workshop.
#[derive(Subcommand)]
enum Verb {
    /// Prepare, build, and open the window on the sample vault; without a display, do the main job on the
    /// command line.
    Run,
    /// Run everything the machine that watches over us runs, the stories in a real window included.
    Test(suite::Choice),
    /// The quick look before a commit: format, lints, generated files.
    Check,
    /// Write the contract of the operations for the user interface.
    Gen,
    /// Make the installers of this platform.
    Bundle,
    /// Measure the figures with the program as it is shipped.
    Bench(figures::Choice),
    /// Take a picture of every screen in both languages and both themes.
    Screens,
}

fn main() -> ExitCode {
    let done = match Workshop::parse().verb {
        Verb::Run => run::run(),
        Verb::Test(choice) => suite::run(&choice),
        Verb::Check => check::run(),
        Verb::Gen => generate::run(),
        Verb::Bundle => bundle::run(),
        Verb::Bench(choice) => figures::run(&choice),
        Verb::Screens => screens::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // The chain of causes in one line; where in the workshop it happened helps nobody.
        Err(problem) => {
            writeln!(std::io::stderr(), "{problem:#}").ok();
            ExitCode::FAILURE
        }
    }
}
