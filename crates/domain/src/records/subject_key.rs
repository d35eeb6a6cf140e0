//! Subject keys: the number under which a volume is asked for — a 房号, an equipment, contract or
//! employee number — read the ways people write it, stored one way.

use std::fmt;

/// A flat: 楼栋, 单元 (where there are units), 房号.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdKey {
    /// 楼栋, e.g. `3` or `A2`.
    pub building: String,
    /// 单元.
    pub unit: Option<String>,
    /// 房号, e.g. `1204`.
    pub room: String,
}

impl HouseholdKey {
    /// Reads `3-1204`, `3-1-1204`, `3栋1204`, `3栋1单元1204`, `3号楼1单元1204室`, `３＃１２０４`, `三栋1204`.
    #[must_use]
    pub fn parse(text: &str) -> Option<HouseholdKey> {
        let plain = half_width(text);
        let mut dashed = plain.trim().to_uppercase();
        for (word, sign) in [
            ("号楼", "-"),
            ("号栋", "-"),
            ("栋", "-"),
            ("幢", "-"),
            ("座", "-"),
            ("楼", "-"),
            ("单元", "-"),
            ("#", "-"),
            ("－", "-"),
            ("—", "-"),
            ("–", "-"),
            ("/", "-"),
        ] {
            dashed = dashed.replace(word, sign);
        }
        let dashed = dashed.trim_end_matches(['室', '号', '房']).replace(' ', "");
        let parts: Vec<String> = dashed.split('-').filter(|part| !part.is_empty()).map(numerals).collect();
        let key = match parts.as_slice() {
            [building, room] => HouseholdKey { building: building.clone(), unit: None, room: room.clone() },
            [building, unit, room] => {
                HouseholdKey { building: building.clone(), unit: Some(unit.clone()), room: room.clone() }
            }
            _ => return None,
        };
        let is_part = |part: &String, longest: usize| {
            part.len() <= longest && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let is_flat = is_part(&key.building, 3)
            && key.unit.as_ref().is_none_or(|unit| is_part(unit, 2))
            && is_part(&key.room, 5)
            && key.room.len() >= 3
            && key.room.bytes().any(|byte| byte.is_ascii_digit());
        is_flat.then_some(key)
    }

    /// Whether both can mean one flat: a missing unit fits any.
    #[must_use]
    pub fn agrees_with(&self, other: &HouseholdKey) -> bool {
        self.building == other.building
            && self.room == other.room
            && (self.unit.is_none() || other.unit.is_none() || self.unit == other.unit)
    }
}

impl fmt::Display for HouseholdKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.unit {
            Some(unit) => write!(f, "{}-{unit}-{}", self.building, self.room),
            None => write!(f, "{}-{}", self.building, self.room),
        }
    }
}

/// The stored form of any other key: half-width, upper case, single spaces.
#[must_use]
pub fn normalise_key(text: &str) -> String {
    half_width(text).to_uppercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            other => other,
        })
        .collect()
}

/// `三` → `3`, `十二` → `12`; anything else stays.
fn numerals(part: &str) -> String {
    const DIGITS: &str = "一二三四五六七八九";
    let digit = |c: char| DIGITS.chars().position(|numeral| numeral == c).map(|index| index + 1);
    let chars: Vec<char> = part.chars().collect();
    match chars.as_slice() {
        ['十'] => "10".to_owned(),
        ['十', ones] => digit(*ones).map_or_else(|| part.to_owned(), |ones| format!("1{ones}")),
        [tens, '十'] => digit(*tens).map_or_else(|| part.to_owned(), |tens| format!("{tens}0")),
        [tens, '十', ones] => match (digit(*tens), digit(*ones)) {
            (Some(tens), Some(ones)) => format!("{tens}{ones}"),
            _ => part.to_owned(),
        },
        [one] => digit(*one).map_or_else(|| part.to_owned(), |one| one.to_string()),
        _ => part.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        HouseholdKey::parse(text).map(|key| key.to_string())
    }

    #[test]
    fn a_flat_is_read_the_ways_people_write_it() {
        for text in [
            "3-1204",
            "3栋1204",
            "3号楼1204室",
            "３－１２０４",
            "三栋1204",
            "3#1204",
            " 3幢 1204 ",
            "3栋-1204",
        ] {
            assert_eq!(read(text).as_deref(), Some("3-1204"), "{text}");
        }
        for text in ["3-1-1204", "3栋1单元1204", "3号楼1单元1204室", "三号楼一单元1204"] {
            assert_eq!(read(text).as_deref(), Some("3-1-1204"), "{text}");
        }
        assert_eq!(read("a2栋0801").as_deref(), Some("A2-0801"));
        assert_eq!(read("十二栋301").as_deref(), Some("12-301"));
    }

    #[test]
    fn other_things_are_no_flats() {
        for text in
            ["", "1204", "3-", "电梯合同", "J017-WS·2026-Y-KFB-0007", "3-1-2-1204", "2026-11-23", "3-1"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_flat_without_unit_agrees_with_one_that_has_it() {
        let parse = |text| HouseholdKey::parse(text).expect("a flat");
        assert!(parse("3-1204").agrees_with(&parse("3栋1单元1204")));
        assert!(!parse("3-2-1204").agrees_with(&parse("3栋1单元1204")));
        assert!(!parse("4-1204").agrees_with(&parse("3-1204")));
    }

    #[test]
    fn other_keys_are_stored_one_way() {
        assert_eq!(normalise_key(" ｄｔ－０３　a "), "DT-03 A");
    }
}
