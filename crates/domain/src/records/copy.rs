//! Copies (份): the things one can hold, and the labels written on them.

use super::RecordRefusal;
use crate::coded::coded;

/// Written on the original itself, so it is the same in every language of the screen.
pub const ORIGINAL_LABEL: &str = "原件";

coded! {
    /// What sort of copy it is (份的种类).
    pub enum CopyKind {
        /// 原件.
        Original = "original", "copy-kind-original";
        /// 重份: a further original copy, numbered from 02.
        Further = "further", "copy-kind-further";
        /// 编号复制件, F01 …
        Numbered = "numbered", "copy-kind-numbered";
        /// 摘抄件, Z01 …
        Excerpt = "excerpt", "copy-kind-excerpt";
        /// 电子件, E01 …
        Electronic = "electronic", "copy-kind-electronic";
    }
}

coded! {
    /// What it is made of (载体).
    pub enum Medium {
        /// 纸质.
        Paper = "paper", "medium-paper";
        /// 电子文件.
        Electronic = "electronic", "medium-electronic";
        /// 照片、胶片.
        Photo = "photo", "medium-photo";
        /// 光盘、硬盘、U 盘.
        Media = "media", "medium-media";
    }
}

coded! {
    /// Where a copy stands.
    pub enum CopyState {
        /// 在库.
        In = "in", "copy-state-in";
        /// 在外.
        Out = "out", "copy-state-out";
        /// 复制中.
        InSession = "in_session", "copy-state-in-session";
        /// 遗失.
        Lost = "lost", "copy-state-lost";
        /// 已销毁.
        Destroyed = "destroyed", "copy-state-destroyed";
    }
}

impl CopyState {
    /// Whether it still must be accounted for before its record can close.
    #[must_use]
    pub fn is_open(self) -> bool {
        self != CopyState::Destroyed
    }
}

impl CopyKind {
    fn prefix(self) -> &'static str {
        match self {
            CopyKind::Original | CopyKind::Further => "",
            CopyKind::Numbered => "F",
            CopyKind::Excerpt => "Z",
            CopyKind::Electronic => "E",
        }
    }
}

/// The next label of that kind. `taken` are all labels the record ever had, destroyed copies
/// included: a number is never given twice.
pub fn next_label(kind: CopyKind, taken: &[String]) -> Result<String, RecordRefusal> {
    if kind == CopyKind::Original {
        return match taken.iter().any(|label| label == ORIGINAL_LABEL) {
            true => Err(RecordRefusal::SecondOriginal),
            false => Ok(ORIGINAL_LABEL.to_owned()),
        };
    }
    let highest = taken
        .iter()
        .filter_map(|label| label.strip_prefix(kind.prefix()))
        .filter_map(|digits| digits.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    // Further copies count the original as number one.
    let next = if kind == CopyKind::Further { highest.max(1) + 1 } else { highest + 1 };
    Ok(format!("{}{next:02}", kind.prefix()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(taken: &[&str]) -> Vec<String> {
        taken.iter().map(|&label| label.to_owned()).collect()
    }

    #[test]
    fn the_first_is_the_original_and_there_is_no_second() {
        assert_eq!(next_label(CopyKind::Original, &[]), Ok("原件".to_owned()));
        assert_eq!(next_label(CopyKind::Original, &labels(&["原件"])), Err(RecordRefusal::SecondOriginal));
    }

    #[test]
    fn each_kind_counts_for_itself() {
        let taken = labels(&["原件", "02", "F01", "F02", "Z01"]);
        let next = |kind| next_label(kind, &taken).expect("a label");
        assert_eq!(next(CopyKind::Further), "03");
        assert_eq!(next(CopyKind::Numbered), "F03");
        assert_eq!(next(CopyKind::Excerpt), "Z02");
        assert_eq!(next(CopyKind::Electronic), "E01");
    }

    #[test]
    fn a_further_copy_starts_at_two_even_without_an_original() {
        assert_eq!(next_label(CopyKind::Further, &[]), Ok("02".to_owned()));
    }

    #[test]
    fn a_gap_is_not_filled_because_the_number_was_used() {
        assert_eq!(next_label(CopyKind::Numbered, &labels(&["F01", "F09"])), Ok("F10".to_owned()));
    }

    #[test]
    fn every_copy_but_a_destroyed_one_is_still_to_be_accounted_for() {
        for state in CopyState::ALL {
            assert_eq!(state.is_open(), *state != CopyState::Destroyed, "{state:?}");
        }
    }
}
