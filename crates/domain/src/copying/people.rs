//! The people on the spot: who must differ from whom, who may supervise, who may receive.

use super::CopyRefusal;
use crate::access::{AccessRefusal, Level, Post};
use crate::ids::PersonId;
use crate::moment::{Day, Now};
use crate::refusal::Refusal;

/// Posts that may supervise a session (R4 二·三·2: 应派人在复制现场监督).
pub const SUPERVISING_POSTS: [Post; 4] =
    [Post::OfficeDirector, Post::SecrecyOfficer, Post::DivisionManager, Post::GeneralManager];

/// A person, with the name for the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Someone {
    /// Who.
    pub id: PersonId,
    /// 姓名.
    pub name: String,
}

/// The supervisor (现场监督人), as known to the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supervisor {
    /// Who.
    pub person: Someone,
    /// Posts held today.
    pub posts: Vec<Post>,
    /// Clearance today.
    pub clearance: Level,
}

/// The people of a session about to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supervision {
    /// The job's level.
    pub level: Level,
    /// Whether the matrix asks for a supervisor at this level.
    pub supervised: bool,
    /// 申请人.
    pub applicant: Someone,
    /// 经办（复印）人.
    pub operator: Someone,
    /// 现场监督人, when one signed.
    pub supervisor: Option<Supervisor>,
}

fn differ(one: &Someone, other: &Someone, refusal: fn(String) -> CopyRefusal) -> Result<(), CopyRefusal> {
    if one.id == other.id { Err(refusal(one.name.clone())) } else { Ok(()) }
}

/// Operator–supervisor, applicant–supervisor and applicant–operator differ; the supervisor's post
/// and clearance allow it. An approver may supervise.
///
/// # Errors
/// The first pair that is one person, then post, then clearance.
pub fn check_supervision(people: &Supervision) -> Result<(), Refusal> {
    differ(&people.applicant, &people.operator, |name| CopyRefusal::ApplicantOperates { name })?;
    let Some(supervisor) = &people.supervisor else {
        return if people.supervised {
            Err(CopyRefusal::SupervisorNeeded { level: people.level }.into())
        } else {
            Ok(())
        };
    };
    differ(&supervisor.person, &people.operator, |name| CopyRefusal::OperatorSupervises { name })?;
    differ(&supervisor.person, &people.applicant, |name| CopyRefusal::ApplicantSupervises { name })?;
    if !supervisor.posts.iter().any(|post| SUPERVISING_POSTS.contains(post)) {
        let (name, who) = (supervisor.person.name.clone(), SUPERVISING_POSTS.to_vec());
        return Err(AccessRefusal::WrongPost { name, who }.into());
    }
    if supervisor.clearance < people.level {
        let (name, needed) = (supervisor.person.name.clone(), people.level);
        return Err(AccessRefusal::ClearanceTooLow { name, needed }.into());
    }
    Ok(())
}

/// Who opened the supervision ends it: the start and end on the register are one person's word.
///
/// # Errors
/// [`CopyRefusal::SupervisorChanged`].
pub fn check_signs_off(opened_by: &Someone, signer: &Someone) -> Result<(), CopyRefusal> {
    if opened_by.id == signer.id {
        Ok(())
    } else {
        Err(CopyRefusal::SupervisorChanged { name: signer.name.clone(), opened_by: opened_by.name.clone() })
    }
}

/// Who opened the session at the copier counts and finishes it.
///
/// # Errors
/// [`CopyRefusal::AnotherOperates`].
pub fn check_operator(operator: &Someone, actor: &Someone) -> Result<(), CopyRefusal> {
    if operator.id == actor.id {
        Ok(())
    } else {
        Err(CopyRefusal::AnotherOperates { name: actor.name.clone(), operator: operator.name.clone() })
    }
}

/// Who is to hold the copies (领取人), or asks for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receiver {
    /// Who.
    pub person: Someone,
    /// Neither left nor suspended.
    pub active: bool,
    /// Clearance today.
    pub clearance: Level,
    /// The wall lets the person through, or the need-to-know list names the person.
    pub admitted: bool,
    /// Last day of the confidentiality agreement; silent when the office does not keep it.
    pub agreement_until: Option<Day>,
}

/// May this person hold a copy of that level?
///
/// # Errors
/// The first thing that stands against it.
pub fn check_receiver(receiver: &Receiver, level: Level, now: &Now) -> Result<(), Refusal> {
    let name = receiver.person.name.clone();
    if !receiver.active {
        return Err(CopyRefusal::PersonNotActive { name }.into());
    }
    if receiver.clearance < level {
        return Err(AccessRefusal::ClearanceTooLow { name, needed: level }.into());
    }
    if !receiver.admitted {
        return Err(CopyRefusal::NotAdmitted { name }.into());
    }
    match receiver.agreement_until {
        // What everybody may know needs no agreement.
        Some(until) if level > Level::General && until < now.today() => {
            Err(CopyRefusal::AgreementExpired { name, until }.into())
        }
        _ => Ok(()),
    }
}

/// The person who signs is the one named on the job.
///
/// # Errors
/// [`CopyRefusal::NotTheReceiver`].
pub fn is_the_receiver(receiver: &Someone, signer: &Someone) -> Result<(), CopyRefusal> {
    if receiver.id == signer.id {
        Ok(())
    } else {
        Err(CopyRefusal::NotTheReceiver { name: signer.name.clone(), receiver: receiver.name.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;

    fn someone(number: u128, name: &str) -> Someone {
        Someone { id: PersonId(uuid::Uuid::from_u128(number)), name: name.into() }
    }

    fn session() -> Supervision {
        Supervision {
            level: Level::Confidential,
            supervised: true,
            applicant: someone(1, "孙浩"),
            operator: someone(2, "林晓雯"),
            supervisor: Some(Supervisor {
                person: someone(3, "陈立"),
                posts: vec![Post::SecrecyOfficer],
                clearance: Level::Confidential,
            }),
        }
    }

    fn supervised_by(person: Someone, posts: &[Post], clearance: Level) -> Supervision {
        Supervision { supervisor: Some(Supervisor { person, posts: posts.to_vec(), clearance }), ..session() }
    }

    fn code(result: Result<(), Refusal>) -> &'static str {
        result.expect_err("must be refused").code
    }

    #[test]
    fn three_different_people_with_the_right_post_may_begin() {
        assert_eq!(check_supervision(&session()), Ok(()));
    }

    #[test]
    fn every_pair_that_must_differ_has_its_own_refusal() {
        let boss = [Post::OfficeDirector];
        let operator = supervised_by(someone(2, "林晓雯"), &boss, Level::TopSecret);
        assert_eq!(code(check_supervision(&operator)), "copying.operator_supervises");
        let applicant = supervised_by(someone(1, "孙浩"), &boss, Level::TopSecret);
        assert_eq!(code(check_supervision(&applicant)), "copying.applicant_supervises");
        let own_copy = Supervision { operator: someone(1, "孙浩"), ..session() };
        assert_eq!(code(check_supervision(&own_copy)), "copying.applicant_operates");
    }

    #[test]
    fn only_four_posts_supervise() {
        for post in Post::ALL {
            let people = supervised_by(someone(3, "陈立"), &[post], Level::TopSecret);
            let allowed = SUPERVISING_POSTS.contains(&post);
            assert_eq!(check_supervision(&people).is_ok(), allowed, "{post:?}");
        }
    }

    #[test]
    fn the_supervisor_must_be_cleared_for_what_lies_on_the_glass() {
        let people = supervised_by(someone(3, "陈立"), &[Post::OfficeDirector], Level::Secret);
        assert_eq!(code(check_supervision(&people)), "access.clearance_too_low");
    }

    #[test]
    fn without_supervisor_only_where_the_matrix_asks_for_none() {
        let alone = Supervision { supervisor: None, ..session() };
        assert_eq!(code(check_supervision(&alone)), "copying.supervisor_needed");
        let public = Supervision { supervised: false, level: Level::General, supervisor: None, ..session() };
        assert_eq!(check_supervision(&public), Ok(()));
    }

    #[test]
    fn who_opens_the_supervision_ends_it() {
        assert!(check_signs_off(&someone(3, "陈立"), &someone(3, "陈立")).is_ok());
        assert_eq!(
            check_signs_off(&someone(3, "陈立"), &someone(4, "赵志远")),
            Err(CopyRefusal::SupervisorChanged { name: "赵志远".into(), opened_by: "陈立".into() })
        );
    }

    #[test]
    fn who_opens_the_session_finishes_it() {
        assert!(check_operator(&someone(2, "林晓雯"), &someone(2, "林晓雯")).is_ok());
        assert_eq!(
            check_operator(&someone(2, "林晓雯"), &someone(5, "郑海波")),
            Err(CopyRefusal::AnotherOperates { name: "郑海波".into(), operator: "林晓雯".into() })
        );
    }

    #[test]
    fn a_receiver_is_active_cleared_admitted_and_bound() {
        let now =
            Now { at: Moment::parse("2026-11-23T02:00:00Z").expect("time"), zone: chrono_tz::Asia::Shanghai };
        let good = Receiver {
            person: someone(1, "孙浩"),
            active: true,
            clearance: Level::Confidential,
            admitted: true,
            agreement_until: Day::from_ymd_opt(2026, 11, 23),
        };
        assert_eq!(check_receiver(&good, Level::Confidential, &now), Ok(()), "the last day still counts");
        for (receiver, expected) in [
            (Receiver { active: false, ..good.clone() }, "copying.person_not_active"),
            (Receiver { clearance: Level::Secret, ..good.clone() }, "access.clearance_too_low"),
            (Receiver { admitted: false, ..good.clone() }, "copying.not_admitted"),
            (
                Receiver { agreement_until: Day::from_ymd_opt(2026, 11, 22), ..good.clone() },
                "copying.agreement_expired",
            ),
        ] {
            assert_eq!(code(check_receiver(&receiver, Level::Confidential, &now)), expected);
        }
        let lapsed = Receiver { agreement_until: Day::from_ymd_opt(2020, 1, 1), ..good };
        assert_eq!(check_receiver(&lapsed, Level::General, &now), Ok(()), "public papers bind nobody");
    }
}
