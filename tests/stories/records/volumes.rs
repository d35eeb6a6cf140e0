//! Volumes in depth, the yearly run as a thing of its own, and the numbers.

use super::*;

fn volume_of(desk: &mut Desk, key: &str) -> String {
    find_volume(desk, FindVolume { key: key.into(), ..FindVolume::default() })
        .expect("answered")
        .volume
        .expect("a volume")
        .id
}

fn inside(desk: &mut Desk, id: &str) -> VolumeFile {
    read_volume(desk, ReadVolume { volume_id: id.into() }).expect("a volume")
}

#[test]
fn a_volume_is_arranged_closed_with_its_count_and_reopened_with_a_reason() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let add = |desk: &mut Desk, title: &str, pages: i64| {
            RecordAdder::named(title)
                .in_category("KF-01")
                .of_pages(pages)
                .in_volume("household", "3-1204")
                .add(desk)
        };
        let (first, second) = (add(desk, "业主信息登记表", 3), add(desk, "身份资料", 5));
        let volume_id = volume_of(desk, "3-1204");
        let order = vec![second.id.clone(), first.id.clone()];
        let ask = ArrangeVolume { volume_id: volume_id.clone(), record_ids: order };
        let arranged = arrange_volume(desk, ask).expect("arranged").reply;
        let ranges: Vec<_> =
            arranged.pieces.iter().map(|one| (one.piece, one.first_page, one.last_page)).collect();
        assert_eq!(ranges, [(Some(1), Some(1), Some(5)), (Some(2), Some(6), Some(8))]);
        let close = |pages: i64, checker: &str| CloseVolume {
            volume_id: volume_id.clone(),
            pages,
            passphrase: PASSPHRASE.into(),
            checker: Some(Office::second(checker)),
            ..CloseVolume::default()
        };
        assert_eq!(code(close_volume(desk, close(7, "chenli"))), "volume.pages_differ");
        assert_eq!(code(close_volume(desk, close(8, "linxw"))), "volume.checked_by_arranger");
        assert_eq!(code(close_volume(desk, close(8, "majun"))), "volume.checker_not_cleared");
        assert_eq!(close_volume(desk, close(8, "chenli")).expect("closed").reply.state, "closed");
        let take = TakeFromVolume { volume_id: volume_id.clone(), record_id: first.id.clone() };
        assert_eq!(code(take_from_volume(desk, take.clone())), "volume.closed");
        let reopen = |reason: &str| ReopenVolume { volume_id: volume_id.clone(), reason: reason.into() };
        assert_eq!(code(reopen_volume(desk, reopen(" "))), "volume.reason_missing");
        assert_eq!(reopen_volume(desk, reopen("补入产权证")).expect("open").reply.state, "open");
        let _ = take_from_volume(desk, take).expect("out");
        assert_eq!(inside(desk, &volume_id).pieces.len(), 1);
    });
    assert!(is_intact(&office));
}

#[test]
fn splitting_and_merging_keep_every_record_once_and_reuse_no_number() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let ids: Vec<String> = (0..5)
            .map(|_| {
                RecordAdder::named("登记表")
                    .in_category("KF-01")
                    .in_volume("household", "3-1204")
                    .add(desk)
                    .id
            })
            .collect();
        let volume_id = volume_of(desk, "3-1204");
        let mut keys = vec!["3-1204".to_owned()];
        for turn in 0..4_usize {
            let record_ids = vec![ids[turn].clone(), ids[turn + 1].clone()];
            let ask = SplitVolume {
                volume_id: volume_id.clone(),
                record_ids,
                reason: "过厚".into(),
                ..Default::default()
            };
            let part = split_volume(desk, ask).expect("split").reply;
            assert!(!keys.contains(&part.volume.subject_key), "{}", part.volume.subject_key);
            keys.push(part.volume.subject_key.clone());
            assert_eq!(part.pieces.len(), 2, "the reply knows what this act moved");
            assert_eq!(
                (inside(desk, &part.volume.id).pieces.len(), inside(desk, &volume_id).pieces.len()),
                (2, 3)
            );
            let ask = MergeVolumes {
                volume_id: part.volume.id.clone(),
                into_id: volume_id.clone(),
                reason: "合并".into(),
            };
            let whole = merge_volumes(desk, ask).expect("merged").reply;
            assert_eq!(whole.pieces.len(), 5);
            let whole = inside(desk, &whole.volume.id);
            let mut found: Vec<String> = whole.pieces.iter().map(|piece| piece.record.id.clone()).collect();
            found.sort();
            let mut all = ids.clone();
            all.sort();
            assert_eq!(found, all);
            assert_eq!(inside(desk, &part.volume.id).state, "merged");
        }
    });
    assert!(is_intact(&office));
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story from beginning to end")]
fn a_run_gathers_numbers_and_hands_over_and_no_number_is_missing() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let minutes = RecordAdder::named("例会记录").of_department("客户服务部");
        let late = minutes.clone().dated("2025-06-01").add(desk);
        let early = minutes.clone().dated("2025-01-05").add(desk);
        let due = list_filing_due(desk, ListFilingDue {}).expect("a list").rows;
        assert_eq!((due[0].count, due[0].due_on.as_str()), (2, "2026-06-30"));
        assert!(due[0].days_late.is_some());
        let late_with = app::access::read_workbench(desk, app::access::ReadWorkbench {})
            .expect("a workbench")
            .filing_overdue;
        assert_eq!((late_with.len(), late_with[0].count), (1, 2));
        assert_eq!(Some(late_with[0].days_late), due[0].days_late);
        let begin = |year: i32| BeginFilingRun { year, department_id: due[0].department_id.clone() };
        assert_eq!(code(begin_filing_run(desk, begin(2026))), "filing.year_not_over");
        assert_eq!(code(begin_filing_run(desk, begin(2019))), "filing.nothing_waits");
        let run_id = begin_filing_run(desk, begin(2025)).expect("begun").reply.id;
        assert_eq!(code(begin_filing_run(desk, begin(2025))), "filing.run_standing");
        let step =
            gather_filing_run(desk, GatherFilingRun { run_id: run_id.clone() }).expect("gathered").reply;
        assert_eq!((step.done, step.total, step.run.state.as_str()), (2, 2, "arranging"));
        let ask = ArrangeFilingItem {
            run_id: run_id.clone(),
            record_id: late.id.clone(),
            before_id: Some(early.id),
            ..Default::default()
        };
        let _ = arrange_filing_item(desk, ask).expect("arranged");
        // Into the volume of a subject key, which is opened by that; the sequence follows.
        let into = ArrangeFilingItem {
            run_id: run_id.clone(),
            record_id: late.id.clone(),
            subject_key: Some(SubjectKey { kind: "subject".into(), key: "2025 例会".into() }),
            ..Default::default()
        };
        let _ = arrange_filing_item(desk, into).expect("put into a volume");
        let meetings = volume_of(desk, "2025 例会");
        assert_eq!(inside(desk, &meetings).pieces.len(), 1);
        let read = |desk: &mut Desk| {
            read_filing_run(desk, ReadFilingRun { run_id: run_id.clone(), ..Default::default() })
                .expect("a run")
        };
        let planned: Vec<String> = read(desk).rows.into_iter().map(|row| row.archival_number).collect();
        assert_eq!(planned, ["J017-WS·2025-D10-KFB-0001", "J017-WS·2025-D10-KFB-0002"]);
        let done =
            assign_filing_run(desk, AssignFilingRun { run_id: run_id.clone() }).expect("assigned").reply;
        assert_eq!(done.run.state, "assigned");
        let after = read(desk);
        assert_eq!(after.rows[0].record_id, late.id);
        assert!(
            after.rows.iter().zip(&planned).all(|(row, number)| row.given && &row.archival_number == number)
        );
        let hand = |login: &str| HandOverFilingRun {
            run_id: run_id.clone(),
            giver: Office::second(login),
            passphrase: PASSPHRASE.into(),
            signature_png: None,
        };
        assert_eq!(code(hand_over_filing_run(desk, hand("linxw"))), "filing.handed_to_oneself");
        assert_eq!(code(hand_over_filing_run(desk, hand("majun"))), "filing.not_of_department");
        assert_eq!(
            hand_over_filing_run(desk, hand("xujia")).expect("handed over").reply.state,
            "handed_over"
        );
        let report = report_numbers(desk, ReportNumbers {}).expect("a report");
        assert_eq!((report.missing, report.duplicates, report.clean), (0, 0, true), "{report:?}");
        let used = VoidNumber { number: planned[0].clone(), reason: "误印".into() };
        assert_eq!(code(void_number(desk, used)), "number.in_use");
        let never = VoidNumber { number: "J017-WS·2025-D10-KFB-0009".into(), reason: "误印".into() };
        assert_eq!(code(void_number(desk, never)), "number.never_given");
    });
    assert!(is_intact(&office));
}
