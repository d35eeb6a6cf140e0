//! Print the recall notice (追回通知单) of everything one person is called to bring back, with the slip of receipt to tear
//! off.

use super::paper_title::counter_title;
use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::{Changed, Desk, Locale, Operation, Result, Work, printing, wording};
use domain::PersonId;
use domain::copying::CopyEvent;
use paper::Signature;
use paper::form::{Fact, Form, Format, Part, Said, Sign, Table, render_form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::RecallRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintRecallNotice {
    /// Who holds the copies.
    pub holder_id: String,
}

/// Prints.
pub fn print_recall_notice(desk: &mut Desk, ask: PrintRecallNotice) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintRecallNotice, |work| {
        let holder: PersonId = ask.holder_id.parse().ok().or_missing()?;
        let recalls = store::copying::list_recalls(work, work.sight(), holder)?;
        let first = recalls.first().or_missing()?;
        let printed = render_form(&notice(work, locale, first, &recalls)?, locale)?;
        for recall in &recalls {
            store::copying::set_notice_printed(work, recall.id, work.now().at)?;
        }
        let digest = printing::digest(&printed);
        work.record(CopyEvent::RecallNoticePrinted { recalls: recalls.len() as i64, holder, digest });
        let name = wording::coded(locale, "file", "recall_notice");
        Ok(printing::file(format!("{name} {}.pdf", first.holder_name), printed))
    })
}

fn notice(work: &Work<'_, '_>, locale: Locale, first: &RecallRow, recalls: &[RecallRow]) -> Result<Form> {
    let zone = work.now().zone;
    let row = |recall: &RecallRow| {
        vec![
            format!("{}-{}", recall.number, recall.label),
            counter_title(locale, recall.level, &recall.title),
            recall.pages.to_string(),
            recall.due_on.to_string(),
        ]
    };
    let role = |key: &str| ::texts::text(locale, key).unwrap_or_else(|| key.to_owned());
    let sign = |key: &str| Sign { role: role(key), signature: Signature::default(), choices: Vec::new() };
    Ok(Form {
        format: Format::A5,
        title: "copy-recall-title",
        number: String::new(),
        code: String::new(),
        office: printing::office(work),
        parts: vec![
            Part::Facts(vec![
                Fact::new("copy-recall-holder", first.holder_name.clone()),
                Fact::new("copy-recall-department", first.department.clone()),
                Fact::new("copy-recall-day", first.recalled_at.day_in(zone).to_string()),
                Fact::new("copy-recall-due", first.due_on.to_string()),
            ]),
            Part::Said(Said::new("copy-recall-sentence").with("count", recalls.len().to_string())),
            Part::Table(Table {
                columns: vec![
                    (4, "copy-recall-number"),
                    (5, "copy-recall-what"),
                    (1, "copy-recall-pages"),
                    (2, "copy-recall-until"),
                ],
                rows: recalls.iter().map(row).collect(),
                blank_rows: 5,
            }),
            Part::Note(Said::new("copy-recall-note")),
            Part::SignaturesAndSeal(vec![sign("paper-copy-recall-clerk")]),
            Part::TearOff("copy-recall-receipt"),
            Part::Facts(vec![
                Fact::new("copy-recall-holder", first.holder_name.clone()),
                Fact::new("copy-recall-count", recalls.len().to_string()),
            ]),
            Part::Signatures(vec![sign("paper-copy-recall-received"), sign("paper-copy-recall-brought")]),
        ],
        footer: printing::footer(work)?,
    })
}
