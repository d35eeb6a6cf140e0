//! The list of text files. A new area is one line here and one file in each language.

use crate::Locale;

macro_rules! areas {
    ($($area:literal),+ $(,)?) => {
        static CHINESE: &[(&str, &str)] = &[$((
            $area,
            include_str!(concat!("../../../assets/locales/zh-CN/", $area, ".ftl")),
        )),+];
        static ENGLISH: &[(&str, &str)] = &[$((
            $area,
            include_str!(concat!("../../../assets/locales/en/", $area, ".ftl")),
        )),+];
    };
}

areas![
    "access",
    "approvals",
    "audit",
    "circulation",
    "classification",
    "columns",
    "content",
    "copying",
    "dispatch",
    "disposal",
    "excerpts",
    "handover",
    "imports",
    "incidents",
    "loans",
    "oversight",
    "paper",
    "people",
    "places",
    "records",
    "retention",
    "sharing",
    "shell",
    "vault",
];

/// The files of a language: area and source.
pub(crate) fn sources(locale: Locale) -> &'static [(&'static str, &'static str)] {
    match locale {
        Locale::ZhCn => CHINESE,
        Locale::En => ENGLISH,
    }
}
