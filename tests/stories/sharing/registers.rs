//! The registers of what was told to outsiders: every request stands in them, sealed for who may not see its papers.

use super::*;

#[test]
fn each_kind_has_its_register_and_a_printer_below_the_level_sees_only_that_something_was_given() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let paper = RecordAdder::named("三年发展规划").in_category("GH-01").of_pages(40).add(desk);
        let call = RequestSharing {
            kind: "statutory".into(),
            receiver: "江州市人民检察院".into(),
            reason: "案件调查".into(),
            authority: "procuratorate".into(),
            letter: "江检调〔2026〕3号".into(),
            identities: vec![shows("李强", "work_pass"), shows("王敏", "work_pass")],
            items: vec![asked(&paper.id, "shown")],
            ..Default::default()
        };
        request(desk, call).expect("entered");
    });
    let print = |login: &str, kind: &str| {
        let ask =
            PrintSharingRegister { kind: kind.into(), from: "2026-11-01".into(), to: "2026-11-30".into() };
        let printed = office.sits_down(login, |desk| print_sharing_register(desk, ask)).expect("printed");
        crate::shelf::text_of(&printed.reply)
    };
    let seen = print("linxw", "statutory");
    assert!(seen.contains("法定调取登记簿") && seen.contains("江州市人"), "{seen}");
    assert!(seen.contains("三年发展"), "{seen}");
    let sealed = print("zhenghb", "statutory");
    assert!(sealed.contains("〔密〕") && !sealed.contains("三年发展"), "{sealed}");
    for (kind, title) in
        [("contract", "合同披露登记簿"), ("owner", "业主查阅登记簿"), ("personal", "本人查询登记簿")]
    {
        assert!(print("linxw", kind).contains(title), "{title}");
    }
    for text in [seen, sealed] {
        assert!(!text.contains("paper-"), "no key without words: {text}");
    }
}
