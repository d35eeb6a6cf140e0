//! Notebooks for excerpts (摘抄本): bound, with numbered leaves, so that a leaf torn out is missed.

use super::ExcerptRefusal;

/// Leaves that an excerpt fills, first to last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeafRange {
    /// First leaf.
    pub first: i64,
    /// Last leaf.
    pub last: i64,
    /// Number of the excerpt that fills them.
    pub by: String,
}

/// The leaves are in the book and nobody's; answers how many there are.
///
/// # Errors
/// [`ExcerptRefusal::LeavesOutside`], [`ExcerptRefusal::LeavesTaken`].
pub fn check_leaves(first: i64, last: i64, leaves: i64, taken: &[LeafRange]) -> Result<i64, ExcerptRefusal> {
    if first < 1 || last < first || last > leaves {
        return Err(ExcerptRefusal::LeavesOutside { first, last, leaves });
    }
    match taken.iter().find(|range| range.first <= last && first <= range.last) {
        Some(range) => {
            Err(ExcerptRefusal::LeavesTaken { first: range.first, last: range.last, by: range.by.clone() })
        }
        None => Ok(last - first + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leaf_carries_one_excerpt_and_the_book_ends_somewhere() {
        let taken = [LeafRange { first: 1, last: 3, by: "Z01".into() }];
        assert_eq!(check_leaves(4, 6, 50, &taken), Ok(3));
        assert_eq!(
            check_leaves(3, 4, 50, &taken),
            Err(ExcerptRefusal::LeavesTaken { first: 1, last: 3, by: "Z01".into() })
        );
        for (first, last) in [(0, 2), (6, 5), (50, 51)] {
            assert!(matches!(
                check_leaves(first, last, 50, &taken),
                Err(ExcerptRefusal::LeavesOutside { .. })
            ));
        }
    }
}
