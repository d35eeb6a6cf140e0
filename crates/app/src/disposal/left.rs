//! Why an item left a list: code and parameters, kept beside it, worded when shown.

use crate::border::{Notice, param_text};
use ::texts::{Locale, Value};
use domain::{Note, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A reason as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Left {
    /// `refusal` or `note`: the family of texts.
    family: String,
    /// `area.fact`.
    pub code: String,
    /// Parameters.
    params: BTreeMap<String, String>,
}

impl Left {
    /// Left because of a blocker.
    pub(crate) fn blocked(refusal: &Refusal) -> Left {
        Left::of("refusal", refusal.code, &refusal.params)
    }

    /// Left for another reason.
    pub(crate) fn noted(note: &Note) -> Left {
        Left::of("note", note.code, &note.params)
    }

    fn of(family: &str, code: &str, params: &[(&'static str, domain::Param)]) -> Left {
        Left {
            family: family.to_owned(),
            code: code.to_owned(),
            params: params.iter().map(|(name, param)| ((*name).to_owned(), param_text(param))).collect(),
        }
    }

    /// The stored form.
    pub(crate) fn to_text(&self) -> String {
        serde_json::to_string(self).expect("BUG: a reason is plain data")
    }

    /// Reads a stored reason; nothing for an item that did not leave.
    pub(crate) fn parse(text: &str) -> Option<Left> {
        serde_json::from_str(text).ok()
    }

    /// As shown.
    pub(crate) fn notice(&self, locale: Locale) -> Notice {
        let key = format!("{}-{}", self.family, self.code.replace(['.', '_'], "-"));
        let values: Vec<(&str, Value)> =
            self.params.iter().map(|(name, value)| (name.as_str(), value.clone().into())).collect();
        let text = ::texts::format(locale, &key, &values).unwrap_or_else(|| self.code.clone());
        Notice { code: self.code.clone(), params: self.params.clone(), text }
    }
}
