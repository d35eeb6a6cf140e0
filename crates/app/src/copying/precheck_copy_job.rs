//! The pre-check of a request (复制预检): three lists in plain words before it is handed in, with who could confirm.

use super::asking::gather;
use super::request_copy_job::RequestCopyJob;
use crate::approvals::need_of;
use crate::border::Notice;
use crate::wording::{notice, refusal_notice};
use crate::{Desk, Operation, Result};
use domain::approvals::{Action, Need};
use domain::copying::precheck_copying;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request: the form as far as it is filled in.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrecheckCopyJob {
    /// The request.
    pub request: RequestCopyJob,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyPreCheckView {
    /// 不能申请.
    pub impossible: Vec<Notice>,
    /// 需要确认.
    pub confirm: Vec<Notice>,
    /// Posts that may confirm.
    pub who: Vec<String>,
    /// 提示.
    pub notes: Vec<Notice>,
    /// The ground it would stand on: `none_needed`, `own_duty`, `approval`, `standing`.
    pub ground: String,
    /// Posts that must approve.
    pub approvers: Vec<String>,
    /// From which copy.
    pub source_label: String,
    /// Its pages.
    pub source_pages: i64,
    /// Level of the record.
    pub level: String,
    /// Somebody must supervise.
    pub supervised: bool,
}

/// Checks.
pub fn precheck_copy_job(desk: &mut Desk, ask: PrecheckCopyJob) -> Result<CopyPreCheckView> {
    desk.read(Operation::PrecheckCopyJob, |view| {
        let locale = view.locale();
        let asking = gather(view, view.sight(), view.now(), &ask.request)?;
        let found = precheck_copying(&asking.facts, &view.now());
        let own_duty =
            store::approvals::find_own_duty(view, asking.applicant, &asking.source.family)?.is_some();
        let need = need_of(view, Action::Copying, asking.source.level, own_duty)?;
        let mut who: Vec<String> = Vec::new();
        for post in found.confirm.iter().flat_map(|confirm| &confirm.who) {
            if !who.iter().any(|known| known == post.code()) {
                who.push(post.code().to_owned());
            }
        }
        Ok(CopyPreCheckView {
            impossible: found.impossible.iter().map(|refusal| refusal_notice(locale, refusal)).collect(),
            confirm: found.confirm.iter().map(|confirm| refusal_notice(locale, &confirm.what)).collect(),
            who,
            notes: found.notes.iter().map(|note| notice(locale, note)).collect(),
            ground: need.ground().code().to_owned(),
            approvers: match &need {
                Need::Approval { approvers, .. } => {
                    approvers.iter().map(|post| post.code().to_owned()).collect()
                }
                _ => Vec::new(),
            },
            source_label: asking.source.label.clone(),
            source_pages: asking.source.pages,
            level: asking.source.level.code().to_owned(),
            supervised: asking.facts.supervised,
        })
    })
}
