//! Check a list: what blocks each line today, in words (检查清册).

use super::lines::{line_blockers, lines};
use crate::border::Notice;
use crate::error::OrMissing;
use crate::{Desk, Operation, Result, wording};
use domain::DestructionListId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct CheckList {
    /// Which list.
    pub id: String,
}

/// A line with its blockers.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CheckedItem {
    /// The line.
    pub item_id: String,
    /// Its place.
    pub position: i64,
    /// The record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// 题名.
    pub title: String,
    /// What stands in the way; empty when nothing does.
    pub blockers: Vec<Notice>,
}

/// A list checked line by line.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ListCheck {
    /// How many lines are blocked.
    pub blocked: usize,
    /// The lines still on the list.
    pub items: Vec<CheckedItem>,
}

/// Checks it.
pub fn check_list(desk: &mut Desk, ask: CheckList) -> Result<ListCheck> {
    let list: DestructionListId = ask.id.parse().ok().or_missing()?;
    desk.read(Operation::CheckList, |view| {
        let row = store::disposal::get_list(view, view.sight(), list)?.or_missing()?;
        let mut items = Vec::new();
        for line in lines(view, &row)?.iter().filter(|line| line.is_listed()) {
            let blockers = line_blockers(view, view.sight(), &row, line, view.now().today())?;
            items.push(CheckedItem {
                item_id: line.row.id.to_string(),
                position: line.row.position,
                record_id: line.row.record.to_string(),
                number: line.snapshot.number().to_owned(),
                title: line.snapshot.title.clone(),
                blockers: blockers
                    .iter()
                    .map(|refusal| wording::refusal_notice(view.locale(), refusal))
                    .collect(),
            });
        }
        Ok(ListCheck { blocked: items.iter().filter(|item| !item.blockers.is_empty()).count(), items })
    })
}
