//! An office with people in every post, on a vault that is thrown away.
//!
//! The vault is built once per process and copied for each test: enrolling a dozen people takes
//! longer than most stories.

use crate::ToldClock;
use app::border::Second;
use app::{Desk, Locale};
use chrono::Duration;
use domain::PersonId;
use domain::access::{Level, Post};
use domain::vault::VaultEvent;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use tempfile::TempDir;
use vault::{Administrators, Closed, KdfCost, NewOffice, NewPerson, NewSlot, Passphrase, Vault, VaultError};

/// Everybody's passphrase.
pub const PASSPHRASE: &str = "Wanmu-2026-guan";

/// One member of the office.
#[derive(Debug, Clone, Copy)]
pub struct Staff {
    /// Login.
    pub login: &'static str,
    /// Name.
    pub name: &'static str,
    /// Department.
    pub department: &'static str,
    /// Post.
    pub post: Post,
    /// Clearance; administrators have none.
    pub clearance: Option<Level>,
}

const fn staff(
    login: &'static str,
    name: &'static str,
    department: &'static str,
    post: Post,
    clearance: Option<Level>,
) -> Staff {
    Staff { login, name, department, post, clearance }
}

/// Who works here; the first five are in the charter.
pub const STAFF: &[Staff] = &[
    staff("qiansong", "钱松", "综合部", Post::SystemAdministrator, None),
    staff("shenlan", "沈岚", "综合部", Post::SecurityAdministrator, None),
    staff("hemin", "何敏", "综合部", Post::AuditAdministrator, None),
    staff("zhaozy", "赵志远", "公司", Post::GeneralManager, Some(Level::TopSecret)),
    staff("chenli", "陈立", "综合部", Post::SecrecyOfficer, Some(Level::TopSecret)),
    staff("songyq", "宋雅琴", "公司", Post::DivisionManager, Some(Level::Confidential)),
    staff("zhoujg", "周建国", "管理处", Post::OfficeDirector, Some(Level::Confidential)),
    staff("linxw", "林晓雯", "综合部", Post::Clerk, Some(Level::Confidential)),
    staff("zhenghb", "郑海波", "综合部", Post::Clerk, Some(Level::Secret)),
    staff("sunhao", "孙浩", "工程维保部", Post::Staff, Some(Level::Confidential)),
    staff("majun", "马骏", "秩序维护部", Post::Staff, Some(Level::Internal)),
    staff("xujia", "徐佳", "客户服务部", Post::Staff, Some(Level::Secret)),
    staff("luoxy", "罗晓燕", "公司", Post::Auditor, Some(Level::Secret)),
];

/// A throw-away office.
pub struct Office {
    folder: TempDir,
    /// The told clock; every desk of this office looks at it.
    pub clock: Arc<ToldClock>,
    /// What everybody here types.
    pub passphrase: &'static str,
}

/// When every story begins: Monday 2026-11-23, 10:00 in the office.
const BEGIN: &str = "2026-11-23T02:00:00Z";
/// The template is built the working day before.
const TEMPLATE: &str = "2026-11-20T01:00:00Z";

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("copied");
        }
    }
}

impl Office {
    /// A fresh copy of the template office: people, posts, clearances; no file plan yet.
    #[must_use]
    pub fn open() -> Office {
        let (template, _) = template();
        let folder = tempfile::tempdir().expect("a folder");
        copy_folder(template.path(), &folder.path().join("office.strongroom"));
        Office { folder, clock: Arc::new(ToldClock::at(BEGIN)), passphrase: PASSPHRASE }
    }

    /// What lies on paper in the safe of every office made here.
    #[must_use]
    pub fn recovery_key() -> &'static str {
        &template().1
    }

    /// The sample vault, built through the public operations: rows in nearly every table. Takes some seconds.
    #[must_use]
    pub fn sample() -> Office {
        let office = Office {
            passphrase: app::sample::PASSPHRASE,
            clock: Arc::new(ToldClock::at(&today())),
            ..Office::empty()
        };
        app::sample::build_with(&office.path(), KdfCost::ThrowAway, &|_, _| {}).expect("the sample is built");
        office
    }

    /// An office whose vault is yet to be copied in.
    pub(crate) fn empty() -> Office {
        Office {
            folder: tempfile::tempdir().expect("a folder"),
            clock: Arc::new(ToldClock::at(BEGIN)),
            passphrase: PASSPHRASE,
        }
    }

    /// The folder, to be a template for others.
    pub(crate) fn into_folder(self) -> TempDir {
        self.folder
    }

    /// The vault's folder.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("office.strongroom")
    }

    /// A closed vault with the lock held.
    #[must_use]
    pub fn closed(&self) -> Closed {
        Closed::open(&self.path(), self.clock.clone(), KdfCost::ThrowAway).expect("the vault opens")
    }

    /// Unlocks as somebody. Only one desk can be open at a time: drop or lock it before the next.
    #[must_use]
    pub fn desk(&self, login: &str) -> Desk {
        match Desk::unlock_closed(self.closed(), login, self.passphrase, Locale::ZhCn) {
            Ok(desk) => desk,
            Err((_, error)) => panic!("{login} cannot unlock: {error}"),
        }
    }

    /// Unlocks as somebody, does something, locks.
    pub fn sits_down<T>(&self, login: &str, act: impl FnOnce(&mut Desk) -> T) -> T {
        let mut desk = self.desk(login);
        let done = act(&mut desk);
        drop(desk.lock());
        done
    }

    /// Somebody's own passphrase on the spot.
    #[must_use]
    pub fn second(login: &str) -> Second {
        Second { login: login.to_owned(), passphrase: PASSPHRASE.to_owned(), signature_png: None }
    }

    /// The identity of somebody, by login.
    #[must_use]
    pub fn person(&self, desk: &mut Desk, login: &str) -> PersonId {
        store::people::find_account(&desk.vault().reader(), login).expect("read").expect("an account").person
    }

    /// Lets time pass.
    pub fn days_pass(&self, days: i64) {
        self.clock.pass(Duration::days(days));
    }
}

/// The sample's story ends on the machine's present day.
fn today() -> String {
    use app::Clock;
    domain::Moment(app::SystemClock.now()).to_string()
}

fn new_person(staff: &Staff, number: usize) -> NewPerson {
    NewPerson {
        name: staff.name.into(),
        staff_number: format!("{number:04}"),
        login: staff.login.into(),
        passphrase: Passphrase::new(PASSPHRASE),
        phone: String::new(),
        department: staff.department.into(),
        post: staff.post,
    }
}

fn open_vault(path: &Path, clock: &Arc<ToldClock>, login: &str) -> Vault {
    let closed = Closed::open(path, clock.clone(), KdfCost::ThrowAway).expect("the vault opens");
    match closed.unlock(login, &Passphrase::new(PASSPHRASE)) {
        Ok(vault) => vault,
        Err((_, error)) => panic!("{login} cannot unlock: {error}"),
    }
}

fn template() -> &'static (TempDir, String) {
    static BUILT: OnceLock<(TempDir, String)> = OnceLock::new();
    BUILT.get_or_init(build_template)
}

fn build_template() -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let clock = Arc::new(ToldClock::at(TEMPLATE));
    let office = NewOffice {
        company: "恒居物业服务有限公司".into(),
        name: "云澜苑管理处".into(),
        address: "江州市临湖区翠湖路 18 号".into(),
        number: 307,
        fonds: "J017".into(),
        time_zone: "Asia/Shanghai".into(),
        password_profile: "dengbao".into(),
        is_sample: false,
    };
    let person = |index: usize| new_person(&STAFF[index], index + 1);
    let administrators = Administrators { system: person(0), security: Some(person(1)), audit: person(2) };
    let created = vault::create(
        folder.path(),
        &office,
        administrators,
        vec![person(3), person(4)],
        &*clock,
        KdfCost::ThrowAway,
    )
    .expect("a new vault");
    let people = enrol_everybody(&mut open_vault(folder.path(), &clock, "qiansong"));
    grant_posts(&mut open_vault(folder.path(), &clock, "shenlan"), &people);
    complete_clearances(&mut open_vault(folder.path(), &clock, "zhaozy"), &people);
    (folder, created.recovery_key)
}

fn enrol_everybody(vault: &mut Vault) -> Vec<(PersonId, Staff)> {
    let security = vault::Second { login: "shenlan".into(), passphrase: Passphrase::new(PASSPHRASE) };
    let second = vault.authenticate(&security).expect("the security administrator is there");
    let act = |work: &vault::Work<'_, '_>| -> Result<Vec<(PersonId, Staff)>, VaultError> {
        let mut people = Vec::new();
        for (index, staff) in STAFF.iter().enumerate().skip(5) {
            let person: PersonId = work.new_id();
            store::people::insert_person(
                work,
                &store::people::PersonRow {
                    id: person,
                    name: staff.name.into(),
                    initials: store::pinyin::initials(staff.name),
                    staff_number: format!("{:04}", index + 1),
                    barcode: work.next_barcode(domain::numbers::BarcodeKind::Person)?,
                    kind: "staff".into(),
                    department: Some(department(work, staff.department)?),
                    organisation: String::new(),
                    phone: String::new(),
                    agreement_until: "2027-03-31".parse().ok(),
                    training_on: "2026-09-18".parse().ok(),
                    state: "active".into(),
                    added_at: work.now().at,
                },
            )?;
            let account = store::people::AccountRow {
                id: work.new_id(),
                person,
                login: staff.login.into(),
                valid_from: work.now().at,
                valid_until: None,
                closed_at: None,
            };
            store::people::insert_account(work, &account)?;
            work.enrol(
                &NewSlot { person, login: staff.login, passphrase: &Passphrase::new(PASSPHRASE) },
                &second,
            )?;
            people.push((person, *staff));
        }
        Ok(people)
    };
    vault.transact("open_account", act).expect("everybody is enrolled").reply
}

fn department(work: &vault::Work<'_, '_>, name: &str) -> Result<domain::DepartmentId, VaultError> {
    let found =
        work.get("SELECT id FROM departments WHERE name = :name", &store::named! { name: name }, |row| {
            store::id(row, "id")
        })?;
    if let Some(id) = found {
        return Ok(id);
    }
    let id: domain::DepartmentId = work.new_id();
    let code = match name {
        "工程维保部" => "GCB",
        "秩序维护部" => "ZXB",
        "客户服务部" => "KFB",
        "管理处" => "GLC",
        _ => "QT",
    };
    work.insert("departments", &store::named! { id: id, code: code, name: name })?;
    Ok(id)
}

fn grant_posts(vault: &mut Vault, people: &[(PersonId, Staff)]) {
    let act = |work: &vault::Work<'_, '_>| -> Result<(), VaultError> {
        for (person, staff) in people {
            store::people::insert_post(
                work,
                work.new_id(),
                *person,
                staff.post,
                work.actor(),
                work.now().at,
            )?;
            if let Some(level) = staff.clearance {
                store::people::insert_clearance(
                    work,
                    work.new_id(),
                    *person,
                    level,
                    (work.actor(), work.now().at),
                    None,
                )?;
            }
        }
        work.record(VaultEvent::SessionOpened { session: work.session(), person: work.actor() });
        Ok(())
    };
    vault.transact("grant_post", act).expect("posts are granted");
}

fn complete_clearances(vault: &mut Vault, people: &[(PersonId, Staff)]) {
    let act = |work: &vault::Work<'_, '_>| -> Result<(), VaultError> {
        for (person, staff) in people {
            let Some(level) = staff.clearance else { continue };
            work.run(
                "UPDATE clearances SET completed_by = :by, completed_at = :at WHERE person_id = :person AND completed_at IS NULL",
                &store::named! { by: work.actor(), at: work.now().at, person: *person },
            )?;
            work.grant_level_keys(*person, level)?;
        }
        work.record(VaultEvent::SessionOpened { session: work.session(), person: work.actor() });
        Ok(())
    };
    vault.transact("complete_clearance", act).expect("clearances are completed");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_throw_away_office_is_intact_and_everybody_can_sit_down() {
        let office = Office::open();
        for staff in STAFF {
            let seen = office
                .sits_down(staff.login, |desk| app::access::who_am_i(desk, app::access::WhoAmI {}))
                .expect("known");
            assert_eq!(seen.posts, [staff.post.code()], "{}", staff.login);
        }
        let report = office.sits_down("hemin", |desk| crate::verify(desk, Vec::new())).expect("verified");
        assert!(report.reply.intact, "{:?}", report.reply.findings);
        assert!(report.reply.rows > 50);
    }

    #[test]
    fn a_wrong_passphrase_is_refused_and_enters_the_trail_at_the_next_unlock() {
        let office = Office::open();
        let refused = Desk::unlock_closed(office.closed(), "linxw", "nonsense", Locale::ZhCn)
            .map(|_| ())
            .map_err(|(_, error)| error.to_string());
        assert_eq!(refused, Err("vault.wrong_passphrase".to_owned()));
        office.sits_down("linxw", |_| ());
        let page = office
            .sits_down("hemin", |desk| {
                app::audit::list_trail(
                    desk,
                    app::audit::ListTrail { kind: Some("passphrase_failed".into()), ..Default::default() },
                )
            })
            .expect("listed");
        assert_eq!(page.rows.len(), 1);
    }
}
