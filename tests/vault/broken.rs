//! A vault whose trail does not hold: read and not written, until two administrators acknowledge it.

use crate::forged::verified;
use crate::outsider;
use crate::words::done;
use app::access::{WhoAmI, who_am_i};
use app::audit::{AcknowledgeBreak, ExportAnchor, ListTrail, acknowledge_break, export_anchor, list_trail};
use app::border::Second;
use app::{Desk, Locale};
use testkit::{Office, PASSPHRASE, RecordAdder};

fn code<T>(result: app::Result<T>) -> String {
    match result {
        Ok(_) => "allowed".to_owned(),
        Err(error) => error.to_problem(Locale::ZhCn).code,
    }
}

fn forge(office: &Office, sql: &str) {
    outsider::database(office)
        .execute_batch(&format!(
            "DROP TRIGGER audit_events_no_update; DROP TRIGGER audit_events_no_delete; {sql};
             CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
             CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;"
        ))
        .expect("forged");
}

fn last_seq(office: &Office) -> i64 {
    outsider::database(office)
        .query_row("SELECT max(seq) FROM audit_events", [], |row| row.get(0))
        .expect("counted")
}

fn broken_after(desk: &mut Desk) -> Option<i64> {
    done(who_am_i(desk, WhoAmI {})).broken_after
}

fn acknowledge(second: Second) -> AcknowledgeBreak {
    AcknowledgeBreak {
        reason: "磁盘故障，已核对备份".into(), passphrase: PASSPHRASE.into(), second
    }
}

#[test]
fn a_trail_that_holds_opens_for_work() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        assert_eq!(broken_after(desk), None);
        let _ = RecordAdder::named("例会记录").add(desk);
    });
    office.sits_down("hemin", |desk| {
        assert_eq!(
            code(acknowledge_break(desk, acknowledge(Office::second("qiansong")))),
            "vault.trail_holds"
        );
    });
}

#[test]
fn what_was_edited_rewritten_or_cut_off_is_noticed_at_the_next_opening() {
    for (what, sql, lost) in [
        (
            "an event edited",
            "UPDATE audit_events SET actor = 'x' WHERE seq = (SELECT max(seq) - 1 FROM audit_events)",
            2,
        ),
        ("an event gone", "DELETE FROM audit_events WHERE seq = (SELECT max(seq) - 2 FROM audit_events)", 3),
        (
            "the seal forged",
            "UPDATE session_seals SET signature = zeroblob(64) WHERE n = (SELECT max(n) FROM session_seals)",
            0,
        ),
        ("the end cut off", "DELETE FROM audit_events WHERE seq = (SELECT max(seq) FROM audit_events)", 1),
    ] {
        let office = Office::with_file_plan();
        office.sits_down("linxw", |desk| {
            let _ = RecordAdder::named("例会记录").add(desk);
        });
        let last = last_seq(&office);
        forge(&office, sql);
        office.sits_down("linxw", |desk| {
            let after = broken_after(desk).unwrap_or_else(|| panic!("{what}: not noticed"));
            assert!(after < last || lost == 0, "{what}: {after} of {last}");
            if lost > 0 {
                assert!(after <= last - lost, "{what}: {after} of {last}");
            }
        });
    }
}

#[test]
fn a_backup_set_remembers_what_was_rewritten_before_it() {
    let office = Office::with_file_plan();
    office.sits_down("qiansong", |desk| {
        done(testkit::back_up(desk));
    });
    // The head that the set wrote down is another one: as if all of it had been made anew.
    forge(&office, "UPDATE backup_sets SET head = zeroblob(32)");
    office.sits_down("hemin", |desk| assert!(broken_after(desk).is_some()));
}

#[test]
fn a_broken_vault_shows_the_trail_and_nothing_is_written_into_it() {
    let office = Office::with_file_plan();
    let last = last_seq(&office);
    forge(&office, &format!("UPDATE audit_events SET payload = '{{}}' WHERE seq = {last}"));
    let before = last_seq(&office);
    office.sits_down("linxw", |desk| {
        assert_eq!(code(RecordAdder::named("例会记录").try_add(desk)), "vault.trail_broken");
        let ask = app::records::ListRecords::default();
        assert_eq!(code(app::records::list_records(desk, ask)), "vault.trail_broken");
        assert_eq!(code(list_trail(desk, ListTrail::default())), "access.not_permitted");
    });
    office.sits_down("hemin", |desk| {
        assert!(!done(list_trail(desk, ListTrail::default())).rows.is_empty());
        assert_eq!(code(export_anchor(desk, ExportAnchor {})), "vault.trail_broken");
        let ask = app::audit::PrintVerificationReport {};
        assert!(done(app::audit::print_verification_report(desk, ask)).reply.pages > 0, "evidence");
    });
    let found = verified(&office, Vec::new()).findings;
    assert!(found.iter().any(|one| one.kind == "event_edited" && one.seq == Some(last)), "{found:?}");
    assert_eq!(last_seq(&office), before, "not one event was chained to it");
}

#[test]
fn two_administrators_acknowledge_a_break_and_work_goes_on_in_a_new_segment() {
    let office = Office::with_file_plan();
    let last = last_seq(&office);
    forge(&office, &format!("UPDATE audit_events SET payload = '{{}}' WHERE seq = {last}"));
    office.sits_down("luoxy", |desk| {
        let ask = acknowledge(Office::second("qiansong"));
        assert_eq!(
            code(acknowledge_break(desk, ask)),
            "vault.break_by_two",
            "an auditor looks and signs nothing"
        );
    });
    office.sits_down("hemin", |desk| {
        assert_eq!(code(acknowledge_break(desk, acknowledge(Office::second("linxw")))), "vault.break_by_two");
        let silent = AcknowledgeBreak { reason: " ".into(), ..acknowledge(Office::second("qiansong")) };
        assert_eq!(code(acknowledge_break(desk, silent)), "vault.break_reason_needed");
        let done = done(acknowledge_break(desk, acknowledge(Office::second("qiansong")))).reply;
        assert_eq!(done.seq, last - 1, "the last position that is trusted");
        assert_eq!(broken_after(desk), None);
    });
    office.sits_down("linxw", |desk| {
        assert_eq!(broken_after(desk), None, "the break is acknowledged");
        let _ = RecordAdder::named("例会记录").add(desk);
    });
    let found = verified(&office, Vec::new()).findings;
    assert!(found.iter().any(|one| one.kind == "event_edited" && one.seq == Some(last)), "it stays found");
    // What is forged after the acknowledgement is a new break.
    let last = last_seq(&office);
    forge(&office, &format!("UPDATE audit_events SET payload = '{{}}' WHERE seq = {last}"));
    office.sits_down("hemin", |desk| assert_eq!(broken_after(desk), Some(last - 1)));
}

#[test]
fn an_acknowledgement_that_two_did_not_sign_opens_nothing() {
    let office = Office::with_file_plan();
    let last = last_seq(&office);
    forge(&office, &format!("UPDATE audit_events SET payload = '{{}}' WHERE seq = {last}"));
    forge(&office, &format!("UPDATE audit_events SET kind = 'break_acknowledged' WHERE seq = {last}"));
    office.sits_down("linxw", |desk| assert!(broken_after(desk).is_some()));
}
