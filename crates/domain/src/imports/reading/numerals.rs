//! Numbers in figures and in Chinese numerals.

use crate::imports::Wrong;
use crate::imports::names::half_width;

const MOST: i64 = 1_000_000;

fn digit(c: char) -> Option<u32> {
    match c {
        '〇' | '零' | '○' | 'Ｏ' => Some(0),
        '一' | '壹' | '元' => Some(1),
        '二' | '贰' | '两' => Some(2),
        '三' | '叁' => Some(3),
        '四' | '肆' => Some(4),
        '五' | '伍' => Some(5),
        '六' | '陆' => Some(6),
        '七' | '柒' => Some(7),
        '八' | '捌' => Some(8),
        '九' | '玖' => Some(9),
        other => other.to_digit(10),
    }
}

/// A run of numerals as a number: `2026`, `二〇二六`, `十二`, `三十`, `一百二十`.
pub(super) fn number(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 9 {
        return None;
    }
    let has_units = text.chars().any(|c| matches!(c, '十' | '拾' | '百' | '佰'));
    if !has_units {
        return text.chars().try_fold(0_u32, |number, c| number.checked_mul(10)?.checked_add(digit(c)?));
    }
    let (mut total, mut ones) = (0_u32, None);
    for c in text.chars() {
        match c {
            '十' | '拾' => {
                total = total.checked_add(ones.take().unwrap_or(1) * 10)?;
            }
            '百' | '佰' => {
                total = total.checked_add(ones.take()? * 100)?;
            }
            other => {
                let value = digit(other)?;
                // A zero only joins (一百零五); two ones in a row are no numeral.
                if ones.is_some_and(|known| known != 0) {
                    return None;
                }
                ones = Some(value);
            }
        }
    }
    total.checked_add(ones.unwrap_or(0))
}

/// A count of pages, copies or places: `12`, `12页`, `１２ 份`, `十二张`, `1,200`.
pub fn read_count(text: &str) -> Result<i64, Wrong> {
    let plain: String = half_width(text).chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    let bare = plain.trim_end_matches(['页', '份', '件', '张', '册', '本', '卷', '盒', '个', 'P', 'p']);
    let whole = bare.strip_suffix(".0").or_else(|| bare.strip_suffix(".00")).unwrap_or(bare);
    let count = number(whole).map(i64::from).ok_or(Wrong::NotACount)?;
    if count > MOST { Err(Wrong::NotACount) } else { Ok(count) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_of_both_kinds_are_read() {
        for (text, value) in [
            ("12", 12),
            ("十", 10),
            ("十二", 12),
            ("三十", 30),
            ("二十五", 25),
            ("一百零五", 105),
            ("二〇二六", 2026),
        ] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in ["", "十二三", "百", "甲", "12345678901"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn counts_come_with_their_measure_words() {
        for (text, value) in [
            ("12", 12),
            ("１２页", 12),
            (" 3 份", 3),
            ("1,200", 1200),
            ("12.0", 12),
            ("十二张", 12),
            ("0", 0),
        ] {
            assert_eq!(read_count(text), Ok(value), "{text}");
        }
        for text in ["-1", "1.5", "约10", "12-13", "", "99999999"] {
            assert_eq!(read_count(text), Err(Wrong::NotACount), "{text}");
        }
    }
}
