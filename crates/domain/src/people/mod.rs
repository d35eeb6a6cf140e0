//! People (人员): accounts, posts and their separation, passphrase profiles, clearances in two
//! steps (3-domain §3, 4-security).

mod account;
mod charter;
mod clearance;
mod login;
mod passphrase;
mod posts;
mod settings;
mod standing;

pub use account::{Enrolment, check_closing, check_enrolment, check_validity};
pub use charter::{Named, NamedAdministrators, check_administrators, check_holders};
pub use clearance::{ClearanceStep, KeyHandover, check_completion, check_key_handover, check_proposal};
pub use login::check_login;
pub use passphrase::PasswordProfile;
pub use posts::{are_compatible, check_grant, check_withdrawal};

pub use settings::{SETTINGS, Setting, SettingForm};
pub use standing::{
    INTRODUCTION_DAYS, IdDocument, IntroductionFacts, StandingChange, check_introduction, check_leaving,
    check_resumption, check_suspension,
};

use crate::access::{Level, Post};
use crate::ids::{DepartmentId, PersonId, RowId};
use crate::moment::Day;

/// A person with the posts held today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostHolder {
    /// Who.
    pub id: PersonId,
    /// 姓名.
    pub name: String,
    /// Posts held today.
    pub posts: Vec<Post>,
}

crate::refusals! {
    /// What keeping people and posts refuses.
    pub enum PeopleRefusal in "people" {
        /// A person has a name.
        NameMissing => "name_missing", Form;
        /// A closing says why.
        ReasonMissing => "reason_missing", Form;
        /// Letters, digits, point, hyphen, underscore; 2 to 32.
        LoginUnreadable { login: String } => "login_unreadable", Form;
        /// It contains the login, or is made of one sign or a run everybody tries first.
        PassphraseGuessable => "passphrase_guessable", Form;
        /// The new passphrase is the old one.
        PassphraseUnchanged => "passphrase_unchanged", Form;
        /// One account each.
        AccountThere { name: String, login: String } => "account_there", Form;
        /// The person has no account.
        AccountMissing { name: String } => "account_missing", Form;
        /// The account would end before it begins.
        ValidityBackwards { from: Day, until: Day } => "validity_backwards", Form;
        /// Nobody closes the own account.
        OwnAccount => "own_account", Evidence;
        /// Nobody grants a post to oneself.
        OwnPost { post: Post } => "own_post", Evidence;
        /// These two posts are never one person's.
        PostsClash { name: String, held: Post, asked: Post } => "posts_clash", Evidence;
        /// The post is held already.
        PostHeld { name: String, post: Post } => "post_held", Form;
        /// The post is not held.
        PostNotHeld { name: String, post: Post } => "post_not_held", Form;
        /// Without this person nobody would hold that administrator's post.
        LastAdministrator { name: String, post: Post } => "last_administrator", Evidence;
        /// Keys are enrolled by two different people.
        EnrolledAlone { name: String } => "enrolled_alone", Evidence;
        /// Nobody proposes or completes the own clearance.
        OwnClearance { name: String } => "own_clearance", Evidence;
        /// Proposing and completing are two people's acts.
        ClearanceByOne { name: String } => "clearance_by_one", Evidence;
        /// A proposal for this person waits already.
        ClearanceWaits { name: String } => "clearance_waits", Form;
        /// The person has that clearance.
        ClearanceUnchanged { name: String } => "clearance_unchanged", Form;
        /// The proposal was completed or withdrawn.
        ClearanceSettled { name: String } => "clearance_settled", Form;
        /// No level key waits to be handed on to this person.
        KeyNotWaiting { name: String } => "key_not_waiting", Form;
        /// Nobody hands a level key on to oneself.
        OwnLevelKey { name: String } => "own_level_key", Evidence;
        /// No level key of that level waits to be turned.
        KeyNotDue { level: Level } => "key_not_due", Form;
        /// The person has left.
        PersonLeft { name: String } => "person_left", Form;
        /// Another department has that code.
        DepartmentCodeTaken { code: String } => "department_code_taken", Form;
        /// There is no such switch.
        SettingUnknown { key: String } => "setting_unknown", Form;
        /// The switch does not take that value.
        SettingValue { key: String, value: String } => "setting_value", Form;
        /// Suspended already.
        SuspendedAlready { name: String } => "suspended_already", Form;
        /// Not suspended.
        NotSuspended { name: String } => "not_suspended", Form;
        /// Nobody suspends or resumes oneself, nor signs beside it.
        OwnStanding { name: String } => "own_standing", Evidence;
        /// Two people suspend and resume.
        StandingByOne { name: String } => "standing_by_one", Evidence;
        /// The second person holds none of the posts that may.
        StandingSecondUnfit { name: String, who: Vec<Post> } => "standing_second_unfit", Evidence;
        /// The last day has passed.
        LastDayPassed { day: Day } => "last_day_passed", Form;
        /// No leaving is noted.
        NotLeaving { name: String } => "not_leaving", Form;
        /// Letters introduce people of other organisations.
        NotAnOutsider { name: String } => "not_an_outsider", Form;
        /// A letter has a number, a unit and a purpose.
        LetterIncomplete => "letter_incomplete", Form;
        /// A letter dated after today.
        LetterDate { day: Day } => "letter_date", Form;
        /// Four characters, no more: the whole number is not kept.
        LastFourUnreadable => "last_four_unreadable", Form;
        /// The host is no active employee.
        HostUnfit { name: String } => "host_unfit", Form;
        /// Ended already, or longer than a letter lasts.
        IntroductionTooLong { until: Day, longest: Day } => "introduction_too_long", Form;
        /// That letter ended.
        IntroductionOver { number: String } => "introduction_over", Form;
    }
}

crate::events! {
    /// What the trail keeps of people and posts.
    pub enum PeopleEvent {
        /// A person is known.
        PersonAdded { person: PersonId } => "person_added";
        /// An account may be used.
        AccountOpened { person: PersonId, slot: RowId, second: PersonId } => "account_opened";
        /// The dates of agreement and training were entered.
        AgreementRecorded { person: PersonId } => "agreement_recorded";
        /// An account may no longer be used.
        AccountClosed { person: PersonId } => "account_closed";
        /// A post was granted.
        PostGranted { grant: RowId, person: PersonId, post: &'static str } => "post_granted";
        /// A post was withdrawn.
        PostWithdrawn { grant: RowId, person: PersonId, post: &'static str } => "post_withdrawn";
        /// A clearance was proposed.
        ClearanceProposed { clearance: RowId, person: PersonId, level: i64 } => "clearance_proposed";
        /// A clearance was completed by a holder.
        ClearanceCompleted { clearance: RowId, person: PersonId, level: i64 } => "clearance_completed";
        /// A clearance ended.
        ClearanceWithdrawn { clearance: RowId, person: PersonId } => "clearance_withdrawn";
        /// A department was added.
        DepartmentAdded { department: DepartmentId } => "department_added";
        /// A department works with a family of categories.
        DutyConfirmed { duty: RowId, department: DepartmentId } => "duty_confirmed";
        /// It no longer does.
        DutyWithdrawn { duty: RowId, department: DepartmentId } => "duty_withdrawn";
        /// A switch of the office was changed.
        SettingChanged { setting: RowId } => "setting_changed";
        /// Somebody may borrow nothing for the time being.
        PersonSuspended { suspension: RowId, person: PersonId, second: PersonId } => "person_suspended";
        /// A suspension was lifted.
        PersonResumed { suspension: RowId, person: PersonId, second: PersonId } => "person_resumed";
        /// Somebody is leaving.
        LeavingNoted { leaving: RowId, person: PersonId } => "leaving_noted";
        /// Somebody stays after all.
        LeavingTakenBack { leaving: RowId, person: PersonId } => "leaving_taken_back";
        /// Somebody of another organisation was introduced.
        OutsiderIntroduced { introduction: RowId, person: PersonId, host: PersonId, document: &'static str } => "outsider_introduced";
        /// An introduction ended early.
        IntroductionWithdrawn { introduction: RowId, person: PersonId } => "introduction_withdrawn";
    }
}
