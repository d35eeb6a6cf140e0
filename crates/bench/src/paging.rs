//! P5 and P6: a page of the list through the operations, against the store's statement, first and far.

use crate::pairs::{measure, timed};
use crate::run::{Line, Run};
use app::{Desk, Result, dispatch};
use serde_json::json;
use store::records::{RecordFilter, list_records};

fn through_app(desk: &mut Desk, after: Option<i64>) -> Result<()> {
    let after = after.map(|row| row.to_string());
    dispatch(desk, "list_records", json!({ "limit": 100, "after": after })).map(drop)
}

/// P5: a page of 100 through the operation, JSON included, against the prepared statement and its rows.
pub(crate) fn page(run: &mut Run) -> Result<Vec<Line>> {
    let database = run.desk.vault().open_again()?;
    let sight = run.desk.vault().sight()?;
    let newest = store::figures::newest_row(&database.reader())?;
    // Another page each time; the operation counts what it shows only on the first.
    let place = |n: usize| newest - 1_000 * i64::try_from(n % 50 + 1).unwrap_or(1);
    through_app(&mut run.desk, None)?;
    let pairs = measure(
        run.pairs,
        |n| timed(|| through_app(&mut run.desk, Some(place(n)))),
        |n| {
            timed(|| {
                let filter = RecordFilter { before_row: Some(place(n)), limit: 100, ..Default::default() };
                Ok(list_records(&database.reader(), &sight, &filter).map(drop)?)
            })
        },
    )?;
    let p95 = pairs.a_p95_ms;
    Ok(vec![
        Line::ratio("P5", "page of 100 rows through `app`", "the store's prepared statement", pairs, 1.3)
            .with_p95(p95, 10.0),
    ])
}

/// P6: a page nine tenths down against the first.
pub(crate) fn far(run: &mut Run) -> Result<Vec<Line>> {
    let newest = store::figures::newest_row(&run.desk.vault().reader())?;
    let far = newest / 10;
    let pairs = {
        let desk = std::cell::RefCell::new(&mut run.desk);
        let page = |from: i64| timed(|| through_app(&mut desk.borrow_mut(), Some(from)));
        measure(
            run.pairs,
            |n| page(far + i64::try_from(n).unwrap_or(0)),
            |n| page(newest - i64::try_from(n).unwrap_or(0)),
        )?
    };
    let what = format!("page of 100 at row {}", newest - far);
    Ok(vec![Line::ratio("P6", &what, "first page", pairs, 1.2)])
}
