//! What the office knows by name: a word of a cell to the one thing it means.

use std::collections::HashMap;

/// What a word means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<T> {
    /// Nothing here.
    Nothing,
    /// One thing.
    One(T),
    /// Several; the cell must say which.
    Several,
}

/// Words and what they mean; several words may mean one thing.
#[derive(Debug, Clone)]
pub struct Names<T> {
    known: HashMap<String, Option<T>>,
}

impl<T> Default for Names<T> {
    fn default() -> Names<T> {
        Names { known: HashMap::new() }
    }
}

/// How words are compared: full-width forms plain, capitals alike, without spaces.
#[must_use]
pub fn name_key(text: &str) -> String {
    half_width(text).chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

/// Full-width letters, digits and signs to their plain forms.
pub(super) fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            other => other,
        })
        .collect()
}

impl<T: Clone + PartialEq> Names<T> {
    /// Learns a word; a word of two different things means neither.
    pub fn learn(&mut self, word: &str, meaning: T) {
        let key = name_key(word);
        if key.is_empty() {
            return;
        }
        self.known
            .entry(key)
            .and_modify(|known| {
                if known.as_ref() != Some(&meaning) {
                    *known = None;
                }
            })
            .or_insert(Some(meaning));
    }

    /// What a cell's word means.
    #[must_use]
    pub fn find(&self, word: &str) -> Found<T> {
        match self.known.get(&name_key(word)) {
            None => Found::Nothing,
            Some(None) => Found::Several,
            Some(Some(meaning)) => Found::One(meaning.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_however_it_is_typed_and_two_meanings_are_none() {
        let mut names = Names::default();
        names.learn("KF-01", 1);
        names.learn("业主信息", 1);
        names.learn("业主信息", 1);
        names.learn("张伟", 2);
        names.learn("张伟", 3);
        assert_eq!(names.find("ｋｆ－０１ "), Found::One(1));
        assert_eq!(names.find("业主 信息"), Found::One(1));
        assert_eq!(names.find("张伟"), Found::Several);
        assert_eq!(names.find("李四"), Found::Nothing);
    }
}
