//! 业主查阅: who comes and of which flat, what must be shown, others' data covered by another than who gives.

use super::*;

fn inspection(matter: &str, record: &str) -> RequestSharing {
    RequestSharing {
        kind: "owner".into(),
        receiver: "周海燕".into(),
        reason: "查看装修登记".into(),
        identities: vec![shows("周海燕", "identity_card")],
        capacity: "owner".into(),
        room: "3栋1204".into(),
        matter: matter.into(),
        basis: "duty".into(),
        items: vec![asked(record, "shown")],
        ..Default::default()
    }
}

#[test]
fn an_owner_sees_the_papers_of_the_own_flat_and_not_the_neighbours() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let (own, neighbour) = (household(desk, "3-1204"), household(desk, "3-1205"));
        let asked = request(desk, inspection("own_room", &own)).expect("entered");
        assert!(!asked.papers[0].to_mask, "it is the owner's own");
        assert_eq!(asked.line.due_on, "2026-12-08");
        assert_eq!(give(desk, &asked).expect("shown").line.state, "closed");
        let other = inspection("own_room", &neighbour);
        assert_eq!(refused(request(desk, other)), "sharing.not_this_room");
        let cases = [
            (RequestSharing { room: "翠湖".into(), ..inspection("own_room", &own) }, "sharing.room_unclear"),
            (
                RequestSharing { capacity: "agent".into(), ..inspection("own_room", &own) },
                "sharing.mandate_missing",
            ),
            (
                RequestSharing { identities: Vec::new(), ..inspection("own_room", &own) },
                "sharing.identity_missing",
            ),
            (
                RequestSharing { capacity: String::new(), ..inspection("own_room", &own) },
                "sharing.identity_missing",
            ),
            (
                RequestSharing { basis: String::new(), ..inspection("own_room", &own) },
                "sharing.basis_missing",
            ),
        ];
        for (case, code) in cases {
            assert_eq!(refused(request(desk, case)), code);
        }
        let add = AddSharingItem { id: asked.line.id.clone(), item: super::asked(&neighbour, "shown") };
        assert_eq!(refused(add_sharing_item(desk, add)), "sharing.not_at_this_step");
        let open = request(desk, RequestSharing { items: Vec::new(), ..inspection("own_room", &own) });
        let open = open.expect("what there is can be looked up later").line.id;
        let add = |record: &str| AddSharingItem { id: open.clone(), item: super::asked(record, "shown") };
        assert_eq!(refused(add_sharing_item(desk, add(&neighbour))), "sharing.not_this_room");
        let found = add_sharing_item(desk, add(&own)).expect("found").reply;
        assert_eq!(found.papers.len(), 1);
        assert_eq!(refused(add_sharing_item(desk, add(&own))), "sharing.item_twice");
    });
}

#[test]
fn others_data_are_covered_by_another_person_before_they_are_shown() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let votes = RecordAdder::named("维修资金表决票汇总")
            .in_category("XZ-09")
            .of_pages(20)
            .with(|ask| ask.personal_information = Some(true))
            .add(desk)
            .id;
        let asked = request(desk, inspection("maintenance_fund", &votes)).expect("entered");
        assert!(asked.papers[0].to_mask);
        assert_eq!(refused(give(desk, &asked)), "sharing.masking_missing");
        let covered = GiveSharing {
            items: vec![GivenItemAsked { id: asked.papers[0].id.clone(), masked: true }],
            ..giving(&asked)
        };
        assert_eq!(refused(give_sharing(desk, covered.clone())), "sharing.masking_unsaid");
        let (clerk, other) =
            (office.person(desk, "linxw").to_string(), office.person(desk, "zhenghb").to_string());
        let said = GiveSharing { masking: "其他业主姓名、电话、签名".into(), ..covered };
        let alone = GiveSharing { masked_by: Some(clerk), ..said.clone() };
        assert_eq!(refused(give_sharing(desk, alone)), "sharing.masked_by_giver");
        let two = GiveSharing { masked_by: Some(other), ..said };
        let given = give_sharing(desk, two).expect("shown").reply;
        assert_eq!((given.masked_by.as_deref(), given.papers[0].masked), (Some("郑海波"), true));
    });
}

#[test]
fn what_the_law_makes_public_to_owners_is_not_declined() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let record = ledger(desk);
        let must = request(desk, inspection("common_income", &record)).expect("entered");
        let decline = |view: &SharingView| DeclineSharing {
            id: view.line.id.clone(),
            reason: "不属于公开范围".into(),
        };
        assert_eq!(refused(decline_sharing(desk, decline(&must))), "sharing.must_be_shown");
        let may = request(desk, inspection("other", &record)).expect("entered");
        assert_eq!(decline_sharing(desk, decline(&may)).expect("answered").reply.line.state, "declined");
        let told = InformManager { id: must.line.id, manager_id: office.person(desk, "zhaozy").to_string() };
        assert_eq!(refused(inform_manager(desk, told)), "sharing.nothing_to_report");
    });
}
