//! Post × operation × level below the window: what a reader's clearance does not reach does not exist
//! for them — lists, search, detail, and the very bytes of the error.

use app::{Desk, Locale, OPERATIONS, Operation, dispatch};
use domain::access::{Level, Permission};
use serde_json::{Value, json};
use testkit::{Office, RecordAdder, STAFF};

const SHOWN: [(&str, Level); 5] = [
    ("XZ-06", Level::General),
    ("XZ-02", Level::Internal),
    ("GC-06", Level::Secret),
    ("HT-02", Level::Confidential),
    ("GH-02", Level::TopSecret),
];

/// A record of each level, the 绝密 one registered by a clerk raised to it in the proper way.
pub(crate) fn office_with_a_record_of_each_level() -> (Office, Vec<(String, Level)>) {
    let office = Office::with_file_plan();
    let clerk = office.sits_down("shenlan", |desk| {
        let clerk = office.person(desk, "zhenghb").to_string();
        let asked = dispatch(desk, "propose_clearance", json!({ "person_id": clerk, "level": "top_secret" }))
            .expect("proposed");
        asked.reply["id"]
            .as_str()
            .map(str::to_owned)
            .unwrap_or_else(|| asked.reply["clearance"]["id"].as_str().expect("an id").to_owned())
    });
    office.sits_down("zhaozy", |desk| {
        dispatch(desk, "complete_clearance", json!({ "clearance_id": clerk })).expect("completed")
    });
    let records = office.sits_down("zhenghb", |desk| {
        SHOWN
            .iter()
            .map(|(category, level)| {
                (RecordAdder::named(&title(*level)).in_category(category).add(desk).id, *level)
            })
            .collect()
    });
    (office, records)
}

pub(crate) fn title(level: Level) -> String {
    format!("分级可见性试验{}卷", level.rank())
}

fn reply(desk: &mut Desk, operation: &str, request: Value) -> Value {
    dispatch(desk, operation, request).unwrap_or_else(|error| panic!("{operation}: {error}")).reply
}

#[test]
fn what_a_reader_is_not_cleared_for_does_not_exist_for_them() {
    let (office, records) = office_with_a_record_of_each_level();
    let nobody = "0190a000-0000-7000-8000-000000000000";
    for staff in STAFF.iter().filter(|staff| Permission::ReadRecords.posts().contains(&staff.post)) {
        let clearance = if staff.login == "zhenghb" {
            Level::TopSecret
        } else {
            staff.clearance.unwrap_or(Level::General)
        };
        office.sits_down(staff.login, |desk| {
            let listed = reply(desk, "list_records", json!({ "query": "分级可见性试验" }));
            let seen: Vec<&str> = listed["rows"]
                .as_array()
                .expect("rows")
                .iter()
                .filter_map(|row| row["id"].as_str())
                .collect();
            let absent = dispatch(desk, "open_record", json!({ "id": nobody, "purpose": "核对" }))
                .expect_err("nothing there")
                .to_problem(Locale::ZhCn);
            for (id, level) in &records {
                let may = *level <= clearance;
                assert_eq!(seen.contains(&id.as_str()), may, "{} lists {level:?}", staff.login);
                let opened = dispatch(desk, "open_record", json!({ "id": id, "purpose": "核对" }));
                match opened {
                    Ok(_) => assert!(may, "{} opened {level:?}", staff.login),
                    Err(error) => {
                        assert!(!may, "{} cannot open {level:?}: {error}", staff.login);
                        assert_eq!(
                            error.to_problem(Locale::ZhCn),
                            absent,
                            "{} can tell {level:?} from nothing",
                            staff.login
                        );
                    }
                }
                let found = reply(desk, "search_everything", json!({ "query": title(*level) }));
                assert_eq!(found.to_string().contains(id), may, "{} finds {level:?}", staff.login);
                let by_level = reply(desk, "list_records", json!({ "level": level.code() }));
                assert_eq!(
                    by_level["rows"].as_array().expect("rows").is_empty(),
                    !may,
                    "{} filters {level:?}",
                    staff.login
                );
            }
        });
    }
}

#[test]
fn opening_a_record_from_secret_up_is_witnessed_before_it_is_shown() {
    let (office, records) = office_with_a_record_of_each_level();
    for (id, level) in &records {
        let seq = office.sits_down("zhaozy", |desk| {
            dispatch(desk, "open_record", json!({ "id": id, "purpose": "核对" }))
                .expect("the general manager sees all")
                .seq
        });
        assert_eq!(seq > 0, *level >= Level::Secret, "{level:?} left position {seq}");
    }
}

#[test]
fn from_confidential_up_a_purpose_is_asked_for() {
    let (office, records) = office_with_a_record_of_each_level();
    for (id, level) in &records {
        let opened = office.sits_down("zhaozy", |desk| {
            dispatch(desk, "open_record", json!({ "id": id })).map(|_| ()).map_err(|error| error.to_string())
        });
        assert_eq!(opened.is_err(), *level >= Level::Confidential, "{level:?}: {opened:?}");
    }
}

#[test]
fn the_pack_decides_every_level_and_action() {
    let office = Office::with_file_plan();
    let rows = office.sits_down("zhaozy", |desk| reply(desk, "read_matrix", json!({})))["rows"]
        .as_array()
        .cloned()
        .expect("rows");
    for level in Level::ALL {
        for action in [
            "reading",
            "carry_out",
            "copying",
            "excerpt",
            "transfer",
            "disclosure",
            "export",
            "printing",
            "destruction",
        ] {
            let cells: Vec<&Value> = rows
                .iter()
                .map(|row| &row["cell"])
                .filter(|cell| cell["level"] == level.code() && cell["action"] == action)
                .collect();
            assert_eq!(cells.len(), 1, "{level:?} × {action}");
            let approvers = cells[0]["approvers"].as_array().map_or(0, Vec::len);
            let asked = approvers > 0;
            match level {
                Level::Secret | Level::Confidential | Level::TopSecret => {
                    assert!(asked, "R4 二·三: {level:?} × {action} has no approver")
                }
                _ if action == "destruction" => assert!(asked, "destruction always needs approval"),
                _ => {}
            }
            if level == Level::Secret {
                assert_eq!(approvers, 3, "R4 二·三·2: 秘密 × {action} needs the three");
            }
        }
    }
}

#[test]
fn every_operation_that_writes_asks_for_more_than_a_login_or_is_one_s_own() {
    // One's own passphrase; one's own signing card, or anybody's as security administrator (a rule of its own).
    let own = ["change_passphrase", "revoke_signing_card"];
    let free: Vec<&str> = OPERATIONS
        .iter()
        .filter(|operation: &&Operation| {
            operation.kind() != app::OperationKind::Read && operation.permission() == Permission::UseVault
        })
        .map(|operation| operation.name())
        .filter(|name| !own.contains(name))
        .collect();
    assert!(free.is_empty(), "anybody may call {free:?}");
}
