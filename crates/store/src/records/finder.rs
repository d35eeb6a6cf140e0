//! The same search without the index: over one text in memory. It says where a query's words stand in
//! a title (for highlighting), finds words in sealed texts, and weighs a hit.

use super::matching::initials_of;
use super::tokens::{Unit, units};
use crate::pinyin::{plain_initials, surname_initials, title_initials};
use domain::records::{QueryField, QueryWord, RecordQuery};
use std::ops::Range;

/// A query, ready to be held against texts.
pub struct Finder {
    wanted: Vec<Needle>,
    unwanted: Vec<Needle>,
    spans: bool,
}

struct Needle {
    /// The letters, digits and characters of the word, folded, with nothing between.
    folded: Vec<Unit>,
    /// Initials it may also be.
    letters: Option<Vec<char>>,
    field: Option<QueryField>,
    /// A Latin word at its end may go on.
    open: bool,
    /// Says a year or month too, which texts cannot answer.
    dated: bool,
}

impl Needle {
    fn of(word: &QueryWord) -> Needle {
        Needle {
            folded: units(&word.text),
            letters: initials_of(word).map(|letters| letters.chars().collect()),
            field: word.field,
            open: !word.exact,
            dated: word.months.is_some(),
        }
    }

    /// Where the word stands in a text, as ranges of units.
    fn places(&self, text: &[Unit]) -> Vec<Range<usize>> {
        let length = self.folded.len();
        if length == 0 || length > text.len() {
            return Vec::new();
        }
        (0..=text.len() - length).filter(|at| self.stands(text, *at)).map(|at| at..at + length).collect()
    }

    /// Latin letters match by whole words; only the last may go on.
    fn stands(&self, text: &[Unit], at: usize) -> bool {
        let here = &text[at..at + self.folded.len()];
        let same = here.iter().zip(&self.folded).all(|(unit, asked)| {
            unit.character == asked.character && (!unit.is_latin() || unit.begins == asked.begins)
        });
        let last = here[here.len() - 1];
        let cut =
            last.is_latin() && text.get(at + here.len()).is_some_and(|next| next.is_latin() && !next.begins);
        same && (!cut || self.open)
    }

    /// Where its letters are the initials of characters, as ranges of characters of the title.
    fn spelled(&self, title: &str) -> Vec<Range<usize>> {
        let Some(letters) = &self.letters else { return Vec::new() };
        let mut found = Vec::new();
        for reading in [title_initials(title), plain_initials(title), surname_initials(title)] {
            let initials = Spelled::of(title, &reading);
            found.extend(initials.places(letters));
        }
        found
    }
}

/// The initials of a title and which character each belongs to.
struct Spelled {
    letters: Vec<char>,
    at: Vec<usize>,
}

impl Spelled {
    /// A character has one initial or none; which have one is the same in every reading.
    fn of(title: &str, reading: &str) -> Spelled {
        let letters: Vec<char> = reading.chars().collect();
        let mut piece = [0; 4];
        let at: Vec<usize> = title
            .chars()
            .enumerate()
            .filter(|(_, character)| !plain_initials(character.encode_utf8(&mut piece)).is_empty())
            .map(|(at, _)| at)
            .collect();
        if letters.len() == at.len() {
            Spelled { letters, at }
        } else {
            Spelled { letters: Vec::new(), at: Vec::new() }
        }
    }

    fn places(&self, asked: &[char]) -> Vec<Range<usize>> {
        if asked.is_empty() || asked.len() > self.letters.len() {
            return Vec::new();
        }
        (0..=self.letters.len() - asked.len())
            .filter(|at| self.letters[*at..*at + asked.len()] == *asked)
            .map(|at| self.at[at]..self.at[at + asked.len() - 1] + 1)
            .collect()
    }
}

/// Ranges of characters, in order, overlapping ones joined.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut found: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match found.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => found.push(range),
        }
    }
    found
}

/// How well a record answers, the better the greater: compared field by field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight {
    /// The title is exactly what was typed.
    pub whole: bool,
    /// How many words stand in the title, in a number or in the author as they were typed.
    pub words: usize,
    /// The title begins with one.
    pub begins: bool,
    /// How many stand in the title.
    pub in_title: usize,
    /// How often, in all.
    pub times: usize,
    /// A short title says more of the word: characters of the title, counted down.
    pub brevity: usize,
}

impl Finder {
    /// Takes a query.
    #[must_use]
    pub fn of(query: &RecordQuery) -> Finder {
        Finder {
            wanted: query.wanted().map(Needle::of).collect(),
            unwanted: query.unwanted().map(Needle::of).collect(),
            spans: !query.spans.is_empty(),
        }
    }

    /// Where the wanted words stand in a title: ranges of characters.
    #[must_use]
    pub fn marks(&self, title: &str) -> Vec<Range<usize>> {
        let text = units(title);
        let mut found = Vec::new();
        for needle in
            self.wanted.iter().filter(|needle| needle.field.is_none_or(|field| field == QueryField::Title))
        {
            let places = needle.places(&text);
            found.extend(places.into_iter().map(|place| text[place.start].at..text[place.end - 1].at + 1));
            found.extend(needle.spelled(title));
        }
        joined(found)
    }

    /// Whether a text taken from a file answers: every wanted word, none of the unwanted.
    #[must_use]
    pub fn finds_text(&self, text: &str) -> bool {
        let units = units(text);
        !self.asks_more_than_text()
            && self.wanted.iter().all(|needle| !needle.places(&units).is_empty())
            && self.unwanted.iter().all(|needle| needle.places(&units).is_empty())
    }

    /// Whether a title and its author answer, words and initials.
    #[must_use]
    pub fn finds_title(&self, title: &str, author: &str) -> bool {
        let stands = |needle: &Needle| {
            let in_one =
                |text: &str| !needle.places(&units(text)).is_empty() || !needle.spelled(text).is_empty();
            match needle.field {
                None => in_one(title) || in_one(author),
                Some(QueryField::Title) => in_one(title),
                Some(QueryField::Author) => in_one(author),
                Some(QueryField::Number) => false,
            }
        };
        !self.wanted.is_empty() && self.wanted.iter().all(stands) && !self.unwanted.iter().any(stands)
    }

    fn asks_more_than_text(&self) -> bool {
        self.spans || self.wanted.is_empty() || self.wanted.iter().any(|needle| needle.field.is_some())
    }

    /// How well a record answers.
    #[must_use]
    pub fn weight(&self, title: &str, author: &str, numbers: &[&str]) -> Weight {
        let text = units(title);
        let elsewhere: Vec<Vec<Unit>> = numbers.iter().chain([&author]).map(|text| units(text)).collect();
        let places: Vec<Vec<Range<usize>>> = self.wanted.iter().map(|needle| needle.places(&text)).collect();
        let in_title = places.iter().filter(|places| !places.is_empty()).count();
        let words = self.wanted.iter().zip(&places).filter(|(needle, places)| {
            !places.is_empty() || elsewhere.iter().any(|text| !needle.places(text).is_empty())
        });
        Weight {
            whole: places.iter().any(|places| places.iter().any(|place| place.len() == text.len())),
            words: words.count(),
            begins: places.iter().any(|places| places.first().is_some_and(|place| place.start == 0)),
            in_title,
            times: places.iter().map(Vec::len).sum(),
            brevity: 10_000_usize.saturating_sub(text.len()),
        }
    }

    /// A passage of a text around the first of the wanted words, and where they stand in it.
    #[must_use]
    pub fn passage(&self, text: &str) -> Option<(String, Vec<Range<usize>>)> {
        const BEFORE: usize = 24;
        const LENGTH: usize = 96;
        let found = units(text);
        let first = self
            .wanted
            .iter()
            .flat_map(|needle| needle.places(&found).into_iter().next())
            .min_by_key(|place| place.start)?;
        let begin = found[first.start].at.saturating_sub(BEFORE);
        let passage: String =
            text.chars().skip(begin).take(LENGTH).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let marks = self.marks(&passage);
        Some((passage, marks))
    }

    /// Whether a word may have been answered by a date, which no text shows.
    #[must_use]
    pub fn is_dated(&self) -> bool {
        self.spans || self.wanted.iter().any(|needle| needle.dated)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finder(typed: &str) -> Finder {
        Finder::of(&RecordQuery::read(typed))
    }

    fn marked(typed: &str, title: &str) -> Vec<String> {
        let characters: Vec<char> = title.chars().collect();
        finder(typed).marks(title).into_iter().map(|range| characters[range].iter().collect()).collect()
    }

    #[test]
    fn words_are_marked_where_they_stand_and_overlapping_ones_joined() {
        assert_eq!(marked("电梯 合同", "3号楼电梯维保合同（电梯）"), ["电梯", "合同", "电梯"]);
        assert_eq!(marked("维保合 合同", "电梯维保合同"), ["维保合同"]);
        assert_eq!(marked("gcb-0041", "见 GCB－0041 号"), ["GCB－0041"]);
        assert_eq!(marked("𠮷祥", "䶮园𠮷祥里"), ["𠮷祥"]);
        assert!(marked("-电梯", "电梯合同").is_empty());
    }

    #[test]
    fn initials_are_marked_on_the_characters_they_stand_for() {
        assert_eq!(marked("wyht", "云澜苑物业合同（2026）"), ["物业合同"]);
        assert_eq!(marked("kjpz", "13号楼会计凭证"), ["会计凭证"]);
        assert_eq!(marked("hjpz", "13号楼会计凭证"), ["会计凭证"]);
        assert!(marked("\"wyht\"", "物业合同").is_empty(), "what is quoted is no initials");
    }

    #[test]
    fn a_latin_word_is_whole_or_begins() {
        assert_eq!(marked("\"dt\"", "DT-02 与 XDT"), ["DT"]);
        assert_eq!(marked("contr", "Contract 合同"), ["Contr"]);
        assert!(marked("\"contr\"", "Contract 合同").is_empty());
    }

    #[test]
    fn a_text_answers_when_all_words_stand_in_it_and_no_unwanted_one() {
        assert!(finder("消防 -电梯").finds_text("消防主机年检"));
        assert!(!finder("消防 -电梯").finds_text("消防电梯年检"));
        assert!(!finder("题名:消防").finds_text("消防"), "a file has no title");
        assert!(finder("xfzj").finds_title("消防主机", ""));
        assert!(!finder("文号:12").finds_title("12", ""));
    }

    #[test]
    fn the_title_that_is_the_word_weighs_more_than_one_that_holds_it() {
        let weight = |title: &str| finder("电梯合同").weight(title, "", &[]);
        assert!(weight("电梯合同") > weight("电梯合同补充协议"));
        assert!(weight("电梯合同补充协议") > weight("关于电梯合同"));
        assert!(weight("关于电梯合同") > weight("合同"));
    }

    #[test]
    fn a_passage_shows_the_word_among_its_neighbours() {
        let text = format!("{}地下室渗漏{}", "前".repeat(200), "后".repeat(200));
        let (passage, marks) = finder("渗漏").passage(&text).expect("it stands there");
        let shown: Vec<char> = passage.chars().collect();
        assert_eq!(shown[marks[0].clone()].iter().collect::<String>(), "渗漏");
        assert!(shown.len() <= 96);
    }
}
