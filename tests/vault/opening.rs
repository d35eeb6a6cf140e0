//! Opening refuses plainly what it must not open, and keeps what is damaged.

use app::{Closed, Desk, KdfCost, Locale, SystemClock};
use std::path::Path;
use std::sync::Arc;
use testkit::{Office, PASSPHRASE};

fn opened(path: &Path) -> Result<(), String> {
    Closed::open(path, Arc::new(SystemClock), KdfCost::ThrowAway)
        .map(|_| ())
        .map_err(|error| error.to_string())
}

fn unlocked(office: &Office, login: &str, passphrase: &str) -> Result<(), String> {
    Desk::unlock_closed(office.closed(), login, passphrase, Locale::ZhCn)
        .map(|_| ())
        .map_err(|(_, error)| error.to_string())
}

#[test]
fn a_vault_that_is_open_elsewhere_says_by_whom() {
    let office = Office::open();
    let first = office.closed();
    assert_eq!(opened(&office.path()), Err("vault.in_use".to_owned()));
    drop(first);
    assert_eq!(opened(&office.path()), Ok(()));
}

#[test]
fn a_folder_that_some_program_synchronises_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let synced = folder.path().join("OneDrive").join("office.strongroom");
    let office = Office::open();
    std::fs::create_dir_all(synced.parent().expect("a parent")).expect("made");
    std::fs::rename(office.path(), &synced).expect("moved");
    assert_eq!(opened(&synced), Err("vault.on_shared_storage".to_owned()));
}

#[test]
fn what_is_no_vault_and_what_is_newer_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(opened(folder.path()), Err("vault.not_a_vault".to_owned()));
    let office = Office::open();
    let header = office.path().join("vault.json");
    let newer =
        std::fs::read_to_string(&header).expect("the header").replace("\"format\": 1", "\"format\": 99");
    std::fs::write(&header, newer).expect("written");
    assert_eq!(opened(&office.path()), Err("vault.too_new".to_owned()));
}

#[test]
fn a_damaged_database_is_refused_and_kept_as_it_is() {
    let office = Office::open();
    let file = office.path().join("records.db");
    let mut bytes = std::fs::read(&file).expect("the file");
    bytes[100] ^= 0xff;
    std::fs::write(&file, &bytes).expect("damaged");
    assert_eq!(unlocked(&office, "linxw", PASSPHRASE), Err("vault.damaged".to_owned()));
    assert_eq!(std::fs::read(&file).expect("the file"), bytes, "nothing was repaired or deleted");
}

#[test]
fn five_wrong_passphrases_lock_one_login_wherever_they_are_typed() {
    let office = Office::open();
    let mut desk = office.desk("linxw");
    let wrong =
        app::border::Second { login: "zhaozy".into(), passphrase: "nonsense".into(), signature_png: None };
    let mut answers = Vec::new();
    for _ in 0..5 {
        answers.push(desk.authenticate(&wrong).map(|_| ()).map_err(|error| error.to_string()));
        office.clock.pass(chrono::Duration::seconds(20));
    }
    assert_eq!(answers[0], Err("vault.wrong_passphrase".to_owned()), "told how many tries are left");
    assert_eq!(answers[4], Err("vault.locked_out".to_owned()));
    assert_eq!(
        desk.authenticate(&Office::second("zhaozy")).map(|_| ()).map_err(|error| error.to_string()),
        Err("vault.locked_out".to_owned()),
        "the right one comes too late"
    );
    drop(desk.lock());
    assert_eq!(
        unlocked(&office, "zhaozy", PASSPHRASE),
        Err("vault.locked_out".to_owned()),
        "and at the lock screen"
    );
    assert_eq!(unlocked(&office, "linxw", PASSPHRASE), Ok(()), "others go on");
    office.clock.pass(chrono::Duration::minutes(16));
    assert_eq!(unlocked(&office, "zhaozy", PASSPHRASE), Ok(()));
}

#[test]
fn a_blob_without_a_row_is_moved_aside_and_half_written_ones_go() {
    let office = Office::open();
    let stray = office.path().join("content").join("ab").join("abcdef");
    std::fs::create_dir_all(stray.parent().expect("a parent")).expect("made");
    std::fs::write(&stray, b"somebody's").expect("written");
    std::fs::write(office.path().join("incoming").join("half"), b"half").expect("written");
    office.sits_down("linxw", |_| ());
    assert!(
        !stray.exists() && office.path().join("unclaimed").join("abcdef").exists(),
        "never deleted by the program alone"
    );
    assert!(!office.path().join("incoming").join("half").exists());
    let told = office.sits_down("hemin", |desk| {
        let ask = app::audit::ListTrail { kind: Some("blob_unclaimed".into()), ..Default::default() };
        app::audit::list_trail(desk, ask).expect("the trail").rows.len()
    });
    assert_eq!(told, 1);
}
