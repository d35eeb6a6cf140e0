//! Decisions as stored, each signed.

use super::list_behind;
use crate::{Reader, Result, Tx, id, moment, named};
use domain::access::Post;
use domain::approvals::{Decided, Decision};
use domain::{ApprovalId, Moment, PersonId, RowId, SignatureId};

/// One decision.
#[derive(Debug, Clone)]
pub struct DecisionRow {
    /// Identity.
    pub id: RowId,
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// As which approver.
    pub post: Post,
    /// `approve` or `refuse`.
    pub decision: String,
    /// 意见.
    pub opinion: String,
    /// Signed so.
    pub signature: SignatureId,
    /// When.
    pub decided_at: Moment,
    /// Whose post it was, when a deputy decided.
    pub behind: Option<(PersonId, String)>,
}

crate::statements! {
    LIST_DECISIONS = "SELECT d.*, p.name FROM approval_decisions AS d JOIN people AS p ON p.id = d.person_id WHERE d.approval_id = :approval ORDER BY d.row";
}

/// The decisions on a request, in order.
pub fn list_decisions(reader: &Reader<'_>, approval: ApprovalId) -> Result<Vec<DecisionRow>> {
    let behind = list_behind(reader, approval)?;
    reader.list(LIST_DECISIONS, &named! { approval: approval }, |row| {
        let post: String = row.get("post")?;
        let decision: RowId = id(row, "id")?;
        let deputy = behind.iter().find(|(of, _, _)| *of == decision);
        Ok(DecisionRow {
            id: decision,
            behind: deputy.map(|(_, person, name)| (*person, name.clone())),
            person: id(row, "person_id")?,
            name: row.get("name")?,
            post: Post::from_code(&post).ok_or(rusqlite::Error::InvalidQuery)?,
            decision: row.get("decision")?,
            opinion: row.get("opinion")?,
            signature: id(row, "signature_id")?,
            decided_at: moment(row, "decided_at")?,
        })
    })
}

impl DecisionRow {
    /// As the rules want it; an unknown decision counts as no.
    #[must_use]
    pub fn decided(&self) -> Decided {
        let decision = Decision::from_code(&self.decision).unwrap_or(Decision::Refuse);
        let behind = self.behind.as_ref().map(|(person, _)| *person);
        Decided { person: self.person, post: self.post, decision, behind }
    }
}

/// Adds a signed decision.
pub fn insert_decision(tx: &Tx<'_>, approval: ApprovalId, decision: &DecisionRow) -> Result<()> {
    tx.insert(
        "approval_decisions",
        &named! {
            id: decision.id, approval_id: approval, person_id: decision.person, post: decision.post, decision: &decision.decision,
            opinion: &decision.opinion, signature_id: decision.signature, decided_at: decision.decided_at
        },
    )
}
