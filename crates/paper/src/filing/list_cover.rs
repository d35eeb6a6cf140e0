//! Cover of a list of files (归档文件目录封面), and the deed of a hand-over (交接文据) with its two signatures.

use super::facts::rows_of_two;
use super::file_list::{FileListForm, FileListView, RunFacts};
use crate::Locale;
use crate::layout::sign_cell::{REPORT, Signed};
use crate::layout::{Align, Area, LANDSCAPE, Paper, Para, Sheet, Style, Upright, Weight};
use crate::view::Signature;
use crate::words::{Words, grouped, groups_of};

const LEFT: f32 = 43.0;
const WIDTH: f32 = 220.0;
const TOP: f32 = 68.0;

/// Draws the cover where the form has one: a volume has its own.
pub(super) fn draw(paper: &mut Paper, view: &FileListView, words: Words) {
    let (run, signed) = match &view.form {
        FileListForm::Volume { .. } => return,
        FileListForm::Filing(run) => (run, None),
        FileListForm::Handover { run, giver, receiver, list } => (run, Some((giver, receiver, list))),
    };
    let mut sheet = LANDSCAPE.sheet();
    head(&mut sheet, view, run, words);
    let bottom = facts(&mut sheet, view, run, words);
    match signed {
        None => sheet.frame(Area::new(LEFT, TOP, WIDTH, bottom - TOP), Weight::Heavy),
        Some((giver, receiver, list)) => {
            let bottom = signatures((paper, &mut sheet), bottom, giver, receiver, words);
            remark(&mut sheet, bottom, list, words);
        }
    }
    paper.sheets.push(sheet);
}

fn head(sheet: &mut Sheet, view: &FileListView, run: &RunFacts, words: Words) {
    let area = LANDSCAPE.area;
    let line = Area::new(area.left, area.top, area.width, 5.0);
    let fonds = words.with("fonds", &[("number", view.office.fonds.as_str().into())]);
    sheet.text(line, &Para::new(Style::S, fonds), Align::Left, Upright::Middle);
    let number = view.print_number.as_ref().map_or_else(
        || run.number.clone(),
        |print| {
            format!("{}{}", run.number, words.with("files-registered", &[("number", print.as_str().into())]))
        },
    );
    sheet.text(line, &Para::new(Style::S, number), Align::Right, Upright::Middle);
    sheet.across(area.left, area.right(), area.top + 6.5, Weight::Hair);
    let title = match words.0 {
        Locale::ZhCn => Style::T0,
        Locale::En => Style::T0.sized(22.0, 9.3, 0.0),
    };
    let said = words.get(&format!("files-{}-cover", view.form.name()));
    let place = Area::new(area.left, 36.0, area.width, 13.0);
    sheet.text(place, &Para::new(title, said), Align::Centre, Upright::Middle);
    let place = Area::new(area.left, 52.0, area.width, 6.0);
    let office = Para::new(Style::B5, words.office_spaced(&view.office));
    sheet.text(place, &office, Align::Centre, Upright::Middle);
}

fn facts(sheet: &mut Sheet, view: &FileListView, run: &RunFacts, words: Words) -> f32 {
    let fact = |key: &str, text: String| (words.get(&format!("files-cover-{key}")), text);
    let rows = [
        [fact("year", run.year.to_string()), fact("department", run.department.clone())],
        [fact("count", grouped(view.lines.len() as u64)), fact("pages", grouped(view.pages.into()))],
        [fact("terms", words.or_none(Some(&run.terms))), fact("span", words.or_none(Some(&run.span)))],
    ];
    rows_of_two(sheet, Area::new(LEFT, TOP, WIDTH, 0.0), 9.0, &rows)
}

fn signatures(
    (paper, sheet): (&mut Paper, &mut Sheet),
    top: f32,
    giver: &Signature,
    receiver: &Signature,
    words: Words,
) -> f32 {
    let half = WIDTH / 2.0;
    let cells = [("files-giver", giver), ("files-receiver", receiver)]
        .map(|(role, signature)| Signed::of(paper, words.get(role), signature));
    let tall = cells.iter().map(|cell| REPORT.height(cell, half)).fold(44.0, f32::max);
    for (index, cell) in cells.iter().enumerate() {
        let place = Area::new(LEFT + half * index as f32, top, half, tall);
        REPORT.draw((paper, sheet), place, cell, words);
    }
    sheet.down(LEFT + half, top, top + tall, Weight::Hair);
    sheet.frame(Area::new(LEFT, TOP, WIDTH, top + tall - TOP), Weight::Heavy);
    sheet.frame(Area::new(LEFT, top, WIDTH, tall), Weight::Heavy);
    top + tall
}

fn remark(sheet: &mut Sheet, bottom: f32, list: &str, words: Words) {
    let mut said = words.get("files-handover-sentence");
    if !list.is_empty() {
        let hash = groups_of(list, 8).join(" ");
        said = format!("{said}\n{}", words.with("files-handover-digest", &[("hash", hash.into())]));
    }
    let para = Para::new(Style::W.sized(9.0, 5.0, 0.0), said);
    sheet.text(Area::new(LEFT, bottom + 2.5, 160.0, 20.0), &para, Align::Left, Upright::Top);
    for (key, top) in [("seal", (bottom + 12.0).min(180.0)), ("seal-date", 187.0)] {
        let place = Area::new(215.0, top, 48.0, 4.8);
        sheet.text(place, &Para::new(Style::W, words.get(key)), Align::Centre, Upright::Middle);
    }
}
