//! Somebody outside wants to know something (对外提供登记): 合同披露, 法定调取, 业主查阅, 本人查询. Only the first asks for
//! approval; anybody may ask for it, the others are entered by those charged with them.

use super::asking::{IdentityAsked, ReadItem, SharingItemAsked, chosen, day_asked, identities, read_item};
use super::statements::disclosure;
use super::view::{SharingView, find_sharing, only_own, sharing_view};
use crate::approvals::{Ask, create_approval};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::access::Level;
use domain::approvals::{Action, Ground};
use domain::numbers::prefix;
use domain::sharing::{
    Authority, LegalBasis, OwnerCapacity, OwnerMatter, PersonalRequest, SharingEvent, SharingKind,
    SharingRequest, SharingState, check_request, check_term,
};
use domain::{Day, PersonId, RowId, SharingId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use store::people::PersonRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct RequestSharing {
    /// `contract`, `statutory`, `owner`, `personal`.
    pub kind: String,
    /// 接收方; of a partner known from outside its own name stands.
    pub receiver: String,
    /// The partner, as known from outside.
    #[ts(optional = nullable)]
    pub receiver_id: Option<String>,
    /// 事由.
    pub reason: String,
    /// 必要性 (合同披露).
    pub necessity: String,
    /// 公函、文书号 (法定调取).
    pub letter: String,
    /// Authority code (法定调取).
    pub authority: String,
    /// Whose identity was checked: two officers, the owner, oneself.
    pub identities: Vec<IdentityAsked>,
    /// Capacity code (业主查阅).
    pub capacity: String,
    /// 房号 (业主查阅).
    pub room: String,
    /// Code of what an owner wants to see.
    pub matter: String,
    /// Code of what is wanted of one's own data (本人查询).
    pub request: String,
    /// 委托书.
    pub mandate: String,
    /// Code of the ground on which personal information is given.
    pub basis: String,
    /// Whose consent, or which article.
    pub basis_note: String,
    /// Day of the answer, `YYYY-MM-DD`; none: the last day of the term.
    #[ts(optional = nullable)]
    pub due_on: Option<String>,
    /// Papers.
    pub items: Vec<SharingItemAsked>,
}

/// Everything read and checked.
struct Entered {
    rule: SharingRequest,
    partner: Option<PersonId>,
    due_on: Day,
    items: Vec<ReadItem>,
}

/// Enters it.
pub fn request_sharing(desk: &mut Desk, ask: RequestSharing) -> Result<Changed<SharingView>> {
    let kind = SharingKind::from_code(&ask.kind).ok_or_else(|| Error::Malformed("kind".to_owned()))?;
    let posts = desk.posts()?;
    desk.transact(Operation::RequestSharing, |work| {
        only_own(kind == SharingKind::Contract, &posts, Operation::RequestSharing.name())?;
        let entered = read(work, &ask, kind)?;
        let sharing = enter(work, &ask, &entered)?;
        ask_approval(work, sharing, kind)?;
        let row = find_sharing(work, work.sight(), &sharing.to_string())?;
        sharing_view(work, row, work.now().today())
    })
}

fn read(work: &Work<'_, '_>, ask: &RequestSharing, kind: SharingKind) -> Result<Entered> {
    let partner: Option<PersonRow> = match ask.receiver_id.as_deref().filter(|id| !id.is_empty()) {
        Some(id) => Some(store::people::get_person(work, id.parse().ok().or_missing()?)?.or_missing()?),
        None => None,
    };
    let items = ask.items.iter().map(|item| read_item(work, item, &ask.room)).collect::<Result<Vec<_>>>()?;
    let receiver = match &partner {
        Some(person) if !person.organisation.is_empty() => {
            format!("{}（{}）", person.organisation, person.name)
        }
        Some(person) => person.name.clone(),
        None => ask.receiver.trim().to_owned(),
    };
    let rule = SharingRequest {
        kind,
        receiver,
        reason: ask.reason.trim().to_owned(),
        necessity: ask.necessity.trim().to_owned(),
        partner: partner.as_ref().map(|person| (person.kind == "outside", person.agreement_until)),
        letter: ask.letter.trim().to_owned(),
        authority: chosen(&ask.authority, Authority::from_code, "authority")?,
        identities: identities(&ask.identities)?,
        capacity: chosen(&ask.capacity, OwnerCapacity::from_code, "capacity")?,
        room: ask.room.trim().to_owned(),
        matter: chosen(&ask.matter, OwnerMatter::from_code, "matter")?,
        request: chosen(&ask.request, PersonalRequest::from_code, "request")?,
        mandate: ask.mandate.trim().to_owned(),
        basis: chosen(&ask.basis, LegalBasis::from_code, "basis")?,
        basis_note: ask.basis_note.trim().to_owned(),
        items: items.iter().map(|item| item.rule.clone()).collect(),
    };
    let today = work.now().today();
    check_request(&rule, today)?;
    let due_on = check_term(kind, day_asked(ask.due_on.as_deref(), "due_on")?, today)?;
    Ok(Entered { rule, partner: partner.map(|person| person.id), due_on, items })
}

fn enter(work: &Work<'_, '_>, ask: &RequestSharing, entered: &Entered) -> Result<SharingId> {
    let (sharing, rule): (SharingId, &SharingRequest) = (work.new_id(), &entered.rule);
    let (by, at) = (work.actor(), work.now().at);
    let level = entered.items.iter().map(|item| item.row.level).max().unwrap_or(Level::General);
    store::sharing::insert_sharing(
        work,
        &named! {
            id: sharing, number: work.next_paper_number(prefix::SHARING)?, kind: rule.kind.code(), level: level, state: SharingState::Open.code(),
            applicant_id: by, requested_at: at, due_on: entered.due_on, receiver: &rule.receiver, receiver_id: entered.partner,
            reason: &rule.reason, necessity: &rule.necessity, letter: &rule.letter, authority: ask.authority.trim(), capacity: ask.capacity.trim(),
            room: &rule.room, matter: ask.matter.trim(), request: ask.request.trim(), mandate: &rule.mandate, basis: ask.basis.trim(),
            basis_note: &rule.basis_note, ground: Ground::NoneNeeded.code(),
        },
    )?;
    for (item, position) in entered.items.iter().zip(1..) {
        insert_item(work, sharing, item, position)?;
    }
    for (one, position) in rule.identities.iter().zip(1..) {
        store::sharing::insert_identity(
            work,
            work.new_id(),
            (&sharing.to_string(), position),
            (&one.name, one.document.code(), &one.last_four),
            (by, at),
        )?;
    }
    work.record(SharingEvent::SharingRequested {
        sharing,
        kind: rule.kind.code(),
        level: level.rank(),
        items: i64::try_from(entered.items.len()).unwrap_or(i64::MAX),
    });
    Ok(sharing)
}

/// Keeps a paper of the request.
pub(super) fn insert_item(
    work: &Work<'_, '_>,
    sharing: SharingId,
    item: &ReadItem,
    position: i64,
) -> Result<RowId> {
    let id: RowId = work.new_id();
    store::sharing::insert_item(
        work,
        &named! {
            id: id, sharing_id: sharing, record_id: item.row.record, position: position, way: item.rule.way.code(),
            page_range: &item.rule.page_range, pages: item.pages, copies: item.rule.copies, copy_id: item.copy,
        },
    )?;
    Ok(id)
}

/// 合同披露 is put to those the matrix names; nothing else is.
fn ask_approval(work: &Work<'_, '_>, sharing: SharingId, kind: SharingKind) -> Result<()> {
    if kind != SharingKind::Contract {
        return Ok(());
    }
    let row = find_sharing(work, work.sight(), &sharing.to_string())?;
    let papers = store::sharing::list_items(work, sharing)?;
    let record = match papers.as_slice() {
        [only] => Some(only.record),
        _ => None,
    };
    let outcome = create_approval(
        work,
        &Ask {
            action: Action::Disclosure,
            subject: sharing.to_string(),
            record,
            level: row.level,
            statement: &disclosure(&row, &papers),
            applicant: row.applicant,
            purpose: &row.reason,
            own_duty: false,
        },
    )?;
    let ground = outcome.ground.code();
    if outcome.approval.is_some() {
        let state = SharingState::Requested.code();
        store::sharing::update_sharing(
            work,
            sharing,
            &named! { approval_id: outcome.approval, ground: ground, state: state },
        )?;
    } else {
        work.record(SharingEvent::SharingApproved { sharing, ground });
    }
    Ok(())
}
