//! `strongroom import`: the window's steps, asked one after the other.

use crate::arguments::Login;
use crate::exit::Exit;
use crate::output;
use crate::vaults::desk;
use anyhow::{Context, Result};
use app::imports::{
    AcceptImport, AdvanceImport, BeginImport, DiscardImport, ImportErrorsFile, ImportProgress, MappingView,
    ReadImport, accept_import, advance_import, begin_import, discard_import, import_errors_file, read_import,
};
use app::{Desk, Locale};
use base64::Engine;
use clap::Args;
use std::path::{Path, PathBuf};

/// What to import and how.
#[derive(Args)]
pub(crate) struct Import {
    /// xlsx, xls, ods or CSV.
    file: PathBuf,
    /// The mapping file (TOML).
    #[arg(long)]
    mapping: PathBuf,
    /// Subject, in place of the mapping's: records, people, places, boxes, loans, categories, `retention_rules`.
    #[arg(long)]
    subject: Option<String>,
    /// Sheet; the first when left out.
    #[arg(long)]
    sheet: Option<String>,
    /// Check only; nothing is written.
    #[arg(long)]
    dry_run: bool,
    /// Import the right rows although others are wrong.
    #[arg(long)]
    partial: bool,
    /// Where the wrong rows go, as xlsx or CSV by its ending.
    #[arg(long)]
    errors: Option<PathBuf>,
    #[command(flatten)]
    login: Login,
}

/// Wrong rows told on the terminal; the file has all of them.
const TOLD: i64 = 20;

/// Imports a file.
pub(crate) fn import(asked: &Import, locale: Locale) -> Result<Exit> {
    let text =
        std::fs::read_to_string(&asked.mapping).with_context(|| format!("{}", asked.mapping.display()))?;
    let mut mapping = MappingView::read(&text)?;
    if let Some(subject) = &asked.subject {
        mapping.subject.clone_from(subject);
    }
    let mut desk = desk(&asked.login, locale)?;
    let done = run(&mut desk, asked, mapping);
    drop(desk.lock());
    done
}

fn run(desk: &mut Desk, asked: &Import, mapping: MappingView) -> Result<Exit> {
    let file = desk.offer_file(&asked.file)?;
    let ask = BeginImport { file: file.token, file_name: file.name, sheet: asked.sheet.clone(), mapping };
    let begun = begin_import(desk, ask)?.reply;
    let checked = steps(desk, begun)?;
    let view = &checked.import;
    let id = view.id.clone();
    if view.rows_wrong > 0 {
        tell_wrong(desk, &id)?;
        if let Some(errors) = &asked.errors {
            write_errors(desk, &id, errors)?;
        }
    }
    if asked.dry_run {
        finish(desk, &id)?;
        output::line(&serde_json::to_string(view)?);
        return Ok(if view.rows_wrong > 0 { Exit::WouldBeRefused } else { Exit::Done });
    }
    let accepted = match accept_import(desk, AcceptImport { import_id: id.clone(), partial: asked.partial }) {
        Ok(accepted) => accepted.reply,
        Err(refusal) => {
            finish(desk, &id)?;
            return Err(refusal.into());
        }
    };
    let published = match steps(desk, accepted) {
        Ok(published) => published,
        Err(refusal) => {
            finish(desk, &id)?;
            return Err(refusal);
        }
    };
    output::line(&serde_json::to_string(&published.import)?);
    Ok(Exit::Done)
}

/// Asks for the next step until none is left to do.
fn steps(desk: &mut Desk, mut progress: ImportProgress) -> Result<ImportProgress> {
    while progress.more {
        progress = advance_import(desk, AdvanceImport { import_id: progress.import.id.clone() })?.reply;
        let of = if progress.total > 0 { format!("/{}", progress.total) } else { String::new() };
        output::error_line(&format!("{} {}{of}", progress.import.state, progress.done));
    }
    Ok(progress)
}

/// Leaves nothing behind.
fn finish(desk: &mut Desk, id: &str) -> Result<()> {
    let discarded = discard_import(desk, DiscardImport { import_id: id.to_owned() })?.reply;
    steps(desk, discarded).map(|_| ())
}

fn tell_wrong(desk: &mut Desk, id: &str) -> Result<()> {
    let ask =
        ReadImport { import_id: id.to_owned(), wrong_only: true, limit: Some(TOLD), ..ReadImport::default() };
    for line in read_import(desk, ask)?.lines {
        for error in &line.errors {
            output::error_line(&format!("{}: {}", line.number, error.text));
        }
    }
    Ok(())
}

fn write_errors(desk: &mut Desk, id: &str, to: &Path) -> Result<()> {
    let csv = to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let format = if csv { "csv" } else { "xlsx" }.to_owned();
    let file = import_errors_file(desk, ImportErrorsFile { import_id: id.to_owned(), format })?.reply;
    let bytes = base64::engine::general_purpose::STANDARD.decode(&file.file)?;
    std::fs::write(to, bytes).with_context(|| format!("{}", to.display()))
}
