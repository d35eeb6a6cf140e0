//! Give out a permit to take a copy off the premises (外带证); from the office's level two people carry, and the second
//! signs.

use super::carry_view::{CarryPermitView, permit_view};
use super::facts::state_of;
use super::facts::way_of;
use super::lend_copy::day_of;
use crate::border::Second;
use crate::error::OrMissing;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::loans::{CarryEvent, CarryFacts, CarryRule, Channel, SecondCarrier, may_carry};
use domain::numbers::prefix;
use domain::people::Setting;
use domain::{LoanId, PersonId, RowId, SignatureId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::loans::NewPermit;
use store::sealed::mark;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct IssueCarryPermit {
    /// The loan, out for carrying.
    pub loan_id: String,
    /// Where to.
    pub destination: String,
    /// Channel code.
    pub channel: String,
    /// Until when; none = the day the loan is due.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub valid_on: Option<String>,
    /// The second carrier, with passphrase.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub second: Option<Second>,
}

/// The office's rule on carrying.
pub(super) fn carry_rule(reader: &Reader<'_>) -> Result<CarryRule> {
    let value = |key: &str| -> Result<String> {
        let default = Setting::find(key)?.default.to_owned();
        Ok(store::vault::get_setting(reader, key)?.unwrap_or(default))
    };
    Ok(CarryRule::of(&value("loans.permit_from")?, &value("loans.two_carriers_from")?))
}

fn second_carrier(work: &Work<'_, '_>, person: PersonId) -> Result<SecondCarrier> {
    let row = store::people::get_person(work, person)?.or_missing()?;
    Ok(SecondCarrier { id: person, name: row.name, clearance: store::people::get_clearance(work, person)? })
}

/// The second carrier's signature over exactly this permit.
fn sign_second(
    work: &Work<'_, '_>,
    second: Option<&OnTheSpot>,
    permit: RowId,
    statement: &str,
) -> Result<Option<SignatureId>> {
    second
        .map(|hand| sign_act(work, hand, "second_carrier", "carry_together", &permit.to_string(), statement))
        .transpose()
}

/// Gives it out.
#[expect(clippy::too_many_lines, reason = "one act: gather, ask the rule, sign, write, record")]
pub fn issue_carry_permit(desk: &mut Desk, ask: IssueCarryPermit) -> Result<Changed<CarryPermitView>> {
    desk.permit(Operation::IssueCarryPermit)?;
    let second = ask.second.as_ref().map(|second| desk.on_the_spot(second)).transpose()?;
    let valid_on = day_of(ask.valid_on.as_deref())?;
    let channel = Channel::from_code(&ask.channel)
        .ok_or_else(|| Error::Malformed(format!("channel {}", ask.channel)))?;
    desk.transact(Operation::IssueCarryPermit, |work| {
        let id: LoanId = ask.loan_id.parse().ok().or_missing()?;
        let loan = store::loans::get_loan(work, work.sight(), id)?.or_missing()?;
        let due = loan.due_on.unwrap_or_else(|| work.now().today());
        let until = valid_on.unwrap_or(due);
        let beside = second.as_ref().map(|hand| second_carrier(work, hand.person())).transpose()?;
        let facts = CarryFacts {
            copy: &loan.barcode,
            level: loan.level,
            state: state_of(&loan)?,
            way: way_of(&loan.way)?,
            due,
            carrier: loan.borrower,
            second: beside,
            channel,
            destination: &ask.destination,
            until,
            standing: store::loans::standing_permit(work, id, work.now().today())?,
            rule: carry_rule(work)?,
        };
        may_carry(&facts, work.now())?;
        let permit: RowId = work.new_id();
        let number = work.next_paper_number(prefix::CARRY_PERMIT)?;
        let destination =
            work.sealed_for(loan.level, ("carry_permits", "destination"), permit, ask.destination.trim())?;
        let statement = serde_json::json!({
            "act": "carry_together", "permit": permit.to_string(), "number": number, "loan": id.to_string(), "copy": loan.copy.to_string(),
            "carrier": loan.borrower.to_string(), "channel": channel.code(), "destination": mark(&destination), "valid_on": until.to_string(),
        });
        let signature = sign_second(work, second.as_ref(), permit, &statement.to_string())?;
        store::loans::insert_permit(
            work,
            &NewPermit {
                id: permit,
                number,
                loan: id,
                copy: loan.copy,
                record: loan.record,
                level: loan.level,
                carrier: loan.borrower,
                second: second.as_ref().map(OnTheSpot::person),
                signature,
                channel: channel.code(),
                destination: &destination,
                valid_on: until,
                by: work.actor(),
                at: work.now().at,
            },
        )?;
        work.record(CarryEvent::PermitIssued {
            permit,
            loan: id,
            copy: loan.copy,
            second: i64::from(second.is_some()),
            channel: channel.code(),
        });
        let row = store::loans::get_permit(work, work.sight(), permit)?.or_missing()?;
        Ok(permit_view(row, work.now()))
    })
}
