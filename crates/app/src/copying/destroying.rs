//! One act of 收回即毁 over everything on the table, for the batch and for spoiled sheets on the spot.

use super::facts::{first_post, someone, unreadable};
use super::settling::close_when_settled;
use super::statements;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Error, Result, Work};
use domain::RowId;
use domain::copying::{
    CopyEvent, CopyRefusal, DestroyKind, Destruction, NumberedState, ToDestroy, check_destruction,
};
use domain::disposal::DestructionMethod;
use domain::numbers::prefix;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::{DestroyRow, JobRow, NewDestruction};
use ts_rs::TS;

/// How something was destroyed at once.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct DestroyedHow {
    /// `shred`, `shred_and_pulp`, `shred_and_burn`, `pulp`, `burn`.
    pub method: String,
    /// The shredder's class, `P-5`.
    #[serde(default)]
    pub used_class: String,
}

pub(super) fn kind_of(row: &DestroyRow) -> Option<DestroyKind> {
    match DestroyKind::from_code(&row.kind)? {
        DestroyKind::Numbered => row.job.map(|_| DestroyKind::Numbered),
        kind => row.on_paper.then_some(kind),
    }
}

pub(super) fn destroy_facts(row: &DestroyRow) -> Result<ToDestroy> {
    // Only numbered copies wait for a receiver; anything else in the strongroom has come back.
    let waits = row.kind == DestroyKind::Numbered.code();
    let state = NumberedState::of(&row.state, row.handed_over || !waits);
    Ok(ToDestroy {
        label: label_of(row),
        kind: kind_of(row),
        state: state.ok_or_else(|| unreadable("copy state"))?,
        level: row.level,
        personal_information: row.personal_information,
        on_hold: row.on_hold,
        on_list: row.on_list.clone(),
        last_of_record: row.others_kept == 0,
    })
}

/// `0307-…-0041-F01`, or the job's number for its spoiled sheets.
pub(super) fn label_of(row: &DestroyRow) -> String {
    if row.label.is_empty() { row.number.clone() } else { format!("{}-{}", row.number, row.label) }
}

/// Checks, signs, keeps the act and what went in it; answers its identity.
pub(super) fn destroy(
    work: &Work<'_, '_>,
    rows: &[DestroyRow],
    how: &DestroyedHow,
    second: &OnTheSpot,
) -> Result<RowId> {
    let method =
        DestructionMethod::from_code(&how.method).ok_or_else(|| Error::Malformed("method".into()))?;
    let items = rows.iter().map(destroy_facts).collect::<Result<Vec<_>>>()?;
    let act = Destruction {
        method,
        used_class: how.used_class.trim().to_owned(),
        destroyer: someone(work, work.actor())?,
        second: someone(work, second.person())?,
        second_clearance: store::people::get_clearance(work, second.person())?,
    };
    let used_class = check_destruction(&items, &act)?;
    let went: Vec<(&str, &DestroyRow)> =
        rows.iter().map(|row| (kind_of(row).map_or("", DestroyKind::code), row)).collect();
    let (id, number): (RowId, _) = (work.new_id(), work.next_paper_number(prefix::COPY_DESTRUCTION)?);
    let statement = statements::destruction(&number, &went, (method.code(), &used_class), work.actor());
    let post = first_post(work, second.person())?;
    let signature = sign_act(work, second, post, "witness_copy_destruction", &id.to_string(), &statement)?;
    let (destroyer, beside) = (work.actor(), second.person());
    let new = NewDestruction {
        id,
        number: &number,
        method: method.code(),
        used_class: &used_class,
        destroyer,
        second: beside,
        signature,
        at: work.now().at,
    };
    store::copying::insert_destruction(work, &new)?;
    keep(work, id, &went)?;
    let (items, method) = (rows.len() as i64, method.code());
    work.record(CopyEvent::CopiesDestroyed { act: id, items, destroyer, second: beside, method, signature });
    Ok(id)
}

fn keep(work: &Work<'_, '_>, act: RowId, went: &[(&str, &DestroyRow)]) -> Result<()> {
    let now = work.now().at;
    for (position, (kind, row)) in (1_i64..).zip(went) {
        store::copying::insert_destroyed(work, work.new_id(), act, position, (kind, row))?;
        match (row.copy, row.job) {
            (Some(copy), job) => {
                store::copying::set_destroyed(work, copy, now)?;
                store::copying::close_recall(work, copy, now)?;
                work.record(CopyEvent::CopyDestroyedAtOnce { copy, act });
                if let Some(job) = job.filter(|_| *kind == DestroyKind::Numbered.code()) {
                    close_when_settled(work, job)?;
                }
            }
            (None, Some(job)) => {
                work.record(CopyEvent::SpoiledSheetsDestroyed { job, act, sheets: row.pages });
            }
            (None, None) => return Err(unreadable("thing to destroy")),
        }
    }
    Ok(())
}

/// The spoiled sheets of a session that just ended, destroyed before the eyes of whoever signs.
pub(super) fn spoiled_gone(
    work: &Work<'_, '_>,
    job: &JobRow,
    how: Option<&DestroyedHow>,
    second: &OnTheSpot,
) -> Result<()> {
    let Some(how) = how else { return Ok(()) };
    match store::copying::get_spoiled(work, work.sight(), job.id)? {
        Some(row) => destroy(work, &[row], how, second).map(|_| ()),
        None => Err(CopyRefusal::NoSpoiledSheets { number: job.number.clone() }.into()),
    }
}
