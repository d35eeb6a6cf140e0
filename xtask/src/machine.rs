//! The machine: what a new one lacks is installed where that can be done by us, and named where it cannot.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::command::{cargo, find, finish, program, say};
use crate::project;

/// To compile the rooms: SQLCipher brings an OpenSSL that wants make and Perl.
const ROOMS: &[&str] = &["gcc", "libc6-dev", "make", "perl", "pkg-config"];
/// To compile the window.
const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev", "librsvg2-dev"];
/// To see Chinese in the window.
const FONTS: &[&str] = &["fonts-noto-cjk"];
/// To drive a window nobody looks at, and to read what it printed.
const STORIES: &[&str] = &[
    "xvfb",
    "webkit2gtk-driver",
    "dbus",
    "imagemagick",
    "poppler-utils",
    "xdotool",
    "fcitx5",
    "fcitx5-frontend-gtk3",
    "fcitx5-pinyin",
];

/// The bridge between WebDriver and the window; one version, so that a new one cannot turn a green run red.
const TAURI_DRIVER: &str = "2.1.0";

/// What the machine will be asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Compile and run the command line.
    CommandLine,
    /// Compile the window and open it before somebody.
    Window,
    /// All of it, and drive the window.
    Stories,
}

impl Purpose {
    fn packages(self) -> Vec<&'static str> {
        match self {
            Purpose::CommandLine => ROOMS.to_vec(),
            Purpose::Window => [ROOMS, WINDOW, FONTS].concat(),
            Purpose::Stories => [ROOMS, WINDOW, FONTS, STORIES].concat(),
        }
    }
}

/// Installs what is missing on Debian and its kin; elsewhere says what to install.
pub(crate) fn prepare(purpose: Purpose) -> Result<()> {
    require("cargo", "Rust 1.95 or newer: https://rustup.rs")?;
    if find("dpkg-query").is_none() || find("apt-get").is_none() {
        say(advice());
        return Ok(());
    }
    let missing: Vec<_> = purpose.packages().into_iter().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(format!("missing here: {}", missing.join(" ")));
    finish(&mut apt(&["update"])?)?;
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(&missing);
    finish(&mut apt(&install)?)
}

/// Fails with what to install when a program is not there.
pub(crate) fn require(name: &str, how: &str) -> Result<PathBuf> {
    find(name).with_context(|| format!("{name} is not installed. {how}"))
}

/// The driver of the window, installed when it is missing.
pub(crate) fn tauri_driver() -> Result<PathBuf> {
    if find("tauri-driver").is_none() {
        finish(&mut cargo_install(&["tauri-driver", "--version", TAURI_DRIVER]))?;
    }
    require("tauri-driver", "`cargo install tauri-driver --locked` should have brought it.")
}

/// Whether the nextest runner is there, after an attempt to bring it.
pub(crate) fn has_nextest() -> bool {
    if find("cargo-nextest").is_none()
        && let Err(problem) = finish(&mut cargo_install(&["cargo-nextest"]))
    {
        say(format!("{problem:#}; the plain test runner does it instead."));
    }
    find("cargo-nextest").is_some()
}

/// Whether somebody could see a window here.
pub(crate) fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn cargo_install(what: &[&str]) -> Command {
    let arguments = ["install"].iter().chain(what).chain(&["--locked"]);
    let mut install = cargo(arguments, &project::root());
    // Our own profile and flags are not meant for other people's programs.
    install.env_remove("RUSTFLAGS").env_remove("CARGO_TARGET_DIR");
    install
}

fn is_installed(package: &str) -> bool {
    let asked = program("dpkg-query", ["-W", "-f=${db:Status-Status}", package], &project::root()).output();
    asked.is_ok_and(|answer| answer.status.success() && answer.stdout == b"installed")
}

fn apt(arguments: &[&str]) -> Result<Command> {
    let mut words = vec!["apt-get", "-o", "Acquire::Retries=3"];
    words.extend(arguments);
    if !is_root() {
        if find("sudo").is_none() {
            bail!("Neither root nor sudo: run `{}` as root, then try again.", words.join(" "));
        }
        words.splice(0..0, ["sudo", "--preserve-env=DEBIAN_FRONTEND"]);
    }
    let mut command = program(words[0], &words[1..], &project::root());
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

fn is_root() -> bool {
    let asked = program("id", ["-u"], &project::root()).output();
    asked.is_ok_and(|answer| answer.stdout.trim_ascii() == b"0")
}

fn advice() -> &'static str {
    if cfg!(target_os = "windows") {
        "Needed here: Visual Studio Build Tools (C++), Strawberry Perl, Node 20 or newer; WebView2 is part of Windows 10/11."
    } else if cfg!(target_os = "macos") {
        "Needed here: the Xcode command line tools (xcode-select --install), Node 20 or newer."
    } else {
        "Needed here, under your system's names: a C compiler, make, perl, pkg-config, WebKitGTK 4.1 and librsvg with headers, \
         a Chinese font (Noto CJK), Node 20 or newer; for the stories in a window also Xvfb, WebKitWebDriver, dbus, \
         ImageMagick, poppler-utils."
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_needs_no_webkit() {
        assert!(Purpose::CommandLine.packages().iter().all(|package| !package.contains("webkit")));
    }

    #[test]
    fn the_stories_need_all_that_the_window_needs() {
        let stories = Purpose::Stories.packages();
        assert!(Purpose::Window.packages().iter().all(|package| stories.contains(package)));
    }
}
