//! P9: one save through the door — rules, chain, digests, seal, index — against a bare insert and commit.

use crate::chance::Chance;
use crate::pairs::{measure, timed};
use crate::run::{Line, Run};
use crate::titles;
use app::{Error, Result, dispatch};
use domain::access::Level;
use domain::{CategoryId, Day, DepartmentId, Moment, PersonId, RecordId, RetentionRuleId};
use serde_json::json;
use store::Database;
use store::records::NewRecord;

/// Saves in one measurement: two connections write by turns, and each drops its cache when the other wrote.
const SAVES: usize = 20;

/// What a bare row refers to.
pub(crate) struct Ground {
    category: CategoryId,
    rule: RetentionRuleId,
    department: DepartmentId,
    by: PersonId,
    pub(crate) at: Moment,
}

/// P9.
pub(crate) fn one(run: &mut Run) -> Result<Vec<Line>> {
    let mut bare = run.desk.vault().open_again()?;
    let ground = ground(run)?;
    let (mut chance, mut other) = (Chance::of(9), Chance::of(10));
    // Numbers go on where an earlier run of this figure ended.
    let mut written = usize::try_from(store::figures::newest_row(&bare.reader())?).unwrap_or(0);
    let desk = &mut run.desk;
    let pairs = measure(
        run.pairs,
        |_| {
            let requests: Vec<serde_json::Value> = (0..SAVES)
                .map(|_| {
                    json!({
                        "title": titles::title(&mut chance, 2026), "author": "工程部", "document_date": "2026-01-05",
                        "category_id": ground.category.to_string(), "department_id": ground.department.to_string(), "pages": 3,
                        "copies": [{ "kind": "original", "medium": "paper", "pages": 3 }],
                    })
                })
                .collect();
            timed(|| {
                requests
                    .into_iter()
                    .try_for_each(|request| dispatch(desk, "register_record", request).map(drop))
            })
        },
        |_| {
            timed(|| {
                (0..SAVES).try_for_each(|_| {
                    written += 1;
                    insert(&mut bare, &ground, &titles::title(&mut other, 2026), written)
                })
            })
        },
    )?;
    let note = format!("{SAVES} saves a measurement");
    Ok(vec![
        Line::ratio("P9", "one save through `transact`", "bare INSERT + COMMIT with the index", pairs, 1.5)
            .with_note(note),
    ])
}

/// A category that asks for no countersignature, and a department that exists.
fn plan(run: &mut Run) -> Result<(store::records::CategoryRow, store::people::DepartmentRow)> {
    let sight = run.desk.vault().sight()?;
    let reader = run.desk.vault().reader();
    let nothing = || Error::Broken("the sample has no file plan".to_owned());
    let categories = store::records::list_categories(&reader, &sight)?;
    let category = categories.into_iter().find(|row| row.level == Level::General).ok_or_else(nothing)?;
    let department = store::people::list_departments(&reader)?.into_iter().next().ok_or_else(nothing)?;
    Ok((category, department))
}

/// Code of the category and name of the department, as a register names them.
pub(crate) fn words(run: &mut Run) -> Result<(String, String)> {
    plan(run).map(|(category, department)| (category.code, department.name))
}

pub(crate) fn ground(run: &mut Run) -> Result<Ground> {
    let (category, department) = plan(run)?;
    let (by, at) = (run.desk.actor(), run.desk.now().at);
    Ok(Ground { category: category.id, rule: category.rule, department: department.id, by, at })
}

fn insert(database: &mut Database, ground: &Ground, title: &str, n: usize) -> Result<()> {
    let number = format!("BARE-{n}");
    database.write(|tx| -> std::result::Result<(), store::StoreError> {
        store::records::insert_record(tx, &row(ground, identity(n), &number, title, Level::General))
    })?;
    Ok(())
}

/// A row that no rule has looked at.
pub(crate) fn row<'a>(
    ground: &Ground,
    id: RecordId,
    number: &'a str,
    title: &'a str,
    level: Level,
) -> NewRecord<'a> {
    let date: Day = ground.at.0.date_naive();
    NewRecord {
        id,
        accession: number,
        title,
        author: "工程部",
        document_number: "",
        document_date: date,
        category: ground.category,
        level,
        level_basis: "",
        level_term: "long",
        rule: ground.rule,
        trigger_date: None,
        department: ground.department,
        walled: false,
        volume: None,
        secret_owner: "own",
        property: "own",
        personal_information: false,
        sensitive_personal: false,
        copyright: false,
        pages: 3,
        summary: "",
        registered_by: ground.by,
        registered_at: ground.at,
    }
}

/// An identity that no clock made: the number in its last digits.
pub(crate) fn identity<T: std::str::FromStr>(n: usize) -> T {
    let text = format!("00000000-0000-7000-8000-{n:012}");
    text.parse().unwrap_or_else(|_| unreachable!("BUG: twelve digits"))
}
