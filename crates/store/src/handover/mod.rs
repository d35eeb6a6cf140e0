//! Handovers as stored: the document, its list, its checklist; and what somebody holds.

mod holdings;
mod lines;

pub use holdings::{HoldingRow, hand_on_copy, hand_on_loan, hand_on_notebook, list_holdings};
pub use lines::{
    CheckRow, LineRow, TheirRecordRow, get_their_record, give_back_copies, give_back_record, insert_check,
    insert_line, list_checks, list_lines, update_check,
};

pub(crate) use holdings::STATEMENTS as HOLDINGS;
pub(crate) use lines::STATEMENTS as LINES;

use crate::{
    Named, Reader, Result, Row, Sight, Tx, id, moment, named, optional_day, optional_id, optional_moment,
};
use domain::{Day, HandoverId, Moment, PersonId, SignatureId, SignatureImageId};

/// A handover.
#[derive(Debug, Clone)]
pub struct HandoverRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: HandoverId,
    /// `YJ-0307-2026-0001`.
    pub number: String,
    /// Kind code.
    pub kind: String,
    /// State code.
    pub state: String,
    /// 事由.
    pub reason: String,
    /// 移交人.
    pub from: PersonId,
    /// Name.
    pub from_name: String,
    /// 接收人.
    pub to: Option<PersonId>,
    /// Name.
    pub to_name: Option<String>,
    /// Whoever receives it outside.
    pub receiver: String,
    /// Whose property goes back.
    pub property: String,
    /// 监交人.
    pub supervisor_name: Option<String>,
    /// Who drew it up.
    pub drawn_by_name: String,
    /// When.
    pub drawn_at: Moment,
    /// 补交期限.
    pub missing_by: Option<Day>,
    /// Signature of who hands over.
    pub from_signature: Option<SignatureId>,
    /// Of who receives.
    pub to_signature: Option<SignatureId>,
    /// Of who watches.
    pub supervisor_signature: Option<SignatureId>,
    /// How the receiver signed.
    pub receipt: String,
    /// On the pad.
    pub receipt_image: Option<SignatureImageId>,
    /// When it was done.
    pub done_at: Option<Moment>,
    /// Why it was not.
    pub closing: String,
    /// Lines on its list.
    pub lines: i64,
    /// Lines of the checklist that are missing.
    pub missing: i64,
}

/// Which handovers a list shows.
#[derive(Debug, Clone, Default)]
pub struct HandoverFilter {
    /// One kind.
    pub kind: Option<&'static str>,
    /// One state.
    pub state: Option<&'static str>,
    /// Older than this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT h.*, giver.name AS from_name, taker.name AS to_name, watcher.name AS supervisor_name, drawer.name AS drawn_by_name, ",
            "(SELECT count(*) FROM handover_items AS i WHERE i.handover_id = h.id) AS lines, (SELECT count(*) FROM handover_checks AS c WHERE c.handover_id = h.id AND c.found = 'missing') AS missing, ",
            "NOT EXISTS (SELECT 1 FROM handover_items AS i JOIN records AS r ON r.id = i.record_id WHERE i.handover_id = h.id AND NOT ", $crate::sight!(), ") AS visible ",
            "FROM handovers AS h JOIN people AS giver ON giver.id = h.from_id JOIN people AS drawer ON drawer.id = h.drawn_by LEFT JOIN people AS taker ON taker.id = h.to_id LEFT JOIN people AS watcher ON watcher.id = h.supervisor_id "
        )
    };
}

crate::statements! {
    GET_HANDOVER = concat!(select!(), "WHERE h.id = :id AND visible");
    LIST_HANDOVERS = concat!(select!(), "WHERE visible AND (:kind IS NULL OR h.kind = :kind) AND (:state IS NULL OR h.state = :state) AND (:before_row IS NULL OR h.row < :before_row) ORDER BY h.row DESC LIMIT :limit");
    OPEN_HANDOVER_OF = "SELECT number FROM handovers WHERE from_id = :person AND kind = 'post' AND state = 'open'";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<HandoverRow> {
    Ok(HandoverRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        kind: row.get("kind")?,
        state: row.get("state")?,
        reason: row.get("reason")?,
        from: id(row, "from_id")?,
        from_name: row.get("from_name")?,
        to: optional_id(row, "to_id")?,
        to_name: row.get("to_name")?,
        receiver: row.get("receiver")?,
        property: row.get("property")?,
        supervisor_name: row.get("supervisor_name")?,
        drawn_by_name: row.get("drawn_by_name")?,
        drawn_at: moment(row, "drawn_at")?,
        missing_by: optional_day(row, "missing_by")?,
        from_signature: optional_id(row, "from_signature_id")?,
        to_signature: optional_id(row, "to_signature_id")?,
        supervisor_signature: optional_id(row, "supervisor_signature_id")?,
        receipt: row.get("receipt")?,
        receipt_image: optional_id(row, "receipt_image_id")?,
        done_at: optional_moment(row, "done_at")?,
        closing: row.get("closing")?,
        lines: row.get("lines")?,
        missing: row.get("missing")?,
    })
}

/// The handover, when the reader may see every record on its list.
pub fn get_handover(reader: &Reader<'_>, sight: &Sight, handover: HandoverId) -> Result<Option<HandoverRow>> {
    reader.get(GET_HANDOVER, &sight.bind(named! { id: handover }), from_row)
}

/// Handovers the reader may see, newest first.
pub fn list_handovers(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &HandoverFilter,
) -> Result<Vec<HandoverRow>> {
    let parameters =
        named! { kind: filter.kind, state: filter.state, before_row: filter.before_row, limit: filter.limit };
    reader.list(LIST_HANDOVERS, &sight.bind(parameters), from_row)
}

/// Number of the open handover of somebody's post.
pub fn open_handover_of(reader: &Reader<'_>, person: PersonId) -> Result<Option<String>> {
    reader.get(OPEN_HANDOVER_OF, &named! { person: person }, |row| row.get(0))
}

/// A new one.
pub fn insert_handover(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("handovers", columns)
}

/// Whatever a step adds to it.
pub fn update_handover(tx: &Tx<'_>, handover: HandoverId, columns: &[Named]) -> Result<()> {
    tx.update("handovers", handover, columns)
}
