//! Stocktakes, open and blind, by several counters; what differs becomes findings.

use super::*;
use crate::shelf::text_of;

pub fn open(desk: &mut Desk, place: &PlaceView, blind: bool) -> StocktakeView {
    let ask = OpenStocktake { place_id: place.id.clone(), blind };
    let opened = open_stocktake(desk, ask).expect("opened").reply;
    assert_eq!(opened.state, "open");
    opened
}

pub fn scan(desk: &mut Desk, stocktake: &StocktakeView, barcode: &str, at: Option<&PlaceView>) -> ScanView {
    let ask = ScanStocktake {
        stocktake_id: stocktake.id.clone(),
        barcode: barcode.into(),
        place_id: at.map(|place| place.id.clone()),
    };
    scan_stocktake(desk, ask).expect("scanned").reply
}

pub fn close(desk: &mut Desk, stocktake: &StocktakeView) -> StocktakeView {
    close_stocktake(desk, CloseStocktake { stocktake_id: stocktake.id.clone() }).expect("closed").reply
}

pub fn findings(desk: &mut Desk, stocktake: &StocktakeView) -> Vec<PlaceFinding> {
    let ask =
        ListFindings { stocktake_id: Some(stocktake.id.clone()), open: true, ..ListFindings::default() };
    let mut rows = list_findings(desk, ask).expect("listed").rows;
    rows.sort_by(|one, other| one.kind.cmp(&other.kind));
    rows
}

fn set_state(desk: &mut Desk, barcode: &str, state: &'static str) {
    let done = desk.vault().transact("story", |work| -> Result<(), vault::VaultError> {
        work.record(domain::vault::VaultEvent::SessionOpened {
            session: work.session(),
            person: work.actor(),
        });
        work.run(
            "UPDATE copies SET state = :state WHERE barcode = :barcode",
            &store::named! { state: state, barcode: barcode },
        )?;
        Ok(())
    });
    done.expect("the stage is set");
}

#[test]
fn every_difference_opens_a_finding() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let elsewhere = place(desk, None, "room", "三号库");
        let [here, moved, gone, lent] =
            ["在位", "错位", "缺失", "借出"].map(|title| paper_in(desk, title, "internal", &all.boxes[0]));
        let foreign = paper_in(desk, "别库", "internal", &elsewhere);
        set_state(desk, &lent, "out");
        let stocktake = open(desk, &all.cabinet, false);
        assert_eq!((stocktake.number.as_str(), stocktake.expected), ("PD-0307-2026-0001", Some(4)));
        let [first, second] = [Some(&all.boxes[0]), Some(&all.boxes[1])];
        assert_eq!(scan(desk, &stocktake, &all.boxes[0].barcode, None).verdict, "place");
        let told = scan(desk, &stocktake, &here, first);
        assert_eq!((told.verdict.as_str(), told.again), ("here", false));
        assert!(scan(desk, &stocktake, &here, first).again);
        assert_eq!(scan(desk, &stocktake, &moved, second).verdict, "misplaced");
        assert_eq!(scan(desk, &stocktake, &foreign, second).verdict, "elsewhere");
        assert_eq!(scan(desk, &stocktake, &lent, first).verdict, "on_loan");
        assert_eq!(scan(desk, &stocktake, "6901234567892", first).verdict, "not_ours");
        let unknown = domain::numbers::barcode(domain::numbers::BarcodeKind::Copy, 307, 9_999);
        assert_eq!(scan(desk, &stocktake, &unknown, first).verdict, "unknown");
        let closed = close(desk, &stocktake);
        assert_eq!((closed.state.as_str(), closed.findings, closed.scanned), ("closed", 6, 6));
        let found = findings(desk, &stocktake);
        let kinds: Vec<(&str, Option<&str>)> =
            found.iter().map(|one| (one.kind.as_str(), one.barcode.as_deref())).collect();
        assert_eq!(
            kinds,
            [
                ("misplaced", Some(foreign.as_str())),
                ("misplaced", Some(moved.as_str())),
                ("missing", Some(gone.as_str())),
                ("not_ours", Some("6901234567892")),
                ("should_be_out", Some(lent.as_str())),
                ("unregistered", Some(unknown.as_str())),
            ]
        );
        assert_eq!(
            list_away(desk, ListAway::default()).expect("listed").rows.len(),
            2,
            "where they stand is known now"
        );
        let printed = print_stocktake(desk, PrintStocktake { stocktake_id: stocktake.id }).expect("printed");
        let text = text_of(&printed.reply);
        for expected in ["盘点报告", "PD-0307-2026-0001", "缺失", "非本处之物", "林晓雯"] {
            assert!(text.contains(expected), "{expected} is not in\n{text}");
        }
    });
}

#[test]
fn what_was_found_is_closed_by_what_was_done() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let [back, stays, gone] =
            ["放回", "改位", "丢失"].map(|title| paper_in(desk, title, "internal", &all.boxes[0]));
        let stocktake = open(desk, &all.cabinet, false);
        scan(desk, &stocktake, &back, Some(&all.boxes[1]));
        scan(desk, &stocktake, &stays, Some(&all.boxes[1]));
        close(desk, &stocktake);
        let found = findings(desk, &stocktake);
        let of = |barcode: &str| {
            found.iter().find(|one| one.barcode.as_deref() == Some(barcode)).expect("a finding").id.clone()
        };
        let mut end = |barcode: &str, outcome: &str, note: &str| {
            let ask = CloseFinding { finding_id: of(barcode), outcome: outcome.into(), note: note.into() };
            close_finding(desk, ask)
        };
        assert_eq!(code(end(&back, "moved_back", " ")), "place.closing_needed");
        assert_eq!(code(end(&back, "reported_lost", "x")), "place.outcome_unfit");
        assert_eq!(code(end(&back, "nonsense", "x")), "place.code_unknown");
        end(&back, "moved_back", "当日放回").expect("closed");
        end(&stays, "rehomed", "新盒").expect("closed");
        end(&gone, "reported_lost", "遍寻不着").expect("closed");
        assert_eq!(code(end(&back, "moved_back", "又一次")), "place.finding_closed");
        assert!(list_away(desk, ListAway::default()).expect("listed").rows.is_empty());
        assert_eq!(standing(desk, &all.boxes[1]), [(stays, "here".to_owned())]);
        let lost = card(desk, &all.boxes[0]).copies.into_iter().find(|copy| copy.barcode == gone);
        assert_eq!(lost.expect("it belongs there still").state, "lost");
        assert!(findings(desk, &stocktake).is_empty());
    });
}

#[test]
fn a_blind_counter_sees_nothing_of_what_should_be_there() {
    let office = Office::with_file_plan();
    let (all, paper, stocktake) = office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let paper = paper_in(desk, "例会记录", "internal", &all.boxes[0]);
        let stocktake = open(desk, &all.room, true);
        (all, paper, stocktake)
    });
    assert_eq!(stocktake.expected, None);
    office.sits_down("zhenghb", |desk| {
        let told = scan(desk, &stocktake, &paper, Some(&all.boxes[1]));
        assert_eq!((told.verdict.as_str(), told.home_place), ("counted", None));
        assert_eq!(told.copy.expect("what is in the hand").place, None);
        let seen = read_stocktake(desk, ReadStocktake { stocktake_id: stocktake.id.clone() }).expect("read");
        assert!(seen.expected.is_empty() && seen.verdicts.is_empty());
        assert_eq!(seen.counters.len(), 1);
        assert_eq!(close(desk, &stocktake).expected, Some(1), "afterwards everybody may");
        assert_eq!(findings(desk, &stocktake)[0].kind, "misplaced");
    });
}

#[test]
fn several_count_and_what_is_above_a_counters_clearance_is_known_by_its_number_only() {
    let office = Office::with_file_plan();
    let (all, papers, stocktake) = office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let papers = ["甲", "乙", "丙"].map(|title| paper_in(desk, title, "confidential", &all.boxes[0]));
        let stocktake = open(desk, &all.room, false);
        scan(desk, &stocktake, &papers[0], Some(&all.boxes[0]));
        (all, papers, stocktake)
    });
    office.sits_down("zhenghb", |desk| {
        let told = scan(desk, &stocktake, &papers[1], Some(&all.boxes[0]));
        let copy = told.copy.expect("custody by the exact number");
        assert_eq!((told.verdict.as_str(), copy.title, copy.level.as_str()), ("here", None, "confidential"));
        let seen = read_stocktake(desk, ReadStocktake { stocktake_id: stocktake.id.clone() }).expect("read");
        assert_eq!(seen.counters.len(), 2);
        assert!(seen.expected.is_empty(), "a list is not an exact number");
        close(desk, &stocktake);
        let missing = &findings(desk, &stocktake)[0];
        assert_eq!(missing.kind, "missing");
        assert_eq!((&missing.barcode, &missing.record_number, &missing.title), (&None, &None, &None));
    });
    office.sits_down("linxw", |desk| {
        assert_eq!(findings(desk, &stocktake)[0].barcode.as_deref(), Some(papers[2].as_str()));
    });
}

#[test]
fn a_copy_that_was_not_found_is_found_by_counting() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let paper = paper_in(desk, "例会记录", "internal", &all.boxes[0]);
        let seek =
            |desk: &mut Desk| seek_copy(desk, SeekCopy { barcode: paper.clone(), note: "柜台".into() });
        let sought = seek(desk).expect("sought").reply;
        assert_eq!(code(seek(desk)), "place.search_open");
        let stocktake = open(desk, &all.room, false);
        let told = scan(desk, &stocktake, &paper, Some(&all.boxes[0]));
        assert_eq!(told.search_ended, Some(sought.number));
        seek(desk).expect("it can be sought again");
    });
}

#[test]
fn two_stocktakes_never_overlap_and_a_closed_one_takes_no_scan() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let other = place(desk, None, "room", "三号库");
        let stocktake = open(desk, &all.cabinet, false);
        for place in [&all.room, &all.shelf, &all.cabinet] {
            let ask = OpenStocktake { place_id: place.id.clone(), blind: false };
            assert_eq!(code(open_stocktake(desk, ask)), "place.stocktake_open");
        }
        let outside = ScanStocktake {
            stocktake_id: stocktake.id.clone(),
            barcode: other.barcode.clone(),
            place_id: None,
        };
        assert_eq!(code(scan_stocktake(desk, outside.clone())), "place.outside_stocktake");
        let print = PrintStocktake { stocktake_id: stocktake.id.clone() };
        assert_eq!(code(print_stocktake(desk, print)), "place.stocktake_not_open");
        let gave_up = CancelStocktake { stocktake_id: stocktake.id.clone() };
        assert_eq!(cancel_stocktake(desk, gave_up).expect("given up").reply.state, "cancelled");
        assert_eq!(code(scan_stocktake(desk, outside)), "place.stocktake_not_open");
        open(desk, &all.room, false);
    });
}

/// What the desk says when the copy is to be lent.
fn lend(office: &Office, desk: &mut Desk, copy: &PlaceCopy) -> &'static str {
    let ask = app::loans::LendCopy {
        copy_id: copy.id.clone(),
        borrower_id: office.person(desk, "sunhao").to_string(),
        way: "carry_out".into(),
        purpose: "查阅".into(),
        ..app::loans::LendCopy::default()
    };
    code(app::loans::lend_copy(desk, ask))
}

#[test]
fn what_is_reported_lost_opens_an_incident_is_not_lent_and_may_come_back() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let gone = paper_in(desk, "丢失", "internal", &all.boxes[0]);
        let first = open(desk, &all.cabinet, false);
        close(desk, &first);
        let finding = findings(desk, &first)[0].id.clone();
        let end = |outcome: &str, finding_id: String| CloseFinding {
            finding_id,
            outcome: outcome.into(),
            note: "遍寻不着".into(),
        };
        close_finding(desk, end("reported_lost", finding)).expect("closed");
        let waiting = app::access::read_workbench(desk, app::access::ReadWorkbench {}).expect("read");
        let incident = waiting.approvals_waiting.iter().find(|one| one.kind == "incident");
        assert!(incident.is_some_and(|one| one.title == "丢失"), "somebody must look into it");
        let lost = card(desk, &all.boxes[0]).copies.remove(0);
        assert_eq!(lend(&office, desk, &lost), "loan.copy_lost");
        let second = open(desk, &all.cabinet, false);
        assert_eq!(scan(desk, &second, &gone, Some(&all.boxes[0])).verdict, "lost");
        close(desk, &second);
        let back = findings(desk, &second)[0].clone();
        assert_eq!(back.kind, "was_lost");
        close_finding(desk, end("put_right", back.id)).expect("closed");
        assert_eq!(standing(desk, &all.boxes[0]), [(gone, "here".to_owned())]);
        assert_eq!(card(desk, &all.boxes[0]).copies[0].state, "in");
    });
}
