//! P9: one save through the door — rules, chain, digests, seal, index — against a bare insert and commit.

use crate::chance::Chance;
use crate::pairs::{measure, timed};
use crate::run::{Line, Run};
use crate::titles;
use app::{Desk, Error, Result, dispatch};
use domain::access::Level;
use domain::{CategoryId, Day, DepartmentId, Moment, PersonId, RecordId, RetentionRuleId};
use serde_json::{Value, json};
use std::cell::RefCell;
use store::Tx;
use store::records::NewRecord;

/// Saves in one measurement.
const SAVES: usize = 20;

/// What a bare row refers to.
pub(crate) struct Ground {
    category: CategoryId,
    rule: RetentionRuleId,
    department: DepartmentId,
    by: PersonId,
    pub(crate) at: Moment,
}

/// P9: the same rows, a record and its copy, on the same connection.
pub(crate) fn one(run: &mut Run) -> Result<Vec<Line>> {
    let ground = ground(&mut run.desk)?;
    let (mut chance, mut other) = (Chance::of(9), Chance::of(10));
    // Numbers go on where an earlier run of this figure ended.
    let mut written = usize::try_from(store::figures::newest_row(&run.desk.vault().reader())?).unwrap_or(0);
    let pairs = {
        let desk = RefCell::new(&mut run.desk);
        measure(
            run.pairs,
            |_| {
                let requests: Vec<Value> = (0..SAVES).map(|_| request(&ground, &mut chance)).collect();
                timed(|| {
                    requests.into_iter().try_for_each(|request| {
                        dispatch(&mut desk.borrow_mut(), "register_record", request).map(drop)
                    })
                })
            },
            |_| {
                let titles: Vec<String> = (0..SAVES).map(|_| titles::title(&mut other, 2026)).collect();
                timed(|| {
                    titles.iter().try_for_each(|title| {
                        written += 1;
                        let rows = |tx: &Tx<'_>| insert(tx, &ground, title, written);
                        Ok::<_, Error>(desk.borrow_mut().vault().write_bare(rows)?)
                    })
                })
            },
        )?
    };
    let note = format!("{SAVES} saves a measurement");
    let against = "bare INSERT of the same two rows + COMMIT, search index included";
    Ok(vec![Line::ratio("P9", "one save through `transact`", against, pairs, 1.5).with_note(note)])
}

fn request(ground: &Ground, chance: &mut Chance) -> Value {
    json!({
        "title": titles::title(chance, 2026), "author": "工程部", "document_date": "2026-01-05",
        "category_id": ground.category.to_string(), "department_id": ground.department.to_string(), "pages": 3,
        "copies": [{ "kind": "original", "medium": "paper", "pages": 3 }],
    })
}

/// A category that asks for no countersignature, and a department that exists.
pub(crate) fn plan(desk: &mut Desk) -> Result<(store::records::CategoryRow, store::people::DepartmentRow)> {
    let sight = desk.vault().sight()?;
    let reader = desk.vault().reader();
    let nothing = || Error::Broken("the sample has no file plan".to_owned());
    let categories = store::records::list_categories(&reader, &sight)?;
    let category = categories.into_iter().find(|row| row.level == Level::General).ok_or_else(nothing)?;
    let department = store::people::list_departments(&reader)?.into_iter().next().ok_or_else(nothing)?;
    Ok((category, department))
}

pub(crate) fn ground(desk: &mut Desk) -> Result<Ground> {
    let (category, department) = plan(desk)?;
    let (by, at) = (desk.actor(), desk.now().at);
    Ok(Ground { category: category.id, rule: category.rule, department: department.id, by, at })
}

fn insert(tx: &Tx<'_>, ground: &Ground, title: &str, n: usize) -> store::Result<()> {
    let (id, number) = (identity(n), format!("BARE-{n}"));
    store::records::insert_record(tx, &row(ground, id, &number, title, Level::General))?;
    store::records::insert_copy(tx, &crate::fixture::bare_copy(identity(n), id, number, ground.at))
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
