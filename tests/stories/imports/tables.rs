//! The tables that property companies publish go in by their mapping files alone, beside the shipped plan.

use super::*;
use app::records::{ListCategories, list_categories};

fn assets(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/sample")).join(name)
}

fn mapping(name: &str) -> MappingView {
    MappingView::read(&std::fs::read_to_string(assets(name)).expect("a mapping")).expect("read")
}

#[test]
fn file_plans_and_retention_tables_go_in_by_mapping_only() {
    let office = Office::with_file_plan();
    // Table, mapping, categories, rows whose source breaks off.
    let tables = [
        ("iwuye_retention.csv", "import-iwuye.toml", 33, 4),
        ("accounting_archives_order79.csv", "import-order79.toml", 9, 0),
        ("wuye_11_classes_retention.csv", "import-wuye11.toml", 61, 1),
        ("jinbi_wuye_retention_secrecy_approver.csv", "import-jinbi.toml", 24, 1),
        ("guanlichu_file_list.md", "import-guanlichu.toml", 26, 0),
        ("jianye_wuye_codes.md", "import-jianye.toml", 16, 0),
    ];
    office.sits_down("shenlan", |desk| {
        for (table, by, rows, broken) in tables {
            let checked = check(desk, &assets("tables").join(table), mapping(by));
            let found = wrong(desk, &checked.id);
            assert_eq!((checked.rows_read, checked.rows_wrong), (rows, broken), "{table}: {found:?}");
            let accepted = accept(desk, &checked.id, broken > 0).expect("accepted");
            assert_eq!(steps(desk, accepted).import.rows_arrived, rows - broken, "{table}");
        }
    });
    office.sits_down("linxw", |desk| {
        let plan = list_categories(desk, ListCategories::default()).expect("the plan").rows;
        let of = |code: &str| {
            plan.iter().find(|category| category.code == code).unwrap_or_else(|| panic!("{code}"))
        };
        // 三年 is kept by the scale of today, 长期 for thirty years, 永久 for ever.
        assert_eq!(of("AW-18").retention.term, "D10");
        assert_eq!(of("AW-4").retention.term, "Y");
        assert_eq!(of("W11-4").retention.term, "D30");
        assert_eq!((of("JB-27").level.as_str(), of("JB-27").retention.term.as_str()), ("confidential", "Y"));
        assert_eq!(of("JB-20").group_name, "人事档案");
        assert_eq!(of("GLC-1").name, "业主入户资料");
        assert_eq!(of("JY-WF-HT").group_name, "物业服务类基础管理");
        assert!(of("K79-4").source.contains("令第79号"));
        assert_eq!(of("KF-01").level, "confidential", "the shipped plan is as it was");
    });
    assert!(is_intact(&office));
}

#[test]
fn a_retention_table_alone_becomes_rules() {
    let office = Office::with_file_plan();
    let path = file(
        &office,
        "期限表.csv",
        "代码,范围,期限,依据\nQX-1,会议纪要,30年,公司档案制度第5条\nQX-2,请柬,短期,公司档案制度第6条\nQX-3,照片,久远,公司档案制度第7条\n",
    );
    let columns = [("code", "代码"), ("name", "范围"), ("term", "期限"), ("mandate", "依据")];
    let map = MappingView {
        subject: "retention_rules".into(),
        columns: columns.iter().map(|(field, head)| column(field, head)).collect(),
        ..MappingView::default()
    };
    assert_eq!(
        code(office.sits_down("linxw", |desk| begin(desk, &path, map.clone()))),
        "access.not_permitted"
    );
    office.sits_down("shenlan", |desk| {
        let checked = check(desk, &path, map.clone());
        assert_eq!(wrong(desk, &checked.id), [(4, "term not_a_term".to_owned())]);
        let accepted = accept(desk, &checked.id, true).expect("accepted");
        steps(desk, accepted);
        let months = |code: &str| {
            let sql = "SELECT period_months FROM retention_rules WHERE code = :code";
            desk.vault().reader().number(sql, &store::named! { code: code }).expect("read")
        };
        let mut months = months;
        assert_eq!((months("QX-1"), months("QX-2")), (360, 120));
    });
    assert!(is_intact(&office));
}
