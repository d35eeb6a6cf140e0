//! The words on paper, by key. A key nobody wrote prints as itself: seen, not lost.

use texts::{Locale, Value};

use crate::certificate::Marks;
use crate::layout::{Align, Para, Style};
use crate::view::{Carrier, Level, Verdict};

/// The wording of one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words(pub(crate) Locale);

impl Words {
    /// The words of `paper-<key>`.
    pub(crate) fn get(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The words of `paper-<key>` with arguments.
    pub(crate) fn with(self, key: &str, arguments: &[(&str, Value)]) -> String {
        let key = format!("paper-{key}");
        texts::format(self.0, &key, arguments).unwrap_or(key)
    }

    /// The words with what was filled in stressed: parts between `*` in the text file. A star inside
    /// a value stays a star.
    pub(crate) fn stressed(
        self,
        plain: Style,
        stress: Style,
        key: &str,
        arguments: &[(&str, Value)],
    ) -> Para {
        const STAR: &str = "\u{E000}";
        let guarded: Vec<(&str, Value)> = arguments
            .iter()
            .map(|(name, value)| match value {
                Value::Text(text) => (*name, Value::Text(text.replace('*', STAR))),
                number => (*name, number.clone()),
            })
            .collect();
        let mut para = Para::stressed(plain, stress, &self.with(key, &guarded));
        for (_, text) in &mut para.spans {
            *text = text.replace(STAR, "*");
        }
        para
    }

    /// Running text: both edges in Chinese, ragged right in English, whose words a spread would tear.
    pub(crate) fn running(self) -> Align {
        match self.0 {
            Locale::ZhCn => Align::Justify,
            Locale::En => Align::Left,
        }
    }

    /// The mark a certificate prints for a level: never the bare word of the State Secrets Law.
    pub(crate) fn mark(self, level: Level, marks: Marks) -> String {
        match (level, marks) {
            (Level::General, _) => String::new(),
            (_, Marks::Company) => self.get("mark-company-secret"),
            (Level::TopSecret | Level::Confidential, Marks::TradeSecret) => {
                self.get("mark-core-trade-secret")
            }
            (Level::Secret | Level::Internal, Marks::TradeSecret) => self.get("mark-ordinary-trade-secret"),
        }
    }

    pub(crate) fn verdict(self, verdict: Verdict) -> String {
        self.get(match verdict {
            Verdict::Passed => "verdict-passed",
            Verdict::Failed => "verdict-failed",
            Verdict::Undecided => "verdict-undecided",
        })
    }

    pub(crate) fn carrier(self, carrier: Carrier) -> String {
        self.get(match carrier {
            Carrier::Paper => "carrier-paper",
            Carrier::Electronic => "carrier-electronic",
            Carrier::Media => "carrier-media",
        })
    }

    /// `12 年 10 月`.
    pub(crate) fn kept(self, years: u32, months: u32) -> String {
        let key = match (years, months) {
            (_, 0) => "kept-years",
            (0, _) => "kept-months",
            _ => "kept",
        };
        self.with(key, &[("years", years.into()), ("months", months.into())])
    }

    /// Text, or the word for none.
    pub(crate) fn or_none(self, text: Option<&str>) -> String {
        match text {
            Some(text) if !text.trim().is_empty() => text.to_owned(),
            _ => self.get("none"),
        }
    }

    /// Company and unit with a space between, as a head shows them.
    pub(crate) fn office_spaced(self, office: &crate::view::Office) -> String {
        format!("{} {}", office.company, office.unit).trim_end().to_owned()
    }

    /// Company and unit as one name.
    pub(crate) fn office(self, office: &crate::view::Office) -> String {
        match (self.0, office.unit.is_empty()) {
            (_, true) => office.company.clone(),
            (Locale::ZhCn, false) => format!("{}{}", office.company, office.unit),
            (Locale::En, false) => format!("{} {}", office.company, office.unit),
        }
    }
}

/// `—`, where a field cannot apply.
pub(crate) const NOT_APPLICABLE: &str = "—";

/// A number with a thin gap between thousands that no line break enters.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{00A0}');
        }
        text.push(digit);
    }
    text
}

/// Hex in groups.
pub(crate) fn groups_of(hex: &str, size: usize) -> Vec<String> {
    let characters: Vec<char> = hex.chars().collect();
    characters.chunks(size).map(|group| group.iter().collect()).collect()
}

/// A 32-byte hash on two lines, groups of four.
pub(crate) fn hash_lines(hex: &str) -> String {
    let groups = groups_of(hex, 4);
    groups.chunks(8).map(|line| line.join(" ")).collect::<Vec<_>>().join("\n")
}

/// `263f 93dc…15e8`: enough of a head to compare at a glance.
pub(crate) fn short_head(hex: &str) -> String {
    let characters: Vec<char> = hex.chars().collect();
    if characters.len() < 16 {
        return hex.to_owned();
    }
    let part = |from: usize, to: usize| characters[from..to].iter().collect::<String>();
    format!("{}\u{00A0}{}…{}", part(0, 4), part(4, 8), part(characters.len() - 4, characters.len()))
}

/// The first eight digits of a key fingerprint, as a signature cell shows them.
pub(crate) fn short_key(hex: &str) -> String {
    groups_of(&hex.chars().filter(|c| !c.is_whitespace()).take(8).collect::<String>(), 4).join("\u{00A0}")
}

/// A barcode of 13 digits in reading groups: type, office, number, check.
pub(crate) fn barcode(digits: &str) -> String {
    let found: Vec<char> = digits.chars().collect();
    if found.len() != 13 || !found.iter().all(char::is_ascii_digit) {
        return digits.to_owned();
    }
    let part = |from: usize, to: usize| found[from..to].iter().collect::<String>();
    [part(0, 1), part(1, 5), part(5, 9), part(9, 12), part(12, 13)].join("\u{00A0}")
}
