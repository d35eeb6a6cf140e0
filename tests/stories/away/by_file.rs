//! 离线签批: a card, a request sealed to it, a decision that counts once; and every attack on the way.

use super::*;
use app::approvals::{
    AwayDesk, ExportApprovalRequest, ExportSigningCard, ImportApprovalDecision, ListApprovalRequests,
    ListSigningCards, RevokeSigningCard, SigningCardView, export_approval_request, export_signing_card,
    import_approval_decision, list_approval_requests, list_signing_cards, revoke_signing_card,
};
use testkit::{PASSPHRASE, ToldClock};

/// The day the office's stories begin.
const BEGIN: &str = "2026-11-23T02:00:00Z";

/// A machine somewhere else, on the day the office's stories begin.
fn elsewhere() -> ToldClock {
    ToldClock::at(BEGIN)
}

fn card(office: &Office, login: &str) -> (SigningCardView, String) {
    let ask = ExportSigningCard { passphrase: PASSPHRASE.to_owned() };
    let done = office.sits_down(login, |desk| worked(export_signing_card(desk, ask)).reply);
    (done.card, done.file.content)
}

fn request(office: &Office, id: &str, card: &SigningCardView) -> app::Result<String> {
    let ask = ExportApprovalRequest { id: id.to_owned(), card_id: card.id.clone() };
    office.sits_down("linxw", |desk| export_approval_request(desk, ask)).map(|done| done.reply.file.content)
}

fn away(card: &str, request: &str) -> app::Result<AwayDesk> {
    AwayDesk::open(card.as_bytes(), PASSPHRASE, request.as_bytes())
}

fn decided(card: &str, request: &str, decision: &str, opinion: &str) -> String {
    worked(worked(away(card, request)).decide(decision, opinion, &elsewhere())).content
}

fn import(office: &Office, decision: &str) -> app::Result<ApprovalView> {
    let ask = ImportApprovalDecision { content: decision.to_owned() };
    office.sits_down("linxw", |desk| import_approval_decision(desk, ask)).map(|done| done.reply)
}

/// A file with one field changed.
fn with(file: &str, field: &str, value: serde_json::Value) -> String {
    let mut read: serde_json::Value = serde_json::from_str(file).expect("json");
    read[field] = value;
    read.to_string()
}

/// A hex field with its last byte flipped.
fn flipped(file: &str, field: &str) -> String {
    let read: serde_json::Value = serde_json::from_str(file).expect("json");
    let hex = read[field].as_str().expect("hex");
    let (head, tail) = hex.split_at(hex.len() - 2);
    let tail = u8::from_str_radix(tail, 16).expect("hex") ^ 1;
    with(file, field, format!("{head}{tail:02x}").into())
}

#[test]
fn a_request_is_decided_without_the_vault_and_counts_as_decided_here() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let (view, card) = card(&office, "zhaozy");
    assert_eq!((view.state.as_str(), view.person.name.as_str()), ("standing", "赵志远"));
    let file = worked(request(&office, &id, &view));
    assert!(!file.contains("投诉核实") && !file.contains(&id), "nothing stands outside the seal: {file}");
    let desk = worked(away(&card, &file));
    let shown: Vec<&str> = desk.asked().shown.iter().map(|(_, value)| value.as_str()).collect();
    for value in ["孙浩", "外借", "机密", "投诉核实"] {
        assert!(shown.contains(&value), "{value} in {shown:?}");
    }
    assert!(desk.shown(Locale::ZhCn).join("\n").contains("赵志远"));
    let decision = worked(desk.decide("approve", "同意", &elsewhere())).content;
    assert!(!decision.contains("同意"), "sealed back: {decision}");
    let approval = worked(import(&office, &decision));
    let given = approval.approvers[0].decided.as_ref().expect("decided");
    assert_eq!((approval.state.as_str(), given.opinion.as_str()), ("approved", "同意"));
    let report = office.sits_down("hemin", |desk| worked(testkit::verify(desk, Vec::new())).reply);
    assert!(report.intact, "{:?}", report.findings);
    for kind in ["signing_card_exported", "approval_request_exported", "approval_decision_imported"] {
        assert_eq!(events(&office, kind), 1, "{kind}");
    }
}

#[test]
fn a_refusal_by_file_says_why_and_refuses() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let (view, card) = card(&office, "zhaozy");
    let file = worked(request(&office, &id, &view));
    let desk = worked(away(&card, &file));
    assert_eq!(refused(desk.decide("refuse", " ", &elsewhere())), "approval.opinion_needed");
    let decision = worked(desk.decide("refuse", "用途不清", &elsewhere())).content;
    assert_eq!(worked(import(&office, &decision)).state, "refused");
}

#[test]
fn a_decision_counts_once() {
    let office = Office::with_file_plan();
    let (_, id) = secret_asked(&office);
    let (view, card) = card(&office, "zhaozy");
    let file = worked(request(&office, &id, &view));
    let (yes, no) = (decided(&card, &file, "approve", ""), decided(&card, &file, "refuse", "改主意了"));
    assert_eq!(worked(import(&office, &yes)).state, "open", "two are missing");
    assert_eq!(refused(import(&office, &yes)), "away.already_imported");
    assert_eq!(refused(import(&office, &no)), "away.already_imported", "the nonce was used");
    let listed = office.sits_down("linxw", |desk| {
        worked(list_approval_requests(
            desk,
            ListApprovalRequests { approval_id: Some(id.clone()), limit: None },
        ))
    });
    assert_eq!((listed.rows.len(), listed.rows[0].state.as_str()), (1, "decided"));
    assert_eq!(refused(request(&office, &id, &view)), "approval.already_decided");
}

#[test]
fn an_altered_request_opens_for_nobody() {
    let office = Office::with_file_plan();
    let (_, id) = secret_asked(&office);
    let (view, card_file) = card(&office, "zhaozy");
    let file = worked(request(&office, &id, &view));
    assert_eq!(refused(away(&card_file, &flipped(&file, "sealed")).map(|_| ())), "away.request_not_for_card");
    let renamed = with(&file, "request", "0199b1d0-0000-7000-8000-000000000000".into());
    assert_eq!(refused(away(&card_file, &renamed).map(|_| ())), "away.request_not_for_card");
    let (_, another) = card(&office, "songyq");
    assert_eq!(
        refused(away(&another, &file).map(|_| ())),
        "away.request_not_for_card",
        "sealed to somebody else"
    );
    let wrong = AwayDesk::open(card_file.as_bytes(), "Yunlan-2027", file.as_bytes());
    assert_eq!(refused(wrong.map(|_| ())), "away.card_not_opened");
    assert_eq!(
        refused(AwayDesk::open(b"{}", PASSPHRASE, file.as_bytes()).map(|_| ())),
        "away.file_not_readable"
    );
    let newer = with(&file, "version", 2.into());
    assert_eq!(refused(away(&card_file, &newer).map(|_| ())), "away.file_too_new");
}

#[test]
fn an_altered_decision_and_somebody_elses_hand_count_for_nothing() {
    let office = Office::with_file_plan();
    let (_, id) = secret_asked(&office);
    let ((view, card_file), (other_view, other_card)) = (card(&office, "zhaozy"), card(&office, "songyq"));
    let file = worked(request(&office, &id, &view));
    let other_file = worked(request(&office, &id, &other_view));
    let decision = decided(&card_file, &file, "approve", "");
    assert_eq!(refused(import(&office, &flipped(&decision, "sealed"))), "away.decision_altered");
    let theirs = decided(&other_card, &other_file, "approve", "");
    let read: serde_json::Value = serde_json::from_str(&decision).expect("json");
    let swapped = with(&theirs, "request", read["request"].clone());
    assert_eq!(refused(import(&office, &swapped)), "away.decision_altered", "another request's decision");
    let unknown = with(&decision, "request", "0199b1d0-0000-7000-8000-000000000000".into());
    assert_eq!(refused(import(&office, &unknown)), "away.request_unknown");
    assert_eq!(refused(import(&office, "{}")), "away.file_not_readable");
    let newer = with(&decision, "version", 2.into());
    assert_eq!(refused(import(&office, &newer)), "away.file_too_new");
    assert_eq!(read_state(&office, &id), "open");
    assert_eq!(worked(import(&office, &decision)).state, "open");
}

fn read_state(office: &Office, id: &str) -> String {
    read(office, id).state
}

/// What a person could do who got hold of an opened request: seal it anew to himself, changed or not, and decide with
/// the own card.
#[test]
fn a_request_rewritten_by_somebody_who_knows_it_is_not_what_went_out() {
    let office = Office::with_file_plan();
    let (_, id) = secret_asked(&office);
    let ((view, card_file), (_, forger)) = (card(&office, "zhaozy"), card(&office, "songyq"));
    let file = worked(request(&office, &id, &view));
    let (card, desk) = (opened(&card_file), worked(away(&card_file, &file)));
    let answer = vault::Answer {
        decision: "approve",
        opinion: "",
        at: domain::Moment(vault::Clock::now(&elsewhere())),
    };
    let mut asked = desk.asked().clone();
    asked.statement = asked.statement.replace("carry_out", "reading");
    asked.content = hex::encode(domain::approvals::digest_of(&asked.statement));
    let other = card.decide((&asked, [7; 32]), &answer).and_then(|file| file.text()).expect("signed");
    assert_eq!(refused(import(&office, &other)), "away.request_altered", "another content");
    let by_forger = opened(&forger)
        .decide((desk.asked(), [7; 32]), &answer)
        .and_then(|file| file.text())
        .expect("signed");
    assert_eq!(refused(import(&office, &by_forger)), "away.decision_not_signed");
    assert_eq!(read_state(&office, &id), "open");
}

fn opened(card: &str) -> vault::OpenCard {
    let card = vault::SigningCard::read(card.as_bytes()).expect("a card");
    card.open(&vault::Passphrase::new(PASSPHRASE)).expect("opens")
}

#[test]
fn another_vaults_files_are_told_apart() {
    let (office, theirs) = (Office::with_file_plan(), Office::with_file_plan());
    let (_, id) = secret_asked(&office);
    let (view, card_file) = card(&office, "zhaozy");
    let file = worked(request(&office, &id, &view));
    let decision = decided(&card_file, &file, "approve", "");
    let moved = with(&decision, "vault_id", "0199b1d0-0000-7000-8000-000000000000".into());
    assert_eq!(refused(import(&theirs, &moved)), "away.other_vault");
    let moved = with(&file, "vault_id", "0199b1d0-0000-7000-8000-000000000000".into());
    assert_eq!(refused(away(&card_file, &moved).map(|_| ())), "away.other_vault");
}

#[test]
fn what_comes_too_late_counts_for_nothing() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let (view, card_file) = card(&office, "zhaozy");
    let file = worked(request(&office, &id, &view));
    let decision = decided(&card_file, &file, "approve", "");
    office.days_pass(30);
    assert_eq!(refused(import(&office, &decision)), "away.request_expired");
    let late = elsewhere();
    late.pass(chrono::Duration::days(40));
    let desk = worked(away(&card_file, &file));
    assert_eq!(refused(desk.decide("approve", "", &late)), "away.request_expired");
}

#[test]
fn a_revoked_card_voids_what_is_on_its_way() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let (view, card_file) = card(&office, "zhaozy");
    let file = worked(request(&office, &id, &view));
    assert_eq!(refused(request(&office, &id, &view)), "away.already_asked");
    let decision = decided(&card_file, &file, "approve", "");
    let revoke = |login| {
        let ask = RevokeSigningCard { id: view.id.clone() };
        office.sits_down(login, |desk| revoke_signing_card(desk, ask).map(|done| done.reply))
    };
    assert_eq!(refused(revoke("songyq")), "away.not_your_card");
    assert_eq!(worked(revoke("shenlan")).state, "revoked", "lost: the security administrator revokes it");
    assert_eq!(refused(revoke("zhaozy")), "away.already_revoked");
    assert_eq!(refused(import(&office, &decision)), "away.card_revoked");
    assert_eq!(refused(request(&office, &id, &view)), "away.card_revoked");
    let listed = office.sits_down("linxw", |desk| {
        worked(list_approval_requests(desk, ListApprovalRequests::default())).rows
    });
    assert_eq!(listed[0].state, "void");
    let (again, new_card) = card(&office, "zhaozy");
    assert_ne!(again.number, view.number);
    let file = worked(request(&office, &id, &again));
    assert_eq!(worked(import(&office, &decided(&new_card, &file, "approve", ""))).state, "approved");
    let own = office
        .sits_down("zhaozy", |desk| worked(list_signing_cards(desk, ListSigningCards::default())).rows.len());
    assert_eq!(own, 2);
}

#[test]
fn only_approvers_have_cards_and_only_for_requests_they_may_decide() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let export = |login: &str, passphrase: &str| {
        let ask = ExportSigningCard { passphrase: passphrase.to_owned() };
        refused(office.sits_down(login, |desk| export_signing_card(desk, ask).map(|_| ())))
    };
    assert_eq!(export("linxw", PASSPHRASE), "access.not_permitted");
    assert_eq!(export("zhaozy", "Yunlan-2027"), "vault.wrong_passphrase");
    let (view, _) = card(&office, "songyq");
    assert_eq!(refused(request(&office, &id, &view)), "approval.not_your_decision");
}

#[test]
fn a_restore_voids_every_request_on_its_way() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let (view, card_file) = card(&office, "zhaozy");
    let file = worked(request(&office, &id, &view));
    let decision = decided(&card_file, &file, "approve", "");
    let set = office.sits_down("qiansong", |desk| worked(testkit::back_up(desk)).reply);
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("back.strongroom");
    let from = std::path::Path::new(&set.folder);
    worked(app::vault::restore_backup(from, &target, "qiansong", PASSPHRASE, &app::SystemClock));
    let clock = std::sync::Arc::new(app::SystemClock);
    let mut desk = worked(Desk::unlock(&target, "linxw", PASSPHRASE, Locale::ZhCn, clock));
    let ask = ImportApprovalDecision { content: decision };
    assert_eq!(refused(import_approval_decision(&mut desk, ask).map(|_| ())), "away.request_void");
}
