//! Which field a column's head suggests.

use super::names::name_key;
use super::reading::HEADS;
use super::{ImportField, ImportSubject};

/// The field a head most likely means; `words` are the program's own heads in every language.
#[must_use]
pub fn suggest_field(
    subject: ImportSubject,
    head: &str,
    words: &[(ImportField, String)],
) -> Option<ImportField> {
    // Marks of required columns and units stand in brackets or behind a star.
    let bare: &str = head.split(['(', '（', '*', '＊']).next().unwrap_or(head);
    let known = |key: &str| {
        let own = words.iter().map(|(field, word)| (word.as_str(), *field));
        let others = HEADS.iter().map(|(word, field)| (*word, *field));
        let codes = ImportField::ALL.iter().map(|field| (field.code(), *field));
        let mut all = own.chain(others).chain(codes);
        all.find(|(word, field)| subject.has(*field) && name_key(word) == key).map(|(_, field)| field)
    };
    // The program's own heads may have a unit too.
    known(&name_key(head)).or_else(|| known(&name_key(bare)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_suggest_their_fields_within_the_subject() {
        let words = vec![(ImportField::Title, "题名".to_owned()), (ImportField::Title, "Title".to_owned())];
        let suggest = |subject, head| suggest_field(subject, head, &words);
        assert_eq!(suggest(ImportSubject::Records, "题 名*"), Some(ImportField::Title));
        assert_eq!(suggest(ImportSubject::Records, "TITLE"), Some(ImportField::Title));
        assert_eq!(suggest(ImportSubject::Records, "页数（张）"), None);
        assert_eq!(suggest(ImportSubject::Records, "房号"), Some(ImportField::SubjectKey));
        assert_eq!(suggest(ImportSubject::People, "房号"), None);
        assert_eq!(suggest(ImportSubject::Loans, "due_at"), Some(ImportField::DueAt));
    }
}
