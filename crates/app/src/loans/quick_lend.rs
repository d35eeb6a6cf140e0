//! Register and lend in one act (即登即借): title, category, place; the 档号 comes later.

use super::facts::{copy_of, person_of, way_of};
use super::lending::{ToLend, lend};
use super::receipt::make_ready;
use super::view::LoanView;
use crate::approvals::{need_of, with_standing};
use crate::border::Receipt;
use crate::error::OrMissing;
use crate::records::{CopyAsked, RegisterRecord, RegisteredRecord, put_registered, read_form};
use crate::{Changed, Desk, Operation, Result};
use domain::CategoryId;
use domain::approvals::{Need, StandingAct};
use domain::loans::LoanRefusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct QuickLend {
    /// 题名.
    pub title: String,
    /// Category; its guide sets the level.
    pub category_id: String,
    /// Where it belongs.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub place_id: Option<String>,
    /// 页数.
    pub pages: i64,
    /// 借阅人.
    pub borrower_id: String,
    /// `reading` or `carry_out`.
    pub way: String,
    /// 用途.
    #[serde(default)]
    pub purpose: String,
    /// The borrower's receipt.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub receipt: Option<Receipt>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct QuickLoanView {
    /// The record with its 登记号 and label.
    pub registered: RegisteredRecord,
    /// The loan.
    pub loan: LoanView,
}

/// Registers and lends; what needs approval is refused and nothing is registered.
pub fn quick_lend(desk: &mut Desk, ask: QuickLend) -> Result<Changed<QuickLoanView>> {
    desk.permit(Operation::QuickLend)?;
    let (way, borrower) = (way_of(&ask.way)?, person_of(&ask.borrower_id)?);
    let category: CategoryId = ask.category_id.parse().ok().or_missing()?;
    let (actor, today) = (desk.actor(), desk.now().today());
    let (category, form) = desk.read(Operation::QuickLend, |view| {
        let clerk = store::people::get_person(view, actor)?.or_missing()?;
        let form = RegisterRecord {
            title: ask.title.clone(),
            author: view.office().name.clone(),
            document_date: today.to_string(),
            category_id: ask.category_id.clone(),
            department_id: clerk.department.or_missing()?.to_string(),
            pages: ask.pages,
            copies: vec![CopyAsked {
                kind: "original".to_owned(),
                medium: "paper".to_owned(),
                pages: ask.pages,
                place_id: ask.place_id.clone(),
                seal_number: String::new(),
            }],
            ..RegisterRecord::default()
        };
        Ok((store::records::get_category(view, category)?.or_missing()?, form))
    })?;
    let (level, family, kind) = (category.level, category.family.clone(), category.id);
    let form = read_form(&form, category, today)?;
    let receipt = make_ready(desk, ask.receipt.as_ref())?;
    let (locale, actor_posts) = (desk.locale(), desk.posts()?);
    desk.transact(Operation::QuickLend, |work| {
        let own_duty = store::approvals::find_own_duty(work, borrower, &family)?.is_some();
        let act =
            StandingAct { person: borrower, action: way.action(), level, category: kind, family: &family };
        let need = need_of(work, way.action(), level, own_duty)?;
        if let Need::Approval { approvers, .. } = with_standing(work, work.now(), need, &act)? {
            return Err(LoanRefusal::QuickOnlyWithoutApproval { level, who: approvers }.into());
        }
        let registered = put_registered(work, &form, None, locale)?;
        let copy = registered.copies.first().map(|copy| copy.id.clone()).or_missing()?;
        let loan = lend(
            work,
            ToLend {
                copy: copy_of(work, work.sight(), &copy)?,
                borrower,
                way,
                purpose: &ask.purpose,
                seat: "",
                due: None,
                override_reason: "",
                authorised_by: &[],
                receipt: &receipt,
                happened_at: None,
                late_reason: "",
                countersigned_by: None,
                actor_posts: &actor_posts,
                locale,
            },
        )?;
        Ok(QuickLoanView { registered, loan })
    })
}
