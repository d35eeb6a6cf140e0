//! Lists as spreadsheets on the disk: the window's steps, asked one after the other.

use crate::arguments::{ListToFile, Login};
use crate::exit::Exit;
use crate::output;
use crate::vaults::{desk, json};
use anyhow::{Result, bail};
use app::exports::{AdvanceExport, BeginExport, ExportProgress, advance_export, begin_export};
use app::{Desk, Locale};

/// Writes a list to the file; the ending says the form.
pub(crate) fn export(ask: &ListToFile, login: &Login, locale: Locale) -> Result<Exit> {
    let ending = ask.out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let Some(format) = ending.filter(|ending| ["xlsx", "csv"].contains(&ending.as_str())) else {
        bail!("--out F.xlsx | F.csv")
    };
    let filter = json(&ask.filter)?.as_object().cloned().unwrap_or_default();
    let mut desk = desk(login, locale)?;
    let target = desk.offer_target(&ask.out).token;
    let asked = BeginExport { list: ask.list.clone(), format, filter, target };
    let written = steps(&mut desk, asked, ask.purpose.as_deref());
    drop(desk.lock());
    output::line(&serde_json::to_string(&written?)?);
    Ok(Exit::Done)
}

fn steps(desk: &mut Desk, asked: BeginExport, purpose: Option<&str>) -> Result<ExportProgress> {
    let mut progress = begin_export(desk, asked)?;
    while progress.more {
        let step = AdvanceExport { export: progress.export.clone(), purpose: purpose.map(str::to_owned) };
        progress = advance_export(desk, step)?.reply;
        let of = if progress.total > 0 { format!("/{}", progress.total) } else { String::new() };
        output::error_line(&format!("{} {}{of}", progress.state, progress.done));
    }
    Ok(progress)
}
