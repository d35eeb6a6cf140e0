//! The due list, holds and appraisal.

use super::walk::{appraised, code, done, drafted, duty_log};
use app::disposal::{
    AppraiseItem, CloseAppraisal, OpenAppraisal, appraise_item, close_appraisal, open_appraisal,
};
use app::retention::{
    LiftHold, ListDue, ListHolds, PlaceHold, RecordTermStart, lift_hold, list_due, list_holds, place_hold,
    record_term_start,
};
use testkit::{Office, RecordAdder};

#[test]
fn the_due_list_explains_every_date_and_shows_what_stands_in_the_way() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let old = duty_log("2019 年门岗值班记录").add(desk);
        let young = duty_log("2025 年门岗值班记录").dated("2025-05-06").add(desk);
        let page = done(list_due(desk, ListDue::default()));
        assert_eq!((page.rows.len(), page.total), (1, 1));
        let row = &page.rows[0];
        assert_eq!((row.record_id.as_str(), row.due_on.as_deref()), (old.id.as_str(), Some("2022-12-31")));
        let why: Vec<&str> = row.explanation.iter().map(|note| note.code.as_str()).collect();
        assert_eq!(why, ["retention.rule", "retention.from_year_after_creation", "retention.term_ends"]);
        assert!(row.explanation[1].text.contains("2020-01-01"), "{}", row.explanation[1].text);
        assert!(row.blockers.is_empty());
        let ahead = done(list_due(desk, ListDue { until: Some("2030-01-01".into()), ..ListDue::default() }));
        assert_eq!(ahead.rows.len(), 2);
        assert_eq!(ahead.rows[1].record_id, young.id);
        assert_eq!(ahead.rows[1].blockers[0].code, "disposal.not_due");
    });
}

#[test]
fn the_due_list_goes_on_from_page_to_page_and_shows_nobody_more_than_he_may_see() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        for month in 1..=5 {
            let _ = duty_log(&format!("2019 年 {month} 月值班记录")).add(desk);
        }
        let _ = duty_log("秘密的值班记录").at_level("confidential").add(desk);
        let first = done(list_due(desk, ListDue { limit: Some(4), ..ListDue::default() }));
        assert_eq!((first.rows.len(), first.total), (4, 6));
        let rest = done(list_due(desk, ListDue { limit: Some(4), after: first.next, ..ListDue::default() }));
        assert_eq!((rest.rows.len(), rest.next), (2, None));
    });
    let seen = office.sits_down("zhenghb", |desk| done(list_due(desk, ListDue::default())).total);
    assert_eq!(seen, 5, "a clerk cleared to 秘密 sees five of six, also in the total");
}

#[test]
fn a_contract_whose_end_is_unknown_stands_in_the_due_list_as_an_error() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let _ = RecordAdder::named("电梯维保合同").in_category("HT-02").dated("2001-05-06").add(desk);
        let page = done(list_due(desk, ListDue::default()));
        let row = page.rows.iter().find(|row| row.title == "电梯维保合同").expect("it is shown");
        assert!(row.missing_trigger && row.due_on.is_none());
        assert!(row.explanation.iter().any(|note| note.code == "retention.trigger_missing"));
        let start = |date: &str, reason: &str| RecordTermStart {
            record_id: row.record_id.clone(),
            date: date.into(),
            reason: reason.into(),
        };
        assert_eq!(code(record_term_start(desk, start("2027-01-01", ""))), "retention.start_ahead");
        let term = done(record_term_start(desk, start("2004-06-30", ""))).reply;
        assert!(!term.missing_trigger && term.due_on.is_some(), "{term:?}");
        assert_eq!(code(record_term_start(desk, start("2005-06-30", ""))), "retention.start_reason_needed");
        done(record_term_start(desk, start("2005-06-30", "终止协议补到")));
        let log = duty_log("一月").add(desk).id;
        let wrong = RecordTermStart { record_id: log, date: "2020-01-01".into(), reason: String::new() };
        assert_eq!(code(record_term_start(desk, wrong)), "retention.start_not_asked");
    });
}

#[test]
fn a_hold_is_placed_by_a_manager_blocks_the_term_and_is_lifted_once() {
    let office = Office::with_file_plan();
    let record = office.sits_down("linxw", |desk| duty_log("2019 年门岗值班记录").add(desk).id);
    let ask = PlaceHold {
        record_id: record.clone(),
        reason: "漏水赔偿案举证期内".into(),
        authority: "（2026）民初 1187 号".into(),
        review_on: "2027-05-20".into(),
    };
    office.sits_down("linxw", |desk| assert_eq!(code(place_hold(desk, ask.clone())), "access.not_permitted"));
    let hold = office.sits_down("zhaozy", |desk| {
        assert_eq!(
            code(place_hold(desk, PlaceHold { reason: " ".into(), ..ask.clone() })),
            "retention.hold_reason_needed"
        );
        assert_eq!(
            code(place_hold(desk, PlaceHold { authority: String::new(), ..ask.clone() })),
            "retention.hold_authority_needed"
        );
        assert_eq!(
            code(place_hold(desk, PlaceHold { review_on: "2026-01-01".into(), ..ask.clone() })),
            "retention.hold_review_past"
        );
        done(place_hold(desk, ask)).reply
    });
    assert!(hold.number.starts_with("DJ-"));
    office.sits_down("linxw", |desk| {
        let due = done(list_due(desk, ListDue::default()));
        assert_eq!(due.rows[0].blockers[0].code, "disposal.held");
        assert!(due.rows[0].blockers[0].text.contains("1187"), "{}", due.rows[0].blockers[0].text);
        let ask =
            OpenAppraisal { title: "2019".into(), family: "watch".into(), record_ids: vec![record.clone()] };
        let item = done(open_appraisal(desk, ask)).reply.items[0].id.clone();
        let extend = AppraiseItem {
            item_id: item,
            decision: "extend".into(),
            opinion: "仍在用".into(),
            extend_until: Some("2030-12-31".into()),
        };
        assert_eq!(code(appraise_item(desk, extend)), "retention.on_hold");
    });
    office.sits_down("chenli", |desk| {
        let lift = LiftHold { hold_id: hold.id.clone(), reason: "案件终结".into() };
        assert_eq!(
            code(lift_hold(desk, LiftHold { reason: String::new(), ..lift.clone() })),
            "retention.lift_reason_needed"
        );
        assert_eq!(done(lift_hold(desk, lift.clone())).reply.lifted_by.as_deref(), Some("陈立"));
        assert_eq!(code(lift_hold(desk, lift)), "retention.hold_lifted_already");
        assert_eq!(
            done(list_holds(desk, ListHolds { standing: Some(true), ..ListHolds::default() })).rows.len(),
            0
        );
    });
}

#[test]
fn a_batch_takes_due_records_of_one_family_and_closes_when_every_item_is_decided() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let log = duty_log("2019 年门岗值班记录").add(desk).id;
        let young = duty_log("2025 年门岗值班记录").dated("2025-05-06").add(desk).id;
        let other = RecordAdder::named("清洁记录").in_category("HJ-01").dated("2015-01-01").add(desk).id;
        let open = |desk: &mut app::Desk, ids: &[&String]| {
            let record_ids = ids.iter().map(|id| (*id).clone()).collect();
            open_appraisal(desk, OpenAppraisal { title: "2019".into(), family: "watch".into(), record_ids })
        };
        assert_eq!(code(open(desk, &[])), "disposal.nothing_chosen");
        assert_eq!(code(open(desk, &[&log, &young])), "disposal.not_due");
        assert_eq!(code(open(desk, &[&log, &other])), "disposal.other_family");
        let batch = done(open(desk, &[&log])).reply;
        assert_eq!(code(open(desk, &[&log])), "disposal.in_open_appraisal");
        let close = CloseAppraisal { id: batch.batch.id.clone() };
        assert_eq!(code(close_appraisal(desk, close.clone())), "disposal.undecided");
        let extend = AppraiseItem {
            item_id: batch.items[0].id.clone(),
            decision: "extend".into(),
            opinion: "仍在用".into(),
            extend_until: Some("2030-12-31".into()),
        };
        assert_eq!(
            code(appraise_item(desk, AppraiseItem { opinion: String::new(), ..extend.clone() })),
            "disposal.opinion_needed"
        );
        assert_eq!(
            code(appraise_item(desk, AppraiseItem { extend_until: None, ..extend.clone() })),
            "disposal.extension_day_needed"
        );
        let short = AppraiseItem { extend_until: Some("2020-01-01".into()), ..extend.clone() };
        assert_eq!(code(appraise_item(desk, short)), "retention.extension_too_short");
        done(appraise_item(desk, extend.clone()));
        done(close_appraisal(desk, close));
        assert_eq!(code(appraise_item(desk, extend)), "disposal.appraisal_closed");
        assert_eq!(
            done(list_due(desk, ListDue { family: Some("watch".into()), ..ListDue::default() })).total,
            0,
            "the extension took effect"
        );
    });
}

#[test]
fn a_list_needs_a_closed_batch_with_something_to_destroy() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let log = duty_log("2019 年门岗值班记录").add(desk).id;
        let batch = appraised(desk, std::slice::from_ref(&log));
        let list = drafted(desk, &batch);
        assert_eq!(
            (list.state.as_str(), list.items.len(), list.required_class.as_str()),
            ("draft", 1, "P-3")
        );
        let again =
            app::disposal::DraftList {
                appraisal_id: batch, name: "又一份".into(), reason: "期满".into()
            };
        assert_eq!(code(app::disposal::draft_list(desk, again)), "disposal.nothing_to_list");
        let open = OpenAppraisal {
            title: "再一批".into(),
            family: "watch".into(),
            record_ids: vec![duty_log("2018").add(desk).id],
        };
        let open = done(open_appraisal(desk, open)).reply.batch.id;
        let early =
            app::disposal::DraftList { appraisal_id: open, name: "早了".into(), reason: "期满".into() };
        assert_eq!(code(app::disposal::draft_list(desk, early)), "disposal.appraisal_open");
    });
}
