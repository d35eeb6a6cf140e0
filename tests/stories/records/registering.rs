//! Registering: numbers, levels, terms, and what is turned away at the counter.

use super::*;

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
        assert_eq!(code(paper.clone().at_level("至密").try_add(desk)), "record.code_unknown");
        assert_eq!(
            code(paper.clone().in_volume("household", "电梯").try_add(desk)),
            "record.not_a_household"
        );
        assert_eq!(code(with(|ask| ask.volume_id = Some("nonsense".into())).try_add(desk)), "missing");
    });
    assert!(trail_of(&office, "operation_refused").is_empty(), "form errors are told, not recorded");
}
