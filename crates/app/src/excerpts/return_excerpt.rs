//! Take an excerpt back (收回摘抄件): pages counted; a difference opens an incident.

use super::view::{ExcerptView, excerpt_view, find_in_hand, state_of};
use crate::incidents::{Found, open_incident};
use crate::{Changed, Desk, Error, Operation, Result};
use domain::excerpts::{ExcerptEvent, ExcerptRefusal, ExcerptStep, check_own_pages};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReturnExcerpt {
    /// Which excerpt, chosen from the list.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<String>,
    /// Its barcode, scanned.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub scan: Option<String>,
    /// Pages counted.
    pub pages: i64,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReturnedExcerpt {
    /// As it stands now.
    pub excerpt: ExcerptView,
    /// Pages were missing or too many: an incident was opened.
    pub incident: bool,
}

/// Takes back.
pub fn return_excerpt(desk: &mut Desk, ask: ReturnExcerpt) -> Result<Changed<ReturnedExcerpt>> {
    let locale = desk.locale();
    desk.transact(Operation::ReturnExcerpt, |work| {
        let row = find_in_hand(work, work.sight(), ask.id.as_deref(), ask.scan.as_deref())?;
        state_of(&row)?.after(ExcerptStep::Return, &row.number)?;
        if let Some(notebook) = row.notebook_number.clone() {
            return Err(ExcerptRefusal::InNotebook { number: row.number, notebook }.into());
        }
        check_own_pages(ask.pages)?;
        let copy = row.copy.ok_or_else(|| Error::Broken(format!("excerpt {}: copy", row.id)))?;
        store::copying::set_returned(work, copy)?;
        store::excerpts::update_excerpt(
            work,
            row.id,
            &named! { returned_at: work.now().at, returned_pages: ask.pages, received_by: work.actor() },
        )?;
        work.record(ExcerptEvent::ExcerptReturned { excerpt: row.id, copy, pages: ask.pages });
        let counted = (ask.pages, row.pages.unwrap_or_default());
        let incident = counted.0 != counted.1;
        if incident {
            open_incident(work, copy, row.record, &row.number, Found::PagesDiffer(counted))?;
        }
        let barcode = row.barcode.clone();
        let row = find_in_hand(work, work.sight(), None, barcode.as_deref())?;
        Ok(ReturnedExcerpt { excerpt: excerpt_view(row, work.now().today(), locale)?, incident })
    })
}
