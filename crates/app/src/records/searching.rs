//! What lists and the search box share: reading what was typed, and saying where it was found.

use crate::records::sealed_index::SealedHits;
use crate::{Result, View};
use domain::records::RecordQuery;
use schemars::JsonSchema;
use serde::Serialize;
use std::ops::Range;
use store::records::{Finder, RecordFilter, RecordLine};
use ts_rs::TS;

/// A stretch of a text, in the units a page counts in (UTF-16).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct TextRange {
    /// Where it begins.
    pub start: usize,
    /// Where it ends, itself left out.
    pub end: usize,
}

/// Words of a file around what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Passage {
    /// The words.
    pub text: String,
    /// Where the found ones stand in them.
    pub marks: Vec<TextRange>,
}

/// Ranges of characters as a page counts them.
fn ranges(text: &str, characters: Vec<Range<usize>>) -> Vec<TextRange> {
    let mut ends = vec![0];
    for character in text.chars() {
        ends.push(ends.last().copied().unwrap_or(0) + character.len_utf16());
    }
    let at = |character: usize| ends.get(character).copied().unwrap_or(0);
    characters.into_iter().map(|range| TextRange { start: at(range.start), end: at(range.end) }).collect()
}

/// A query against the records on a page: where its words stand.
pub(crate) struct Found {
    finder: Option<Finder>,
    passages: std::collections::BTreeMap<i64, (String, Vec<Range<usize>>)>,
}

impl Found {
    /// Nothing was typed, or a number.
    pub(crate) fn nothing() -> Found {
        Found { finder: None, passages: std::collections::BTreeMap::new() }
    }

    /// The finder, when words were typed.
    pub(crate) fn finder(&self) -> Option<&Finder> {
        self.finder.as_ref()
    }

    /// Where the words stand in a title.
    pub(crate) fn marks(&self, title: &str) -> Vec<TextRange> {
        self.finder.as_ref().map(|finder| ranges(title, finder.marks(title))).unwrap_or_default()
    }

    /// The passage of a file that says what the record's own words do not.
    pub(crate) fn passage(&self, view: &View<'_>, line: &RecordLine) -> Result<Option<Passage>> {
        let Some(finder) = &self.finder else { return Ok(None) };
        let numbers = [
            line.document_number.as_str(),
            line.archival_number.as_deref().unwrap_or_default(),
            line.volume_key.as_deref().unwrap_or_default(),
        ];
        let own = finder.words_in_record(&line.title, &line.author, &numbers);
        let missing: Vec<bool> = own.iter().map(|own| !own).collect();
        if !missing.contains(&true) {
            return Ok(None);
        }
        let mut found = self.passages.get(&line.row).cloned();
        if found.is_none() {
            let texts = store::records::text_of_files(view, line.row)?;
            let said = |text: &String| {
                let words = finder.words_in_text(text);
                words.iter().zip(&missing).filter(|(said, missing)| **said && **missing).count()
            };
            // Of several files the one that says most of it, the first of them on a tie.
            let most = texts.iter().rev().max_by_key(|text| said(text));
            found = most.and_then(|text| finder.passage_of(text, &missing));
        }
        Ok(found.map(|(text, marks)| Passage { marks: ranges(&text, marks), text }))
    }
}

/// An exact number wins over words; words of which nothing can be searched find nothing (`None`).
pub(crate) fn read_query(
    view: &View<'_>,
    typed: Option<&str>,
    sealed: SealedHits,
    filter: &mut RecordFilter,
) -> Result<Option<Found>> {
    let Some(typed) = typed.map(str::trim).filter(|typed| !typed.is_empty()) else {
        return Ok(Some(Found::nothing()));
    };
    let exact = RecordFilter { number: Some(typed.to_owned()), limit: 1, ..RecordFilter::default() };
    if !store::records::list_positions(view, view.sight(), &exact)?.is_empty() {
        filter.number = exact.number;
        return Ok(Some(Found::nothing()));
    }
    let query = RecordQuery::read(typed);
    let words = store::records::words_of(&query);
    filter.words = words.of_records;
    filter.file_words = words.of_files;
    filter.unwanted = words.unwanted;
    filter.never = sealed.unwanted;
    filter.each = words.each;
    if filter.each.is_empty() {
        filter.also = sealed.by_word.into_iter().next().unwrap_or_default();
    } else {
        for (word, rows) in filter.each.iter_mut().zip(sealed.by_word) {
            word.elsewhere = rows;
        }
    }
    let found = Found { finder: Some(Finder::of(&query)), passages: sealed.passages };
    Ok(filter.words.is_some().then_some(found))
}
