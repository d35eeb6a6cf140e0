//! Today's acts at the desk (今日流水), with the day's figures.

use super::view::beginning_of;
use crate::approvals::title_or_sealed;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::ActLine;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListDeskActs {}

/// One line.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DeskActView {
    /// Identity.
    pub id: String,
    /// `lend`, `return`, `renew`.
    pub act: String,
    /// When.
    pub at: String,
    /// The loan.
    pub loan_id: String,
    /// The copy.
    pub copy_id: String,
    /// The record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// The copy's label.
    pub label: String,
    /// Title; sealed above the reader's clearance.
    pub title: String,
    /// Level.
    pub level: String,
    /// 借阅人.
    pub borrower: String,
    /// 应还.
    pub due_on: Option<String>,
    /// The loan's state now.
    pub state: String,
    /// Pages missing at the return; 0 when whole or not counted.
    pub pages_missing: i64,
    /// 经办人.
    pub by: String,
    /// It was reversed.
    pub reversed: bool,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DeskDay {
    /// Acts, newest first.
    pub rows: Vec<DeskActView>,
    /// 今日借出.
    pub lent: usize,
    /// 今日归还.
    pub returned: usize,
    /// 在外, within sight.
    pub out: i64,
    /// 逾期, within sight.
    pub overdue: i64,
}

/// Lists.
pub fn list_desk_acts(desk: &mut Desk, _: ListDeskActs) -> Result<DeskDay> {
    desk.read(Operation::ListDeskActs, |view| {
        let now = view.now();
        let lines = store::loans::list_acts(view, view.sight(), beginning_of(now.today(), now))?;
        let count = |act: &str| {
            lines.iter().filter(|line| line.act.act == act && line.act.reversed_at.is_none()).count()
        };
        let (lent, returned) = (count("lend"), count("return"));
        Ok(DeskDay {
            lent,
            returned,
            out: store::loans::count_open(view, view.sight())?,
            overdue: store::loans::count_overdue(view, view.sight(), now.today())?,
            rows: lines.into_iter().map(|line| line_view(line, view.locale())).collect(),
        })
    })
}

fn line_view(line: ActLine, locale: ::texts::Locale) -> DeskActView {
    DeskActView {
        id: line.act.id.to_string(),
        act: line.act.act,
        at: line.act.at.to_string(),
        loan_id: line.act.loan.to_string(),
        copy_id: line.act.copy.to_string(),
        record_id: line.act.record.to_string(),
        number: line.number,
        label: line.label,
        title: title_or_sealed(locale, line.title),
        level: line.level.code().to_owned(),
        borrower: line.borrower,
        due_on: line.due_on.map(|day| day.to_string()),
        state: line.state,
        pages_missing: line.pages_missing.unwrap_or(0),
        by: line.by,
        reversed: line.act.reversed_at.is_some(),
    }
}
