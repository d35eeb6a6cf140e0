//! A state secret at the registering desk.

use super::*;

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
