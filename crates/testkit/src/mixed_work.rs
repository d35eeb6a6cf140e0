//! Mixed work for the tests that pull the plug: register, lend, return, attach, move, anchor.

use crate::RecordAdder;
use crate::records::{copy, record};
use app::Desk;

/// One act of the mix; answers the position of its last event.
pub type Act = Box<dyn Fn(&mut Desk) -> i64>;

fn call(desk: &mut Desk, operation: &str, request: serde_json::Value) -> i64 {
    match app::dispatch(desk, operation, request) {
        Ok(answer) => answer.seq,
        Err(error) => panic!("{operation}: {error}"),
    }
}

/// Endless work at a clerk's desk, each act committed before the next begins.
pub fn mixed_work(desk: &mut Desk) -> impl Iterator<Item = Act> + use<> {
    let begun = desk.now().at.0.timestamp_micros();
    let borrower =
        store::people::find_account(&desk.vault().reader(), "majun").expect("read").expect("马骏").person;
    (0_u32..).map(move |n| -> Act {
        let title = format!("断电演练记录 {begun}-{}", n / 5);
        match n % 5 {
            0 => Box::new(move |desk| {
                let _ = RecordAdder::named(&title).in_category("ZX-04").of_department("秩序维护部").add(desk);
                store::audit::head(&desk.vault().reader()).expect("read").expect("a head").0
            }),
            1 => Box::new(move |desk| {
                let id = record(desk, &title);
                let held = copy(desk, id, "原件");
                call(desk, "lend_copy", serde_json::json!({ "copy_id": held.to_string(), "borrower_id": borrower.to_string(), "way": "reading", "purpose": "演练", "override_reason": "演练" }))
            }),
            2 => Box::new(move |desk| {
                let id = record(desk, &title);
                let held = copy(desk, id, "原件");
                call(desk, "return_copy", serde_json::json!({ "copy_id": held.to_string(), "pages": 10, "seal_intact": true }))
            }),
            3 => Box::new(move |desk| {
                let id = record(desk, &title);
                let held = copy(desk, id, "原件");
                call(desk, "attach_file", serde_json::json!({ "copy_id": held.to_string(), "file_name": "演练.txt", "media_type": "text/plain", "base64": "5ryU57uD" }))
            }),
            _ => Box::new(move |desk| {
                let id = record(desk, &title);
                call(desk, "add_copy", serde_json::json!({ "record_id": id.to_string(), "kind": "further", "medium": "paper", "pages": 10, "seal_number": "" }))
            }),
        }
    })
}
