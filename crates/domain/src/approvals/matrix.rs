//! The approval matrix (审批矩阵): level × action × own duty → who must allow it.

use super::{Action, Ground};
use crate::access::{Level, Post};
use crate::coded::coded;
use crate::dispatch::Channel;

coded! {
    /// Whether every approver is needed or one is enough (R4 二·三: 和 is read as all; a switch).
    pub enum Mode {
        /// 全部同意.
        All = "all", "approval-mode-all";
        /// 任一同意.
        Any = "any", "approval-mode-any";
        /// 依次同意.
        Ordered = "ordered", "approval-mode-ordered";
    }
}

coded! {
    /// Where an act may take place (办理地点).
    pub enum ActPlace {
        /// 不限.
        Anywhere = "anywhere", "act-place-anywhere";
        /// 档案室内.
        ArchiveRoom = "archive_room", "act-place-archive-room";
        /// 指定阅览处.
        ReadingPlace = "reading_place", "act-place-reading-place";
    }
}

/// One cell of the matrix: the rule pack's, or the office's own word that stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// The level it speaks of.
    pub level: Level,
    /// The act it speaks of.
    pub action: Action,
    /// Who must allow it; empty: nobody.
    pub approvers: Vec<Post>,
    /// All of them, one, or one after another.
    pub mode: Mode,
    /// A supervisor on the spot.
    pub supervised: bool,
    /// How many witnesses.
    pub witnesses: u32,
    /// By which ways; empty: the matrix does not say.
    pub channels: Vec<Channel>,
    /// Where.
    pub place: ActPlace,
    /// What leaves carries a watermark.
    pub watermark: bool,
    /// The longest term of a loan, in working days.
    pub longest_days: Option<u32>,
    /// The coarsest shredder that will do, `P-4`; empty: the matrix does not say.
    pub shredder_class: String,
    /// The article it comes from, e.g. `R4·二·三·1`.
    pub article: String,
}

/// What the matrix asks for one act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// Nothing.
    Nothing,
    /// Nothing, because it is the person's own duty; still registered.
    OwnDuty,
    /// Nothing more: a standing approval of this number covers it; every use is recorded.
    Standing {
        /// `CQ-0307-2026-0002`.
        number: String,
    },
    /// These posts.
    Approval {
        /// Who.
        approvers: Vec<Post>,
        /// All or one.
        mode: Mode,
        /// Says which article.
        article: String,
    },
}

impl Need {
    /// The ground the act will stand on once this need is met.
    #[must_use]
    pub fn ground(&self) -> Ground {
        match self {
            Need::Nothing => Ground::NoneNeeded,
            Need::OwnDuty => Ground::OwnDuty,
            Need::Standing { .. } => Ground::Standing,
            Need::Approval { .. } => Ground::Approval,
        }
    }
}

/// Reads the matrix. No row means that the office decided nothing: then the general manager decides,
/// never nobody. Destruction always asks somebody, whatever the row says.
#[must_use]
pub fn what_is_needed(row: Option<&MatrixRow>, action: Action, own_duty: bool) -> Need {
    let general_manager = |article: &str| Need::Approval {
        approvers: vec![Post::GeneralManager],
        mode: Mode::All,
        article: article.to_owned(),
    };
    match row {
        None if own_duty && action.may_be_own_duty() => Need::OwnDuty,
        None => general_manager("R4·二·三·1"),
        Some(row) if row.approvers.is_empty() && action == Action::Destruction => {
            general_manager(&row.article)
        }
        Some(row) if row.approvers.is_empty() => Need::Nothing,
        Some(_) if own_duty && action.may_be_own_duty() => Need::OwnDuty,
        Some(row) => {
            Need::Approval { approvers: row.approvers.clone(), mode: row.mode, article: row.article.clone() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(level: Level, action: Action, approvers: &[Post]) -> MatrixRow {
        MatrixRow {
            level,
            action,
            approvers: approvers.to_vec(),
            mode: Mode::All,
            supervised: false,
            witnesses: 0,
            channels: Vec::new(),
            place: ActPlace::Anywhere,
            watermark: false,
            longest_days: None,
            shredder_class: String::new(),
            article: "R4·二·三·1".into(),
        }
    }

    #[test]
    fn a_secret_carried_out_needs_the_three_unless_it_is_own_duty() {
        let three = [Post::GeneralManager, Post::DivisionManager, Post::OfficeDirector];
        let secret = row(Level::Secret, Action::CarryOut, &three);
        let need = what_is_needed(Some(&secret), Action::CarryOut, false);
        assert_eq!(
            need,
            Need::Approval { approvers: three.to_vec(), mode: Mode::All, article: "R4·二·三·1".into() }
        );
        assert_eq!(need.ground(), Ground::Approval);
        assert_eq!(what_is_needed(Some(&secret), Action::CarryOut, true), Need::OwnDuty);
    }

    #[test]
    fn own_duty_never_covers_destruction_nor_telling_outsiders() {
        for action in [Action::Destruction, Action::Disclosure] {
            let asked = row(Level::Internal, action, &[Post::OfficeDirector]);
            assert!(matches!(what_is_needed(Some(&asked), action, true), Need::Approval { .. }));
        }
    }

    #[test]
    fn an_undecided_cell_asks_the_general_manager_and_destruction_always_asks_somebody() {
        let by_manager =
            |need| matches!(need, Need::Approval { approvers, .. } if approvers == [Post::GeneralManager]);
        assert!(by_manager(what_is_needed(None, Action::Export, false)));
        let careless = row(Level::General, Action::Destruction, &[]);
        assert!(by_manager(what_is_needed(Some(&careless), Action::Destruction, true)));
        assert_eq!(
            what_is_needed(Some(&row(Level::General, Action::Reading, &[])), Action::Reading, false),
            Need::Nothing
        );
    }

    #[test]
    fn every_code_reads_back() {
        for action in Action::ALL {
            assert_eq!(Action::from_code(action.code()), Some(*action));
        }
        for ground in Ground::ALL {
            assert_eq!(Ground::from_code(ground.code()), Some(*ground));
        }
        assert_eq!(Mode::from_code("all"), Some(Mode::All));
        assert_eq!(Mode::from_code("most"), None);
    }
}
