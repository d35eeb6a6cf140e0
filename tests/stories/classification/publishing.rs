//! “尚未公布的”: publication proposes, another person lowers, one signature each.

use super::*;

/// Two reform plans and a wage plan that wait for publication, one meeting that does not.
fn office_before_publication() -> (Office, Vec<String>, String) {
    let office = Office::with_file_plan();
    let (plans, other) = office.sits_down("linxw", |desk| {
        let plan = |title: &str| RecordAdder::named(title).in_category("GH-03").walled();
        let plans = vec![plan("机构改革方案一").add(desk).id, plan("机构改革方案二").add(desk).id];
        (plans, RecordAdder::named("办公会议纪要").in_category("HY-01").add(desk).id)
    });
    (office, plans, other)
}

fn of_category(desk: &mut Desk, code: &str) -> RecordPublication {
    RecordPublication {
        scope: "category".into(),
        scope_id: category(desk, code).to_string(),
        published_on: "2026-11-20".into(),
        published_where: "公司公告栏".into(),
        evidence: "恒居人〔2026〕18 号".into(),
        to: None,
    }
}

#[test]
fn what_publication_needs_is_said() {
    let (office, _, other) = office_before_publication();
    office.sits_down("linxw", |desk| {
        let whole = of_category(desk, "GH-03");
        let tomorrow = RecordPublication { published_on: "2026-11-24".into(), ..whole.clone() };
        assert_eq!(code(record_publication(desk, tomorrow)), "classification.published_in_future");
        let nowhere = RecordPublication { published_where: " ".into(), ..whole.clone() };
        assert_eq!(code(record_publication(desk, nowhere)), "record.field_empty");
        let unproved = RecordPublication { evidence: String::new(), ..whole.clone() };
        assert_eq!(code(record_publication(desk, unproved)), "record.field_empty");
        let top = RecordPublication { to: Some("top_secret".into()), ..whole.clone() };
        assert_eq!(code(record_publication(desk, top)), "classification.publication_to_top");
        let elsewhere =
            RecordPublication { scope: "record".into(), scope_id: other.clone(), ..whole.clone() };
        assert_eq!(code(record_publication(desk, elsewhere)), "classification.nothing_awaits_publication");
        let unknown = RecordPublication { scope: "drawer".into(), ..whole };
        assert_eq!(code(record_publication(desk, unknown)), "record.code_unknown");
    });
    assert_eq!(trail_of(&office, "publication_recorded"), 0);
}

#[test]
fn a_published_category_is_lowered_by_another_person_in_one_batch() {
    let (office, plans, other) = office_before_publication();
    office.sits_down("linxw", |desk| {
        let ask = of_category(desk, "GH-03");
        let preview = preview_publication(
            desk,
            PreviewPublication { scope: "category".into(), scope_id: ask.scope_id.clone(), to: None },
        )
        .expect("a preview");
        assert_eq!((preview.total, preview.rows.len()), (2, 2));
        let step = record_publication(desk, ask.clone()).expect("recorded").reply;
        assert_eq!((step.done, step.left, step.state.as_str()), (2, 0, "done"));
        assert_eq!(
            code(continue_publication(desk, ContinuePublication { id: step.id })),
            "classification.publication_complete"
        );
        assert_eq!(code(record_publication(desk, ask)), "classification.nothing_awaits_publication");
        assert_eq!(page(desk, &plans[0]).level.code, "confidential", "publication alone lowers nothing");
    });
    // 陈立 belongs to the department behind whose wall the plans stand; 周建国 does not.
    office.sits_down("zhoujg", |desk| {
        assert!(waiting(desk).is_empty());
        assert!(list_publications(desk, ListPublications::default()).expect("a list").rows.is_empty());
    });
    office.sits_down("chenli", |desk| {
        let changes = waiting(desk);
        assert_eq!(changes.len(), 2);
        assert!(changes.iter().all(|one| one.kind == "publication" && one.basis.contains("18 号")));
        let twice = [changes[0].clone(), changes[0].clone()];
        assert_eq!(code(agree(desk, &twice)), "classification.twice_in_batch");
        assert_eq!(code(agree(desk, &[])), "classification.batch_size");
        assert_eq!(waiting(desk).len(), 2, "all or none");
        let done = agree(desk, &changes).expect("countersigned");
        assert!(done.iter().all(|one| one.state == "countersigned"));
        let known = list_publications(desk, ListPublications::default()).expect("a list").rows;
        assert_eq!((known.len(), known[0].proposed, known[0].lowered), (1, 2, 2));
        for plan in &plans {
            let level = page(desk, plan).level;
            assert_eq!((level.code.as_str(), level.term.as_str()), ("general", "long"));
        }
        assert_eq!(page(desk, &other).level.code, "secret");
    });
    assert_eq!(trail_of(&office, "level_changed"), 2);
    assert!(is_intact(&office));
}

#[test]
fn one_record_or_a_volume_is_published_for_itself() {
    let office = Office::with_file_plan();
    let (alone, inside) = office.sits_down("linxw", |desk| {
        let plan = |title: &str| RecordAdder::named(title).in_category("GH-03");
        (
            plan("单独公布的方案").add(desk).id,
            plan("随卷公布的方案").in_volume("subject", "GG-2026").add(desk).id,
        )
    });
    office.sits_down("linxw", |desk| {
        let whole = of_category(desk, "GH-03");
        let volume = page(desk, &inside).volume.expect("a volume").id;
        let of_volume = RecordPublication {
            scope: "volume".into(),
            scope_id: volume,
            to: Some("internal".into()),
            ..whole.clone()
        };
        assert_eq!(record_publication(desk, of_volume).expect("recorded").reply.done, 1);
        let of_record = RecordPublication { scope: "record".into(), scope_id: alone.clone(), ..whole };
        assert_eq!(record_publication(desk, of_record).expect("recorded").reply.done, 1);
    });
    office.sits_down("chenli", |desk| {
        let changes = waiting(desk);
        agree(desk, &changes).expect("countersigned");
        assert_eq!(page(desk, &alone).level.code, "general");
        let level = page(desk, &inside).level;
        assert_eq!((level.code.as_str(), level.term.as_str()), ("internal", "long"));
    });
}
