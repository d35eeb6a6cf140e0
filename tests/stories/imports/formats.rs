//! The same register as each kind of file offices have, and what a register of the field says beyond the usual.

use super::*;
use app::records::{OpenRecord, RecordView, open_record};

fn opened(desk: &mut Desk, title: &str) -> RecordView {
    let ask = ListRecords { query: Some(title.into()), ..ListRecords::default() };
    let id = list_records(desk, ask).expect("a list").rows[0].id.clone();
    open_record(desk, OpenRecord { id, purpose: Some("核对".into()) }).expect("opened").reply
}

#[test]
fn old_workbooks_and_open_documents_come_in_like_any_other() {
    for name in ["旧台账.xls", "旧台账.ods"] {
        let office = Office::with_file_plan();
        let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/stories/imports/files")).join(name);
        office.sits_down("linxw", |desk| {
            let mapping = MappingView { heading_row: Some(2), ..records_mapping() };
            let published = import(desk, &path, mapping);
            assert_eq!((published.rows_arrived, published.sheet.as_str()), (2, "旧台账"), "{name}");
            let contract = opened(desk, "电梯维保合同第1号");
            assert_eq!((contract.document_date.as_str(), contract.pages), ("2024-03-01", 12), "{name}");
            assert_eq!(opened(desk, "装修申请表").copies.len(), 2, "{name}");
        });
        assert!(is_intact(&office));
    }
}

#[test]
fn utf_16_and_gb18030_come_in_and_excel_95_is_told_what_to_do() {
    let office = Office::with_file_plan();
    let text = register(2).replace(',', "\t");
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let path = office.path().parent().expect("a folder").join("导出.txt");
    std::fs::write(&path, wide).expect("written");
    let old = office.path().parent().expect("a folder").join("九五.xls");
    std::fs::write(&old, [0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x05, 0x00]).expect("written");
    office.sits_down("linxw", |desk| {
        assert_eq!(import(desk, &path, records_mapping()).rows_arrived, 2);
        let refused = begin(desk, &old, records_mapping()).expect_err("refused");
        let told = refused.to_problem(app::Locale::ZhCn).text;
        assert!(told.contains("另存为 xlsx"), "{told}");
    });
}

#[test]
fn owners_property_terms_and_sensitive_information_are_kept_and_two_schemes_are_told() {
    let office = Office::with_file_plan();
    let text = "题名,责任者,日期,类目,部门,密级,保密期限,权属,秘密属主,敏感\n\
        电梯合同甲,工程维保部,2024-03-01,SB-03,工程维保部,秘密／机密信息,,全体业主共有,服务主体（业主、委托方）,是\n\
        电梯合同乙,工程维保部,2024-03-02,SB-03,工程维保部,内部▲5年,,ours,own,否\n\
        电梯合同丙,工程维保部,2024-03-03,SB-03,工程维保部,内部,至“合同终止”为止,集团,总部,\n\
        电梯合同丁,工程维保部,2024-03-04,SB-03,工程维保部,内部,很久,月亮,own,\n";
    let path = file(&office, "台账.csv", text);
    let columns = [
        ("title", "题名"),
        ("author", "责任者"),
        ("document_date", "日期"),
        ("category", "类目"),
        ("department", "部门"),
        ("level", "密级"),
        ("level_term", "保密期限"),
        ("property", "权属"),
        ("secret_owner", "秘密属主"),
        ("sensitive_personal", "敏感"),
    ];
    let map = MappingView {
        subject: "records".into(),
        columns: columns.iter().map(|(field, head)| column(field, head)).collect(),
        ..MappingView::default()
    };
    office.sits_down("linxw", |desk| {
        let checked = check(desk, &path, map);
        let found = wrong(desk, &checked.id);
        assert_eq!(
            found,
            [(5, "property unknown_word".to_owned()), (5, "level_term not_a_level_term".to_owned())]
        );
        let ask = ReadImport { import_id: checked.id.clone(), noted_only: true, ..ReadImport::default() };
        let page = read_import(desk, ask).expect("a page");
        assert_eq!((page.noted, page.lines.len(), page.lines[0].number), (1, 1, 2));
        assert_eq!(page.lines[0].notes[0].code, "levels_differ");
        let accepted = accept(desk, &checked.id, true).expect("accepted");
        steps(desk, accepted);
        let first = opened(desk, "电梯合同甲");
        assert_eq!(first.level.code, "confidential", "the higher of the two");
        assert_eq!((first.property.as_str(), first.secret_owner.as_str()), ("owners", "client"));
        assert!(first.sensitive_personal && first.personal_information);
        let second = opened(desk, "电梯合同乙");
        assert_eq!((second.level.term.as_str(), second.property.as_str()), ("until:2029-03-02", "own"));
        let third = opened(desk, "电梯合同丙");
        assert_eq!(
            (third.level.term.as_str(), third.secret_owner.as_str()),
            ("event:contract_ended", "parent")
        );
    });
    assert!(is_intact(&office));
}

#[test]
fn a_register_of_loans_says_what_is_back_and_what_was_out_before() {
    let office = Office::with_file_plan();
    let register = file(&office, "旧台账.csv", &(HEADS.to_owned() + &row(1).replace(",,\n", ",,J017-D-1\n")));
    let out = file(
        &office,
        "在外.csv",
        "档号,借阅人,借出,应还,归还\nJ017-D-1,孙浩,2026-10-08 09:12,2026-10-22,\nJ017-D-1,马骏,2026-09-08,2026-09-22,2026-09-20\n",
    );
    let columns = [
        ("barcode", "档号"),
        ("borrower", "借阅人"),
        ("lent_at", "借出"),
        ("due_at", "应还"),
        ("returned_at", "归还"),
    ];
    let map = MappingView {
        subject: "loans".into(),
        columns: columns.iter().map(|(field, head)| column(field, head)).collect(),
        ..MappingView::default()
    };
    office.sits_down("linxw", |desk| {
        import(desk, &register, records_mapping());
        let checked = check(desk, &out, map);
        assert_eq!(wrong(desk, &checked.id), [(3, "returned_at returned".to_owned())]);
        let accepted = accept(desk, &checked.id, true).expect("accepted");
        steps(desk, accepted);
        let ask = serde_json::from_value(serde_json::json!({})).expect("a request");
        let loans = app::loans::list_loans(desk, ask).expect("a list").rows;
        assert!(loans[0].is_opening_balance);
        let lent = loans[0].lent_at.as_deref().expect("out");
        assert!(lent.starts_with("2026-10-08T01:12"), "the hour of the register, {lent}");
        let page = opened(desk, "电梯维保合同第1号");
        assert!(page.open_loans[0].is_opening_balance);
    });
}
