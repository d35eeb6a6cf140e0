//! Count before destroying; executor and both witnesses sign count and intent (销毁前清点).

use super::destruction::DestructionView;
use super::left::Left;
use super::lines::{Line, exclude, line_blockers, lines, root_of, roots_agree};
use super::people::Three;
use super::take_off_list::state_of;
use super::view::{Eyes, destruction_view};
use crate::border::Second;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::disposal::{
    Cooling, CountedItem, DestructionStep, DisposalEvent, DisposalRefusal, ListedItem, check_count,
    has_cooled,
};
use domain::{DestructionListId, Refusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::disposal::ListRow;
use store::named;
use ts_rs::TS;

/// What was found of one line.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ItemCount {
    /// Which line.
    pub item_id: String,
    /// Copies found.
    pub copies: i64,
    /// Pages found, of all copies.
    pub pages: i64,
}

/// Request. A line that is blocked is left out of `counts`; it leaves the list with its reason.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct CountList {
    /// Which list.
    pub id: String,
    /// Every line that is not blocked.
    pub counts: Vec<ItemCount>,
    /// 执行人.
    pub executor: Second,
    /// 监销人一.
    pub first_witness: Second,
    /// 监销人二.
    pub second_witness: Second,
}

/// Counts it.
pub fn count_list(desk: &mut Desk, ask: CountList) -> Result<Changed<DestructionView>> {
    desk.permit(Operation::CountList)?;
    let locale = desk.locale();
    let list: DestructionListId = ask.id.parse().ok().or_missing()?;
    let counted: Vec<CountedItem> = ask
        .counts
        .iter()
        .map(|count| {
            Ok(CountedItem {
                id: count.item_id.parse().ok().or_missing()?,
                copies: count.copies,
                pages: count.pages,
            })
        })
        .collect::<Result<_>>()?;
    let three = Three::on_the_spot(desk, &ask.executor, &ask.first_witness, &ask.second_witness)?;
    desk.transact(Operation::CountList, |work| {
        let row = store::disposal::get_list(work, work.sight(), list)?.or_missing()?;
        let next = state_of(&row)?.step(DestructionStep::Count, &row.number)?;
        check_cooled(work, &row)?;
        three.check(work, &row)?;
        let all = lines(work, &row)?;
        if !roots_agree(&row, &all) {
            return Err(DisposalRefusal::RootDiffers { number: row.number }.into());
        }
        drop_blocked(work, &row, &all, &counted)?;
        for count in &counted {
            store::disposal::set_counted(work, count.id, count.copies, count.pages)?;
        }
        let kept = lines(work, &row)?;
        let root = root_of(&kept, Line::is_listed).ok_or(DisposalRefusal::NothingChosen)?;
        three.sign(work, "count_list", &list.to_string(), &intent(&row, root, &counted))?;
        let now = work.now();
        store::disposal::update_list(
            work,
            list,
            &named! {
                state: next.code(), counted_at: now.at, executor_id: three.executor.person(),
                first_witness_id: three.first_witness.person(), second_witness_id: three.second_witness.person()
            },
        )?;
        work.record(DisposalEvent::ListCounted { list, root, items: i64::try_from(counted.len()).unwrap_or(i64::MAX) });
        destruction_view(&Eyes::of_work(work, locale), list)
    })
}

fn check_cooled(work: &Work<'_, '_>, row: &ListRow) -> Result<()> {
    let now = work.now();
    let (Some(from), Some(until)) = (row.cooling_from, row.cooling_until) else {
        return Err(DisposalRefusal::NotApproved { number: row.number.clone() }.into());
    };
    let opened = store::disposal::last_opening_before(work, from)?;
    Ok(has_cooled(&Cooling { until, last_opening: opened.map(|at| at.day_in(now.zone)) }, now.today())?)
}

/// Judges the count line by line; blocked lines that were not counted leave with their reason.
fn drop_blocked(work: &Work<'_, '_>, row: &ListRow, all: &[Line], counted: &[CountedItem]) -> Result<()> {
    let mut listed: Vec<(ListedItem, &Line, Option<Refusal>)> = Vec::new();
    for line in all.iter().filter(|line| line.is_listed()) {
        let first = line_blockers(work, work.sight(), row, line, work.now().today())?.into_iter().next();
        listed.push((line.listed(first.as_ref().map(|refusal| refusal.code)), line, first));
    }
    let facts: Vec<ListedItem> = listed.iter().map(|(fact, _, _)| fact.clone()).collect();
    for leaving in check_count(&facts, counted)? {
        if let Some((_, line, Some(refusal))) = listed.iter().find(|(fact, _, _)| fact.id == leaving.id) {
            exclude(work, row, line, &Left::blocked(refusal), refusal.code)?;
        }
    }
    Ok(())
}

/// What the three sign: the counted lines, and that they will be destroyed.
fn intent(row: &ListRow, root: [u8; 32], counted: &[CountedItem]) -> String {
    serde_json::json!({
        "act": "count_and_intent", "list": row.id.to_string(), "number": row.number,
        "approved_root": row.approved_root.as_ref().map(hex::encode), "counted_root": hex::encode(root), "items": counted.len(),
        "copies": counted.iter().map(|count| count.copies).sum::<i64>(), "pages": counted.iter().map(|count| count.pages).sum::<i64>(),
    })
    .to_string()
}
