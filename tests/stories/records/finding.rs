//! Finding: search and pages, and what those who may not see find.

use super::*;

#[test]
fn a_paper_is_found_by_one_character_several_a_number_and_initials_newest_first() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        for title in [
            "云澜苑电梯维护保养合同",
            "13号楼会计凭证交接单",
            "䶮园𠮷祥里巡查记录",
            "电梯年度检验报告（2026）",
        ] {
            let _ = RecordAdder::named(title)
                .with(|ask| ask.document_number = "云澜客字〔2026〕12号".into())
                .add(desk);
        }
        assert_eq!(titles(desk, "梯"), ["电梯年度检验报告（2026）", "云澜苑电梯维护保养合同"]);
        assert_eq!(titles(desk, "电梯 合同"), ["云澜苑电梯维护保养合同"]);
        assert_eq!(titles(desk, "3号楼"), ["13号楼会计凭证交接单"]);
        assert_eq!(titles(desk, "dtnd"), ["电梯年度检验报告（2026）"]);
        assert_eq!(titles(desk, "KJPZ"), ["13号楼会计凭证交接单"]);
        assert_eq!(titles(desk, "hjpz"), ["13号楼会计凭证交接单"], "who reads 会 as hui is understood too");
        assert_eq!(titles(desk, "䶮"), ["䶮园𠮷祥里巡查记录"]);
        assert_eq!(titles(desk, "𠮷祥"), ["䶮园𠮷祥里巡查记录"]);
        assert_eq!(titles(desk, "〔2026〕12号").len(), 4);
        assert!(titles(desk, "号楼云澜").is_empty(), "no phrase runs from one field into the next");
        for hostile in
            ["\"", "合同\" OR \"x", "a:b", "*", "NEAR(电 梯)", "-电梯", "(((", "'; DROP TABLE records; --"]
        {
            let _ = titles(desk, hostile);
        }
        assert_eq!(titles(desk, "合同\" OR words:\"梯").len(), 0, "what is typed is words, never syntax");
    });
}

#[test]
fn pages_follow_each_other_without_gap_or_repetition_and_exact_numbers_win() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let mut last = None;
        for number in 0..7 {
            last = Some(RecordAdder::named(&format!("例会记录第{number}次")).add(desk));
        }
        let (mut after, mut seen) = (None, Vec::new());
        loop {
            let page = list_records(
                desk,
                ListRecords { query: Some("例会".into()), after, limit: Some(3), ..Default::default() },
            )
            .expect("a page");
            assert_eq!(page.total_shown, 7);
            seen.extend(page.rows.into_iter().map(|row| row.title));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let expected: Vec<String> = (0..7).rev().map(|number| format!("例会记录第{number}次")).collect();
        assert_eq!(seen, expected);
        assert_eq!(titles(desk, &last.expect("registered").accession), ["例会记录第6次"]);
        let due =
            list_records(desk, ListRecords { due_before: Some("2037-01-01".into()), ..Default::default() })
                .expect("a list");
        assert_eq!(due.rows.len(), 7);
        let not_yet =
            list_records(desk, ListRecords { due_before: Some("2036-12-30".into()), ..Default::default() })
                .expect("a list");
        assert!(not_yet.rows.is_empty());
    });
}

#[test]
fn what_one_may_not_see_does_not_exist_in_lists_counts_search_or_errors() {
    let office = Office::with_file_plan();
    let (secret, plain) = office.sits_down("linxw", |desk| {
        let secret = RecordAdder::named("地下室渗漏事故调查报告")
            .in_category("ZX-08")
            .in_volume("subject", "渗漏")
            .add(desk);
        (secret, RecordAdder::named("渗漏巡查记录").in_category("ZX-03").add(desk))
    });
    office.sits_down("majun", |desk| {
        assert_eq!(titles(desk, "渗漏"), ["渗漏巡查记录"]);
        let all = list_records(desk, ListRecords::default()).expect("a list");
        assert_eq!((all.rows.len(), all.total_shown), (1, 1));
        let everything = search_everything(desk, SearchEverything { query: "渗漏".into() }).expect("found");
        assert_eq!((everything.records.len(), everything.volumes.len()), (1, 0));
        let by_number =
            search_everything(desk, SearchEverything { query: secret.accession.clone() }).expect("found");
        assert!(by_number.records.is_empty() && by_number.numbers.is_empty());
        let plan = list_categories(desk, ListCategories {}).expect("the plan").rows;
        assert_eq!(plan.iter().map(|category| category.count).sum::<i64>(), 1);
        let hidden = open(desk, &secret.id, Some("好奇")).expect_err("hidden");
        let absent = open(desk, "019aaaaa-0000-7000-8000-000000000000", Some("好奇")).expect_err("absent");
        assert_eq!(hidden.to_problem(app::Locale::ZhCn), absent.to_problem(app::Locale::ZhCn));
        assert!(
            find_volume(desk, FindVolume { key: "渗漏".into(), ..FindVolume::default() })
                .expect("answered")
                .volume
                .is_none()
        );
        assert_eq!(open(desk, &plain.id, None).expect("seen").title, "渗漏巡查记录");
    });
}

#[test]
fn a_wall_lets_the_department_and_the_named_through() {
    let office = Office::with_file_plan();
    let made = office.sits_down("linxw", |desk| {
        let paper = RecordAdder::named("业主满意度内部分析").of_department("客户服务部").walled();
        let person = office.person(desk, "sunhao").to_string();
        let named = paper.clone().with(|ask| ask.need_to_know = vec![person]).add(desk);
        assert!(named.record.is_none(), "the clerk herself stands outside the wall");
        named
    });
    office.sits_down("xujia", |desk| {
        let page = open(desk, &made.id, None).expect("her department's");
        let why: Vec<_> =
            page.who_may_see.iter().map(|seer| (seer.name.as_str(), seer.why.as_str())).collect();
        assert!(
            why.contains(&("孙浩", "named"))
                && why.contains(&("徐佳", "department"))
                && !why.iter().any(|(name, _)| *name == "赵志远")
        );
    });
    office.sits_down("sunhao", |desk| assert_eq!(titles(desk, "满意度").len(), 1));
    office.sits_down("zhaozy", |desk| assert_eq!(code(open(desk, &made.id, None)), "missing"));
}

#[test]
fn naming_passes_the_wall_but_never_the_level() {
    let office = Office::with_file_plan();
    let made =
        office.sits_down("linxw", |desk| RecordAdder::named("年度经营计划").in_category("GH-04").add(desk));
    office.sits_down("chenli", |desk| {
        let ask = |desk: &mut Desk, login: &str| NameNeedToKnow {
            record_id: made.id.clone(),
            person_id: office.person(desk, login).to_string(),
            reason: "负责整改".into(),
            until: None,
        };
        let majun = ask(desk, "majun");
        assert_eq!(code(name_need_to_know(desk, majun)), "access.clearance_too_low");
        let sunhao = ask(desk, "sunhao");
        assert!(name_need_to_know(desk, sunhao.clone()).is_ok());
        assert_eq!(code(name_need_to_know(desk, sunhao)), "record.already_named");
    });
}

#[test]
fn a_keeper_finds_what_he_guards_by_its_exact_number_without_its_title() {
    let office = Office::with_file_plan();
    let made =
        office.sits_down("linxw", |desk| RecordAdder::named("业主信息登记册").in_category("KF-01").add(desk));
    office.sits_down("zhenghb", |desk| {
        let card = custody_view(desk, CustodyView { number: made.accession.clone() }).expect("custody");
        assert_eq!(
            (card.title, card.level.as_str(), card.label.as_deref()),
            (None, "confidential", Some("原件"))
        );
        assert_eq!(
            code(custody_view(desk, CustodyView { number: made.accession[..12].to_owned() })),
            "missing"
        );
        let place_id =
            add_place(desk, AddPlace { kind: "room".into(), code: "二号库".into(), ..Default::default() })
                .expect("a place")
                .reply
                .id;
        let moved = move_copy(desk, MoveCopy { copy_id: made.copies[0].id.clone(), place_id })
            .expect("shelved")
            .reply;
        assert_eq!(moved.place.as_deref(), Some("二号库"));
        let found =
            search_everything(desk, SearchEverything { query: made.accession.clone() }).expect("found");
        assert_eq!(found.numbers[0].kind, "custody");
    });
    office.sits_down("xujia", |desk| {
        assert_eq!(
            code(custody_view(desk, CustodyView { number: made.accession.clone() })),
            "access.not_permitted"
        );
    });
}
