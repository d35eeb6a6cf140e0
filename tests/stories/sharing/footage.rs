//! 监控调阅: one camera, a time that was, approval by way, two present, nobody else seen.

use super::*;
use testkit::Office;

fn look(way: &str) -> RequestFootage {
    RequestFootage {
        asker: "周海燕（3-1204）".into(),
        capacity: "owner".into(),
        camera: "B1-07".into(),
        place: "地下一层 3 栋电梯厅".into(),
        begins_at: "2026-11-22T10:00:00Z".into(),
        ends_at: "2026-11-22T11:30:00Z".into(),
        reason: "车辆被刮".into(),
        way: way.into(),
        identities: vec![shows("周海燕", "identity_card")],
        ..Default::default()
    }
}

fn ask_for(desk: &mut Desk, ask: RequestFootage) -> Result<FootageView, Error> {
    request_footage(desk, ask).map(|done| done.reply)
}

fn shown(look: &FootageView, companion: &str) -> ShowFootage {
    ShowFootage {
        id: look.id.clone(),
        passphrase: PASSPHRASE.into(),
        companion: Office::second(companion),
        others: "只截取车位画面".into(),
        medium: String::new(),
        manager_id: None,
        receipt: Receipt { kind: "paper".into(), ..Default::default() },
    }
}

#[test]
fn footage_is_looked_at_with_approval_two_present_and_nobody_else_in_it() {
    let office = Office::with_file_plan();
    let asked = office.sits_down("linxw", |desk| ask_for(desk, look("shown"))).expect("entered");
    assert_eq!(asked.state, "requested");
    let early = office.sits_down("linxw", |desk| show_footage(desk, shown(&asked, "zhenghb")));
    assert_eq!(refused(early), "sharing.not_approved");
    decide(&office, "zhoujg", asked.approval_id.as_deref().expect("asked"), "approve").expect("approved");
    office.sits_down("linxw", |desk| {
        assert_eq!(refused(show_footage(desk, shown(&asked, "linxw"))), "sharing.companion_same");
        let seen = ShowFootage { others: " ".into(), ..shown(&asked, "zhenghb") };
        assert_eq!(refused(show_footage(desk, seen)), "sharing.others_uncovered");
        let unsigned = ShowFootage { receipt: Default::default(), ..shown(&asked, "zhenghb") };
        assert_eq!(refused(show_footage(desk, unsigned)), "sharing.signature_missing");
        let done = show_footage(desk, shown(&asked, "zhenghb")).expect("shown").reply;
        assert_eq!((done.state.as_str(), done.companion.as_deref()), ("closed", Some("郑海波")));
        let again = CancelFootage { id: asked.id.clone(), reason: "重复".into() };
        assert_eq!(refused(cancel_footage(desk, again)), "sharing.footage_not_at_this_step");
        let period = PrintFootageRegister { from: "2026-11-01".into(), to: "2026-11-30".into() };
        let book = print_footage_register(desk, period).expect("printed").reply;
        let text = crate::shelf::text_of(&book);
        assert!(
            text.contains("监控调阅登记表") && text.contains("B1-07") && text.contains("郑海波"),
            "{text}"
        );
    });
}

#[test]
fn a_copy_asks_more_people_and_leaves_on_a_medium_and_a_refused_one_does_not() {
    let office = Office::with_file_plan();
    let (copy, refused_one) = office.sits_down("linxw", |desk| {
        (ask_for(desk, look("file")).expect("entered"), ask_for(desk, look("shown")).expect("entered"))
    });
    let approval = copy.approval_id.as_deref().expect("asked");
    for login in ["zhoujg", "songyq", "zhaozy"] {
        decide(&office, login, approval, "approve").expect("approved");
    }
    decide(&office, "zhoujg", refused_one.approval_id.as_deref().expect("asked"), "refuse").expect("refused");
    office.sits_down("linxw", |desk| {
        assert_eq!(refused(show_footage(desk, shown(&copy, "zhenghb"))), "sharing.medium_missing");
        let disc = ShowFootage { medium: "光盘 JK-01".into(), ..shown(&copy, "zhenghb") };
        assert_eq!(show_footage(desk, disc).expect("copied").reply.medium, "光盘 JK-01");
        assert_eq!(refused(show_footage(desk, shown(&refused_one, "zhenghb"))), "sharing.not_approved");
        let waiting = ask_for(desk, look("shown")).expect("entered");
        let bare = CancelFootage { id: waiting.id, reason: String::new() };
        assert_eq!(refused(cancel_footage(desk, bare.clone())), "sharing.closing_missing");
        let why = CancelFootage { reason: "已私了".into(), ..bare };
        assert_eq!(cancel_footage(desk, why).expect("cancelled").reply.state, "cancelled");
        let open = list_footage(desk, ListFootage { state: Some("closed".into()), ..Default::default() });
        assert_eq!(open.expect("listed").rows.len(), 1);
    });
}

#[test]
fn an_authority_needs_a_letter_and_two_officers_but_no_approval() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let police = RequestFootage {
            capacity: "authority".into(),
            letter: "临公调〔2026〕9号".into(),
            identities: vec![shows("李强", "warrant"), shows("王敏", "warrant")],
            ..look("file")
        };
        let cases = [
            (RequestFootage { letter: String::new(), ..police.clone() }, "sharing.letter_missing"),
            (RequestFootage { identities: Vec::new(), ..police.clone() }, "sharing.officers_missing"),
            (RequestFootage { asker: " ".into(), ..look("shown") }, "sharing.receiver_missing"),
            (RequestFootage { reason: " ".into(), ..look("shown") }, "sharing.reason_missing"),
            (RequestFootage { camera: " ".into(), ..look("shown") }, "sharing.camera_missing"),
            (
                RequestFootage { ends_at: "2026-11-22T10:00:00Z".into(), ..look("shown") },
                "sharing.times_unclear",
            ),
            (
                RequestFootage { ends_at: "2026-11-24T10:00:00Z".into(), ..look("shown") },
                "sharing.not_yet_recorded",
            ),
            (
                RequestFootage { begins_at: "2026-11-20T10:00:00Z".into(), ..look("shown") },
                "sharing.footage_too_long",
            ),
            (RequestFootage { identities: Vec::new(), ..look("shown") }, "sharing.identity_missing"),
        ];
        for (case, code) in cases {
            assert_eq!(refused(ask_for(desk, case)), code);
        }
        let asked = ask_for(desk, police).expect("entered");
        assert_eq!((asked.state.as_str(), asked.approval_id.as_deref()), ("open", None));
        let director = office.person(desk, "zhoujg").to_string();
        let told = |id: String| ShowFootage {
            manager_id: Some(id),
            medium: "光盘 JK-02".into(),
            ..shown(&asked, "zhenghb")
        };
        assert_eq!(refused(show_footage(desk, told(director))), "sharing.not_the_manager");
        let manager = office.person(desk, "zhaozy").to_string();
        let done = show_footage(desk, told(manager)).expect("shown").reply;
        assert_eq!(done.informed.as_deref(), Some("赵志远"));
    });
}
