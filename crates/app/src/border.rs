//! Shapes shared by several operations' requests and replies.

use domain::Param;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A second person's act on the spot: own login, own passphrase, handwriting if there is a pad.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct Second {
    /// Login.
    pub login: String,
    /// Passphrase, as typed.
    pub passphrase: String,
    /// PNG from the signature pad, base64.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub signature_png: Option<String>,
}

impl std::fmt::Debug for Second {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Second({}, …)", self.login)
    }
}

/// How a receiver or borrower acknowledges one transaction.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct Receipt {
    /// `pad`, `paper` or `passphrase`.
    pub kind: String,
    /// With `passphrase`: the receiver's own.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub second: Option<Second>,
    /// With `pad`: PNG, base64.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub signature_png: Option<String>,
}

/// Something to tell beside a reply: a code, its parameters, and the sentence in the desk's language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema, TS)]
pub struct Notice {
    /// `area.fact`.
    pub code: String,
    /// Parameters by name, as text.
    pub params: BTreeMap<String, String>,
    /// The sentence.
    pub text: String,
}

/// A person as others may see them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema, TS)]
pub struct PersonRef {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
}

/// A PDF made for printing or export.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintedFile {
    /// Suggested name.
    pub file_name: String,
    /// The file, base64.
    pub pdf: String,
    /// Pages.
    pub pages: usize,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// Characters that no bundled font has and that print as a visible fallback.
    pub missing_glyphs: Vec<String>,
}

/// Nothing to reply but that it is done.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct Done {}

/// An empty request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct Nothing {}

/// How a parameter is written at the border: codes stay codes.
#[must_use]
pub fn param_text(param: &Param) -> String {
    match param {
        Param::Text(text) => text.clone(),
        Param::Number(number) => number.to_string(),
        Param::Level(level) => level.code().to_owned(),
        Param::Day(day) => day.to_string(),
        Param::Posts(posts) => posts.iter().map(|post| post.code()).collect::<Vec<_>>().join(","),
        Param::Code(code) => (*code).to_owned(),
    }
}

/// The page size asked for, within bounds.
#[must_use]
pub fn page_size(asked: Option<i64>) -> i64 {
    asked.unwrap_or(100).clamp(1, 200)
}

/// Where the next page begins, when this one is full and another may follow.
pub(crate) fn next_page<T, C>(rows: &[T], limit: i64, cursor: impl FnOnce(&T) -> C) -> Option<C> {
    let full = i64::try_from(rows.len()).is_ok_and(|count| count >= limit);
    rows.last().filter(|_| full).map(cursor)
}
