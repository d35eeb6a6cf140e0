//! Volumes on the shelf: scanned once, counted with what is in them, carried with it.

use super::stocktake::{close, findings, open, scan};
use super::*;
use app::records::{OpenVolume, VolumeView, open_volume};

/// A volume on a place, with two papers in it that belong there and one that belongs elsewhere.
fn volume_in(desk: &mut Desk, home: &PlaceView, elsewhere: &PlaceView) -> (VolumeView, [String; 3]) {
    let ask = OpenVolume {
        kind: "household".into(),
        subject_key: "3-1204".into(),
        place_id: Some(home.id.clone()),
        ..OpenVolume::default()
    };
    let volume = open_volume(desk, ask).expect("opened").reply;
    let mut paper = |title: &str, place: &PlaceView| {
        let adder = RecordAdder::named(title).at_level("internal").with(|ask| {
            ask.copies[0].place_id = Some(place.id.clone());
            ask.volume_id = Some(volume.id.clone());
        });
        barcode_of(desk, &adder)
    };
    let papers = [paper("装修申请", home), paper("验收单", home), paper("另存的图纸", elsewhere)];
    (volume, papers)
}

#[test]
fn a_scanned_volume_stands_for_what_belongs_in_it() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let (volume, papers) = volume_in(desk, &all.boxes[0], &all.boxes[1]);
        let stocktake = open(desk, &all.cabinet, false);
        assert_eq!((stocktake.expected, stocktake.accounted), (Some(3), Some(0)));
        let told = scan(desk, &stocktake, &volume.barcode, Some(&all.boxes[0]));
        let said = told.volume.expect("a volume");
        assert_eq!((told.verdict.as_str(), said.key.as_str(), said.papers), ("here", "3-1204", Some(2)));
        let seen = read_stocktake(desk, ReadStocktake { stocktake_id: stocktake.id.clone() }).expect("read");
        assert_eq!((seen.stocktake.accounted, seen.stocktake.scanned), (Some(2), 1));
        assert_eq!(seen.expected.iter().filter(|one| one.scanned).count(), 2);
        assert_eq!(close(desk, &stocktake).findings, 1);
        let missing = &findings(desk, &stocktake)[0];
        assert_eq!(
            (missing.kind.as_str(), missing.barcode.as_deref()),
            ("missing", Some(papers[2].as_str())),
            "what belongs elsewhere is not in the volume"
        );
    });
}

#[test]
fn a_volume_at_a_wrong_place_is_one_finding_and_goes_home_with_its_papers() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let (volume, papers) = volume_in(desk, &all.boxes[0], &all.boxes[0]);
        let stocktake = open(desk, &all.cabinet, false);
        assert_eq!(scan(desk, &stocktake, &volume.barcode, Some(&all.boxes[1])).verdict, "misplaced");
        close(desk, &stocktake);
        let found = findings(desk, &stocktake);
        assert_eq!(found.len(), 1, "its papers are accounted for");
        assert_eq!(found[0].record_number.as_deref(), Some("3-1204"));
        assert_eq!(found[0].home_place.as_deref(), Some("二号库 / C03 / 4 / 17"));
        assert_eq!(
            list_away(desk, ListAway::default()).expect("listed").rows.len(),
            4,
            "the volume and its papers"
        );
        let ask = CloseFinding {
            finding_id: found[0].id.clone(),
            outcome: "moved_back".into(),
            note: "当日放回".into(),
        };
        close_finding(desk, ask).expect("closed");
        assert!(list_away(desk, ListAway::default()).expect("listed").rows.is_empty());
        assert_eq!(standing(desk, &all.boxes[0]).len(), papers.len());
    });
}

#[test]
fn a_volume_is_carried_with_what_belongs_in_it_and_brought_home_again() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let (volume, papers) = volume_in(desk, &all.boxes[0], &all.boxes[0]);
        let carry = |rehome| MoveThings {
            barcodes: vec![volume.barcode.clone()],
            to_place_id: all.boxes[1].id.clone(),
            rehome,
            ..MoveThings::default()
        };
        move_things(desk, carry(false)).expect("laid elsewhere");
        let away = list_away(desk, ListAway::default()).expect("listed").rows;
        assert_eq!(away.len(), 1 + papers.len());
        let brought = bring_home(desk, BringHome { barcodes: vec![volume.barcode.clone()], receiver: None });
        assert_eq!(brought.expect("brought home").reply.rows[0].to_place, "二号库 / C03 / 4 / 17");
        assert!(list_away(desk, ListAway::default()).expect("listed").rows.is_empty());
        move_things(desk, carry(true)).expect("belongs there now");
        assert_eq!(standing(desk, &all.boxes[1]).len(), papers.len());
        assert!(list_away(desk, ListAway::default()).expect("listed").rows.is_empty());
    });
}

#[test]
fn a_blind_counter_is_not_told_how_many_a_volume_holds() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let (volume, _) = volume_in(desk, &all.boxes[0], &all.boxes[0]);
        let stocktake = open(desk, &all.room, true);
        let told = scan(desk, &stocktake, &volume.barcode, Some(&all.boxes[1]));
        assert_eq!((told.verdict.as_str(), told.home_place), ("counted", None));
        assert_eq!(told.volume.expect("a volume").papers, None);
        assert_eq!(stocktake.accounted, None);
    });
}
