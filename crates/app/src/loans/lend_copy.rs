//! Lend a copy (借出), with approvers, confirming posts and the borrower's receipt on the spot.

use super::facts::{copy_of, person_of, way_of};
use super::lending::{ToLend, lend};
use super::receipt::make_ready;
use super::view::LoanView;
use crate::border::{Receipt, Second};
use crate::signing::OnTheSpot;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::{Day, Moment};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct LendCopy {
    /// Which copy.
    pub copy_id: String,
    /// 借阅人.
    pub borrower_id: String,
    /// `reading` or `carry_out`.
    pub way: String,
    /// The seat on which 绝密 is read.
    #[serde(default)]
    pub seat: String,
    /// 用途; of a waiting request, its own counts.
    #[serde(default)]
    pub purpose: String,
    /// Earlier than the rule's day, if asked for.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub due_on: Option<String>,
    /// Why a confirmation is given.
    #[serde(default)]
    pub override_reason: String,
    /// Approvers and confirming posts present.
    #[serde(default)]
    pub authorise: Vec<Second>,
    /// The borrower's receipt.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub receipt: Option<Receipt>,
    /// When it happened, if entered later (补登).
    #[serde(default)]
    #[ts(optional = nullable)]
    pub happened_at: Option<String>,
    /// Why it is entered later.
    #[serde(default)]
    pub late_reason: String,
    /// 主任, for a late entry from 秘密 upward.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub countersign: Option<Second>,
}

/// A day as typed at the border.
pub(super) fn day_of(text: Option<&str>) -> Result<Option<Day>> {
    text.filter(|text| !text.is_empty())
        .map(|text| text.parse().map_err(|_| Error::Malformed(format!("day {text}"))))
        .transpose()
}

/// A moment as typed at the border.
pub(super) fn moment_of(text: Option<&str>) -> Result<Option<Moment>> {
    let parse = |text: &str| Moment::parse(text).ok_or_else(|| Error::Malformed(format!("moment {text}")));
    text.filter(|text| !text.is_empty()).map(parse).transpose()
}

/// Lends.
pub fn lend_copy(desk: &mut Desk, ask: LendCopy) -> Result<Changed<LoanView>> {
    desk.permit(Operation::LendCopy)?;
    let (way, due, happened_at) =
        (way_of(&ask.way)?, day_of(ask.due_on.as_deref())?, moment_of(ask.happened_at.as_deref())?);
    let authorised_by =
        ask.authorise.iter().map(|second| desk.on_the_spot(second)).collect::<Result<Vec<OnTheSpot>>>()?;
    let countersigned_by = ask.countersign.as_ref().map(|second| desk.on_the_spot(second)).transpose()?;
    let receipt = make_ready(desk, ask.receipt.as_ref())?;
    let (locale, actor_posts) = (desk.locale(), desk.posts()?);
    desk.transact(Operation::LendCopy, |work| {
        lend(
            work,
            ToLend {
                copy: copy_of(work, work.sight(), &ask.copy_id)?,
                borrower: person_of(&ask.borrower_id)?,
                way,
                purpose: &ask.purpose,
                seat: &ask.seat,
                due,
                override_reason: &ask.override_reason,
                authorised_by: &authorised_by,
                receipt: &receipt,
                happened_at,
                late_reason: &ask.late_reason,
                countersigned_by: countersigned_by.as_ref(),
                actor_posts: &actor_posts,
                locale,
            },
        )
    })
}
