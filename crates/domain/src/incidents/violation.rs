//! Violations (违规登记): kinds from the 六不准 and R1–R9, the ladders of sanctions, who proposes and who decides.

use super::IncidentRefusal;
use crate::access::Post;
use crate::coded::coded;
use crate::ids::PersonId;

coded! {
    /// What somebody did.
    pub enum ViolationKind {
        /// 保管不善致丢失.
        LostInCustody = "lost_in_custody", "violation-kind-lost-in-custody";
        /// 不该说的说.
        Told = "told", "violation-kind-told";
        /// 不该问的问.
        Asked = "asked", "violation-kind-asked";
        /// 不该看的看.
        Looked = "looked", "violation-kind-looked";
        /// 在公共场所或亲友面前谈论.
        SpokeInPublic = "spoke_in_public", "violation-kind-spoke-in-public";
        /// 用手机、电话、微信、短信传递.
        SentByPhone = "sent_by_phone", "violation-kind-sent-by-phone";
        /// 擅自拍摄、复制、私自留存.
        CopiedOrKept = "copied_or_kept", "violation-kind-copied-or-kept";
        /// 擅自对外披露.
        Disclosed = "disclosed", "violation-kind-disclosed";
        /// 越权查阅.
        Overreached = "overreached", "violation-kind-overreached";
        /// 出借或共用账号口令.
        SharedAccount = "shared_account", "violation-kind-shared-account";
        /// 擅自携带外出.
        CarriedOut = "carried_out", "violation-kind-carried-out";
        /// 私用存储介质或设备.
        PrivateMedia = "private_media", "violation-kind-private-media";
        /// 接入公共网络.
        PublicNetwork = "public_network", "violation-kind-public-network";
        /// 擅自更改或删除.
        Altered = "altered", "violation-kind-altered";
        /// 离岗未锁屏、未锁柜.
        LeftUnlocked = "left_unlocked", "violation-kind-left-unlocked";
        /// 离职未交还.
        NotReturned = "not_returned", "violation-kind-not-returned";
        /// 其他.
        Other = "other", "violation-kind-other";
    }
}

impl ViolationKind {
    /// Which of the office's texts says so.
    #[must_use]
    pub fn article(self) -> &'static str {
        match self {
            ViolationKind::LostInCustody => "R9",
            ViolationKind::Told
            | ViolationKind::Asked
            | ViolationKind::Looked
            | ViolationKind::SpokeInPublic
            | ViolationKind::SentByPhone
            | ViolationKind::CopiedOrKept => "R8",
            ViolationKind::Disclosed => "R4",
            ViolationKind::Overreached | ViolationKind::SharedAccount => "R6",
            ViolationKind::CarriedOut
            | ViolationKind::PrivateMedia
            | ViolationKind::PublicNetwork
            | ViolationKind::Altered
            | ViolationKind::NotReturned => "R5",
            ViolationKind::LeftUnlocked => "R2",
            ViolationKind::Other => "",
        }
    }
}

coded! {
    /// 故意还是无意 (R2).
    pub enum Intent {
        /// Not established yet.
        Unknown = "unknown", "intent-unknown";
        /// 无意.
        Unintended = "unintended", "intent-unintended";
        /// 过失.
        Negligent = "negligent", "intent-negligent";
        /// 故意.
        Deliberate = "deliberate", "intent-deliberate";
    }
}

coded! {
    /// The two ladders of the texts.
    pub enum Ladder {
        /// R5: 口头警告、书面警告、停职、辞退，严重者追究法律责任.
        A = "a", "ladder-a";
        /// R6: 口头警告、内部通报、岗位调整、处罚或解雇.
        B = "b", "ladder-b";
    }
}

coded! {
    /// A step of a ladder.
    pub enum Sanction {
        /// No sanction.
        None = "none", "sanction-none";
        /// A 口头警告.
        SpokenWarning = "a_spoken", "sanction-a-spoken";
        /// A 书面警告.
        WrittenWarning = "a_written", "sanction-a-written";
        /// A 停职.
        Suspension = "a_suspension", "sanction-a-suspension";
        /// A 辞退.
        Dismissal = "a_dismissal", "sanction-a-dismissal";
        /// A 追究法律责任.
        Prosecution = "a_prosecution", "sanction-a-prosecution";
        /// B 口头警告.
        Warning = "b_warning", "sanction-b-warning";
        /// B 内部通报.
        Circular = "b_circular", "sanction-b-circular";
        /// B 岗位调整, for repeated violations.
        AnotherPost = "b_another_post", "sanction-b-another-post";
        /// B 处罚或解雇.
        PenaltyOrDismissal = "b_penalty", "sanction-b-penalty";
    }
}

impl Sanction {
    /// The ladder it stands on.
    #[must_use]
    pub fn ladder(self) -> Option<Ladder> {
        match self.code().split_once('_') {
            Some(("a", _)) => Some(Ladder::A),
            Some(("b", _)) => Some(Ladder::B),
            _ => None,
        }
    }
}

coded! {
    /// Where a violation stands.
    pub enum ViolationState {
        /// 已登记.
        Registered = "registered", "violation-state-registered";
        /// 已提出处理.
        Proposed = "proposed", "violation-state-proposed";
        /// 已决定.
        Decided = "decided", "violation-state-decided";
    }
}

/// Whether facts, intent and consequence may be written so.
///
/// # Errors
/// Decided already, or without facts.
pub fn describe_violation(number: &str, state: ViolationState, facts: &str) -> Result<(), IncidentRefusal> {
    if state == ViolationState::Decided {
        return Err(IncidentRefusal::ViolationSettled { number: number.to_owned() });
    }
    if facts.trim().is_empty() {
        return Err(IncidentRefusal::FactsNeeded);
    }
    Ok(())
}

/// A sanction about to be proposed.
#[derive(Debug, Clone)]
pub struct Proposing<'a> {
    /// `WG-…`.
    pub number: &'a str,
    /// Where it stands.
    pub state: ViolationState,
    /// Whose violation.
    pub person: PersonId,
    /// Name.
    pub person_name: &'a str,
    /// Who proposes.
    pub proposer: PersonId,
    /// Established so far.
    pub intent: Intent,
    /// Established so far.
    pub facts: &'a str,
    /// Violations of the same person decided with a sanction before.
    pub earlier: u32,
    /// What is proposed.
    pub sanction: Sanction,
}

/// Whether the sanction may be proposed.
///
/// # Errors
/// Settled, one's own, facts or intent not established, or a step for repeated violations only.
pub fn propose_sanction(proposing: &Proposing<'_>) -> Result<ViolationState, IncidentRefusal> {
    describe_violation(proposing.number, proposing.state, proposing.facts)?;
    if proposing.proposer == proposing.person {
        return Err(IncidentRefusal::OwnViolation { name: proposing.person_name.to_owned() });
    }
    if proposing.intent == Intent::Unknown {
        return Err(IncidentRefusal::IntentNeeded { number: proposing.number.to_owned() });
    }
    if proposing.sanction == Sanction::AnotherPost && proposing.earlier == 0 {
        return Err(IncidentRefusal::RepeatNeeded { name: proposing.person_name.to_owned() });
    }
    Ok(ViolationState::Proposed)
}

/// Who decides: 总经理, and 分管经理 when it is the general manager's own.
#[must_use]
pub fn deciders(person_posts: &[Post]) -> &'static [Post] {
    if person_posts.contains(&Post::GeneralManager) {
        &[Post::DivisionManager]
    } else {
        &[Post::GeneralManager]
    }
}

/// A violation about to be decided.
#[derive(Debug, Clone)]
pub struct Judging<'a> {
    /// `WG-…`.
    pub number: &'a str,
    /// Where it stands.
    pub state: ViolationState,
    /// Whose violation.
    pub person: PersonId,
    /// Name.
    pub person_name: &'a str,
    /// Posts.
    pub person_posts: &'a [Post],
    /// Who proposed.
    pub proposer: Option<PersonId>,
    /// Who decides.
    pub decider: PersonId,
    /// Name.
    pub decider_name: &'a str,
    /// Posts.
    pub decider_posts: &'a [Post],
    /// Grounds.
    pub words: &'a str,
}

/// Whether it may be decided so.
///
/// # Errors
/// Settled or nothing proposed, by the person or the proposer, by another post, without grounds.
pub fn decide_violation(judging: &Judging<'_>) -> Result<ViolationState, IncidentRefusal> {
    let name = judging.decider_name.to_owned();
    match judging.state {
        ViolationState::Decided => {
            return Err(IncidentRefusal::ViolationSettled { number: judging.number.to_owned() });
        }
        ViolationState::Registered => {
            return Err(IncidentRefusal::NothingProposed { number: judging.number.to_owned() });
        }
        ViolationState::Proposed => {}
    }
    if judging.decider == judging.person {
        return Err(IncidentRefusal::OwnViolation { name });
    }
    if judging.proposer == Some(judging.decider) {
        return Err(IncidentRefusal::ProposedBySame { name });
    }
    let who = deciders(judging.person_posts);
    if !who.iter().any(|post| judging.decider_posts.contains(post)) {
        return Err(IncidentRefusal::DeciderWrongPost { name, who: who.to_vec() });
    }
    if judging.words.trim().is_empty() {
        return Err(IncidentRefusal::WordsNeeded);
    }
    Ok(ViolationState::Decided)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn proposing() -> Proposing<'static> {
        Proposing {
            number: "WG-0307-2026-0001",
            state: ViolationState::Registered,
            person: person(1),
            person_name: "孙浩",
            proposer: person(2),
            intent: Intent::Negligent,
            facts: "竣工图在工具间丢失",
            earlier: 0,
            sanction: Sanction::WrittenWarning,
        }
    }

    #[test]
    fn a_sanction_is_proposed_by_another_once_facts_and_intent_are_known() {
        assert_eq!(propose_sanction(&proposing()), Ok(ViolationState::Proposed));
        let own = Proposing { proposer: person(1), ..proposing() };
        assert!(matches!(propose_sanction(&own), Err(IncidentRefusal::OwnViolation { .. })));
        let unknown = Proposing { intent: Intent::Unknown, ..proposing() };
        assert!(matches!(propose_sanction(&unknown), Err(IncidentRefusal::IntentNeeded { .. })));
        assert_eq!(
            propose_sanction(&Proposing { facts: " ", ..proposing() }),
            Err(IncidentRefusal::FactsNeeded)
        );
        let first = Proposing { sanction: Sanction::AnotherPost, ..proposing() };
        assert!(matches!(propose_sanction(&first), Err(IncidentRefusal::RepeatNeeded { .. })));
        assert!(propose_sanction(&Proposing { earlier: 1, ..first }).is_ok());
        let late = Proposing { state: ViolationState::Decided, ..proposing() };
        assert!(matches!(propose_sanction(&late), Err(IncidentRefusal::ViolationSettled { .. })));
    }

    #[test]
    fn the_general_manager_decides_and_never_over_himself() {
        let judging = Judging {
            number: "WG-0307-2026-0001",
            state: ViolationState::Proposed,
            person: person(1),
            person_name: "孙浩",
            person_posts: &[Post::Staff],
            proposer: Some(person(2)),
            decider: person(3),
            decider_name: "赵志远",
            decider_posts: &[Post::GeneralManager],
            words: "同意",
        };
        assert_eq!(decide_violation(&judging), Ok(ViolationState::Decided));
        let refused = |judging: Judging<'_>| decide_violation(&judging).expect_err("refused");
        let same = Judging { decider: person(2), ..judging.clone() };
        assert!(matches!(refused(same), IncidentRefusal::ProposedBySame { .. }));
        let own = Judging { decider: person(1), ..judging.clone() };
        assert!(matches!(refused(own), IncidentRefusal::OwnViolation { .. }));
        let clerk = Judging { decider_posts: &[Post::Clerk], ..judging.clone() };
        assert!(matches!(refused(clerk), IncidentRefusal::DeciderWrongPost { .. }));
        let early = Judging { state: ViolationState::Registered, ..judging.clone() };
        assert!(matches!(refused(early), IncidentRefusal::NothingProposed { .. }));
        assert_eq!(refused(Judging { words: "", ..judging }), IncidentRefusal::WordsNeeded);
        assert_eq!(deciders(&[Post::GeneralManager]), [Post::DivisionManager]);
    }

    #[test]
    fn every_sanction_but_none_stands_on_a_ladder() {
        for sanction in Sanction::ALL {
            assert_eq!(sanction.ladder().is_none(), *sanction == Sanction::None);
        }
    }
}
