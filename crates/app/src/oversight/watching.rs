//! The rules held against a reading in the act that writes it down.

use crate::approvals::office_calendar;
use crate::{Error, Result, Work};
use chrono::{Days, Duration, Timelike};
use domain::access::Level;
use domain::oversight::{Hit, OversightEvent, ReadingFacts, Thresholds, UnusualRule, unusual_readings};
use domain::people::Setting;
use domain::{ContentId, Day, Moment, PersonId, RecordId};
use store::Reader;
use store::oversight::{NewReading, UnusualRow};

/// Something protected was read, shown, saved or printed.
pub(crate) struct Reading<'a> {
    /// Of which record.
    pub record: RecordId,
    /// The file, when it was one.
    pub content: Option<ContentId>,
    /// The record's level.
    pub level: Level,
    /// Code of what was done: `record`, `open`, `preview`, `download`, `print`, `export`.
    pub act: &'static str,
    /// For what.
    pub purpose: &'a str,
}

/// How far back a habit is looked for.
const HABIT_DAYS: u64 = 30;

/// Writes a line of the register from 秘密 upward.
pub(crate) fn note_reading(work: &Work<'_, '_>, reading: &Reading<'_>) -> Result<()> {
    if reading.level < Level::Secret {
        return Ok(());
    }
    let (id, by, at) = (work.new_id(), work.actor(), work.now().at);
    let Reading { record, content, act, purpose, .. } = *reading;
    Ok(store::oversight::note_reading(work, &NewReading { id, record, content, by, act, purpose, at })?)
}

/// After every act of a desk: when it wrote into the reading register, the rules are held against the reader in
/// the same transaction, whichever operation it was.
pub(crate) fn watch_readings(work: &Work<'_, '_>) -> Result<()> {
    if work.has_written("record_openings") {
        watch(work, work.actor(), work.now().at)?;
    }
    Ok(())
}

/// Holds the rules against what a person read up to that moment; answers how many lines it opened.
pub(super) fn watch(work: &Work<'_, '_>, person: PersonId, at: Moment) -> Result<i64> {
    let limits = thresholds(work)?;
    let window = Window::ending(work, at)?;
    let facts = facts(work, person, &window, &limits)?;
    let mut opened = 0;
    for hit in unusual_readings(&facts, &limits) {
        opened += i64::from(open_line(work, person, &window, &hit)?);
    }
    Ok(opened)
}

/// The stretches of time that end at one moment.
struct Window {
    day: Day,
    hour_ago: Moment,
    today: Moment,
    month_ago: Moment,
    now: Moment,
}

impl Window {
    fn ending(work: &Work<'_, '_>, now: Moment) -> Result<Window> {
        let zone = work.now().zone;
        let start = |day: Day| {
            store::audit::day_start(day, &zone)
                .ok_or_else(|| Error::Broken("BUG: a day without a start".into()))
        };
        let day = now.day_in(zone);
        Ok(Window {
            day,
            hour_ago: Moment(now.0 - Duration::hours(1)),
            today: start(day)?,
            month_ago: start(day - Days::new(HABIT_DAYS))?,
            now,
        })
    }

    /// From when on more of the same is the same.
    fn from(&self, rule: UnusualRule) -> Moment {
        if rule == UnusualRule::Hour { self.hour_ago } else { self.today }
    }
}

/// The office's limits; each is a setting.
pub(super) fn thresholds(reader: &Reader<'_>) -> Result<Thresholds> {
    let number = |key: &str| -> Result<i64> {
        let setting = Setting::find(key)?;
        let stored = store::vault::get_setting(reader, key)?;
        let value = stored.as_deref().unwrap_or(setting.default).parse();
        value.map_err(|_| Error::Broken(format!("setting {key} is no number")))
    };
    Ok(Thresholds {
        hour: number("readings.hour")?,
        day: number("readings.day")?,
        times_usual: number("readings.times_usual")?,
        other_departments: number("readings.other_departments")?,
        refused: number("readings.refused")?,
        opens: number("readings.opens")?,
        closes: number("readings.closes")?,
    })
}

fn facts(
    work: &Work<'_, '_>,
    person: PersonId,
    window: &Window,
    limits: &Thresholds,
) -> Result<ReadingFacts> {
    let Window { hour_ago, today, month_ago, now, .. } = *window;
    let [last_hour, today_all, before, days_before, other_departments, refused] =
        store::oversight::reading_sums(work, person, [hour_ago, today, month_ago, now])?;
    let working = office_calendar(work)?.is_working(window.day);
    let zone = work.now().zone;
    let outside = |at: &Moment| limits.is_out_of_hours(at.0.with_timezone(&zone).hour().into(), working);
    let moments = store::oversight::reading_hours(work, person, today, now)?;
    Ok(ReadingFacts {
        last_hour,
        today: today_all,
        before,
        days_before,
        other_departments,
        refused,
        out_of_hours: moments.iter().filter(|at| outside(at)).count() as i64,
    })
}

/// Opens a line, or raises the open one of the same window; answers whether one was opened.
fn open_line(work: &Work<'_, '_>, person: PersonId, window: &Window, hit: &Hit) -> Result<bool> {
    let (rule, from) = (hit.rule.code(), window.from(hit.rule));
    if let Some((standing, judged)) = store::oversight::find_standing(work, person, rule, from, window.now)? {
        if !judged {
            store::oversight::raise_count(work, standing, hit.count, window.now)?;
        }
        return Ok(false);
    }
    let row = UnusualRow {
        row: 0,
        id: work.new_id(),
        person,
        name: String::new(),
        department: String::new(),
        rule: rule.to_owned(),
        window_from: from,
        window_to: window.now,
        count: hit.count,
        most: hit.limit,
        found_at: work.now().at,
        judgement: String::new(),
        judged_by: None,
        judged_at: None,
        reason: String::new(),
    };
    store::oversight::insert_unusual(work, &row)?;
    work.record(OversightEvent::UnusualReadingFound {
        unusual: row.id,
        person,
        rule,
        count: hit.count,
        limit: hit.limit,
    });
    Ok(true)
}
