//! Everything goes over (交接): who gives, who takes and who watches sign exactly what was shown; then loans, copies and
//! notebooks are the successor's, and others' records are no longer ours.

use super::add_handover_record::their_record;
use super::statement::digest;
use super::view::{HandoverView, Whole, find_open, find_whole, handover_view, holding, successor_clearance};
use crate::acknowledging::{Acknowledged, sign_in_first_post};
use crate::border::{Receipt, Second};
use crate::error::OrMissing;
use crate::signing::OnTheSpot;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::handover::{
    CheckLine, Found, HandoverEvent, HandoverKind, HandoverRefusal, HandoverState, Three, check_give_back,
    check_list, check_supervisor, check_three, taken_over,
};
use domain::{Day, PersonId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::handover::HoldingRow;
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct CompleteHandover {
    /// Which.
    pub id: String,
    /// Digest of what was shown.
    pub digest: String,
    /// 移交人.
    pub from: Second,
    /// How the receiver signs: of a post by passphrase, else on the pad or with a pen.
    pub receipt: Receipt,
    /// 监交人.
    pub supervisor: Second,
    /// By when what is missing is brought, `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub missing_by: Option<String>,
}

/// Who signs.
struct Hands {
    from: OnTheSpot,
    receipt: Acknowledged,
    supervisor: OnTheSpot,
}

/// Completes it.
pub fn complete_handover(desk: &mut Desk, ask: CompleteHandover) -> Result<Changed<HandoverView>> {
    let missing_by = match ask.missing_by.as_deref().filter(|day| !day.is_empty()) {
        Some(day) => Some(day.parse::<Day>().map_err(|_| Error::Malformed("missing_by".to_owned()))?),
        None => None,
    };
    if ask.receipt.kind.is_empty() {
        return Err(HandoverRefusal::SignatureMissing.into());
    }
    let hands = Hands {
        from: desk.on_the_spot(&ask.from)?,
        receipt: Acknowledged::take(desk, &ask.receipt)?,
        supervisor: desk.on_the_spot(&ask.supervisor)?,
    };
    desk.transact(Operation::CompleteHandover, |work| {
        let today = work.now().today();
        let whole = find_open(work, work.sight(), &ask.id, today)?;
        check_people(work, &whole, &hands)?;
        let statement = whole.statement();
        if digest(&statement) != ask.digest {
            return Err(HandoverRefusal::ListChanged.into());
        }
        let (items, missing) = match whole.kind()? {
            HandoverKind::Post => (hand_over_holdings(work, &whole)? + whole.lines.len(), 0),
            HandoverKind::Project => {
                let missing = check_list(&check_lines(&whole)?, missing_by, today)?;
                (whole.lines.len() + whole.checks.len() - missing, missing)
            }
            HandoverKind::GiveBack => (give_back(work, &whole)?, 0),
        };
        keep(work, &whole, &hands, &statement, missing_by)?;
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        work.record(HandoverEvent::HandoverDone {
            handover: whole.row.id,
            items: count(items),
            missing: count(missing),
        });
        handover_view(work, &find_whole(work, work.sight(), &ask.id, today)?)
    })
}

fn named_person(work: &Work<'_, '_>, person: PersonId) -> Result<(PersonId, String)> {
    let row = store::people::get_person(work, person)?.or_missing()?;
    Ok((row.id, row.name))
}

/// The named people sign, and three different ones.
fn check_people(work: &Work<'_, '_>, whole: &Whole, hands: &Hands) -> Result<()> {
    let from = named_person(work, hands.from.person())?;
    let supervisor = named_person(work, hands.supervisor.person())?;
    let supervisor_posts = store::people::list_posts(work, supervisor.0)?;
    if from.0 != whole.row.from {
        return Err(HandoverRefusal::NotNamed { name: from.1, named: whole.row.from_name.clone() }.into());
    }
    let Some(to) = whole.row.to else {
        if from.0 == supervisor.0 {
            return Err(HandoverRefusal::SamePerson { name: from.1 }.into());
        }
        return Ok(check_supervisor(&supervisor.1, &supervisor_posts)?);
    };
    let Acknowledged::Passphrase(receiver) = &hands.receipt else {
        return Err(HandoverRefusal::SignatureMissing.into());
    };
    let receiver = named_person(work, receiver.person())?;
    if receiver.0 != to {
        let named = whole.row.to_name.clone().unwrap_or_default();
        return Err(HandoverRefusal::NotNamed { name: receiver.1, named }.into());
    }
    Ok(check_three(&Three { from, to: receiver, supervisor, supervisor_posts })?)
}

/// Every loan, copy and notebook becomes the successor's, each with a line of its own.
fn hand_over_holdings(work: &Work<'_, '_>, whole: &Whole) -> Result<usize> {
    let to = whole.row.to.or_missing()?;
    let held = whole.holdings.iter().map(holding).collect::<Result<Vec<_>>>()?;
    taken_over(&held, successor_clearance(work, &whole.row)?)?;
    let first = whole.lines.last().map_or(1, |line| line.position + 1);
    for (row, position) in whole.holdings.iter().zip(first..) {
        move_holding(work, row, to)?;
        store::handover::insert_line(
            work,
            &named! {
                id: work.new_id::<RowId>(), handover_id: whole.row.id, position: position, kind: row.kind.as_str(), subject_id: &row.subject,
                record_id: row.record, words: &row.number, count: row.pages,
            },
        )?;
    }
    if held.is_empty() && whole.lines.is_empty() {
        return Err(HandoverRefusal::NothingListed.into());
    }
    Ok(held.len())
}

fn move_holding(work: &Work<'_, '_>, row: &HoldingRow, to: PersonId) -> Result<()> {
    let broken = || Error::Broken(format!("holding {}", row.subject));
    match row.kind.as_str() {
        "loan" => store::handover::hand_on_loan(work, row.subject.parse().map_err(|_| broken())?, to)?,
        "copy" => store::handover::hand_on_copy(work, row.subject.parse().map_err(|_| broken())?, to)?,
        "notebook" => {
            store::handover::hand_on_notebook(work, row.subject.parse().map_err(|_| broken())?, to)?
        }
        _ => return Err(broken()),
    }
    Ok(())
}

fn check_lines(whole: &Whole) -> Result<Vec<CheckLine>> {
    whole
        .checks
        .iter()
        .map(|line| {
            Ok(CheckLine {
                name: line.name.clone(),
                found: Found::from_code(&line.found)
                    .ok_or_else(|| Error::Broken(format!("checklist {}: found", line.code)))?,
                note: line.note.clone(),
            })
        })
        .collect()
}

/// Every record on the list is looked at once more, then it and its copies are its owner's.
fn give_back(work: &Work<'_, '_>, whole: &Whole) -> Result<usize> {
    if whole.lines.is_empty() {
        return Err(HandoverRefusal::NothingListed.into());
    }
    for record in whole.lines.iter().filter_map(|line| line.record) {
        let row = store::handover::get_their_record(work, work.sight(), record)?.or_missing()?;
        check_give_back(&their_record(&row, &whole.row.property))?;
        store::handover::give_back_copies(work, record)?;
        store::handover::give_back_record(work, record)?;
    }
    Ok(whole.lines.len())
}

/// Keeps the three signatures over the same words.
fn keep(
    work: &Work<'_, '_>,
    whole: &Whole,
    hands: &Hands,
    statement: &str,
    missing_by: Option<Day>,
) -> Result<()> {
    let subject = whole.row.id.to_string();
    let from = sign_in_first_post(work, &hands.from, "hand_over", &subject, statement)?;
    let supervisor = sign_in_first_post(work, &hands.supervisor, "watch_handover", &subject, statement)?;
    let kept = hands.receipt.keep(work, "take_over", &subject, statement)?;
    store::handover::update_handover(
        work,
        whole.row.id,
        &named! {
            state: HandoverState::Done.code(), supervisor_id: hands.supervisor.person(), missing_by: missing_by, from_signature_id: from,
            to_signature_id: kept.signature, supervisor_signature_id: supervisor, receipt: hands.receipt.hand().code(),
            receipt_image_id: kept.image, done_at: work.now().at,
        },
    )?;
    Ok(())
}
