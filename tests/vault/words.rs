//! 绝密 words and 机密 content, proved by taking everything that somebody else can take: with the key the canaries are
//! there, without it they are nowhere — not in a page, not in the log, not in a file, not in what once stood there.

use crate::everything::{holds, logged_pages, reach, stored_texts};
use crate::outsider::{Keys, database};
use app::approvals::{DecideApproval, decide_approval};
use app::copying::{RequestCopyJob, request_copy_job};
use app::loans::{RequestLoan, request_loan};
use app::records::{
    AttachFile, CountersignLevelChange, OpenRecord, ProposeLevelChange, RegisteredRecord, attach_file,
    countersign_level_change, open_record, propose_level_change,
};
use app::retention::{PlaceHold, place_hold};
use app::{Desk, Locale};
use base64::Engine;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use testkit::{Office, PASSPHRASE, RecordAdder};

/// What is written about the record that was 绝密 from the beginning.
const BORN: &[(&str, &str)] = &[
    ("title", "qzacquisition 并购云澜北区谈判底价"),
    ("summary", "qzsummary 上限两亿三千万"),
    ("content", "qzcontent 报价单逐项"),
    ("file", "qzfilename-底价.txt"),
    ("purpose of opening", "qzopening 董事会前核对"),
    ("purpose of a loan", "qzloanpurpose 谈判当日用"),
    ("opinion", "qzopinion 仅限当日"),
    ("purpose of copying", "qzcopypurpose 董事会材料"),
    ("destination", "qzdestination 董事会秘书处"),
    ("hold", "qzholdreason 仲裁保全"),
];
/// What is written about the record that was 秘密 and became 绝密.
const RAISED: &[(&str, &str)] = &[
    ("title", "qzmerger 北区合并人员安置方案"),
    ("summary", "qzlayoffs 涉及四十二人"),
    ("content", "qzlistofnames 安置名单"),
    ("file", "qzraisedfile-分流去向表.txt"),
    ("purpose of a loan", "qzearlier 起草时核对"),
];
const REASON: &str = "qzraisereason 已列入并购保密范围";
const CONFIDENTIAL: &str = "qzaccident 事故调查询问笔录";
const CONTROL: &str = "qzcontrol 小区产权登记一览";
const CONTROL_FILE: &str = "qzcontrolfile 产权证复印件";

fn of(canaries: &[(&str, &'static str)], what: &str) -> &'static str {
    canaries.iter().find(|(name, _)| *name == what).expect("a canary").1
}

pub(crate) fn done<T>(result: app::Result<T>) -> T {
    result.unwrap_or_else(|error| panic!("{}", error.to_problem(Locale::ZhCn).text))
}

pub(crate) fn copied(office: &Office) -> (TempDir, PathBuf) {
    fn folder(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).expect("a folder");
        for entry in std::fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry");
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                folder(&entry.path(), &target);
            } else {
                std::fs::copy(entry.path(), target).expect("copied");
            }
        }
    }
    let place = tempfile::tempdir().expect("a folder");
    let vault = place.path().join("copy.strongroom");
    folder(&office.path(), &vault);
    (place, vault)
}

pub(crate) fn clear(office: &Office, login: &str) {
    let proposed = office.sits_down("shenlan", |desk| {
        let person_id = office.person(desk, login).to_string();
        let ask = app::people::ProposeClearance { person_id, level: "top_secret".into() };
        done(app::people::propose_clearance(desk, ask)).reply
    });
    office.sits_down("zhaozy", |desk| {
        done(app::people::complete_clearance(
            desk,
            app::people::CompleteClearance { clearance_id: proposed.id },
        ));
    });
}

fn with_file(
    desk: &mut Desk,
    adder: RecordAdder,
    summary: &str,
    name: &str,
    content: &str,
) -> RegisteredRecord {
    let made =
        adder.with(|ask| ask.summary = summary.to_owned()).with_copy("electronic", "electronic").add(desk);
    let ask = AttachFile {
        copy_id: made.copies[1].id.clone(),
        file_name: name.to_owned(),
        media_type: "text/plain".to_owned(),
        base64: base64::engine::general_purpose::STANDARD.encode(content),
    };
    done(attach_file(desk, ask));
    made
}

fn ask_for(desk: &mut Desk, copy: &str, borrower: String, purpose: &str) -> app::loans::LoanView {
    let ask = RequestLoan {
        copy_id: copy.to_owned(),
        borrower_id: borrower,
        way: "reading".into(),
        purpose: purpose.to_owned(),
    };
    done(request_loan(desk, ask)).reply
}

struct Papers {
    born: RegisteredRecord,
    raised: RegisteredRecord,
}

fn registered(office: &Office) -> Papers {
    clear(office, "linxw");
    office.sits_down("linxw", |desk| {
        let room = app::places::AddPlace {
            kind: "room".into(),
            code: "Y1".into(),
            name: "一号阅览室".into(),
            top_secret_reading: true,
            ..Default::default()
        };
        done(app::places::add_place(desk, room));
        let born = RecordAdder::named(of(BORN, "title")).at_level("top_secret");
        let born = with_file(desk, born, of(BORN, "summary"), of(BORN, "file"), of(BORN, "content"));
        let raised = RecordAdder::named(of(RAISED, "title")).at_level("secret");
        let raised =
            with_file(desk, raised, of(RAISED, "summary"), of(RAISED, "file"), of(RAISED, "content"));
        let borrower = office.person(desk, "songyq").to_string();
        ask_for(desk, &raised.copies[0].id, borrower, of(RAISED, "purpose of a loan"));
        let paper = RecordAdder::named("事故调查报告").at_level("confidential");
        with_file(desk, paper, "", "询问笔录.txt", CONFIDENTIAL);
        with_file(desk, RecordAdder::named(CONTROL).at_level("secret"), "", "产权.txt", CONTROL_FILE);
        Papers { born, raised }
    })
}

fn used(office: &Office, papers: &Papers) {
    // The clerk cleared to 秘密 enters by barcode what he may not read, and types its purpose.
    office.sits_down("zhenghb", |desk| {
        let borrower = office.person(desk, "chenli").to_string();
        ask_for(desk, &papers.born.copies[0].id, borrower, of(BORN, "purpose of a loan"));
    });
    office.sits_down("chenli", |desk| {
        let id = papers.born.id.clone();
        let page =
            done(open_record(desk, OpenRecord { id, purpose: Some(of(BORN, "purpose of opening").into()) }));
        assert_eq!(page.reply.title, of(BORN, "title"), "a holder reads it");
        let hold = PlaceHold {
            record_id: papers.born.id.clone(),
            reason: of(BORN, "hold").into(),
            authority: "仲裁委员会".into(),
            review_on: "2027-01-29".into(),
        };
        done(place_hold(desk, hold));
    });
    office.sits_down("linxw", |desk| {
        let ask = RequestCopyJob {
            record_id: papers.born.id.clone(),
            source_copy_id: Some(papers.born.copies[0].id.clone()),
            receiver_id: Some(office.person(desk, "chenli").to_string()),
            applicant_id: Some(office.person(desk, "chenli").to_string()),
            purpose: of(BORN, "purpose of copying").into(),
            destination: of(BORN, "destination").into(),
            pages: 12,
            page_range: "1–12".into(),
            copies: 1,
            certified: false,
            return_by: Some("2026-12-18".into()),
            confirm: None,
        };
        done(request_copy_job(desk, ask));
        let raise = ProposeLevelChange {
            record_id: papers.raised.id.clone(),
            to: "top_secret".into(),
            reason: REASON.into(),
            basis: "R4·二·二·3⑴".into(),
            ..ProposeLevelChange::default()
        };
        let change = done(propose_level_change(desk, raise)).reply;
        let agree = CountersignLevelChange {
            change_id: change.id,
            agree: true,
            passphrase: None,
            second: Some(Office::second("chenli")),
        };
        done(countersign_level_change(desk, agree));
    });
    decided(office);
}

/// The general manager reads what is asked of him before he agrees.
fn decided(office: &Office) {
    office.sits_down("zhaozy", |desk| {
        let page = done(app::approvals::list_approvals(desk, app::approvals::ListApprovals::default()));
        let reading = page.rows.iter().find(|row| row.action == "reading" && row.level == "top_secret");
        let decide = DecideApproval {
            id: reading.expect("it waits").id.clone(),
            decision: "approve".into(),
            opinion: of(BORN, "opinion").into(),
            passphrase: PASSPHRASE.into(),
            signature_png: None,
        };
        done(app::approvals::open_approval(desk, app::approvals::OpenApproval { id: decide.id.clone() }));
        done(decide_approval(desk, decide));
    });
}

#[test]
fn nobody_without_the_key_finds_a_word_of_a_top_secret_record_anywhere() {
    let office = Office::with_file_plan();
    let papers = registered(&office);
    let (_kept, before) = copied(&office);
    let reached = reach(&before, "zhenghb", PASSPHRASE);
    for (what, canary) in RAISED {
        assert!(holds(&reached, canary), "before it was raised, anybody cleared to 秘密 finds its {what}");
    }

    used(&office, &papers);
    let desk = office.desk("linxw");
    let (_kept, vault) = copied(&office);
    drop(desk.lock());
    let everything: Vec<_> = BORN.iter().chain(RAISED).chain([&("reason", REASON)]).collect();

    let holder = reach(&vault, "chenli", PASSPHRASE);
    for (what, canary) in &everything {
        assert!(holds(&holder, canary), "a holder of the key finds its {what}");
    }
    assert!(holds(&holder, CONFIDENTIAL));

    for login in ["zhenghb", "xujia", "songyq", "luoxy", "qiansong", "shenlan", "hemin"] {
        let reached = reach(&vault, login, PASSPHRASE);
        assert!(
            holds(&reached, CONTROL) && holds(&reached, CONTROL_FILE),
            "{login} reads what is 秘密: the search finds"
        );
        for (what, canary) in &everything {
            assert!(!holds(&reached, canary), "{login} finds the {what} {canary}");
            let (word, phrase) = canary.split_once([' ', '-']).expect("two words");
            assert!(!holds(&reached, word), "{login} finds {word} of the {what}");
            assert!(
                !holds(&reached, phrase.trim_end_matches(".txt")),
                "{login} finds {phrase} of the {what}"
            );
        }
        let cleared = login == "songyq";
        assert_eq!(
            holds(&reached, CONFIDENTIAL),
            cleared,
            "{login}: 机密 content is for holders of that key"
        );
    }
}

#[test]
fn the_log_of_a_running_session_is_searched_too() {
    let office = Office::with_file_plan();
    clear(&office, "linxw");
    let mut desk = office.desk("linxw");
    let _ = RecordAdder::named(CONTROL).at_level("secret").add(&mut desk);
    let _ = RecordAdder::named(of(BORN, "title")).at_level("top_secret").add(&mut desk);
    let (_kept, vault) = copied(&office);
    drop(desk.lock());
    let log = logged_pages(&vault, &Keys::of(&vault, "zhenghb", PASSPHRASE).data_key());
    assert!(holds(&log, CONTROL), "the log holds what was just written");
    assert!(!holds(&log, of(BORN, "title")) && !holds(&log, "qzacquisition"));
}

/// Takes the 绝密 key out of somebody's slot in the keyring, as if the account were younger than the clearance.
fn without_key(office: &Office, login: &str) {
    let place = office.path().join("keyring.json");
    let mut keyring: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&place).expect("the keyring")).expect("json");
    for slot in keyring["slots"].as_array_mut().expect("slots") {
        if slot["login"] == login {
            slot["sealed_level4_key"] = serde_json::Value::Null;
        }
    }
    std::fs::write(place, keyring.to_string()).expect("written");
}

#[test]
fn lowering_opens_the_records_own_words_and_waits_for_a_holder_of_the_key() {
    let office = Office::with_file_plan();
    let papers = registered(&office);
    used(&office, &papers);
    let lower = ProposeLevelChange {
        record_id: papers.born.id.clone(),
        to: "secret".into(),
        reason: "qzlowerreason 交易已公告".into(),
        basis: "R4·二·二·3⑴".into(),
        ..ProposeLevelChange::default()
    };
    let change = office.sits_down("linxw", |desk| done(propose_level_change(desk, lower)).reply.id);
    let agree = || CountersignLevelChange {
        change_id: change.clone(),
        agree: true,
        passphrase: None,
        second: Some(Office::second("chenli")),
    };
    without_key(&office, "linxw");
    office.sits_down("linxw", |desk| {
        let id = papers.born.id.clone();
        let page = done(open_record(desk, OpenRecord { id, purpose: Some("核对".into()) })).reply;
        assert_eq!(
            (page.title.as_str(), page.summary.as_str()),
            ("〔密〕", "〔密〕"),
            "cleared, but without the key"
        );
        let refused = countersign_level_change(desk, agree()).expect_err("refused").to_problem(Locale::ZhCn);
        assert_eq!(refused.code, "vault.level_key_missing");
    });
    office.sits_down("linxw", |desk| {
        done(countersign_level_change(desk, agree()));
    });
    let (_kept, vault) = copied(&office);
    let reached = reach(&vault, "zhenghb", PASSPHRASE);
    for what in ["title", "summary", "content", "file"] {
        assert!(holds(&reached, of(BORN, what)), "whoever is cleared to 秘密 finds its {what} now");
    }
    for said in ["purpose of opening", "purpose of a loan", "opinion", "hold"] {
        assert!(!holds(&reached, of(BORN, said)), "what was said while it was 绝密 stays sealed: {said}");
    }
    assert!(!holds(&reached, "qzlowerreason"));
    let found = office.sits_down("luoxy", |desk| done(testkit::verify(desk, Vec::new())).reply);
    assert!(found.findings.is_empty(), "sealing and opening left the trail whole: {found:?}");
}

#[test]
fn a_sealed_text_put_into_another_row_shows_nothing_and_is_named() {
    let office = Office::with_file_plan();
    clear(&office, "linxw");
    let (first, second) = office.sits_down("linxw", |desk| {
        let made = |title: &str, desk: &mut Desk| RecordAdder::named(title).at_level("top_secret").add(desk);
        (made(of(BORN, "title"), desk), made("qzother 另一件", desk))
    });
    let moved =
        "UPDATE records SET title = replace((SELECT title FROM records WHERE id = ?1), ?1, ?2) WHERE id = ?2";
    database(&office).execute(moved, [&first.id, &second.id]).expect("forged");
    office.sits_down("linxw", |desk| {
        let page =
            done(open_record(desk, OpenRecord { id: second.id.clone(), purpose: Some("核对".into()) }));
        assert_eq!(page.reply.title, "〔密〕", "it was sealed for another place");
    });
    let found = office.sits_down("luoxy", |desk| done(testkit::verify(desk, Vec::new())).reply);
    assert!(
        found.findings.iter().any(|finding| finding.id.as_deref() == Some(second.id.as_str())),
        "{found:?}"
    );
}

#[test]
fn what_lies_in_the_clear_is_sealed_by_the_first_holder_who_unlocks() {
    let office = Office::with_file_plan();
    clear(&office, "linxw");
    let made = office.sits_down("linxw", |desk| {
        RecordAdder::named("qzplain 旧库里的标题").at_level("top_secret").add(desk)
    });
    // As an older program left it: no key of words, the title in the clear.
    let connection = database(&office);
    connection.execute("DELETE FROM word_keys WHERE row > 0", []).expect("forged");
    connection
        .execute("UPDATE records SET title = 'qzplain 旧库里的标题' WHERE id = ?1", [&made.id])
        .expect("forged");
    drop(connection);
    office.sits_down("zhenghb", |_| ());
    let plain = |office: &Office| {
        let keys = Keys::of(&office.path(), "zhenghb", PASSPHRASE);
        stored_texts(&office.path(), &keys).iter().any(|text| text.contains("qzplain"))
    };
    assert!(plain(&office), "nobody without the key can seal it");
    let sealed = office.sits_down("chenli", |desk| {
        store::audit::list_events(
            &desk.vault().reader(),
            &store::audit::TrailFilter { kind: Some("words_sealed".into()), limit: 5, ..Default::default() },
        )
        .expect("read")
        .len()
    });
    assert_eq!(sealed, 1);
    assert!(!plain(&office));
    let (_kept, vault) = copied(&office);
    assert!(!holds(&reach(&vault, "zhenghb", PASSPHRASE), "qzplain"), "nor in what once stood there");
    assert!(holds(&reach(&vault, "zhaozy", PASSPHRASE), "qzplain"));
}
