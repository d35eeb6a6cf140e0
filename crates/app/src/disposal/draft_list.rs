//! Draft a destruction list from a closed appraisal (起草销毁清册).

use super::destruction::DestructionView;
use super::snapshot::Snapshot;
use super::standing::standing;
use super::view::{Eyes, destruction_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::access::Level;
use domain::disposal::{DisposalEvent, DisposalRefusal, required_class};
use domain::numbers::prefix;
use domain::{AppraisalId, DestructionListId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::disposal::{ItemRow, NewList};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct DraftList {
    /// From which closed batch.
    pub appraisal_id: String,
    /// A name; it is typed again before locking.
    pub name: String,
    /// Why these are destroyed.
    pub reason: String,
}

/// Drafts it with every item of the batch that was decided for destruction and stands in no other list.
pub fn draft_list(desk: &mut Desk, ask: DraftList) -> Result<Changed<DestructionView>> {
    let locale = desk.locale();
    let appraisal: AppraisalId = ask.appraisal_id.parse().ok().or_missing()?;
    desk.transact(Operation::DraftList, |work| {
        let batch = store::disposal::get_appraisal(work, work.sight(), appraisal)?.or_missing()?;
        if batch.state == "open" {
            return Err(DisposalRefusal::AppraisalOpen { number: batch.number }.into());
        }
        if ask.name.trim().is_empty() {
            return Err(DisposalRefusal::NameNeeded.into());
        }
        if ask.reason.trim().is_empty() {
            return Err(DisposalRefusal::ReasonNeeded.into());
        }
        let items = draft_items(work, appraisal)?;
        if items.is_empty() {
            return Err(DisposalRefusal::NothingToList { number: batch.number }.into());
        }
        let list: DestructionListId = work.new_id();
        let (level, class) = level_and_class(items.iter().map(|(_, snapshot)| snapshot));
        let number = work.next_paper_number(prefix::DESTRUCTION_LIST)?;
        let new = NewList {
            id: list,
            number: &number,
            name: ask.name.trim(),
            appraisal,
            level,
            applicant: work.actor(),
            reason: ask.reason.trim(),
            at: work.now().at,
            required_class: &class,
        };
        store::disposal::insert_list(work, &new)?;
        for (item, _) in &items {
            store::disposal::insert_item(work, list, item)?;
        }
        work.record(DisposalEvent::ListDrafted {
            list,
            appraisal,
            items: i64::try_from(items.len()).unwrap_or(i64::MAX),
        });
        destruction_view(&Eyes::of_work(work, locale), list)
    })
}

fn draft_items(work: &Work<'_, '_>, appraisal: AppraisalId) -> Result<Vec<(ItemRow, Snapshot)>> {
    let opinions = store::disposal::list_appraisal_items(work, appraisal)?;
    let mut items = Vec::new();
    for (index, record) in store::disposal::list_listable(work, appraisal)?.into_iter().enumerate() {
        let standing = standing(work, work.sight(), record)?.or_missing()?;
        let opinion = opinions.iter().find(|item| item.record == record).map(|item| item.opinion.as_str());
        let mut snapshot = Snapshot::of(&standing, opinion.unwrap_or_default(), work.now().zone);
        let salt = fresh_salt(work);
        let title_salt = snapshot.keep_salt(&salt);
        let item = ItemRow {
            id: work.new_id(),
            position: i64::try_from(index).unwrap_or(i64::MAX) + 1,
            record,
            snapshot: snapshot.to_text(),
            leaf: snapshot.leaf(&salt).to_vec(),
            title_salt,
            state: "listed".into(),
            exclusion: String::new(),
            counted_copies: None,
            counted_pages: None,
            result: String::new(),
        };
        items.push((item, snapshot));
    }
    Ok(items)
}

/// Sixteen random bytes, out of the randomness of two fresh identities.
fn fresh_salt(work: &Work<'_, '_>) -> [u8; 16] {
    let (one, other): (RowId, RowId) = (work.new_id(), work.new_id());
    let digest = Sha256::new().chain_update(one.0.as_bytes()).chain_update(other.0.as_bytes()).finalize();
    let mut salt = [0; 16];
    salt.copy_from_slice(&digest[..16]);
    salt
}

/// The highest level on a list and the shredder class it asks for.
pub(crate) fn level_and_class<'a>(snapshots: impl Iterator<Item = &'a Snapshot>) -> (Level, String) {
    let (level, class) =
        snapshots.fold((Level::General, required_class(Level::General, false)), |(level, class), one| {
            (level.max(one.level()), class.max(required_class(one.level(), one.personal_information)))
        });
    (level, class.to_string())
}
