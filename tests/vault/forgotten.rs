//! Destroyed words: after the destruction's commit and the checkpoint no decrypted page of the file holds them but
//! the residual record's own row. The same for words that are sealed or behind the word of a file.

use crate::everything::{holds, pages};
use crate::outsider::Keys;
use domain::vault::VaultEvent;
use std::path::Path;
use testkit::{Office, PASSPHRASE, RecordAdder};

/// As the index stores it: four bytes that no other term shares.
const CANARY: &str = "𠮷";

/// How many pages of the search indexes hold the canary: the pages that are none of a table of business rows.
fn index_pages(vault: &Path) -> usize {
    let key = Keys::of(vault, "linxw", PASSPHRASE).data_key();
    let stored = pages(vault, &key);
    // A row of `records` holds the whole title; a term of an index stands without its neighbours.
    let whole = "𠮷祥里渗漏调查".as_bytes();
    let is_row = |page: &[u8]| page.windows(whole.len()).any(|window| window == whole);
    stored.iter().filter(|page| holds(&[(*page).clone()], CANARY) && !is_row(page)).count()
}

/// The desk is left afterwards, and closing moves the log into the file.
fn transact(office: &Office, act: impl FnOnce(&vault::Work<'_, '_>) -> store::Result<()>) {
    office.sits_down("linxw", |desk| {
        let person = desk.actor();
        desk.vault()
            .transact("unlock", |work| -> Result<(), vault::VaultError> {
                act(work)?;
                work.record(VaultEvent::PassphraseChanged { slot: work.new_id(), person });
                Ok(())
            })
            .expect("committed");
    });
}

#[test]
fn the_words_of_a_destroyed_record_are_in_no_page_of_an_index() {
    let office = Office::with_file_plan();
    let record = office.sits_down("linxw", |desk| {
        let _ = RecordAdder::named("𠮷祥里渗漏调查").add(desk);
        testkit::records::record(desk, "𠮷祥里渗漏调查")
    });
    transact(&office, |_| Ok(()));
    assert!(index_pages(&office.path()) > 0, "the canary is found before the act");
    transact(&office, |work| store::disposal::destroy_record(work, record));
    assert_eq!(index_pages(&office.path()), 0);
}
