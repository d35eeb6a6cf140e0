//! Take a copy back (归还): scanned or chosen, counted where the rule asks.

use super::facts::{Scanned, copy_of, state_of};
use super::reservations::KeptForView;
use super::reservations::queue::shelve_next;
use super::view::{LoanView, loan_view};
use super::{reading_room, recalls};
use crate::error::OrMissing;
use crate::incidents::{Opening, came_back, open_case};
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::PlaceId;
use domain::loans::{
    DeskAct, IncidentKind, LoanEvent, LoanRefusal, LoanState, ReturnFacts, Returned, take_back,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::{ActRow, DeskCopyRow, LoanRow, Returning};
use ts_rs::TS;

/// Request: a copy, or what was scanned.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReturnCopy {
    /// The copy.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy_id: Option<String>,
    /// Barcode, 档号 or 登记号.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub scan: Option<String>,
    /// Pages counted.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pages: Option<u32>,
    /// Empty or `good` when in order; otherwise the damage in words.
    #[serde(default)]
    pub condition: String,
    /// Brought by, when not the borrower.
    #[serde(default)]
    pub returned_by: String,
    /// The 封签 is intact.
    #[serde(default)]
    pub seal_intact: bool,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReturnView {
    /// The loan as it stands now.
    pub loan: LoanView,
    /// Incidents opened: `pages_differ`, `damaged`.
    pub incidents: Vec<String>,
    /// Pages the copy should have.
    pub expected_pages: u32,
    /// Where it belongs.
    pub place: Option<String>,
    /// For whom it is kept on the pick-up shelf instead.
    pub kept_for: Option<KeptForView>,
}

/// The copy on the desk: of several of one record, the one that is out.
fn find(work: &Work<'_, '_>, ask: &ReturnCopy) -> Result<DeskCopyRow> {
    if let Some(copy) = &ask.copy_id {
        return copy_of(work, work.sight(), copy);
    }
    let scanned = ask.scan.as_deref().or_missing()?;
    let mut found = match super::facts::scan(work, work.sight(), scanned)? {
        Scanned::One(copy) if copy.barcode == scanned.trim() || copy.state != "in" => return Ok(*copy),
        Scanned::One(copy) => store::loans::find_by_number(work, work.sight(), &copy.accession)?,
        Scanned::Several(found) => found,
    };
    let number = found.first().map(DeskCopyRow::name).unwrap_or_default();
    found.retain(|copy| matches!(copy.state.as_str(), "out" | "lost"));
    match found.len() {
        0 => Err(LoanRefusal::NotOut { copy: number }.into()),
        1 => Ok(found.remove(0)),
        count => Err(LoanRefusal::SeveralOut { number: scanned.to_owned(), count }.into()),
    }
}

pub(super) fn damage_of(condition: &str) -> &str {
    match condition.trim() {
        "good" => "",
        words => words,
    }
}

/// Takes it back.
pub fn return_copy(desk: &mut Desk, ask: ReturnCopy) -> Result<Changed<ReturnView>> {
    let locale = desk.locale();
    desk.transact(Operation::ReturnCopy, |work| {
        let copy = find(work, &ask)?;
        let not_out = || Error::from(LoanRefusal::NotOut { copy: copy.name() });
        let loan = store::loans::find_out(work, work.sight(), copy.copy)?.ok_or_else(not_out)?;
        let damage = damage_of(&ask.condition);
        let facts = ReturnFacts {
            state: state_of(&loan)?,
            copy: copy.name(),
            level: copy.level,
            pages: copy.pages,
            seal: !copy.seal_number.is_empty(),
            damage_before: !copy.condition.is_empty(),
            seal_intact: ask.seal_intact,
            counted: ask.pages,
            damage_now: !damage.is_empty(),
        };
        let back = take_back(&facts)?;
        let kept_for = write_down(work, &copy, &loan, &ask, &back)?;
        let row = store::loans::get_loan(work, work.sight(), loan.id)?.or_missing()?;
        Ok(ReturnView {
            loan: loan_view(row, work.now(), locale),
            incidents: back.incidents.iter().map(|kind| kind.code().to_owned()).collect(),
            expected_pages: copy.pages,
            place: copy.place_path,
            kept_for,
        })
    })
}

/// Writes a return down; answers for whom the copy is kept now.
pub(super) fn write_down(
    work: &Work<'_, '_>,
    copy: &DeskCopyRow,
    loan: &LoanRow,
    ask: &ReturnCopy,
    back: &Returned,
) -> Result<Option<KeptForView>> {
    let now = work.now().at;
    let damage = damage_of(&ask.condition);
    let condition = if damage.is_empty() { "good" } else { damage };
    let brought_by = match ask.returned_by.trim() {
        "" => loan.borrower_name.as_str(),
        name => name,
    };
    let returning = Returning {
        state: back.state.code(),
        at: Some(now),
        by: brought_by,
        received_by: Some(work.actor()),
        pages: ask.pages,
        condition,
    };
    store::loans::set_returned(work, loan.id, &returning)?;
    // Damage noted once stays noted until somebody mends the paper.
    let noted = if damage.is_empty() { copy.condition.as_str() } else { damage };
    store::loans::set_copy(work, copy.copy, "in", None, copy.home_place.or(copy.place), noted)?;
    let act = ActRow {
        id: work.new_id(),
        session: work.session(),
        person: work.actor(),
        act: DeskAct::Return.code().to_owned(),
        loan: loan.id,
        copy: copy.copy,
        record: copy.record,
        at: now,
        signed_by_another: false,
        before_state: loan.state.clone(),
        before_due: loan.due_on,
        before_place: None::<PlaceId>,
        before_condition: copy.condition.clone(),
        reversed_at: None,
    };
    store::loans::insert_act(work, &act)?;
    let pages = ask.pages.map_or(-1, i64::from);
    work.record(LoanEvent::CopyReturned { loan: loan.id, copy: copy.copy, record: copy.record, pages });
    came_back(work, Some(loan.id), copy.copy, damage)?;
    for kind in &back.incidents {
        let text = match kind {
            IncidentKind::PagesDiffer => format!("{} / {}", ask.pages.unwrap_or_default(), copy.pages),
            _ => damage.to_owned(),
        };
        open_case(
            work,
            &Opening {
                kind: *kind,
                copy: copy.copy,
                record: copy.record,
                level: copy.level,
                loan: Some(loan.id),
                responsible: loan.borrower,
                text: &text,
            },
        )?;
    }
    recalls::met(work, loan.id)?;
    reading_room::get_up(work, loan.id)?;
    shelve_next(work, copy.copy)
}

/// Where a loan stood before an act, as the day's list kept it.
pub(super) fn before_of(act: &ActRow) -> Result<LoanState> {
    LoanState::from_code(&act.before_state)
        .ok_or_else(|| Error::Broken(format!("desk act {}: state {}", act.id, act.before_state)))
}
