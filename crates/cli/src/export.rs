//! Lists as spreadsheets on the disk.

use crate::arguments::{ListToFile, Login};
use crate::exit::Exit;
use crate::output;
use crate::vaults::{desk, json};
use anyhow::{Context, Result, bail};
use app::{Locale, dispatch};
use base64::Engine;

/// Writes a list to the file; the ending says the form.
pub(crate) fn export(ask: &ListToFile, login: &Login, locale: Locale) -> Result<Exit> {
    let ending = ask.out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let Some(format) = ending.filter(|ending| ["xlsx", "csv"].contains(&ending.as_str())) else {
        bail!("--out F.xlsx | F.csv")
    };
    let request = serde_json::json!({
        "list": ask.list, "format": format, "filter": json(&ask.filter)?, "purpose": ask.purpose,
    });
    let mut desk = desk(login, locale)?;
    let answered = dispatch(&mut desk, "export_list", request);
    drop(desk.lock());
    let mut reply = answered?.reply;
    let text = reply["base64"].as_str().unwrap_or_default();
    let bytes = base64::engine::general_purpose::STANDARD.decode(text)?;
    std::fs::write(&ask.out, bytes).with_context(|| format!("{}", ask.out.display()))?;
    if let Some(fields) = reply.as_object_mut() {
        fields.remove("base64");
    }
    output::line(&reply.to_string());
    Ok(Exit::Done)
}
