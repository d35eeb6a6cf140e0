//! Print the handover document (交接文据): what goes over, what is missing, the cells of the three who sign.

use super::view::{Whole, find_whole};
use crate::border::PrintedFile;
use crate::printing;
use crate::wording;
use crate::{Changed, Desk, Operation, Result, Work};
use ::texts::Locale;
use domain::handover::{Found, HandoverEvent, HandoverKind};
use paper::Signature;
use paper::form::{Fact, Form, Format, Part, Said, Sign, Table, render_form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct PrintHandover {
    /// Which.
    pub id: String,
    /// The same form with nothing in it, for the pen.
    pub blank: bool,
}

/// Prints.
pub fn print_handover(desk: &mut Desk, ask: PrintHandover) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintHandover, |work| {
        let whole = find_whole(work, work.sight(), &ask.id, work.now().today())?;
        let form = Form {
            format: Format::A4,
            title: match whole.kind()? {
                HandoverKind::Post => "handover-title-post",
                HandoverKind::Project => "handover-title-project",
                HandoverKind::GiveBack => "handover-title-give-back",
            },
            number: whole.row.number.clone(),
            code: String::new(),
            office: printing::office(work),
            parts: parts(work, &whole, locale)?,
            footer: printing::footer(work)?,
        };
        let form = if ask.blank { form.blank() } else { form };
        let printed = render_form(&form, locale)?;
        let digest = printing::digest(&printed);
        work.record(HandoverEvent::HandoverPrinted { handover: whole.row.id, digest });
        let name = wording::coded(locale, "file", "handover");
        Ok(printing::file(format!("{name} {}.pdf", whole.row.number), printed))
    })
}

/// Number, kind, what, how many: what is held and what is listed, one list.
fn list_rows(whole: &Whole, locale: Locale) -> Vec<Vec<String>> {
    let sealed = |title: &Option<String>| crate::approvals::title_or_sealed(locale, title.clone());
    let held = whole.holdings.iter().map(|one| {
        let title = if one.record.is_some() { sealed(&one.title) } else { String::new() };
        (one.kind.as_str(), one.number.clone(), title, one.pages)
    });
    let listed = whole.lines.iter().map(|one| {
        let title = if one.record.is_some() { sealed(&one.title) } else { String::new() };
        (one.kind.as_str(), one.words.clone(), title, one.count)
    });
    listed
        .chain(held)
        .zip(1_u32..)
        .map(|((kind, number, title, count), no)| {
            let what = if title.is_empty() { number } else { format!("{number} {title}") };
            vec![no.to_string(), wording::coded(locale, "holding", kind), what, count.to_string()]
        })
        .collect()
}

fn check_rows(whole: &Whole, locale: Locale, missing: bool) -> Vec<Vec<String>> {
    whole
        .checks
        .iter()
        .filter(|line| (line.found == Found::Missing.code()) == missing)
        .map(|line| {
            vec![
                line.position.to_string(),
                line.name.clone(),
                line.article.clone(),
                wording::coded(locale, "handover-found", &line.found),
                line.copies.to_string(),
                line.note.clone(),
            ]
        })
        .collect()
}

fn parts(work: &Work<'_, '_>, whole: &Whole, locale: Locale) -> Result<Vec<Part>> {
    let row = &whole.row;
    let receiver = row.to_name.clone().unwrap_or_else(|| row.receiver.clone());
    let day = |at: Option<domain::Moment>| at.map(|at| at.day_in(work.now().zone).to_string());
    let mut parts = vec![
        Part::Facts(vec![
            Fact::new("handover-from", row.from_name.clone()),
            Fact::new("handover-to", receiver.clone()),
            Fact::wide("handover-reason", row.reason.clone()),
            Fact::new("handover-day", day(row.done_at).unwrap_or_default()),
            Fact::new("handover-supervisor", row.supervisor_name.clone().unwrap_or_default()),
        ]),
        Part::Section("handover-items"),
        Part::Table(Table {
            columns: vec![
                (1, "handover-no"),
                (3, "handover-kind"),
                (10, "handover-what"),
                (2, "handover-count"),
            ],
            rows: list_rows(whole, locale),
            blank_rows: 10,
        }),
    ];
    let check_columns = || {
        vec![
            (1, "handover-no"),
            (6, "handover-what"),
            (6, "handover-article"),
            (2, "handover-found"),
            (1, "handover-count"),
            (4, "handover-note"),
        ]
    };
    if !whole.checks.is_empty() {
        let checks = [("handover-checks", false), ("handover-missing", true)];
        for (section, missing) in checks {
            parts.push(Part::Section(section));
            let rows = check_rows(whole, locale, missing);
            parts.push(Part::Table(Table { columns: check_columns(), rows, blank_rows: 4 }));
        }
        if let Some(by) = row.missing_by {
            parts.push(Part::Said(Said::new("handover-missing-by").with("day", by.to_string())));
        }
    }
    parts.push(Part::Said(Said::new("handover-sentence")));
    parts.push(signatures(work, whole, locale, &receiver)?);
    Ok(parts)
}

/// The cells of the three, with their handwriting where they gave it.
fn signatures(work: &Work<'_, '_>, whole: &Whole, locale: Locale, receiver: &str) -> Result<Part> {
    let row = &whole.row;
    let sign = |role: &str, name: &str, ink| Sign {
        role: wording::coded(locale, "role", role),
        signature: Signature {
            name: name.to_owned(),
            at: row.done_at.map(|at| at.local_minute(work.now().zone)).unwrap_or_default(),
            ink,
            ..Signature::default()
        },
        choices: Vec::new(),
    };
    let received = match printing::ink(work, row.receipt_image)? {
        Some(ink) => Some(ink),
        None => printing::ink_of_act(work, row.to_signature)?,
    };
    Ok(Part::Signatures(vec![
        sign("handover_from", &row.from_name, printing::ink_of_act(work, row.from_signature)?),
        sign("handover_to", receiver, received),
        sign(
            "handover_supervisor",
            row.supervisor_name.as_deref().unwrap_or_default(),
            printing::ink_of_act(work, row.supervisor_signature)?,
        ),
    ]))
}
