//! Codes cross the border, wording does not: no sentence a person reads is written in code.

use std::collections::BTreeSet;

use crate::source::{SourceFile, crates_but, files, stands};

/// Numerals stand in citations of the rules ("R4·二·三·1") and are no wording.
const NUMERALS: &str = "一二三四五六七八九十";

/// Names that are the same in every language: the product's, and each language's own.
const NAMES: &[&str] = &["守卷", "中文"];

/// Places whose business is Chinese text itself and not talking to a person, each with its reason.
const ABOUT_TEXT: &[(&str, &str)] = &[
    ("crates/store/src/search", "breaks Chinese into the words of the index"),
    ("crates/store/src/pinyin.rs", "knows how names are read"),
    ("crates/paper/src/layout/breaking.rs", "knows where a Chinese line may end"),
    ("crates/domain/src/records/copy.rs", "names the original as its stored label does"),
    ("crates/testkit/", "makes things for tests"),
    ("crates/bench/", "makes the papers that the figures are measured over"),
    ("crates/domain/src/records/registration.rs", "recognises the marks of state secrets in a title"),
    ("crates/domain/src/imports/reading/", "reads dates, levels and terms as people write them"),
    ("crates/domain/src/access/level_words.rs", "reads the words of both schemes of levels"),
    ("crates/domain/src/records/query.rs", "reads fields and years as people type them into a search"),
    ("crates/domain/src/records/subject_key.rs", "reads room numbers as people write them"),
    ("crates/vault/src/layout.rs", "knows sync folders by the names their makers gave them"),
];

/// A word has two characters side by side; a single one is a sign that some parser looks for.
fn has_words(code: &str) -> bool {
    let is_chinese = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c) && !NUMERALS.contains(c);
    let code = NAMES.iter().fold(code.to_owned(), |code, name| code.replace(name, ""));
    code.chars().zip(code.chars().skip(1)).any(|(one, next)| is_chinese(one) && is_chinese(next))
}

fn sentences(file: &SourceFile) -> Vec<String> {
    let chinese = file.code_before_tests().filter(|(_, code)| has_words(code));
    chinese.map(|(line, code)| format!("{}:{line}: {}", file.path, code.trim())).collect()
}

#[test]
fn no_chinese_is_written_in_rust() {
    let mut rust = crates_but(&["texts"]);
    rust.extend(files(&["src-tauri"], &[".rs"]));
    rust.retain(|file| !file.path.ends_with("tests.rs") && !file.path.contains("/tests/"));
    rust.retain(|file| !ABOUT_TEXT.iter().any(|(place, _)| file.path.starts_with(place)));
    let findings: Vec<_> = rust.iter().flat_map(sentences).collect();
    stands("Sentences live in assets/locales, samples and packs in assets:", &findings);
}

#[test]
fn no_chinese_is_written_in_the_interface() {
    let mut interface = files(&["ui/src"], &[".ts", ".vue"]);
    interface.retain(|file| !file.path.contains("/generated/") && !file.path.contains(".test."));
    interface.retain(|file| !file.path.contains("fake"));
    let findings: Vec<_> = interface.iter().flat_map(sentences).collect();
    stands("Words live in assets/locales/<locale>/<area>.ftl:", &findings);
}

/// A key that no file has would be shown to a person as it stands.
#[test]
fn every_key_the_interface_names_has_words_in_both_languages() {
    let mut interface = files(&["ui/src"], &[".ts", ".vue"]);
    interface.retain(|file| !file.path.contains(".test."));
    let mut findings = Vec::new();
    for locale in ["zh-CN", "en"] {
        let known = keys(locale);
        for file in &interface {
            for (line, code) in file.code() {
                let missing = named_keys(code).filter(|key| !known.contains(*key));
                findings.extend(missing.map(|key| format!("{}:{line}: {key} ({locale})", file.path)));
            }
        }
    }
    stands("Write the words in assets/locales/<locale>/<area>.ftl:", &findings);
}

fn keys(locale: &str) -> BTreeSet<String> {
    let texts = files(&[&format!("assets/locales/{locale}")], &[".ftl"]);
    let messages = texts.iter().flat_map(|file| file.text.lines()).filter_map(|line| line.split_once('='));
    messages
        .map(|(key, _)| key.trim_end().to_owned())
        .filter(|key| !key.starts_with([' ', '#', '-']))
        .collect()
}

/// The whole keys in a line of code: `"ui-loans-title"`, but not the beginning of one that is put together.
fn named_keys(code: &str) -> impl Iterator<Item = &str> {
    let is_key = |word: &&str| {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        word.starts_with("ui-") && !word.ends_with('-') && word.chars().all(plain)
    };
    code.split(['"', '\'', '`']).filter(is_key)
}

#[test]
fn a_key_is_told_from_its_beginning() {
    let code = "t(\"ui-loans-title\") + t(`ui-shared-lane-${tone}`) + t('ui-records-' + kind)";
    assert_eq!(named_keys(code).collect::<Vec<_>>(), ["ui-loans-title"]);
}

#[test]
fn a_citation_is_not_a_sentence() {
    assert!(!has_words("general_manager(\"R4·二·三·1\")"));
    assert!(!has_words("<b>守卷</b>"));
    assert!(has_words("\"操作失败\""));
}
