//! Level keys on their way: who waits for one, who hands it on, and what somebody who left still opens.

use crate::everything::{holds, reach};
use crate::outsider::Keys;
use crate::words::{clear, copied, done};
use app::Locale;
use app::people::{
    CloseAccount, HandOnLevelKeys, LevelKeyList, ListLevelKeys, OpenAccount, TurnLevelKey, close_account,
    hand_on_level_keys, list_level_keys, open_account, turn_level_key,
};
use testkit::{Office, PASSPHRASE, RecordAdder};

fn code<T>(result: app::Result<T>) -> String {
    match result {
        Ok(_) => "allowed".to_owned(),
        Err(error) => error.to_problem(Locale::ZhCn).code,
    }
}

fn listed(office: &Office, login: &str) -> LevelKeyList {
    office.sits_down(login, |desk| done(list_level_keys(desk, ListLevelKeys {})))
}

fn lower(office: &Office, login: &str, level: &str, by: &str) {
    let proposed = office.sits_down("shenlan", |desk| {
        let person_id = office.person(desk, login).to_string();
        let ask = app::people::ProposeClearance { person_id, level: level.into() };
        done(app::people::propose_clearance(desk, ask)).reply
    });
    office.sits_down(by, |desk| {
        let ask = app::people::CompleteClearance { clearance_id: proposed.id };
        done(app::people::complete_clearance(desk, ask));
    });
}

fn has(office: &Office, login: &str, level: u8) -> bool {
    Keys::of(&office.path(), login, PASSPHRASE).level_key(level).is_some()
}

#[test]
fn an_account_younger_than_its_clearance_waits_and_a_holder_hands_the_keys_on() {
    let office = Office::with_file_plan();
    let fang = office.sits_down("linxw", |desk| {
        let new = app::people::AddPerson {
            name: "方晴".into(),
            staff_number: "0399".into(),
            department_id: None,
            kind: "staff".into(),
            organisation: String::new(),
            phone: String::new(),
            agreement_until: Some("2028-01-01".into()),
            training_on: None,
        };
        done(app::people::add_person(desk, new)).reply.id
    });
    let proposed = office.sits_down("shenlan", |desk| {
        let ask = app::people::ProposeClearance { person_id: fang.clone(), level: "top_secret".into() };
        done(app::people::propose_clearance(desk, ask)).reply
    });
    office.sits_down("zhaozy", |desk| {
        let ask = app::people::CompleteClearance { clearance_id: proposed.id };
        done(app::people::complete_clearance(desk, ask));
    });
    assert!(listed(&office, "chenli").waiting.is_empty(), "no account, nothing to seal to");
    office.sits_down("qiansong", |desk| {
        let ask = OpenAccount {
            person_id: Some(fang.clone()),
            name: String::new(),
            staff_number: String::new(),
            department_id: None,
            kind: "staff".into(),
            organisation: String::new(),
            phone: String::new(),
            login: "fangqing".into(),
            passphrase: PASSPHRASE.into(),
            post: Some("staff".into()),
            valid_until: None,
            agreement_until: None,
            training_on: None,
            security: Office::second("shenlan"),
        };
        done(open_account(desk, ask));
    });
    let waiting = listed(&office, "shenlan").waiting;
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].lacks, ["confidential", "top_secret"]);
    assert!(!has(&office, "fangqing", 4));
    let hand = || HandOnLevelKeys { person_id: fang.clone() };
    for (login, refused) in [("shenlan", "access.not_permitted"), ("linxw", "access.not_permitted")] {
        assert_eq!(office.sits_down(login, |desk| code(hand_on_level_keys(desk, hand()))), refused);
    }
    office.sits_down("chenli", |desk| {
        let own = HandOnLevelKeys { person_id: office.person(desk, "chenli").to_string() };
        assert_eq!(code(hand_on_level_keys(desk, own)), "people.own_level_key");
        let after = done(hand_on_level_keys(desk, hand())).reply;
        assert!(after.waiting.is_empty() && after.holders.iter().any(|one| one.person.id == fang));
        assert_eq!(code(hand_on_level_keys(desk, hand())), "people.key_not_waiting");
    });
    assert!(has(&office, "fangqing", 3) && has(&office, "fangqing", 4));
}

#[test]
fn who_is_lowered_loses_the_key_and_opens_nothing_that_is_sealed_after() {
    let office = Office::with_file_plan();
    clear(&office, "linxw");
    office.sits_down("linxw", |desk| {
        let _ = RecordAdder::named("qzbefore 收购前的底价").at_level("top_secret").add(desk);
    });
    let (_kept, before) = copied(&office);
    let kept_key = Keys::of(&before, "linxw", PASSPHRASE).level_key(4).expect("held");
    lower(&office, "linxw", "secret", "zhaozy");
    assert!(!has(&office, "linxw", 4) && !has(&office, "linxw", 3), "taken from the slot");
    assert!(listed(&office, "chenli").due.is_empty(), "turned at once by the holder's session");
    clear(&office, "zhenghb");
    office.sits_down("zhenghb", |desk| {
        let made = RecordAdder::named("qzafter 收购后的安排").at_level("top_secret").add(desk);
        let open = app::records::OpenRecord { id: made.id, purpose: Some("核对".into()) };
        assert_eq!(done(app::records::open_record(desk, open)).reply.title, "qzafter 收购后的安排");
    });
    let (_kept, vault) = copied(&office);
    let now = Keys::of(&vault, "zhenghb", PASSPHRASE).level_keys(4);
    assert_eq!(now.len(), 2, "the new key on top of the old");
    assert!(now.contains(&kept_key), "what was sealed before stays readable to who is cleared");
    let zhenghb = reach(&vault, "zhenghb", PASSPHRASE);
    assert!(holds(&zhenghb, "qzbefore") && holds(&zhenghb, "qzafter"));
    assert!(!holds(&reach(&vault, "linxw", PASSPHRASE), "qzafter"));
    let with_kept =
        crate::everything::sealed_texts_under(&vault, &[kept_key], &Keys::of(&vault, "linxw", PASSPHRASE));
    assert!(
        with_kept.iter().any(|text| text.contains("qzbefore")),
        "a key once held opens what was sealed then"
    );
    assert!(!with_kept.iter().any(|text| text.contains("qzafter")), "and nothing of later");
}

#[test]
fn whoever_leaves_is_due_until_a_holder_turns_the_key() {
    let office = Office::with_file_plan();
    clear(&office, "linxw");
    office.sits_down("qiansong", |desk| {
        let person_id = office.person(desk, "linxw").to_string();
        done(close_account(desk, CloseAccount { person_id, reason: "离职".into(), left: true }));
    });
    let due = listed(&office, "chenli").due;
    let levels: Vec<_> = due.iter().map(|turn| turn.level.as_str()).collect();
    assert_eq!(levels, ["confidential", "top_secret"], "the system administrator has no key to turn");
    assert_eq!(due[0].left[0].name, "林晓雯");
    office.sits_down("shenlan", |desk| {
        let ask = TurnLevelKey { level: "top_secret".into() };
        assert_eq!(code(turn_level_key(desk, ask)), "access.not_permitted");
    });
    office.sits_down("chenli", |desk| {
        for level in ["confidential", "top_secret"] {
            done(turn_level_key(desk, TurnLevelKey { level: level.into() }));
        }
        let ask = TurnLevelKey { level: "top_secret".into() };
        assert_eq!(code(turn_level_key(desk, ask)), "people.key_not_due");
    });
    assert!(listed(&office, "zhaozy").due.is_empty());
    assert_eq!(Keys::of(&office.path(), "zhaozy", PASSPHRASE).level_keys(4).len(), 2, "the other holder too");
}

#[test]
fn nothing_is_sealed_to_a_slot_that_two_did_not_state() {
    let office = Office::with_file_plan();
    let xujia = office.sits_down("shenlan", |desk| office.person(desk, "xujia").to_string());
    // Somebody with the data key puts his own public key into another's slot.
    crate::outsider::database(&office)
        .execute("UPDATE key_slots SET receive_public = randomblob(32) WHERE person_id = ?1", [&xujia])
        .expect("forged");
    let proposed = office.sits_down("shenlan", |desk| {
        let ask = app::people::ProposeClearance { person_id: xujia, level: "top_secret".into() };
        done(app::people::propose_clearance(desk, ask)).reply
    });
    office.sits_down("zhaozy", |desk| {
        let ask = app::people::CompleteClearance { clearance_id: proposed.id };
        assert_eq!(code(app::people::complete_clearance(desk, ask)), "vault.damaged");
    });
}
