//! Looking at footage (监控调阅): who asks for which camera and time, two people present, nobody else seen in it.

use super::request::check_identities;
use super::{Officer, SharingRefusal};
use crate::access::Level;
use crate::coded::coded;
use crate::ids::PersonId;
use crate::moment::{Moment, Now};

/// Nobody looks at more than a day at once.
const LONGEST_HOURS: i64 = 24;

coded! {
    /// As what somebody wants to see footage.
    pub enum FootageCapacity {
        /// 业主、物业使用人.
        Owner = "owner", "footage-capacity-owner";
        /// 公安机关等依法调取.
        Authority = "authority", "footage-capacity-authority";
        /// 本单位员工.
        Staff = "staff", "footage-capacity-staff";
        /// 其他人.
        Other = "other", "footage-capacity-other";
    }
}

coded! {
    /// How it is shown.
    pub enum FootageWay {
        /// 当场查看.
        Shown = "shown", "footage-way-shown";
        /// 复制.
        File = "file", "footage-way-file";
    }
}

coded! {
    /// Where it stands.
    pub enum FootageState {
        /// 待批.
        Requested = "requested", "footage-state-requested";
        /// 待调阅.
        Open = "open", "footage-state-open";
        /// 已调阅.
        Closed = "closed", "footage-state-closed";
        /// 未批准.
        Refused = "refused", "footage-state-refused";
        /// 已撤销.
        Cancelled = "cancelled", "footage-state-cancelled";
    }
}

/// What moves it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FootageStep {
    /// The approvers allowed it.
    Approve,
    /// They did not.
    Refuse,
    /// It was shown.
    Show,
    /// It is not asked for any more.
    Cancel,
}

impl FootageState {
    /// The state after a step.
    ///
    /// # Errors
    /// [`SharingRefusal::NotApproved`] when it is shown too early, otherwise
    /// [`SharingRefusal::FootageNotAtThisStep`].
    pub fn after(self, step: FootageStep, number: &str) -> Result<FootageState, SharingRefusal> {
        use FootageState::{Cancelled, Closed, Open, Refused, Requested};
        match (self, step) {
            (Requested, FootageStep::Approve) => Ok(Open),
            (Requested | Open, FootageStep::Refuse) => Ok(Refused),
            (Requested | Open, FootageStep::Cancel) => Ok(Cancelled),
            (Open, FootageStep::Show) => Ok(Closed),
            (Requested | Refused, FootageStep::Show) => {
                Err(SharingRefusal::NotApproved { number: number.to_owned() })
            }
            _ => Err(SharingRefusal::FootageNotAtThisStep { number: number.to_owned(), state: self }),
        }
    }
}

/// A request for footage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootageAsked {
    /// 申请人.
    pub asker: String,
    /// As what.
    pub capacity: FootageCapacity,
    /// 公函号, of an authority.
    pub letter: String,
    /// 机位.
    pub camera: String,
    /// 位置.
    pub place: String,
    /// From.
    pub begins: Moment,
    /// To.
    pub ends: Moment,
    /// 事由.
    pub reason: String,
    /// Whose identity was checked.
    pub identities: Vec<Officer>,
}

/// Which row of the matrix speaks of it: telling what is internal when it is looked at, what is secret (业主资料) when a
/// copy of it leaves.
#[must_use]
pub fn level_of_way(way: FootageWay) -> Level {
    match way {
        FootageWay::Shown => Level::Internal,
        FootageWay::File => Level::Secret,
    }
}

/// Checks a request.
///
/// # Errors
/// The first thing that is missing.
pub fn check_footage(asked: &FootageAsked, now: &Now) -> Result<(), SharingRefusal> {
    if asked.asker.trim().is_empty() {
        return Err(SharingRefusal::ReceiverMissing);
    }
    if asked.reason.trim().is_empty() {
        return Err(SharingRefusal::ReasonMissing);
    }
    if asked.camera.trim().is_empty() || asked.place.trim().is_empty() {
        return Err(SharingRefusal::CameraMissing);
    }
    if asked.ends <= asked.begins {
        return Err(SharingRefusal::TimesUnclear);
    }
    if asked.ends > now.at {
        return Err(SharingRefusal::NotYetRecorded);
    }
    let hours = (asked.ends.0 - asked.begins.0).num_hours();
    if hours > LONGEST_HOURS {
        return Err(SharingRefusal::TooLong { hours });
    }
    match asked.capacity {
        FootageCapacity::Authority if asked.letter.trim().is_empty() => Err(SharingRefusal::LetterMissing),
        FootageCapacity::Authority => check_identities(&asked.identities, 2),
        FootageCapacity::Staff => Ok(()),
        FootageCapacity::Owner | FootageCapacity::Other => check_identities(&asked.identities, 1),
    }
}

/// An act of showing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootageShown {
    /// How.
    pub way: FootageWay,
    /// Who shows.
    pub by: PersonId,
    /// Who is present beside, with name.
    pub companion: (PersonId, String),
    /// What was done so that nobody else is seen.
    pub others: String,
    /// On which medium a copy left.
    pub medium: String,
}

/// Checks an act of showing.
///
/// # Errors
/// One person alone, others uncovered, or a copy on no medium.
pub fn check_shown(shown: &FootageShown) -> Result<(), SharingRefusal> {
    let (companion, name) = &shown.companion;
    if *companion == shown.by {
        return Err(SharingRefusal::CompanionSame { name: name.clone() });
    }
    if shown.others.trim().is_empty() {
        return Err(SharingRefusal::OthersUncovered);
    }
    if shown.way == FootageWay::File && shown.medium.trim().is_empty() {
        return Err(SharingRefusal::MediumMissing);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::IdDocument;

    fn at(text: &str) -> Moment {
        Moment::parse(text).expect("a moment")
    }

    fn asked() -> FootageAsked {
        FootageAsked {
            asker: "周海燕".into(),
            capacity: FootageCapacity::Owner,
            letter: String::new(),
            camera: "B1-07".into(),
            place: "地下一层 3 栋电梯厅".into(),
            begins: at("2026-11-23T10:00:00Z"),
            ends: at("2026-11-23T11:30:00Z"),
            reason: "车辆被刮".into(),
            identities: vec![Officer {
                name: "周海燕".into(),
                document: IdDocument::IdentityCard,
                last_four: "0421".into(),
            }],
        }
    }

    fn refused(asked: &FootageAsked) -> SharingRefusal {
        let now = Now { at: at("2026-11-24T02:00:00Z"), zone: chrono_tz::Asia::Shanghai };
        check_footage(asked, &now).expect_err("refused")
    }

    #[test]
    fn footage_is_of_one_camera_of_a_time_that_was() {
        assert_eq!(refused(&FootageAsked { camera: " ".into(), ..asked() }), SharingRefusal::CameraMissing);
        assert_eq!(refused(&FootageAsked { ends: asked().begins, ..asked() }), SharingRefusal::TimesUnclear);
        let coming = FootageAsked { ends: at("2026-11-24T03:00:00Z"), ..asked() };
        assert_eq!(refused(&coming), SharingRefusal::NotYetRecorded);
        let week = FootageAsked { begins: at("2026-11-16T11:30:00Z"), ..asked() };
        assert_eq!(refused(&week), SharingRefusal::TooLong { hours: 168 });
        assert_eq!(
            refused(&FootageAsked { reason: String::new(), ..asked() }),
            SharingRefusal::ReasonMissing
        );
        let unknown = FootageAsked { identities: Vec::new(), ..asked() };
        assert_eq!(refused(&unknown), SharingRefusal::IdentityMissing);
        let police = FootageAsked { capacity: FootageCapacity::Authority, ..asked() };
        assert_eq!(refused(&police), SharingRefusal::LetterMissing);
        let alone = FootageAsked { letter: "云公调〔2026〕9号".into(), ..police };
        assert_eq!(refused(&alone), SharingRefusal::OfficersMissing);
    }

    #[test]
    fn two_are_present_and_nobody_else_is_seen() {
        let person = |number| PersonId(uuid::Uuid::from_u128(number));
        let shown = FootageShown {
            way: FootageWay::File,
            by: person(1),
            companion: (person(2), "周建国".into()),
            others: "仅截取车位画面，行人已遮挡".into(),
            medium: "光盘 JK-01".into(),
        };
        assert_eq!(check_shown(&shown), Ok(()));
        let alone = FootageShown { by: person(2), ..shown.clone() };
        assert_eq!(check_shown(&alone), Err(SharingRefusal::CompanionSame { name: "周建国".into() }));
        let seen = FootageShown { others: String::new(), ..shown.clone() };
        assert_eq!(check_shown(&seen), Err(SharingRefusal::OthersUncovered));
        let loose = FootageShown { medium: " ".into(), ..shown };
        assert_eq!(check_shown(&loose), Err(SharingRefusal::MediumMissing));
    }

    #[test]
    fn a_copy_that_leaves_is_more_than_a_look() {
        assert!(level_of_way(FootageWay::File) > level_of_way(FootageWay::Shown));
        let early = FootageState::Requested.after(FootageStep::Show, "JK");
        assert_eq!(early, Err(SharingRefusal::NotApproved { number: "JK".into() }));
        assert!(FootageState::Closed.after(FootageStep::Cancel, "JK").is_err());
    }
}
