//! 收回即毁 of a notebook with everything in it: two people, a method fine enough, no hold. A loose excerpt goes the
//! way of every returned copy.

use super::statements;
use super::view::{NotebookView, find_notebook, notebook_view, state_of};
use crate::acknowledging::sign_in_first_post;
use crate::border::Second;
use crate::error::OrMissing;
use crate::signing::OnTheSpot;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::SignatureId;
use domain::access::Level;
use domain::disposal::DestructionMethod;
use domain::excerpts::{
    ExcerptDestruction, ExcerptEvent, ExcerptRefusal, ExcerptStep, check_excerpt_destruction,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::excerpts::NotebookRow;
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct DestroyNotebook {
    /// Which notebook.
    pub notebook_id: String,
    /// `shred`, `shred_and_pulp`, `shred_and_burn`, `pulp`, `burn`.
    pub method: String,
    /// The shredder's class, `P-5`.
    #[serde(default)]
    pub used_class: String,
    /// The second person.
    pub second: Second,
}

/// Destroys.
pub fn destroy_notebook(desk: &mut Desk, ask: DestroyNotebook) -> Result<Changed<NotebookView>> {
    desk.permit(Operation::DestroyNotebook)?;
    let method =
        DestructionMethod::from_code(&ask.method).ok_or_else(|| Error::Malformed("method".into()))?;
    let second = desk.on_the_spot(&ask.second)?;
    desk.transact(Operation::DestroyNotebook, |work| {
        let book = find_notebook(work, Some(&ask.notebook_id), None)?;
        if book.destroyed_at.is_some() {
            return Err(ExcerptRefusal::NotebookClosed { notebook: book.number }.into());
        }
        if book.returned_at.is_none() {
            return Err(ExcerptRefusal::NotebookOut { notebook: book.number }.into());
        }
        let signature = destroy(work, &book, method, &ask.used_class, &second)?;
        let columns = named! { destroyed_at: work.now().at, destroy_signature_id: signature };
        store::excerpts::update_notebook(work, book.id, &columns)?;
        work.record(ExcerptEvent::NotebookDestroyed {
            notebook: book.id,
            second: second.person(),
            method: method.code(),
            signature,
        });
        Ok(notebook_view(find_notebook(work, Some(&ask.notebook_id), None)?))
    })
}

fn destroy(
    work: &Work<'_, '_>,
    book: &NotebookRow,
    method: DestructionMethod,
    used_class: &str,
    second: &OnTheSpot,
) -> Result<SignatureId> {
    let mut on_hold = false;
    let mut inside = store::excerpts::list_in_notebook(work, work.sight(), book.id)?;
    // What went by itself before is not destroyed twice.
    inside.retain(|row| row.destroyed_at.is_none());
    for row in &inside {
        state_of(row)?.after(ExcerptStep::Destroy, &row.number)?;
        on_hold |= store::copying::has_hold(work, row.record)?;
    }
    let name = store::people::get_person(work, second.person())?.or_missing()?.name;
    let act = ExcerptDestruction {
        number: book.number.clone(),
        level: inside.iter().map(|row| row.level).max().unwrap_or(Level::General),
        method,
        used_class: used_class.trim().to_owned(),
        personal_information: inside.iter().any(|row| row.personal_information),
        on_hold,
        destroyer: work.actor(),
        second: (second.person(), name, store::people::get_clearance(work, second.person())?),
    };
    let used = check_excerpt_destruction(&act)?;
    let subject = book.id.to_string();
    let statement =
        statements::destruction(&subject, &book.number, &inside, method.code(), &used, work.actor());
    let signature = sign_in_first_post(work, second, "witness_notebook_destruction", &subject, &statement)?;
    for row in &inside {
        let copy = row.copy.ok_or_else(|| Error::Broken(format!("excerpt {}: copy", row.id)))?;
        store::copying::set_destroyed(work, copy, work.now().at)?;
        work.record(ExcerptEvent::ExcerptDestroyed {
            excerpt: row.id,
            copy,
            second: second.person(),
            method: method.code(),
            signature,
        });
    }
    Ok(signature)
}
