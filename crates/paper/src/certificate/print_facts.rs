//! What one print of a certificate adds to its statement, kept beside it in the file, so that the page
//! can be printed again and compared. None of it is signed except the text of the code, which signs
//! itself.

use serde::{Deserialize, Serialize};

use super::view::{CertificatePrint, CopyMark};
use crate::signature::Ink;
use crate::{Locale, PaperError};

/// Name of the embedded statement. Name trees are sorted: it stands after [`PRINT_FILE`].
pub(crate) const STATEMENT_FILE: &str = "statement.json";
/// Name of the embedded print facts.
pub(crate) const PRINT_FILE: &str = "print.json";

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrintFacts {
    locale: String,
    pub(crate) qr_text: String,
    copy_mark: CopyMark,
    printed_by: String,
    printed_account: String,
    printed_at: String,
}

impl PrintFacts {
    pub(crate) fn of(print: &CertificatePrint, locale: Locale) -> PrintFacts {
        PrintFacts {
            locale: locale.code().to_owned(),
            qr_text: print.qr_text.clone(),
            copy_mark: print.copy_mark,
            printed_by: print.printed_by.clone(),
            printed_account: print.printed_account.clone(),
            printed_at: print.printed_at.clone(),
        }
    }

    pub(crate) fn to_json(&self) -> Result<Vec<u8>, PaperError> {
        serde_json::to_vec(self).map_err(|_| PaperError::NotWritten)
    }

    pub(crate) fn from_json(bytes: &[u8]) -> Result<PrintFacts, PaperError> {
        serde_json::from_slice(bytes).map_err(|_| PaperError::StatementMalformed)
    }

    pub(crate) fn locale(&self) -> Result<Locale, PaperError> {
        Locale::from_code(&self.locale).ok_or(PaperError::StatementMalformed)
    }

    pub(crate) fn with_inks(self, inks: Vec<Ink>) -> CertificatePrint {
        CertificatePrint {
            qr_text: self.qr_text,
            inks,
            copy_mark: self.copy_mark,
            printed_by: self.printed_by,
            printed_account: self.printed_account,
            printed_at: self.printed_at,
        }
    }
}
