//! What a registration form must say before anything else is asked.

use super::{CopyKind, Field, RecordRefusal};
use crate::moment::Day;

/// The written part of a registration.
#[derive(Debug, Clone)]
pub struct RegistrationForm<'a> {
    /// 题名.
    pub title: &'a str,
    /// 责任者.
    pub author: &'a str,
    /// 文号.
    pub document_number: &'a str,
    /// 形成日期.
    pub document_date: Day,
    /// 页数.
    pub pages: i64,
    /// 摘要.
    pub summary: &'a str,
    /// 份.
    pub copies: &'a [CopyForm],
}

/// A copy as the form names it.
#[derive(Debug, Clone)]
pub struct CopyForm {
    /// 原件, 重份 …
    pub kind: CopyKind,
    /// 页数.
    pub pages: i64,
}

const TITLE_LENGTH: usize = 200;
const LINE_LENGTH: usize = 100;
const SUMMARY_LENGTH: usize = 2_000;
const MOST_PAGES: i64 = 100_000;

/// Whether a text carries the mark of a state secret (`机密★20年`): such a paper is not for us.
#[must_use]
pub fn carries_state_secret_mark(text: &str) -> bool {
    let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    ["绝密★", "机密★", "秘密★"].iter().any(|mark| tight.contains(mark))
}

/// Checks the written part of a registration.
pub fn check_registration(form: &RegistrationForm<'_>, today: Day) -> Result<(), RecordRefusal> {
    if [form.title, form.document_number, form.summary].into_iter().any(carries_state_secret_mark) {
        return Err(RecordRefusal::StateSecret);
    }
    check_text(Field::Title, form.title, TITLE_LENGTH, true)?;
    check_text(Field::Author, form.author, LINE_LENGTH, true)?;
    check_text(Field::DocumentNumber, form.document_number, LINE_LENGTH, false)?;
    check_text(Field::Summary, form.summary, SUMMARY_LENGTH, false)?;
    if form.document_date > today {
        return Err(RecordRefusal::DateInFuture { date: form.document_date });
    }
    if form.copies.is_empty() {
        return Err(RecordRefusal::NoCopy);
    }
    if form.copies.iter().filter(|copy| copy.kind == CopyKind::Original).count() > 1 {
        return Err(RecordRefusal::SecondOriginal);
    }
    for pages in form.copies.iter().map(|copy| copy.pages).chain([form.pages]) {
        if !(1..=MOST_PAGES).contains(&pages) {
            return Err(RecordRefusal::PagesOutOfRange { pages });
        }
    }
    Ok(())
}

fn check_text(field: Field, text: &str, most: usize, required: bool) -> Result<(), RecordRefusal> {
    if required && text.trim().is_empty() {
        return Err(RecordRefusal::FieldEmpty { field });
    }
    if text.chars().count() > most {
        return Err(RecordRefusal::FieldTooLong { field, most: i64::try_from(most).unwrap_or(i64::MAX) });
    }
    let multiline = field == Field::Summary;
    if text.chars().any(|c| (c.is_control() && !(multiline && c == '\n')) || turns_direction(c)) {
        return Err(RecordRefusal::FieldUnprintable { field });
    }
    Ok(())
}

/// Marks that make a text read otherwise than it is stored.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn check(change: impl FnOnce(&mut RegistrationForm<'static>)) -> Result<(), RecordRefusal> {
        static ONE: [CopyForm; 1] = [CopyForm { kind: CopyKind::Original, pages: 12 }];
        let mut form = RegistrationForm {
            title: "云澜苑电梯维护保养合同",
            author: "工程维保部",
            document_number: "",
            document_date: day("2026-03-18"),
            pages: 12,
            summary: "三年\n含备件",
            copies: &ONE,
        };
        change(&mut form);
        check_registration(&form, day("2026-11-23"))
    }

    #[test]
    fn an_ordinary_paper_passes() {
        assert_eq!(check(|_| {}), Ok(()));
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        assert_eq!(check(|form| form.title = " "), Err(RecordRefusal::FieldEmpty { field: Field::Title }));
        assert_eq!(check(|form| form.author = ""), Err(RecordRefusal::FieldEmpty { field: Field::Author }));
        assert_eq!(
            check(|form| form.title = "合同\u{202E}fdp.txt"),
            Err(RecordRefusal::FieldUnprintable { field: Field::Title })
        );
        assert_eq!(check(|form| form.pages = 0), Err(RecordRefusal::PagesOutOfRange { pages: 0 }));
        assert_eq!(check(|form| form.copies = &[]), Err(RecordRefusal::NoCopy));
        assert_eq!(
            check(|form| form.document_date = day("2026-11-24")),
            Err(RecordRefusal::DateInFuture { date: day("2026-11-24") })
        );
    }

    #[test]
    fn a_title_longer_than_its_line_is_refused() {
        let long: &'static str = Box::leak("长".repeat(201).into_boxed_str());
        assert_eq!(
            check(|form| form.title = long),
            Err(RecordRefusal::FieldTooLong { field: Field::Title, most: 200 })
        );
    }

    #[test]
    fn two_originals_are_one_too_many() {
        static TWO: [CopyForm; 2] = [
            CopyForm { kind: CopyKind::Original, pages: 1 },
            CopyForm { kind: CopyKind::Original, pages: 1 },
        ];
        assert_eq!(check(|form| form.copies = &TWO), Err(RecordRefusal::SecondOriginal));
    }

    #[test]
    fn a_state_secrets_mark_is_turned_away_but_a_course_about_secrets_is_not() {
        assert_eq!(check(|form| form.title = "通报 机密 ★ 20年"), Err(RecordRefusal::StateSecret));
        assert_eq!(check(|form| form.document_number = "秘密★"), Err(RecordRefusal::StateSecret));
        assert_eq!(check(|form| form.title = "保守国家秘密培训签到表"), Ok(()));
    }
}
