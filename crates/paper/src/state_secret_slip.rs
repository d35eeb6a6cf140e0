//! Slip for a carrier of state or work secrets (国家秘密（工作秘密）载体), A5 portrait. Such a
//! carrier is not registered here; no title is kept, on paper or anywhere else.

use crate::view::{Footer, Office};
use crate::{Locale, PaperError, Printed};

/// The slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateSecretSlipView {
    /// The office.
    pub office: Office,
    /// Day the carrier was met.
    pub met_on: String,
    /// Who met it.
    pub met_by: String,
    /// Who the carrier goes to (保密责任人).
    pub handed_to: String,
    /// Foot of the page.
    pub footer: Footer,
}

/// Prints the slip.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_state_secret_slip(_view: &StateSecretSlipView, _locale: Locale) -> Result<Printed, PaperError> {
    Err(PaperError::NotWritten)
}
