//! The words of both schemes, as registers and forms write them: R4 绝密/机密/秘密, R1 机密信息/内部信息/一般信息.
//! The longer word is R1's, the bare one R4's; where a line says both, the higher wins and the conflict is told.

use super::Level;

/// What a line of an old register says of a level, scheme by scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LevelReading {
    /// By R4 (三级).
    pub by_r4: Option<Level>,
    /// By R1 (三类).
    pub by_r1: Option<Level>,
}

impl LevelReading {
    /// The level that follows: the higher.
    #[must_use]
    pub fn level(&self) -> Level {
        self.by_r4.max(self.by_r1).unwrap_or(Level::General)
    }

    /// Whether the two schemes say different things.
    #[must_use]
    pub fn conflicts(&self) -> bool {
        matches!((self.by_r4, self.by_r1), (Some(one), Some(other)) if one != other)
    }
}

/// The words of R4 with the levels they name.
const R4: &[(&str, Level)] = &[
    ("绝密", Level::TopSecret),
    ("机密", Level::Confidential),
    ("秘密", Level::Secret),
    ("第一级", Level::TopSecret),
    ("第二级", Level::Confidential),
    ("第三级", Level::Secret),
];

/// The words of R1, and what people write for them.
const R1: &[(&str, Level)] = &[
    ("机密信息", Level::Confidential),
    ("内部信息", Level::Internal),
    ("一般信息", Level::General),
    ("内部", Level::Internal),
    ("一般", Level::General),
    ("公开", Level::General),
];

/// Reads the words of a level; `None` when a word is known to neither scheme, or carries the sign of a state
/// secret. A term written behind ▲ is left to whoever reads terms.
#[must_use]
pub fn level_from_words(text: &str) -> Option<LevelReading> {
    let said = text.split('▲').next().unwrap_or_default();
    if said.contains('★') {
        return None;
    }
    let mut reading = LevelReading::default();
    let mut found = false;
    for word in said.split(|c: char| c.is_whitespace() || "/／、,，;；|()（）[]【】".contains(c)) {
        if word.is_empty() {
            continue;
        }
        let of =
            |words: &[(&str, Level)]| words.iter().find(|(known, _)| *known == word).map(|(_, level)| *level);
        match (of(R4).or_else(|| Level::from_code(word)), of(R1)) {
            (Some(level), _) => reading.by_r4 = reading.by_r4.max(Some(level)),
            (None, Some(level)) => reading.by_r1 = reading.by_r1.max(Some(level)),
            (None, None) => return None,
        }
        found = true;
    }
    found.then_some(reading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_both_texts_has_its_level() {
        let cases = [
            ("绝密", Level::TopSecret),
            (" 机密 ", Level::Confidential),
            ("机密信息", Level::Confidential),
            ("秘密", Level::Secret),
            ("内部信息", Level::Internal),
            ("内部", Level::Internal),
            ("一般信息", Level::General),
            ("公开", Level::General),
            ("机密▲5年", Level::Confidential),
            ("top_secret", Level::TopSecret),
        ];
        for (words, level) in cases {
            assert_eq!(level_from_words(words).map(|reading| reading.level()), Some(level), "{words}");
        }
    }

    #[test]
    fn where_the_schemes_disagree_the_higher_wins_and_it_is_told() {
        let both = level_from_words("秘密／机密信息").expect("read");
        assert_eq!((both.level(), both.conflicts()), (Level::Confidential, true));
        let same = level_from_words("机密（机密信息）").expect("read");
        assert_eq!((same.level(), same.conflicts()), (Level::Confidential, false));
        let other = level_from_words("绝密、内部信息").expect("read");
        assert_eq!((other.level(), other.conflicts()), (Level::TopSecret, true));
    }

    #[test]
    fn what_is_neither_scheme_s_is_not_guessed() {
        for unknown in ["", "  ", "普密", "机密★20年", "公司机密", "秘密 高", "5"] {
            assert_eq!(level_from_words(unknown), None, "{unknown}");
        }
    }
}
