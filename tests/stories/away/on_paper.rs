//! 纸批: printed, signed with a pen, attested by another, confirmed or denied by the approver.

use super::*;
use app::approvals::{
    AttestPaperApproval, ListPaperApprovals, OpenApprovalScan, PaperApprovalView, PrintApprovalSheet,
    SettlePaperApproval, attest_paper_approval, list_paper_approvals, open_approval_scan,
    print_approval_sheet, settle_paper_approval,
};
use base64::Engine;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;
use testkit::PASSPHRASE;

/// A sheet out of the scanner: the printed page at 200 dpi.
struct Scanned {
    _folder: TempDir,
    path: PathBuf,
}

fn printed(office: &Office, id: Option<&str>) -> app::Result<Vec<u8>> {
    let ask = PrintApprovalSheet { id: id.map(str::to_owned) };
    office
        .sits_down("linxw", |desk| print_approval_sheet(desk, ask))
        .map(|done| base64::engine::general_purpose::STANDARD.decode(done.reply.pdf).expect("base64"))
}

fn scan_of(pdf: &[u8]) -> Scanned {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("sheet.pdf"), pdf).expect("written");
    let done = Command::new("pdftoppm")
        .args(["-r", "200", "-png", "-singlefile", "sheet.pdf", "scan"])
        .current_dir(folder.path())
        .status()
        .expect("pdftoppm is installed");
    assert!(done.success());
    Scanned { path: folder.path().join("scan.png"), _folder: folder }
}

fn scanned(office: &Office, id: &str) -> Scanned {
    scan_of(&worked(printed(office, Some(id))))
}

fn attest_by(
    office: &Office,
    (clerk, attestor): (&str, &str),
    (id, approver): (&str, &str),
    scan: &Scanned,
) -> app::Result<ApprovalView> {
    let approver_id = person(office, approver);
    office.sits_down(clerk, |desk| {
        let file = desk.offer_file(&scan.path).expect("offered").token;
        let ask =
            AttestPaperApproval { id: id.to_owned(), approver_id, file, attestor: Office::second(attestor) };
        attest_paper_approval(desk, ask).map(|done| done.reply)
    })
}

fn attest(office: &Office, id: &str, approver: &str, scan: &Scanned) -> app::Result<ApprovalView> {
    attest_by(office, ("linxw", "chenli"), (id, approver), scan)
}

fn unconfirmed(office: &Office, login: &str) -> Vec<PaperApprovalView> {
    let ask = ListPaperApprovals { unconfirmed: true, ..Default::default() };
    office.sits_down(login, |desk| worked(list_paper_approvals(desk, ask)).rows)
}

fn settle(
    office: &Office,
    login: &str,
    paper: &str,
    (confirms, reason): (bool, &str),
) -> app::Result<PaperApprovalView> {
    let ask = SettlePaperApproval {
        id: paper.to_owned(),
        confirms,
        reason: reason.to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        signature_png: None,
    };
    office.sits_down(login, |desk| settle_paper_approval(desk, ask).map(|done| done.reply))
}

#[test]
fn a_signed_sheet_counts_at_once_and_is_confirmed_by_its_approver() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let scan = scanned(&office, &id);
    let view = worked(attest(&office, &id, "zhaozy", &scan));
    assert_eq!((view.state.as_str(), view.missing.len()), ("approved", 0));
    let open = unconfirmed(&office, "zhaozy");
    assert_eq!((open.len(), open[0].state.as_str(), open[0].is_overdue), (1, "unconfirmed", false));
    let waiting = office
        .sits_down("zhaozy", |desk| worked(app::access::read_workbench(desk, app::access::ReadWorkbench {})));
    assert!(waiting.approvals_waiting.iter().any(|one| one.kind == "paper_approval" && one.id == open[0].id));
    assert_eq!(refused(settle(&office, "zhoujg", &open[0].id, (true, ""))), "paper_approval.not_your_paper");
    let settled = worked(settle(&office, "zhaozy", &open[0].id, (true, "")));
    assert_eq!(settled.state, "confirmed");
    assert!(unconfirmed(&office, "zhaozy").is_empty());
    assert_eq!(
        refused(settle(&office, "zhaozy", &open[0].id, (false, "不是我签的"))),
        "paper_approval.settled_already"
    );
    assert_eq!(read(&office, &id).state, "approved");
    for kind in ["approval_sheet_printed", "paper_approval_attested", "paper_approval_confirmed"] {
        assert_eq!(events(&office, kind), 1, "{kind}");
    }
}

#[test]
fn what_nobody_confirms_within_ten_working_days_stands_open() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let scan = scanned(&office, &id);
    worked(attest(&office, &id, "zhaozy", &scan));
    let open = unconfirmed(&office, "linxw");
    office.days_pass(10);
    assert!(!unconfirmed(&office, "linxw")[0].is_overdue, "ten working days are two weeks");
    office.days_pass(20);
    let late = unconfirmed(&office, "linxw");
    assert_eq!((late.len(), late[0].is_overdue), (1, true));
    assert_eq!(worked(settle(&office, "zhaozy", &open[0].id, (true, ""))).state, "confirmed");
}

#[test]
fn a_denial_opens_an_incident_and_takes_back_what_was_not_used() {
    let office = Office::with_file_plan();
    let (loan, id) = confidential_asked(&office);
    let scan = scanned(&office, &id);
    worked(attest(&office, &id, "zhaozy", &scan));
    let paper = unconfirmed(&office, "zhaozy")[0].id.clone();
    assert_eq!(refused(settle(&office, "zhaozy", &paper, (false, " "))), "paper_approval.reason_needed");
    let settled = worked(settle(&office, "zhaozy", &paper, (false, "签名不是我的")));
    assert_eq!((settled.state.as_str(), settled.approval_state.as_str()), ("denied", "refused"));
    assert_eq!(read(&office, &id).state, "refused");
    let loans = office.sits_down("linxw", |desk| {
        worked(app::loans::list_loans(desk, app::loans::ListLoans::default())).rows
    });
    let loan = loans.iter().find(|one| one.id == loan).expect("the loan");
    assert_eq!(loan.state, "cancelled");
    assert_eq!(events(&office, "paper_approval_denied"), 1);
}

#[test]
fn the_scan_must_carry_the_code_of_this_sheet() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let (_, other) = secret_asked(&office);
    let scan = scanned(&office, &other);
    assert_eq!(refused(attest(&office, &id, "zhaozy", &scan)), "paper_approval.other_sheet");
    let blank = scan_of(&worked(printed(&office, None)));
    assert_eq!(refused(attest(&office, &id, "zhaozy", &blank)), "paper_approval.code_not_found");
    let elsewhere = Office::with_file_plan();
    let (_, theirs) = confidential_asked(&elsewhere);
    let foreign = scanned(&elsewhere, &theirs);
    let found = refused(attest(&office, &id, "zhaozy", &foreign));
    assert!(
        ["paper_approval.other_sheet", "paper_approval.other_vault"].contains(&found.as_str()),
        "{found}"
    );
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("scan.png");
    std::fs::write(&path, b"not a picture").expect("written");
    let broken = Scanned { _folder: folder, path };
    assert_eq!(refused(attest(&office, &id, "zhaozy", &broken)), "paper_approval.scan_unreadable");
    assert!(unconfirmed(&office, "linxw").is_empty());
    assert_eq!(read(&office, &id).state, "open");
}

#[test]
fn a_sheet_of_another_content_is_refused() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let approval = domain::ApprovalId(id.parse().expect("an identity"));
    let vault = office.sits_down("linxw", |desk| desk.vault().office().vault_id.clone());
    let code = domain::approvals::SheetCode {
        vault: *uuid::Uuid::parse_str(&vault).expect("an identity").as_bytes(),
        approval: *approval.0.as_bytes(),
        digest: domain::approvals::digest_of("another content"),
    };
    let text = paper::qr::text_of(&code.bytes());
    let modules = paper::qr::modules(&text).expect("a code");
    let scan = scan_of_code(&modules);
    assert_eq!(refused(attest(&office, &id, "zhaozy", &scan)), "paper_approval.sheet_content_differs");
}

/// A picture with nothing but a code on it, ten pixels a module.
fn scan_of_code(code: &paper::qr::Modules) -> Scanned {
    const MODULE: usize = 10;
    let side = (code.width + 8) * MODULE;
    let mut ppm = format!("P2\n{side} {side}\n255\n");
    for row in 0..side {
        for column in 0..side {
            let module = |at: usize| (at / MODULE).checked_sub(4).filter(|at| *at < code.width);
            let dark = match (module(row), module(column)) {
                (Some(row), Some(column)) => code.dark[row * code.width + column],
                _ => false,
            };
            ppm.push_str(if dark { "0 " } else { "255 " });
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("code.pgm"), ppm).expect("written");
    let done = Command::new("pnmtopng").arg("code.pgm").current_dir(folder.path()).output();
    let png = match done {
        Ok(output) if output.status.success() => output.stdout,
        _ => converted(&folder),
    };
    let path = folder.path().join("code.png");
    std::fs::write(&path, png).expect("written");
    Scanned { _folder: folder, path }
}

fn converted(folder: &TempDir) -> Vec<u8> {
    let done = Command::new("convert").args(["code.pgm", "code.png"]).current_dir(folder.path()).status();
    assert!(done.expect("convert is installed").success());
    std::fs::read(folder.path().join("code.png")).expect("a picture")
}

#[test]
fn who_attests_is_none_of_the_others_and_holds_the_post() {
    let office = Office::with_file_plan();
    let (_, id) = secret_asked(&office);
    let scan = scanned(&office, &id);
    let by =
        |clerk, attestor, approver| refused(attest_by(&office, (clerk, attestor), (&id, approver), &scan));
    assert_eq!(by("linxw", "zhaozy", "songyq"), "paper_approval.not_your_attestation");
    assert_eq!(by("linxw", "zhenghb", "songyq"), "paper_approval.not_your_attestation");
    assert_eq!(by("linxw", "zhoujg", "zhoujg"), "access.same_person_twice", "not one's own signature");
    assert_eq!(by("linxw", "chenli", "chenli"), "access.same_person_twice");
    assert_eq!(by("linxw", "chenli", "sunhao"), "approval.not_your_decision");
    assert_eq!(by("linxw", "chenli", "xujia"), "approval.applicant_decides");
    assert_eq!(by("zhaozy", "chenli", "songyq"), "access.not_permitted", "a clerk brings it in");
    let view = worked(attest_by(&office, ("linxw", "zhoujg"), (&id, "songyq"), &scan));
    assert_eq!(view.state, "open", "two are missing");
    assert_eq!(
        refused(attest(&office, &id, "songyq", &scan)),
        "approval.already_decided",
        "a person counts once"
    );
}

#[test]
fn the_applicant_attests_nothing() {
    let office = Office::with_file_plan();
    let record = office.sits_down("linxw", |desk| paper_of(desk, "GH-01"));
    let id = office
        .sits_down("linxw", |desk| ask_for(&office, desk, &record, "chenli"))
        .approval_id
        .expect("an approval");
    let scan = scanned(&office, &id);
    assert_eq!(refused(attest(&office, &id, "zhaozy", &scan)), "access.same_person_twice");
    assert_eq!(read(&office, &id).state, "open");
}

#[test]
fn top_secret_never_goes_on_paper() {
    let office = Office::with_file_plan();
    let id = top_secret_asked(&office);
    assert_eq!(refused(printed(&office, Some(&id))), "paper_approval.not_for_top_secret");
}

/// 绝密, to be read by 陈立 at its place.
fn top_secret_asked(office: &Office) -> String {
    let proposed = office.sits_down("shenlan", |desk| {
        let person_id = office.person(desk, "linxw").to_string();
        let ask = app::people::ProposeClearance { person_id, level: "top_secret".into() };
        worked(app::people::propose_clearance(desk, ask)).reply
    });
    office.sits_down("zhaozy", |desk| {
        let ask = app::people::CompleteClearance { clearance_id: proposed.id };
        worked(app::people::complete_clearance(desk, ask))
    });
    office.sits_down("linxw", |desk| {
        let room = app::places::AddPlace {
            kind: "room".into(),
            code: "Y1".into(),
            name: "一号阅览室".into(),
            top_secret_reading: true,
            ..Default::default()
        };
        worked(app::places::add_place(desk, room));
        let record = RecordAdder::named("2025 年度财务报告").in_category("KJ-04").add(desk);
        let ask = RequestLoan {
            copy_id: record.copies[0].id.clone(),
            borrower_id: office.person(desk, "chenli").to_string(),
            way: "reading".to_owned(),
            purpose: "年度核查".to_owned(),
        };
        worked(request_loan(desk, ask)).reply.approval_id.expect("an approval")
    })
}

#[test]
fn the_sheet_says_what_is_allowed_and_withholds_a_confidential_title() {
    let office = Office::with_file_plan();
    let (_, confidential) = confidential_asked(&office);
    let (_, secret) = secret_asked(&office);
    let text = |id: Option<&str>| words(&worked(printed(&office, id)));
    let sheet = text(Some(&confidential));
    for word in ["审批单", "孙浩", "外借", "公司机密", "（公司机密件）", "投诉核实", "总经理", "同意"]
    {
        assert!(sheet.contains(word), "{word} in {sheet}");
    }
    assert!(!sheet.contains("消防设施竣工图"), "{sheet}");
    let sheet = text(Some(&secret));
    for word in ["消防设施竣工图", "总经理", "部门分管经理", "管理处主任", "徐佳"] {
        assert!(sheet.contains(word), "{word} in {sheet}");
    }
    let blank = text(None);
    assert!(blank.contains("审批单") && !blank.contains("SQ-"), "{blank}");
    assert!(!format!("{sheet}{blank}").contains("paper-"), "a key without words");
}

fn words(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("sheet.pdf"), pdf).expect("written");
    let done = Command::new("pdftotext").args(["sheet.pdf", "-"]).current_dir(folder.path()).output();
    let text = String::from_utf8(done.expect("pdftotext is installed").stdout).expect("text");
    text.split_whitespace().collect()
}

#[test]
fn a_decided_or_expired_request_is_not_printed_again() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let scan = scanned(&office, &id);
    office.days_pass(30);
    assert_eq!(refused(printed(&office, Some(&id))), "approval.expired");
    assert_eq!(refused(attest(&office, &id, "zhaozy", &scan)), "approval.expired");
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let scan = scanned(&office, &id);
    worked(attest(&office, &id, "zhaozy", &scan));
    assert_eq!(refused(printed(&office, Some(&id))), "approval.already_approved");
}

#[test]
fn the_scan_is_sealed_shown_with_an_event_and_verified_with_the_rest() {
    let office = Office::with_file_plan();
    let (_, id) = confidential_asked(&office);
    let scan = scanned(&office, &id);
    worked(attest(&office, &id, "zhaozy", &scan));
    let paper = unconfirmed(&office, "zhaozy")[0].id.clone();
    let page = office.sits_down("zhaozy", |desk| {
        worked(open_approval_scan(desk, OpenApprovalScan { id: paper.clone(), page: 1 })).reply
    });
    assert!(page.width > 600 && page.height > page.width);
    assert_eq!(events(&office, "approval_scan_opened"), 1);
    let stranger = office.sits_down("majun", |desk| {
        open_approval_scan(desk, OpenApprovalScan { id: paper, page: 1 }).map(|_| ())
    });
    assert_eq!(refused(stranger), "missing");
    let report = office.sits_down("hemin", |desk| worked(testkit::verify(desk, Vec::new())).reply);
    assert!(report.intact, "{:?}", report.findings);
    assert_eq!(report.files, 1);
}

#[test]
fn a_raised_record_takes_the_scan_under_its_key() {
    let office = Office::with_file_plan();
    let (_, id) = secret_asked(&office);
    let scan = scanned(&office, &id);
    worked(attest(&office, &id, "zhaozy", &scan));
    let record = read(&office, &id).record_id.expect("a record");
    let ask = app::records::ProposeLevelChange {
        record_id: record,
        to: "confidential".into(),
        reason: "含未公开的改造方案".into(),
        basis: "R4·二·二·2".into(),
        term: None,
    };
    let change =
        office.sits_down("linxw", |desk| worked(app::records::propose_level_change(desk, ask)).reply);
    let ask = app::records::CountersignLevelChange {
        change_id: change.id,
        agree: true,
        passphrase: Some(PASSPHRASE.to_owned()),
        second: None,
    };
    office.sits_down("zhoujg", |desk| worked(app::records::countersign_level_change(desk, ask)));
    let paper = unconfirmed(&office, "zhaozy")[0].id.clone();
    let shown = |login| {
        let ask = OpenApprovalScan { id: paper.clone(), page: 1 };
        office.sits_down(login, |desk| open_approval_scan(desk, ask).map(|done| done.reply.width))
    };
    assert!(worked(shown("zhaozy")) > 600);
    assert_eq!(
        refused(shown("xujia")),
        "vault.level_key_missing",
        "the applicant's session holds no such key"
    );
}
