//! Wording: every sentence the office reads lives in `assets/locales/<locale>/<area>.ftl`; code
//! knows only keys. Both languages hold the same keys, which a test enforces.

mod locales;
mod value;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

pub use value::Value;

/// A language the wording exists in; Chinese is the office's own, written first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Locale {
    /// 简体中文.
    ZhCn,
    /// English.
    En,
}

impl Locale {
    /// Every language, the office's own first.
    pub const ALL: [Locale; 2] = [Locale::ZhCn, Locale::En];

    /// The language of a code (`zh-CN`, `en`).
    #[must_use]
    pub fn from_code(code: &str) -> Option<Locale> {
        Locale::ALL.into_iter().find(|locale| locale.code() == code)
    }

    /// The code, also the name of the folder under `assets/locales`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Locale::ZhCn => "zh-CN",
            Locale::En => "en",
        }
    }
}

/// The text of a key that takes no arguments.
#[must_use]
pub fn text(locale: Locale, key: &str) -> Option<String> {
    format(locale, key, &[])
}

/// The text of a key with its arguments filled in. An argument nobody passed shows as `{$name}`,
/// so that a wrong call is seen rather than lost.
#[must_use]
pub fn format(locale: Locale, key: &str, arguments: &[(&str, Value)]) -> Option<String> {
    let bundle = bundle(locale);
    let pattern = bundle.get_message(key)?.value()?;
    let arguments: FluentArgs<'_> =
        arguments.iter().map(|(name, value)| (*name, value.to_fluent())).collect();
    let mut problems = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&arguments), &mut problems).into_owned())
}

/// Every key of a language, in the order of the files.
#[must_use]
pub fn keys(locale: Locale) -> Vec<String> {
    locales::sources(locale).iter().flat_map(|(_, source)| keys_of(source)).collect()
}

/// In Fluent a line that starts with a letter starts a message, and nothing else does.
fn keys_of(source: &str) -> impl Iterator<Item = String> + '_ {
    source
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim().to_owned())
}

fn bundle(locale: Locale) -> &'static FluentBundle<FluentResource> {
    static CHINESE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static ENGLISH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    match locale {
        Locale::ZhCn => CHINESE.get_or_init(|| load(Locale::ZhCn)),
        Locale::En => ENGLISH.get_or_init(|| load(Locale::En)),
    }
}

/// A file with a mistake still gives its good messages; the tests refuse the mistake.
fn load(locale: Locale) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = locale.code().parse().expect("BUG: a locale code is a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for (_, source) in locales::sources(locale) {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;

    /// Key → its whole source, attributes and variants included.
    fn entries(source: &str) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        let mut current: Option<String> = None;
        for line in source.lines() {
            if let Some(key) = keys_of(line).next() {
                current = Some(key.clone());
                found.insert(key, line.to_owned());
            } else if line.starts_with('#') {
                current = None;
            } else if let Some(text) = current.as_ref().and_then(|key| found.get_mut(key)) {
                text.push_str(line);
            }
        }
        found
    }

    fn arguments(text: &str) -> BTreeSet<String> {
        text.split('$')
            .skip(1)
            .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-')).collect())
            .collect()
    }

    #[test]
    fn every_file_parses() {
        for locale in Locale::ALL {
            for (area, source) in locales::sources(locale) {
                if let Err((_, problems)) = FluentResource::try_new((*source).to_owned()) {
                    panic!("{}/{area}.ftl: {problems:?}", locale.code());
                }
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_keys_in_the_same_area() {
        let chinese = locales::sources(Locale::ZhCn);
        let english = locales::sources(Locale::En);
        for ((area, zh), (_, en)) in chinese.iter().zip(english) {
            let zh: BTreeSet<_> = keys_of(zh).collect();
            let en: BTreeSet<_> = keys_of(en).collect();
            assert_eq!(
                zh.symmetric_difference(&en).collect::<Vec<_>>(),
                Vec::<&String>::new(),
                "{area}.ftl: these keys exist in one language only"
            );
        }
    }

    #[test]
    fn both_languages_take_the_same_arguments() {
        for ((area, zh), (_, en)) in locales::sources(Locale::ZhCn).iter().zip(locales::sources(Locale::En)) {
            let english = entries(en);
            for (key, text) in entries(zh) {
                let other = english.get(&key).map(String::as_str).unwrap_or_default();
                assert_eq!(arguments(&text), arguments(other), "{area}.ftl: {key}");
            }
        }
    }

    #[test]
    fn no_key_is_written_twice() {
        for locale in Locale::ALL {
            let mut seen = BTreeSet::new();
            for key in keys(locale) {
                assert!(seen.insert(key.clone()), "{}: {key} is written twice", locale.code());
            }
        }
    }

    #[test]
    fn every_file_in_the_folder_is_listed() {
        for locale in Locale::ALL {
            let folder =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/locales").join(locale.code());
            let in_folder: BTreeSet<String> = std::fs::read_dir(folder)
                .expect("the folder is there")
                .map(|entry| entry.expect("readable").path())
                .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
                .collect();
            let listed: BTreeSet<String> =
                locales::sources(locale).iter().map(|(area, _)| (*area).to_owned()).collect();
            assert_eq!(in_folder, listed);
        }
    }

    #[test]
    fn arguments_are_filled_in_without_isolation_marks() {
        let text =
            format(Locale::ZhCn, "paper-page-of", &[("page", Value::from(1)), ("pages", Value::from(2))]);
        assert_eq!(text.as_deref(), Some("第 1 页 共 2 页"));
    }

    #[test]
    fn an_unknown_key_is_nothing() {
        assert_eq!(text(Locale::En, "no-such-key"), None);
        assert_eq!(Locale::from_code("fr"), None);
    }
}
