//! Exit codes, and how an error leaves: the problem as one JSON line on standard error.

use crate::output;
use app::{Error, Locale};
use std::process::ExitCode;

/// How a run ended without an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// 0.
    Done,
    /// 3: a dry run found rows that would be refused.
    WouldBeRefused,
    /// 5: verification found something.
    VerificationFailed,
    /// 130: whoever sat there stopped it.
    Cancelled,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        match exit {
            Exit::Done => ExitCode::SUCCESS,
            Exit::WouldBeRefused => ExitCode::from(3),
            Exit::VerificationFailed => ExitCode::from(5),
            Exit::Cancelled => ExitCode::from(130),
        }
    }
}

const LOCKED: [&str; 4] = ["vault.wrong_passphrase", "vault.locked_out", "vault.too_soon", "vault.locked"];

/// 4 for passphrases, 3 for refusals and absence, 2 for malformed requests, 1 otherwise.
pub(crate) fn code_of(error: &Error) -> u8 {
    match error {
        Error::Refused(refusal) if LOCKED.contains(&refusal.code) => 4,
        Error::Refused(_) | Error::Missing => 3,
        Error::Malformed(_) | Error::UnknownOperation => 2,
        Error::Broken(_) => 1,
    }
}

/// The error's border form: `{"refused": {code, params, text}}`, `{"missing": …}` …
pub(crate) fn problem(error: &Error, locale: Locale) -> serde_json::Value {
    let problem = error.to_problem(locale);
    let mut named = serde_json::Map::new();
    named.insert(
        problem.kind,
        serde_json::json!({ "code": problem.code, "params": problem.params, "text": problem.text }),
    );
    serde_json::Value::Object(named)
}

/// Writes the problem and gives the exit code.
pub(crate) fn report(error: &anyhow::Error, locale: Locale) -> ExitCode {
    match error.downcast_ref::<Error>() {
        Some(known) => {
            output::error_line(&problem(known, locale).to_string());
            ExitCode::from(code_of(known))
        }
        None => {
            output::error_line(
                &serde_json::json!({ "broken": { "text": format!("{error:#}") } }).to_string(),
            );
            ExitCode::from(1)
        }
    }
}
