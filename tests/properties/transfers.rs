//! Whatever people try with a transfer slip, in whatever order: the copy is in exactly one place, and every hop is
//! signed by who held it before and after.

use app::Desk;
use app::border::Receipt;
use app::dispatch::*;
use domain::dispatch::is_signed;
use proptest::prelude::*;
use store::named;
use testkit::{Office, RecordAdder};

const PEOPLE: [&str; 4] = ["linxw", "sunhao", "xujia", "zhoujg"];

/// What somebody tries.
#[derive(Debug, Clone)]
enum Try {
    /// A new slip along these people.
    Request(Vec<usize>),
    /// From one to another.
    HandOn(usize, usize),
    /// Home, from that one.
    Home(usize),
    /// Give it up.
    Cancel,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = prop_oneof![
        2 => prop::collection::vec(0..PEOPLE.len(), 1..4).prop_map(Try::Request),
        6 => (0..PEOPLE.len(), 0..PEOPLE.len()).prop_map(|(from, to)| Try::HandOn(from, to)),
        2 => (0..PEOPLE.len()).prop_map(Try::Home),
        1 => Just(Try::Cancel),
    ];
    prop::collection::vec(one, 1..14)
}

fn by_passphrase(expected: &str) -> Receipt {
    Receipt { kind: "passphrase".into(), second: Some(Office::second(expected)), signature_png: None }
}

struct Papers {
    record: String,
    copy: String,
    people: Vec<String>,
}

fn set_out(office: &Office) -> Papers {
    office.sits_down("linxw", |desk| {
        let record = RecordAdder::named("传递单试验").add(desk);
        let people = PEOPLE.map(|login| office.person(desk, login).to_string()).to_vec();
        Papers { record: record.id, copy: record.copies[0].id.clone(), people }
    })
}

fn attempt(desk: &mut Desk, papers: &Papers, slip: &mut Option<String>, what: &Try) {
    let id = slip.clone().unwrap_or_default();
    match what {
        Try::Request(stops) => {
            let ask = RequestTransfer {
                kind: "transfer".into(),
                record_id: papers.record.clone(),
                purpose: "试验".into(),
                stops: stops
                    .iter()
                    .map(|at| StopAsked {
                        person_id: papers.people[*at].clone(),
                        due_on: "2026-12-01".into(),
                    })
                    .collect(),
                ..Default::default()
            };
            if let Ok(done) = request_transfer(desk, ask) {
                *slip = Some(done.reply.line.id);
            }
        }
        Try::HandOn(from, to) => {
            let ask = HandOnTransfer {
                id,
                giver: by_passphrase(PEOPLE[*from]),
                taker: by_passphrase(PEOPLE[*to]),
                companion: None,
                pages: 12,
                seal_intact: true,
            };
            let _ = hand_on_transfer(desk, ask);
        }
        Try::Home(from) => {
            let ask = EndTransfer {
                id,
                giver: by_passphrase(PEOPLE[*from]),
                taker: by_passphrase("linxw"),
                companion: None,
                pages: 12,
                seal_intact: true,
                reason: "提前收回".into(),
            };
            let _ = end_transfer(desk, ask);
        }
        Try::Cancel => {
            let _ = cancel_transfer(desk, CancelTransfer { id, reason: "不传了".into() });
        }
    }
}

/// State and holder of the copy, and how many slips say that it moves.
fn standing(desk: &mut Desk, copy: &str) -> (String, Option<String>, i64) {
    let reader = desk.vault().reader();
    let (state, holder) = reader
        .get("SELECT state, holder_id FROM copies WHERE id = :copy", &named! { copy: copy }, |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?))
        })
        .expect("read")
        .expect("there");
    let moving = "SELECT count(*) FROM transfers WHERE copy_id = :copy AND state = 'moving'";
    (state, holder, reader.number(moving, &named! { copy: copy }).expect("read"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn a_copy_in_transfer_is_in_one_hand_and_every_hop_is_signed_by_both(tries in tries()) {
        let office = Office::with_file_plan();
        let papers = set_out(&office);
        let mut desk = office.desk("linxw");
        let mut slip = None;
        for what in &tries {
            attempt(&mut desk, &papers, &mut slip, what);
            let (state, holder, moving) = standing(&mut desk, &papers.copy);
            match moving {
                0 => prop_assert_eq!((state.as_str(), holder), ("in", None), "{:?}", what),
                1 => {
                    prop_assert_eq!(state.as_str(), "out", "{:?}", what);
                    prop_assert!(holder.is_some(), "{:?}", what);
                }
                more => prop_assert!(false, "{more} slips move one copy"),
            }
            let Some(id) = &slip else { continue };
            let seen = read_transfer(&mut desk, ReadTransfer { id: id.clone() }).expect("read");
            if let (Some(holder), Some(last)) = (&seen.line.holder, seen.made.last()) {
                prop_assert_eq!(&holder.name, &last.to);
            }
            let mut hand = None;
            for hop in &seen.made {
                prop_assert!(is_signed(&hop.given, &hop.taken));
                prop_assert!(hand.is_none_or(|before: String| before == hop.from), "one hand to the next");
                prop_assert_ne!(&hop.from, &hop.to);
                hand = Some(hop.to.clone());
            }
        }
        drop(desk.lock());
    }
}
