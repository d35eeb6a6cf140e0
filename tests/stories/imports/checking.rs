//! Checking: every error with its row, why, and how to put it right; the file of wrong rows goes in again.

use super::*;
use base64::Engine;

#[test]
fn every_kind_of_error_is_told_with_its_row_and_nothing_is_written() {
    let office = Office::with_file_plan();
    let rows = [
        ",恒1,2024-03-01,SB-03,工程维保部,内部,三年,12,1,,",
        "无日期,恒2,,SB-03,工程维保部,内部,,12,1,,",
        "怪日期,恒3,3/11/2024,SB-03,工程维保部,内部,,12,1,,",
        "半日期,恒4,2024年5月,SB-03,工程维保部,内部,,12,1,,",
        "将来,恒5,2030-01-01,SB-03,工程维保部,内部,,12,1,,",
        "无此类,恒6,2024-03-01,QQ-99,工程维保部,内部,,12,1,,",
        "无此部门,恒7,2024-03-01,SB-03,航天部,内部,,12,1,,",
        "怪密级,恒8,2024-03-01,SB-03,工程维保部,很密,,12,1,,",
        "低于指南,恒9,2024-03-01,KF-01,客户服务部,一般,,12,1,3-1204,",
        "国家秘密机密★10年,恒10,2024-03-01,SB-03,工程维保部,内部,,12,1,,",
        "怪期限,恒11,2024-03-01,SB-03,工程维保部,内部,若干年,12,1,,",
        "比规则长,恒12,2024-03-01,SB-03,工程维保部,内部,永久,12,1,,",
        "怪页数,恒13,2024-03-01,SB-03,工程维保部,内部,,约十页,1,,",
        "好的一行,恒14,2024-03-01,SB-03,工程维保部,内部,五年,12,1,,J017-A-1",
        "好的一行,恒14,2024年3月1日,SB-03,工程维保部,内部,五年,12,1,,J017-A-2",
        "同一档号,恒15,2024-03-01,SB-03,工程维保部,内部,五年,12,1,,J017-A-1",
    ];
    let path = file(&office, "旧台账.csv", &(HEADS.to_owned() + &rows.join("\n")));
    office.sits_down("linxw", |desk| {
        let checked = check(desk, &path, records_mapping());
        assert_eq!((checked.state.as_str(), checked.rows_read, checked.rows_wrong), ("staged", 16, 15));
        let found = wrong(desk, &checked.id);
        let expected = [
            (2, "title empty"),
            (3, "document_date empty"),
            (4, "document_date not_a_date"),
            (5, "document_date date_incomplete"),
            (6, "document_date date_in_future"),
            (7, "category not_found"),
            (8, "department not_found"),
            (9, "level not_a_level"),
            (10, "level below_guide"),
            (11, "title state_secret"),
            (12, "term not_a_term"),
            (13, "term term_longer"),
            (14, "pages not_a_count"),
            (16, "title twice_in_file"),
            (17, "archival_number twice_in_file"),
        ];
        let expected: Vec<(i64, String)> =
            expected.iter().map(|(row, text)| (*row, (*text).to_owned())).collect();
        assert_eq!(found, expected);
        assert_eq!(code(accept(desk, &checked.id, false)), "import.rows_wrong");
        assert_eq!(count(desk), 0);
        assert_eq!(discard(desk, &checked.id).import.state, "discarded");
    });
    assert_eq!(staged_files(&office), 0);
    assert!(is_intact(&office));
}

#[test]
fn the_file_of_wrong_rows_says_how_and_goes_in_again_when_it_is_corrected() {
    let office = Office::with_file_plan();
    let text = register(3) + "新合同,恒9,3/11/2024,SB-03,工程维保部,内部,三年,12,1,,\n";
    let path = file(&office, "旧台账.csv", &text);
    office.sits_down("linxw", |desk| {
        let checked = check(desk, &path, records_mapping());
        let ask = ImportErrorsFile { import_id: checked.id.clone(), format: "csv".into() };
        let errors = import_errors_file(desk, ask).expect("a file").reply;
        assert_eq!(errors.rows, 1);
        let bytes = base64::engine::general_purpose::STANDARD.decode(&errors.file).expect("base64");
        let text = String::from_utf8(bytes).expect("utf-8");
        assert!(text.contains("2026-11-23 这样"), "{text}");
        let accepted = accept(desk, &checked.id, true).expect("the right rows alone");
        let published = steps(desk, accepted).import;
        assert_eq!(
            (published.state.as_str(), published.partial, published.rows_arrived),
            ("published", true, 3)
        );
        assert_eq!(count(desk), 3);
        let corrected = file(&office, "错误行.csv", &text.replace("3/11/2024", "2024-11-03"));
        // The heads stand in its first row now, wherever they stood before.
        let mapping = MappingView { heading_row: Some(4), ..records_mapping() };
        assert_eq!(import(desk, &corrected, mapping).rows_arrived, 1);
        assert_eq!(count(desk), 4);
    });
    assert!(is_intact(&office));
}

#[test]
fn what_is_in_the_vault_already_is_found() {
    let office = Office::with_file_plan();
    let path = file(&office, "旧台账.csv", &register(2));
    office.sits_down("linxw", |desk| {
        import(desk, &path, records_mapping());
        let again = check(desk, &path, records_mapping());
        assert_eq!(again.rows_wrong, 2);
        assert_eq!(wrong(desk, &again.id)[0], (2, "title in_vault".to_owned()));
        assert_eq!(code(accept(desk, &again.id, true)), "import.nothing_to_import");
        discard(desk, &again.id);
    });
}

#[test]
fn a_mapping_that_does_not_fit_is_refused_before_anything_is_kept() {
    let office = Office::with_file_plan();
    let path = file(&office, "旧台账.csv", &register(1));
    office.sits_down("linxw", |desk| {
        let mut mapping = records_mapping();
        mapping.columns[0] = column("title", "书名");
        assert_eq!(code(begin(desk, &path, mapping)), "import.column_missing");
        let mut mapping = records_mapping();
        mapping.columns.remove(0);
        assert_eq!(code(begin(desk, &path, mapping)), "import.field_unmapped");
        let mut mapping = records_mapping();
        mapping.columns.push(fixed("title", "x"));
        assert_eq!(code(begin(desk, &path, mapping)), "import.field_twice");
        let mut mapping = records_mapping();
        mapping.columns.push(fixed("phone", "x"));
        assert_eq!(code(begin(desk, &path, mapping)), "import.field_of_another");
        let mut mapping = records_mapping();
        mapping.columns.push(fixed("horoscope", "x"));
        assert_eq!(code(begin(desk, &path, mapping)), "import.mapping_unreadable");
        assert!(list_imports(desk, ListImports::default()).expect("a list").rows.is_empty());
        let missing = desk.offer_file(&path).expect("offered").token;
        #[expect(clippy::disallowed_methods, reason = "what was picked is taken away by its owner")]
        std::fs::remove_file(&path).expect("removed");
        let ask = BeginImport { file: missing, mapping: records_mapping(), ..BeginImport::default() };
        assert_eq!(code(begin_import(desk, ask)), "import.file_refused");
    });
    assert_eq!(staged_files(&office), 0);
}

#[test]
fn a_file_is_looked_into_and_its_heads_suggest_a_mapping_that_is_remembered() {
    let office = Office::with_file_plan();
    let text = "云澜苑旧台账,,,\n题名,发文字号,成文日期,备用\n电梯合同,恒1,2024-03-01,x\n";
    let path = file(&office, "旧台账.csv", text);
    office.sits_down("linxw", |desk| {
        let token = desk.offer_file(&path).expect("offered").token;
        let ask = ExamineImportFile { file: token, subject: "records".into(), ..Default::default() };
        let seen = examine_import_file(desk, ask).expect("examined");
        assert_eq!(seen.heading_row, 2);
        let fields: Vec<Option<&str>> = seen.columns.iter().map(|column| column.field.as_deref()).collect();
        assert_eq!(fields, [Some("title"), Some("document_number"), Some("document_date"), None]);
        assert_eq!(seen.columns[0].samples[0], "电梯合同");
        assert!(seen.missing.contains(&"category".to_owned()));
        let nameless = SaveImportMapping { mapping: seen.mapping.clone() };
        assert_eq!(code(save_import_mapping(desk, nameless)), "import.mapping_nameless");
        for _ in 0..2 {
            let mapping = MappingView { name: "旧台账".into(), ..seen.mapping.clone() };
            save_import_mapping(desk, SaveImportMapping { mapping }).expect("saved");
        }
        let kept = list_import_mappings(desk, ListImportMappings::default()).expect("a list").rows;
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].mapping.columns, seen.mapping.columns);
    });
    assert!(is_intact(&office));
}
