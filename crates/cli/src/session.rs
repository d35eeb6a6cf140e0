//! `strongroom session`: unlock once, one JSON line in, one out.

use crate::exit::problem;
use crate::output;
use anyhow::Result;
use app::{Desk, Locale, dispatch};
use serde::Deserialize;
use std::io::BufRead;

#[derive(Deserialize)]
struct Line {
    operation: String,
    #[serde(default)]
    request: serde_json::Value,
}

fn answer(desk: &mut Desk, text: &str, locale: Locale) -> serde_json::Value {
    let asked: Result<Line, _> = serde_json::from_str(text);
    let done = match asked {
        Ok(Line { operation, request }) => {
            dispatch(desk, &operation, if request.is_null() { serde_json::json!({}) } else { request })
        }
        Err(error) => Err(error.into()),
    };
    match done {
        Ok(answer) => serde_json::json!({ "reply": answer.reply, "tags": answer.tags, "seq": answer.seq }),
        Err(error) => problem(&error, locale),
    }
}

/// Reads until the input ends, then locks.
pub(crate) fn serve(mut desk: Desk, locale: Locale) -> Result<()> {
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if !line.trim().is_empty() {
            output::line(&answer(&mut desk, &line, locale).to_string());
        }
    }
    drop(desk.lock());
    Ok(())
}
