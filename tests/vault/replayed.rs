//! Older copies put back: one page, the whole file.

use crate::forged::{anchor, known_again, outsider_copy, verified};
use crate::outsider::{self, Keys};
use testkit::Office;

const PAGE: usize = 4096;

#[test]
fn an_older_file_put_back_is_found_by_a_known_anchor() {
    let office = Office::open();
    let older = outsider_copy(&office);
    let known = anchor(&office);
    older.put_back(&office.path());
    let report = verified(&office, vec![known_again(&known)]);
    let said: Vec<&str> = report.findings.iter().map(|finding| finding.kind.as_str()).collect();
    assert!(said.contains(&"rolled_back") || said.contains(&"anchor_differs"), "{said:?}");
}

#[test]
fn an_older_copy_of_one_page_is_found_and_the_row_is_named() {
    let office = Office::open();
    let key = Keys::of(&office.path(), "linxw", testkit::PASSPHRASE).data_key();
    let file = office.path().join("records.db");
    drop(outsider_copy(&office));
    let older = std::fs::read(&file).expect("the older file");

    // A passphrase change rewrites one row of key_slots through the app.
    office.sits_down("majun", |desk| {
        let ask = serde_json::json!({ "old": testkit::PASSPHRASE, "new": "Xin-de-kouling-2026" });
        app::dispatch(desk, "change_passphrase", ask).expect("changed");
    });
    drop(outsider_copy(&office));
    let newer = std::fs::read(&file).expect("the newer file");
    let slot = |bytes: &[u8]| -> Option<(String, String)> {
        std::fs::write(&file, bytes).expect("written");
        let connection = outsider::connect(&file, &key);
        connection
            .query_row("SELECT id, kdf FROM key_slots WHERE login = 'majun'", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .ok()
    };
    let (id, old_kdf) = slot(&older).expect("the older row");

    let mut replayed = 0;
    for page in 1..older.len() / PAGE {
        let range = page * PAGE..(page + 1) * PAGE;
        if older[range.clone()] == newer[range.clone()] {
            continue;
        }
        let mut mixed = newer.clone();
        mixed[range.clone()].copy_from_slice(&older[range]);
        if slot(&mixed).is_some_and(|(_, kdf)| kdf == old_kdf) {
            replayed += 1;
            let report = verified(&office, Vec::new());
            assert!(report.findings.iter().any(|finding| finding.kind == "row_edited" && finding.id.as_deref() == Some(id.as_str())), "{:?}", report.findings);
        }
    }
    assert!(replayed > 0, "no page brought the older row back: the test tested nothing");
}
