//! Read a 归档 run (查看归档): its items in order with the numbers they have or would get.

use crate::border::{next_page, page_size};
use crate::error::Result;
use crate::records::asking::{cursor, identity};
use crate::records::filing_run_view::{
    FilingRunItem, FilingRunView, filing_run_item, filing_run_view, found_run, numbers_of,
};
use crate::{Desk, Operation};
use domain::RowId;
use domain::records::TermCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which run, from where.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadFilingRun {
    /// Run.
    pub run_id: String,
    /// Continue after a reply's `next`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A page of a run.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FilingRunPage {
    /// The run.
    pub run: FilingRunView,
    /// Items in order.
    pub rows: Vec<FilingRunItem>,
    /// To continue.
    pub next: Option<String>,
    /// Terms that an item may be given.
    pub terms: Vec<FilingTerm>,
}

/// A term.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FilingTerm {
    /// Identity of the rule.
    pub id: String,
    /// Its code.
    pub code: String,
    /// Its text.
    pub text: String,
    /// `Y`, `D30` …
    pub term: String,
}

/// Reads a page.
pub fn read_filing_run(desk: &mut Desk, ask: ReadFilingRun) -> Result<FilingRunPage> {
    let run: RowId = identity(&ask.run_id)?;
    desk.read(Operation::ReadFilingRun, |view| {
        let (row, _) = found_run(view, view.sight(), run)?;
        let (limit, after) = (page_size(ask.limit), cursor(ask.after.as_deref())?.unwrap_or(0));
        let mut items = store::records::list_items(view, view.sight(), run, after, limit)?;
        let (all, seen) = store::records::count_items(view, view.sight(), run)?;
        store::records::rank_items(view, run, &mut items, all == seen)?;
        let numbers = numbers_of(view, view.office(), &row, &items)?;
        let next = next_page(&items, limit, |item| item.position.to_string());
        let terms = store::records::list_terms(view)?
            .into_iter()
            .map(|term| FilingTerm {
                id: term.id.to_string(),
                term: TermCode::of_months(term.months).to_string(),
                code: term.code,
                text: term.text,
            })
            .collect();
        Ok(FilingRunPage {
            run: filing_run_view(view, row)?,
            rows: items
                .into_iter()
                .zip(numbers)
                .map(|(item, number)| filing_run_item(item, number))
                .collect(),
            next,
            terms,
        })
    })
}
