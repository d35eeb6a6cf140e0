//! Registering, classifying, finding, filing and keeping records.

use app::places::{AddPlace, add_place, list_places};
use app::records::*;
use app::{Desk, Error};
use testkit::records::{category, copy, department, record};
use testkit::{Office, PASSPHRASE, RecordAdder};

/// The code of a refusal.
fn code<T: std::fmt::Debug>(done: app::Result<T>) -> &'static str {
    match done {
        Err(Error::Refused(refusal)) => refusal.code,
        Err(Error::Missing) => "missing",
        other => panic!("not refused: {other:?}"),
    }
}

fn titles(desk: &mut Desk, query: &str) -> Vec<String> {
    let ask = ListRecords { query: Some(query.to_owned()), ..ListRecords::default() };
    list_records(desk, ask).expect("a list").rows.into_iter().map(|row| row.title).collect()
}

fn open(desk: &mut Desk, id: &str, purpose: Option<&str>) -> app::Result<RecordView> {
    open_record(desk, OpenRecord { id: id.to_owned(), purpose: purpose.map(str::to_owned) })
        .map(|done| done.reply)
}

fn trail_of(office: &Office, kind: &str) -> Vec<app::audit::TrailRow> {
    let ask = app::audit::ListTrail { kind: Some(kind.to_owned()), ..Default::default() };
    office.sits_down("hemin", |desk| app::audit::list_trail(desk, ask)).expect("the trail").rows
}

fn is_intact(office: &Office) -> bool {
    let report =
        office.sits_down("hemin", |desk| app::audit::verify_vault(desk, app::audit::VerifyVault::default()));
    report.expect("verified").reply.intact
}

#[test]
fn a_clerk_registers_a_paper_and_gets_its_number_level_and_term_at_once() {
    let office = Office::with_file_plan();
    let done = office.sits_down("linxw", |desk| {
        RecordAdder::named("云澜苑 3 栋业主信息登记册")
            .in_category("KF-01")
            .of_department("客户服务部")
            .add(desk)
    });
    assert_eq!(done.accession.len(), 13);
    assert_eq!(done.level, "confidential");
    assert_eq!(done.copies[0].label, "原件");
    assert_eq!(done.copies[0].barcode, done.accession);
    let page = done.record.expect("the clerk is cleared for it");
    assert_eq!(page.retention.term, "Y");
    assert!(page.retention.permanent && page.archival_number.is_none() && page.personal_information);
    assert_eq!(page.level.grounds.len(), 2);
    assert!(page.level.basis.contains("R4·二·二·3⑷"));
    let later = office.sits_down("linxw", |desk| open(desk, &done.id, Some("复核")).expect("opened"));
    assert_eq!(later.history.last().map(|line| line.kind.as_str()), Some("record_registered"));
    assert!(page.who_may_see.iter().any(|seer| seer.name == "赵志远" && seer.why == "clearance"));
    assert!(page.who_may_see.iter().all(|seer| seer.name != "马骏" && seer.name != "钱松"));
    assert!(is_intact(&office));
}

#[test]
fn the_guide_cites_each_text_and_says_which_wins() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let category_id = category(desk, "KF-01").to_string();
        let said = suggest_classification(desk, SuggestClassification { category_id }).expect("a suggestion");
        assert_eq!(said.level, "confidential");
        let codes: Vec<_> = said.why.iter().map(|notice| notice.code.as_str()).collect();
        assert_eq!(
            codes,
            [
                "record.guide_says",
                "record.guide_says",
                "record.higher_wins",
                "record.holds_personal_information"
            ]
        );
        assert!(
            said.why[0].text.contains("客户的个人信息") && said.why[0].text.contains("机密"),
            "{}",
            said.why[0].text
        );
        let plan = list_categories(desk, ListCategories {}).expect("the plan").rows;
        assert!(
            plan.len() >= 60
                && plan
                    .iter()
                    .all(|category| !category.grounds.is_empty() && !category.retention.mandate.is_empty())
        );
    });
}

#[test]
fn below_the_guide_needs_a_reason_and_another_persons_own_passphrase() {
    let office = Office::with_file_plan();
    let paper = RecordAdder::named("竣工图公示版").in_category("GC-06").at_level("internal");
    let by = |login| paper.clone().because("已在公示栏公布", Some(Office::second(login)));
    office.sits_down("linxw", |desk| {
        assert_eq!(code(paper.try_add(desk)), "record.level_reason_missing");
        assert_eq!(
            code(paper.clone().because("已在公示栏公布", None).try_add(desk)),
            "record.countersignature_needed"
        );
        assert_eq!(code(by("linxw").try_add(desk)), "record.countersigned_by_proposer");
        assert_eq!(code(by("sunhao").try_add(desk)), "access.wrong_post");
        let mut wrong = Office::second("zhoujg");
        wrong.passphrase = "nonsense".to_owned();
        assert_eq!(
            code(paper.clone().because("已在公示栏公布", Some(wrong)).try_add(desk)),
            "vault.wrong_passphrase"
        );
        let done = by("zhoujg").add(desk);
        assert_eq!(done.level, "internal");
        let change = &done.record.expect("visible").level.changes[0];
        assert_eq!((change.from.as_str(), change.state.as_str()), ("secret", "countersigned"));
        assert_eq!(change.countersigned_by.as_ref().map(|person| person.name.as_str()), Some("周建国"));
        // At or above the guide she decides alone; a countersigner is then not even asked.
        assert_eq!(paper.clone().at_level("confidential").add(desk).level, "confidential");
    });
    assert!(is_intact(&office));
}

#[test]
fn nobody_waves_down_a_level_he_may_not_see() {
    let office = Office::with_file_plan();
    let waved = RecordAdder::named("招标方案摘要")
        .in_category("HT-04")
        .at_level("internal")
        .because("不含报价", Some(Office::second("zhenghb")));
    office
        .sits_down("linxw", |desk| assert_eq!(code(waved.try_add(desk)), "record.countersigner_not_cleared"));
}

#[test]
fn nobody_sets_a_level_above_his_own_clearance() {
    let office = Office::with_file_plan();
    office.sits_down("zhenghb", |desk| {
        assert_eq!(
            code(RecordAdder::named("业主名册").in_category("KF-01").try_add(desk)),
            "record.above_own_clearance"
        );
        assert_eq!(
            code(RecordAdder::named("例会记录").at_level("top_secret").try_add(desk)),
            "record.above_own_clearance"
        );
    });
    let kept = trail_of(&office, "operation_refused");
    assert!(kept.iter().all(|row| row.details["code"] == "record.above_own_clearance") && !kept.is_empty());
}

#[test]
fn a_state_secret_is_turned_away_with_a_slip_and_no_title_is_kept() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        assert_eq!(code(RecordAdder::named("关于某某的通报 机密★20年").try_add(desk)), "record.state_secret");
        let slip = refuse_state_secret(desk, RefuseStateSecret {}).expect("a slip").reply;
        assert!(slip.slip_number.starts_with("ZJ-0307-2026-"), "{}", slip.slip_number);
        let ask = |number: &str| PrintStateSecretSlip { number: number.to_owned() };
        let printed = print_state_secret_slip(desk, ask(&slip.slip_number)).expect("printed").reply;
        assert_eq!((printed.file_name, printed.pages), (format!("{}.pdf", slip.slip_number), 1));
        assert!(printed.missing_glyphs.is_empty(), "{:?}", printed.missing_glyphs);
        assert_eq!(code(print_state_secret_slip(desk, ask("ZJ-0307-2026-9999"))), "missing");
        assert!(titles(desk, "通报").is_empty());
    });
    let kept = trail_of(&office, "operation_refused");
    assert!(kept.iter().all(|row| !row.details.to_string().contains("通报")));
    assert_eq!(trail_of(&office, "state_secret_refused").len(), 1);
    assert_eq!(trail_of(&office, "state_secret_slip_printed").len(), 1);
}

#[test]
fn a_form_filled_in_wrongly_is_told_plainly() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let paper = RecordAdder::named("例会记录");
        let with = |change: fn(&mut RegisterRecord)| paper.clone().with(change);
        assert_eq!(code(with(|ask| ask.title = " ".into()).try_add(desk)), "record.field_empty");
        assert_eq!(code(with(|ask| ask.author = "长".repeat(101)).try_add(desk)), "record.field_too_long");
        assert_eq!(
            code(with(|ask| ask.title = "合同\u{202E}fdp".into()).try_add(desk)),
            "record.field_unprintable"
        );
        assert_eq!(
            code(with(|ask| ask.document_date = "2027-01-01".into()).try_add(desk)),
            "record.date_in_future"
        );
        assert_eq!(code(with(|ask| ask.document_date = "昨天".into()).try_add(desk)), "record.code_unknown");
        assert_eq!(code(with(|ask| ask.pages = 0).try_add(desk)), "record.pages_out_of_range");
        assert_eq!(code(with(|ask| ask.copies.clear()).try_add(desk)), "record.no_copy");
        assert_eq!(
            code(paper.clone().with_copy("original", "paper").try_add(desk)),
            "record.second_original"
        );
        assert_eq!(code(paper.clone().with_copy("numbered", "paper").try_add(desk)), "record.code_unknown");
        assert_eq!(code(paper.clone().at_level("绝密").try_add(desk)), "record.code_unknown");
        assert_eq!(
            code(paper.clone().in_volume("household", "电梯").try_add(desk)),
            "record.not_a_household"
        );
        assert_eq!(code(with(|ask| ask.volume_id = Some("nonsense".into())).try_add(desk)), "missing");
    });
    assert!(trail_of(&office, "operation_refused").is_empty(), "form errors are told, not recorded");
}

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
        assert!(find_volume(desk, FindVolume { key: "渗漏".into() }).expect("answered").volume.is_none());
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

#[test]
fn opening_a_protected_record_is_known_to_the_trail_and_from_confidential_for_a_purpose() {
    let office = Office::with_file_plan();
    let (inner, secret, confidential) = office.sits_down("linxw", |desk| {
        (
            RecordAdder::named("例会记录").add(desk),
            RecordAdder::named("办公会议纪要").in_category("HY-01").add(desk),
            RecordAdder::named("保洁外包合同").in_category("HT-02").add(desk),
        )
    });
    office.sits_down("sunhao", |desk| {
        assert!(open(desk, &inner.id, None).is_ok());
        assert!(open(desk, &secret.id, None).is_ok());
        assert_eq!(code(open(desk, &confidential.id, Some("  "))), "access.purpose_needed");
        let page = open(desk, &confidential.id, Some("核对维保范围")).expect("opened");
        assert_eq!(page.openings[0].purpose, "核对维保范围");
    });
    let opened = trail_of(&office, "record_opened");
    assert_eq!(opened.len(), 2);
    assert!(
        opened.iter().all(|row| !row.details.to_string().contains("维保")),
        "the trail holds codes, the purpose stands in its own row"
    );
    assert!(is_intact(&office));
}

/// Whoever sits there agrees to a change of level.
fn agreed(change: &str) -> CountersignLevelChange {
    CountersignLevelChange {
        change_id: change.to_owned(),
        agree: true,
        passphrase: Some(PASSPHRASE.into()),
        second: None,
    }
}

#[test]
fn a_later_change_of_level_takes_two_and_then_hides_at_once() {
    let office = Office::with_file_plan();
    let made = office
        .sits_down("linxw", |desk| RecordAdder::named("电梯故障情况说明").in_category("SB-04").add(desk));
    let propose = |to: &str, reason: &str| ProposeLevelChange {
        record_id: made.id.clone(),
        to: to.into(),
        reason: reason.into(),
        basis: "R4·二·二·2⑵".into(),
    };
    let change = office.sits_down("linxw", |desk| {
        assert_eq!(code(propose_level_change(desk, propose("internal", "同级"))), "record.same_level");
        assert_eq!(code(propose_level_change(desk, propose("secret", " "))), "record.level_reason_missing");
        assert_eq!(
            code(propose_level_change(desk, propose("top_secret", "涉人员伤亡"))),
            "record.above_own_clearance"
        );
        let baseless = ProposeLevelChange { basis: String::new(), ..propose("secret", "涉人员伤亡") };
        assert_eq!(code(propose_level_change(desk, baseless)), "record.basis_missing");
        let change =
            propose_level_change(desk, propose("confidential", "涉人员伤亡")).expect("proposed").reply;
        assert_eq!(
            code(propose_level_change(desk, propose("secret", "再改"))),
            "record.change_already_proposed"
        );
        let alone = agreed(&change.id);
        assert_eq!(code(countersign_level_change(desk, alone.clone())), "record.countersigned_by_proposer");
        let nobody = CountersignLevelChange { passphrase: None, ..alone.clone() };
        assert_eq!(code(countersign_level_change(desk, nobody)), "record.field_empty");
        let uncleared = CountersignLevelChange { second: Some(Office::second("zhenghb")), ..alone };
        assert_eq!(code(countersign_level_change(desk, uncleared)), "record.countersigner_not_cleared");
        change
    });
    office.sits_down("majun", |desk| {
        assert_eq!(titles(desk, "电梯故障").len(), 1, "nothing changes before the countersignature")
    });
    office.sits_down("zhoujg", |desk| {
        let waiting = list_level_changes(desk, ListLevelChanges { open_only: true, record_id: None })
            .expect("a list")
            .rows;
        assert_eq!(waiting.len(), 1);
        let ask = agreed(&change.id);
        let done = countersign_level_change(desk, ask.clone()).expect("countersigned").reply;
        assert_eq!(done.state, "countersigned");
        assert_eq!(code(countersign_level_change(desk, ask)), "record.change_decided");
    });
    office.sits_down("majun", |desk| assert!(titles(desk, "电梯故障").is_empty()));
    office.sits_down("zhoujg", |desk| {
        let page = open(desk, &made.id, Some("复核")).expect("opened");
        assert_eq!((page.level.code.as_str(), page.level.basis.as_str()), ("confidential", "R4·二·二·2⑵"));
    });
    assert!(is_intact(&office));
}

#[test]
fn a_refused_change_leaves_the_level() {
    let office = Office::with_file_plan();
    let made =
        office.sits_down("linxw", |desk| RecordAdder::named("办公会议纪要").in_category("HY-01").add(desk));
    office.sits_down("linxw", |desk| {
        let ask = ProposeLevelChange {
            record_id: made.id.clone(),
            to: "general".into(),
            reason: "可以公开".into(),
            basis: "R1·二·3".into(),
        };
        let change = propose_level_change(desk, ask).expect("proposed").reply;
        let no = CountersignLevelChange {
            change_id: change.id,
            agree: false,
            passphrase: None,
            second: Some(Office::second("chenli")),
        };
        assert_eq!(countersign_level_change(desk, no).expect("refused").reply.state, "refused");
        assert_eq!(open(desk, &made.id, None).expect("opened").level.code, "secret");
    });
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
            assert!(found.missing.is_empty());
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
        assert_eq!(poor.missing, ["前期物业服务协议与业主公约"]);
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

/// Lays out a place below another.
fn place(
    desk: &mut Desk,
    parent: Option<&str>,
    kind: &str,
    code: &str,
    capacity: Option<i64>,
) -> app::Result<app::places::PlaceView> {
    let ask = AddPlace {
        parent_id: parent.map(str::to_owned),
        kind: kind.into(),
        code: code.into(),
        capacity,
        ..Default::default()
    };
    add_place(desk, ask).map(|done| done.reply)
}

/// A room with a cabinet, and a box in it for one record.
fn shelves(desk: &mut Desk) -> [app::places::PlaceView; 3] {
    let room = place(desk, None, "room", "二号库", None).expect("a room");
    let cabinet = place(desk, Some(&room.id), "cabinet", "C03", None).expect("a cabinet");
    let box_17 = place(desk, Some(&cabinet.id), "box", "17", Some(1)).expect("a box");
    [room, cabinet, box_17]
}

#[test]
fn a_place_lies_in_one_that_can_hold_it() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let [room, cabinet, box_17] = shelves(desk);
        assert_eq!(box_17.path, "二号库 / C03 / 17");
        assert_eq!(code(place(desk, Some(&box_17.id), "shelf", "4", None)), "place.wrong_parent");
        assert_eq!(code(place(desk, None, "shelf", "4", None)), "place.wrong_parent");
        assert_eq!(code(place(desk, Some(&cabinet.id), "box", "17", None)), "place.code_taken");
        assert_eq!(code(place(desk, None, "room", "a/b", None)), "place.code_unfit");
        assert_eq!(code(place(desk, None, "room", "三号库", Some(0))), "place.capacity_out_of_range");
        let dark = AddPlace {
            parent_id: Some(room.id),
            kind: "cabinet".into(),
            code: "C09".into(),
            top_secret_reading: true,
            ..Default::default()
        };
        assert_eq!(code(add_place(desk, dark)), "place.reading_place_not_a_room");
    });
}

#[test]
fn copies_are_labelled_by_kind_and_laid_where_there_is_room() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let [room, cabinet, box_17] = shelves(desk);
        let in_box = box_17.id.clone();
        let made = RecordAdder::named("例会记录").with(|ask| ask.copies[0].place_id = Some(in_box)).add(desk);
        let add = |kind: &str, medium: &str, place_id: Option<String>| AddCopy {
            record_id: made.id.clone(),
            copy: CopyAsked {
                kind: kind.into(),
                medium: medium.into(),
                pages: 12,
                place_id,
                ..Default::default()
            },
        };
        assert_eq!(code(add_copy(desk, add("further", "paper", Some(box_17.id.clone())))), "place.full");
        assert_eq!(code(add_copy(desk, add("original", "paper", None))), "record.second_original");
        let mut empty = add("further", "paper", None);
        empty.copy.pages = 0;
        assert_eq!(code(add_copy(desk, empty)), "record.pages_out_of_range");
        let page = add_copy(desk, add("further", "paper", Some(cabinet.id.clone()))).expect("added").reply;
        let labels: Vec<_> = page.copies.iter().map(|copy| copy.label.as_str()).collect();
        assert_eq!(labels, ["原件", "02"]);
        assert_ne!(page.copies[0].barcode, page.copies[1].barcode);
        let move_to =
            |place_id: &str| MoveCopy { copy_id: page.copies[1].id.clone(), place_id: place_id.to_owned() };
        assert_eq!(code(move_copy(desk, move_to(&box_17.id))), "place.full");
        assert_eq!(move_copy(desk, move_to(&room.id)).expect("moved").reply.place.as_deref(), Some("二号库"));
        let inside = list_records(desk, ListRecords { place_id: Some(cabinet.id), ..Default::default() })
            .expect("a list");
        assert_eq!(inside.rows.len(), 1, "a cabinet shows what its boxes hold");
        assert_eq!(
            list_places(desk, app::places::ListPlaces {})
                .expect("places")
                .rows
                .iter()
                .map(|place| place.held)
                .sum::<i64>(),
            2
        );
    });
}

#[test]
fn a_file_is_sealed_under_its_level_and_follows_a_change_of_level() {
    use base64_text as encoded;
    let office = Office::with_file_plan();
    let (made, content) = office.sits_down("linxw", |desk| {
        let made = RecordAdder::named("设备台账")
            .in_category("SB-01")
            .with_copy("electronic", "electronic")
            .add(desk);
        let attach = |copy: usize, name: &str, text: &str| AttachFile {
            copy_id: made.copies[copy].id.clone(),
            file_name: name.into(),
            media_type: "application/pdf".into(),
            base64: text.into(),
        };
        assert_eq!(code(attach_file(desk, attach(0, "台账.pdf", &encoded()))), "record.copy_not_electronic");
        assert_eq!(code(attach_file(desk, attach(1, "..", &encoded()))), "record.field_empty");
        assert_eq!(code(attach_file(desk, attach(1, "台账.pdf", "这不是"))), "record.file_unreadable");
        let page = attach_file(desk, attach(1, "../台账.pdf", &encoded())).expect("attached").reply;
        assert_eq!((page.contents[0].file_name.as_str(), page.contents[0].size_bytes), ("台账.pdf", 6));
        let raise = ProposeLevelChange {
            record_id: made.id.clone(),
            to: "confidential".into(),
            reason: "含门禁密码".into(),
            basis: "R4·二·二·3⑷".into(),
        };
        let change = propose_level_change(desk, raise).expect("proposed").reply;
        let agree = CountersignLevelChange {
            change_id: change.id,
            agree: true,
            passphrase: None,
            second: Some(Office::second("zhoujg")),
        };
        assert!(countersign_level_change(desk, agree).is_ok());
        (made, page.contents[0].id.clone())
    });
    office.sits_down("sunhao", |desk| {
        let ask = |purpose: Option<&str>| OpenFile {
            content_id: content.clone(),
            purpose: purpose.map(str::to_owned),
        };
        assert_eq!(code(open_file(desk, ask(None))), "access.purpose_needed");
        assert_eq!(open_file(desk, ask(Some("检修"))).expect("opened").reply.base64, encoded());
        assert_eq!(open(desk, &made.id, Some("检修")).expect("opened").openings.len(), 2);
    });
    office.sits_down("majun", |desk| {
        assert_eq!(
            code(open_file(desk, OpenFile { content_id: content.clone(), purpose: Some("检修".into()) })),
            "missing"
        );
    });
    assert_eq!(trail_of(&office, "file_opened").len(), 1);
    assert!(is_intact(&office));
}

/// Six bytes.
fn base64_text() -> String {
    "JVBERi0x".to_owned()
}

#[test]
fn words_leave_the_index_on_destruction() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let _ = RecordAdder::named("待销毁的巡查记录").in_category("ZX-03").add(desk);
        assert_eq!(titles(desk, "待销毁").len(), 1);
        let id = record(desk, "待销毁的巡查记录");
        let original = copy(desk, id, "原件");
        desk.transact(app::Operation::MoveCopy, |work| {
            store::records::drop_search_words(work, id)?;
            work.record(domain::records::RecordEvent::CopyAdded {
                copy: original,
                record: id,
                kind: "original",
            });
            Ok(())
        })
        .expect("dropped");
        assert!(titles(desk, "待销毁").is_empty() && titles(desk, "dxhdxcjl").is_empty());
    });
}

#[test]
fn the_rule_pack_is_installed_once_by_the_security_administrator() {
    let office = Office::open();
    office.sits_down("linxw", |desk| {
        assert_eq!(
            code(app::access::install_rule_pack(desk, app::access::InstallRulePack {})),
            "access.not_permitted"
        );
    });
    office.sits_down("shenlan", |desk| {
        let view =
            app::access::install_rule_pack(desk, app::access::InstallRulePack {}).expect("installed").reply;
        assert!(view.categories >= 60 && view.matrix == 45 && view.duties >= 6, "{view:?}");
        assert_eq!(
            code(app::access::install_rule_pack(desk, app::access::InstallRulePack {})),
            "record.pack_installed"
        );
    });
    assert_eq!(trail_of(&office, "rule_pack_installed").len(), 1);
    assert!(is_intact(&office));
}

#[test]
fn administrators_see_no_records_and_readers_register_none() {
    let office = Office::with_file_plan();
    for login in ["qiansong", "shenlan", "hemin"] {
        office.sits_down(login, |desk| {
            assert_eq!(code(list_records(desk, ListRecords::default())), "access.not_permitted")
        });
    }
    office.sits_down("sunhao", |desk| {
        assert_eq!(code(RecordAdder::named("例会记录").try_add(desk)), "access.not_permitted");
        assert_eq!(department(desk, "综合部").to_string().len(), 36);
    });
}
