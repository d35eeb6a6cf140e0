//! Who is at the desk, in which posts, with which rights.

use crate::border::PersonRef;
use crate::error::OrMissing;
use crate::vault::ClockJumpView;
use crate::{Desk, Operation, Result};
use domain::access::permissions_of;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct WhoAmI {}

/// The office as everybody may know it.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct OfficeView {
    /// 公司.
    pub company: String,
    /// 管理处.
    pub name: String,
    /// Office number.
    pub number: u16,
    /// 全宗号.
    pub fonds: String,
    /// A sample vault.
    pub is_sample: bool,
    /// System and security administrator are one person.
    pub small_office: bool,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct WhoAmIView {
    /// The person.
    pub person: PersonRef,
    /// Login.
    pub login: String,
    /// Posts, by code.
    pub posts: Vec<String>,
    /// Permissions, by code.
    pub permissions: Vec<String>,
    /// Clearance, by code.
    pub clearance: String,
    /// Department, if any.
    pub department: Option<String>,
    /// Office.
    pub office: OfficeView,
    /// The office-local day.
    pub today: String,
    /// The trail holds up to here and no further: the vault is read and not written, until two acknowledge it.
    pub broken_after: Option<i64>,
    /// The clock jumped, and two people have not looked at it yet.
    pub clock_jump: Option<ClockJumpView>,
}

/// Tells.
pub fn who_am_i(desk: &mut Desk, _: WhoAmI) -> Result<WhoAmIView> {
    let login = desk.vault().login().to_owned();
    let broken_after = desk.vault().broken().map(|broken| broken.seq);
    let clock_jump = desk.vault().clock_jump()?.map(ClockJumpView::from);
    desk.read(Operation::WhoAmI, |view| {
        let person = store::people::get_person(view, view.actor())?.or_missing()?;
        let office = view.office();
        Ok(WhoAmIView {
            login,
            posts: view.posts().iter().map(|post| post.code().to_owned()).collect(),
            permissions: permissions_of(view.posts())
                .iter()
                .map(|permission| permission.code().to_owned())
                .collect(),
            clearance: view.sight().level().code().to_owned(),
            department: person.department.map(|id| id.to_string()),
            person: PersonRef { id: person.id.to_string(), name: person.name },
            office: OfficeView {
                company: office.company.clone(),
                name: office.name.clone(),
                number: office.number,
                fonds: office.fonds.clone(),
                is_sample: office.is_sample,
                small_office: office.small_office,
            },
            today: view.now().today().to_string(),
            broken_after,
            clock_jump,
        })
    })
}
