//! Open an account (开立账户): the system administrator's session; the person types the own passphrase; the
//! security administrator signs as second.

use super::add_person::{AddPerson, enter};
use super::facts::{day_of, holder_of, person_of, post_of};
use super::view::{PersonView, person_view};
use crate::border::Second;
use crate::{Changed, Desk, Operation, Result, Work};
use ::vault::{NewSlot, Passphrase, Signer};
use domain::people::{Enrolment, PeopleEvent, PeopleRefusal, check_enrolment, check_grant, check_validity};
use domain::vault::VaultRefusal;
use domain::{Moment, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::people::AccountRow;
use ts_rs::TS;

/// Request.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct OpenAccount {
    /// Somebody already known; none: a new person as told below.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person_id: Option<String>,
    /// 姓名.
    #[serde(default)]
    pub name: String,
    /// 工号.
    #[serde(default)]
    pub staff_number: String,
    /// Department.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub department_id: Option<String>,
    /// `staff`, `outside`, `guest`.
    #[serde(default = "staff")]
    pub kind: String,
    /// Body an outsider belongs to.
    #[serde(default)]
    pub organisation: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// Login.
    pub login: String,
    /// The person's own passphrase, typed by that person.
    pub passphrase: String,
    /// First post, granted by the second person when that is the security administrator.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub post: Option<String>,
    /// Last day of the account, for auditors and visitors.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub valid_until: Option<String>,
    /// Agreement valid until.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub agreement_until: Option<String>,
    /// Last training.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub training_on: Option<String>,
    /// The security administrator.
    pub security: Second,
}

fn staff() -> String {
    "staff".into()
}

impl std::fmt::Debug for OpenAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenAccount({}, {})", self.name, self.login)
    }
}

/// Opens.
pub fn open_account(desk: &mut Desk, ask: OpenAccount) -> Result<Changed<PersonView>> {
    desk.permit(Operation::OpenAccount)?;
    let second = desk.authenticate(&ask.security)?;
    desk.transact(Operation::OpenAccount, |work| {
        let small_office = work.office().small_office;
        let (first, by) = (holder_of(work, work.actor())?, holder_of(work, second.person())?);
        check_enrolment(&Enrolment { first, second: by, small_office })?;
        check_free(work, &ask.login)?;
        let person = match &ask.person_id {
            Some(id) => known(work, id)?,
            None => enter(work, &new_person(&ask))?,
        };
        insert_account(work, person, &ask)?;
        let passphrase = Passphrase::new(&ask.passphrase);
        let slot = work.enrol(&NewSlot { person, login: &ask.login, passphrase: &passphrase }, &second)?;
        work.record(PeopleEvent::AccountOpened { person, slot: slot.id, second: second.person() });
        if let Some(code) = ask.post.as_deref().filter(|code| !code.is_empty()) {
            grant_first(work, person, code, &second)?;
        }
        person_view(work, person)
    })
}

fn check_free(work: &Work<'_, '_>, login: &str) -> Result<()> {
    match store::people::find_account(work, login)? {
        Some(_) => Err(VaultRefusal::LoginTaken { login: login.to_owned() }.into()),
        None => Ok(()),
    }
}

fn known(work: &Work<'_, '_>, id: &str) -> Result<PersonId> {
    let person = person_of(work, id)?;
    if person.state == "left" {
        return Err(PeopleRefusal::PersonLeft { name: person.name }.into());
    }
    match store::people::get_account(work, person.id)? {
        Some(account) => Err(PeopleRefusal::AccountThere { name: person.name, login: account.login }.into()),
        None => Ok(person.id),
    }
}

fn new_person(ask: &OpenAccount) -> AddPerson {
    AddPerson {
        name: ask.name.clone(),
        staff_number: ask.staff_number.clone(),
        department_id: ask.department_id.clone(),
        kind: ask.kind.clone(),
        organisation: ask.organisation.clone(),
        phone: ask.phone.clone(),
        agreement_until: ask.agreement_until.clone(),
        training_on: ask.training_on.clone(),
    }
}

/// The account ends with its last day, not before it.
fn insert_account(work: &Work<'_, '_>, person: PersonId, ask: &OpenAccount) -> Result<()> {
    let until = day_of(ask.valid_until.as_deref(), "valid_until")?;
    check_validity(work.now().today(), until)?;
    let zone = work.now().zone;
    let end = until
        .and_then(|day| store::audit::day_start(day + chrono::Days::new(1), &zone))
        .map(|at| Moment(at.0 - chrono::Duration::milliseconds(1)));
    let account = AccountRow {
        id: work.new_id(),
        person,
        login: ask.login.clone(),
        valid_from: work.now().at,
        valid_until: end,
        closed_at: None,
    };
    Ok(store::people::insert_account(work, &account)?)
}

/// The second person grants, so the rule about granting is asked about that person.
fn grant_first(work: &Work<'_, '_>, person: PersonId, code: &str, second: &Signer) -> Result<()> {
    let post = post_of(code)?;
    check_grant(second.person(), &holder_of(work, person)?, post, work.office().small_office)?;
    let grant = work.new_id();
    store::people::insert_post(work, grant, person, post, second.person(), work.now().at)?;
    work.record(PeopleEvent::PostGranted { grant, person, post: post.code() });
    Ok(())
}
