//! People: accounts opened by two, posts kept apart, clearances in two steps.

use app::border::Second;
use app::people::*;
use app::{Desk, Error, Locale};
use testkit::{Office, PASSPHRASE};

#[track_caller]
fn refused<T>(outcome: Result<T, Error>, code: &str) {
    match outcome {
        Err(Error::Refused(refusal)) => assert_eq!(refusal.code, code),
        Err(other) => panic!("expected {code}, got {other}"),
        Ok(_) => panic!("expected {code}, but it was done"),
    }
}

fn new_account(login: &str) -> OpenAccount {
    OpenAccount {
        person_id: None,
        name: "袁媛".into(),
        staff_number: "0042".into(),
        department_id: None,
        kind: "staff".into(),
        organisation: String::new(),
        phone: "8009".into(),
        login: login.into(),
        passphrase: "Yuanyuan-da-9x".into(),
        post: Some("staff".into()),
        valid_until: None,
        agreement_until: Some("2028-01-01".into()),
        training_on: None,
        security: Office::second("shenlan"),
    }
}

fn find(office: &Office, login: &str) -> PersonView {
    let ask = ListPeople { query: Some(login.into()), ..Default::default() };
    let found = office.sits_down("shenlan", |desk| list_people(desk, ask)).expect("listed");
    found.rows.into_iter().find(|row| row.login.as_deref() == Some(login)).expect("known")
}

fn grant(desk: &mut Desk, person: &PersonView, post: &str) -> Result<PersonView, Error> {
    grant_post(desk, GrantPost { person_id: person.id.clone(), post: post.into() }).map(|done| done.reply)
}

#[test]
fn a_new_colleague_gets_account_post_and_clearance_from_different_people() {
    let office = Office::open();
    let made =
        office.sits_down("qiansong", |desk| open_account(desk, new_account("yuany"))).expect("opened").reply;
    assert_eq!((made.posts.as_slice(), made.clearance.as_str()), (&["staff".to_owned()][..], "general"));

    let ask = ProposeClearance { person_id: made.id.clone(), level: "confidential".into() };
    let proposed =
        office.sits_down("shenlan", |desk| propose_clearance(desk, ask.clone())).expect("proposed").reply;
    assert_eq!(proposed.state, "waiting");
    refused(office.sits_down("shenlan", |desk| propose_clearance(desk, ask)), "people.clearance_waits");
    let countersign = CompleteClearance { clearance_id: proposed.id.clone() };
    refused(
        office.sits_down("shenlan", |desk| complete_clearance(desk, countersign.clone())),
        "access.not_permitted",
    );
    let done = office
        .sits_down("chenli", |desk| complete_clearance(desk, countersign.clone()))
        .expect("countersigned")
        .reply;
    assert_eq!(done.state, "standing");
    refused(
        office.sits_down("chenli", |desk| complete_clearance(desk, countersign)),
        "people.clearance_settled",
    );

    let desk = Desk::unlock_closed(office.closed(), "yuany", "Yuanyuan-da-9x", Locale::ZhCn);
    let mut desk = desk.map_err(|(_, error)| error).expect("she can sit down");
    let seen = app::access::who_am_i(&mut desk, app::access::WhoAmI {}).expect("known");
    assert_eq!((seen.clearance.as_str(), seen.person.name.as_str()), ("confidential", "袁媛"));
    let change = ChangePassphrase { old: "Yuanyuan-da-9x".into(), new: "Yuanyuan-da-10".into() };
    change_passphrase(&mut desk, change).expect("changed");
    drop(desk.lock());
    assert!(
        Desk::unlock_closed(office.closed(), "yuany", "Yuanyuan-da-9x", Locale::ZhCn).is_err(),
        "the old one opens nothing"
    );
    assert!(Desk::unlock_closed(office.closed(), "yuany", "Yuanyuan-da-10", Locale::ZhCn).is_ok());
    let report = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new())).expect("verified").reply;
    assert!(report.intact, "{:?}", report.findings);
}

#[test]
fn accounts_are_opened_by_two_with_a_good_login_and_passphrase() {
    let office = Office::open();
    let mut desk = office.desk("qiansong");
    let mut case = |change: fn(&mut OpenAccount), code: &str| {
        let mut asked = new_account("yuany");
        change(&mut asked);
        refused(open_account(&mut desk, asked), code);
    };
    case(|ask| ask.security = Office::second("qiansong"), "people.enrolled_alone");
    case(|ask| ask.security = Office::second("zhoujg"), "access.wrong_post");
    case(
        |ask| ask.security = Second { passphrase: "no".into(), ..Office::second("shenlan") },
        "vault.wrong_passphrase",
    );
    case(|ask| ask.login = "袁媛".into(), "people.login_unreadable");
    case(|ask| ask.login = "linxw".into(), "vault.login_taken");
    case(|ask| ask.passphrase = "short-1A".into(), "vault.weak_passphrase");
    case(|ask| ask.passphrase = "Password-1".into(), "people.passphrase_guessable");
    case(|ask| ask.name = " ".into(), "people.name_missing");
    case(|ask| ask.valid_until = Some("2026-11-01".into()), "people.validity_backwards");
    let there = find_in(&mut desk, "linxw");
    let twice = OpenAccount { person_id: Some(there.id), ..new_account("lin2") };
    refused(open_account(&mut desk, twice), "people.account_there");
    drop(desk.lock());
    refused(
        office.sits_down("linxw", |desk| open_account(desk, new_account("yuany"))),
        "access.not_permitted",
    );
}

fn find_in(desk: &mut Desk, login: &str) -> PersonView {
    let ask = ListPeople { query: Some(login.into()), ..Default::default() };
    list_people(desk, ask)
        .expect("listed")
        .rows
        .into_iter()
        .find(|row| row.login.as_deref() == Some(login))
        .expect("known")
}

#[test]
fn posts_that_must_stay_apart_stay_apart() {
    let office = Office::open();
    let (hemin, linxw, shenlan, qiansong) =
        (find(&office, "hemin"), find(&office, "linxw"), find(&office, "shenlan"), find(&office, "qiansong"));
    office.sits_down("shenlan", |desk| {
        refused(grant(desk, &hemin, "clerk"), "people.posts_clash");
        refused(grant(desk, &linxw, "audit_administrator"), "people.posts_clash");
        refused(grant(desk, &qiansong, "security_administrator"), "people.posts_clash");
        refused(grant(desk, &shenlan, "office_director"), "people.own_post");
        refused(grant(desk, &linxw, "clerk"), "people.post_held");
        assert!(matches!(grant(desk, &linxw, "king"), Err(Error::Malformed(_))));
        let both = grant(desk, &linxw, "staff").expect("a clerk may be staff too");
        assert_eq!(both.posts, ["clerk", "staff"]);
        let withdraw = |desk: &mut Desk, person: &PersonView, post: &str| {
            withdraw_post(desk, WithdrawPost { person_id: person.id.clone(), post: post.into() })
        };
        assert_eq!(withdraw(desk, &linxw, "staff").expect("withdrawn").reply.posts, ["clerk"]);
        refused(withdraw(desk, &linxw, "staff"), "people.post_not_held");
        refused(withdraw(desk, &hemin, "audit_administrator"), "people.last_administrator");
    });
}

#[test]
fn an_account_is_closed_by_another_with_a_reason() {
    let office = Office::open();
    let (linxw, qiansong, hemin) =
        (find(&office, "linxw"), find(&office, "qiansong"), find(&office, "hemin"));
    office.sits_down("qiansong", |desk| {
        let close = |desk: &mut Desk, person: &PersonView, reason: &str| {
            close_account(
                desk,
                CloseAccount { person_id: person.id.clone(), reason: reason.into(), left: true },
            )
        };
        refused(close(desk, &qiansong, "离职"), "people.own_account");
        refused(close(desk, &hemin, "离职"), "people.last_administrator");
        refused(close(desk, &linxw, " "), "people.reason_missing");
        let gone = close(desk, &linxw, "离职").expect("closed").reply;
        assert_eq!((gone.state.as_str(), gone.account_closed), ("left", true));
        refused(close(desk, &linxw, "离职"), "people.account_missing");
    });
    assert!(Desk::unlock_closed(office.closed(), "linxw", PASSPHRASE, Locale::ZhCn).is_err());
    office.sits_down("shenlan", |desk| {
        refused(grant(desk, &linxw, "staff"), "people.person_left");
        let ask = ProposeClearance { person_id: linxw.id.clone(), level: "secret".into() };
        refused(propose_clearance(desk, ask), "people.person_left");
    });
}

#[test]
fn clearances_are_never_ones_own_and_a_lowering_takes_the_keys_back() {
    let office = Office::open();
    let (shenlan, songyq, zhaozy) =
        (find(&office, "shenlan"), find(&office, "songyq"), find(&office, "zhaozy"));
    let propose = |desk: &mut Desk, person: &PersonView, level: &str| {
        propose_clearance(desk, ProposeClearance { person_id: person.id.clone(), level: level.into() })
    };
    let (own, lower) = office.sits_down("shenlan", |desk| {
        refused(propose(desk, &shenlan, "secret"), "people.own_clearance");
        refused(propose(desk, &songyq, "confidential"), "people.clearance_unchanged");
        let own = propose(desk, &zhaozy, "secret").expect("proposed").reply;
        (own, propose(desk, &songyq, "secret").expect("proposed").reply)
    });
    office.sits_down("zhaozy", |desk| {
        refused(complete_clearance(desk, CompleteClearance { clearance_id: own.id }), "people.own_clearance");
        complete_clearance(desk, CompleteClearance { clearance_id: lower.id }).expect("lowered");
    });
    assert_eq!(find(&office, "songyq").clearance, "secret");
    let waiting = office
        .sits_down("shenlan", |desk| {
            list_clearances(desk, ListClearances { open_only: true, ..ListClearances::default() })
        })
        .expect("listed");
    assert_eq!(waiting.rows.len(), 1);
}

#[test]
fn departments_duties_and_switches() {
    let office = Office::with_file_plan();
    office.sits_down("shenlan", |desk| {
        assert!(!list_duties(desk, ListDuties {}).expect("listed").rows.is_empty());
        let set = |desk: &mut Desk, key: &str, value: &str| {
            change_setting(desk, ChangeSetting { key: key.into(), value: value.into() })
        };
        refused(set(desk, "colour", "red"), "people.setting_unknown");
        refused(set(desk, "cooling_off_days", "0"), "people.setting_value");
        let settings = set(desk, "cooling_off_days", "14").expect("changed").reply;
        let days = settings.rows.iter().find(|row| row.key == "cooling_off_days").expect("there");
        assert_eq!((days.value.as_str(), days.changed), ("14", true));
        assert!(!read_matrix(desk, ReadMatrix {}).expect("read").rows.is_empty());
    });
    office.sits_down("qiansong", |desk| {
        let made = add_department(desk, AddDepartment { code: "CWB".into(), name: "财务部".into() })
            .expect("added")
            .reply;
        assert!(made.rows.iter().any(|row| row.code == "CWB"));
        refused(
            add_department(desk, AddDepartment { code: "CWB".into(), name: "财务".into() }),
            "people.department_code_taken",
        );
        refused(
            add_department(desk, AddDepartment { code: "X".into(), name: " ".into() }),
            "people.name_missing",
        );
    });
}

#[test]
fn a_borrower_needs_no_account_and_agreements_are_kept_by_the_secrecy_officer() {
    let office = Office::open();
    let ask = AddPerson {
        name: "唐勇".into(),
        kind: "outside".into(),
        organisation: "江州衡信律师所".into(),
        ..Default::default()
    };
    let person = office.sits_down("linxw", |desk| add_person(desk, ask)).expect("added").reply;
    assert_eq!((person.login.as_deref(), person.barcode.starts_with('5')), (None, true));
    let dates = RecordAgreement {
        person_id: person.id.clone(),
        agreement_until: Some("2027-06-30".into()),
        training_on: None,
    };
    let kept = office.sits_down("chenli", |desk| record_agreement(desk, dates.clone())).expect("kept").reply;
    assert_eq!(kept.agreement_until.as_deref(), Some("2027-06-30"));
    refused(office.sits_down("linxw", |desk| record_agreement(desk, dates)), "access.not_permitted");
    refused(
        office.sits_down("sunhao", |desk| list_people(desk, ListPeople::default())),
        "access.not_permitted",
    );
    let found = office
        .sits_down("linxw", |desk| {
            list_people(desk, ListPeople { query: Some("ty".into()), ..Default::default() })
        })
        .expect("by initials");
    assert_eq!(found.rows[0].name, "唐勇");
}

#[test]
fn an_own_passphrase_is_changed_only_by_who_knows_the_old_one() {
    let office = Office::open();
    let mut desk = office.desk("linxw");
    let mut change = |old: &str, new: &str| {
        change_passphrase(&mut desk, ChangePassphrase { old: old.into(), new: new.into() })
    };
    refused(change("nonsense", "Shoujuan-2027"), "vault.wrong_passphrase");
    refused(change(PASSPHRASE, PASSPHRASE), "people.passphrase_unchanged");
    refused(change(PASSPHRASE, "short"), "vault.weak_passphrase");
    change(PASSPHRASE, "Shoujuan-2027").expect("changed");
}
