//! Certificates, newest first.

use super::certificate_view::CertificateLine;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListCertificates {}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CertificateList {
    /// Certificates.
    pub rows: Vec<CertificateLine>,
}

/// Lists them.
pub fn list_certificates(desk: &mut Desk, _: ListCertificates) -> Result<CertificateList> {
    desk.read(Operation::ListCertificates, |view| {
        let rows = store::disposal::list_certificates(view, view.sight())?;
        Ok(CertificateList { rows: rows.iter().map(CertificateLine::from).collect() })
    })
}
