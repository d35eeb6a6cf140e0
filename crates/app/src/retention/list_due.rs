//! What is due (到期清单): every due date with its reasons, every record with what stands in the way.

use crate::border::{Notice, page_size};
use crate::disposal::standing::{Standing, standing_of};
use crate::{Desk, Operation, Result, View, wording};
use domain::Day;
use domain::disposal::Carrier;
use domain::retention::{Due, due_date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::retention::{DueFilter, RetainedRow};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListDue {
    /// Terms that end up to this day; what is over today when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<String>,
    /// Only this family of categories.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub family: Option<String>,
    /// Only records at this place or below it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub place_id: Option<String>,
    /// Where the last page ended.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// How many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A record whose term is over, ends soon or cannot be computed.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DueRow {
    /// Identity.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// 题名.
    pub title: String,
    /// Category's name.
    pub category: String,
    /// Category's family, which a batch is made of.
    pub family: String,
    /// Level.
    pub level: String,
    /// Department.
    pub department: String,
    /// Where it lies.
    pub place: String,
    /// `paper`, `media`, `electronic`.
    pub carrier: String,
    /// Copies that are not destroyed.
    pub copies: i64,
    /// Their pages.
    pub pages: i64,
    /// The last day of its term.
    pub due_on: Option<String>,
    /// The day or event that starts the term is not recorded.
    pub missing_trigger: bool,
    /// The last day personal information may be kept.
    pub latest_on: Option<String>,
    /// Full years kept.
    pub kept_years: i64,
    /// Months beyond them.
    pub kept_months: i64,
    /// How the date came about.
    pub explanation: Vec<Notice>,
    /// What stands in the way of destruction.
    pub blockers: Vec<Notice>,
    /// The open batch it stands in.
    pub appraisal: Option<String>,
}

/// A page of the due list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DuePage {
    /// Rows, earliest due date first; those without a date last.
    pub rows: Vec<DueRow>,
    /// Where this page ended.
    pub next: Option<String>,
    /// Rows in all.
    pub total: usize,
}

/// Sorts dates before no date, then by number, so that a page's end is a position.
fn position(row: &RetainedRow, due: &Due) -> String {
    place_in_list(due.on, row.number(), &row.record.to_string())
}

/// `~` stands after every digit; the furthest day that a calendar knows prints with a `+`, which stands before.
fn place_in_list(due: Option<Day>, number: &str, record: &str) -> String {
    let day = due.map_or_else(|| "~".to_owned(), |day| day.to_string());
    format!("{day}|{number}|{record}")
}

/// Lists them.
pub fn list_due(desk: &mut Desk, ask: ListDue) -> Result<DuePage> {
    let until = ask.until.as_deref().map(super::read_day).transpose()?;
    desk.read(Operation::ListDue, |view| {
        let today = view.now().today();
        let until = until.or(today.pred_opt()).unwrap_or(today);
        let filter =
            DueFilter { until: Some(until), family: ask.family.clone(), place: ask.place_id.clone() };
        let mut found: Vec<(String, RetainedRow)> =
            store::retention::list_retained(view, view.sight(), &filter)?
                .into_iter()
                .filter_map(|row| {
                    let due = due_date(&row.rule, &row.facts);
                    let wanted = due.missing_trigger || due.on.is_some_and(|on| on <= until);
                    wanted.then(|| (position(&row, &due), row))
                })
                .collect();
        found.sort_by(|one, other| one.0.cmp(&other.0));
        let total = found.len();
        let limit = usize::try_from(page_size(ask.limit)).unwrap_or(100);
        let mut rest =
            found.into_iter().filter(|(at, _)| ask.after.as_ref().is_none_or(|after| at > after)).peekable();
        let mut rows = Vec::new();
        let mut last = None;
        while rows.len() < limit
            && let Some((at, row)) = rest.next()
        {
            rows.push(due_row(view, standing_of(view, row)?)?);
            last = Some(at);
        }
        Ok(DuePage { rows, next: rest.peek().and(last), total })
    })
}

fn due_row(view: &View<'_>, standing: Standing) -> Result<DueRow> {
    let today = view.now().today();
    let blockers = standing.blockers(view, None, today)?;
    let appraisal = store::disposal::open_appraisal_of(view, standing.row.record)?;
    let Standing { row, due, copies, .. } = standing;
    let kept = due.kept(today);
    let there: Vec<_> = copies.iter().filter(|copy| copy.state != "destroyed").collect();
    Ok(DueRow {
        record_id: row.record.to_string(),
        number: row.number().to_owned(),
        carrier: carrier_code(Carrier::of(there.iter().map(|copy| copy.medium.as_str()))).to_owned(),
        copies: i64::try_from(there.len()).unwrap_or(i64::MAX),
        pages: there.iter().map(|copy| copy.pages).sum(),
        title: row.title,
        category: row.category,
        family: row.family,
        level: row.level.code().to_owned(),
        department: row.department,
        place: row.place,
        due_on: due.on.map(|day| day.to_string()),
        missing_trigger: due.missing_trigger,
        latest_on: due.latest.map(|day| day.to_string()),
        kept_years: kept.years,
        kept_months: kept.months,
        explanation: due.explanation.iter().map(|note| wording::notice(view.locale(), note)).collect(),
        blockers: blockers.iter().map(|refusal| wording::refusal_notice(view.locale(), refusal)).collect(),
        appraisal,
    })
}

/// The border's word for a carrier.
pub(crate) fn carrier_code(carrier: Carrier) -> &'static str {
    match carrier {
        Carrier::Paper => "paper",
        Carrier::Media => "media",
        Carrier::Electronic => "electronic",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_date_stands_before_what_has_none() {
        let due = place_in_list("2019-12-31".parse().ok(), "J017", "r");
        assert!(due < place_in_list(None, "A", "r"));
    }
}
