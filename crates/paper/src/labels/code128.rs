//! Code 128 (ISO/IEC 15417) of digits: pairs in set C; an odd last digit in set B.

use crate::PaperError;

/// Widths of bars and spaces of the values 0 … 105, bar first.
const PATTERNS: [&str; 106] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213",
    "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132",
    "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211",
    "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313",
    "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331",
    "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
    "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214",
    "112412", "122114", "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111",
    "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311", "113141",
    "114131", "311141", "411131", "211412", "211214", "211232",
];
const STOP: &str = "2331112";
const START_C: usize = 105;
const CODE_B: usize = 100;
/// `0` in set B.
const ZERO_B: usize = 16;

/// The modules of a number; true is a bar. Quiet zones of ten modules are the caller's.
pub(crate) fn modules(digits: &str) -> Result<Vec<bool>, PaperError> {
    let values: Option<Vec<usize>> =
        digits.chars().map(|digit| digit.to_digit(10).map(|digit| digit as usize)).collect();
    let values = values.filter(|values| !values.is_empty()).ok_or(PaperError::CodeMalformed)?;
    let mut symbols = vec![START_C];
    let (pairs, odd) = values.as_chunks::<2>();
    symbols.extend(pairs.iter().map(|[tens, ones]| tens * 10 + ones));
    if let [last] = odd {
        symbols.extend([CODE_B, ZERO_B + last]);
    }
    let weighted: usize = symbols.iter().enumerate().map(|(at, value)| value * at.max(1)).sum();
    symbols.push(weighted % 103);
    let patterns = symbols.iter().map(|value| PATTERNS[*value]).chain([STOP]);
    let mut drawn = Vec::new();
    for pattern in patterns {
        for (at, width) in pattern.bytes().enumerate() {
            drawn.extend(std::iter::repeat_n(at % 2 == 0, usize::from(width - b'0')));
        }
    }
    Ok(drawn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_eleven_modules_and_none_is_another() {
        for (at, pattern) in PATTERNS.iter().enumerate() {
            assert_eq!(pattern.bytes().map(|width| width - b'0').sum::<u8>(), 11, "{at}");
            assert!(!PATTERNS[..at].contains(pattern), "{at}");
            let bars: u8 = pattern.bytes().step_by(2).map(|width| width - b'0').sum();
            assert_eq!(bars % 2, 0, "{at}: the bars of a symbol are even together");
        }
    }

    /// The first label of the reference sheet, 1000052009, as its drawing gives it.
    #[test]
    fn ten_digits_are_drawn_as_in_the_reference() {
        let drawn = modules("1000052009").expect("digits");
        assert_eq!(drawn.len(), 90);
        let bars: [(usize, usize); 12] = [
            (0, 2),
            (3, 1),
            (6, 3),
            (11, 2),
            (15, 1),
            (19, 1),
            (22, 2),
            (25, 2),
            (29, 2),
            (33, 1),
            (37, 1),
            (40, 2),
        ];
        for (at, length) in bars {
            assert!(drawn[at..at + length].iter().all(|bar| *bar), "{at}");
            assert!(!drawn[at + length], "{at}");
        }
    }

    #[test]
    fn thirteen_digits_end_in_set_b() {
        assert_eq!(modules("1030700000019").expect("digits").len(), 123);
        assert!(modules("").is_err() && modules("12A4").is_err());
    }
}
