//! 工作台: what waits for me, the figures, what is late, what ends soon, whether the vault is well.

use crate::oversight::{KeyHolders, key_holders};
use crate::{Desk, Operation, Result, View, wording};
use chrono::{Datelike, Days};
use domain::Day;
use domain::access::{Permission, permissions_of};
use domain::approvals::REMINDED_WORKING_DAYS;
use domain::records::{days_late, filing_due};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::audit::TrailFilter;
use store::workbench::{LateRow, SoonRow, WaitingRow};
use ts_rs::TS;

/// A backup older than this is overdue.
const BACKUP_DAYS: i64 = 7;
/// How far ahead the list of what ends soon looks.
const SOON_DAYS: u64 = 60;
/// How many lines of it.
const SOON_ROWS: usize = 12;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadWorkbench {}

/// Something that waits for me.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct WaitingAct {
    /// `approval`, `paper_approval`, `level_change`, `clearance`, `list_count`, `list_attest`, `list_issue`, `incident`, `level_review`, `guide_change`,
    /// `matrix_change`, `duty_change`.
    pub kind: String,
    /// Identity.
    pub id: String,
    /// Action asked for, of approvals.
    pub action: Option<String>,
    /// What it is known by.
    pub title: String,
    /// Level, by code.
    pub level: Option<String>,
    /// Who asks.
    pub person: Option<String>,
    /// Since.
    pub at: String,
    /// Joint decisions already given.
    pub decided: i64,
}

/// The first line's figures.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct WorkbenchCounts {
    /// Waiting for me.
    pub waiting: usize,
    /// Loans out.
    pub loans_out: i64,
    /// Of them overdue.
    pub overdue: i64,
    /// Numbered copies not returned.
    pub open_copies: i64,
    /// Records under a hold.
    pub held: i64,
    /// Records kept that I may see.
    pub records: i64,
}

/// A loan past its day.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LateLoan {
    /// Loan.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who has it.
    pub borrower: String,
    /// Should be back since.
    pub due_on: String,
    /// Days over.
    pub days_over: i64,
}

/// Something that ends soon.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct EndsSoon {
    /// `agreement`, `hold_review`, `copy_return`, `cooling`, `level_term`.
    pub kind: String,
    /// What.
    pub label: String,
    /// When.
    pub on: String,
    /// Record, if it is about one.
    pub record_id: Option<String>,
}

/// Whether a backup is due.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BackupState {
    /// The last set.
    pub last_at: Option<String>,
    /// Older than a week, or never.
    pub overdue: bool,
}

/// Where the trail stands.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct TrailState {
    /// Last position.
    pub last_seq: i64,
    /// Last hash, hex.
    pub head: String,
    /// Last verification.
    pub verified_at: Option<String>,
}

/// Loans of one month.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MonthOfLoans {
    /// `YYYY-MM`.
    pub month: String,
    /// Lent.
    pub lent: i64,
    /// Returned.
    pub returned: i64,
}

/// Overdue loans of one department.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DepartmentOverdue {
    /// Department.
    pub name: String,
    /// How many.
    pub count: i64,
    /// The oldest, in days.
    pub longest_days: i64,
}

/// Papers of one department that should be filed by now.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DepartmentFiling {
    /// Department.
    pub name: String,
    /// Records past their day.
    pub count: i64,
    /// Days over, of the oldest.
    pub days_late: i64,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct WorkbenchView {
    /// Everything that waits for me, oldest first.
    pub approvals_waiting: Vec<WaitingAct>,
    /// Figures.
    pub counts: WorkbenchCounts,
    /// The longest overdue.
    pub loans_overdue: Vec<LateLoan>,
    /// What ends within two months.
    pub due_soon: Vec<EndsSoon>,
    /// Backup.
    pub backup: BackupState,
    /// Trail.
    pub trail: TrailState,
    /// Twelve months.
    pub loans_by_month: Vec<MonthOfLoans>,
    /// Departments with overdue loans.
    pub overdue_by_department: Vec<DepartmentOverdue>,
    /// Departments late with their filing, the latest first; told to those who keep records.
    pub filing_overdue: Vec<DepartmentFiling>,
    /// Unusual readings that wait for my judgement.
    pub unusual_readings: i64,
    /// Who holds the level keys; told to those who grant, countersign or audit.
    pub key_holders: Option<KeyHolders>,
}

fn waiting(row: WaitingRow) -> WaitingAct {
    WaitingAct {
        kind: row.kind,
        id: row.id,
        action: row.action,
        title: row.title,
        level: row.level.map(|level| level.code().to_owned()),
        person: row.person,
        at: row.at.to_string(),
        decided: row.decided,
    }
}

/// What waits, by what the person may do about it.
fn everything_waiting(view: &View<'_>, today: Day) -> Result<Vec<WaitingAct>> {
    let may = permissions_of(view.posts());
    let mut rows = Vec::new();
    if may.contains(&Permission::Apply) {
        rows.extend(store::approvals::list_approvals_waiting(view, view.sight())?);
        rows.extend(store::approvals::list_papers_waiting(view, view.sight())?);
    }
    if may.contains(&Permission::ChangeLevels) {
        rows.extend(store::workbench::list_level_changes_waiting(view, view.sight())?);
        rows.extend(store::classification::list_reviews_waiting(view, view.sight(), today)?);
    }
    if may.contains(&Permission::KeepGuide) {
        rows.extend(store::classification::list_guide_waiting(view, view.actor())?);
    }
    if may.contains(&Permission::CompleteClearance) {
        rows.extend(store::approvals::list_matrix_waiting(view, view.actor())?);
        rows.extend(store::approvals::list_duties_waiting(view, view.actor())?);
    }
    if may.contains(&Permission::CompleteClearance) {
        rows.extend(store::workbench::list_clearances_waiting(view, view.actor())?);
    }
    if may.contains(&Permission::Dispose) {
        rows.extend(store::workbench::list_destructions_waiting(view, view.sight(), today)?);
    }
    if may.contains(&Permission::WorkDesk) {
        rows.extend(store::workbench::list_incidents_open(view, view.sight())?);
    }
    rows.sort_by_key(|row| row.at);
    // Codes in the place of a title are worded.
    for row in &mut rows {
        match row.kind.as_str() {
            "matrix_change" => row.title = wording::coded(view.locale(), "action", &row.title),
            "duty_change" => row.title = wording::coded(view.locale(), "family", &row.title),
            _ => {}
        }
    }
    Ok(rows.into_iter().map(waiting).collect())
}

fn months(view: &View<'_>) -> Result<Vec<MonthOfLoans>> {
    let mut months: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for (month, count) in store::audit::count_by_month(view, "copy_lent")? {
        months.entry(month).or_default().0 = count;
    }
    for (month, count) in store::audit::count_by_month(view, "copy_returned")? {
        months.entry(month).or_default().1 = count;
    }
    Ok(months.into_iter().map(|(month, (lent, returned))| MonthOfLoans { month, lent, returned }).collect())
}

fn late(view: &View<'_>, today: Day) -> Result<Vec<LateLoan>> {
    let rows = store::workbench::list_late(view, view.sight(), today)?;
    let late = |row: LateRow| LateLoan {
        id: row.id,
        title: row.title,
        borrower: row.borrower,
        days_over: (today - row.due_on).num_days(),
        due_on: row.due_on.to_string(),
    };
    Ok(rows.into_iter().map(late).collect())
}

fn soon(view: &View<'_>, today: Day) -> Result<Vec<EndsSoon>> {
    let until = today + Days::new(SOON_DAYS);
    let mut rows = store::workbench::list_soon(view, view.sight(), today, until)?;
    let remind = crate::approvals::office_calendar(view)?.after(today, REMINDED_WORKING_DAYS);
    rows.extend(store::approvals::list_ending(view, view.sight(), remind, until)?);
    if permissions_of(view.posts()).contains(&Permission::Share) {
        // What is overdue stands first: an answer that was not given is still owed.
        let owed = store::sharing::list_sharings_due(view, view.sight(), until, 12)?;
        rows.extend(owed.into_iter().map(|row| SoonRow {
            kind: "sharing_due".to_owned(),
            label: format!("{} {}", row.number, row.receiver),
            on: row.due_on,
            record: None,
        }));
    }
    rows.sort_by_key(|row| row.on);
    if permissions_of(view.posts()).contains(&Permission::ChangeLevels) {
        rows.extend(store::classification::list_terms_soon(view, view.sight(), until)?);
        rows.sort_by_key(|row| row.on);
        rows.truncate(SOON_ROWS);
    }
    let soon = |row: SoonRow| EndsSoon {
        kind: row.kind,
        label: row.label,
        on: row.on.to_string(),
        record_id: row.record,
    };
    Ok(rows.into_iter().map(soon).collect())
}

fn overdue(view: &View<'_>, today: Day) -> Result<Vec<DepartmentOverdue>> {
    let rows = store::workbench::overdue_by_department(view, view.sight(), today)?;
    let overdue = |(name, count, oldest): (String, i64, Day)| DepartmentOverdue {
        name,
        count,
        longest_days: (today - oldest).num_days(),
    };
    Ok(rows.into_iter().map(overdue).collect())
}

fn filing_overdue(view: &View<'_>, today: Day) -> Result<Vec<DepartmentFiling>> {
    if !permissions_of(view.posts()).contains(&Permission::KeepRecords) {
        return Ok(Vec::new());
    }
    let deadlines = store::records::list_deadlines(view)?;
    let mut late: BTreeMap<_, DepartmentFiling> = BTreeMap::new();
    for row in store::records::list_unfiled(view, view.sight(), today.year())? {
        if let Some(days) = days_late(filing_due(&deadlines, &row.family, row.year), today) {
            let of = late.entry(row.department).or_insert_with(|| DepartmentFiling {
                name: row.department_name.clone(),
                count: 0,
                days_late: 0,
            });
            of.count += row.count;
            of.days_late = of.days_late.max(days);
        }
    }
    let mut rows: Vec<DepartmentFiling> = late.into_values().collect();
    rows.sort_by(|one, other| other.days_late.cmp(&one.days_late).then_with(|| one.name.cmp(&other.name)));
    Ok(rows)
}

fn backup(view: &View<'_>) -> Result<BackupState> {
    let last = store::vault::list_backup_sets(view)?.into_iter().next().map(|set| set.taken_at);
    Ok(BackupState {
        overdue: last.is_none_or(|at| (view.now().at.0 - at.0).num_days() > BACKUP_DAYS),
        last_at: last.map(|at| at.to_string()),
    })
}

fn trail(view: &View<'_>) -> Result<TrailState> {
    let (last_seq, head) = store::audit::head(view)?.map_or((0, [0; 32]), |(seq, head, _)| (seq, head));
    let verified = TrailFilter { kind: Some("vault_verified".into()), limit: 1, ..Default::default() };
    let verified = store::audit::list_events(view, &verified)?;
    Ok(TrailState {
        last_seq,
        head: hex::encode(head),
        verified_at: verified.first().map(|event| event.at.to_string()),
    })
}

fn unusual_readings(view: &View<'_>) -> Result<i64> {
    if !permissions_of(view.posts()).contains(&Permission::JudgeReadings) {
        return Ok(0);
    }
    Ok(store::oversight::count_open(view, view.actor())?)
}

fn holders(view: &View<'_>) -> Result<Option<KeyHolders>> {
    let may = permissions_of(view.posts());
    let concerned = [Permission::CompleteClearance, Permission::AdministerSecurity, Permission::Audit];
    concerned.iter().any(|one| may.contains(one)).then(|| key_holders(view)).transpose()
}

/// Tells. Administrators see the vault's health only: the counts of records need `read_records`.
pub fn read_workbench(desk: &mut Desk, _: ReadWorkbench) -> Result<WorkbenchView> {
    desk.read(Operation::ReadWorkbench, |view| {
        let today = view.settled_now()?.today();
        let reads = permissions_of(view.posts()).contains(&Permission::ReadRecords);
        let waiting = everything_waiting(view, today)?;
        let [loans_out, overdue_loans, open_copies, held, records] =
            if reads { store::workbench::figures(view, view.sight(), today)? } else { [0; 5] };
        Ok(WorkbenchView {
            counts: WorkbenchCounts {
                waiting: waiting.len(),
                loans_out,
                overdue: overdue_loans,
                open_copies,
                held,
                records,
            },
            approvals_waiting: waiting,
            loans_overdue: if reads { late(view, today)? } else { Vec::new() },
            due_soon: if reads { soon(view, today)? } else { Vec::new() },
            backup: backup(view)?,
            trail: trail(view)?,
            loans_by_month: if reads { months(view)? } else { Vec::new() },
            overdue_by_department: if reads { overdue(view, today)? } else { Vec::new() },
            filing_overdue: filing_overdue(view, today)?,
            unusual_readings: unusual_readings(view)?,
            key_holders: holders(view)?,
        })
    })
}
