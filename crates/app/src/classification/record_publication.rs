//! Record that something was published (登记公布): it proposes lowering for each record that waited for it.

use crate::classification::publishing::{PublicationStep, Published, propose_step, scope_asked};
use crate::records::asking::{day, optional_level};
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::access::Level;
use domain::classification::{ClassificationEvent, PublicationForm, PublicationScope, check_publication};
use domain::records::Field;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::classification::NewPublication;
use ts_rs::TS;

/// What was published, when, where, and what shows it.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RecordPublication {
    /// `record`, `category`, `volume`.
    pub scope: String,
    /// Its identity.
    pub scope_id: String,
    /// When.
    pub published_on: String,
    /// Where: notice board, document, meeting.
    pub published_where: String,
    /// What shows it, e.g. a document number.
    pub evidence: String,
    /// To which level; 一般 when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<String>,
}

/// Records it and proposes the first step.
pub fn record_publication(desk: &mut Desk, ask: RecordPublication) -> Result<Changed<PublicationStep>> {
    let on = day(&ask.published_on, Field::Day)?;
    let to = optional_level(ask.to.as_deref())?.unwrap_or(Level::General);
    desk.transact(Operation::RecordPublication, |work| {
        let scope = scope_asked(&ask.scope, &ask.scope_id)?;
        let (place, evidence) = (ask.published_where.trim(), ask.evidence.trim());
        let waiting = store::classification::count_awaiting(work, work.sight(), &scope, to, None)?;
        let today = work.now().today();
        check_publication(&PublicationForm { on, place, evidence, to, waiting, today })?;
        let id: RowId = work.new_id();
        let new = NewPublication {
            id,
            scope: scope.clone(),
            on,
            place,
            evidence,
            to,
            by: work.actor(),
            at: work.now().at,
        };
        store::classification::insert_publication(work, &new)?;
        let scope_code = PublicationScope::from_code(scope.kind).map_or("record", PublicationScope::code);
        work.record(ClassificationEvent::PublicationRecorded {
            publication: id,
            scope: scope_code,
            level: to.rank(),
        });
        let reason = format!("{place} {on}");
        propose_step(work, &Published { id, scope, to, reason: &reason, evidence })
    })
}
