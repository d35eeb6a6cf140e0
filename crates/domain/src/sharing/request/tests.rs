//! Each kind with what it asks, as tables.

use super::*;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn officer(name: &str) -> Officer {
    Officer { name: name.into(), document: IdDocument::Warrant, last_four: "042X".into() }
}

fn item() -> AskedItem {
    AskedItem {
        number: "YZ-01".into(),
        kept: true,
        level: Level::Internal,
        personal_information: false,
        room: RoomFit::Nobodys,
        way: SharingWay::Copy,
        page_range: String::new(),
        pages: 8,
        copies: 1,
        copy_here: None,
    }
}

fn request(kind: SharingKind) -> SharingRequest {
    SharingRequest {
        kind,
        receiver: "恒信会计师事务所".into(),
        reason: "年度审计".into(),
        necessity: "审计须核对原始合同".into(),
        partner: Some((true, Some(day("2027-03-31")))),
        letter: "云公（刑）调证字〔2026〕88号".into(),
        authority: Some(Authority::Police),
        identities: vec![officer("李强"), officer("王敏")],
        capacity: Some(OwnerCapacity::Owner),
        room: "3-1204".into(),
        matter: Some(OwnerMatter::OwnRoom),
        request: Some(PersonalRequest::Access),
        mandate: "授权委托书 2026-11-20".into(),
        basis: None,
        basis_note: String::new(),
        items: vec![item()],
    }
}

fn refused(request: &SharingRequest) -> SharingRefusal {
    check_request(request, day("2026-11-24")).expect_err("refused")
}

#[test]
fn every_kind_has_its_own_conditions() {
    for kind in SharingKind::ALL {
        assert_eq!(check_request(&request(*kind), day("2026-11-24")), Ok(()), "{kind:?}");
    }
    let contract = || request(SharingKind::Contract);
    let cases = [
        (SharingRequest { necessity: " ".into(), ..contract() }, SharingRefusal::NecessityMissing),
        (SharingRequest { partner: None, ..contract() }, SharingRefusal::ReceiverUnknown),
        (SharingRequest { partner: Some((false, None)), ..contract() }, SharingRefusal::ReceiverUnknown),
        (SharingRequest { items: Vec::new(), ..contract() }, SharingRefusal::ItemsMissing),
        (SharingRequest { receiver: String::new(), ..contract() }, SharingRefusal::ReceiverMissing),
        (SharingRequest { reason: String::new(), ..contract() }, SharingRefusal::ReasonMissing),
    ];
    for (case, expected) in cases {
        assert_eq!(refused(&case), expected);
    }
    let lapsed = SharingRequest { partner: Some((true, Some(day("2026-11-23")))), ..contract() };
    assert_eq!(refused(&lapsed), SharingRefusal::AgreementMissing { name: "恒信会计师事务所".into() });
}

#[test]
fn an_authority_shows_a_letter_and_two_officers_and_no_agreement() {
    let call = || request(SharingKind::Statutory);
    assert_eq!(refused(&SharingRequest { letter: String::new(), ..call() }), SharingRefusal::LetterMissing);
    assert_eq!(refused(&SharingRequest { authority: None, ..call() }), SharingRefusal::LetterMissing);
    let one = SharingRequest { identities: vec![officer("李强")], ..call() };
    assert_eq!(refused(&one), SharingRefusal::OfficersMissing);
    let twice = SharingRequest { identities: vec![officer("李强"), officer("李强")], ..call() };
    assert_eq!(refused(&twice), SharingRefusal::OfficerTwice { name: "李强".into() });
    let bare = Officer { last_four: "12".into(), ..officer("王敏") };
    let short = SharingRequest { identities: vec![officer("李强"), bare], ..call() };
    assert_eq!(refused(&short), SharingRefusal::LastFour);
    let unsigned = SharingRequest { partner: None, necessity: String::new(), ..call() };
    assert_eq!(check_request(&unsigned, day("2026-11-24")), Ok(()), "no agreement is asked of the police");
}

#[test]
fn an_owner_sees_the_papers_of_his_own_flat_and_nobody_elses() {
    let owner = || request(SharingKind::Owner);
    let another = AskedItem { room: RoomFit::Another, ..item() };
    let case = SharingRequest { items: vec![another], ..owner() };
    assert_eq!(refused(&case), SharingRefusal::NotThisRoom { number: "YZ-01".into(), room: "3-1204".into() });
    let unclear = SharingRequest { room: "翠湖".into(), ..owner() };
    assert_eq!(refused(&unclear), SharingRefusal::RoomUnclear { room: "翠湖".into() });
    let agent = SharingRequest { capacity: Some(OwnerCapacity::Agent), mandate: String::new(), ..owner() };
    assert_eq!(refused(&agent), SharingRefusal::MandateMissing);
    let nobody = SharingRequest { identities: Vec::new(), ..owner() };
    assert_eq!(refused(&nobody), SharingRefusal::IdentityMissing);
    let flat = HouseholdKey::parse("3栋1204").expect("a flat");
    assert_eq!(room_fits(&flat, Some("3-1204")), RoomFit::Own);
    assert_eq!(room_fits(&flat, Some("3-1205")), RoomFit::Another);
    assert_eq!(room_fits(&flat, None), RoomFit::Nobodys);
}

#[test]
fn others_personal_information_needs_a_ground_and_consent_a_paper() {
    let private = AskedItem { personal_information: true, ..item() };
    let bare = SharingRequest { items: vec![private], ..request(SharingKind::Contract) };
    assert_eq!(refused(&bare), SharingRefusal::BasisMissing);
    let consent = SharingRequest { basis: Some(LegalBasis::Consent), ..bare.clone() };
    assert_eq!(refused(&consent), SharingRefusal::ConsentMissing);
    let duty = SharingRequest { basis: Some(LegalBasis::Duty), ..bare.clone() };
    assert_eq!(check_request(&duty, day("2026-11-24")), Ok(()));
    let own = SharingRequest { kind: SharingKind::Personal, ..bare };
    assert_eq!(check_request(&own, day("2026-11-24")), Ok(()), "one's own data need no ground");
}

#[test]
fn what_is_secret_goes_out_as_a_numbered_copy_that_is_here() {
    let ask = |item| SharingRequest { items: vec![item], ..request(SharingKind::Contract) };
    let secret = AskedItem { level: Level::Secret, ..item() };
    let level = Level::Secret;
    let number = "YZ-01".to_owned();
    assert_eq!(refused(&ask(secret.clone())), SharingRefusal::NumberedCopyNeeded { number, level });
    let gone = AskedItem { copy_here: Some(false), ..secret.clone() };
    assert_eq!(refused(&ask(gone)), SharingRefusal::CopyNotHere { number: "YZ-01".into() });
    let shown = AskedItem { way: SharingWay::Shown, ..secret };
    assert_eq!(check_request(&ask(shown), day("2026-11-24")), Ok(()));
    let far = AskedItem { page_range: "7-9".into(), ..item() };
    assert_eq!(refused(&ask(far)), SharingRefusal::PagesUnclear { range: "7-9".into(), last: 8 });
    let many = AskedItem { copies: 0, ..item() };
    assert_eq!(refused(&ask(many)), SharingRefusal::CopiesUnlikely { copies: 0 });
    let gone = AskedItem { kept: false, ..item() };
    assert_eq!(refused(&ask(gone)), SharingRefusal::RecordNotKept { number: "YZ-01".into() });
}

#[test]
fn an_answer_has_a_term() {
    let today = day("2026-11-24");
    assert_eq!(check_term(SharingKind::Personal, None, today), Ok(day("2026-12-24")));
    assert_eq!(check_term(SharingKind::Owner, Some(day("2026-12-01")), today), Ok(day("2026-12-01")));
    assert!(check_term(SharingKind::Owner, Some(day("2027-01-01")), today).is_err(), "too late");
    assert!(check_term(SharingKind::Owner, Some(day("2026-11-23")), today).is_err(), "over already");
    assert_eq!(check_term(SharingKind::Statutory, Some(day("2027-01-01")), today), Ok(day("2027-01-01")));
}
