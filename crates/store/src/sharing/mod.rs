//! What is told to outsiders, as stored: requests and their papers, read through the reader's [`Sight`] on every one of
//! them; and whose identity was checked.

mod footage;
mod item;

pub use footage::{
    FootageFilter, FootageRow, get_footage, get_footage_standing, insert_footage, list_footage,
    list_footage_register, update_footage,
};
pub use item::{
    ItemRow, SharedRecordRow, get_shared_record, give_copy, insert_item, list_items, update_item,
};

pub(crate) use footage::STATEMENTS as FOOTAGE;
pub(crate) use item::STATEMENTS as ITEMS;

use crate::sealed::mark;
use crate::{
    Named, Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_id, optional_moment,
};
use domain::access::Level;
use domain::{ApprovalId, Day, Moment, PersonId, RowId, SharingId, SignatureImageId};

/// A request of somebody outside.
#[derive(Debug, Clone)]
pub struct SharingRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: SharingId,
    /// `TG-0307-2026-0001`.
    pub number: String,
    /// Kind code.
    pub kind: String,
    /// The highest level of its papers, today or when asked.
    pub level: Level,
    /// State code.
    pub state: String,
    /// 经办.
    pub applicant: PersonId,
    /// Name.
    pub applicant_name: String,
    /// When asked.
    pub requested_at: Moment,
    /// Day of the answer.
    pub due_on: Day,
    /// 接收方.
    pub receiver: String,
    /// The same as statements sign it.
    pub receiver_mark: String,
    /// A partner known from outside.
    pub receiver_id: Option<PersonId>,
    /// 事由.
    pub reason: String,
    /// The same as statements sign it.
    pub reason_mark: String,
    /// 必要性.
    pub necessity: String,
    /// The same as statements sign it.
    pub necessity_mark: String,
    /// 公函、文书号.
    pub letter: String,
    /// Authority code.
    pub authority: String,
    /// Capacity code.
    pub capacity: String,
    /// 房号.
    pub room: String,
    /// Code of what an owner wants to see.
    pub matter: String,
    /// Code of what is wanted of one's own data.
    pub request: String,
    /// 委托书.
    pub mandate: String,
    /// Code of the ground on which personal information is given.
    pub basis: String,
    /// Whose consent, or which article.
    pub basis_note: String,
    /// The approval it stands on.
    pub approval: Option<ApprovalId>,
    /// Its number.
    pub approval_number: Option<String>,
    /// Ground code.
    pub ground: String,
    /// Who was told.
    pub informed_name: Option<String>,
    /// When.
    pub informed_at: Option<Moment>,
    /// What was covered.
    pub masking: String,
    /// By whom.
    pub masked_by_name: Option<String>,
    /// Who gave it.
    pub given_by_name: Option<String>,
    /// When.
    pub given_at: Option<Moment>,
    /// How it was signed for.
    pub receipt: String,
    /// On the pad.
    pub receipt_image: Option<SignatureImageId>,
    /// Reason of the end, or what was corrected.
    pub closing: String,
    /// When it ended.
    pub closed_at: Option<Moment>,
    /// How many papers.
    pub items: i64,
    /// Whether the reader's sight covers all of them; always so except in the register.
    pub visible: bool,
}

/// Which requests a list shows.
#[derive(Debug, Clone, Default)]
pub struct SharingFilter {
    /// One kind.
    pub kind: Option<&'static str>,
    /// One state.
    pub state: Option<&'static str>,
    /// Only those not ended yet.
    pub open_only: bool,
    /// Of this person only.
    pub applicant: Option<PersonId>,
    /// Older than this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

/// Somebody whose identity was checked.
#[derive(Debug, Clone)]
pub struct IdentityRow {
    /// Name.
    pub name: String,
    /// Document code.
    pub document: String,
    /// Last four characters.
    pub last_four: String,
    /// Who checked.
    pub checked_by_name: String,
    /// When.
    pub checked_at: Moment,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT s.*, who.name AS applicant_name, a.number AS approval_number, told.name AS informed_name, coverer.name AS masked_by_name, giver.name AS given_by_name, ",
            "max(s.level, coalesce((SELECT max(r.level) FROM sharing_items AS i JOIN records AS r ON r.id = i.record_id WHERE i.sharing_id = s.id), 0)) AS level_now, ",
            "(SELECT count(*) FROM sharing_items AS i WHERE i.sharing_id = s.id) AS items, ",
            "NOT EXISTS (SELECT 1 FROM sharing_items AS i JOIN records AS r ON r.id = i.record_id WHERE i.sharing_id = s.id AND NOT ", $crate::sight!(), ") AS visible ",
            "FROM sharings AS s JOIN people AS who ON who.id = s.applicant_id LEFT JOIN approvals AS a ON a.id = s.approval_id LEFT JOIN people AS told ON told.id = s.informed_id ",
            "LEFT JOIN people AS coverer ON coverer.id = s.masked_by LEFT JOIN people AS giver ON giver.id = s.given_by "
        )
    };
}

crate::statements! {
    GET_SHARING = concat!(select!(), "WHERE s.id = :id AND visible");
    LIST_SHARINGS = concat!(select!(), "WHERE visible AND (:kind IS NULL OR s.kind = :kind) AND (:state IS NULL OR s.state = :state) AND (NOT :open_only OR s.state IN ('requested','open','given')) AND (:applicant IS NULL OR s.applicant_id = :applicant) AND (:before_row IS NULL OR s.row < :before_row) ORDER BY s.row DESC LIMIT :limit");
    LIST_SHARING_REGISTER = concat!(select!(), "WHERE s.kind = :kind AND s.requested_at >= :from AND s.requested_at < :until ORDER BY s.row");
    LIST_SHARINGS_DUE = concat!(select!(), "WHERE visible AND s.state IN ('requested','open','given') AND s.due_on <= :by ORDER BY s.due_on, s.row LIMIT :limit");
    SHARING_STANDING = "SELECT number, state FROM sharings WHERE id = :id";
    LIST_IDENTITIES = "SELECT c.*, p.name AS checked_by_name FROM identity_checks AS c JOIN people AS p ON p.id = c.checked_by WHERE c.subject_id = :subject ORDER BY c.position";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SharingRow> {
    Ok(SharingRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        kind: row.get("kind")?,
        level: level(row, "level_now")?,
        state: row.get("state")?,
        applicant: id(row, "applicant_id")?,
        applicant_name: row.get("applicant_name")?,
        requested_at: moment(row, "requested_at")?,
        due_on: day(row, "due_on")?,
        receiver: row.get("receiver")?,
        receiver_mark: mark(&row.stored_text("receiver")?),
        receiver_id: optional_id(row, "receiver_id")?,
        reason: row.get("reason")?,
        reason_mark: mark(&row.stored_text("reason")?),
        necessity: row.get("necessity")?,
        necessity_mark: mark(&row.stored_text("necessity")?),
        letter: row.get("letter")?,
        authority: row.get("authority")?,
        capacity: row.get("capacity")?,
        room: row.get("room")?,
        matter: row.get("matter")?,
        request: row.get("request")?,
        mandate: row.get("mandate")?,
        basis: row.get("basis")?,
        basis_note: row.get("basis_note")?,
        approval: optional_id(row, "approval_id")?,
        approval_number: row.get("approval_number")?,
        ground: row.get("ground")?,
        informed_name: row.get("informed_name")?,
        informed_at: optional_moment(row, "informed_at")?,
        masking: row.get("masking")?,
        masked_by_name: row.get("masked_by_name")?,
        given_by_name: row.get("given_by_name")?,
        given_at: optional_moment(row, "given_at")?,
        receipt: row.get("receipt")?,
        receipt_image: optional_id(row, "receipt_image_id")?,
        closing: row.get("closing")?,
        closed_at: optional_moment(row, "closed_at")?,
        items: row.get("items")?,
        visible: row.get("visible")?,
    })
}

/// The request, when the reader may see all of its papers.
pub fn get_sharing(reader: &Reader<'_>, sight: &Sight, sharing: SharingId) -> Result<Option<SharingRow>> {
    reader.get(GET_SHARING, &sight.bind(named! { id: sharing }), from_row)
}

/// Requests the reader may see, newest first.
pub fn list_sharings(reader: &Reader<'_>, sight: &Sight, filter: &SharingFilter) -> Result<Vec<SharingRow>> {
    let parameters = named! {
        kind: filter.kind, state: filter.state, open_only: filter.open_only, applicant: filter.applicant,
        before_row: filter.before_row, limit: filter.limit,
    };
    reader.list(LIST_SHARINGS, &sight.bind(parameters), from_row)
}

/// Every request of a kind and period, oldest first.
pub fn list_sharing_register(
    reader: &Reader<'_>,
    sight: &Sight,
    kind: &str,
    (from, until): (Moment, Moment),
) -> Result<Vec<SharingRow>> {
    let parameters = named! { kind: kind, from: from, until: until };
    reader.list(LIST_SHARING_REGISTER, &sight.bind(parameters), from_row)
}

/// Requests to be answered by a day, the most urgent first.
pub fn list_sharings_due(reader: &Reader<'_>, sight: &Sight, by: Day, limit: i64) -> Result<Vec<SharingRow>> {
    reader.list(LIST_SHARINGS_DUE, &sight.bind(named! { by: by, limit: limit }), from_row)
}

/// Number and state: what its approval must know to move it on, never shown.
pub fn get_sharing_standing(reader: &Reader<'_>, sharing: SharingId) -> Result<Option<(String, String)>> {
    reader.get(SHARING_STANDING, &named! { id: sharing }, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A new request.
pub fn insert_sharing(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("sharings", columns)
}

/// Whatever a step adds to it.
pub fn update_sharing(tx: &Tx<'_>, sharing: SharingId, columns: &[Named]) -> Result<()> {
    tx.update("sharings", sharing, columns)
}

/// Whose identity was checked for a request the caller has seen through a [`Sight`].
pub fn list_identities(reader: &Reader<'_>, subject: &str) -> Result<Vec<IdentityRow>> {
    reader.list(LIST_IDENTITIES, &named! { subject: subject }, |row| {
        Ok(IdentityRow {
            name: row.get("name")?,
            document: row.get("document")?,
            last_four: row.get("last_four")?,
            checked_by_name: row.get("checked_by_name")?,
            checked_at: moment(row, "checked_at")?,
        })
    })
}

/// Keeps whose identity was checked by what.
pub fn insert_identity(
    tx: &Tx<'_>,
    check: RowId,
    (subject, position): (&str, i64),
    (name, document, last_four): (&str, &str, &str),
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "identity_checks",
        &named! { id: check, subject_id: subject, position: position, name: name, document: document, last_four: last_four, checked_by: by, checked_at: at },
    )
}
