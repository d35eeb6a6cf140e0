//! Print a certificate again and again from its kept statement (打印证明书); every print is recorded.

use super::statement::ink_of;
use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use base64::Engine;
use domain::CertificateId;
use domain::disposal::DisposalEvent;
use paper::Printed;
use paper::certificate::{CertificatePrint, CopyMark, parse_statement};
use paper::signature::Ink;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::disposal::CertificateRow;
use ts_rs::TS;

/// How many originals there are (一式二份).
const ORIGINALS: i64 = 2;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintCertificate {
    /// Which certificate.
    pub id: String,
    /// `original` or `duplicate`.
    pub copy: String,
}

/// Prints it.
pub fn print_certificate(desk: &mut Desk, ask: PrintCertificate) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    let login = desk.vault().login().to_owned();
    let certificate: CertificateId = ask.id.parse().ok().or_missing()?;
    desk.witness(Operation::PrintCertificate, |work| {
        let row = store::disposal::get_certificate(work, work.sight(), certificate)?.or_missing()?;
        if row.statement == store::sealed::MASK {
            return Err(store::StoreError::KeyMissing.into());
        }
        let view = parse_statement(row.statement.as_bytes())?;
        let now = work.now();
        let print = CertificatePrint {
            qr_text: row.qr.clone(),
            inks: inks(work, &row)?,
            copy_mark: copy_mark(&ask.copy, row.prints)?,
            printed_by: store::people::get_person(work, work.actor())?.or_missing()?.name,
            printed_account: login,
            printed_at: now.at.local_minute(now.zone),
        };
        let printed = paper::render_certificate(&view, &print, locale)?;
        store::disposal::set_prints(work, certificate, row.prints + 1)?;
        let file = Sha256::digest(&printed.pdf).into();
        work.record(DisposalEvent::CertificatePrinted { certificate, print: row.prints + 1, file });
        Ok(printed_file(&row.number, printed))
    })
}

/// A finished document as it crosses the border.
pub(crate) fn printed_file(number: &str, printed: Printed) -> PrintedFile {
    PrintedFile {
        file_name: format!("{number}.pdf"),
        sha256: hex::encode(Sha256::digest(&printed.pdf)),
        pdf: base64::engine::general_purpose::STANDARD.encode(&printed.pdf),
        pages: printed.pages,
        missing_glyphs: printed.missing_glyphs.iter().map(char::to_string).collect(),
    }
}

/// The first two prints are the originals; a third wish for one is a reprint and says so.
fn copy_mark(copy: &str, prints: i64) -> Result<CopyMark> {
    let no = u32::try_from(prints + 1).unwrap_or(u32::MAX);
    match copy {
        "original" if prints < ORIGINALS => {
            Ok(CopyMark::Original { no, of: u32::try_from(ORIGINALS).unwrap_or(2) })
        }
        "original" => Ok(CopyMark::Reprint { no }),
        "duplicate" => Ok(CopyMark::Duplicate { no }),
        other => Err(Error::Malformed(format!("no such copy: {other}"))),
    }
}

/// All handwriting kept with the list's acts and its approval's decisions.
fn inks(work: &Work<'_, '_>, row: &CertificateRow) -> Result<Vec<Ink>> {
    let list = store::disposal::get_list_for_act(work, row.list)?.or_missing()?;
    let mut images: Vec<_> = store::signatures::list_of_subject(work, &row.list.to_string())?
        .into_iter()
        .filter_map(|signed| signed.image)
        .collect();
    if let Some(approval) = list.approval {
        for given in store::approvals::list_decisions(work, approval)? {
            images.extend(store::signatures::get(work, given.signature)?.and_then(|signed| signed.image));
        }
    }
    images.into_iter().map(|image| ink_of(work, image)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_two_originals_and_then_reprints() {
        let mark = |prints| copy_mark("original", prints).expect("BUG: a known copy");
        assert_eq!(mark(0), CopyMark::Original { no: 1, of: 2 });
        assert_eq!(mark(1), CopyMark::Original { no: 2, of: 2 });
        assert_eq!(mark(2), CopyMark::Reprint { no: 3 });
        assert!(copy_mark("third", 0).is_err());
    }
}
