//! The tree: codes, paths, what may stand in what.

use super::{PlaceKind, PlaceRefusal};
use crate::ids::PlaceId;

/// A code that labels can carry.
pub(super) fn plain_code(code: &str) -> Result<&str, PlaceRefusal> {
    let plain = code.trim();
    let fits = !plain.is_empty()
        && plain.chars().count() <= 20
        && plain.chars().all(|c| c.is_alphanumeric() || c == '-');
    if fits { Ok(plain) } else { Err(PlaceRefusal::CodeUnfit { code: code.to_owned() }) }
}

/// `二号库 / C03` and `4` make `二号库 / C03 / 4`.
pub(super) fn path_of(parent_path: &str, code: &str) -> String {
    match parent_path {
        "" => code.to_owned(),
        parent => format!("{parent} / {code}"),
    }
}

/// Whether a place may take another code; answers its path.
pub fn has_room_for_code(
    parent_path: &str,
    code: &str,
    taken_by_a_sibling: bool,
) -> Result<String, PlaceRefusal> {
    let code = plain_code(code)?;
    let path = path_of(parent_path, code);
    if taken_by_a_sibling {
        return Err(PlaceRefusal::CodeTaken { code: code.to_owned(), path });
    }
    Ok(path)
}

/// A place that is to stand elsewhere.
#[derive(Debug, Clone)]
pub struct Branch<'a> {
    /// Which.
    pub place: PlaceId,
    /// What it is.
    pub kind: PlaceKind,
    /// Its code.
    pub code: &'a str,
    /// Its path now.
    pub path: &'a str,
    /// What it shall stand in and what that stands in, upwards.
    pub above: &'a [PlaceId],
    /// What it shall stand in; none = on its own.
    pub parent: Option<PlaceKind>,
    /// The path of that.
    pub parent_path: &'a str,
    /// Whether that is no longer used.
    pub parent_retired: bool,
    /// Whether it has a child of that code.
    pub code_taken: bool,
}

/// Whether a place may stand there with all that stands in it; answers its new path.
pub fn move_place(branch: &Branch<'_>) -> Result<String, PlaceRefusal> {
    if branch.above.contains(&branch.place) {
        return Err(PlaceRefusal::IntoItself { path: branch.path.to_owned() });
    }
    let fits = match branch.parent {
        None => branch.kind == PlaceKind::Room,
        Some(parent) => branch.kind > parent,
    };
    if !fits {
        return Err(PlaceRefusal::WrongParent { kind: branch.kind });
    }
    if branch.parent_retired {
        return Err(PlaceRefusal::Retired { path: branch.parent_path.to_owned() });
    }
    has_room_for_code(branch.parent_path, branch.code, branch.code_taken)
}

/// A place within a branch, with its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubtreePath {
    /// Which.
    pub place: PlaceId,
    /// Its path.
    pub path: String,
}

/// The paths of a whole branch after its root's path changed from `old` to `new`.
#[must_use]
pub fn repath(branch: &[SubtreePath], old: &str, new: &str) -> Vec<SubtreePath> {
    branch
        .iter()
        .filter_map(|one| {
            let rest = one.path.strip_prefix(old)?;
            let within = rest.is_empty() || rest.starts_with(" / ");
            within.then(|| SubtreePath { place: one.place, path: format!("{new}{rest}") })
        })
        .collect()
}

/// Whether a place may be retired: nothing stands there, nothing belongs there, nothing is built in it.
pub fn retire_place(path: &str, retired: bool, items: i64, places: i64) -> Result<(), PlaceRefusal> {
    if retired {
        return Err(PlaceRefusal::Retired { path: path.to_owned() });
    }
    if items > 0 || places > 0 {
        return Err(PlaceRefusal::NotEmpty { path: path.to_owned(), items, places });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn place(n: u128) -> PlaceId {
        PlaceId(Uuid::from_u128(n))
    }

    fn branch<'a>(above: &'a [PlaceId]) -> Branch<'a> {
        Branch {
            place: place(1),
            kind: PlaceKind::Shelf,
            code: "4",
            path: "二号库 / C03 / 4",
            above,
            parent: Some(PlaceKind::Cabinet),
            parent_path: "一号库 / A01",
            parent_retired: false,
            code_taken: false,
        }
    }

    #[test]
    fn a_branch_takes_its_new_path_and_everything_in_it_follows() {
        let above = [place(7), place(8)];
        assert_eq!(move_place(&branch(&above)), Ok("一号库 / A01 / 4".to_owned()));
        let inside = [
            SubtreePath { place: place(1), path: "二号库 / C03 / 4".into() },
            SubtreePath { place: place(2), path: "二号库 / C03 / 4 / 17".into() },
            SubtreePath { place: place(3), path: "二号库 / C03 / 41".into() },
        ];
        let moved = repath(&inside, "二号库 / C03 / 4", "一号库 / A01 / 4");
        let paths: Vec<&str> = moved.iter().map(|one| one.path.as_str()).collect();
        assert_eq!(paths, ["一号库 / A01 / 4", "一号库 / A01 / 4 / 17"], "shelf 41 is not in shelf 4");
    }

    #[test]
    fn nothing_stands_in_itself_or_in_something_smaller_or_retired() {
        let above = [place(2), place(1)];
        assert!(matches!(move_place(&branch(&above)), Err(PlaceRefusal::IntoItself { .. })));
        let smaller = Branch { parent: Some(PlaceKind::Box), ..branch(&[]) };
        assert!(matches!(move_place(&smaller), Err(PlaceRefusal::WrongParent { .. })));
        let retired = Branch { parent_retired: true, ..branch(&[]) };
        assert!(matches!(move_place(&retired), Err(PlaceRefusal::Retired { .. })));
        let taken = Branch { code_taken: true, ..branch(&[]) };
        assert!(matches!(move_place(&taken), Err(PlaceRefusal::CodeTaken { .. })));
    }

    #[test]
    fn only_an_empty_place_is_retired() {
        assert_eq!(retire_place("盒", false, 0, 0), Ok(()));
        for (retired, items, places) in [(true, 0, 0), (false, 1, 0), (false, 0, 1)] {
            assert!(retire_place("盒", retired, items, places).is_err());
        }
    }
}
