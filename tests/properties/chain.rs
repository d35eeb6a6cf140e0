//! The root of a destruction list binds every item, its place and its number of neighbours.

use domain::disposal::{list_root, title_commitment};
use proptest::prelude::*;

fn any_leaves() -> impl Strategy<Value = Vec<[u8; 32]>> {
    prop::collection::vec(any::<[u8; 32]>(), 1..70)
}

proptest! {
    #[test]
    fn changing_swapping_adding_or_dropping_an_item_changes_the_root(leaves in any_leaves(), at in any::<prop::sample::Index>(), other in any::<[u8; 32]>()) {
        let root = list_root(&leaves);
        prop_assert!(root.is_some());
        let at = at.index(leaves.len());

        let mut changed = leaves.clone();
        changed[at] = other;
        prop_assert_eq!(list_root(&changed) == root, leaves[at] == other);

        let mut swapped = leaves.clone();
        swapped.swap(0, at);
        prop_assert_eq!(list_root(&swapped) == root, leaves[0] == leaves[at]);

        let mut longer = leaves.clone();
        longer.push(other);
        prop_assert_ne!(list_root(&longer), root);

        let mut doubled = leaves.clone();
        doubled.push(leaves[leaves.len() - 1]);
        prop_assert_ne!(list_root(&doubled), root, "a repeated last item is another list");
        prop_assert_ne!(list_root(&leaves[..leaves.len() - 1]), root);
    }

    #[test]
    fn a_title_is_committed_to_without_being_told(salt in any::<[u8; 16]>(), other_salt in any::<[u8; 16]>(), title in "\\PC{1,30}", other in "\\PC{1,30}") {
        let committed = title_commitment(&salt, &title);
        prop_assert_eq!(committed == title_commitment(&salt, &other), title == other);
        prop_assert_eq!(committed == title_commitment(&other_salt, &title), salt == other_salt);
    }
}
