//! 法定调取 and 本人查询: no approval; the letter, two officers and 总经理 told; one's own data within a term.

use super::*;

fn call(record: &str) -> RequestSharing {
    RequestSharing {
        kind: "statutory".into(),
        receiver: "江州市公安局临湖分局".into(),
        reason: "刑事案件调查".into(),
        authority: "police".into(),
        letter: "临公（刑）调证字〔2026〕88号".into(),
        identities: vec![shows("李强", "warrant"), shows("王敏", "warrant")],
        items: vec![asked(record, "copy")],
        ..Default::default()
    }
}

#[test]
fn an_authority_gets_its_copies_without_approval_and_the_manager_is_told() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let record = ledger(desk);
        let asked = request(desk, call(&record)).expect("entered");
        assert_eq!((asked.line.state.as_str(), asked.approval_id.as_deref()), ("open", None));
        assert_eq!(asked.identities.len(), 2);
        let given = give(desk, &asked).expect("given");
        assert_eq!(given.line.state, "given", "open until the manager knows");
        let tell = |login: &str, desk: &mut Desk| InformManager {
            id: asked.line.id.clone(),
            manager_id: office.person(desk, login).to_string(),
        };
        let wrong = tell("zhoujg", desk);
        assert_eq!(refused(inform_manager(desk, wrong)), "sharing.not_the_manager");
        let right = tell("zhaozy", desk);
        let closed = inform_manager(desk, right.clone()).expect("told").reply;
        assert_eq!((closed.line.state.as_str(), closed.informed.as_deref()), ("closed", Some("赵志远")));
        assert_eq!(refused(inform_manager(desk, right)), "sharing.informed_already");
        let sheet = print_sharing_sheet(desk, PrintSharingSheet { id: asked.line.id, blank: false });
        let text = crate::shelf::text_of(&sheet.expect("printed").reply);
        assert!(text.contains("法定调取复制清单") && text.contains("资产台账"), "{text}");
    });
}

#[test]
fn the_manager_may_be_told_first() {
    let office = Office::with_file_plan();
    office.sits_down("zhoujg", |desk| {
        let manager_id = office.person(desk, "zhaozy").to_string();
        let record = app::records::list_records(desk, Default::default()).expect("listed");
        assert!(record.rows.is_empty());
        let nobody = call("0199c0de-0000-7000-8000-000000000000");
        assert!(matches!(request(desk, nobody), Err(Error::Missing)));
        let tell = InformManager { id: "0199c0de-0000-7000-8000-000000000000".into(), manager_id };
        assert!(matches!(inform_manager(desk, tell), Err(Error::Missing)));
    });
    office.sits_down("linxw", |desk| {
        let record = ledger(desk);
        let asked = request(desk, call(&record)).expect("entered");
        let manager_id = office.person(desk, "zhaozy").to_string();
        inform_manager(desk, InformManager { id: asked.line.id.clone(), manager_id }).expect("told");
        assert_eq!(give(desk, &asked).expect("given").line.state, "closed");
    });
}

#[test]
fn papers_of_a_call_are_complete_and_it_is_not_declined_here() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let record = ledger(desk);
        let plain = call(&record);
        let short = IdentityAsked { last_four: "12".into(), ..shows("王敏", "warrant") };
        let cases = [
            (RequestSharing { letter: " ".into(), ..plain.clone() }, "sharing.letter_missing"),
            (RequestSharing { authority: String::new(), ..plain.clone() }, "sharing.letter_missing"),
            (
                RequestSharing { identities: vec![shows("李强", "warrant")], ..plain.clone() },
                "sharing.officers_missing",
            ),
            (
                RequestSharing {
                    identities: vec![shows("李强", "warrant"), shows("李强", "warrant")],
                    ..plain.clone()
                },
                "sharing.officer_twice",
            ),
            (
                RequestSharing { identities: vec![shows("李强", "warrant"), short], ..plain.clone() },
                "sharing.last_four",
            ),
        ];
        for (case, code) in cases {
            assert_eq!(refused(request(desk, case)), code);
        }
        let asked = request(desk, plain).expect("entered");
        let decline = DeclineSharing { id: asked.line.id, reason: "不便提供".into() };
        assert_eq!(refused(decline_sharing(desk, decline)), "sharing.not_declinable");
    });
    let staff = office.sits_down("sunhao", |desk| request(desk, call("x")));
    assert_eq!(refused(staff), "access.not_permitted", "only those charged with it enter a call");
}

fn own(request: &str, record: &str) -> RequestSharing {
    RequestSharing {
        kind: "personal".into(),
        receiver: "周海燕".into(),
        reason: "核对登记的手机号".into(),
        request: request.into(),
        identities: vec![shows("周海燕", "identity_card")],
        items: vec![asked(record, "shown")],
        ..Default::default()
    }
}

#[test]
fn ones_own_data_are_seen_corrected_and_deleted_within_thirty_days() {
    let office = Office::with_file_plan();
    let (seen, corrected, deleted) = office.sits_down("linxw", |desk| {
        let record = household(desk, "3-1204");
        let seen = request(desk, own("access", &record)).expect("no ground is needed for one's own");
        assert_eq!(seen.line.due_on, "2026-12-23");
        assert_eq!(give(desk, &seen).expect("shown").line.state, "closed");
        let nobody = RequestSharing { identities: Vec::new(), ..own("copy", &record) };
        assert_eq!(refused(request(desk, nobody)), "sharing.identity_missing");
        let agent = RequestSharing {
            identities: vec![shows("周海燕", "identity_card"), shows("王律师", "lawyer_card")],
            ..own("copy", &record)
        };
        assert_eq!(refused(request(desk, agent)), "sharing.mandate_missing");
        let corrected = request(desk, own("correct", &record)).expect("entered");
        assert_eq!(refused(give(desk, &corrected)), "sharing.correction_missing");
        let done =
            GiveSharing { closing: "手机号末四位由 1234 改为 5678".into(), ..giving(&corrected) };
        assert_eq!(give_sharing(desk, done).expect("corrected").reply.line.state, "closed");
        let deleted = request(desk, own("delete", &record)).expect("entered");
        assert_eq!(refused(give(desk, &deleted)), "sharing.not_destroyed", "deleting is destroying");
        (seen, corrected, deleted)
    });
    assert_ne!(seen.line.number, corrected.line.number);
    office.days_pass(31);
    office.sits_down("linxw", |desk| {
        let open = ListSharings { open_only: true, ..ListSharings::default() };
        let late = list_sharings(desk, open).expect("listed").rows;
        assert!(late.len() == 1 && late[0].late, "thirty days are over");
        let decline = DeclineSharing { id: deleted.line.id, reason: String::new() };
        assert_eq!(refused(decline_sharing(desk, decline.clone())), "sharing.closing_missing");
        let why = DeclineSharing { reason: "保管期限未满，依法继续保存".into(), ..decline };
        assert_eq!(decline_sharing(desk, why).expect("answered").reply.line.state, "declined");
    });
}
