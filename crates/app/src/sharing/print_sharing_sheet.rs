//! Print the sheet of one request (提供单、复制清单): what is given, to whom, with the receiver's and the giver's cells.

use super::view::{find_sharing, kind_of};
use crate::border::PrintedFile;
use crate::printing;
use crate::wording;
use crate::{Changed, Desk, Operation, Result};
use ::texts::Locale;
use domain::sharing::{SharingEvent, SharingKind};
use paper::Signature;
use paper::form::{Fact, Form, Format, Part, Said, Sign, Table, render_form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::sharing::{ItemRow, SharingRow};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct PrintSharingSheet {
    /// Which request.
    pub id: String,
    /// The same form with nothing in it, for the pen.
    pub blank: bool,
}

/// Prints.
pub fn print_sharing_sheet(desk: &mut Desk, ask: PrintSharingSheet) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintSharingSheet, |work| {
        let row = find_sharing(work, work.sight(), &ask.id)?;
        let papers = store::sharing::list_items(work, row.id)?;
        let form = Form {
            format: Format::A4,
            title: title_of(kind_of(&row)?),
            number: row.number.clone(),
            code: String::new(),
            office: printing::office(work),
            parts: parts(&row, &papers, locale),
            footer: printing::footer(work)?,
        };
        let form = if ask.blank { form.blank() } else { form };
        let printed = render_form(&form, locale)?;
        let digest = printing::digest(&printed);
        work.record(SharingEvent::SharingSheetPrinted { sharing: row.id, digest });
        let name = wording::coded(locale, "file", "sharing_sheet");
        Ok(printing::file(format!("{name} {}.pdf", row.number), printed))
    })
}

fn title_of(kind: SharingKind) -> &'static str {
    match kind {
        SharingKind::Contract => "sharing-sheet-contract",
        SharingKind::Statutory => "sharing-sheet-statutory",
        SharingKind::Owner => "sharing-sheet-owner",
        SharingKind::Personal => "sharing-sheet-personal",
    }
}

/// What a field says when it cannot apply.
fn or_none(text: &str) -> String {
    if text.trim().is_empty() { "—".to_owned() } else { text.to_owned() }
}

fn parts(row: &SharingRow, papers: &[ItemRow], locale: Locale) -> Vec<Part> {
    let rows = papers
        .iter()
        .map(|item| {
            let pages = match item.page_range.as_str() {
                "" => item.pages.to_string(),
                range => range.to_owned(),
            };
            vec![
                item.position.to_string(),
                item.number.clone(),
                item.title.clone(),
                pages,
                item.copies.to_string(),
                wording::coded(locale, "sharing-way", &item.way),
            ]
        })
        .collect();
    let cell = |key: &str| Sign {
        role: wording::coded(locale, "role", key),
        signature: Signature::default(),
        choices: Vec::new(),
    };
    vec![
        Part::Facts(vec![
            Fact::wide("sharing-sheet-receiver", row.receiver.clone()),
            Fact::wide("sharing-sheet-reason", row.reason.clone()),
            Fact::new("sharing-sheet-letter", or_none(&row.letter)),
            Fact::new("sharing-sheet-room", or_none(&row.room)),
            Fact::new("sharing-sheet-approval", or_none(row.approval_number.as_deref().unwrap_or_default())),
            Fact::new("sharing-sheet-due", row.due_on.to_string()),
        ]),
        Part::Section("sharing-sheet-papers"),
        Part::Table(Table {
            columns: vec![
                (1, "sharing-sheet-no"),
                (4, "sharing-sheet-record"),
                (7, "sharing-sheet-title"),
                (2, "sharing-sheet-pages"),
                (1, "sharing-sheet-copies"),
                (2, "sharing-sheet-way"),
            ],
            rows,
            blank_rows: 8,
        }),
        Part::Said(Said::new("sharing-sheet-duty")),
        Part::Signatures(vec![
            cell("sharing_receiver"),
            cell("sharing_second_receiver"),
            cell("sharing_giver"),
        ]),
    ]
}
