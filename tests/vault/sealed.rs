//! What a copied vault and a valid passphrase give, and what they do not.

use crate::outsider::Keys;
use testkit::{Office, PASSPHRASE};

#[test]
fn the_register_opens_with_any_valid_passphrase_and_no_other() {
    let office = Office::open();
    let key = Keys::of(&office.path(), "majun", PASSPHRASE).data_key();
    assert_eq!(
        key,
        Keys::of(&office.path(), "zhaozy", PASSPHRASE).data_key(),
        "everybody is sealed the same data key"
    );
    let file = std::fs::read(office.path().join("records.db")).expect("the file");
    assert!(!file.windows(6).any(|window| window == "赵志".as_bytes()), "names lie in the clear");
}

#[test]
fn level_keys_are_with_their_holders_and_the_cleared_only() {
    let office = Office::open();
    let has = |login: &str| {
        (
            Keys::of(&office.path(), login, PASSPHRASE).level_key(3).is_some(),
            Keys::of(&office.path(), login, PASSPHRASE).level_key(4).is_some(),
        )
    };
    assert_eq!(has("zhaozy"), (true, true), "总经理 holds both");
    assert_eq!(has("chenli"), (true, true), "保密责任人 holds both");
    assert_eq!(has("linxw"), (true, false), "cleared to 机密");
    assert_eq!(has("xujia"), (false, false), "cleared to 秘密");
    assert_eq!(has("qiansong"), (false, false), "an administrator reads nothing");
}

#[test]
fn before_unlocking_only_a_sample_says_who_works_there() {
    let office = Office::open();
    let keyring = std::fs::read_to_string(office.path().join("keyring.json")).expect("the keyring");
    assert!(!keyring.contains("赵志远") && !keyring.contains("general_manager"), "{keyring}");
    let header = office.path().join("vault.json");
    let edited = std::fs::read_to_string(&header)
        .expect("the header")
        .replace("\"shows_people\": false", "\"shows_people\": true");
    std::fs::write(&header, edited).expect("edited");
    assert!(office.closed().known_people().expect("read").is_empty(), "an edited header gives nobody away");

    let sample = Office::sample();
    let known = sample.closed().known_people().expect("read");
    assert!(
        known
            .iter()
            .any(|one| one.name == "赵志远" && one.login == "zhaozy" && one.post == "general_manager"),
        "{known:?}"
    );
    sample.sits_down("linxw", |_| ());
    assert_eq!(sample.closed().known_people().expect("read").len(), known.len(), "unlocking keeps them");
}
