//! Retention terms of old tables, taken for the longer where they leave a choice (从长, 3-domain §7).

use super::numerals::number;
use crate::imports::Wrong;
use crate::imports::names::name_key;

/// A retention term: what the table says and what is kept by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The years it says; `None` is for ever.
    pub stated_years: Option<u32>,
    /// The years of today's scale: 10, 30 or for ever, whichever is not shorter.
    pub years: Option<u32>,
}

impl Term {
    fn of(stated: Option<u32>) -> Term {
        let years = match stated {
            Some(1..=10) => Some(10),
            Some(11..=30) => Some(30),
            _ => None,
        };
        Term { stated_years: stated, years }
    }

    /// The months that count: personal information is never kept longer than its table says.
    #[must_use]
    pub fn months(self, personal_information: bool) -> Option<u32> {
        let years = if personal_information { self.stated_years } else { self.years };
        years.map(|years| years * 12)
    }

    /// The mark of the term in codes: `Y`, or `D` and its years.
    #[must_use]
    pub fn mark(self, personal_information: bool) -> String {
        self.months(personal_information).map_or("Y".to_owned(), |months| format!("D{}", months / 12))
    }
}

/// Reads `永久`, `长期`, `短期`, `30年`, `三年`, `定期10年`, `D30`, `Y`, `10`.
pub fn read_term(text: &str) -> Result<Term, Wrong> {
    let key = name_key(text);
    match key.as_str() {
        "永久" | "永久保存" | "永久保管" | "无限期" | "Y" | "PERMANENT" | "FOREVER" => {
            return Ok(Term::of(None));
        }
        // 16–50 and up to 15 years in the old tables; order 10 of 2012 gave 30 and 10 for them.
        "长期" | "长期保存" | "长期保管" | "LONG" | "LONGTERM" => {
            return Ok(Term { stated_years: Some(30), years: Some(30) });
        }
        "短期" | "短期保存" | "短期保管" | "SHORT" | "SHORTTERM" => {
            return Ok(Term { stated_years: Some(10), years: Some(10) });
        }
        _ => {}
    }
    let bare = key.strip_prefix("定期").or_else(|| key.strip_prefix('D')).unwrap_or(&key);
    let bare = bare
        .strip_suffix("年")
        .or_else(|| bare.strip_suffix("YEARS"))
        .or_else(|| bare.strip_suffix("YEAR"))
        .or_else(|| bare.strip_suffix('A'))
        .unwrap_or(bare);
    number(bare)
        .filter(|years| (1..=100).contains(years))
        .map(|years| Term::of(Some(years)))
        .ok_or(Wrong::NotATerm)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_terms_are_taken_for_the_longer() {
        for (text, years) in [
            ("永久", None),
            ("长期", Some(30)),
            ("短期", Some(10)),
            ("1年", Some(10)),
            ("二年", Some(10)),
            ("三年", Some(10)),
            ("五年", Some(10)),
            ("八年", Some(10)),
            ("10年", Some(10)),
            ("15年", Some(30)),
            ("30年", Some(30)),
            ("定期30年", Some(30)),
            ("D10", Some(10)),
            ("Y", None),
            ("50年", None),
            ("３０ 年", Some(30)),
            ("30 years", Some(30)),
        ] {
            assert_eq!(read_term(text).map(|term| term.years), Ok(years), "{text}");
        }
    }

    #[test]
    fn personal_information_is_not_kept_longer_than_its_table_says() {
        let term = read_term("三年").expect("a term");
        assert_eq!((term.months(true), term.months(false)), (Some(36), Some(120)));
        assert_eq!((term.mark(true), term.mark(false)), ("D3".to_owned(), "D10".to_owned()));
    }

    #[test]
    fn what_is_no_term_is_refused() {
        for text in ["", "0年", "若干年", "200年", "年", "长", "D"] {
            assert_eq!(read_term(text), Err(Wrong::NotATerm), "{text}");
        }
    }
}
