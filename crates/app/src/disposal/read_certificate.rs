//! One certificate with its signed statement.

use super::certificate_view::{IssuedCertificate, issued};
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use domain::CertificateId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadCertificate {
    /// Which certificate.
    pub id: String,
}

/// Reads it.
pub fn read_certificate(desk: &mut Desk, ask: ReadCertificate) -> Result<IssuedCertificate> {
    let certificate: CertificateId = ask.id.parse().ok().or_missing()?;
    desk.read(Operation::ReadCertificate, |view| {
        let row = store::disposal::get_certificate(view, view.sight(), certificate)?.or_missing()?;
        Ok(issued(&row, view.office(), &[]))
    })
}
