//! A handover, as screens show it: open, with what is held at this moment; done, with what went over.

use super::statement::{digest, statement};
use crate::border::PersonRef;
use crate::error::OrMissing;
use crate::{Error, Result};
use domain::Day;
use domain::access::Level;
use domain::handover::{HandoverKind, HandoverRefusal, HandoverState, Holding, HoldingKind, taken_over};
use schemars::JsonSchema;
use serde::Serialize;
use store::handover::{CheckRow, HandoverRow, HoldingRow, LineRow};
use store::{Reader, Sight};
use ts_rs::TS;

/// A line of the list of handovers.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct HandoverLine {
    /// Identity.
    pub id: String,
    /// `YJ-0307-2026-0001`.
    pub number: String,
    /// `post`, `project`, `give_back`.
    pub kind: String,
    /// `open`, `done`, `cancelled`.
    pub state: String,
    /// 事由.
    pub reason: String,
    /// 移交人.
    pub from: PersonRef,
    /// 接收人 of this house.
    pub to: Option<PersonRef>,
    /// Whoever receives it outside.
    pub receiver: String,
    /// When it was drawn up.
    pub drawn_at: String,
    /// When it was done.
    pub done_at: Option<String>,
    /// Lines on its list.
    pub lines: i64,
    /// Lines of the checklist that are missing.
    pub missing: i64,
    /// 补交期限.
    pub missing_by: Option<String>,
}

/// Something the person holds at this moment.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct HoldingView {
    /// `loan`, `reading`, `copy`, `notebook`, `approval`.
    pub kind: String,
    /// Identity.
    pub subject: String,
    /// Number.
    pub number: String,
    /// Title, within the reader's sight.
    pub title: Option<String>,
    /// Level.
    pub level: String,
    /// Pages or leaves.
    pub pages: i64,
    /// It goes over; what does not is settled first.
    pub goes_over: bool,
    /// The successor may have it.
    pub fits: bool,
}

/// A line of the list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct HandoverLineView {
    /// Running number.
    pub position: i64,
    /// `loan`, `copy`, `notebook`, `record`, `thing`.
    pub kind: String,
    /// What it is, or its number.
    pub words: String,
    /// Title of the record, within the reader's sight.
    pub title: Option<String>,
    /// Pieces or pages.
    pub count: i64,
}

/// A line of the checklist.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct HandoverCheckView {
    /// Running number.
    pub position: i64,
    /// Code.
    pub code: String,
    /// Article.
    pub article: String,
    /// What it is.
    pub name: String,
    /// `unchecked`, `present`, `missing`, `not_applicable`.
    pub found: String,
    /// Copies.
    pub copies: i64,
    /// What became of what is missing.
    pub note: String,
}

/// A handover.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct HandoverView {
    /// What the list shows of it.
    #[serde(flatten)]
    pub line: HandoverLine,
    /// Whose property goes back.
    pub property: String,
    /// 监交人.
    pub supervisor: Option<String>,
    /// Who drew it up.
    pub drawn_by: String,
    /// Why it was cancelled.
    pub closing: String,
    /// What the person holds at this moment, while the handover is open.
    pub holdings: Vec<HoldingView>,
    /// The list.
    pub listed: Vec<HandoverLineView>,
    /// The checklist.
    pub checks: Vec<HandoverCheckView>,
    /// What stands against it, in the order it would be refused.
    pub blocked_by: Option<String>,
    /// Of all this; sent back when it is signed.
    pub digest: String,
}

/// A handover with everything that goes over.
pub(super) struct Whole {
    pub(super) row: HandoverRow,
    pub(super) holdings: Vec<HoldingRow>,
    pub(super) lines: Vec<LineRow>,
    pub(super) checks: Vec<CheckRow>,
}

impl Whole {
    /// What is signed.
    pub(super) fn statement(&self) -> String {
        statement(&self.row, &self.holdings, &self.lines, &self.checks)
    }

    pub(super) fn kind(&self) -> Result<HandoverKind> {
        HandoverKind::from_code(&self.row.kind)
            .ok_or_else(|| Error::Broken(format!("handover {}: kind", self.row.id)))
    }
}

/// The handover of that identity, for a reader who may see every record on its list.
pub(super) fn find_whole(reader: &Reader<'_>, sight: &Sight, id: &str, today: Day) -> Result<Whole> {
    let row = store::handover::get_handover(reader, sight, id.parse().ok().or_missing()?)?.or_missing()?;
    let held = row.kind == HandoverKind::Post.code() && row.state == HandoverState::Open.code();
    let holdings = match held {
        true => store::handover::list_holdings(reader, sight, row.from, row.to, today)?,
        false => Vec::new(),
    };
    let lines = store::handover::list_lines(reader, sight, row.id)?;
    let checks = store::handover::list_checks(reader, row.id)?;
    Ok(Whole { row, holdings, lines, checks })
}

/// The same, refused unless it is open.
pub(super) fn find_open(reader: &Reader<'_>, sight: &Sight, id: &str, today: Day) -> Result<Whole> {
    let whole = find_whole(reader, sight, id, today)?;
    if whole.row.state == HandoverState::Open.code() {
        Ok(whole)
    } else {
        Err(HandoverRefusal::Settled { number: whole.row.number }.into())
    }
}

/// What the rules want to know of a holding.
pub(super) fn holding(row: &HoldingRow) -> Result<Holding> {
    Ok(Holding {
        kind: HoldingKind::from_code(&row.kind)
            .ok_or_else(|| Error::Broken(format!("holding {}: kind", row.subject)))?,
        subject: row.subject.clone(),
        number: row.number.clone(),
        level: row.level,
        admitted: row.admitted,
    })
}

/// Highest level the successor may have.
pub(super) fn successor_clearance(reader: &Reader<'_>, row: &HandoverRow) -> Result<Level> {
    Ok(match row.to {
        Some(person) => store::people::get_clearance(reader, person)?,
        None => Level::General,
    })
}

/// A line of the list of handovers.
pub(super) fn handover_line(row: &HandoverRow) -> HandoverLine {
    let to = row.to.map(|id| PersonRef { id: id.to_string(), name: row.to_name.clone().unwrap_or_default() });
    HandoverLine {
        id: row.id.to_string(),
        number: row.number.clone(),
        kind: row.kind.clone(),
        state: row.state.clone(),
        reason: row.reason.clone(),
        from: PersonRef { id: row.from.to_string(), name: row.from_name.clone() },
        to,
        receiver: row.receiver.clone(),
        drawn_at: row.drawn_at.to_string(),
        done_at: row.done_at.map(|at| at.to_string()),
        lines: row.lines,
        missing: row.missing,
        missing_by: row.missing_by.map(|day| day.to_string()),
    }
}

/// The handover with everything on it.
pub(super) fn handover_view(reader: &Reader<'_>, whole: &Whole) -> Result<HandoverView> {
    let clearance = successor_clearance(reader, &whole.row)?;
    let held = whole.holdings.iter().map(holding).collect::<Result<Vec<_>>>()?;
    let blocked_by =
        taken_over(&held, clearance).err().map(|refused| domain::Refusal::from(refused).code.to_owned());
    let holdings = whole.holdings.iter().zip(&held).map(|(row, rule)| HoldingView {
        kind: row.kind.clone(),
        subject: row.subject.clone(),
        number: row.number.clone(),
        title: row.title.clone(),
        level: row.level.code().to_owned(),
        pages: row.pages,
        goes_over: rule.kind.goes_over(),
        fits: rule.admitted && rule.level <= clearance,
    });
    let listed = whole.lines.iter().map(|line| HandoverLineView {
        position: line.position,
        kind: line.kind.clone(),
        words: line.words.clone(),
        title: line.title.clone(),
        count: line.count,
    });
    let checks = whole.checks.iter().map(|check| HandoverCheckView {
        position: check.position,
        code: check.code.clone(),
        article: check.article.clone(),
        name: check.name.clone(),
        found: check.found.clone(),
        copies: check.copies,
        note: check.note.clone(),
    });
    Ok(HandoverView {
        line: handover_line(&whole.row),
        property: whole.row.property.clone(),
        supervisor: whole.row.supervisor_name.clone(),
        drawn_by: whole.row.drawn_by_name.clone(),
        closing: whole.row.closing.clone(),
        holdings: holdings.collect(),
        listed: listed.collect(),
        checks: checks.collect(),
        blocked_by,
        digest: digest(&whole.statement()),
    })
}
