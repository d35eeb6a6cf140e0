//! Loans in every state, over the last two months.

use super::hand::{Hand, id, text};
use super::{DAYS, handwriting, read};
use crate::{Error, Result};
use serde::Deserialize;
use serde_json::{Value, json};

const LOANS: &str = include_str!("../../../../assets/sample/loans.toml");

#[derive(Deserialize)]
struct Loans {
    override_reason: String,
    approval_opinion: String,
    returned: Vec<Dated>,
    out: Vec<Dated>,
    states: States,
    today: Today,
}

/// A loan of a day, returned after some days or out today.
#[derive(Deserialize)]
struct Dated {
    day: i64,
    kept: Option<i64>,
    #[serde(flatten)]
    loan: Loan,
}

/// Who wants what, and what is said of it.
#[derive(Deserialize)]
struct Loan {
    borrower: String,
    title: String,
    purpose: String,
    #[serde(default)]
    opinion: String,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
struct States {
    short: Loan,
    refused: Loan,
    cancelled: Loan,
    approved: Loan,
    claimed: Loan,
    lost: Loan,
}

#[derive(Deserialize)]
struct Today {
    waiting: Loan,
    lent: Loan,
    reversed: Loan,
}

impl Loans {
    /// Lends to be carried out. What the desk wants confirmed (an overdue item, an expiring agreement) is let
    /// through with a reason.
    fn lends(&self, hand: &mut Hand<'_>, loan: &Loan) -> Result<Value> {
        let known = hand.known(&loan.title)?;
        let request = json!({
            "copy_id": known.copy, "borrower_id": hand.person(&loan.borrower), "way": "carry_out",
            "purpose": loan.purpose, "override_reason": self.override_reason,
            "receipt": { "kind": "pad", "signature_png": handwriting::of(&loan.borrower) },
        });
        match hand.calls("lend_copy", request.clone()) {
            // Outside the borrower's duty: asked for, approved by whom the matrix names, then lent.
            Err(Error::Refused(refusal)) if refusal.code == "loan.approval_needed" => {
                let asked = asks(hand, loan, "carry_out")?;
                hand.decides(&text(&asked, "approval_id"), "approve", &self.approval_opinion)?;
                hand.calls("lend_copy", request)
            }
            lent => lent,
        }
    }
}

/// Asks through the request way, so that the approval is on file.
fn asks(hand: &mut Hand<'_>, loan: &Loan, way: &str) -> Result<Value> {
    let known = hand.known(&loan.title)?;
    let borrower = hand.person(&loan.borrower);
    let request =
        json!({ "copy_id": known.copy, "borrower_id": borrower, "way": way, "purpose": loan.purpose });
    hand.calls("request_loan", request)
}

fn returns(hand: &mut Hand<'_>, loan: &Loan, pages_short: i64) -> Result<Value> {
    let known = hand.known(&loan.title)?;
    let request = json!({
        "copy_id": known.copy, "pages": known.pages - pages_short, "condition": loan.note, "returned_by": "",
        "seal_intact": false,
    });
    hand.calls("return_copy", request)
}

enum Act<'a> {
    Lend(&'a Loan),
    Return(&'a Loan),
}

/// Lends, in the order of the days.
pub(super) fn lend(hand: &mut Hand<'_>) -> Result<()> {
    let loans: Loans = read("loans.toml", LOANS)?;
    let mut acts: Vec<(i64, Act<'_>)> = Vec::new();
    for Dated { day, kept, loan } in loans.returned.iter().chain(&loans.out) {
        acts.push((*day, Act::Lend(loan)));
        acts.extend(kept.map(|kept| (day + kept, Act::Return(loan))));
    }
    acts.sort_by_key(|(day, _)| *day);
    let mut special = false;
    for (day, act) in acts {
        if day > 105 && !special {
            special = true;
            super::records::published(hand)?;
            states(hand, &loans)?;
            super::disposal::ready_list(hand)?;
        }
        hand.clock.to(day, 10, 0);
        hand.sits("linxw")?;
        match act {
            Act::Lend(loan) => drop(loans.lends(hand, loan)?),
            Act::Return(loan) => drop(returns(hand, loan, 0)?),
        }
    }
    today(hand, &loans)
}

/// One loan in each of the rarer states.
fn states(hand: &mut Hand<'_>, loans: &Loans) -> Result<()> {
    let States { short, refused, cancelled, approved, claimed, lost } = &loans.states;
    hand.clock.to(103, 9, 0);
    hand.sits("linxw")?;
    // Approved and lent by three, returned two pages short: an incident is opened.
    let asked = asks(hand, short, "carry_out")?;
    hand.decides(&text(&asked, "approval_id"), "approve", &short.opinion)?;
    loans.lends(hand, short)?;
    hand.clock.to(104, 16, 0);
    returns(hand, short, 2)?;
    // Refused, cancelled, approved and not fetched, waiting.
    if let Ok(asked) = asks(hand, refused, "carry_out") {
        hand.decides(&text(&asked, "approval_id"), "refuse", &refused.opinion)?;
    }
    hand.clock.to(105, 10, 0);
    let asked = asks(hand, cancelled, "carry_out")?;
    hand.calls("cancel_loan", json!({ "loan_id": id(&asked), "reason": cancelled.note }))?;
    let asked = asks(hand, approved, "reading")?;
    hand.decides(&text(&asked, "approval_id"), "approve", &approved.opinion)?;
    // Claimed returned, and lost.
    let lent = loans.lends(hand, claimed)?;
    hand.calls("claim_returned", json!({ "loan_id": id(&lent), "note": claimed.note }))?;
    let lent = loans.lends(hand, lost)?;
    hand.calls("report_lost", json!({ "loan_id": id(&lent), "note": lost.note })).map(|_| ())
}

/// The last afternoon: a request that waits, a lend, a lend taken back.
fn today(hand: &mut Hand<'_>, loans: &Loans) -> Result<()> {
    let Today { waiting, lent, reversed } = &loans.today;
    hand.clock.to(DAYS - 1, 15, 0);
    hand.sits("linxw")?;
    asks(hand, waiting, "carry_out")?;
    loans.lends(hand, lent)?;
    // Taken back before anybody signed for it.
    let wrong = hand.known(&reversed.title)?;
    let request = json!({
        "copy_id": wrong.copy, "borrower_id": hand.person(&reversed.borrower), "way": "reading",
        "purpose": reversed.purpose, "override_reason": reversed.note,
    });
    hand.calls("lend_copy", request)?;
    hand.calls("reverse_last_act", json!({})).map(|_| ())
}
