//! Lend a list of copies to one borrower (批量借出): all of them or none, on one receipt.

use super::facts::{copy_of, person_of, way_of};
use super::lending::{ToLend, lend};
use super::receipt::make_ready;
use super::view::LoanView;
use crate::border::{Receipt, Second};
use crate::signing::OnTheSpot;
use crate::{Changed, Desk, Operation, Result};
use domain::loans::check_batch;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct LendCopies {
    /// Which copies, as the list that was confirmed names them.
    pub copy_ids: Vec<String>,
    /// 借阅人.
    pub borrower_id: String,
    /// `reading` or `carry_out`.
    pub way: String,
    /// 用途.
    #[serde(default)]
    pub purpose: String,
    /// Why confirmations are given.
    #[serde(default)]
    pub override_reason: String,
    /// Approvers and confirming posts present.
    #[serde(default)]
    pub authorise: Vec<Second>,
    /// The borrower's receipt, one for all of them.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub receipt: Option<Receipt>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LentCopies {
    /// A loan for each copy, in the order of the list.
    pub loans: Vec<LoanView>,
}

/// Lends. What has become impossible since the list was checked refuses all of it.
pub fn lend_copies(desk: &mut Desk, ask: LendCopies) -> Result<Changed<LentCopies>> {
    desk.permit(Operation::LendCopies)?;
    check_batch(ask.copy_ids.len())?;
    let way = way_of(&ask.way)?;
    let authorised_by =
        ask.authorise.iter().map(|second| desk.on_the_spot(second)).collect::<Result<Vec<OnTheSpot>>>()?;
    let receipt = make_ready(desk, ask.receipt.as_ref())?;
    let (locale, actor_posts) = (desk.locale(), desk.posts()?);
    desk.transact(Operation::LendCopies, |work| {
        let lend_one = |id: &String| {
            lend(
                work,
                ToLend {
                    copy: copy_of(work, work.sight(), id)?,
                    borrower: person_of(&ask.borrower_id)?,
                    way,
                    purpose: &ask.purpose,
                    seat: "",
                    due: None,
                    override_reason: &ask.override_reason,
                    authorised_by: &authorised_by,
                    receipt: &receipt,
                    happened_at: None,
                    late_reason: "",
                    countersigned_by: None,
                    actor_posts: &actor_posts,
                    locale,
                },
            )
        };
        Ok(LentCopies { loans: ask.copy_ids.iter().map(lend_one).collect::<Result<Vec<_>>>()? })
    })
}
