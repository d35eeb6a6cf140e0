//! Founding a vault: before there is anybody to log in. Used by the wizard and by `strongroom init`.

use crate::{Error, Result};
use ::vault::{Administrators, Clock, Created, KdfCost, NewOffice, NewPerson, Passphrase};
use domain::access::Post;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The office.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub struct OfficeAsked {
    /// 公司.
    pub company: String,
    /// 管理处.
    pub name: String,
    /// Address.
    #[serde(default)]
    pub address: String,
    /// Four-digit office number.
    pub number: u16,
    /// 全宗号.
    pub fonds: String,
    /// IANA zone.
    #[serde(default = "shanghai")]
    pub time_zone: String,
    /// `dengbao` or `modern`.
    #[serde(default = "dengbao")]
    pub password_profile: String,
    /// Show logins on the lock screen.
    #[serde(default)]
    pub is_sample: bool,
}

fn shanghai() -> String {
    "Asia/Shanghai".into()
}

fn dengbao() -> String {
    "dengbao".into()
}

/// Somebody enrolled with the charter, passphrase typed by that person.
#[derive(Clone, Deserialize)]
pub struct PersonAsked {
    /// Name.
    pub name: String,
    /// 工号.
    #[serde(default)]
    pub staff_number: String,
    /// Login.
    pub login: String,
    /// Passphrase.
    pub passphrase: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// Department.
    #[serde(default)]
    pub department: String,
    /// Post of a level key's holder; administrators have theirs.
    #[serde(default)]
    pub post: Option<String>,
}

/// Everything the charter needs.
#[derive(Clone, Deserialize)]
pub struct Founding {
    /// The office.
    pub office: OfficeAsked,
    /// 系统管理员.
    pub system: PersonAsked,
    /// 安全管理员; absent in small-office mode.
    #[serde(default)]
    pub security: Option<PersonAsked>,
    /// 审计管理员.
    pub audit: PersonAsked,
    /// At least two holders of the level keys.
    pub holders: Vec<PersonAsked>,
}

fn person(asked: PersonAsked, post: Post) -> NewPerson {
    NewPerson {
        name: asked.name,
        staff_number: asked.staff_number,
        login: asked.login,
        passphrase: Passphrase::new(&asked.passphrase),
        phone: asked.phone,
        department: asked.department,
        post,
    }
}

/// Makes the vault. The recovery key in the answer is shown once and kept on paper.
pub fn found(root: &Path, asked: Founding, clock: &dyn Clock) -> Result<Created> {
    found_at(root, asked, clock, KdfCost::Calibrated)
}

/// The same at a chosen cost of guessing.
pub(crate) fn found_at(root: &Path, asked: Founding, clock: &dyn Clock, cost: KdfCost) -> Result<Created> {
    let office = NewOffice {
        company: asked.office.company,
        name: asked.office.name,
        address: asked.office.address,
        number: asked.office.number,
        fonds: asked.office.fonds,
        time_zone: asked.office.time_zone,
        password_profile: asked.office.password_profile,
        is_sample: asked.office.is_sample,
    };
    let administrators = Administrators {
        system: person(asked.system, Post::SystemAdministrator),
        security: asked.security.map(|one| person(one, Post::SecurityAdministrator)),
        audit: person(asked.audit, Post::AuditAdministrator),
    };
    let holders = asked
        .holders
        .into_iter()
        .map(|holder| {
            let code = holder.post.clone().unwrap_or_default();
            let post = Post::from_code(&code)
                .filter(|post| !post.is_administrator())
                .ok_or_else(|| Error::Malformed(format!("holders.post: {code}")))?;
            Ok(person(holder, post))
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(::vault::create(root, &office, administrators, holders, clock, cost)?)
}
