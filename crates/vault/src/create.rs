//! Making a new vault: keys, charter (event 1), the three administrators and the level keys' holders.

use crate::certificate_key;
use crate::clock::Clock;
use crate::enrol::{Enroller, Enrolment, Grants, NewSlot, check_login_and_passphrase};
use crate::error::{Result, refuse};
use crate::keyring::{FORMAT, Header, Keyring};
use crate::keys::{KdfCost, Key, LevelKeys, Passphrase, PersonKeys, random};
use crate::layout::Layout;
use crate::open::take_lock;
use crate::recovery::seal_to_recovery;
use crate::session::Session;
use crate::trail::Canonical;
use crate::transact::{append, new_id};
use domain::access::{Level, Post};
use domain::audit::Event;
use domain::numbers::{BarcodeKind, barcode};
use domain::people::{Named, NamedAdministrators, check_administrators, check_holders};
use domain::vault::{VaultEvent, VaultRefusal};
use domain::{DepartmentId, Moment, PersonId, RowId, SessionId};
use ed25519_dalek::Signer as _;
use std::path::Path;
use store::people::{AccountRow, PersonRow};
use store::vault::OfficeRow;
use store::{Database, Tx, named};
use x25519_dalek::{PublicKey, StaticSecret};

/// The office a vault is made for.
#[derive(Debug, Clone)]
pub struct NewOffice {
    /// 公司.
    pub company: String,
    /// 管理处.
    pub name: String,
    /// Address.
    pub address: String,
    /// Four-digit office number, 1–9999.
    pub number: u16,
    /// 全宗号.
    pub fonds: String,
    /// IANA zone, `Asia/Shanghai` when unsure.
    pub time_zone: String,
    /// `dengbao` or `modern`.
    pub password_profile: String,
    /// People are shown on the lock screen.
    pub is_sample: bool,
}

/// Somebody enrolled with the charter.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// Name.
    pub name: String,
    /// 工号.
    pub staff_number: String,
    /// Login.
    pub login: String,
    /// Own passphrase, typed by that person.
    pub passphrase: Passphrase,
    /// Telephone.
    pub phone: String,
    /// Department by name.
    pub department: String,
    /// Post.
    pub post: Post,
}

/// The three administrators (三员); in a small office the first two are one person.
#[derive(Debug, Clone)]
pub struct Administrators {
    /// 系统管理员.
    pub system: NewPerson,
    /// 安全管理员; `None` is small-office mode.
    pub security: Option<NewPerson>,
    /// 审计管理员.
    pub audit: NewPerson,
}

/// What the wizard must show once.
#[derive(Debug, Clone)]
pub struct Created {
    /// Identity of the vault.
    pub vault_id: String,
    /// Private half of the recovery key, in groups of four: to be printed and retyped.
    pub recovery_key: String,
}

struct Enrolled {
    person: PersonId,
    new: NewPerson,
    posts: Vec<Post>,
    keys: PersonKeys,
    clearance: Option<Level>,
}

impl NewPerson {
    fn named(&self) -> Named<'_> {
        Named { name: &self.name, staff_number: &self.staff_number, login: &self.login }
    }
}

fn check(administrators: &Administrators, holders: &[NewPerson], profile: &str) -> Result<()> {
    let Administrators { system, security, audit } = administrators;
    let named = NamedAdministrators {
        system: system.named(),
        security: security.as_ref().map(NewPerson::named),
        audit: audit.named(),
    };
    check_administrators(&named).map_err(refuse)?;
    let named_holders: Vec<Named<'_>> = holders.iter().map(NewPerson::named).collect();
    check_holders(&named_holders, &named).map_err(refuse)?;
    let mut everyone = [system].into_iter().chain(security).chain([audit]).chain(holders);
    everyone.try_for_each(|person| check_login_and_passphrase(&person.login, &person.passphrase, profile))
}

/// Makes a vault in an empty or new folder. The caller then unlocks it as one of the people named.
pub fn create(
    root: &Path,
    office: &NewOffice,
    administrators: Administrators,
    holders: Vec<NewPerson>,
    clock: &dyn Clock,
    cost: KdfCost,
) -> Result<Created> {
    let layout = Layout::new(root);
    if layout.header().exists() || layout.database().exists() {
        return Err(refuse(VaultRefusal::AlreadyThere { place: root.display().to_string() }));
    }
    check(&administrators, &holders, &office.password_profile)?;
    layout.refuse_shared_storage()?;
    layout.make_folders()?;
    let _lock = take_lock(&layout, clock)?;

    let at = Moment(clock.now());
    let small_office = administrators.security.is_none();
    let vault_id = new_id(at.0).to_string();
    let data_key = Key::new(random::<32>());
    let recovery = StaticSecret::from(random::<32>());
    let (certificate_public, certificate_private_sealed) = certificate_key::make(&data_key);
    let office_row = OfficeRow {
        id: RowId(new_id(at.0)),
        vault_id: vault_id.clone(),
        company: office.company.clone(),
        name: office.name.clone(),
        address: office.address.clone(),
        number: office.number,
        fonds: office.fonds.clone(),
        time_zone: office.time_zone.clone(),
        small_office,
        password_profile: office.password_profile.clone(),
        is_sample: office.is_sample,
        certificate_public,
        certificate_private_sealed,
        recovery_public: PublicKey::from(&recovery).to_bytes().to_vec(),
        created_at: at,
    };
    let people = everyone(administrators, holders, at);
    let mut database = Database::create(&layout.database(), &data_key)?;
    database.write(|tx| charter(tx, &office_row, people, &data_key, at, cost))?;
    write_files(&layout, &database, &office_row)?;
    database.checkpoint()?;
    Ok(Created { vault_id, recovery_key: groups_of_four(&hex::encode_upper(recovery.to_bytes())) })
}

fn write_files(layout: &Layout, database: &Database, office: &OfficeRow) -> Result<()> {
    Keyring::of(&database.reader(), office)?.write(layout)?;
    let header = Header {
        format: FORMAT,
        vault_id: office.vault_id.clone(),
        shows_people: office.is_sample,
        office: format!("{} {}", office.company, office.name),
    };
    header.write(layout)
}

fn groups_of_four(text: &str) -> String {
    text.as_bytes()
        .chunks(4)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect::<Vec<_>>()
        .join("-")
}

/// Administrators first (system, security, audit), then the holders.
fn everyone(administrators: Administrators, holders: Vec<NewPerson>, at: Moment) -> Vec<Enrolled> {
    let enrolled = |new: NewPerson, posts: Vec<Post>, clearance| Enrolled {
        person: PersonId(new_id(at.0)),
        new,
        posts,
        keys: PersonKeys::make(),
        clearance,
    };
    let Administrators { system, security, audit } = administrators;
    let mut people = Vec::new();
    match security {
        Some(security) => {
            people.push(enrolled(system, vec![Post::SystemAdministrator], None));
            people.push(enrolled(security, vec![Post::SecurityAdministrator], None));
        }
        None => {
            people.push(enrolled(system, vec![Post::SystemAdministrator, Post::SecurityAdministrator], None))
        }
    }
    people.push(enrolled(audit, vec![Post::AuditAdministrator], None));
    people.extend(holders.into_iter().map(|holder| {
        let posts = vec![holder.post];
        enrolled(holder, posts, Some(Level::TopSecret))
    }));
    people
}

/// The charter's own row: its statement under the three administrators' signatures, and what they signed.
fn sign_charter(
    tx: &Tx<'_>,
    office: &OfficeRow,
    administrators: [&Enrolled; 3],
    at: Moment,
) -> Result<(RowId, [u8; 32])> {
    let statement = charter_statement(office, administrators, at);
    let message = Canonical::new("strongroom.charter.v1").text(&statement).digest();
    let charter = RowId(new_id(at.0));
    let signatures = administrators.map(|person| person.keys.sign.sign(&message).to_bytes().to_vec());
    store::vault::insert_charter(tx, charter, &statement, signatures)?;
    Ok((charter, message))
}

/// The recovery key opens everything there is a key for, from the first day.
fn seal_all_to_recovery(
    tx: &Tx<'_>,
    office: &OfficeRow,
    all_keys: [(u8, &LevelKeys); 3],
    sealed_by: (PersonId, Moment),
) -> Result<()> {
    all_keys.into_iter().try_for_each(|(level, keys)| {
        let fresh = RowId(new_id(sealed_by.1.0));
        seal_to_recovery(tx, office, (level, &keys.joined()), fresh, sealed_by).map(|_| ())
    })
}

/// Writes every row of the charter's act and event 1, sealed by the system administrator.
fn charter(
    tx: &Tx<'_>,
    office: &OfficeRow,
    people: Vec<Enrolled>,
    data_key: &Key,
    at: Moment,
    cost: KdfCost,
) -> Result<()> {
    let made = || LevelKeys::of(Key::new(random::<32>()));
    let (level3_keys, level4_keys) = (made(), made());
    store::vault::insert_office(tx, office)?;
    let word_key = level4_keys.newest().map(crate::words::public_half).expect("BUG: a level has a key");
    store::sealed::insert_word_key(tx, RowId(new_id(at.0)), &word_key, people[0].person, at)?;
    let departments = insert_departments(tx, &people, at)?;
    let holder = |post: Post| {
        people
            .iter()
            .find(|person| person.posts.contains(&post))
            .expect("BUG: the charter names every administrator")
    };
    let (system, security, audit) = (
        holder(Post::SystemAdministrator),
        holder(Post::SecurityAdministrator),
        holder(Post::AuditAdministrator),
    );

    let mut system_slot = None;
    for (index, enrolled) in people.iter().enumerate() {
        insert_person(tx, office, enrolled, index, &departments, (security.person, system.person), at)?;
        let cleared = enrolled.clearance.is_some();
        let grants = Grants {
            data_key,
            level3_keys: cleared.then_some(&level3_keys),
            level4_keys: cleared.then_some(&level4_keys),
        };
        let new = NewSlot {
            person: enrolled.person,
            login: &enrolled.new.login,
            passphrase: &enrolled.new.passphrase,
        };
        // In a small office the second signer is the audit administrator, so that there are always two.
        let other = if system.person == security.person { audit } else { system };
        let enrollers = [
            Enroller { person: security.person, keys: &security.keys },
            Enroller { person: other.person, keys: &other.keys },
        ];
        let enrolment = Enrolment { new: &new, keys: &enrolled.keys, grants, enrollers };
        let slot = enrolment.slot(RowId(new_id(at.0)), &office.vault_id, at, cost)?;
        store::vault::insert_slot(tx, &slot)?;
        if enrolled.person == system.person {
            system_slot = Some(slot.id);
        }
    }

    let all_keys = [(0, &LevelKeys::of(data_key.clone())), (3, &level3_keys), (4, &level4_keys)];
    seal_all_to_recovery(tx, office, all_keys, (system.person, at))?;

    let (charter, message) = sign_charter(tx, office, [system, security, audit], at)?;

    let session = Session {
        id: SessionId(new_id(at.0)),
        person: system.person,
        slot: system_slot.expect("BUG: the system administrator has a slot"),
        login: system.new.login.clone(),
        keys: PersonKeys { receive: system.keys.receive.clone(), sign: system.keys.sign.clone() },
        data_key: data_key.clone(),
        level3_keys: LevelKeys::default(),
        level4_keys: LevelKeys::default(),
        first_seq: None,
    };
    let event: Event = VaultEvent::VaultChartered { charter, statement: message }.into();
    append(tx, "create_vault", at, &session, &office.vault_id, &[event], &tx.written_rows()?)?;
    Ok(())
}

/// What the three administrators sign; canonical JSON.
fn charter_statement(office: &OfficeRow, [system, security, audit]: [&Enrolled; 3], at: Moment) -> String {
    let key = |person: &Enrolled| serde_json::json!({ "person": person.person.to_string(), "sign_public": hex::encode(person.keys.sign_public()), "receive_public": hex::encode(person.keys.receive_public()) });
    serde_json::json!({
        "vault": office.vault_id, "company": office.company, "office": office.name, "number": office.number, "time_zone": office.time_zone,
        "small_office": office.small_office, "certificate_public": hex::encode(&office.certificate_public), "recovery_public": hex::encode(&office.recovery_public),
        "system": key(system), "security": key(security), "audit": key(audit), "at": at.to_string(),
    })
    .to_string()
}

fn insert_departments(
    tx: &Tx<'_>,
    people: &[Enrolled],
    at: Moment,
) -> Result<std::collections::HashMap<String, DepartmentId>> {
    let mut departments = std::collections::HashMap::new();
    for name in people.iter().map(|person| person.new.department.clone()).filter(|name| !name.is_empty()) {
        if departments.contains_key(&name) {
            continue;
        }
        let id = DepartmentId(new_id(at.0));
        let code =
            format!("{}B", store::pinyin::initials(&name).to_uppercase().chars().take(2).collect::<String>());
        tx.insert("departments", &named! { id: id, code: code, name: &name })?;
        departments.insert(name, id);
    }
    Ok(departments)
}

fn insert_person(
    tx: &Tx<'_>,
    office: &OfficeRow,
    enrolled: &Enrolled,
    index: usize,
    departments: &std::collections::HashMap<String, DepartmentId>,
    (security, system): (PersonId, PersonId),
    at: Moment,
) -> Result<()> {
    let number = store::vault::next_number(tx, "barcode5", 0, RowId(new_id(at.0)))?;
    let NewPerson { name, staff_number, login, phone, department, .. } = &enrolled.new;
    store::people::insert_person(
        tx,
        &PersonRow {
            id: enrolled.person,
            name: name.clone(),
            initials: store::pinyin::initials(name),
            staff_number: if staff_number.is_empty() {
                format!("{:04}", index + 1)
            } else {
                staff_number.clone()
            },
            barcode: barcode(BarcodeKind::Person, office.number, number),
            kind: "staff".into(),
            department: departments.get(department).copied(),
            organisation: String::new(),
            phone: phone.clone(),
            agreement_until: None,
            training_on: None,
            state: "active".into(),
            added_at: at,
        },
    )?;
    store::people::insert_account(
        tx,
        &AccountRow {
            id: RowId(new_id(at.0)),
            person: enrolled.person,
            login: login.clone(),
            valid_from: at,
            valid_until: None,
            closed_at: None,
        },
    )?;
    for post in &enrolled.posts {
        store::people::insert_post(tx, RowId(new_id(at.0)), enrolled.person, *post, security, at)?;
    }
    if let Some(level) = enrolled.clearance {
        store::people::insert_clearance(
            tx,
            RowId(new_id(at.0)),
            enrolled.person,
            level,
            (security, at),
            Some((system, at)),
        )?;
    }
    Ok(())
}
