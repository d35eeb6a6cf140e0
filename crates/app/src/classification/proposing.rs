//! Proposing a change of level or term, whatever it came from.

use crate::Work;
use crate::error::{OrMissing, Result};
use domain::access::Level;
use domain::records::{
    ChangeKind, Field, LevelTerm, LoweringEvent, ProposalFacts, RecordEvent, RecordRefusal, RecordState,
    propose_change,
};
use domain::{LevelChangeId, RowId};
use store::records::{LevelChangeRow, RecordRow};

/// A change as it is proposed.
#[derive(Debug, Clone)]
pub(crate) struct Proposal<'a> {
    /// To which level.
    pub(crate) to: Level,
    /// To which term; what follows from the level when left out.
    pub(crate) term: Option<&'a LevelTerm>,
    /// Why.
    pub(crate) reason: &'a str,
    /// On what basis.
    pub(crate) basis: &'a str,
    /// What it came from.
    pub(crate) kind: ChangeKind,
    /// The publication or review.
    pub(crate) source: Option<RowId>,
}

/// The term a request names: a stored form whose event is one of the vocabulary.
pub(crate) fn term_asked(text: Option<&str>) -> Result<Option<LevelTerm>> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let known = |term: &LevelTerm| match term {
        LevelTerm::Event(event) => LoweringEvent::from_code(event).is_some(),
        _ => true,
    };
    match LevelTerm::parse(text).filter(known) {
        Some(term) => Ok(Some(term)),
        None => Err(RecordRefusal::CodeUnknown { field: Field::Term, text: text.to_owned() }.into()),
    }
}

/// The present term of a record.
pub(crate) fn term_of(row: &RecordRow) -> LevelTerm {
    LevelTerm::parse(&row.level_term).unwrap_or(LevelTerm::Long)
}

/// The term that goes with a new level when nobody named one: its own, unless that is over or there is no secret left.
fn term_after(work: &Work<'_, '_>, row: &RecordRow, proposal: &Proposal<'_>) -> LevelTerm {
    let own = term_of(row);
    let over = own.has_ended(work.now().today())
        || (proposal.kind == ChangeKind::Publication && own.ends_by(LoweringEvent::Published));
    if over || proposal.to == Level::General { LevelTerm::Long } else { own }
}

/// Checks and writes a proposal.
pub(crate) fn propose(
    work: &Work<'_, '_>,
    row: &RecordRow,
    proposal: &Proposal<'_>,
) -> Result<LevelChangeRow> {
    let from_term = term_of(row);
    let to_term = match proposal.term {
        Some(term) => term.for_document(row.document_date),
        None => term_after(work, row, proposal),
    };
    let facts = ProposalFacts {
        number: row.number(),
        state: RecordState::from_code(&row.state).unwrap_or(RecordState::Destroyed),
        from: row.level,
        to: proposal.to,
        from_term: &from_term,
        to_term: &to_term,
        today: work.now().today(),
        reason: proposal.reason,
        basis: proposal.basis,
        proposer_clearance: work.sight().level(),
        waiting: store::records::waiting_change(work, row.id)?,
    };
    let state = propose_change(&facts)?;
    let proposer = store::people::get_person(work, work.actor())?.or_missing()?;
    let change = LevelChangeRow {
        id: work.new_id::<LevelChangeId>(),
        record: row.id,
        number: row.number().to_owned(),
        title: row.title.clone(),
        from: row.level,
        to: proposal.to,
        reason: proposal.reason.trim().to_owned(),
        basis: proposal.basis.trim().to_owned(),
        proposed_by: work.actor(),
        proposed_by_name: proposer.name,
        proposed_at: work.now().at,
        countersigned_by: None,
        countersigned_by_name: None,
        countersigned_at: None,
        state: state.code().to_owned(),
        kind: proposal.kind.code().to_owned(),
        from_term: from_term.code(),
        to_term: to_term.code(),
        source: proposal.source,
    };
    store::records::insert_change(work, &change)?;
    work.record(RecordEvent::LevelChangeProposed {
        record: row.id,
        change: change.id,
        from: change.from.rank(),
        to: change.to.rank(),
    });
    Ok(change)
}
