//! Print the copy approval register (复制审批登记表) of any period. Every job stands in it; what the printer
//! may not see prints as 〔密〕.

use super::facts::{numbered_facts, state_of};
use super::statements::number_of;
use crate::approvals::title_or_sealed;
use crate::border::PrintedFile;
use crate::printing;
use crate::wording;
use crate::{Changed, Desk, Operation, Result, Work};
use ::texts::Locale;
use domain::ApprovalId;
use domain::Moment;
use domain::copying::{CopyEvent, JobState, NumberedState};
use paper::copy_register::{CopyApproval, CopyLine, CopyRow, CopyState, Supervision};
use paper::{CopyRegisterView, render_copy_register};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::{JobRow, NumberedRow};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintCopyRegister {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Prints.
pub fn print_copy_register(desk: &mut Desk, ask: PrintCopyRegister) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintCopyRegister, |work| {
        let (first, last, from, until) = printing::period(&ask.from, &ask.to, work.now())?;
        let jobs = store::copying::list_register(work, work.sight(), from, until)?;
        let rows = jobs.iter().map(|job| row(work, job, locale)).collect::<Result<Vec<_>>>()?;
        let view = CopyRegisterView {
            office: printing::office(work),
            from: first.to_string(),
            to: last.to_string(),
            rows,
            footer: printing::footer(work)?,
        };
        let printed = render_copy_register(&view, locale)?;
        work.record(CopyEvent::CopyRegisterPrinted {
            run: work.new_id(),
            rows: jobs.len() as i64,
            digest: printing::digest(&printed),
        });
        let name = wording::coded(locale, "file", "copy_register");
        Ok(printing::file(format!("{name} {first} {last}.pdf"), printed))
    })
}

fn local(work: &Work<'_, '_>, at: Moment) -> String {
    at.local_minute(work.now().zone)
}

fn day(work: &Work<'_, '_>, at: Moment) -> String {
    at.day_in(work.now().zone).to_string()
}

fn row(work: &Work<'_, '_>, job: &JobRow, locale: Locale) -> Result<CopyRow> {
    let seen = |text: &str| title_or_sealed(locale, job.visible.then(|| text.to_owned()));
    let copies = store::copying::list_of_job(work, job.id)?;
    Ok(CopyRow {
        // The number of the year is the job's own: registers of two periods never number twice.
        no: job.number.rsplit('-').next().and_then(|digits| digits.parse().ok()).unwrap_or_default(),
        asked_on: day(work, job.requested_at),
        department: job.applicant_department.clone(),
        applicant: job.applicant_name.clone(),
        title: seen(&job.title),
        document_number: Some(job.document_number.clone())
            .filter(|text| !text.is_empty())
            .map(|text| seen(&text)),
        archival_number: number_of(job).to_owned(),
        mark: printing::mark(work, locale, job.record_level)?,
        original_pages: printing::count(job.source_pages),
        copies: printing::count(job.copied_copies.unwrap_or(job.copies)),
        faces: printing::count(job.faces.unwrap_or(job.pages * job.copies)),
        sheets: printing::count(job.sheets.unwrap_or_default()),
        purpose: seen(&job.purpose),
        receiver: seen(&job.destination),
        applicant_ink: if job.receiver == job.applicant {
            printing::ink(work, job.receipt_image)?
        } else {
            None
        },
        approval: approval(work, job.approval)?,
        operator: job.operator_name.clone().unwrap_or_default(),
        supervision: supervision(work, job, locale)?,
        lines: lines(work, &copies)?,
        stamped: !store::copying::list_certifications(work, job.id)?.is_empty(),
        note: note(work, job, &copies, locale)?,
    })
}

fn approval(work: &Work<'_, '_>, approval: Option<ApprovalId>) -> Result<Option<CopyApproval>> {
    let Some(id) = approval else { return Ok(None) };
    let Some(asked) = store::approvals::get_approval(work, work.sight(), id)? else { return Ok(None) };
    let given: Vec<_> = store::approvals::list_decisions(work, id)?
        .into_iter()
        .filter(|one| one.decision == "approve")
        .collect();
    let Some(last) = given.last() else { return Ok(None) };
    Ok(Some(CopyApproval {
        given: printing::count(given.len() as i64),
        of: if asked.mode == "any" { 1 } else { printing::count(asked.approvers.len() as i64) },
        name: last.name.clone(),
        at: local(work, last.decided_at),
        ink: printing::ink_of_act(work, Some(last.signature))?,
    }))
}

/// Everybody who watched, with times; who left unsigned is told with the reason.
fn supervision(work: &Work<'_, '_>, job: &JobRow, locale: Locale) -> Result<Vec<Supervision>> {
    let mut all = Vec::new();
    for watch in store::copying::list_supervisions(work, job.id)? {
        let absence = Some(watch.absence.as_str()).filter(|code| !code.is_empty());
        all.push(Supervision {
            name: watch.name.clone(),
            started_at: local(work, watch.arrived_at),
            ended_at: watch.left_at.map(|at| local(work, at)).unwrap_or_default(),
            unsigned: absence.map(|code| wording::coded(locale, "copy-absence", code)).unwrap_or_default(),
            ink: printing::ink_of_act(work, Some(watch.leaving.unwrap_or(watch.arrival)))?,
        });
    }
    Ok(all)
}

/// A copy not fetched yet is neither outside nor back; the note counts it.
fn lines(work: &Work<'_, '_>, copies: &[NumberedRow]) -> Result<Vec<CopyLine>> {
    let mut lines = Vec::new();
    for copy in copies {
        let (state, settled) = match numbered_facts(copy)?.state {
            NumberedState::Ready => continue,
            NumberedState::Out | NumberedState::Lost => (CopyState::Out, None),
            NumberedState::Returned | NumberedState::InSession => (CopyState::Returned, copy.returned_at),
            NumberedState::Destroyed => (CopyState::Destroyed, copy.destroyed_at),
        };
        lines.push(CopyLine {
            number: copy.label.clone(),
            state,
            settled_on: settled.map(|at| day(work, at)),
        });
    }
    Ok(lines)
}

fn note(work: &Work<'_, '_>, job: &JobRow, copies: &[NumberedRow], locale: Locale) -> Result<String> {
    let told =
        |key: &str, count: i64| ::texts::format(locale, key, &[("count", count.into())]).unwrap_or_default();
    let state = state_of(job)?;
    let ready = copies.iter().filter(|copy| copy.state == "in" && !copy.handed_over).count() as i64;
    let mut notes = Vec::new();
    if !matches!(state, JobState::SignedOff | JobState::HandedOver | JobState::Closed) {
        notes.push(::texts::text(locale, state.text_key()).unwrap_or_default());
    }
    if job.ground == "own_duty" {
        notes.push(told("copy-register-own-duty", 0));
    }
    if let Some(spoiled) = job.spoiled_sheets.filter(|sheets| *sheets > 0) {
        notes.push(told("copy-register-spoiled", spoiled));
        let gone = store::copying::find_spoiled_gone(work, job.id)?;
        notes.push(gone.map_or_else(|| told("copy-register-spoiled-kept", spoiled), |(number, _)| number));
    }
    if !store::copying::list_confirmations(work, job.id)?.is_empty() {
        notes.push(told("copy-register-confirmed", 0));
    }
    if ready > 0 {
        notes.push(told("copy-register-ready", ready));
    }
    Ok(notes.join("\n"))
}
