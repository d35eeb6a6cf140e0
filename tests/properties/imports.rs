//! Readers of cells: whatever is typed is read or refused, never a panic; what is read is what was written.

use chrono::{Datelike, NaiveDate};
use domain::imports::{LineRule, read_count, read_day, read_level, read_medium, read_term, read_yes};
use proptest::prelude::*;

const NUMERALS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

fn in_numerals(number: u32) -> String {
    match number {
        0..=9 => NUMERALS[number as usize].to_owned(),
        10 => "十".to_owned(),
        11..=19 => format!("十{}", NUMERALS[(number % 10) as usize]),
        number if number % 10 == 0 => format!("{}十", NUMERALS[(number / 10) as usize]),
        number => format!("{}十{}", NUMERALS[(number / 10) as usize], NUMERALS[(number % 10) as usize]),
    }
}

proptest! {
    #[test]
    fn nothing_that_is_typed_breaks_a_reader(text in "\\PC{0,40}", first_day in any::<bool>()) {
        let _ = (read_day(&text, first_day), read_count(&text), read_level(&text), read_term(&text), read_yes(&text), read_medium(&text));
        let rule = LineRule {
            group_ends: ": ".into(), item_separators: vec![' ', ';'], number_signs: "0123456789.()一".chars().collect(),
            leave_out: vec![], remark_begins: "#".into(),
        };
        for row in rule.rows(&text) {
            prop_assert_eq!(row.len(), 9);
        }
    }

    #[test]
    fn a_day_is_the_same_however_it_is_written(days in 0_i64..130_000) {
        let day = NaiveDate::from_ymd_opt(1840, 1, 1).expect("a day") + chrono::Duration::days(days);
        let (year, month, date) = (day.year(), day.month(), day.day());
        let year_numerals: String = year.to_string().bytes().map(|digit| NUMERALS[usize::from(digit - b'0')]).collect();
        for text in [
            day.to_string(), format!("{year}/{month}/{date}"), format!("{year}.{month:02}.{date:02}"), format!("{year}{month:02}{date:02}"),
            format!("{year}年{month}月{date}日"), format!("{year_numerals}年{}月{}日", in_numerals(month), in_numerals(date)),
            format!(" {day} 08:30:00"),
        ] {
            prop_assert_eq!(read_day(&text, false), Ok(day), "{}", text);
        }
    }

    #[test]
    fn a_term_is_never_taken_for_a_shorter_one(years in 1_u32..=100) {
        for text in [format!("{years}年"), format!("D{years}"), years.to_string()] {
            let term = read_term(&text).expect("a term");
            prop_assert_eq!(term.stated_years, Some(years));
            prop_assert!(term.years.is_none_or(|kept| kept >= years));
            prop_assert_eq!(term.months(true), Some(years * 12));
        }
    }
}
