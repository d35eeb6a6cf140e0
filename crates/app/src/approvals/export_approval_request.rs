//! Export a request for approval (导出请求) to somebody who is away: sealed to the card's person, decided once, in time.

use super::asking::facts;
use super::card_view::{AwayRequestView, TextFile, away_view};
use super::shown::request_lines;
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result};
use ::vault::NewRequest;
use domain::approvals::{AwayEvent, AwayRefusal, may_ask_away};
use domain::{ApprovalId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::NewAway;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ExportApprovalRequest {
    /// The request for approval.
    pub id: String,
    /// The card of who is to decide.
    pub card_id: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ApprovalRequestExport {
    /// The request as it is listed.
    pub request: AwayRequestView,
    /// The file.
    pub file: TextFile,
}

/// Exports it.
pub fn export_approval_request(
    desk: &mut Desk,
    ask: ExportApprovalRequest,
) -> Result<Changed<ApprovalRequestExport>> {
    let locale = desk.locale();
    desk.transact(Operation::ExportApprovalRequest, |work| {
        let id: ApprovalId = ask.id.parse().ok().or_missing()?;
        let row = store::approvals::get_visible(work, work.sight(), id)?.or_missing()?;
        let card_id: RowId = ask.card_id.parse().ok().or_missing()?;
        let card = store::approvals::get_card(work, card_id)?.or_missing()?;
        let keys = store::approvals::slot_keys(work, card.slot)?;
        let Some((receive_public, _)) = keys.filter(|_| card.stands()) else {
            return Err(AwayRefusal::CardRevoked { card: card.number }.into());
        };
        let approval = facts(work, &row)?;
        super::deciding::may_decide(work, &row, card.person)?;
        let (now, request) = (work.now(), work.new_id::<RowId>());
        let waits = store::approvals::has_open_request(work, id, card.person, now.at)?;
        may_ask_away(waits, &row.number, &card.name)?;
        // The approval's last day, to its end in the office's own time.
        let expires_at = store::audit::day_start(row.expires_on + chrono::Days::new(1), &now.zone)
            .ok_or_else(|| Error::Broken("the last day has no end".into()))?;
        let made = work.away_request(NewRequest {
            request: request.to_string(),
            card: card.number.clone(),
            receive_public,
            approval: id.to_string(),
            number: row.number.clone(),
            content: approval.digest,
            statement: row.statement.clone(),
            shown: request_lines(work, locale, &row)?,
            expires_at,
        })?;
        let new = NewAway {
            id: request,
            approval: id,
            card: card_id,
            nonce: made.nonce,
            asked: made.asked_sha256,
            reply_key: made.reply_key,
            exported: (work.actor(), now.at),
            expires_at,
        };
        store::approvals::insert_away(work, &new)?;
        work.record(AwayEvent::ApprovalRequestExported {
            request,
            approval: id,
            card: card_id,
            person: card.person,
            asked: made.asked_sha256,
        });
        let kept = store::approvals::get_away(work, work.sight(), request)?.or_missing()?;
        let file = TextFile::new(format!("{}.request.json", row.number), made.file.text()?);
        Ok(ApprovalRequestExport { request: away_view(&kept, now), file })
    })
}
