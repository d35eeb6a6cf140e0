//! P5 and P6: a page of the list through the operations, against the store's statement, first and far.

use crate::pairs::{measure, of_times, timed};
use crate::run::{Line, Run};
use app::{Desk, Error, Result, dispatch};
use serde_json::json;
use store::records::{RecordFilter, list_records};

/// Pages in one measurement: one alone is shorter than a hiccup of the machine.
const PAGES: usize = 20;

fn through_app(desk: &mut Desk, after: Option<i64>) -> Result<()> {
    let after = after.map(|row| row.to_string());
    dispatch(desk, "list_records", json!({ "limit": 100, "after": after })).map(drop)
}

/// P5: a page of 100 through the operation, JSON included, against the prepared statement and its rows.
pub(crate) fn page(run: &mut Run) -> Result<Vec<Line>> {
    let database = run.desk.vault().open_again()?;
    let sight = run.desk.vault().sight()?;
    let newest = store::figures::newest_row(&database.reader())?;
    // Another page each time, the same for both.
    let place = |n: usize| newest - 1_000 * i64::try_from(n % 50 + 1).unwrap_or(1);
    let pages = |n: usize| n * PAGES..(n + 1) * PAGES;
    through_app(&mut run.desk, None)?;
    let mut single = Vec::new();
    let pairs = measure(
        run.pairs,
        |n| {
            let from = single.len();
            for page in pages(n) {
                single.push(timed(|| through_app(&mut run.desk, Some(place(page))))?);
            }
            Ok::<_, Error>(single[from..].iter().sum())
        },
        |n| {
            timed(|| {
                pages(n).try_for_each(|page| {
                    let before_row = Some(place(page));
                    let filter = RecordFilter { before_row, limit: 100, ..Default::default() };
                    Ok(list_records(&database.reader(), &sight, &filter).map(drop)?)
                })
            })
        },
    )?;
    let p95 = of_times(&single, 0.95);
    Ok(vec![
        Line::ratio("P5", "page of 100 rows through `app`", "the store's prepared statement", pairs, 1.3)
            .with_p95(p95, 10.0)
            .with_note(format!("{PAGES} pages a measurement; p95 of one")),
    ])
}

/// P6: a page nine tenths down against the first.
pub(crate) fn far(run: &mut Run) -> Result<Vec<Line>> {
    let newest = store::figures::newest_row(&run.desk.vault().reader())?;
    let far = newest / 10;
    let pairs = {
        let desk = std::cell::RefCell::new(&mut run.desk);
        let pages = |from: i64, n: usize| {
            let first = from - i64::try_from(n * PAGES).unwrap_or(0);
            timed(|| {
                (0..PAGES as i64).try_for_each(|page| through_app(&mut desk.borrow_mut(), Some(first - page)))
            })
        };
        measure(run.pairs, |n| pages(far, n), |n| pages(newest, n))?
    };
    let what = format!("page of 100 through `app` after {} rows", newest - far);
    Ok(vec![
        Line::ratio("P6", &what, "first page", pairs, 1.2).with_note(format!("{PAGES} pages a measurement")),
    ])
}
