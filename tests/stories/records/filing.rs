//! Filing (归档) and household files.

use super::*;

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
        let preview =
            preview_filing(desk, PreviewFiling { year: 2025, category_id: None }).expect("a preview").rows;
        let number = |id: &str| {
            preview
                .iter()
                .find(|row| row.record_id == id)
                .map(|row| row.archival_number.clone())
                .expect("planned")
        };
        assert_eq!(number(&second.id), "J017-WS·2025-D10-ZHB-0001", "the earlier paper comes first");
        assert_eq!(number(&first.id), "J017-WS·2025-D10-ZHB-0002");
        assert_eq!(number(&drawing.id), "J017-KJ·0307-001-001");
        assert_eq!(number(&ledger.id), "J017-KU·2025-D30-0001");
        assert_eq!(preview.len(), 4);
        let file = |desk: &mut Desk, ids: &[&str]| {
            file_records(
                desk,
                FileRecords { year: 2025, record_ids: ids.iter().map(|&id| id.to_owned()).collect() },
            )
        };
        assert_eq!(code(file(desk, &[&first.id, &this_year.id])), "record.not_of_year");
        assert_eq!(code(file(desk, &[])), "record.nothing_to_file");
        let filed = file(desk, &[&first.id, &second.id, &drawing.id, &ledger.id]).expect("filed").reply.rows;
        for row in &filed {
            assert_eq!(row.archival_number, number(&row.record_id), "what was previewed is what is given");
        }
        assert_eq!(code(file(desk, &[&first.id])), "record.already_filed");
        let late = minutes.clone().dated("2025-03-03").add(desk);
        assert_eq!(
            file(desk, &[&late.id]).expect("filed").reply.rows[0].archival_number,
            "J017-WS·2025-D10-ZHB-0003"
        );
        assert_eq!(titles(desk, "J017-WS·2025-D10-ZHB-0003"), ["例会记录"]);
        assert!(
            preview_filing(desk, PreviewFiling { year: 2025, category_id: None })
                .expect("empty")
                .rows
                .is_empty()
        );
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
            let found = find_volume(desk, FindVolume { key: written.into() }).expect("answered");
            assert_eq!(found.volume.expect(written).subject_key, "3-1204");
            assert_eq!(found.records.len(), 2);
            assert_eq!(
                found.missing,
                ["购房合同", "入伙通知书", "房屋交接书", "房屋自用部位验收单", "入户资料签收单"]
            );
        }
        assert_eq!(
            find_volume(desk, FindVolume { key: "3-0902".into() })
                .expect("answered")
                .volume
                .expect("by building and room")
                .subject_key,
            "3-1-0902"
        );
        let poor = find_volume(desk, FindVolume { key: "5栋0101".into() }).expect("answered");
        assert!(poor.missing.iter().any(|name| name == "业主临时公约"), "{:?}", poor.missing);
        assert!(find_volume(desk, FindVolume { key: "9-9999".into() }).expect("answered").volume.is_none());
        let again =
            OpenVolume { kind: "household".into(), subject_key: "3号楼1204".into(), ..Default::default() };
        assert_eq!(code(open_volume(desk, again)), "record.volume_already_open");
        assert_eq!(
            list_volumes(desk, ListVolumes { kind: Some("household".into()), ..Default::default() })
                .expect("a list")
                .rows
                .len(),
            4
        );
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
