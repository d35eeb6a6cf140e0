//! The computer's clock (电脑时钟): what it says after a jump of more than thirty days is believed only when two
//! people have looked at it, because what falls due, expires and cools off is computed from it (4-security).

use crate::access::Post;
use crate::coded::coded;
use crate::ids::{PersonId, RowId};
use crate::moment::Moment;

/// A clock that goes forward further than this between two events has jumped.
pub const JUMP_DAYS: i64 = 30;

/// Who may stand beside the system administrator when the clock is confirmed.
pub const CLOCK_SECONDS: [Post; 5] = [
    Post::SecurityAdministrator,
    Post::AuditAdministrator,
    Post::GeneralManager,
    Post::OfficeDirector,
    Post::SecrecyOfficer,
];

coded! {
    /// What was found when a jump was looked at.
    pub enum ClockVerdict {
        /// So much time has passed: the clock is right.
        Right = "right", "clock-verdict-right";
        /// The clock was wrong and has been set back.
        SetBack = "set_back", "clock-verdict-set-back";
    }
}

crate::refusals! {
    /// What is refused because of the clock.
    pub enum ClockRefusal in "clock" {
        /// The clock jumped, and nobody has confirmed it yet.
        Unconfirmed { days: i64, from: String, who: Vec<Post> } => "unconfirmed", Evidence;
        /// No jump waits to be confirmed.
        NothingToConfirm => "nothing_to_confirm", Form;
        /// It is confirmed by two: one is not enough, and the second has none of the posts for it.
        SecondNeeded { who: Vec<Post> } => "second_needed", Evidence;
    }
}

crate::events! {
    /// What the trail says of the clock.
    pub enum ClockEvent {
        /// The clock stood so many days after the last event.
        ClockJumped { jump: RowId, days: i64 } => "clock_jumped";
        /// Two people looked at it: it is right, or was set back.
        ClockConfirmed { jump: RowId, days: i64, verdict: &'static str, first: PersonId, second: PersonId } => "clock_confirmed";
    }
}

/// A jump of the clock: from the last event before it to the first look after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockJump {
    /// The last moment that is believed.
    pub from: Moment,
    /// Where the clock stood then.
    pub to: Moment,
}

impl ClockJump {
    /// The jump between the last event and the present, if it is one.
    #[must_use]
    pub fn between(last: Moment, now: Moment) -> Option<ClockJump> {
        let jump = ClockJump { from: last, to: now };
        (jump.days() > JUMP_DAYS).then_some(jump)
    }

    /// Whole days.
    #[must_use]
    pub fn days(&self) -> i64 {
        (self.to.0 - self.from.0).num_days()
    }
}

/// Two different people, the second in one of [`CLOCK_SECONDS`]. Where the clock stands now says what they have
/// found: near the last believed moment again, it was set back.
///
/// # Errors
/// [`ClockRefusal::SecondNeeded`].
pub fn check_confirmation(
    jump: &ClockJump,
    now: Moment,
    first: PersonId,
    (second, posts): (PersonId, &[Post]),
) -> Result<ClockVerdict, ClockRefusal> {
    if first == second || !CLOCK_SECONDS.iter().any(|post| posts.contains(post)) {
        return Err(ClockRefusal::SecondNeeded { who: CLOCK_SECONDS.to_vec() });
    }
    Ok(match ClockJump::between(jump.from, now) {
        Some(_) => ClockVerdict::Right,
        None => ClockVerdict::SetBack,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).expect("BUG: a moment in a test")
    }

    #[test]
    fn thirty_days_are_a_holiday_and_thirty_one_a_jump() {
        let last = at("2026-11-01T08:00:00Z");
        assert_eq!(ClockJump::between(last, at("2026-12-01T20:00:00Z")), None);
        assert_eq!(ClockJump::between(last, at("2026-12-02T08:00:00Z")).map(|jump| jump.days()), Some(31));
        assert_eq!(ClockJump::between(last, at("2026-09-01T08:00:00Z")), None, "back is another matter");
    }

    #[test]
    fn two_people_confirm_and_the_clock_itself_says_what_they_found() {
        let person = |number| PersonId(uuid::Uuid::from_u128(number));
        let jump = ClockJump { from: at("2026-11-01T08:00:00Z"), to: at("2027-02-01T08:00:00Z") };
        let audit: &[Post] = &[Post::AuditAdministrator];
        let (later, back) = (at("2027-02-01T08:05:00Z"), at("2026-11-02T08:00:00Z"));
        let check = check_confirmation;
        assert_eq!(check(&jump, later, person(1), (person(2), audit)), Ok(ClockVerdict::Right));
        assert_eq!(check(&jump, back, person(1), (person(2), audit)), Ok(ClockVerdict::SetBack));
        let needed = Err(ClockRefusal::SecondNeeded { who: CLOCK_SECONDS.to_vec() });
        assert_eq!(check(&jump, later, person(1), (person(1), audit)), needed);
        assert_eq!(check(&jump, later, person(1), (person(2), &[Post::Clerk])), needed);
    }
}
