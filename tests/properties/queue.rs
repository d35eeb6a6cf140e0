//! However people wait, fetch, let pass, give up and bring back: no copy is ever kept for two or kept while somebody
//! has it, none lies idle while somebody waits, and the order of those who wait changes only where somebody changed it.

use app::loans::*;
use app::records::RegisteredRecord;
use app::{Desk, Error};
use proptest::prelude::*;
use std::collections::BTreeSet;
use testkit::{Office, RecordAdder};

const PEOPLE: [&str; 5] = ["sunhao", "majun", "xujia", "songyq", "zhoujg"];

/// One thing that happens at the desk; the numbers choose among what there is at that moment.
#[derive(Debug, Clone)]
enum Act {
    Lend(usize, usize),
    Return(usize),
    Reserve(usize),
    Move(usize, usize),
    Skip(usize),
    Cancel(usize),
    Undo,
    Wait(i64),
    Clear,
}

fn any_act() -> impl Strategy<Value = Act> {
    let any = proptest::arbitrary::any::<usize>;
    prop_oneof![
        4 => (any(), any()).prop_map(|(who, copy)| Act::Lend(who, copy)),
        4 => any().prop_map(Act::Return),
        5 => any().prop_map(Act::Reserve),
        2 => (any(), 0_usize..6).prop_map(|(who, to)| Act::Move(who, to)),
        2 => any().prop_map(Act::Skip),
        2 => any().prop_map(Act::Cancel),
        2 => Just(Act::Undo),
        1 => (1_i64..6).prop_map(Act::Wait),
        1 => Just(Act::Clear),
    ]
}

fn settled<T>(done: app::Result<T>) {
    match done {
        Ok(_) | Err(Error::Refused(_)) => {}
        Err(other) => panic!("neither done nor refused: {other:?}"),
    }
}

struct Counter {
    office: Office,
    record: RegisteredRecord,
    copies: Vec<String>,
}

impl Counter {
    fn open() -> Counter {
        let office = Office::with_file_plan();
        let record = office.sits_down("linxw", |desk| {
            RecordAdder::named("云澜苑装修管理服务规定（公示版）")
                .in_category("XZ-06")
                .with_copy("further", "paper")
                .add(desk)
        });
        let copies = record.copies.iter().map(|copy| copy.id.clone()).collect();
        Counter { office, record, copies }
    }

    fn queue(&self, desk: &mut Desk) -> Vec<ReservationView> {
        let ask = ReadQueue { copy_id: Some(self.copies[0].clone()), reservation_id: None };
        read_queue(desk, ask).expect("the queue").rows
    }

    /// Who has which copy.
    fn out(&self, desk: &mut Desk) -> Vec<LoanView> {
        let ask = ListLoans { state: Some("out".into()), ..ListLoans::default() };
        list_loans(desk, ask).expect("loans").rows
    }

    fn person(&self, desk: &mut Desk, at: usize) -> String {
        self.office.person(desk, PEOPLE[at % PEOPLE.len()]).to_string()
    }

    fn lend(&self, desk: &mut Desk, who: usize, copy: usize) {
        let ask = LendCopy {
            copy_id: self.copies[copy % self.copies.len()].clone(),
            borrower_id: self.person(desk, who),
            way: "carry_out".into(),
            override_reason: "现场急用".into(),
            authorise: vec![Office::second("zhoujg")],
            ..LendCopy::default()
        };
        settled(lend_copy(desk, ask));
    }

    fn happens(&self, desk: &mut Desk, act: &Act) {
        let open = self.queue(desk);
        let one = |at: usize| open.get(at % open.len().max(1)).map(|row| row.id.clone()).unwrap_or_default();
        let reason = || "说明".to_owned();
        match act {
            Act::Lend(who, copy) => self.lend(desk, *who, *copy),
            Act::Return(copy) => {
                let copy_id = Some(self.copies[copy % self.copies.len()].clone());
                settled(return_copy(desk, ReturnCopy { copy_id, ..ReturnCopy::default() }));
            }
            Act::Reserve(who) => {
                let ask = PlaceReservation {
                    copy_id: Some(self.copies[0].clone()),
                    any_copy: true,
                    borrower_id: self.person(desk, *who),
                    ..PlaceReservation::default()
                };
                settled(place_reservation(desk, ask));
            }
            Act::Undo => settled(reverse_last_act(desk, ReverseLastAct {})),
            Act::Clear => settled(expire_reservations(desk, ExpireReservations {})),
            Act::Wait(_) => {}
            Act::Move(..) | Act::Skip(_) | Act::Cancel(_) if open.is_empty() => {}
            Act::Move(at, place) => {
                let ask = MoveReservation { reservation_id: one(*at), place: *place, reason: reason() };
                settled(move_reservation(desk, ask));
            }
            Act::Skip(at) => {
                settled(skip_reservation(
                    desk,
                    SkipReservation { reservation_id: one(*at), reason: reason() },
                ));
            }
            Act::Cancel(at) => {
                let ask = CancelReservation { reservation_id: one(*at), reason: reason() };
                settled(cancel_reservation(desk, ask));
            }
        }
    }

    fn stands(&self, desk: &mut Desk, act: &Act) {
        let (queue, out) = (self.queue(desk), self.out(desk));
        let kept: Vec<&String> = queue.iter().filter_map(|row| row.kept_copy_id.as_ref()).collect();
        let holding: Vec<&String> = out.iter().map(|loan| &loan.copy_id).collect();
        let unique = |all: &[&String]| all.iter().collect::<BTreeSet<_>>().len() == all.len();
        assert!(unique(&kept), "{act:?}: a copy is kept for two");
        assert!(unique(&holding), "{act:?}: two have one copy");
        assert!(kept.iter().all(|copy| !holding.contains(copy)), "{act:?}: kept while somebody has it");
        let people: BTreeSet<&String> = queue.iter().map(|row| &row.borrower.id).collect();
        assert_eq!(people.len(), queue.len(), "{act:?}: somebody waits twice");
        let places: Vec<i64> = queue.iter().filter_map(|row| row.place).collect();
        assert_eq!(places, (1..=places.len()).map(|at| at as i64).collect::<Vec<_>>(), "{act:?}: a gap");
        let idle = self.copies.iter().any(|copy| !kept.contains(&copy) && !holding.contains(&copy));
        assert!(!idle || places.is_empty(), "{act:?}: a copy lies idle while somebody waits");
    }
}

fn waiting(queue: &[ReservationView]) -> Vec<String> {
    queue.iter().filter(|row| row.state == "waiting").map(|row| row.id.clone()).collect()
}

/// The order of those who waited before and wait now.
fn common(before: &[String], after: &[String]) -> (Vec<String>, Vec<String>) {
    let kept =
        |list: &[String], other: &[String]| list.iter().filter(|one| other.contains(one)).cloned().collect();
    (kept(before, after), kept(after, before))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_copy_is_kept_for_two_and_no_order_changes_by_itself(acts in prop::collection::vec(any_act(), 10..60)) {
        let counter = Counter::open();
        let mut desk = counter.office.desk("linxw");
        for act in &acts {
            if let Act::Wait(days) = act {
                drop(desk.lock());
                counter.office.days_pass(*days);
                desk = counter.office.desk("linxw");
            }
            let before = waiting(&counter.queue(&mut desk));
            counter.happens(&mut desk, act);
            counter.stands(&mut desk, act);
            if !matches!(act, Act::Move(..) | Act::Skip(_)) {
                let after = waiting(&counter.queue(&mut desk));
                let (was, is) = common(&before, &after);
                prop_assert_eq!(was, is, "{:?}", act);
            }
        }
        prop_assert!(!counter.record.id.is_empty());
    }
}
