//! After a change of level the copies carry the wrong mark until each was scanned with its new one.

use super::*;

fn relabels(desk: &mut Desk, done: bool) -> RelabelList {
    list_relabels(desk, ListRelabels { done, ..ListRelabels::default() }).expect("a list")
}

fn lower(office: &Office, record: &str, to: &str) {
    office.sits_down("linxw", |desk| {
        let ask = ProposeLevelChange {
            record_id: record.to_owned(),
            to: to.into(),
            reason: "内容已公开".into(),
            basis: "R1·二·3".into(),
            term: None,
        };
        propose_level_change(desk, ask).expect("proposed");
    });
    office.sits_down("zhoujg", |desk| {
        let changes = waiting(desk);
        agree(desk, &changes).expect("countersigned");
    });
}

#[test]
fn every_copy_one_can_hold_is_listed_and_ticked_off_by_its_barcode() {
    let office = Office::with_file_plan();
    let made = office.sits_down("linxw", |desk| {
        RecordAdder::named("办公会议纪要")
            .in_category("HY-01")
            .with_copy("further", "paper")
            .with_copy("electronic", "electronic")
            .add(desk)
    });
    lower(&office, &made.id, "general");
    office.sits_down("linxw", |desk| {
        let open = relabels(desk, false);
        assert_eq!((open.rows.len(), open.waiting), (2, 2), "the electronic copy carries no label");
        assert!(open.rows[0].from_mark.starts_with("公司机密") && open.rows[0].to_mark.is_empty());
        assert!(!open.rows[0].from_mark.contains('★'));
        let tick = |barcode: &str| TickRelabel { barcode: barcode.to_owned() };
        assert_eq!(code(tick_relabel(desk, tick("2030700000009"))), "classification.nothing_to_relabel");
        let done = tick_relabel(desk, tick(&open.rows[0].barcode)).expect("ticked").reply;
        assert_eq!(done.done_by.as_deref(), Some("林晓雯"));
        assert_eq!(
            code(tick_relabel(desk, tick(&open.rows[0].barcode))),
            "classification.nothing_to_relabel"
        );
        assert_eq!((relabels(desk, false).rows.len(), relabels(desk, true).rows.len()), (1, 1));
    });
    assert_eq!(trail_of(&office, "copy_relabelled"), 1);
    assert!(is_intact(&office));
}

#[test]
fn a_mark_that_prints_the_same_needs_no_new_label() {
    let office = Office::with_file_plan();
    let made =
        office.sits_down("linxw", |desk| RecordAdder::named("办公会议纪要").in_category("HY-01").add(desk));
    lower(&office, &made.id, "internal");
    office.sits_down("linxw", |desk| assert!(relabels(desk, false).rows.is_empty()));
    office.sits_down("shenlan", |desk| {
        let ask = app::people::ChangeSetting { key: "marks.profile".into(), value: "trade_secret".into() };
        app::people::change_setting(desk, ask).expect("changed");
        let wrong = app::people::ChangeSetting { key: "marks.profile".into(), value: "state".into() };
        assert_eq!(code(app::people::change_setting(desk, wrong)), "people.setting_value");
    });
    lower(&office, &made.id, "confidential");
    office.sits_down("linxw", |desk| {
        let open = relabels(desk, false);
        assert!(
            open.rows[0].from_mark.starts_with("普通商密") && open.rows[0].to_mark.starts_with("核心商密")
        );
    });
    lower(&office, &made.id, "internal");
    office.sits_down("linxw", |desk| {
        assert!(relabels(desk, false).rows.is_empty(), "back to what the copy carries anyway");
    });
    assert!(is_intact(&office));
}
