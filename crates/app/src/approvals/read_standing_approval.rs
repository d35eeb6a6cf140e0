//! One standing approval with every use of it.

use super::list_standing_approvals::sees_all;
use super::standing_view::{StandingView, standing_view};
use super::view::title_or_sealed;
use crate::border::{next_page, page_size};
use crate::error::OrMissing;
use crate::records::asking::{cursor, identity};
use crate::{Desk, Operation, Result};
use domain::RowId;
use domain::access::Post;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::StandingRow;
use store::{Reader, Sight};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadStandingApproval {
    /// Which.
    pub id: String,
    /// Cursor of the uses.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most that many uses.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// One use.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct StandingUseView {
    /// The loan or copy job.
    pub subject_id: String,
    /// The record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title; sealed above the reader's clearance.
    pub title: String,
    /// Level at that moment.
    pub level: String,
    /// Who served it.
    pub used_by: String,
    /// When.
    pub used_at: String,
    /// When it was reversed.
    pub given_back_at: Option<String>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct StandingFile {
    /// The standing approval.
    pub standing: StandingView,
    /// Its uses, newest first.
    pub uses: Vec<StandingUseView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// The standing approval, if it exists for this reader: one's own, or as those see them who decide or serve.
pub(super) fn find(reader: &Reader<'_>, sight: &Sight, posts: &[Post], id: &str) -> Result<StandingRow> {
    let id: RowId = identity(id)?;
    store::approvals::get_standing(reader, id)?
        .filter(|row| row.facts.person == sight.person() || sees_all(posts))
        .filter(|row| row.facts.person == sight.person() || row.facts.ceiling <= sight.level())
        .or_missing()
}

/// Reads.
pub fn read_standing_approval(desk: &mut Desk, ask: ReadStandingApproval) -> Result<StandingFile> {
    let locale = desk.locale();
    desk.read(Operation::ReadStandingApproval, |view| {
        let row = find(view, view.sight(), view.posts(), &ask.id)?;
        let limit = page_size(ask.limit);
        let before = cursor(ask.after.as_deref())?;
        let uses = store::approvals::list_uses(view, view.sight(), row.facts.id, before, limit)?;
        let next = next_page(&uses, limit, |(row, _)| row.to_string());
        let uses = uses
            .into_iter()
            .map(|(_, used)| StandingUseView {
                subject_id: used.subject,
                record_id: used.record.to_string(),
                record_number: used.record_number,
                title: title_or_sealed(locale, used.record_title),
                level: used.level.code().to_owned(),
                used_by: used.used_by,
                used_at: used.used_at.to_string(),
                given_back_at: used.given_back_at.map(|at| at.to_string()),
            })
            .collect();
        Ok(StandingFile { standing: standing_view(row, view.now()), uses, next })
    })
}
