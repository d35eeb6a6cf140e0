//! The exact contents that are approved and signed about papers on the move, as canonical JSON. No titles and no
//! free text stand in them; a text that may be sealed stands in them as its mark.

use domain::access::Level;
use domain::{CopyId, OutgoingId, PersonId, RecordId, TransferId};
use serde_json::{Value, json};
use store::dispatch::{IncomingRow, OutgoingRow, ReceiverRow, StopRow, TransferRow};

/// What the handler of an incoming paper signs for.
pub(super) fn incoming(row: &IncomingRow, handler: PersonId) -> String {
    json!({
        "act": "receive_incoming", "incoming": row.id.to_string(), "number": row.number, "level": row.level.code(),
        "received_on": row.received_on.to_string(), "copies": row.copies, "pages": row.pages, "attachments": row.attachments,
        "seal": row.seal, "handler": handler.to_string(),
    })
    .to_string()
}

/// One receiver as an approval is bound to it.
pub(super) fn receiver(serial: i64, mark: &str, channel: &str, copy: Option<CopyId>) -> Value {
    json!({ "serial": serial, "receiver": mark, "channel": channel, "copy": copy.map(|id| id.to_string()) })
}

/// What is asked for: which paper, to whom, by which channels.
pub(super) struct AskedDespatch<'a> {
    pub outgoing: OutgoingId,
    pub number: &'a str,
    pub record: RecordId,
    pub level: Level,
    pub applicant: PersonId,
    pub purpose: &'a str,
    pub outside: bool,
    pub receivers: Vec<Value>,
}

impl<'a> AskedDespatch<'a> {
    /// The stored one; the level is the record's of today, so that a raised level voids the approval.
    pub(super) fn of(row: &'a OutgoingRow, receivers: &[ReceiverRow]) -> AskedDespatch<'a> {
        AskedDespatch {
            outgoing: row.id,
            number: &row.number,
            record: row.record,
            level: row.level,
            applicant: row.applicant,
            purpose: &row.purpose_mark,
            outside: row.outside,
            receivers: receivers
                .iter()
                .map(|one| receiver(one.serial, &one.receiver_mark, &one.channel, one.copy))
                .collect(),
        }
    }

    pub(super) fn statement(&self) -> String {
        json!({
            "act": "despatch", "outgoing": self.outgoing.to_string(), "number": self.number, "record": self.record.to_string(),
            "level": self.level.code(), "applicant": self.applicant.to_string(), "purpose": self.purpose,
            "outside": self.outside, "receivers": self.receivers,
        })
        .to_string()
    }
}

/// What a carrier takes along.
pub(super) fn carriage(row: &OutgoingRow, part: &ReceiverRow, carriers: &[PersonId]) -> String {
    json!({
        "act": "carry_despatch", "outgoing": row.id.to_string(), "number": row.number, "receiver": part.id.to_string(),
        "serial": part.serial, "channel": part.channel, "level": row.level.code(), "copy": part.copy.map(|id| id.to_string()),
        "pages": part.pages, "carriers": carriers.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
    .to_string()
}

/// What is asked for: which copy, along which route.
pub(super) struct AskedTransfer<'a> {
    pub transfer: TransferId,
    pub number: &'a str,
    pub kind: &'a str,
    pub record: RecordId,
    pub copy: CopyId,
    pub level: Level,
    pub applicant: PersonId,
    pub purpose: &'a str,
    pub stops: Vec<Value>,
}

/// One stop as an approval is bound to it.
pub(super) fn stop(person: PersonId, due_on: domain::Day) -> Value {
    json!({ "person": person.to_string(), "due_on": due_on.to_string() })
}

impl<'a> AskedTransfer<'a> {
    /// The stored one; the level is the record's of today.
    pub(super) fn of(row: &'a TransferRow, stops: &[StopRow]) -> AskedTransfer<'a> {
        AskedTransfer {
            transfer: row.id,
            number: &row.number,
            kind: &row.kind,
            record: row.record,
            copy: row.copy,
            level: row.level,
            applicant: row.applicant,
            purpose: &row.purpose_mark,
            stops: stops.iter().map(|one| stop(one.person, one.due_on)).collect(),
        }
    }

    pub(super) fn statement(&self) -> String {
        json!({
            "act": "transfer", "transfer": self.transfer.to_string(), "number": self.number, "kind": self.kind,
            "record": self.record.to_string(), "copy": self.copy.to_string(), "level": self.level.code(),
            "applicant": self.applicant.to_string(), "purpose": self.purpose, "stops": self.stops,
        })
        .to_string()
    }
}

/// A hop: the same words for who gives, who takes and who goes along.
pub(super) struct Hop<'a> {
    pub row: &'a TransferRow,
    pub position: i64,
    pub from: PersonId,
    pub to: PersonId,
    pub companion: Option<PersonId>,
    pub pages: i64,
    pub seal_intact: bool,
    pub read: bool,
    pub home: bool,
}

impl Hop<'_> {
    pub(super) fn statement(&self) -> String {
        json!({
            "act": "hop", "transfer": self.row.id.to_string(), "number": self.row.number, "hop": self.position,
            "copy": self.row.copy.to_string(), "barcode": self.row.barcode, "level": self.row.level.code(),
            "from": self.from.to_string(), "to": self.to.to_string(), "companion": self.companion.map(|id| id.to_string()),
            "pages": self.pages, "seal": self.row.seal_number, "seal_intact": self.seal_intact, "read": self.read, "home": self.home,
        })
        .to_string()
    }
}
