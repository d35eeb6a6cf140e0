//! Take a numbered copy back (收回): pages counted; a difference opens an incident.

use super::facts::{find_numbered, numbered_facts};
use super::settling::close_when_settled;
use super::view::{NumberedCopyView, numbered_view};
use crate::{Changed, Desk, Operation, Result};
use domain::copying::{CopyEvent, CopyRefusal, Figure, check_return};
use domain::loans::LoanEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::NewIncident;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReturnNumberedCopy {
    /// Which copy, chosen from the job.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy_id: Option<String>,
    /// Its barcode, scanned.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub scan: Option<String>,
    /// Pages counted.
    pub pages: i64,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReturnedCopyView {
    /// The copy as it stands now.
    pub copy: NumberedCopyView,
    /// Pages were missing or too many: an incident was opened.
    pub incident: bool,
}

/// Takes back.
pub fn return_numbered_copy(desk: &mut Desk, ask: ReturnNumberedCopy) -> Result<Changed<ReturnedCopyView>> {
    desk.transact(Operation::ReturnNumberedCopy, |work| {
        let row = find_numbered(work, work.sight(), ask.copy_id.as_deref(), ask.scan.as_deref())?;
        let copy = numbered_facts(&row)?;
        if row.on_loan {
            return Err(CopyRefusal::OutOnLoan { label: copy.label }.into());
        }
        if !(0..=100_000).contains(&ask.pages) {
            return Err(CopyRefusal::CountUnlikely { figure: Figure::Pages, counted: ask.pages }.into());
        }
        let complete = check_return(&copy, ask.pages)?;
        let Some(job) = row.job else {
            return Err(CopyRefusal::NotANumberedCopy { label: copy.label }.into());
        };
        store::copying::set_returned(work, row.id)?;
        store::copying::close_recall(work, row.id, work.now().at)?;
        work.record(CopyEvent::NumberedCopyReturned { copy: row.id, job, pages: ask.pages });
        if !complete {
            let incident = work.new_id();
            let kind = "pages_differ";
            store::loans::insert_incident(
                work,
                &NewIncident {
                    id: incident,
                    kind,
                    copy: row.id,
                    record: row.record,
                    text: &format!("{} {}/{}", copy.label, ask.pages, row.pages),
                    by: work.actor(),
                    at: work.now().at,
                },
            )?;
            work.record(LoanEvent::IncidentOpened { incident, kind, copy: row.id, record: row.record });
        }
        close_when_settled(work, job)?;
        let barcode = row.barcode.clone();
        let now_it_is = find_numbered(work, work.sight(), None, Some(&barcode))?;
        // Its event is not in the trail before the commit, so the moment is told from here.
        let mut copy = numbered_view(&now_it_is)?;
        copy.returned_at = Some(work.now().at.to_string());
        Ok(ReturnedCopyView { copy, incident: !complete })
    })
}
