//! The index against reading everything: what LIKE finds it finds, and nothing else; initials likewise; what may be
//! read alone counts; and an index made anew answers the same.

use domain::access::Level;
use domain::records::{Medium, RecordQuery};
use domain::{Day, PersonId};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeSet;
use std::time::Duration;
use store::pinyin::{plain_initials, surname_initials, title_initials};
use store::records::{
    Finder, RecordFilter, begin_rebuild, count_records, list_positions, match_text, put_content_words,
    rebuild_step, words_of,
};
use store::{Database, Sight, named};

const READERS: [(&str, i64, i64); 3] = [
    ("0190a000-0000-7000-8000-000000000001", 4, 1),
    ("0190a000-0000-7000-8000-000000000002", 1, 2),
    ("0190a000-0000-7000-8000-000000000003", 0, 1),
];

/// A title to be registered, its author and number, and who may read it.
#[derive(Debug, Clone)]
struct Paper {
    title: String,
    author: String,
    number: String,
    level: i64,
    walled: bool,
    department: usize,
    named: bool,
    /// The texts of its files.
    files: Vec<String>,
}

impl Paper {
    /// Whether its own words or those of a file hold a word; those of 机密 files are sealed.
    fn holds(&self, word: &str) -> bool {
        let files = self.files.iter().filter(|_| self.level < Level::Confidential.rank());
        [&self.title, &self.author, &self.number].into_iter().chain(files).any(|text| text.contains(word))
    }
}

struct Register {
    _folder: tempfile::TempDir,
    database: Database,
    papers: Vec<Paper>,
}

fn row_id(kind: u8, at: usize) -> String {
    format!("0190a000-0000-7000-800{kind}-{at:012x}")
}

fn today() -> Day {
    "2026-11-23".parse().expect("a day")
}

impl Register {
    fn of(papers: Vec<Paper>) -> Register {
        let folder = tempfile::tempdir().expect("a folder");
        let mut database = Database::create(&folder.path().join("records.db"), &[7; 32]).expect("a database");
        database.write(Self::ground).expect("ground");
        let written = papers.clone();
        // Several commits, as an office writes.
        for (slice, papers) in written.chunks(16).enumerate() {
            database
                .write(|tx| {
                    papers
                        .iter()
                        .enumerate()
                        .try_for_each(|(at, paper)| Self::put(tx, slice * 16 + at, paper))
                })
                .expect("registered");
        }
        Register { _folder: folder, database, papers }
    }

    fn ground(tx: &store::Tx<'_>) -> store::Result<()> {
        for at in 1..=2 {
            tx.insert("departments", &named! { id: row_id(1, at), code: format!("D{at}"), name: "部" })?;
        }
        tx.insert("retention_rules", &named! { id: row_id(2, 1), code: "GL-30", version: 1, text: "", mandate: "", period_months: 360, trigger: "year_after_creation", action: "destroy" })?;
        tx.insert("categories", &named! { id: row_id(3, 1), code: "C", name: "类", group_name: "", family: "", level: 0, level_basis: "", level_article: "", level_term: "long", level_grounds: "", retention_rule_id: row_id(2, 1), number_pattern: "piece", source: "" })?;
        for (at, (id, level, department)) in READERS.iter().enumerate() {
            let department = row_id(1, usize::try_from(*department).expect("small"));
            tx.insert("people", &named! { id: *id, name: "人", initials: "r", staff_number: "", barcode: format!("b{at}"), kind: "staff", department_id: department, added_at: "x" })?;
            tx.insert("clearances", &named! { id: row_id(4, at), person_id: *id, level: *level, proposed_by: "x", proposed_at: "x", completed_at: "x" })?;
        }
        Ok(())
    }

    fn put(tx: &store::Tx<'_>, at: usize, paper: &Paper) -> store::Result<()> {
        let id = row_id(5, at);
        tx.insert("records", &named! {
            id: &id, accession: format!("{at:013}"), title: &paper.title, author: &paper.author, document_number: &paper.number, document_date: "2026-03-18",
            category_id: row_id(3, 1), level: paper.level, level_basis: "", level_term: "long", retention_rule_id: row_id(2, 1),
            department_id: row_id(1, paper.department), walled: paper.walled, secret_owner: "own", property: "own", pages: 1, registered_by: "x", registered_at: "x"
        })?;
        tx.insert("copies", &named! { id: row_id(6, at), record_id: &id, label: "原件", barcode: format!("c{at}"), kind: "original", medium: "paper", pages: 1, made_at: "x" })?;
        for (place, text) in paper.files.iter().enumerate() {
            let file = row_id(8, at * 16 + place);
            tx.insert("contents", &named! { id: &file, copy_id: row_id(6, at), file_name: "f", media_type: "text/plain", size_bytes: 1, sha256: vec![0_u8], sealed_sha256: vec![0_u8], blob: &file, key_level: 0, attached_by: "x", attached_at: "x" })?;
            put_content_words(tx, file.parse().expect("an identity"), text)?;
        }
        if paper.named {
            tx.insert("need_to_know", &named! { id: row_id(7, at), record_id: &id, person_id: READERS[2].0, named_by: "x", named_at: "x" })?;
        }
        Ok(())
    }

    fn sight(&self, reader: usize) -> Sight {
        let person: PersonId = READERS[reader].0.parse().expect("an identity");
        Sight::of(&self.database.reader(), person, today()).expect("a sight")
    }

    /// Who may read a paper, said again from 3-domain §3.
    fn may_read(reader: usize, paper: &Paper) -> bool {
        let (_, level, department) = READERS[reader];
        let own = usize::try_from(department) == Ok(paper.department);
        level >= paper.level && (!paper.walled || own || (paper.named && reader == 2))
    }

    fn readable(&self, reader: usize, holds: impl Fn(&Paper) -> bool) -> BTreeSet<i64> {
        let rows = self.papers.iter().zip(1_i64..);
        rows.filter(|(paper, _)| Self::may_read(reader, paper) && holds(paper)).map(|(_, row)| row).collect()
    }

    fn found(&self, reader: usize, typed: &str) -> BTreeSet<i64> {
        let filter = RecordFilter { words: match_text(typed), limit: 10_000, ..RecordFilter::default() };
        self.listed(reader, typed, &filter)
    }

    /// As a list asks: records and their files.
    fn found_with_files(&self, reader: usize, typed: &str, filter: RecordFilter) -> BTreeSet<i64> {
        let words = words_of(&RecordQuery::read(typed));
        let filter = RecordFilter {
            words: words.of_records,
            file_words: words.of_files,
            each: words.each,
            unwanted: words.unwanted,
            limit: 10_000,
            ..filter
        };
        let all = self.listed(reader, typed, &filter);
        let before = all.iter().nth(all.len() / 2).copied();
        let page = RecordFilter { before_row: before, limit: 2, ..filter };
        let rows = list_positions(&self.database.reader(), &self.sight(reader), &page).expect("a page");
        let expected = all.iter().rev().filter(|row| before.is_some_and(|before| **row < before));
        let expected: Vec<i64> = expected.copied().take(2).collect();
        assert!(before.is_none() || rows == expected, "the page of {typed:?} goes on where it stood");
        all
    }

    fn listed(&self, reader: usize, typed: &str, filter: &RecordFilter) -> BTreeSet<i64> {
        let rows = list_positions(&self.database.reader(), &self.sight(reader), filter).expect("a list");
        let counted =
            count_records(&self.database.reader(), &self.sight(reader), filter, 1_000).expect("a count");
        assert_eq!(usize::try_from(counted), Ok(rows.len()), "the count of {typed:?} is the list's");
        assert!(rows.is_sorted_by(|one, next| one > next), "newest first, each once");
        rows.into_iter().collect()
    }
}

/// Few characters, so that everything occurs; surnames, polyphones and characters beyond the first plane among them.
const CHARACTERS: &[char] = &[
    '合', '同', '电', '梯', '重', '庆', '会', '计', '行', '长', '单', '曾', '䶮', '㛃', '𠮷', '堃', '（',
    '）', '、', '〔', '〕', '2', '0', '6', 'D', 'T', '-',
];

fn text(length: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(CHARACTERS), length)
        .prop_map(|characters| characters.into_iter().collect())
}

fn paper() -> impl Strategy<Value = Paper> {
    let files = prop::collection::vec(text(1..20), 0..3);
    let access = (0_i64..4, any::<bool>(), 1_usize..3, prop::bool::weighted(0.2));
    (text(1..14), text(0..5), text(0..8), access, files).prop_map(
        |(title, author, number, (level, walled, department, named), files)| Paper {
            title,
            author,
            number,
            level,
            walled: walled && level > 0,
            department,
            named,
            files,
        },
    )
}

/// One or more Chinese characters as LIKE is asked for them.
fn chinese(length: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    let han: Vec<char> = CHARACTERS.iter().copied().filter(|c| c.is_alphabetic() && !c.is_ascii()).collect();
    prop::collection::vec(prop::sample::select(han), length)
        .prop_map(|characters| characters.into_iter().collect())
}

fn papers() -> impl Strategy<Value = Vec<Paper>> {
    prop::collection::vec(paper(), 40..90)
}

/// Each case is a whole encrypted register: few cases of many questions.
fn check<S: Strategy>(strategy: S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let mut runner = TestRunner::new(Config { cases: 12, max_shrink_iters: 40, ..Config::default() });
    runner.run(&strategy, test).expect("it holds");
}

#[test]
fn what_like_finds_the_index_finds_and_nothing_else_for_every_reader() {
    check((papers(), prop::collection::vec(chinese(1..5), 30)), |(papers, queries)| {
        let register = Register::of(papers);
        for query in &queries {
            for reader in 0..READERS.len() {
                let holds = |paper: &Paper| {
                    [&paper.title, &paper.author, &paper.number]
                        .iter()
                        .any(|text| text.contains(query.as_str()))
                };
                prop_assert_eq!(
                    register.found(reader, query),
                    register.readable(reader, holds),
                    "{} for {}",
                    query,
                    reader
                );
            }
        }
        Ok(())
    });
}

/// Words to be typed, some of them with a minus before.
fn typed() -> impl Strategy<Value = Vec<(String, bool)>> {
    prop::collection::vec((chinese(1..3), prop::bool::weighted(0.2)), 1..4)
        .prop_filter("something is wanted", |words| words.iter().any(|(_, excluded)| !excluded))
}

#[test]
fn several_words_are_found_wherever_they_stand_and_no_unwanted_one_anywhere() {
    check((papers(), prop::collection::vec((typed(), 0_i64..5), 30)), |(papers, queries)| {
        let register = Register::of(papers);
        for (words, level) in &queries {
            let pieces = words.iter().map(|(word, out)| format!("{}{word}", if *out { "-" } else { "" }));
            let query = pieces.collect::<Vec<_>>().join(" ");
            let only = Level::ALL.iter().find(|only| only.rank() == *level && *level < 3).copied();
            for reader in 0..READERS.len() {
                let holds = |paper: &Paper| {
                    only.is_none_or(|only| only.rank() == paper.level)
                        && words.iter().all(|(word, out)| paper.holds(word) != *out)
                };
                let filter = RecordFilter { level: only, ..RecordFilter::default() };
                prop_assert_eq!(
                    register.found_with_files(reader, &query, filter),
                    register.readable(reader, holds),
                    "{} for {}",
                    query,
                    reader
                );
            }
        }
        Ok(())
    });
}

#[test]
fn initials_find_what_spelling_every_title_finds() {
    check(
        (
            papers(),
            prop::collection::vec(
                (any::<prop::sample::Index>(), 2_usize..6, any::<prop::sample::Index>()),
                30,
            ),
        ),
        |(papers, picks)| {
            let register = Register::of(papers.clone());
            for (which, length, at) in picks {
                let spelled = title_initials(&which.get(&papers).title);
                if spelled.len() < length {
                    continue;
                }
                let from = at.index(spelled.len() - length + 1);
                let letters = &spelled[from..from + length];
                if !letters.bytes().any(|byte| byte.is_ascii_alphabetic()) {
                    continue;
                }
                let readings =
                    |text: &str| [title_initials(text), plain_initials(text), surname_initials(text)];
                let holds = |paper: &Paper| {
                    [&paper.title, &paper.author]
                        .iter()
                        .any(|text| readings(text).iter().any(|reading| reading.contains(letters)))
                };
                let truth = register.readable(0, holds);
                let found = register.found(0, letters);
                prop_assert!(
                    truth.is_subset(&found),
                    "{} misses {:?}",
                    letters,
                    truth.difference(&found).collect::<Vec<_>>()
                );
            }
            Ok(())
        },
    );
}

#[test]
fn an_index_made_anew_answers_the_same() {
    check((papers(), prop::collection::vec(chinese(1..3), 12)), |(papers, queries)| {
        let mut register = Register::of(papers);
        let ask = |register: &Register| -> Vec<BTreeSet<i64>> {
            queries
                .iter()
                .flat_map(|query| (0..READERS.len()).map(|reader| register.found(reader, query)))
                .collect()
        };
        let before = ask(&register);
        let begun = register.database.write(begin_rebuild).expect("begun");
        prop_assert!(usize::try_from(begun).is_ok_and(|left| left >= register.papers.len()));
        prop_assert!(ask(&register).iter().all(BTreeSet::is_empty), "empty until it is made");
        while register.database.write(|tx| rebuild_step(tx, Duration::ZERO)).expect("a step") > 0 {}
        prop_assert_eq!(before, ask(&register));
        Ok(())
    });
}

#[test]
fn the_index_follows_level_wall_title_and_naming() {
    check(
        (papers(), prop::collection::vec((any::<prop::sample::Index>(), paper()), 25)),
        |(papers, changes)| {
            let mut register = Register::of(papers);
            for (which, to) in changes {
                let at = which.index(register.papers.len());
                let id = row_id(5, at);
                let was = register.papers[at].clone();
                register
                .database
                .write(|tx| {
                    tx.update("records", &id, &named! { title: &to.title, author: &to.author, document_number: &to.number, level: to.level, walled: to.walled, department_id: row_id(1, to.department) })?;
                    match (was.named, to.named) {
                        (true, false) => tx.delete("need_to_know", row_id(7, at)).map(drop),
                        (false, true) => tx.insert("need_to_know", &named! { id: row_id(7, at), record_id: &id, person_id: READERS[2].0, named_by: "x", named_at: "x" }),
                        _ => Ok(()),
                    }
                })
                .expect("changed");
                register.papers[at] = to;
            }
            for query in CHARACTERS.iter().filter(|c| c.is_alphabetic() && !c.is_ascii()) {
                let query = query.to_string();
                for reader in 0..READERS.len() {
                    let holds = |paper: &Paper| {
                        [&paper.title, &paper.author, &paper.number].iter().any(|text| text.contains(&query))
                    };
                    prop_assert_eq!(
                        register.found(reader, &query),
                        register.readable(reader, holds),
                        "{} for {}",
                        query,
                        reader
                    );
                }
            }
            Ok(())
        },
    );
}

#[test]
fn what_is_found_is_marked_and_the_page_follows_without_gap() {
    check((papers(), prop::collection::vec(chinese(1..3), 10)), |(papers, queries)| {
        let register = Register::of(papers);
        for query in &queries {
            let finder = Finder::of(&RecordQuery::read(query));
            for row in register.found(0, query) {
                let paper = &register.papers[usize::try_from(row - 1).expect("small")];
                let marked = finder.marks(&paper.title);
                prop_assert_eq!(!marked.is_empty(), paper.title.contains(query.as_str()));
            }
            let (mut before, mut seen) = (None, BTreeSet::new());
            loop {
                let filter = RecordFilter {
                    words: match_text(query),
                    limit: 3,
                    before_row: before,
                    ..RecordFilter::default()
                };
                let rows =
                    list_positions(&register.database.reader(), &register.sight(1), &filter).expect("a page");
                before = rows.last().copied();
                if before.is_none() {
                    break;
                }
                prop_assert!(rows.into_iter().all(|row| seen.insert(row)), "no row twice");
            }
            prop_assert_eq!(seen, register.found(1, query));
        }
        Ok(())
    });
}

#[test]
fn filters_narrow_to_exactly_what_they_say() {
    check(papers(), |papers| {
        let register = Register::of(papers);
        let list = |filter: RecordFilter| -> BTreeSet<i64> {
            let filter = RecordFilter { limit: 1_000, ..filter };
            list_positions(&register.database.reader(), &register.sight(0), &filter)
                .expect("a list")
                .into_iter()
                .collect()
        };
        for level in Level::ALL.iter().take(4) {
            let truth = register.readable(0, |paper| paper.level == level.rank());
            prop_assert_eq!(list(RecordFilter { level: Some(*level), ..RecordFilter::default() }), truth);
        }
        let department = row_id(1, 2).parse().expect("an identity");
        let truth = register.readable(0, |paper| paper.department == 2);
        prop_assert_eq!(
            list(RecordFilter { department: Some(department), ..RecordFilter::default() }),
            truth
        );
        let everything = register.readable(0, |_| true);
        let day = |text: &str| text.parse::<Day>().ok();
        prop_assert_eq!(
            &list(RecordFilter {
                from: day("2026-03-18"),
                until: day("2026-03-18"),
                medium: Some(Medium::Paper),
                ..RecordFilter::default()
            }),
            &everything
        );
        let later = list(RecordFilter { from: day("2026-03-19"), ..RecordFilter::default() });
        let photos = list(RecordFilter { medium: Some(Medium::Photo), ..RecordFilter::default() });
        prop_assert!(later.is_empty() && photos.is_empty());
        Ok(())
    });
}
