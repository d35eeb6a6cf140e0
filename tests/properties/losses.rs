//! However people try to sign a loss: four steps, in their order, by four different people, none skipped, none twice;
//! and what is found again keeps every signature.

use domain::PersonId;
use domain::access::{Level, Post};
use domain::incidents::{CaseState, CaseStep, Signing, close_case, find_again, path, sign_step};
use domain::loans::IncidentKind;
use proptest::prelude::*;

/// The borrower first; some hold two posts.
const PEOPLE: &[&[Post]] = &[
    &[Post::Staff],
    &[Post::OfficeDirector],
    &[Post::DivisionManager, Post::OfficeDirector],
    &[Post::SecrecyOfficer, Post::OfficeDirector],
    &[Post::GeneralManager, Post::SecrecyOfficer],
    &[Post::GeneralManager],
    &[Post::Clerk],
];

#[derive(Debug, Clone, Copy)]
enum Try {
    Sign(usize, usize),
    Close,
    Find,
}

fn any_try() -> impl Strategy<Value = Try> {
    prop_oneof![
        12 => (0..CaseStep::ALL.len(), 0..PEOPLE.len()).prop_map(|(step, who)| Try::Sign(step, who)),
        1 => Just(Try::Close),
        1 => Just(Try::Find),
    ]
}

fn person(number: usize) -> PersonId {
    PersonId(uuid::Uuid::from_u128(number as u128 + 1))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn four_steps_by_four_people_and_none_skipped(
        tries in proptest::collection::vec(any_try(), 1..120),
        responsible in 0..PEOPLE.len(),
        kind in prop_oneof![Just(IncidentKind::Lost), Just(IncidentKind::Damaged), Just(IncidentKind::PagesDiffer)],
        level in 0..Level::ALL.len(),
    ) {
        let level = Level::ALL[level];
        let mut state = CaseState::Statement;
        let mut signed: Vec<(CaseStep, PersonId)> = Vec::new();
        for one in tries {
            let before = signed.clone();
            match one {
                Try::Sign(step, who) => {
                    let people: Vec<PersonId> = signed.iter().map(|(_, who)| *who).collect();
                    let step = CaseStep::ALL[step];
                    let done = sign_step(&Signing {
                        kind, state, step, level,
                        responsible: person(responsible), responsible_name: "甲", responsible_posts: PEOPLE[responsible],
                        signer: person(who), signer_name: "乙", signer_posts: PEOPLE[who],
                        signed: &people, words: "已核实", paper: None,
                    });
                    if let Ok(reached) = done {
                        signed.push((step, person(who)));
                        state = reached;
                    }
                }
                Try::Close => {
                    if let Ok(reached) = close_case("YC-0307-2026-0001", kind, level, state) {
                        let small = kind != IncidentKind::Lost && level < Level::Secret;
                        prop_assert!(small || signed.len() == path(kind).len(), "closed unsigned");
                        state = reached;
                    }
                }
                Try::Find => {
                    if let Ok(reached) = find_again("YC-0307-2026-0001", kind, state) {
                        prop_assert_eq!(kind, IncidentKind::Lost);
                        state = reached;
                    }
                }
            }
            prop_assert!(signed.starts_with(&before), "a signature was lost");
            let steps: Vec<CaseStep> = signed.iter().map(|(step, _)| *step).collect();
            prop_assert_eq!(&steps[..], &path(kind)[..steps.len()], "out of order");
            let people: std::collections::BTreeSet<PersonId> = signed.iter().map(|(_, who)| *who).collect();
            prop_assert_eq!(people.len(), signed.len(), "one person signed twice");
            prop_assert!(signed.first().is_none_or(|(_, who)| *who == person(responsible)));
            if state == CaseState::Decided {
                prop_assert_eq!(signed.len(), path(kind).len(), "a step was skipped");
            }
        }
    }
}
