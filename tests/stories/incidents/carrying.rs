//! Off the premises with a permit, two people from 机密 on, past the gate.

use super::*;
use app::border::Second;
use app::loans::{
    CarryPermitView, FindCarryPermit, IssueCarryPermit, ListCarryPermits, PassGate, PrintCarryPermit,
    WithdrawCarryPermit, find_carry_permit, issue_carry_permit, list_carry_permits, pass_gate,
    print_carry_permit, withdraw_carry_permit,
};
use app::people::{ChangeSetting, change_setting};

fn permit_for(loan: &LoanView, second: Option<Second>) -> IssueCarryPermit {
    IssueCarryPermit {
        loan_id: loan.id.clone(),
        destination: "集团总部档案室".into(),
        channel: "company_car".into(),
        valid_on: None,
        second,
    }
}

fn issue(desk: &mut Desk, ask: IssueCarryPermit) -> app::Result<CarryPermitView> {
    issue_carry_permit(desk, ask).map(|done| done.reply)
}

/// 发展规划, 机密, lent to 孙浩 with the general manager present.
fn planning_out(office: &Office, desk: &mut Desk) -> LoanView {
    let paper = RecordAdder::named("公司三年发展规划").in_category("GH-01").of_pages(30).add(desk);
    let mut ask = ask_to_lend(office, desk, &paper, "sunhao");
    ask.authorise = vec![Office::second("zhaozy")];
    worked(lend_copy(desk, ask)).reply
}

fn gate(office: &Office, number: &str, direction: &str) -> app::Result<CarryPermitView> {
    office.sits_down("majun", |desk| {
        let ask = PassGate { number: number.to_lowercase(), direction: direction.into() };
        pass_gate(desk, ask).map(|done| done.reply)
    })
}

#[test]
fn a_permit_lets_one_copy_out_and_in_again() {
    let office = Office::with_file_plan();
    let (permit, paper) = office.sits_down("linxw", |desk| {
        let paper = drawing(desk);
        let loan = lend(&office, desk, &paper, "sunhao");
        let nowhere = IssueCarryPermit { destination: " ".into(), ..permit_for(&loan, None) };
        assert_eq!(refused(issue(desk, nowhere)), "carry.destination_needed");
        for day in ["2026-11-20", "2027-11-20"] {
            let unfit = IssueCarryPermit { valid_on: Some(day.into()), ..permit_for(&loan, None) };
            assert_eq!(refused(issue(desk, unfit)), "carry.validity_unfit");
        }
        let permit = worked(issue(desk, permit_for(&loan, None)));
        assert!(permit.number.starts_with("WD-"));
        assert_eq!(refused(issue(desk, permit_for(&loan, None))), "carry.permit_stands");
        let printed = PrintCarryPermit { permit_id: permit.id.clone(), blank: false };
        let sheet = worked(print_carry_permit(desk, printed)).reply;
        assert_eq!(sheet.pages, 1);
        (permit, paper)
    });
    let seen = office.sits_down("majun", |desk| {
        worked(find_carry_permit(desk, FindCarryPermit { number: permit.number.clone() }))
    });
    assert_eq!((seen.title, seen.destination, seen.ended), (None, None, false), "the gate compares barcodes");
    assert_eq!(refused(gate(&office, &permit.number, "in")), "carry.passed_already");
    assert_eq!(worked(gate(&office, &permit.number, "out")).passed.as_deref(), Some("out"));
    assert_eq!(refused(gate(&office, &permit.number, "out")), "carry.passed_already");
    worked(gate(&office, &permit.number, "in"));
    office.sits_down("linxw", |desk| worked(bring_back(desk, &paper, Some(86))));
    assert_eq!(refused(gate(&office, &permit.number, "out")), "carry.permit_ended");
    let standing = office.sits_down("linxw", |desk| {
        worked(list_carry_permits(desk, ListCarryPermits { standing: true, ..Default::default() })).rows
    });
    assert!(standing.is_empty());
    assert_eq!(events(&office, "permit_checked"), 2);
}

#[test]
fn two_cleared_people_carry_what_is_confidential() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let loan = planning_out(&office, &mut desk);
    assert_eq!(refused(issue(&mut desk, permit_for(&loan, None))), "carry.second_carrier_needed");
    let with = |login: &str| permit_for(&loan, Some(Office::second(login)));
    assert_eq!(refused(issue(&mut desk, with("sunhao"))), "carry.second_carrier_same");
    assert_eq!(refused(issue(&mut desk, with("majun"))), "carry.second_carrier_uncleared");
    let bus = IssueCarryPermit { channel: "public_transport".into(), ..with("zhoujg") };
    assert_eq!(refused(issue(&mut desk, bus)), "carry.channel_unfit");
    let permit = worked(issue(&mut desk, with("zhoujg")));
    assert_eq!(permit.second.as_deref(), Some("周建国"));
    let back = WithdrawCarryPermit { permit_id: permit.id.clone() };
    assert!(worked(withdraw_carry_permit(&mut desk, back.clone())).reply.ended);
    assert_eq!(refused(withdraw_carry_permit(&mut desk, back)), "carry.permit_ended");
    worked(issue(&mut desk, with("zhoujg")));
}

#[test]
fn the_office_sets_from_which_level() {
    let office = Office::with_file_plan();
    let loan = office.sits_down("linxw", |desk| {
        let paper = public_rules(desk);
        let loan = lend(&office, desk, &paper, "sunhao");
        assert_eq!(refused(issue(desk, permit_for(&loan, None))), "carry.permit_not_needed");
        let paper = drawing(desk);
        lend(&office, desk, &paper, "sunhao")
    });
    let set = |key: &str, value: &str| {
        office.sits_down("shenlan", |desk| {
            worked(change_setting(desk, ChangeSetting { key: key.into(), value: value.into() }))
        })
    };
    set("loans.two_carriers_from", "secret");
    let alone = office.sits_down("linxw", |desk| issue(desk, permit_for(&loan, None)));
    assert_eq!(refused(alone), "carry.second_carrier_needed");
    set("loans.two_carriers_from", "never");
    set("loans.permit_from", "never");
    let none = office.sits_down("linxw", |desk| issue(desk, permit_for(&loan, None)));
    assert_eq!(refused(none), "carry.permit_not_needed");
}

#[test]
fn reading_and_what_came_back_leave_no_premises() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = drawing(&mut desk);
    let mut ask = ask_to_lend(&office, &mut desk, &paper, "sunhao");
    ask.way = "reading".into();
    let loan = worked(lend_copy(&mut desk, ask)).reply;
    assert_eq!(refused(issue(&mut desk, permit_for(&loan, None))), "carry.not_carried_out");
}
