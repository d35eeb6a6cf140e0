//! Set the copy quotas (修改复制限额): a new version of all lines, countersigned on the spot by somebody of the business;
//! versions before it stay readable.

use super::copy_quotas::{CopyQuotaLine, quota};
use super::facts::someone;
use super::list_copy_quotas::{CopyQuotasView, quotas_view};
use crate::border::Second;
use crate::signing::sign_act;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::access::{AccessRefusal, Post};
use domain::copying::{CopyEvent, CopyRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::copying::NewQuotaVersion;
use ts_rs::TS;

/// The most lines; more than these nobody keeps in the head.
const MOST: usize = 50;

/// Who may countersign.
const COUNTERSIGNING: [Post; 3] = [Post::SecrecyOfficer, Post::OfficeDirector, Post::GeneralManager];

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct SetCopyQuotas {
    /// All lines.
    pub lines: Vec<CopyQuotaLine>,
    /// 保密责任人, 主任 or 总经理.
    pub second: Second,
}

/// Sets.
pub fn set_copy_quotas(desk: &mut Desk, ask: SetCopyQuotas) -> Result<Changed<CopyQuotasView>> {
    desk.permit(Operation::SetCopyQuotas)?;
    if ask.lines.len() > MOST {
        return Err(Error::Malformed("lines".into()));
    }
    let second = desk.on_the_spot(&ask.second)?;
    desk.transact(Operation::SetCopyQuotas, |work| {
        let quotas = ask.lines.iter().map(quota).collect::<Result<Vec<_>>>()?;
        let beside = someone(work, second.person())?;
        if beside.id == work.actor() {
            return Err(CopyRefusal::QuotaCountersignSame { name: beside.name }.into());
        }
        let posts = store::people::list_posts(work, beside.id)?;
        let Some(post) = COUNTERSIGNING.into_iter().find(|post| posts.contains(post)) else {
            return Err(AccessRefusal::WrongPost { name: beside.name, who: COUNTERSIGNING.to_vec() }.into());
        };
        let before = store::copying::list_quota_versions(work)?;
        let version = before.first().map_or(0, |newest| newest.version) + 1;
        let statement = json!({
            "act": "set_copy_quotas", "version": version, "set_by": work.actor().to_string(), "lines": ask.lines,
        })
        .to_string();
        let id: domain::RowId = work.new_id();
        let signature =
            sign_act(work, &second, post.code(), "countersign_copy_quotas", &id.to_string(), &statement)?;
        let new = NewQuotaVersion {
            id,
            version,
            origin: "office",
            set_by: work.actor(),
            countersigned: Some((beside.id, signature)),
            at: work.now().at,
        };
        store::copying::insert_quotas(work, &new, &quotas, || work.new_id())?;
        let (lines, by, countersigned) = (quotas.len() as i64, work.actor(), beside.id);
        work.record(CopyEvent::CopyQuotasSet { version, lines, by, countersigned, signature });
        quotas_view(work)
    })
}
