//! The guide: proposed by one, put in force by another, versions kept, records below it listed.

use super::*;
use domain::access::Level;

pub fn row(desk: &mut Desk, code: &str) -> GuideRow {
    let rows = list_guide(desk, ListGuide {}).expect("the guide").rows;
    rows.into_iter().find(|row| row.line.code == code).expect("a line of that code")
}

pub fn edit(desk: &mut Desk, code: &str, change: impl FnOnce(&mut GuideLine)) -> ProposeGuideChange {
    let row = row(desk, code);
    let mut line = row.line;
    change(&mut line);
    ProposeGuideChange {
        act: "edit".into(),
        category_id: Some(row.category_id),
        line: Some(line),
        reason: "公司保密办通知".into(),
    }
}

pub fn raise(line: &mut GuideLine) {
    line.grounds.push(GroundLine {
        article: "R4·二·二·2⑴".into(),
        level: "confidential".into(),
        quote: "公司发展规划".into(),
    });
    line.may_know = "班子成员".into();
}

pub fn decided(desk: &mut Desk, id: &str, agree: bool) -> app::Result<GuideVersionView> {
    let ask =
        DecideGuideChange { id: id.to_owned(), agree, passphrase: Some(PASSPHRASE.into()), second: None };
    decide_guide_change(desk, ask).map(|done| done.reply)
}

#[test]
fn an_edit_is_put_in_force_by_another_and_both_versions_stay() {
    let office = Office::with_file_plan();
    let made =
        office.sits_down("linxw", |desk| RecordAdder::named("办公会议纪要").in_category("HY-01").add(desk));
    let proposal = office.sits_down("shenlan", |desk| {
        let same = edit(desk, "HY-01", |_| ());
        assert_eq!(code(propose_guide_change(desk, same)), "classification.guide_unchanged");
        let silent = edit(desk, "HY-01", raise);
        let silent = ProposeGuideChange { reason: " ".into(), ..silent };
        assert_eq!(code(propose_guide_change(desk, silent)), "classification.guide_field_empty");
        let groundless = edit(desk, "HY-01", |line| line.grounds.clear());
        assert_eq!(code(propose_guide_change(desk, groundless)), "classification.guide_without_ground");
        let unruled = edit(desk, "HY-01", |line| line.rule = "GL-99".into());
        assert_eq!(code(propose_guide_change(desk, unruled)), "record.code_unknown");
        let ask = edit(desk, "HY-01", raise);
        let proposal = propose_guide_change(desk, ask.clone()).expect("proposed").reply;
        assert_eq!((proposal.version, proposal.level.as_str()), (2, "confidential"));
        assert_eq!(code(propose_guide_change(desk, ask)), "classification.guide_already_proposed");
        assert_eq!(row(desk, "HY-01").level, "secret", "a proposal changes nothing");
        assert_eq!(code(decided(desk, &proposal.id, true)), "classification.guide_decided_by_proposer");
        proposal.id
    });
    office.sits_down("linxw", |desk| {
        assert_eq!(code(decided(desk, &proposal, true)), "access.not_permitted");
    });
    office.sits_down("chenli", |desk| {
        let bench = app::access::read_workbench(desk, app::access::ReadWorkbench {}).expect("read");
        assert!(bench.approvals_waiting.iter().any(|one| one.kind == "guide_change" && one.id == proposal));
        assert_eq!(decided(desk, &proposal, true).expect("in force").state, "in_force");
        assert_eq!(code(decided(desk, &proposal, true)), "classification.guide_decided");
        let line = row(desk, "HY-01");
        assert_eq!((line.level.as_str(), line.version, line.disagrees), ("confidential", 2, true));
        assert_eq!(line.line.may_know, "班子成员");
        let ask = ListGuideVersions { category_id: Some(line.category_id), waiting: false };
        let versions: Vec<_> = list_guide_versions(desk, ask)
            .expect("versions")
            .rows
            .into_iter()
            .map(|one| (one.version, one.state, one.level))
            .collect();
        assert!(versions.contains(&(2, "in_force".into(), "confidential".into())));
        assert!(versions.contains(&(1, "superseded".into(), "secret".into())));
        let below = list_below_guide(desk, ListBelowGuide::default()).expect("a list").rows;
        assert_eq!(below.len(), 1);
        assert_eq!(
            (below[0].record_id.as_str(), below[0].guide_version, below[0].version),
            (made.id.as_str(), 1, 2)
        );
    });
    office.sits_down("linxw", |desk| {
        let later = RecordAdder::named("新会议纪要").in_category("HY-01").add(desk);
        assert_eq!(Level::from_code(&later.level), Some(Level::Confidential));
    });
    assert_eq!(trail_of(&office, "guide_changed"), 1);
    assert!(is_intact(&office));
}

#[test]
fn a_record_classified_again_keeps_the_version_in_force_then() {
    let office = Office::with_file_plan();
    let made =
        office.sits_down("linxw", |desk| RecordAdder::named("办公会议纪要").in_category("HY-01").add(desk));
    let proposal = office.sits_down("shenlan", |desk| {
        let ask = edit(desk, "HY-01", raise);
        propose_guide_change(desk, ask).expect("proposed").reply.id
    });
    office.sits_down("chenli", |desk| decided(desk, &proposal, true).map(|_| ()).expect("in force"));
    office.sits_down("linxw", |desk| {
        let ask = ProposeLevelChange {
            record_id: made.id.clone(),
            to: "confidential".into(),
            reason: "按新指南".into(),
            basis: "R4·二·二·2⑴".into(),
            term: None,
        };
        propose_level_change(desk, ask).expect("proposed");
        let below = list_below_guide(desk, ListBelowGuide::default()).expect("a list").rows;
        assert_eq!(below[0].waiting.as_deref(), Some("confidential"));
    });
    office.sits_down("zhoujg", |desk| {
        let changes = waiting(desk);
        agree(desk, &changes).expect("countersigned");
        assert!(list_below_guide(desk, ListBelowGuide::default()).expect("a list").rows.is_empty());
    });
    assert!(is_intact(&office));
}

#[test]
fn a_new_category_and_a_retired_one() {
    let office = Office::with_file_plan();
    let (new, retired) = office.sits_down("shenlan", |desk| {
        let mut line = row(desk, "HY-01").line;
        line.name = "联席会议纪要".into();
        let taken = ProposeGuideChange {
            act: "enter".into(),
            category_id: None,
            line: Some(line.clone()),
            reason: "新设".into(),
        };
        assert_eq!(code(propose_guide_change(desk, taken)), "classification.guide_code_taken");
        line.code = "HY-09".into();
        let enter = ProposeGuideChange {
            act: "enter".into(),
            category_id: None,
            line: Some(line),
            reason: "新设".into(),
        };
        let new = propose_guide_change(desk, enter.clone()).expect("proposed").reply;
        assert_eq!(new.version, 1);
        assert_eq!(code(propose_guide_change(desk, enter)), "classification.guide_already_proposed");
        let id = row(desk, "HY-02").category_id;
        let retire = ProposeGuideChange {
            act: "retire".into(),
            category_id: Some(id),
            line: None,
            reason: "并入 HY-01".into(),
        };
        (new.id, propose_guide_change(desk, retire).expect("proposed").reply.id)
    });
    office.sits_down("chenli", |desk| {
        decided(desk, &new, true).expect("in force");
        decided(desk, &retired, true).expect("in force");
        assert!(row(desk, "HY-02").retired);
    });
    office.sits_down("linxw", |desk| {
        let made = RecordAdder::named("联席会议纪要").in_category("HY-09").add(desk);
        assert_eq!(made.level, "secret");
        let old = RecordAdder::named("例会记录").in_category("HY-02");
        assert_eq!(code(old.try_add(desk)), "classification.guide_retired");
    });
    office.sits_down("shenlan", |desk| {
        let ask = edit(desk, "HY-02", |line| line.may_know = "全体".into());
        assert_eq!(code(propose_guide_change(desk, ask)), "classification.guide_retired");
    });
    assert!(is_intact(&office));
}

#[test]
fn a_refused_change_leaves_the_guide() {
    let office = Office::with_file_plan();
    let proposal = office.sits_down("shenlan", |desk| {
        let ask = edit(desk, "HY-01", raise);
        propose_guide_change(desk, ask).expect("proposed").reply.id
    });
    office.sits_down("zhaozy", |desk| {
        assert_eq!(decided(desk, &proposal, false).expect("refused").state, "refused");
        assert_eq!(row(desk, "HY-01").version, 1);
    });
    assert_eq!(trail_of(&office, "guide_refused"), 1);
    assert!(is_intact(&office));
}

#[test]
fn purposes_ship_and_the_office_keeps_its_own() {
    let office = Office::with_file_plan();
    office.sits_down("chenli", |desk| {
        let shipped = list_purposes(desk, ListPurposes {}).expect("a list").rows;
        assert!(shipped.len() > 5 && shipped.iter().all(|one| one.shipped && !one.retired));
        let own = KeepPurpose { words: "承接查验".into(), retired: false };
        assert_eq!(keep_purpose(desk, own).expect("kept").reply.rows.len(), shipped.len() + 1);
        let gone = KeepPurpose { words: shipped[0].words.clone(), retired: true };
        let rows = keep_purpose(desk, gone).expect("kept").reply.rows;
        assert_eq!(rows.iter().filter(|one| one.retired).count(), 1);
        assert_eq!(rows.last().map(|one| one.words.clone()), Some(shipped[0].words.clone()));
        assert_eq!(code(keep_purpose(desk, KeepPurpose::default())), "record.field_empty");
    });
    office.sits_down("linxw", |desk| {
        let ask = KeepPurpose { words: "随便看看".into(), retired: false };
        assert_eq!(code(keep_purpose(desk, ask)), "access.not_permitted");
    });
}
