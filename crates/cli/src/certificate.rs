//! `strongroom certificate verify`: from a PDF, a picture of the page or the QR text, with the key file alone.

use crate::exit::Exit;
use crate::output;
use anyhow::{Context, Result};
use app::Locale;
use app::disposal::{CertificatePaper, check_paper};
use std::path::Path;

pub(crate) fn verify(paper: &str, key: &Path, locale: Locale) -> Result<Exit> {
    let key = serde_json::from_slice(&std::fs::read(key).with_context(|| format!("{}", key.display()))?)
        .map_err(app::Error::from)?;
    let file = Path::new(paper);
    let given = if file.exists() {
        let bytes = std::fs::read(file)?;
        if bytes.starts_with(b"%PDF") {
            CertificatePaper::Pdf(bytes)
        } else {
            CertificatePaper::Picture(bytes)
        }
    } else {
        CertificatePaper::QrText(paper.to_owned())
    };
    let verdict = check_paper(&given, &key, locale)?;
    output::line(&serde_json::to_string_pretty(&verdict)?);
    Ok(if verdict.verdict == "genuine" { Exit::Done } else { Exit::VerificationFailed })
}
