//! A request of somebody outside, as screens show it.

use super::asking::room_of;
use crate::border::PersonRef;
use crate::error::OrMissing;
use crate::{Error, Result};
use domain::Day;
use domain::access::{AccessRefusal, Permission, permissions_of};
use domain::sharing::{RoomFit, SharingKind, SharingState};
use schemars::JsonSchema;
use serde::Serialize;
use store::sharing::{IdentityRow, ItemRow, SharingRow};
use store::{Reader, Sight};
use ts_rs::TS;

/// A line of the list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SharingLine {
    /// Identity.
    pub id: String,
    /// `TG-0307-2026-0001`.
    pub number: String,
    /// `contract`, `statutory`, `owner`, `personal`.
    pub kind: String,
    /// Highest level of its papers.
    pub level: String,
    /// State.
    pub state: String,
    /// 接收方.
    pub receiver: String,
    /// 事由.
    pub reason: String,
    /// 经办.
    pub applicant: PersonRef,
    /// How many papers.
    pub items: i64,
    /// When asked.
    pub requested_at: String,
    /// Day of the answer.
    pub due_on: String,
    /// It should have been answered by now.
    pub late: bool,
    /// When it was given.
    pub given_at: Option<String>,
    /// When it ended.
    pub closed_at: Option<String>,
}

/// A paper.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SharingItemView {
    /// Identity.
    pub id: String,
    /// Running number.
    pub position: i64,
    /// Which record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title.
    pub title: String,
    /// Level.
    pub level: String,
    /// `shown`, `copy`, `file`.
    pub way: String,
    /// Which pages; empty: all.
    pub page_range: String,
    /// How many that is.
    pub pages: i64,
    /// How many copies.
    pub copies: i64,
    /// Label of the numbered copy that goes.
    pub copy_label: Option<String>,
    /// It holds personal information of others, so it is covered before it is given.
    pub to_mask: bool,
    /// It was covered.
    pub masked: bool,
    /// It was given.
    pub given: bool,
}

/// Somebody whose identity was checked.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct IdentityView {
    /// Name.
    pub name: String,
    /// Document code.
    pub document: String,
    /// Last four characters.
    pub last_four: String,
    /// Who checked.
    pub checked_by: String,
    /// When.
    pub checked_at: String,
}

/// A request.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SharingView {
    /// What the list shows of it.
    #[serde(flatten)]
    pub line: SharingLine,
    /// A partner known from outside.
    pub receiver_id: Option<String>,
    /// 必要性.
    pub necessity: String,
    /// 公函、文书号.
    pub letter: String,
    /// Authority code.
    pub authority: String,
    /// Capacity code.
    pub capacity: String,
    /// 房号.
    pub room: String,
    /// Code of what an owner wants to see.
    pub matter: String,
    /// Code of what is wanted of one's own data.
    pub request: String,
    /// 委托书.
    pub mandate: String,
    /// Code of the ground on which personal information is given.
    pub basis: String,
    /// Whose consent, or which article.
    pub basis_note: String,
    /// Ground: `none_needed`, `approval`.
    pub ground: String,
    /// The approval.
    pub approval_id: Option<String>,
    /// Its number.
    pub approval_number: Option<String>,
    /// 总经理 who was told.
    pub informed: Option<String>,
    /// When.
    pub informed_at: Option<String>,
    /// What was covered.
    pub masking: String,
    /// By whom.
    pub masked_by: Option<String>,
    /// Who gave it.
    pub given_by: Option<String>,
    /// How it was signed for: `pad`, `paper`.
    pub receipt: String,
    /// Reason of the end, or what was corrected.
    pub closing: String,
    /// Papers.
    pub papers: Vec<SharingItemView>,
    /// Whose identity was checked.
    pub identities: Vec<IdentityView>,
}

/// The request of that identity, for a reader who may see all of its papers.
pub(super) fn find_sharing(reader: &Reader<'_>, sight: &Sight, id: &str) -> Result<SharingRow> {
    store::sharing::get_sharing(reader, sight, id.parse().ok().or_missing()?)?.or_missing()
}

pub(super) fn state_of(row: &SharingRow) -> Result<SharingState> {
    SharingState::from_code(&row.state).ok_or_else(|| Error::Broken(format!("sharing {}: state", row.id)))
}

pub(super) fn kind_of(row: &SharingRow) -> Result<SharingKind> {
    SharingKind::from_code(&row.kind).ok_or_else(|| Error::Broken(format!("sharing {}: kind", row.id)))
}

/// Refuses, with who can, whoever is neither its applicant nor charged with telling outsiders.
pub(super) fn only_own(
    applicant: bool,
    posts: &[domain::access::Post],
    operation: &'static str,
) -> Result<()> {
    if applicant || permissions_of(posts).contains(&Permission::Share) {
        return Ok(());
    }
    Err(AccessRefusal::NotPermitted { operation, who: Permission::Share.posts().to_vec() }.into())
}

/// A line of the list.
pub(super) fn sharing_line(row: &SharingRow, today: Day) -> Result<SharingLine> {
    let waits = matches!(state_of(row)?, SharingState::Requested | SharingState::Open);
    Ok(SharingLine {
        id: row.id.to_string(),
        number: row.number.clone(),
        kind: row.kind.clone(),
        level: row.level.code().to_owned(),
        state: row.state.clone(),
        receiver: row.receiver.clone(),
        reason: row.reason.clone(),
        applicant: PersonRef { id: row.applicant.to_string(), name: row.applicant_name.clone() },
        items: row.items,
        requested_at: row.requested_at.to_string(),
        due_on: row.due_on.to_string(),
        late: waits && row.due_on < today,
        given_at: row.given_at.map(|at| at.to_string()),
        closed_at: row.closed_at.map(|at| at.to_string()),
    })
}

fn item_view(row: ItemRow, kind: SharingKind, room: &str) -> SharingItemView {
    let own = room_of(room, row.household.as_deref()) == RoomFit::Own;
    SharingItemView {
        id: row.id.to_string(),
        position: row.position,
        record_id: row.record.to_string(),
        level: row.level.code().to_owned(),
        to_mask: kind == SharingKind::Owner && row.personal_information && !own,
        record_number: row.number,
        title: row.title,
        way: row.way,
        page_range: row.page_range,
        pages: row.pages,
        copies: row.copies,
        copy_label: row.copy_label,
        masked: row.masked,
        given: row.given,
    }
}

pub(super) fn identity_view(row: IdentityRow) -> IdentityView {
    IdentityView {
        name: row.name,
        document: row.document,
        last_four: row.last_four,
        checked_by: row.checked_by_name,
        checked_at: row.checked_at.to_string(),
    }
}

/// The request with its papers.
pub(super) fn sharing_view(reader: &Reader<'_>, row: SharingRow, today: Day) -> Result<SharingView> {
    let kind = kind_of(&row)?;
    let papers = store::sharing::list_items(reader, row.id)?
        .into_iter()
        .map(|item| item_view(item, kind, &row.room))
        .collect();
    let identities = store::sharing::list_identities(reader, &row.id.to_string())?;
    Ok(SharingView {
        line: sharing_line(&row, today)?,
        receiver_id: row.receiver_id.map(|id| id.to_string()),
        approval_id: row.approval.map(|id| id.to_string()),
        informed_at: row.informed_at.map(|at| at.to_string()),
        necessity: row.necessity,
        letter: row.letter,
        authority: row.authority,
        capacity: row.capacity,
        room: row.room,
        matter: row.matter,
        request: row.request,
        mandate: row.mandate,
        basis: row.basis,
        basis_note: row.basis_note,
        ground: row.ground,
        approval_number: row.approval_number,
        informed: row.informed_name,
        masking: row.masking,
        masked_by: row.masked_by_name,
        given_by: row.given_by_name,
        receipt: row.receipt,
        closing: row.closing,
        papers,
        identities: identities.into_iter().map(identity_view).collect(),
    })
}
