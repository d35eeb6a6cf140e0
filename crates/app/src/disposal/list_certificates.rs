//! Certificates, newest first.

use super::certificate_view::CertificateLine;
use crate::border::{next_page, page_size};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListCertificates {
    /// Cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CertificateList {
    /// Certificates.
    pub rows: Vec<CertificateLine>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_certificates(desk: &mut Desk, ask: ListCertificates) -> Result<CertificateList> {
    desk.read(Operation::ListCertificates, |view| {
        let (after, limit) = (optional_identity(ask.after.as_deref())?, page_size(ask.limit));
        let rows = store::disposal::list_certificates(view, view.sight(), after, limit)?;
        let next = next_page(&rows, limit, |row| row.id.to_string());
        Ok(CertificateList { rows: rows.iter().map(CertificateLine::from).collect(), next })
    })
}
