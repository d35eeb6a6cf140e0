//! Sending: numbered copies by channels their level allows, signed for, chased, taken back.

use super::*;

fn to(receiver: &str, serial: i64, channel: &str, copy: Option<String>) -> ReceiverAsked {
    ReceiverAsked {
        receiver: receiver.into(),
        serial,
        channel: channel.into(),
        return_by: copy.as_ref().map(|_| "2026-12-31".into()),
        copy_id: copy,
    }
}

fn ask(paper: &Shelved, receivers: Vec<ReceiverAsked>) -> RequestDespatch {
    RequestDespatch {
        record_id: paper.record.to_string(),
        purpose: "会签".into(),
        outside: false,
        attachments: 0,
        receivers,
    }
}

fn request(
    office: &Office,
    login: &str,
    paper: &Shelved,
    receivers: Vec<ReceiverAsked>,
) -> Result<OutgoingView, Error> {
    office.sits_down(login, |desk| request_despatch(desk, ask(paper, receivers))).map(|done| done.reply)
}

fn send(office: &Office, part: &str, tracking: &str, carriers: &[&str]) -> Result<OutgoingView, Error> {
    let ask = DespatchCopy {
        receiver_id: part.to_owned(),
        tracking: tracking.into(),
        carriers: carriers.iter().map(|login| Office::second(login)).collect(),
    };
    office.sits_down("linxw", |desk| despatch_copy(desk, ask)).map(|done| done.reply)
}

fn slip(part: &str, day: &str, signer: &str) -> SignDespatch {
    SignDespatch { receiver_id: part.into(), signed_on: day.into(), signer: signer.into() }
}

#[test]
fn an_internal_paper_goes_out_is_chased_and_signed_for() {
    let (office, paper) = office_with(Level::Internal);
    let two = vec![to("一期管理处", 1, "internal_mail", None), to("二期管理处", 2, "registered_mail", None)];
    let out = request(&office, "sunhao", &paper, two).expect("asked");
    assert_eq!((out.line.number.as_str(), out.line.state.as_str()), ("FW-0307-2026-0001", "approved"));
    let (first, second) = (out.parts[0].id.clone(), out.parts[1].id.clone());
    refused(send(&office, &second, "", &[]), "dispatch.tracking_missing");
    send(&office, &first, "", &[]).expect("sent");
    send(&office, &second, "EA123456789CN", &[]).expect("sent");
    refused(send(&office, &first, "", &[]), "dispatch.receiver_not_at_this_step");
    office.days_pass(9);
    office.sits_down("linxw", |desk| {
        let open =
            list_outgoing(desk, ListOutgoing { unsigned: true, ..Default::default() }).expect("listed");
        assert_eq!(open.rows.len(), 1);
        let seen = read_outgoing(desk, ReadOutgoing { id: out.line.id.clone() }).expect("read");
        assert!(seen.parts.iter().all(|part| part.late), "five working days are over");
        let chased =
            chase_despatch(desk, ChaseDespatch { receiver_id: first.clone() }).expect("chased").reply;
        assert_eq!(chased.parts[0].chased, 1);
        refused(sign_despatch(desk, slip(&first, "2026-11-20", "王五")), "dispatch.signed_before_sent");
        refused(sign_despatch(desk, slip(&first, "2027-01-01", "王五")), "dispatch.received_later");
        refused(sign_despatch(desk, slip(&first, "2026-11-24", " ")), "dispatch.signer_missing");
        sign_despatch(desk, slip(&first, "2026-11-24", "王五")).expect("signed");
        refused(
            chase_despatch(desk, ChaseDespatch { receiver_id: first.clone() }),
            "dispatch.receiver_not_at_this_step",
        );
        let done = sign_despatch(desk, slip(&second, "2026-11-25", "赵六")).expect("signed").reply;
        assert_eq!(done.line.state, "closed");
        let ask = PrintOutgoingRegister { from: "2026-11-01".into(), to: "2026-11-30".into() };
        let text = crate::shelf::text_of(&print_outgoing_register(desk, ask).expect("printed").reply);
        assert!(text.contains("FW-0307-2026-0001") && text.contains("王五"), "{text}");
    });
}

#[test]
fn the_table_of_channels_decides_and_names_its_article() {
    let (office, paper) = office_with(Level::Secret);
    let copy = office.sits_down("linxw", |desk| further_copy(desk, &paper));
    for channel in ["messenger", "email", "fax", "ordinary_mail"] {
        let by = vec![to("集团法务部", 1, channel, Some(copy.clone()))];
        refused(request(&office, "sunhao", &paper, by), "dispatch.channel_refused");
    }
    let table = office.sits_down("majun", |desk| list_channels(desk, ListChannels {}).expect("listed"));
    assert!(table.rows.iter().all(|cell| !cell.article.is_empty()));
}

#[test]
fn what_is_secret_leaves_as_a_copy_that_comes_back() {
    let (office, paper) = office_with(Level::Confidential);
    let copy = office.sits_down("linxw", |desk| further_copy(desk, &paper));
    let by_hand = |copy| vec![to("集团法务部", 1, "hand", copy)];
    refused(request(&office, "sunhao", &paper, by_hand(None)), "dispatch.copy_needed");
    let out = request(&office, "sunhao", &paper, by_hand(Some(copy.clone()))).expect("asked");
    let part = out.parts[0].id.clone();
    refused(send(&office, &part, "", &["sunhao"]), "dispatch.not_approved");
    approve(&office, out.approval_id.as_ref(), &["zhaozy"]);
    refused(send(&office, &part, "", &["majun"]), "access.clearance_too_low");
    send(&office, &part, "", &["sunhao"]).expect("sent");
    office.sits_down("linxw", |desk| {
        paper.assert_signed(desk, &out.line.id, "carry_despatch", None);
        sign_despatch(desk, slip(&part, "2026-11-23", "李律师")).expect("signed");
        let back = |pages| ReturnDespatched { receiver_id: part.clone(), pages };
        refused(return_despatched(desk, back(-1)), "dispatch.pages_unlikely");
        let done = return_despatched(desk, back(14)).expect("back").reply;
        assert_eq!((done.line.state.as_str(), done.parts[0].state.as_str()), ("closed", "returned"));
        refused(return_despatched(desk, back(14)), "dispatch.receiver_not_at_this_step");
    });
}

#[test]
fn the_highest_level_leaves_with_two_cleared_people_only() {
    let (office, paper) = office_with(Level::TopSecret);
    paper.clear_everybody(&office, &["linxw", "sunhao"], Level::TopSecret);
    let copy = office.sits_down("linxw", |desk| further_copy(desk, &paper));
    let by = |channel: &str| vec![to("集团总经办", 1, channel, Some(copy.clone()))];
    refused(request(&office, "sunhao", &paper, by("hand")), "dispatch.channel_refused");
    let out = request(&office, "sunhao", &paper, by("two_persons")).expect("asked");
    approve(&office, out.approval_id.as_ref(), &["zhaozy"]);
    let part = &out.parts[0].id;
    refused(send(&office, part, "", &["sunhao"]), "dispatch.two_carriers_needed");
    refused(send(&office, part, "", &["sunhao", "sunhao"]), "dispatch.two_carriers_needed");
    refused(send(&office, part, "", &["sunhao", "xujia"]), "access.clearance_too_low");
    send(&office, part, "", &["sunhao", "chenli"]).expect("sent");
}

#[test]
fn receivers_have_names_numbers_and_copies_of_their_own() {
    let (office, paper) = office_with(Level::Internal);
    let copy = Some(paper.copy.to_string());
    let try_with = |receivers, code: &str| refused(request(&office, "sunhao", &paper, receivers), code);
    try_with(vec![], "dispatch.receiver_missing");
    try_with(vec![to(" ", 1, "hand", None)], "dispatch.receiver_missing");
    try_with(vec![to("甲", 1, "hand", None), to("乙", 1, "hand", None)], "dispatch.serial_twice");
    try_with(
        vec![to("甲", 1, "hand", copy.clone()), to("乙", 2, "hand", copy.clone())],
        "dispatch.copy_twice",
    );
    paper.set_copy_state(&office, "lost");
    try_with(vec![to("甲", 1, "hand", copy)], "dispatch.copy_not_here");
    office.sits_down("sunhao", |desk| {
        let mute = RequestDespatch { purpose: " ".into(), ..ask(&paper, vec![to("甲", 1, "hand", None)]) };
        refused(request_despatch(desk, mute), "dispatch.reason_missing");
    });
    paper.set_record_state(&office, "handed_over");
    try_with(vec![to("甲", 1, "hand", None)], "dispatch.record_not_kept");
}

#[test]
fn a_despatch_is_cancelled_before_anything_left_and_not_after() {
    let (office, paper) = office_with(Level::Internal);
    let one = || vec![to("一期管理处", 1, "internal_mail", None)];
    let out = request(&office, "sunhao", &paper, one()).expect("asked");
    let cancel = |reason: &str| CancelDespatch { id: out.line.id.clone(), reason: reason.into() };
    office
        .sits_down("xujia", |desk| refused(cancel_despatch(desk, cancel("不发了")), "access.not_permitted"));
    office.sits_down("sunhao", |desk| {
        refused(cancel_despatch(desk, cancel(" ")), "dispatch.reason_missing");
        assert_eq!(cancel_despatch(desk, cancel("不发了")).expect("cancelled").reply.line.state, "cancelled");
    });
    let out = request(&office, "sunhao", &paper, one()).expect("asked");
    send(&office, &out.parts[0].id, "", &[]).expect("sent");
    office.sits_down("sunhao", |desk| {
        let late = CancelDespatch { id: out.line.id.clone(), reason: "不发了".into() };
        refused(cancel_despatch(desk, late), "dispatch.outgoing_not_at_this_step");
    });
}
