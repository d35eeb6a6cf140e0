//! Whether personal information leaked (个人信息泄露核查, PIPL 57): what, of how many, with what harm, who is told.

use super::IncidentRefusal;
use crate::coded::coded;
use crate::ids::PersonId;

coded! {
    /// Kinds of personal information.
    pub enum DataKind {
        /// 姓名、联系方式.
        Contact = "contact", "data-kind-contact";
        /// 住址、房屋状况.
        Home = "home", "data-kind-home";
        /// 身份证件.
        Identity = "identity", "data-kind-identity";
        /// 缴费、账户.
        Financial = "financial", "data-kind-financial";
        /// 人脸、指纹等生物识别.
        Biometric = "biometric", "data-kind-biometric";
        /// 影像、行踪.
        Footage = "footage", "data-kind-footage";
        /// 健康.
        Health = "health", "data-kind-health";
        /// 未成年人.
        Minors = "minors", "data-kind-minors";
        /// 投诉、纠纷.
        Complaints = "complaints", "data-kind-complaints";
        /// 员工人事、薪酬.
        Employment = "employment", "data-kind-employment";
    }
}

coded! {
    /// What the leak may do.
    pub enum Harm {
        /// 未泄露: it cannot have been seen.
        None = "none", "harm-none";
        /// 已采取措施，能够有效避免危害.
        Averted = "averted", "harm-averted";
        /// 可能造成危害.
        Possible = "possible", "harm-possible";
        /// 已造成危害.
        Done = "done", "harm-done";
    }
}

coded! {
    /// Whom to tell.
    pub enum BreachOutcome {
        /// 未发生泄露，不通知.
        NoLeak = "no_leak", "breach-outcome-no-leak";
        /// 报监管部门，不通知个人.
        AuthorityOnly = "authority_only", "breach-outcome-authority-only";
        /// 报监管部门并通知个人.
        Everybody = "everybody", "breach-outcome-everybody";
    }
}

coded! {
    /// Where the check stands.
    pub enum BreachState {
        /// 待核查.
        Open = "open", "breach-state-open";
        /// 已核查，待决定.
        Assessed = "assessed", "breach-state-assessed";
        /// 已决定，待通知.
        Decided = "decided", "breach-state-decided";
        /// 已办结.
        Closed = "closed", "breach-state-closed";
    }
}

coded! {
    /// Who is told.
    pub enum Notified {
        /// 履行个人信息保护职责的部门.
        Authority = "authority", "notified-authority";
        /// 个人.
        People = "people", "notified-people";
    }
}

/// What the check found.
#[derive(Debug, Clone)]
pub struct Assessment<'a> {
    /// `HC-…`.
    pub number: &'a str,
    /// Where it stands.
    pub state: BreachState,
    /// Codes of the data.
    pub kinds: &'a [DataKind],
    /// How many people.
    pub people: u32,
    /// 原因.
    pub cause: &'a str,
    /// 已采取的补救措施.
    pub measures: &'a str,
    /// 联系人及方式.
    pub contact: &'a str,
}

/// Whether the check says what PIPL 57 wants told: kinds, cause, measures, whom to ask. It may be made again until it
/// is decided.
///
/// # Errors
/// Decided already, or something is missing.
pub fn assess(found: &Assessment<'_>) -> Result<BreachState, IncidentRefusal> {
    if matches!(found.state, BreachState::Decided | BreachState::Closed) {
        return Err(IncidentRefusal::BreachSettled { number: found.number.to_owned() });
    }
    if found.kinds.is_empty() {
        return Err(IncidentRefusal::DataKindsNeeded);
    }
    if found.people == 0 {
        return Err(IncidentRefusal::NobodyConcerned);
    }
    if [found.cause, found.measures, found.contact].iter().any(|words| words.trim().is_empty()) {
        return Err(IncidentRefusal::AssessmentIncomplete);
    }
    Ok(BreachState::Assessed)
}

/// A check about to be decided.
#[derive(Debug, Clone)]
pub struct Deciding<'a> {
    /// `HC-…`.
    pub number: &'a str,
    /// Where it stands.
    pub state: BreachState,
    /// The harm assessed.
    pub harm: Harm,
    /// Whom to tell.
    pub outcome: BreachOutcome,
    /// Why somebody is not told.
    pub reason: &'a str,
    /// Who assessed.
    pub assessor: Option<PersonId>,
    /// Who decides.
    pub decider: PersonId,
    /// Name.
    pub decider_name: &'a str,
}

/// Whether it may be decided so. Nobody is told only when nothing can have leaked; the people themselves are left out
/// only when measures avert the harm (PIPL 57, second paragraph).
///
/// # Errors
/// Not assessed, settled, by the assessor, an outcome that does not fit the harm, or without a reason.
pub fn decide_breach(deciding: &Deciding<'_>) -> Result<BreachState, IncidentRefusal> {
    match deciding.state {
        BreachState::Open => {
            return Err(IncidentRefusal::NotAssessed { number: deciding.number.to_owned() });
        }
        BreachState::Decided | BreachState::Closed => {
            return Err(IncidentRefusal::BreachSettled { number: deciding.number.to_owned() });
        }
        BreachState::Assessed => {}
    }
    if deciding.assessor == Some(deciding.decider) {
        return Err(IncidentRefusal::AssessedBySame { name: deciding.decider_name.to_owned() });
    }
    let fits = match deciding.outcome {
        BreachOutcome::NoLeak => deciding.harm == Harm::None,
        BreachOutcome::AuthorityOnly => matches!(deciding.harm, Harm::None | Harm::Averted),
        BreachOutcome::Everybody => true,
    };
    if !fits {
        return Err(IncidentRefusal::OutcomeUnfit { harm: deciding.harm, outcome: deciding.outcome });
    }
    if deciding.outcome != BreachOutcome::Everybody && deciding.reason.trim().is_empty() {
        return Err(IncidentRefusal::ReasonNeeded);
    }
    Ok(if deciding.outcome == BreachOutcome::NoLeak { BreachState::Closed } else { BreachState::Decided })
}

/// Whether that notice was due; answers where the check then stands. `given` are the notices given before.
///
/// # Errors
/// Not decided, not asked for, or given already.
pub fn is_notified(
    number: &str,
    state: BreachState,
    outcome: BreachOutcome,
    given: &[Notified],
    now: Notified,
) -> Result<BreachState, IncidentRefusal> {
    let due: &[Notified] = match outcome {
        BreachOutcome::NoLeak => &[],
        BreachOutcome::AuthorityOnly => &[Notified::Authority],
        BreachOutcome::Everybody => &[Notified::Authority, Notified::People],
    };
    if state != BreachState::Decided || !due.contains(&now) || given.contains(&now) {
        return Err(IncidentRefusal::NoticeNotDue { number: number.to_owned() });
    }
    let complete = due.iter().all(|one| *one == now || given.contains(one));
    Ok(if complete { BreachState::Closed } else { BreachState::Decided })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const NUMBER: &str = "HC-0307-2026-0001";

    #[test]
    fn the_check_says_what_the_law_wants_told() {
        let found = Assessment {
            number: NUMBER,
            state: BreachState::Open,
            kinds: &[DataKind::Contact],
            people: 46,
            cause: "登记表在值班室丢失",
            measures: "已调取监控寻找",
            contact: "陈立 0571-0000",
        };
        assert_eq!(assess(&found), Ok(BreachState::Assessed));
        let refused = |found: Assessment<'_>| assess(&found).expect_err("refused");
        assert_eq!(refused(Assessment { kinds: &[], ..found.clone() }), IncidentRefusal::DataKindsNeeded);
        assert_eq!(refused(Assessment { people: 0, ..found.clone() }), IncidentRefusal::NobodyConcerned);
        assert_eq!(
            refused(Assessment { measures: "", ..found.clone() }),
            IncidentRefusal::AssessmentIncomplete
        );
        let late = Assessment { state: BreachState::Closed, ..found };
        assert!(matches!(refused(late), IncidentRefusal::BreachSettled { .. }));
    }

    #[test]
    fn people_are_left_out_only_when_the_harm_is_averted() {
        let deciding = Deciding {
            number: NUMBER,
            state: BreachState::Assessed,
            harm: Harm::Possible,
            outcome: BreachOutcome::Everybody,
            reason: "",
            assessor: Some(PersonId(Uuid::from_u128(1))),
            decider: PersonId(Uuid::from_u128(2)),
            decider_name: "赵志远",
        };
        assert_eq!(decide_breach(&deciding), Ok(BreachState::Decided));
        let refused = |deciding: Deciding<'_>| decide_breach(&deciding).expect_err("refused");
        let quiet =
            Deciding { outcome: BreachOutcome::AuthorityOnly, reason: "已找回", ..deciding.clone() };
        assert!(matches!(refused(quiet.clone()), IncidentRefusal::OutcomeUnfit { .. }));
        assert_eq!(
            decide_breach(&Deciding { harm: Harm::Averted, ..quiet.clone() }),
            Ok(BreachState::Decided)
        );
        assert_eq!(
            refused(Deciding { harm: Harm::Averted, reason: " ", ..quiet }),
            IncidentRefusal::ReasonNeeded
        );
        let nothing = Deciding {
            harm: Harm::None,
            outcome: BreachOutcome::NoLeak,
            reason: "夹在档案盒内",
            ..deciding.clone()
        };
        assert_eq!(decide_breach(&nothing), Ok(BreachState::Closed));
        let own = Deciding { decider: PersonId(Uuid::from_u128(1)), ..deciding.clone() };
        assert!(matches!(refused(own), IncidentRefusal::AssessedBySame { .. }));
        let early = Deciding { state: BreachState::Open, ..deciding };
        assert!(matches!(refused(early), IncidentRefusal::NotAssessed { .. }));
    }

    #[test]
    fn the_check_closes_with_the_last_notice() {
        let told = |given: &[Notified], now| {
            is_notified(NUMBER, BreachState::Decided, BreachOutcome::Everybody, given, now)
        };
        assert_eq!(told(&[], Notified::Authority), Ok(BreachState::Decided));
        assert_eq!(told(&[Notified::Authority], Notified::People), Ok(BreachState::Closed));
        assert!(told(&[Notified::People], Notified::People).is_err());
        assert!(
            is_notified(NUMBER, BreachState::Decided, BreachOutcome::AuthorityOnly, &[], Notified::People)
                .is_err()
        );
    }
}
