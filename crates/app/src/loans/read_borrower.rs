//! The borrower card (借阅人卡): who, what he may see, what he has.

use super::facts::{borrower_facts, checks};
use super::view::{LoanView, loan_view};
use crate::error::OrMissing;
use crate::{Desk, Operation, Result, View};
use domain::PersonId;
use domain::access::Level;
use domain::loans::{RuleQuestion, resolve_rule};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::{BorrowerRow, LoanFilter, LoanRow, MatchRow};
use ts_rs::TS;

/// Request: one of the three.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadBorrower {
    /// Identity.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<String>,
    /// Barcode of the staff card, 工号 or telephone.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub scan: Option<String>,
    /// Part of the name, or pinyin initials.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub query: Option<String>,
}

/// A person found.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BorrowerMatch {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// 工号.
    pub staff_number: String,
    /// Department.
    pub department: Option<String>,
    /// `active`, `suspended`, `left`.
    pub state: String,
}

/// The card itself.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BorrowerView {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// 工号.
    pub staff_number: String,
    /// Thirteen digits.
    pub barcode: String,
    /// `staff`, `outside`, `guest`.
    pub kind: String,
    /// Department.
    pub department: Option<String>,
    /// Organisation of an outside person.
    pub organisation: String,
    /// Telephone.
    pub phone: String,
    /// Posts, by code.
    pub posts: Vec<String>,
    /// `active`, `suspended`, `left`.
    pub state: String,
    /// Clearance.
    pub clearance: String,
    /// Agreement valid until.
    pub agreement_until: Option<String>,
    /// Whether it is valid; none when the office does not keep agreements.
    pub agreement_valid: Option<bool>,
    /// Last training.
    pub training_on: Option<String>,
    /// Items out.
    pub open_items: u32,
    /// How many may be out by the general rule.
    pub item_limit: u32,
    /// Overdue.
    pub overdue_items: u32,
    /// The longest of them, in days.
    pub longest_overdue: i64,
    /// What is out, within the reader's sight.
    pub loans: Vec<LoanView>,
    /// What waits at the desk or for approval.
    pub requests: Vec<LoanView>,
}

/// Reply: a card, or people to choose from.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BorrowerCard {
    /// The person.
    pub person: Option<BorrowerView>,
    /// When several fit.
    pub matches: Vec<BorrowerMatch>,
}

fn match_view(row: MatchRow) -> BorrowerMatch {
    BorrowerMatch {
        id: row.id.to_string(),
        name: row.name,
        staff_number: row.staff_number,
        department: row.department_name,
        state: row.state,
    }
}

/// Reads.
pub fn read_borrower(desk: &mut Desk, ask: ReadBorrower) -> Result<BorrowerCard> {
    desk.read(Operation::ReadBorrower, |view| {
        let id = match &ask.id {
            Some(id) => id.parse().ok().or_missing()?,
            None => {
                let typed = ask
                    .scan
                    .as_deref()
                    .or(ask.query.as_deref())
                    .map(str::trim)
                    .filter(|text| !text.is_empty())
                    .or_missing()?;
                let mut found = store::loans::find_people(view, typed)?;
                let exact = found.first().is_some_and(|first| first.staff_number == typed);
                match found.len() {
                    0 => return Err(crate::Error::Missing),
                    1 => found.remove(0).id,
                    _ if exact => found.remove(0).id,
                    _ => {
                        return Ok(BorrowerCard {
                            person: None,
                            matches: found.into_iter().map(match_view).collect(),
                        });
                    }
                }
            }
        };
        Ok(BorrowerCard { person: Some(card(view, id)?), matches: Vec::new() })
    })
}

fn loans_in(view: &View<'_>, borrower: PersonId, state: &str) -> Result<Vec<LoanRow>> {
    let filter = LoanFilter {
        state: Some(state.to_owned()),
        borrower: Some(borrower),
        limit: 200,
        ..LoanFilter::default()
    };
    Ok(store::loans::list_loans(view, view.sight(), &filter)?)
}

fn card(view: &View<'_>, id: PersonId) -> Result<BorrowerView> {
    let now = view.now();
    let row: BorrowerRow = store::loans::get_borrower(view, id, None, now.today())?.or_missing()?;
    let facts = borrower_facts(&row, None, now);
    let posts = store::people::list_posts(view, id)?;
    let asked = RuleQuestion { level: Level::General, posts: &posts, borrower_kind: &row.kind, family: "" };
    let rule = resolve_rule(&store::loans::list_rules(view)?, &asked, None).applied;
    let kept = checks(view)?;
    let views = |rows: Vec<LoanRow>| {
        rows.into_iter().map(|row| loan_view(row, now, view.locale())).collect::<Vec<_>>()
    };
    let mut waiting = loans_in(view, id, "approved")?;
    waiting.extend(loans_in(view, id, "requested")?);
    Ok(BorrowerView {
        id: row.id.to_string(),
        name: row.name,
        staff_number: row.staff_number,
        barcode: row.barcode,
        kind: row.kind,
        department: row.department_name,
        organisation: row.organisation,
        phone: row.phone,
        posts: posts.iter().map(|post| post.code().to_owned()).collect(),
        state: row.state,
        clearance: row.clearance.code().to_owned(),
        agreement_until: row.agreement_until.map(|day| day.to_string()),
        agreement_valid: kept
            .agreement
            .then(|| row.agreement_until.is_some_and(|until| until >= now.today())),
        training_on: row.training_on.map(|day| day.to_string()),
        open_items: row.open_items,
        item_limit: rule.item_limit,
        overdue_items: row.overdue_items,
        longest_overdue: facts.longest_overdue,
        loans: views(loans_in(view, id, "open")?),
        requests: views(waiting),
    })
}
