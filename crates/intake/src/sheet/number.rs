//! Numbers and dates as a person reads them.

use calamine::{ExcelDateTime, ExcelDateTimeType};

/// How a cell's number is shown, as far as it changes what is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Shown {
    #[default]
    Number,
    Date,
    /// So many digits at least, filled with zeros: numbers that are names.
    Digits(usize),
}

impl Shown {
    /// The built-in formats, those of the Chinese programs among them.
    pub(crate) fn built_in(id: u32) -> Shown {
        match id {
            14..=22 | 27..=36 | 45..=47 | 50..=58 => Shown::Date,
            _ => Shown::Number,
        }
    }

    /// A format somebody wrote: `yyyy"年"m"月"d"日"`, `0000`.
    pub(crate) fn written(code: &str) -> Shown {
        if !code.is_empty() && code.bytes().all(|byte| byte == b'0') {
            return Shown::Digits(code.len());
        }
        let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
        let first = code.split(';').next().unwrap_or_default();
        for letter in first.chars() {
            match letter {
                _ if escaped => escaped = false,
                '\\' | '_' | '*' => escaped = true,
                '"' => quoted = !quoted,
                _ if quoted => (),
                '[' => bracketed = true,
                ']' => bracketed = false,
                'y' | 'Y' | 'd' | 'D' | 'm' | 'M' | 'h' | 'H' | 's' | 'S' | 'e' if !bracketed => {
                    // General and scientific notation have such letters too.
                    return if first.contains("General") || first.contains("E+") {
                        Shown::Number
                    } else {
                        Shown::Date
                    };
                }
                _ => (),
            }
        }
        Shown::Number
    }
}

/// A number of a workbook as text.
pub(crate) fn number(raw: &str, shown: Shown, from_1904: bool) -> String {
    let raw = raw.trim();
    match shown {
        Shown::Date => {
            let serial = raw.parse::<f64>().ok().filter(|serial| (0.0..2_958_466.0).contains(serial));
            serial.map_or_else(|| plain_number(raw), |serial| date(serial, from_1904))
        }
        Shown::Digits(least) => {
            let plain = plain_number(raw);
            if plain.bytes().all(|byte| byte.is_ascii_digit()) { format!("{plain:0>least$}") } else { plain }
        }
        Shown::Number => plain_number(raw),
    }
}

fn date(serial: f64, from_1904: bool) -> String {
    let (year, month, day, hour, minute, second, milli) =
        ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, from_1904).to_ymd_hms_milli();
    let second = second + u8::from(milli >= 500 && second < 59);
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if serial < 1.0 && !from_1904 {
        return time;
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if time == "00:00:00" { day } else { format!("{day} {time}") }
}

/// The digits that were written, without `.0` and exponents; no digit is lost, none is invented.
pub(crate) fn plain_number(raw: &str) -> String {
    let (mantissa, exponent) = match raw.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().unwrap_or(i32::MAX)),
        None => (raw, 0),
    };
    let (sign, digits) = mantissa.strip_prefix('-').map_or(("", mantissa), |digits| ("-", digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = !(whole.is_empty() && part.is_empty())
        && whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit());
    if !is_number || exponent.abs() > 40 {
        return raw.to_owned();
    }
    let written = if significant(whole, part) > 15 && !part.is_empty() && whole.len() <= 15 {
        // A tail beyond fifteen digits is the machine's, not the writer's: 0.30000000000000004.
        let Ok(value) = raw.parse::<f64>() else { return raw.to_owned() };
        return plain_number(&format!("{value:.14e}"));
    } else {
        let point = i32::try_from(whole.len()).unwrap_or(i32::MAX).saturating_add(exponent);
        expanded(&format!("{whole}{part}"), point)
    };
    if written == "0" { written } else { format!("{sign}{written}") }
}

fn significant(whole: &str, part: &str) -> usize {
    let digits = format!("{whole}{part}");
    digits.trim_start_matches('0').trim_end_matches('0').len()
}

/// The digits with the point after so many of them, which may be before the first or after the last.
fn expanded(digits: &str, point: i32) -> String {
    let before = usize::try_from(point).unwrap_or_default();
    let lacking = usize::try_from(-point).unwrap_or_default();
    let mut padded = "0".repeat(lacking) + digits;
    while padded.len() < before {
        padded.push('0');
    }
    let (whole, part) = padded.split_at(before);
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::{Shown, number, plain_number};

    #[test]
    fn no_digit_is_lost_and_none_invented() {
        for (raw, read) in [
            ("12", "12"),
            ("12.0", "12"),
            ("12.50", "12.5"),
            ("0.30000000000000004", "0.3"),
            ("110101199001011234", "110101199001011234"),
            ("1.10101199001011E+17", "110101199001011000"),
            ("1E-3", "0.001"),
            ("-0.0", "0"),
            ("-7.25", "-7.25"),
            ("1.5E2", "150"),
            ("4.4999999999999998", "4.5"),
            ("#N/A", "#N/A"),
        ] {
            assert_eq!(plain_number(raw), read, "{raw}");
        }
    }

    #[test]
    fn dates_are_told_by_their_format() {
        assert_eq!(number("45943", Shown::built_in(14), false), "2025-10-13");
        assert_eq!(number("45943.5", Shown::built_in(22), false), "2025-10-13 12:00:00");
        assert_eq!(
            number("45943", Shown::built_in(31), false),
            "2025-10-13",
            "yyyy年m月d日 of Excel and WPS"
        );
        assert_eq!(
            number("44481", Shown::built_in(14), true),
            "2025-10-13",
            "the calendar of the old Macintosh"
        );
        assert_eq!(Shown::written("yyyy\"年\"m\"月\""), Shown::Date);
        assert_eq!(Shown::written("[$-804]yyyy/m/d;@"), Shown::Date);
        assert_eq!(Shown::written("#,##0.00_);[Red](#,##0.00)"), Shown::Number);
        assert_eq!(Shown::written("0.00E+00"), Shown::Number);
        assert_eq!(Shown::written("\"日\"0"), Shown::Number);
        assert_eq!(number("41", Shown::written("0000"), false), "0041");
    }
}
