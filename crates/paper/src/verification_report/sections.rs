//! The sections of a verification report.

use super::view::{CheckKind, CheckLine, CheckResult, VerificationReportView};
use crate::Locale;
use crate::layout::breaking::height;
use crate::layout::sign_cell::{REPORT, Signed};
use crate::layout::{Align, Area, PORTRAIT, Paper, Para, Sheet, Style, Upright, Weight};
use crate::words::{Words, grouped};

/// Between two sections.
pub(super) const SECTION_GAP: f32 = 3.2;
const SEAL_WIDTH: f32 = 50.0;
const SIGN_WIDTH: f32 = 63.0;
const SIGN_HEIGHT: f32 = 44.0;

/// The report as it grows.
pub(super) struct Pages<'view> {
    pub(super) paper: Paper,
    pub(super) sheet: Sheet,
    pub(super) top: f32,
    pub(super) view: &'view VerificationReportView,
    pub(super) words: Words,
    sections: usize,
}

impl<'view> Pages<'view> {
    pub(super) fn new(view: &'view VerificationReportView, words: Words) -> Pages<'view> {
        let top = PORTRAIT.area.top;
        Pages { paper: Paper::default(), sheet: PORTRAIT.sheet(), top, view, words, sections: 0 }
    }

    /// Turns the page unless `tall` fits.
    pub(super) fn need(&mut self, tall: f32) {
        let area = PORTRAIT.area;
        if self.top + tall <= area.bottom() + 0.05 {
            return;
        }
        let full = std::mem::replace(&mut self.sheet, PORTRAIT.sheet());
        self.paper.sheets.push(full);
        let line = Area::new(area.left, area.top, area.width, 5.0);
        let head = format!("{}{}", self.words.get("report-title"), self.words.get("continued"));
        self.sheet.text(line, &Para::new(Style::S9, head), Align::Left, Upright::Middle);
        let number = self.words.with("report-number", &[("number", self.view.number.as_str().into())]);
        self.sheet.text(line, &Para::new(Style::V, number), Align::Right, Upright::Middle);
        self.sheet.across(area.left, area.right(), area.top + 5.5, Weight::Heavy);
        self.top = area.top + 7.0;
    }

    /// A numbered section head.
    pub(super) fn section(&mut self, key: &str, facts: String) {
        self.sections += 1;
        let number = match self.words.0 {
            Locale::ZhCn => {
                ["一", "二", "三", "四", "五"].get(self.sections - 1).copied().unwrap_or("").to_owned()
            }
            Locale::En => self.sections.to_string(),
        };
        let line = Area::new(PORTRAIT.area.left, self.top, PORTRAIT.area.width, 5.5);
        let name = Para::new(Style::S, format!("{number} {}", self.words.get(key)));
        self.sheet.text(line, &name, Align::Left, Upright::Middle);
        self.sheet.text(line, &Para::new(Style::L, facts), Align::Right, Upright::Middle);
        self.top += 6.2;
    }

    pub(super) fn end(mut self) -> Paper {
        self.paper.sheets.push(self.sheet);
        self.paper
    }
}

fn examined(view: &VerificationReportView, kind: CheckKind) -> u64 {
    view.checks.iter().filter(|check| check.kind == kind).map(|check| check.examined).sum()
}

/// The verdict explained; composed from the checks when the caller gave no words.
pub(super) fn summary(view: &VerificationReportView, words: Words) -> String {
    if !view.summary.is_empty() {
        return view.summary.clone();
    }
    let differing = view.checks.iter().filter(|check| check.result == CheckResult::Differs).count();
    words.with(
        if differing == 0 { "report-summary" } else { "report-summary-differs" },
        &[
            ("events", grouped(examined(view, CheckKind::Chain)).into()),
            ("anchors", grouped(examined(view, CheckKind::Anchors)).into()),
            ("rows", grouped(examined(view, CheckKind::Rows)).into()),
            ("differing", differing.into()),
            ("findings", view.findings.len().into()),
        ],
    )
}

/// 依据与身份.
pub(super) fn identity(pages: &mut Pages<'_>) {
    let (view, words, area) = (pages.view, pages.words, PORTRAIT.area);
    let value = |key: &str, arguments: &[(&str, texts::Value)]| words.with(key, arguments);
    let vault = value(
        "report-vault-value",
        &[("vault", view.vault.as_str().into()), ("schema", view.schema_version.into())],
    );
    let mode = words.get(if view.small_office { "report-small-office" } else { "report-separated" });
    let verifier = [&view.verifier, &view.verifier_post, &view.verifier_account]
        .into_iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(&words.get("comma"));
    let program = value(
        "report-program-value",
        &[("program", view.program.as_str().into()), ("pack", view.rule_pack.as_str().into())],
    );
    let anchor =
        if view.trust_anchor.is_empty() { words.get("report-no-anchor") } else { view.trust_anchor.clone() };
    let rows = [
        [("vault", vault), ("mode", mode)],
        [("verifier", verifier), ("program", program)],
        [("anchor", anchor), ("clock", words.or_none(Some(&view.clock)))],
    ];
    pages.need(30.0);
    pages.section("report-section-identity", String::new());
    let (label, width) = match words.0 {
        Locale::ZhCn => (20.0, 68.0),
        Locale::En => (26.0, 62.0),
    };
    let first = pages.top;
    for row in rows {
        let tall = row
            .iter()
            .map(|(_, text)| height(&Para::new(Style::V, text.as_str()), width - 2.4) + 1.6)
            .fold(6.0, f32::max);
        for (index, (key, text)) in row.into_iter().enumerate() {
            let left = area.left + 88.0 * index as f32;
            let name = Para::new(Style::L, words.get(&format!("report-{key}")));
            let place = Area::new(left, pages.top, label, tall).padded(1.2);
            pages.sheet.text(place, &name, Align::Left, Upright::Middle);
            let place = Area::new(left + label, pages.top, width, tall).padded(1.2);
            pages.sheet.text(place, &Para::new(Style::V, text), Align::Left, Upright::Middle);
            pages.sheet.down(left + label, pages.top, pages.top + tall, Weight::Hair);
        }
        pages.top += tall;
        pages.sheet.across(area.left, area.right(), pages.top, Weight::Hair);
    }
    pages.sheet.down(area.left + 88.0, first, pages.top, Weight::Hair);
    pages.sheet.frame(Area::new(area.left, first, area.width, pages.top - first), Weight::Hair);
    pages.top += SECTION_GAP;
}

/// A plain table with a head.
struct Table<'a> {
    widths: &'a [f32],
    heads: &'a [&'a str],
    aligns: &'a [Align],
}

impl Table<'_> {
    fn left(&self, column: usize) -> f32 {
        PORTRAIT.area.left + self.widths[..column].iter().sum::<f32>()
    }

    fn head(&self, pages: &mut Pages<'_>) -> f32 {
        let area = PORTRAIT.area;
        let top = pages.top;
        pages.sheet.tone(Area::new(area.left, top, area.width, 6.2));
        for (column, key) in self.heads.iter().enumerate() {
            let place = Area::new(self.left(column), top, self.widths[column], 6.2).padded(0.3);
            let para = Para::new(Style::S9, pages.words.get(key));
            pages.sheet.text(place, &para, Align::Centre, Upright::Middle);
        }
        pages.sheet.across(area.left, area.right(), top, Weight::Heavy);
        pages.top += 6.2;
        pages.sheet.across(area.left, area.right(), pages.top, Weight::Heavy);
        top
    }

    fn inset(&self, column: usize) -> f32 {
        if self.aligns[column] == Align::Right { 4.0 } else { 1.2 }
    }

    fn row_height(&self, cells: &[Para]) -> f32 {
        cells
            .iter()
            .enumerate()
            .map(|(column, cell)| height(cell, self.widths[column] - 2.0 * self.inset(column)) + 1.6)
            .fold(6.2, f32::max)
    }

    fn row(&self, pages: &mut Pages<'_>, cells: &[Para]) {
        let tall = self.row_height(cells);
        for (column, cell) in cells.iter().enumerate() {
            let place = Area::new(self.left(column), pages.top, self.widths[column], tall);
            pages.sheet.text(place.padded(self.inset(column)), cell, self.aligns[column], Upright::Middle);
        }
        pages.top += tall;
        pages.sheet.across(PORTRAIT.area.left, PORTRAIT.area.right(), pages.top, Weight::Hair);
    }

    fn close(&self, pages: &mut Pages<'_>, top: f32) {
        for column in 1..self.widths.len() {
            pages.sheet.down(self.left(column), top, pages.top, Weight::Hair);
        }
        pages.sheet.down(PORTRAIT.area.left, top, pages.top, Weight::Hair);
        pages.sheet.down(PORTRAIT.area.right(), top, pages.top, Weight::Hair);
    }
}

/// 核验项目: expected and examined side by side.
pub(super) fn checks(pages: &mut Pages<'_>) {
    let (view, words) = (pages.view, pages.words);
    let table = Table {
        widths: &[9.0, 42.0, 25.0, 25.0, 57.0, 18.0],
        heads: &[
            "report-no",
            "report-check",
            "report-expected",
            "report-examined",
            "report-method",
            "report-result",
        ],
        aligns: &[Align::Centre, Align::Left, Align::Right, Align::Right, Align::Left, Align::Centre],
    };
    let count = |result| view.checks.iter().filter(|check| check.result == result).count();
    let facts = words.with(
        "report-checks-facts",
        &[
            ("total", view.checks.len().into()),
            ("agree", count(CheckResult::Agrees).into()),
            ("differ", count(CheckResult::Differs).into()),
            ("unchecked", count(CheckResult::NotChecked).into()),
        ],
    );
    pages.need(30.0);
    pages.section("report-section-checks", facts);
    let mut top = table.head(pages);
    for (index, check) in view.checks.iter().enumerate() {
        let cells = check_cells(index + 1, check, words);
        if pages.top + table.row_height(&cells) > PORTRAIT.area.bottom() {
            table.close(pages, top);
            pages.need(f32::MAX);
            top = table.head(pages);
        }
        table.row(pages, &cells);
    }
    table.close(pages, top);
    pages.top += SECTION_GAP;
}

fn check_cells(number: usize, check: &CheckLine, words: Words) -> Vec<Para> {
    let code = match check.kind {
        CheckKind::Chain => "chain",
        CheckKind::Sequence => "sequence",
        CheckKind::Seals => "seals",
        CheckKind::Anchors => "anchors",
        CheckKind::Rows => "rows",
        CheckKind::Content => "content",
        CheckKind::Signatures => "signatures",
        CheckKind::Certificates => "certificates",
        CheckKind::Numbers => "numbers",
        CheckKind::Segments => "segments",
    };
    let method = if check.remark.is_empty() {
        words.get(&format!("check-{code}-method"))
    } else {
        check.remark.clone()
    };
    let result = words.get(match check.result {
        CheckResult::Agrees => "check-agrees",
        CheckResult::Differs => "check-differs",
        CheckResult::NotChecked => "check-not-checked",
    });
    vec![
        Para::new(Style::W, number.to_string()),
        Para::new(Style::W, words.get(&format!("check-{code}"))),
        Para::new(Style::W, grouped(check.expected)),
        Para::new(Style::W, grouped(check.examined)),
        Para::new(Style::W, method),
        Para::new(Style::V, result),
    ]
}

/// 注意事项: position, fact, action.
pub(super) fn findings(pages: &mut Pages<'_>) {
    let (view, words) = (pages.view, pages.words);
    let facts = if view.findings.is_empty() {
        words.get("none")
    } else {
        words.with("report-findings-facts", &[("count", view.findings.len().into())])
    };
    pages.need(24.0);
    pages.section("report-section-findings", facts);
    if view.findings.is_empty() {
        pages.top += 2.0;
        return;
    }
    let table = Table {
        widths: &[9.0, 38.0, 91.0, 38.0],
        heads: &["report-no", "report-position", "report-fact", "report-action"],
        aligns: &[Align::Centre, Align::Left, Align::Left, Align::Left],
    };
    let mut top = table.head(pages);
    for (index, finding) in view.findings.iter().enumerate() {
        let cells = [
            Para::new(Style::W, (index + 1).to_string()),
            Para::new(Style::W, finding.position.as_str()),
            Para::new(Style::W, finding.fact.as_str()),
            Para::new(Style::W, finding.action.as_str()),
        ];
        if pages.top + table.row_height(&cells) > PORTRAIT.area.bottom() {
            table.close(pages, top);
            pages.need(f32::MAX);
            top = table.head(pages);
        }
        table.row(pages, &cells);
    }
    table.close(pages, top);
    pages.top += 1.6;
}

/// Signatures and the blank for the seal, at the foot of the page.
pub(super) fn signatures(pages: &mut Pages<'_>) {
    let (view, words, area) = (pages.view, pages.words, PORTRAIT.area);
    pages.need(SIGN_HEIGHT);
    let top = area.bottom() - SIGN_HEIGHT;
    for (index, signature) in view.signatures.iter().take(2).enumerate() {
        let ink = signature.signature.ink.as_ref().map(|ink| pages.paper.keep_ink(ink));
        let signed = Signed {
            role: signature.role.clone(),
            key: signature.signature.key_fingerprint.clone(),
            ink,
            name: signature.signature.name.clone(),
            post: signature.signature.post.clone(),
            under: vec![signature.signature.at.clone()],
        };
        let place = Area::new(area.left + SIGN_WIDTH * index as f32, top, SIGN_WIDTH, SIGN_HEIGHT);
        REPORT.draw((&pages.paper, &mut pages.sheet), place, &signed, words);
        pages.sheet.down(place.right(), top, area.bottom(), Weight::Hair);
    }
    let left = area.right() - SEAL_WIDTH;
    let place = Area::new(left, top + 17.0, SEAL_WIDTH, 5.0);
    pages.sheet.text(place, &Para::new(Style::W, words.get("seal")), Align::Centre, Upright::Middle);
    let place = Area::new(left, area.bottom() - 5.4, SEAL_WIDTH, 4.6);
    pages.sheet.text(place, &Para::new(Style::W, words.get("seal-date")), Align::Centre, Upright::Middle);
    pages.sheet.frame(Area::new(area.left, top, area.width, SIGN_HEIGHT), Weight::Heavy);
}
