//! The office's own lending rules and calendar, and the reading room.

use super::*;
use app::loans::*;
use app::places::{AddPlace, add_place};

fn line(name: &str, days: u32) -> LendingRuleLine {
    LendingRuleLine {
        name: name.into(),
        days,
        item_limit: 5,
        renewals: 1,
        grace_days: 0,
        article: "本库借阅规则·2026".into(),
        ..LendingRuleLine::default()
    }
}

fn propose(desk: &mut Desk, act: &str, line: LendingRuleLine) -> app::Result<RuleEditionView> {
    let ask = ProposeLendingRule { act: act.into(), line, reason: "周转太慢".into() };
    propose_lending_rule(desk, ask).map(|done| done.reply)
}

fn agree(office: &Office, id: &str, agree: bool) -> app::Result<RuleEditionView> {
    office.sits_down("chenli", |desk| {
        let passphrase = Some(testkit::PASSPHRASE.to_owned());
        let ask = DecideLendingRule { id: id.into(), agree, passphrase, second: None };
        decide_lending_rule(desk, ask).map(|done| done.reply)
    })
}

fn rule_of(office: &Office, record: &RegisteredRecord, borrower: &str) -> (String, String) {
    office.sits_down("linxw", |desk| {
        let found = worked(check(office, desk, &record.accession, borrower, "carry_out"));
        let rule = found.rule.expect("a rule");
        (rule.text, rule.why)
    })
}

#[test]
fn a_rule_takes_force_by_two_and_the_desk_says_why_it_applies() {
    let office = Office::with_file_plan();
    let (paper, lent) = office.sits_down("linxw", |desk| {
        let paper = drawing(desk);
        let before = RecordAdder::named("消防泵房竣工图").in_category("GC-07").of_pages(12).add(desk);
        (paper, worked(lend(&office, desk, &before, "sunhao")))
    });
    assert_eq!(rule_of(&office, &paper, "sunhao").0, "秘密件");
    let wanted = LendingRuleLine {
        family: Some("drawings".into()),
        level: Some("secret".into()),
        ..line("秘密图纸", 2)
    };
    let proposed = office.sits_down("shenlan", |desk| {
        let preview = PreviewLendingRule { act: "enter".into(), line: wanted.clone() };
        let preview = worked(preview_lending_rule(desk, preview));
        assert!(preview.total > 0 && preview.cases.iter().all(|case| case.becomes == "秘密图纸"));
        worked(propose(desk, "enter", wanted.clone()))
    });
    assert_eq!(rule_of(&office, &paper, "sunhao").0, "秘密件", "nothing is in force before it is agreed to");
    office.sits_down("shenlan", |desk| {
        assert_eq!(refused(propose(desk, "enter", wanted.clone())), "loan.rule_waits");
        let own = DecideLendingRule {
            id: proposed.id.clone(),
            agree: true,
            passphrase: Some(testkit::PASSPHRASE.to_owned()),
            second: None,
        };
        assert_eq!(refused(decide_lending_rule(desk, own)), "loan.rule_decided_by_proposer");
    });
    assert_eq!(worked(agree(&office, &proposed.id, true)).state, "in_force");
    assert_eq!(refused(agree(&office, &proposed.id, true)), "loan.rule_decided");
    let (name, why) = rule_of(&office, &paper, "sunhao");
    assert_eq!(name, "秘密图纸");
    assert!(
        why.contains("密级是秘密") && why.contains("工程图纸") && why.contains("优先于秘密件、通则"),
        "{why}"
    );
    office.sits_down("linxw", |desk| {
        let ask = ListLoans { state: Some("out".into()), ..ListLoans::default() };
        let row = worked(list_loans(desk, ask)).rows.into_iter().find(|row| row.id == lent.id).expect("it");
        assert!(
            row.rule_terms.is_some_and(|terms| terms.starts_with("秘密件：5 个工作日")),
            "it keeps its rule"
        );
        let borrower_id = office.person(desk, "sunhao").to_string();
        let ask = ExplainLendingRule {
            borrower_id,
            level: Some("secret".into()),
            family: Some("drawings".into()),
            way: "carry_out".into(),
            copy_id: None,
        };
        let explained = worked(explain_lending_rule(desk, ask));
        assert_eq!((explained.rule.as_str(), explained.before.len()), ("秘密图纸", 2));
    });
    assert_eq!(events(&office, "lending_rule_changed"), 1);
}

#[test]
fn the_offices_word_stands_above_the_packs_and_can_be_given_up() {
    let office = Office::with_file_plan();
    let edited = office.sits_down("shenlan", |desk| worked(propose(desk, "edit", line("通则", 4))));
    worked(agree(&office, &edited.id, true));
    office.sits_down("shenlan", |desk| {
        let rows = worked(list_lending_rules(desk, ListLendingRules {})).rows;
        let general = rows.iter().find(|row| row.line.name == "通则").expect("it");
        assert_eq!((general.origin.as_str(), general.line.days), ("office", 4));
        assert_eq!(general.pack.as_ref().map(|pack| pack.days), Some(7));
        assert_eq!(refused(propose(desk, "edit", line("通则", 4))), "loan.rule_unchanged");
        assert_eq!(refused(propose(desk, "retire", line("通则", 4))), "loan.last_general_rule");
        assert_eq!(refused(propose(desk, "follow_pack", line("秘密件", 4))), "loan.rule_unchanged");
        assert_eq!(refused(propose(desk, "edit", line("没有这条", 4))), "loan.rule_unknown");
        assert_eq!(refused(propose(desk, "enter", line("通则", 4))), "loan.rule_name_taken");
        assert_eq!(refused(propose(desk, "enter", line("另一通则", 4))), "loan.rule_said_twice");
        assert_eq!(refused(propose(desk, "edit", line("通则", 90))), "loan.rule_out_of_bounds");
        let silent = ProposeLendingRule { act: "edit".into(), line: line("通则", 5), reason: " ".into() };
        assert_eq!(refused(propose_lending_rule(desk, silent)), "loan.rule_words_missing");
    });
    let back = office.sits_down("shenlan", |desk| worked(propose(desk, "follow_pack", line("通则", 0))));
    worked(agree(&office, &back.id, true));
    office.sits_down("shenlan", |desk| {
        let list = worked(list_lending_rules(desk, ListLendingRules {}));
        let general = list.rows.iter().find(|row| row.line.name == "通则").expect("it");
        assert_eq!((general.origin.as_str(), general.line.days), ("pack", 7));
        assert_eq!(list.editions.len(), 2, "what was in force stays readable");
    });
    let retired = office.sits_down("shenlan", |desk| worked(propose(desk, "retire", line("机密件", 0))));
    assert_eq!(worked(agree(&office, &retired.id, false)).state, "refused");
    assert_eq!(events(&office, "lending_rule_refused"), 1);
}

#[test]
fn a_changed_day_says_what_is_due_on_it_and_moves_nothing() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let loan = worked(lend(&office, &mut desk, &paper, "majun"));
    assert_eq!(loan.due_on.as_deref(), Some("2026-12-02"));
    let off = |day: &str, working: Option<bool>, name: &str| SetCalendarDay {
        day: day.into(),
        working,
        name: name.into(),
    };
    let preview = worked(preview_calendar_day(&mut desk, PreviewCalendarDay { day: "2026-12-02".into() }));
    assert!(preview.working && preview.due.len() == 1 && preview.due[0].borrower == "马骏");
    assert_eq!(
        refused(set_calendar_day(&mut desk, off("2026-12-02", Some(false), ""))),
        "loan.day_name_needed"
    );
    let done = worked(set_calendar_day(&mut desk, off("2026-12-02", Some(false), "公司年会"))).reply;
    assert_eq!(done.due_on_day_off.len(), 1);
    let still =
        worked(list_loans(&mut desk, ListLoans { state: Some("out".into()), ..ListLoans::default() }));
    assert_eq!(still.rows[0].due_on.as_deref(), Some("2026-12-02"), "no due day moves by itself");
    let other = RecordAdder::named("云澜苑访客管理规定（公示版）").in_category("XZ-06").add(&mut desk);
    assert_eq!(worked(lend(&office, &mut desk, &other, "majun")).due_on.as_deref(), Some("2026-12-03"));
    assert_eq!(
        refused(set_calendar_day(&mut desk, off("2026-12-02", Some(false), "年会"))),
        "loan.day_unchanged"
    );
    assert_eq!(
        refused(set_calendar_day(&mut desk, off("2026-11-20", Some(false), "年会"))),
        "loan.day_passed"
    );
    worked(set_calendar_day(&mut desk, off("2026-12-02", None, "")));
    let year = worked(read_calendar(&mut desk, ReadCalendar { year: Some(2026) }));
    assert!(year.days.iter().all(|day| day.day != "2026-12-02"), "as the week has it again");
    assert!(year.known && year.working_days.iter().sum::<u32>() == 248, "{:?}", year.working_days);
    assert_eq!(year.missing, Some(2027), "the coming year's holidays are not known yet");
    let make_up = off("2027-01-03", Some(true), "元旦调休");
    worked(set_calendar_day(&mut desk, make_up));
    assert_eq!(worked(read_calendar(&mut desk, ReadCalendar { year: None })).missing, None);
    drop(desk.lock());
    assert_eq!(events(&office, "calendar_day_changed"), 3);
    office.sits_down("sunhao", |desk| {
        assert_eq!(
            refused(set_calendar_day(desk, off("2026-12-04", Some(false), "年会"))),
            "access.not_permitted"
        );
        assert!(worked(read_calendar(desk, ReadCalendar { year: Some(2026) })).known);
    });
}

#[test]
fn top_secret_is_read_on_a_named_seat_until_it_is_given_back() {
    let office = Office::with_file_plan();
    for login in ["linxw", "songyq"] {
        circumstances::clear(&office, login, "top_secret");
    }
    let mut desk = office.desk("linxw");
    let room = AddPlace {
        kind: "room".into(),
        code: "Y1".into(),
        name: "一号阅览室".into(),
        top_secret_reading: true,
        ..AddPlace::default()
    };
    worked(add_place(&mut desk, room));
    let mut report = |name: &str| RecordAdder::named(name).in_category("KJ-04").add(&mut desk);
    let (first, second) = (report("2025 年度财务报告"), report("2024 年度财务报告"));
    let mut ask = ask_to_lend(&office, &mut desk, &first, "chenli", "reading");
    ask.authorise = vec![Office::second("zhaozy")];
    assert_eq!(refused(lend_copy(&mut desk, ask.clone())), "loan.seat_needed");
    ask.seat = "A-3".into();
    worked(lend_copy(&mut desk, ask.clone()));
    let mut other = ask_to_lend(&office, &mut desk, &second, "songyq", "reading");
    other.authorise = vec![Office::second("zhaozy")];
    other.seat = "A-3".into();
    assert_eq!(refused(lend_copy(&mut desk, other.clone())), "loan.seat_taken");
    let room = worked(list_reading_room(&mut desk, ListReadingRoom {}));
    assert!(room.place.is_some_and(|place| place.contains("Y1")));
    assert_eq!((room.rows[0].borrower.as_str(), room.rows[0].seat.as_str()), ("陈立", "A-3"));
    assert!(room.rows[0].left_at.is_none());
    worked(bring_back(&mut desk, &first, Some(1)));
    assert!(worked(list_reading_room(&mut desk, ListReadingRoom {})).rows[0].left_at.is_some());
    worked(lend_copy(&mut desk, other));
    drop(desk.lock());
    assert_eq!((events(&office, "seat_taken_for_reading"), events(&office, "seat_left")), (2, 1));
}
