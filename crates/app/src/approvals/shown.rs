//! What exactly is to be allowed, for a person to read: the canonical statement line by line, with names and words in
//! the place of identities and codes. Used where the register itself is not at hand: on paper and in a file.

use crate::{Result, wording};
use ::texts::Locale;
use domain::PersonId;
use store::Reader;
use store::approvals::ApprovalRow;

/// Fields of statements in the order a reader asks for them, with the text group of their codes.
const FIELDS: &[(&str, Kind)] = &[
    ("way", Kind::Code("action")),
    ("accession", Kind::Plain),
    ("barcode", Kind::Plain),
    ("label", Kind::Plain),
    ("number", Kind::Plain),
    ("name", Kind::Plain),
    ("borrower", Kind::Person),
    ("applicant", Kind::Person),
    ("receiver", Kind::Person),
    ("pages", Kind::Plain),
    ("page_range", Kind::Plain),
    ("copies", Kind::Count),
    ("certified", Kind::Plain),
    ("destination", Kind::Plain),
    ("return_by", Kind::Plain),
    ("required_class", Kind::Plain),
    ("root", Kind::Plain),
    ("reason", Kind::Plain),
    ("begins_on", Kind::Plain),
    ("ends_on", Kind::Plain),
];

#[derive(Clone, Copy)]
enum Kind {
    /// As it stands.
    Plain,
    /// A code of this text group.
    Code(&'static str),
    /// Somebody's identity.
    Person,
    /// A number, or a list of which only the length is told.
    Count,
}

/// Label and value of everything in a request's statement that a person can read.
pub(super) fn statement_lines(
    reader: &Reader<'_>,
    locale: Locale,
    row: &ApprovalRow,
) -> Result<Vec<(String, String)>> {
    let statement: serde_json::Value = serde_json::from_str(&row.statement)?;
    let mut lines = Vec::new();
    for (field, kind) in FIELDS {
        let value = &statement[*field];
        let Some(text) = shown(reader, locale, *kind, value)? else { continue };
        lines.push((wording::coded(locale, "approval-field", field), text));
    }
    Ok(lines)
}

fn shown(
    reader: &Reader<'_>,
    locale: Locale,
    kind: Kind,
    value: &serde_json::Value,
) -> Result<Option<String>> {
    let plain = match value {
        serde_json::Value::String(text) if !text.trim().is_empty() => text.clone(),
        serde_json::Value::Number(number) => number.to_string(),
        serde_json::Value::Bool(yes) => {
            wording::coded(locale, "approval-field", if *yes { "yes" } else { "no" })
        }
        serde_json::Value::Array(many) => many.len().to_string(),
        _ => return Ok(None),
    };
    Ok(match kind {
        Kind::Plain | Kind::Count => Some(plain),
        Kind::Code(group) => Some(wording::coded(locale, group, &plain)),
        Kind::Person => match plain.parse::<PersonId>() {
            Ok(person) => store::people::get_person(reader, person)?.map(|person| person.name),
            Err(_) => None,
        },
    })
}

/// The whole request for a person to read: whose it is, what it is about, and the statement.
pub(super) fn request_lines(
    reader: &Reader<'_>,
    locale: Locale,
    row: &ApprovalRow,
) -> Result<Vec<(String, String)>> {
    let word = |key: &str| wording::coded(locale, "approval-field", key);
    let mut lines = vec![
        (word("request"), row.number.clone()),
        (word("applicant"), row.applicant_name.clone()),
        (word("action"), wording::coded(locale, "action", &row.action)),
        (word("level"), wording::level(locale, row.level)),
    ];
    if let Some(number) = &row.record_number {
        lines.push((word("record"), number.clone()));
        lines.push((word("title"), super::title_or_sealed(locale, row.record_title.clone())));
    }
    lines.push((word("purpose"), row.purpose.clone()));
    let known = |label: &String| lines.iter().any(|(one, _)| one == label);
    let more: Vec<_> =
        statement_lines(reader, locale, row)?.into_iter().filter(|(label, _)| !known(label)).collect();
    lines.extend(more);
    lines.push((word("valid"), row.expires_on.to_string()));
    Ok(lines)
}
