//! The yearly review: opened, decided record by record, closed with counts; overdue ones wait on the workbench.

use super::*;

fn opened(desk: &mut Desk, least: &str) -> app::Result<LevelReviewView> {
    let ask = OpenLevelReview {
        year: None,
        least_level: least.into(),
        category_id: None,
        due_on: "2026-12-31".into(),
    };
    open_level_review(desk, ask).map(|done| done.reply)
}

fn decide(review: &str, record: &str, decision: &str) -> DecideReviewItems {
    DecideReviewItems {
        review_id: review.to_owned(),
        record_ids: vec![record.to_owned()],
        decision: decision.to_owned(),
        reason: "年度复审".into(),
        to: None,
        term: None,
    }
}

#[test]
fn what_a_review_needs_to_be_opened() {
    let office = Office::with_file_plan();
    office.sits_down("zhenghb", |desk| {
        assert_eq!(code(opened(desk, "general")), "classification.review_level");
        assert_eq!(code(opened(desk, "confidential")), "classification.review_above_clearance");
        let late = OpenLevelReview {
            least_level: "secret".into(),
            due_on: "2026-11-22".into(),
            ..OpenLevelReview::default()
        };
        assert_eq!(code(open_level_review(desk, late)), "classification.review_due_past");
        assert_eq!(opened(desk, "secret").expect("opened").year, 2026);
        assert_eq!(code(opened(desk, "secret")), "classification.review_open_already");
    });
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story from beginning to end")]
fn every_record_is_decided_and_changes_take_two() {
    let office = Office::with_file_plan();
    let [kept, lowered, extended, inside] = office.sits_down("linxw", |desk| {
        ["会议一", "会议二", "会议三"]
            .map(|title| {
                RecordAdder::named(title)
                    .in_category("HY-01")
                    .with(|ask| ask.level_term = Some("until:2027-12-31".into()))
                    .add(desk)
                    .id
            })
            .into_iter()
            .chain([RecordAdder::named("例会记录").add(desk).id])
            .collect::<Vec<_>>()
            .try_into()
            .expect("four")
    });
    let review = office.sits_down("linxw", |desk| {
        let review = opened(desk, "secret").expect("opened");
        assert_eq!((review.done, review.total), (0, 3), "内部 is not in it");
        let late = RecordAdder::named("复审开始后登记").in_category("HY-01").add(desk);
        assert_eq!(
            code(decide_review_items(desk, decide(&review.id, &late.id, "keep"))),
            "classification.not_in_review"
        );
        assert_eq!(
            code(decide_review_items(desk, decide(&review.id, &inside, "keep"))),
            "classification.not_in_review"
        );
        let silent = DecideReviewItems { reason: " ".into(), ..decide(&review.id, &kept, "keep") };
        assert_eq!(code(decide_review_items(desk, silent)), "record.field_empty");
        assert_eq!(
            code(decide_review_items(desk, decide(&review.id, &kept, "raise"))),
            "classification.decision_contradicts"
        );
        let together = DecideReviewItems {
            record_ids: vec![kept.clone(), lowered.clone()],
            ..decide(&review.id, &kept, "lower")
        };
        assert_eq!(code(decide_review_items(desk, together)), "classification.only_keep_together");
        let after = decide_review_items(desk, decide(&review.id, &kept, "keep")).expect("kept").reply;
        assert_eq!((after.done, after.total), (1, 3));
        assert_eq!(
            code(decide_review_items(desk, decide(&review.id, &kept, "keep"))),
            "classification.not_in_review"
        );
        let lower =
            DecideReviewItems { to: Some("internal".into()), ..decide(&review.id, &lowered, "lower") };
        decide_review_items(desk, lower).expect("proposed");
        let close = |reason: &str| CloseLevelReview { id: review.id.clone(), reason: reason.into() };
        assert_eq!(code(close_level_review(desk, close(" "))), "classification.review_unfinished");
        let extend =
            DecideReviewItems { term: Some("long".into()), ..decide(&review.id, &extended, "extend") };
        decide_review_items(desk, extend).expect("proposed");
        let rest = ReadLevelReview { id: review.id.clone(), ..ReadLevelReview::default() };
        assert!(read_level_review(desk, rest.clone()).expect("read").rows.is_empty());
        let decided = ReadLevelReview { decided: true, ..rest };
        assert_eq!(read_level_review(desk, decided).expect("read").rows.len(), 3);
        let closed = close_level_review(desk, close("")).expect("closed").reply;
        assert_eq!((closed.state.as_str(), closed.left_over), ("closed", Some(0)));
        let counts: Vec<_> = closed.counts.iter().map(|one| (one.decision.as_str(), one.count)).collect();
        assert_eq!(counts, [("extend", 1), ("keep", 1), ("lower", 1)]);
        assert_eq!(code(close_level_review(desk, close(""))), "classification.review_closed");
        assert_eq!(page(desk, &lowered).level.code, "secret", "a review lowers nothing by itself");
        review.id
    });
    office.sits_down("zhoujg", |desk| {
        let changes = waiting(desk);
        assert!(changes.len() == 2 && changes.iter().all(|one| one.kind == "review"));
        agree(desk, &changes).expect("countersigned");
        assert_eq!(page(desk, &lowered).level.code, "internal");
        assert_eq!(page(desk, &extended).level.term, "long");
        assert_eq!(
            code(decide_review_items(desk, decide(&review, &kept, "keep"))),
            "classification.review_closed"
        );
    });
    assert!(is_intact(&office));
}

#[test]
fn an_overdue_review_waits_on_the_workbench_and_may_be_closed_with_a_reason() {
    let office = Office::with_file_plan();
    let review = office.sits_down("linxw", |desk| {
        RecordAdder::named("办公会议纪要").in_category("HY-01").add(desk);
        opened(desk, "secret").expect("opened").id
    });
    office.days_pass(30);
    office.sits_down("chenli", |_| ());
    office.days_pass(30);
    office.sits_down("zhoujg", |desk| {
        let reviews = list_level_reviews(desk, ListLevelReviews::default()).expect("a list").rows;
        assert!(reviews[0].overdue);
        let bench = app::access::read_workbench(desk, app::access::ReadWorkbench {}).expect("read");
        assert!(bench.approvals_waiting.iter().any(|one| one.kind == "level_review" && one.id == review));
        let ask =
            CloseLevelReview { id: review.clone(), reason: "档案室搬迁，明年一并复审".into() };
        assert_eq!(close_level_review(desk, ask).expect("closed").reply.left_over, Some(1));
        let bench = app::access::read_workbench(desk, app::access::ReadWorkbench {}).expect("read");
        assert!(bench.approvals_waiting.iter().all(|one| one.kind != "level_review"));
    });
    office.sits_down("majun", |desk| {
        assert_eq!(code(list_level_reviews(desk, ListLevelReviews::default())), "access.not_permitted");
    });
    assert!(is_intact(&office));
}
