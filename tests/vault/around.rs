//! What is written around a 绝密 record — author, number, consent, its volume, slips, batches, lists, somebody's kept
//! search — proved as its title is: by taking everything that somebody else can take.

use crate::everything::{holds, reach};
use crate::words::{clear, copied, done};
use app::Desk;
use app::disposal::{
    AppraiseItem, CloseAppraisal, DraftList, LockList, OpenAppraisal, appraise_item, close_appraisal,
    draft_list, lock_list, open_appraisal,
};
use app::places::{AddPlace, MoveThings, add_place, move_things};
use app::records::{
    CloseVolume, CountersignLevelChange, ListRecords, ListSavedSearches, OpenVolume, ProposeLevelChange,
    PutInVolume, RegisteredRecord, SaveSearch, close_volume, countersign_level_change, list_saved_searches,
    open_volume, propose_level_change, put_in_volume, save_search,
};
use testkit::{Office, PASSPHRASE, RecordAdder};

const AUTHOR: &str = "qzauthor谈判小组";
const NUMBER: &str = "qznumber2026第七号";
const VOLUME: &str = "qzvolume云澜北区并购案";
const NOTE: &str = "qznote缺附件三底价表";
const MOVED: &str = "qzmoved谈判前封存";
const BATCH: &str = "qzbatch并购卷期满";
const LIST: &str = "qzlist并购卷销毁";
const WHY: &str = "qzwhy交易已终止";
const SEARCH: &str = "qzsearch底价";
const SEARCH_NAME: &str = "qzmysearch并购";
const ALL: [&str; 10] = [AUTHOR, NUMBER, VOLUME, NOTE, MOVED, BATCH, LIST, WHY, SEARCH, SEARCH_NAME];

fn paper(title: &str, level: &str) -> RecordAdder {
    RecordAdder::named(title)
        .in_category("ZX-03")
        .dated("2019-05-06")
        .of_department("综合部")
        .at_level(level)
        .of_pages(12)
        .with(|ask| {
            ask.author = AUTHOR.into();
            ask.document_number = NUMBER.into();
        })
}

fn volume(desk: &mut Desk) -> String {
    let ask = OpenVolume {
        kind: "subject".into(),
        subject_key: "2019-BG".into(),
        title: VOLUME.into(),
        department_id: None,
        place_id: None,
    };
    done(open_volume(desk, ask)).reply.id
}

fn room(desk: &mut Desk) -> String {
    let room =
        AddPlace { kind: "room".into(), code: "K9".into(), name: "九号库".into(), ..Default::default() };
    done(add_place(desk, room)).reply.id
}

fn moved(desk: &mut Desk, made: &RegisteredRecord, room: String) {
    let ask = MoveThings {
        barcodes: vec![made.copies[0].barcode.clone()],
        to_place_id: room,
        rehome: true,
        reason: MOVED.into(),
        receiver: None,
    };
    done(move_things(desk, ask));
}

fn closed(desk: &mut Desk, volume: &str, pages: i64) {
    let ask = CloseVolume {
        volume_id: volume.to_owned(),
        pages,
        note: NOTE.into(),
        passphrase: PASSPHRASE.into(),
        ..CloseVolume::default()
    };
    done(close_volume(desk, ask));
}

/// A batch and a locked list over the record, as the clerk makes them.
fn listed(desk: &mut Desk, record: &str) {
    let ask =
        OpenAppraisal { title: BATCH.into(), family: "watch".into(), record_ids: vec![record.to_owned()] };
    let batch = done(open_appraisal(desk, ask)).reply;
    let ask = AppraiseItem {
        item_id: batch.items[0].id.clone(),
        decision: "destroy".into(),
        opinion: "期满".into(),
        extend_until: None,
    };
    done(appraise_item(desk, ask));
    done(close_appraisal(desk, CloseAppraisal { id: batch.batch.id.clone() }));
    let ask = DraftList { appraisal_id: batch.batch.id, name: LIST.into(), reason: WHY.into() };
    let list = done(draft_list(desk, ask)).reply;
    done(lock_list(desk, LockList { id: list.id, typed_name: LIST.into() }));
}

fn searched(desk: &mut Desk) {
    let request = ListRecords { query: Some(SEARCH.into()), ..ListRecords::default() };
    done(save_search(desk, SaveSearch { name: SEARCH_NAME.into(), request, overwrite: None }));
}

fn written(office: &Office, level: &str) -> RegisteredRecord {
    office.sits_down("linxw", |desk| {
        let made = paper("值班记录", level).add(desk);
        let volume = volume(desk);
        let ask = PutInVolume { record_id: made.id.clone(), volume_id: volume.clone() };
        done(put_in_volume(desk, ask));
        let room = room(desk);
        moved(desk, &made, room);
        closed(desk, &volume, 12);
        listed(desk, &made.id);
        searched(desk);
        made
    })
}

fn level(office: &Office, record: &str, to: &str) {
    let change = ProposeLevelChange {
        record_id: record.to_owned(),
        to: to.into(),
        reason: "并购范围调整".into(),
        basis: "R4·二·二·3⑴".into(),
        ..ProposeLevelChange::default()
    };
    office.sits_down("linxw", |desk| {
        let change = done(propose_level_change(desk, change)).reply;
        let agree = CountersignLevelChange {
            change_id: change.id,
            agree: true,
            passphrase: None,
            second: Some(Office::second("chenli")),
        };
        done(countersign_level_change(desk, agree));
    });
}

/// Who finds what: the holder all but another's search, its owner all, the others nothing.
fn nobody_else_finds(office: &Office) {
    let (_kept, vault) = copied(office);
    let owner = reach(&vault, "linxw", PASSPHRASE);
    for canary in ALL {
        assert!(holds(&owner, canary), "who holds the key and kept the search finds {canary}");
    }
    let holder = reach(&vault, "zhaozy", PASSPHRASE);
    for canary in ALL {
        let own = [SEARCH, SEARCH_NAME].contains(&canary);
        assert_eq!(holds(&holder, canary), !own, "another holder: {canary}");
    }
    for login in ["zhenghb", "xujia", "songyq", "luoxy", "qiansong", "hemin"] {
        let reached = reach(&vault, login, PASSPHRASE);
        for canary in ALL {
            assert!(!holds(&reached, canary), "{login} finds {canary}");
            let word: String = canary.chars().take_while(char::is_ascii).collect();
            assert!(!holds(&reached, &word), "{login} finds a part of {canary}");
        }
    }
}

#[test]
fn what_is_written_around_a_top_secret_record_is_sealed_with_it() {
    let office = Office::with_file_plan();
    clear(&office, "linxw");
    let _ = written(&office, "top_secret");
    nobody_else_finds(&office);
    office.sits_down("linxw", |desk| {
        let kept = done(list_saved_searches(desk, ListSavedSearches {})).rows;
        assert_eq!((kept[0].name.as_str(), kept[0].request.query.as_deref()), (SEARCH_NAME, Some(SEARCH)));
    });
    let found = crate::forged::verified(&office, Vec::new()).findings;
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn what_was_written_before_it_became_top_secret_is_sealed_then() {
    let office = Office::with_file_plan();
    clear(&office, "linxw");
    let made = written(&office, "secret");
    let (_kept, before) = copied(&office);
    let reached = reach(&before, "zhenghb", PASSPHRASE);
    for canary in ALL.iter().filter(|canary| ![SEARCH, SEARCH_NAME].contains(canary)) {
        assert!(holds(&reached, canary), "before it was raised, whoever is cleared to 秘密 finds {canary}");
    }
    level(&office, &made.id, "top_secret");
    nobody_else_finds(&office);
    level(&office, &made.id, "secret");
    let (_kept, vault) = copied(&office);
    let lowered = reach(&vault, "zhenghb", PASSPHRASE);
    for canary in [AUTHOR, NUMBER, VOLUME] {
        assert!(holds(&lowered, canary), "its own words open again: {canary}");
    }
    assert!(!holds(&lowered, WHY), "what was said of it stays with those who hold the key");
}

#[test]
fn a_volume_stays_sealed_while_another_top_secret_record_is_inside() {
    let office = Office::with_file_plan();
    clear(&office, "linxw");
    let (first, _) = office.sits_down("linxw", |desk| {
        let volume = volume(desk);
        let mut put = |title: &str| {
            let made = RecordAdder::named(title).at_level("top_secret").add(desk);
            let ask = PutInVolume { record_id: made.id.clone(), volume_id: volume.clone() };
            done(put_in_volume(desk, ask));
            made.id
        };
        (put("第一件"), put("第二件"))
    });
    level(&office, &first, "secret");
    let (_kept, vault) = copied(&office);
    assert!(!holds(&reach(&vault, "zhenghb", PASSPHRASE), VOLUME));
    office.sits_down("linxw", |desk| {
        let ask = app::records::ListVolumes::default();
        let rows = done(app::records::list_volumes(desk, ask)).rows;
        assert!(rows.iter().any(|row| row.title == VOLUME), "a holder reads it");
    });
}
