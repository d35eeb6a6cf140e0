//! P1–P4 and P7: search, cold and warm, against plain SQLite, against reading everything, and across clearances.

use crate::pairs::{Pairs, measure, of_times, timed};
use crate::run::{Line, Run};
use app::Result;
use std::collections::BTreeSet;
use std::time::Duration;
use store::records::{RecordFilter, list_positions, list_records, match_text};
use store::{Reader, Sight};

/// What people type: things, matters, names, numbers; two characters and more.
const TYPED: &[&str] = &[
    "合同",
    "电梯",
    "维修",
    "业主装修",
    "消防主机",
    "物业服务合同",
    "会计凭证",
    "曾建国",
    "交接单",
    "云澜苑",
    "朝阳里水泵房",
    "年检",
    "维修基金",
    "门禁系统",
    "满意度回访",
    "2019年",
    "银行对账单",
    "钥匙托管",
    "区晓燕",
    "垃圾房清洗",
];
/// One and two characters, frequent and rare.
const SHORT: &[&str] = &["电", "堃", "䶮", "会", "合同", "曾敏", "旻𠮷", "年检", "区伟", "水泵"];
/// Initials as a clerk types them.
const SPELLED: &[&str] = &["wyht", "dtwx", "zxsq", "xfzj", "kjpz", "cyl", "yhdzd", "wxjj", "mjxt", "zjg"];

fn newest(words: &str) -> RecordFilter {
    RecordFilter { words: match_text(words), limit: 50, ..Default::default() }
}

/// Everything the search finds, beyond a page.
fn found(reader: &Reader<'_>, sight: &Sight, words: &str) -> Result<BTreeSet<i64>> {
    let filter = RecordFilter { limit: i64::MAX, ..newest(words) };
    Ok(list_positions(reader, sight, &filter)?.into_iter().collect())
}

fn search_all(reader: &Reader<'_>, sight: &Sight) -> Result<Duration> {
    timed(|| TYPED.iter().try_for_each(|words| Ok(list_records(reader, sight, &newest(words)).map(drop)?)))
}

/// P1: the typed searches, newest 50, warm.
pub(crate) fn warm(run: &mut Run) -> Result<Vec<Line>> {
    let (sealed, plain) = (run.desk.vault().open_again()?, run.plain()?);
    let (a, b) = (sealed.reader(), plain.reader());
    let (sight_a, sight_b) = (run.all_seeing(&a)?, run.all_seeing(&b)?);
    search_all(&a, &sight_a)?;
    search_all(&b, &sight_b)?;
    let pairs = measure(run.pairs, |_| search_all(&a, &sight_a), |_| search_all(&b, &sight_b))?;
    let single: Vec<Duration> = TYPED
        .iter()
        .map(|words| timed(|| Ok::<_, app::Error>(list_records(&a, &sight_a, &newest(words)).map(drop)?)))
        .collect::<Result<_>>()?;
    Ok(vec![
        Line::ratio("P1", "search ≥ 2 characters, newest 50, warm", "same index, no key", pairs, 1.15)
            .with_p95(of_times(&single, 0.95), 50.0),
    ])
}

/// P2: the same with everything still to be read and decrypted.
pub(crate) fn cold(run: &mut Run) -> Result<Vec<Line>> {
    let place = run.plain_place().to_path_buf();
    run.plain()?;
    let mut times = Vec::new();
    let pairs = {
        let (person, today) = (run.all_seeing, run.today);
        let vault = run.desk.vault();
        let one = |database: store::Database, n: usize| -> Result<()> {
            let sight = Sight::of(&database.reader(), person, today)?;
            Ok(list_records(&database.reader(), &sight, &newest(TYPED[n % TYPED.len()])).map(drop)?)
        };
        measure(
            run.pairs,
            |n| {
                let time = timed(|| one(vault.open_again()?, n))?;
                times.push(time);
                Ok::<_, app::Error>(time)
            },
            |n| timed(|| one(store::Database::open_unencrypted(&place)?, n)),
        )?
    };
    Ok(vec![
        Line::ratio("P2", "same, a fresh connection each time", "same, no key", pairs, 2.5)
            .with_p95(of_times(&times, 0.95), 400.0),
    ])
}

/// P3: one and two characters against reading every record.
pub(crate) fn short(run: &mut Run) -> Result<Vec<Line>> {
    let sealed = run.desk.vault().open_again()?;
    let reader = sealed.reader();
    let sight = run.all_seeing(&reader)?;
    let (mut missed, mut extra, mut hits) = (0, 0, 0);
    for text in SHORT {
        let truth: BTreeSet<i64> = store::figures::rows_like(&reader, &sight, text)?.into_iter().collect();
        let found = found(&reader, &sight, text)?;
        hits += truth.len();
        missed += truth.difference(&found).count();
        extra += found.difference(&truth).count();
    }
    let pairs = measure(
        run.pairs.min(SHORT.len()),
        |n| {
            timed(|| {
                Ok::<_, app::Error>(list_records(&reader, &sight, &newest(SHORT[n % SHORT.len()])).map(drop)?)
            })
        },
        |n| timed(|| Ok(store::figures::rows_like(&reader, &sight, SHORT[n % SHORT.len()]).map(drop)?)),
    )?;
    Ok(vec![
        Line::ratio("P3", "1–2 characters, newest 50", "LIKE over every record", pairs, 0.05)
            .with_recall(hits, missed, extra),
    ])
}

/// P4: pinyin initials against spelling every title.
pub(crate) fn spelled(run: &mut Run) -> Result<Vec<Line>> {
    let sealed = run.desk.vault().open_again()?;
    let reader = sealed.reader();
    let sight = run.all_seeing(&reader)?;
    let (mut missed, mut hits, mut times) = (0, 0, Vec::new());
    let mut against = Vec::new();
    for letters in SPELLED {
        let mut truth = BTreeSet::new();
        against.push(timed(|| {
            truth = store::figures::rows_spelled(&reader, &sight, letters)?.into_iter().collect();
            Ok::<_, app::Error>(())
        })?);
        let found = found(&reader, &sight, letters)?;
        hits += truth.len();
        missed += truth.difference(&found).count();
        for _ in 0..4 {
            times.push(timed(|| {
                Ok::<_, app::Error>(list_records(&reader, &sight, &newest(letters)).map(drop)?)
            })?);
        }
    }
    let first: Vec<Duration> = times.iter().step_by(4).copied().collect();
    Ok(vec![
        Line::ratio(
            "P4",
            "pinyin initials, newest 50",
            "spelling every title",
            Pairs::of(&first, &against),
            1.0,
        )
        .with_p95(of_times(&times, 0.95), 50.0)
        .with_recall(hits, missed, 0),
    ])
}

/// P7: the reader of the least clearance against one who may read all, list and search.
pub(crate) fn least(run: &mut Run) -> Result<Vec<Line>> {
    let sealed = run.desk.vault().open_again()?;
    let reader = sealed.reader();
    let (least, most) = (Sight::of(&reader, run.least_seeing, run.today)?, run.all_seeing(&reader)?);
    search_all(&reader, &least)?;
    search_all(&reader, &most)?;
    let search = measure(run.pairs, |_| search_all(&reader, &least), |_| search_all(&reader, &most))?;
    let page = |sight: &Sight| {
        timed(|| {
            let filter = RecordFilter { limit: 100, ..Default::default() };
            (0..10).try_for_each(|_| Ok::<_, app::Error>(list_records(&reader, sight, &filter).map(drop)?))
        })
    };
    let list = measure(run.pairs, |_| page(&least), |_| page(&most))?;
    Ok(vec![
        Line::ratio("P7", "search as the least-privileged reader", "as one who may read all", search, 1.2),
        Line::ratio("P7", "list of 100 as the least-privileged reader", "as one who may read all", list, 1.2),
    ])
}
