//! Reservations (预约): one's own, and for desk, deciders and register keepers all within sight.

use super::queue::pick_up_shelf;
use super::view::{ReservationView, reservation_view};
use crate::border::{next_page, page_size};
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use domain::access::{Permission, permissions_of};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::ReservationFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListReservations {
    /// State code; `open` stands for waiting and ready, `lapsed` for kept past its day.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// Only one's own.
    pub mine: bool,
    /// Of this person.
    #[ts(optional = nullable)]
    pub borrower_id: Option<String>,
    /// Cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReservationPage {
    /// Lines, newest first.
    pub rows: Vec<ReservationView>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// How many there are in all.
    pub total: i64,
    /// How many lie on the shelf past their day.
    pub lapsed: i64,
    /// Where kept copies lie.
    pub shelf: Option<String>,
}

/// Lists.
pub fn list_reservations(desk: &mut Desk, ask: ListReservations) -> Result<ReservationPage> {
    desk.read(Operation::ListReservations, |view| {
        let now = view.now();
        let all = permissions_of(view.posts()).iter().any(|one| {
            matches!(one, Permission::WorkDesk | Permission::Approve | Permission::PrintRegisters)
        });
        let asked = ask.borrower_id.as_deref().map(|text| text.parse().ok().or_missing()).transpose()?;
        let filter = ReservationFilter {
            state: ask.state.filter(|state| !state.is_empty()),
            today: Some(now.today()),
            borrower: if all && !ask.mine { asked } else { Some(view.actor()) },
            record: None,
            before_row: ask.after.as_deref().and_then(|text| text.parse().ok()),
            limit: page_size(ask.limit),
        };
        let found = store::loans::list_reservations(view, view.sight(), &filter)?;
        let next = next_page(&found, filter.limit, |last| last.row.to_string());
        let lapsed = ReservationFilter { state: Some("lapsed".to_owned()), ..filter.clone() };
        Ok(ReservationPage {
            rows: found.into_iter().map(|row| reservation_view(row, now, view.locale())).collect(),
            next,
            total: store::loans::count_reservations(view, view.sight(), &filter)?,
            lapsed: store::loans::count_reservations(view, view.sight(), &lapsed)?,
            shelf: pick_up_shelf(view)?.map(|(_, path)| path),
        })
    })
}
