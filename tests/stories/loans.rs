//! The lending desk: borrowing, allowing, returning, and everything the desk refuses.

mod approvals;
mod batch;
mod circumstances;
mod desk;
mod queue;
mod recalls;
mod returning;
mod rules_and_days;
mod walks;
mod whole_volume;

use app::border::{Notice, Receipt};
use app::loans::{
    LendCopy, LoanView, PreCheckView, PrecheckLoan, RequestLoan, ReturnCopy, ReturnView, lend_copy,
    precheck_loan, request_loan, return_copy,
};
use app::records::RegisteredRecord;
use app::{Desk, Locale};
use testkit::{Office, RecordAdder};

/// The refusal's code; a story that was to be refused and was not fails.
fn refused<T>(done: app::Result<T>) -> String {
    match done {
        Ok(_) => panic!("this was to be refused"),
        Err(error) => error.to_problem(Locale::ZhCn).code,
    }
}

fn worked<T>(done: app::Result<T>) -> T {
    done.unwrap_or_else(|error| panic!("refused: {}", error.to_problem(Locale::ZhCn).text))
}

fn codes(notices: &[Notice]) -> Vec<&str> {
    notices.iter().map(|notice| notice.code.as_str()).collect()
}

/// 公示版规定, 一般: nothing in the way.
fn public_rules(desk: &mut Desk) -> RegisteredRecord {
    RecordAdder::named("云澜苑装修管理服务规定（公示版）").in_category("XZ-06").add(desk)
}

/// 竣工图, 秘密: own duty of the engineers.
fn drawing(desk: &mut Desk) -> RegisteredRecord {
    RecordAdder::named("云澜苑二期消防设施竣工图（第3册）").in_category("GC-07").of_pages(86).add(desk)
}

/// 发展规划, 机密: the general manager decides.
fn planning(desk: &mut Desk) -> RegisteredRecord {
    RecordAdder::named("公司三年发展规划").in_category("GH-01").of_pages(30).add(desk)
}

fn ask_to_lend(
    office: &Office,
    desk: &mut Desk,
    record: &RegisteredRecord,
    borrower: &str,
    way: &str,
) -> LendCopy {
    LendCopy {
        copy_id: record.copies[0].id.clone(),
        borrower_id: office.person(desk, borrower).to_string(),
        way: way.to_owned(),
        purpose: "现场维修核对".to_owned(),
        ..LendCopy::default()
    }
}

fn lend(
    office: &Office,
    desk: &mut Desk,
    record: &RegisteredRecord,
    borrower: &str,
) -> app::Result<LoanView> {
    let ask = ask_to_lend(office, desk, record, borrower, "carry_out");
    lend_copy(desk, ask).map(|done| done.reply)
}

fn check(
    office: &Office,
    desk: &mut Desk,
    scan: &str,
    borrower: &str,
    way: &str,
) -> app::Result<PreCheckView> {
    let ask = PrecheckLoan {
        scan: Some(scan.to_owned()),
        copy_id: None,
        borrower_id: office.person(desk, borrower).to_string(),
        way: way.to_owned(),
        purpose: String::new(),
        volume: None,
    };
    precheck_loan(desk, ask)
}

fn bring_back(desk: &mut Desk, record: &RegisteredRecord, pages: Option<u32>) -> app::Result<ReturnView> {
    let ask = ReturnCopy { scan: Some(record.copies[0].barcode.clone()), pages, ..ReturnCopy::default() };
    return_copy(desk, ask).map(|done| done.reply)
}

fn request(
    office: &Office,
    desk: &mut Desk,
    record: &RegisteredRecord,
    borrower: &str,
) -> app::Result<LoanView> {
    let ask = RequestLoan {
        copy_id: record.copies[0].id.clone(),
        borrower_id: office.person(desk, borrower).to_string(),
        way: "carry_out".to_owned(),
        purpose: "投诉核实".to_owned(),
    };
    request_loan(desk, ask).map(|done| done.reply)
}

fn signed_by(login: &str) -> Option<Receipt> {
    Some(Receipt { kind: "passphrase".to_owned(), second: Some(Office::second(login)), signature_png: None })
}

/// How often an event stands in the trail.
fn events(office: &Office, kind: &str) -> usize {
    office.sits_down("hemin", |desk| {
        let ask = app::audit::ListTrail { kind: Some(kind.to_owned()), ..Default::default() };
        worked(app::audit::list_trail(desk, ask)).rows.len()
    })
}
