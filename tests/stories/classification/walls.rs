//! Walls and need-to-know lists: reasons, second hands, namings that end.

use super::*;

fn named(record: &str, person: &str, until: Option<&str>) -> NameNeedToKnow {
    NameNeedToKnow {
        record_id: record.to_owned(),
        person_id: person.to_owned(),
        reason: "负责整改".into(),
        until: until.map(str::to_owned),
    }
}

fn walled(record: &str, walled: bool, second: Option<&str>) -> SetWall {
    SetWall {
        record_id: record.to_owned(),
        walled,
        reason: "调查期间".into(),
        second: second.map(Office::second),
    }
}

#[test]
fn a_wall_is_set_and_lifted_with_a_reason() {
    let office = Office::with_file_plan();
    let made =
        office.sits_down("linxw", |desk| RecordAdder::named("办公会议纪要").in_category("HY-01").add(desk));
    office.sits_down("sunhao", |desk| assert!(sees(desk, &made.id)));
    office.sits_down("linxw", |desk| {
        let silent = SetWall { reason: " ".into(), ..walled(&made.id, true, None) };
        assert_eq!(code(set_wall(desk, silent)), "record.field_empty");
        assert_eq!(code(set_wall(desk, walled(&made.id, false, None))), "classification.wall_unchanged");
        let view = set_wall(desk, walled(&made.id, true, None)).expect("walled").reply;
        assert!(view.walled && !view.wall_takes_two);
        assert_eq!((view.changes[0].act.as_str(), view.changes[0].reason.as_str()), ("walled", "调查期间"));
    });
    office.sits_down("sunhao", |desk| {
        assert!(!sees(desk, &made.id));
        let ask = ListRecords { query: Some("办公会议".into()), ..ListRecords::default() };
        assert!(list_records(desk, ask).expect("a list").rows.is_empty(), "the index has forgotten it too");
    });
    office.sits_down("linxw", |desk| {
        set_wall(desk, walled(&made.id, false, None)).expect("lifted");
    });
    office.sits_down("sunhao", |desk| {
        let ask = ListRecords { query: Some("办公会议".into()), ..ListRecords::default() };
        assert_eq!(list_records(desk, ask).expect("a list").rows.len(), 1);
    });
    assert_eq!((trail_of(&office, "wall_set"), trail_of(&office, "wall_lifted")), (1, 1));
    assert!(is_intact(&office));
}

#[test]
fn from_confidential_up_a_wall_takes_two() {
    let office = Office::with_file_plan();
    let made =
        office.sits_down("linxw", |desk| RecordAdder::named("外包合同").in_category("HT-02").add(desk));
    office.sits_down("linxw", |desk| {
        assert_eq!(code(set_wall(desk, walled(&made.id, true, None))), "classification.wall_needs_second");
        assert_eq!(
            code(set_wall(desk, walled(&made.id, true, Some("linxw")))),
            "record.countersigned_by_proposer"
        );
        assert_eq!(
            code(set_wall(desk, walled(&made.id, true, Some("zhenghb")))),
            "record.countersigner_not_cleared"
        );
        assert_eq!(code(set_wall(desk, walled(&made.id, true, Some("sunhao")))), "access.wrong_post");
        let view = set_wall(desk, walled(&made.id, true, Some("chenli"))).expect("walled").reply;
        assert_eq!(view.changes[0].countersigned_by.as_deref(), Some("陈立"));
    });
    office.sits_down("sunhao", |desk| {
        assert!(!sees(desk, &made.id));
        assert_eq!(code(set_wall(desk, walled(&made.id, false, None))), "access.not_permitted");
    });
    assert!(is_intact(&office));
}

#[test]
fn somebody_is_named_until_a_day_and_sees_nothing_the_day_after() {
    let office = Office::with_file_plan();
    let (made, sunhao, majun) = office.sits_down("linxw", |desk| {
        let made = RecordAdder::named("整改通知").in_category("HY-01").walled().add(desk).id;
        (made, office.person(desk, "sunhao").to_string(), office.person(desk, "majun").to_string())
    });
    office.sits_down("linxw", |desk| {
        let silent = NameNeedToKnow { reason: String::new(), ..named(&made, &sunhao, None) };
        assert_eq!(code(name_need_to_know(desk, silent)), "record.field_empty");
        assert_eq!(
            code(name_need_to_know(desk, named(&made, &sunhao, Some("2026-11-22")))),
            "classification.naming_past"
        );
        assert_eq!(code(name_need_to_know(desk, named(&made, &majun, None))), "access.clearance_too_low");
        name_need_to_know(desk, named(&made, &sunhao, Some("2026-11-24"))).expect("named");
        assert_eq!(code(name_need_to_know(desk, named(&made, &sunhao, None))), "record.already_named");
        let view = list_need_to_know(desk, ListNeedToKnow { record_id: made.clone() }).expect("a list");
        assert_eq!((view.named.len(), view.named[0].until.as_deref()), (1, Some("2026-11-24")));
    });
    office.sits_down("sunhao", |desk| assert!(sees(desk, &made)));
    // The last day counts.
    office.days_pass(1);
    office.sits_down("sunhao", |desk| assert!(sees(desk, &made)));
    let mut desk = office.desk("sunhao");
    office.days_pass(1);
    assert!(!sees(&mut desk, &made), "a session that is open sees the end too");
    drop(desk.lock());
    office.sits_down("sunhao", |desk| {
        let ask = ListRecords { query: Some("整改通知".into()), ..ListRecords::default() };
        assert!(list_records(desk, ask).expect("a list").rows.is_empty());
    });
    office.sits_down("linxw", |desk| {
        let view = list_need_to_know(desk, ListNeedToKnow { record_id: made.clone() }).expect("a list");
        assert!(view.named.is_empty() && view.changes.len() == 1);
        name_need_to_know(desk, named(&made, &sunhao, None)).expect("named again");
    });
    office.sits_down("sunhao", |desk| assert!(sees(desk, &made)));
    assert_eq!(trail_of(&office, "need_to_know_taken_off"), 1, "by whoever sat down first after the day");
    assert!(is_intact(&office));
}

#[test]
fn somebody_is_taken_off_with_a_reason() {
    let office = Office::with_file_plan();
    let (made, sunhao) = office.sits_down("linxw", |desk| {
        let made = RecordAdder::named("整改通知").in_category("HY-01").walled().add(desk).id;
        let sunhao = office.person(desk, "sunhao").to_string();
        name_need_to_know(desk, named(&made, &sunhao, None)).expect("named");
        (made, sunhao)
    });
    let off = |reason: &str| TakeOffNeedToKnow {
        record_id: made.clone(),
        person_id: sunhao.clone(),
        reason: reason.to_owned(),
    };
    office.sits_down("linxw", |desk| {
        assert_eq!(code(take_off_need_to_know(desk, off(" "))), "record.field_empty");
        let view = take_off_need_to_know(desk, off("整改结束")).expect("taken off").reply;
        assert!(view.named.is_empty());
        let acts: Vec<_> = view.changes.iter().map(|one| one.act.as_str()).collect();
        assert_eq!(acts, ["taken_off", "named"]);
        assert_eq!(code(take_off_need_to_know(desk, off("再移"))), "classification.not_named");
    });
    office.sits_down("sunhao", |desk| assert!(!sees(desk, &made)));
    assert!(is_intact(&office));
}

#[test]
fn what_one_is_not_cleared_for_is_in_none_of_these_lists() {
    let office = Office::with_file_plan();
    let (contract, plan) = office.sits_down("linxw", |desk| {
        let ends = |ask: &mut RegisterRecord| ask.level_term = Some("until:2026-12-01".into());
        (
            RecordAdder::named("外包合同").in_category("HT-02").with(ends).add(desk).id,
            RecordAdder::named("机构改革方案").in_category("GH-03").add(desk).id,
        )
    });
    let nobody = "0190a000-0000-7000-8000-000000000000";
    // 郑海波 is a clerk cleared for 秘密.
    office.sits_down("zhenghb", |desk| {
        let expiring = list_expiring_levels(desk, ListExpiringLevels::default()).expect("a list");
        assert!(expiring.rows.is_empty() && expiring.ended == 0);
        let scope = category(desk, "GH-03").to_string();
        let preview = PreviewPublication { scope: "category".into(), scope_id: scope, to: None };
        assert_eq!(preview_publication(desk, preview).expect("a preview").total, 0);
        let review = OpenLevelReview {
            least_level: "internal".into(),
            due_on: "2026-12-31".into(),
            ..OpenLevelReview::default()
        };
        let review = open_level_review(desk, review).expect("opened").reply;
        assert_eq!(review.total, 0);
        for (asked, one) in [("list", &contract), ("wall", &plan)] {
            let error = |desk: &mut Desk, id: &str| match asked {
                "list" => list_need_to_know(desk, ListNeedToKnow { record_id: id.to_owned() })
                    .expect_err("absent")
                    .to_problem(app::Locale::ZhCn),
                _ => {
                    set_wall(desk, walled(id, true, None)).expect_err("absent").to_problem(app::Locale::ZhCn)
                }
            };
            assert_eq!(error(desk, one), error(desk, nobody), "{asked} can be told from nothing");
        }
        let decide = DecideReviewItems {
            review_id: review.id,
            record_ids: vec![contract.clone()],
            decision: "keep".into(),
            reason: "年度复审".into(),
            ..DecideReviewItems::default()
        };
        assert_eq!(code(decide_review_items(desk, decide)), "missing");
    });
}
