//! A backup set opens elsewhere, says where it came from, and refuses when anything in it changed.

use app::vault::{BackupView, restore_backup};
use std::path::{Path, PathBuf};
use testkit::{Office, PASSPHRASE};

fn set_of(office: &Office) -> (BackupView, PathBuf) {
    let set = office.sits_down("qiansong", testkit::back_up).expect("a set").reply;
    let folder = PathBuf::from(&set.folder);
    (set, folder)
}

fn restored_to(set: &Path, target: &Path, login: &str) -> Result<i64, String> {
    restore_backup(set, target, login, PASSPHRASE, &app::SystemClock)
        .map(|restored| restored.seq)
        .map_err(|error| error.to_string())
}

#[test]
fn a_set_is_restored_into_another_folder_and_verifies() {
    let office = Office::with_file_plan();
    let (set, folder) = set_of(&office);
    let target = tempfile::tempdir().expect("a folder");
    let place = target.path().join("restored.strongroom");
    assert_eq!(restored_to(&folder, &place, "qiansong"), Ok(set.seq));
    let desk = app::Desk::unlock(
        &place,
        "hemin",
        PASSPHRASE,
        app::Locale::ZhCn,
        std::sync::Arc::new(app::SystemClock),
    );
    let mut desk = desk.expect("the restored vault opens");
    let report = testkit::verify(&mut desk, Vec::new()).expect("verified").reply;
    assert!(report.intact, "{:?}", report.findings);
    let restored = app::audit::list_trail(
        &mut desk,
        app::audit::ListTrail { kind: Some("vault_restored".into()), ..Default::default() },
    )
    .expect("the trail");
    assert_eq!(restored.rows.len(), 1, "the restored vault says so in its trail");
}

#[test]
fn a_set_with_one_changed_byte_is_refused_before_anything_is_written() {
    let office = Office::open();
    let (_, folder) = set_of(&office);
    let file = folder.join("records.db");
    let mut bytes = std::fs::read(&file).expect("the copy");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).expect("changed");
    let target = tempfile::tempdir().expect("a folder");
    let place = target.path().join("restored.strongroom");
    assert_eq!(restored_to(&folder, &place, "qiansong"), Err("vault.damaged".to_owned()));
    assert!(!place.exists(), "nothing was written");
}

#[test]
fn somebody_who_may_not_restore_cannot() {
    let office = Office::open();
    let (_, folder) = set_of(&office);
    let target = tempfile::tempdir().expect("a folder");
    assert_eq!(
        restored_to(&folder, &target.path().join("r"), "linxw"),
        Err("access.not_permitted".to_owned())
    );
}
