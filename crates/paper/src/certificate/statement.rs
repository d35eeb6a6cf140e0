//! Canonical JSON of a statement: object keys sorted by their bytes, no white space, integers only,
//! strings as serde_json escapes them, absent values `null`. The same statement always gives the same
//! bytes, and only these bytes are accepted back.

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::view::CertificateView;
use crate::PaperError;

/// The canonical bytes: what is hashed, signed, sealed and embedded.
///
/// # Errors
/// [`PaperError::StatementMalformed`] never happens for a view that was built in memory.
pub fn statement_json(view: &CertificateView) -> Result<Vec<u8>, PaperError> {
    let value = serde_json::to_value(view).map_err(|_| PaperError::StatementMalformed)?;
    serde_json::to_vec(&sorted(value)).map_err(|_| PaperError::StatementMalformed)
}

/// SHA-256 of the canonical bytes.
#[must_use]
pub fn statement_hash(statement_json: &[u8]) -> [u8; 32] {
    Sha256::digest(statement_json).into()
}

/// Reads a statement; bytes that are not canonical are refused, since their hash means nothing.
///
/// # Errors
/// [`PaperError::StatementMalformed`].
pub fn parse_statement(bytes: &[u8]) -> Result<CertificateView, PaperError> {
    let view: CertificateView = serde_json::from_slice(bytes).map_err(|_| PaperError::StatementMalformed)?;
    if statement_json(&view)? == bytes { Ok(view) } else { Err(PaperError::StatementMalformed) }
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<(String, Value)> =
                members.into_iter().map(|(key, member)| (key, sorted(member))).collect();
            members.sort_by(|(one, _), (other, _)| one.as_bytes().cmp(other.as_bytes()));
            Value::Object(members.into_iter().collect::<Map<_, _>>())
        }
        Value::Array(members) => Value::Array(members.into_iter().map(sorted).collect()),
        plain => plain,
    }
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from_digit(digit.into(), 16).expect("BUG: four bits are one hex digit"));
        }
        text
    })
}
