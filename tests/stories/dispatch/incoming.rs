//! Receiving: counted, numbered, entered, signed for, and what becomes of it.

use super::*;

fn letter(office: &Office, opener: &str) -> RegisterIncoming {
    RegisterIncoming {
        sender: "翠湖街道办事处".into(),
        sender_number: "翠街发〔2026〕31号".into(),
        title: "冬季消防检查通知".into(),
        attachments: 1,
        stated_copies: Some(2),
        copies: 2,
        pages: 14,
        level: "internal".into(),
        urgency: "urgent".into(),
        channel: "hand".into(),
        seal: "intact".into(),
        opened_by_id: Some(person(office, opener)),
        ..Default::default()
    }
}

fn enter(office: &Office, ask: RegisterIncoming) -> Result<IncomingView, Error> {
    office.sits_down("linxw", |desk| register_incoming(desk, ask)).map(|done| done.reply)
}

fn assign(office: &Office, paper: &IncomingView, login: &str) -> Result<IncomingView, Error> {
    let ask = AssignIncoming {
        id: paper.id.clone(),
        handler_id: person(office, login),
        due_on: Some("2026-11-25".into()),
    };
    office.sits_down("linxw", |desk| assign_incoming(desk, ask)).map(|done| done.reply)
}

fn sign(office: &Office, paper: &IncomingView, receipt: Receipt) -> Result<IncomingView, Error> {
    let ask = SignIncoming { id: paper.id.clone(), receipt };
    office.sits_down("linxw", |desk| sign_incoming(desk, ask)).map(|done| done.reply)
}

#[test]
fn a_letter_is_numbered_given_to_its_handler_signed_for_and_filed() {
    let (office, paper) = office_with(Level::Internal);
    let came = enter(&office, letter(&office, "linxw")).expect("entered");
    assert_eq!((came.number.as_str(), came.state.as_str()), ("SW-0307-2026-0001", "registered"));
    refused(sign(&office, &came, by_passphrase("xujia")), "dispatch.incoming_not_at_this_step");
    assign(&office, &came, "sunhao").expect("assigned");
    let given = assign(&office, &came, "xujia").expect("assigned anew");
    assert_eq!(given.handler.as_ref().map(|one| one.name.as_str()), Some("徐佳"));
    refused(sign(&office, &came, by_passphrase("sunhao")), "dispatch.not_the_handler");
    let signed = sign(&office, &came, by_passphrase("xujia")).expect("signed");
    assert_eq!((signed.state.as_str(), signed.receipt.as_str()), ("signed_for", "passphrase"));
    office.sits_down("linxw", |desk| paper.assert_signed(desk, &came.id, "receive_incoming", None));
    let file = FileIncoming { id: came.id.clone(), record_id: paper.record.to_string() };
    let filed = office.sits_down("linxw", |desk| file_incoming(desk, file.clone())).expect("filed").reply;
    assert_eq!(filed.state, "filed");
    assert!(filed.record_number.is_some());
    office.sits_down("linxw", |desk| {
        refused(file_incoming(desk, file), "dispatch.incoming_not_at_this_step");
    });
}

#[test]
fn counts_and_seals_are_told_or_explained() {
    let (office, _) = office_with(Level::Internal);
    let with = |change: &dyn Fn(&mut RegisterIncoming), code: &str| {
        let mut asked = letter(&office, "linxw");
        change(&mut asked);
        refused(enter(&office, asked), code);
    };
    with(&|ask| ask.sender = " ".into(), "dispatch.sender_missing");
    with(&|ask| ask.title = String::new(), "dispatch.title_missing");
    with(&|ask| ask.copies = 0, "dispatch.nothing_received");
    with(&|ask| ask.copies = 1, "dispatch.count_differs");
    with(&|ask| ask.seal = "broken".into(), "dispatch.seal_broken_unsaid");
    with(&|ask| ask.received_on = Some("2026-12-01".into()), "dispatch.received_later");
    with(&|ask| ask.level = "top_secret".into(), "access.clearance_too_low");
    let closed = |ask: &mut RegisterIncoming| {
        (ask.opened_by_id, ask.seal) = (None, "unsealed".into());
    };
    with(&closed, "dispatch.unopened_without_seal");
    let told = RegisterIncoming {
        copies: 1, note: "少一份，已电话核对".into(), ..letter(&office, "linxw")
    };
    assert!(enter(&office, told).expect("entered").differs);
}

#[test]
fn a_closed_envelope_is_carried_unread_to_whom_it_is_addressed() {
    let (office, paper) = office_with(Level::Internal);
    let closed = RegisterIncoming {
        title: String::new(),
        sender: "集团总经办".into(),
        level: "top_secret".into(),
        opened_by_id: None,
        stated_copies: None,
        copies: 1,
        note: "亲启件".into(),
        ..letter(&office, "linxw")
    };
    let came = enter(&office, closed).expect("entered");
    assert!(!came.visible, "the clerk is not cleared for what is inside");
    assert_eq!(came.sender, "〔密〕");
    refused(assign(&office, &came, "sunhao"), "access.clearance_too_low");
    assign(&office, &came, "zhaozy").expect("assigned");
    refused(sign(&office, &came, by_pen()), "dispatch.passphrase_needed");
    sign(&office, &came, by_passphrase("zhaozy")).expect("signed");
    let seen = office
        .sits_down("zhaozy", |desk| read_incoming(desk, ReadIncoming { id: came.id.clone() }).expect("read"));
    assert_eq!(seen.sender, "集团总经办");
    let low = FileIncoming { id: came.id.clone(), record_id: paper.record.to_string() };
    office.sits_down("linxw", |desk| refused(file_incoming(desk, low), "dispatch.filed_below"));
}

#[test]
fn staff_see_their_own_letters_and_no_others() {
    let (office, _) = office_with(Level::Internal);
    let mine = enter(&office, letter(&office, "linxw")).expect("entered");
    let other = enter(&office, letter(&office, "linxw")).expect("entered");
    assign(&office, &mine, "xujia").expect("assigned");
    office.sits_down("xujia", |desk| {
        let listed = list_incoming(desk, ListIncoming::default()).expect("listed");
        assert_eq!(listed.rows.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), [mine.id.as_str()]);
        let read = read_incoming(desk, ReadIncoming { id: other.id.clone() });
        assert!(matches!(read, Err(Error::Missing)));
    });
    office.days_pass(4);
    office.sits_down("linxw", |desk| {
        let listed =
            list_incoming(desk, ListIncoming { state: Some("assigned".into()), ..Default::default() });
        assert!(listed.expect("listed").rows[0].overdue, "its day has passed");
    });
}

#[test]
fn what_is_not_for_us_goes_on_or_back_with_a_reason() {
    let (office, _) = office_with(Level::Internal);
    let came = enter(&office, letter(&office, "linxw")).expect("entered");
    let on = |sent_to: &str, reason: &str| SendOnIncoming {
        id: came.id.clone(),
        back: false,
        sent_to: sent_to.into(),
        reason: reason.into(),
    };
    office.sits_down("linxw", |desk| {
        refused(send_on_incoming(desk, on("三期管理处", "")), "dispatch.reason_missing");
        refused(send_on_incoming(desk, on(" ", "误投")), "dispatch.receiver_missing");
        let gone = send_on_incoming(desk, on("三期管理处", "误投")).expect("sent on").reply;
        assert_eq!((gone.state.as_str(), gone.sent_to.as_str()), ("passed_on", "三期管理处"));
        let back = SendOnIncoming { back: true, ..on("", "再退") };
        refused(send_on_incoming(desk, back), "dispatch.incoming_not_at_this_step");
    });
    office.sits_down("linxw", |desk| {
        let ask = PrintIncomingRegister { from: "2026-11-01".into(), to: "2026-11-30".into() };
        let text = crate::shelf::text_of(&print_incoming_register(desk, ask).expect("printed").reply);
        assert!(text.contains("SW-0307-2026-0001") && text.contains("已转出"), "{text}");
    });
}
