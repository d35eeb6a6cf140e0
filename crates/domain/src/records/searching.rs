//! Searching: what it refuses, what of it is recorded, and how far counting and weighing go.

use crate::RowId;

/// Counting stops here; beyond it the figure is "or more" (≥ 1,000).
pub const MOST_COUNTED: i64 = 1_000;
/// A person keeps so many searches at most.
pub const MOST_SAVED: usize = 60;
/// A name is at most so long.
pub const LONGEST_NAME: usize = 40;

crate::refusals! {
    /// What searching refuses.
    pub enum SearchRefusal in "search" {
        /// More results than can honestly be weighed against each other.
        TooManyToWeigh { most: i64 } => "too_many_to_weigh", Form;
        /// A kept search has no name.
        NameEmpty => "name_empty", Form;
        /// Its name is too long.
        NameTooLong { most: i64 } => "name_too_long", Form;
        /// The person has a search of that name.
        NameTaken { name: String } => "name_taken", Form;
        /// There is nothing to keep: no words and no filter.
        NothingAsked => "nothing_asked", Form;
        /// The person keeps as many as there is room for.
        TooManyKept { most: i64 } => "too_many_kept", Form;
    }
}

crate::events! {
    /// What the trail says of searching; never what was searched for.
    pub enum SearchEvent {
        /// A search was kept under a name.
        SearchSaved { search: RowId } => "search_saved";
        /// A kept search was let go.
        SearchRemoved { search: RowId } => "search_removed";
        /// Making the search index anew was begun.
        IndexRebuildBegun { index: RowId, records: i64 } => "index_rebuild_begun";
    }
}

/// Whether a search may be kept under a name.
pub fn may_save(
    name: &str,
    taken: impl Fn(&str) -> bool,
    kept: usize,
    asks_something: bool,
) -> Result<&str, SearchRefusal> {
    let name = name.trim();
    if name.is_empty() {
        return Err(SearchRefusal::NameEmpty);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(SearchRefusal::NameTooLong { most: i64::try_from(LONGEST_NAME).unwrap_or(i64::MAX) });
    }
    if !asks_something {
        return Err(SearchRefusal::NothingAsked);
    }
    if taken(name) {
        return Err(SearchRefusal::NameTaken { name: name.to_owned() });
    }
    if kept >= MOST_SAVED {
        return Err(SearchRefusal::TooManyKept { most: i64::try_from(MOST_SAVED).unwrap_or(i64::MAX) });
    }
    Ok(name)
}

/// Whether so many results may be put in the order of how well they answer.
pub fn may_weigh(results: i64) -> Result<(), SearchRefusal> {
    if results >= MOST_COUNTED { Err(SearchRefusal::TooManyToWeigh { most: MOST_COUNTED }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_kept_under_a_free_short_name_and_asks_something() {
        let free = |_: &str| false;
        assert_eq!(may_save(" 到期合同 ", free, 0, true).expect("kept"), "到期合同");
        assert_eq!(may_save("  ", free, 0, true).expect_err("empty"), SearchRefusal::NameEmpty);
        assert_eq!(
            may_save(&"长".repeat(41), free, 0, true).expect_err("long"),
            SearchRefusal::NameTooLong { most: 40 }
        );
        assert_eq!(may_save("a", free, 0, false).expect_err("nothing"), SearchRefusal::NothingAsked);
        assert_eq!(
            may_save("a", |_| true, 0, true).expect_err("taken"),
            SearchRefusal::NameTaken { name: "a".into() }
        );
        assert_eq!(
            may_save("a", free, MOST_SAVED, true).expect_err("full"),
            SearchRefusal::TooManyKept { most: 60 }
        );
    }

    #[test]
    fn relevance_is_for_few() {
        assert!(may_weigh(999).is_ok());
        assert_eq!(may_weigh(1_000).expect_err("many"), SearchRefusal::TooManyToWeigh { most: 1_000 });
    }
}
