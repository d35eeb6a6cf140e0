//! The committed TypeScript contract is what the operations list says today.

use std::path::Path;

#[test]
fn the_committed_contract_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/generated/contract.ts");
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        committed.trim_end(),
        app::contract::typescript().trim_end(),
        "run `cargo xtask gen` and commit the result"
    );
}

#[test]
fn every_operation_has_a_schema_for_request_and_reply() {
    let listed = app::contract::json();
    let operations = listed.as_array().expect("a list");
    assert_eq!(operations.len(), app::OPERATIONS.len());
    for operation in operations {
        assert!(operation["request"]["title"].is_string(), "{} has no request schema", operation["name"]);
        assert!(operation["reply"]["title"].is_string(), "{} has no reply schema", operation["name"]);
    }
}

#[test]
fn names_are_unique_and_speak_in_verbs() {
    let mut names: Vec<&str> = app::OPERATIONS.iter().map(|operation| operation.name()).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "an operation is listed twice");
}
