//! `strongroom approval decide`: a request decided away from the vault, with a signing card. Nothing is opened but the
//! two files, and nothing is written but the decision.

use crate::exit::Exit;
use crate::output;
use crate::vaults::passphrase;
use anyhow::{Context, Result, bail};
use app::approvals::AwayDesk;
use app::{Locale, SystemClock};
use clap::Args;
use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is decided with what.
#[derive(Args)]
pub(crate) struct Decide {
    /// The request file.
    request: PathBuf,
    /// The signing card.
    #[arg(long)]
    card: PathBuf,
    /// Agree. Without this and `--refuse` the request is only shown.
    #[arg(long, conflicts_with = "refuse")]
    approve: bool,
    /// Disagree; asks for `--opinion`.
    #[arg(long)]
    refuse: bool,
    /// Why; kept with the decision.
    #[arg(long, default_value = "")]
    opinion: String,
    /// Where the decision goes; beside the request when absent.
    #[arg(long)]
    out: Option<PathBuf>,
    /// A file with the card's passphrase; otherwise STRONGROOM_PASSPHRASE is read, otherwise it is asked for.
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
}

pub(crate) fn decide(asked: &Decide, locale: Locale) -> Result<Exit> {
    let read = |path: &Path| std::fs::read(path).with_context(|| format!("{}", path.display()));
    let (card, request) = (read(&asked.card)?, read(&asked.request)?);
    let desk = AwayDesk::open(&card, &typed(asked.passphrase_file.as_deref())?, &request)?;
    desk.shown(locale).iter().for_each(|line| output::line(line));
    let decision = match (asked.approve, asked.refuse) {
        (true, _) => "approve",
        (_, true) => "refuse",
        (false, false) => return Ok(Exit::Done),
    };
    let file = desk.decide(decision, &asked.opinion, &SystemClock)?;
    let beside = || asked.request.parent().unwrap_or(Path::new(".")).join(&file.file_name);
    let out = asked.out.clone().unwrap_or_else(beside);
    let mut open = std::fs::OpenOptions::new();
    let mut target =
        open.write(true).create_new(true).open(&out).with_context(|| format!("{}", out.display()))?;
    std::io::Write::write_all(&mut target, file.content.as_bytes())?;
    output::line(&out.display().to_string());
    Ok(Exit::Done)
}

/// From its file or the environment, else from the keyboard with the echo switched off.
fn typed(file: Option<&Path>) -> Result<String> {
    let told = passphrase(file);
    if told.is_ok() || file.is_some() || !std::io::stdin().is_terminal() {
        return told;
    }
    let echo = |switch: &str| Command::new("stty").arg(switch).status().is_ok_and(|status| status.success());
    if !echo("-echo") {
        bail!("this terminal cannot hide what is typed: give --passphrase-file or set STRONGROOM_PASSPHRASE");
    }
    output::error_line("?");
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    echo("echo");
    read?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
