//! Print the list of what a run filed (打印归档文件目录), with its cover. All titles stand only in a registered print.

use super::filing_paper::{record_print, register_print};
use super::run_on_paper::run_on_paper;
use crate::border::PrintedFile;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, printing, wording};
use domain::RowId;
use domain::records::FilingEvent;
use paper::filing::FileListForm;
use paper::{FileListView, render_file_list};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which run.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintFilingList {
    /// Run.
    pub run_id: String,
    /// With all titles, as a registered print.
    #[serde(default)]
    pub full: bool,
}

/// Prints.
pub fn print_filing_list(desk: &mut Desk, ask: PrintFilingList) -> Result<Changed<PrintedFile>> {
    let run: RowId = identity(&ask.run_id)?;
    let locale = desk.locale();
    desk.witness(Operation::PrintFilingList, |work| {
        let filed = run_on_paper(work, run, ask.full, locale)?;
        let level = filed.row.level;
        let registered = register_print(work, ask.full, level, "filing_list", &run.to_string())?;
        let view = FileListView {
            office: printing::office(work),
            form: FileListForm::Filing(filed.facts),
            lines: filed.lines,
            pages: filed.pages,
            print_number: registered.as_ref().map(|(_, number)| number.clone()),
            footer: printing::footer(work)?,
        };
        let printed = render_file_list(&view, locale)?;
        let file = printing::digest(&printed);
        work.record(FilingEvent::FilingRunPrinted { run, form: "list", file });
        record_print(work, registered.as_ref(), level, &printed);
        let name = wording::coded(locale, "file", "filing_list");
        Ok(printing::file(format!("{name} {}.pdf", filed.row.number), printed))
    })
}
