//! The form of the three files, frozen: what an older program wrote stays readable.

use super::*;
use crate::keys::{Kdf, KdfCost, Passphrase, PersonKeys};

const PASSPHRASE: &str = "Yunlan-2026";

fn refused<T>(done: Result<T>) -> &'static str {
    match done {
        Err(crate::VaultError::Refused(refusal)) => refusal.code,
        Err(other) => panic!("{other}"),
        Ok(_) => "done",
    }
}

fn card(keys: &PersonKeys) -> SigningCard {
    let kdf = Kdf::new(KdfCost::ThrowAway).expect("parameters");
    let wrapped = keys.wrap(&kdf.derive(&Passphrase::new(PASSPHRASE)).expect("a key"), "v", "zhoujg");
    let text = serde_json::json!({
        "kind": "strongroom-signing-card", "version": 1, "number": "QK-0307-2026-0001", "vault_id": "v", "office": "翠湖苑管理处",
        "person": "01900000-0000-7000-8000-000000000001", "name": "周建国", "login": "zhoujg",
        "slot": "01900000-0000-7000-8000-000000000002", "receive_public": hex::encode(keys.receive_public()),
        "sign_public": hex::encode(keys.sign_public()), "kdf": kdf, "wrapped_private": hex::encode(wrapped),
        "issued_at": "2026-11-23T02:00:00.000Z",
    });
    SigningCard::read(text.to_string().as_bytes()).expect("a card of the first form")
}

#[test]
fn a_card_of_the_first_form_opens_with_its_passphrase_alone() {
    let keys = PersonKeys::make();
    let card = card(&keys);
    assert!(card.open(&Passphrase::new(PASSPHRASE)).is_ok());
    assert_eq!(refused(card.open(&Passphrase::new("Yunlan-2027"))), "away.card_not_opened");
    let moved = SigningCard { login: "chenli".into(), ..card.clone() };
    assert_eq!(refused(moved.open(&Passphrase::new(PASSPHRASE))), "away.card_not_opened");
    let other = SigningCard { sign_public: hex::encode(PersonKeys::make().sign_public()), ..card };
    assert_eq!(refused(other.open(&Passphrase::new(PASSPHRASE))), "away.card_not_opened");
}

#[test]
fn the_fields_of_the_files_and_their_order_are_frozen() {
    let fields = |text: &str| -> Vec<String> {
        text.split("\",\"")
            .flat_map(|part| part.split("{\""))
            .filter_map(|part| part.split_once("\":"))
            .map(|(name, _)| name.to_owned())
            .collect()
    };
    let text = card(&PersonKeys::make()).text().expect("text");
    assert!(text.starts_with(r#"{"kind":"strongroom-signing-card","version":1,"number":"#), "{text}");
    assert!(fields(&text).contains(&"vault_id".to_owned()));
    let request = r#"{"kind":"strongroom-approval-request","version":1,"vault_id":"v","request":"r","card":"QK-1","sealed":"00"}"#;
    let read = AwayRequest::read(request.as_bytes()).expect("a request of the first form");
    assert_eq!(read.text().expect("text").trim_end(), request);
    let decision =
        r#"{"kind":"strongroom-approval-decision","version":1,"vault_id":"v","request":"r","sealed":"00"}"#;
    let read = AwayDecision::read(decision.as_bytes()).expect("a decision of the first form");
    assert_eq!(read.text().expect("text").trim_end(), decision);
}

#[test]
fn the_signed_statement_of_a_decision_is_frozen() {
    let text = r#"{"act":"decide_away","request":"r","nonce":"00","card":"QK-1","approval":"a","number":"SQ-1","content":"11","asked":"22","decision":"approve","opinion":"同意"}"#;
    let decided: Decided = serde_json::from_str(text).expect("a decision of the first form");
    assert_eq!(serde_json::to_string(&decided).expect("text"), text);
}

#[test]
fn what_is_none_of_the_files_is_told_apart() {
    let file = |text: &str| refused(AwayRequest::read(text.as_bytes()));
    assert_eq!(file("{}"), "away.file_not_readable");
    assert_eq!(file("not json"), "away.file_not_readable");
    assert_eq!(
        file(
            r#"{"kind":"strongroom-approval-decision","version":1,"vault_id":"v","request":"r","card":"c","sealed":""}"#
        ),
        "away.file_not_readable"
    );
    assert_eq!(
        file(
            r#"{"kind":"strongroom-approval-request","version":2,"vault_id":"v","request":"r","card":"c","sealed":""}"#
        ),
        "away.file_too_new"
    );
    assert_eq!(file(&"x".repeat(LONGEST + 1)), "away.file_not_readable");
}

#[test]
fn a_request_altered_on_the_way_or_meant_for_somebody_else_does_not_open() {
    let keys = PersonKeys::make();
    let open = card(&keys).open(&Passphrase::new(PASSPHRASE)).expect("opens");
    let asked = AskedAway {
        vault_id: "v".into(),
        office: "翠湖苑管理处".into(),
        request: "r".into(),
        card: "QK-0307-2026-0001".into(),
        nonce: "00".into(),
        approval: "a".into(),
        number: "SQ-1".into(),
        content: hex::encode(domain::approvals::digest_of("{}")),
        statement: "{}".into(),
        shown: vec![("用途".into(), "报价".into())],
        asked_at: "2026-11-23T02:00:00.000Z".into(),
        expires_at: "2026-12-07T16:00:00.000Z".into(),
        reply_public: hex::encode(PersonKeys::make().receive_public()),
    };
    let sealed = |asked: &AskedAway, to: &PersonKeys, request: &str| {
        let context = format!("strongroom.approval_request.v1\0v\0{request}");
        let plain = serde_json::to_vec(asked).expect("json");
        let sealed = crate::keys::seal_to(&to.receive_public(), &plain, context.as_bytes()).expect("sealed");
        let text = serde_json::json!({
            "kind": "strongroom-approval-request", "version": 1, "vault_id": "v", "request": request, "card": asked.card, "sealed": hex::encode(sealed),
        });
        AwayRequest::read(text.to_string().as_bytes()).expect("a request")
    };
    assert!(sealed(&asked, &keys, "r").open(&open).is_ok());
    let wrong = |request: &AwayRequest| refused(request.open(&open));
    assert_eq!(wrong(&sealed(&asked, &PersonKeys::make(), "r")), "away.request_not_for_card");
    assert_eq!(wrong(&sealed(&asked, &keys, "s")), "away.request_not_for_card");
    let moved = AwayRequest { request: "s".into(), ..sealed(&asked, &keys, "r") };
    assert_eq!(wrong(&moved), "away.request_not_for_card");
    let elsewhere = AwayRequest { vault_id: "w".into(), ..sealed(&asked, &keys, "r") };
    assert_eq!(wrong(&elsewhere), "away.other_vault");
    let forged = AskedAway { statement: "{\"copies\":99}".into(), ..asked };
    assert_eq!(wrong(&sealed(&forged, &keys, "r")), "away.request_not_for_card");
}
