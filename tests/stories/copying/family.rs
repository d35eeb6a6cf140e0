//! The tree of copies, what is called back, and what is certified.

use super::*;

/// `F01` and `F02` of the original came back; a copy of `F01` is asked for and approved.
fn of_a_copy(office: &Office, report: &Shelved, source: &NumberedCopyView) -> CopyJobView {
    let asked = RequestCopyJob { source_copy_id: Some(source.id.clone()), copies: 1, ..ask(report) };
    let job = office.sits_down("sunhao", |desk| request_copy_job(desk, asked)).expect("requested").reply;
    decide(office, "zhaozy", &job, "approve").expect("approved");
    office.sits_down("linxw", |desk| {
        open(desk, &job, Some(Office::second("chenli"))).expect("opened");
        let told = RecordCopyCounts { copied_copies: 1, meter_after: Some(18_215), ..counts(&job) };
        record_copy_counts(desk, told).expect("counted");
        let signed = SignOffCopySession { copies: 1, ..sign_off(&job, "chenli") };
        sign_off_copy_session(desk, signed).expect("signed").reply
    })
}

fn back(office: &Office, copy: &NumberedCopyView) {
    let ask = ReturnNumberedCopy { copy_id: Some(copy.id.clone()), pages: 14, ..Default::default() };
    office.sits_down("linxw", |desk| return_numbered_copy(desk, ask)).expect("back");
}

#[test]
fn a_copy_of_a_copy_stands_under_its_parent() {
    let (office, report) = office_with(Level::Confidential);
    let job = handed_over(&office, &report);
    back(&office, &job.numbered[0]);
    let child = of_a_copy(&office, &report, &job.numbered[0]);
    assert_eq!(child.numbered[0].label, "F01-1");
    assert_eq!(child.level, "confidential", "level and wall are the record's");
    let grandchild = of_a_copy(&office, &report, &child.numbered[0]);
    assert_eq!(grandchild.numbered[0].label, "F01-1-1");
    let last = of_a_copy(&office, &report, &grandchild.numbered[0]);
    let too_far = RequestCopyJob { source_copy_id: Some(last.numbered[0].id.clone()), ..ask(&report) };
    refused(
        office.sits_down("sunhao", |desk| request_copy_job(desk, too_far)),
        "copying.too_far_from_original",
    );
    let ask = ReadCopyTree { record_id: report.record.to_string() };
    let tree = office.sits_down("linxw", |desk| read_copy_tree(desk, ask.clone())).expect("read");
    let shape: Vec<_> = tree.branches.iter().map(|one| (one.label.as_str(), one.depth)).collect();
    assert_eq!(shape, [("原件", 0), ("F01", 1), ("F01-1", 2), ("F01-1-1", 3), ("F01-1-1-1", 4), ("F02", 1)]);
    assert_eq!(tree.outside, 1);
    assert!(matches!(office.sits_down("majun", |desk| read_copy_tree(desk, ask)), Err(Error::Missing)));
}

fn recall(copies: &[&NumberedCopyView], reason: &str, due_on: &str) -> RecallCopies {
    RecallCopies {
        copy_ids: copies.iter().map(|copy| copy.id.clone()).collect(),
        reason: reason.into(),
        due_on: due_on.into(),
    }
}

#[test]
fn copies_are_called_back_with_a_notice_until_they_are_back_or_gone() {
    let (office, report) = office_with(Level::Confidential);
    let job = handed_over(&office, &report);
    let (one, other) = (&job.numbered[0], &job.numbered[1]);
    let mut desk = office.desk("linxw");
    refused(recall_copies(&mut desk, recall(&[one], " ", "2026-12-01")), "copying.recall_reason_missing");
    refused(recall_copies(&mut desk, recall(&[one], "定密调整", "2026-11-01")), "copying.return_day_past");
    assert!(matches!(recall_copies(&mut desk, recall(&[], "x", "2026-12-01")), Err(Error::Malformed(_))));
    recall_copies(&mut desk, recall(&[one, other], "定密调整", "2026-12-01")).expect("called back");
    refused(recall_copies(&mut desk, recall(&[one], "再催", "2026-12-01")), "copying.recalled_already");
    let called = ListNumberedCopies { recalled: true, ..Default::default() };
    let listed = list_numbered_copies(&mut desk, called.clone()).expect("listed").rows;
    assert_eq!(listed.len(), 2);
    assert_eq!(listed[0].recalled_by.as_deref(), Some("2026-12-01"));
    let holder = listed[0].holder_id.clone().expect("a holder");
    let notice = print_recall_notice(&mut desk, PrintRecallNotice { holder_id: holder.clone() });
    let text = crate::shelf::text_of(&notice.expect("printed").reply);
    for word in ["复制件追回通知单", "孙浩", "F01", "F02", "2026-12-01"] {
        assert!(text.contains(word), "{word} stands in\n{text}");
    }
    assert!(!text.contains("云澜苑二期") && !text.contains("paper-"), "no title on the counter:\n{text}");
    drop(desk.lock());
    back(&office, one);
    let mut desk = office.desk("linxw");
    assert_eq!(list_numbered_copies(&mut desk, called.clone()).expect("listed").rows.len(), 1);
    refused(recall_copies(&mut desk, recall(&[one], "x", "2026-12-01")), "copying.copy_not_out");
    drop(desk.lock());
    back(&office, other);
    let mut desk = office.desk("linxw");
    assert!(list_numbered_copies(&mut desk, called).expect("listed").rows.is_empty());
    let nothing = print_recall_notice(&mut desk, PrintRecallNotice { holder_id: holder });
    assert!(matches!(nothing, Err(Error::Missing)));
    let wrong = ListNumberedCopies { state: Some("flying".into()), ..Default::default() };
    assert!(matches!(list_numbered_copies(&mut desk, wrong), Err(Error::Malformed(_))));
}

#[test]
fn what_one_may_not_see_stands_in_no_list_of_copies() {
    let (office, report) = office_with(Level::Confidential);
    handed_over(&office, &report);
    office.sits_down("majun", |desk| {
        let all = list_numbered_copies(desk, ListNumberedCopies::default()).expect("listed");
        assert!(all.rows.is_empty());
    });
    office.sits_down("zhenghb", |desk| {
        let ready = list_destroyable_copies(desk, ListDestroyableCopies::default()).expect("listed");
        assert!(ready.rows.is_empty());
    });
}

#[test]
fn a_certified_copy_was_compared_by_somebody_else() {
    let (office, report) = office_with(Level::Confidential);
    let job = handed_over(&office, &report);
    let certify = |login: &str| CertifyCopies { job_id: job.id.clone(), second: Office::second(login) };
    office.sits_down("linxw", |desk| {
        refused(certify_copies(desk, certify("linxw")), "copying.operator_compares");
        refused(certify_copies(desk, certify("xujia")), "access.clearance_too_low");
        let text = crate::shelf::text_of(&certify_copies(desk, certify("chenli")).expect("certified").reply);
        for word in ["与原件相符", "F01", "F02", "陈立"] {
            assert!(text.contains(word), "{word} stands in\n{text}");
        }
        assert!(!text.contains("paper-"), "{text}");
        let ask = ReadCopyTree { record_id: report.record.to_string() };
        let tree = read_copy_tree(desk, ask).expect("read");
        assert_eq!(tree.branches.iter().filter(|one| one.certified).count(), 2);
    });
    let plain = office.sits_down("sunhao", |desk| {
        request_copy_job(desk, RequestCopyJob { certified: false, ..ask(&report) })
    });
    let plain = plain.expect("requested").reply;
    let ask = CertifyCopies { job_id: plain.id, second: Office::second("chenli") };
    refused(office.sits_down("linxw", |desk| certify_copies(desk, ask)), "copying.not_certified");
}

#[test]
fn the_approval_sheet_prints_filled_in_and_blank() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    office.sits_down("linxw", |desk| {
        let filled = PrintCopyApproval { job_id: Some(job.id.clone()) };
        let text = crate::shelf::text_of(&print_copy_approval(desk, filled).expect("printed").reply);
        for word in ["复制审批单", job.number.as_str(), "孙浩", "赵志远", "保险理赔定损会", "现场监督人"]
        {
            assert!(text.contains(word), "{word} stands in\n{text}");
        }
        assert!(!text.contains("云澜苑二期") && !text.contains("paper-"), "{text}");
        let blank = print_copy_approval(desk, PrintCopyApproval::default()).expect("printed").reply;
        let text = crate::shelf::text_of(&blank);
        assert!(text.contains("复制审批单") && !text.contains("孙浩"), "{text}");
    });
}
