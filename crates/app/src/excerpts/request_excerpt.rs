//! Ask to write out of a paper (申请摘抄): by oneself, or entered by the clerk for somebody at the counter.

use super::statements::AskedExcerpt;
use super::view::{ExcerptView, excerpt_view, find_excerpt};
use crate::approvals::{Ask, create_approval};
use crate::copying::{check_may_hold, source_facts};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::access::{AccessRefusal, Permission, permissions_of};
use domain::approvals::Action;
use domain::excerpts::{ExcerptEvent, ExcerptRequest, ExcerptState, check_excerpt};
use domain::numbers::prefix;
use domain::{Day, ExcerptId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::SourceRow;
use store::named;
use store::sealed::mark;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RequestExcerpt {
    /// Of which record.
    pub record_id: String,
    /// From which copy of it; none: the original.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub source_copy_id: Option<String>,
    /// 摘抄人, when the clerk enters it for somebody; none: oneself.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub applicant_id: Option<String>,
    /// 用途.
    pub purpose: String,
    /// `1-3, 7`; empty: all pages.
    #[serde(default)]
    pub page_range: String,
    /// 摘抄数量: 第三条全文, 约 200 字.
    pub extent: String,
    /// 应交回, `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub return_by: Option<String>,
}

/// Asks.
pub fn request_excerpt(desk: &mut Desk, ask: RequestExcerpt) -> Result<Changed<ExcerptView>> {
    let locale = desk.locale();
    let for_others = permissions_of(&desk.posts()?).contains(&Permission::OperateCopying);
    desk.transact(Operation::RequestExcerpt, |work| {
        let applicant: PersonId = match ask.applicant_id.as_deref().filter(|id| !id.is_empty()) {
            Some(id) => id.parse().ok().or_missing()?,
            None => work.actor(),
        };
        if applicant != work.actor() && !for_others {
            let who = Permission::OperateCopying.posts().to_vec();
            return Err(
                AccessRefusal::NotPermitted { operation: Operation::RequestExcerpt.name(), who }.into()
            );
        }
        let record = ask.record_id.parse().ok().or_missing()?;
        let source = match &ask.source_copy_id {
            Some(copy) => {
                store::copying::get_source(work, work.sight(), record, copy.parse().ok().or_missing()?)?
            }
            None => store::copying::find_original(work, work.sight(), record)?,
        }
        .or_missing()?;
        let request = read_request(&ask)?;
        let pages = check_excerpt(&request, &source_facts(&source)?, &work.now())?;
        let person = store::people::get_person(work, applicant)?.or_missing()?;
        check_may_hold(work, person, source.record, source.level)?;
        let excerpt = enter(work, &source, &request, pages, applicant)?;
        let row = find_excerpt(work, work.sight(), &excerpt.to_string())?;
        excerpt_view(row, work.now().today(), locale)
    })
}

fn read_request(ask: &RequestExcerpt) -> Result<ExcerptRequest> {
    let return_by = match ask.return_by.as_deref().filter(|day| !day.is_empty()) {
        Some(day) => Some(day.parse::<Day>().map_err(|_| Error::Malformed("return_by".into()))?),
        None => None,
    };
    Ok(ExcerptRequest {
        purpose: ask.purpose.trim().to_owned(),
        page_range: ask.page_range.trim().to_owned(),
        extent: ask.extent.trim().to_owned(),
        return_by,
    })
}

fn enter(
    work: &Work<'_, '_>,
    source: &SourceRow,
    request: &ExcerptRequest,
    pages: i64,
    applicant: PersonId,
) -> Result<ExcerptId> {
    let excerpt: ExcerptId = work.new_id();
    let number = work.next_paper_number(prefix::EXCERPT)?;
    let kept = |column, text: &str| work.sealed_for(source.level, ("excerpts", column), excerpt, text);
    let (purpose, extent) = (kept("purpose", &request.purpose)?, kept("extent", &request.extent)?);
    let asked = AskedExcerpt {
        excerpt,
        number: &number,
        record: source.record,
        source: source.copy,
        level: source.level,
        applicant,
        page_range: &request.page_range,
        source_pages: pages,
        purpose: &mark(&purpose),
        extent: &mark(&extent),
        return_by: request.return_by,
    };
    let own_duty = store::approvals::find_own_duty(work, applicant, &source.family)?.is_some();
    let outcome = create_approval(
        work,
        &Ask {
            action: Action::Excerpt,
            subject: excerpt.to_string(),
            record: Some(source.record),
            level: source.level,
            statement: &asked.statement(),
            applicant,
            purpose: &request.purpose,
            own_duty,
        },
    )?;
    let state = if outcome.approval.is_some() { ExcerptState::Requested } else { ExcerptState::Approved };
    let ground = outcome.ground.code();
    store::excerpts::insert_excerpt(
        work,
        &named! {
            id: excerpt, number: &number, record_id: source.record, source_copy_id: source.copy, applicant_id: applicant,
            purpose: purpose, page_range: &request.page_range, source_pages: pages, extent: extent, return_by: request.return_by,
            level: source.level, approval_id: outcome.approval, ground: ground, state: state.code(), requested_by: work.actor(),
            requested_at: work.now().at,
        },
    )?;
    let (record, level) = (source.record, source.level.rank());
    work.record(ExcerptEvent::ExcerptRequested { excerpt, record, applicant, level, pages });
    if outcome.approval.is_none() {
        work.record(ExcerptEvent::ExcerptApproved { excerpt, ground });
    }
    Ok(excerpt)
}
