//! Other programs: said before they run, and never forgiven when they fail.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// Tells the person something. A closed pipe is no reason to stop building.
pub(crate) fn say(line: impl AsRef<str>) {
    let mut out = std::io::stdout().lock();
    if writeln!(out, "{}", line.as_ref()).is_ok() {
        out.flush().ok();
    }
}

/// A program with arguments, to be finished with [`finish`] or [`answer`].
pub(crate) fn program<I, S>(name: impl AsRef<OsStr>, arguments: I, folder: &Path) -> Command
where
    I: IntoIterator<Item = S>,
    S: AsRef<OsStr>,
{
    let mut command = Command::new(name);
    command.args(arguments).current_dir(folder);
    command
}

/// Cargo itself, the one that started us.
pub(crate) fn cargo<I, S>(arguments: I, folder: &Path) -> Command
where
    I: IntoIterator<Item = S>,
    S: AsRef<OsStr>,
{
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments, folder)
}

/// npm, which on Windows is a script and not a program.
pub(crate) fn npm<I, S>(arguments: I, folder: &Path) -> Command
where
    I: IntoIterator<Item = S>,
    S: AsRef<OsStr>,
{
    program(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments, folder)
}

/// Runs to the end with its output shown.
pub(crate) fn finish(command: &mut Command) -> Result<()> {
    let line = spelled(command);
    say(format!("$ {line}"));
    let status = command.status().with_context(|| format!("`{line}` did not start"))?;
    if !status.success() {
        bail!("`{line}` ended with {status}");
    }
    Ok(())
}

/// Runs to the end and returns what it wrote to its standard output.
pub(crate) fn answer(command: &mut Command) -> Result<String> {
    let line = spelled(command);
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("`{line}` did not start"))?;
    if !output.status.success() {
        bail!("`{line}` ended with {}", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{line}` did not answer in UTF-8"))
}

/// Where a program lies: on the path, or where cargo installs.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(cargo_programs())
        .map(|folder| folder.join(&file))
        .find(|p| p.is_file())
}

fn cargo_programs() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))?;
    Some(home.join("bin"))
}

fn spelled(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut line = program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_said_without_the_folder_it_lies_in() {
        let command = program("/somewhere/cargo", ["build", "-p", "cli"], Path::new("."));
        assert_eq!(spelled(&command), "cargo build -p cli");
    }

    #[test]
    fn a_program_nobody_has_is_not_found() {
        assert_eq!(find("a-program-nobody-has"), None);
    }
}
