//! The recall notice (催回通知单): what must come back by when and why, with a receipt to tear off.

use crate::approvals::title_or_sealed;
use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::loans::reservations::role;
use crate::{Changed, Desk, Operation, Result, printing};
use domain::loans::{CirculationEvent, CirculationRefusal, RecallState};
use domain::{RecallId, RowId};
use paper::Signature;
use paper::form::{Fact, Form, Format, Part, Said, Sign, render_form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintLoanRecall {
    /// Which recall, while it stands.
    pub recall_id: String,
}

/// Prints it, for the borrower's own hands.
pub fn print_loan_recall(desk: &mut Desk, ask: PrintLoanRecall) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintLoanRecall, |work| {
        let id: RecallId = ask.recall_id.parse().ok().or_missing()?;
        let row = store::loans::get_recall(work, work.sight(), id)?.or_missing()?;
        if row.state != RecallState::Standing.code() {
            return Err(CirculationRefusal::RecallEnded.into());
        }
        let number = row.archival_number.clone().unwrap_or_else(|| row.accession.clone());
        let dash = || "—".to_owned();
        let (due, before) = (row.due.to_string(), row.before_due.to_string());
        let form = Form {
            format: Format::A5,
            title: "recall-title",
            number: row.number.clone(),
            code: String::new(),
            office: printing::office(work),
            parts: vec![
                Part::Facts(vec![
                    Fact::new("recall-borrower", row.borrower_name.clone()),
                    Fact::new("recall-department", row.borrower_department.unwrap_or_else(dash)),
                    Fact::wide("recall-what", title_or_sealed(locale, row.title)),
                    Fact::new("recall-record", format!("{number} {}", row.label)),
                    Fact::new("recall-mark", printing::mark(work, locale, row.level)?),
                    Fact::new("recall-before", before.clone()),
                    Fact::new("recall-due", due.clone()),
                ]),
                Part::Said(
                    Said::new("recall-sentence")
                        .with("name", row.borrower_name.clone())
                        .with("due", due.clone()),
                ),
                Part::Said(Said::new("recall-reason").with("reason", row.reason)),
                Part::Note(Said::new("recall-note")),
                Part::Signatures(vec![Sign {
                    role: role(locale, "clerk"),
                    signature: Signature::default(),
                    choices: vec![],
                }]),
                Part::TearOff("recall-receipt"),
                Part::Facts(vec![
                    Fact::new("recall-number", row.number.clone()),
                    Fact::new("recall-due", due),
                ]),
                Part::Signatures(vec![Sign {
                    role: role(locale, "borrower"),
                    signature: Signature::default(),
                    choices: vec![],
                }]),
            ],
            footer: printing::footer(work)?,
        };
        let printed = render_form(&form, locale)?;
        work.record(CirculationEvent::DeskSlipPrinted {
            subject: RowId(id.0),
            kind: "recall_notice",
            file: printing::digest(&printed),
        });
        Ok(printing::file(format!("{}.pdf", row.number), printed))
    })
}
