//! Excerpts: from the request to the notebook that is destroyed with everything in it.

use crate::shelf::{Shelved, put_on_shelf};
use app::approvals::{DecideApproval, OpenApproval, decide_approval, open_approval};
use app::border::Receipt;
use app::excerpts::*;
use app::{Desk, Error};
use domain::access::Level;
use testkit::{Office, PASSPHRASE};

fn office_with(level: Level) -> (Office, Shelved) {
    let office = Office::with_file_plan();
    let report = put_on_shelf(&office, "云澜苑二期地下室渗漏事故调查报告", level, 14);
    (office, report)
}

fn ask(report: &Shelved) -> RequestExcerpt {
    RequestExcerpt {
        record_id: report.record.to_string(),
        purpose: "写整改方案".into(),
        page_range: "3-5, 9".into(),
        extent: "第三条全文，约 200 字".into(),
        return_by: Some("2026-12-31".into()),
        ..Default::default()
    }
}

fn requested(office: &Office, report: &Shelved) -> ExcerptView {
    office.sits_down("sunhao", |desk| request_excerpt(desk, ask(report))).expect("requested").reply
}

fn approve(office: &Office, excerpt: &ExcerptView) {
    let ask = DecideApproval {
        id: excerpt.approval_id.clone().expect("asked"),
        decision: "approve".into(),
        opinion: String::new(),
        passphrase: PASSPHRASE.into(),
        signature_png: None,
    };
    office.sits_down("zhaozy", |desk| {
        open_approval(desk, OpenApproval { id: ask.id.clone() }).expect("opened");
        decide_approval(desk, ask).expect("approved");
    });
}

fn by_passphrase(login: &str) -> Receipt {
    Receipt { kind: "passphrase".into(), second: Some(Office::second(login)), signature_png: None }
}

fn write_down(desk: &mut Desk, excerpt: &ExcerptView, login: &str) -> Result<ExcerptView, Error> {
    let ask = MakeExcerpt {
        id: excerpt.id.clone(),
        pages: 14,
        receipt: by_passphrase(login),
        ..Default::default()
    };
    make_excerpt(desk, ask).map(|done| done.reply)
}

fn into_book(
    desk: &mut Desk,
    excerpt: &ExcerptView,
    book: &NotebookView,
    (first, last): (i64, i64),
) -> Result<ExcerptView, Error> {
    let ask = MakeExcerpt {
        id: excerpt.id.clone(),
        notebook_id: Some(book.id.clone()),
        first_leaf: Some(first),
        last_leaf: Some(last),
        receipt: by_passphrase("sunhao"),
        ..Default::default()
    };
    make_excerpt(desk, ask).map(|done| done.reply)
}

#[track_caller]
fn refused<T>(outcome: Result<T, Error>, code: &str) {
    match outcome {
        Err(Error::Refused(refusal)) => assert_eq!(refusal.code, code),
        Err(other) => panic!("expected {code}, got {other}"),
        Ok(_) => panic!("expected {code}, but it was done"),
    }
}

#[test]
fn an_excerpt_is_allowed_numbered_signed_for_and_comes_back() {
    let (office, report) = office_with(Level::Confidential);
    let excerpt = requested(&office, &report);
    assert_eq!((excerpt.state.as_str(), excerpt.ground.as_str()), ("requested", "approval"));
    assert_eq!(excerpt.source_pages, 4);
    office.sits_down("linxw", |desk| {
        refused(write_down(desk, &excerpt, "sunhao"), "excerpt.not_approved");
    });
    approve(&office, &excerpt);
    office.sits_down("linxw", |desk| {
        refused(write_down(desk, &excerpt, "xujia"), "excerpt.not_the_holder");
        let made = write_down(desk, &excerpt, "sunhao").expect("written");
        assert_eq!((made.state.as_str(), made.label.as_deref()), ("held", Some("Z01")));
        let barcode = made.barcode.clone().expect("a barcode");
        assert!(barcode.starts_with('4') && domain::numbers::is_barcode(&barcode));
        report.assert_signed(desk, &made.id, "receive_excerpt", None);
        refused(write_down(desk, &excerpt, "sunhao"), "excerpt.not_at_this_step");
        let card = app::records::open_record(
            desk,
            app::records::OpenRecord { id: report.record.to_string(), purpose: Some("核对".into()) },
        )
        .expect("opened")
        .reply;
        assert!(card.copies.iter().any(|copy| copy.kind == "excerpt" && copy.state == "out"));

        let back = ReturnExcerpt { scan: Some(barcode), pages: 1, ..Default::default() };
        let back = return_excerpt(desk, back).expect("returned").reply;
        assert!(back.incident, "a page is missing");
        assert_eq!((back.excerpt.state.as_str(), back.excerpt.returned_pages), ("returned", Some(1)));
        let again = ReturnExcerpt { id: Some(excerpt.id.clone()), pages: 2, ..Default::default() };
        refused(return_excerpt(desk, again), "excerpt.not_at_this_step");
    });
}

#[test]
fn a_request_that_cannot_be_is_refused_with_its_reason() {
    let (office, report) = office_with(Level::Internal);
    office.sits_down("sunhao", |desk| {
        let mut with = |change: &dyn Fn(&mut RequestExcerpt), code: &str| {
            let mut asked = ask(&report);
            change(&mut asked);
            refused(request_excerpt(desk, asked), code);
        };
        with(&|ask| ask.purpose = " ".into(), "excerpt.purpose_missing");
        with(&|ask| ask.extent = String::new(), "excerpt.extent_missing");
        with(&|ask| ask.page_range = "12-20".into(), "excerpt.pages_unclear");
        with(&|ask| ask.return_by = Some("2026-11-01".into()), "excerpt.return_day_past");
    });
    let other = office.sits_down("majun", |desk| office.person(desk, "majun").to_string());
    office.sits_down("sunhao", |desk| {
        let asked = RequestExcerpt { applicant_id: Some(other), ..ask(&report) };
        refused(request_excerpt(desk, asked), "access.not_permitted");
    });
}

#[test]
fn who_may_not_see_the_record_sees_no_excerpt_and_gets_none() {
    let (office, report) = office_with(Level::Confidential);
    let excerpt = requested(&office, &report);
    office.sits_down("majun", |desk| {
        assert!(list_excerpts(desk, ListExcerpts::default()).expect("listed").rows.is_empty());
        let read = read_excerpt(desk, ReadExcerpt { id: excerpt.id.clone() });
        assert!(matches!(read, Err(Error::Missing)));
        assert!(matches!(request_excerpt(desk, ask(&report)), Err(Error::Missing)));
    });
    let other = office.sits_down("majun", |desk| office.person(desk, "majun").to_string());
    office.sits_down("linxw", |desk| {
        let asked = RequestExcerpt { applicant_id: Some(other), ..ask(&report) };
        refused(request_excerpt(desk, asked), "access.clearance_too_low");
    });
}

#[test]
fn what_is_not_written_can_be_cancelled_by_its_applicant_only() {
    let (office, report) = office_with(Level::Confidential);
    let excerpt = requested(&office, &report);
    let cancel = || CancelExcerpt { id: excerpt.id.clone() };
    office.sits_down("zhoujg", |desk| refused(cancel_excerpt(desk, cancel()), "access.not_permitted"));
    let done = office.sits_down("sunhao", |desk| cancel_excerpt(desk, cancel())).expect("cancelled").reply;
    assert_eq!(done.state, "cancelled");
    office.sits_down("linxw", |desk| {
        refused(write_down(desk, &excerpt, "sunhao"), "excerpt.not_at_this_step");
    });
}

#[test]
fn a_notebook_goes_back_and_is_destroyed_with_everything_in_it() {
    let (office, report) = office_with(Level::Internal);
    let (first, second) = (requested(&office, &report), requested(&office, &report));
    let holder = office.sits_down("sunhao", |desk| office.person(desk, "sunhao").to_string());
    let other = office.sits_down("xujia", |desk| office.person(desk, "xujia").to_string());
    for excerpt in [&first, &second] {
        if excerpt.approval_id.is_some() {
            let ask = DecideApproval {
                id: excerpt.approval_id.clone().expect("asked"),
                decision: "approve".into(),
                opinion: String::new(),
                passphrase: PASSPHRASE.into(),
                signature_png: None,
            };
            office.sits_down("zhoujg", |desk| decide_approval(desk, ask)).expect("approved");
        }
    }
    office.sits_down("linxw", |desk| {
        let issue = |desk: &mut Desk, holder: &str| {
            issue_notebook(desk, IssueNotebook { holder_id: holder.to_owned(), leaves: 50 })
                .expect("handed out")
                .reply
        };
        let (book, strange) = (issue(desk, &holder), issue(desk, &other));
        refused(into_book(desk, &first, &strange, (1, 2)), "excerpt.notebook_of_another");
        refused(into_book(desk, &first, &book, (50, 51)), "excerpt.leaves_outside");
        let made = into_book(desk, &first, &book, (1, 3)).expect("written");
        assert_eq!((made.pages, made.notebook_number.as_deref()), (Some(3), Some(book.number.as_str())));
        refused(into_book(desk, &second, &book, (3, 4)), "excerpt.leaves_taken");
        into_book(desk, &second, &book, (4, 4)).expect("written");
        let alone = ReturnExcerpt { id: Some(made.id.clone()), pages: 3, ..Default::default() };
        refused(return_excerpt(desk, alone), "excerpt.in_notebook");

        let destroy = |login: &str| DestroyNotebook {
            notebook_id: book.id.clone(),
            method: "shred".into(),
            used_class: "P-4".into(),
            second: Office::second(login),
        };
        refused(destroy_notebook(desk, destroy("zhenghb")), "excerpt.notebook_out");
        let back = ReturnNotebook { scan: Some(book.barcode.clone()), leaves: 49, ..Default::default() };
        let back = return_notebook(desk, back).expect("returned").reply;
        assert!(back.incident && back.notebook.excerpts == 2, "a leaf is torn out");
        refused(into_book(desk, &second, &book, (9, 9)), "excerpt.not_at_this_step");
        refused(destroy_notebook(desk, destroy("linxw")), "copying.second_person_same");
        refused(
            destroy_notebook(desk, DestroyNotebook { used_class: "P-1".into(), ..destroy("zhenghb") }),
            "disposal.class_too_low",
        );
        let gone = destroy_notebook(desk, destroy("zhenghb")).expect("destroyed").reply;
        assert!(gone.destroyed_at.is_some());
        refused(destroy_notebook(desk, destroy("zhenghb")), "excerpt.notebook_closed");
        let listed =
            list_excerpts(desk, ListExcerpts { state: Some("destroyed".into()), ..Default::default() });
        assert_eq!(listed.expect("listed").rows.len(), 2);
        let books = list_notebooks(desk, ListNotebooks { open: true, ..Default::default() }).expect("listed");
        assert_eq!(books.rows.len(), 1, "the other one is still out");
    });
}

#[test]
fn the_register_of_excerpts_prints_and_says_nothing_to_who_is_not_cleared() {
    let (office, report) = office_with(Level::Confidential);
    requested(&office, &report);
    let print = |login: &str| {
        let ask = PrintExcerptRegister { from: "2026-11-01".into(), to: "2026-11-30".into() };
        office.sits_down(login, |desk| print_excerpt_register(desk, ask)).expect("printed").reply
    };
    assert!(crate::shelf::text_of(&print("linxw")).contains("二期"));
    let sealed = crate::shelf::text_of(&print("luoxy"));
    assert!(!sealed.contains("二期") && sealed.contains("ZC-0307-2026-0001"));
}
