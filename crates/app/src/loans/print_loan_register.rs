//! Print the loan register (借阅登记簿) of any period. Every loan stands in it; a title that the printer
//! may not see prints as 〔密〕.

use crate::approvals::title_or_sealed;
use crate::border::PrintedFile;
use crate::printing;
use crate::wording;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use ::texts::{Locale, Value};
use chrono::Datelike;
use domain::loans::LoanEvent;
use domain::{Day, Moment};
use paper::loan_register::{LoanApproval, LoanRow};
use paper::{LoanRegisterView, render_loan_register};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::RegisterRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintLoanRegister {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Prints.
pub fn print_loan_register(desk: &mut Desk, ask: PrintLoanRegister) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintLoanRegister, |work| {
        let (first, last, from, until) = printing::period(&ask.from, &ask.to, work.now())?;
        let loans = store::loans::list_register(work, work.sight(), from, until)?;
        let begin = first_number(work, first, from)?;
        let rows = loans
            .iter()
            .zip(begin..)
            .map(|(loan, no)| row(work, loan, no, locale))
            .collect::<Result<Vec<_>>>()?;
        let view = LoanRegisterView {
            office: printing::office(work),
            from: first.to_string(),
            to: last.to_string(),
            rows,
            still_out: printing::count(loans.iter().filter(|loan| is_out(loan)).count() as i64),
            overdue: printing::count(loans.iter().filter(|loan| days_late(work, loan) > 0).count() as i64),
            footer: printing::footer(work)?,
        };
        let printed = render_loan_register(&view, locale)?;
        work.record(LoanEvent::LoanRegisterPrinted {
            run: work.new_id(),
            rows: loans.len() as i64,
            file: printing::digest(&printed),
        });
        let name = wording::coded(locale, "file", "loan_register");
        Ok(printing::file(format!("{name} {first} {last}.pdf"), printed))
    })
}

/// Numbers run through the office-local year, so that two periods never number one loan twice.
fn first_number(work: &Work<'_, '_>, first: Day, from: Moment) -> Result<u32> {
    let new_year = first.with_ordinal(1).unwrap_or(first);
    let start =
        store::audit::day_start(new_year, &work.now().zone).ok_or_else(|| Error::Malformed("from".into()))?;
    Ok(printing::count(store::loans::count_lent(work, start, from)?) + 1)
}

fn is_out(loan: &RegisterRow) -> bool {
    matches!(loan.state.as_str(), "out" | "claimed_returned" | "lost")
}

/// Days beyond the day due, at return or until today.
fn days_late(work: &Work<'_, '_>, loan: &RegisterRow) -> i64 {
    let (Some(due), true) = (loan.due_on, is_out(loan) || loan.returned_at.is_some()) else { return 0 };
    let end = loan.returned_at.map_or(work.now().today(), |at| at.day_in(work.now().zone));
    (end - due).num_days().max(0)
}

fn row(work: &Work<'_, '_>, loan: &RegisterRow, no: u32, locale: Locale) -> Result<LoanRow> {
    let lent_on = loan.lent_at.day_in(work.now().zone);
    let seen = loan.title.is_some();
    Ok(LoanRow {
        no,
        lent_on: lent_on.to_string(),
        recorded_late: !loan.late_reason.is_empty(),
        borrower: loan.borrower.clone(),
        department: loan.department.clone(),
        phone: loan.phone.clone(),
        title: title_or_sealed(locale, loan.title.clone()),
        archival_number: loan.number.clone(),
        mark: printing::mark(work, locale, loan.level)?,
        place: loan.place.clone(),
        purpose: title_or_sealed(locale, seen.then(|| loan.purpose.clone())),
        days: loan.due_on.map_or(0, |due| printing::count((due - lent_on).num_days())),
        due_on: loan.due_on.map(|due| due.to_string()).unwrap_or_default(),
        approval: approval(work, loan)?,
        borrower_ink: match printing::ink(work, loan.receipt_image)? {
            Some(ink) => Some(ink),
            None => printing::ink_of_act(work, loan.receipt_signature)?,
        },
        returned_on: loan.returned_at.map(|at| at.day_in(work.now().zone).to_string()),
        condition: condition(loan, locale),
        pages: match loan.return_pages {
            Some(counted) if counted != loan.pages => format!("{counted}/{}", loan.pages),
            Some(counted) => counted.to_string(),
            None => String::new(),
        },
        returner_ink: None,
        clerk: loan.clerk.clone(),
        note: note(work, loan, locale),
    })
}

fn condition(loan: &RegisterRow, locale: Locale) -> String {
    match loan.return_condition.as_str() {
        "" => String::new(),
        code => wording::coded(locale, "loan-register-condition", code),
    }
}

fn approval(work: &Work<'_, '_>, loan: &RegisterRow) -> Result<LoanApproval> {
    let asked = match loan.approval {
        Some(id) => store::approvals::get_approval(work, work.sight(), id)?,
        None => None,
    };
    let Some(asked) = asked else {
        return Ok(match loan.ground.as_str() {
            "own_duty" => LoanApproval::OwnDuty { ground: String::new() },
            _ => LoanApproval::NotNeeded,
        });
    };
    let given: Vec<_> = store::approvals::list_decisions(work, asked.id)?
        .into_iter()
        .filter(|one| one.decision == "approve")
        .collect();
    Ok(LoanApproval::Agreed {
        given: printing::count(given.len() as i64),
        of: if asked.mode == "any" { 1 } else { printing::count(asked.approvers.len() as i64) },
        name: given.last().map(|last| last.name.clone()).unwrap_or_default(),
        ink: printing::ink_of_act(work, given.last().map(|last| last.signature))?,
    })
}

fn note(work: &Work<'_, '_>, loan: &RegisterRow, locale: Locale) -> String {
    let told = |key: &str, count: i64| {
        ::texts::format(locale, key, &[("count", Value::from(count))]).unwrap_or_default()
    };
    let late = days_late(work, loan);
    let mut notes = Vec::new();
    if loan.way == "reading" {
        notes.push(told("loan-register-reading", 0));
    }
    if late > 0 {
        notes.push(told("loan-register-late", late));
    }
    if loan.renewals > 0 {
        notes.push(told("loan-register-renewed", loan.renewals));
    }
    if matches!(loan.state.as_str(), "lost" | "reversed") {
        notes.push(wording::coded(locale, "loan-state", &loan.state));
    }
    notes.join("\n")
}
