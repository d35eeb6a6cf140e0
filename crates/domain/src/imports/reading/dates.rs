//! Dates as registers have them.

use super::numerals::number;
use crate::imports::Wrong;
use crate::imports::names::half_width;
use crate::moment::Day;
use chrono::NaiveTime;

/// Reads `2026-11-23`, `2026/1/3`, `2026.11.23`, `20261123`, `2026年11月23日`, `二〇二六年十一月二十三日`, with or
/// without a time of day. A year or month alone is taken for its first day only where the mapping says so.
pub fn read_day(text: &str, first_day: bool) -> Result<Day, Wrong> {
    let plain = half_width(text);
    let day = without_time(plain.trim());
    let parts = parts(day)?;
    let number_of = |part: &str| number(part).ok_or(Wrong::NotADate);
    let (year, month, date) = match parts.as_slice() {
        [year, month, date] => (*year, number_of(month)?, number_of(date)?),
        [year, month] if first_day => (*year, number_of(month)?, 1),
        [year] if first_day => (*year, 1, 1),
        [_] | [_, _] => return Err(Wrong::DateIncomplete),
        _ => return Err(Wrong::NotADate),
    };
    // A year of two figures can mean two centuries, and 3/11/2026 two months.
    if year.chars().count() != 4 {
        return Err(Wrong::NotADate);
    }
    let year = number_of(year)?;
    // `00` is how 归档章 write a month or day that is not known.
    if date == 0 || month == 0 {
        return match first_day {
            true => civil(year, month.max(1), date.max(1)),
            false => Err(Wrong::DateIncomplete),
        };
    }
    civil(year, month, date)
}

/// The time of day behind a date, when one is written.
#[must_use]
pub fn read_hour(text: &str) -> Option<NaiveTime> {
    let plain = half_width(text);
    let time = plain.trim().strip_prefix(without_time(plain.trim()))?.trim_start_matches([' ', 'T']);
    ["%H:%M:%S", "%H:%M"].iter().find_map(|form| NaiveTime::parse_from_str(time, form).ok())
}

fn civil(year: u32, month: u32, date: u32) -> Result<Day, Wrong> {
    i32::try_from(year)
        .ok()
        .filter(|year| (1840..=2200).contains(year))
        .and_then(|year| Day::from_ymd_opt(year, month, date))
        .ok_or(Wrong::NotADate)
}

/// What stands before a time of day.
fn without_time(text: &str) -> &str {
    let time_begins = text.char_indices().find(|(at, c)| {
        (*c == ' ' || *c == 'T') && {
            let rest = text[at + 1..].trim_start();
            rest.contains(':') && rest.starts_with(|c: char| c.is_ascii_digit())
        }
    });
    time_begins.map_or(text, |(at, _)| text[..at].trim_end())
}

fn parts(text: &str) -> Result<Vec<&str>, Wrong> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(vec![&text[..4], &text[4..6], &text[6..]]);
    }
    let closed = text.trim_end_matches(['日', '号', '月', '年', '.', '。']);
    let found: Vec<&str> =
        closed.split(['-', '/', '.', '年', '月', '\\', '、', '—', '–']).map(str::trim).collect();
    if found.is_empty() || found.iter().any(|part| part.is_empty()) {
        return Err(Wrong::NotADate);
    }
    // Five figures alone are a spreadsheet's own count of days, which says nothing without the sheet.
    match found.as_slice() {
        [one] if one.chars().count() == 6 && one.bytes().all(|byte| byte.is_ascii_digit()) => {
            Ok(vec![&one[..4], &one[4..]])
        }
        _ => Ok(found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_the_ways_registers_write_it() {
        for text in [
            "2026-01-03",
            "2026/1/3",
            "2026.1.3",
            "2026. 1. 3.",
            "20260103",
            "2026年1月3日",
            "２０２６年１月３日",
            "2026年01月03",
            "二〇二六年一月三日",
            "二零二六年一月三号",
            "2026-01-03 09:12:00",
            "2026-01-03T09:12",
            " 2026年 1月 3日 ",
            "2026、1、3",
        ] {
            assert_eq!(
                read_day(text, false).map(|day| day.to_string()).as_deref(),
                Ok("2026-01-03"),
                "{text}"
            );
        }
        assert_eq!(
            read_day("一九九八年十二月三十一日", false).map(|day| day.to_string()).as_deref(),
            Ok("1998-12-31")
        );
    }

    #[test]
    fn the_hour_behind_a_day_is_read_where_there_is_one() {
        let hour = |text| read_hour(text).map(|time| time.to_string());
        assert_eq!(hour("2026-01-03 09:12").as_deref(), Some("09:12:00"));
        assert_eq!(hour("2026年1月3日 9:12:30").as_deref(), Some("09:12:30"));
        assert_eq!((hour("2026-01-03"), hour("2026-01-03 25:00")), (None, None));
    }

    #[test]
    fn half_a_date_is_completed_only_where_the_mapping_says_so() {
        for (text, first) in [
            ("2026年5月", "2026-05-01"),
            ("2026", "2026-01-01"),
            ("202605", "2026-05-01"),
            ("20260500", "2026-05-01"),
        ] {
            assert_eq!(read_day(text, false), Err(Wrong::DateIncomplete), "{text}");
            assert_eq!(read_day(text, true).map(|day| day.to_string()).as_deref(), Ok(first), "{text}");
        }
    }

    #[test]
    fn what_could_mean_two_days_or_none_is_refused() {
        for text in [
            "3/11/2026",
            "26-11-23",
            "2026-13-01",
            "2026-02-30",
            "45981",
            "昨天",
            "2026-11-",
            "2026-11-23-4",
            "",
            "0026-01-01",
        ] {
            assert!(read_day(text, false).is_err(), "{text}");
        }
    }
}
