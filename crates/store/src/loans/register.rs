//! The loan register (借阅登记簿): every loan lent in a period, titles only where the reader may see them.

use crate::{Reader, Result, Row, Sight, level, moment, named, optional_day, optional_id, optional_moment};
use domain::access::Level;
use domain::{ApprovalId, Day, Moment, SignatureId, SignatureImageId};

/// A line of the register.
#[derive(Debug, Clone)]
pub struct RegisterRow {
    /// Title, only when the reader may see it.
    pub title: Option<String>,
    /// 档号 or 登记号.
    pub number: String,
    /// Level.
    pub level: Level,
    /// Path of the home place.
    pub place: String,
    /// 借阅人.
    pub borrower: String,
    /// Department or body.
    pub department: String,
    /// Telephone.
    pub phone: String,
    /// Way code.
    pub way: String,
    /// State code.
    pub state: String,
    /// 用途.
    pub purpose: String,
    /// Ground code.
    pub ground: String,
    /// Approval.
    pub approval: Option<ApprovalId>,
    /// Lent when.
    pub lent_at: Moment,
    /// 应还.
    pub due_on: Option<Day>,
    /// 续借次数.
    pub renewals: i64,
    /// Entered late, and why.
    pub late_reason: String,
    /// The receipt's signature.
    pub receipt_signature: Option<SignatureId>,
    /// The receipt's handwriting.
    pub receipt_image: Option<SignatureImageId>,
    /// Back when.
    pub returned_at: Option<Moment>,
    /// Pages counted.
    pub return_pages: Option<i64>,
    /// Pages it left with.
    pub pages: i64,
    /// Condition at return.
    pub return_condition: String,
    /// 经办人.
    pub clerk: String,
}

crate::statements! {
    LIST_REGISTER = concat!(
        "SELECT l.*, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, coalesce(r.archival_number, r.accession) AS number, r.level, c.pages, ",
        "coalesce(place.path, '') AS place, p.name AS borrower, coalesce(d.name, p.organisation) AS department, p.phone, coalesce(lender.name, '') AS clerk ",
        "FROM loans AS l CROSS JOIN records AS r ON r.id = l.record_id CROSS JOIN copies AS c ON c.id = l.copy_id JOIN people AS p ON p.id = l.borrower_id ",
        "LEFT JOIN departments AS d ON d.id = p.department_id LEFT JOIN places AS place ON place.id = c.home_place_id LEFT JOIN people AS lender ON lender.id = l.lent_by ",
        "WHERE l.lent_at >= :from AND l.lent_at < :until ORDER BY l.lent_at, l.row"
    );
    COUNT_LENT = "SELECT count(*) FROM loans WHERE lent_at >= :from AND lent_at < :until";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<RegisterRow> {
    Ok(RegisterRow {
        title: row.get("title")?,
        number: row.get("number")?,
        level: level(row, "level")?,
        place: row.get("place")?,
        borrower: row.get("borrower")?,
        department: row.get("department")?,
        phone: row.get("phone")?,
        way: row.get("way")?,
        state: row.get("state")?,
        purpose: row.get("purpose")?,
        ground: row.get("ground")?,
        approval: optional_id(row, "approval_id")?,
        lent_at: moment(row, "lent_at")?,
        due_on: optional_day(row, "due_on")?,
        renewals: row.get("renewals")?,
        late_reason: row.get("late_reason")?,
        receipt_signature: optional_id(row, "receipt_signature_id")?,
        receipt_image: optional_id(row, "receipt_image_id")?,
        returned_at: optional_moment(row, "returned_at")?,
        return_pages: row.get("return_pages")?,
        pages: row.get("pages")?,
        return_condition: row.get("return_condition")?,
        clerk: row.get("clerk")?,
    })
}

/// Every loan lent in `from..until`, oldest first: a register has no gaps.
pub fn list_register(
    reader: &Reader<'_>,
    sight: &Sight,
    from: Moment,
    until: Moment,
) -> Result<Vec<RegisterRow>> {
    reader.list(LIST_REGISTER, &sight.bind(named! { from: from, until: until }), from_row)
}

/// How many were lent in `from..until`: where the numbers of a register begin.
pub fn count_lent(reader: &Reader<'_>, from: Moment, until: Moment) -> Result<i64> {
    reader.number(COUNT_LENT, &named! { from: from, until: until })
}
