//! Approvers who are away: signed sheets and decisions by file, with everything that is refused of them.

mod by_file;
mod on_paper;

use app::approvals::{ApprovalView, ReadApproval, read_approval};
use app::loans::{LoanView, RequestLoan, request_loan};
use app::records::RegisteredRecord;
use app::{Desk, Locale};
use testkit::{Office, RecordAdder};

fn refused<T>(done: app::Result<T>) -> String {
    match done {
        Ok(_) => panic!("this was to be refused"),
        Err(error) => error.to_problem(Locale::ZhCn).code,
    }
}

fn worked<T>(done: app::Result<T>) -> T {
    done.unwrap_or_else(|error| panic!("refused: {}", error.to_problem(Locale::ZhCn).text))
}

fn paper_of(desk: &mut Desk, category: &str) -> RegisteredRecord {
    RecordAdder::named("云澜苑二期消防设施竣工图（第3册）").in_category(category).of_pages(86).add(desk)
}

fn ask_for(office: &Office, desk: &mut Desk, record: &RegisteredRecord, borrower: &str) -> LoanView {
    let ask = RequestLoan {
        copy_id: record.copies[0].id.clone(),
        borrower_id: office.person(desk, borrower).to_string(),
        way: "carry_out".to_owned(),
        purpose: "投诉核实".to_owned(),
    };
    worked(request_loan(desk, ask)).reply
}

/// 徐佳 asks for an engineers' drawing, 秘密: the three decide. Answers loan and approval.
fn secret_asked(office: &Office) -> (String, String) {
    let record = office.sits_down("linxw", |desk| paper_of(desk, "GC-07"));
    let loan = office.sits_down("xujia", |desk| ask_for(office, desk, &record, "xujia"));
    (loan.id, loan.approval_id.expect("an approval"))
}

/// 孙浩 asks for 机密: 总经理 decides alone.
fn confidential_asked(office: &Office) -> (String, String) {
    let record = office.sits_down("linxw", |desk| paper_of(desk, "GH-01"));
    let loan = office.sits_down("linxw", |desk| ask_for(office, desk, &record, "sunhao"));
    (loan.id, loan.approval_id.expect("an approval"))
}

fn read(office: &Office, id: &str) -> ApprovalView {
    office.sits_down("zhaozy", |desk| worked(read_approval(desk, ReadApproval { id: id.to_owned() })))
}

fn person(office: &Office, login: &str) -> String {
    office.sits_down("linxw", |desk| office.person(desk, login).to_string())
}

/// How often an event of a kind stands in the trail.
fn events(office: &Office, kind: &str) -> usize {
    let ask = app::audit::ListTrail { kind: Some(kind.to_owned()), ..Default::default() };
    office.sits_down("hemin", |desk| worked(app::audit::list_trail(desk, ask)).rows.len())
}
