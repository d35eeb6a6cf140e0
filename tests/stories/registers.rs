//! The loan register: every loan of a period, numbered through the year, titles sealed for who may not see them.

use app::Error;
use app::border::PrintedFile;
use app::loans::{LendCopy, PrintLoanRegister, ReturnCopy, lend_copy, print_loan_register, return_copy};
use testkit::{Office, RecordAdder};

fn print(office: &Office, login: &str, from: &str, to: &str) -> Result<PrintedFile, Error> {
    let ask = PrintLoanRegister { from: from.into(), to: to.into() };
    office.sits_down(login, |desk| print_loan_register(desk, ask)).map(|done| done.reply)
}

#[test]
fn the_loan_register_tells_who_had_what_and_for_how_long() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let drawing = RecordAdder::named("消防设施竣工图").in_category("GC-07").of_pages(86).add(desk);
        let notice = RecordAdder::named("装修管理规定").in_category("XZ-06").add(desk);
        for record in [&drawing, &notice] {
            let lend = LendCopy {
                copy_id: record.copies[0].id.clone(),
                borrower_id: office.person(desk, "sunhao").to_string(),
                way: "carry_out".into(),
                purpose: "现场核对".into(),
                ..LendCopy::default()
            };
            lend_copy(desk, lend).expect("lent");
        }
        let back = ReturnCopy {
            scan: Some(drawing.copies[0].barcode.clone()),
            pages: Some(86),
            ..ReturnCopy::default()
        };
        return_copy(desk, back).expect("returned");
    });
    let printed = print(&office, "linxw", "2026-11-01", "2026-11-30").expect("printed");
    let text = crate::shelf::text_of(&printed);
    for word in ["消防设施竣", "装修管理规", "孙浩", "林晓雯", "现场核对", "完好", "86"]
    {
        assert!(text.contains(word), "{word} stands in\n{text}");
    }
    let empty = print(&office, "linxw", "2025-01-01", "2025-12-31")
        .expect("a year without loans prints a blank page");
    assert!(!crate::shelf::text_of(&empty).contains("孙浩"));
    office.days_pass(40);
    let late = crate::shelf::text_of(&print(&office, "zhoujg", "2026-11-01", "2026-11-30").expect("printed"));
    assert!(late.contains("逾期"), "{late}");
}

#[test]
fn a_printer_below_the_level_sees_that_there_was_a_loan_but_not_of_what() {
    let office = Office::with_file_plan();
    let plan = crate::shelf::put_on_shelf(&office, "三年发展规划", domain::access::Level::Confidential, 30);
    plan.lend_to(&office, "sunhao");
    let seen = crate::shelf::text_of(&print(&office, "linxw", "2026-11-01", "2026-11-30").expect("printed"));
    assert!(seen.contains("三年发展"), "{seen}");
    let sealed =
        crate::shelf::text_of(&print(&office, "zhenghb", "2026-11-01", "2026-11-30").expect("printed"));
    assert!(sealed.contains("〔密〕") && sealed.contains("孙浩") && !sealed.contains("三年发展"), "{sealed}");
}

#[test]
fn registers_are_printed_by_those_who_may_for_days_that_are_days() {
    let office = Office::with_file_plan();
    match print(&office, "xujia", "2026-11-01", "2026-11-30") {
        Err(Error::Refused(refusal)) => assert_eq!(refusal.code, "access.not_permitted"),
        other => panic!("{other:?}"),
    }
    assert!(matches!(print(&office, "linxw", "yesterday", "2026-11-30"), Err(Error::Malformed(_))));
}
