//! Move slips (移库单): what may be carried, and who must take it over.

use super::PlaceRefusal;
use crate::ids::PersonId;

/// Things on one slip at most.
pub const THINGS_AT_ONCE: usize = 200;

/// What is known of a move.
#[derive(Debug, Clone)]
pub struct MoveFacts<'a> {
    /// Numbers scanned, in order.
    pub barcodes: &'a [String],
    /// Where to.
    pub path: &'a str,
    /// Whether that place is no longer used.
    pub retired: bool,
    /// Who carries.
    pub mover: PersonId,
    /// Whose place it is, with their name.
    pub keeper: Option<(PersonId, &'a str)>,
    /// Who takes over with their own passphrase, with their name.
    pub receiver: Option<(PersonId, &'a str)>,
}

/// Whether the move may be made: another keeper's place is entered only with that keeper's own passphrase.
pub fn check_move(facts: &MoveFacts<'_>) -> Result<(), PlaceRefusal> {
    if facts.barcodes.is_empty() {
        return Err(PlaceRefusal::NothingToMove);
    }
    if facts.barcodes.len() > THINGS_AT_ONCE {
        return Err(PlaceRefusal::TooManyThings { most: i64::try_from(THINGS_AT_ONCE).unwrap_or(i64::MAX) });
    }
    if let Some((_, twice)) =
        facts.barcodes.iter().enumerate().find(|(at, barcode)| facts.barcodes[..*at].contains(barcode))
    {
        return Err(PlaceRefusal::ScannedTwice { barcode: twice.clone() });
    }
    if facts.retired {
        return Err(PlaceRefusal::Retired { path: facts.path.to_owned() });
    }
    match (facts.keeper, facts.receiver) {
        (Some((keeper, name)), None) if keeper != facts.mover => {
            Err(PlaceRefusal::ReceiverNeeded { path: facts.path.to_owned(), keeper: name.to_owned() })
        }
        (Some((keeper, name)), Some((receiver, other))) if keeper != receiver => {
            Err(PlaceRefusal::WrongReceiver { keeper: name.to_owned(), name: other.to_owned() })
        }
        _ => Ok(()),
    }
}

/// Whether a copy in that state is there to be carried.
pub fn copy_may_move(barcode: &str, state: &str) -> Result<(), PlaceRefusal> {
    match state {
        "in" => Ok(()),
        _ => Err(PlaceRefusal::CopyNotIn { barcode: barcode.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn person(n: u128) -> PersonId {
        PersonId(Uuid::from_u128(n))
    }

    #[test]
    fn anothers_place_is_entered_only_with_that_keeper() {
        let barcodes = ["1030700000019".to_owned()];
        let facts = MoveFacts {
            barcodes: &barcodes,
            path: "二号库",
            retired: false,
            mover: person(1),
            keeper: Some((person(2), "郑海波")),
            receiver: None,
        };
        assert!(matches!(check_move(&facts), Err(PlaceRefusal::ReceiverNeeded { .. })));
        let stranger = MoveFacts { receiver: Some((person(3), "孙浩")), ..facts.clone() };
        assert!(matches!(check_move(&stranger), Err(PlaceRefusal::WrongReceiver { .. })));
        let keeper = MoveFacts { receiver: Some((person(2), "郑海波")), ..facts.clone() };
        assert_eq!(check_move(&keeper), Ok(()));
        let own = MoveFacts { keeper: Some((person(1), "林晓雯")), ..facts.clone() };
        assert_eq!(check_move(&own), Ok(()));
        assert_eq!(check_move(&MoveFacts { keeper: None, ..facts.clone() }), Ok(()));
        let none = MoveFacts { barcodes: &[], ..facts.clone() };
        assert_eq!(check_move(&none), Err(PlaceRefusal::NothingToMove));
        let twice = [barcodes[0].clone(), barcodes[0].clone()];
        assert!(matches!(
            check_move(&MoveFacts { barcodes: &twice, ..facts }),
            Err(PlaceRefusal::ScannedTwice { .. })
        ));
    }

    #[test]
    fn what_is_out_cannot_be_carried() {
        assert_eq!(copy_may_move("1", "in"), Ok(()));
        assert!(copy_may_move("1", "out").is_err());
    }
}
