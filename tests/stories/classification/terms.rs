//! How long a level lasts: days, events, 长期; ending terms propose, two people lower or extend.

use super::*;

fn until(desk: &mut Desk, title: &str, day: &str) -> RegisteredRecord {
    RecordAdder::named(title)
        .in_category("HY-01")
        .with(|ask| ask.level_term = Some(format!("until:{day}")))
        .add(desk)
}

fn expiring(desk: &mut Desk) -> ExpiringLevels {
    list_expiring_levels(desk, ListExpiringLevels::default()).expect("a list")
}

#[test]
fn a_term_is_given_at_registration_in_days_years_or_an_event() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let by_years = RecordAdder::named("联席会议纪要")
            .in_category("HY-01")
            .with(|ask| ask.level_term = Some("years:3".into()))
            .add(desk);
        assert_eq!(page(desk, &by_years.id).level.term, "until:2029-03-18");
        let by_event = RecordAdder::named("岗位调整建议")
            .in_category("HY-01")
            .with(|ask| ask.level_term = Some("event:case_closed".into()))
            .add(desk);
        assert_eq!(page(desk, &by_event.id).level.term, "event:case_closed");
        let open = RecordAdder::named("公开的安排").in_category("XZ-06").at_level("general").add(desk);
        let open = page(desk, &open.id).level;
        assert_eq!(
            (open.term.as_str(), open.mark.as_str()),
            ("long", ""),
            "what is no secret prints no mark"
        );
        for wrong in ["forever", "until:soon", "event:full_moon", "years:0"] {
            let adder = RecordAdder::named("错期限").with(|ask| ask.level_term = Some(wrong.into()));
            assert_eq!(code(adder.try_add(desk)), "record.code_unknown", "{wrong}");
        }
    });
}

#[test]
fn ending_terms_show_sixty_days_ahead_the_earliest_first() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        until(desk, "后天到期", "2026-11-25");
        until(desk, "已到期", "2026-11-20");
        until(desk, "还早", "2027-06-01");
        RecordAdder::named("没有期限").in_category("HY-01").add(desk);
        let found = expiring(desk);
        let shown: Vec<(&str, i64)> =
            found.rows.iter().map(|row| (row.title.as_str(), row.days_left)).collect();
        assert_eq!(shown, [("已到期", -3), ("后天到期", 2)]);
        assert_eq!(found.ended, 1);
        let first =
            list_expiring_levels(desk, ListExpiringLevels { after: None, limit: Some(1) }).expect("one");
        assert_eq!((first.rows.len(), first.rows[0].title.as_str()), (1, "已到期"));
        let ask = ListExpiringLevels { after: first.next, limit: Some(1) };
        assert_eq!(list_expiring_levels(desk, ask).expect("the next").rows[0].title, "后天到期");
        let soon = app::access::read_workbench(desk, app::access::ReadWorkbench {}).expect("read").due_soon;
        assert!(soon.iter().any(|one| one.kind == "level_term" && one.on == "2026-11-25"));
    });
    office.sits_down("majun", |desk| {
        assert_eq!(code(list_expiring_levels(desk, ListExpiringLevels::default())), "access.not_permitted");
    });
}

#[test]
fn an_ended_term_lowers_nothing_by_itself_and_is_lowered_by_two() {
    let office = Office::with_file_plan();
    let made = office.sits_down("linxw", |desk| until(desk, "旧会议纪要", "2026-11-30"));
    office.days_pass(30);
    office.sits_down("linxw", |desk| {
        assert_eq!(page(desk, &made.id).level.code, "secret", "the day alone lowers nothing");
        let ask = |reason: &str| ProposeEndedTerms { to: "general".into(), reason: reason.to_owned() };
        assert_eq!(code(propose_ended_terms(desk, ask(" "))), "record.field_empty");
        let step = propose_ended_terms(desk, ask("期限已满")).expect("proposed").reply;
        assert_eq!((step.done, step.left, step.state.as_str()), (1, 0, "done"));
        assert_eq!(code(propose_ended_terms(desk, ask("再提"))), "classification.nothing_ended");
        assert_eq!(page(desk, &made.id).level.code, "secret", "a proposal lowers nothing");
        let found = expiring(desk);
        assert_eq!(found.rows[0].waiting.as_deref(), Some("general"));
        let own = waiting(desk);
        assert_eq!(code(agree(desk, &own)), "record.countersigned_by_proposer");
    });
    office.sits_down("zhoujg", |desk| {
        let changes = waiting(desk);
        assert_eq!((changes.len(), changes[0].kind.as_str()), (1, "expiry"));
        assert_eq!(agree(desk, &changes).expect("countersigned")[0].state, "countersigned");
        let level = page(desk, &made.id).level;
        assert_eq!((level.code.as_str(), level.term.as_str()), ("general", "long"));
        assert!(expiring(desk).rows.is_empty());
    });
    assert!(is_intact(&office));
}

#[test]
fn a_term_is_extended_with_a_reason_and_another_hand() {
    let office = Office::with_file_plan();
    let made = office.sits_down("linxw", |desk| until(desk, "调整方案讨论记录", "2026-12-15"));
    let extend = |term: &str, reason: &str| ProposeLevelChange {
        record_id: made.id.clone(),
        to: "secret".into(),
        reason: reason.into(),
        basis: "R4·二·二·3⑴".into(),
        term: Some(term.into()),
    };
    office.sits_down("linxw", |desk| {
        assert_eq!(
            code(propose_level_change(desk, extend("until:2026-12-15", "同期限"))),
            "record.same_level"
        );
        assert_eq!(code(propose_level_change(desk, extend("until:2026-11-01", "倒填"))), "record.term_past");
        assert_eq!(
            code(propose_level_change(desk, extend("until:2028-12-15", ""))),
            "record.level_reason_missing"
        );
        let change =
            propose_level_change(desk, extend("until:2028-12-15", "方案仍未定稿")).expect("proposed");
        assert_eq!(change.reply.to_term, "until:2028-12-15");
    });
    office.sits_down("chenli", |desk| {
        let changes = waiting(desk);
        agree(desk, &changes).expect("countersigned");
        let level = page(desk, &made.id).level;
        assert_eq!((level.code.as_str(), level.term.as_str()), ("secret", "until:2028-12-15"));
    });
    assert_eq!(trail_of(&office, "level_term_changed"), 1);
    assert!(is_intact(&office));
}

#[test]
fn the_words_of_either_scheme_are_taken_at_registration() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        for (words, level) in
            [("机密信息", "confidential"), ("秘密／机密信息", "confidential"), ("秘密", "secret")]
        {
            let made = RecordAdder::named("旧登记簿抄入").at_level(words).add(desk);
            assert_eq!(made.level, level, "{words}");
        }
        let unknown = RecordAdder::named("旧登记簿抄入").at_level("普密");
        assert_eq!(code(unknown.try_add(desk)), "record.code_unknown");
    });
}
