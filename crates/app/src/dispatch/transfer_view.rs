//! A transfer or circulation as screens show it: the route as planned, the hops as made, and where it is now.

use crate::border::PersonRef;
use crate::error::OrMissing;
use crate::{Error, Result};
use domain::Day;
use domain::dispatch::{TransferState, is_overdue};
use schemars::JsonSchema;
use serde::Serialize;
use store::dispatch::{HopRow, StopRow, TransferRow};
use store::{Reader, Sight};
use ts_rs::TS;

/// A line of the list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct TransferLine {
    /// Identity.
    pub id: String,
    /// `CD-0307-2026-0001`.
    pub number: String,
    /// `transfer` or `circulation`.
    pub kind: String,
    /// Identity of the record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title.
    pub title: String,
    /// Level.
    pub level: String,
    /// Identity of the copy.
    pub copy_id: String,
    /// Its label.
    pub label: String,
    /// Its pages.
    pub pages: i64,
    /// Who asked.
    pub applicant: PersonRef,
    /// Who has it now; none: it is in the strongroom.
    pub holder: Option<PersonRef>,
    /// By which day the holder should pass it on.
    pub due_on: Option<String>,
    /// The holder should have passed it on.
    pub overdue: bool,
    /// Hops made, the way home not counted.
    pub hops: i64,
    /// Stops planned.
    pub stops: i64,
    /// State.
    pub state: String,
    /// When asked.
    pub requested_at: String,
}

/// A planned stop.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct TransferStopView {
    /// From 1.
    pub position: i64,
    /// Who.
    pub person: PersonRef,
    /// Login, for the sign-off slip.
    pub login: Option<String>,
    /// Department.
    pub department: String,
    /// By which day it should be passed on.
    pub due_on: String,
    /// `ahead`, `here`, `passed`.
    pub standing: String,
}

/// A hop as it was made.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct TransferHopView {
    /// From 1.
    pub position: i64,
    /// Who gave.
    pub from: String,
    /// How: `passphrase`, `pad`, `paper`.
    pub given: String,
    /// Who took.
    pub to: String,
    /// How.
    pub taken: String,
    /// Who went along.
    pub companion: Option<String>,
    /// It went home.
    pub home: bool,
    /// When.
    pub at: String,
    /// Pages counted.
    pub pages: i64,
    /// The seal was whole.
    pub seal_intact: bool,
    /// The giver had read it.
    pub read: bool,
    /// Something was wrong: an incident was opened.
    pub incident: bool,
}

/// A transfer.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct TransferView {
    /// What the list shows of it.
    #[serde(flatten)]
    pub line: TransferLine,
    /// 事由.
    pub purpose: String,
    /// Ground: `none_needed`, `own_duty`, `approval`.
    pub ground: String,
    /// The approval.
    pub approval_id: Option<String>,
    /// Its number.
    pub approval_number: Option<String>,
    /// 封签号.
    pub seal_number: String,
    /// At this level two people take every hop.
    pub needs_companion: bool,
    /// Who is next; none: only the way home is left.
    pub next: Option<TransferStopView>,
    /// Login of who has it.
    pub holder_login: Option<String>,
    /// The route.
    pub route: Vec<TransferStopView>,
    /// The hops.
    pub made: Vec<TransferHopView>,
    /// When it was home.
    pub ended_at: Option<String>,
    /// Why it went home early.
    pub closing: String,
}

/// The transfer of that identity, for a reader who may see its record.
pub(super) fn find_transfer(reader: &Reader<'_>, sight: &Sight, id: &str) -> Result<TransferRow> {
    store::dispatch::get_transfer(reader, sight, id.parse().ok().or_missing()?)?.or_missing()
}

pub(super) fn state_of(row: &TransferRow) -> Result<TransferState> {
    TransferState::from_code(&row.state).ok_or_else(|| Error::Broken(format!("transfer {}: state", row.id)))
}

/// A line of the list.
pub(super) fn transfer_line(row: &TransferRow, today: Day) -> Result<TransferLine> {
    let holder = row
        .holder
        .map(|id| PersonRef { id: id.to_string(), name: row.holder_name.clone().unwrap_or_default() });
    Ok(TransferLine {
        id: row.id.to_string(),
        number: row.number.clone(),
        kind: row.kind.clone(),
        record_id: row.record.to_string(),
        record_number: row.record_number.clone(),
        title: row.title.clone(),
        level: row.level.code().to_owned(),
        copy_id: row.copy.to_string(),
        label: row.label.clone(),
        pages: row.pages,
        applicant: PersonRef { id: row.applicant.to_string(), name: row.applicant_name.clone() },
        holder,
        due_on: row.due_on.map(|day| day.to_string()),
        overdue: is_overdue(state_of(row)?, row.due_on, today),
        hops: row.hops.min(row.stops),
        stops: row.stops,
        state: row.state.clone(),
        requested_at: row.requested_at.to_string(),
    })
}

fn login_of(reader: &Reader<'_>, person: domain::PersonId) -> Result<Option<String>> {
    Ok(store::people::get_account(reader, person)?
        .filter(|account| account.closed_at.is_none())
        .map(|account| account.login))
}

fn stop_view(reader: &Reader<'_>, row: &TransferRow, hops: i64, stop: &StopRow) -> Result<TransferStopView> {
    let standing = match stop.position.cmp(&hops) {
        std::cmp::Ordering::Greater => "ahead",
        std::cmp::Ordering::Equal if row.state == TransferState::Moving.code() => "here",
        _ => "passed",
    };
    Ok(TransferStopView {
        position: stop.position,
        person: PersonRef { id: stop.person.to_string(), name: stop.name.clone() },
        login: login_of(reader, stop.person)?,
        department: stop.department.clone(),
        due_on: stop.due_on.to_string(),
        standing: standing.to_owned(),
    })
}

fn hop_view(hop: HopRow) -> TransferHopView {
    TransferHopView {
        position: hop.position,
        from: hop.from_name,
        given: hop.given,
        to: hop.to_name,
        taken: hop.taken,
        companion: hop.companion_name,
        home: hop.home,
        at: hop.at.to_string(),
        pages: hop.pages,
        seal_intact: hop.seal_intact,
        read: hop.read,
        incident: hop.incident.is_some(),
    }
}

/// The transfer with route and hops.
pub(super) fn transfer_view(reader: &Reader<'_>, row: TransferRow, today: Day) -> Result<TransferView> {
    let hops = store::dispatch::list_hops(reader, row.id)?;
    let there = i64::try_from(hops.iter().filter(|hop| !hop.home).count()).unwrap_or(i64::MAX);
    let route = store::dispatch::list_stops(reader, row.id)?
        .iter()
        .map(|stop| stop_view(reader, &row, there, stop))
        .collect::<Result<Vec<_>>>()?;
    let open = matches!(state_of(&row)?, TransferState::Approved | TransferState::Moving);
    Ok(TransferView {
        line: transfer_line(&row, today)?,
        approval_id: row.approval.map(|id| id.to_string()),
        needs_companion: row.level >= domain::access::Level::TopSecret,
        next: route.iter().find(|stop| open && stop.position == there + 1).cloned(),
        holder_login: match row.holder {
            Some(person) => login_of(reader, person)?,
            None => None,
        },
        made: hops.into_iter().map(hop_view).collect(),
        ended_at: row.ended_at.map(|at| at.to_string()),
        route,
        purpose: row.purpose,
        ground: row.ground,
        approval_number: row.approval_number,
        seal_number: row.seal_number,
        closing: row.closing,
    })
}
