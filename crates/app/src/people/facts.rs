//! What the rules about people are told, and how requests are read.

use crate::error::OrMissing;
use crate::{Error, Result, Work};
use domain::access::{Level, Post};
use domain::people::{ClearanceStep, PostHolder};
use domain::{Day, PersonId};
use store::Reader;
use store::people::PersonRow;

pub(super) fn person_of(reader: &Reader<'_>, id: &str) -> Result<PersonRow> {
    store::people::get_person(reader, id.parse().ok().or_missing()?)?.or_missing()
}

pub(super) fn holder_of(reader: &Reader<'_>, person: PersonId) -> Result<PostHolder> {
    let row = store::people::get_person(reader, person)?.or_missing()?;
    Ok(PostHolder { id: row.id, name: row.name, posts: store::people::list_posts(reader, person)? })
}

/// A step of a person's clearance towards a level, as whoever acts now takes it.
pub(super) fn step_of(work: &Work<'_, '_>, person: &PersonRow, level: Level) -> Result<ClearanceStep> {
    let actor = store::people::get_person(work, work.actor())?.or_missing()?;
    Ok(ClearanceStep {
        actor: actor.id,
        actor_name: actor.name,
        actor_clearance: work.sight().level(),
        person: person.id,
        person_name: person.name.clone(),
        person_left: person.state == "left",
        current: store::people::get_clearance(work, person.id)?,
        level,
    })
}

pub(super) fn post_of(code: &str) -> Result<Post> {
    Post::from_code(code).ok_or_else(|| Error::Malformed("post".into()))
}

pub(super) fn level_of(code: &str) -> Result<Level> {
    Level::from_code(code).ok_or_else(|| Error::Malformed("level".into()))
}

/// A day, when one is given.
pub(super) fn day_of(text: Option<&str>, field: &str) -> Result<Option<Day>> {
    match text.filter(|text| !text.is_empty()) {
        Some(text) => text.parse().map(Some).map_err(|_| Error::Malformed(field.to_owned())),
        None => Ok(None),
    }
}
