//! The five company levels (公司密级), scheme A and B mapped on one ladder.

/// `一般 0 < 内部 1 < 秘密 2 < 机密 3 < 绝密 4`; R4 二 and R1 二 side by side, the higher wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// 一般信息 (R1).
    General = 0,
    /// 内部信息 (R1).
    Internal = 1,
    /// 秘密 (R4 第三级).
    Secret = 2,
    /// 机密 (R4 第二级, R1 机密信息).
    Confidential = 3,
    /// 绝密 (R4 第一级).
    TopSecret = 4,
}

impl Level {
    /// Lowest first.
    pub const ALL: [Level; 5] =
        [Level::General, Level::Internal, Level::Secret, Level::Confidential, Level::TopSecret];

    /// The stored number.
    #[must_use]
    pub fn rank(self) -> i64 {
        self as i64
    }

    /// The level of a stored number.
    #[must_use]
    pub fn from_rank(rank: i64) -> Option<Level> {
        usize::try_from(rank).ok().and_then(|index| Level::ALL.get(index)).copied()
    }

    /// The code of text keys and the border.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Level::General => "general",
            Level::Internal => "internal",
            Level::Secret => "secret",
            Level::Confidential => "confidential",
            Level::TopSecret => "top_secret",
        }
    }

    /// The level of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.code() == code)
    }
}
