//! Destruction list (销毁清册): cover, rows, count and witness record; landscape throughout.

mod cover;
mod record;
mod view;

pub use view::*;

use self::record::RECORD_HEIGHT;
use crate::layout::register::{Cell, Column, Register};
use crate::layout::register_pages::{meta, register_title};
use crate::layout::{Align, Area, LANDSCAPE, Paper, Para, Sheet, Style, Upright, Weight};
use crate::pdf::print;
use crate::words::{NOT_APPLICABLE, Words, grouped};
use crate::{Locale, PaperError, Printed};

/// Widths and heads of the columns.
const COLUMNS: [(f32, &str); 9] = [
    (11.0, "no"),
    (88.0, "title-head"),
    (16.0, "year"),
    (50.0, "archival-number"),
    (22.0, "required-term"),
    (25.0, "kept-term"),
    (14.0, "pages"),
    (14.0, "counted"),
    (24.0, "note"),
];
/// The column of the tick boxes.
const COUNTED: usize = 7;
const TICK_BOX: f32 = 3.6;
const TOTAL_HEIGHT: f32 = 9.0;
/// Kept free under a page's table for 过次页: twelve rows of one line a page.
const CARRY_ROOM: f32 = 16.0;

/// Prints a destruction list.
///
/// # Errors
/// [`PaperError::FiguresDisagree`] when the cover contradicts the rows.
pub fn render_destruction_list(view: &DestructionListView, locale: Locale) -> Result<Printed, PaperError> {
    check(view)?;
    let words = Words(locale);
    let mut paper = Paper::default();
    cover::draw(&mut paper, view, words);
    rows(&mut paper, view, words);
    LANDSCAPE.finish(&mut paper, &view.footer, words);
    let title = format!("{} {}", words.get("list-title"), view.number);
    print(&paper, &meta(&title, &view.office, &view.footer, words), &[])
}

fn check(view: &DestructionListView) -> Result<(), PaperError> {
    let agree = |what, stated: u64, counted: u64| {
        if stated == counted { Ok(()) } else { Err(PaperError::FiguresDisagree { what, stated, counted }) }
    };
    let items = [view.paper_items, view.electronic_items, view.media_items].map(u64::from).iter().sum();
    agree("items", items, view.rows.len() as u64)?;
    agree("pages", view.pages.into(), view.rows.iter().filter_map(|row| row.pages).map(u64::from).sum())
}

fn register(words: Words) -> Register {
    Register {
        columns: COLUMNS
            .map(|(width, head)| Column { width, head: words.get(&format!("list-{head}")), group: 0 })
            .to_vec(),
        groups: Vec::new(),
        heavy: Vec::new(),
        row: 11.0,
    }
}

fn cells(row: &DestructionRow, words: Words) -> Vec<Cell> {
    let centred = |text: String| Cell::centred(Para::new(Style::W, text));
    let pages = row.pages.map_or_else(|| NOT_APPLICABLE.to_owned(), |pages| grouped(pages.into()));
    vec![
        Cell::centred(Para::new(Style::V, row.no.to_string())),
        Cell::Text(Para::new(Style::V, row.title.as_str()), Align::Left, 1.2),
        centred(row.year.clone()),
        Cell::Text(Para::new(Style::W, row.archival_number.as_str()), Align::Centre, 0.2),
        centred(row.required_term.clone()),
        centred(words.kept(row.kept_years, row.kept_months)),
        Cell::Text(Para::new(Style::W, pages), Align::Right, 3.0),
        Cell::centred(Para::default()),
        Cell::Text(Para::new(Style::L, row.note.as_str()), Align::Left, 0.8),
    ]
}

/// A page of the table being filled.
struct Page {
    sheet: Sheet,
    top: f32,
    edges: Vec<f32>,
    first: usize,
}

fn rows(paper: &mut Paper, view: &DestructionListView, words: Words) {
    let register = register(words);
    let area = LANDSCAPE.area;
    let mut page = open(&register, 0, words);
    for (index, row) in view.rows.iter().enumerate() {
        let cells = cells(row, words);
        let tall = register.row_height(&cells);
        if page.top + tall > area.bottom() - CARRY_ROOM && index > page.first {
            carry(paper, page, &register, (view, index), words);
            page = open(&register, index, words);
        }
        let place = Area::new(
            area.left + register.columns[..COUNTED].iter().map(|column| column.width).sum::<f32>(),
            page.top,
            14.0,
            tall,
        );
        tick(&mut page.sheet, place, row.counted);
        page.top += register.row((paper, &mut page.sheet), area, page.top, &cells);
        page.edges.push(page.top);
    }
    if page.top + TOTAL_HEIGHT > area.bottom() {
        let count = view.rows.len();
        carry(paper, page, &register, (view, count), words);
        page = open(&register, count, words);
    }
    total(&mut page, &register, view, words);
    facts_line(&mut page.sheet, view, (page.first, view.rows.len()), words);
    let mut last = page;
    if last.top + 6.0 + RECORD_HEIGHT > area.bottom() {
        paper.sheets.push(last.sheet);
        last = Page { sheet: LANDSCAPE.sheet(), top: area.top, edges: Vec::new(), first: view.rows.len() };
        title(&mut last.sheet, true, words);
        facts_line(&mut last.sheet, view, (0, 0), words);
    }
    let sheet = record::draw((paper, last.sheet), view, words);
    paper.sheets.push(sheet);
}

fn title(sheet: &mut Sheet, continued: bool, words: Words) {
    let area = LANDSCAPE.area;
    let mut text = words.get("list-title");
    if continued {
        text += &words.get("continued");
    }
    let place = Area::new(area.left, area.top, area.width, 8.0);
    sheet.text(place, &Para::new(register_title(words), text), Align::Centre, Upright::Middle);
}

fn open(register: &Register, first: usize, words: Words) -> Page {
    let mut sheet = LANDSCAPE.sheet();
    title(&mut sheet, first > 0, words);
    let top = register.head(&mut sheet, LANDSCAPE.area);
    Page { sheet, top, edges: Vec::new(), first }
}

/// Unit left; number and the rows of this page right.
fn facts_line(sheet: &mut Sheet, view: &DestructionListView, (from, to): (usize, usize), words: Words) {
    let area = LANDSCAPE.area;
    let line = Area::new(area.left, area.top + 9.0, area.width, 4.4);
    let unit = words.with(
        "unit-and-fonds",
        &[("unit", words.office(&view.office).into()), ("number", view.office.fonds.as_str().into())],
    );
    sheet.text(line, &Para::new(Style::L, unit), Align::Left, Upright::Middle);
    let number = |index: usize| view.rows.get(index).map_or(0, |row| row.no);
    let arguments = [
        ("number", view.number.as_str().into()),
        ("first", number(from).into()),
        ("last", number(to.saturating_sub(1)).into()),
        ("total", view.rows.len().into()),
    ];
    let key = match to.saturating_sub(from) {
        0 => "list-facts-none",
        1 => "list-facts-one",
        _ => "list-facts",
    };
    sheet.text(line, &Para::new(Style::L, words.with(key, &arguments)), Align::Right, Upright::Middle);
}

/// Ends a page that is not the last.
fn carry(
    paper: &mut Paper,
    mut page: Page,
    register: &Register,
    (view, next): (&DestructionListView, usize),
    words: Words,
) {
    let area = LANDSCAPE.area;
    register.rules(&mut page.sheet, area, &page.edges);
    facts_line(&mut page.sheet, view, (page.first, next), words);
    let pages: u64 = view.rows[..next].iter().filter_map(|row| row.pages).map(u64::from).sum();
    let text =
        words.with("items-carried-forward", &[("count", next.into()), ("pages", grouped(pages).into())]);
    let line = Area::new(area.left, page.top + 1.4, area.width, 4.4);
    page.sheet.text(line, &Para::new(Style::W, text), Align::Right, Upright::Top);
    paper.sheets.push(page.sheet);
}

fn total(page: &mut Page, register: &Register, view: &DestructionListView, words: Words) {
    let area = LANDSCAPE.area;
    register.rules(&mut page.sheet, area, &page.edges);
    let place = Area::new(area.left, page.top, area.width, TOTAL_HEIGHT);
    page.sheet.tone(place);
    let mut text = words.with(
        "list-total",
        &[("items", cover::items_text(view, words).into()), ("pages", cover::pages_text(view, words).into())],
    );
    if page.first > 0 {
        text += &words.with("list-brought-forward", &[("count", page.first.into())]);
    }
    page.sheet.text(place.padded(1.2), &Para::new(Style::V, text), Align::Left, Upright::Middle);
    page.sheet.frame(place, Weight::Heavy);
    page.top = place.bottom();
    let end = Area::new(area.left, page.top + 1.2, area.width, 5.0);
    page.sheet.text(end, &Para::new(Style::W, words.get("end-of-list")), Align::Centre, Upright::Middle);
}

/// A box to tick at the count; ticked when it was counted.
fn tick(sheet: &mut Sheet, place: Area, counted: bool) {
    let left = place.left + (place.width - TICK_BOX) / 2.0;
    let top = place.top + (place.height - TICK_BOX) / 2.0;
    sheet.frame(Area::new(left, top, TICK_BOX, TICK_BOX), Weight::Hair);
    if counted {
        sheet.stroke(&[(left + 0.7, top + 1.8), (left + 1.5, top + 2.8), (left + 3.0, top + 0.7)]);
    }
}
