//! What a record is described by may be wrong: it is corrected with a reason, what was written before stays, and the
//! search finds the new words and not the old.

use app::records::{CorrectRecord, ListRecords, OpenRecord, correct_record, list_records, open_record};
use app::{Desk, Locale, Result};
use testkit::{Office, RecordAdder};

fn code<T>(result: Result<T>) -> String {
    match result {
        Ok(_) => "allowed".to_owned(),
        Err(error) => error.to_problem(Locale::ZhCn).code,
    }
}

fn found(desk: &mut Desk, words: &str) -> usize {
    let ask = ListRecords { query: Some(words.into()), ..ListRecords::default() };
    list_records(desk, ask).expect("listed").rows.len()
}

fn correction(id: &str, title: &str, reason: &str) -> CorrectRecord {
    CorrectRecord {
        id: id.into(),
        title: Some(title.into()),
        reason: reason.into(),
        ..CorrectRecord::default()
    }
}

#[test]
fn a_title_is_corrected_with_a_reason_and_the_old_one_stays_behind_it() {
    let office = Office::with_file_plan();
    let id = office.sits_down("linxw", |desk| {
        let made = RecordAdder::named("消防泵房巡查纪录").in_category("XZ-06").add(desk);
        assert_eq!(
            code(correct_record(desk, correction(&made.id, "消防泵房巡查记录", " "))),
            "record.correction_reason"
        );
        assert_eq!(code(correct_record(desk, correction(&made.id, " ", "打错"))), "record.field_empty");
        let same = correction(&made.id, "消防泵房巡查纪录", "打错");
        assert_eq!(code(correct_record(desk, same)), "record.nothing_corrected");
        assert_eq!(code(correct_record(desk, correction("nobody", "甲", "打错"))), "missing");
        let view =
            correct_record(desk, correction(&made.id, "消防泵房巡查记录", "纪、记用错")).expect("done").reply;
        assert_eq!(view.title, "消防泵房巡查记录");
        assert_eq!(view.corrections[0].before["title"], "消防泵房巡查纪录");
        assert_eq!((view.corrections[0].reason.as_str(), view.corrections.len()), ("纪、记用错", 1));
        let open = OpenRecord { id: made.id.clone(), purpose: None };
        let later = open_record(desk, open).expect("opened").reply;
        assert!(later.history.iter().any(|line| line.kind == "record_corrected"));
        assert_eq!((found(desk, "巡查记录"), found(desk, "巡查纪录")), (1, 0), "the index follows");
        made.id
    });
    office.sits_down("sunhao", |desk| {
        assert_eq!(code(correct_record(desk, correction(&id, "消防", "改名"))), "access.not_permitted");
    });
}
