//! Looks at footage (监控调阅).

use crate::{Named, Reader, Result, Row, Tx, id, moment, named, optional_id, optional_moment};
use domain::{ApprovalId, FootageId, Moment, SignatureImageId};

/// A look at footage.
#[derive(Debug, Clone)]
pub struct FootageRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: FootageId,
    /// `JK-0307-2026-0001`.
    pub number: String,
    /// 申请人.
    pub asker: String,
    /// Capacity code.
    pub capacity: String,
    /// 公函号.
    pub letter: String,
    /// 机位.
    pub camera: String,
    /// 位置.
    pub place: String,
    /// From.
    pub begins_at: Moment,
    /// To.
    pub ends_at: Moment,
    /// 事由.
    pub reason: String,
    /// Way code.
    pub way: String,
    /// State code.
    pub state: String,
    /// The approval it stands on.
    pub approval: Option<ApprovalId>,
    /// Its number.
    pub approval_number: Option<String>,
    /// Ground code.
    pub ground: String,
    /// Who entered it.
    pub requested_by_name: String,
    /// Who entered it.
    pub requested_by: domain::PersonId,
    /// When.
    pub requested_at: Moment,
    /// 总经理 who was told.
    pub informed_name: Option<String>,
    /// Who showed it.
    pub shown_by_name: Option<String>,
    /// Who was present beside.
    pub companion_name: Option<String>,
    /// When.
    pub shown_at: Option<Moment>,
    /// What was done so that nobody else is seen.
    pub others: String,
    /// On which medium a copy left.
    pub medium: String,
    /// How it was signed for.
    pub receipt: String,
    /// On the pad.
    pub receipt_image: Option<SignatureImageId>,
    /// Why it was not shown.
    pub closing: String,
}

/// Which looks a list shows.
#[derive(Debug, Clone, Default)]
pub struct FootageFilter {
    /// One state.
    pub state: Option<&'static str>,
    /// Older than this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        "SELECT f.*, who.name AS requested_by_name, a.number AS approval_number, told.name AS informed_name, shower.name AS shown_by_name, beside.name AS companion_name FROM footage_viewings AS f JOIN people AS who ON who.id = f.requested_by LEFT JOIN approvals AS a ON a.id = f.approval_id LEFT JOIN people AS told ON told.id = f.informed_id LEFT JOIN people AS shower ON shower.id = f.shown_by LEFT JOIN people AS beside ON beside.id = f.companion_id "
    };
}

crate::statements! {
    GET_FOOTAGE = concat!(select!(), "WHERE f.id = :id");
    LIST_FOOTAGE = concat!(select!(), "WHERE (:state IS NULL OR f.state = :state) AND (:before_row IS NULL OR f.row < :before_row) ORDER BY f.row DESC LIMIT :limit");
    LIST_FOOTAGE_REGISTER = concat!(select!(), "WHERE f.requested_at >= :from AND f.requested_at < :until ORDER BY f.row");
    FOOTAGE_STANDING = "SELECT number, state FROM footage_viewings WHERE id = :id";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<FootageRow> {
    Ok(FootageRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        asker: row.get("asker")?,
        capacity: row.get("capacity")?,
        letter: row.get("letter")?,
        camera: row.get("camera")?,
        place: row.get("place")?,
        begins_at: moment(row, "begins_at")?,
        ends_at: moment(row, "ends_at")?,
        reason: row.get("reason")?,
        way: row.get("way")?,
        state: row.get("state")?,
        approval: optional_id(row, "approval_id")?,
        approval_number: row.get("approval_number")?,
        ground: row.get("ground")?,
        requested_by_name: row.get("requested_by_name")?,
        requested_by: id(row, "requested_by")?,
        requested_at: moment(row, "requested_at")?,
        informed_name: row.get("informed_name")?,
        shown_by_name: row.get("shown_by_name")?,
        companion_name: row.get("companion_name")?,
        shown_at: optional_moment(row, "shown_at")?,
        others: row.get("others")?,
        medium: row.get("medium")?,
        receipt: row.get("receipt")?,
        receipt_image: optional_id(row, "receipt_image_id")?,
        closing: row.get("closing")?,
    })
}

/// One look.
pub fn get_footage(reader: &Reader<'_>, footage: FootageId) -> Result<Option<FootageRow>> {
    reader.get(GET_FOOTAGE, &named! { id: footage }, from_row)
}

/// Looks, newest first.
pub fn list_footage(reader: &Reader<'_>, filter: &FootageFilter) -> Result<Vec<FootageRow>> {
    let parameters = named! { state: filter.state, before_row: filter.before_row, limit: filter.limit };
    reader.list(LIST_FOOTAGE, &parameters, from_row)
}

/// Every look of a period, oldest first.
pub fn list_footage_register(reader: &Reader<'_>, from: Moment, until: Moment) -> Result<Vec<FootageRow>> {
    reader.list(LIST_FOOTAGE_REGISTER, &named! { from: from, until: until }, from_row)
}

/// Number and state, for its approval.
pub fn get_footage_standing(reader: &Reader<'_>, footage: FootageId) -> Result<Option<(String, String)>> {
    reader.get(FOOTAGE_STANDING, &named! { id: footage }, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A new one.
pub fn insert_footage(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("footage_viewings", columns)
}

/// Whatever a step adds to it.
pub fn update_footage(tx: &Tx<'_>, footage: FootageId, columns: &[Named]) -> Result<()> {
    tx.update("footage_viewings", footage, columns)
}
