//! Pinyin initials of names and titles. A character with several readings takes the one its phrase
//! or its place as a surname asks for; else its most frequent one.

use pinyin::ToPinyin;
use std::collections::HashMap;
use std::sync::OnceLock;

type Phrases = HashMap<char, Vec<(&'static str, &'static str)>>;

/// Phrases whose reading differs from the characters' most frequent ones, by first character, the longest first.
fn phrases() -> &'static Phrases {
    static PHRASES: OnceLock<Phrases> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let mut found = Phrases::new();
        let entries = include_str!("pinyin_phrases.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .filter_map(|entry| entry.split_once(':'));
        for (phrase, initials) in entries {
            if let Some(first) = phrase.chars().next() {
                found.entry(first).or_default().push((phrase, initials));
            }
        }
        for group in found.values_mut() {
            group.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        found
    })
}

/// Two-character surnames and their initials.
const DOUBLE_SURNAMES: &[(&str, &str)] = &[
    ("尉迟", "yc"),
    ("万俟", "mq"),
    ("长孙", "zs"),
    ("澹台", "tt"),
    ("单于", "cy"),
    ("令狐", "lh"),
    ("宰父", "zf"),
    ("鲜于", "xy"),
    ("欧阳", "oy"),
    ("司马", "sm"),
    ("上官", "sg"),
    ("诸葛", "zg"),
    ("皇甫", "hf"),
    ("夏侯", "xh"),
];

/// Characters that read otherwise as a surname: character, initial, character, initial …
const SURNAMES: &str = "单s曾z解x仇q查z区o盖g翟z朴p乐y覃q缪m种c重c繁p折s召s员y黑h秘b冼x洗x尹y逄p郇x华h任r宁n葛g贾j石s盛s强q车c晟c燕y訾z祭z佴n隗w邸d郗x厍s褚c柏b幸x能n牟m哈h那n粘n咸x";

fn reading(character: char) -> Option<char> {
    // Rare names and words of the trade that the general table reads otherwise or not at all.
    match character {
        '堃' => Some('k'),
        '喆' => Some('z'),
        '䶮' => Some('y'),
        '㛃' => Some('j'),
        '旻' => Some('m'),
        '厦' => Some('s'),
        '长' => Some('c'),
        '处' => Some('c'),
        '车' => Some('c'),
        _ => match character.to_pinyin() {
            Some(reading) => reading.first_letter().chars().next(),
            None => character.is_ascii_alphanumeric().then(|| character.to_ascii_lowercase()),
        },
    }
}

fn phrase_at(rest: &str) -> Option<&'static (&'static str, &'static str)> {
    let group = phrases().get(&rest.chars().next()?)?;
    group.iter().find(|(phrase, _)| rest.starts_with(phrase))
}

/// The initials of a title: lower case; Latin letters and digits stay, everything else is left out.
#[must_use]
pub fn title_initials(title: &str) -> String {
    let mut found = String::new();
    let mut rest = title;
    while let Some(character) = rest.chars().next() {
        if let Some((phrase, initials)) = phrase_at(rest) {
            found.push_str(initials);
            rest = &rest[phrase.len()..];
        } else {
            found.extend(reading(character));
            rest = &rest[character.len_utf8()..];
        }
    }
    found
}

/// The initials by each character's own most frequent reading, blind to phrases: what somebody types who reads so.
#[must_use]
pub fn plain_initials(text: &str) -> String {
    text.chars().filter_map(reading).collect()
}

fn surname_initial(surname: char) -> Option<char> {
    let mut pairs = SURNAMES.chars();
    while let (Some(character), Some(initial)) = (pairs.next(), pairs.next()) {
        if character == surname {
            return Some(initial);
        }
    }
    None
}

/// The initials of a title in which a name may begin a run of Chinese: there a character that can be a surname is
/// read as one, unless it begins a known phrase. What somebody types who looks for a person's papers.
#[must_use]
pub fn surname_initials(title: &str) -> String {
    let mut found = String::new();
    let mut rest = title;
    let mut begins = true;
    while let Some(character) = rest.chars().next() {
        let phrase = phrase_at(rest);
        let surname = surname_initial(character).filter(|_| begins && phrase.is_none());
        let length = match (phrase, surname) {
            (Some((phrase, initials)), _) => {
                found.push_str(initials);
                phrase.len()
            }
            (None, initial) => {
                found.extend(initial.or_else(|| reading(character)));
                character.len_utf8()
            }
        };
        // After a digit, a letter, a mark, and after the words that lead to a person.
        begins = !is_han(character)
            || NAME_FOLLOWS.iter().any(|word| title[..title.len() - rest.len() + length].ends_with(word));
        rest = &rest[length..];
    }
    found
}

/// Words after which a person's name stands in a title.
const NAME_FOLLOWS: &[&str] =
    &["关于", "员工", "业主", "住户", "租户", "商户", "职工", "同志", "经理", "主任", "的", "与", "和", "及"];

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{323AF}')
}

/// The initials of a name: the surname as a surname, the rest as in a title.
#[must_use]
pub fn initials(name: &str) -> String {
    if let Some((surname, initials)) = DOUBLE_SURNAMES.iter().find(|(surname, _)| name.starts_with(surname)) {
        return format!("{initials}{}", title_initials(&name[surname.len()..]));
    }
    // A surname stands alone before one or two characters; longer texts are organisations.
    let count = name.chars().count();
    let surname = name.chars().next().filter(|_| (2..=4).contains(&count));
    match surname.and_then(|first| Some((first, surname_initial(first)?))) {
        Some((character, initial)) if phrase_at(name).is_none() => {
            format!("{initial}{}", title_initials(&name[character.len_utf8()..]))
        }
        _ => title_initials(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surname_is_read_as_a_surname() {
        for (name, letters) in [
            ("单晓雯", "sxw"),
            ("曾立", "zl"),
            ("仇建国", "qjg"),
            ("解放", "xf"),
            ("欧阳明", "oym"),
            ("尉迟恭", "ycg"),
            ("林晓雯", "lxw"),
            ("查良镛", "zly"),
            ("覃海", "qh"),
        ] {
            assert_eq!(initials(name), letters, "{name}");
        }
    }

    #[test]
    fn the_same_character_in_a_title_is_read_by_its_phrase() {
        assert_eq!(title_initials("会计凭证"), "kjpz");
        assert_eq!(title_initials("单位会议调查报告"), "dwhydcbg");
        assert_eq!(title_initials("给排水系统图"), "jpsxtt");
        assert_eq!(title_initials("银行对账单"), "yhdzd");
        assert_eq!(title_initials("调整方案"), "tzfa");
        assert_eq!(title_initials("重要合同"), "zyht");
        assert_eq!(title_initials("重新签订"), "cxqd");
        assert_eq!(title_initials("长期停车"), "cqtc");
        assert_eq!(title_initials("重庆路朝阳里绿化率"), "cqlcyllhl");
        assert_eq!(title_initials("行政处长与支行行长"), "xzczyzhhz");
        assert_eq!(surname_initials("员工区伟与曾敏查询单价"), "ygowyzmcxdj");
    }

    #[test]
    fn characters_of_several_readings_are_read_by_the_words_of_an_office() {
        for (words, letters) in [
            ("重要", "zy"),
            ("重量", "zl"),
            ("重新", "cx"),
            ("重复", "cf"),
            ("重建", "cj"),
            ("长期", "cq"),
            ("部长", "bz"),
            ("增长", "zz"),
            ("行政", "xz"),
            ("银行", "yh"),
            ("行业", "hy"),
            ("执行", "zx"),
            ("音乐", "yy"),
            ("乐器", "yq"),
            ("娱乐", "yl"),
            ("文化娱乐室", "whyls"),
            ("单价", "dj"),
            ("订单", "dd"),
            ("曾经", "cj"),
            ("会计", "kj"),
            ("会议", "hy"),
            ("调度", "dd"),
            ("调解", "tj"),
            ("还款", "hk"),
            ("供给", "gj"),
            ("都市", "ds"),
            ("便宜", "py"),
            ("便民", "bm"),
            ("厦门", "xm"),
            ("大厦", "ds"),
        ] {
            assert_eq!(title_initials(words), letters, "{words}");
        }
    }

    #[test]
    fn latin_and_digits_stay_and_rare_characters_are_known() {
        assert_eq!(title_initials("3号楼 DT-02 电梯"), "3hldt02dt");
        assert_eq!(initials("李喆"), "lz");
        assert_eq!(initials("王堃"), "wk");
    }

    #[test]
    fn blind_reading_is_there_for_those_who_read_so() {
        assert_eq!(plain_initials("会计"), "hj");
    }
}
