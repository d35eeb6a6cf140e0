//! Ask to send a paper out (发文登记): which record, to whom, in which numbered copies, by which channels.

use super::channel_rules::rule_of;
use super::outgoing_view::{OutgoingView, find_outgoing, outgoing_view};
use super::statements::{AskedDespatch, receiver};
use crate::approvals::{Ask, Asked, create_approval};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::approvals::Action;
use domain::dispatch::{
    Channel, DispatchEvent, DispatchRefusal, OutgoingReceiver, OutgoingState, check_open, check_outgoing,
};
use domain::numbers::prefix;
use domain::records::CopyState;
use domain::{CopyId, Day, OutgoingId, RecordId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::SourceRow;
use store::named;
use store::sealed::mark;
use ts_rs::TS;

/// A receiver.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReceiverAsked {
    /// 发往.
    pub receiver: String,
    /// 份号.
    pub serial: i64,
    /// Channel.
    pub channel: String,
    /// The kept copy that goes; from 秘密 upward each receiver gets one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy_id: Option<String>,
    /// 应收回, `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub return_by: Option<String>,
}

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RequestDespatch {
    /// Which record goes out.
    pub record_id: String,
    /// 事由.
    pub purpose: String,
    /// Some receiver is outside the company: then telling him is a disclosure, else a transfer.
    #[serde(default)]
    pub outside: bool,
    /// 附件.
    #[serde(default)]
    pub attachments: i64,
    /// To whom.
    pub receivers: Vec<ReceiverAsked>,
}

/// A receiver with its codes read.
struct Part {
    rule: OutgoingReceiver,
    copy: Option<CopyId>,
    return_by: Option<Day>,
}

/// Asks.
pub fn request_despatch(desk: &mut Desk, ask: RequestDespatch) -> Result<Changed<OutgoingView>> {
    desk.transact(Operation::RequestDespatch, |work| {
        let record = ask.record_id.parse().ok().or_missing()?;
        let source = store::copying::find_original(work, work.sight(), record)?.or_missing()?;
        if source.record_state != "kept" {
            return Err(DispatchRefusal::RecordNotKept { number: source.number }.into());
        }
        if ask.purpose.trim().is_empty() {
            return Err(DispatchRefusal::ReasonMissing.into());
        }
        if !(0..=10_000).contains(&ask.attachments) {
            return Err(Error::Malformed("attachments".into()));
        }
        let parts =
            ask.receivers.iter().map(|asked| read_part(work, &source, asked)).collect::<Result<Vec<_>>>()?;
        let rules: Vec<OutgoingReceiver> = parts.iter().map(|part| part.rule.clone()).collect();
        check_outgoing(source.level, &rules)?;
        for part in &parts {
            check_open(&rule_of(source.level, part.rule.channel)?)?;
        }
        let outgoing = enter(work, &ask, &source, &parts)?;
        let row = find_outgoing(work, work.sight(), &outgoing.to_string())?;
        outgoing_view(work, row, work.now())
    })
}

fn read_part(work: &Work<'_, '_>, source: &SourceRow, asked: &ReceiverAsked) -> Result<Part> {
    let channel = Channel::from_code(&asked.channel).ok_or_else(|| Error::Malformed("channel".into()))?;
    let copy = match asked.copy_id.as_deref().filter(|id| !id.is_empty()) {
        Some(id) => {
            let copy = id.parse().ok().or_missing()?;
            Some(store::copying::get_source(work, work.sight(), source.record, copy)?.or_missing()?)
        }
        None => None,
    };
    if let Some(copy) = &copy {
        let state = CopyState::from_code(&copy.state).or_missing()?;
        if let Some(slip) = store::dispatch::find_moving(work, copy.copy)? {
            return Err(DispatchRefusal::AlreadyMoving { label: copy.label.clone(), slip }.into());
        }
        if state != CopyState::In {
            return Err(DispatchRefusal::CopyNotHere { label: copy.label.clone(), state }.into());
        }
    }
    let return_by = match asked.return_by.as_deref().filter(|day| !day.is_empty()) {
        Some(day) => Some(day.parse::<Day>().map_err(|_| Error::Malformed("return_by".into()))?),
        None => None,
    };
    Ok(Part {
        rule: OutgoingReceiver {
            name: asked.receiver.trim().to_owned(),
            serial: asked.serial,
            channel,
            copy: copy.as_ref().map(|copy| copy.label.clone()),
        },
        copy: copy.map(|copy| copy.copy),
        return_by,
    })
}

fn enter(
    work: &Work<'_, '_>,
    ask: &RequestDespatch,
    source: &SourceRow,
    parts: &[Part],
) -> Result<OutgoingId> {
    let outgoing: OutgoingId = work.new_id();
    let number = work.next_paper_number(prefix::OUTGOING)?;
    let level = source.level;
    let purpose = work.sealed_for(level, ("outgoing_papers", "purpose"), outgoing, ask.purpose.trim())?;
    let mut rows: Vec<(RowId, String)> = Vec::new();
    for part in parts {
        let id: RowId = work.new_id();
        rows.push((id, work.sealed_for(level, ("outgoing_receivers", "receiver"), id, &part.rule.name)?));
    }
    let asked = AskedDespatch {
        outgoing,
        number: &number,
        record: source.record,
        level,
        applicant: work.actor(),
        purpose: &mark(&purpose),
        outside: ask.outside,
        receivers: parts
            .iter()
            .zip(&rows)
            .map(|(part, (_, name))| {
                receiver(part.rule.serial, &mark(name), part.rule.channel.code(), part.copy)
            })
            .collect(),
    };
    let outcome = ask_approval(work, ask, source, outgoing, &asked.statement())?;
    let state = if outcome.approval.is_some() { OutgoingState::Requested } else { OutgoingState::Approved };
    let ground = outcome.ground.code();
    store::dispatch::insert_outgoing(
        work,
        &named! {
            id: outgoing, number: &number, record_id: source.record, applicant_id: work.actor(), purpose: purpose, outside: ask.outside,
            attachments: ask.attachments, level: level, approval_id: outcome.approval, ground: ground, state: state.code(), requested_at: work.now().at,
        },
    )?;
    insert_receivers(work, outgoing, source.record, parts, rows)?;
    let receivers = i64::try_from(parts.len()).unwrap_or(i64::MAX);
    work.record(DispatchEvent::DespatchRequested {
        outgoing,
        record: source.record,
        applicant: work.actor(),
        level: level.rank(),
        receivers,
    });
    if outcome.approval.is_none() {
        work.record(DispatchEvent::DespatchApproved { outgoing, ground });
    }
    Ok(outgoing)
}

fn ask_approval(
    work: &Work<'_, '_>,
    ask: &RequestDespatch,
    source: &SourceRow,
    outgoing: OutgoingId,
    statement: &str,
) -> Result<Asked> {
    let own_duty = store::approvals::find_own_duty(work, work.actor(), &source.family)?.is_some();
    create_approval(
        work,
        &Ask {
            action: if ask.outside { Action::Disclosure } else { Action::Transfer },
            subject: outgoing.to_string(),
            record: Some(source.record),
            level: source.level,
            statement,
            applicant: work.actor(),
            purpose: ask.purpose.trim(),
            own_duty,
        },
    )
}

/// Each receiver with its serial number; `rows` are their identities and sealed names, in the same order.
fn insert_receivers(
    work: &Work<'_, '_>,
    outgoing: OutgoingId,
    record: RecordId,
    parts: &[Part],
    rows: Vec<(RowId, String)>,
) -> Result<()> {
    for (part, (id, name)) in parts.iter().zip(rows) {
        store::dispatch::insert_receiver(
            work,
            &named! {
                id: id, outgoing_id: outgoing, record_id: record, serial: part.rule.serial, receiver: name,
                channel: part.rule.channel.code(), copy_id: part.copy, return_by: part.return_by,
            },
        )?;
    }
    Ok(())
}
