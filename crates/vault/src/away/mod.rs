//! Approval by file (离线签批): the three files that go between a vault and an approver who is away. A card holds the
//! approver's own keys under the own passphrase; a request is sealed to the card's person; a decision is signed with
//! the card's key and sealed back to the request. Their form is frozen by tests: an older file stays readable.

mod card;
mod decision;
mod request;

pub use card::{OpenCard, SigningCard};
pub use decision::{Answer, AwayDecision, Decided};
pub use request::{AskedAway, AwayRequest, MadeRequest, NewRequest};

use domain::approvals::AwayRefusal;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Result, refuse};

/// The newest form of the three files that this program writes.
pub(crate) const FORM: u32 = 1;
/// No file of the three is longer.
const LONGEST: usize = 1 << 20;

/// What every one of the files says of itself.
pub(crate) trait FileForm: Serialize + DeserializeOwned {
    /// What it is, in the file itself.
    const KIND: &'static str;
    /// The same, for a refusal.
    const WANTED: &'static str;
    fn kind(&self) -> &str;
    fn version(&self) -> u32;
}

/// The text of a file: canonical JSON, fields in the order of the form, one line.
pub(crate) fn text_of<F: FileForm>(file: &F) -> Result<String> {
    Ok(format!("{}\n", serde_json::to_string(file)?))
}

/// Reads a file of the kind wanted; anything else is refused with what was wanted.
pub(crate) fn read<F: FileForm>(bytes: &[u8]) -> Result<F> {
    let unreadable = || refuse(AwayRefusal::FileNotReadable { wanted: F::WANTED });
    if bytes.len() > LONGEST {
        return Err(unreadable());
    }
    let file: F = serde_json::from_slice(bytes).map_err(|_| unreadable())?;
    if file.kind() != F::KIND {
        return Err(unreadable());
    }
    if file.version() > FORM {
        return Err(refuse(AwayRefusal::FileTooNew { wanted: F::WANTED, form: file.version() }));
    }
    Ok(file)
}

macro_rules! file_form {
    ($type:ident, $kind:literal, $wanted:literal) => {
        impl crate::away::FileForm for $type {
            const KIND: &'static str = $kind;
            const WANTED: &'static str = $wanted;
            fn kind(&self) -> &str {
                &self.kind
            }
            fn version(&self) -> u32 {
                self.version
            }
        }

        impl $type {
            /// Reads the file.
            pub fn read(bytes: &[u8]) -> crate::error::Result<$type> {
                crate::away::read(bytes)
            }

            /// The file's text.
            pub fn text(&self) -> crate::error::Result<String> {
                crate::away::text_of(self)
            }
        }
    };
}
pub(crate) use file_form;

#[cfg(test)]
mod tests;
