//! kill -9 at random instants of an import: afterwards all of it is there or none, and what was begun goes on or is
//! taken away; nothing is ever seen by half.

use crate::forged::verified;
use app::Desk;
use app::imports::{
    AcceptImport, AdvanceImport, BeginImport, ColumnView, DiscardImport, ImportProgress, ListImports,
    MappingView, accept_import, advance_import, begin_import, discard_import, list_imports,
};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;
use testkit::Office;

const KILLS: u32 = 16;
/// Two slices and a rest.
const ROWS: usize = 2_100;
const VAULT: &str = "STRONGROOM_KILLED_IMPORT_VAULT";
const FILE: &str = "STRONGROOM_KILLED_IMPORT_FILE";

fn mapping() -> MappingView {
    let columns = [
        ("title", "题名"),
        ("author", "责任者"),
        ("document_number", "文号"),
        ("document_date", "日期"),
        ("category", "类目"),
        ("department", "部门"),
    ];
    let column = |(field, head): (&str, &str)| ColumnView {
        field: field.into(),
        column: Some(head.into()),
        ..ColumnView::default()
    };
    MappingView {
        subject: "records".into(),
        columns: columns.map(column).into_iter().collect(),
        ..MappingView::default()
    }
}

fn go_on(desk: &mut Desk, mut progress: ImportProgress) -> ImportProgress {
    while progress.more {
        let step = AdvanceImport { import_id: progress.import.id.clone() };
        progress = advance_import(desk, step).expect("a step").reply;
    }
    progress
}

fn unlocked(vault: &Path) -> Desk {
    let clock = std::sync::Arc::new(app::SystemClock);
    Desk::unlock(vault, "linxw", testkit::PASSPHRASE, app::Locale::ZhCn, clock).expect("unlocked")
}

/// Not a story by itself: the process that is killed.
#[test]
#[ignore = "run by the loop below as a process of its own"]
fn one_import() {
    let (Some(vault), Some(path)) = (std::env::var_os(VAULT), std::env::var_os(FILE)) else { return };
    let mut desk = unlocked(Path::new(&vault));
    let file = desk.offer_file(Path::new(&path)).expect("offered").token;
    let begun = begin_import(&mut desk, BeginImport { file, mapping: mapping(), ..BeginImport::default() });
    let checked = go_on(&mut desk, begun.expect("begun").reply);
    let accept = AcceptImport { import_id: checked.import.id, partial: false };
    let accepted = accept_import(&mut desk, accept).expect("accepted").reply;
    assert_eq!(go_on(&mut desk, accepted).import.state, "published");
}

fn register(office: &Office, round: u32) -> PathBuf {
    let mut text = String::from("题名,责任者,文号,日期,类目,部门\n");
    for row in 0..ROWS {
        text.push_str(&format!(
            "第{round}批第{row}件,工程维保部,恒{round}-{row},2024-03-01,SB-03,工程维保部\n"
        ));
    }
    let path = office.path().parent().expect("a folder").join("一批.csv");
    std::fs::write(&path, text).expect("written");
    path
}

/// How many records somebody sees.
fn seen(desk: &mut Desk) -> usize {
    let today = desk.now().today();
    let vault = desk.vault();
    let sight = store::Sight::of(&vault.reader(), vault.actor(), today).expect("a sight");
    let filter = store::records::RecordFilter::default();
    let count = store::records::count_records(&vault.reader(), &sight, &filter, 1_000_000).expect("counted");
    usize::try_from(count).expect("a count")
}

/// An import in a process of its own.
fn importing(office: &Office, round: u32) -> Child {
    Command::new(std::env::current_exe().expect("this program"))
        .args(["killed_imports::one_import", "--exact", "--ignored", "--test-threads=1"])
        .env(VAULT, office.path())
        .env(FILE, register(office, round))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("started")
}

#[test]
fn an_import_killed_at_any_instant_is_whole_or_nowhere() {
    let office = Office::with_file_plan();
    // One that nobody kills tells how long an import takes on this machine.
    let from = Instant::now();
    assert!(importing(&office, KILLS).wait().expect("ended").success());
    let whole = from.elapsed();
    let mut there = seen(&mut unlocked(&office.path()));
    assert_eq!(there, ROWS);
    let (mut went_on, mut taken_away) = (0, 0);
    for round in 0..KILLS {
        let mut child = importing(&office, round);
        // Spread over unlocking, checking, arriving and publishing, in another order than that of the rounds.
        std::thread::sleep(whole * (round * 7 % KILLS) / KILLS);
        child.kill().expect("killed");
        child.wait().expect("gone");

        let mut desk = unlocked(&office.path());
        let last = list_imports(&mut desk, ListImports::default()).expect("a list").rows.into_iter().next();
        let now = seen(&mut desk);
        match last.filter(|import| import.ended_at.is_none()) {
            // It had ended, or had not begun.
            None => assert!([there, there + ROWS].contains(&now), "round {round}: {now} are seen of {there}"),
            Some(import) => {
                assert_eq!(now, there, "round {round}: an import that is {} shows nothing", import.state);
                let resumable = import.state == "arriving" && round % 2 == 0;
                let progress = if resumable {
                    let step = AdvanceImport { import_id: import.id };
                    went_on += 1;
                    advance_import(&mut desk, step).expect("it goes on").reply
                } else {
                    taken_away += 1;
                    discard_import(&mut desk, DiscardImport { import_id: import.id })
                        .expect("discarded")
                        .reply
                };
                go_on(&mut desk, progress);
                let expected = if resumable { there + ROWS } else { there };
                assert_eq!(seen(&mut desk), expected, "round {round}");
            }
        }
        there = seen(&mut desk);
        drop(desk.lock());
    }
    assert!(went_on + taken_away > KILLS / 4, "only {went_on} went on and {taken_away} were taken away");
    let staged = std::fs::read_dir(office.path().join("staging")).map_or(0, |folder| folder.count());
    assert_eq!(staged, 0, "no staging file is left behind");
    let report = verified(&office, Vec::new());
    assert!(report.intact, "{:?}", report.findings);
}
