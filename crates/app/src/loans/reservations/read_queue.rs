//! The queue of a record (排队): what is kept and who waits, in order, with what was done to one of them.

use super::view::{ReservationView, reservation_view};
use crate::error::OrMissing;
use crate::loans::facts::copy_of;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request: a copy of the record, or one reservation.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ReadQueue {
    /// A copy.
    #[ts(optional = nullable)]
    pub copy_id: Option<String>,
    /// A reservation: then with what was done to it.
    #[ts(optional = nullable)]
    pub reservation_id: Option<String>,
}

/// One line of what was done.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct QueueActView {
    /// Act code.
    pub act: String,
    /// Place before.
    pub from: Option<i64>,
    /// Place after.
    pub to: Option<i64>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct QueueView {
    /// What is kept first, then who waits in order.
    pub rows: Vec<ReservationView>,
    /// What was done to the one asked about, oldest first.
    pub acts: Vec<QueueActView>,
}

/// Reads.
pub fn read_queue(desk: &mut Desk, ask: ReadQueue) -> Result<QueueView> {
    desk.read(Operation::ReadQueue, |view| {
        let (mut acts, record) = (
            Vec::new(),
            match (&ask.reservation_id, &ask.copy_id) {
                (Some(id), _) => {
                    let id = id.parse().ok().or_missing()?;
                    store::loans::get_reservation(view, view.sight(), id, true)?.or_missing()?.record
                }
                (None, copy) => copy_of(view, view.sight(), copy.as_deref().or_missing()?)?.record,
            },
        );
        if let Some(id) = &ask.reservation_id {
            let id = id.parse().ok().or_missing()?;
            acts = store::loans::list_reservation_acts(view, view.sight(), id)?;
        }
        let rows = store::loans::list_of_queue(view, view.sight(), record)?;
        let acts = acts.into_iter().map(|row| QueueActView {
            act: row.act,
            from: row.from,
            to: row.to,
            reason: row.reason,
            by: row.by,
            at: row.at.to_string(),
        });
        Ok(QueueView {
            rows: rows.into_iter().map(|row| reservation_view(row, view.now(), view.locale())).collect(),
            acts: acts.collect(),
        })
    })
}
