//! Searching in depth: what is typed, filters, relevance, kept searches, sealed titles, an index made anew.

use super::*;
use app::{Operation, dispatch};
use serde_json::json;

fn ask(query: &str) -> ListRecords {
    ListRecords { query: Some(query.to_owned()), ..ListRecords::default() }
}

fn found(desk: &mut Desk, ask: ListRecords) -> Vec<String> {
    list_records(desk, ask).expect("a list").rows.into_iter().map(|row| row.title).collect()
}

/// What a row marks of its title, cut as a page cuts it: by UTF-16.
fn marked(row: &RecordListRow) -> Vec<String> {
    let units: Vec<u16> = row.title.encode_utf16().collect();
    row.marks.iter().map(|mark| String::from_utf16_lossy(&units[mark.start..mark.end])).collect()
}

#[test]
fn years_spans_exclusions_fields_and_quotes_are_understood() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        RecordAdder::named("电梯维保合同").dated("2019-05-06").add(desk);
        RecordAdder::named("电梯年检报告")
            .dated("2020-03-18")
            .with(|ask| ask.document_number = "云澜工字〔2021〕7号".into())
            .add(desk);
        RecordAdder::named("2019年度电梯台账").dated("2021-01-04").add(desk);
        assert_eq!(
            found(desk, ask("2019 电梯")),
            ["2019年度电梯台账", "电梯维保合同"],
            "a year is a word or a date"
        );
        assert_eq!(found(desk, ask("电梯 2019-05..2020-03")), ["电梯年检报告", "电梯维保合同"]);
        assert_eq!(found(desk, ask("电梯 -合同 -报告")), ["2019年度电梯台账"]);
        assert_eq!(found(desk, ask("文号:2021")), ["电梯年检报告"]);
        assert_eq!(found(desk, ask("题名:2021")), Vec::<String>::new());
        assert_eq!(found(desk, ask("工字2021")), ["电梯年检报告"], "a number is found by a part of it");
        assert_eq!(found(desk, ask("\"dtwb\"")), Vec::<String>::new(), "what is quoted is no initials");
        let between = ListRecords {
            dated_from: Some("2020".into()),
            dated_until: Some("2020-12".into()),
            ..ask("电梯")
        };
        assert_eq!(found(desk, between), ["电梯年检报告"]);
        let bad = ListRecords { dated_from: Some("去年".into()), ..ask("电梯") };
        assert_eq!(code(list_records(desk, bad)), "record.code_unknown");
    });
}

#[test]
fn what_was_searched_is_marked_also_by_initials_and_beyond_the_first_plane() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        RecordAdder::named("𠮷祥里物业合同（物业部存）").add(desk);
        let rows = |desk: &mut Desk, query: &str| list_records(desk, ask(query)).expect("a list").rows;
        assert_eq!(marked(&rows(desk, "物业")[0]), ["物业", "物业"]);
        assert_eq!(marked(&rows(desk, "wyht")[0]), ["物业合同"]);
        assert_eq!(marked(&rows(desk, "𠮷祥")[0]), ["𠮷祥"]);
        let everything =
            search_everything(desk, SearchEverything { query: "物业合同".into() }).expect("found");
        assert_eq!(marked(&everything.records[0]), ["物业合同"]);
        assert!(!everything.more_records && everything.sealed_ready);
    });
}

/// An electronic copy of a new record, with a text beside it.
fn with_text(desk: &mut Desk, title: &str, level: &str, text: &str) {
    use base64::Engine as _;
    let adder = RecordAdder::named(title).at_level(level).with_copy("electronic", "electronic");
    let made = adder.add(desk);
    let copy = made.copies.last().expect("an electronic copy").id.clone();
    let base64 = base64::engine::general_purpose::STANDARD.encode(text);
    let ask = AttachFile { copy_id: copy, file_name: "摘录.txt".into(), base64, ..AttachFile::default() };
    attach_file(desk, ask).expect("attached");
}

#[test]
fn a_word_of_the_title_and_a_word_of_a_file_are_found_together() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        with_text(desk, "电梯维保记录", "internal", "更换曳引轮一只，钢丝绳张力复测合格。");
        with_text(desk, "水泵检修记录", "internal", "更换机械密封。");
        RecordAdder::named("电梯维保合同").add(desk);
        let page = list_records(desk, ask("电梯 曳引轮")).expect("a list");
        assert_eq!((page.rows.len(), page.total_shown), (1, 1));
        assert_eq!(page.rows[0].title, "电梯维保记录");
        assert_eq!(marked(&page.rows[0]), ["电梯"]);
        let passage = page.rows[0].passage.as_ref().expect("the words of the file are shown");
        assert!(passage.text.contains("曳引轮") && passage.marks.len() == 1, "{passage:?}");
        assert_eq!(found(desk, ask("dtwb 曳引轮")), ["电梯维保记录"], "initials and a word of the file");
        assert_eq!(found(desk, ask("题名:电梯 曳引轮 2026")), ["电梯维保记录"], "a field, a file, a date");
        assert_eq!(found(desk, ask("更换 -曳引轮")), ["水泵检修记录"]);
        assert_eq!(found(desk, ask("电梯 -曳引轮")), ["电梯维保合同"], "nor in a file");
        assert!(found(desk, ask("水泵 曳引轮")).is_empty(), "of different records");
        let weighed = ListRecords { order: Some("relevance".into()), ..ask("更换 维保") };
        assert_eq!(found(desk, weighed), ["电梯维保记录"]);
    });
}

#[test]
fn the_words_of_a_sealed_file_are_found_together_with_an_open_title() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        with_text(desk, "合作协议谈判记录", "confidential", "底价每平方米二元八角。");
        let page = list_records(desk, ask("谈判 底价")).expect("a list");
        assert_eq!(page.rows.len(), 1);
        assert!(page.rows[0].passage.as_ref().is_some_and(|passage| passage.text.contains("底价")));
        assert!(found(desk, ask("谈判 -底价")).is_empty());
    });
    office.sits_down("xujia", |desk| assert!(found(desk, ask("底价")).is_empty()));
}

#[test]
fn filters_narrow_alone_and_together() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        RecordAdder::named("门岗记录").in_category("ZX-03").add(desk);
        RecordAdder::named("业主登记册").in_category("KF-01").in_volume("household", "3-1204").add(desk);
        RecordAdder::named("监控录像").in_category("ZX-03").with_copy("further", "media").add(desk);
        let narrowed = |desk: &mut Desk, change: fn(&mut ListRecords)| {
            let mut asked = ListRecords::default();
            change(&mut asked);
            found(desk, asked)
        };
        assert_eq!(narrowed(desk, |ask| ask.medium = Some("media".into())), ["监控录像"]);
        assert_eq!(narrowed(desk, |ask| ask.personal_information = Some(true)), ["业主登记册"]);
        assert_eq!(narrowed(desk, |ask| ask.subject_key = Some("3栋1204".into())), ["业主登记册"]);
        assert!(narrowed(desk, |ask| ask.subject_key = Some("9-9999".into())).is_empty());
        assert_eq!(
            narrowed(desk, |ask| (ask.query, ask.state) = (Some("记录".into()), Some("kept".into()))),
            ["门岗记录"]
        );
        assert_eq!(
            narrowed(desk, |ask| ask.query = Some("3-1204".into())),
            ["业主登记册"],
            "the room is a number of its papers"
        );
    });
}

#[test]
fn relevance_is_offered_for_few_and_newest_first_is_the_rule() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        for title in ["电梯合同", "关于电梯合同的补充说明", "电梯合同补充协议"] {
            RecordAdder::named(title).add(desk);
        }
        assert_eq!(found(desk, ask("电梯合同")), ["电梯合同补充协议", "关于电梯合同的补充说明", "电梯合同"]);
        let weighed = ListRecords { order: Some("relevance".into()), ..ask("电梯合同") };
        assert_eq!(found(desk, weighed.clone()), ["电梯合同", "电梯合同补充协议", "关于电梯合同的补充说明"]);
        let first = list_records(desk, ListRecords { limit: Some(2), ..weighed.clone() }).expect("a page");
        let rest =
            list_records(desk, ListRecords { after: first.next, limit: Some(2), ..weighed }).expect("a page");
        assert_eq!((rest.rows.len(), rest.next), (1, None));
        assert!(!first.total_capped && first.total_shown == 3);
    });
}

#[test]
fn kept_searches_are_ones_own_and_have_names() {
    let office = Office::with_file_plan();
    let keep = |name: &str, request: ListRecords| SaveSearch { name: name.into(), request, overwrite: None };
    office.sits_down("linxw", |desk| {
        let kept = save_search(desk, keep(" 电梯合同 ", ask("电梯 合同"))).expect("kept").reply;
        assert_eq!(kept.rows[0].name, "电梯合同");
        assert_eq!(code(save_search(desk, keep("电梯合同", ask("别的")))), "search.name_taken");
        assert_eq!(code(save_search(desk, keep("", ask("别的")))), "search.name_empty");
        assert_eq!(code(save_search(desk, keep(&"长".repeat(41), ask("别的")))), "search.name_too_long");
        assert_eq!(code(save_search(desk, keep("空", ListRecords::default()))), "search.nothing_asked");
        let over = SaveSearch { overwrite: Some(true), ..keep("电梯合同", ask("电梯 2026")) };
        let kept = save_search(desk, over).expect("kept").reply;
        assert_eq!((kept.rows.len(), kept.rows[0].request.query.as_deref()), (1, Some("电梯 2026")));
    });
    office.sits_down("sunhao", |desk| {
        assert!(list_saved_searches(desk, ListSavedSearches {}).expect("a list").rows.is_empty());
    });
    let id = office.sits_down("linxw", |desk| {
        list_saved_searches(desk, ListSavedSearches {}).expect("a list").rows[0].id.clone()
    });
    office.sits_down("sunhao", |desk| {
        assert_eq!(code(remove_saved_search(desk, RemoveSavedSearch { id: id.clone() })), "missing");
    });
    office.sits_down("linxw", |desk| {
        assert!(
            remove_saved_search(desk, RemoveSavedSearch { id: id.clone() })
                .expect("removed")
                .reply
                .rows
                .is_empty()
        );
    });
    assert_eq!(trail_of(&office, "search_saved").len(), 2);
    assert_eq!(trail_of(&office, "search_removed").len(), 1);
    assert!(is_intact(&office));
}

/// A clerk cleared for 绝密 registers a paper of that level.
fn with_a_top_secret(title: &str) -> Office {
    let office = Office::with_file_plan();
    let clearance = office.sits_down("shenlan", |desk| {
        let clerk = office.person(desk, "zhenghb").to_string();
        dispatch(desk, "propose_clearance", json!({ "person_id": clerk, "level": "top_secret" }))
            .expect("proposed")
            .reply["id"]
            .as_str()
            .expect("an id")
            .to_owned()
    });
    office.sits_down("zhaozy", |desk| {
        dispatch(desk, "complete_clearance", json!({ "clearance_id": clearance })).expect("completed")
    });
    office.sits_down("zhenghb", |desk| {
        RecordAdder::named(title).in_category("GH-02").add(desk);
        RecordAdder::named("投标文件交接单").add(desk)
    });
    office
}

#[test]
fn sealed_titles_are_searched_in_the_cleared_readers_memory_and_nowhere_else() {
    let office = with_a_top_secret("云澜三期投标底价方案");
    office.sits_down("zhaozy", |desk| {
        assert_eq!(
            found(desk, ask("投标")),
            ["投标文件交接单", "云澜三期投标底价方案"],
            "both streams, newest first"
        );
        assert_eq!(found(desk, ask("tbdj")), ["云澜三期投标底价方案"], "by initials too");
        assert_eq!(found(desk, ask("投标 -底价")), ["投标文件交接单"]);
        let progress = advance_sealed_index(desk, AdvanceSealedIndex {}).expect("a step");
        assert_eq!((progress.state.as_str(), progress.total), ("ready", 1));
    });
    office.sits_down("linxw", |desk| {
        let page = list_records(desk, ask("投标")).expect("a list");
        assert_eq!((page.rows.len(), page.total_shown, page.sealed_ready), (1, 1, true));
        assert!(found(desk, ask("底价")).is_empty());
    });
    office.sits_down("zhaozy", |desk| {
        let reader = desk.vault().reader();
        let hits = |word: &str| {
            let sql = "SELECT count(*) FROM record_search WHERE record_search MATCH :match";
            reader.number(sql, &store::named! { match: word }).expect("counted")
        };
        assert_eq!(
            (hits("\"投 标\""), hits("\"底 价\"")),
            (1, 0),
            "the index in the file holds no sealed word"
        );
    });
}

#[test]
fn an_index_made_anew_finds_what_it_found_before() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        for number in 0..5 {
            RecordAdder::named(&format!("例会记录第{number}次")).add(desk);
        }
    });
    office.sits_down("qiansong", |desk| {
        let begun =
            rebuild_search_index(desk, RebuildSearchIndex { begin: Some(true) }).expect("begun").reply;
        assert_eq!((begun.left, begun.state.as_str()), (5, "rebuilding"));
        let done = rebuild_search_index(desk, RebuildSearchIndex { begin: None }).expect("a step").reply;
        assert_eq!((done.left, done.state.as_str()), (0, "done"));
    });
    office.sits_down("linxw", |desk| assert_eq!(found(desk, ask("例会")).len(), 5));
    office.sits_down("majun", |desk| {
        assert_eq!(code(rebuild_search_index(desk, RebuildSearchIndex::default())), "access.not_permitted");
    });
    assert_eq!(trail_of(&office, "index_rebuild_begun").len(), 1);
    assert_eq!(Operation::RebuildSearchIndex.name(), "rebuild_search_index");
    assert!(is_intact(&office));
}
