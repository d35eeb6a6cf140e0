//! What an operation may answer besides its reply.

use crate::border::param_text;
use crate::wording::worded;
use ::texts::Locale;
use domain::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The few ways in which an operation does not reply.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule says no; told with code and parameters.
    #[error(transparent)]
    Refused(Refusal),
    /// Not there — or not there for this reader, which is the same answer, byte for byte.
    #[error("missing")]
    Missing,
    /// The request does not have the operation's shape.
    #[error("malformed: {0}")]
    Malformed(String),
    /// No operation of that name.
    #[error("unknown operation")]
    UnknownOperation,
    /// A fault that nobody at the desk can mend.
    #[error("broken: {0}")]
    Broken(String),
}

/// Results of operations.
pub type Result<T> = std::result::Result<T, Error>;

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Refused(refusal)
    }
}

impl From<::vault::VaultError> for Error {
    fn from(error: ::vault::VaultError) -> Error {
        match error {
            ::vault::VaultError::Refused(refusal) => Error::Refused(refusal),
            other => Error::Broken(other.to_string()),
        }
    }
}

impl From<store::StoreError> for Error {
    fn from(error: store::StoreError) -> Error {
        ::vault::VaultError::from(error).into()
    }
}

impl From<paper::PaperError> for Error {
    fn from(error: paper::PaperError) -> Error {
        Error::Broken(format!("paper: {error}"))
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Error {
        Error::Malformed(error.to_string())
    }
}

/// Turns absence into the one word for it.
pub trait OrMissing<T> {
    /// `None` becomes [`Error::Missing`].
    fn or_missing(self) -> Result<T>;
}

impl<T> OrMissing<T> for Option<T> {
    fn or_missing(self) -> Result<T> {
        self.ok_or(Error::Missing)
    }
}

/// An error as it crosses the border.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// `refused`, `missing`, `malformed`, `broken`.
    pub kind: String,
    /// `area.fact`, for refusals.
    pub code: String,
    /// Parameters.
    pub params: BTreeMap<String, String>,
    /// The sentence in the desk's language.
    pub text: String,
}

/// A short name of a fault, the same for the same fault: what a person can read out to whoever mends it.
fn reference_of(detail: &str) -> String {
    use sha2::Digest;
    hex::encode(&sha2::Sha256::digest(detail.as_bytes())[..4])
}

impl Error {
    /// The border's shape, worded.
    #[must_use]
    pub fn to_problem(&self, locale: Locale) -> Problem {
        let plain = |kind: &str, code: &str, detail: Option<&String>| Problem {
            kind: kind.to_owned(),
            code: code.to_owned(),
            params: detail.map(|detail| ("detail".to_owned(), detail.clone())).into_iter().collect(),
            text: {
                let detail = detail.cloned().unwrap_or_default();
                let reference = reference_of(&detail);
                ::texts::format(
                    locale,
                    &format!("problem-{kind}"),
                    &[("detail", detail.into()), ("reference", reference.into())],
                )
                .unwrap_or_else(|| kind.to_owned())
            },
        };
        match self {
            Error::Refused(refusal) => Problem {
                kind: "refused".to_owned(),
                code: refusal.code.to_owned(),
                params: refusal
                    .params
                    .iter()
                    .map(|(name, param)| ((*name).to_owned(), param_text(param)))
                    .collect(),
                text: worded(locale, "refusal", refusal.code, &refusal.params),
            },
            Error::Missing => plain("missing", "missing", None),
            Error::Malformed(detail) => plain("malformed", "malformed", Some(detail)),
            Error::UnknownOperation => plain("malformed", "unknown_operation", None),
            Error::Broken(detail) => plain("broken", "broken", Some(detail)),
        }
    }
}
