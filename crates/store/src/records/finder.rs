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
}

struct Needle {
    /// The letters, digits and characters of the word, folded, with nothing between.
    folded: Vec<Unit>,
    /// Initials it may also be.
    letters: Option<Vec<char>>,
    field: Option<QueryField>,
    /// A Latin word at its end may go on.
    open: bool,
}

impl Needle {
    fn of(word: &QueryWord) -> Needle {
        Needle {
            folded: units(&word.text),
            letters: initials_of(word).map(|letters| letters.chars().collect()),
            field: word.field,
            open: !word.exact,
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

    /// Whether a title or its author says it, as a word or by initials.
    fn names(&self, title: &str, author: &str) -> bool {
        let says = |text: &str| !self.places(&units(text)).is_empty() || !self.spelled(text).is_empty();
        match self.field {
            None => says(title) || says(author),
            Some(QueryField::Title) => says(title),
            Some(QueryField::Author) => says(author),
            Some(QueryField::Number) => false,
        }
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

    /// Which of the wanted words stand in a text taken from a file, in the order typed.
    #[must_use]
    pub fn words_in_text(&self, text: &str) -> Vec<bool> {
        let units = units(text);
        self.wanted.iter().map(|needle| needle.field.is_none() && !needle.places(&units).is_empty()).collect()
    }

    /// Which of them a record holds itself.
    #[must_use]
    pub fn words_in_record(&self, title: &str, author: &str, numbers: &[&str]) -> Vec<bool> {
        let numbers: Vec<Vec<Unit>> = numbers.iter().map(|number| units(number)).collect();
        let numbered = |needle: &Needle| {
            needle.field.is_none_or(|field| field == QueryField::Number)
                && numbers.iter().any(|number| !needle.places(number).is_empty())
        };
        self.wanted.iter().map(|needle| needle.names(title, author) || numbered(needle)).collect()
    }

    /// Whether a text taken from a file holds something that is not wanted.
    #[must_use]
    pub fn refuses_text(&self, text: &str) -> bool {
        if self.unwanted.is_empty() {
            return false;
        }
        let units = units(text);
        self.unwanted.iter().any(|needle| needle.field.is_none() && !needle.places(&units).is_empty())
    }

    /// Whether a title or its author does.
    #[must_use]
    pub fn refuses_title(&self, title: &str, author: &str) -> bool {
        self.unwanted.iter().any(|needle| needle.names(title, author))
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
        self.passage_of(text, &vec![true; self.wanted.len()])
    }

    /// The same around the first of those words that are meant.
    #[must_use]
    pub fn passage_of(&self, text: &str, meant: &[bool]) -> Option<(String, Vec<Range<usize>>)> {
        const BEFORE: usize = 8;
        const LENGTH: usize = 96;
        let found = units(text);
        let first = self
            .wanted
            .iter()
            .zip(meant)
            .filter(|(needle, meant)| **meant && needle.field.is_none())
            .flat_map(|(needle, _)| needle.places(&found).into_iter().next())
            .min_by_key(|place| place.start)?;
        let begin = found[first.start].at.saturating_sub(BEFORE);
        let passage: String =
            text.chars().skip(begin).take(LENGTH).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let marks = self.marks_of_text(&passage);
        Some((passage, marks))
    }

    /// Where the wanted words stand in a text of a file: as words, never as initials.
    fn marks_of_text(&self, text: &str) -> Vec<Range<usize>> {
        let units = units(text);
        let needles = self.wanted.iter().filter(|needle| needle.field.is_none());
        let places = needles.flat_map(|needle| needle.places(&units));
        joined(places.map(|place| units[place.start].at..units[place.end - 1].at + 1).collect())
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
    fn a_text_says_which_words_stand_in_it_and_whether_an_unwanted_one_does() {
        assert_eq!(finder("消防 电梯").words_in_text("消防主机年检"), [true, false]);
        assert_eq!(finder("题名:消防").words_in_text("消防"), [false], "a file has no title");
        assert!(finder("消防 -电梯").refuses_text("消防电梯年检"));
        assert!(!finder("消防 -电梯").refuses_text("消防主机年检"));
        assert!(!finder("消防 -题名:电梯").refuses_text("消防电梯年检"));
    }

    #[test]
    fn a_record_says_which_words_stand_in_its_title_author_and_numbers() {
        assert_eq!(finder("xfzj 工程部").words_in_record("消防主机", "工程部", &[]), [true, true]);
        assert_eq!(finder("文号:12 12").words_in_record("十二", "", &["恒工 12 号"]), [true, true]);
        assert_eq!(finder("题名:12").words_in_record("", "", &["12"]), [false]);
        assert!(finder("消防 -zj").refuses_title("消防主机", ""));
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

    #[test]
    fn a_passage_is_shown_around_what_the_title_does_not_say() {
        let text = format!("电梯{}曳引轮", "前".repeat(200));
        let (passage, _) = finder("电梯 曳引").passage_of(&text, &[false, true]).expect("it stands there");
        assert!(passage.contains("曳引") && !passage.contains("电梯"));
    }
}
