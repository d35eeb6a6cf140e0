//! The pre-check of a list of codes for one borrower (批量预检): a line for each, the limit counted through the list.

use super::facts::{Eyes, Scanned, gather, person_of, scan, way_of};
use super::view::{DeskCopyView, copy_view};
use super::whole_volume::is_volume_code;
use crate::approvals::office_calendar;
use crate::border::Notice;
use crate::wording::{notice, refusal_notice};
use crate::{Desk, Error, Operation, Result, View};
use domain::loans::{Calendar, check_batch, due_day, precheck};
use domain::{CopyId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrecheckLoans {
    /// Barcodes, 档号 or 登记号 as they were scanned or pasted, in their order.
    pub codes: Vec<String>,
    /// 借阅人.
    pub borrower_id: String,
    /// `reading` or `carry_out`.
    pub way: String,
    /// 用途.
    #[serde(default)]
    pub purpose: String,
}

/// One code of the list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BatchLine {
    /// As it was scanned.
    pub code: String,
    /// `ready`, `confirm`, `impossible`, `missing`, `several` (more than one copy), `twice` (stands above already),
    /// `volume` (a whole volume is lent by itself).
    pub outcome: String,
    /// The copy it means.
    pub copy: Option<DeskCopyView>,
    /// 不能办理.
    pub impossible: Vec<Notice>,
    /// 需要确认.
    pub confirm: Vec<Notice>,
    /// 提示.
    pub notes: Vec<Notice>,
    /// The rule that applies.
    pub rule: Option<String>,
    /// The due day it would get.
    pub due_on: Option<String>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BatchView {
    /// In the order of the list.
    pub lines: Vec<BatchLine>,
    /// 可借.
    pub ready: usize,
    /// 需要确认.
    pub to_confirm: usize,
    /// 不能办理, unknown or unclear.
    pub left: usize,
}

/// Checks.
pub fn precheck_loans(desk: &mut Desk, ask: PrecheckLoans) -> Result<BatchView> {
    desk.read(Operation::PrecheckLoans, |view| {
        let codes: Vec<&str> =
            ask.codes.iter().map(|code| code.trim()).filter(|code| !code.is_empty()).collect();
        check_batch(codes.len())?;
        way_of(&ask.way)?;
        let mut batch = Batch {
            view,
            ask: &ask,
            borrower: person_of(&ask.borrower_id)?,
            calendar: office_calendar(view)?,
            seen: BTreeSet::new(),
            taken: 0,
        };
        let lines = codes.into_iter().map(|code| batch.line(code)).collect::<Result<Vec<_>>>()?;
        let count = |outcome: &str| lines.iter().filter(|line| line.outcome == outcome).count();
        let (ready, to_confirm) = (count("ready"), count("confirm"));
        Ok(BatchView { left: lines.len() - ready - to_confirm, ready, to_confirm, lines })
    })
}

/// A list being walked through.
struct Batch<'a, 'v> {
    view: &'a View<'v>,
    ask: &'a PrecheckLoans,
    borrower: PersonId,
    calendar: Calendar,
    seen: BTreeSet<CopyId>,
    /// Lines above that would go out: they count against the limit.
    taken: u32,
}

impl Batch<'_, '_> {
    fn line(&mut self, code: &str) -> Result<BatchLine> {
        if is_volume_code(code) {
            return Ok(bare(code, "volume"));
        }
        let copy = match scan(self.view, self.view.sight(), code) {
            Ok(Scanned::One(copy)) => *copy,
            Ok(Scanned::Several(_)) => return Ok(bare(code, "several")),
            Err(Error::Missing) => return Ok(bare(code, "missing")),
            Err(other) => return Err(other),
        };
        let locale = self.view.locale();
        if !self.seen.insert(copy.copy) {
            return Ok(BatchLine { copy: Some(copy_view(&copy, locale)), ..bare(code, "twice") });
        }
        let eyes = Eyes { sight: self.view.sight(), now: self.view.now(), locale };
        let way = way_of(&self.ask.way)?;
        let mut gathered = gather(self.view, eyes, copy, self.borrower, way, &self.ask.purpose)?;
        gathered.facts.borrower.open_items += self.taken;
        let found = precheck(&gathered.facts, self.view.now());
        let outcome = match (found.impossible.is_empty(), found.confirm.is_empty()) {
            (false, _) => "impossible",
            (true, false) => "confirm",
            (true, true) => "ready",
        };
        self.taken += u32::from(found.impossible.is_empty());
        let due = due_day(&gathered.facts.rule, way, self.view.now().today(), None, &self.calendar)?;
        Ok(BatchLine {
            copy: Some(copy_view(&gathered.copy, locale)),
            impossible: found.impossible.iter().map(|refusal| refusal_notice(locale, refusal)).collect(),
            confirm: found.confirm.iter().map(|confirm| refusal_notice(locale, &confirm.what)).collect(),
            notes: found.notes.iter().map(|note| notice(locale, note)).collect(),
            rule: Some(gathered.facts.rule.name.clone()),
            due_on: Some(gathered.facts.borrower.standing.within(due).to_string()),
            ..bare(code, outcome)
        })
    }
}

fn bare(code: &str, outcome: &str) -> BatchLine {
    BatchLine {
        code: code.to_owned(),
        outcome: outcome.to_owned(),
        copy: None,
        impossible: Vec::new(),
        confirm: Vec::new(),
        notes: Vec::new(),
        rule: None,
        due_on: None,
    }
}
