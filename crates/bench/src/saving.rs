//! P9: one save through the door — rules, chain, digests, seal, index — against a bare insert and commit.

use crate::chance::Chance;
use crate::pairs::{measure, timed};
use crate::run::{Line, Run};
use crate::titles;
use app::{Error, Result, dispatch};
use domain::{CategoryId, Day, DepartmentId, Moment, PersonId, RecordId, RetentionRuleId};
use serde_json::json;
use store::Database;
use store::records::NewRecord;

/// Saves in one measurement: two connections write by turns, and each drops its cache when the other wrote.
const SAVES: usize = 20;

struct Ground {
    category: CategoryId,
    rule: RetentionRuleId,
    department: DepartmentId,
    by: PersonId,
    at: Moment,
}

/// P9.
pub(crate) fn one(run: &mut Run) -> Result<Vec<Line>> {
    let mut bare = run.desk.vault().open_again()?;
    let ground = ground(run, &bare)?;
    let (mut chance, mut other, mut written) = (Chance::of(9), Chance::of(10), 0_usize);
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
            timed(|| requests.into_iter().try_for_each(|request| dispatch(desk, "register_record", request).map(drop)))
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

fn ground(run: &mut Run, database: &Database) -> Result<Ground> {
    let (by, at, sight) = (run.desk.actor(), run.desk.now().at, run.desk.vault().sight()?);
    let reader = database.reader();
    let nothing = || Error::Broken("the sample has no file plan".to_owned());
    // A category that asks for no countersignature and a department that exists.
    let categories = store::records::list_categories(&reader, &sight)?;
    let category =
        categories.iter().find(|row| row.level == domain::access::Level::General).ok_or_else(nothing)?;
    let department = store::people::list_departments(&reader)?.first().ok_or_else(nothing)?.id;
    Ok(Ground { category: category.id, rule: category.rule, department, by, at })
}

fn insert(database: &mut Database, ground: &Ground, title: &str, n: usize) -> Result<()> {
    let date: Day = ground.at.0.date_naive();
    let number = format!("BARE-{n}");
    let id: RecordId = uuid_of(n);
    database.write(|tx| -> std::result::Result<(), store::StoreError> {
        store::records::insert_record(
            tx,
            &NewRecord {
                id,
                accession: &number,
                title,
                author: "工程部",
                document_number: "",
                document_date: date,
                category: ground.category,
                level: domain::access::Level::General,
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
            },
        )
    })?;
    Ok(())
}

fn uuid_of(n: usize) -> RecordId {
    format!("00000000-0000-7000-8000-{n:012}").parse().unwrap_or_else(|_| unreachable!("BUG: twelve digits"))
}
