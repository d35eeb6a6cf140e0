//! However places are moved about, the tree stays a tree and every path says where its place stands.

use std::collections::BTreeMap;

use domain::PlaceId;
use domain::places::{Branch, PlaceKind, SubtreePath, move_place, repath};
use proptest::prelude::*;
use uuid::Uuid;

#[derive(Debug, Clone)]
struct Place {
    parent: Option<usize>,
    kind: PlaceKind,
    code: String,
    path: String,
}

fn place_id(index: usize) -> PlaceId {
    PlaceId(Uuid::from_u128(index as u128 + 1))
}

fn above(places: &[Place], from: Option<usize>) -> Vec<usize> {
    std::iter::successors(from, |at| places[*at].parent).take(places.len() + 1).collect()
}

/// Two rooms, and whatever stands in them: every place in the one that its number chooses among the larger ones.
fn grown(choices: &[(usize, usize)]) -> Vec<Place> {
    let room =
        |code: &str| Place { parent: None, kind: PlaceKind::Room, code: code.into(), path: code.into() };
    let mut places = vec![room("R0"), room("R1")];
    for (kind, parent) in choices {
        let kind = [PlaceKind::Cabinet, PlaceKind::Shelf, PlaceKind::Box][kind % 3];
        let larger: Vec<usize> = (0..places.len()).filter(|at| places[*at].kind < kind).collect();
        let parent = larger[parent % larger.len()];
        // Codes that begin alike: P1 and P11 are two places.
        let code = format!("P{}", places.len());
        let path = format!("{} / {code}", places[parent].path);
        places.push(Place { parent: Some(parent), kind, code, path });
    }
    places
}

fn carry(places: &mut [Place], place: usize, to: Option<usize>) -> bool {
    let ids: Vec<PlaceId> = above(places, to).into_iter().map(place_id).collect();
    let moved = move_place(&Branch {
        place: place_id(place),
        kind: places[place].kind,
        code: &places[place].code,
        path: &places[place].path,
        above: &ids,
        parent: to.map(|to| places[to].kind),
        parent_path: to.map_or("", |to| &places[to].path),
        parent_retired: false,
        code_taken: false,
    });
    let Ok(path) = moved else { return false };
    let branch: Vec<SubtreePath> = (0..places.len())
        .filter(|at| above(places, Some(*at)).contains(&place))
        .map(|at| SubtreePath { place: place_id(at), path: places[at].path.clone() })
        .collect();
    let paths: BTreeMap<PlaceId, String> = repath(&branch, &places[place].path.clone(), &path)
        .into_iter()
        .map(|one| (one.place, one.path))
        .collect();
    for (at, one) in places.iter_mut().enumerate() {
        if let Some(path) = paths.get(&place_id(at)) {
            one.path.clone_from(path);
        }
    }
    places[place].parent = to;
    true
}

proptest! {
    #[test]
    fn no_sequence_of_moves_makes_a_circle_or_a_wrong_path(
        grow in prop::collection::vec((any::<usize>(), any::<usize>()), 1..30),
        moves in prop::collection::vec((any::<prop::sample::Index>(), prop::option::of(any::<prop::sample::Index>())), 1..60),
    ) {
        let mut places = grown(&grow);
        for (place, to) in moves {
            let (place, to) = (place.index(places.len()), to.map(|to| to.index(places.len())));
            let before = places.clone();
            if !carry(&mut places, place, to) {
                prop_assert!(before.iter().zip(&places).all(|(one, other)| one.path == other.path));
            }
            for (at, one) in places.iter().enumerate() {
                let up = above(&places, Some(at));
                prop_assert!(up.len() <= 4, "a circle, or deeper than the four kinds");
                let path: Vec<&str> = up.iter().rev().map(|at| places[*at].code.as_str()).collect();
                prop_assert_eq!(&path.join(" / "), &one.path);
            }
        }
    }
}
