//! Incoming papers (收文). Who keeps them sees that they are there; their words only who is cleared for them, and of
//! what became a record, who sees the record.

use crate::{
    Named, Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_day, optional_id,
    optional_moment,
};
use domain::access::Level;
use domain::{Day, IncomingId, Moment, PersonId, RecordId, SignatureId, SignatureImageId};

/// An incoming paper.
#[derive(Debug, Clone)]
pub struct IncomingRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: IncomingId,
    /// `SW-0307-2026-0001`.
    pub number: String,
    /// Day it came.
    pub received_on: Day,
    /// When it was entered.
    pub recorded_at: Moment,
    /// 来文机关.
    pub sender: String,
    /// 来文字号.
    pub sender_number: String,
    /// 标题.
    pub title: String,
    /// 附件.
    pub attachments: i64,
    /// Copies as the sender says.
    pub stated_copies: Option<i64>,
    /// Copies counted.
    pub copies: i64,
    /// Pages of each.
    pub pages: i64,
    /// Level.
    pub level: Level,
    /// Urgency code.
    pub urgency: String,
    /// Channel code.
    pub channel: String,
    /// How the seal was found.
    pub seal: String,
    /// Who opened it.
    pub opened_by: Option<PersonId>,
    /// Name.
    pub opener_name: Option<String>,
    /// What there is to say.
    pub note: String,
    /// Who received it.
    pub receiver_name: String,
    /// State code.
    pub state: String,
    /// 承办.
    pub handler: Option<PersonId>,
    /// Name.
    pub handler_name: Option<String>,
    /// 办理期限.
    pub due_on: Option<Day>,
    /// How it was signed for.
    pub receipt: String,
    /// By passphrase.
    pub receipt_signature: Option<SignatureId>,
    /// On the pad.
    pub receipt_image: Option<SignatureImageId>,
    /// When.
    pub signed_at: Option<Moment>,
    /// The record it became.
    pub record: Option<RecordId>,
    /// 档号 or 登记号 of that.
    pub record_number: Option<String>,
    /// When it ended.
    pub closed_at: Option<Moment>,
    /// To whom it went on.
    pub sent_to: String,
    /// Why.
    pub closing: String,
    /// Whether the reader may see its words.
    pub visible: bool,
}

/// Which papers a list shows.
#[derive(Debug, Clone, Default)]
pub struct IncomingFilter {
    /// One state.
    pub state: Option<&'static str>,
    /// All of the office; else only what concerns the reader.
    pub everybodys: bool,
    /// Older than this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT i.*, opener.name AS opener_name, taker.name AS receiver_name, handler.name AS handler_name, coalesce(k.archival_number, k.accession) AS record_number, ",
            "(i.level <= :sight_level AND (i.record_id IS NULL OR EXISTS (SELECT 1 FROM records AS r WHERE r.id = i.record_id AND ",
            $crate::sight!(),
            "))) AS visible FROM incoming_papers AS i JOIN people AS taker ON taker.id = i.received_by ",
            "LEFT JOIN people AS opener ON opener.id = i.opened_by LEFT JOIN people AS handler ON handler.id = i.handler_id LEFT JOIN records AS k ON k.id = i.record_id "
        )
    };
}

crate::statements! {
    GET_INCOMING = concat!(select!(), "WHERE i.id = :id AND (:everybodys OR (visible AND (i.handler_id = :sight_person OR i.opened_by = :sight_person)))");
    LIST_INCOMING = concat!(select!(), "WHERE (:everybodys OR (visible AND (i.handler_id = :sight_person OR i.opened_by = :sight_person))) AND (:state IS NULL OR i.state = :state) AND (:before_row IS NULL OR i.row < :before_row) ORDER BY i.row DESC LIMIT :limit");
    LIST_INCOMING_REGISTER = concat!(select!(), "WHERE i.received_on >= :from AND i.received_on <= :to ORDER BY i.row");
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<IncomingRow> {
    Ok(IncomingRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        received_on: day(row, "received_on")?,
        recorded_at: moment(row, "recorded_at")?,
        sender: row.get("sender")?,
        sender_number: row.get("sender_number")?,
        title: row.get("title")?,
        attachments: row.get("attachments")?,
        stated_copies: row.get("stated_copies")?,
        copies: row.get("copies")?,
        pages: row.get("pages")?,
        level: level(row, "level")?,
        urgency: row.get("urgency")?,
        channel: row.get("channel")?,
        seal: row.get("seal")?,
        opened_by: optional_id(row, "opened_by")?,
        opener_name: row.get("opener_name")?,
        note: row.get("note")?,
        receiver_name: row.get("receiver_name")?,
        state: row.get("state")?,
        handler: optional_id(row, "handler_id")?,
        handler_name: row.get("handler_name")?,
        due_on: optional_day(row, "due_on")?,
        receipt: row.get("receipt")?,
        receipt_signature: optional_id(row, "receipt_signature_id")?,
        receipt_image: optional_id(row, "receipt_image_id")?,
        signed_at: optional_moment(row, "signed_at")?,
        record: optional_id(row, "record_id")?,
        record_number: row.get("record_number")?,
        closed_at: optional_moment(row, "closed_at")?,
        sent_to: row.get("sent_to")?,
        closing: row.get("closing")?,
        visible: row.get("visible")?,
    })
}

/// One paper: any, for who keeps them; else only what concerns the reader.
pub fn get_incoming(
    reader: &Reader<'_>,
    sight: &Sight,
    incoming: IncomingId,
    everybodys: bool,
) -> Result<Option<IncomingRow>> {
    reader.get(GET_INCOMING, &sight.bind(named! { id: incoming, everybodys: everybodys }), from_row)
}

/// Papers, newest first.
pub fn list_incoming(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &IncomingFilter,
) -> Result<Vec<IncomingRow>> {
    let parameters = named! {
        state: filter.state, everybodys: filter.everybodys, before_row: filter.before_row, limit: filter.limit,
    };
    reader.list(LIST_INCOMING, &sight.bind(parameters), from_row)
}

/// Every paper that came in a period, in the order of its numbers.
pub fn list_incoming_register(
    reader: &Reader<'_>,
    sight: &Sight,
    from: Day,
    to: Day,
) -> Result<Vec<IncomingRow>> {
    reader.list(LIST_INCOMING_REGISTER, &sight.bind(named! { from: from, to: to }), from_row)
}

/// A new paper.
pub fn insert_incoming(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("incoming_papers", columns)
}

/// Whatever a step adds to it.
pub fn update_incoming(tx: &Tx<'_>, incoming: IncomingId, columns: &[Named]) -> Result<()> {
    tx.update("incoming_papers", incoming, columns)
}
