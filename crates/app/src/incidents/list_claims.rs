//! What borrowers say is back (称已还), and where it was looked for.

use crate::border::{next_page, page_size};
use crate::records::asking::cursor;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::incidents::ClaimRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListClaims {
    /// Open ones only.
    #[serde(default)]
    pub open: bool,
    /// Cursor of the page before.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A search.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ClaimSearch {
    /// Where and how.
    pub note: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: String,
}

/// A claim.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ClaimView {
    /// Identity.
    pub id: String,
    /// The loan.
    pub loan_id: String,
    /// The copy's barcode.
    pub barcode: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title; none = 〔密〕.
    pub title: Option<String>,
    /// Level code.
    pub level: String,
    /// 借阅人.
    pub borrower: String,
    /// What the borrower says.
    pub note: String,
    /// When.
    pub claimed_at: String,
    /// `found`, `lost` or empty.
    pub outcome: String,
    /// When that was.
    pub settled_at: Option<String>,
    /// Where the copy belongs.
    pub home: Option<String>,
    /// Where it was looked for.
    pub searches: Vec<ClaimSearch>,
}

/// A page of claims.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ClaimPage {
    /// Claims.
    pub rows: Vec<ClaimView>,
    /// Where the next page begins.
    pub next: Option<String>,
}

pub(super) fn claim_view(reader: &Reader<'_>, row: ClaimRow) -> Result<ClaimView> {
    let searches = store::incidents::list_searches(reader, row.id)?;
    Ok(ClaimView {
        id: row.id.to_string(),
        loan_id: row.loan.to_string(),
        barcode: row.barcode,
        record_number: row.record_number,
        title: row.title,
        level: row.level.code().to_owned(),
        borrower: row.borrower,
        note: row.note,
        claimed_at: row.claimed_at.to_string(),
        outcome: row.outcome,
        settled_at: row.settled_at.map(|at| at.to_string()),
        home: row.home,
        searches: searches
            .into_iter()
            .map(|search| ClaimSearch { note: search.note, by: search.by, at: search.at.to_string() })
            .collect(),
    })
}

/// Lists them.
pub fn list_claims(desk: &mut Desk, ask: ListClaims) -> Result<ClaimPage> {
    desk.read(Operation::ListClaims, |view| {
        let limit = page_size(ask.limit);
        let rows = store::incidents::list_claims(
            view,
            view.sight(),
            ask.open,
            cursor(ask.after.as_deref())?,
            limit,
        )?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        let rows = rows.into_iter().map(|row| claim_view(view, row)).collect::<Result<_>>()?;
        Ok(ClaimPage { rows, next })
    })
}
