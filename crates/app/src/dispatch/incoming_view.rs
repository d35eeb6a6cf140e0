//! An incoming paper as screens show it.

use crate::approvals::title_or_sealed;
use crate::border::PersonRef;
use crate::error::OrMissing;
use crate::{Error, Result};
use ::texts::Locale;
use domain::access::{Permission, Post, permissions_of};
use domain::dispatch::{IncomingState, count_differs};
use domain::{Day, PersonId};
use schemars::JsonSchema;
use serde::Serialize;
use store::dispatch::IncomingRow;
use store::{Reader, Sight};
use ts_rs::TS;

/// An incoming paper.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct IncomingView {
    /// Identity.
    pub id: String,
    /// `SW-0307-2026-0001`.
    pub number: String,
    /// Day it came.
    pub received_on: String,
    /// When it was entered.
    pub recorded_at: String,
    /// 来文机关.
    pub sender: String,
    /// 来文字号.
    pub sender_number: String,
    /// 标题; empty while the envelope is closed.
    pub title: String,
    /// 附件.
    pub attachments: i64,
    /// Copies as the sender says.
    pub stated_copies: Option<i64>,
    /// Copies counted.
    pub copies: i64,
    /// What was counted is not what was said.
    pub differs: bool,
    /// Pages of each.
    pub pages: i64,
    /// Level.
    pub level: String,
    /// `ordinary`, `urgent`, `at_once`.
    pub urgency: String,
    /// Channel.
    pub channel: String,
    /// `intact`, `broken`, `unsealed`.
    pub seal: String,
    /// Who opened it; none: it is still closed.
    pub opened_by: Option<PersonRef>,
    /// What there is to say.
    pub note: String,
    /// Who received it.
    pub received_by: String,
    /// State.
    pub state: String,
    /// 承办.
    pub handler: Option<PersonRef>,
    /// 办理期限.
    pub due_on: Option<String>,
    /// Not ended although the day has passed.
    pub overdue: bool,
    /// `pad`, `paper`, `passphrase`.
    pub receipt: String,
    /// When it was signed for.
    pub signed_at: Option<String>,
    /// The record it became.
    pub record_id: Option<String>,
    /// 档号 or 登记号 of that.
    pub record_number: Option<String>,
    /// When it ended.
    pub closed_at: Option<String>,
    /// To whom it went on.
    pub sent_to: String,
    /// Why.
    pub closing: String,
    /// Whether its words may be read here.
    pub visible: bool,
}

/// Whether somebody in these posts keeps or supervises the register, and so knows of every paper that it is there.
pub(super) fn knows_everybodys(posts: &[Post]) -> bool {
    let permissions = permissions_of(posts);
    [Permission::KeepRecords, Permission::PrintRegisters].iter().any(|one| permissions.contains(one))
        || posts.contains(&Post::GeneralManager)
}

/// The paper of that identity, within what the reader may know.
pub(super) fn find_incoming(
    reader: &Reader<'_>,
    sight: &Sight,
    posts: &[Post],
    id: &str,
) -> Result<IncomingRow> {
    let id = id.parse().ok().or_missing()?;
    store::dispatch::get_incoming(reader, sight, id, knows_everybodys(posts))?.or_missing()
}

pub(super) fn state_of(row: &IncomingRow) -> Result<IncomingState> {
    IncomingState::from_code(&row.state)
        .ok_or_else(|| Error::Broken(format!("incoming paper {}: state", row.id)))
}

/// As screens show it; what the reader is not cleared for keeps its words to itself.
pub(super) fn incoming_view(row: IncomingRow, today: Day, locale: Locale) -> Result<IncomingView> {
    let state = state_of(&row)?;
    let visible = row.visible;
    let seen = |text: String| match (visible, text.is_empty()) {
        (true, _) | (false, true) => text,
        (false, false) => title_or_sealed(locale, None),
    };
    let person = |id: Option<PersonId>, name: Option<String>| {
        id.map(|id| PersonRef { id: id.to_string(), name: name.unwrap_or_default() })
    };
    Ok(IncomingView {
        id: row.id.to_string(),
        received_on: row.received_on.to_string(),
        recorded_at: row.recorded_at.to_string(),
        sender: seen(row.sender),
        sender_number: seen(row.sender_number),
        title: seen(row.title),
        differs: count_differs(row.stated_copies, row.copies),
        level: row.level.code().to_owned(),
        opened_by: person(row.opened_by, row.opener_name),
        note: seen(row.note),
        received_by: row.receiver_name,
        handler: person(row.handler, row.handler_name),
        overdue: !state.is_final() && row.due_on.is_some_and(|due| due < today),
        due_on: row.due_on.map(|day| day.to_string()),
        signed_at: row.signed_at.map(|at| at.to_string()),
        record_id: row.record.filter(|_| visible).map(|id| id.to_string()),
        closed_at: row.closed_at.map(|at| at.to_string()),
        sent_to: seen(row.sent_to),
        closing: seen(row.closing),
        number: row.number,
        attachments: row.attachments,
        stated_copies: row.stated_copies,
        copies: row.copies,
        pages: row.pages,
        urgency: row.urgency,
        channel: row.channel,
        seal: row.seal,
        state: row.state,
        receipt: row.receipt,
        record_number: row.record_number,
        visible,
    })
}
