//! Files: the key goes first, then the blob, and only the receipt makes the item destroyed.

use super::walk::{attested, counted, done, duty_log, execution};
use app::disposal::{execute_list, issue_certificate};
use base64::Engine;
use testkit::{Office, RecordAdder};

/// A duty log as a file, sealed and attached the way the desk does.
fn with_file(title: &str) -> RecordAdder {
    duty_log(title).with_copy("electronic", "electronic")
}

fn attach(office: &Office, title: &str) -> String {
    office.sits_down("linxw", |desk| {
        let record = testkit::records::record(desk, title);
        let sql = "SELECT id FROM copies WHERE record_id = :record AND kind = 'electronic'";
        let copy: domain::CopyId = desk
            .vault()
            .reader()
            .get(sql, &store::named! { record: record }, |row| store::id(row, "id"))
            .expect("read")
            .expect("an electronic copy");
        let ask = app::records::AttachFile {
            copy_id: copy.to_string(),
            file_name: "scan.txt".into(),
            media_type: String::new(),
            base64: base64::engine::general_purpose::STANDARD.encode("值班记录的扫描"),
        };
        done(app::records::attach_file(desk, ask));
        let sql = "SELECT blob FROM contents WHERE copy_id = :copy";
        let known =
            desk.vault().reader().get(sql, &store::named! { copy: copy }, |row| row.get::<_, String>("blob"));
        known.expect("read").expect("a file")
    })
}

fn blob_exists(office: &Office, blob: &str) -> bool {
    office.path().join("content").join(&blob[..2]).join(blob).exists()
}

/// Registers with a file first, so that the walk finds the record complete.
fn walked_with_file(office: &Office) -> (app::disposal::DestructionView, String) {
    let record = office.sits_down("linxw", |desk| with_file("一月").add(desk).id);
    let blob = attach(office, "一月");
    let list = office.sits_down("linxw", |desk| {
        let batch = super::walk::appraised(desk, &[record]);
        let draft = super::walk::drafted(desk, &batch);
        let list = super::walk::locked(desk, &draft);
        super::walk::approved(desk, &list)
    });
    office.days_pass(8);
    let list = office
        .sits_down("linxw", |desk| done(app::disposal::count_list(desk, super::walk::counting(&list))).reply);
    (list, blob)
}

#[test]
fn executing_destroys_the_key_then_the_blob_and_leaves_a_receipt() {
    let office = Office::with_file_plan();
    let (list, blob) = walked_with_file(&office);
    assert!(blob_exists(&office, &blob));
    office.sits_down("linxw", |desk| {
        let said = "SELECT count(*) FROM content_words WHERE text LIKE '%值班记录的扫描%'";
        assert_eq!(desk.vault().reader().number(said, &[]).expect("read"), 1);
        done(execute_list(desk, execution(&list)));
        let count = |desk: &mut app::Desk, sql: &str| desk.vault().reader().number(sql, &[]).expect("read");
        assert_eq!(count(desk, "SELECT count(*) FROM content_keys"), 0);
        assert_eq!(
            count(desk, "SELECT count(*) FROM content_previews"),
            0,
            "no small picture outlives its file"
        );
        assert_eq!(count(desk, "SELECT count(*) FROM content_words"), 0, "nor does a word");
        assert_eq!(count(desk, "SELECT count(*) FROM pending_shreds WHERE completed_at IS NULL"), 0);
        assert_eq!(count(desk, "SELECT count(*) FROM pending_shreds WHERE completed_at IS NOT NULL"), 1);
        let kinds = desk
            .vault()
            .reader()
            .list("SELECT kind FROM audit_events WHERE operation = 'execute_list' ORDER BY seq", &[], |row| {
                row.get::<_, String>(0)
            })
            .expect("read");
        assert_eq!(
            kinds,
            [
                "content_key_destroyed",
                "execution_began",
                "shred_completed",
                "record_destroyed",
                "list_executed"
            ]
        );
    });
    assert!(!blob_exists(&office, &blob));
}

#[test]
fn a_crash_between_key_and_receipt_is_taken_up_where_it_stopped() {
    let office = Office::with_file_plan();
    let (list, blob) = walked_with_file(&office);
    office.sits_down("linxw", |desk| {
        // What the first half of execute_list commits; then the power fails.
        let begun: app::Result<_> = desk.transact(app::Operation::ExecuteList, |work| {
            let record = list.items[0].record_id.parse().expect("an identity");
            let id: domain::DestructionListId = list.id.parse().expect("an identity");
            for (content, blob, key) in store::disposal::list_keyed_contents(work, record)? {
                store::disposal::delete_key(work, key)?;
                store::disposal::insert_shred(work, work.new_id(), content, &blob, work.now().at)?;
                store::disposal::mark_shredded(work, content, work.now().at)?;
            }
            store::disposal::update_list(work, id, &store::named! { state: "executing", started_at: work.now().at, method: "shred", place: "二号库房" })?;
            work.record(domain::disposal::DisposalEvent::ExecutionBegan { list: id, files: 1 });
            Ok(())
        });
        done(begun);
    });
    assert!(blob_exists(&office, &blob), "the power failed before the blob went");
    office.sits_down("linxw", |desk| {
        assert!(!blob_exists(&office, &blob), "unlocking finishes what is pending");
        let executed = done(execute_list(desk, execution(&list))).reply;
        assert_eq!((executed.state.as_str(), executed.figures.destroyed), ("executed", 1));
    });
}

#[test]
fn a_file_of_an_item_that_cannot_be_judged_is_gone_all_the_same_and_the_certificate_says_so() {
    let office = Office::with_file_plan();
    let record = office.sits_down("linxw", |desk| with_file("一月").add(desk).id);
    attach(&office, "一月");
    let other = office.sits_down("linxw", |desk| duty_log("二月").add(desk).id);
    let list = office.sits_down("linxw", |desk| {
        let batch = super::walk::appraised(desk, &[record, other]);
        let draft = super::walk::drafted(desk, &batch);
        let list = super::walk::locked(desk, &draft);
        super::walk::approved(desk, &list)
    });
    office.days_pass(8);
    office.sits_down("qiansong", |desk| done(testkit::back_up(desk)));
    let attested = office.sits_down("linxw", |desk| {
        let list = done(app::disposal::count_list(desk, super::walk::counting(&list))).reply;
        let mut act = execution(&list);
        act.results[0].result = "unknown".into();
        done(execute_list(desk, act));
        done(app::disposal::attest_list(desk, super::walk::attestation(&list.id))).reply
    });
    assert_eq!((attested.figures.destroyed, attested.figures.unknown, attested.backup.sets), (1, 1, 1));
    let issued = office
        .sits_down("chenli", |desk| done(issue_certificate(desk, super::walk::issue(&attested.id))).reply);
    let stated: serde_json::Value = serde_json::from_str(&issued.statement).expect("a statement");
    assert_eq!(stated["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        (stated["excluded"][0]["result"].as_str(), stated["media"][0]["result"].as_str()),
        (Some("undecided"), Some("passed"))
    );
    assert_eq!(stated["act"]["last_backup_expires_on"].as_str(), attested.backup.until.as_deref());
}

#[test]
fn a_destruction_waits_for_nobody_who_reads_beside_the_desk() {
    let office = Office::with_file_plan();
    let (list, blob) = walked_with_file(&office);
    let mut desk = office.desk("linxw");
    let set = desk.vault().prepare_backup(None).expect("prepared").run(&|_, _| true);
    let set = set.expect("no fault").expect("a set with the key of the file");
    let verifying = desk.vault().prepare_verification(Vec::new()).expect("prepared");
    let (stands, standing) = std::sync::mpsc::channel();
    let reading = std::thread::spawn(move || {
        verifying.run(&|done, _| {
            if done > 0 {
                // Nobody listens any more when it begins again on the state after the destruction.
                let _ = stands.send(());
                std::thread::sleep(std::time::Duration::from_millis(50));
            }
            true
        })
    });
    standing.recv().expect("it stands in the trail");
    done(execute_list(&mut desk, execution(&list)));
    assert!(!blob_exists(&office, &blob), "the log was emptied and the file is gone");
    let report = reading.join().expect("ended").expect("verified");
    let report = desk.vault().without_files_destroyed_since(report).expect("read");
    assert!(report.is_intact(), "{:?}", report.findings);
    let folder = office.path().join("backups");
    let sets = || std::fs::read_dir(&folder).expect("backups").filter_map(Result::ok).count();
    let copied = sets();
    assert!(desk.vault().finish_backup(set, "asked").expect("no fault").is_none(), "it held a destroyed key");
    assert_eq!(sets(), copied - 1, "and is thrown away");
}

#[test]
fn the_vault_verifies_after_a_destruction() {
    let office = Office::with_file_plan();
    let _ = attested(&office, &[duty_log("一月")]);
    let _ = counted(&office, &[duty_log("二月")]);
    let report = office.sits_down("luoxy", |desk| done(testkit::verify(desk, Vec::new())).reply);
    assert!(report.intact, "{:?}", report.findings);
}
