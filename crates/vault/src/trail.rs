//! The frozen bytes of the chain: event hash, digest list, session seal.

use domain::Moment;
use domain::audit::{Detail, Event};
use sha2::{Digest, Sha256};
use store::RowDigest;
use store::audit::EventRow;

/// The hash before event 1.
pub(crate) const GENESIS: [u8; 32] = [0; 32];

/// Length-prefixed fields, so that moving a boundary changes the hash.
pub(crate) struct Canonical(Sha256);

impl Canonical {
    pub(crate) fn new(tag: &str) -> Canonical {
        Canonical(Sha256::new()).bytes(tag.as_bytes())
    }

    pub(crate) fn bytes(mut self, bytes: &[u8]) -> Canonical {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
        self
    }

    pub(crate) fn text(self, text: &str) -> Canonical {
        self.bytes(text.as_bytes())
    }

    pub(crate) fn number(self, number: i64) -> Canonical {
        self.bytes(&number.to_be_bytes())
    }

    pub(crate) fn digest(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

/// Digest over what an event left behind.
pub(crate) fn digest_of_rows(rows: &[RowDigest]) -> [u8; 32] {
    rows.iter()
        .fold(Canonical::new("strongroom.rows.v1").number(rows.len() as i64), |canonical, row| {
            canonical
                .text(&row.table)
                .number(row.row)
                .text(&row.row_id)
                .bytes(row.digest.as_ref().map_or(&[][..], |digest| digest.as_slice()))
        })
        .digest()
}

/// Hash of an event: every stored field but the hash itself.
pub(crate) fn hash_of_event(event: &EventRow) -> [u8; 32] {
    Canonical::new("strongroom.event.v1")
        .number(event.seq)
        .text(&event.at.to_string())
        .text(&event.actor)
        .text(&event.session)
        .text(&event.operation)
        .text(&event.kind)
        .text(&event.subject)
        .text(&event.payload)
        .bytes(&event.digests)
        .bytes(&event.prev_hash)
        .digest()
}

/// What a session's seal signs.
pub(crate) fn seal_message(
    vault_id: &str,
    session: &str,
    person: &str,
    first_seq: i64,
    last_seq: i64,
    head: &[u8; 32],
) -> [u8; 32] {
    Canonical::new("strongroom.session.v1")
        .text(vault_id)
        .text(session)
        .text(person)
        .number(first_seq)
        .number(last_seq)
        .bytes(head)
        .digest()
}

/// The payload as stored: a JSON object of ids, codes and numbers in declared order.
pub(crate) fn payload(event: &Event) -> String {
    let fields: serde_json::Map<String, serde_json::Value> = event
        .details
        .iter()
        .map(|(name, detail)| {
            let value = match detail {
                Detail::Id(id) => serde_json::Value::from(id.clone()),
                Detail::Number(number) => serde_json::Value::from(*number),
                Detail::Code(code) => serde_json::Value::from(*code),
            };
            ((*name).to_owned(), value)
        })
        .collect();
    serde_json::Value::Object(fields).to_string()
}

/// Who and where an event is recorded.
pub(crate) struct Place<'a> {
    pub at: Moment,
    pub actor: &'a str,
    pub session: &'a str,
    pub operation: &'a str,
}

/// Builds the stored event that follows `(seq, hash)`.
pub(crate) fn event_row(
    event: &Event,
    place: &Place<'_>,
    after: (i64, [u8; 32]),
    rows: &[RowDigest],
) -> EventRow {
    let mut row = EventRow {
        seq: after.0 + 1,
        at: place.at,
        actor: place.actor.to_owned(),
        session: place.session.to_owned(),
        operation: place.operation.to_owned(),
        kind: event.kind.to_owned(),
        subject: event.subject.clone(),
        payload: payload(event),
        digests: digest_of_rows(rows),
        prev_hash: after.1,
        hash: GENESIS,
    };
    row.hash = hash_of_event(&row);
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_of_an_event_are_frozen() {
        let event = Event {
            kind: "copy_lent",
            subject: "s".into(),
            details: vec![("loan", Detail::Id("s".into())), ("pages", Detail::Number(86))],
        };
        let place = Place {
            at: Moment::parse("2026-11-23T02:40:18Z").expect("a moment"),
            actor: "a",
            session: "x",
            operation: "lend_copy",
        };
        let row = event_row(&event, &place, (0, GENESIS), &[]);
        assert_eq!(row.payload, r#"{"loan":"s","pages":86}"#);
        assert_eq!(hex::encode(row.hash), FROZEN);
    }

    const FROZEN: &str = "1fb0e63330aa22d3bb1087d31e1ccf82c6630def9bfd0ad86e89d2b3f5282a40";

    #[test]
    fn moving_a_boundary_between_fields_changes_the_hash() {
        assert_ne!(
            Canonical::new("t").text("ab").text("c").digest(),
            Canonical::new("t").text("a").text("bc").digest()
        );
    }
}
