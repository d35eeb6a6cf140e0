//! What the operations about publications share: reading the scope, proposing a step, the view.

use crate::classification::proposing::{Proposal, propose};
use crate::error::{OrMissing, Result};
use crate::records::asking::identity;
use crate::{Work, records};
use domain::access::Level;
use domain::classification::{ClassificationEvent, PublicationScope, is_lowered_by_publication};
use domain::records::{ChangeKind, Field, LevelTerm};
use domain::{CategoryId, RecordId, RowId, VolumeId};
use schemars::JsonSchema;
use serde::Serialize;
use store::classification::{PublicationRow, Scope};
use ts_rs::TS;

/// Proposals of one step.
const STEP: i64 = 200;

/// A publication.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PublicationView {
    /// Identity.
    pub id: String,
    /// `record`, `category`, `volume`.
    pub scope: String,
    /// What it covers: a number, a category's name, a volume's key.
    pub covers: String,
    /// When.
    pub published_on: String,
    /// Where.
    pub published_where: String,
    /// What shows it.
    pub evidence: String,
    /// The level it proposes.
    pub to: String,
    /// Who recorded it.
    pub recorded_by: String,
    /// When.
    pub recorded_at: String,
    /// Proposals within sight.
    pub proposed: i64,
    /// Of them waiting for a countersignature.
    pub waiting: i64,
    /// Of them in force.
    pub lowered: i64,
}

/// Where a publication's proposals stand; continue until `state` is `done`.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PublicationStep {
    /// The publication.
    pub id: String,
    /// Proposed in this step.
    pub done: i64,
    /// Left to propose.
    pub left: i64,
    /// `going` or `done`.
    pub state: String,
}

/// The scope a request names, its identity checked.
pub(super) fn scope_asked<'a>(scope: &str, id: &'a str) -> Result<Scope<'a>> {
    let scope = records::asking::member(scope, Field::Kind, PublicationScope::from_code)?;
    match scope {
        PublicationScope::Record => identity::<RecordId>(id).map(|_| ())?,
        PublicationScope::Category => identity::<CategoryId>(id).map(|_| ())?,
        PublicationScope::Volume => identity::<VolumeId>(id).map(|_| ())?,
    }
    Ok(Scope { kind: scope.code(), id })
}

/// A publication whose proposals are to be made.
pub(super) struct Published<'a> {
    pub(super) id: RowId,
    pub(super) scope: Scope<'a>,
    pub(super) to: Level,
    pub(super) reason: &'a str,
    pub(super) evidence: &'a str,
}

/// Proposes the next step; whoever cannot see a record proposes nothing for it.
pub(super) fn propose_step(work: &Work<'_, '_>, published: &Published<'_>) -> Result<PublicationStep> {
    let Published { id, scope, to, .. } = published;
    let awaiting = store::classification::list_awaiting(work, work.sight(), scope, *to, Some(*id), STEP)?;
    let mut done = 0;
    for one in awaiting {
        let term = LevelTerm::parse(&one.term).unwrap_or(LevelTerm::Long);
        if !is_lowered_by_publication(one.state, one.level, &term, *to) {
            continue;
        }
        let row = store::records::get_record(work, work.sight(), one.id)?.or_missing()?;
        let proposal = Proposal {
            to: *to,
            term: None,
            reason: published.reason,
            basis: published.evidence,
            kind: ChangeKind::Publication,
            source: Some(*id),
        };
        propose(work, &row, &proposal)?;
        done += 1;
    }
    let left = store::classification::count_awaiting(work, work.sight(), scope, *to, Some(*id))?;
    let going = left > 0 && done > 0;
    if !going {
        store::classification::complete_publication(work, *id)?;
    }
    work.record(ClassificationEvent::PublicationProposed { publication: *id, count: done });
    Ok(PublicationStep {
        id: id.to_string(),
        done,
        left,
        state: if going { "going" } else { "done" }.to_owned(),
    })
}

pub(super) fn publication_view(row: PublicationRow) -> PublicationView {
    PublicationView {
        id: row.id.to_string(),
        scope: row.scope,
        covers: row.covers,
        published_on: row.on.to_string(),
        published_where: row.place,
        evidence: row.evidence,
        to: row.to.code().to_owned(),
        recorded_by: row.by,
        recorded_at: row.at.to_string(),
        proposed: row.proposed,
        waiting: row.waiting,
        lowered: row.lowered,
    }
}
