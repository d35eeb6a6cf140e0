//! A clock that jumps more than thirty days is looked at by two people before anything due, expiring or cooling off is
//! computed from it.

use super::{code, done};
use app::access::{ReadWorkbench, WhoAmI, read_workbench, who_am_i};
use app::retention::{ListDue, list_due};
use app::vault::{ConfirmClock, ConfirmedClock, confirm_clock};
use app::{Desk, Locale, Result};
use serde_json::json;
use testkit::{Office, RecordAdder};

fn confirm(desk: &mut Desk, second: &str) -> Result<ConfirmedClock> {
    confirm_clock(desk, ConfirmClock { second: Office::second(second) }).map(|done| done.reply)
}

fn due(office: &Office) -> String {
    office.sits_down("linxw", |desk| code(list_due(desk, ListDue::default())))
}

fn jump_of(office: &Office) -> Option<i64> {
    office.sits_down("sunhao", |desk| done(who_am_i(desk, WhoAmI {})).clock_jump.map(|jump| jump.days))
}

fn said(office: &Office, kind: &str) -> i64 {
    office.sits_down("luoxy", |desk| {
        let sql = "SELECT count(*) FROM audit_events WHERE kind = :kind";
        desk.vault().reader().number(sql, &store::named! { kind: kind }).expect("counted")
    })
}

#[test]
fn a_holiday_of_thirty_days_asks_nothing_and_a_longer_jump_two_people() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |_| ());
    office.days_pass(30);
    assert_eq!((due(&office).as_str(), jump_of(&office)), ("allowed", None));
    office.days_pass(31);
    assert_eq!((due(&office).as_str(), jump_of(&office)), ("clock.unconfirmed", Some(31)));
    assert_eq!(said(&office, "clock_jumped"), 1, "one jump, however often it is seen");
    office.sits_down("linxw", |desk| {
        let refused = list_due(desk, ListDue::default()).expect_err("refused").to_problem(Locale::ZhCn);
        let text = refused.text;
        assert!(
            text.contains("31 天") && text.contains("系统管理员") && text.contains("审计管理员"),
            "{text}"
        );
        assert_eq!(code(confirm(desk, "shenlan")), "access.not_permitted", "the system administrator begins");
    });
    office.sits_down("qiansong", |desk| {
        assert_eq!(code(confirm(desk, "qiansong")), "clock.second_needed", "two different people");
        assert_eq!(code(confirm(desk, "linxw")), "clock.second_needed", "a clerk is not one of them");
        let wrong = ConfirmClock {
            second: app::border::Second { passphrase: "not this one 9X".into(), ..Office::second("shenlan") },
        };
        assert_eq!(code(confirm_clock(desk, wrong)), "vault.wrong_passphrase");
        let confirmed = done(confirm(desk, "shenlan"));
        assert_eq!((confirmed.verdict.as_str(), confirmed.jump.days), ("right", 31));
        assert_eq!(code(confirm(desk, "shenlan")), "clock.nothing_to_confirm");
    });
    assert_eq!((due(&office).as_str(), jump_of(&office)), ("allowed", None));
    assert_eq!(said(&office, "clock_confirmed"), 1);
    office.days_pass(40);
    assert_eq!(jump_of(&office), Some(40), "the next one is asked about again");
}

#[test]
fn whatever_computes_days_waits_for_the_clock() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| RecordAdder::named("装修管理规定").in_category("XZ-06").add(desk));
    office.days_pass(3_000);
    office.sits_down("linxw", |desk| {
        for operation in [
            "list_due",
            "open_appraisal",
            "appraise_item",
            "close_appraisal",
            "draft_list",
            "check_list",
            "lock_list",
            "count_list",
            "execute_list",
        ] {
            assert_eq!(code(app::dispatch(desk, operation, json!({}))), "clock.unconfirmed", "{operation}");
        }
        assert_eq!(code(app::dispatch(desk, "list_records", json!({}))), "allowed", "looking goes on");
    });
    office.sits_down("chenli", |desk| {
        for operation in ["list_expiring_levels", "propose_ended_terms"] {
            assert_eq!(code(app::dispatch(desk, operation, json!({}))), "clock.unconfirmed", "{operation}");
        }
        let workbench = done(read_workbench(desk, ReadWorkbench {}));
        assert!(
            workbench.filing_overdue.is_empty() && workbench.due_soon.is_empty(),
            "told by the day before"
        );
    });
}

#[test]
fn a_clock_set_back_is_confirmed_as_such_and_days_are_computed_again() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |_| ());
    office.days_pass(365);
    assert_eq!(due(&office), "clock.unconfirmed");
    office.days_pass(-365);
    assert_eq!(due(&office), "clock.unconfirmed", "what stands in the trail is not undone by the clock");
    office.sits_down("qiansong", |desk| {
        assert_eq!(done(confirm(desk, "hemin")).verdict, "set_back");
    });
    assert_eq!((due(&office).as_str(), jump_of(&office)), ("allowed", None));
}

#[test]
fn a_clock_turned_forward_in_a_running_session_is_seen_at_once() {
    let office = Office::with_file_plan();
    office.sits_down("qiansong", |desk| {
        office.days_pass(60);
        let jump = done(who_am_i(desk, WhoAmI {})).clock_jump.expect("seen before anything is written");
        assert_eq!(jump.days, 60);
        assert_eq!(done(confirm(desk, "zhaozy")).verdict, "right");
    });
    assert_eq!(due(&office), "allowed");
}
