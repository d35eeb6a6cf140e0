//! A request as screens show it.

use super::asking::{facts, state_today};
use super::standing_view::{StandingView, standing_view};
use crate::Result;
use crate::border::PersonRef;
use crate::wording;
use ::texts::Locale;
use domain::approvals::{Approval, ApprovalState, MatrixRow, missing_posts, must_be_opened, next_posts};
use domain::{Now, PersonId};
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use store::approvals::{ApprovalRow, DecisionRow};
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
    /// For whom he stands in, by a delegation that covers this.
    pub deputy_for: Option<String>,
}

/// A decision.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DecisionView {
    /// Identity of the person.
    pub person_id: String,
    /// Name.
    pub name: String,
    /// For whom he decided, when he was a deputy (代批).
    pub deputy_for: Option<String>,
    /// `approve` or `refuse`.
    pub decision: String,
    /// 意见.
    pub opinion: String,
    /// When.
    pub at: String,
    /// The signature.
    pub signature_id: String,
}

/// On what terms an act may be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct TermsView {
    /// A supervisor on the spot.
    pub supervised: bool,
    /// Witnesses.
    pub witnesses: u32,
    /// By which ways; empty: not said.
    pub channels: Vec<String>,
    /// `anywhere`, `archive_room`, `reading_place`.
    pub place: String,
    /// What leaves carries a watermark.
    pub watermark: bool,
    /// Longest loan in working days.
    pub longest_days: Option<u32>,
    /// Shredder class.
    pub shredder_class: String,
}

impl TermsView {
    /// Of a cell.
    pub(crate) fn of(cell: &MatrixRow) -> TermsView {
        TermsView {
            supervised: cell.supervised,
            witnesses: cell.witnesses,
            channels: cell.channels.iter().map(|one| one.code().to_owned()).collect(),
            place: cell.place.code().to_owned(),
            watermark: cell.watermark,
            longest_days: cell.longest_days,
            shredder_class: cell.shredder_class.clone(),
        }
    }
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
    /// `all`, `any` or `ordered`.
    pub mode: String,
    /// Article.
    pub article: String,
    /// The approvers, in the matrix's order.
    pub approvers: Vec<ApproverView>,
    /// Posts whose decision is missing.
    pub missing: Vec<String>,
    /// Posts whose turn it is; with `ordered` the first missing one.
    pub turn: Vec<String>,
    /// State that counts today.
    pub state: String,
    /// Days until it expires, of open and approved ones.
    pub days_left: Option<i64>,
    /// What exactly is approved, JSON; empty until a request from 机密 upward has been opened.
    pub statement: String,
    /// Must be opened before it is decided.
    pub must_be_opened: bool,
    /// The reader has had it open.
    pub opened: bool,
    /// On what terms, as the matrix stood when it was asked.
    pub terms: Option<TermsView>,
    /// The standing approval that is asked for, when it is one.
    pub standing: Option<StandingView>,
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
                deputy_for: None,
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

/// Deputies of whoever holds a post, for exactly this request.
fn deputies(
    reader: &Reader<'_>,
    approval: &Approval,
    post: domain::access::Post,
    except: &[domain::PersonId],
    now: Now,
) -> Result<Vec<HolderView>> {
    let lent = store::approvals::list_delegations_for(reader, post, now.today())?;
    let fits = |one: &store::approvals::DelegationRow| {
        one.facts.actions.contains(&approval.action)
            && one.facts.ceiling >= approval.level
            && !except.contains(&one.facts.from)
            && !except.contains(&one.facts.to)
    };
    Ok(lent
        .into_iter()
        .filter(fits)
        .map(|one| HolderView {
            id: one.facts.to.to_string(),
            name: one.to_name,
            login: one.to_login,
            deputy_for: Some(one.from_name),
        })
        .collect())
}

/// The view of a stored request, for nobody in particular.
pub fn approval_view(
    reader: &Reader<'_>,
    row: ApprovalRow,
    now: Now,
    locale: Locale,
) -> Result<ApprovalView> {
    approval_view_for(reader, row, now, locale, None)
}

/// The approvers asked for, who of them could decide, what was decided.
fn approver_views(
    reader: &Reader<'_>,
    row: &ApprovalRow,
    approval: &Approval,
    (lasting, now): (bool, Now),
) -> Result<Vec<ApproverView>> {
    let decisions = store::approvals::list_decisions(reader, row.id)?;
    let behind = |given: &DecisionRow| given.behind.as_ref().map(|(person, _)| *person);
    let except: Vec<_> = decisions
        .iter()
        .flat_map(|given| [Some(given.person), behind(given)])
        .flatten()
        .chain([row.applicant])
        .collect();
    let mut approvers = who_can(reader, &row.approvers, &except)?;
    for (approver, post) in approvers.iter_mut().zip(&row.approvers) {
        if let Some(given) = decisions.iter().find(|given| given.post == *post) {
            approver.holders.clear();
            approver.decided = Some(DecisionView {
                person_id: given.person.to_string(),
                name: given.name.clone(),
                deputy_for: given.behind.as_ref().map(|(_, name)| name.clone()),
                decision: given.decision.clone(),
                opinion: given.opinion.clone(),
                at: given.decided_at.to_string(),
                signature_id: given.signature.to_string(),
            });
        } else if !lasting {
            approver.holders.extend(deputies(reader, approval, *post, &except, now)?);
        }
    }
    Ok(approvers)
}

/// The view of a stored request, as that person may see it.
pub(crate) fn approval_view_for(
    reader: &Reader<'_>,
    row: ApprovalRow,
    now: Now,
    locale: Locale,
    person: Option<PersonId>,
) -> Result<ApprovalView> {
    let approval = facts(reader, &row)?;
    let state = state_today(&row, now)?;
    let standing = store::approvals::get_standing_of(reader, row.id)?;
    let approvers = approver_views(reader, &row, &approval, (standing.is_some(), now))?;
    let opened = match person {
        Some(person) => store::approvals::find_opening(reader, row.id, person)?.is_some(),
        None => false,
    };
    let shown = opened || !must_be_opened(row.level) || person == Some(row.applicant);
    let unfinished = matches!(state, ApprovalState::Open | ApprovalState::Approved);
    let codes = |posts: Vec<domain::access::Post>| posts.iter().map(|post| post.code().to_owned()).collect();
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
        missing: codes(missing_posts(&approval)),
        turn: codes(next_posts(&approval)),
        state: state.code().to_owned(),
        days_left: unfinished.then(|| (row.expires_on - now.today()).num_days()),
        statement: if shown { row.statement } else { String::new() },
        must_be_opened: must_be_opened(row.level),
        opened,
        terms: store::approvals::get_terms(reader, row.id)?.as_ref().map(TermsView::of),
        standing: standing.map(|standing| standing_view(standing, now)),
        short_hash: hex::encode(row.digest).chars().take(8).collect(),
    })
}
