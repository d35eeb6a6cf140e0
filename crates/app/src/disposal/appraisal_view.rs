//! An appraisal batch as screens show it.

use super::destruction::DisposalRef;
use super::standing::standing;
use super::view::Eyes;
use crate::Result;
use crate::border::Notice;
use crate::error::OrMissing;
use crate::wording;
use domain::AppraisalId;
use schemars::JsonSchema;
use serde::Serialize;
use store::disposal::{AppraisalItemRow, AppraisalRow};
use ts_rs::TS;

/// A batch in a list (鉴定批次).
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AppraisalLine {
    /// Identity.
    pub id: String,
    /// `JD-…`.
    pub number: String,
    /// Title.
    pub title: String,
    /// Family of categories.
    pub family: String,
    /// `open`, `closed`.
    pub state: String,
    /// Who opened it.
    pub opened_by: String,
    /// When.
    pub opened_at: String,
    /// When it was closed.
    pub closed_at: Option<String>,
    /// Items.
    pub items: i64,
    /// Without a decision.
    pub undecided: i64,
    /// For destruction.
    pub destroy: i64,
    /// Extended.
    pub extend: i64,
    /// Kept for ever.
    pub keep: i64,
}

impl From<&AppraisalRow> for AppraisalLine {
    fn from(row: &AppraisalRow) -> AppraisalLine {
        AppraisalLine {
            id: row.id.to_string(),
            number: row.number.clone(),
            title: row.title.clone(),
            family: row.family.clone(),
            state: row.state.clone(),
            opened_by: row.opened_by.clone(),
            opened_at: row.opened_at.to_string(),
            closed_at: row.closed_at.map(|at| at.to_string()),
            items: row.items,
            undecided: row.undecided,
            destroy: row.destroy,
            extend: row.extend,
            keep: row.keep,
        }
    }
}

/// An item of a batch.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AppraisalItemView {
    /// Identity.
    pub id: String,
    /// The record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// 题名.
    pub title: String,
    /// Level.
    pub level: String,
    /// Category's name.
    pub category: String,
    /// When the term ended, as it stood at opening.
    pub due_on: String,
    /// How the date came about.
    pub explanation: Vec<Notice>,
    /// What would stand in the way of destruction today.
    pub blockers: Vec<Notice>,
    /// The last day personal information may be kept.
    pub latest_on: Option<String>,
    /// `destroy`, `extend`, `keep`, or empty.
    pub decision: String,
    /// Opinion.
    pub opinion: String,
    /// The new day.
    pub extend_until: Option<String>,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_at: Option<String>,
    /// Another live list it stands in.
    pub list: Option<String>,
}

/// A batch with its items.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AppraisalView {
    /// The batch.
    pub batch: AppraisalLine,
    /// Its items.
    pub items: Vec<AppraisalItemView>,
    /// Lists drafted from it.
    pub lists: Vec<DisposalRef>,
}

/// A batch, if these eyes may see every record in it.
pub(crate) fn appraisal_view(eyes: &Eyes<'_>, appraisal: AppraisalId) -> Result<AppraisalView> {
    let row = store::disposal::get_appraisal(eyes.reader, eyes.sight, appraisal)?.or_missing()?;
    let items = store::disposal::list_appraisal_items(eyes.reader, appraisal)?;
    let lists = store::disposal::list_of_appraisal(eyes.reader, eyes.sight, appraisal)?;
    Ok(AppraisalView {
        batch: AppraisalLine::from(&row),
        items: items.into_iter().map(|item| item_view(eyes, item)).collect::<Result<_>>()?,
        lists: lists
            .into_iter()
            .map(|list| DisposalRef { id: list.id.to_string(), number: list.number })
            .collect(),
    })
}

fn item_view(eyes: &Eyes<'_>, item: AppraisalItemRow) -> Result<AppraisalItemView> {
    let standing = standing(eyes.reader, eyes.sight, item.record)?.or_missing()?;
    let blockers = standing.blockers(eyes.reader, None, eyes.now.today())?;
    Ok(AppraisalItemView {
        id: item.id.to_string(),
        record_id: item.record.to_string(),
        number: standing.row.number().to_owned(),
        title: standing.row.title,
        level: standing.row.level.code().to_owned(),
        category: standing.row.category,
        due_on: item.due_on.to_string(),
        explanation: standing.due.explanation.iter().map(|note| wording::notice(eyes.locale, note)).collect(),
        blockers: blockers.iter().map(|refusal| wording::refusal_notice(eyes.locale, refusal)).collect(),
        latest_on: standing.due.latest.map(|day| day.to_string()),
        decision: item.decision,
        opinion: item.opinion,
        extend_until: item.extend_until.map(|day| day.to_string()),
        decided_by: item.decided_by_name,
        decided_at: item.decided_at.map(|at| at.to_string()),
        list: store::disposal::other_live_list(eyes.reader, item.record, None)?,
    })
}
