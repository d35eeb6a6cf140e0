//! From what was asked to what the index is asked: `MATCH` texts built of quoted tokens, nothing else.

use super::tokens::{MARK, initials_match, marked, plain, tokens};
use crate::Sight;
use domain::access::Level;
use domain::records::{Months, QueryField, QueryWord, RecordQuery};

/// The words of a query as the two indexes are asked for them, without who asks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// Of records.
    pub of_records: Option<String>,
    /// Of files; none when the query asks for something that a file's words do not have.
    pub of_files: Option<String>,
    /// What must not stand in either.
    pub unwanted: Option<String>,
    /// Each for itself, when there are several: they may stand apart, some in the record, some in its files.
    pub each: Vec<AskedWord>,
}

/// One of several things that must be there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AskedWord {
    /// As the index of records is asked for it; none when nothing of it can be searched, and then it narrows nothing.
    pub of_records: Option<String>,
    /// As that of files is; none where only a record can answer.
    pub of_files: Option<String>,
    /// Records that hold it elsewhere (in sealed words), by position.
    pub elsewhere: Vec<i64>,
}

/// The `MATCH` text of what somebody typed; `None` when nothing searchable was typed.
#[must_use]
pub fn match_text(typed: &str) -> Option<String> {
    words_of(&RecordQuery::read(typed)).of_records
}

/// The words of a query.
#[must_use]
pub fn words_of(query: &RecordQuery) -> Words {
    let mut each: Vec<AskedWord> = query.wanted().map(asked_word).collect();
    if !query.spans.is_empty() {
        let spans = any(query.spans.iter().flat_map(month_tokens));
        each.push(AskedWord { of_records: Some(spans), ..AskedWord::default() });
    }
    let mut wanted: Vec<String> = each.iter().filter_map(|word| word.of_records.clone()).collect();
    let in_files = !wanted.is_empty() && each.iter().all(|word| word.of_files.is_some());
    let unwanted: Vec<String> = query.unwanted().filter_map(word_match).collect();
    let not_in_files: Vec<String> =
        query.unwanted().filter(|word| word.field.is_none()).filter_map(word_match).collect();
    let of_files = in_files.then(|| all_but(&wanted, &not_in_files)).flatten();
    if wanted.is_empty() && !unwanted.is_empty() {
        // Something must stand before NOT: every record has a state.
        wanted.push(any(["skept", "sdestroyed", "shandedover"].map(str::to_owned)));
    }
    Words {
        of_records: all_but(&wanted, &unwanted),
        of_files,
        unwanted: (!not_in_files.is_empty()).then(|| not_in_files.join(" OR ")),
        each: if each.len() > 1 { each } else { Vec::new() },
    }
}

fn asked_word(word: &QueryWord) -> AskedWord {
    let asked = word_match(word);
    AskedWord {
        of_files: asked.clone().filter(|_| word.field.is_none()),
        of_records: asked,
        elsewhere: Vec::new(),
    }
}

fn all_but(wanted: &[String], unwanted: &[String]) -> Option<String> {
    let all = (!wanted.is_empty()).then(|| wanted.join(" AND "))?;
    Some(unwanted.iter().fold(all, |all, word| format!("({all}) NOT {word}")))
}

fn any(tokens: impl IntoIterator<Item = String>) -> String {
    let quoted: Vec<String> = tokens.into_iter().map(|token| format!("\"{}\"", marked(&token))).collect();
    format!("({})", quoted.join(" OR "))
}

fn word_match(word: &QueryWord) -> Option<String> {
    let found = tokens(&word.text);
    let last = found.last()?;
    // A Latin word may go on; a character is whole.
    let goes_on = if !word.exact && last.bytes().all(|byte| byte.is_ascii_alphabetic()) { " *" } else { "" };
    let phrase = format!("\"{}\"{goes_on}", found.join(" "));
    if let Some(field) = word.field {
        return Some(format!("{} : {phrase}", column(field)));
    }
    let mut readings = vec![phrase];
    readings.extend(initials_of(word).map(|letters| initials_match(&letters)));
    readings.extend(word.months.iter().map(|months| any(month_tokens(months))));
    Some(if readings.len() == 1 { readings.remove(0) } else { format!("({})", readings.join(" OR ")) })
}

fn column(field: QueryField) -> &'static str {
    match field {
        QueryField::Title => "title",
        QueryField::Author => "author",
        QueryField::Number => "numbers",
    }
}

/// The letters of a word that may be pinyin initials: Latin letters and digits alone, two at least.
pub(super) fn initials_of(word: &QueryWord) -> Option<String> {
    let letters: String = plain(&word.text).collect();
    let spelled = !word.exact
        && word.field.is_none()
        && letters.len() >= 2
        && letters.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && letters.bytes().any(|byte| byte.is_ascii_alphabetic());
    spelled.then_some(letters)
}

/// A span in as few tokens as its whole years and its months at either end need.
fn month_tokens(span: &Months) -> Vec<String> {
    let mut found = Vec::new();
    let (mut year, mut month) = span.from;
    while (year, month) <= span.until {
        if month == 1 && (year, 12) <= span.until {
            found.push(format!("y{year}"));
            year += 1;
        } else {
            found.push(format!("m{year}{month:02}"));
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
    }
    found
}

/// By what a list is narrowed, as tokens of the index: rows of the tables, codes, months.
#[derive(Debug, Clone, Default)]
pub(super) struct Facets(Vec<String>);

impl Facets {
    /// One that must be there.
    pub(super) fn add(&mut self, token: String) {
        self.0.push(any([token]));
    }

    /// One of several.
    pub(super) fn add_any(&mut self, tokens: impl IntoIterator<Item = String>) {
        self.0.push(any(tokens));
    }

    /// A span of months.
    pub(super) fn add_months(&mut self, span: &Months) {
        self.0.push(any(month_tokens(span)));
    }

    /// The `MATCH` text, when there are any.
    pub(super) fn text(&self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.join(" AND "))
    }
}

/// Whom a match lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readers {
    /// Everybody of the clearance, and the department behind its wall. Exact: the tokens follow every change.
    Cleared,
    /// Those who are named, too. A naming may have ended with a day, so the record has the last word.
    All,
}

impl Sight {
    /// What of the index a person may read at all, narrowed to `others`.
    pub(super) fn matching(&self, readers: Readers, others: &[Option<&str>]) -> String {
        let rank = self.level().rank();
        let mut tokens = vec![format!("c{rank}")];
        tokens.extend(self.department_row().map(|department| format!("d{rank}x{department}")));
        if readers == Readers::All && self.is_named() {
            tokens.push(format!("n{rank}x{}", self.person_row()));
        }
        self.without_arriving(any(tokens), others)
    }

    /// Only what the person sees by being named.
    pub(super) fn matching_named(&self, others: &[Option<&str>]) -> String {
        let rank = self.level().rank();
        self.without_arriving(any([format!("n{rank}x{}", self.person_row())]), others)
    }

    fn without_arriving(&self, access: String, others: &[Option<&str>]) -> String {
        let all: Vec<String> = std::iter::once(access)
            .chain(others.iter().flatten().map(|other| format!("({other})")))
            .collect();
        let all = all.join(" AND ");
        match self.arriving() {
            0 => all,
            import => format!("({all}) NOT \"{MARK}i{import}\""),
        }
    }
}

/// The facet of a level.
pub(super) fn level_token(level: Level) -> String {
    format!("l{}", level.rank())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(typed: &str) -> String {
        match_text(typed).unwrap_or_default().replace(['\u{E001}', '\u{E002}'], "_")
    }

    #[test]
    fn a_query_is_quoted_tokens_whatever_was_typed() {
        assert_eq!(shown("合同"), "\"合 同\"");
        assert_eq!(shown("3号楼"), "\"3 号 楼\"");
        assert_eq!(shown("dt"), "(\"dt\" * OR \"_dt\" *)");
        assert_eq!(shown("电梯 合同"), "\"电 梯\" AND \"合 同\"");
        assert_eq!(shown("电梯 -合同"), "(\"电 梯\") NOT \"合 同\"");
        assert_eq!(shown("题名:合同"), "title : \"合 同\"");
        for hostile in [
            "\"",
            "*",
            "^",
            "a:b OR c",
            "合同\" OR words:\"x",
            "NEAR(a b)",
            "-x",
            "{words}:",
            "(",
            "''; DROP TABLE records",
        ] {
            let built = match_text(hostile).unwrap_or_default();
            assert_eq!(built.matches('"').count() % 2, 0, "{hostile}: {built}");
        }
        assert_eq!(match_text("  \"*^ "), None);
    }

    #[test]
    fn a_year_is_a_number_or_a_date_and_a_span_a_date_only() {
        assert_eq!(shown("2019"), "(\"2 0 1 9\" OR (\"_y2019\"))");
        assert_eq!(
            shown("2018-11..2020-02"),
            "(\"_m201811\" OR \"_m201812\" OR \"_y2019\" OR \"_m202001\" OR \"_m202002\")"
        );
    }

    #[test]
    fn only_exclusions_still_have_something_to_exclude_from() {
        assert!(shown("-合同").ends_with("NOT \"合 同\""));
    }

    #[test]
    fn files_are_not_asked_for_what_they_do_not_have() {
        assert!(words_of(&RecordQuery::read("题名:合同")).of_files.is_none());
        assert!(words_of(&RecordQuery::read("合同 2019..2020")).of_files.is_none());
        assert_eq!(
            words_of(&RecordQuery::read("合同 -电梯")).of_files.as_deref(),
            Some("(\"合 同\") NOT \"电 梯\"")
        );
    }

    #[test]
    fn several_things_are_asked_each_for_itself() {
        assert!(words_of(&RecordQuery::read("合同 -电梯")).each.is_empty(), "one is wanted");
        let each = words_of(&RecordQuery::read("题名:合同 电梯 2019..2020")).each;
        let in_files: Vec<bool> = each.iter().map(|word| word.of_files.is_some()).collect();
        assert_eq!(in_files, [false, true, false], "a file has no title and no date");
        assert_eq!(words_of(&RecordQuery::read("合同 -题名:电梯")).unwanted, None);
    }
}
