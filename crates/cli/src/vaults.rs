//! Opening a session from the command line.

use crate::arguments::Login;
use anyhow::{Context, Result};
use app::{Desk, Locale, SystemClock};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// The passphrase from its file or from the environment; never from the command line.
pub(crate) fn passphrase(file: Option<&Path>) -> Result<String> {
    match file {
        Some(file) => Ok(std::fs::read_to_string(file)
            .with_context(|| format!("{}", file.display()))?
            .trim_end_matches(['\r', '\n'])
            .to_owned()),
        None => std::env::var("STRONGROOM_PASSPHRASE")
            .context("no passphrase: give --passphrase-file or set STRONGROOM_PASSPHRASE"),
    }
}

/// Unlocks.
pub(crate) fn desk(login: &Login, locale: Locale) -> Result<Desk> {
    let passphrase = passphrase(login.passphrase_file.as_deref())?;
    Ok(Desk::unlock(&login.vault, &login.login, &passphrase, locale, Arc::new(SystemClock))?)
}

/// An argument, or standard input when it is `-`.
pub(crate) fn json(argument: &str) -> Result<serde_json::Value> {
    let text = if argument == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        text
    } else {
        argument.to_owned()
    };
    Ok(serde_json::from_str(&text).map_err(app::Error::from)?)
}
