//! The family tree of copies (复制件谱系): a copy of the original is `F01`, a copy of that copy `F01-1`, and so on;
//! level, term and wall are the record's, so every branch has them.

use super::CopyRefusal;
use crate::ids::CopyId;
use crate::records::{CopyKind, RecordRefusal, next_label};

/// How deep copies are copied; beyond it nobody can read them and the original serves better.
const DEEPEST: usize = 4;

/// The label of the next copy made from `source`. `taken` are all labels the record ever had.
///
/// # Errors
/// Labels of copies of the original as [`next_label`] gives them.
pub fn next_copy_label(
    source: &str,
    source_is_numbered: bool,
    taken: &[String],
) -> Result<String, RecordRefusal> {
    if !source_is_numbered {
        return next_label(CopyKind::Numbered, taken);
    }
    let highest = taken
        .iter()
        .filter_map(|label| label.strip_prefix(source)?.strip_prefix('-'))
        .filter_map(|digits| digits.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    Ok(format!("{source}-{}", highest + 1))
}

/// Refuses to copy what is a copy of a copy of a copy already.
///
/// # Errors
/// [`CopyRefusal::TooFarFromOriginal`].
pub fn check_depth(source: &str) -> Result<(), CopyRefusal> {
    let deep = 1 + source.matches('-').count();
    if deep < DEEPEST { Ok(()) } else { Err(CopyRefusal::TooFarFromOriginal { label: source.to_owned() }) }
}

/// A copy in its tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// Which.
    pub copy: CopyId,
    /// Made from.
    pub parent: Option<CopyId>,
}

/// The copies in the order of the tree with their depth, parents before children, in the order given. A copy
/// whose parent is not among them stands at the root: none is left out.
#[must_use]
pub fn in_tree_order(branches: &[Branch]) -> Vec<(usize, usize)> {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); branches.len()];
    let mut roots = Vec::new();
    for (at, branch) in branches.iter().enumerate() {
        // A parent stands before its children; anything else is no tree and is shown at the root.
        let parent = branches[..at].iter().position(|one| Some(one.copy) == branch.parent);
        match parent {
            Some(parent) => children[parent].push(at),
            None => roots.push(at),
        }
    }
    let mut open: Vec<(usize, usize)> = roots.into_iter().rev().map(|at| (at, 0)).collect();
    let mut ordered = Vec::with_capacity(branches.len());
    while let Some((at, depth)) = open.pop() {
        ordered.push((at, depth));
        open.extend(children[at].iter().rev().map(|child| (*child, depth + 1)));
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(taken: &[&str]) -> Vec<String> {
        taken.iter().map(|&label| label.to_owned()).collect()
    }

    #[test]
    fn a_copy_of_a_copy_carries_its_parent_in_the_label() {
        let taken = labels(&["原件", "F01", "F02", "F01-1", "F01-2", "F02-1", "F01-1-1"]);
        assert_eq!(next_copy_label("原件", false, &taken), Ok("F03".into()));
        assert_eq!(next_copy_label("F01", true, &taken), Ok("F01-3".into()));
        assert_eq!(next_copy_label("F01-1", true, &taken), Ok("F01-1-2".into()));
        assert_eq!(next_copy_label("F02-1", true, &taken), Ok("F02-1-1".into()));
    }

    #[test]
    fn four_generations_are_enough() {
        assert!(check_depth("F01").is_ok());
        assert!(check_depth("F01-1-1").is_ok());
        assert!(matches!(check_depth("F01-1-1-1"), Err(CopyRefusal::TooFarFromOriginal { .. })));
    }

    #[test]
    fn the_tree_leaves_nobody_out() {
        let id = |number: u128| CopyId(uuid::Uuid::from_u128(number));
        let branch = |copy: u128, parent: Option<u128>| Branch { copy: id(copy), parent: parent.map(id) };
        let branches = [
            branch(1, None),
            branch(2, Some(1)),
            branch(3, Some(1)),
            branch(4, Some(2)),
            branch(5, Some(99)),
        ];
        let ordered = in_tree_order(&branches);
        assert_eq!(ordered, [(0, 0), (1, 1), (3, 2), (2, 1), (4, 0)]);
    }
}
