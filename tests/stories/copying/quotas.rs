//! Quotas and the pre-check in three lanes.

use super::*;

fn line(level: Option<&str>, per: &str, period: &str, most: i64, who: &[&str]) -> CopyQuotaLine {
    CopyQuotaLine {
        level: level.map(str::to_owned),
        family: String::new(),
        per: per.into(),
        period: period.into(),
        unit: "copies".into(),
        most,
        who: who.iter().map(|&post| post.to_owned()).collect(),
        article: "管理处复制管理规定第三条".into(),
    }
}

fn set(office: &Office, lines: Vec<CopyQuotaLine>, second: &str) -> Result<CopyQuotasView, Error> {
    let ask = SetCopyQuotas { lines, second: Office::second(second) };
    office.sits_down("shenlan", |desk| set_copy_quotas(desk, ask)).map(|done| done.reply)
}

#[test]
fn quotas_are_set_by_one_and_countersigned_by_another() {
    let (office, _) = office_with(Level::Secret);
    let one = || vec![line(Some("secret"), "person", "month", 3, &["office_director"])];
    refused(set(&office, one(), "shenlan"), "copying.quota_countersign_same");
    refused(set(&office, one(), "linxw"), "access.wrong_post");
    refused(set(&office, vec![line(None, "person", "month", -1, &[])], "chenli"), "copying.quota_unlikely");
    refused(
        set(&office, vec![line(None, "person", "month", 3, &["clerk"])], "chenli"),
        "copying.quota_unlikely",
    );
    assert!(matches!(
        set(&office, vec![line(None, "cat", "month", 3, &[])], "chenli"),
        Err(Error::Malformed(_))
    ));
    let before = office.sits_down("linxw", |desk| list_copy_quotas(desk, ListCopyQuotas {})).expect("listed");
    let set_now = set(&office, one(), "chenli").expect("set");
    assert_eq!(set_now.lines, one());
    assert_eq!(set_now.versions.len(), before.versions.len() + 1);
    assert_eq!(set_now.versions[0].countersigned_by.as_deref(), Some("陈立"));
    let ask = SetCopyQuotas { lines: one(), second: Office::second("chenli") };
    refused(office.sits_down("linxw", |desk| set_copy_quotas(desk, ask)), "access.not_permitted");
}

#[test]
fn above_a_quota_a_named_post_confirms_with_a_reason_or_nobody_can() {
    let (office, report) = office_with(Level::Secret);
    set(&office, vec![line(Some("secret"), "person", "month", 3, &["office_director"])], "chenli")
        .expect("set");
    let mut desk = office.desk("sunhao");
    request_copy_job(&mut desk, ask(&report)).expect("two of three");
    let confirmed = |login: &str, reason: &str| RequestCopyJob {
        confirm: Some(ConfirmCopyRequest { second: Office::second(login), reason: reason.into() }),
        ..ask(&report)
    };
    refused(request_copy_job(&mut desk, ask(&report)), "copying.quota_to_confirm");
    refused(request_copy_job(&mut desk, confirmed("chenli", "急用")), "copying.quota_to_confirm");
    refused(request_copy_job(&mut desk, confirmed("zhoujg", " ")), "copying.confirm_reason_missing");
    refused(request_copy_job(&mut desk, confirmed("sunhao", "急用")), "copying.applicant_confirms");
    let job = request_copy_job(&mut desk, confirmed("zhoujg", "定损会人多")).expect("confirmed").reply;
    assert_eq!(job.confirmations.len(), 1);
    assert_eq!(
        (job.confirmations[0].name.as_str(), job.confirmations[0].reason.as_str()),
        ("周建国", "定损会人多")
    );
    let one = RequestCopyJob { copies: 1, ..ask(&report) };
    refused(request_copy_job(&mut desk, one.clone()), "copying.quota_to_confirm");
    drop(desk.lock());
    set(&office, vec![line(None, "record", "ever", 4, &[])], "chenli").expect("set");
    let mut desk = office.desk("sunhao");
    refused(request_copy_job(&mut desk, confirmed("zhoujg", "急用")), "copying.quota_used_up");
    drop(desk.lock());
    set(&office, vec![line(Some("confidential"), "record", "ever", 0, &[])], "chenli").expect("set");
    office.sits_down("sunhao", |desk| request_copy_job(desk, one)).expect("a quota of higher levels only");
}

#[test]
fn refused_requests_use_nothing_up_and_departments_are_added_up() {
    let (office, report) = office_with(Level::Secret);
    set(&office, vec![line(None, "department", "year", 2, &[])], "chenli").expect("set");
    let job = requested(&office, &report);
    let again = |desk: &mut Desk| request_copy_job(desk, ask(&report));
    refused(office.sits_down("sunhao", again), "copying.quota_used_up");
    decide(&office, "zhaozy", &job, "refuse").expect("refused");
    office.sits_down("sunhao", again).expect("as if nothing had been asked");
    set(&office, vec![line(None, "person_and_record", "day", 2, &[])], "chenli").expect("set");
    refused(office.sits_down("sunhao", again), "copying.quota_used_up");
}

#[test]
fn the_precheck_says_everything_in_three_lanes_before_anything_is_asked() {
    let (office, report) = office_with(Level::Confidential);
    set(
        &office,
        vec![line(None, "person", "month", 1, &["office_director"]), line(None, "record", "year", 9, &[])],
        "chenli",
    )
    .expect("set");
    report.put_on_hold(&office);
    let mut desk = office.desk("sunhao");
    let check = |request| PrecheckCopyJob { request };
    let found = precheck_copy_job(&mut desk, check(ask(&report))).expect("checked");
    assert!(found.impossible.is_empty());
    assert_eq!(found.confirm[0].code, "copying.quota_to_confirm");
    assert_eq!(
        (found.who, found.ground.as_str(), found.supervised),
        (vec!["office_director".to_owned()], "approval", true)
    );
    assert_eq!(found.approvers, ["general_manager"]);
    let notes: Vec<_> = found.notes.iter().map(|note| note.code.as_str()).collect();
    assert_eq!(notes, ["copying.record_on_hold", "copying.supervisor_comes", "copying.quota_left"]);
    let wrong = RequestCopyJob { purpose: String::new(), pages: 99, ..ask(&report) };
    let found = precheck_copy_job(&mut desk, check(wrong)).expect("checked");
    let codes: Vec<_> = found.impossible.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["copying.purpose_missing", "copying.more_pages_than_source"]);
    assert!(found.impossible.iter().all(|one| !one.text.contains("copying.")), "in plain words");
    let list = list_copy_jobs(&mut desk, ListCopyJobs::default()).expect("listed");
    assert!(list.rows.is_empty(), "nothing was asked for");
    drop(desk.lock());
    let hidden = office.sits_down("majun", |desk| precheck_copy_job(desk, check(ask(&report))));
    assert!(matches!(hidden, Err(Error::Missing)));
}
