//! How long a level lasts, as registers write it.

use super::dates::read_day;
use super::numerals::number;
use crate::imports::Wrong;
use crate::imports::names::name_key;
use crate::records::{LevelTerm, LoweringEvent};

/// Reads `长期`, `5年`, `至2031-01-01`, `2031年1月1日`, `尚未公布`, `公布前`, and the stored form.
pub fn read_level_term(text: &str) -> Result<LevelTerm, Wrong> {
    let stored = LevelTerm::parse(&text.trim().to_lowercase());
    if let Some(term) = stored.filter(is_known) {
        return Ok(term);
    }
    let key = name_key(text);
    if ["长期", "长期保密", "LONG", "LONGTERM"].contains(&key.as_str()) {
        return Ok(LevelTerm::Long);
    }
    let years =
        key.strip_suffix("YEARS").or_else(|| key.strip_suffix("YEAR")).or_else(|| key.strip_suffix('年'));
    if let Some(years) = years.and_then(number).filter(|years| (1..=100).contains(years)) {
        return Ok(LevelTerm::Years(years));
    }
    let bare = ["至", "到", "UNTIL"].iter().find_map(|begins| key.strip_prefix(begins)).unwrap_or(&key);
    let bare = ["为止", "止", "前"].iter().find_map(|ends| bare.strip_suffix(ends)).unwrap_or(bare);
    if let Ok(day) = read_day(bare, false) {
        return Ok(LevelTerm::Until(day));
    }
    let bare = bare.trim_matches(['“', '”', '"']).trim_start_matches("尚未").trim_start_matches('未');
    let event = match bare {
        "公布" => LoweringEvent::Published,
        "合同终止" | "合同到期" => LoweringEvent::ContractEnded,
        "定标" => LoweringEvent::TenderAwarded,
        "结案" => LoweringEvent::CaseClosed,
        _ => return Err(Wrong::NotALevelTerm),
    };
    Ok(LevelTerm::Event(event.code().to_owned()))
}

fn is_known(term: &LevelTerm) -> bool {
    match term {
        LevelTerm::Event(event) => LoweringEvent::from_code(event).is_some(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_of_levels_are_read_the_ways_registers_write_them() {
        for (text, code) in [
            ("长期", "long"),
            ("long term", "long"),
            ("5年", "years:5"),
            ("十年", "years:10"),
            ("10 years", "years:10"),
            ("至 2031-01-01", "until:2031-01-01"),
            ("until 2031-01-01", "until:2031-01-01"),
            ("2031年1月1日止", "until:2031-01-01"),
            ("until:2031-01-01", "until:2031-01-01"),
            ("尚未公布", "event:published"),
            ("公布前", "event:published"),
            ("至“公布”为止", "event:published"),
            ("event:case_closed", "event:case_closed"),
        ] {
            assert_eq!(read_level_term(text).map(|term| term.code()).as_deref(), Ok(code), "{text}");
        }
        for text in ["", "很久", "event:never", "0年", "2031年"] {
            assert_eq!(read_level_term(text), Err(Wrong::NotALevelTerm), "{text}");
        }
    }
}
