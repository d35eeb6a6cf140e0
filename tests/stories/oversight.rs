//! The reading register and what stands out in it: told by readers' own acts, judged by somebody else.

use app::access::{ReadWorkbench, read_workbench};
use app::exports::{AdvanceExport, BeginExport, advance_export, begin_export};
use app::oversight::{
    ExportReadings, ListReadings, ListUnusualReadings, PrintReadings, ReviewReadings, ReviewUnusualReading,
    UnusualReading, export_readings, list_readings, list_unusual_readings, print_readings, review_readings,
    review_unusual_reading,
};
use app::records::{OpenRecord, open_record};
use app::{Desk, Locale};
use testkit::{Office, RecordAdder};

fn done<T>(result: app::Result<T>) -> T {
    result.unwrap_or_else(|error| panic!("{}", error.to_problem(Locale::ZhCn).text))
}

fn code<T>(result: app::Result<T>) -> String {
    match result {
        Ok(_) => "allowed".to_owned(),
        Err(error) => error.to_problem(Locale::ZhCn).code,
    }
}

fn office_with(title: &str, level: &str) -> (Office, String) {
    let office = Office::with_file_plan();
    let paper = RecordAdder::named(title).at_level(level);
    let made = office.sits_down("linxw", |desk| paper.add(desk).id);
    (office, made)
}

fn read(desk: &mut Desk, id: &str, times: usize) {
    for _ in 0..times {
        done(open_record(desk, OpenRecord { id: id.to_owned(), purpose: Some("催办".into()) }));
    }
}

fn unusual(office: &Office, open_only: bool) -> Vec<UnusualReading> {
    office.sits_down("chenli", |desk| {
        done(list_unusual_readings(desk, ListUnusualReadings { open_only, ..Default::default() })).rows
    })
}

#[test]
fn a_line_that_leaves_in_a_list_is_a_reading_and_called_an_export() {
    let (office, _) = office_with("业主产权资料", "secret");
    let path = office.path().parent().expect("a folder").join("清单.csv");
    office.sits_down("linxw", |desk| {
        let target = desk.offer_target(&path).token;
        let ask = BeginExport { list: "records".into(), format: "csv".into(), target, ..Default::default() };
        let mut told = begin_export(desk, ask).expect("begun");
        while told.more {
            let step = AdvanceExport { export: told.export.clone(), purpose: Some("盘点".into()) };
            told = advance_export(desk, step).expect("on").reply;
        }
    });
    office.sits_down("chenli", |desk| {
        let only = ListReadings { act: Some("export".into()), ..Default::default() };
        let page = done(list_readings(desk, only));
        assert_eq!(page.total, 1);
        let line = &page.rows[0];
        assert_eq!((line.act.as_str(), line.title.as_str()), ("export", "业主产权资料"));
        assert_eq!((line.level.as_str(), line.purpose.as_str()), ("secret", "盘点"));
    });
}

fn judge(line: &UnusualReading, reason: &str) -> ReviewUnusualReading {
    ReviewUnusualReading { unusual_id: line.id.clone(), judgement: "explained".into(), reason: reason.into() }
}

#[test]
fn every_reading_from_secret_upward_is_a_line_and_who_may_not_see_the_title_sees_the_number() {
    let (office, secret) = office_with("业主产权资料", "secret");
    let internal = office.sits_down("linxw", |desk| RecordAdder::named("例会记录").add(desk).id);
    office.sits_down("xujia", |desk| read(desk, &secret, 2));
    office.sits_down("songyq", |desk| {
        read(desk, &secret, 1);
        read(desk, &internal, 1);
    });
    office.sits_down("chenli", |desk| {
        let page = done(list_readings(desk, ListReadings::default()));
        assert_eq!((page.total, page.rows.len()), (3, 3), "内部 is not registered");
        assert_eq!(page.rows[0].title, "业主产权资料");
        assert_eq!((page.rows[0].act.as_str(), page.rows[0].level.as_str()), ("record", "secret"));
        assert_eq!(page.rows[0].purpose, "催办");
        let by = page.rows[1].person.id.clone();
        let one = done(list_readings(
            desk,
            ListReadings { person_id: Some(by), limit: Some(1), ..Default::default() },
        ));
        assert_eq!((one.total, one.rows.len(), one.next.is_some()), (2, 1, true));
        let none = ListReadings { from: Some("2026-11-24".into()), ..Default::default() };
        assert_eq!(done(list_readings(desk, none)).total, 0);
    });
    office.sits_down("hemin", |desk| {
        let page = done(list_readings(desk, ListReadings::default()));
        assert_eq!(page.total, 3, "the audit administrator sees who read how much");
        assert!(
            page.rows
                .iter()
                .all(|row| row.title == "〔密〕" && row.purpose == "〔密〕" && !row.number.is_empty())
        );
        assert_eq!(code(review_readings(desk, ReviewReadings {})), "access.not_permitted");
    });
    office.sits_down("linxw", |desk| {
        assert_eq!(code(list_readings(desk, ListReadings::default())), "access.not_permitted");
    });
}

#[test]
fn the_twenty_first_reading_within_an_hour_stands_out_once_and_is_counted_on() {
    let (office, secret) = office_with("业主产权资料", "secret");
    office.sits_down("xujia", |desk| read(desk, &secret, 20));
    assert!(unusual(&office, true).iter().all(|line| line.rule != "hour"), "twenty are allowed");
    office.sits_down("xujia", |desk| read(desk, &secret, 3));
    let lines: Vec<_> = unusual(&office, true).into_iter().filter(|line| line.rule == "hour").collect();
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].count, lines[0].limit, lines[0].person.name.as_str()), (23, 20, "徐佳"));
    let waiting =
        office.sits_down("chenli", |desk| done(read_workbench(desk, ReadWorkbench {})).unusual_readings);
    assert!(waiting >= 1);
}

#[test]
fn out_of_hours_and_other_departments_stand_out_by_the_offices_own_calendar() {
    let (office, secret) = office_with("业主产权资料", "secret");
    // 10:00 on a Monday; eleven hours later it is 21:00.
    office.clock.pass(chrono::Duration::hours(11));
    office.sits_down("xujia", |desk| read(desk, &secret, 11));
    let rules: Vec<_> = unusual(&office, true).into_iter().map(|line| (line.rule, line.count)).collect();
    assert!(rules.contains(&("out_of_hours".to_owned(), 11)), "{rules:?}");
    assert!(rules.contains(&("other_departments".to_owned(), 11)), "{rules:?}");
    let page = office.sits_down("chenli", |desk| done(list_readings(desk, ListReadings::default())));
    assert!(page.rows.iter().all(|row| row.elsewhere));
}

#[test]
fn refused_tries_are_found_when_somebody_goes_through_the_days() {
    let office = Office::with_file_plan();
    for _ in 0..6 {
        office.sits_down("majun", |desk| {
            assert_eq!(code(list_readings(desk, ListReadings::default())), "access.not_permitted")
        });
        office.clock.pass(chrono::Duration::minutes(2));
    }
    office.days_pass(1);
    assert!(unusual(&office, true).is_empty(), "nobody read, so nothing was held against the rules");
    let review = office.sits_down("chenli", |desk| done(review_readings(desk, ReviewReadings {})).reply);
    assert_eq!((review.people, review.found), (1, 1));
    let again = office.sits_down("chenli", |desk| done(review_readings(desk, ReviewReadings {})).reply);
    assert_eq!(again.found, 0, "once a day and rule");
    let line = unusual(&office, true).remove(0);
    assert_eq!((line.rule.as_str(), line.count, line.person.name.as_str()), ("refused", 6, "马骏"));
}

#[test]
fn somebody_else_judges_once_and_says_why() {
    let (office, secret) = office_with("业主产权资料", "secret");
    office.clock.pass(chrono::Duration::hours(12));
    office.sits_down("chenli", |desk| read(desk, &secret, 1));
    office.sits_down("chenli", |desk| {
        let page =
            done(list_unusual_readings(desk, ListUnusualReadings { open_only: true, ..Default::default() }));
        let own = page.rows.iter().find(|line| line.rule == "out_of_hours").expect("it stands out");
        assert!(own.own && page.open == 0);
        assert_eq!(code(review_unusual_reading(desk, judge(own, "值班"))), "oversight.own_readings");
    });
    let line = unusual(&office, true).remove(0);
    office.sits_down("zhaozy", |desk| {
        assert_eq!(code(review_unusual_reading(desk, judge(&line, "  "))), "oversight.reason_needed");
        let wrong = ReviewUnusualReading { judgement: "forgiven".into(), ..judge(&line, "值班") };
        assert_eq!(code(review_unusual_reading(desk, wrong)), "oversight.code_unknown");
        let judged = done(review_unusual_reading(desk, judge(&line, "当晚值班，已核对值班表"))).reply;
        assert_eq!(
            (judged.judgement.as_deref(), judged.judged_by.as_deref()),
            (Some("explained"), Some("赵志远"))
        );
        assert_eq!(code(review_unusual_reading(desk, judge(&line, "再看"))), "oversight.judged_already");
    });
    assert!(unusual(&office, true).is_empty());
    assert_eq!(unusual(&office, false)[0].reason, "当晚值班，已核对值班表");
    office.sits_down("linxw", |desk| {
        assert_eq!(code(review_unusual_reading(desk, judge(&line, "我来"))), "access.not_permitted");
    });
}

#[test]
fn the_register_is_exported_with_an_event_and_a_year_at_most() {
    let (office, secret) = office_with("业主产权资料", "secret");
    office.sits_down("xujia", |desk| read(desk, &secret, 2));
    office.sits_down("luoxy", |desk| {
        let ask = |from: &str| ExportReadings { from: from.into(), to: "2026-11-30".into() };
        let file = done(export_readings(desk, ask("2026-11-01"))).reply;
        assert_eq!((file.rows, file.file_name.as_str()), (2, "阅览登记簿 2026-11-01 2026-11-30.xlsx"));
        assert_eq!(code(export_readings(desk, ask("2025-11-01"))), "oversight.period_too_long");
    });
}

#[test]
fn the_register_is_printed_with_an_event_and_what_the_printer_may_not_know_stays_sealed() {
    let (office, secret) = office_with("业主产权资料", "secret");
    office.sits_down("xujia", |desk| read(desk, &secret, 2));
    let ask = |from: &str| PrintReadings { from: from.into(), to: "2026-11-30".into() };
    for login in ["chenli", "hemin", "luoxy"] {
        office.sits_down(login, |desk| {
            let paper = done(print_readings(desk, ask("2026-11-01"))).reply;
            assert_eq!((paper.pages, paper.file_name.as_str()), (1, "阅览登记簿 2026-11-01 2026-11-30.pdf"));
            assert!(paper.missing_glyphs.is_empty());
            assert_eq!(code(print_readings(desk, ask("2025-11-01"))), "oversight.period_too_long");
        });
    }
    office.sits_down("xujia", |desk| {
        assert_eq!(code(print_readings(desk, ask("2026-11-01"))), "access.not_permitted");
    });
    let printed = office.sits_down("hemin", |desk| {
        let ask = app::audit::ListTrail { kind: Some("readings_printed".into()), ..Default::default() };
        done(app::audit::list_trail(desk, ask)).rows.len()
    });
    assert_eq!(printed, 3);
}

fn of_rule(office: &Office, rule: &str) -> Vec<(i64, i64)> {
    let lines = unusual(office, true).into_iter().filter(|line| line.rule == rule);
    lines.map(|line| (line.count, line.limit)).collect()
}

#[test]
fn a_day_stands_out_with_the_sixty_first_reading_however_they_are_spread() {
    let (office, secret) = office_with("业主产权资料", "secret");
    // Twenty an hour from 10:00 on: never more within an hour than is allowed.
    for _ in 0..3 {
        office.sits_down("xujia", |desk| read(desk, &secret, 20));
        office.clock.pass(chrono::Duration::minutes(61));
    }
    assert_eq!((of_rule(&office, "hour"), of_rule(&office, "day")), (vec![], vec![]), "sixty are allowed");
    office.sits_down("xujia", |desk| read(desk, &secret, 1));
    assert_eq!(of_rule(&office, "day"), [(61, 60)]);
    assert_eq!(of_rule(&office, "hour"), []);
}

#[test]
fn other_departments_stand_out_with_the_eleventh_and_own_duty_never() {
    let (office, secret) = office_with("业主产权资料", "secret");
    office.sits_down("xujia", |desk| read(desk, &secret, 10));
    assert_eq!(of_rule(&office, "other_departments"), [], "ten are allowed");
    office.sits_down("xujia", |desk| read(desk, &secret, 1));
    assert_eq!(of_rule(&office, "other_departments"), [(11, 10)]);
}

#[test]
fn office_hours_end_on_the_stroke_and_a_day_off_has_none() {
    let (office, secret) = office_with("业主产权资料", "secret");
    // 10:00 on a Monday. 19:59 is within, 20:00 is not.
    office.clock.pass(chrono::Duration::minutes(9 * 60 + 59));
    office.sits_down("xujia", |desk| read(desk, &secret, 1));
    assert_eq!(of_rule(&office, "out_of_hours"), []);
    office.clock.pass(chrono::Duration::minutes(1));
    office.sits_down("xujia", |desk| read(desk, &secret, 1));
    assert_eq!(of_rule(&office, "out_of_hours"), [(1, 0)]);
    // The next Saturday at noon.
    office.clock.pass(chrono::Duration::hours(4 * 24 + 16));
    office.sits_down("songyq", |desk| read(desk, &secret, 1));
    assert_eq!(of_rule(&office, "out_of_hours").len(), 2, "a day off has no office hours");
}

#[test]
fn what_somebody_usually_reads_is_held_against_five_days_of_reading() {
    let (office, secret) = office_with("业主产权资料", "secret");
    for _ in 0..5 {
        office.sits_down("xujia", |desk| read(desk, &secret, 2));
        office.days_pass(1);
    }
    // Two a day are usual; ten are little whatever is usual, eleven stand out.
    office.sits_down("xujia", |desk| read(desk, &secret, 10));
    assert_eq!(of_rule(&office, "usual"), []);
    office.sits_down("xujia", |desk| read(desk, &secret, 1));
    assert_eq!(of_rule(&office, "usual"), [(11, 10)]);
}

#[test]
fn fewer_than_two_holders_of_a_level_key_is_a_standing_warning() {
    let office = Office::with_file_plan();
    let holders = |office: &Office, login: &str| {
        office.sits_down(login, |desk| done(read_workbench(desk, ReadWorkbench {})).key_holders)
    };
    let full = holders(&office, "shenlan").expect("told to who grants clearances");
    assert_eq!((full.top_secret, full.too_few, full.cleared_without_key), (2, false, 0));
    assert!(holders(&office, "majun").is_none());
    office.sits_down("qiansong", |desk| {
        let person_id = office.person(desk, "zhaozy").to_string();
        let ask = app::people::CloseAccount { person_id, reason: "调离".into(), left: true };
        done(app::people::close_account(desk, ask));
    });
    let left = holders(&office, "chenli").expect("told to a holder");
    assert_eq!((left.top_secret, left.too_few), (1, true));
}
