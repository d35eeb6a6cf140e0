//! Print the deed of a hand-over with its list (打印交接文据、移交清单): signed by both, or waiting for both pens.

use super::filing_paper::{record_print, register_print, signature};
use super::run_on_paper::run_on_paper;
use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, Work, printing, wording};
use domain::records::FilingEvent;
use domain::{RowId, SignatureId};
use paper::filing::FileListForm;
use paper::{FileListView, render_file_list};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which run.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintFilingHandover {
    /// Run.
    pub run_id: String,
    /// With all titles, as a registered print.
    #[serde(default)]
    pub full: bool,
}

/// Prints.
pub fn print_filing_handover(desk: &mut Desk, ask: PrintFilingHandover) -> Result<Changed<PrintedFile>> {
    let run: RowId = identity(&ask.run_id)?;
    let locale = desk.locale();
    desk.witness(Operation::PrintFilingHandover, |work| {
        let filed = run_on_paper(work, run, ask.full, locale)?;
        let level = filed.row.level;
        let registered = register_print(work, ask.full, level, "filing_handover", &run.to_string())?;
        let view = FileListView {
            office: printing::office(work),
            form: FileListForm::Handover {
                run: filed.facts,
                giver: signature(work, locale, filed.row.hand_signature)?.into(),
                receiver: signature(work, locale, filed.row.receive_signature)?.into(),
                list: signed_list(work, filed.row.hand_signature)?,
            },
            lines: filed.lines,
            pages: filed.pages,
            print_number: registered.as_ref().map(|(_, number)| number.clone()),
            footer: printing::footer(work)?,
        };
        let printed = render_file_list(&view, locale)?;
        let file = printing::digest(&printed);
        work.record(FilingEvent::FilingRunPrinted { run, form: "handover", file });
        record_print(work, registered.as_ref(), level, &printed);
        let name = wording::coded(locale, "file", "filing_handover");
        Ok(printing::file(format!("{name} {}.pdf", filed.row.number), printed))
    })
}

/// The digest of the list as it stands in what was signed, not as the list is now.
fn signed_list(work: &Work<'_, '_>, given: Option<SignatureId>) -> Result<String> {
    let Some(given) = given else { return Ok(String::new()) };
    let signed = store::signatures::get(work, given)?.or_missing()?;
    let statement: serde_json::Value = serde_json::from_str(&signed.statement).unwrap_or_default();
    Ok(statement.get("list").and_then(|list| list.as_str()).unwrap_or_default().to_owned())
}
