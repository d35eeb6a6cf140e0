//! Pre-check (借阅预检): what the desk says when a copy is scanned for a borrower.

use super::facts::{Eyes, Gathered, Scanned, copy_of, gather, person_of, scan, way_of};
use super::lending_rules::explained::sentence;
use super::view::{DeskCopyView, copy_view};
use super::whole_volume::{WholeVolume, desk_volume, gather_volume, is_volume_code};
use crate::approvals::{HolderView, office_calendar, who_can};
use crate::border::Notice;
use crate::error::OrMissing;
use crate::wording::{notice, refusal_notice};
use crate::{Desk, Operation, Result, View};
use domain::access::Post;
use domain::approvals::Need;
use domain::loans::{ApprovalStanding, PreCheck, due_day, precheck};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request: a copy, or what was scanned or typed.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrecheckLoan {
    /// Barcode, 档号, or words of the title.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub scan: Option<String>,
    /// A whole volume: its barcode or identity.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub volume: Option<String>,
    /// The copy, once chosen.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy_id: Option<String>,
    /// 借阅人.
    pub borrower_id: String,
    /// `reading` or `carry_out`.
    pub way: String,
    /// 用途, if typed already.
    #[serde(default)]
    pub purpose: String,
}

/// The lending rule that applies.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RuleView {
    /// Its name.
    pub text: String,
    /// Its article.
    pub article: String,
    /// Why it applies and before which others, in one sentence.
    pub why: String,
}

/// A post that can help, and who holds it.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct WhoCanAllow {
    /// Post code.
    pub post: String,
    /// Its holders, the borrower left out.
    pub people: Vec<HolderView>,
}

/// A volume that would go out as a whole.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct VolumeToLend {
    /// Its pieces on paper.
    pub pieces: usize,
    /// Their pages.
    pub pages: u32,
}

/// Reply: three lists, or candidates to choose from.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PreCheckView {
    /// The copy; a whole volume stands in its place.
    pub copy: Option<DeskCopyView>,
    /// When it is a whole volume.
    pub volume: Option<VolumeToLend>,
    /// When the scan means several.
    pub candidates: Vec<DeskCopyView>,
    /// 不能办理.
    pub impossible: Vec<Notice>,
    /// 需要确认.
    pub confirm: Vec<Notice>,
    /// 提示.
    pub notes: Vec<Notice>,
    /// The rule that applies.
    pub rule: Option<RuleView>,
    /// The ground the loan would stand on.
    pub ground: Option<String>,
    /// The due day it would get.
    pub due_on: Option<String>,
    /// Who can allow what stands in the way.
    pub who_can_allow: Vec<WhoCanAllow>,
    /// Whether `all` approving posts must say yes or `any` one of them; nothing when no approval is needed.
    pub mode: Option<String>,
    /// The request that waits for this copy and borrower.
    pub loan_id: Option<String>,
    /// Its approval.
    pub approval_id: Option<String>,
}

/// Checks.
pub fn precheck_loan(desk: &mut Desk, ask: PrecheckLoan) -> Result<PreCheckView> {
    desk.read(Operation::PrecheckLoan, |view| {
        let way = way_of(&ask.way)?;
        let borrower = person_of(&ask.borrower_id)?;
        let eyes = Eyes { sight: view.sight(), now: view.now(), locale: view.locale() };
        let scanned = ask.scan.as_deref().filter(|text| is_volume_code(text));
        if let Some(code) = ask.volume.as_deref().or(scanned) {
            let volume = desk_volume(view, view.sight(), code)?;
            let whole = gather_volume(view, eyes, volume, borrower, way, &ask.purpose)?;
            return checked_volume(view, eyes, &whole);
        }
        let copy = match (&ask.copy_id, &ask.scan) {
            (Some(copy), _) => Scanned::One(Box::new(copy_of(view, view.sight(), copy)?)),
            (None, scanned) => scan(view, view.sight(), scanned.as_deref().or_missing()?)?,
        };
        match copy {
            Scanned::Several(found) => {
                let mut several = nothing_yet();
                several.candidates = found.iter().map(|copy| copy_view(copy, view.locale())).collect();
                Ok(several)
            }
            Scanned::One(copy) => {
                let gathered = gather(view, eyes, *copy, borrower, way, &ask.purpose)?;
                let found = precheck(&gathered.facts, view.now());
                checked(view, gathered, &found)
            }
        }
    })
}

fn nothing_yet() -> PreCheckView {
    PreCheckView {
        copy: None,
        volume: None,
        candidates: Vec::new(),
        impossible: Vec::new(),
        confirm: Vec::new(),
        notes: Vec::new(),
        rule: None,
        ground: None,
        due_on: None,
        who_can_allow: Vec::new(),
        mode: None,
        loan_id: None,
        approval_id: None,
    }
}

/// The posts that could clear what stands in the way: missing approvers, then confirming posts.
fn helpful_posts(gathered: &Gathered, found: &PreCheck, own: &[Post]) -> Vec<Post> {
    let mut posts = match (&gathered.facts.need, &gathered.facts.approval) {
        (Need::Approval { .. }, ApprovalStanding::Granted) => Vec::new(),
        (Need::Approval { .. }, ApprovalStanding::Waiting { who, .. }) => who.clone(),
        (Need::Approval { approvers, .. }, _) => approvers.clone(),
        _ => Vec::new(),
    };
    for confirm in &found.confirm {
        if !confirm.who.iter().any(|post| own.contains(post)) {
            posts.extend(confirm.who.iter().copied());
        }
    }
    let mut seen = Vec::new();
    posts.retain(|post| {
        let fresh = !seen.contains(post);
        seen.push(*post);
        fresh
    });
    posts
}

/// A whole volume: what its pieces say together, and the earliest day any of them is due.
fn checked_volume(view: &View<'_>, eyes: Eyes<'_>, whole: &WholeVolume) -> Result<PreCheckView> {
    let mut lead = whole.lead().clone();
    lead.facts.need = whole.need();
    let mut reply = checked(view, lead, &whole.found(eyes))?;
    let calendar = office_calendar(view)?;
    let mut due = None;
    for (_, piece) in &whole.pieces {
        let own = due_day(&piece.facts.rule, piece.way, view.now().today(), None, &calendar)?;
        let own = piece.facts.borrower.standing.within(own);
        due = Some(due.map_or(own, |earliest: domain::Day| earliest.min(own)));
    }
    reply.due_on = due.map(|day| day.to_string());
    reply.copy = Some(whole.view(view.locale()));
    reply.volume = Some(VolumeToLend { pieces: whole.pieces.len(), pages: whole.pages });
    Ok(reply)
}

fn checked(view: &View<'_>, gathered: Gathered, found: &PreCheck) -> Result<PreCheckView> {
    let locale = view.locale();
    let posts = helpful_posts(&gathered, found, view.posts());
    let who = who_can(view, &posts, &[gathered.borrower.id])?;
    let rule = &gathered.facts.rule;
    let due = due_day(rule, gathered.way, view.now().today(), None, &office_calendar(view)?)?;
    Ok(PreCheckView {
        copy: Some(copy_view(&gathered.copy, locale)),
        volume: None,
        candidates: Vec::new(),
        impossible: found.impossible.iter().map(|refusal| refusal_notice(locale, refusal)).collect(),
        confirm: found.confirm.iter().map(|confirm| refusal_notice(locale, &confirm.what)).collect(),
        notes: found.notes.iter().map(|note| notice(locale, note)).collect(),
        rule: Some(RuleView {
            text: rule.name.clone(),
            article: rule.article.clone(),
            why: sentence(locale, &gathered.rule),
        }),
        ground: Some(gathered.facts.need.ground().code().to_owned()),
        due_on: Some(gathered.facts.borrower.standing.within(due).to_string()),
        who_can_allow: who
            .into_iter()
            .map(|one| WhoCanAllow { post: one.post, people: one.holders })
            .collect(),
        mode: match &gathered.facts.need {
            Need::Approval { mode, .. } => Some(mode.code().to_owned()),
            _ => None,
        },
        loan_id: gathered.waiting.as_ref().map(|loan| loan.id.to_string()),
        approval_id: gathered.approval.map(|id| id.to_string()),
    })
}
