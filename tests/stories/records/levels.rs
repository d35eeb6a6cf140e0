//! Levels of records that are kept: opening them, and changing a level later.

use super::*;

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
        ..ProposeLevelChange::default()
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
        let waiting =
            list_level_changes(desk, ListLevelChanges { open_only: true, ..ListLevelChanges::default() })
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
            ..ProposeLevelChange::default()
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
