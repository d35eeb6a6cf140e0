//! A case (异常处理): the steps an incident takes, who signs each, and how it ends.

use super::IncidentRefusal;
use crate::access::{Level, Post};
use crate::coded::coded;
use crate::ids::PersonId;
use crate::loans::IncidentKind;

coded! {
    /// What is signed in a case.
    pub enum CaseStep {
        /// 借阅人说明.
        Statement = "statement", "case-step-statement";
        /// 部门负责人意见.
        Opinion = "opinion", "case-step-opinion";
        /// 保密责任人措施.
        Measures = "measures", "case-step-measures";
        /// 处理决定.
        Decision = "decision", "case-step-decision";
    }
}

coded! {
    /// Where a case stands: the step that is due, or how it ended.
    pub enum CaseState {
        /// 待说明.
        Statement = "statement", "case-state-statement";
        /// 待部门意见.
        Opinion = "opinion", "case-state-opinion";
        /// 待保密措施.
        Measures = "measures", "case-state-measures";
        /// 待决定.
        Decision = "decision", "case-state-decision";
        /// 已决定，待了结.
        Decided = "decided", "case-state-decided";
        /// 已了结.
        Closed = "closed", "case-state-closed";
        /// 已找回.
        Found = "found", "case-state-found";
    }
}

/// Who may attest that a pen-signed note is what it says.
pub const MAY_ATTEST: &[Post] = &[Post::SecrecyOfficer, Post::OfficeDirector];

/// The steps of a case, in their order: a loss goes 借阅人 → 部门负责人 → 保密责任人 → 总经理, a difference found at a
/// return is explained and decided.
#[must_use]
pub fn path(kind: IncidentKind) -> &'static [CaseStep] {
    match kind {
        IncidentKind::Lost => {
            &[CaseStep::Statement, CaseStep::Opinion, CaseStep::Measures, CaseStep::Decision]
        }
        IncidentKind::PagesDiffer | IncidentKind::Damaged => &[CaseStep::Statement, CaseStep::Decision],
    }
}

impl CaseStep {
    fn due(self) -> CaseState {
        match self {
            CaseStep::Statement => CaseState::Statement,
            CaseStep::Opinion => CaseState::Opinion,
            CaseStep::Measures => CaseState::Measures,
            CaseStep::Decision => CaseState::Decision,
        }
    }

    /// The posts that sign this step; none for the statement, which is the responsible person's own. Whoever answers
    /// for the loss does not also judge it: then the neighbouring post does.
    #[must_use]
    pub fn signers(self, kind: IncidentKind, responsible: &[Post]) -> &'static [Post] {
        match self {
            CaseStep::Statement => &[],
            CaseStep::Opinion => &[Post::OfficeDirector, Post::DivisionManager],
            CaseStep::Measures if responsible.contains(&Post::SecrecyOfficer) => &[Post::OfficeDirector],
            CaseStep::Measures => &[Post::SecrecyOfficer],
            CaseStep::Decision if kind != IncidentKind::Lost => &[Post::OfficeDirector, Post::SecrecyOfficer],
            CaseStep::Decision if responsible.contains(&Post::GeneralManager) => &[Post::DivisionManager],
            CaseStep::Decision => &[Post::GeneralManager],
        }
    }
}

impl CaseState {
    /// The step that is due.
    #[must_use]
    pub fn step(self) -> Option<CaseStep> {
        CaseStep::ALL.iter().copied().find(|step| step.due() == self)
    }
}

/// A pen-signed note instead of a passphrase, and who attests it.
#[derive(Debug, Clone)]
pub struct PaperNote<'a> {
    /// By which it is found again.
    pub number: &'a str,
    /// Who attests it with an own passphrase.
    pub attester: PersonId,
    /// Name.
    pub attester_name: &'a str,
    /// Posts.
    pub attester_posts: &'a [Post],
}

/// One step about to be signed.
#[derive(Debug, Clone)]
pub struct Signing<'a> {
    /// What happened.
    pub kind: IncidentKind,
    /// Where the case stands.
    pub state: CaseState,
    /// The step.
    pub step: CaseStep,
    /// The record's level.
    pub level: Level,
    /// Who answers for the copy.
    pub responsible: PersonId,
    /// Name.
    pub responsible_name: &'a str,
    /// Posts.
    pub responsible_posts: &'a [Post],
    /// Whose step it is.
    pub signer: PersonId,
    /// Name.
    pub signer_name: &'a str,
    /// Posts.
    pub signer_posts: &'a [Post],
    /// Who signed the steps before.
    pub signed: &'a [PersonId],
    /// What is said.
    pub words: &'a str,
    /// On paper.
    pub paper: Option<PaperNote<'a>>,
}

/// Whether the step may be signed so; answers where the case then stands.
///
/// # Errors
/// Out of turn, by the wrong person, twice by one person, without words, or a paper note that does not do.
pub fn sign_step(signing: &Signing<'_>) -> Result<CaseState, IncidentRefusal> {
    let Signing { step, state, kind, .. } = *signing;
    let steps = path(kind);
    let at = steps.iter().position(|one| *one == step);
    let (Some(at), true) = (at, step.due() == state) else {
        return Err(IncidentRefusal::StepNotDue { step, state });
    };
    let name = signing.signer_name.to_owned();
    if step == CaseStep::Statement && signing.signer != signing.responsible {
        return Err(IncidentRefusal::StatementByAnother { name: signing.responsible_name.to_owned() });
    }
    if signing.signed.contains(&signing.signer)
        || (step != CaseStep::Statement && signing.signer == signing.responsible)
    {
        return Err(IncidentRefusal::SignedAlready { name });
    }
    let who = step.signers(kind, signing.responsible_posts);
    if step != CaseStep::Statement && !who.iter().any(|post| signing.signer_posts.contains(post)) {
        return Err(IncidentRefusal::WrongSigner { name, step, who: who.to_vec() });
    }
    if signing.words.trim().is_empty() {
        return Err(IncidentRefusal::WordsNeeded);
    }
    if let Some(paper) = &signing.paper {
        check_paper(signing, paper)?;
    }
    Ok(steps.get(at + 1).map_or(CaseState::Decided, |next| next.due()))
}

fn check_paper(signing: &Signing<'_>, paper: &PaperNote<'_>) -> Result<(), IncidentRefusal> {
    if signing.level == Level::TopSecret && signing.step != CaseStep::Statement {
        return Err(IncidentRefusal::PaperNotAllowed { level: signing.level });
    }
    if paper.number.trim().is_empty() {
        return Err(IncidentRefusal::PaperNumberNeeded);
    }
    let name = paper.attester_name.to_owned();
    if paper.attester == signing.signer {
        return Err(IncidentRefusal::AttesterSame { name });
    }
    if !MAY_ATTEST.iter().any(|post| paper.attester_posts.contains(post)) {
        return Err(IncidentRefusal::AttesterWrongPost { name, who: MAY_ATTEST.to_vec() });
    }
    Ok(())
}

/// Whether an incident must be explained and decided before it is closed: every loss, and whatever differs at 秘密 and
/// above. Below that the desk closes it with what came of it.
#[must_use]
pub fn is_workflow_due(kind: IncidentKind, level: Level) -> bool {
    kind == IncidentKind::Lost || level >= Level::Secret
}

/// Whether the case may be closed.
///
/// # Errors
/// Closed or found already, or not signed to the end.
pub fn close_case(
    number: &str,
    kind: IncidentKind,
    level: Level,
    state: CaseState,
) -> Result<CaseState, IncidentRefusal> {
    match state {
        CaseState::Closed | CaseState::Found => {
            Err(IncidentRefusal::CaseEnded { number: number.to_owned(), state })
        }
        CaseState::Decided => Ok(CaseState::Closed),
        _ if is_workflow_due(kind, level) => {
            Err(IncidentRefusal::CaseUndecided { number: number.to_owned(), state })
        }
        _ => Ok(CaseState::Closed),
    }
}

/// Whether what was lost may be entered as found; a case that was closed stays as it was and gains a counter-entry.
///
/// # Errors
/// Not a loss, or found already.
pub fn find_again(number: &str, kind: IncidentKind, state: CaseState) -> Result<CaseState, IncidentRefusal> {
    match (kind, state) {
        (IncidentKind::Lost, CaseState::Found) => {
            Err(IncidentRefusal::CaseEnded { number: number.to_owned(), state })
        }
        (IncidentKind::Lost, _) => Ok(CaseState::Found),
        _ => Err(IncidentRefusal::NotLost { number: number.to_owned() }),
    }
}

/// Whether a copy may be noted as made in the place of the lost one.
///
/// # Errors
/// Not a loss, replaced already, or a copy that does not stand for it.
pub fn may_replace(
    number: &str,
    kind: IncidentKind,
    replaced: bool,
    of_same_record: bool,
    copy: &str,
) -> Result<(), IncidentRefusal> {
    if kind != IncidentKind::Lost {
        return Err(IncidentRefusal::NotLost { number: number.to_owned() });
    }
    if replaced {
        return Err(IncidentRefusal::ReplacedAlready { number: number.to_owned() });
    }
    if !of_same_record {
        return Err(IncidentRefusal::ReplacementUnfit { copy: copy.to_owned() });
    }
    Ok(())
}

/// What a loss leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// A violation is entered when the loss is decided.
    pub violation: bool,
    /// Whether personal information leaked is checked from the day of the loss: PIPL 57 says at once.
    pub breach_check: bool,
}

/// What a case leads to: from 秘密 on a loss is a violation; personal information is checked at any level.
#[must_use]
pub fn ends(kind: IncidentKind, level: Level, personal_information: bool) -> Ends {
    let lost = kind == IncidentKind::Lost;
    Ends { violation: lost && level >= Level::Secret, breach_check: lost && personal_information }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn statement<'a>() -> Signing<'a> {
        Signing {
            kind: IncidentKind::Lost,
            state: CaseState::Statement,
            step: CaseStep::Statement,
            level: Level::Secret,
            responsible: person(1),
            responsible_name: "孙浩",
            responsible_posts: &[Post::Staff],
            signer: person(1),
            signer_name: "孙浩",
            signer_posts: &[Post::Staff],
            signed: &[],
            words: "核对后放在工具间，再去已不在",
            paper: None,
        }
    }

    #[test]
    fn a_loss_goes_its_four_steps_in_order_by_four_people() {
        let posts =
            [&[Post::Staff], &[Post::OfficeDirector], &[Post::SecrecyOfficer], &[Post::GeneralManager]];
        let mut state = CaseState::Statement;
        let mut signed = Vec::new();
        for (number, (step, posts)) in (1..).zip(path(IncidentKind::Lost).iter().zip(posts)) {
            let signing = Signing {
                state,
                step: *step,
                signer: person(number),
                signer_posts: posts,
                signed: &signed.clone(),
                ..statement()
            };
            state = sign_step(&signing).expect("in turn");
            signed.push(person(number));
        }
        assert_eq!(state, CaseState::Decided);
    }

    #[test]
    fn nobody_signs_out_of_turn_twice_or_without_the_post() {
        let early = Signing { step: CaseStep::Decision, ..statement() };
        assert!(matches!(sign_step(&early), Err(IncidentRefusal::StepNotDue { .. })));
        let another = Signing { signer: person(2), ..statement() };
        assert!(matches!(sign_step(&another), Err(IncidentRefusal::StatementByAnother { .. })));
        let opinion = Signing {
            state: CaseState::Opinion,
            step: CaseStep::Opinion,
            signer: person(2),
            signer_posts: &[Post::OfficeDirector],
            signed: &[person(2)],
            ..statement()
        };
        assert!(matches!(sign_step(&opinion), Err(IncidentRefusal::SignedAlready { .. })));
        let own = Signing { signer: person(1), signed: &[], ..opinion.clone() };
        assert!(matches!(sign_step(&own), Err(IncidentRefusal::SignedAlready { .. })));
        let clerk = Signing { signed: &[], signer_posts: &[Post::Clerk], ..opinion };
        assert!(matches!(sign_step(&clerk), Err(IncidentRefusal::WrongSigner { .. })));
        assert_eq!(sign_step(&Signing { words: " ", ..statement() }), Err(IncidentRefusal::WordsNeeded));
    }

    #[test]
    fn whoever_lost_it_does_not_judge_it() {
        let lost = IncidentKind::Lost;
        assert_eq!(CaseStep::Measures.signers(lost, &[Post::SecrecyOfficer]), [Post::OfficeDirector]);
        assert_eq!(CaseStep::Decision.signers(lost, &[Post::GeneralManager]), [Post::DivisionManager]);
    }

    #[test]
    fn a_paper_note_is_attested_by_another_and_never_carries_a_top_secret_decision() {
        let paper = PaperNote {
            number: "说明-11-23",
            attester: person(3),
            attester_name: "陈立",
            attester_posts: &[Post::SecrecyOfficer],
        };
        let on_paper = |paper: PaperNote<'static>| Signing { paper: Some(paper), ..statement() };
        assert_eq!(sign_step(&on_paper(paper.clone())), Ok(CaseState::Opinion));
        let own = PaperNote { attester: person(1), ..paper.clone() };
        assert!(matches!(sign_step(&on_paper(own)), Err(IncidentRefusal::AttesterSame { .. })));
        let clerk = PaperNote { attester_posts: &[Post::Clerk], ..paper.clone() };
        assert!(matches!(sign_step(&on_paper(clerk)), Err(IncidentRefusal::AttesterWrongPost { .. })));
        let nameless = PaperNote { number: "", ..paper.clone() };
        assert_eq!(sign_step(&on_paper(nameless)), Err(IncidentRefusal::PaperNumberNeeded));
        let top = Signing {
            level: Level::TopSecret,
            state: CaseState::Decision,
            step: CaseStep::Decision,
            signer: person(4),
            signer_posts: &[Post::GeneralManager],
            ..on_paper(paper)
        };
        assert!(matches!(sign_step(&top), Err(IncidentRefusal::PaperNotAllowed { .. })));
    }

    #[test]
    fn a_case_closes_when_it_is_decided_and_a_small_difference_at_once() {
        let close = |kind, level, state| close_case("YC-0307-2026-0001", kind, level, state);
        assert!(close(IncidentKind::Lost, Level::General, CaseState::Decision).is_err());
        assert!(close(IncidentKind::Damaged, Level::Secret, CaseState::Statement).is_err());
        assert_eq!(
            close(IncidentKind::Damaged, Level::Internal, CaseState::Statement),
            Ok(CaseState::Closed)
        );
        assert_eq!(close(IncidentKind::Lost, Level::Secret, CaseState::Decided), Ok(CaseState::Closed));
        assert!(close(IncidentKind::Lost, Level::Secret, CaseState::Closed).is_err());
    }

    #[test]
    fn what_was_lost_is_found_once_and_even_after_the_case_was_closed() {
        let find = |kind, state| find_again("YC-0307-2026-0001", kind, state);
        for state in CaseState::ALL.iter().copied().filter(|state| *state != CaseState::Found) {
            assert_eq!(find(IncidentKind::Lost, state), Ok(CaseState::Found));
        }
        assert!(find(IncidentKind::Lost, CaseState::Found).is_err());
        assert!(find(IncidentKind::Damaged, CaseState::Statement).is_err());
    }

    #[test]
    fn a_loss_becomes_a_violation_from_secret_on_and_personal_data_is_checked_at_any_level() {
        let lost = IncidentKind::Lost;
        assert_eq!(ends(lost, Level::Secret, false), Ends { violation: true, breach_check: false });
        assert_eq!(ends(lost, Level::General, true), Ends { violation: false, breach_check: true });
        let none = Ends { violation: false, breach_check: false };
        assert_eq!(ends(IncidentKind::Damaged, Level::TopSecret, true), none);
    }
}
