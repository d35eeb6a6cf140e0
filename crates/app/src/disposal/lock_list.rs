//! Lock a list under its typed name and ask for approval; nothing enters any more (锁定).

use super::destruction::DestructionView;
use super::draft_list::level_and_class;
use super::lines::{line_blockers, lines};
use super::snapshot::Snapshot;
use super::standing::standing;
use super::take_off_list::state_of;
use super::view::{Eyes, destruction_view};
use crate::approvals::{Ask, create_approval};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::DestructionListId;
use domain::approvals::Action;
use domain::disposal::{DestructionStep, DisposalEvent, DisposalRefusal, check_name, list_root};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::disposal::ListRow;
use store::{Reader, named};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct LockList {
    /// Which list.
    pub id: String,
    /// The list's name, typed.
    pub typed_name: String,
}

/// Locks it.
pub fn lock_list(desk: &mut Desk, ask: LockList) -> Result<Changed<DestructionView>> {
    let locale = desk.locale();
    let list: DestructionListId = ask.id.parse().ok().or_missing()?;
    desk.transact(Operation::LockList, |work| {
        let row = store::disposal::get_list(work, work.sight(), list)?.or_missing()?;
        let next = state_of(&row)?.step(DestructionStep::Lock, &row.number)?;
        check_name(&row.name, &ask.typed_name)?;
        refuse_blocked(work, &row)?;
        let (snapshots, root) = settle_lines(work, &row)?;
        let (level, class) = level_and_class(snapshots.iter());
        let now = work.now();
        let columns = named! { state: next.code(), locked_at: now.at, approved_root: root, level: level, required_class: class };
        store::disposal::update_list(work, list, &columns)?;
        let locked = store::disposal::get_list_for_act(work, list)?.or_missing()?;
        let statement = approval_statement(work, &locked)?;
        let asked = create_approval(
            work,
            &Ask {
                action: Action::Destruction,
                subject: list.to_string(),
                record: None,
                level,
                statement: &statement,
                applicant: row.applicant,
                purpose: &row.reason,
                own_duty: false,
            },
        )?;
        // Destruction always needs approval: a matrix that names nobody is a fault, never a permission.
        let approval = asked.approval.ok_or(DisposalRefusal::NotApproved { number: row.number.clone() })?;
        store::disposal::update_list(work, list, &named! { approval_id: approval })?;
        work.record(DisposalEvent::ListLocked { list, root, items: i64::try_from(snapshots.len()).unwrap_or(i64::MAX) });
        destruction_view(&Eyes::of_work(work, locale), list)
    })
}

fn refuse_blocked(work: &Work<'_, '_>, row: &ListRow) -> Result<()> {
    let mut blocked = Vec::new();
    let lines = lines(work, row)?;
    for line in &lines {
        if !line_blockers(work, work.sight(), row, line, work.now().today())?.is_empty() {
            blocked.push(line.snapshot.number().to_owned());
        }
    }
    match blocked.first() {
        _ if lines.is_empty() => Err(DisposalRefusal::NothingChosen.into()),
        Some(first) => {
            let count = i64::try_from(blocked.len()).unwrap_or(i64::MAX);
            Err(DisposalRefusal::ListBlocked { count, first: first.clone() }.into())
        }
        None => Ok(()),
    }
}

/// Renews every line from the rows as they stand, numbers them without gaps, gives the root.
fn settle_lines(work: &Work<'_, '_>, row: &ListRow) -> Result<(Vec<Snapshot>, [u8; 32])> {
    let (mut snapshots, mut leaves) = (Vec::new(), Vec::new());
    for (index, line) in lines(work, row)?.into_iter().enumerate() {
        let standing = standing(work, work.sight(), line.row.record)?.or_missing()?;
        let mut snapshot = Snapshot::of(&standing, &line.snapshot.opinion, work.now().zone);
        snapshot.title_salt.clone_from(&line.snapshot.title_salt);
        let leaf = snapshot.leaf(&line.row.title_salt);
        let position = i64::try_from(index).unwrap_or(i64::MAX) + 1;
        store::disposal::set_snapshot(work, line.row.id, position, &snapshot.to_text(), leaf)?;
        snapshots.push(snapshot);
        leaves.push(leaf);
    }
    let root = list_root(&leaves).ok_or(DisposalRefusal::NothingChosen)?;
    Ok((snapshots, root))
}

/// Exactly what is approved: the root stands for every line, a mark for what is sealed of a 绝密 list.
pub(crate) fn approval_statement(reader: &Reader<'_>, row: &ListRow) -> Result<String> {
    let mark = |column| reader.mark_of("destruction_lists", column, row.id);
    Ok(serde_json::json!({
        "act": "destruction", "list": row.id.to_string(), "number": row.number, "name": mark("name")?,
        "root": row.approved_root.as_ref().map(hex::encode), "level": row.level.code(),
        "required_class": row.required_class, "applicant": row.applicant.to_string(), "reason": mark("reason")?,
    })
    .to_string())
}
