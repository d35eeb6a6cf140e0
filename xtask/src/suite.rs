//! `cargo xtask test`: everything that must hold, in the order that finds the cheap mistakes first.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::command::{cargo, finish, npm};
use crate::machine::{self, Purpose};
use crate::products::{self, EMBEDDED};
use crate::report::Report;
use crate::{project, ui};

/// What to leave out; by default nothing.
#[derive(Args)]
pub(crate) struct Choice {
    /// Who runs the Rust tests: `auto` installs nextest when it is missing and falls back to `cargo`.
    #[arg(long, value_enum, default_value = "auto")]
    runner: Runner,
    /// Leave out the stories in a real window.
    #[arg(long)]
    no_window: bool,
}

/// The two runners of Rust tests.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Runner {
    /// nextest when it can be had.
    Auto,
    /// Only what comes with Rust.
    Cargo,
}

/// Named by every step that compiles: the same crates with the same features, so that each dependency is compiled once
/// for all of them. A step over fewer crates would give some dependency fewer features and build the rest anew.
const EVERYTHING: [&str; 3] = ["--workspace", "--features", EMBEDDED];

/// Runs the suite and ends with `N passed, N failed`.
pub(crate) fn run(choice: &Choice) -> Result<()> {
    let mut report = Report::default();
    let purpose = if choice.no_window { Purpose::Window } else { Purpose::Stories };
    report.step("prepare: machine", || machine::prepare(purpose));
    report.step("format", || finish(&mut cargo(["fmt", "--all", "--check"], &project::root())));
    let dist = ("ui: build", interface(&mut report));
    report.step_on(dist, "rust: clippy", clippy);
    report.step_on(dist, "rust: tests", || rust_tests(choice.runner));
    report.step_on(dist, "rust: examples in docs", doc_tests);
    report.step_on(dist, "rust: documentation", documentation);
    let window = ("window: build", report.step_on(dist, "window: build", build_window));
    if !choice.no_window {
        report.step_on(window, "window: stories", || stories("zh-CN", "light"));
    }
    report.close()
}

fn interface(report: &mut Report) -> bool {
    let installed = ("ui: packages", report.step("ui: packages", || ui::install(&project::ui())));
    report.step_on(installed, "ui: lint", || ui::script("lint"));
    report.step_on(installed, "ui: types", || ui::script("typecheck"));
    report.step_on(installed, "ui: tests", || ui::script("test"));
    report.step_on(installed, "ui: build", || ui::script("build"))
}

/// The lints, warnings denied.
pub(crate) fn clippy() -> Result<()> {
    finish(over_everything(&["clippy", "--all-targets"]).args(["--", "-D", "warnings"]))
}

fn rust_tests(runner: Runner) -> Result<()> {
    let with_nextest = runner == Runner::Auto && machine::has_nextest();
    let verb: &[&str] =
        if with_nextest { &["nextest", "run"] } else { &["test", "--all-targets", "--no-fail-fast"] };
    finish(&mut over_everything(verb))
}

/// The examples in the documentation, which nextest does not run.
fn doc_tests() -> Result<()> {
    finish(&mut over_everything(&["test", "--doc"]))
}

fn documentation() -> Result<()> {
    finish(over_everything(&["doc", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
}

fn over_everything(verb: &[&str]) -> Command {
    cargo(verb.iter().chain(&EVERYTHING), &project::root())
}

fn build_window() -> Result<()> {
    products::forget_window()?;
    products::build_both().map(|_| ())
}

/// The stories in a real window, in one language and one theme, on a sample vault made by this very build.
pub(crate) fn stories(locale: &str, theme: &str) -> Result<()> {
    let driver = machine::tauri_driver()?;
    ui::install(&project::end_to_end())?;
    let (strongroom, window) = products::build_both()?;
    let sample = fresh_sample(&strongroom)?;
    finish(
        npm(["test", "--silent"], &project::end_to_end())
            .env("STRONGROOM_CLI", strongroom)
            .env("STRONGROOM_WINDOW", window)
            .env("STRONGROOM_SAMPLE", sample)
            .env("STRONGROOM_SCREENS", project::target().join("screens"))
            .env("STRONGROOM_LOCALE", locale)
            .env("STRONGROOM_THEME", theme)
            .env("TAURI_DRIVER", driver),
    )
}

fn fresh_sample(strongroom: &Path) -> Result<PathBuf> {
    let place = project::target().join("e2e").join("sample.strongroom");
    products::forget(&place)?;
    products::sample(strongroom, &place)?;
    Ok(place)
}
