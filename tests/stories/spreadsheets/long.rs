//! Long lists: counted, written step by step, given up, changed in between; the trail knows each row that left.

use super::*;
use app::exports::{CancelExport, cancel_export};

fn step(desk: &mut Desk, progress: &ExportProgress) -> Result<ExportProgress, Error> {
    let step = AdvanceExport { export: progress.export.clone(), purpose: None };
    advance_export(desk, step).map(|done| done.reply)
}

fn said(desk: &mut Desk, kind: &str) -> i64 {
    let sql = "SELECT count(*) FROM audit_events WHERE kind = :kind";
    desk.vault().reader().number(sql, &store::named! { kind: kind }).expect("counted")
}

/// So many records, by an import.
fn with_records(rows: usize) -> Office {
    let office = Office::with_file_plan();
    let mut text = String::from("题名,责任者,文号,形成日期,类目,部门\n");
    for row in 0..rows {
        text.push_str(&format!(
            "巡查记录第{row}号,工程维保部,巡〔2024〕{row}号,2024-03-01,SB-03,工程维保部\n"
        ));
    }
    let path = office.path().parent().expect("a folder").join("巡查.csv");
    std::fs::write(&path, text).expect("written");
    round_trips::bring_in(&office, "linxw", "records", &path);
    office
}

#[test]
fn a_long_register_is_counted_first_and_written_in_steps_that_the_trail_knows() {
    let office = with_records(2_300);
    let path = office.path().parent().expect("a folder").join("档案.csv");
    office.sits_down("linxw", |desk| {
        let begun = begin(desk, "records", "csv", &path).expect("begun");
        assert_eq!((begun.state.as_str(), begun.total), ("counting", 0));
        let mut counted = step(desk, &begun).expect("counted");
        assert_eq!((counted.state.as_str(), counted.total), ("counting", 0));
        assert!((1..2_300).contains(&counted.done), "{}", counted.done);
        while counted.state == "counting" {
            counted = step(desk, &counted).expect("counted");
        }
        assert_eq!((counted.state.as_str(), counted.total), ("counted", 2_300));
        assert_eq!(said(desk, "list_export_begun"), 0, "nothing has left yet");
        assert!(!path.exists(), "the file has no name before it is whole");
        let mut progress = step(desk, &counted).expect("begun to write");
        assert_eq!((progress.state.as_str(), said(desk, "list_export_begun")), ("writing", 1));
        progress = step(desk, &progress).expect("written");
        assert_eq!(progress.total, 2_300);
        assert!((1..2_300).contains(&progress.done), "{}", progress.done);
        let mut written = 1;
        while progress.done < progress.total {
            assert_eq!(said(desk, "list_rows_exported"), written, "every step stands in the trail");
            progress = step(desk, &progress).expect("written");
            written += 1;
        }
        assert!(!path.exists());
        assert_eq!(step(desk, &progress).expect("written").state, "written");
        assert_eq!(said(desk, "list_exported"), 1);
    });
    let rows = read(&path);
    assert_eq!(rows.len(), 2_301);
    let title = rows[0].iter().position(|head| head == "题名").expect("titles");
    assert_eq!((rows[1][title].as_str(), rows[2_300][title].as_str()), ("巡查记录第0号", "巡查记录第2299号"));
}

#[test]
fn an_export_that_is_given_up_or_locked_away_leaves_no_file() {
    let office = with_records(1_200);
    let folder = office.path().parent().expect("a folder").to_path_buf();
    let left = || {
        std::fs::read_dir(&folder)
            .expect("read")
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with("档案"))
    };
    let path = folder.join("档案.xlsx");
    office.sits_down("linxw", |desk| {
        let mut progress = begin(desk, "records", "xlsx", &path).expect("begun");
        while progress.state != "writing" || progress.done == 0 {
            progress = step(desk, &progress).expect("a step");
        }
        cancel_export(desk, CancelExport { export: progress.export.clone() }).expect("given up");
        assert_eq!(said(desk, "list_export_cancelled"), 1);
        assert!(matches!(step(desk, &progress), Err(Error::Missing)));
        let begun = begin(desk, "records", "xlsx", &path).expect("begun");
        step(desk, &begun).expect("counted");
    });
    assert!(!left(), "the desk was locked, and its half-written file is gone");
}

#[test]
fn a_list_that_changes_while_it_leaves_is_not_written() {
    let office = with_records(1_200);
    let path = office.path().parent().expect("a folder").join("档案.csv");
    office.sits_down("linxw", |desk| {
        let mut progress = begin(desk, "records", "csv", &path).expect("begun");
        while progress.state != "counted" {
            progress = step(desk, &progress).expect("a step");
        }
        let _ = RecordAdder::named("后来的一件").in_category("XZ-06").add(desk);
        let refused = steps(desk, progress, None).expect_err("refused");
        assert!(matches!(refused, Error::Refused(refusal) if refusal.code == "export.changed"));
    });
    assert!(!path.exists());
}
