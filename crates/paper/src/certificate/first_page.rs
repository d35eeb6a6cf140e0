//! The first page, in the order an auditor asks: what it claims, whether it is genuine, on what
//! authority, what was done, who saw it, how to check it.

use super::flow::Flow;
use super::rail::{Fact, facts_height, people_height};
use super::view::{CertificatePrint, CertificateView, CopyMark};
use crate::layout::breaking::height;
use crate::layout::{Align, Area, PORTRAIT, Para, Style, Upright, Weight};
use crate::qr::{self, Modules};
use crate::words::{Words, groups_of};
use crate::{Locale, PaperError};

/// Module of the code in millimetres: smaller ones do not survive a photocopier.
const MODULE: f32 = 0.5;
/// The heavy line under title and number.
const HEAD_LINE: f32 = 40.0;
/// Row heights of the key/value rows, the roomy first: the tighter ones keep 四 on the page.
const ROW_HEIGHTS: [f32; 3] = [5.8, 5.6, 5.4];

/// Draws the first page; 四 turns to the next one whole when it does not fit.
pub(super) fn draw(flow: &mut Flow<'_>, print: &CertificatePrint) -> Result<(), PaperError> {
    let code = qr::modules(&print.qr_text)?;
    head(flow, print);
    let claim_bottom = claim(flow, &code);
    flow.top = claim_bottom;
    let row = row_height(flow);
    let top = flow.top;
    super::rail::facts(flow, "basis", &basis(flow.view, flow.words), row);
    super::rail::facts(flow, "act", &act(flow.view, flow.words), row);
    super::rail::people(flow)?;
    let whole = flow.room() >= super::integrity::height(flow.view, flow.words, row) - 0.01;
    if !whole {
        outline(flow, top);
        flow.turn();
        let top = flow.top;
        super::integrity::draw(flow, row, false);
        outline(flow, top);
        flow.top += 4.0;
        return Ok(());
    }
    super::integrity::draw(flow, row, true);
    outline(flow, top);
    Ok(())
}

/// The tightest rows only when they save a page.
fn row_height(flow: &Flow<'_>) -> f32 {
    let (view, words) = (flow.view, flow.words);
    let needed = |row: f32| {
        facts_height(&basis(view, words), row, words)
            + facts_height(&act(view, words), row, words)
            + people_height(flow)
            + super::integrity::height(view, words, row)
    };
    ROW_HEIGHTS.into_iter().find(|row| needed(*row) <= flow.room() + 0.01).unwrap_or(ROW_HEIGHTS[0])
}

fn outline(flow: &mut Flow<'_>, top: f32) {
    let area = PORTRAIT.area;
    flow.sheet.frame(Area::new(area.left, top, area.width, flow.top - top), Weight::Heavy);
}

fn head(flow: &mut Flow<'_>, print: &CertificatePrint) {
    let (view, words, area) = (flow.view, flow.words, PORTRAIT.area);
    let line = Area::new(area.left, area.top, area.width, 5.0);
    let office = Para::new(Style::S, words.office_spaced(&view.office));
    flow.sheet.text(Area { width: 120.0, ..line }, &office, Align::Left, Upright::Middle);
    let mark = match print.copy_mark {
        CopyMark::Original { no, of } => words.with("copy-original", &[("no", no.into()), ("of", of.into())]),
        CopyMark::Duplicate { no } => words.with("copy-duplicate", &[("no", no.into())]),
        CopyMark::Reprint { no } => words.with("copy-reprint", &[("no", no.into())]),
    };
    flow.sheet.text(line, &Para::new(Style::L, mark), Align::Right, Upright::Middle);
    let (key, style) = match words.0 {
        Locale::ZhCn => ("certificate-title", Style::T1),
        Locale::En => ("certificate-title", Style::T1.sized(20.0, 8.5, 0.0)),
    };
    let key = if view.supplements.is_some() { "certificate-title-supplement" } else { key };
    let title = Area::new(area.left, 21.2, area.width, 11.0);
    flow.sheet.text(title, &Para::new(style, words.get(key)), Align::Centre, Upright::Middle);
    let number = match &view.supplements {
        Some(first) => words.with(
            "certificate-number-supplement",
            &[("number", view.number.as_str().into()), ("first", first.as_str().into())],
        ),
        None => words.with("certificate-number", &[("number", view.number.as_str().into())]),
    };
    let line = Area::new(area.left, 32.8, area.width, 6.0);
    flow.sheet.text(line, &Para::new(Style::N, number), Align::Centre, Upright::Middle);
    flow.sheet.across(area.left, area.right(), HEAD_LINE, Weight::Heavy);
}

/// Statement, figures, tally and code; returns where the table begins.
fn claim(flow: &mut Flow<'_>, code: &Modules) -> f32 {
    let (view, words, area) = (flow.view, flow.words, PORTRAIT.area);
    let side = code.width as f32 * MODULE;
    let left = area.right() - 2.0 - side;
    flow.sheet.code(left, HEAD_LINE + 2.0, MODULE, code);
    let caption = Area::new(left - 6.0, HEAD_LINE + 4.2 + side, side + 6.0, 3.8);
    let label = Para::new(Style::L, words.get("certificate-code"));
    flow.sheet.text(caption, &label, Align::Right, Upright::Middle);

    let width = left - 2.0 - 3.5 - area.left;
    let statement = statement(view, words);
    let tall = height(&statement, width).max(16.8);
    let place = Area::new(area.left, HEAD_LINE + 1.9, width, tall);
    flow.sheet.text(place, &statement, words.running(), Upright::Middle);
    let top = place.bottom() + 2.4;
    figures(flow, top, width);
    let tally = tally(view, words);
    let place = Area::new(area.left, top + 10.2, width, 4.4);
    let tall = flow.sheet.text(place, &tally, Align::Left, Upright::Top);
    (place.top + tall).max(caption.bottom()) + 1.3
}

fn statement(view: &CertificateView, words: Words) -> Para {
    let figures = &view.figures;
    let arguments = [
        ("list", view.basis.list_number.as_str().into()),
        ("destroyed", figures.destroyed.into()),
        ("copies", figures.copies.into()),
        ("day", long_date(&view.act.ended_at, words).into()),
        ("excluded", view.excluded.len().into()),
    ];
    let key = match (figures.copies, view.excluded.len()) {
        (0, 0) => "certificate-statement",
        (_, 0) => "certificate-statement-copies",
        (0, _) => "certificate-statement-excluded",
        _ => "certificate-statement-copies-excluded",
    };
    words.stressed(Style::B, Style::B5, key, &arguments)
}

/// `2026 年 11 月 18 日`, or the ISO day in English.
fn long_date(at: &str, words: Words) -> String {
    let day = at.split(' ').next().unwrap_or(at);
    let parts: Vec<&str> = day.split('-').collect();
    match parts.as_slice() {
        [year, month, day] if words.0 == Locale::ZhCn => words.with(
            "long-date",
            &[
                ("year", (*year).into()),
                ("month", month.trim_start_matches('0').into()),
                ("day", day.trim_start_matches('0').into()),
            ],
        ),
        _ => day.to_owned(),
    }
}

fn figures(flow: &mut Flow<'_>, top: f32, width: f32) {
    let (figures, words) = (&flow.view.figures, flow.words);
    let carriers = if figures.media > 0 {
        ("figure-carriers-media", format!("{} / {} / {}", figures.paper, figures.electronic, figures.media))
    } else {
        ("figure-carriers", format!("{} / {}", figures.paper, figures.electronic))
    };
    let pages = figures.pages + figures.copy_pages;
    let shown = [
        ("figure-listed", figures.listed.to_string(), "unit-items"),
        ("figure-destroyed", figures.destroyed.to_string(), "unit-items"),
        (carriers.0, carriers.1, "unit-items"),
        ("figure-copies", figures.copies.to_string(), "unit-copies"),
        ("figure-pages", crate::words::grouped(pages.into()), "unit-pages"),
    ];
    let step = width / shown.len() as f32;
    for (index, (label, number, unit)) in shown.into_iter().enumerate() {
        let left = PORTRAIT.area.left + step * index as f32;
        let inset = if index == 0 { 0.0 } else { 2.0 };
        if index > 0 {
            flow.sheet.down(left, top + 0.2, top + 9.0, Weight::Hair);
        }
        let place = Area::new(left + inset, top, step - inset, 4.0);
        flow.sheet.text(place, &Para::new(Style::L, words.get(label)), Align::Left, Upright::Middle);
        let number = Para::new(Style::N, number).and(Style::L, format!(" {}", words.get(unit)));
        let place = Area::new(left + inset, top + 3.9, step - inset, 6.0);
        flow.sheet.text(place, &number, Align::Left, Upright::Middle);
    }
}

fn tally(view: &CertificateView, words: Words) -> Para {
    let figures = &view.figures;
    let key = if view.excluded.is_empty() { "certificate-tally" } else { "certificate-tally-excluded" };
    let arguments = [
        ("passed", figures.passed.into()),
        ("failed", figures.failed.into()),
        ("undecided", figures.undecided.into()),
    ];
    words.stressed(Style::L, Style::L5, key, &arguments)
}

fn basis(view: &CertificateView, words: Words) -> Vec<Fact> {
    let basis = &view.basis;
    let list = words.with(
        "certificate-list-value",
        &[
            ("number", basis.list_number.as_str().into()),
            ("count", view.figures.listed.into()),
            ("locked", short_day(&basis.cooling_off_to, &basis.list_locked_at).into()),
        ],
    );
    let application = words.with(
        "certificate-application-value",
        &[("number", basis.application_number.as_str().into()), ("on", basis.applied_on.as_str().into())],
    );
    let appraisal = words.with(
        "certificate-appraisal-value",
        &[("batch", basis.appraisal_batch.as_str().into()), ("on", basis.appraised_on.as_str().into())],
    );
    let cooling = words.with(
        "certificate-cooling-value",
        &[
            ("days", basis.cooling_off_days.into()),
            ("from", basis.cooling_off_from.as_str().into()),
            ("to", short_day(&basis.cooling_off_from, &basis.cooling_off_to).into()),
        ],
    );
    let rules: Vec<String> = basis
        .rules
        .iter()
        .map(|rule| {
            words.with(
                "certificate-rule-value",
                &[
                    ("code", rule.code.as_str().into()),
                    ("version", rule.version.into()),
                    ("mandate", rule.mandate.as_str().into()),
                ],
            )
        })
        .collect();
    let version = words
        .with("certificate-version-value", &[("version", view.version.into()), ("form", view.form.into())]);
    let issued = words.with("certificate-issued-value", &[("at", view.issued_at.as_str().into())]);
    vec![
        Fact::pair(words, ("office", words.office(&view.office)), ("address", view.office.address.clone())),
        Fact::pair(words, ("list", list), ("application", application)),
        Fact::pair(words, ("appraisal", appraisal), ("cooling", cooling)),
        Fact::wide(words, "rule", words.or_none(Some(&rules.join("\n")))),
        Fact::pair(words, ("version", version), ("issued", issued)),
    ]
}

fn act(view: &CertificateView, words: Words) -> Vec<Fact> {
    let act = &view.act;
    let class = words.with(
        "certificate-class-value",
        &[
            ("required", words.or_none(act.class_required.as_deref()).into()),
            ("used", words.or_none(act.class_used.as_deref()).into()),
        ],
    );
    let joined = |one: &str, other: Option<&str>| match other {
        Some(other) if !other.is_empty() => format!("{one}{}{other}", words.get("comma")),
        _ => one.to_owned(),
    };
    let papers =
        format!("{} / {}", words.or_none(act.licence.as_deref()), words.or_none(act.agreement.as_deref()));
    let boxes = words.with(
        "certificate-boxes-value",
        &[("boxes", act.boxes.into()), ("weight", words.or_none(act.weight.as_deref()).into())],
    );
    let times = words.with(
        "certificate-times-value",
        &[("from", act.started_at.as_str().into()), ("to", end_of(&act.started_at, &act.ended_at).into())],
    );
    let photos = match &act.photo_digest {
        Some(digest) if act.photos > 0 => {
            let short = groups_of(&digest.chars().take(16).collect::<String>(), 4).join("\u{00A0}");
            words.with("certificate-photos-value", &[("count", act.photos.into()), ("digest", short.into())])
        }
        _ => words.get("none"),
    };
    vec![
        Fact::wide(words, "method", method(view, words)),
        Fact::pair(words, ("equipment", joined(&act.equipment, act.vendor.as_deref())), ("class", class)),
        Fact::pair(words, ("place", words.or_none(Some(&act.place))), ("papers", papers)),
        Fact::wide(words, "custody", words.or_none(Some(&act.custody))),
        Fact::pair(words, ("times", times), ("boxes", boxes)),
        Fact::pair(words, ("exceptions", words.or_none(act.exceptions.as_deref())), ("photos", photos)),
    ]
}

/// Month and day when the year is the reference's; a time of day falls away.
fn short_day(reference: &str, day: &str) -> String {
    let day = day.split(' ').next().unwrap_or(day);
    match (reference.split_once('-'), day.split_once('-')) {
        (Some((year, _)), Some((same, rest))) if year == same => rest.to_owned(),
        _ => day.to_owned(),
    }
}

/// The end without its day when it is the day of the start.
fn end_of(start: &str, end: &str) -> String {
    match (start.split_once(' '), end.split_once(' ')) {
        (Some((day, _)), Some((same, clock))) if day == same => clock.to_owned(),
        _ => end.to_owned(),
    }
}

/// Electronic items read `密钥销毁（本库）` until the last backup with their key expires.
fn method(view: &CertificateView, words: Words) -> String {
    let act = &view.act;
    let electronic = act.keys_destroyed.then(|| match &act.last_backup_expires_on {
        Some(day) => words.with("certificate-keys-destroyed-until", &[("day", day.as_str().into())]),
        None => words.get("certificate-keys-destroyed"),
    });
    let said = |key: &str, text: &Option<String>| {
        text.as_deref().map(|text| words.with(key, &[("method", text.into())]))
    };
    let parts: Vec<String> = [
        said("certificate-method-paper", &act.paper_method),
        electronic,
        said("certificate-method-media", &act.media_method),
    ]
    .into_iter()
    .flatten()
    .collect();
    words.or_none(Some(&parts.join(&words.get("semicolon"))))
}
