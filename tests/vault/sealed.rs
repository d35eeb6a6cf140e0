//! What a copied vault and a valid passphrase give, and what they do not.

use crate::outsider::Keys;
use testkit::{Office, PASSPHRASE};

#[test]
fn the_register_opens_with_any_valid_passphrase_and_no_other() {
    let office = Office::open();
    let key = Keys::of(&office.path(), "majun", PASSPHRASE).data_key();
    assert_eq!(key, Keys::of(&office.path(), "zhaozy", PASSPHRASE).data_key(), "everybody is sealed the same data key");
    let file = std::fs::read(office.path().join("records.db")).expect("the file");
    assert!(!file.windows(6).any(|window| window == "赵志".as_bytes()), "names lie in the clear");
}

#[test]
fn level_keys_are_with_their_holders_and_the_cleared_only() {
    let office = Office::open();
    let has = |login: &str| (Keys::of(&office.path(), login, PASSPHRASE).level_key(3).is_some(), Keys::of(&office.path(), login, PASSPHRASE).level_key(4).is_some());
    assert_eq!(has("zhaozy"), (true, true), "总经理 holds both");
    assert_eq!(has("chenli"), (true, true), "保密责任人 holds both");
    assert_eq!(has("linxw"), (true, false), "cleared to 机密");
    assert_eq!(has("xujia"), (false, false), "cleared to 秘密");
    assert_eq!(has("qiansong"), (false, false), "an administrator reads nothing");
}
