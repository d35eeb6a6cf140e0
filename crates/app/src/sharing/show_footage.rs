//! Footage was shown (调阅): two present and both sign, nobody else is seen in it; a copy leaves on a numbered medium.

use super::footage_view::{FootageView, find_footage, footage_state, footage_view};
use super::statements::{footage as statement_of, showing};
use crate::acknowledging::{Acknowledged, sign_in_first_post};
use crate::approvals::use_approval;
use crate::border::{Receipt, Second};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::PersonId;
use domain::sharing::{
    FootageCapacity, FootageShown, FootageStep, FootageWay, SharingEvent, SharingKind, SharingRefusal,
    check_manager, check_shown,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ShowFootage {
    /// Which look.
    pub id: String,
    /// Own passphrase.
    pub passphrase: String,
    /// Who is present beside.
    pub companion: Second,
    /// What was done so that nobody else is seen.
    pub others: String,
    /// On which medium a copy left.
    #[serde(default)]
    pub medium: String,
    /// 总经理 who was told, of what an authority called for.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub manager_id: Option<String>,
    /// How who saw it signs: `pad` or `paper`.
    pub receipt: Receipt,
}

/// Enters it.
pub fn show_footage(desk: &mut Desk, ask: ShowFootage) -> Result<Changed<FootageView>> {
    if !matches!(ask.receipt.kind.as_str(), "pad" | "paper") {
        return Err(SharingRefusal::SignatureMissing.into());
    }
    let receipt = Acknowledged::take(desk, &ask.receipt)?;
    let shower = desk.own_signature(&ask.passphrase, None)?;
    let companion = desk.on_the_spot(&ask.companion)?;
    desk.transact(Operation::ShowFootage, |work| {
        let row = find_footage(work, &ask.id)?;
        let next = footage_state(&row)?.after(FootageStep::Show, &row.number)?;
        let beside = store::people::get_person(work, companion.person())?.or_missing()?;
        let way = FootageWay::from_code(&row.way)
            .ok_or_else(|| Error::Broken(format!("footage {}: way", row.id)))?;
        check_shown(&FootageShown {
            way,
            by: work.actor(),
            companion: (beside.id, beside.name),
            others: ask.others.clone(),
            medium: ask.medium.clone(),
        })?;
        let informed: Option<PersonId> = if row.capacity == FootageCapacity::Authority.code() {
            let manager: PersonId = ask.manager_id.as_deref().and_then(|id| id.parse().ok()).or_missing()?;
            let person = store::people::get_person(work, manager)?.or_missing()?;
            let posts = store::people::list_posts(work, manager)?;
            check_manager(SharingKind::Statutory, None, &posts, &person.name)?;
            Some(manager)
        } else {
            None
        };
        if let Some(approval) = row.approval {
            use_approval(work, approval, &statement_of(&row))?;
        }
        let (others, medium) = (ask.others.trim(), ask.medium.trim());
        let (subject, statement) = (row.id.to_string(), showing(&row, others, medium));
        let own = sign_in_first_post(work, &shower, "show_footage", &subject, &statement)?;
        let second = sign_in_first_post(work, &companion, "attend_footage", &subject, &statement)?;
        let kept = receipt.keep(work, "view_footage", &subject, &statement)?;
        store::sharing::update_footage(
            work,
            row.id,
            &named! {
                state: next.code(), informed_id: informed, shown_by: work.actor(), companion_id: companion.person(), shown_signature_id: own,
                companion_signature_id: second, shown_at: work.now().at, others: others, medium: medium, receipt: receipt.hand().code(),
                receipt_image_id: kept.image,
            },
        )?;
        work.record(SharingEvent::FootageShown {
            footage: row.id,
            companion: companion.person(),
            way: way.code(),
        });
        footage_view(work, find_footage(work, &ask.id)?)
    })
}
