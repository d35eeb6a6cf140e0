//! What somebody types to find records: words, quoted phrases, exclusions, fields, years and months.
//!
//! The language is small and never the search engine's own: words are separated by spaces and all
//! must occur; `"两个 词"` stands as typed; `-词` must not occur; `题名:词` looks in one field;
//! `2019` is a year or a number, `2019-05..2020-03` a span of months and nothing else.

/// More words than anybody types; the rest is left out.
const MOST_WORDS: usize = 16;
/// Years that a typed span may name.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Where a word is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueryField {
    /// 题名.
    Title,
    /// 责任者.
    Author,
    /// 档号, 登记号, 文号, 案卷号.
    Number,
}

/// Months from and until, both included: `(2019, 5)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Months {
    /// First.
    pub from: (i32, u32),
    /// Last.
    pub until: (i32, u32),
}

/// One thing that must, or must not, occur.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryWord {
    /// As typed, without quotes and prefixes.
    pub text: String,
    /// Only there.
    pub field: Option<QueryField>,
    /// Quoted: as it stands, neither initials nor the beginning of a longer Latin word.
    pub exact: bool,
    /// Must not occur.
    pub excluded: bool,
    /// A year or month that the word may also mean.
    pub months: Option<Months>,
}

/// What was typed, understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordQuery {
    /// Words, in the order typed.
    pub words: Vec<QueryWord>,
    /// Spans of months; a record of any of them.
    pub spans: Vec<Months>,
}

impl RecordQuery {
    /// Understands what was typed. There are no mistakes in it: what means nothing is left out.
    #[must_use]
    pub fn read(typed: &str) -> RecordQuery {
        let mut query = RecordQuery::default();
        for piece in pieces(typed) {
            if let Some(span) = (!piece.exact && !piece.excluded).then(|| span_of(&piece.text)).flatten() {
                query.spans.push(span);
            } else if query.words.len() < MOST_WORDS && piece.text.chars().any(char::is_alphanumeric) {
                query.words.push(piece);
            }
        }
        query
    }

    /// Nothing that could be searched was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.spans.is_empty()
    }

    /// The words that must occur.
    pub fn wanted(&self) -> impl Iterator<Item = &QueryWord> {
        self.words.iter().filter(|word| !word.excluded)
    }

    /// The words that must not.
    pub fn unwanted(&self) -> impl Iterator<Item = &QueryWord> {
        self.words.iter().filter(|word| word.excluded)
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '「' | '」' | '＂')
}

fn pieces(typed: &str) -> Vec<QueryWord> {
    let mut found = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let excluded =
            rest.starts_with(['-', '－']) && rest.chars().nth(1).is_some_and(|c| !c.is_whitespace());
        if excluded {
            rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
        }
        let (field, after) = field_of(rest);
        let exact = after.starts_with(is_quote);
        let (text, after) = if exact { quoted(after) } else { bare(after) };
        found.push(QueryWord {
            months: if exact { None } else { month_or_year(text) },
            text: text.to_owned(),
            field,
            exact,
            excluded,
        });
        rest = after.trim_start();
    }
    found
}

fn field_of(rest: &str) -> (Option<QueryField>, &str) {
    const FIELDS: &[(&str, QueryField)] = &[
        ("题名", QueryField::Title),
        ("title", QueryField::Title),
        ("责任者", QueryField::Author),
        ("author", QueryField::Author),
        ("档号", QueryField::Number),
        ("文号", QueryField::Number),
        ("登记号", QueryField::Number),
        ("number", QueryField::Number),
    ];
    for (name, field) in FIELDS {
        if let Some(after) = rest.strip_prefix(name).and_then(|after| after.strip_prefix([':', '：']))
            && after.chars().next().is_some_and(|c| !c.is_whitespace())
        {
            return (Some(*field), after);
        }
    }
    (None, rest)
}

/// A quoted piece goes to the next quote; a quote that nobody closed goes to the end.
fn quoted(rest: &str) -> (&str, &str) {
    let inner = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
    match inner.char_indices().find(|(_, c)| is_quote(*c)) {
        Some((end, quote)) => (&inner[..end], &inner[end + quote.len_utf8()..]),
        None => (inner, ""),
    }
}

fn bare(rest: &str) -> (&str, &str) {
    rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()))
}

/// `2019` or `2019-05`; also `2019.5`, `2019/05`, `2019年5月`, `2019年`.
fn month_or_year(text: &str) -> Option<Months> {
    let text = text.strip_suffix('月').unwrap_or(text);
    let (year, month) = text.split_once(['-', '.', '/', '年']).unwrap_or((text, ""));
    let year: i32 = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
    if !YEARS.contains(&year) {
        return None;
    }
    match month {
        "" => Some(Months { from: (year, 1), until: (year, 12) }),
        month if month.len() <= 2 => {
            let month: u32 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
            Some(Months { from: (year, month), until: (year, month) })
        }
        _ => None,
    }
}

/// `2019..2021`, `2019-05..2020-03`, `..2018`, `2021..`; also with `～` or `至`.
fn span_of(text: &str) -> Option<Months> {
    let (from, until) = ["..", "～", "~", "至"].iter().find_map(|mark| text.split_once(mark))?;
    if from.is_empty() && until.is_empty() {
        return None;
    }
    let from = if from.is_empty() { (*YEARS.start(), 1) } else { month_or_year(from)?.from };
    let until = if until.is_empty() { (*YEARS.end(), 12) } else { month_or_year(until)?.until };
    Some(Months { from: from.min(until), until: until.max(from) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(typed: &str) -> Vec<String> {
        RecordQuery::read(typed).words.into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_stand_between_spaces_and_phrases_between_quotes() {
        assert_eq!(texts("电梯　合同"), ["电梯", "合同"]);
        assert_eq!(texts("“物业 合同” 电梯"), ["物业 合同", "电梯"]);
        assert_eq!(texts("\"未关 的"), ["未关 的"]);
        assert!(RecordQuery::read("  \"*^ ( - ").is_empty());
    }

    #[test]
    fn a_minus_excludes_and_a_hyphen_inside_does_not() {
        let query = RecordQuery::read("电梯 -合同 DT-02 -\"年检 报告\"");
        let excluded: Vec<_> = query.unwanted().map(|word| word.text.as_str()).collect();
        assert_eq!(excluded, ["合同", "年检 报告"]);
        assert_eq!(query.wanted().count(), 2);
    }

    #[test]
    fn a_field_is_named_before_a_colon_and_other_colons_mean_nothing() {
        let query = RecordQuery::read("题名：合同 文号:12号 a:b");
        assert_eq!(query.words[0].field, Some(QueryField::Title));
        assert_eq!((query.words[1].field, query.words[1].text.as_str()), (Some(QueryField::Number), "12号"));
        assert_eq!((query.words[2].field, query.words[2].text.as_str()), (None, "a:b"));
    }

    #[test]
    fn years_and_months_are_understood_and_spans_are_filters() {
        let query = RecordQuery::read("2019 2019-05 2019年5月 合同");
        assert_eq!(query.words[0].months, Some(Months { from: (2019, 1), until: (2019, 12) }));
        assert_eq!(query.words[1].months, query.words[2].months);
        assert_eq!(query.words[3].months, None);
        let spans = |typed: &str| RecordQuery::read(typed).spans;
        assert_eq!(spans("2019-05..2020-03"), [Months { from: (2019, 5), until: (2020, 3) }]);
        assert_eq!(spans("2020至2019"), [Months { from: (2019, 12), until: (2020, 1) }]);
        assert_eq!(spans("..2018")[0].until, (2018, 12));
        assert!(spans("..").is_empty() && spans("3..4").is_empty() && spans("“2019..2020”").is_empty());
    }

    #[test]
    fn a_number_that_is_no_year_is_a_word() {
        assert_eq!(RecordQuery::read("3-1204").words[0].months, None);
        assert_eq!(RecordQuery::read("2019-13").words[0].months, None);
        assert_eq!(RecordQuery::read("9999").words[0].months, None);
    }
}
