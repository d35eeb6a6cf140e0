//! From codes to sentences, for what leaves in words: problems, notices, printed pages.

use crate::border::{Notice, param_text};
use ::texts::{Locale, Value};
use domain::access::{Level, Post};
use domain::{Note, Param};

fn key(prefix: &str, code: &str) -> String {
    format!("{prefix}-{}", code.replace(['.', '_'], "-"))
}

/// The word of a level.
#[must_use]
pub fn level(locale: Locale, level: Level) -> String {
    coded(locale, "level", level.code())
}

/// The word of a post.
#[must_use]
pub fn post(locale: Locale, post: Post) -> String {
    coded(locale, "post", post.code())
}

/// The word behind a prefixed code, the code itself when there is none.
#[must_use]
pub fn coded(locale: Locale, prefix: &str, code: &str) -> String {
    ::texts::text(locale, &key(prefix, code)).unwrap_or_else(|| code.to_owned())
}

fn value(locale: Locale, param: &Param) -> Value {
    match param {
        Param::Number(number) => Value::Number(*number),
        Param::Level(it) => Value::Text(level(locale, *it)),
        Param::Posts(posts) => {
            let separator = if locale == Locale::ZhCn { "、" } else { ", " };
            Value::Text(posts.iter().map(|it| post(locale, *it)).collect::<Vec<_>>().join(separator))
        }
        Param::Code(code) => Value::Text(
            ::texts::text(locale, code)
                .or_else(|| {
                    ["operation", "state", "role", "action", "post"]
                        .iter()
                        .find_map(|prefix| ::texts::text(locale, &key(prefix, code)))
                })
                .unwrap_or_else(|| (*code).to_owned()),
        ),
        other => Value::Text(param_text(other)),
    }
}

/// The sentence of a code; the bare code when the text is missing (a test forbids that).
#[must_use]
pub fn worded(locale: Locale, prefix: &str, code: &str, params: &[(&'static str, Param)]) -> String {
    let values: Vec<(&str, Value)> =
        params.iter().map(|(name, param)| (*name, value(locale, param))).collect();
    ::texts::format(locale, &key(prefix, code), &values).unwrap_or_else(|| code.to_owned())
}

fn notice_of(locale: Locale, prefix: &str, code: &str, params: &[(&'static str, Param)]) -> Notice {
    Notice {
        code: code.to_owned(),
        params: params.iter().map(|(name, param)| ((*name).to_owned(), param_text(param))).collect(),
        text: worded(locale, prefix, code, params),
    }
}

/// A note as a notice.
#[must_use]
pub fn notice(locale: Locale, note: &Note) -> Notice {
    notice_of(locale, "note", note.code, &note.params)
}

/// A refusal as a notice, for pre-checks and blockers.
#[must_use]
pub fn refusal_notice(locale: Locale, refusal: &domain::Refusal) -> Notice {
    notice_of(locale, "refusal", refusal.code, &refusal.params)
}
