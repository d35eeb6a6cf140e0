//! What keeps a record from being destroyed, before and after its list is locked.

use super::walk::{appraised, approved, code, cooled, counting, done, drafted, duty_log, locked, read};
use app::disposal::{
    CancelDestruction, CheckList, LockList, TakeOffList, cancel_destruction, check_list, count_list,
    lock_list, take_off_list,
};
use app::retention::{PlaceHold, RecordOwnerConsent, place_hold, record_owner_consent};
use testkit::Office;

fn hold(office: &Office, record: &str) {
    let ask = PlaceHold {
        record_id: record.into(),
        reason: "举证".into(),
        authority: "法院".into(),
        review_on: "2027-05-20".into(),
    };
    office.sits_down("zhaozy", |desk| done(place_hold(desk, ask)));
}

#[test]
fn a_blocked_list_is_not_locked_and_each_reason_is_told() {
    let office = Office::with_file_plan();
    let (list, records) = office.sits_down("linxw", |desk| {
        let ids: Vec<String> =
            ["一月", "二月", "三月"].iter().map(|month| duty_log(month).add(desk).id).collect();
        let foreign = duty_log("业主共有的记录").with(|ask| ask.property = "owners".into()).add(desk).id;
        let all: Vec<String> = ids.iter().cloned().chain([foreign]).collect();
        let batch = appraised(desk, &all);
        (drafted(desk, &batch), all)
    });
    hold(&office, &records[0]);
    office.sits_down("linxw", |desk| {
        let lock = LockList { id: list.id.clone(), typed_name: list.name.clone() };
        let check = done(check_list(desk, CheckList { id: list.id.clone() }));
        let found: Vec<(i64, &str)> = check
            .items
            .iter()
            .flat_map(|item| item.blockers.iter().map(|blocker| (item.position, blocker.code.as_str())))
            .collect();
        assert_eq!((check.blocked, found), (2, vec![(1, "disposal.held"), (4, "disposal.not_ours")]));
        assert_eq!(code(lock_list(desk, lock.clone())), "disposal.list_blocked");
        for position in [0, 3] {
            let off = TakeOffList {
                id: list.id.clone(),
                item_id: list.items[position].id.clone(),
                reason: "另行处理".into(),
            };
            assert_eq!(
                code(take_off_list(desk, TakeOffList { reason: String::new(), ..off.clone() })),
                "disposal.reason_needed"
            );
            done(take_off_list(desk, off));
        }
        assert_eq!(
            code(lock_list(desk, LockList { typed_name: "别的名称".into(), ..lock.clone() })),
            "disposal.name_differs"
        );
        let locked = done(lock_list(desk, lock.clone())).reply;
        assert_eq!((locked.state.as_str(), locked.items.len()), ("locked", 2));
        assert_eq!(locked.items[1].position, 2, "numbered without gaps");
        assert!(locked.approved_root.is_some() && locked.approval.is_some());
        assert_eq!(code(lock_list(desk, lock)), "disposal.wrong_state");
    });
}

#[test]
fn an_item_blocked_after_locking_leaves_with_its_reason_and_nobody_signs_for_it() {
    let office = Office::with_file_plan();
    let list = cooled(&office, &[duty_log("一月"), duty_log("二月")]);
    hold(&office, &list.items[1].record_id);
    office.sits_down("linxw", |desk| {
        let all = counting(&list);
        assert_eq!(code(count_list(desk, all.clone())), "disposal.counted_blocked");
        let mut without = all.clone();
        without.counts.pop();
        let off =
            TakeOffList {
                id: list.id.clone(), item_id: list.items[0].id.clone(), reason: "不想销毁".into()
            };
        assert_eq!(code(take_off_list(desk, off)), "disposal.not_blocked");
        let counted = done(count_list(desk, without)).reply;
        assert_eq!((counted.state.as_str(), counted.items[1].state.as_str()), ("counted", "excluded"));
        let left = counted.items[1].left_because.as_ref().expect("it says why");
        assert_eq!(left.code, "disposal.held");
        assert!(left.text.contains("法院"), "{}", left.text);
    });
}

#[test]
fn a_record_changed_after_locking_is_no_longer_what_was_approved() {
    let office = Office::with_file_plan();
    let list = cooled(&office, &[duty_log("一月"), duty_log("二月")]);
    office.sits_down("linxw", |desk| {
        let record = testkit::records::record(desk, "一月");
        let copy = testkit::records::copy(desk, record, "原件");
        let changed: app::Result<_> = desk.transact(app::Operation::TakeOffList, |work| {
            work.update("copies", copy, &store::named! { pages: 11_i64 })?;
            work.record(domain::records::RecordEvent::CopyAdded { copy, record, kind: "original" });
            Ok(())
        });
        done(changed);
        let check = done(check_list(desk, CheckList { id: list.id.clone() }));
        assert_eq!(check.items[0].blockers[0].code, "disposal.changed_since_locked");
        assert_eq!(code(count_list(desk, counting(&list))), "disposal.counted_blocked");
    });
}

#[test]
fn a_record_stands_in_one_list_until_that_is_cancelled() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let log = duty_log("一月").add(desk).id;
        let first = drafted_from(desk, &log);
        let batch = appraised(desk, std::slice::from_ref(&log));
        let again = app::disposal::DraftList {
            appraisal_id: batch.clone(),
            name: "又一份".into(),
            reason: "期满".into(),
        };
        assert_eq!(code(app::disposal::draft_list(desk, again.clone())), "disposal.nothing_to_list");
        let cancel = CancelDestruction { id: first, reason: "改期".into() };
        assert_eq!(
            code(cancel_destruction(desk, CancelDestruction { reason: " ".into(), ..cancel.clone() })),
            "disposal.reason_needed"
        );
        assert_eq!(done(cancel_destruction(desk, cancel.clone())).reply.state, "cancelled");
        assert_eq!(code(cancel_destruction(desk, cancel)), "disposal.wrong_state");
        assert_eq!(drafted(desk, &batch).items.len(), 1);
    });
}

fn drafted_from(desk: &mut app::Desk, record: &String) -> String {
    let batch = appraised(desk, std::slice::from_ref(record));
    drafted(desk, &batch).id
}

#[test]
fn a_refused_or_withdrawn_approval_ends_the_list_and_a_cancelled_list_leaves_no_request() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let log = duty_log("一月").add(desk).id;
        let batch = appraised(desk, std::slice::from_ref(&log));
        let draft = drafted(desk, &batch);
        let refused = locked(desk, &draft);
        let ask = app::approvals::AuthoriseOnTheSpot {
            id: refused.approval.clone().expect("asked").id,
            decision: "refuse".into(),
            opinion: "再留一年".into(),
            second: Office::second("zhoujg"),
        };
        done(app::approvals::authorise_on_the_spot(desk, ask));
        let refused = read(desk, &refused.id);
        assert_eq!(
            (refused.state.as_str(), refused.cancelled_reason.as_str()),
            ("cancelled", "审批未通过，清册随之取消")
        );
        let draft = drafted(desk, &batch);
        let withdrawn = locked(desk, &draft);
        let ask = app::approvals::WithdrawApproval { id: withdrawn.approval.clone().expect("asked").id };
        done(app::approvals::withdraw_approval(desk, ask));
        assert_eq!(read(desk, &withdrawn.id).state, "cancelled");
        let draft = drafted(desk, &batch);
        let list = locked(desk, &draft);
        done(cancel_destruction(desk, CancelDestruction { id: list.id.clone(), reason: "改期".into() }));
        assert_eq!(read(desk, &list.id).approval_state.as_deref(), Some("withdrawn"));
    });
}

#[test]
fn an_owners_written_consent_opens_the_way() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let foreign = duty_log("业主共有的记录").with(|ask| ask.property = "owners".into()).add(desk).id;
        let ours = duty_log("一月").add(desk).id;
        let consent =
            |record: &str, text: &str| RecordOwnerConsent { record_id: record.into(), consent: text.into() };
        assert_eq!(code(record_owner_consent(desk, consent(&foreign, " "))), "retention.consent_empty");
        assert_eq!(code(record_owner_consent(desk, consent(&ours, "函"))), "retention.consent_not_asked");
        let batch = appraised(desk, std::slice::from_ref(&foreign));
        let draft = drafted(desk, &batch);
        assert_eq!(done(check_list(desk, CheckList { id: draft.id.clone() })).blocked, 1);
        done(record_owner_consent(desk, consent(&foreign, "业委会〔2026〕3 号函")));
        assert_eq!(locked(desk, &draft).state, "locked");
    });
}

#[test]
fn nobody_sees_a_list_that_holds_something_he_may_not_see() {
    let office = Office::with_file_plan();
    let list = office.sits_down("linxw", |desk| {
        let log = duty_log("一月").at_level("confidential").add(desk).id;
        let batch = appraised(desk, &[log]);
        drafted(desk, &batch)
    });
    office.sits_down("zhenghb", |desk| {
        assert_eq!(
            code(app::disposal::read_destruction(
                desk,
                app::disposal::ReadDestruction { id: list.id.clone() }
            )),
            "missing"
        );
        let seen = done(app::disposal::list_destructions(desk, app::disposal::ListDestructions::default()));
        assert!(seen.rows.is_empty());
        assert_eq!(
            code(lock_list(desk, LockList { id: list.id.clone(), typed_name: list.name.clone() })),
            "missing"
        );
    });
}

#[test]
fn cooling_off_lasts_seven_full_days_between_recorded_sessions_and_may_end_in_cancelling() {
    let office = Office::with_file_plan();
    let list = office.sits_down("linxw", |desk| {
        let log = duty_log("一月").add(desk).id;
        let batch = appraised(desk, &[log]);
        let draft = drafted(desk, &batch);
        assert_eq!(code(count_list(desk, counting(&draft))), "disposal.wrong_state");
        let list = locked(desk, &draft);
        assert_eq!(code(count_list(desk, counting(&list))), "disposal.wrong_state");
        let list = approved(desk, &list);
        let cooling = list.cooling.clone().expect("it cools");
        assert_eq!(
            (list.state.as_str(), cooling.until.as_str(), cooling.over),
            ("cooling", "2026-11-30", false)
        );
        assert_eq!(code(count_list(desk, counting(&list))), "disposal.cooling");
        office.days_pass(8);
        assert_eq!(
            code(count_list(desk, counting(&list))),
            "disposal.cooling_unseen",
            "the clock alone cools nothing"
        );
        list
    });
    office.sits_down("linxw", |desk| {
        assert!(read(desk, &list.id).cooling.is_some_and(|cooling| cooling.over));
        let cancelled = done(cancel_destruction(
            desk,
            CancelDestruction { id: list.id.clone(), reason: "重新考虑".into() },
        ))
        .reply;
        assert_eq!(cancelled.state, "cancelled");
        assert_eq!(code(count_list(desk, counting(&list))), "disposal.wrong_state");
    });
}
