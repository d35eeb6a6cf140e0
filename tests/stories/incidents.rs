//! What went wrong and what came of it: losses in four signed steps, differences, claims, violations, leaks, permits,
//! outsiders, and who may borrow nothing for the time being.

mod breaches;
mod carrying;
mod claims;
mod losses;
mod outsiders;
mod standing;
mod violations;

use app::incidents::{CasePaper, CaseView, ListCases, SignCaseStep, list_cases, sign_case_step};
use app::loans::{
    LendCopy, LoanView, PrecheckLoan, ReportLost, ReturnCopy, lend_copy, precheck_loan, report_lost,
    return_copy,
};
use app::records::RegisteredRecord;
use app::{Desk, Locale};
use testkit::{Office, PASSPHRASE, RecordAdder};

fn refused<T>(done: app::Result<T>) -> String {
    match done {
        Ok(_) => panic!("this was to be refused"),
        Err(error) => error.to_problem(Locale::ZhCn).code,
    }
}

fn worked<T>(done: app::Result<T>) -> T {
    done.unwrap_or_else(|error| panic!("refused: {}", error.to_problem(Locale::ZhCn).text))
}

fn events(office: &Office, kind: &str) -> usize {
    office.sits_down("hemin", |desk| {
        let ask = app::audit::ListTrail { kind: Some(kind.to_owned()), ..Default::default() };
        worked(app::audit::list_trail(desk, ask)).rows.len()
    })
}

/// 竣工图, 秘密: own duty of the engineers.
fn drawing(desk: &mut Desk) -> RegisteredRecord {
    RecordAdder::named("云澜苑二期消防设施竣工图（第3册）").in_category("GC-07").of_pages(86).add(desk)
}

/// 公示版规定, 一般.
fn public_rules(desk: &mut Desk) -> RegisteredRecord {
    RecordAdder::named("云澜苑装修管理服务规定（公示版）").in_category("XZ-06").of_pages(12).add(desk)
}

/// 维修派工单, 内部, with owners' names and telephones.
fn repair_slips(desk: &mut Desk) -> RegisteredRecord {
    RecordAdder::named("维修派工单（十月）").in_category("KF-10").of_pages(46).add(desk)
}

fn ask_to_lend(office: &Office, desk: &mut Desk, record: &RegisteredRecord, borrower: &str) -> LendCopy {
    LendCopy {
        copy_id: record.copies[0].id.clone(),
        borrower_id: office.person(desk, borrower).to_string(),
        way: "carry_out".into(),
        purpose: "现场维修核对".into(),
        ..LendCopy::default()
    }
}

fn lend(office: &Office, desk: &mut Desk, record: &RegisteredRecord, borrower: &str) -> LoanView {
    let ask = ask_to_lend(office, desk, record, borrower);
    worked(lend_copy(desk, ask)).reply
}

/// Lent to 孙浩 and lost.
fn lost(office: &Office, record: &RegisteredRecord) -> CaseView {
    lost_by(office, record, "sunhao")
}

fn lost_by(office: &Office, record: &RegisteredRecord, borrower: &str) -> CaseView {
    office.sits_down("linxw", |desk| {
        let loan = lend(office, desk, record, borrower);
        worked(report_lost(desk, ReportLost { loan_id: loan.id, note: "工具间遍寻不见".into() }));
        newest(desk)
    })
}

fn newest(desk: &mut Desk) -> CaseView {
    worked(list_cases(desk, ListCases::default())).rows.into_iter().next().expect("a case")
}

fn bring_back(desk: &mut Desk, record: &RegisteredRecord, pages: Option<u32>) -> app::Result<LoanView> {
    let ask = ReturnCopy { copy_id: Some(record.copies[0].id.clone()), pages, ..ReturnCopy::default() };
    return_copy(desk, ask).map(|done| done.reply.loan)
}

fn own_step(case: &CaseView, step: &str) -> SignCaseStep {
    SignCaseStep {
        case_id: case.id.clone(),
        step: step.into(),
        words: "已核实，按规定办理".into(),
        signer: None,
        passphrase: PASSPHRASE.into(),
        paper: None,
    }
}

/// Somebody signs a step at the own desk.
fn signs(office: &Office, login: &str, case: &CaseView, step: &str) -> app::Result<CaseView> {
    office.sits_down(login, |desk| sign_case_step(desk, own_step(case, step)).map(|done| done.reply))
}

/// The whole path of a loss.
fn decided(office: &Office, case: &CaseView) -> CaseView {
    worked(signs(office, "sunhao", case, "statement"));
    worked(signs(office, "zhoujg", case, "opinion"));
    worked(signs(office, "chenli", case, "measures"));
    worked(signs(office, "zhaozy", case, "decision"))
}

fn on_paper(office: &Office, desk: &mut Desk, signer: &str, attester: &str, number: &str) -> CasePaper {
    CasePaper {
        person_id: office.person(desk, signer).to_string(),
        number: number.into(),
        attester: Office::second(attester),
    }
}

/// What stands in the way and what must be confirmed, as codes.
fn in_the_way(desk: &mut Desk, record: &RegisteredRecord, borrower: &str, purpose: &str) -> Vec<String> {
    let ask = PrecheckLoan {
        scan: None,
        volume: None,
        copy_id: Some(record.copies[0].id.clone()),
        borrower_id: borrower.to_owned(),
        way: "carry_out".into(),
        purpose: purpose.to_owned(),
    };
    let found = worked(precheck_loan(desk, ask));
    found.impossible.into_iter().chain(found.confirm).map(|notice| notice.code).collect()
}
