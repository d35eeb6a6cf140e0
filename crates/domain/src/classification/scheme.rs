//! The two schemes side by side (两制并行): R4's three grades and R1's three classes, over one ladder of company levels.

use crate::access::Level;
use crate::coded::coded;

coded! {
    /// In whose words a department says its levels.
    pub enum LevelScheme {
        /// Both, side by side.
        Both = "both", "level-scheme-both";
        /// R4: 绝密, 机密, 秘密.
        Grades = "r4", "level-scheme-r4";
        /// R1: 机密信息, 内部信息, 一般信息.
        Classes = "r1", "level-scheme-r1";
    }
}

/// What R4 calls a level: itself, or nothing below 秘密.
#[must_use]
pub fn grade_of(level: Level) -> Option<Level> {
    (level >= Level::Secret).then_some(level)
}

/// What R1 calls a level: its highest class covers 机密 and 绝密, and it has no word for 秘密.
#[must_use]
pub fn class_of(level: Level) -> Option<Level> {
    match level {
        Level::General | Level::Internal => Some(level),
        Level::Secret => None,
        Level::Confidential | Level::TopSecret => Some(Level::Confidential),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_is_said_by_one_scheme_at_least_and_never_lower() {
        for level in Level::ALL {
            let said = grade_of(level).max(class_of(level));
            assert_eq!(said, Some(level));
        }
        assert_eq!(
            (grade_of(Level::TopSecret), class_of(Level::TopSecret)),
            (Some(Level::TopSecret), Some(Level::Confidential))
        );
        assert_eq!((grade_of(Level::Internal), class_of(Level::Secret)), (None, None));
    }
}
