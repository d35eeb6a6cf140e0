//! Registering, classifying, finding, filing and keeping records.

mod content;
mod copies;
mod correcting;
mod filing;
mod finding;
mod levels;
mod registering;
mod rights;
mod scans;
mod searching;
mod state_secrets;
mod volume_forms;
mod volumes;

use app::places::{AddPlace, add_place, list_places};
use app::records::*;
use app::{Desk, Error};
use testkit::records::{category, copy, department, record};
use testkit::{Office, PASSPHRASE, RecordAdder};

/// The code of a refusal.
fn code<T: std::fmt::Debug>(done: app::Result<T>) -> &'static str {
    match done {
        Err(Error::Refused(refusal)) => refusal.code,
        Err(Error::Missing) => "missing",
        other => panic!("not refused: {other:?}"),
    }
}

fn titles(desk: &mut Desk, query: &str) -> Vec<String> {
    let ask = ListRecords { query: Some(query.to_owned()), ..ListRecords::default() };
    list_records(desk, ask).expect("a list").rows.into_iter().map(|row| row.title).collect()
}

fn open(desk: &mut Desk, id: &str, purpose: Option<&str>) -> app::Result<RecordView> {
    open_record(desk, OpenRecord { id: id.to_owned(), purpose: purpose.map(str::to_owned) })
        .map(|done| done.reply)
}

fn trail_of(office: &Office, kind: &str) -> Vec<app::audit::TrailRow> {
    let ask = app::audit::ListTrail { kind: Some(kind.to_owned()), ..Default::default() };
    office.sits_down("hemin", |desk| app::audit::list_trail(desk, ask)).expect("the trail").rows
}

fn is_intact(office: &Office) -> bool {
    let report = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new()));
    report.expect("verified").reply.intact
}
