//! Filing (归档) and household files.

use super::*;

/// A department's whole run up to its numbers: what was previewed is what is given.
fn file_all(desk: &mut Desk, year: i32, department_id: &str) -> Vec<(String, String)> {
    let begin = BeginFilingRun { year, department_id: department_id.to_owned() };
    let run_id = begin_filing_run(desk, begin).expect("begun").reply.id;
    while gather_filing_run(desk, GatherFilingRun { run_id: run_id.clone() })
        .expect("gathered")
        .reply
        .run
        .state
        == "gathering"
    {}
    let read = |desk: &mut Desk| {
        let ask = ReadFilingRun { run_id: run_id.clone(), ..Default::default() };
        let rows = read_filing_run(desk, ask).expect("a run").rows;
        rows.into_iter().map(|row| (row.record_id, row.archival_number)).collect::<Vec<_>>()
    };
    let planned = read(desk);
    while assign_filing_run(desk, AssignFilingRun { run_id: run_id.clone() })
        .expect("assigned")
        .reply
        .run
        .state
        == "assigning"
    {}
    assert_eq!(read(desk), planned);
    planned
}

#[test]
fn the_yearly_run_gives_each_paper_its_number_once_and_for_good() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let minutes = RecordAdder::named("例会记录").dated("2025-06-01");
        let first = minutes.clone().add(desk);
        let second = minutes.clone().dated("2025-01-05").add(desk);
        let drawing = RecordAdder::named("给排水系统图")
            .in_category("GC-06")
            .of_department("工程维保部")
            .dated("2025-02-02")
            .in_volume("equipment", "GP-01")
            .add(desk);
        let ledger = RecordAdder::named("总账").in_category("KJ-02").dated("2025-12-31").add(desk);
        let this_year = RecordAdder::named("本年例会").add(desk);
        let filed: Vec<(String, String)> = list_filing_due(desk, ListFilingDue {})
            .expect("a list")
            .rows
            .into_iter()
            .flat_map(|due| file_all(desk, due.year, &due.department_id))
            .collect();
        let number = |id: &str| {
            filed.iter().find(|(record, _)| record == id).map(|(_, number)| number.as_str()).expect("filed")
        };
        assert_eq!(number(&second.id), "J017-WS·2025-D10-ZHB-0001", "the earlier paper comes first");
        assert_eq!(number(&first.id), "J017-WS·2025-D10-ZHB-0002");
        assert_eq!(number(&drawing.id), "J017-KJ·0307-001-001");
        assert_eq!(number(&ledger.id), "J017-KU·2025-D30-0001");
        assert_eq!(filed.len(), 4, "this year's paper waits for its year to end: {}", this_year.id);
        let late = minutes.clone().dated("2025-03-03").add(desk);
        let due = list_filing_due(desk, ListFilingDue {}).expect("a list").rows;
        assert_eq!((due.len(), due[0].count), (1, 1), "what is filed is not due again");
        let again = file_all(desk, 2025, &due[0].department_id);
        assert_eq!(again, [(late.id, "J017-WS·2025-D10-ZHB-0003".to_owned())]);
        assert_eq!(titles(desk, "J017-WS·2025-D10-ZHB-0003"), ["例会记录"]);
        assert!(list_filing_due(desk, ListFilingDue {}).expect("empty").rows.is_empty());
    });
    assert!(is_intact(&office));
}

#[test]
fn a_household_file_is_found_however_its_flat_is_written_and_says_what_it_lacks() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        for flat in ["3-1204", "3栋0801", "3-1-0902"] {
            let _ = RecordAdder::named("业主信息登记表")
                .in_category("KF-01")
                .in_volume("household", flat)
                .add(desk);
            let _ = RecordAdder::named("前期物业服务协议")
                .in_category("KF-04")
                .in_volume("household", flat)
                .add(desk);
        }
        let _ = RecordAdder::named("业主信息登记表")
            .in_category("KF-01")
            .in_volume("household", "5-0101")
            .add(desk);
        for written in ["3-1204", "3栋1204", "３号楼１２０４室", "三栋1单元1204"] {
            let found = find_volume(desk, FindVolume { key: written.into(), ..FindVolume::default() })
                .expect("answered");
            assert_eq!(found.volume.expect(written).subject_key, "3-1204");
            assert_eq!(found.records.len(), 2);
            assert_eq!(
                found.missing,
                ["购房合同", "入伙通知书", "房屋交接书", "房屋自用部位验收单", "入户资料签收单"]
            );
        }
        assert_eq!(
            find_volume(desk, FindVolume { key: "3-0902".into(), ..FindVolume::default() })
                .expect("answered")
                .volume
                .expect("by building and room")
                .subject_key,
            "3-1-0902"
        );
        let poor = find_volume(desk, FindVolume { key: "5栋0101".into(), ..FindVolume::default() })
            .expect("answered");
        assert!(poor.missing.iter().any(|name| name == "业主临时公约"), "{:?}", poor.missing);
        assert!(
            find_volume(desk, FindVolume { key: "9-9999".into(), ..FindVolume::default() })
                .expect("answered")
                .volume
                .is_none()
        );
        let again =
            OpenVolume { kind: "household".into(), subject_key: "3号楼1204".into(), ..Default::default() };
        assert_eq!(code(open_volume(desk, again)), "record.volume_already_open");
        let households = ListVolumes { kind: Some("household".into()), ..Default::default() };
        assert_eq!(list_volumes(desk, households).expect("a list").rows.len(), 4);
        let everything = search_everything(desk, SearchEverything { query: "3-1204".into() }).expect("found");
        assert_eq!(everything.volumes[0].subject_key, "3-1204");
        let loose = RecordAdder::named("装修申请").in_category("ZG-01").add(desk);
        let volume_id = everything.volumes[0].id.clone();
        let page = put_in_volume(desk, PutInVolume { record_id: loose.id, volume_id }).expect("put").reply;
        assert_eq!(
            page.volume.map(|volume| (volume.subject_key, volume.records)),
            Some(("3-1204".to_owned(), 3))
        );
    });
}

#[test]
fn everything_of_a_room_a_lift_and_a_contract_stands_under_its_key() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let add = |desk: &mut Desk, title: &str, category: &str, kind: &str, key: &str| {
            RecordAdder::named(title).in_category(category).of_pages(4).in_volume(kind, key).add(desk)
        };
        let first = add(desk, "业主信息登记表", "KF-01", "household", "3栋1204");
        let _ = add(desk, "前期物业服务协议", "KF-04", "household", "3-1204");
        let _ = add(desk, "业主信息登记表", "KF-01", "household", "5-0101");
        let _ = add(desk, "电梯维修保养计划", "SB-02", "equipment", "DT-03");
        let _ = add(desk, "电梯维保合同", "HT-01", "contract", "HT-2025-03");
        let keys = |desk: &mut Desk, kind: &str, query: Option<&str>| {
            let query = query.map(str::to_owned);
            let ask = ListSubjectKeys { kind: kind.into(), query, ..Default::default() };
            list_subject_keys(desk, ask).expect("a list").rows
        };
        let rooms = keys(desk, "household", None);
        let told: Vec<_> =
            rooms.iter().map(|row| (row.key.as_str(), row.volumes, row.records, row.pages)).collect();
        assert_eq!(told, [("3-1204", 1, 2, 8), ("5-0101", 1, 1, 4)]);
        assert_eq!((rooms[0].level.as_str(), rooms[0].out), ("confidential", 0));
        assert_eq!(keys(desk, "household", Some("5-")).len(), 1);
        assert_eq!(keys(desk, "equipment", None)[0].key, "DT-03");
        assert_eq!(keys(desk, "contract", None)[0].key, "HT-2025-03");
        let find = |desk: &mut Desk| {
            let ask = FindVolume { key: "3-1204".into(), kind: Some("household".into()) };
            find_volume(desk, ask).expect("answered")
        };
        // A part is another volume of the same key: one line, and everything under it.
        let volume_id = find(desk).volume.expect("a volume").id;
        let ask = SplitVolume {
            volume_id,
            record_ids: vec![first.id],
            reason: "过厚".into(),
            ..Default::default()
        };
        let _ = split_volume(desk, ask).expect("split");
        let rooms = keys(desk, "household", None);
        assert_eq!((rooms.len(), rooms[0].volumes, rooms[0].records), (2, 2, 2));
        let found = find(desk);
        assert_eq!((found.parts.len(), found.records.len(), found.others.len()), (1, 2, 0));
        let page = ListSubjectKeys { kind: "household".into(), limit: Some(1), ..Default::default() };
        let next = list_subject_keys(desk, page.clone()).expect("a page").next.expect("more");
        let second = list_subject_keys(desk, ListSubjectKeys { after: Some(next), ..page }).expect("a page");
        assert_eq!(second.rows[0].key, "5-0101");
    });
    // Who may not see what is in a volume does not learn its key.
    office.sits_down("majun", |desk| {
        let ask = ListSubjectKeys { kind: "household".into(), ..Default::default() };
        assert!(list_subject_keys(desk, ask).expect("a list").rows.is_empty());
    });
}
