//! Who may ask for copies, of what, and what an approval is worth.

use super::*;

#[test]
fn what_one_may_not_see_cannot_be_asked_for_read_or_counted() {
    let (office, report) = office_with(Level::Confidential);
    let job = requested(&office, &report);
    office.sits_down("majun", |desk| {
        assert!(matches!(request_copy_job(desk, ask(&report)), Err(Error::Missing)));
        assert!(matches!(read_copy_job(desk, ReadCopyJob { id: job.id.clone() }), Err(Error::Missing)));
        let absent = "01900000-0000-7000-8000-000000000000".to_owned();
        assert!(matches!(read_copy_job(desk, ReadCopyJob { id: absent }), Err(Error::Missing)));
        assert!(list_copy_jobs(desk, ListCopyJobs::default()).expect("listed").rows.is_empty());
    });
    office.sits_down("zhenghb", |desk| {
        assert!(
            matches!(open(desk, &job, Some(Office::second("chenli"))), Err(Error::Missing)),
            "the operator sees the paper"
        );
    });
    let seen =
        office.sits_down("zhoujg", |desk| list_copy_jobs(desk, ListCopyJobs::default())).expect("listed");
    assert_eq!(seen.rows.len(), 1);
}

#[test]
fn requests_that_cannot_be() {
    let (office, report) = office_with(Level::Confidential);
    let mut desk = office.desk("sunhao");
    let mut case = |change: fn(&mut RequestCopyJob), code: &str| {
        let mut asked = ask(&report);
        change(&mut asked);
        refused(request_copy_job(&mut desk, asked), code);
    };
    case(|ask| ask.purpose = " ".into(), "copying.purpose_missing");
    case(|ask| ask.destination.clear(), "copying.destination_missing");
    case(|ask| ask.copies = 0, "copying.nothing_to_copy");
    case(|ask| ask.copies = 100, "copying.too_many_copies");
    case(|ask| ask.pages = 15, "copying.more_pages_than_source");
    case(|ask| ask.page_range = "三到五".into(), "copying.page_range_unclear");
    case(|ask| ask.page_range = "1-3".into(), "copying.page_range_differs");
    case(|ask| ask.return_by = Some("2026-11-20".into()), "copying.return_day_past");
    let majun = office.person(&mut desk, "majun").to_string();
    let for_majun = RequestCopyJob { receiver_id: Some(majun.clone()), ..ask(&report) };
    refused(request_copy_job(&mut desk, for_majun), "access.clearance_too_low");
    let entered = RequestCopyJob { applicant_id: Some(majun), ..ask(&report) };
    refused(request_copy_job(&mut desk, entered), "access.not_permitted");
}

#[test]
fn the_register_of_people_decides_who_may_hold_a_copy() {
    let (office, report) = office_with(Level::Secret);
    let asked = |office: &Office| office.sits_down("sunhao", |desk| request_copy_job(desk, ask(&report)));
    report.wall_in(&office, "客户服务部");
    assert!(matches!(asked(&office), Err(Error::Missing)), "a wall hides the record itself");
    let entered = office.sits_down("linxw", |desk| request_copy_job(desk, ask(&report)));
    assert!(matches!(entered, Err(Error::Missing)));
    report.wall_in(&office, "综合部");
    office.sits_down("linxw", |desk| {
        let sunhao = Some(office.person(desk, "sunhao").to_string());
        refused(
            request_copy_job(desk, RequestCopyJob { applicant_id: sunhao, ..ask(&report) }),
            "copying.not_admitted",
        );
    });
    report.wall_in(&office, "");
    office.sits_down("shenlan", |desk| {
        let ask = app::people::ChangeSetting { key: "loans.check_agreement".into(), value: "true".into() };
        app::people::change_setting(desk, ask).expect("switched on")
    });
    report.lapse_agreement(&office, "sunhao");
    refused(asked(&office), "copying.agreement_expired");
    report.set_person_state(&office, "sunhao", "suspended");
    refused(asked(&office), "copying.person_not_active");
}

#[test]
fn no_session_before_the_approval_and_none_after_a_refusal() {
    let (office, report) = office_with(Level::Confidential);
    let job = requested(&office, &report);
    let try_open = || office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("chenli"))));
    refused(try_open(), "copying.not_approved");
    decide(&office, "zhaozy", &job, "refuse").expect("refused by the manager");
    refused(try_open(), "copying.not_approved");
    let seen = office
        .sits_down("sunhao", |desk| read_copy_job(desk, ReadCopyJob { id: job.id.clone() }))
        .expect("read");
    assert_eq!(seen.state, "refused");
}

#[test]
fn an_approval_holds_for_exactly_what_was_asked_and_not_for_ever() {
    let (office, report) = office_with(Level::Secret);
    let job = requested(&office, &report);
    for login in ["zhaozy", "songyq", "zhoujg"] {
        decide(&office, login, &job, "approve").expect("all three");
    }
    report.raise(&office, Level::Confidential);
    refused(
        office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("chenli")))),
        "approval.content_differs",
    );
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    office.days_pass(30);
    refused(
        office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("chenli")))),
        "approval.expired",
    );
}
