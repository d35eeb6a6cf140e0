//! Papers on the move: what comes in, what goes out, what goes from hand to hand.

mod incoming;
mod outgoing;
mod transfer;

use crate::shelf::{Shelved, put_on_shelf};
use app::approvals::{DecideApproval, OpenApproval, decide_approval, open_approval};
use app::border::Receipt;
use app::dispatch::*;
use app::{Desk, Error};
use domain::access::Level;
use testkit::{Office, PASSPHRASE};

const TITLE: &str = "二期地下室渗漏整改会议纪要";

fn office_with(level: Level) -> (Office, Shelved) {
    let office = Office::with_file_plan();
    let paper = put_on_shelf(&office, TITLE, level, 14);
    (office, paper)
}

fn person(office: &Office, login: &str) -> String {
    office.sits_down("linxw", |desk| office.person(desk, login).to_string())
}

fn by_passphrase(login: &str) -> Receipt {
    Receipt { kind: "passphrase".into(), second: Some(Office::second(login)), signature_png: None }
}

fn by_pen() -> Receipt {
    Receipt { kind: "paper".into(), ..Receipt::default() }
}

fn on_the_pad() -> Receipt {
    Receipt { kind: "pad".into(), second: None, signature_png: Some(crate::shelf::handwriting()) }
}

/// Everybody whose post is asked for says yes.
fn approve(office: &Office, approval: Option<&String>, logins: &[&str]) {
    for login in logins {
        let ask = DecideApproval {
            id: approval.expect("an approval is asked for").clone(),
            decision: "approve".into(),
            opinion: String::new(),
            passphrase: PASSPHRASE.into(),
            signature_png: None,
        };
        office.sits_down(login, |desk| {
            open_approval(desk, OpenApproval { id: ask.id.clone() }).expect("opened");
            decide_approval(desk, ask).expect("approved");
        });
    }
}

fn further_copy(desk: &mut Desk, paper: &Shelved) -> String {
    let ask = app::records::AddCopy {
        record_id: paper.record.to_string(),
        copy: app::records::CopyAsked {
            kind: "further".into(),
            medium: "paper".into(),
            pages: 14,
            ..Default::default()
        },
    };
    let card = app::records::add_copy(desk, ask).expect("added").reply;
    card.copies.last().expect("a copy").id.clone()
}

#[track_caller]
fn refused<T>(outcome: Result<T, Error>, code: &str) {
    match outcome {
        Err(Error::Refused(refusal)) => assert_eq!(refusal.code, code),
        Err(other) => panic!("expected {code}, got {other}"),
        Ok(_) => panic!("expected {code}, but it was done"),
    }
}
