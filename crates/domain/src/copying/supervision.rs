//! Several supervisors in one long session (监督交接): who leaves and who arrives both sign the counts so far, nothing
//! is done while nobody supervises, and no figure that was signed ever falls again.

use super::counts::{check_meters, check_spoiled_sheets, likely, moved_by_all};
use super::{CopyRefusal, Counted, Figure, Meter, Someone};
use crate::coded::coded;

coded! {
    /// Why a supervisor could not sign for leaving (未签离场的原因).
    pub enum Absence {
        /// 因公离开.
        CalledAway = "called_away", "copy-absence-called-away";
        /// 身体不适.
        TakenIll = "taken_ill", "copy-absence-taken-ill";
        /// 忘记口令.
        PassphraseForgotten = "passphrase_forgotten", "copy-absence-passphrase-forgotten";
        /// 其他.
        Other = "other", "copy-absence-other";
    }
}

/// What two people on the spot count between two sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoFar {
    /// Good faces (成品面) made so far.
    pub faces: i64,
    /// 废面.
    pub spoiled_faces: i64,
    /// 废张; the fewest there can be when not counted.
    pub spoiled_sheets: Option<i64>,
    /// The copiers as they stand.
    pub meters: Vec<Meter>,
}

/// The same, checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Good faces.
    pub faces: i64,
    /// 废面.
    pub spoiled_faces: i64,
    /// 废张.
    pub spoiled_sheets: i64,
    /// By how many faces the counters moved; nothing when no copier has one.
    pub moved: Option<i64>,
}

impl From<Counted> for Standing {
    fn from(counted: Counted) -> Standing {
        Standing {
            faces: counted.faces,
            spoiled_faces: counted.spoiled_faces,
            spoiled_sheets: counted.spoiled_sheets,
            moved: None,
        }
    }
}

impl SoFar {
    /// Checks the counts of a handover against the approval, the counters and what was signed before.
    ///
    /// # Errors
    /// The first figure that cannot be, with both values.
    pub fn check(&self, most_faces: i64, duplex: bool, before: &Standing) -> Result<Standing, CopyRefusal> {
        likely(Figure::Faces, self.faces, 0)?;
        likely(Figure::SpoiledFaces, self.spoiled_faces, 0)?;
        if self.faces > most_faces {
            let (figure, counted) = (Figure::Faces, self.faces);
            return Err(CopyRefusal::MoreThanApproved { figure, counted, approved: most_faces });
        }
        check_meters(&self.meters, self.faces + self.spoiled_faces)?;
        let counters = self.meters.iter().any(|meter| meter.before.is_some());
        let standing = Standing {
            faces: self.faces,
            spoiled_faces: self.spoiled_faces,
            spoiled_sheets: check_spoiled_sheets(self.spoiled_faces, self.spoiled_sheets, duplex)?,
            moved: if counters { Some(moved_by_all(&self.meters)?.0) } else { None },
        };
        check_rises(before, &standing)?;
        Ok(standing)
    }
}

/// What two people signed is there: no later figure is smaller.
///
/// # Errors
/// [`CopyRefusal::CountsFell`] names the figure and both values.
pub fn check_rises(signed: &Standing, now: &Standing) -> Result<(), CopyRefusal> {
    for (figure, signed, counted) in [
        (Figure::Faces, signed.faces, now.faces),
        (Figure::SpoiledFaces, signed.spoiled_faces, now.spoiled_faces),
        (Figure::SpoiledSheets, signed.spoiled_sheets, now.spoiled_sheets),
    ] {
        if counted < signed {
            return Err(CopyRefusal::CountsFell { figure, signed, counted });
        }
    }
    Ok(())
}

/// While nobody supervised nothing was copied: who comes finds the figures that were left.
///
/// # Errors
/// [`CopyRefusal::CopiedUnsupervised`] names the figure and both values.
pub fn check_nothing_copied(left: &Standing, found: &Standing) -> Result<(), CopyRefusal> {
    for (figure, left, found) in [
        (Figure::Faces, left.faces, found.faces),
        (Figure::SpoiledFaces, left.spoiled_faces, found.spoiled_faces),
        (Figure::SpoiledSheets, left.spoiled_sheets, found.spoiled_sheets),
    ] {
        if left != found {
            return Err(CopyRefusal::CopiedUnsupervised { figure, left, found });
        }
    }
    Ok(())
}

/// One person's time at a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watch {
    /// Who.
    pub supervisor: Someone,
    /// Whether that person has left.
    pub left: bool,
}

/// Nothing is counted, marked or signed while nobody supervises a session that asks for it.
///
/// # Errors
/// [`CopyRefusal::NobodySupervises`] names who left last.
pub fn check_supervised_now(number: &str, watches: &[Watch]) -> Result<(), CopyRefusal> {
    match watches.last() {
        Some(last) if last.left => Err(CopyRefusal::NobodySupervises {
            number: number.to_owned(),
            last: last.supervisor.name.clone(),
        }),
        _ => Ok(()),
    }
}

/// A change of supervision as asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Who signs for leaving.
    pub leaving: Option<Someone>,
    /// Why nobody signs for leaving.
    pub absence: Option<Absence>,
    /// Who arrives; nobody: the session pauses.
    pub arriving: Option<Someone>,
}

/// What a change does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handover {
    /// The present supervisor signs and goes; the session pauses.
    Pause,
    /// Both sign.
    HandOver,
    /// The present supervisor is away and cannot sign; the next one signs alone and the register says why.
    TakeOver(Absence),
    /// Somebody comes after a pause.
    Resume,
}

/// Reads a change against who is there now.
///
/// # Errors
/// Nobody comes or goes, the wrong person signs for leaving, or one person stands on both sides.
pub fn check_change(number: &str, watches: &[Watch], change: &Change) -> Result<Handover, CopyRefusal> {
    let Some(last) = watches.last() else {
        return Err(CopyRefusal::NotSupervised { number: number.to_owned() });
    };
    if let (Some(one), Some(other)) = (&change.leaving, &change.arriving)
        && one.id == other.id
    {
        return Err(CopyRefusal::SameSupervisor { name: one.name.clone() });
    }
    match (last.left, &change.leaving, change.absence, &change.arriving) {
        (true, None, _, Some(_)) => Ok(Handover::Resume),
        (true, _, _, _) => {
            let (number, last) = (number.to_owned(), last.supervisor.name.clone());
            Err(CopyRefusal::NobodySupervises { number, last })
        }
        (false, Some(leaving), _, _) if leaving.id != last.supervisor.id => {
            Err(CopyRefusal::SupervisorChanged {
                name: leaving.name.clone(),
                opened_by: last.supervisor.name.clone(),
            })
        }
        (false, Some(_), _, Some(_)) => Ok(Handover::HandOver),
        (false, Some(_), _, None) => Ok(Handover::Pause),
        (false, None, _, Some(arriving)) if arriving.id == last.supervisor.id => {
            Err(CopyRefusal::SameSupervisor { name: arriving.name.clone() })
        }
        (false, None, Some(absence), Some(_)) => Ok(Handover::TakeOver(absence)),
        (false, None, None, _) | (false, None, _, None) => {
            Err(CopyRefusal::LeavingUnsigned { name: last.supervisor.name.clone() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PersonId;

    fn someone(number: u128) -> Someone {
        Someone { id: PersonId(uuid::Uuid::from_u128(number)), name: format!("第{number}人") }
    }

    fn watched(by: u128, left: bool) -> Vec<Watch> {
        vec![Watch { supervisor: someone(by), left }]
    }

    fn change(leaving: Option<u128>, absence: Option<Absence>, arriving: Option<u128>) -> Change {
        Change { leaving: leaving.map(someone), absence, arriving: arriving.map(someone) }
    }

    fn counter(before: i64, after: i64) -> Vec<Meter> {
        vec![Meter { copier: String::new(), before: Some(before), after: Some(after) }]
    }

    #[test]
    fn both_sign_or_the_reason_is_told() {
        let there = watched(1, false);
        for (asked, outcome) in [
            (change(Some(1), None, Some(2)), Ok(Handover::HandOver)),
            (change(Some(1), None, None), Ok(Handover::Pause)),
            (change(None, Some(Absence::TakenIll), Some(2)), Ok(Handover::TakeOver(Absence::TakenIll))),
            (change(None, None, Some(2)), Err(CopyRefusal::LeavingUnsigned { name: "第1人".into() })),
            (
                change(None, Some(Absence::Other), None),
                Err(CopyRefusal::LeavingUnsigned { name: "第1人".into() }),
            ),
            (change(Some(1), None, Some(1)), Err(CopyRefusal::SameSupervisor { name: "第1人".into() })),
            (
                change(None, Some(Absence::Other), Some(1)),
                Err(CopyRefusal::SameSupervisor { name: "第1人".into() }),
            ),
            (
                change(Some(3), None, Some(2)),
                Err(CopyRefusal::SupervisorChanged { name: "第3人".into(), opened_by: "第1人".into() }),
            ),
        ] {
            assert_eq!(check_change("FZ", &there, &asked), outcome, "{asked:?}");
        }
    }

    #[test]
    fn after_a_pause_somebody_comes_first() {
        let gone = watched(1, true);
        assert!(matches!(check_supervised_now("FZ", &gone), Err(CopyRefusal::NobodySupervises { .. })));
        assert_eq!(check_change("FZ", &gone, &change(None, None, Some(1))), Ok(Handover::Resume));
        assert!(matches!(
            check_change("FZ", &gone, &change(Some(1), None, Some(2))),
            Err(CopyRefusal::NobodySupervises { .. })
        ));
        assert!(matches!(
            check_change("FZ", &[], &change(None, None, Some(1))),
            Err(CopyRefusal::NotSupervised { .. })
        ));
        assert_eq!(check_supervised_now("FZ", &[]), Ok(()), "a session that needs nobody");
    }

    #[test]
    fn the_counts_of_a_handover_fit_the_counter_and_never_fall() {
        let so_far = SoFar { faces: 16, spoiled_faces: 1, spoiled_sheets: None, meters: counter(100, 117) };
        let standing = so_far.check(28, false, &Standing::default()).expect("16 + 1 = 17");
        assert_eq!(standing.moved, Some(17));
        let short = SoFar { meters: counter(100, 118), ..so_far.clone() };
        assert_eq!(
            short.check(28, false, &Standing::default()),
            Err(CopyRefusal::MeterDiffers { meter: 18, told: 17 })
        );
        let fewer = SoFar { faces: 10, meters: counter(100, 111), ..so_far.clone() };
        assert_eq!(
            fewer.check(28, false, &standing),
            Err(CopyRefusal::CountsFell { figure: Figure::Faces, signed: 16, counted: 10 })
        );
        assert!(matches!(
            so_far.check(14, false, &Standing::default()),
            Err(CopyRefusal::MoreThanApproved { .. })
        ));
        let grown = Standing { faces: 17, ..standing };
        assert_eq!(
            check_nothing_copied(&standing, &grown),
            Err(CopyRefusal::CopiedUnsupervised { figure: Figure::Faces, left: 16, found: 17 })
        );
        assert_eq!(check_nothing_copied(&standing, &standing), Ok(()));
    }
}
