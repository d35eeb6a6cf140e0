//! Telling outsiders, in four kinds with rules of their own; looking at footage.

mod authorities;
mod footage;
mod owners;
mod partners;
mod registers;

use app::approvals::{ApprovalView, DecideApproval, decide_approval};
use app::border::Receipt;
use app::people::{AddPerson, RecordAgreement, add_person, record_agreement};
use app::sharing::*;
use app::{Desk, Error};
use testkit::{Office, PASSPHRASE, RecordAdder};

/// An internal paper that nobody is named in; the identity of its record.
fn ledger(desk: &mut Desk) -> String {
    RecordAdder::named("资产台账").in_category("XZ-09").of_pages(12).add(desk).id
}

/// A paper of a flat, with its owner's data in it.
fn household(desk: &mut Desk, key: &str) -> String {
    RecordAdder::named("装修申请表")
        .in_category("XZ-09")
        .of_pages(6)
        .in_volume("household", key)
        .with(|ask| ask.personal_information = Some(true))
        .add(desk)
        .id
}

fn asked(record: &str, way: &str) -> SharingItemAsked {
    SharingItemAsked { record_id: record.to_owned(), way: way.to_owned(), ..Default::default() }
}

fn shows(name: &str, document: &str) -> IdentityAsked {
    IdentityAsked { name: name.into(), document: document.into(), last_four: "042X".into() }
}

fn request(desk: &mut Desk, ask: RequestSharing) -> Result<SharingView, Error> {
    request_sharing(desk, ask).map(|done| done.reply)
}

fn give(desk: &mut Desk, sharing: &SharingView) -> Result<SharingView, Error> {
    give_sharing(desk, giving(sharing)).map(|done| done.reply)
}

/// Everything that was asked for, with a pen on the sheet.
fn giving(sharing: &SharingView) -> GiveSharing {
    GiveSharing {
        id: sharing.line.id.clone(),
        items: sharing
            .papers
            .iter()
            .map(|paper| GivenItemAsked { id: paper.id.clone(), masked: false })
            .collect(),
        receipt: Receipt { kind: "paper".into(), ..Default::default() },
        passphrase: PASSPHRASE.into(),
        ..Default::default()
    }
}

fn decide(office: &Office, login: &str, approval: &str, decision: &str) -> Result<ApprovalView, Error> {
    let ask = DecideApproval {
        id: approval.to_owned(),
        decision: decision.into(),
        opinion: "按规定".into(),
        passphrase: PASSPHRASE.into(),
        signature_png: None,
    };
    office.sits_down(login, |desk| decide_approval(desk, ask)).map(|done| done.reply)
}

/// A partner of another firm, with or without agreement.
fn partner(office: &Office, agreement_until: Option<&str>) -> String {
    let ask = AddPerson {
        name: "何芸".into(),
        kind: "outside".into(),
        organisation: "江州会计师事务所".into(),
        ..Default::default()
    };
    let id = office.sits_down("linxw", |desk| add_person(desk, ask)).expect("added").reply.id;
    if let Some(until) = agreement_until {
        let dates = RecordAgreement {
            person_id: id.clone(),
            agreement_until: Some(until.to_owned()),
            training_on: None,
        };
        office.sits_down("chenli", |desk| record_agreement(desk, dates)).expect("entered");
    }
    id
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, Error>) -> &'static str {
    match outcome {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("not refused: {other:?}"),
    }
}

fn read(office: &Office, login: &str, id: &str) -> SharingView {
    office.sits_down(login, |desk| read_sharing(desk, ReadSharing { id: id.to_owned() })).expect("read")
}
