//! Arrange one record of a 归档 run (整理): its place in the order, its volume, a longer term, or out of the run.

use crate::Work;
use crate::error::{OrMissing, Result};
use crate::records::asking::{identity, optional_identity};
use crate::records::filing::numbering;
use crate::records::filing_run_view::{FilingRunView, found_run, parts_of, run_now};
use crate::records::register_record::SubjectKey;
use crate::records::volume_file::found;
use crate::records::volumes::volume_of_key;
use crate::{Changed, Desk, Operation};
use domain::records::{FilingEvent, FilingRefusal, FilingState, at_step, may_change, may_keep_longer};
use domain::{RecordId, RetentionRuleId, RowId, VolumeId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::{FilingItemRow, FilingRunRow};
use ts_rs::TS;

/// What is changed; what is left out stays.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ArrangeFilingItem {
    /// Run.
    pub run_id: String,
    /// Record.
    pub record_id: String,
    /// Put before this record.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub before_id: Option<String>,
    /// Put behind all others.
    #[serde(default)]
    pub last: bool,
    /// Put into this volume.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub volume_id: Option<String>,
    /// Put into the volume of this key, which is opened if there is none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub subject_key: Option<SubjectKey>,
    /// Kept by this rule.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub rule_id: Option<String>,
    /// Leave it out of the run.
    #[serde(default)]
    pub leave_out: bool,
}

/// Arranges it.
pub fn arrange_filing_item(desk: &mut Desk, ask: ArrangeFilingItem) -> Result<Changed<FilingRunView>> {
    let (run, record): (RowId, RecordId) = (identity(&ask.run_id)?, identity(&ask.record_id)?);
    let before: Option<RecordId> = optional_identity(ask.before_id.as_deref())?;
    let volume: Option<VolumeId> = optional_identity(ask.volume_id.as_deref())?;
    let rule: Option<RetentionRuleId> = optional_identity(ask.rule_id.as_deref())?;
    desk.transact(Operation::ArrangeFilingItem, |work| {
        let (row, state) = found_run(work, work.sight(), run)?;
        at_step(&row.number, state, &[FilingState::Arranging])?;
        let item = item(work, run, record)?;
        if ask.leave_out {
            store::records::leave_out(work, item.id)?;
            work.record(FilingEvent::FilingItemLeftOut { run, record });
            return run_now(work, work.sight(), run);
        }
        if let Some(before) = before.filter(|before| *before != record) {
            let target = self::item(work, run, before)?;
            store::records::move_item(work, run, item.id, target.position)?;
        } else if ask.last {
            store::records::move_item_last(work, run, item.id)?;
        }
        let named = ask.subject_key.as_ref().map(|key| volume_of_key(work, key)).transpose()?;
        if let Some(volume) = volume.or(named) {
            put_into(work, &item, volume)?;
        }
        if let Some(rule) = rule {
            keep_longer(work, &item, rule)?;
        }
        refresh_stem(work, &row, &self::item(work, run, record)?)?;
        work.record(FilingEvent::FilingItemArranged { run, record });
        run_now(work, work.sight(), run)
    })
}

fn item(work: &Work<'_, '_>, run: RowId, record: RecordId) -> Result<FilingItemRow> {
    let found = store::records::get_item(work, work.sight(), run, record)?;
    found.ok_or_else(|| FilingRefusal::NotInRun.into())
}

fn put_into(work: &Work<'_, '_>, item: &FilingItemRow, volume: VolumeId) -> Result<()> {
    let (_, into) = found(work, work.sight(), volume)?;
    may_change(&into.facts)?;
    if let Some(left) = item.volume
        && let Some(standing) = store::records::volume_standing(work, work.sight(), left)?
    {
        may_change(&standing.facts)?;
    }
    Ok(store::records::move_record(work, item.record, Some(volume))?)
}

fn keep_longer(work: &Work<'_, '_>, item: &FilingItemRow, rule: RetentionRuleId) -> Result<()> {
    let terms = store::records::list_terms(work)?;
    let chosen = terms.iter().find(|term| term.id == rule).or_missing()?;
    let own = terms.iter().find(|term| term.code == item.rule_code);
    let record = store::records::get_record(work, work.sight(), item.record)?.or_missing()?;
    may_keep_longer(
        item.period_months,
        chosen.months,
        own.and_then(|own| own.latest_months),
        record.personal_information,
    )?;
    Ok(store::records::set_rule(work, item.record, rule)?)
}

/// Writes the sequence an item belongs to now, where it differs from the one it was gathered under.
pub(crate) fn refresh_stem(work: &Work<'_, '_>, run: &FilingRunRow, item: &FilingItemRow) -> Result<()> {
    let numbering = numbering(work.office(), run.year, &parts_of(run, item))?;
    let (stem, year) = (numbering.stem(), numbering.sequence_year());
    if stem != item.stem || year != item.sequence_year {
        store::records::set_stem(work, item.id, &stem, year)?;
    }
    Ok(())
}
