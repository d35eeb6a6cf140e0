//! Put a change of the matrix in force, or refuse it (会签审批矩阵): another person's own passphrase over exactly this cell.

use super::countersigning::{decider, post_of};
use super::matrix_view::{MatrixChangeView, change_view};
use crate::border::Second;
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::signing::sign_act;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::approvals::{ApprovalEvent, ChangeState, decide_change};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::MatrixChangeRow;
use ts_rs::TS;

/// The decision: by the session's person (passphrase again) or by somebody on the spot (`second`).
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct DecideMatrixChange {
    /// Which proposal.
    pub id: String,
    /// Agreed or not.
    pub agree: bool,
    /// The session's own passphrase.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub passphrase: Option<String>,
    /// Or somebody else's act on the spot.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub second: Option<Second>,
}

fn statement(row: &MatrixChangeRow, agree: bool) -> String {
    let cell = &row.cell;
    let codes = |posts: &[domain::access::Post]| posts.iter().map(|post| post.code()).collect::<Vec<_>>();
    let channels: Vec<&str> = cell.channels.iter().map(|one| one.code()).collect();
    serde_json::json!({
        "act": "decide_matrix", "change": row.id.to_string(), "do": row.act, "version": row.version, "level": cell.level.code(), "action": cell.action.code(),
        "approvers": codes(&cell.approvers), "mode": cell.mode.code(), "supervised": cell.supervised, "witnesses": cell.witnesses, "channels": channels,
        "place": cell.place.code(), "watermark": cell.watermark, "longest_days": cell.longest_days, "shredder_class": cell.shredder_class,
        "article": cell.article, "reason": row.reason, "proposed_by": row.proposed_by.to_string(), "agree": agree,
    })
    .to_string()
}

/// Decides.
pub fn decide_matrix_change(desk: &mut Desk, ask: DecideMatrixChange) -> Result<Changed<MatrixChangeView>> {
    desk.permit(Operation::DecideMatrixChange)?;
    let who = decider(desk, ask.passphrase.as_deref(), ask.second.as_ref())?;
    desk.transact(Operation::DecideMatrixChange, |work| {
        let row = store::approvals::get_matrix_change(work, identity(&ask.id)?)?.or_missing()?;
        let (person, post) = post_of(work, &who)?;
        let standing = ChangeState::from_code(&row.state)
            .ok_or_else(|| Error::Broken(format!("matrix change {}: state", row.id)))?;
        let state = decide_change(standing, (row.proposed_by, person.id), &person.name, ask.agree)?;
        let subject = row.id.to_string();
        let signature =
            sign_act(work, &who, post.code(), "decide_matrix", &subject, &statement(&row, ask.agree))?;
        let decided = (person.id, work.now().at, signature);
        store::approvals::decide_matrix_change(work, &row, state.code(), decided)?;
        work.record(ApprovalEvent::MatrixChangeDecided {
            change: row.id,
            level: row.cell.level.rank(),
            action: row.cell.action.code(),
            state: state.code(),
            signature,
        });
        Ok(change_view(store::approvals::get_matrix_change(work, row.id)?.or_missing()?))
    })
}
