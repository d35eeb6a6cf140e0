//! Propose a change of the guide (提议修改定密指南): a new category, other words for one, or its retirement.

use crate::classification::guide_line::{GuideLine, GuideVersionView, read_version};
use crate::error::OrMissing;
use crate::records::asking::{identity, member};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::classification::{ClassificationEvent, GuideAct, GuideEntry, GuideProposal, propose_guide};
use domain::records::{Field, RecordRefusal};
use domain::{CategoryId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::classification::GuideVersionRow;
use ts_rs::TS;

/// The proposal.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ProposeGuideChange {
    /// `enter`, `edit`, `retire`.
    pub act: String,
    /// Which category, of edit and retire.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub category_id: Option<String>,
    /// The line as it is to be, of enter and edit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub line: Option<GuideLine>,
    /// Why.
    pub reason: String,
}

/// The category's line as it stands, and whether it is retired.
struct Standing {
    category: CategoryId,
    version: i64,
    retired: bool,
    line: Option<(GuideLine, GuideEntry)>,
}

/// Proposes.
pub fn propose_guide_change(desk: &mut Desk, ask: ProposeGuideChange) -> Result<Changed<GuideVersionView>> {
    let act = member(&ask.act, Field::Kind, GuideAct::from_code)?;
    let wanted = match (act, &ask.line) {
        (GuideAct::Retire, _) => None,
        (_, Some(line)) => Some(line.cleaned()),
        (_, None) => return Err(RecordRefusal::FieldEmpty { field: Field::Category }.into()),
    };
    desk.transact(Operation::ProposeGuideChange, |work| {
        let standing = standing(work, act, &ask, wanted.as_ref())?;
        let line = line_of(act, &standing, wanted.as_ref())?;
        let entry = wanted.as_ref().map(|_| line.entry()).transpose()?;
        let category = (act != GuideAct::Enter).then_some(standing.category);
        let waiting = store::classification::waiting_version(work, category, &line.code)?.is_some();
        propose_guide(&GuideProposal {
            act,
            code: &line.code,
            standing: standing.line.as_ref().map(|(_, entry)| entry),
            retired: standing.retired,
            wanted: entry.as_ref(),
            waiting,
            reason: &ask.reason,
        })?;
        // An unknown rule is told now, not to the person who countersigns.
        if store::classification::find_retention_rule(work, &line.rule)?.is_none() {
            return Err(RecordRefusal::CodeUnknown { field: Field::Basis, text: line.rule }.into());
        }
        put(work, act, &standing, &line, &ask.reason)
    })
}

fn standing(
    work: &Work<'_, '_>,
    act: GuideAct,
    ask: &ProposeGuideChange,
    wanted: Option<&GuideLine>,
) -> Result<Standing> {
    let row = match act {
        GuideAct::Enter => {
            let code = wanted.map(|line| line.code.as_str()).unwrap_or_default();
            store::records::find_category(work, code)?
        }
        _ => {
            let id: CategoryId = identity(ask.category_id.as_deref().unwrap_or_default())?;
            Some(store::records::get_category(work, id)?.or_missing()?)
        }
    };
    let Some(row) = row else {
        return Ok(Standing { category: work.new_id(), version: 0, retired: false, line: None });
    };
    let line = GuideLine::of_category(&row);
    let entry = line.entry()?;
    Ok(Standing { category: row.id, version: row.version, retired: row.retired, line: Some((line, entry)) })
}

/// The line the version keeps: as wanted, under the code that never changes; as it stands when it is retired.
fn line_of(act: GuideAct, standing: &Standing, wanted: Option<&GuideLine>) -> Result<GuideLine> {
    match (act, wanted, &standing.line) {
        (GuideAct::Enter, Some(wanted), _) => Ok(wanted.clone()),
        (_, Some(wanted), Some((line, _))) => Ok(GuideLine { code: line.code.clone(), ..wanted.clone() }),
        (_, None, Some((line, _))) => Ok(line.clone()),
        _ => Err(RecordRefusal::FieldEmpty { field: Field::Category }.into()),
    }
}

fn put(
    work: &Work<'_, '_>,
    act: GuideAct,
    standing: &Standing,
    line: &GuideLine,
    reason: &str,
) -> Result<GuideVersionView> {
    let id: RowId = work.new_id();
    let row = GuideVersionRow {
        id,
        category: standing.category,
        version: standing.version + 1,
        act: act.code().to_owned(),
        content: line.content()?,
        reason: reason.trim().to_owned(),
        state: "proposed".to_owned(),
        proposed_by: work.actor(),
        proposed_by_name: String::new(),
        proposed_at: work.now().at,
        decided_by_name: None,
        decided_at: None,
    };
    store::classification::insert_guide_version(work, &row)?;
    work.record(ClassificationEvent::GuideProposed {
        version: id,
        category: standing.category,
        act: act.code(),
    });
    read_version(work, id)
}
