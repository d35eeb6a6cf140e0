//! Handing over: a post with everything its holder has, a project by its checklist, others' property with consent.

use app::approvals::{WithdrawApproval, withdraw_approval};
use app::border::Receipt;
use app::handover::*;
use app::loans::{LendCopy, RequestLoan, lend_copy, request_loan};
use app::retention::{RecordOwnerConsent, record_owner_consent};
use app::{Desk, Error};
use testkit::{Office, RecordAdder};

fn refused<T: std::fmt::Debug>(outcome: Result<T, Error>) -> &'static str {
    match outcome {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("not refused: {other:?}"),
    }
}

fn lend(office: &Office, desk: &mut Desk, copy: &str, to: &str, way: &str) {
    let ask = LendCopy {
        copy_id: copy.to_owned(),
        borrower_id: office.person(desk, to).to_string(),
        way: way.into(),
        purpose: "现场核对".into(),
        ..LendCopy::default()
    };
    lend_copy(desk, ask).expect("lent");
}

fn of_post(office: &Office, desk: &mut Desk, from: &str, to: &str) -> OpenHandover {
    OpenHandover {
        kind: "post".into(),
        reason: "岗位调整".into(),
        from_id: Some(office.person(desk, from).to_string()),
        to_id: Some(office.person(desk, to).to_string()),
        ..Default::default()
    }
}

fn open(desk: &mut Desk, ask: OpenHandover) -> Result<HandoverView, Error> {
    open_handover(desk, ask).map(|done| done.reply)
}

fn by_passphrase(login: &str) -> Receipt {
    Receipt { kind: "passphrase".into(), second: Some(Office::second(login)), signature_png: None }
}

fn by_pen() -> Receipt {
    Receipt { kind: "paper".into(), ..Default::default() }
}

fn signed(view: &HandoverView, from: &str, receipt: Receipt, supervisor: &str) -> CompleteHandover {
    CompleteHandover {
        id: view.line.id.clone(),
        digest: view.digest.clone(),
        from: Office::second(from),
        receipt,
        supervisor: Office::second(supervisor),
        missing_by: None,
    }
}

fn complete(desk: &mut Desk, ask: CompleteHandover) -> Result<HandoverView, Error> {
    complete_handover(desk, ask).map(|done| done.reply)
}

#[test]
fn everything_somebody_holds_goes_to_the_successor_and_three_sign() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let drawing = RecordAdder::named("消防竣工图").in_category("GC-07").of_pages(30).add(&mut desk);
    let notice = RecordAdder::named("装修管理规定").in_category("XZ-06").add(&mut desk);
    for record in [&drawing, &notice] {
        lend(&office, &mut desk, &record.copies[0].id, "sunhao", "carry_out");
    }
    let ask = of_post(&office, &mut desk, "sunhao", "xujia");
    let drawn = open(&mut desk, ask).expect("drawn up");
    assert_eq!(drawn.holdings.len(), 2);
    let key = AddHandoverThing { id: drawn.line.id.clone(), words: "档案室钥匙 A-3".into(), count: 1 };
    let listed = add_handover_thing(&mut desk, key).expect("added").reply;
    let stale = complete(&mut desk, signed(&drawn, "sunhao", by_passphrase("xujia"), "zhoujg"));
    assert_eq!(refused(stale), "handover.list_changed");
    let done =
        complete(&mut desk, signed(&listed, "sunhao", by_passphrase("xujia"), "zhoujg")).expect("done");
    assert_eq!((done.line.state.as_str(), done.listed.len()), ("done", 3));
    assert_eq!(done.supervisor.as_deref(), Some("周建国"));
    let mut holders = Vec::new();
    for record in [&drawing, &notice] {
        let id = store::named! { copy: record.copies[0].id.clone() };
        let sql = "SELECT p.name FROM loans AS l JOIN people AS p ON p.id = l.borrower_id JOIN copies AS c ON c.id = l.copy_id AND c.holder_id = l.borrower_id WHERE l.copy_id = :copy AND l.state = 'out'";
        holders.push(desk.vault().reader().get(sql, &id, |row| row.get::<_, String>(0)).expect("read"));
    }
    assert_eq!(holders, [Some("徐佳".to_owned()), Some("徐佳".to_owned())]);
    let printed = print_handover(&mut desk, PrintHandover { id: drawn.line.id.clone(), blank: false });
    let text = crate::shelf::text_of(&printed.expect("printed").reply);
    assert!(
        text.contains("岗位移交清单") && text.contains("档案室钥匙") && !text.contains("paper-"),
        "{text}"
    );
    let again = CancelHandover { id: drawn.line.id.clone(), reason: "重复".into() };
    assert_eq!(refused(cancel_handover(&mut desk, again)), "handover.settled");
    drop(desk);
    let verified = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new())).expect("verified");
    assert!(verified.reply.intact, "{:?}", verified.reply.findings);
}

#[test]
fn what_ends_with_its_holder_and_what_the_successor_may_not_have_stop_it() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let drawing = RecordAdder::named("消防竣工图").in_category("GC-07").of_pages(30).add(&mut desk);
    lend(&office, &mut desk, &drawing.copies[0].id, "sunhao", "carry_out");
    let low = of_post(&office, &mut desk, "sunhao", "majun");
    let low = open(&mut desk, low).expect("drawn up");
    assert_eq!(low.blocked_by.as_deref(), Some("handover.successor_not_cleared"));
    let outcome = complete(&mut desk, signed(&low, "sunhao", by_passphrase("majun"), "zhoujg"));
    assert_eq!(refused(outcome), "handover.successor_not_cleared");
    let twice = of_post(&office, &mut desk, "sunhao", "xujia");
    assert_eq!(refused(open(&mut desk, twice)), "handover.open_already");
    let bare = CancelHandover { id: low.line.id.clone(), reason: " ".into() };
    assert_eq!(refused(cancel_handover(&mut desk, bare.clone())), "handover.reason_missing");
    cancel_handover(&mut desk, CancelHandover { reason: "另选接任人".into(), ..bare }).expect("cancelled");

    let notice = RecordAdder::named("装修管理规定").in_category("XZ-06").add(&mut desk);
    lend(&office, &mut desk, &notice.copies[0].id, "sunhao", "reading");
    let ask = of_post(&office, &mut desk, "sunhao", "xujia");
    let drawn = open(&mut desk, ask).expect("drawn up");
    let outcome = complete(&mut desk, signed(&drawn, "sunhao", by_passphrase("xujia"), "zhoujg"));
    assert_eq!(refused(outcome), "handover.must_be_settled", "a reading is returned, not handed on");
}

#[test]
fn an_open_request_is_withdrawn_before_its_asker_goes() {
    let office = Office::with_file_plan();
    let copy = office.sits_down("linxw", |desk| {
        let plan = RecordAdder::named("三年发展规划").in_category("GH-01").of_pages(40).add(desk);
        plan.copies[0].id.clone()
    });
    office.sits_down("sunhao", |desk| {
        let borrower_id = office.person(desk, "sunhao").to_string();
        let ask =
            RequestLoan { copy_id: copy, borrower_id, way: "reading".into(), purpose: "写方案".into() };
        request_loan(desk, ask).expect("asked");
    });
    let mut desk = office.desk("linxw");
    let ask = of_post(&office, &mut desk, "sunhao", "xujia");
    let drawn = open(&mut desk, ask).expect("drawn up");
    let request = drawn.holdings.iter().find(|one| one.kind == "approval").expect("it waits").subject.clone();
    let outcome = complete(&mut desk, signed(&drawn, "sunhao", by_passphrase("xujia"), "zhoujg"));
    assert_eq!(refused(outcome), "handover.must_be_settled");
    drop(desk);
    office
        .sits_down("sunhao", |desk| withdraw_approval(desk, WithdrawApproval { id: request }))
        .expect("withdrawn");
    let mut desk = office.desk("linxw");
    let read = ReadHandover { id: drawn.line.id };
    let view = read_handover(&mut desk, read).expect("read");
    assert!(view.holdings.is_empty());
    let nothing = complete(&mut desk, signed(&view, "sunhao", by_passphrase("xujia"), "zhoujg"));
    assert_eq!(refused(nothing), "handover.nothing_listed");
}

#[test]
fn the_right_three_take_part() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let notice = RecordAdder::named("装修管理规定").in_category("XZ-06").add(&mut desk);
    lend(&office, &mut desk, &notice.copies[0].id, "sunhao", "carry_out");
    let same = of_post(&office, &mut desk, "sunhao", "sunhao");
    assert_eq!(refused(open(&mut desk, same)), "handover.same_person");
    let nobody = OpenHandover { to_id: None, ..of_post(&office, &mut desk, "sunhao", "xujia") };
    assert_eq!(refused(open(&mut desk, nobody)), "handover.receiver_missing");
    let silent = OpenHandover { reason: " ".into(), ..of_post(&office, &mut desk, "sunhao", "xujia") };
    assert_eq!(refused(open(&mut desk, silent)), "handover.reason_missing");
    let ask = of_post(&office, &mut desk, "sunhao", "xujia");
    let drawn = open(&mut desk, ask).expect("drawn up");
    for (from, receipt, supervisor, code) in [
        ("majun", by_passphrase("xujia"), "zhoujg", "handover.not_named"),
        ("sunhao", by_passphrase("majun"), "zhoujg", "handover.not_named"),
        ("sunhao", by_passphrase("xujia"), "xujia", "handover.same_person"),
        ("sunhao", by_passphrase("xujia"), "zhenghb", "handover.supervisor_unfit"),
        ("sunhao", by_pen(), "zhoujg", "handover.signature_missing"),
        ("sunhao", Receipt::default(), "zhoujg", "handover.signature_missing"),
    ] {
        assert_eq!(refused(complete(&mut desk, signed(&drawn, from, receipt, supervisor))), code);
    }
    let unclear = AddHandoverThing { id: drawn.line.id.clone(), words: " ".into(), count: 1 };
    assert_eq!(refused(add_handover_thing(&mut desk, unclear)), "handover.thing_unclear");
    let record = AddHandoverRecord { id: drawn.line.id, record_id: notice.id };
    assert_eq!(refused(add_handover_record(&mut desk, record)), "handover.wrong_kind");
    drop(desk);
    let staff = office.sits_down("sunhao", |desk| list_handovers(desk, ListHandovers::default()));
    assert_eq!(refused(staff), "access.not_permitted");
}

fn project(desk: &mut Desk) -> HandoverView {
    let ask = OpenHandover {
        kind: "project".into(),
        reason: "前期物业服务合同终止".into(),
        receiver: "江州安居物业服务有限公司".into(),
        ..Default::default()
    };
    open(desk, ask).expect("drawn up")
}

#[test]
fn a_project_goes_by_the_checklist_and_what_is_missing_is_promised() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("zhenghb");
    let nobody = OpenHandover { kind: "project".into(), reason: "退场".into(), ..Default::default() };
    assert_eq!(refused(open(&mut desk, nobody)), "handover.receiver_missing");
    let drawn = project(&mut desk);
    assert!(drawn.checks.iter().any(|line| line.name == "竣工总平面图"));
    let early = complete(&mut desk, signed(&drawn, "zhenghb", by_pen(), "zhoujg"));
    assert_eq!(refused(early), "handover.unchecked");
    let mut view = drawn;
    for line in view.checks.clone() {
        let missing = line.code == "pipe_drawings";
        let check = CheckHandoverLine {
            id: view.line.id.clone(),
            code: line.code,
            found: if missing { "missing" } else { "present" }.into(),
            copies: 1,
            note: String::new(),
        };
        if missing {
            assert_eq!(refused(check_handover_line(&mut desk, check.clone())), "handover.note_missing");
        }
        let note = if missing { "开发商未移交，已发函催要" } else { "" };
        let check = CheckHandoverLine { note: note.into(), ..check };
        view = check_handover_line(&mut desk, check).expect("checked").reply;
    }
    let ask = signed(&view, "zhenghb", by_pen(), "zhoujg");
    assert_eq!(refused(complete(&mut desk, ask.clone())), "handover.missing_day_missing");
    let past = CompleteHandover { missing_by: Some("2026-11-01".into()), ..ask.clone() };
    assert_eq!(refused(complete(&mut desk, past)), "handover.day_past");
    let own = CompleteHandover { supervisor: Office::second("zhenghb"), ..ask.clone() };
    assert_eq!(refused(complete(&mut desk, own)), "handover.same_person");
    let promised = CompleteHandover { missing_by: Some("2026-12-31".into()), ..ask };
    let done = complete(&mut desk, promised).expect("handed over");
    assert_eq!((done.line.state.as_str(), done.line.missing), ("done", 1));
    let printed = print_handover(&mut desk, PrintHandover { id: done.line.id, blank: false });
    let text = crate::shelf::text_of(&printed.expect("printed").reply);
    assert!(text.contains("缺项") && text.contains("地下管网工程竣工图"), "{text}");
}

#[test]
fn others_property_goes_back_with_their_consent_and_all_its_copies() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let theirs = RecordAdder::named("共用部位竣工图")
        .in_category("GC-07")
        .of_pages(30)
        .with(|ask| ask.property = "owners".into())
        .add(&mut desk);
    let ours = RecordAdder::named("资产台账").in_category("XZ-09").add(&mut desk);
    let ask = OpenHandover {
        kind: "give_back".into(),
        reason: "合同终止返还业主资料".into(),
        receiver: "云澜苑业主委员会".into(),
        property: "owners".into(),
        ..Default::default()
    };
    let own = OpenHandover { property: "own".into(), ..ask.clone() };
    assert!(matches!(open(&mut desk, own), Err(Error::Malformed(_))), "what is ours is not given back");
    let drawn = open(&mut desk, ask).expect("drawn up");
    let empty = complete(&mut desk, signed(&drawn, "linxw", by_pen(), "zhoujg"));
    assert_eq!(refused(empty), "handover.nothing_listed");
    let line = |record: &str| AddHandoverRecord { id: drawn.line.id.clone(), record_id: record.to_owned() };
    assert_eq!(refused(add_handover_record(&mut desk, line(&ours.id))), "handover.not_theirs");
    assert_eq!(refused(add_handover_record(&mut desk, line(&theirs.id))), "handover.consent_missing");
    let consent = RecordOwnerConsent {
        record_id: theirs.id.clone(),
        consent: "业委会函〔2026〕7号，2026-11-18".into(),
    };
    record_owner_consent(&mut desk, consent).expect("entered");
    lend(&office, &mut desk, &theirs.copies[0].id, "sunhao", "carry_out");
    assert_eq!(refused(add_handover_record(&mut desk, line(&theirs.id))), "handover.copy_out");
    let back = app::loans::ReturnCopy {
        scan: Some(theirs.copies[0].barcode.clone()),
        pages: Some(30),
        ..Default::default()
    };
    app::loans::return_copy(&mut desk, back).expect("back");
    let view = add_handover_record(&mut desk, line(&theirs.id)).expect("listed").reply;
    assert_eq!(refused(add_handover_record(&mut desk, line(&theirs.id))), "handover.listed_already");
    let done = complete(&mut desk, signed(&view, "linxw", by_pen(), "zhoujg")).expect("given back");
    assert_eq!(done.line.state, "done");
    let gone = store::named! { id: theirs.id.clone() };
    let state = desk
        .vault()
        .reader()
        .get("SELECT state FROM records WHERE id = :id", &gone, |row| row.get::<_, String>(0));
    assert_eq!(state.expect("read").as_deref(), Some("handed_over"));
}

#[test]
fn a_hold_keeps_others_property_here() {
    let office = Office::with_file_plan();
    let (record, handover) = office.sits_down("linxw", |desk| {
        let record = RecordAdder::named("共用部位竣工图")
            .in_category("GC-07")
            .with(|ask| ask.property = "owners".into())
            .add(desk)
            .id;
        let consent = RecordOwnerConsent { record_id: record.clone(), consent: "业委会函".into() };
        record_owner_consent(desk, consent).expect("entered");
        let ask = OpenHandover {
            kind: "give_back".into(),
            reason: "返还".into(),
            receiver: "业主委员会".into(),
            property: "owners".into(),
            ..Default::default()
        };
        (record, open(desk, ask).expect("drawn up").line.id)
    });
    office.sits_down("chenli", |desk| {
        let hold = app::retention::PlaceHold {
            record_id: record.clone(),
            reason: "诉讼".into(),
            authority: "江州市临湖区人民法院".into(),
            review_on: "2027-05-23".into(),
        };
        app::retention::place_hold(desk, hold).expect("held");
    });
    let line = AddHandoverRecord { id: handover, record_id: record };
    let outcome = office.sits_down("linxw", |desk| add_handover_record(desk, line));
    assert_eq!(refused(outcome), "handover.on_hold");
}

#[test]
fn nobody_away_takes_a_post_over() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let outsider = app::people::AddPerson {
        name: "何芸".into(),
        kind: "outside".into(),
        organisation: "江州会计师事务所".into(),
        ..Default::default()
    };
    let outsider = app::people::add_person(&mut desk, outsider).expect("added").reply.id;
    let ask = OpenHandover { to_id: Some(outsider), ..of_post(&office, &mut desk, "sunhao", "xujia") };
    assert_eq!(refused(open(&mut desk, ask)), "handover.successor_away");
}
