//! Labels held against the reference sheet, and read back from their modules.

use super::*;

fn office() -> Office {
    Office {
        company: "恒居物业".into(),
        unit: "翠湖苑管理处".into(),
        fonds: "0307".into(),
        address: String::new(),
    }
}

fn label(level: Level) -> Label {
    Label {
        barcode: "1030700520335".into(),
        number: "0307-KJ·2026-Y-GC-0009".into(),
        title: Some("地下车库照明改造竣工图".into()),
        level,
        mark: if level == Level::General { String::new() } else { "公司机密".into() },
        place: "B / 02 / 1 / 06".into(),
    }
}

fn sheet_of(stock: Stock, slot: usize, level: Level) -> Sheet {
    let mut sheet = Sheet::new(stock.page.0, stock.page.1);
    let corner = corner(&stock, slot, (0, 0));
    draw(&mut sheet, &stock, corner, (&label(level), &office()), Words(Locale::ZhCn)).expect("drawn");
    sheet
}

fn fills(sheet: &Sheet) -> Vec<Area> {
    let fills = sheet.marks.iter().filter_map(|mark| match mark {
        Mark::Fill { area, .. } => Some(*area),
        _ => None,
    });
    fills.collect()
}

fn texts(sheet: &Sheet) -> Vec<(f32, String)> {
    let texts = sheet.marks.iter().filter_map(|mark| match mark {
        Mark::Text { left, run, .. } => Some((*left, run.text.clone())),
        _ => None,
    });
    texts.collect()
}

fn bars(sheet: &Sheet, height: f32) -> Vec<Area> {
    fills(sheet).into_iter().filter(|area| (area.height - height).abs() < 0.01).collect()
}

#[track_caller]
fn near(found: f32, reference: f32) {
    assert!((found - reference).abs() <= 0.3, "{found} is not {reference}");
}

#[test]
fn the_sheet_is_the_reference_to_a_third_of_a_millimetre() {
    // Slot, left of the texts, left and top of QR and bars in the reference.
    for (slot, text, qr, bar) in [
        (0, 10.25, (54.15, 25.9), (12.55, 36.3)),
        (1, 76.25, (120.15, 25.9), (78.55, 36.3)),
        (3, 10.25, (54.15, 59.8), (12.55, 70.2)),
    ] {
        let sheet = sheet_of(SHEET_24, slot, Level::Internal);
        let bars = bars(&sheet, 5.6);
        near(bars[0].left, bar.0);
        near(bars[0].top, bar.1);
        let code = fills(&sheet).into_iter().find(|area| (area.height - 0.6).abs() < 0.01).expect("a code");
        near(code.left, qr.0);
        near(code.top, qr.1);
        near(texts(&sheet)[0].0, text);
    }
}

#[test]
fn the_level_stands_at_the_right_of_its_box_heavy_from_confidential_upward() {
    let rules = |level| {
        let sheet = sheet_of(SHEET_24, 0, level);
        let rules = sheet.marks.iter().filter_map(|mark| match mark {
            Mark::Rule { from, to, weight } => Some((*from, *to, *weight)),
            _ => None,
        });
        rules.collect::<Vec<_>>()
    };
    assert!(rules(Level::General).is_empty(), "一般 prints blank");
    // The mark has four characters where the reference had two: the box keeps its right edge and grows to the left.
    let internal = rules(Level::Internal);
    near(internal[0].1.0, 50.75);
    near(internal[0].0.1, 30.8);
    near(internal[1].0.1, 35.4);
    assert!(internal.iter().all(|rule| rule.2 == Weight::Hair));
    for level in [Level::Confidential, Level::TopSecret] {
        assert!(rules(level).iter().all(|rule| rule.2 == Weight::Heavy));
        near(rules(level)[0].1.0, 50.75);
    }
}

#[test]
fn no_title_is_printed_from_confidential_upward() {
    for stock in [SHEET_24, SHEET_65, ROLL_60, ROLL_50] {
        for level in [Level::Confidential, Level::TopSecret] {
            let text: String = texts(&sheet_of(stock, 0, level)).into_iter().map(|(_, text)| text).collect();
            assert!(!text.contains("竣工图"), "{text}");
            assert!(text.contains("公司机密"), "{text}");
        }
    }
}

#[test]
fn bars_begin_and_end_on_whole_dots_with_quiet_zones_inside_the_label() {
    for stock in [SHEET_24, SHEET_65, ROLL_60, ROLL_50] {
        let last = stock.grid.0 * stock.grid.1 - 1;
        for slot in [0, last] {
            let sheet = sheet_of(stock, slot, Level::Secret);
            let (left, top) = corner(&stock, slot, (0, 0));
            let bars = bars(&sheet, stock.face.bars.2);
            for bar in &bars {
                for edge in [bar.left, bar.right()] {
                    let dots = edge / stock.dot;
                    assert!((dots - dots.round()).abs() < 0.02, "{edge} is between two dots");
                }
            }
            let quiet = 10.0 * stock.face.bars.3 * stock.dot;
            let (first, end) = (bars[0].left, bars[bars.len() - 1].right());
            assert!(first - quiet >= left - 0.05 && end + quiet <= left + stock.label.0 + 0.05, "{stock:?}");
            quiet_of_the_qr(&sheet, &stock, (left, top), (first - quiet, end + quiet));
        }
    }
}

/// Four modules on all sides of the QR code, in which no bar and no text stands.
fn quiet_of_the_qr(sheet: &Sheet, stock: &Stock, (left, top): (f32, f32), bars: (f32, f32)) {
    let (at, down, module) = stock.face.qr;
    let size = 21.0 * module;
    let quiet = 4.0 * module;
    let (from, to) = (left + at - quiet, left + at + size + quiet);
    assert!(to <= left + stock.label.0 + 0.05, "{to}");
    let bottom = top + down + size + quiet;
    let bars_top = top + stock.face.bars.1;
    assert!(bars_top >= bottom - 0.05 || bars.1 - 10.0 * stock.face.bars.3 * stock.dot <= from, "{stock:?}");
    for (text_left, text) in texts(sheet) {
        let digits = text.chars().all(|c| c.is_ascii_digit() || c == '\u{a0}');
        assert!(digits || text_left < from, "{text}");
    }
}

/// Widths of the elements in modules, read from the drawn rectangles.
fn elements(bars: &[Area], module: f32) -> Vec<usize> {
    let mut widths = Vec::new();
    for (at, bar) in bars.iter().enumerate() {
        widths.push((bar.width / module).round() as usize);
        if let Some(next) = bars.get(at + 1) {
            widths.push(((next.left - bar.right()) / module).round() as usize);
        }
    }
    widths
}

#[test]
fn the_drawn_bars_are_the_number() {
    for stock in [SHEET_24, SHEET_65, ROLL_60, ROLL_50] {
        let bars = bars(&sheet_of(stock, 0, Level::Secret), stock.face.bars.2);
        let widths = elements(&bars, stock.face.bars.3 * stock.dot);
        assert_eq!(widths.iter().sum::<usize>(), 123);
        let expected = code128::modules("1030700520335").expect("digits");
        let mut drawn = Vec::new();
        for (at, width) in widths.iter().enumerate() {
            drawn.extend(std::iter::repeat_n(at % 2 == 0, *width));
        }
        assert_eq!(drawn, expected);
    }
}

#[test]
fn what_does_not_fit_is_cut_where_it_is_seen() {
    assert_eq!(tail("二号库-C03-4-17", Style::L, 100.0), "二号库-C03-4-17");
    let short = tail("二号库-C03-4-17", Style::L, 15.0);
    assert!(short.starts_with('…') && short.ends_with("4-17"), "{short}");
    let cut = cut(&"很长的题名".repeat(20), Style::L, 60.0);
    assert!(cut.ends_with('…') && width_of(&cut, Style::L) <= 60.0);
}
