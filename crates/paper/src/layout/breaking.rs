//! Lines of a paragraph, broken as Chinese type-setting asks: never inside a number, date, seal number
//! or key; a 档号 only after the year's hyphen; a short bracketed tail moves whole; no closing mark at a
//! line's start, no opening one at its end. Measured with the fonts, never by counting.

use std::collections::BTreeSet;

use super::face::{Face, stand_in};
use super::style::{MM_PER_PT, Para, Style};

/// A stretch of one face within a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    /// Face that prints it.
    pub(crate) face: Face,
    /// Style it was set in.
    pub(crate) style: Style,
    /// The text.
    pub(crate) text: String,
    /// Width in millimetres, tracking included.
    pub(crate) width: f32,
}

/// A measured line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Its runs.
    pub(crate) runs: Vec<Run>,
    /// Width in millimetres.
    pub(crate) width: f32,
    /// Line height in millimetres.
    pub(crate) leading: f32,
    /// Whether it ends its paragraph (and is not justified).
    pub(crate) last: bool,
}

#[derive(Debug, Clone)]
struct Unit {
    character: char,
    style: Style,
    face: Face,
    width: f32,
}

/// Breaks a paragraph into lines of at most `width` millimetres.
pub(crate) fn lines(para: &Para, width: f32, missing: &mut BTreeSet<char>) -> Vec<Line> {
    let fallback = para.spans.first().map_or(Style::L, |(style, _)| *style);
    let mut lines = Vec::new();
    for units in hard_lines(para, missing) {
        let breaks = allowed_breaks(&units);
        let mut start = 0;
        loop {
            let end = line_end(&units, &breaks, start, width);
            let last = end >= units.len();
            lines.push(line(&units[start..end], fallback, last));
            if last {
                break;
            }
            start = end + units[end..].iter().take_while(|unit| unit.character == ' ').count();
            if start >= units.len() {
                break;
            }
        }
    }
    lines
}

/// Height of a paragraph set to a width.
pub(crate) fn height(para: &Para, width: f32) -> f32 {
    lines(para, width, &mut BTreeSet::new()).iter().map(|line| line.leading).sum()
}

/// Width of a paragraph set on one line.
pub(crate) fn natural_width(para: &Para) -> f32 {
    lines(para, f32::MAX, &mut BTreeSet::new()).iter().map(|line| line.width).fold(0.0, f32::max)
}

fn hard_lines(para: &Para, missing: &mut BTreeSet<char>) -> Vec<Vec<Unit>> {
    let mut found = vec![Vec::new()];
    for (style, text) in &para.spans {
        for character in text.chars().filter(|character| *character != '\r') {
            if character == '\n' {
                found.push(Vec::new());
                continue;
            }
            let character = if character == '\t' { ' ' } else { character };
            let Some(line) = found.last_mut() else { continue };
            match style.face.for_character(character) {
                Some(face) => line.push(unit(character, *style, face)),
                None => {
                    missing.insert(character);
                    line.extend(stand_in(character).chars().map(|shown| unit(shown, *style, style.face)));
                }
            }
        }
    }
    found
}

fn unit(character: char, style: Style, face: Face) -> Unit {
    let width = (face.advance(character) + style.tracking) * style.size * MM_PER_PT;
    Unit { character, style, face, width }
}

/// Where a line that starts at `start` ends: the last allowed break that fits, else as much as fits.
fn line_end(units: &[Unit], breaks: &[bool], start: usize, width: f32) -> usize {
    let mut used = 0.0;
    let mut last_break = None;
    for index in start..units.len() {
        let unit = &units[index];
        let tracking = unit.style.tracking * unit.style.size * MM_PER_PT;
        if unit.character != ' ' && used + unit.width - tracking > width + 0.01 {
            return last_break.unwrap_or(index.max(start + 1));
        }
        used += unit.width;
        if breaks[index] {
            last_break = Some(index + 1);
        }
    }
    units.len()
}

fn line(units: &[Unit], fallback: Style, last: bool) -> Line {
    let kept = units.len() - units.iter().rev().take_while(|unit| unit.character == ' ').count();
    let mut runs: Vec<Run> = Vec::new();
    for unit in &units[..kept] {
        match runs.last_mut() {
            Some(run) if run.face == unit.face && run.style == unit.style => {
                run.text.push(unit.character);
                run.width += unit.width;
            }
            _ => runs.push(Run {
                face: unit.face,
                style: unit.style,
                text: unit.character.to_string(),
                width: unit.width,
            }),
        }
    }
    let leading = runs.iter().map(|run| run.style.leading).fold(0.0, f32::max);
    let trailing = runs.last().map_or(0.0, |run| run.style.tracking * run.style.size * MM_PER_PT);
    let width = runs.iter().map(|run| run.width).sum::<f32>() - trailing;
    Line { runs, width, leading: if leading > 0.0 { leading } else { fallback.leading }, last }
}

/// `allowed[i]`: a line may end after unit `i`.
fn allowed_breaks(units: &[Unit]) -> Vec<bool> {
    let text: Vec<char> = units.iter().map(|unit| unit.character).collect();
    let mut allowed: Vec<bool> = (0..text.len()).map(|index| may_end_after(&text, index)).collect();
    if let Some(opening) = short_tail(&text) {
        allowed[opening..].iter_mut().for_each(|place| *place = false);
        if opening > 0 {
            allowed[opening - 1] = true;
        }
    }
    allowed
}

/// Where a closing bracketed tail of at most ten characters opens.
fn short_tail(text: &[char]) -> Option<usize> {
    let last = text.last().copied()?;
    let partner = match last {
        '）' => '（',
        '〕' => '〔',
        ')' => '(',
        _ => return None,
    };
    let opening = text.iter().rposition(|character| *character == partner)?;
    (text.len() - opening <= 12 && opening > 0).then_some(opening)
}

fn may_end_after(text: &[char], index: usize) -> bool {
    let Some(next) = text.get(index + 1).copied() else { return false };
    let this = text[index];
    if opens(this) || closes(next) || next == ' ' {
        return false;
    }
    if this == ' ' {
        return !is_glued_space(text, index);
    }
    if this == '-' && follows_year(text, index) && next.is_ascii_alphanumeric() {
        return true;
    }
    if sticks(this) && sticks(next) {
        return false;
    }
    !matches!((this, next), ('—', '—') | ('…', '…'))
}

/// Numbers, codes and words hold together.
fn sticks(character: char) -> bool {
    character.is_ascii_graphic()
        || matches!(character, '\u{00A0}' | '\u{2009}' | '\u{202F}' | '·' | '–' | '‑')
        || (character.is_alphanumeric() && u32::from(character) < 0x2E80)
}

/// The hyphen after `·2026` of a 档号.
fn follows_year(text: &[char], hyphen: usize) -> bool {
    hyphen >= 5 && text[hyphen - 5] == '·' && text[hyphen - 4..hyphen].iter().all(char::is_ascii_digit)
}

/// A space between a figure and its unit, or between date and time, holds.
fn is_glued_space(text: &[char], space: usize) -> bool {
    let (Some(before), Some(after)) = (space.checked_sub(1).and_then(|at| text.get(at)), text.get(space + 1))
    else {
        return false;
    };
    let digit_then_unit = before.is_ascii_digit() && "年月日件份页号级版天箱张册条行项%".contains(*after);
    let ordinal = *before == '第' && after.is_ascii_digit();
    let date_then_time =
        after.is_ascii_digit() && text.get(space + 3) == Some(&':') && space >= 3 && text[space - 3] == '-';
    digit_then_unit || ordinal || date_then_time
}

fn opens(character: char) -> bool {
    "（〔【《〈「『“‘([{".contains(character)
}

fn closes(character: char) -> bool {
    "）〕】》〉」』”’、，。；：？！…·)]},.;:?!%‰".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, width: f32) -> Vec<String> {
        lines(&Para::new(Style::R, text), width, &mut BTreeSet::new())
            .iter()
            .map(|line| line.runs.iter().map(|run| run.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn an_archival_number_breaks_only_after_the_year() {
        assert_eq!(broken("0307-WS·2026-D30-CW-0021", 24.0), ["0307-WS·2026-", "D30-CW-0021"]);
    }

    #[test]
    fn a_short_bracketed_tail_moves_whole() {
        assert_eq!(broken("物业服务合同（2024–2027）", 30.0), ["物业服务合同", "（2024–2027）"]);
    }

    #[test]
    fn closing_marks_do_not_start_a_line_and_opening_ones_do_not_end_one() {
        for width in 12..40 {
            let lines = broken("依据《办法》，由保管人（含代管）“清点、核对”；逐件登记。", width as f32);
            for line in &lines[1..] {
                assert!(!line.starts_with(closes), "{lines:?}");
            }
            for line in &lines[..lines.len() - 1] {
                assert!(!line.ends_with(opens), "{lines:?}");
            }
        }
    }

    #[test]
    fn dates_numbers_and_their_units_hold_together() {
        for width in 16..60 {
            let lines =
                broken("自形成次年 1 月 1 日起，于 2026-11-18 10:31 封签 FQ-001873 共 13 件", width as f32);
            for whole in ["1 月", "1 日", "2026-11-18", "FQ-001873", "13 件"] {
                assert!(lines.iter().any(|line| line.contains(whole)), "{whole}: {lines:?}");
            }
        }
    }

    #[test]
    fn no_line_is_wider_than_asked_and_no_character_is_lost() {
        let text =
            "关于䶮𠮷小区3号楼(Contract2023)的abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz通知";
        let mut missing = BTreeSet::new();
        let lines = lines(&Para::new(Style::V, text), 22.0, &mut missing);
        let joined: String = lines.iter().flat_map(|line| &line.runs).map(|run| run.text.as_str()).collect();
        assert_eq!(joined, text.replace('𠮷', "〔U+20BB7〕"));
        assert!(lines.iter().all(|line| line.width <= 22.02));
        assert_eq!(missing.into_iter().collect::<String>(), "𠮷");
    }
}
