//! The search index: titles, document numbers and authors, one token per Chinese character.
//!
//! `unicode61` takes pre-spaced text, so a phrase of single characters finds exactly the substrings
//! (10-measured C). Nothing a person types is ever FTS syntax: queries are built of quoted tokens.

use crate::pinyin::{plain_initials, title_initials};
use crate::{Reader, Result, Tx, named};
use domain::RecordId;

/// Stands between fields so that no phrase runs over a border; a private-use character is a token.
const BORDER: char = '\u{E000}';

crate::statements! {
    ROW_OF = "SELECT row FROM records WHERE id = :record";
    DROP_WORDS = "DELETE FROM record_search WHERE rowid = :row";
    PUT_WORDS = "INSERT INTO record_search(rowid, words, initials) VALUES (:row, :words, :initials)";
}

/// Full-width forms to their plain ones, everything lower case.
fn plain(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            other => other,
        })
        .flat_map(char::to_lowercase)
}

/// The tokens of a text: Latin runs as words, every other letter, digit and Chinese character for itself.
fn tokens(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in plain(text) {
        if c.is_ascii_alphabetic() {
            match found.last_mut().filter(|_| in_word) {
                Some(word) => word.push(c),
                None => found.push(c.to_string()),
            }
            in_word = true;
        } else {
            if c.is_alphanumeric() {
                found.push(c.to_string());
            }
            in_word = false;
        }
    }
    found
}

fn spaced_letters(initials: &str) -> String {
    initials.chars().map(String::from).collect::<Vec<_>>().join(" ")
}

fn indexed_words(fields: &[&str]) -> String {
    let border = format!(" {BORDER} ");
    fields.iter().map(|field| tokens(field).join(" ")).collect::<Vec<_>>().join(&border)
}

fn indexed_initials(fields: &[&str]) -> String {
    let mut runs: Vec<String> = Vec::new();
    for field in fields {
        let by_phrase = title_initials(field);
        let blind = plain_initials(field);
        if blind != by_phrase {
            runs.push(spaced_letters(&blind));
        }
        runs.push(spaced_letters(&by_phrase));
    }
    runs.join(&format!(" {BORDER} "))
}

/// The `MATCH` text of what somebody typed; `None` when nothing searchable was typed.
///
/// Each piece between spaces must occur; a piece of Latin letters alone may also be pinyin initials.
#[must_use]
pub fn match_text(query: &str) -> Option<String> {
    let pieces: Vec<String> = query.split_whitespace().filter_map(piece_match).take(16).collect();
    (!pieces.is_empty()).then(|| pieces.join(" AND "))
}

fn piece_match(piece: &str) -> Option<String> {
    let found = tokens(piece);
    let last = found.last()?;
    // A Latin word may go on; a character is whole.
    let goes_on = if last.bytes().all(|byte| byte.is_ascii_alphabetic()) { " *" } else { "" };
    let words = format!("words : \"{}\"{goes_on}", found.join(" "));
    let letters: String = plain(piece).collect();
    if letters.len() >= 2
        && letters.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && letters.bytes().any(|b| b.is_ascii_alphabetic())
    {
        return Some(format!("({words} OR initials : \"{}\")", spaced_letters(&letters)));
    }
    Some(words)
}

/// Puts a record's words into the index, replacing what stood there.
pub fn put_search_words(
    tx: &Tx<'_>,
    record: RecordId,
    title: &str,
    document_number: &str,
    author: &str,
) -> Result<()> {
    let row = row_of(tx, record)?;
    tx.run(DROP_WORDS, &named! { row: row })?;
    let words = indexed_words(&[title, document_number, author]);
    let initials = indexed_initials(&[title, author]);
    tx.run(PUT_WORDS, &named! { row: row, words: words, initials: initials })?;
    Ok(())
}

/// Takes a record's words out of the index for good (destruction, 4-security).
pub fn drop_search_words(tx: &Tx<'_>, record: RecordId) -> Result<()> {
    let row = row_of(tx, record)?;
    tx.run(DROP_WORDS, &named! { row: row })?;
    Ok(())
}

fn row_of(reader: &Reader<'_>, record: RecordId) -> Result<i64> {
    reader.number(ROW_OF, &named! { record: record })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_stands_character_by_character_and_latin_word_by_word() {
        assert_eq!(
            tokens("云澜客字〔2026〕12号 GCB-0041"),
            ["云", "澜", "客", "字", "2", "0", "2", "6", "1", "2", "号", "gcb", "0", "0", "4", "1"]
        );
        assert_eq!(tokens("ＡＢ３栋"), ["ab", "3", "栋"]);
        assert_eq!(tokens("𠮷祥㛃"), ["𠮷", "祥", "㛃"]);
    }

    #[test]
    fn a_query_is_quoted_tokens_whatever_was_typed() {
        assert_eq!(match_text("合同").as_deref(), Some("words : \"合 同\""));
        assert_eq!(match_text("3号楼").as_deref(), Some("words : \"3 号 楼\""));
        assert_eq!(match_text("dt").as_deref(), Some("(words : \"dt\" * OR initials : \"d t\")"));
        assert_eq!(match_text("电梯 合同").as_deref(), Some("words : \"电 梯\" AND words : \"合 同\""));
        for hostile in [
            "\"",
            "*",
            "^",
            "a:b OR c",
            "合同\" OR words:\"x",
            "NEAR(a b)",
            "-x",
            "{words}:",
            "(",
            "''; DROP TABLE records",
        ] {
            let built = match_text(hostile).unwrap_or_default();
            assert_eq!(built.matches('"').count() % 2, 0, "{hostile}: {built}");
        }
        assert_eq!(match_text("  \"*^ "), None);
    }

    #[test]
    fn both_readings_of_a_title_are_indexed() {
        let initials = indexed_initials(&["会计凭证"]);
        assert!(initials.contains("k j p z") && initials.contains("h j p z"));
    }

    #[test]
    fn no_phrase_runs_from_one_field_into_the_next() {
        assert!(indexed_words(&["合", "同"]).contains(BORDER));
    }
}
