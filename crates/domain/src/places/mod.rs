//! Places (库位): 库房 › 柜 › 层 › 盒, with barcodes and room.

use crate::coded::coded;
use crate::ids::PlaceId;

coded! {
    /// What a place is.
    pub enum PlaceKind {
        /// 库房.
        Room = "room", "place-kind-room";
        /// 柜.
        Cabinet = "cabinet", "place-kind-cabinet";
        /// 层.
        Shelf = "shelf", "place-kind-shelf";
        /// 盒.
        Box = "box", "place-kind-box";
    }
}

crate::refusals! {
    /// What keeping places refuses.
    pub enum PlaceRefusal in "place" {
        /// A room stands on its own; everything else stands in something larger.
        WrongParent { kind: PlaceKind } => "wrong_parent", Form;
        /// A place of this code stands there already.
        CodeTaken { code: String, path: String } => "code_taken", Form;
        /// The code is empty or holds more than letters, digits and dashes.
        CodeUnfit { code: String } => "code_unfit", Form;
        /// A place for nothing.
        CapacityOutOfRange { capacity: i64 } => "capacity_out_of_range", Form;
        /// The place is full.
        Full { path: String, capacity: i64 } => "full", Form;
        /// Only a room is a reading place for 绝密.
        ReadingPlaceNotARoom { path: String } => "reading_place_not_a_room", Form;
    }
}

crate::events! {
    /// What the trail says of places.
    pub enum PlaceEvent {
        /// A place was added.
        PlaceAdded { place: PlaceId, kind: &'static str } => "place_added";
    }
}

/// What is known when a place is added.
#[derive(Debug, Clone)]
pub struct PlaceFacts<'a> {
    /// What it is.
    pub kind: PlaceKind,
    /// What it stands in.
    pub parent: Option<PlaceKind>,
    /// The path of the parent, empty at the top.
    pub parent_path: &'a str,
    /// Its code among its siblings, e.g. `C03`.
    pub code: &'a str,
    /// Whether a sibling has that code.
    pub code_taken: bool,
    /// How many copies it holds; none = uncounted.
    pub capacity: Option<i64>,
    /// Whether 绝密 may be read there.
    pub top_secret_reading: bool,
}

/// Whether the place may be added; answers its path as labels and screens show it.
pub fn add_place(facts: &PlaceFacts<'_>) -> Result<String, PlaceRefusal> {
    let fits = match facts.parent {
        None => facts.kind == PlaceKind::Room,
        Some(parent) => facts.kind > parent,
    };
    if !fits {
        return Err(PlaceRefusal::WrongParent { kind: facts.kind });
    }
    let code = facts.code.trim();
    if code.is_empty()
        || code.chars().count() > 20
        || code.chars().any(|c| !(c.is_alphanumeric() || c == '-'))
    {
        return Err(PlaceRefusal::CodeUnfit { code: facts.code.to_owned() });
    }
    let path = match facts.parent_path {
        "" => code.to_owned(),
        parent => format!("{parent} / {code}"),
    };
    if facts.code_taken {
        return Err(PlaceRefusal::CodeTaken { code: code.to_owned(), path });
    }
    if let Some(capacity) = facts.capacity.filter(|capacity| !(1..=100_000).contains(capacity)) {
        return Err(PlaceRefusal::CapacityOutOfRange { capacity });
    }
    if facts.top_secret_reading && facts.kind != PlaceKind::Room {
        return Err(PlaceRefusal::ReadingPlaceNotARoom { path });
    }
    Ok(path)
}

/// Whether one more copy fits; `held` are the copies whose home it is.
pub fn has_room(path: &str, capacity: Option<i64>, held: i64) -> Result<(), PlaceRefusal> {
    match capacity {
        Some(capacity) if held >= capacity => Err(PlaceRefusal::Full { path: path.to_owned(), capacity }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf() -> PlaceFacts<'static> {
        PlaceFacts {
            kind: PlaceKind::Shelf,
            parent: Some(PlaceKind::Cabinet),
            parent_path: "二号库 / C03",
            code: "4",
            code_taken: false,
            capacity: Some(40),
            top_secret_reading: false,
        }
    }

    #[test]
    fn a_shelf_stands_in_a_cabinet_and_its_path_tells_so() {
        assert_eq!(add_place(&shelf()), Ok("二号库 / C03 / 4".to_owned()));
    }

    #[test]
    fn a_room_stands_alone_and_nothing_stands_in_a_smaller_thing() {
        let room =
            PlaceFacts { kind: PlaceKind::Room, parent: None, parent_path: "", code: "二号库", ..shelf() };
        assert_eq!(add_place(&room), Ok("二号库".to_owned()));
        for facts in [
            PlaceFacts { parent: None, ..shelf() },
            PlaceFacts { parent: Some(PlaceKind::Box), ..shelf() },
            PlaceFacts { kind: PlaceKind::Room, ..shelf() },
        ] {
            assert!(matches!(add_place(&facts), Err(PlaceRefusal::WrongParent { .. })));
        }
    }

    #[test]
    fn codes_are_plain_and_not_taken() {
        for code in ["", " ", "a/b", "C 03", "C03\u{202E}"] {
            assert!(
                matches!(add_place(&PlaceFacts { code, ..shelf() }), Err(PlaceRefusal::CodeUnfit { .. })),
                "{code}"
            );
        }
        assert!(matches!(
            add_place(&PlaceFacts { code_taken: true, ..shelf() }),
            Err(PlaceRefusal::CodeTaken { .. })
        ));
    }

    #[test]
    fn room_is_counted_where_it_is_known() {
        assert_eq!(has_room("盒 17", Some(2), 1), Ok(()));
        assert!(matches!(has_room("盒 17", Some(2), 2), Err(PlaceRefusal::Full { capacity: 2, .. })));
        assert_eq!(has_room("盒 17", None, 9_999), Ok(()));
        assert!(matches!(
            add_place(&PlaceFacts { capacity: Some(0), ..shelf() }),
            Err(PlaceRefusal::CapacityOutOfRange { capacity: 0 })
        ));
    }

    #[test]
    fn top_secret_is_read_in_a_room() {
        assert!(matches!(
            add_place(&PlaceFacts { top_secret_reading: true, ..shelf() }),
            Err(PlaceRefusal::ReadingPlaceNotARoom { .. })
        ));
    }
}
