//! However people ask, decide, stand in for each other, withdraw, use and give back: an approval never carries other
//! content, never two acts at once, never by its applicant, and never by one person in two posts.

use chrono::Days;
use domain::access::{Level, Post};
use domain::approvals::{
    Action, Approval, ApprovalState, Decided, Decider, Decision, Delegation, Mode, StandingAct,
    StandingApproval, StandingScope, StandingState, acts_by, digest_of, give_back, is_granted,
    receive_decision, use_up, withdraw,
};
use domain::{CategoryId, Day, Moment, Now, PersonId, RowId};
use proptest::prelude::*;

const POSTS: [Post; 3] = [Post::GeneralManager, Post::DivisionManager, Post::OfficeDirector];
const PEOPLE: usize = 6;

/// What somebody does; the numbers choose among people, posts and contents.
#[derive(Debug, Clone)]
enum Act {
    Decide { who: usize, yes: bool },
    Lend { from: usize, to: usize, action: bool, ceiling: usize, days: u64 },
    TakeBack(usize),
    Withdraw(usize),
    Use(usize),
    GiveBack,
    Sleep(u64),
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0..PEOPLE, proptest::bool::weighted(0.9)).prop_map(|(who, yes)| Act::Decide { who, yes }),
        3 => (0..PEOPLE, 0..PEOPLE, proptest::bool::weighted(0.8), 0..5_usize, 0..9_u64)
            .prop_map(|(from, to, action, ceiling, days)| Act::Lend { from, to, action, ceiling, days }),
        1 => (0..8_usize).prop_map(Act::TakeBack),
        1 => (0..PEOPLE).prop_map(Act::Withdraw),
        4 => (0..3_usize).prop_map(Act::Use),
        2 => Just(Act::GiveBack),
        2 => (0..4_u64).prop_map(Act::Sleep),
    ]
}

fn person(number: usize) -> PersonId {
    PersonId(uuid::Uuid::from_u128(number as u128 + 1))
}

fn content(number: usize) -> String {
    format!("copy {number} to somebody")
}

/// The posts of six people: the first bits say which.
fn posts_of(bits: u8) -> Vec<Post> {
    POSTS.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0).map(|(_, post)| *post).collect()
}

struct World {
    now: Now,
    posts: Vec<Vec<Post>>,
    approval: Approval,
    lent: Vec<Delegation>,
    in_use: bool,
}

impl World {
    fn new(bits: &[u8], mode: Mode, applicant: usize) -> World {
        let at = Moment::parse("2026-11-23T02:00:00Z").expect("a moment");
        let now = Now { at, zone: "Asia/Shanghai".parse().expect("a zone") };
        World {
            now,
            posts: bits.iter().map(|bits| posts_of(*bits)).collect(),
            approval: Approval {
                number: "SQ-0307-2026-0001".into(),
                action: Action::CarryOut,
                level: Level::Secret,
                digest: digest_of(&content(0)),
                applicant: person(applicant),
                approvers: POSTS.to_vec(),
                mode,
                state: ApprovalState::Open,
                expires_on: now.today() + Days::new(14),
                decisions: Vec::new(),
            },
            lent: Vec::new(),
            in_use: false,
        }
    }

    fn day(&self) -> Day {
        self.now.today()
    }

    fn decide(&mut self, who: usize, yes: bool) {
        let mut decider = Decider {
            person: person(who),
            name: String::new(),
            posts: self.posts[who].clone(),
            clearance: Level::TopSecret,
            behind: None,
        };
        let Ok(by) = acts_by(&self.approval, &decider, false, &self.lent, self.now) else { return };
        if let Some(by) = by {
            assert_eq!(by.to, decider.person, "somebody else's delegation");
            assert!(by.holds(self.now) && by.ceiling >= self.approval.level);
            assert!(by.actions.contains(&self.approval.action));
            decider.posts.clone_from(&by.posts);
            decider.behind = Some(by.from);
        }
        let decision = if yes { Decision::Approve } else { Decision::Refuse };
        let Ok((post, state)) = receive_decision(&self.approval, &decider, decision, "不同意", self.now)
        else {
            return;
        };
        let holder = decider.behind.unwrap_or(decider.person);
        let holds = (0..PEOPLE).any(|one| person(one) == holder && self.posts[one].contains(&post));
        assert!(holds, "decided in a post that neither he nor whom he stands for holds");
        let given = Decided { person: decider.person, post, decision, behind: decider.behind };
        self.approval.decisions.push(given);
        self.approval.state = state;
    }

    fn lend(&mut self, from: usize, to: usize, action: bool, ceiling: usize, days: u64) {
        let id = RowId(uuid::Uuid::from_u128(self.lent.len() as u128));
        self.lent.push(Delegation {
            id,
            from: person(from),
            to: person(to),
            posts: self.posts[from].clone(),
            actions: vec![if action { Action::CarryOut } else { Action::Copying }],
            ceiling: Level::ALL[ceiling],
            begins_on: self.day(),
            ends_on: self.day() + Days::new(days),
            withdrawn: false,
        });
    }

    /// What must hold of whatever carries an act.
    fn check_carried(&self, said: &str) {
        assert!(!self.in_use, "one approval carried two acts at once");
        assert_eq!(said, content(0), "it carried what nobody had approved");
        assert!(self.day() <= self.approval.expires_on, "after its last day");
        let given = &self.approval.decisions;
        let mut people: Vec<PersonId> =
            given.iter().flat_map(|one| [Some(one.person), one.behind]).flatten().collect();
        assert!(!people.contains(&self.approval.applicant), "the applicant's own word");
        let all = people.len();
        people.sort_unstable();
        people.dedup();
        assert_eq!(people.len(), all, "one person in two posts");
        let said_yes =
            |post: &Post| given.iter().position(|one| one.post == *post && one.decision == Decision::Approve);
        let order: Vec<Option<usize>> = POSTS.iter().map(said_yes).collect();
        match self.approval.mode {
            Mode::Any => assert!(order.iter().any(Option::is_some)),
            Mode::All => assert!(order.iter().all(Option::is_some)),
            Mode::Ordered => assert_eq!(order, [Some(0), Some(1), Some(2)]),
        }
    }

    fn act(&mut self, act: &Act) {
        match *act {
            Act::Decide { who, yes } => self.decide(who, yes),
            Act::Lend { from, to, action, ceiling, days } => self.lend(from, to, action, ceiling, days),
            Act::TakeBack(number) => {
                let at = number % self.lent.len().max(1);
                if let Some(one) = self.lent.get_mut(at) {
                    one.withdrawn = true;
                }
            }
            Act::Withdraw(who) => {
                if let Ok(state) = withdraw(&self.approval, person(who), self.now) {
                    assert_eq!(person(who), self.approval.applicant);
                    self.approval.state = state;
                }
            }
            Act::Use(number) => {
                let said = content(number);
                if let Ok(state) = use_up(&self.approval, &digest_of(&said), self.now) {
                    self.check_carried(&said);
                    self.approval.state = state;
                    self.in_use = true;
                }
            }
            Act::GiveBack => {
                if let Ok(state) = give_back(&self.approval) {
                    assert!(self.in_use, "given back what was not used");
                    self.approval.state = state;
                    self.in_use = false;
                }
            }
            Act::Sleep(days) => self.now.at = later(self.now.at, days),
        }
    }
}

fn later(at: Moment, days: u64) -> Moment {
    let day = at.day_in("UTC".parse().expect("a zone")) + Days::new(days);
    Moment::parse(&format!("{day}T02:00:00Z")).expect("a moment")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn an_approval_carries_what_was_approved_once_by_different_people(
        bits in prop::collection::vec(0_u8..8, PEOPLE),
        mode in prop_oneof![Just(Mode::All), Just(Mode::Any), Just(Mode::Ordered)],
        applicant in 0..PEOPLE,
        acts in prop::collection::vec(any_act(), 1..40),
    ) {
        let mut world = World::new(&bits, mode, applicant);
        for act in &acts {
            world.act(act);
        }
        // What a forger writes behind the rules' back carries nothing either.
        let forged = Approval { state: ApprovalState::Approved, ..world.approval.clone() };
        if is_granted(&forged, &digest_of(&content(0)), world.now).is_ok() {
            world.in_use = false;
            world.check_carried(&content(0));
        }
    }

    #[test]
    fn a_standing_approval_carries_its_person_s_act_within_its_bounds_only(
        (held, done) in (0..Action::ALL.len(), 0..Action::ALL.len()),
        (ceiling, level) in (0..5_usize, 0..5_usize),
        (whose, who) in (0..3_usize, 0..3_usize),
        (scope, with) in (0..3_u128, 0..3_u128),
        (begins, ends, today) in (0..30_u64, 0..30_u64, 0..30_u64),
        state in 0..StandingState::ALL.len(),
    ) {
        let at = Moment::parse("2026-11-23T02:00:00Z").expect("a moment");
        let first = Now { at, zone: "Asia/Shanghai".parse().expect("a zone") }.today();
        let now = Now { at: later(at, today), zone: "Asia/Shanghai".parse().expect("a zone") };
        let category = |number: u128| CategoryId(uuid::Uuid::from_u128(number + 100));
        let standing = StandingApproval {
            id: RowId(uuid::Uuid::nil()),
            number: "CQ-0307-2026-0001".into(),
            person: person(whose),
            action: Action::ALL[held],
            ceiling: Level::ALL[ceiling],
            scope: if scope == 0 { StandingScope::Family("drawings".into()) } else { StandingScope::Category(category(scope)) },
            begins_on: first + Days::new(begins),
            ends_on: first + Days::new(ends),
            state: StandingState::ALL[state],
        };
        let family = if with == 0 { "drawings" } else { "finance" };
        let act = StandingAct { person: person(who), action: Action::ALL[done], level: Level::ALL[level], category: category(with), family };
        if standing.carries(&act, now) {
            prop_assert!(whose == who && held == done && level <= ceiling && scope == with);
            prop_assert!(begins <= today && today <= ends);
            prop_assert_eq!(standing.state, StandingState::InForce);
            prop_assert!(!matches!(act.action, Action::Destruction | Action::Disclosure));
        }
    }
}
