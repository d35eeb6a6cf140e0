//! What is left of a destroyed record: out of the list, out of its count, and still there for who asks for it.

use super::walk::{attested, done, duty_log};
use app::Desk;
use app::access::{ReadWorkbench, read_workbench};
use app::records::{ListCategories, ListRecords, list_categories, list_records};
use testkit::{Office, RecordAdder};

/// How many the list shows, and how many it says there are.
fn shown(desk: &mut Desk, ask: ListRecords) -> (usize, i64) {
    let page = done(list_records(desk, ask));
    (page.rows.len(), page.total_shown)
}

#[test]
fn list_tree_and_workbench_count_the_same_and_destroyed_records_stand_under_their_state() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| RecordAdder::named("装修管理规定").in_category("XZ-06").add(desk));
    let list = attested(&office, &[duty_log("一月值班"), duty_log("二月值班")]);
    office.sits_down("linxw", |desk| {
        assert_eq!(shown(desk, ListRecords::default()), (1, 1), "the residual records are left out");
        let tree = done(list_categories(desk, ListCategories::default()));
        assert_eq!(tree.rows.iter().map(|category| category.count).sum::<i64>(), 1);
        assert_eq!(done(read_workbench(desk, ReadWorkbench {})).counts.records, 1);
        let destroyed = ListRecords { state: Some("destroyed".into()), ..ListRecords::default() };
        assert_eq!(shown(desk, destroyed), (2, 2));
        let category = tree.rows.iter().find(|one| one.code == "ZX-03").expect("in the plan").id.clone();
        let narrowed = ListRecords { category_id: Some(category), ..ListRecords::default() };
        assert_eq!(shown(desk, narrowed), (0, 0), "narrowed by a facet too");
        let number = ListRecords { query: Some(list.items[0].number.clone()), ..ListRecords::default() };
        assert_eq!(shown(desk, number), (1, 1), "whoever knows the number finds what is left");
    });
}

#[test]
fn in_the_sample_list_tree_and_workbench_agree() {
    let office = Office::sample();
    for login in ["linxw", "zhenghb", "chenli", "luoxy"] {
        office.sits_down(login, |desk| {
            let mut rows = 0;
            let mut after = None;
            loop {
                let ask = ListRecords { after, limit: Some(200), ..ListRecords::default() };
                let page = done(list_records(desk, ask));
                rows += i64::try_from(page.rows.len()).unwrap_or(0);
                assert!(page.total_shown >= rows, "{login}");
                after = page.next;
                if after.is_none() {
                    assert_eq!(page.total_shown, rows, "{login}");
                    break;
                }
            }
            let tree = done(list_categories(desk, ListCategories::default()));
            assert_eq!(tree.rows.iter().map(|category| category.count).sum::<i64>(), rows, "{login}: tree");
            assert_eq!(
                done(read_workbench(desk, ReadWorkbench {})).counts.records,
                rows,
                "{login}: workbench"
            );
        });
    }
}

#[test]
fn what_stands_on_a_live_list_or_is_destroyed_is_not_described_anew() {
    let office = Office::with_file_plan();
    let correct = |desk: &mut Desk, id: &str| {
        let ask = app::records::CorrectRecord {
            id: id.to_owned(),
            title: Some("另一个题名".into()),
            reason: "改名".into(),
            ..app::records::CorrectRecord::default()
        };
        super::walk::code(app::records::correct_record(desk, ask))
    };
    let list = super::walk::counted(&office, &[duty_log("一月值班")]);
    let id = list.items[0].record_id.clone();
    office.sits_down("linxw", |desk| {
        assert_eq!(correct(desk, &id), "record.correction_on_list");
        done(app::disposal::execute_list(desk, super::walk::execution(&list)));
        done(app::disposal::attest_list(desk, super::walk::attestation(&list.id)));
        assert_eq!(correct(desk, &id), "record.record_closed");
    });
}
