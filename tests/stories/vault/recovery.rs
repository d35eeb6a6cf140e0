//! The recovery key: what is sealed to it follows every turn, and two administrators bring the level keys back with it.

use super::{code, done};
use app::border::Second;
use app::people::{
    AddPerson, CompleteClearance, ListLevelKeys, OpenAccount, ProposeClearance, RecoverLevelKeys, add_person,
    complete_clearance, list_level_keys, open_account, propose_clearance, recover_level_keys,
};
use app::records::{AttachFile, OpenFile, attach_file, open_file};
use base64::Engine;
use testkit::{Office, PASSPHRASE, RecordAdder};

/// A paper of that level with a file; answers the file.
fn filed(office: &Office, title: &str, words: &str) -> String {
    office.sits_down("linxw", |desk| {
        let adder = RecordAdder::named(title).at_level("confidential").with_copy("electronic", "electronic");
        let made = adder.add(desk);
        let ask = AttachFile {
            copy_id: made.copies[1].id.clone(),
            file_name: "正文.txt".into(),
            media_type: "text/plain".into(),
            base64: base64::engine::general_purpose::STANDARD.encode(words),
        };
        done(attach_file(desk, ask));
        let newest = "SELECT id FROM contents ORDER BY row DESC LIMIT 1";
        desk.vault().reader().get(newest, &[], |row| row.get(0)).expect("read").expect("there")
    })
}

fn opened(office: &Office, login: &str, content: &str) -> Result<String, String> {
    office.sits_down(login, |desk| {
        let ask = OpenFile { content_id: content.to_owned(), purpose: Some("核对".into()) };
        let file = open_file(desk, ask).map_err(|error| error.to_problem(app::Locale::ZhCn).code)?.reply;
        let bytes = base64::engine::general_purpose::STANDARD.decode(file.base64).expect("base64");
        Ok(String::from_utf8(bytes).expect("words"))
    })
}

/// Somebody who was cleared for 机密 before the account was opened: the level key waits. Answers who.
fn cleared_first(office: &Office) -> String {
    let new = AddPerson {
        name: "方晴".into(),
        staff_number: "0399".into(),
        department_id: None,
        kind: "staff".into(),
        organisation: String::new(),
        phone: String::new(),
        agreement_until: Some("2028-01-01".into()),
        training_on: None,
    };
    let fang = office.sits_down("linxw", |desk| done(add_person(desk, new)).reply.id);
    clearance(office, &fang, "confidential");
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
    fang
}

/// Another clearance, countersigned by a holder, whose session turns the key when it is a lower one.
fn clearance(office: &Office, person: &str, level: &str) {
    let ask = ProposeClearance { person_id: person.to_owned(), level: level.into() };
    let proposed = office.sits_down("shenlan", |desk| done(propose_clearance(desk, ask)).reply);
    let ask = CompleteClearance { clearance_id: proposed.id };
    office.sits_down("zhaozy", |desk| done(complete_clearance(desk, ask)));
}

fn using(key: &str, second: &str) -> RecoverLevelKeys {
    RecoverLevelKeys { recovery_key: key.to_owned(), second: Office::second(second) }
}

#[test]
fn two_administrators_bring_the_level_keys_back_before_and_after_a_turn() {
    let office = Office::with_file_plan();
    let before = filed(&office, "机密的验收意见", "验收前的底稿");
    let songyq = office.sits_down("shenlan", |desk| office.person(desk, "songyq").to_string());
    clearance(&office, &songyq, "secret");
    let after = filed(&office, "机密的整改意见", "换钥之后的底稿");
    let fang = cleared_first(&office);
    assert_eq!(opened(&office, "fangqing", &before), Err("vault.level_key_missing".into()));
    office.sits_down("shenlan", |desk| {
        let waiting = done(list_level_keys(desk, ListLevelKeys {})).waiting;
        assert!(waiting.iter().any(|one| one.person.id == fang));
        let reply = done(recover_level_keys(desk, using(Office::recovery_key(), "hemin"))).reply;
        assert!(reply.waiting.is_empty(), "sealed to whoever lacked it");
        let again = recover_level_keys(desk, using(Office::recovery_key(), "hemin"));
        assert_eq!(code(again), "vault.recovery_not_needed");
    });
    assert_eq!(opened(&office, "fangqing", &before).as_deref(), Ok("验收前的底稿"));
    assert_eq!(opened(&office, "fangqing", &after).as_deref(), Ok("换钥之后的底稿"));
    office.sits_down("luoxy", |desk| {
        let sql = "SELECT count(*) FROM audit_events WHERE kind = 'recovery_key_used'";
        assert_eq!(desk.vault().reader().number(sql, &[]).expect("counted"), 1, "使用恢复密钥 is an event");
    });
}

#[test]
fn one_person_alone_another_key_or_another_post_uses_nothing() {
    let office = Office::with_file_plan();
    cleared_first(&office);
    let key = Office::recovery_key();
    for login in ["qiansong", "hemin", "chenli", "linxw"] {
        let refused = office.sits_down(login, |desk| code(recover_level_keys(desk, using(key, "shenlan"))));
        assert_eq!(refused, "access.not_permitted", "{login}");
    }
    office.sits_down("shenlan", |desk| {
        assert_eq!(code(recover_level_keys(desk, using(key, "shenlan"))), "vault.recovery_by_two");
        assert_eq!(code(recover_level_keys(desk, using(key, "chenli"))), "vault.recovery_by_two");
        for wrong in ["", "F00D", &key.replace(['0', '1', '2', '3', '4', '5', '6', '7'], "8"), "守卷守卷"]
        {
            let refused = code(recover_level_keys(desk, using(wrong, "qiansong")));
            assert_eq!(refused, "vault.wrong_recovery_key", "{wrong}");
        }
        let mistyped = RecoverLevelKeys {
            recovery_key: key.to_owned(),
            second: Second { passphrase: "not this one 9X".into(), ..Office::second("qiansong") },
        };
        assert!(!format!("{mistyped:?}").contains(key), "nothing typed reaches a log");
        assert_eq!(code(recover_level_keys(desk, mistyped)), "vault.wrong_passphrase");
        let held: Vec<_> = done(list_level_keys(desk, ListLevelKeys {})).waiting;
        assert_eq!(held.len(), 1, "still waiting");
    });
}

#[test]
fn at_the_founding_every_key_is_sealed_to_it() {
    let office = Office::open();
    office.sits_down("shenlan", |desk| {
        let grants = store::recovery::list_recovery_grants(&desk.vault().reader()).expect("listed");
        let held: Vec<_> = grants.iter().map(|grant| (grant.key_level, grant.keys)).collect();
        assert_eq!(held, [(0, 1), (3, 1), (4, 1)]);
    });
    let keyring = std::fs::read_to_string(office.path().join("keyring.json")).expect("there");
    assert!(keyring.contains("\"recovery\""), "the data key lies outside the database, sealed to the paper");
}
