//! 合同披露: necessity, a partner's valid agreement, the approval the matrix asks, once and for exactly this.

use super::*;

fn disclosure(partner: &str, record: &str) -> RequestSharing {
    RequestSharing {
        kind: "contract".into(),
        receiver_id: Some(partner.to_owned()),
        reason: "年度审计".into(),
        necessity: "审计须核对资产台账原件".into(),
        items: vec![asked(record, "shown")],
        ..Default::default()
    }
}

#[test]
fn a_partner_with_an_agreement_is_told_what_was_approved_once() {
    let office = Office::with_file_plan();
    let partner = partner(&office, Some("2027-06-30"));
    let record = office.sits_down("linxw", ledger);
    let asked = office
        .sits_down("sunhao", |desk| request(desk, disclosure(&partner, &record)))
        .expect("anybody may ask");
    assert_eq!((asked.line.state.as_str(), asked.ground.as_str()), ("requested", "approval"));
    assert_eq!(asked.line.receiver, "江州会计师事务所（何芸）");
    let early = office.sits_down("linxw", |desk| give(desk, &asked));
    assert_eq!(refused(early), "sharing.not_approved");
    let approval = asked.approval_id.clone().expect("an approval is asked for");
    decide(&office, "zhoujg", &approval, "approve").expect("approved");
    office.sits_down("linxw", |desk| {
        let given = give(desk, &asked).expect("given");
        assert_eq!((given.line.state.as_str(), given.receipt.as_str()), ("closed", "paper"));
        assert!(given.papers.iter().all(|paper| paper.given));
        assert_eq!(refused(give(desk, &asked)), "sharing.not_at_this_step");
    });
    let verified = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new())).expect("verified");
    assert!(verified.reply.intact, "{:?}", verified.reply.findings);
}

#[test]
fn no_necessity_no_agreement_no_disclosure() {
    let office = Office::with_file_plan();
    let (partner, stranger) = (partner(&office, Some("2027-06-30")), partner(&office, None));
    office.sits_down("linxw", |desk| {
        let record = ledger(desk);
        let plain = disclosure(&partner, &record);
        let staff = office.person(desk, "majun").to_string();
        let cases = [
            (RequestSharing { necessity: " ".into(), ..plain.clone() }, "sharing.necessity_missing"),
            (RequestSharing { reason: String::new(), ..plain.clone() }, "sharing.reason_missing"),
            (disclosure(&stranger, &record), "sharing.agreement_missing"),
            (disclosure(&staff, &record), "sharing.receiver_unknown"),
            (RequestSharing { receiver_id: None, ..plain.clone() }, "sharing.receiver_missing"),
            (
                RequestSharing { receiver_id: None, receiver: "某公司".into(), ..plain.clone() },
                "sharing.receiver_unknown",
            ),
            (RequestSharing { items: Vec::new(), ..plain.clone() }, "sharing.items_missing"),
            (
                RequestSharing {
                    items: vec![asked(&record, "shown"), asked(&record, "copy")],
                    ..plain.clone()
                },
                "sharing.item_twice",
            ),
            (RequestSharing { due_on: Some("2027-11-23".into()), ..plain.clone() }, "sharing.term_outside"),
        ];
        for (case, code) in cases {
            assert_eq!(refused(request(desk, case)), code);
        }
        let far = SharingItemAsked { page_range: "10-20".into(), ..asked(&record, "copy") };
        let case = RequestSharing { items: vec![far], ..plain.clone() };
        assert_eq!(refused(request(desk, case)), "sharing.pages_unclear");
        let many = SharingItemAsked { copies: Some(0), ..asked(&record, "copy") };
        let case = RequestSharing { items: vec![many], ..plain };
        assert_eq!(refused(request(desk, case)), "sharing.copies_unlikely");
    });
}

#[test]
fn a_secret_paper_goes_out_as_a_numbered_copy_and_others_data_on_a_ground() {
    let office = Office::with_file_plan();
    let partner = partner(&office, Some("2027-06-30"));
    office.sits_down("linxw", |desk| {
        let drawing = RecordAdder::named("消防竣工图").in_category("GC-07").of_pages(30).add(desk);
        let copied =
            RequestSharing { items: vec![asked(&drawing.id, "copy")], ..disclosure(&partner, &drawing.id) };
        assert_eq!(refused(request(desk, copied.clone())), "sharing.numbered_copy_needed");
        let original =
            SharingItemAsked { copy_id: Some(drawing.copies[0].id.clone()), ..asked(&drawing.id, "copy") };
        let original = RequestSharing { items: vec![original], ..copied };
        assert_eq!(refused(request(desk, original)), "sharing.copy_not_here", "the original never goes");
        let home = household(desk, "3-1204");
        let bare = disclosure(&partner, &home);
        assert_eq!(refused(request(desk, bare.clone())), "sharing.basis_missing");
        let consent = RequestSharing { basis: "consent".into(), ..bare.clone() };
        assert_eq!(refused(request(desk, consent)), "sharing.consent_missing");
        let contract = RequestSharing { basis: "contract".into(), ..bare };
        assert_eq!(request(desk, contract).expect("on a ground").basis, "contract");
    });
}

#[test]
fn an_agreement_that_ends_meanwhile_stops_the_giving_and_a_refusal_ends_it() {
    let office = Office::with_file_plan();
    let partner = partner(&office, Some("2026-11-25"));
    let asked = office.sits_down("linxw", |desk| {
        let record = ledger(desk);
        request(desk, disclosure(&partner, &record)).expect("asked")
    });
    decide(&office, "zhoujg", asked.approval_id.as_deref().expect("asked"), "approve").expect("approved");
    office.days_pass(3);
    let late = office.sits_down("linxw", |desk| give(desk, &asked));
    assert_eq!(refused(late), "sharing.agreement_missing");

    let other = office.sits_down("linxw", |desk| {
        let dates = disclosure(&partner, &asked.papers[0].record_id);
        refused(request(desk, dates))
    });
    assert_eq!(other, "sharing.agreement_missing");
    let cancelled = office.sits_down("linxw", |desk| {
        let bare = CancelSharing { id: asked.line.id.clone(), reason: " ".into() };
        assert_eq!(refused(cancel_sharing(desk, bare.clone())), "sharing.closing_missing");
        cancel_sharing(desk, CancelSharing { reason: "协议到期".into(), ..bare }).expect("cancelled").reply
    });
    assert_eq!(cancelled.line.state, "cancelled");
}

#[test]
fn what_the_approvers_refuse_is_not_given_and_nobody_gives_what_was_not_asked() {
    let office = Office::with_file_plan();
    let partner = partner(&office, Some("2027-06-30"));
    let (first, second) = office.sits_down("linxw", |desk| {
        let (one, two) = (ledger(desk), household(desk, "3-1204"));
        let basis = RequestSharing { basis: "contract".into(), ..disclosure(&partner, &two) };
        let first = request(desk, disclosure(&partner, &one)).expect("asked");
        (first, request(desk, basis).expect("asked"))
    });
    decide(&office, "zhoujg", first.approval_id.as_deref().expect("asked"), "refuse").expect("refused");
    assert_eq!(read(&office, "zhoujg", &first.line.id).line.state, "refused");
    decide(&office, "zhoujg", second.approval_id.as_deref().expect("asked"), "approve").expect("approved");
    office.sits_down("linxw", |desk| {
        assert_eq!(refused(give(desk, &first)), "sharing.not_approved");
        let wrong = GiveSharing { id: second.line.id.clone(), ..giving(&first) };
        assert_eq!(refused(give_sharing(desk, wrong)), "sharing.not_asked_for");
        let add =
            AddSharingItem { id: second.line.id.clone(), item: asked(&first.papers[0].record_id, "shown") };
        assert_eq!(refused(add_sharing_item(desk, add)), "sharing.not_asked_for");
        let unsigned = GiveSharing { receipt: Default::default(), ..giving(&second) };
        assert_eq!(refused(give_sharing(desk, unsigned)), "sharing.signature_missing");
        let nothing = GiveSharing { items: Vec::new(), ..giving(&second) };
        assert_eq!(refused(give_sharing(desk, nothing)), "sharing.items_missing");
    });
}

#[test]
fn others_requests_are_nobodys_business() {
    let office = Office::with_file_plan();
    let partner = partner(&office, Some("2027-06-30"));
    let asked = office.sits_down("linxw", |desk| {
        let record = ledger(desk);
        request(desk, disclosure(&partner, &record)).expect("asked")
    });
    office.sits_down("majun", |desk| {
        assert!(list_sharings(desk, ListSharings::default()).expect("listed").rows.is_empty());
        let read = read_sharing(desk, ReadSharing { id: asked.line.id.clone() });
        assert!(matches!(read, Err(Error::Missing)), "{read:?}");
        let cancel = CancelSharing { id: asked.line.id.clone(), reason: "不要了".into() };
        assert_eq!(refused(cancel_sharing(desk, cancel)), "access.not_permitted");
    });
    let seen = office.sits_down("luoxy", |desk| list_sharings(desk, ListSharings::default()));
    assert_eq!(seen.expect("the auditor keeps the register").rows.len(), 1);
}
