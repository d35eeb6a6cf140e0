//! Destruction list (销毁清册): cover, rows, count and witness record; landscape throughout.

use crate::layout::register::{Cell, Column, Register};
use crate::layout::register_pages::{meta, register_title};
use crate::layout::sign_cell::{COVER, RECORD, SignCell, Signed};
use crate::layout::{Align, Area, LANDSCAPE, Para, Paper, Sheet, Style, Upright, Weight};
use crate::pdf::print;
use crate::view::{Footer, Office, Signature};
use crate::words::{NOT_APPLICABLE, Words, grouped, groups_of};
use crate::{Locale, PaperError, Printed};

/// A locked destruction list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DestructionListView {
    /// The office.
    pub office: Office,
    /// Number, `XC-…`.
    pub number: String,
    /// Items on paper.
    pub paper_items: u32,
    /// Electronic files.
    pub electronic_items: u32,
    /// Media.
    pub media_items: u32,
    /// Pages of originals.
    pub pages: u32,
    /// Numbered copies.
    pub copies: u32,
    /// Pages of numbered copies.
    pub copy_pages: u32,
    /// Appraisal batch, `JD-…`.
    pub appraisal_batch: String,
    /// Day of the appraisal report.
    pub appraised_on: String,
    /// Retention rules, e.g. `RT-WS-10 第 3 版`, one a rule.
    pub rules: Vec<String>,
    /// When it was locked; empty for a draft.
    pub locked_at: String,
    /// Merkle root of the locked list, hex.
    pub root: String,
    /// Head of the appraisal group (鉴定小组负责人).
    pub appraiser: Signature,
    /// Approver (批准人); with several the last.
    pub approver: Signature,
    /// 监销人 1.
    pub first_witness: Signature,
    /// 监销人 2.
    pub second_witness: Signature,
    /// Start and end of the act, once done.
    pub executed: Option<(String, String)>,
    /// The certificate, once issued.
    pub certificate: Option<String>,
    /// A remark for the cover.
    pub remark: String,
    /// The items.
    pub rows: Vec<DestructionRow>,
    /// Count and witness record; left open for the pen when none.
    pub record: Option<WitnessRecord>,
    /// Foot of the page.
    pub footer: Footer,
}

/// One item of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DestructionRow {
    /// Number.
    pub no: u32,
    /// Title.
    pub title: String,
    /// Year.
    pub year: String,
    /// 档号.
    pub archival_number: String,
    /// Required term, in words (应保管期限).
    pub required_term: String,
    /// Full years kept (已保管期限).
    pub kept_years: u32,
    /// Months beyond them.
    pub kept_months: u32,
    /// Pages; none for files and media.
    pub pages: Option<u32>,
    /// Ticked off at the count before.
    pub counted: bool,
    /// Note.
    pub note: String,
}

/// Count and witness record (清点与监销记录).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessRecord {
    /// Count before, in words.
    pub count_before: String,
    /// Method, in words.
    pub method: String,
    /// Marking of the catalogues as destroyed, in words.
    pub marked: String,
    /// Differences, in words; empty prints 无.
    pub differences: String,
    /// Executor.
    pub executor: Signature,
    /// 监销人 1.
    pub first_witness: Signature,
    /// 监销人 2.
    pub second_witness: Signature,
    /// 保密责任人.
    pub secrecy_officer: Signature,
}

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
/// Height of title, record and signatures at the foot of the last page.
const RECORD_HEIGHT: f32 = 70.0;
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
    cover(&mut paper, view, words);
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

fn keep(paper: &mut Paper, role: String, signature: &Signature) -> Signed {
    Signed {
        role,
        key: signature.key_fingerprint.clone(),
        ink: signature.ink.as_ref().map(|ink| paper.keep_ink(ink)),
        name: signature.name.clone(),
        post: signature.post.clone(),
        under: if signature.at.is_empty() { Vec::new() } else { vec![signature.at.clone()] },
    }
}

fn cover(paper: &mut Paper, view: &DestructionListView, words: Words) {
    let mut sheet = LANDSCAPE.sheet();
    let area = LANDSCAPE.area;
    let line = Area::new(area.left, area.top, area.width, 5.0);
    let fonds = words.with("fonds", &[("number", view.office.office_number.as_str().into())]);
    sheet.text(line, &Para::new(Style::S, fonds), Align::Left, Upright::Middle);
    let number = words.with("list-number", &[("number", view.number.as_str().into())]);
    sheet.text(line, &Para::new(Style::S, number), Align::Right, Upright::Middle);
    sheet.across(area.left, area.right(), area.top + 6.5, Weight::Hair);
    let title = match words.0 {
        Locale::ZhCn => Style::T0,
        Locale::En => Style::T0.sized(22.0, 9.3, 0.0),
    };
    let place = Area::new(area.left, 36.0, area.width, 13.0);
    sheet.text(place, &Para::new(title, words.get("list-title")), Align::Centre, Upright::Middle);
    let place = Area::new(area.left, 52.0, area.width, 6.0);
    let office = Para::new(Style::B5, words.office_spaced(&view.office));
    sheet.text(place, &office, Align::Centre, Upright::Middle);
    let top = cover_facts(&mut sheet, view, words);
    let bottom = cover_signatures((paper, &mut sheet), view, top, words);
    cover_remarks(&mut sheet, view, bottom, words);
    let seal = Area::new(215.0, bottom.max(127.0) + 16.0, 48.0, 5.0);
    sheet.text(seal, &Para::new(Style::W, words.get("seal")), Align::Centre, Upright::Middle);
    let date = Area::new(215.0, 187.0, 48.0, 4.8);
    sheet.text(date, &Para::new(Style::W, words.get("seal-date")), Align::Centre, Upright::Middle);
    paper.sheets.push(sheet);
}

/// Three rows of two facts; returns where the signatures begin.
fn cover_facts(sheet: &mut Sheet, view: &DestructionListView, words: Words) -> f32 {
    let rows = [
        [("items", items_text(view, words)), ("cover-pages", pages_text(view, words))],
        [
            ("years", years(view, words)),
            (
                "appraisal",
                words.with(
                    "certificate-appraisal-value",
                    &[
                        ("batch", view.appraisal_batch.as_str().into()),
                        ("on", view.appraised_on.as_str().into()),
                    ],
                ),
            ),
        ],
        [
            ("rules", words.or_none(Some(&view.rules.join(&words.get("semicolon"))))),
            ("locked", locked(view, words)),
        ],
    ];
    let mut top = 68.0;
    for pair in rows {
        let tall = pair
            .iter()
            .map(|(_, text)| crate::layout::breaking::height(&Para::new(Style::V, text.as_str()), 81.6) + 1.6)
            .fold(8.0, f32::max);
        for (index, (key, text)) in pair.into_iter().enumerate() {
            let left = 43.0 + 110.0 * index as f32;
            let label = Para::new(Style::L, words.get(&format!("list-{key}")));
            sheet.text(Area::new(left, top, 26.0, tall).padded(1.2), &label, Align::Left, Upright::Middle);
            let place = Area::new(left + 26.0, top, 84.0, tall).padded(1.2);
            sheet.text(place, &Para::new(Style::V, text), Align::Left, Upright::Middle);
            sheet.down(left + 26.0, top, top + tall, Weight::Hair);
        }
        sheet.down(153.0, top, top + tall, Weight::Hair);
        top += tall;
        sheet.across(43.0, 263.0, top, Weight::Hair);
    }
    top
}

fn locked(view: &DestructionListView, words: Words) -> String {
    if view.locked_at.is_empty() {
        return words.get("list-not-locked");
    }
    let root = groups_of(&view.root.chars().take(16).collect::<String>(), 4).join("\u{00A0}");
    words.with("list-locked-value", &[("at", view.locked_at.as_str().into()), ("root", root.into())])
}

fn items_text(view: &DestructionListView, words: Words) -> String {
    words.with(
        "list-items-value",
        &[
            ("count", view.rows.len().into()),
            ("paper", view.paper_items.into()),
            ("electronic", view.electronic_items.into()),
            ("media", view.media_items.into()),
        ],
    )
}

fn pages_text(view: &DestructionListView, words: Words) -> String {
    words.with(
        "list-pages-value",
        &[
            ("pages", grouped(view.pages.into()).into()),
            ("copies", view.copies.into()),
            ("copy_pages", grouped(view.copy_pages.into()).into()),
        ],
    )
}

fn years(view: &DestructionListView, words: Words) -> String {
    let years = || view.rows.iter().map(|row| row.year.as_str()).filter(|year| !year.is_empty());
    match (years().min(), years().max()) {
        (Some(first), Some(last)) if first != last => {
            words.with("list-years-value", &[("first", first.into()), ("last", last.into())])
        }
        (Some(year), _) => words.with("list-year-value", &[("year", year.into())]),
        _ => words.get("none"),
    }
}

fn cover_signatures(
    (paper, sheet): (&mut Paper, &mut Sheet),
    view: &DestructionListView,
    top: f32,
    words: Words,
) -> f32 {
    let cells = [
        (words.get("list-appraiser"), &view.appraiser),
        (words.get("role-approver"), &view.approver),
        (format!("{} 1", words.get("role-witness")), &view.first_witness),
        (format!("{} 2", words.get("role-witness")), &view.second_witness),
    ]
    .map(|(role, signature)| keep(paper, role, signature));
    let bottom = sign_row((paper, sheet), COVER, (43.0, top, 55.0, 34.0), &cells, words);
    sheet.frame(Area::new(43.0, 68.0, 220.0, bottom - 68.0), Weight::Heavy);
    sheet.frame(Area::new(153.0, top, 110.0, bottom - top), Weight::Heavy);
    bottom
}

/// A row of four signature cells; returns its lower edge.
fn sign_row(
    (paper, sheet): (&Paper, &mut Sheet),
    cell: SignCell,
    (left, top, width, least): (f32, f32, f32, f32),
    cells: &[Signed; 4],
    words: Words,
) -> f32 {
    let tall = cells.iter().map(|signed| cell.height(signed, width)).fold(least, f32::max);
    for (index, signed) in cells.iter().enumerate() {
        let place = Area::new(left + width * index as f32, top, width, tall);
        cell.draw((paper, sheet), place, signed, words);
        if index > 0 {
            sheet.down(place.left, top, top + tall, Weight::Hair);
        }
    }
    top + tall
}

fn cover_remarks(sheet: &mut Sheet, view: &DestructionListView, bottom: f32, words: Words) {
    let mut lines = Vec::new();
    if let Some((from, to)) = &view.executed {
        let mut line = words.with("list-executed", &[("from", from.as_str().into()), ("to", to.as_str().into())]);
        if let Some(number) = &view.certificate {
            line += &words.with("list-certificate", &[("number", number.as_str().into())]);
        }
        lines.push(line);
    }
    if !view.remark.is_empty() {
        lines.push(view.remark.clone());
    }
    lines.push(words.get("list-kept-for-ever"));
    let para = Para::new(Style::W.sized(9.0, 5.0, 0.0), lines.join("\n"));
    sheet.text(Area::new(43.0, bottom + 2.5, 160.0, 20.0), &para, Align::Left, Upright::Top);
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
        let place = Area::new(area.left + register.columns[..COUNTED].iter().map(|column| column.width).sum::<f32>(), page.top, 14.0, tall);
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
    let sheet = record((paper, last.sheet), view, words);
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
        &[
            ("unit", words.office(&view.office).into()),
            ("number", view.office.office_number.as_str().into()),
        ],
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
    let text = words.with("items-carried-forward", &[("count", next.into()), ("pages", grouped(pages).into())]);
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
        &[("items", items_text(view, words).into()), ("pages", pages_text(view, words).into())],
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
        sheet.stroke(&[
            (left + 0.7, top + 1.8),
            (left + 1.5, top + 2.8),
            (left + 3.0, top + 0.7),
        ]);
    }
}

/// 清点与监销记录, at the foot of the last page; open for the pen while nothing was recorded.
fn record((paper, mut sheet): (&mut Paper, Sheet), view: &DestructionListView, words: Words) -> Sheet {
    let area = LANDSCAPE.area;
    let blank = Signature::default();
    let record = view.record.as_ref();
    let text = |of: fn(&WitnessRecord) -> &String| record.map_or_else(String::new, |record| of(record).clone());
    let differences = record.map_or_else(String::new, |record| words.or_none(Some(&record.differences)));
    let facts = [
        ("record-count", text(|record| &record.count_before)),
        ("record-method", text(|record| &record.method)),
        ("record-marked", text(|record| &record.marked)),
        ("record-differences", differences),
    ];
    let start = area.bottom() - RECORD_HEIGHT;
    let line = Area::new(area.left, start, 200.0, 5.5);
    sheet.text(line, &Para::new(Style::S, words.get("record-title")), Align::Left, Upright::Middle);
    let mut top = start + 7.0;
    let first = top;
    for (key, text) in facts {
        let place = Area::new(area.left, top, 33.0, 8.0).padded(1.2);
        sheet.text(place, &Para::new(Style::L, words.get(key)), Align::Left, Upright::Middle);
        let place = Area::new(area.left + 33.0, top, 231.0, 8.0).padded(1.2);
        sheet.text(place, &Para::new(Style::V, text), Align::Left, Upright::Middle);
        sheet.down(area.left + 33.0, top, top + 8.0, Weight::Hair);
        top += 8.0;
        sheet.across(area.left, area.right(), top, Weight::Hair);
    }
    let witness = |number: u32| format!("{} {number}", words.get("role-witness"));
    let cells = [
        (words.get("role-executor"), record.map_or(&blank, |record| &record.executor)),
        (witness(1), record.map_or(&blank, |record| &record.first_witness)),
        (witness(2), record.map_or(&blank, |record| &record.second_witness)),
        (words.get("role-secrecy-officer"), record.map_or(&blank, |record| &record.secrecy_officer)),
    ]
    .map(|(role, signature)| keep(paper, role, signature));
    let bottom = sign_row((paper, &mut sheet), RECORD, (area.left, top, 66.0, 31.0), &cells, words);
    sheet.frame(Area::new(area.left, first, area.width, bottom - first), Weight::Heavy);
    sheet.frame(Area::new(area.left + 66.0, top, 132.0, bottom - top), Weight::Heavy);
    sheet
}
