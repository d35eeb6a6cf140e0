//! A request as screens show it.

use super::asking::{facts, state_today};
use crate::Result;
use crate::border::PersonRef;
use crate::wording;
use ::texts::Locale;
use domain::Now;
use domain::approvals::missing_posts;
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use store::approvals::ApprovalRow;
use ts_rs::TS;

/// One approver asked for, and what was decided.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ApproverView {
    /// The post asked for.
    pub post: String,
    /// Who holds it and could decide; empty once decided.
    pub holders: Vec<HolderView>,
    /// What was decided in this post.
    pub decided: Option<DecisionView>,
}

/// Somebody who can decide.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct HolderView {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// Login, for the sign-off slip.
    pub login: Option<String>,
}

/// A decision.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DecisionView {
    /// Identity of the person.
    pub person_id: String,
    /// Name.
    pub name: String,
    /// `approve` or `refuse`.
    pub decision: String,
    /// 意见.
    pub opinion: String,
    /// When.
    pub at: String,
    /// The signature.
    pub signature_id: String,
}

/// A request.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ApprovalView {
    /// Identity.
    pub id: String,
    /// `SQ-0307-2026-0018`.
    pub number: String,
    /// Action code.
    pub action: String,
    /// The loan, copy job or list.
    pub subject_id: String,
    /// The record.
    pub record_id: Option<String>,
    /// 档号 or 登记号.
    pub record_number: Option<String>,
    /// Title; sealed above the reader's clearance.
    pub title: String,
    /// Level when asked.
    pub level: String,
    /// Who asked.
    pub applicant: PersonRef,
    /// 用途.
    pub purpose: String,
    /// When.
    pub asked_at: String,
    /// Last day.
    pub expires_on: String,
    /// `all` or `any`.
    pub mode: String,
    /// Article.
    pub article: String,
    /// The approvers, in the matrix's order.
    pub approvers: Vec<ApproverView>,
    /// Posts whose decision is missing.
    pub missing: Vec<String>,
    /// State that counts today.
    pub state: String,
    /// What exactly is approved, JSON.
    pub statement: String,
    /// The first eight digits of its digest, as the sign-off slip shows it.
    pub short_hash: String,
}

/// A title the reader may see, or the mark that there is one.
#[must_use]
pub fn title_or_sealed(locale: Locale, title: Option<String>) -> String {
    title.unwrap_or_else(|| wording::coded(locale, "title", "sealed"))
}

fn holders(
    reader: &Reader<'_>,
    post: domain::access::Post,
    except: &[domain::PersonId],
) -> Result<Vec<HolderView>> {
    let mut found = Vec::new();
    for person in store::people::list_holders(reader, post)? {
        if !except.contains(&person.id) {
            let login =
                store::people::get_account(reader, person.id)?.filter(|account| account.closed_at.is_none());
            found.push(HolderView {
                id: person.id.to_string(),
                name: person.name,
                login: login.map(|account| account.login),
            });
        }
    }
    Ok(found)
}

/// The people who hold each post, the applicant and those who decided left out.
pub(crate) fn who_can(
    reader: &Reader<'_>,
    posts: &[domain::access::Post],
    except: &[domain::PersonId],
) -> Result<Vec<ApproverView>> {
    posts
        .iter()
        .map(|post| {
            Ok(ApproverView {
                post: post.code().to_owned(),
                holders: holders(reader, *post, except)?,
                decided: None,
            })
        })
        .collect()
}

/// The view of a stored request.
pub fn approval_view(
    reader: &Reader<'_>,
    row: ApprovalRow,
    now: Now,
    locale: Locale,
) -> Result<ApprovalView> {
    let approval = facts(reader, &row)?;
    let state = state_today(&row, now)?;
    let decisions = store::approvals::list_decisions(reader, row.id)?;
    let except: Vec<_> = decisions.iter().map(|given| given.person).chain([row.applicant]).collect();
    let mut approvers = who_can(reader, &row.approvers, &except)?;
    for (approver, post) in approvers.iter_mut().zip(&row.approvers) {
        if let Some(given) = decisions.iter().find(|given| given.post == *post) {
            approver.holders.clear();
            approver.decided = Some(DecisionView {
                person_id: given.person.to_string(),
                name: given.name.clone(),
                decision: given.decision.clone(),
                opinion: given.opinion.clone(),
                at: given.decided_at.to_string(),
                signature_id: given.signature.to_string(),
            });
        }
    }
    Ok(ApprovalView {
        id: row.id.to_string(),
        number: row.number,
        action: row.action,
        subject_id: row.subject,
        record_id: row.record.map(|id| id.to_string()),
        record_number: row.record_number,
        title: match row.record {
            Some(_) => title_or_sealed(locale, row.record_title),
            None => String::new(),
        },
        level: row.level.code().to_owned(),
        applicant: PersonRef { id: row.applicant.to_string(), name: row.applicant_name },
        purpose: row.purpose,
        asked_at: row.asked_at.to_string(),
        expires_on: row.expires_on.to_string(),
        mode: row.mode,
        article: row.article,
        approvers,
        missing: missing_posts(&approval).iter().map(|post| post.code().to_owned()).collect(),
        state: state.code().to_owned(),
        statement: row.statement,
        short_hash: hex::encode(row.digest).chars().take(8).collect(),
    })
}
