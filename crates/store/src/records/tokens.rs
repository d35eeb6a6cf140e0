//! The words of the index: how a text becomes tokens, for what is stored and for what is asked alike.
//!
//! `unicode61` takes pre-spaced text, so a phrase of single characters finds exactly the substrings
//! (10-measured C). Initials, access and facets are kept apart from words by a private-use mark that
//! nothing typed can hold, so that they need no column filter. A change of any token is a migration
//! that makes the index anew: a deletion names the tokens it takes out.

use crate::pinyin::{plain_initials, surname_initials, title_initials};

/// Marks tokens that are no words: access, facets. A private-use character is part of a token.
pub(super) const MARK: char = '\u{E001}';
/// Marks pinyin initials.
const SPELLED: char = '\u{E002}';
/// Stands between numbers so that no phrase runs from one into the next.
pub(super) const BORDER: char = '\u{E000}';

/// Full-width forms to their plain ones, everything lower case.
pub(super) fn plain(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().map(plain_character).flat_map(char::to_lowercase)
}

fn plain_character(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        other => other,
    }
}

/// One letter, digit or character of a text, where it stands, and whether a token begins with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) character: char,
    /// Which character of the text it came from.
    pub(super) at: usize,
    /// False within a Latin word.
    pub(super) begins: bool,
}

impl Unit {
    pub(super) fn is_latin(self) -> bool {
        self.character.is_ascii_alphabetic()
    }
}

/// A text in units. A mark between two characters that are no Latin and no digits is one too, so that no phrase
/// runs over it (`合（同` does not hold `合同`); in numbers marks say nothing (`GCB-0041` is `GCB0041`), nor do spaces.
pub(super) fn units(text: &str) -> Vec<Unit> {
    let mut found: Vec<Unit> = Vec::new();
    let (mut in_word, mut marked) = (false, false);
    for (at, original) in text.chars().enumerate() {
        let mut piece = [0; 4];
        for character in plain(original.encode_utf8(&mut piece)) {
            if character.is_alphanumeric() {
                let apart =
                    !character.is_ascii() && found.last().is_some_and(|last| !last.character.is_ascii());
                if marked && apart {
                    found.push(Unit { character: BORDER, at, begins: true });
                }
                found.push(Unit { character, at, begins: !(in_word && character.is_ascii_alphabetic()) });
                marked = false;
            } else {
                marked |= !character.is_whitespace();
            }
            in_word = character.is_ascii_alphabetic();
        }
    }
    found
}

/// The tokens of a text: Latin runs as words, every other letter, digit and Chinese character for itself.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for unit in units(text) {
        match found.last_mut().filter(|_| !unit.begins) {
            Some(word) => word.push(unit.character),
            None => found.push(unit.character.to_string()),
        }
    }
    found
}

/// A text as the index takes it.
pub(super) fn spaced(text: &str) -> String {
    tokens(text).join(" ")
}

/// Several numbers as the index takes them.
pub(super) fn spaced_numbers(numbers: &[&str]) -> String {
    let spaced: Vec<String> =
        numbers.iter().map(|number| spaced(number)).filter(|text| !text.is_empty()).collect();
    spaced.join(&format!(" {BORDER} "))
}

/// Letters in threes, each beginning one further: single letters are in every title, threes are rare.
/// The last two stand shorter, so that any two letters begin some token.
fn threes(letters: &str) -> Vec<String> {
    let all: Vec<char> = letters.chars().collect();
    (0..all.len())
        .map(|at| std::iter::once(&SPELLED).chain(&all[at..all.len().min(at + 3)]).collect::<String>())
        .collect()
}

/// The initials of a title and its author in every reading somebody may type.
pub(super) fn spaced_initials(fields: &[&str]) -> String {
    let mut runs: Vec<String> = Vec::new();
    for field in fields {
        for reading in [title_initials(field), plain_initials(field), surname_initials(field)] {
            let run = threes(&reading).join(" ");
            if !run.is_empty() && !runs.contains(&run) {
                runs.push(run);
            }
        }
    }
    runs.join(" ")
}

/// The `MATCH` text of typed initials: two letters begin a token, three are one, more are a phrase of them.
pub(super) fn initials_match(letters: &str) -> String {
    let mut threes = threes(letters);
    match threes.len() {
        0..=2 => format!("\"{SPELLED}{letters}\" *"),
        more => {
            threes.truncate(more - 2);
            format!("\"{}\"", threes.join(" "))
        }
    }
}

/// A token of access or of a facet.
pub(super) fn marked(text: &str) -> String {
    format!("{MARK}{text}")
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
        assert!(tokens("\u{E001}\u{E002}").is_empty(), "marks cannot be typed");
        assert_eq!(
            tokens("电梯、合同 书（2026）"),
            ["电", "梯", "\u{E000}", "合", "同", "书", "2", "0", "2", "6"]
        );
    }

    #[test]
    fn every_reading_of_a_title_is_indexed_in_threes() {
        let initials = spaced_initials(&["会计凭证"]);
        for run in ["\u{E002}kjp \u{E002}jpz \u{E002}pz \u{E002}z", "\u{E002}hjp \u{E002}jpz"] {
            assert!(initials.contains(run), "{initials}");
        }
        assert!(
            spaced_initials(&["仇建国劳动合同"]).contains("\u{E002}qjg"),
            "surnames are read as surnames"
        );
    }

    #[test]
    fn initials_are_asked_as_they_are_stored() {
        assert_eq!(initials_match("wy"), "\"\u{E002}wy\" *");
        assert_eq!(initials_match("wyh"), "\"\u{E002}wyh\"");
        assert_eq!(initials_match("wyht"), "\"\u{E002}wyh \u{E002}yht\"");
    }

    #[test]
    fn no_phrase_runs_from_one_number_into_the_next() {
        assert_eq!(spaced_numbers(&["A-1", "", "2"]), format!("a 1 {BORDER} 2"));
    }

    /// The index of every vault was made with these tokens: a change here needs a migration that makes it anew.
    #[test]
    fn the_tokens_of_a_title_are_frozen() {
        assert_eq!(spaced("关于3号楼DT-02电梯的合同"), "关 于 3 号 楼 dt 0 2 电 梯 的 合 同");
        assert_eq!(spaced_initials(&["重庆银行"]).replace(SPELLED, "_"), "_cqy _qyh _yh _h _zqy _qyx _yx _x");
    }
}
