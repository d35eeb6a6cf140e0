//! Classification in depth: terms, publication, the yearly review, the guide, relabelling, walls and lists.

mod guide;
mod pack;
mod publishing;
mod relabelling;
mod reviewing;
mod terms;
mod walls;

use app::classification::*;
use app::records::*;
use app::{Desk, Error};
use testkit::records::category;
use testkit::{Office, PASSPHRASE, RecordAdder};

/// The code of a refusal.
fn code<T: std::fmt::Debug>(done: app::Result<T>) -> &'static str {
    match done {
        Err(Error::Refused(refusal)) => refusal.code,
        Err(Error::Missing) => "missing",
        other => panic!("not refused: {other:?}"),
    }
}

fn page(desk: &mut Desk, id: &str) -> RecordView {
    let ask = OpenRecord { id: id.to_owned(), purpose: Some("复核密级".into()) };
    open_record(desk, ask).expect("opened").reply
}

fn sees(desk: &mut Desk, id: &str) -> bool {
    open_record(desk, OpenRecord { id: id.to_owned(), purpose: Some("核对".into()) }).is_ok()
}

/// Changes that wait, as whoever sits there may know of them.
fn waiting(desk: &mut Desk) -> Vec<LevelChangeView> {
    list_level_changes(desk, ListLevelChanges { open_only: true, ..ListLevelChanges::default() })
        .expect("a list")
        .rows
}

/// Whoever sits there agrees to all of these.
fn agree(desk: &mut Desk, changes: &[LevelChangeView]) -> app::Result<Vec<LevelChangeView>> {
    let ask = CountersignLevelChanges {
        change_ids: changes.iter().map(|one| one.id.clone()).collect(),
        agree: true,
        passphrase: Some(PASSPHRASE.into()),
        second: None,
    };
    countersign_level_changes(desk, ask).map(|done| done.reply.rows)
}

fn trail_of(office: &Office, kind: &str) -> usize {
    let ask = app::audit::ListTrail { kind: Some(kind.to_owned()), ..Default::default() };
    office.sits_down("hemin", |desk| app::audit::list_trail(desk, ask)).expect("the trail").rows.len()
}

fn is_intact(office: &Office) -> bool {
    let report = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new()));
    report.expect("verified").reply.intact
}
