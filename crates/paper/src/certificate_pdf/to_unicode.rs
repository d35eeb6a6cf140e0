//! The map from a font's two-byte codes to characters, as far as this program and careful forgers write it.

use std::collections::BTreeMap;

/// Code → text.
pub(super) type CharacterMap = BTreeMap<u16, String>;

/// Reads `bfchar` and `bfrange` sections; anything else is passed over.
pub(super) fn parse(map: &[u8]) -> CharacterMap {
    let text = String::from_utf8_lossy(map);
    let mut found = CharacterMap::new();
    for section in text.split("beginbfchar").skip(1) {
        let body = section.split("endbfchar").next().unwrap_or_default();
        let values = hex_strings(body);
        for pair in values.chunks_exact(2) {
            if let Some(code) = code(&pair[0]) {
                found.insert(code, utf16(&pair[1]));
            }
        }
    }
    for section in text.split("beginbfrange").skip(1) {
        let body = section.split("endbfrange").next().unwrap_or_default();
        for triple in hex_strings(body).chunks_exact(3) {
            range(&mut found, triple);
        }
    }
    found
}

fn range(found: &mut CharacterMap, triple: &[Vec<u8>]) {
    let (Some(first), Some(last)) = (code(&triple[0]), code(&triple[1])) else { return };
    let start = utf16(&triple[2]).chars().next().map_or(0, u32::from);
    for code in first..=last {
        let character = char::from_u32(start + u32::from(code - first));
        found.insert(code, character.map_or_else(String::new, String::from));
    }
}

fn hex_strings(body: &str) -> Vec<Vec<u8>> {
    body.split('<')
        .skip(1)
        .filter_map(|part| part.split('>').next())
        .map(|digits| {
            let digits: Vec<u32> = digits.chars().filter_map(|digit| digit.to_digit(16)).collect();
            digits.chunks_exact(2).filter_map(|pair| u8::try_from(pair[0] * 16 + pair[1]).ok()).collect()
        })
        .collect()
}

fn code(bytes: &[u8]) -> Option<u16> {
    <[u8; 2]>::try_from(bytes).ok().map(u16::from_be_bytes)
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

/// The text of a string of codes; a code the map lacks shows as U+FFFD.
pub(super) fn read(map: &CharacterMap, codes: &[u8]) -> String {
    codes
        .chunks(2)
        .map(|pair| code(pair).and_then(|code| map.get(&code)).map_or("\u{FFFD}", String::as_str))
        .collect()
}
