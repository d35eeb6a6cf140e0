//! Errors as the window receives them: the border's shape, unchanged.

use app::{Error, Locale};
use serde::Serialize;
use std::collections::BTreeMap;

/// `{kind, code, params, text}`.
#[derive(Debug, Serialize)]
pub(crate) struct Problem {
    kind: String,
    code: String,
    params: BTreeMap<String, String>,
    text: String,
}

impl Problem {
    pub(crate) fn of(error: &Error, locale: Locale) -> Problem {
        let app::Problem { kind, code, params, text } = error.to_problem(locale);
        Problem { kind, code, params, text }
    }

    /// No session is open.
    pub(crate) fn locked() -> Problem {
        Problem {
            kind: "locked".into(),
            code: "vault.locked".into(),
            params: BTreeMap::new(),
            text: String::new(),
        }
    }

    /// A fault of the machine below.
    pub(crate) fn broken(detail: &str) -> Problem {
        Problem {
            kind: "broken".into(),
            code: "broken".into(),
            params: BTreeMap::from([("detail".into(), detail.to_owned())]),
            text: detail.to_owned(),
        }
    }
}
