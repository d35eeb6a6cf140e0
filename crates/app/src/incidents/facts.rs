//! What the rules about cases are told, and how requests are read.

use crate::error::OrMissing;
use crate::{Error, Result};
use domain::access::{Permission, Post, permissions_of};
use domain::incidents::CaseState;
use domain::loans::IncidentKind;
use domain::{PersonId, RowId};
use store::Reader;
use store::incidents::CaseRow;

/// A person with posts, as the rules want them.
pub(super) struct Known {
    pub id: PersonId,
    pub name: String,
    pub posts: Vec<Post>,
}

pub(super) fn known(reader: &Reader<'_>, person: PersonId) -> Result<Known> {
    let row = store::people::get_person(reader, person)?.or_missing()?;
    Ok(Known { id: person, name: row.name, posts: store::people::list_posts(reader, person)? })
}

/// Which cases somebody with these posts looks at: only the own ones, or also those the desk guards unseen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reach {
    pub own: bool,
    pub custody: bool,
}

impl Reach {
    pub fn of(posts: &[Post]) -> Reach {
        Reach {
            own: posts.iter().all(|post| *post == Post::Staff),
            custody: permissions_of(posts).contains(&Permission::WorkDesk),
        }
    }
}

pub(super) fn kind_of(row: &CaseRow) -> Result<IncidentKind> {
    IncidentKind::from_code(&row.kind).ok_or_else(|| Error::Broken(format!("case {}: kind", row.id)))
}

pub(super) fn state_of(row: &CaseRow) -> Result<CaseState> {
    CaseState::from_code(&row.state).ok_or_else(|| Error::Broken(format!("case {}: state", row.id)))
}

/// A code typed at the border.
pub(super) fn code<T>(found: Option<T>, text: &str) -> Result<T> {
    found.ok_or_else(|| Error::Malformed(format!("code {text}")))
}

/// An identity typed at the border; something unknown is missing.
pub(super) fn row_of(text: &str) -> Result<RowId> {
    text.parse().ok().or_missing()
}

/// A stored code that must be known.
pub(super) fn stored<T>(found: Option<T>, id: RowId) -> Result<T> {
    found.ok_or_else(|| Error::Broken(format!("row {id}: code")))
}
