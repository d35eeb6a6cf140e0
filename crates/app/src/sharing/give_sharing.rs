//! Give what may be given (提供与签收): exactly that, others' data covered, signed for by whoever receives it and by
//! whoever gives it.

use super::asking::room_of;
use super::statements::{disclosure, giving};
use super::view::{SharingView, find_sharing, kind_of, sharing_view, state_of};
use crate::acknowledging::{Acknowledged, sign_in_first_post};
use crate::approvals::use_approval;
use crate::border::Receipt;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::sharing::{
    GivenItem, Giving, PersonalRequest, SharingEvent, SharingRefusal, SharingState, check_giving,
    state_after_giving,
};
use domain::{PersonId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::named;
use store::sharing::{ItemRow, SharingRow};
use ts_rs::TS;

/// A paper that is given.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct GivenItemAsked {
    /// Which.
    pub id: String,
    /// Others' data in it were covered.
    #[serde(default)]
    pub masked: bool,
}

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct GiveSharing {
    /// Which request.
    pub id: String,
    /// What is given of it.
    pub items: Vec<GivenItemAsked>,
    /// What was covered.
    pub masking: String,
    /// By whom.
    #[ts(optional = nullable)]
    pub masked_by: Option<String>,
    /// What was corrected (更正).
    pub closing: String,
    /// How the receiver signs: `pad` or `paper`.
    pub receipt: Receipt,
    /// Own passphrase.
    pub passphrase: String,
}

/// Gives it.
pub fn give_sharing(desk: &mut Desk, ask: GiveSharing) -> Result<Changed<SharingView>> {
    if !matches!(ask.receipt.kind.as_str(), "pad" | "paper") {
        return Err(SharingRefusal::SignatureMissing.into());
    }
    let receipt = Acknowledged::take(desk, &ask.receipt)?;
    let giver = desk.own_signature(&ask.passphrase, None)?;
    desk.transact(Operation::GiveSharing, |work| {
        let row = find_sharing(work, work.sight(), &ask.id)?;
        let next = state_after_giving(state_of(&row)?, kind_of(&row)?, row.informed_at.is_some(), &row.number)?;
        let papers = store::sharing::list_items(work, row.id)?;
        let given = chosen_items(&papers, &ask.items)?;
        let (masker, act) = act_of(work, &row, &given, &ask)?;
        check_giving(&act, work.now().today())?;
        if let Some(approval) = row.approval {
            use_approval(work, approval, &disclosure(&row, &papers))?;
        }
        let masked: Vec<String> =
            given.iter().filter(|(_, masked)| *masked).map(|(item, _)| item.number.clone()).collect();
        let given_rows: Vec<ItemRow> = given.iter().map(|(item, _)| (*item).clone()).collect();
        let statement = giving(&row, &given_rows, &masked);
        let (subject, partner) = (row.id.to_string(), row.receiver_id);
        let signature = sign_in_first_post(work, &giver, "give_sharing", &subject, &statement)?;
        let kept = receipt.keep(work, "receive_sharing", &subject, &statement)?;
        for (item, masked) in &given {
            store::sharing::update_item(work, item.id, &named! { given: true, masked: *masked })?;
            if let Some(copy) = item.copy {
                store::sharing::give_copy(work, copy, partner)?;
            }
        }
        let closed_at = (next == SharingState::Closed).then_some(work.now().at);
        store::sharing::update_sharing(
            work,
            row.id,
            &named! {
                state: next.code(), masking: ask.masking.trim(), masked_by: masker, given_by: work.actor(), given_at: work.now().at,
                receipt: receipt.hand().code(), receipt_image_id: kept.image, giver_signature_id: signature, closing: ask.closing.trim(), closed_at: closed_at,
            },
        )?;
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        work.record(SharingEvent::SharingGiven {
            sharing: row.id,
            items: count(given.len()),
            masked: count(masked.len()),
        });
        let row = find_sharing(work, work.sight(), &ask.id)?;
        sharing_view(work, row, work.now().today())
    })
}

/// The papers that are given, each once and each of this request.
fn chosen_items<'a>(papers: &'a [ItemRow], asked: &[GivenItemAsked]) -> Result<Vec<(&'a ItemRow, bool)>> {
    let mut masked: BTreeMap<RowId, bool> = BTreeMap::new();
    for one in asked {
        let id: RowId = one.id.parse().ok().or_missing()?;
        if !papers.iter().any(|paper| paper.id == id) {
            return Err(SharingRefusal::NotAskedFor.into());
        }
        masked.insert(id, one.masked);
    }
    Ok(papers.iter().filter_map(|paper| masked.get(&paper.id).map(|masked| (paper, *masked))).collect())
}

fn act_of(
    work: &Work<'_, '_>,
    row: &SharingRow,
    given: &[(&ItemRow, bool)],
    ask: &GiveSharing,
) -> Result<(Option<PersonId>, Giving)> {
    let masked_by = match ask.masked_by.as_deref().filter(|id| !id.is_empty()) {
        Some(id) => {
            let person = store::people::get_person(work, id.parse().ok().or_missing()?)?.or_missing()?;
            Some((person.id, person.name))
        }
        None => None,
    };
    let partner = match row.receiver_id {
        Some(id) => {
            let person = store::people::get_person(work, id)?.or_missing()?;
            Some((row.receiver.clone(), person.agreement_until))
        }
        None => None,
    };
    let items = given
        .iter()
        .map(|(item, masked)| GivenItem {
            number: item.number.clone(),
            personal_information: item.personal_information,
            room: room_of(&row.room, item.household.as_deref()),
            masked: *masked,
            destroyed: item.record_state == "destroyed",
        })
        .collect();
    Ok((
        masked_by.as_ref().map(|(person, _)| *person),
        Giving {
            kind: kind_of(row)?,
            request: PersonalRequest::from_code(&row.request),
            partner,
            items,
            masking: ask.masking.clone(),
            masked_by,
            giver: work.actor(),
            closing: ask.closing.clone(),
        },
    ))
}
