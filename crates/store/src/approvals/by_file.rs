//! Signing cards (签批卡) and the requests that went out as files.

use super::{deputy, visible};
use crate::{Reader, Result, Row, Sight, Tx, id, moment, named, optional_id, optional_moment};
use domain::{ApprovalId, Moment, PersonId, RowId, SignatureId};

/// A card with its person.
#[derive(Debug, Clone)]
pub struct CardRow {
    /// Identity.
    pub id: RowId,
    /// `QK-…`.
    pub number: String,
    /// Whose.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Whose keys are on it.
    pub slot: RowId,
    /// These are still the person's keys.
    pub slot_stands: bool,
    /// When exported.
    pub issued_at: Moment,
    /// When revoked.
    pub revoked_at: Option<Moment>,
    /// By whom.
    pub revoked_by_name: Option<String>,
    /// Requests on their way to it.
    pub open_requests: i64,
}

impl CardRow {
    /// Neither revoked nor out of use with its keys.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.revoked_at.is_none() && self.slot_stands
    }
}

/// A request that went out.
#[derive(Debug, Clone)]
pub struct AwayRow {
    /// Identity.
    pub id: RowId,
    /// Of which approval.
    pub approval: ApprovalId,
    /// `SQ-…`.
    pub number: String,
    /// The card.
    pub card: RowId,
    /// Its number.
    pub card_number: String,
    /// Its person.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Counts once.
    pub nonce: Vec<u8>,
    /// Digest of what was shown.
    pub asked: Vec<u8>,
    /// What opens the decision.
    pub reply_key: Vec<u8>,
    /// When exported.
    pub exported_at: Moment,
    /// Until when.
    pub expires_at: Moment,
    /// State code.
    pub state: String,
    /// When decided or void.
    pub settled_at: Option<Moment>,
    /// The imported decision's signature.
    pub signature: Option<SignatureId>,
}

/// A request that goes out.
#[derive(Debug, Clone)]
pub struct NewAway {
    /// Identity.
    pub id: RowId,
    /// Of which approval.
    pub approval: ApprovalId,
    /// To which card.
    pub card: RowId,
    /// Counts once.
    pub nonce: [u8; 32],
    /// Digest of what is shown.
    pub asked: [u8; 32],
    /// What opens the decision.
    pub reply_key: Vec<u8>,
    /// By whom, when.
    pub exported: (PersonId, Moment),
    /// Until when.
    pub expires_at: Moment,
}

macro_rules! cards {
    () => {
        concat!(
            "SELECT c.*, p.name, q.name AS revoked_by_name, (k.retired_at IS NULL) AS slot_stands, ",
            "(SELECT count(*) FROM away_requests AS w WHERE w.card_id = c.id AND w.state = 'open') AS open_requests ",
            "FROM signing_cards AS c JOIN people AS p ON p.id = c.person_id JOIN key_slots AS k ON k.id = c.slot_id LEFT JOIN people AS q ON q.id = c.revoked_by "
        )
    };
}

macro_rules! requests {
    () => {
        concat!(
            "SELECT w.*, a.number, c.number AS card_number, c.person_id, p.name FROM away_requests AS w JOIN approvals AS a ON a.id = w.approval_id ",
            "JOIN signing_cards AS c ON c.id = w.card_id JOIN people AS p ON p.id = c.person_id LEFT JOIN records AS r ON r.id = a.record_id WHERE ", visible!(), " "
        )
    };
}

crate::statements! {
    CARD = concat!(cards!(), "WHERE c.id = :id");
    CARDS = concat!(cards!(), "WHERE (:person IS NULL OR c.person_id = :person) ORDER BY c.row DESC LIMIT :limit");
    REQUEST = concat!(requests!(), "AND w.id = :id");
    REQUESTS = concat!(requests!(), "AND (:approval IS NULL OR w.approval_id = :approval) ORDER BY w.row DESC LIMIT :limit");
    OPEN_OF_CARD = "SELECT id FROM away_requests WHERE card_id = :card AND state = 'open' ORDER BY row";
    OPEN_OF_PERSON = "SELECT count(*) FROM away_requests AS w JOIN signing_cards AS c ON c.id = w.card_id WHERE w.approval_id = :approval AND c.person_id = :person AND w.state = 'open' AND w.expires_at >= :at";
    OPEN_REQUESTS = "SELECT id FROM away_requests WHERE state = 'open' ORDER BY row";
    LATE_OF_CARD = "SELECT id FROM away_requests WHERE approval_id = :approval AND card_id = :card AND state = 'open' AND expires_at < :at";
    SLOT_KEYS = "SELECT receive_public, sign_public FROM key_slots WHERE id = :slot AND retired_at IS NULL";
}

fn card_from_row(row: &Row<'_>) -> rusqlite::Result<CardRow> {
    Ok(CardRow {
        id: id(row, "id")?,
        number: row.get("number")?,
        person: id(row, "person_id")?,
        name: row.get("name")?,
        slot: id(row, "slot_id")?,
        slot_stands: row.get("slot_stands")?,
        issued_at: moment(row, "issued_at")?,
        revoked_at: optional_moment(row, "revoked_at")?,
        revoked_by_name: row.get("revoked_by_name")?,
        open_requests: row.get("open_requests")?,
    })
}

fn request_from_row(row: &Row<'_>) -> rusqlite::Result<AwayRow> {
    Ok(AwayRow {
        id: id(row, "id")?,
        approval: id(row, "approval_id")?,
        number: row.get("number")?,
        card: id(row, "card_id")?,
        card_number: row.get("card_number")?,
        person: id(row, "person_id")?,
        name: row.get("name")?,
        nonce: row.get("nonce")?,
        asked: row.get("asked_sha256")?,
        reply_key: row.get("reply_key")?,
        exported_at: moment(row, "exported_at")?,
        expires_at: moment(row, "expires_at")?,
        state: row.get("state")?,
        settled_at: optional_moment(row, "settled_at")?,
        signature: optional_id(row, "signature_id")?,
    })
}

/// One card.
pub fn get_card(reader: &Reader<'_>, card: RowId) -> Result<Option<CardRow>> {
    reader.get(CARD, &named! { id: card }, card_from_row)
}

/// Cards, newest first; of one person or of all.
pub fn list_cards(reader: &Reader<'_>, person: Option<PersonId>, limit: i64) -> Result<Vec<CardRow>> {
    reader.list(CARDS, &named! { person: person, limit: limit }, card_from_row)
}

/// Keeps that a card was exported.
pub fn insert_card(
    tx: &Tx<'_>,
    card: RowId,
    number: &str,
    (person, slot): (PersonId, RowId),
    at: Moment,
) -> Result<()> {
    tx.insert(
        "signing_cards",
        &named! { id: card, number: number, person_id: person, slot_id: slot, issued_at: at },
    )
}

/// Ends a card and the requests on their way to it; answers how many.
pub fn revoke_card(tx: &Tx<'_>, card: RowId, by: PersonId, at: Moment) -> Result<i64> {
    tx.update("signing_cards", card, &named! { revoked_at: at, revoked_by: by })?;
    void(tx, tx.list(OPEN_OF_CARD, &named! { card: card }, |row| id::<RowId>(row, "id"))?, at)
}

/// Voids every request that is still on its way; answers how many.
pub fn void_open_requests(tx: &Tx<'_>, at: Moment) -> Result<i64> {
    void(tx, tx.list(OPEN_REQUESTS, &[], |row| id::<RowId>(row, "id"))?, at)
}

fn void(tx: &Tx<'_>, requests: Vec<RowId>, at: Moment) -> Result<i64> {
    let count = i64::try_from(requests.len()).unwrap_or(i64::MAX);
    for request in requests {
        tx.update("away_requests", request, &named! { state: "void", settled_at: at })?;
    }
    Ok(count)
}

/// The public keys of a slot in force: to seal to, to verify with.
pub fn slot_keys(reader: &Reader<'_>, slot: RowId) -> Result<Option<(Vec<u8>, Vec<u8>)>> {
    reader.get(SLOT_KEYS, &named! { slot: slot }, |row| {
        Ok((row.get("receive_public")?, row.get("sign_public")?))
    })
}

/// Whether a request for this approval is on its way to a person.
pub fn has_open_request(
    reader: &Reader<'_>,
    approval: ApprovalId,
    person: PersonId,
    at: Moment,
) -> Result<bool> {
    Ok(reader.number(OPEN_OF_PERSON, &named! { approval: approval, person: person, at: at })? > 0)
}

/// Keeps a request that goes out; what is too late to the same card goes void with it.
pub fn insert_away(tx: &Tx<'_>, new: &NewAway) -> Result<()> {
    let late = named! { approval: new.approval, card: new.card, at: new.exported.1 };
    void(tx, tx.list(LATE_OF_CARD, &late, |row| id::<RowId>(row, "id"))?, new.exported.1)?;
    tx.insert(
        "away_requests",
        &named! {
            id: new.id, approval_id: new.approval, card_id: new.card, nonce: new.nonce, asked_sha256: new.asked, reply_key: &new.reply_key,
            exported_by: new.exported.0, exported_at: new.exported.1, expires_at: new.expires_at, state: "open"
        },
    )
}

/// One request, if its approval exists for this reader.
pub fn get_away(reader: &Reader<'_>, sight: &Sight, request: RowId) -> Result<Option<AwayRow>> {
    reader.get(REQUEST, &sight.bind(named! { id: request }), request_from_row)
}

/// Requests that went out, newest first; of one approval or of all.
pub fn list_away(
    reader: &Reader<'_>,
    sight: &Sight,
    approval: Option<ApprovalId>,
    limit: i64,
) -> Result<Vec<AwayRow>> {
    reader.list(REQUESTS, &sight.bind(named! { approval: approval, limit: limit }), request_from_row)
}

/// The decision came in: the nonce has counted.
pub fn settle_away(tx: &Tx<'_>, request: RowId, signature: SignatureId, at: Moment) -> Result<()> {
    tx.update("away_requests", request, &named! { state: "decided", settled_at: at, signature_id: signature })
}
