//! An outgoing paper and its receivers as screens show them.

use crate::approvals::office_calendar;
use crate::border::PersonRef;
use crate::error::OrMissing;
use crate::{Error, Result};
use domain::Now;
use domain::dispatch::{OutgoingState, ReceiverState, is_unsigned_late};
use domain::loans::Calendar;
use schemars::JsonSchema;
use serde::Serialize;
use store::dispatch::{OutgoingRow, ReceiverRow};
use store::{Reader, Sight};
use ts_rs::TS;

/// A line of the list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct OutgoingLine {
    /// Identity.
    pub id: String,
    /// `FW-0307-2026-0001`.
    pub number: String,
    /// Identity of the record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// 文号.
    pub document_number: String,
    /// Title.
    pub title: String,
    /// Level.
    pub level: String,
    /// Who wants it.
    pub applicant: PersonRef,
    /// Some receiver is outside the company.
    pub outside: bool,
    /// Receivers.
    pub receivers: i64,
    /// Of those, sent.
    pub sent: i64,
    /// Of those, signed for.
    pub signed: i64,
    /// State.
    pub state: String,
    /// When asked.
    pub requested_at: String,
}

/// A receiver's part.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct OutgoingReceiverView {
    /// Identity.
    pub id: String,
    /// 份号.
    pub serial: i64,
    /// 发往.
    pub receiver: String,
    /// Channel.
    pub channel: String,
    /// `waiting`, `sent`, `signed_for`, `returned`.
    pub state: String,
    /// The kept copy that goes.
    pub copy_id: Option<String>,
    /// Its label.
    pub label: Option<String>,
    /// Its pages.
    pub pages: Option<i64>,
    /// 应收回.
    pub return_by: Option<String>,
    /// Number of the carrier.
    pub tracking: String,
    /// 送件人、同行人.
    pub carriers: Vec<String>,
    /// When it left.
    pub sent_at: Option<String>,
    /// Day it was signed for.
    pub signed_on: Option<String>,
    /// By whom.
    pub signer: String,
    /// How often it was chased.
    pub chased: i64,
    /// It should have been signed for by now.
    pub late: bool,
}

/// An outgoing paper.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct OutgoingView {
    /// What the list shows of it.
    #[serde(flatten)]
    pub line: OutgoingLine,
    /// 事由.
    pub purpose: String,
    /// 附件.
    pub attachments: i64,
    /// Ground: `none_needed`, `own_duty`, `approval`.
    pub ground: String,
    /// The approval.
    pub approval_id: Option<String>,
    /// Its number.
    pub approval_number: Option<String>,
    /// When nothing was open any more.
    pub closed_at: Option<String>,
    /// Who gets what.
    pub parts: Vec<OutgoingReceiverView>,
}

/// The paper of that identity, for a reader who may see its record.
pub(super) fn find_outgoing(reader: &Reader<'_>, sight: &Sight, id: &str) -> Result<OutgoingRow> {
    store::dispatch::get_outgoing(reader, sight, id.parse().ok().or_missing()?)?.or_missing()
}

/// A receiver's part, with the paper it is of, for a reader who may see that.
pub(super) fn find_part(
    reader: &Reader<'_>,
    sight: &Sight,
    receiver: &str,
) -> Result<(OutgoingRow, ReceiverRow)> {
    let part = store::dispatch::get_receiver(reader, receiver.parse().ok().or_missing()?)?.or_missing()?;
    let row = store::dispatch::get_outgoing(reader, sight, part.outgoing)?.or_missing()?;
    Ok((row, part))
}

pub(super) fn state_of(row: &OutgoingRow) -> Result<OutgoingState> {
    OutgoingState::from_code(&row.state).ok_or_else(|| Error::Broken(format!("despatch {}: state", row.id)))
}

/// Where a part stands.
pub(super) fn part_state(part: &ReceiverRow) -> ReceiverState {
    match (part.sent_at, part.signed_on, part.returned_at) {
        (_, _, Some(_)) => ReceiverState::Returned,
        (_, Some(_), None) => ReceiverState::SignedFor,
        (Some(_), None, None) => ReceiverState::Sent,
        (None, None, None) => ReceiverState::Waiting,
    }
}

fn part_view(part: ReceiverRow, calendar: &Calendar, now: Now) -> OutgoingReceiverView {
    let state = part_state(&part);
    let late = match part.sent_at {
        Some(sent) if state == ReceiverState::Sent => {
            is_unsigned_late(calendar, sent.day_in(now.zone), now.today())
        }
        _ => false,
    };
    OutgoingReceiverView {
        id: part.id.to_string(),
        state: state.code().to_owned(),
        copy_id: part.copy.map(|id| id.to_string()),
        return_by: part.return_by.map(|day| day.to_string()),
        carriers: [part.first_carrier, part.second_carrier].into_iter().flatten().collect(),
        sent_at: part.sent_at.map(|at| at.to_string()),
        signed_on: part.signed_on.map(|day| day.to_string()),
        serial: part.serial,
        receiver: part.receiver,
        channel: part.channel,
        label: part.label,
        pages: part.pages,
        tracking: part.tracking,
        signer: part.signer,
        chased: part.chased,
        late,
    }
}

/// A line of the list.
pub(super) fn outgoing_line(row: &OutgoingRow) -> OutgoingLine {
    OutgoingLine {
        id: row.id.to_string(),
        number: row.number.clone(),
        record_id: row.record.to_string(),
        record_number: row.record_number.clone(),
        document_number: row.document_number.clone(),
        title: row.title.clone(),
        level: row.level.code().to_owned(),
        applicant: PersonRef { id: row.applicant.to_string(), name: row.applicant_name.clone() },
        outside: row.outside,
        receivers: row.receivers,
        sent: row.sent,
        signed: row.signed,
        state: row.state.clone(),
        requested_at: row.requested_at.to_string(),
    }
}

/// The paper with its receivers.
pub(super) fn outgoing_view(reader: &Reader<'_>, row: OutgoingRow, now: Now) -> Result<OutgoingView> {
    let calendar = office_calendar(reader)?;
    let parts = store::dispatch::list_receivers(reader, row.id)?
        .into_iter()
        .map(|part| part_view(part, &calendar, now))
        .collect();
    Ok(OutgoingView {
        line: outgoing_line(&row),
        approval_id: row.approval.map(|id| id.to_string()),
        closed_at: row.closed_at.map(|at| at.to_string()),
        purpose: row.purpose,
        attachments: row.attachments,
        ground: row.ground,
        approval_number: row.approval_number,
        parts,
    })
}
