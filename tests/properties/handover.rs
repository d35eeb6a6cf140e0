//! However people borrow, give back and hand their posts over: after a handover who left holds nothing, the successor holds
//! exactly that more, nothing is lost or doubled, and what stands on the document is what was held.

use app::border::Receipt;
use app::handover::*;
use app::loans::{LendCopy, ReturnCopy, lend_copy, return_copy};
use app::{Desk, Error};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use testkit::{Office, RecordAdder};

const PEOPLE: [&str; 3] = ["sunhao", "xujia", "majun"];
const PAPERS: usize = 5;

#[derive(Debug, Clone)]
enum Act {
    Lend(usize, usize, bool),
    Return(usize),
    HandOver(usize, usize),
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (0..PAPERS, 0..PEOPLE.len(), any::<bool>()).prop_map(|(paper, who, home)| Act::Lend(paper, who, home)),
        1 => (0..PAPERS).prop_map(Act::Return),
        3 => (0..PEOPLE.len(), 0..PEOPLE.len()).prop_map(|(from, to)| Act::HandOver(from, to)),
    ]
}

/// Copy → who has it, as the register tells.
fn held(desk: &mut Desk) -> BTreeMap<String, String> {
    let sql = "SELECT l.copy_id, l.borrower_id FROM loans AS l JOIN copies AS c ON c.id = l.copy_id AND c.holder_id = l.borrower_id AND c.state = 'out' WHERE l.state = 'out'";
    let rows = desk.vault().reader().list(sql, &[], |row| Ok((row.get(0)?, row.get(1)?)));
    let rows: Vec<(String, String)> = rows.expect("read");
    let count = rows.len();
    let map: BTreeMap<String, String> = rows.into_iter().collect();
    assert_eq!(map.len(), count, "no copy is lent twice");
    map
}

fn of<'a>(held: &'a BTreeMap<String, String>, person: &str) -> BTreeSet<&'a String> {
    held.iter().filter(|(_, holder)| *holder == person).map(|(copy, _)| copy).collect()
}

fn hand_over(office: &Office, desk: &mut Desk, from: &str, to: &str) -> bool {
    let ask = OpenHandover {
        kind: "post".into(),
        reason: "岗位调整".into(),
        from_id: Some(office.person(desk, from).to_string()),
        to_id: Some(office.person(desk, to).to_string()),
        ..Default::default()
    };
    let drawn = match open_handover(desk, ask) {
        Ok(drawn) => drawn.reply,
        Err(Error::Refused(_)) => return false,
        Err(other) => panic!("{other}"),
    };
    let sign = CompleteHandover {
        id: drawn.line.id.clone(),
        digest: drawn.digest.clone(),
        from: Office::second(from),
        receipt: Receipt { kind: "passphrase".into(), second: Some(Office::second(to)), signature_png: None },
        supervisor: Office::second("zhoujg"),
        missing_by: None,
    };
    match complete_handover(desk, sign) {
        Ok(done) => {
            assert_eq!(done.reply.listed.len(), drawn.holdings.len(), "the document lists what was held");
            true
        }
        Err(Error::Refused(_)) => {
            let stop = CancelHandover { id: drawn.line.id, reason: "办不成".into() };
            cancel_handover(desk, stop).expect("cancelled");
            false
        }
        Err(other) => panic!("{other}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn nothing_a_person_holds_is_left_behind(acts in proptest::collection::vec(any_act(), 4..16)) {
        let office = Office::with_file_plan();
        let mut desk = office.desk("linxw");
        let papers: Vec<_> = (0..PAPERS)
            .map(|number| {
                // Every other one is secret, so that not everybody may take it over.
                let category = if number % 2 == 0 { "XZ-06" } else { "GC-07" };
                RecordAdder::named(&format!("文件{number}")).in_category(category).of_pages(3).add(&mut desk)
            })
            .collect();
        for act in acts {
            let before = held(&mut desk);
            match act {
                Act::Lend(paper, who, home) => {
                    let ask = LendCopy {
                        copy_id: papers[paper].copies[0].id.clone(),
                        borrower_id: office.person(&mut desk, PEOPLE[who]).to_string(),
                        way: if home { "carry_out" } else { "reading" }.into(),
                        purpose: "核对".into(),
                        ..LendCopy::default()
                    };
                    drop(lend_copy(&mut desk, ask));
                }
                Act::Return(paper) => {
                    let ask = ReturnCopy {
                        scan: Some(papers[paper].copies[0].barcode.clone()),
                        pages: Some(3),
                        ..ReturnCopy::default()
                    };
                    drop(return_copy(&mut desk, ask));
                }
                Act::HandOver(from, to) => {
                    let (one, two) = (PEOPLE[from], PEOPLE[to]);
                    let done = hand_over(&office, &mut desk, one, two);
                    let after = held(&mut desk);
                    let (one, two) = (office.person(&mut desk, one).to_string(), office.person(&mut desk, two).to_string());
                    if done {
                        prop_assert!(of(&after, &one).is_empty(), "nothing is left behind");
                        let both: BTreeSet<_> = of(&before, &one).union(&of(&before, &two)).copied().cloned().collect();
                        prop_assert_eq!(of(&after, &two).into_iter().cloned().collect::<BTreeSet<_>>(), both);
                    } else {
                        prop_assert_eq!(&before, &after, "nothing moves by half");
                    }
                    let copies = |map: &BTreeMap<String, String>| map.keys().cloned().collect::<BTreeSet<_>>();
                    prop_assert_eq!(copies(&before), copies(&after), "nothing is lost");
                }
            }
        }
    }
}
