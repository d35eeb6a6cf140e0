//! What is printed of volumes, runs and numbers.

use super::*;
use crate::shelf::text_of;
use app::border::PrintedFile;

fn squeezed(printed: &PrintedFile) -> String {
    text_of(printed).split_whitespace().collect()
}

fn contents(desk: &mut Desk, volume_id: &str, full: bool) -> app::Result<String> {
    let ask = PrintVolumeContents { volume_id: volume_id.to_owned(), full };
    print_volume_contents(desk, ask).map(|done| squeezed(&done.reply))
}

#[test]
fn a_volume_prints_its_contents_its_note_and_its_cover() {
    let office = Office::with_file_plan();
    let volume_id = office.sits_down("linxw", |desk| {
        let household = |title: &str| {
            RecordAdder::named(title).in_category("KF-01").of_pages(4).in_volume("household", "3-1204")
        };
        let _ = household("装修申请").in_category("ZG-01").add(desk);
        let _ = household("谈判底价").at_level("confidential").add(desk);
        let found = find_volume(desk, FindVolume { key: "3-1204".into(), ..FindVolume::default() })
            .expect("answered");
        let volume_id = found.volume.expect("a volume").id;
        let note = |desk: &mut Desk| {
            let ask = PrintVolumeNote { volume_id: volume_id.clone() };
            squeezed(&print_volume_note(desk, ask).expect("printed").reply)
        };
        assert!(!note(desk).contains("以下空白"), "an open volume leaves the note to the pen");
        let close = CloseVolume {
            volume_id: volume_id.clone(),
            pages: 8,
            note: "登记表左上角缺损".into(),
            passphrase: PASSPHRASE.into(),
            checker: Some(Office::second("chenli")),
            ..CloseVolume::default()
        };
        close_volume(desk, close).expect("closed");
        let closed = note(desk);
        for word in ["备考表", "2件", "8页", "登记表左上角缺损", "林晓雯", "陈立", "（以下空白）"]
        {
            assert!(closed.contains(word), "{word} in {closed}");
        }
        let counter = contents(desk, &volume_id, false).expect("printed");
        for word in ["卷内目录", "装修申请", "1–4", "5–8", "（公司机密件）"] {
            assert!(counter.contains(word), "{word} in {counter}");
        }
        assert!(!counter.contains("谈判底价") && !counter.contains("编号打印件"), "{counter}");
        let full = contents(desk, &volume_id, true).expect("printed");
        assert!(full.contains("谈判底价") && full.contains("编号打印件DY-"), "{full}");
        let ask = PrintVolumeCover { volume_id: volume_id.clone() };
        let cover = squeezed(&print_volume_cover(desk, ask).expect("printed").reply);
        for word in ["户档", "3-1204", "（公司机密件）", "公司机密"] {
            assert!(cover.contains(word), "{word} in {cover}");
        }
        volume_id
    });
    let who_sees_less = office.sits_down("zhenghb", |desk| contents(desk, &volume_id, false));
    assert_eq!(code(who_sees_less), "volume.holds_more", "a list with holes is none");
    assert_eq!(trail_of(&office, "volume_printed").len(), 5);
    assert_eq!(trail_of(&office, "full_list_printed").len(), 1);
    assert!(is_intact(&office));
}

#[test]
fn a_run_prints_its_list_and_the_deed_and_the_numbers_are_accounted_for() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let _ = RecordAdder::named("例会记录").of_department("客户服务部").dated("2025-06-01").add(desk);
        let due = list_filing_due(desk, ListFilingDue {}).expect("a list").rows;
        let begin = BeginFilingRun { year: 2025, department_id: due[0].department_id.clone() };
        let run_id = begin_filing_run(desk, begin).expect("begun").reply.id;
        let early = PrintFilingList { run_id: run_id.clone(), full: false };
        assert_eq!(code(print_filing_list(desk, early)), "filing.not_at_step");
        let _ = gather_filing_run(desk, GatherFilingRun { run_id: run_id.clone() }).expect("gathered");
        let _ = assign_filing_run(desk, AssignFilingRun { run_id: run_id.clone() }).expect("assigned");
        let ask = PrintFilingList { run_id: run_id.clone(), full: true };
        let list = squeezed(&print_filing_list(desk, ask).expect("printed").reply);
        for word in ["归档文件目录", "J017-WS·2025-D10-KFB-0001", "例会记录", "客户服务部", "10年"]
        {
            assert!(list.contains(word), "{word} in {list}");
        }
        assert!(!list.contains("编号打印件"), "nothing was withheld, so nothing is registered");
        let deed = |desk: &mut Desk| {
            let ask = PrintFilingHandover { run_id: run_id.clone(), full: false };
            squeezed(&print_filing_handover(desk, ask).expect("printed").reply)
        };
        assert!(!deed(desk).contains("徐佳"), "before the hand-over both cells wait for a pen");
        let hand = HandOverFilingRun {
            run_id: run_id.clone(),
            giver: Office::second("xujia"),
            passphrase: PASSPHRASE.into(),
            signature_png: None,
        };
        let _ = hand_over_filing_run(desk, hand).expect("handed over");
        let signed = deed(desk);
        for word in ["档案交接文据", "移交清单", "徐佳", "林晓雯", "清单校验值"] {
            assert!(signed.contains(word), "{word} in {signed}");
        }
        let ask = PrintFilingStamps { run_id };
        let stamps = squeezed(&print_filing_stamps(desk, ask).expect("printed").reply);
        for word in ["归档章", "J01720250001", "KFB10年"] {
            assert!(stamps.contains(word), "{word} in {stamps}");
        }
        let report = print_number_report(desk, PrintNumberReport {}).expect("printed").reply;
        let report = squeezed(&report);
        assert!(report.contains("无缺号、重号；作废号0个均有原因"), "{report}");
    });
    assert_eq!(trail_of(&office, "filing_run_printed").len(), 4);
    assert_eq!(trail_of(&office, "number_report_printed").len(), 1);
    assert!(is_intact(&office));
}
