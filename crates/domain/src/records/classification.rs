//! The classification guide (定密指南): it suggests, people decide, and below it two must.

use super::{LoweringEvent, RecordNote, RecordRefusal};
use crate::access::Level;
use crate::ids::PersonId;
use crate::notice::Note;

/// One text's word on a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// e.g. `R4·二·二·3⑷`.
    pub article: String,
    /// The level this text gives.
    pub level: Level,
    /// The text's own words.
    pub quote: String,
}

/// What the guide says of a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// Every text that speaks of it, at least one.
    pub grounds: Vec<Ground>,
    /// The event that lowers it, e.g. `published`; empty if none.
    pub lower_on: String,
    /// Whether records of the category hold personal information.
    pub personal_information: bool,
}

impl Guide {
    /// The highest level any text gives: where texts disagree the higher wins.
    #[must_use]
    pub fn level(&self) -> Level {
        self.grounds.iter().map(|ground| ground.level).max().unwrap_or(Level::General)
    }

    /// Whether the texts disagree.
    #[must_use]
    pub fn disagrees(&self) -> bool {
        self.grounds.iter().any(|ground| ground.level != self.level())
    }
}

/// The suggestion in words: each text cited, the conflict shown, the lowering event and the flag.
#[must_use]
pub fn why_this_level(guide: &Guide) -> Vec<Note> {
    let mut notes: Vec<Note> = guide
        .grounds
        .iter()
        .map(|ground| {
            let Ground { article, level, quote } = ground.clone();
            RecordNote::GuideSays { article, level, quote }.into()
        })
        .collect();
    if guide.disagrees() {
        notes.push(RecordNote::HigherWins { level: guide.level() }.into());
    }
    if let Some(trigger) = LoweringEvent::from_code(&guide.lower_on) {
        notes.push(RecordNote::LoweredOn { trigger }.into());
    }
    if guide.personal_information {
        notes.push(RecordNote::HoldsPersonalInformation.into());
    }
    notes
}

/// A second person putting their hand under a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Countersigner {
    /// Who.
    pub person: PersonId,
    /// Their name, for the refusal.
    pub name: String,
    /// Their clearance.
    pub clearance: Level,
}

/// What is known when a record gets its first level.
#[derive(Debug, Clone)]
pub struct FirstLevelFacts<'a> {
    /// The guide's level for the category.
    pub guide: Level,
    /// The level chosen.
    pub chosen: Level,
    /// The basis written for it; the guide's own counts.
    pub basis: &'a str,
    /// Why it lies below the guide.
    pub reason: &'a str,
    /// Who sets it.
    pub setter: PersonId,
    /// The setter's clearance.
    pub setter_clearance: Level,
    /// The other person, if one signed.
    pub countersigner: Option<&'a Countersigner>,
}

/// Whether a first level needs a second person.
#[must_use]
pub fn needs_countersignature(guide: Level, chosen: Level) -> bool {
    chosen < guide
}

/// Sets a record's first level: at or above the guide freely (within one's clearance), below it
/// with a reason and another person's countersignature.
pub fn set_first_level(facts: &FirstLevelFacts<'_>) -> Result<Level, RecordRefusal> {
    let FirstLevelFacts { guide, chosen, .. } = *facts;
    if facts.basis.trim().is_empty() {
        return Err(RecordRefusal::BasisMissing { level: chosen });
    }
    if chosen > facts.setter_clearance {
        return Err(RecordRefusal::AboveOwnClearance { level: chosen, clearance: facts.setter_clearance });
    }
    if !needs_countersignature(guide, chosen) {
        return Ok(chosen);
    }
    if facts.reason.trim().is_empty() {
        return Err(RecordRefusal::LevelReasonMissing { guide, chosen });
    }
    let Some(second) = facts.countersigner else {
        return Err(RecordRefusal::CountersignatureNeeded { guide, chosen });
    };
    may_countersign(facts.setter, second, guide)?;
    Ok(chosen)
}

/// Whether this person may put a hand under a level act begun by `proposer` and touching `highest`.
pub fn may_countersign(
    proposer: PersonId,
    second: &Countersigner,
    highest: Level,
) -> Result<(), RecordRefusal> {
    if second.person == proposer {
        return Err(RecordRefusal::CountersignedByProposer { name: second.name.clone() });
    }
    if second.clearance < highest {
        return Err(RecordRefusal::CountersignerNotCleared { name: second.name.clone(), needed: highest });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(number: u128) -> PersonId {
        PersonId(uuid::Uuid::from_u128(number))
    }

    fn director() -> Countersigner {
        Countersigner { person: person(2), name: "陈立".into(), clearance: Level::TopSecret }
    }

    fn clerk_sets(guide: Level, chosen: Level) -> FirstLevelFacts<'static> {
        FirstLevelFacts {
            guide,
            chosen,
            basis: "R4·二·二·3⑷",
            reason: "",
            setter: person(1),
            setter_clearance: Level::Confidential,
            countersigner: None,
        }
    }

    fn ground(level: Level) -> Ground {
        Ground { article: "R4·二·二·3⑷".into(), level, quote: "小区业主的资料".into() }
    }

    #[test]
    fn at_or_above_the_guide_the_clerk_decides_alone() {
        for chosen in [Level::Secret, Level::Confidential] {
            assert_eq!(set_first_level(&clerk_sets(Level::Secret, chosen)), Ok(chosen));
        }
    }

    #[test]
    fn below_the_guide_needs_a_reason_first() {
        assert_eq!(
            set_first_level(&clerk_sets(Level::Secret, Level::Internal)),
            Err(RecordRefusal::LevelReasonMissing { guide: Level::Secret, chosen: Level::Internal })
        );
    }

    #[test]
    fn below_the_guide_needs_another_person() {
        let mut facts = clerk_sets(Level::Secret, Level::Internal);
        facts.reason = "已在公示栏公布";
        assert_eq!(
            set_first_level(&facts),
            Err(RecordRefusal::CountersignatureNeeded { guide: Level::Secret, chosen: Level::Internal })
        );
        let director = director();
        facts.countersigner = Some(&director);
        assert_eq!(set_first_level(&facts), Ok(Level::Internal));
    }

    #[test]
    fn nobody_countersigns_oneself() {
        let mut facts = clerk_sets(Level::Secret, Level::Internal);
        facts.reason = "已在公示栏公布";
        let herself = Countersigner { person: person(1), ..director() };
        facts.countersigner = Some(&herself);
        assert!(matches!(set_first_level(&facts), Err(RecordRefusal::CountersignedByProposer { .. })));
    }

    #[test]
    fn who_may_not_see_the_guides_level_may_not_wave_it_down() {
        let mut facts = clerk_sets(Level::TopSecret, Level::Internal);
        facts.reason = "不含报价";
        let staff = Countersigner { clearance: Level::Secret, ..director() };
        facts.countersigner = Some(&staff);
        assert!(matches!(
            set_first_level(&facts),
            Err(RecordRefusal::CountersignerNotCleared { needed: Level::TopSecret, .. })
        ));
    }

    #[test]
    fn nobody_sets_a_level_above_his_own_clearance() {
        assert_eq!(
            set_first_level(&clerk_sets(Level::Secret, Level::TopSecret)),
            Err(RecordRefusal::AboveOwnClearance { level: Level::TopSecret, clearance: Level::Confidential })
        );
    }

    #[test]
    fn every_level_has_a_basis_even_the_lowest() {
        let mut facts = clerk_sets(Level::General, Level::General);
        facts.basis = "  ";
        assert_eq!(set_first_level(&facts), Err(RecordRefusal::BasisMissing { level: Level::General }));
    }

    #[test]
    fn where_texts_disagree_the_higher_wins_and_it_is_said() {
        let guide = Guide {
            grounds: vec![ground(Level::Secret), ground(Level::Confidential)],
            lower_on: String::new(),
            personal_information: true,
        };
        assert_eq!(guide.level(), Level::Confidential);
        let codes: Vec<_> = why_this_level(&guide).iter().map(|note| note.code).collect();
        assert_eq!(
            codes,
            [
                "record.guide_says",
                "record.guide_says",
                "record.higher_wins",
                "record.holds_personal_information"
            ]
        );
    }

    #[test]
    fn texts_that_agree_are_only_cited() {
        let guide = Guide {
            grounds: vec![ground(Level::Secret)],
            lower_on: "published".into(),
            personal_information: false,
        };
        let codes: Vec<_> = why_this_level(&guide).iter().map(|note| note.code).collect();
        assert_eq!(codes, ["record.guide_says", "record.lowered_on"]);
    }
}
