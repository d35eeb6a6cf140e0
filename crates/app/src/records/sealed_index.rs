//! The cleared reader's own index (4-security): titles of 绝密 records and the texts of 机密 and 绝密 files, in
//! memory only. Built in small steps after the unlocking, bounded, dropped with the session. After a change it is
//! gone through again, and only what is stored otherwise than before is opened anew.

use super::rebuild_search_index;
use crate::error::Result;
use crate::{Desk, Operation};
use ::vault::{Part, Work};
use domain::access::{Level, Permission};
use domain::records::RecordQuery;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::records::{Finder, get_sealed_text, list_sealed_texts, list_sealed_titles};
use zeroize::{Zeroize, Zeroizing};

/// So long does one step take.
const STEP: Duration = Duration::from_millis(60);
/// So many rows are fetched at once.
const ROWS: i64 = 64;
/// The texts held at most, in bytes; what is beyond is not searched and the reader is told.
const MOST_BYTES: usize = 96 * 1024 * 1024;

/// Which sealed thing: a title by its record's position, a text by its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    Title(i64),
    Text(i64),
}

/// Something sealed, opened: of which record, its words, the mark of what it is stored as.
struct Entry {
    place: Place,
    mark: u64,
    record_row: i64,
    title: String,
    author: String,
    document_number: String,
    text: Zeroizing<String>,
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.title.zeroize();
        self.author.zeroize();
        self.document_number.zeroize();
    }
}

#[derive(Default)]
struct Held {
    entries: Vec<Arc<Entry>>,
    bytes: usize,
    full: bool,
}

impl Held {
    fn add(&mut self, entry: Arc<Entry>) {
        let words = [&entry.title, &entry.author, &entry.document_number];
        let size = words.map(String::len).iter().sum::<usize>() + entry.text.len();
        if self.bytes + size > MOST_BYTES {
            self.full = true;
            return;
        }
        self.bytes += size;
        self.entries.push(entry);
    }
}

/// Where building stands: titles first, then texts.
#[derive(Default)]
struct Building {
    /// What was held before.
    before: HashMap<Place, Arc<Entry>>,
    held: Held,
    after_title: i64,
    titles_done: bool,
    after_text: i64,
    done: i64,
}

/// What one session may search of sealed words.
#[derive(Default)]
pub(crate) struct SealedIndex {
    held: Held,
    building: Option<Building>,
    begun: bool,
}

/// What the index says of a query.
#[derive(Default)]
pub(crate) struct SealedHits {
    /// Positions of the records that hold each wanted word, in the order typed.
    pub(crate) by_word: Vec<Vec<i64>>,
    /// Of those that hold an unwanted one.
    pub(crate) unwanted: Vec<i64>,
    /// Passages of sealed texts, by record.
    pub(crate) passages: BTreeMap<i64, (String, Vec<std::ops::Range<usize>>)>,
    /// Everything was searched.
    pub(crate) ready: bool,
}

/// How far building has come.
pub(crate) struct SealedStep {
    pub(crate) done: i64,
    pub(crate) total: i64,
    pub(crate) ready: bool,
    pub(crate) full: bool,
}

impl SealedIndex {
    /// Records or files have changed: what is held stays searchable until it was gone through again.
    pub(crate) fn is_behind(&mut self) {
        self.begun = false;
        self.building = None;
    }

    fn find(&self, finder: &Finder) -> SealedHits {
        let mut hits = SealedHits {
            ready: self.begun && self.building.is_none() && !self.held.full,
            ..SealedHits::default()
        };
        for entry in &self.held.entries {
            let (said, refused) = if entry.text.is_empty() {
                // The number of a 绝密 record is sealed with its title and stands in no other index.
                let said = finder.words_in_record(&entry.title, &entry.author, &[&entry.document_number]);
                (said, finder.refuses_title(&entry.title, &entry.author))
            } else {
                (finder.words_in_text(&entry.text), finder.refuses_text(&entry.text))
            };
            hits.by_word.resize(said.len(), Vec::new());
            for (rows, _) in hits.by_word.iter_mut().zip(&said).filter(|(_, said)| **said) {
                rows.push(entry.record_row);
            }
            if refused {
                hits.unwanted.push(entry.record_row);
            }
            if said.contains(&true)
                && let Some(passage) = finder.passage(&entry.text)
            {
                hits.passages.entry(entry.record_row).or_insert(passage);
            }
        }
        hits
    }
}

impl Building {
    /// Goes on for one step; answers whether everything is held.
    fn go_on(&mut self, work: &Work<'_, '_>) -> Result<bool> {
        let until = Instant::now() + STEP;
        while Instant::now() < until {
            let more = if self.titles_done { self.take_texts(work)? } else { self.take_titles(work)? };
            if !more && self.titles_done {
                return Ok(true);
            }
            self.titles_done |= !more;
        }
        Ok(false)
    }

    /// What was opened before, when it is stored as it was.
    fn kept(&self, place: Place, mark: u64) -> Option<Arc<Entry>> {
        self.before.get(&place).filter(|entry| entry.mark == mark).cloned()
    }

    fn take_titles(&mut self, work: &Work<'_, '_>) -> Result<bool> {
        let known = |row: i64, mark: u64| self.kept(Place::Title(row), mark).is_some();
        let titles = list_sealed_titles(work, work.sight(), (self.after_title, ROWS), &known)?;
        let more = !titles.is_empty();
        for title in titles {
            let place = Place::Title(title.row);
            self.after_title = title.row;
            self.done += 1;
            if !title.opened {
                self.kept(place, title.mark).into_iter().for_each(|entry| self.held.add(entry));
            } else if title.title != store::sealed::MASK {
                self.held.add(Arc::new(Entry {
                    place,
                    mark: title.mark,
                    record_row: title.row,
                    title: title.title,
                    author: title.author,
                    document_number: title.document_number,
                    text: Zeroizing::default(),
                }));
            }
        }
        Ok(more)
    }

    fn take_texts(&mut self, work: &Work<'_, '_>) -> Result<bool> {
        let texts = list_sealed_texts(work, work.sight(), self.after_text, ROWS / 8)?;
        for text in &texts {
            self.after_text = text.row;
            self.done += 1;
            let place = Place::Text(text.row);
            if let Some(entry) = self.kept(place, text.mark) {
                self.held.add(entry);
                continue;
            }
            // A reader named or cleared without the level's key sees the record and not its file.
            let Ok(key) = work.open_key(&text.wrapped, text.content, text.key_level) else { continue };
            // A text that was tampered with is verification's to name, not this search's to fail on.
            let Some(sealed) = get_sealed_text(work, work.sight(), text.row)? else { continue };
            let Ok(plain) = work.open_part(&key, text.content, Part::Words, &sealed) else { continue };
            self.held.add(Arc::new(Entry {
                place,
                mark: text.mark,
                record_row: text.record_row,
                title: String::new(),
                author: String::new(),
                document_number: String::new(),
                text: Zeroizing::new(String::from_utf8_lossy(&plain).into_owned()),
            }));
        }
        Ok(!texts.is_empty())
    }
}

/// Goes one step on with what is searched: the register's index while it is being made anew, whoever began it, then
/// the session's own of sealed words.
pub(crate) fn advance(desk: &mut Desk, operation: Operation) -> Result<SealedStep> {
    // A broken vault is read and not written.
    if desk.vault().broken().is_none() && store::records::left_to_index(&desk.vault().reader())? > 0 {
        let step = desk.vault().witness(operation.name(), |work| -> Result<i64> {
            Ok(store::records::rebuild_step(work, rebuild_search_index::STEP)?)
        })?;
        let left = step.reply;
        if left > 0 {
            let total = store::imports::last_record_row(&desk.vault().reader())?.max(left);
            return Ok(SealedStep { done: total - left, total, ready: false, full: false });
        }
    }
    advance_sealed(desk, operation)
}

fn advance_sealed(desk: &mut Desk, operation: Operation) -> Result<SealedStep> {
    let cleared = desk.vault().sight()?.level() >= Level::Confidential
        && desk.permissions()?.contains(&Permission::ReadRecords);
    let mut index = std::mem::take(desk.sealed());
    if !index.begun {
        index.begun = true;
        if !cleared {
            index.held = Held::default();
        }
        let before = index.held.entries.iter().map(|entry| (entry.place, Arc::clone(entry))).collect();
        index.building = cleared.then(|| Building { before, ..Building::default() });
    }
    let mut total = 0;
    let mut went_on = Ok(false);
    if let Some(building) = &mut index.building {
        let step = desk.vault().witness(operation.name(), |work| -> Result<(bool, i64)> {
            Ok((building.go_on(work)?, store::records::count_sealed_words(work, work.sight())?))
        });
        went_on = step.map(|step| {
            total = step.reply.1;
            step.reply.0
        });
    }
    if matches!(went_on, Ok(true))
        && let Some(built) = index.building.take()
    {
        index.held = built.held;
    }
    let held = i64::try_from(index.held.entries.len()).unwrap_or(i64::MAX);
    let answer = SealedStep {
        done: index.building.as_ref().map_or(held, |building| building.done),
        total: if index.building.is_some() { total } else { held },
        ready: index.building.is_none(),
        full: index.held.full,
    };
    *desk.sealed() = index;
    went_on.map(|_| answer)
}

/// What sealed words answer to a query; one step of building is made first, so that few need no waiting.
pub(crate) fn sealed_hits(desk: &mut Desk, operation: Operation, typed: Option<&str>) -> Result<SealedHits> {
    let query = RecordQuery::read(typed.unwrap_or_default());
    let step = advance(desk, operation)?;
    if query.is_empty() {
        return Ok(SealedHits { ready: step.ready && !step.full, ..SealedHits::default() });
    }
    Ok(desk.sealed().find(&Finder::of(&query)))
}
