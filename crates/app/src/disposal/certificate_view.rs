//! A certificate as screens show it.

use super::destruction::DisposalRef;
use schemars::JsonSchema;
use serde::Serialize;
use store::disposal::CertificateRow;
use ts_rs::TS;

/// A certificate in a list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CertificateLine {
    /// Identity.
    pub id: String,
    /// `XZ-…`.
    pub number: String,
    /// Its list.
    pub list: DisposalRef,
    /// The list's name.
    pub list_name: String,
    /// Highest level inside.
    pub level: String,
    /// Who issued it.
    pub issued_by: String,
    /// When.
    pub issued_at: String,
    /// Pages.
    pub pages: i64,
    /// How often it was printed.
    pub prints: i64,
}

impl From<&CertificateRow> for CertificateLine {
    fn from(row: &CertificateRow) -> CertificateLine {
        CertificateLine {
            id: row.id.to_string(),
            number: row.number.clone(),
            list: DisposalRef { id: row.list.to_string(), number: row.list_number.clone() },
            list_name: row.list_name.clone(),
            level: row.level.code().to_owned(),
            issued_by: row.issued_by_name.clone(),
            issued_at: row.issued_at.to_string(),
            pages: row.pages,
            prints: row.prints,
        }
    }
}

/// A certificate with what makes it checkable.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct IssuedCertificate {
    /// The certificate.
    pub certificate: CertificateLine,
    /// SHA-256 of the statement, hex.
    pub statement_hash: String,
    /// The previous certificate's, hex.
    pub previous_hash: Option<String>,
    /// First eight bytes of the certificate key's fingerprint, hex.
    pub key_id: String,
    /// Trail position before issuing.
    pub trail_seq: i64,
    /// Trail head before issuing, hex.
    pub trail_head: String,
    /// The QR code's text.
    pub qr: String,
    /// The signed statement, canonical JSON.
    pub statement: String,
    /// What the paper cannot show: characters no bundled font has.
    pub missing_glyphs: Vec<String>,
}

/// The view of a stored certificate.
pub(crate) fn issued(
    row: &CertificateRow,
    office: &store::vault::OfficeRow,
    missing_glyphs: &[char],
) -> IssuedCertificate {
    IssuedCertificate {
        certificate: CertificateLine::from(row),
        statement_hash: hex::encode(&row.statement_hash),
        previous_hash: row.previous_hash.as_ref().map(hex::encode),
        key_id: hex::encode(::vault::key_id(&office.certificate_public)),
        trail_seq: row.trail_seq,
        trail_head: hex::encode(&row.trail_head),
        qr: row.qr.clone(),
        statement: row.statement.clone(),
        missing_glyphs: missing_glyphs.iter().map(char::to_string).collect(),
    }
}
