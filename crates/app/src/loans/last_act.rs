//! What Alt+Z would reverse (查看上一笔).

use crate::Result;
use crate::approvals::title_or_sealed;
use crate::border::Notice;
use crate::error::{Error, OrMissing};
use crate::wording::refusal_notice;
use crate::{Desk, Operation};
use domain::loans::{DeskAct, LastAct as LastActFacts, may_reverse};
use domain::{PersonId, Refusal, SessionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::{ActRow, DeskCopyRow, LoanRow};
use store::{Reader, Sight};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct LastAct {}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LastActView {
    /// `lend`, `return`, `renew`; none when nothing was done.
    pub act: Option<String>,
    /// When.
    pub at: Option<String>,
    /// 档号 or 登记号, with the copy's label.
    pub copy: Option<String>,
    /// Title; sealed above the reader's clearance.
    pub title: Option<String>,
    /// 借阅人.
    pub borrower: Option<String>,
    /// Why it cannot be reversed; none: it can.
    pub refused: Option<Notice>,
}

/// The last act with what it was about.
pub(super) struct Last {
    pub act: ActRow,
    pub copy: DeskCopyRow,
    pub loan: LoanRow,
    pub facts: LastActFacts,
}

/// Finds the last act of that person in that session, unless it was reversed already.
pub(super) fn find(
    reader: &Reader<'_>,
    sight: &Sight,
    session: SessionId,
    person: PersonId,
) -> Result<Option<Last>> {
    let Some(act) = store::loans::last_act(reader, session, person)?.filter(|act| act.reversed_at.is_none())
    else {
        return Ok(None);
    };
    let copy = store::loans::get_copy(reader, sight, act.copy)?.or_missing()?;
    let loan = store::loans::get_loan(reader, sight, act.loan)?.or_missing()?;
    let facts = LastActFacts {
        act: DeskAct::from_code(&act.act)
            .ok_or_else(|| Error::Broken(format!("desk act {}: {}", act.id, act.act)))?,
        copy: copy.name(),
        touched_later: store::loans::is_touched_later(reader, &act)?,
        signed_by_another: act.signed_by_another,
        volume: store::loans::volume_of_loan(reader, act.loan)?,
    };
    Ok(Some(Last { act, copy, loan, facts }))
}

/// Tells.
pub fn last_act(desk: &mut Desk, _: LastAct) -> Result<LastActView> {
    let session = desk.vault().session();
    desk.read(Operation::LastAct, |view| {
        let last = find(view, view.sight(), session, view.actor())?;
        let refused = may_reverse(last.as_ref().map(|last| &last.facts)).err();
        let refused = refused.map(|refusal| refusal_notice(view.locale(), &Refusal::from(refusal)));
        Ok(match last {
            None => LastActView { act: None, at: None, copy: None, title: None, borrower: None, refused },
            Some(last) => LastActView {
                act: Some(last.act.act),
                at: Some(last.act.at.to_string()),
                copy: Some(last.copy.name()),
                title: Some(title_or_sealed(view.locale(), last.copy.title)),
                borrower: Some(last.loan.borrower_name),
                refused,
            },
        })
    })
}
