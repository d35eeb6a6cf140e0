//! Reservations as lists and the desk show them.

use crate::Result;
use crate::approvals::title_or_sealed;
use crate::error::OrMissing;
use crate::loans::view::BorrowerRef;
use ::texts::Locale;
use domain::loans::ReservationState;
use domain::{Now, ReservationId};
use schemars::JsonSchema;
use serde::Serialize;
use store::loans::ReservationRow;
use store::{Reader, Sight};
use ts_rs::TS;

/// A reservation.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReservationView {
    /// Identity.
    pub id: String,
    /// `YY-…`.
    pub number: String,
    /// Of which record.
    pub record_id: String,
    /// 档号, or 登记号 before filing.
    pub record_number: String,
    /// Title; sealed above the reader's clearance.
    pub title: String,
    /// The record's level.
    pub level: String,
    /// Label of the copy wanted; none: any copy.
    pub label: Option<String>,
    /// Who waits.
    pub borrower: BorrowerRef,
    /// Telephone.
    pub phone: String,
    /// 用途.
    pub purpose: String,
    /// State code.
    pub state: String,
    /// Place among those who wait, from 1; none when not waiting.
    pub place: Option<i64>,
    /// When it was entered.
    pub placed_at: String,
    /// By whom.
    pub placed_by: String,
    /// The copy kept.
    pub kept_copy_id: Option<String>,
    /// Its label.
    pub kept_label: Option<String>,
    /// Its barcode.
    pub kept_barcode: Option<String>,
    /// The last day it is kept.
    pub kept_until: Option<String>,
    /// That day has passed.
    pub has_lapsed: bool,
    /// The day the first copy that would do is due.
    pub due_on: Option<String>,
    /// When it ended.
    pub ended_at: Option<String>,
    /// Why.
    pub closing: String,
}

/// For whom a copy was put on the pick-up shelf.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct KeptForView {
    /// The reservation.
    pub reservation_id: String,
    /// Its number.
    pub number: String,
    /// The copy's 档号 or 登记号 with its label.
    pub copy: String,
    /// Who may fetch it.
    pub borrower: BorrowerRef,
    /// Telephone.
    pub phone: String,
    /// The last day.
    pub until: String,
    /// The pick-up shelf; none when the office named no place for it.
    pub shelf: Option<String>,
}

pub(super) fn reservation_view(row: ReservationRow, now: Now, locale: Locale) -> ReservationView {
    let ready = row.state == ReservationState::Ready.code();
    let waiting = row.state == ReservationState::Waiting.code();
    ReservationView {
        id: row.id.to_string(),
        number: row.number,
        record_id: row.record.to_string(),
        record_number: row.archival_number.unwrap_or(row.accession),
        title: title_or_sealed(locale, row.title),
        level: row.level.code().to_owned(),
        label: row.label,
        borrower: BorrowerRef {
            id: row.borrower.to_string(),
            name: row.borrower_name,
            department: row.borrower_department,
        },
        phone: row.borrower_phone,
        purpose: row.purpose,
        place: waiting.then_some(row.before + 1),
        state: row.state,
        placed_at: row.placed_at.to_string(),
        placed_by: row.placed_by_name,
        kept_copy_id: row.kept_copy.filter(|_| ready).map(|copy| copy.to_string()),
        kept_label: row.kept_label.filter(|_| ready),
        kept_barcode: row.kept_barcode.filter(|_| ready),
        kept_until: row.kept_until.filter(|_| ready).map(|day| day.to_string()),
        has_lapsed: ready && row.kept_until.is_some_and(|until| until < now.today()),
        due_on: row.due_on.map(|day| day.to_string()),
        ended_at: row.ended_at.map(|at| at.to_string()),
        closing: row.closing,
    }
}

/// That reservation as this reader may see it.
pub(super) fn read_reservation(
    reader: &Reader<'_>,
    sight: &Sight,
    id: ReservationId,
    now: Now,
    locale: Locale,
) -> Result<ReservationView> {
    let row = store::loans::get_reservation(reader, sight, id, true)?.or_missing()?;
    Ok(reservation_view(row, now, locale))
}
