//! Decide several requests (批量签批): listed in full, one passphrase, one signature each. What one of them is refused
//! for leaves the others alone.

use super::decide_approval::{decide_here, decision_of};
use super::view::ApprovalView;
use crate::border::Notice;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::approvals::ApprovalRefusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The most requests one passphrase signs.
pub const BATCH_MOST: usize = 50;

/// Request.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct DecideApprovals {
    /// Which, 50 at most.
    pub ids: Vec<String>,
    /// `approve` or `refuse`.
    pub decision: String,
    /// 意见; needed to refuse.
    #[serde(default)]
    pub opinion: String,
    /// One's own, again.
    pub passphrase: String,
    /// PNG from the pad, base64.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub signature_png: Option<String>,
}

impl std::fmt::Debug for DecideApprovals {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DecideApprovals({}, {}, …)", self.ids.join(" "), self.decision)
    }
}

/// What became of one of them.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BatchItem {
    /// Which.
    pub id: String,
    /// As it stands now, when it was decided.
    pub approval: Option<ApprovalView>,
    /// Why not, when it was not.
    pub problem: Option<Notice>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BatchResult {
    /// In the order asked.
    pub rows: Vec<BatchItem>,
    /// How many were decided.
    pub decided: usize,
}

/// Decides one after the other, each in a transaction of its own.
pub fn decide_approvals(desk: &mut Desk, ask: DecideApprovals) -> Result<Changed<BatchResult>> {
    desk.permit(Operation::DecideApprovals)?;
    let mut seen = BTreeSet::new();
    let ids: Vec<&String> = ask.ids.iter().filter(|id| seen.insert(id.as_str())).collect();
    if ids.is_empty() || ids.len() > BATCH_MOST {
        return Err(ApprovalRefusal::BatchSize { most: BATCH_MOST }.into());
    }
    let (decision, locale) = (decision_of(&ask.decision)?, desk.locale());
    let who = desk.own_signature(&ask.passphrase, ask.signature_png.as_deref())?;
    let posts = desk.posts()?;
    let (mut rows, mut tags, mut seq) = (Vec::new(), BTreeSet::new(), 0);
    for id in ids {
        let done = desk.transact(Operation::DecideApprovals, |work| {
            decide_here(work, &posts, &who, id, (decision, &ask.opinion), locale)
        });
        let (approval, problem) = match done {
            Ok(done) => {
                tags.extend(done.tags);
                seq = done.seq;
                (Some(done.reply), None)
            }
            // What is broken is told as such; what is refused belongs to this one request.
            Err(error @ Error::Broken(_)) => return Err(error),
            Err(error) => {
                let problem = error.to_problem(locale);
                (None, Some(Notice { code: problem.code, params: problem.params, text: problem.text }))
            }
        };
        rows.push(BatchItem { id: id.clone(), approval, problem });
    }
    let decided = rows.iter().filter(|row| row.approval.is_some()).count();
    Ok(Changed { reply: BatchResult { rows, decided }, tags: tags.into_iter().collect(), seq })
}
