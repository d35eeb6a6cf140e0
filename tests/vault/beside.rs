//! Long reading beside the desk: one state of the vault is verified or copied while the desk goes on writing, and
//! nothing of it outlasts the desk.

use app::audit::{BeginVerification, CancelVerification, begin_verification, cancel_verification};
use app::loans::{LendCopy, lend_copy};
use app::vault::{BeginBackup, CancelBackup, ListBackups, begin_backup, cancel_backup, list_backups};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use testkit::{Office, RecordAdder};

/// A verification on its own thread that stands still in the middle of the trail until it is told to go on.
struct Standing {
    go_on: Sender<()>,
    thread: JoinHandle<vault::Result<vault::Report>>,
}

fn standing(desk: &mut app::Desk) -> Standing {
    let verifying = desk.vault().prepare_verification(Vec::new()).expect("a second reader");
    let (standing, stands): (Sender<()>, Receiver<()>) = channel();
    let (go_on, told) = channel();
    let stood = AtomicBool::new(false);
    let thread = std::thread::spawn(move || {
        verifying.run(&|done, _| {
            if done > 0 && !stood.swap(true, Ordering::Relaxed) {
                standing.send(()).expect("somebody waits");
                told.recv().expect("told to go on");
            }
            true
        })
    });
    stands.recv().expect("it stands in the trail");
    Standing { go_on, thread }
}

impl Standing {
    fn goes_on(self) -> vault::Report {
        self.go_on.send(()).expect("it waits");
        self.thread.join().expect("it ended").expect("verified")
    }
}

fn head(desk: &mut app::Desk) -> i64 {
    store::audit::head(&desk.vault().reader()).expect("read").expect("a head").0
}

#[test]
fn a_loan_is_written_while_the_sample_vault_is_verified() {
    let office = Office::sample();
    let mut desk = office.desk("linxw");
    let verifying = standing(&mut desk);
    let before = head(&mut desk);
    let rules = RecordAdder::named("装修管理服务规定（公示版）").in_category("XZ-06").add(&mut desk);
    // Whoever of them has nothing overdue on the day the sample is built.
    let lent = ["pengjj", "xujia", "majun", "sunhao"].iter().any(|borrower| {
        let ask = LendCopy {
            copy_id: rules.copies[0].id.clone(),
            borrower_id: office.person(&mut desk, borrower).to_string(),
            way: "carry_out".to_owned(),
            purpose: "现场核对".to_owned(),
            ..LendCopy::default()
        };
        lend_copy(&mut desk, ask).is_ok_and(|done| done.reply.state == "out")
    });
    assert!(lent, "nobody of the sample can borrow");
    assert!(head(&mut desk) > before);
    let report = verifying.goes_on();
    assert!(report.is_intact(), "{:?}", report.findings);
    assert_eq!(report.head_seq, before, "what was verified is the state it began with");
    drop(desk.lock());
    let again = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new())).expect("verified").reply;
    assert!(again.intact && again.head_seq > before, "{:?}", again.findings);
}

#[test]
fn locking_ends_a_verification_and_leaves_no_log_behind() {
    let office = Office::sample();
    let mut desk = office.desk("hemin");
    begin_verification(&mut desk, BeginVerification::default()).expect("begun");
    let begun = Instant::now();
    drop(desk.lock());
    assert!(begun.elapsed() < Duration::from_secs(4), "locking waited for a verification to end");
    let log = office.path().join("records.db-wal");
    assert!(std::fs::metadata(&log).map_or(true, |log| log.len() == 0), "the last connection did not write");
}

#[test]
fn a_verification_given_up_is_no_verdict_and_no_event() {
    let office = Office::open();
    office.sits_down("hemin", |desk| {
        begin_verification(desk, BeginVerification::default()).expect("begun");
        let before = head(desk);
        let given_up = cancel_verification(desk, CancelVerification {}).expect("given up");
        assert!(given_up.cancelled && !given_up.intact);
        assert_eq!(head(desk), before);
        assert!(cancel_verification(desk, CancelVerification {}).is_err(), "there is none any more");
    });
}

#[test]
fn a_set_has_the_state_it_was_begun_with() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let copying = desk.vault().prepare_backup(None).expect("a second reader");
    let looked = AtomicBool::new(false);
    let (standing, stands) = channel();
    let (go_on, told) = channel::<()>();
    let thread = std::thread::spawn(move || {
        copying.run(&|_, _| {
            if !looked.swap(true, Ordering::Relaxed) {
                standing.send(()).expect("somebody waits");
                told.recv().expect("told to go on");
            }
            true
        })
    });
    stands.recv().expect("it copies");
    let before = head(&mut desk);
    RecordAdder::named("门岗交接班记录").add(&mut desk);
    go_on.send(()).expect("it waits");
    let copied = thread.join().expect("it ended").expect("no fault").expect("copied");
    let set = desk.vault().finish_backup(copied, "asked").expect("recorded").expect("a set").reply;
    assert_eq!(set.seq, before);
    assert!(std::path::Path::new(&set.folder).join("manifest.sig").exists());
}

#[test]
fn a_set_given_up_leaves_nothing() {
    let office = Office::open();
    office.sits_down("qiansong", |desk| {
        begin_backup(desk, BeginBackup::default()).expect("begun");
        cancel_backup(desk, CancelBackup {}).expect("given up");
        assert!(list_backups(desk, ListBackups {}).expect("listed").rows.is_empty());
    });
    let left: Vec<_> = std::fs::read_dir(office.path().join("backups")).expect("the folder").collect();
    let sets = left.into_iter().filter_map(Result::ok).filter(|one| one.file_name() != "content");
    assert_eq!(sets.count(), 0);
}
