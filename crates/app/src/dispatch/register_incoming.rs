//! Enter what came in (收文登记): counted, numbered, with its level, channel and seal.

use super::incoming_view::{IncomingView, find_incoming, incoming_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::access::Level;
use domain::dispatch::{
    Channel, DispatchEvent, IncomingFacts, IncomingState, SealFound, Urgency, check_incoming,
};
use domain::numbers::prefix;
use domain::{Day, IncomingId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RegisterIncoming {
    /// Day it came, `YYYY-MM-DD`; none: today.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub received_on: Option<String>,
    /// 来文机关.
    pub sender: String,
    /// 来文字号.
    #[serde(default)]
    pub sender_number: String,
    /// 标题; empty while the envelope stays closed.
    #[serde(default)]
    pub title: String,
    /// 附件.
    #[serde(default)]
    pub attachments: i64,
    /// Copies as the sender says.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub stated_copies: Option<i64>,
    /// Copies counted.
    pub copies: i64,
    /// Pages of each.
    #[serde(default)]
    pub pages: i64,
    /// Level on the envelope.
    pub level: String,
    /// `ordinary`, `urgent`, `at_once`.
    pub urgency: String,
    /// Channel.
    pub channel: String,
    /// `intact`, `broken`, `unsealed`.
    pub seal: String,
    /// Who opened it; none: it stays closed for whom it is addressed to (亲启).
    #[serde(default)]
    #[ts(optional = nullable)]
    pub opened_by_id: Option<String>,
    /// What there is to say of counts and seal.
    #[serde(default)]
    pub note: String,
}

/// The request with its codes read.
struct Read {
    facts: IncomingFacts,
    opener: Option<PersonId>,
    urgency: Urgency,
    channel: Channel,
}

/// Enters.
pub fn register_incoming(desk: &mut Desk, ask: RegisterIncoming) -> Result<Changed<IncomingView>> {
    let locale = desk.locale();
    let posts = desk.posts()?;
    desk.transact(Operation::RegisterIncoming, |work| {
        let read = read_request(work, &ask)?;
        check_incoming(&read.facts, &work.now())?;
        let incoming = enter(work, &ask, &read)?;
        let row = find_incoming(work, work.sight(), &posts, &incoming.to_string())?;
        incoming_view(row, work.now().today(), locale)
    })
}

fn coded<T>(text: &str, of: impl Fn(&str) -> Option<T>, field: &str) -> Result<T> {
    of(text).ok_or_else(|| Error::Malformed(field.to_owned()))
}

fn read_request(work: &Work<'_, '_>, ask: &RegisterIncoming) -> Result<Read> {
    let received_on = match ask.received_on.as_deref().filter(|day| !day.is_empty()) {
        Some(day) => day.parse::<Day>().map_err(|_| Error::Malformed("received_on".into()))?,
        None => work.now().today(),
    };
    if !(0..=10_000).contains(&ask.attachments) || !(0..=100_000).contains(&ask.pages) {
        return Err(Error::Malformed("attachments or pages".into()));
    }
    let opener = match ask.opened_by_id.as_deref().filter(|id| !id.is_empty()) {
        Some(id) => Some(store::people::get_person(work, id.parse().ok().or_missing()?)?.or_missing()?),
        None => None,
    };
    let clearance = match &opener {
        Some(person) => Some((person.name.clone(), store::people::get_clearance(work, person.id)?)),
        None => None,
    };
    Ok(Read {
        facts: IncomingFacts {
            sender: ask.sender.trim().to_owned(),
            title: ask.title.trim().to_owned(),
            received_on,
            level: coded(&ask.level, Level::from_code, "level")?,
            stated_copies: ask.stated_copies,
            copies: ask.copies,
            seal: coded(&ask.seal, SealFound::from_code, "seal")?,
            note: ask.note.trim().to_owned(),
            opener: clearance,
        },
        opener: opener.map(|person| person.id),
        urgency: coded(&ask.urgency, Urgency::from_code, "urgency")?,
        channel: coded(&ask.channel, Channel::from_code, "channel")?,
    })
}

fn enter(work: &Work<'_, '_>, ask: &RegisterIncoming, read: &Read) -> Result<IncomingId> {
    let incoming: IncomingId = work.new_id();
    let number = work.next_paper_number(prefix::INCOMING)?;
    let Read { facts, opener, urgency, channel } = read;
    store::dispatch::insert_incoming(
        work,
        &named! {
            id: incoming, number: &number, received_on: facts.received_on, recorded_at: work.now().at, sender: &facts.sender,
            sender_number: ask.sender_number.trim(), title: &facts.title, attachments: ask.attachments,
            stated_copies: facts.stated_copies, copies: facts.copies, pages: ask.pages, level: facts.level, urgency: urgency.code(),
            channel: channel.code(), seal: facts.seal.code(), opened_by: *opener, note: &facts.note, received_by: work.actor(),
            state: IncomingState::Registered.code(),
        },
    )?;
    work.record(DispatchEvent::PaperReceived {
        incoming,
        level: facts.level.rank(),
        copies: facts.copies,
        channel: channel.code(),
        seal: facts.seal.code(),
    });
    Ok(incoming)
}
