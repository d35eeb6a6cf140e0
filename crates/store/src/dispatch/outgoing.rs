//! Outgoing papers (发文) and their receivers.

use crate::sealed::mark;
use crate::{
    Named, Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_day, optional_id,
    optional_moment,
};
use domain::access::Level;
use domain::{ApprovalId, CopyId, Day, Moment, OutgoingId, PersonId, RecordId, RowId, SignatureId};

/// An outgoing paper with its record.
#[derive(Debug, Clone)]
pub struct OutgoingRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: OutgoingId,
    /// `FW-0307-2026-0001`.
    pub number: String,
    /// Which record goes out.
    pub record: RecordId,
    /// Who wants it.
    pub applicant: PersonId,
    /// Name.
    pub applicant_name: String,
    /// 事由.
    pub purpose: String,
    /// The same as statements sign it.
    pub purpose_mark: String,
    /// Some receiver is outside the company.
    pub outside: bool,
    /// 附件.
    pub attachments: i64,
    /// The approval it stands on.
    pub approval: Option<ApprovalId>,
    /// Its number.
    pub approval_number: Option<String>,
    /// Ground code.
    pub ground: String,
    /// State code.
    pub state: String,
    /// When asked.
    pub requested_at: Moment,
    /// When nothing was open any more.
    pub closed_at: Option<Moment>,
    /// Title of the record.
    pub title: String,
    /// 文号.
    pub document_number: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Level of the record today.
    pub level: Level,
    /// Receivers.
    pub receivers: i64,
    /// Of those, sent.
    pub sent: i64,
    /// Of those, signed for.
    pub signed: i64,
    /// Whether the reader's sight covers the record; always so except in the register.
    pub visible: bool,
}

/// A receiver's part.
#[derive(Debug, Clone)]
pub struct ReceiverRow {
    /// Identity.
    pub id: RowId,
    /// Of which paper.
    pub outgoing: OutgoingId,
    /// 份号.
    pub serial: i64,
    /// 发往.
    pub receiver: String,
    /// The same as statements sign it.
    pub receiver_mark: String,
    /// Channel code.
    pub channel: String,
    /// The kept copy that goes.
    pub copy: Option<CopyId>,
    /// Its label.
    pub label: Option<String>,
    /// Its pages.
    pub pages: Option<i64>,
    /// Its state code.
    pub copy_state: Option<String>,
    /// 应收回.
    pub return_by: Option<Day>,
    /// Number of the carrier.
    pub tracking: String,
    /// 送件人.
    pub first_carrier: Option<String>,
    /// 同行人.
    pub second_carrier: Option<String>,
    /// When it left.
    pub sent_at: Option<Moment>,
    /// Day it was signed for.
    pub signed_on: Option<Day>,
    /// By whom.
    pub signer: String,
    /// How often it was chased.
    pub chased: i64,
    /// When last.
    pub chased_at: Option<Moment>,
    /// When the copy came back.
    pub returned_at: Option<Moment>,
    /// The first carrier's signature.
    pub first_signature: Option<SignatureId>,
}

/// Which papers a list shows.
#[derive(Debug, Clone, Default)]
pub struct OutgoingFilter {
    /// One state.
    pub state: Option<&'static str>,
    /// Of this record only.
    pub record: Option<RecordId>,
    /// Only what left and is not signed for.
    pub unsigned: bool,
    /// Older than this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT o.*, r.title, r.document_number, coalesce(r.archival_number, r.accession) AS record_number, r.level AS record_level, who.name AS applicant_name, a.number AS approval_number, ",
            "(SELECT count(*) FROM outgoing_receivers AS p WHERE p.outgoing_id = o.id) AS receivers, (SELECT count(*) FROM outgoing_receivers AS p WHERE p.outgoing_id = o.id AND p.sent_at IS NOT NULL) AS sent, ",
            "(SELECT count(*) FROM outgoing_receivers AS p WHERE p.outgoing_id = o.id AND p.signed_on IS NOT NULL) AS signed, ",
            $crate::sight!(),
            " AS visible FROM outgoing_papers AS o JOIN records AS r ON r.id = o.record_id JOIN people AS who ON who.id = o.applicant_id LEFT JOIN approvals AS a ON a.id = o.approval_id "
        )
    };
}

macro_rules! select_receiver {
    () => {
        "SELECT p.*, c.label, c.pages, c.state AS copy_state, one.name AS first_carrier, two.name AS second_carrier FROM outgoing_receivers AS p LEFT JOIN copies AS c ON c.id = p.copy_id LEFT JOIN people AS one ON one.id = p.first_carrier_id LEFT JOIN people AS two ON two.id = p.second_carrier_id "
    };
}

crate::statements! {
    GET_OUTGOING = concat!(select!(), "WHERE o.id = :id AND visible");
    LIST_OUTGOING = concat!(select!(), "WHERE visible AND (:state IS NULL OR o.state = :state) AND (:record IS NULL OR o.record_id = :record) AND (:unsigned = 0 OR (o.state = 'sending' AND EXISTS (SELECT 1 FROM outgoing_receivers AS p WHERE p.outgoing_id = o.id AND p.sent_at IS NOT NULL AND p.signed_on IS NULL AND p.returned_at IS NULL))) AND (:before_row IS NULL OR o.row < :before_row) ORDER BY o.row DESC LIMIT :limit");
    LIST_OUTGOING_REGISTER = concat!(select!(), "WHERE o.requested_at >= :from AND o.requested_at < :until AND o.state NOT IN ('refused','cancelled') ORDER BY o.row");
    OUTGOING_STANDING = "SELECT number, state FROM outgoing_papers WHERE id = :id";
    LIST_RECEIVERS = concat!(select_receiver!(), "WHERE p.outgoing_id = :outgoing ORDER BY p.serial");
    GET_RECEIVER = concat!(select_receiver!(), "WHERE p.id = :id");
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<OutgoingRow> {
    Ok(OutgoingRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        record: id(row, "record_id")?,
        applicant: id(row, "applicant_id")?,
        applicant_name: row.get("applicant_name")?,
        purpose: row.get("purpose")?,
        purpose_mark: mark(&row.stored_text("purpose")?),
        outside: row.get("outside")?,
        attachments: row.get("attachments")?,
        approval: optional_id(row, "approval_id")?,
        approval_number: row.get("approval_number")?,
        ground: row.get("ground")?,
        state: row.get("state")?,
        requested_at: moment(row, "requested_at")?,
        closed_at: optional_moment(row, "closed_at")?,
        title: row.get("title")?,
        document_number: row.get("document_number")?,
        record_number: row.get("record_number")?,
        level: level(row, "record_level")?,
        receivers: row.get("receivers")?,
        sent: row.get("sent")?,
        signed: row.get("signed")?,
        visible: row.get("visible")?,
    })
}

fn receiver_from_row(row: &Row<'_>) -> rusqlite::Result<ReceiverRow> {
    Ok(ReceiverRow {
        id: id(row, "id")?,
        outgoing: id(row, "outgoing_id")?,
        serial: row.get("serial")?,
        receiver: row.get("receiver")?,
        receiver_mark: mark(&row.stored_text("receiver")?),
        channel: row.get("channel")?,
        copy: optional_id(row, "copy_id")?,
        label: row.get("label")?,
        pages: row.get("pages")?,
        copy_state: row.get("copy_state")?,
        return_by: optional_day(row, "return_by")?,
        tracking: row.get("tracking")?,
        first_carrier: row.get("first_carrier")?,
        second_carrier: row.get("second_carrier")?,
        sent_at: optional_moment(row, "sent_at")?,
        signed_on: optional_day(row, "signed_on")?,
        signer: row.get("signer")?,
        chased: row.get("chased")?,
        chased_at: optional_moment(row, "chased_at")?,
        returned_at: optional_moment(row, "returned_at")?,
        first_signature: optional_id(row, "first_signature_id")?,
    })
}

/// The paper, when the reader may see its record.
pub fn get_outgoing(reader: &Reader<'_>, sight: &Sight, outgoing: OutgoingId) -> Result<Option<OutgoingRow>> {
    reader.get(GET_OUTGOING, &sight.bind(named! { id: outgoing }), from_row)
}

/// Papers the reader may see, newest first.
pub fn list_outgoing(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &OutgoingFilter,
) -> Result<Vec<OutgoingRow>> {
    let parameters = named! {
        state: filter.state, record: filter.record, unsigned: filter.unsigned, before_row: filter.before_row,
        limit: filter.limit,
    };
    reader.list(LIST_OUTGOING, &sight.bind(parameters), from_row)
}

/// Every paper of a period that was not refused, oldest first.
pub fn list_outgoing_register(
    reader: &Reader<'_>,
    sight: &Sight,
    from: Moment,
    until: Moment,
) -> Result<Vec<OutgoingRow>> {
    reader.list(LIST_OUTGOING_REGISTER, &sight.bind(named! { from: from, until: until }), from_row)
}

/// Number and state: what its approval must know to move it on, never shown.
pub fn get_outgoing_standing(reader: &Reader<'_>, outgoing: OutgoingId) -> Result<Option<(String, String)>> {
    reader.get(OUTGOING_STANDING, &named! { id: outgoing }, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The receivers of a paper the caller has seen through a [`Sight`].
pub fn list_receivers(reader: &Reader<'_>, outgoing: OutgoingId) -> Result<Vec<ReceiverRow>> {
    reader.list(LIST_RECEIVERS, &named! { outgoing: outgoing }, receiver_from_row)
}

/// One receiver; the caller sees the paper through a [`Sight`] before showing it.
pub fn get_receiver(reader: &Reader<'_>, receiver: RowId) -> Result<Option<ReceiverRow>> {
    reader.get(GET_RECEIVER, &named! { id: receiver }, receiver_from_row)
}

/// A new paper.
pub fn insert_outgoing(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("outgoing_papers", columns)
}

/// Whatever a step adds to it.
pub fn update_outgoing(tx: &Tx<'_>, outgoing: OutgoingId, columns: &[Named]) -> Result<()> {
    tx.update("outgoing_papers", outgoing, columns)
}

/// A receiver.
pub fn insert_receiver(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("outgoing_receivers", columns)
}

/// Whatever happens to a receiver's part.
pub fn update_receiver(tx: &Tx<'_>, receiver: RowId, columns: &[Named]) -> Result<()> {
    tx.update("outgoing_receivers", receiver, columns)
}
