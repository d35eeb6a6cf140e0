//! The classification guide (定密指南) as it is kept: every change of it is proposed by one and put in force by another.

use super::ClassificationRefusal;
use crate::access::Level;
use crate::coded::coded;
use crate::ids::PersonId;
use crate::records::{Field, Guide, LevelTerm};

coded! {
    /// What is done to a line of the guide.
    pub enum GuideAct {
        /// 新增类目.
        Enter = "enter", "guide-act-enter";
        /// 修改.
        Edit = "edit", "guide-act-edit";
        /// 停用.
        Retire = "retire", "guide-act-retire";
    }
}

coded! {
    /// Where a version of a line stands.
    pub enum GuideState {
        /// 待会签.
        Proposed = "proposed", "guide-state-proposed";
        /// 现行.
        InForce = "in_force", "guide-state-in-force";
        /// 已被替代.
        Superseded = "superseded", "guide-state-superseded";
        /// 不同意.
        Refused = "refused", "guide-state-refused";
    }
}

/// The guide's word on a category. The level is not written: it follows from the grounds, the higher wins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideEntry {
    /// Code of the category; never changes.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Branch of the plan.
    pub group: String,
    /// Family of duties and appraisals.
    pub family: String,
    /// What the texts say, the lowering event, personal information.
    pub guide: Guide,
    /// How long the level lasts.
    pub term: LevelTerm,
    /// Code of the retention rule.
    pub rule: String,
    /// Who may know, in words.
    pub may_know: String,
}

/// Whether an entry says what an entry must say; answers the level that follows.
pub fn check_guide_entry(entry: &GuideEntry) -> Result<Level, ClassificationRefusal> {
    let required = [
        (&entry.code, Field::Category),
        (&entry.name, Field::Title),
        (&entry.group, Field::Kind),
        (&entry.family, Field::Kind),
        (&entry.rule, Field::Basis),
    ];
    for (text, field) in required {
        if text.trim().is_empty() {
            return Err(ClassificationRefusal::GuideFieldEmpty { field });
        }
    }
    if entry.guide.grounds.is_empty() {
        return Err(ClassificationRefusal::GuideWithoutGround);
    }
    for ground in &entry.guide.grounds {
        for (text, field) in [(&ground.article, Field::Article), (&ground.quote, Field::Basis)] {
            if text.trim().is_empty() {
                return Err(ClassificationRefusal::GuideFieldEmpty { field });
            }
        }
    }
    Ok(entry.guide.level())
}

/// What is known when a rule pack speaks of a category that stands already.
#[derive(Debug, Clone, Copy)]
pub struct PackLineFacts {
    /// The line stands as the pack says it.
    pub same: bool,
    /// It stands as an earlier pack said it: the office changed nothing.
    pub untouched: bool,
    /// The office no longer offers it.
    pub retired: bool,
    /// A change of it waits.
    pub waiting: bool,
}

/// What becomes of a line when a rule pack is put in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackWord {
    /// Both say the same.
    Same,
    /// The pack's newer word takes force.
    Follows,
    /// The office's own word stays; the difference is shown.
    OfficeStays,
}

/// The office's word stands above the pack's: only what it never touched follows a newer pack.
#[must_use]
pub fn weigh_pack_line(facts: &PackLineFacts) -> PackWord {
    match facts {
        PackLineFacts { same: true, .. } => PackWord::Same,
        PackLineFacts { untouched: true, retired: false, waiting: false, .. } => PackWord::Follows,
        _ => PackWord::OfficeStays,
    }
}

/// What is known when a change of the guide is proposed.
#[derive(Debug, Clone)]
pub struct GuideProposal<'a> {
    /// What is to be done.
    pub act: GuideAct,
    /// Code of the category.
    pub code: &'a str,
    /// The line as it stands; none of a new category.
    pub standing: Option<&'a GuideEntry>,
    /// The category is retired.
    pub retired: bool,
    /// The line as it is to be; none when retiring.
    pub wanted: Option<&'a GuideEntry>,
    /// A change of it waits already.
    pub waiting: bool,
    /// Why.
    pub reason: &'a str,
}

/// Whether the change may be proposed.
pub fn propose_guide(facts: &GuideProposal<'_>) -> Result<GuideState, ClassificationRefusal> {
    let code = || facts.code.to_owned();
    if facts.reason.trim().is_empty() {
        return Err(ClassificationRefusal::GuideFieldEmpty { field: Field::Reason });
    }
    if facts.act == GuideAct::Enter && facts.standing.is_some() {
        return Err(ClassificationRefusal::GuideCodeTaken { code: code() });
    }
    if facts.retired {
        return Err(ClassificationRefusal::GuideRetired { code: code() });
    }
    if facts.waiting {
        return Err(ClassificationRefusal::GuideAlreadyProposed { code: code() });
    }
    if let Some(wanted) = facts.wanted {
        check_guide_entry(wanted)?;
        if facts.standing == Some(wanted) {
            return Err(ClassificationRefusal::GuideUnchanged { code: code() });
        }
    }
    Ok(GuideState::Proposed)
}

/// What is known when another person decides.
#[derive(Debug, Clone)]
pub struct GuideDecision<'a> {
    /// Where the proposal stands.
    pub state: GuideState,
    /// Who proposed.
    pub proposer: PersonId,
    /// Who decides.
    pub decider: PersonId,
    /// Their name.
    pub name: &'a str,
    /// Agreed or not.
    pub agree: bool,
}

/// The other person's decision.
pub fn decide_guide(facts: &GuideDecision<'_>) -> Result<GuideState, ClassificationRefusal> {
    if facts.state != GuideState::Proposed {
        return Err(ClassificationRefusal::GuideDecided { state: facts.state });
    }
    if facts.proposer == facts.decider {
        return Err(ClassificationRefusal::GuideDecidedByProposer { name: facts.name.to_owned() });
    }
    Ok(if facts.agree { GuideState::InForce } else { GuideState::Refused })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::Ground;
    use crate::refusal::Refusal;

    fn entry() -> GuideEntry {
        GuideEntry {
            code: "HY-04".into(),
            name: "业委会联席会议纪要".into(),
            group: "会议与纪要".into(),
            family: "administration".into(),
            guide: Guide {
                grounds: vec![Ground {
                    article: "R4·二·二·3⑴".into(),
                    level: Level::Secret,
                    quote: "办公会议内容".into(),
                }],
                lower_on: String::new(),
                personal_information: false,
            },
            term: LevelTerm::Years(3),
            rule: "GL-30".into(),
            may_know: "与会人员".into(),
        }
    }

    fn code<T: std::fmt::Debug>(done: Result<T, ClassificationRefusal>) -> &'static str {
        Refusal::from(done.expect_err("refused")).code
    }

    #[test]
    fn a_newer_pack_changes_only_what_the_office_never_touched() {
        let facts = PackLineFacts { same: false, untouched: true, retired: false, waiting: false };
        assert_eq!(weigh_pack_line(&facts), PackWord::Follows);
        assert_eq!(weigh_pack_line(&PackLineFacts { same: true, ..facts }), PackWord::Same);
        for kept in [
            PackLineFacts { untouched: false, ..facts },
            PackLineFacts { retired: true, ..facts },
            PackLineFacts { waiting: true, ..facts },
        ] {
            assert_eq!(weigh_pack_line(&kept), PackWord::OfficeStays);
        }
    }

    #[test]
    fn the_level_follows_from_the_grounds() {
        let mut two = entry();
        two.guide.grounds.push(Ground {
            article: "R1·二·2".into(),
            level: Level::Confidential,
            quote: "商业计划".into(),
        });
        assert_eq!(check_guide_entry(&two), Ok(Level::Confidential));
    }

    #[test]
    fn an_entry_says_what_it_must() {
        let mut groundless = entry();
        groundless.guide.grounds.clear();
        assert_eq!(code(check_guide_entry(&groundless)), "classification.guide_without_ground");
        let mut silent = entry();
        silent.guide.grounds[0].quote.clear();
        assert_eq!(code(check_guide_entry(&silent)), "classification.guide_field_empty");
        assert_eq!(
            code(check_guide_entry(&GuideEntry { name: " ".into(), ..entry() })),
            "classification.guide_field_empty"
        );
    }

    #[test]
    fn what_may_be_proposed() {
        let (standing, mut wanted) = (entry(), entry());
        wanted.may_know = "主任".into();
        let edit = GuideProposal {
            act: GuideAct::Edit,
            code: "HY-04",
            standing: Some(&standing),
            retired: false,
            wanted: Some(&wanted),
            waiting: false,
            reason: "扩大知悉范围",
        };
        assert_eq!(propose_guide(&edit), Ok(GuideState::Proposed));
        let cases = [
            (GuideProposal { reason: "", ..edit.clone() }, "classification.guide_field_empty"),
            (GuideProposal { act: GuideAct::Enter, ..edit.clone() }, "classification.guide_code_taken"),
            (GuideProposal { retired: true, ..edit.clone() }, "classification.guide_retired"),
            (GuideProposal { waiting: true, ..edit.clone() }, "classification.guide_already_proposed"),
            (GuideProposal { wanted: Some(&standing), ..edit }, "classification.guide_unchanged"),
        ];
        for (facts, refused) in cases {
            assert_eq!(code(propose_guide(&facts)), refused);
        }
    }

    #[test]
    fn another_person_decides_once() {
        let person = |number| PersonId(uuid::Uuid::from_u128(number));
        let mut facts = GuideDecision {
            state: GuideState::Proposed,
            proposer: person(1),
            decider: person(2),
            name: "陈立",
            agree: true,
        };
        assert_eq!(decide_guide(&facts), Ok(GuideState::InForce));
        facts.agree = false;
        assert_eq!(decide_guide(&facts), Ok(GuideState::Refused));
        facts.decider = person(1);
        assert_eq!(code(decide_guide(&facts)), "classification.guide_decided_by_proposer");
        facts.state = GuideState::InForce;
        assert_eq!(code(decide_guide(&facts)), "classification.guide_decided");
    }
}
