//! Execute a counted list, in the order of 4-security: the three signed the intent; one transaction
//! deletes the key rows and asks for the shredding; the log is emptied, the blobs go, and only then is
//! there a receipt; results come last. After a crash in between, the same call goes on where it stopped.

use super::destruction::DestructionView;
use super::left::Left;
use super::lines::{Line, line_blockers, lines, root_of, roots_agree};
use super::take_off_list::state_of;
use super::view::{Eyes, destruction_view};
use crate::error::OrMissing;
use crate::records::previews::let_previews_go;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::disposal::{
    Carrier, DestructionMethod, DestructionState, DestructionStep, DisposalEvent, DisposalNote,
    DisposalRefusal, ItemResult, ListedItem, ShredderClass, check_method, check_results, check_times,
    result_of_shredding,
};
use domain::{DestructionItemId, DestructionListId, Moment, Note};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::disposal::{ListRow, ShredRow};
use store::named;
use ts_rs::TS;

/// What the check after destroying found of one line.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ItemOutcome {
    /// Which line.
    pub item_id: String,
    /// `passed`, `failed`, `unknown`.
    pub result: String,
}

/// Request. When a line was blocked since the count, the list is counted again first: what the three
/// signed is exactly what is destroyed.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ExecuteList {
    /// Which list.
    pub id: String,
    /// `shred`, `shred_and_pulp`, `shred_and_burn`, `pulp`, `burn`, `key_destruction`.
    pub method: String,
    /// `P-1` … `P-7`, as on the machine's plate.
    #[serde(default)]
    pub used_class: String,
    /// Machine.
    #[serde(default)]
    pub equipment: String,
    /// Vendor, with licence and agreement.
    #[serde(default)]
    pub vendor: String,
    /// Where.
    pub place: String,
    /// Who collected, seals, carriers.
    #[serde(default)]
    pub custody: String,
    /// Boxes or bags.
    #[serde(default)]
    pub boxes: u32,
    /// Weight, with its unit.
    #[serde(default)]
    pub weight: String,
    /// Exceptions.
    #[serde(default)]
    pub exceptions: String,
    /// When it began, RFC 3339; now when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub begun_at: Option<String>,
    /// When it ended, RFC 3339; now when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ended_at: Option<String>,
    /// A result for every line.
    pub results: Vec<ItemOutcome>,
}

/// Executes it.
pub fn execute_list(desk: &mut Desk, ask: ExecuteList) -> Result<Changed<DestructionView>> {
    let locale = desk.locale();
    let list: DestructionListId = ask.id.parse().ok().or_missing()?;
    let results = read_results(&ask)?;
    let times = (read_moment(ask.begun_at.as_deref())?, read_moment(ask.ended_at.as_deref())?);
    if begin(desk, list, &ask, &results, times)? {
        // The first irreversible step is committed; what follows only carries it out.
        desk.vault().finish_shreds("execute_list")?;
    }
    desk.transact(Operation::ExecuteList, |work| {
        let row = store::disposal::get_list(work, work.sight(), list)?.or_missing()?;
        let next = state_of(&row)?.step(DestructionStep::Finish, &row.number)?;
        let pending = store::disposal::count_pending_shreds(work, list)?;
        if pending > 0 {
            return Err(DisposalRefusal::ShredsPending { count: pending }.into());
        }
        let receipts = store::disposal::list_receipts(work, list)?;
        for line in lines(work, &row)?.iter().filter(|line| line.is_listed()) {
            let seen = results.iter().find(|(id, _)| *id == line.row.id).map(|(_, result)| *result);
            settle_line(work, &row, line, seen.unwrap_or(ItemResult::Unknown), &receipts)?;
        }
        let after = lines(work, &row)?;
        let root = root_of(&after, |line| line.row.state == "destroyed");
        let destroyed = after.iter().filter(|line| line.row.state == "destroyed").count();
        store::disposal::update_list(
            work,
            list,
            &named! { state: next.code(), ended_at: times.1.unwrap_or(work.now().at), executed_root: root },
        )?;
        work.record(DisposalEvent::ListExecuted {
            list,
            root: root.unwrap_or_default(),
            destroyed: i64::try_from(destroyed).unwrap_or(i64::MAX),
            left: i64::try_from(after.len() - destroyed).unwrap_or(i64::MAX),
        });
        destruction_view(&Eyes::of_work(work, locale), list)
    })
}

fn read_results(ask: &ExecuteList) -> Result<Vec<(DestructionItemId, ItemResult)>> {
    let read = |outcome: &ItemOutcome| {
        let result = ItemResult::from_code(&outcome.result);
        let result = result.ok_or_else(|| Error::Malformed(format!("no such result: {}", outcome.result)))?;
        Ok((outcome.item_id.parse().ok().or_missing()?, result))
    };
    ask.results.iter().map(read).collect()
}

/// The first irreversible step: keys go. Answers whether files wait to be shredded.
fn begin(
    desk: &mut Desk,
    list: DestructionListId,
    ask: &ExecuteList,
    results: &[(DestructionItemId, ItemResult)],
    times: (Option<Moment>, Option<Moment>),
) -> Result<bool> {
    let begun = desk.read(Operation::ReadDestruction, |view| {
        let row = store::disposal::get_list(view, view.sight(), list)?.or_missing()?;
        Ok(state_of(&row)? == DestructionState::Executing)
    })?;
    if begun {
        return Ok(true);
    }
    let done = desk.transact(Operation::ExecuteList, |work| {
        let row = store::disposal::get_list(work, work.sight(), list)?.or_missing()?;
        let next = state_of(&row)?.step(DestructionStep::Begin, &row.number)?;
        let all = lines(work, &row)?;
        if !roots_agree(&row, &all) {
            return Err(DisposalRefusal::RootDiffers { number: row.number }.into());
        }
        let used_class = check_act(&row, &all, ask)?;
        check_times(row.counted_at, times, work.now())?;
        let kept: Vec<Line> = all.into_iter().filter(Line::is_listed).collect();
        refuse_blocked(work, &row, &kept)?;
        let facts: Vec<ListedItem> = kept.iter().map(|line| line.listed(None)).collect();
        check_results(&facts, results)?;
        let mut files = 0;
        for line in &kept {
            files += destroy_keys(work, &row, line)?;
        }
        store::disposal::update_list(
            work,
            list,
            &named! {
                state: next.code(), started_at: times.0.unwrap_or(work.now().at), method: ask.method.as_str(), used_class: used_class,
                equipment: ask.equipment.trim(), vendor: ask.vendor.trim(), place: ask.place.trim(), custody: ask.custody.trim(),
                boxes: ask.boxes, weight: ask.weight.trim(), exceptions: ask.exceptions.trim()
            },
        )?;
        work.record(DisposalEvent::ExecutionBegan { list, files });
        Ok(files > 0)
    })?;
    Ok(done.reply)
}

fn read_moment(text: Option<&str>) -> Result<Option<Moment>> {
    let read =
        |text: &str| Moment::parse(text).ok_or_else(|| Error::Malformed(format!("not a moment: {text}")));
    text.filter(|text| !text.trim().is_empty()).map(read).transpose()
}

/// Method and machine against what the list asks for; the class as printed.
fn check_act(row: &ListRow, all: &[Line], ask: &ExecuteList) -> Result<String> {
    let method = DestructionMethod::from_code(&ask.method)
        .ok_or_else(|| Error::Malformed(format!("no such method: {}", ask.method)))?;
    if ask.place.trim().is_empty() {
        return Err(DisposalRefusal::PlaceNeeded.into());
    }
    let required = ShredderClass::parse(&row.required_class)
        .ok_or_else(|| Error::Broken(format!("list {}: class", row.id)))?;
    let has_paper = all.iter().any(|line| line.is_listed() && line.snapshot.carrier() != Carrier::Electronic);
    Ok(check_method(method, &ask.used_class, required, has_paper)?)
}

/// What the three signed may be destroyed only as long as nothing came between.
fn refuse_blocked(work: &Work<'_, '_>, row: &ListRow, kept: &[Line]) -> Result<()> {
    let mut blocked = Vec::new();
    for line in kept {
        if !line_blockers(work, work.sight(), row, line, work.now().today())?.is_empty() {
            blocked.push(line.snapshot.number().to_owned());
        }
    }
    match blocked.first() {
        Some(first) => {
            let count = i64::try_from(blocked.len()).unwrap_or(i64::MAX);
            Err(DisposalRefusal::BlockedSinceCount { count, first: first.clone() }.into())
        }
        None => Ok(()),
    }
}

/// From the commit of this on, the files of a line are gone.
fn destroy_keys(work: &Work<'_, '_>, row: &ListRow, line: &Line) -> Result<i64> {
    let record = line.row.record;
    let keyed = store::disposal::list_keyed_contents(work, record)?;
    for (content, blob, key) in &keyed {
        store::disposal::delete_key(work, *key)?;
        store::disposal::insert_shred(work, work.new_id(), *content, blob, work.now().at)?;
        store::disposal::mark_shredded(work, *content, work.now().at)?;
        let_previews_go(work, *content)?;
        work.record(DisposalEvent::ContentKeyDestroyed { content: *content, record, list: row.id });
    }
    Ok(i64::try_from(keyed.len()).unwrap_or(i64::MAX))
}

/// Writes a line's result. Destroyed is only what is 合格; of the rest, files whose key is gone are
/// gone all the same, while paper stays in the books to be counted again.
fn settle_line(
    work: &Work<'_, '_>,
    row: &ListRow,
    line: &Line,
    seen: ItemResult,
    receipts: &[ShredRow],
) -> Result<()> {
    let all_receipts = receipts
        .iter()
        .filter(|shred| shred.record == line.row.record)
        .all(|shred| shred.completed_at.is_some());
    let result = result_of_shredding(seen, all_receipts);
    for copy in &line.snapshot.copies {
        if result.is_destroyed() || (copy.medium == "electronic" && !copy.files.is_empty()) {
            store::disposal::destroy_copy(work, copy.id.parse().ok().or_missing()?, work.now().at)?;
        }
    }
    let note: Option<Note> = match result {
        ItemResult::Passed => None,
        ItemResult::Failed => Some(DisposalNote::LeftFailed.into()),
        ItemResult::Unknown => Some(DisposalNote::LeftUnknown.into()),
    };
    let left = note.as_ref().map(|note| Left::noted(note).to_text());
    store::disposal::set_result(work, line.row.id, result.code(), left.as_deref())?;
    if let Some(note) = note {
        work.record(DisposalEvent::ItemExcluded {
            item: line.row.id,
            list: row.id,
            record: line.row.record,
            reason: note.code,
        });
    } else {
        store::disposal::destroy_record(work, line.row.record)?;
        work.record(DisposalEvent::RecordDestroyed {
            record: line.row.record,
            list: row.id,
            item: line.row.id,
        });
    }
    Ok(())
}
