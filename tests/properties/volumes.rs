//! However volumes are opened, closed, reopened, split and merged: no record is lost or in two of them, pages run
//! through, what is closed takes and gives nothing, and no key or barcode is ever given to another volume.

use app::records::*;
use app::{Desk, Error};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use testkit::{Office, PASSPHRASE, RecordAdder};

/// One thing a keeper does; the numbers choose among what there is at that moment.
#[derive(Debug, Clone)]
enum Act {
    Register(i64),
    Put(usize, usize),
    Take(usize, usize),
    Close(usize),
    Reopen(usize),
    Split(usize, u8),
    Merge(usize, usize),
    Arrange(usize, usize),
}

fn any_act() -> impl Strategy<Value = Act> {
    let any = proptest::arbitrary::any::<usize>;
    prop_oneof![
        3 => (1_i64..7).prop_map(Act::Register),
        2 => (any(), any()).prop_map(|(record, volume)| Act::Put(record, volume)),
        1 => (any(), any()).prop_map(|(volume, piece)| Act::Take(volume, piece)),
        2 => any().prop_map(Act::Close),
        2 => any().prop_map(Act::Reopen),
        3 => (any(), proptest::arbitrary::any::<u8>()).prop_map(|(volume, chosen)| Act::Split(volume, chosen)),
        3 => (any(), any()).prop_map(|(from, into)| Act::Merge(from, into)),
        2 => (any(), any()).prop_map(|(volume, turn)| Act::Arrange(volume, turn)),
    ]
}

/// What should be there.
#[derive(Debug, Clone, Default)]
struct Shelf {
    /// Each volume in the order of its pieces, with its state.
    volumes: BTreeMap<String, (&'static str, Vec<String>)>,
    /// Keys and barcodes, once given.
    names: BTreeMap<String, (String, String)>,
    /// Records in no volume.
    loose: Vec<String>,
    accessions: BTreeMap<String, String>,
}

fn code<T>(done: app::Result<T>) -> Option<&'static str> {
    match done {
        Ok(_) => None,
        Err(Error::Refused(refusal)) => Some(refusal.code),
        Err(other) => panic!("neither done nor refused: {other:?}"),
    }
}

impl Shelf {
    fn at(&self, number: usize) -> Option<(String, &'static str, Vec<String>)> {
        let (id, (state, pieces)) = self.volumes.iter().nth(number % self.volumes.len().max(1))?;
        Some((id.clone(), state, pieces.clone()))
    }

    fn learn(&mut self, file: &VolumeFile) {
        let named = (file.volume.subject_key.clone(), file.volume.barcode.clone());
        for (known, (key, barcode)) in &self.names {
            assert!(
                known == &file.volume.id || (key != &named.0 && barcode != &named.1),
                "{named:?} was given before"
            );
        }
        let stood = self.names.insert(file.volume.id.clone(), named.clone());
        assert!(stood.is_none_or(|stood| stood == named), "a volume keeps its key and its barcode");
    }
}

fn read(desk: &mut Desk, volume: &str) -> VolumeFile {
    read_volume(desk, ReadVolume { volume_id: volume.to_owned() }).expect("a volume")
}

fn standing(state: &str, wanted: &[&str]) -> Option<&'static str> {
    match state {
        state if wanted.contains(&state) => None,
        "closed" => Some("volume.closed"),
        "merged" => Some("volume.merged"),
        _ => Some("volume.not_closed"),
    }
}

fn register(desk: &mut Desk, shelf: &mut Shelf, pages: i64) {
    let meetings = "2025 例会";
    let open = shelf.names.iter().find(|(_, (key, _))| key == meetings).map(|(id, _)| id.clone());
    let state = open.as_ref().map(|id| shelf.volumes[id].0);
    let adder = RecordAdder::named("例会记录").of_pages(pages);
    if state.is_some_and(|state| state != "open") {
        let refused = adder.clone().in_volume("subject", meetings).try_add(desk);
        // What was merged is asked for under its old key; where that leads stands or is closed.
        if let Ok(added) = refused {
            let file =
                open_record(desk, OpenRecord { id: added.id.clone(), purpose: None }).expect("seen").reply;
            let volume = file.volume.expect("in a volume").id;
            shelf.volumes.get_mut(&volume).expect("known").1.push(added.id.clone());
            assert_eq!(shelf.volumes[&volume].0, "open");
            shelf.accessions.insert(added.id, added.accession);
        }
        return;
    }
    let added = adder.in_volume("subject", meetings).add(desk);
    shelf.accessions.insert(added.id.clone(), added.accession);
    let found = find_volume(desk, FindVolume { key: meetings.into(), ..FindVolume::default() });
    let id = found.expect("answered").volume.expect("a volume").id;
    shelf.volumes.entry(id.clone()).or_insert(("open", Vec::new())).1.push(added.id);
    let file = read(desk, &id);
    shelf.learn(&file);
}

fn put(desk: &mut Desk, shelf: &mut Shelf, record: usize, volume: usize) {
    let (Some((id, state, _)), false) = (shelf.at(volume), shelf.loose.is_empty()) else { return };
    let at = record % shelf.loose.len();
    let ask = PutInVolume { record_id: shelf.loose[at].clone(), volume_id: id.clone() };
    let told = code(put_in_volume(desk, ask));
    assert_eq!(told, standing(state, &["open"]));
    if told.is_none() {
        let record = shelf.loose.remove(at);
        shelf.volumes.get_mut(&id).expect("known").1.push(record);
    }
}

fn take(desk: &mut Desk, shelf: &mut Shelf, volume: usize, piece: usize) {
    let Some((id, state, pieces)) = shelf.at(volume) else { return };
    let Some(record) = pieces.get(piece % pieces.len().max(1)) else { return };
    let ask = TakeFromVolume { volume_id: id.clone(), record_id: record.clone() };
    let told = code(take_from_volume(desk, ask));
    assert_eq!(told, standing(state, &["open"]));
    if told.is_none() {
        shelf.volumes.get_mut(&id).expect("known").1.retain(|inside| inside != record);
        shelf.loose.push(record.clone());
    }
}

fn close(desk: &mut Desk, shelf: &mut Shelf, volume: usize) {
    let Some((id, state, pieces)) = shelf.at(volume) else { return };
    let pages = read(desk, &id).volume.pages;
    let ask =
        CloseVolume { volume_id: id.clone(), pages, passphrase: PASSPHRASE.into(), ..CloseVolume::default() };
    let told = code(close_volume(desk, ask));
    let empty = pieces.is_empty().then_some("volume.empty");
    assert_eq!(told, standing(state, &["open"]).or(empty));
    if told.is_none() {
        shelf.volumes.get_mut(&id).expect("known").0 = "closed";
    }
}

fn reopen(desk: &mut Desk, shelf: &mut Shelf, volume: usize) {
    let Some((id, state, _)) = shelf.at(volume) else { return };
    let told = code(reopen_volume(desk, ReopenVolume { volume_id: id.clone(), reason: "补件".into() }));
    assert_eq!(told, standing(state, &["closed"]));
    if told.is_none() {
        shelf.volumes.get_mut(&id).expect("known").0 = "open";
    }
}

fn part(desk: &mut Desk, shelf: &mut Shelf, volume: usize, chosen: u8) {
    let Some((id, state, pieces)) = shelf.at(volume) else { return };
    let going: Vec<String> =
        (0..).zip(&pieces).filter(|(at, _)| chosen >> (at % 8) & 1 == 1).map(|(_, id)| id.clone()).collect();
    let ask = SplitVolume {
        volume_id: id.clone(),
        record_ids: going.clone(),
        reason: "过厚".into(),
        ..SplitVolume::default()
    };
    let nothing = (going.is_empty() || going.len() == pieces.len()).then_some("volume.nothing_split");
    let done = split_volume(desk, ask);
    let into = done.as_ref().ok().map(|done| done.reply.volume.id.clone());
    assert_eq!(code(done), standing(state, &["open"]).or(nothing));
    if let Some(into) = into {
        shelf.volumes.get_mut(&id).expect("known").1.retain(|inside| !going.contains(inside));
        assert!(shelf.volumes.insert(into.clone(), ("open", going)).is_none(), "a new volume");
        let file = read(desk, &into);
        shelf.learn(&file);
    }
}

fn merge(desk: &mut Desk, shelf: &mut Shelf, from: usize, into: usize) {
    let (Some((from, state, pieces)), Some((into, into_state, _))) = (shelf.at(from), shelf.at(into)) else {
        return;
    };
    let ask = MergeVolumes { volume_id: from.clone(), into_id: into.clone(), reason: "合并".into() };
    let told = code(merge_volumes(desk, ask));
    let itself = (from == into).then_some("volume.cannot_merge");
    assert_eq!(told, standing(state, &["open"]).or(standing(into_state, &["open"])).or(itself));
    if told.is_none() {
        *shelf.volumes.get_mut(&from).expect("known") = ("merged", Vec::new());
        shelf.volumes.get_mut(&into).expect("known").1.extend(pieces);
    }
}

fn arrange(desk: &mut Desk, shelf: &mut Shelf, volume: usize, turn: usize) {
    let Some((id, state, mut pieces)) = shelf.at(volume) else { return };
    let turn = turn % pieces.len().max(1);
    pieces.rotate_left(turn);
    let ask = ArrangeVolume { volume_id: id.clone(), record_ids: pieces.clone() };
    let told = code(arrange_volume(desk, ask));
    assert_eq!(told, standing(state, &["open"]));
    if told.is_none() {
        let file = read(desk, &id);
        let order: Vec<&String> = file.pieces.iter().map(|piece| &piece.record.id).collect();
        assert!(order.into_iter().eq(&pieces), "the order asked for");
        shelf.volumes.get_mut(&id).expect("known").1 = pieces;
    }
}

fn holds(desk: &mut Desk, shelf: &Shelf) {
    let mut seen = BTreeSet::new();
    for (id, (state, wanted)) in &shelf.volumes {
        let file = read(desk, id);
        assert_eq!(&file.state, state);
        let there: BTreeSet<&String> = file.pieces.iter().map(|piece| &piece.record.id).collect();
        assert_eq!(there, wanted.iter().collect(), "{id} holds what was put there, nothing else");
        assert_eq!(there.len(), file.pieces.len(), "nothing twice");
        let mut numbered: Vec<_> = file
            .pieces
            .iter()
            .filter_map(|piece| Some((piece.piece?, piece.first_page?, piece.last_page?)))
            .collect();
        numbered.sort_unstable();
        // Until somebody arranges it a volume has no page numbers; from then on they leave no gap behind them.
        let (mut expected, mut page) = (1, 0);
        for (piece, first, last) in numbered {
            assert_eq!((piece, first), (expected, page + 1), "pages run through in {id}");
            assert!(last >= first);
            (expected, page) = (piece + 1, last);
        }
        for piece in &file.pieces {
            assert!(seen.insert(piece.record.id.clone()), "a record in two volumes");
            assert_eq!(piece.record.accession, shelf.accessions[&piece.record.id], "登记号 never changes");
        }
    }
    let loose: BTreeSet<&String> = shelf.loose.iter().collect();
    assert!(loose.iter().all(|record| !seen.contains(*record)));
    assert_eq!(seen.len() + loose.len(), shelf.accessions.len(), "no record is lost");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 40, ..ProptestConfig::default() })]
    #[test]
    fn no_sequence_of_acts_loses_a_record_or_uses_a_number_twice(
        acts in prop::collection::vec(any_act(), 10..40),
    ) {
        let office = Office::with_file_plan();
        office.sits_down("linxw", |desk| {
            let mut shelf = Shelf::default();
            for pages in [3, 1, 5] {
                register(desk, &mut shelf, pages);
            }
            for act in acts {
                match act {
                    Act::Register(pages) => register(desk, &mut shelf, pages),
                    Act::Put(record, volume) => put(desk, &mut shelf, record, volume),
                    Act::Take(volume, piece) => take(desk, &mut shelf, volume, piece),
                    Act::Close(volume) => close(desk, &mut shelf, volume),
                    Act::Reopen(volume) => reopen(desk, &mut shelf, volume),
                    Act::Split(volume, chosen) => part(desk, &mut shelf, volume, chosen),
                    Act::Merge(from, into) => merge(desk, &mut shelf, from, into),
                    Act::Arrange(volume, turn) => arrange(desk, &mut shelf, volume, turn),
                }
                holds(desk, &shelf);
            }
            let report = report_numbers(desk, ReportNumbers {}).expect("a report");
            assert!(report.clean, "{report:?}");
        });
        let verified = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new()));
        prop_assert!(verified.expect("verified").reply.intact);
    }
}
