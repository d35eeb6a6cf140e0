//! Room (容量): counted in items or measured in centimetres of shelf.

use super::PlaceRefusal;
use crate::coded::coded;
use crate::ids::PlaceId;
use std::collections::HashMap;

coded! {
    /// How a place's capacity is counted.
    pub enum CapacityUnit {
        /// 件.
        Items = "items", "capacity-unit-items";
        /// 厘米.
        Centimetres = "cm", "capacity-unit-cm";
    }
}

/// What a place holds and how much of it is used, with everything that stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occupancy {
    /// How much fits; none = uncounted.
    pub capacity: Option<i64>,
    /// Counted how.
    pub unit: CapacityUnit,
    /// Copies that belong there.
    pub items: i64,
    /// Their thickness, boxes by their spines, in millimetres.
    pub millimetres: i64,
}

impl Occupancy {
    /// What is used, in the capacity's unit; a begun centimetre is used.
    #[must_use]
    pub fn used(&self) -> i64 {
        match self.unit {
            CapacityUnit::Items => self.items,
            CapacityUnit::Centimetres => (self.millimetres + 9) / 10,
        }
    }

    /// Whether nothing more fits, or more is in than fits.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.capacity.is_some_and(|capacity| self.used() >= capacity)
    }
}

/// What stands directly in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Which place.
    pub place: PlaceId,
    /// What it stands in.
    pub parent: Option<PlaceId>,
    /// Copies that belong exactly there.
    pub items: i64,
    /// Their thickness in millimetres.
    pub millimetres: i64,
    /// Its own thickness, of a box with a known spine: what is in it takes no more than that.
    pub spine_mm: Option<i64>,
}

/// Copies and millimetres of every place with all that stands in it. A place whose parent is not among them
/// is a root.
#[must_use]
pub fn roll_up(places: &[Standing]) -> HashMap<PlaceId, (i64, i64)> {
    let mut sums: HashMap<PlaceId, (i64, i64)> =
        places.iter().map(|one| (one.place, (one.items, one.millimetres))).collect();
    let known: HashMap<PlaceId, &Standing> = places.iter().map(|one| (one.place, one)).collect();
    for one in places {
        let mut millimetres = one.spine_mm.unwrap_or(one.millimetres);
        let mut above = one.parent;
        // Four kinds of places: nothing stands more than three deep.
        for _ in 0..3 {
            let Some(sum) = above.and_then(|place| sums.get_mut(&place)) else { break };
            sum.0 += one.items;
            sum.1 += millimetres;
            let within = above.and_then(|place| known.get(&place));
            if within.is_some_and(|outer| outer.spine_mm.is_some()) {
                millimetres = 0;
            }
            above = within.and_then(|outer| outer.parent);
        }
    }
    sums
}

/// How thick a copy is taken to be: ten pages a millimetre, never less than one.
#[must_use]
pub fn copy_thickness_mm(pages: i64) -> i64 {
    ((pages + 9) / 10).max(1)
}

/// Whether so much more fits; `occupancy` counts what is there now.
pub fn room_for(path: &str, occupancy: &Occupancy, items: i64, millimetres: i64) -> Result<(), PlaceRefusal> {
    let Some(capacity) = occupancy.capacity else { return Ok(()) };
    let after = Occupancy {
        items: occupancy.items + items,
        millimetres: occupancy.millimetres + millimetres,
        ..*occupancy
    };
    match occupancy.unit {
        _ if after.used() <= capacity => Ok(()),
        CapacityUnit::Items => Err(PlaceRefusal::Full { path: path.to_owned(), capacity }),
        CapacityUnit::Centimetres => {
            Err(PlaceRefusal::FullLength { path: path.to_owned(), capacity, used: after.used() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn centimetres_are_filled_by_thickness_and_items_by_number() {
        let shelf =
            Occupancy { capacity: Some(80), unit: CapacityUnit::Centimetres, items: 900, millimetres: 780 };
        assert_eq!(shelf.used(), 78);
        assert_eq!(room_for("层", &shelf, 1, 20), Ok(()));
        assert!(matches!(room_for("层", &shelf, 1, 21), Err(PlaceRefusal::FullLength { used: 81, .. })));
        let full = Occupancy { capacity: Some(2), unit: CapacityUnit::Items, items: 2, millimetres: 3 };
        assert!(full.is_full());
        assert!(matches!(room_for("盒", &full, 1, 1), Err(PlaceRefusal::Full { capacity: 2, .. })));
        assert_eq!(room_for("盒", &Occupancy { capacity: None, ..full }, 99, 99), Ok(()));
    }

    #[test]
    fn a_box_takes_its_spine_of_the_shelf_whatever_is_in_it() {
        let place = |n| PlaceId(uuid::Uuid::from_u128(n));
        let standing = |n, parent: Option<u128>, items, millimetres, spine_mm| Standing {
            place: place(n),
            parent: parent.map(place),
            items,
            millimetres,
            spine_mm,
        };
        let sums = roll_up(&[
            standing(1, None, 0, 0, None),
            standing(2, Some(1), 3, 10, None),
            standing(3, Some(2), 20, 70, Some(40)),
            standing(4, Some(2), 5, 12, None),
        ]);
        assert_eq!(sums[&place(3)], (20, 70));
        assert_eq!(sums[&place(2)], (28, 62), "10 on the shelf, 40 of the one box, 12 of the other");
        assert_eq!(sums[&place(1)], (28, 62));
    }

    #[test]
    fn a_sheet_is_thin_but_never_nothing() {
        for (pages, mm) in [(0, 1), (1, 1), (10, 1), (11, 2), (120, 12)] {
            assert_eq!(copy_thickness_mm(pages), mm);
        }
    }
}
