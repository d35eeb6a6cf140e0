//! From hand to hand: a copy on its way is in one hand at a time, and every hop is signed by both.

use super::*;
use app::loans::{PrecheckLoan, precheck_loan};

fn route(office: &Office, stops: &[(&str, &str)]) -> Vec<StopAsked> {
    stops
        .iter()
        .map(|(login, due)| StopAsked { person_id: person(office, login), due_on: (*due).into() })
        .collect()
}

fn ask(paper: &Shelved, kind: &str, stops: Vec<StopAsked>) -> RequestTransfer {
    RequestTransfer {
        kind: kind.into(),
        record_id: paper.record.to_string(),
        purpose: "会签整改方案".into(),
        stops,
        ..Default::default()
    }
}

fn request(
    office: &Office,
    paper: &Shelved,
    kind: &str,
    stops: &[(&str, &str)],
) -> Result<TransferView, Error> {
    let asked = ask(paper, kind, route(office, stops));
    office.sits_down("sunhao", |desk| request_transfer(desk, asked)).map(|done| done.reply)
}

fn hop(slip: &TransferView, giver: Receipt, taker: Receipt) -> HandOnTransfer {
    HandOnTransfer { id: slip.line.id.clone(), giver, taker, companion: None, pages: 14, seal_intact: true }
}

fn hand_on(office: &Office, at: &str, hop: HandOnTransfer) -> Result<TransferView, Error> {
    office.sits_down(at, |desk| hand_on_transfer(desk, hop)).map(|done| done.reply)
}

fn home(slip: &TransferView, giver: Receipt, reason: &str) -> EndTransfer {
    EndTransfer {
        id: slip.line.id.clone(),
        giver,
        taker: by_passphrase("linxw"),
        companion: None,
        pages: 14,
        seal_intact: true,
        reason: reason.into(),
    }
}

const TWO: &[(&str, &str)] = &[("xujia", "2026-11-24"), ("majun", "2026-11-25")];

#[test]
fn a_circulated_paper_goes_round_and_comes_home_signed_at_every_hop() {
    let (office, paper) = office_with(Level::Internal);
    let slip = request(&office, &paper, "circulation", TWO).expect("asked");
    assert_eq!((slip.line.number.as_str(), slip.line.state.as_str()), ("CD-0307-2026-0001", "approved"));
    let slip = hand_on(&office, "linxw", hop(&slip, by_passphrase("linxw"), by_pen())).expect("left");
    assert_eq!(slip.line.holder.as_ref().map(|one| one.name.as_str()), Some("徐佳"));
    assert_eq!((slip.line.state.as_str(), slip.made[0].taken.as_str()), ("moving", "paper"));
    assert!(!slip.made[0].read, "the clerk has not read it");
    let slip = hand_on(&office, "xujia", hop(&slip, by_passphrase("xujia"), by_passphrase("majun")))
        .expect("passed on");
    assert!(slip.made[1].read && slip.next.is_none());
    let more = hop(&slip, by_passphrase("majun"), by_passphrase("sunhao"));
    refused(hand_on(&office, "linxw", more), "dispatch.route_done");
    office.sits_down("linxw", |desk| {
        assert_eq!(paper.copy_state(desk), "out");
        let ended = end_transfer(desk, home(&slip, on_the_pad(), "")).expect("home").reply;
        assert_eq!((ended.line.state.as_str(), ended.made.len()), ("ended", 3));
        assert!(ended.line.holder.is_none());
        assert_eq!(paper.copy_state(desk), "in");
        paper.assert_signed(desk, &ended.line.id, "give_transfer", None);
        paper.assert_signed(desk, &ended.line.id, "take_transfer", None);
        refused(end_transfer(desk, home(&slip, on_the_pad(), "")), "dispatch.transfer_not_at_this_step");
        let print = PrintTransferSlip { id: slip.line.id.clone(), blank: false };
        let text = crate::shelf::text_of(&print_transfer_slip(desk, print).expect("printed").reply);
        assert!(text.contains("CD-0307-2026-0001") && text.contains("徐佳"), "{text}");
        assert!(!text.contains("paper-"), "{text}");
    });
}

#[test]
fn a_copy_on_its_way_is_not_lent_not_moved_and_not_on_two_slips() {
    let (office, paper) = office_with(Level::Internal);
    let slip = request(&office, &paper, "transfer", TWO).expect("asked");
    refused(request(&office, &paper, "transfer", TWO), "dispatch.already_moving");
    hand_on(&office, "linxw", hop(&slip, by_passphrase("linxw"), by_passphrase("xujia"))).expect("left");
    refused(request(&office, &paper, "transfer", TWO), "dispatch.already_moving");
    let borrower = person(&office, "majun");
    office.sits_down("linxw", |desk| {
        let reader = desk.vault().reader();
        let barcode = reader
            .get("SELECT barcode FROM copies WHERE id = :id", &store::named! { id: paper.copy }, |row| {
                row.get::<_, String>(0)
            })
            .expect("read")
            .expect("there");
        let check = PrecheckLoan {
            scan: Some(barcode),
            volume: None,
            copy_id: None,
            borrower_id: borrower,
            way: "carry_out".into(),
            purpose: String::new(),
        };
        let lanes = precheck_loan(desk, check).expect("checked");
        assert!(!serde_json::json!(lanes)["impossible"].as_array().expect("a lane").is_empty());
        let place =
            desk.vault().reader().get("SELECT id FROM places LIMIT 1", &[], |row| row.get::<_, String>(0));
        if let Some(place) = place.expect("read") {
            let shelve = app::records::MoveCopy { copy_id: paper.copy.to_string(), place_id: place };
            refused(app::records::move_copy(desk, shelve), "record.copy_not_in");
        }
    });
}

#[test]
fn only_the_one_who_has_it_gives_and_only_the_next_takes() {
    let (office, paper) = office_with(Level::Internal);
    let slip = request(&office, &paper, "transfer", TWO).expect("asked");
    let start = |giver: &str, taker: &str| hop(&slip, by_passphrase(giver), by_passphrase(taker));
    refused(hand_on(&office, "xujia", start("xujia", "majun")), "access.not_permitted");
    refused(hand_on(&office, "linxw", start("zhenghb", "xujia")), "dispatch.not_in_this_hand");
    refused(hand_on(&office, "linxw", start("linxw", "majun")), "dispatch.not_next");
    let mad = HandOnTransfer { pages: -1, ..start("linxw", "xujia") };
    refused(hand_on(&office, "linxw", mad), "dispatch.pages_unlikely");
    let nothing = Receipt { kind: "pad".into(), second: None, signature_png: None };
    refused(
        hand_on(&office, "linxw", hop(&slip, by_passphrase("linxw"), nothing)),
        "dispatch.signature_missing",
    );
    hand_on(&office, "linxw", start("linxw", "xujia")).expect("left");
    refused(hand_on(&office, "linxw", start("linxw", "majun")), "dispatch.not_in_this_hand");
    let pen = hop(&slip, by_passphrase("xujia"), by_pen());
    refused(hand_on(&office, "xujia", pen), "dispatch.pen_at_desk_only");
    office.sits_down("linxw", |desk| {
        refused(end_transfer(desk, home(&slip, by_pen(), "")), "dispatch.early_home_unsaid");
        let other = EndTransfer { taker: by_passphrase("zhenghb"), ..home(&slip, by_pen(), "读者出差") };
        refused(end_transfer(desk, other), "dispatch.not_next");
        let ended = end_transfer(desk, home(&slip, by_pen(), "读者出差")).expect("home").reply;
        assert_eq!((ended.line.state.as_str(), ended.closing.as_str()), ("ended", "读者出差"));
    });
}

#[test]
fn missing_pages_and_a_broken_seal_open_an_incident_at_the_hop() {
    let (office, paper) = office_with(Level::Internal);
    let slip = request(&office, &paper, "transfer", TWO).expect("asked");
    let short = HandOnTransfer { pages: 13, ..hop(&slip, by_passphrase("linxw"), by_passphrase("xujia")) };
    assert!(hand_on(&office, "linxw", short).expect("left").made[0].incident);
    let torn =
        HandOnTransfer { seal_intact: false, ..hop(&slip, by_passphrase("xujia"), by_passphrase("majun")) };
    let slip = hand_on(&office, "linxw", torn).expect("passed on");
    assert!(slip.made[1].incident && !slip.made[1].seal_intact);
    office.days_pass(3);
    office.sits_down("majun", |desk| {
        let mine = ListTransfers { mine: true, overdue: true, ..Default::default() };
        let listed = list_transfers(desk, mine).expect("listed");
        assert!(listed.rows.len() == 1 && listed.rows[0].overdue, "majun holds it too long");
    });
}

#[test]
fn a_route_is_checked_before_it_begins() {
    let (office, paper) = office_with(Level::Secret);
    refused(request(&office, &paper, "transfer", TWO), "access.clearance_too_low");
    refused(request(&office, &paper, "transfer", &[]), "dispatch.no_stops");
    let twice = [("xujia", "2026-11-24"), ("xujia", "2026-11-25")];
    refused(request(&office, &paper, "transfer", &twice), "dispatch.stop_twice");
    let backwards = [("xujia", "2026-11-25"), ("linxw", "2026-11-24")];
    refused(request(&office, &paper, "transfer", &backwards), "dispatch.stops_backwards");
    let stops = route(&office, &[("xujia", "2026-11-24")]);
    office.sits_down("sunhao", |desk| {
        let mute = RequestTransfer { purpose: " ".into(), ..ask(&paper, "transfer", stops.clone()) };
        refused(request_transfer(desk, mute), "dispatch.reason_missing");
    });
    let slip = request(&office, &paper, "transfer", &[("xujia", "2026-11-24")]).expect("asked");
    assert_eq!(slip.line.state, "requested");
    let go = || hop(&slip, by_passphrase("linxw"), by_passphrase("xujia"));
    refused(hand_on(&office, "linxw", go()), "dispatch.not_approved");
    approve(&office, slip.approval_id.as_ref(), &["zhaozy", "songyq", "zhoujg"]);
    paper.lapse_agreement(&office, "xujia");
    paper.set_person_state(&office, "xujia", "suspended");
    refused(hand_on(&office, "linxw", go()), "copying.person_not_active");
    paper.set_person_state(&office, "xujia", "active");
    paper.set_copy_state(&office, "out");
    refused(hand_on(&office, "linxw", go()), "dispatch.copy_not_here");
    paper.set_copy_state(&office, "in");
    let cancel = |reason: &str| CancelTransfer { id: slip.line.id.clone(), reason: reason.into() };
    office
        .sits_down("zhoujg", |desk| refused(cancel_transfer(desk, cancel("不传了")), "access.not_permitted"));
    office.sits_down("sunhao", |desk| {
        refused(cancel_transfer(desk, cancel("")), "dispatch.reason_missing");
        assert_eq!(cancel_transfer(desk, cancel("不传了")).expect("cancelled").reply.line.state, "cancelled");
    });
    refused(hand_on(&office, "linxw", go()), "dispatch.transfer_not_at_this_step");
}

#[test]
fn the_highest_level_moves_with_two_people_by_passphrase() {
    let (office, paper) = office_with(Level::TopSecret);
    paper.clear_everybody(&office, &["linxw", "sunhao"], Level::TopSecret);
    let slip = request(&office, &paper, "transfer", &[("chenli", "2026-11-24")]).expect("asked");
    approve(&office, slip.approval_id.as_ref(), &["zhaozy"]);
    let alone = || hop(&slip, by_passphrase("linxw"), by_passphrase("chenli"));
    refused(hand_on(&office, "linxw", alone()), "dispatch.companion_needed");
    let pen = HandOnTransfer { taker: by_pen(), ..alone() };
    refused(hand_on(&office, "linxw", pen), "dispatch.passphrase_needed");
    let with = |login: &str| HandOnTransfer { companion: Some(Office::second(login)), ..alone() };
    refused(hand_on(&office, "linxw", with("chenli")), "access.same_person_twice");
    refused(hand_on(&office, "linxw", with("xujia")), "access.clearance_too_low");
    let gone = hand_on(&office, "linxw", with("sunhao")).expect("left");
    assert_eq!(gone.made[0].companion.as_deref(), Some("孙浩"));
}
