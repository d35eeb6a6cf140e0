//! The trail, newest first, with filters. Numbers and names only; titles never stand in it.

use crate::border::{PersonRef, next_page, page_size};
use crate::{Desk, Operation, Result};
use domain::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::audit::{EventRow, TrailFilter};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListTrail {
    /// Continue before this position.
    #[ts(optional = nullable)]
    pub before: Option<i64>,
    /// First office-local day.
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Last office-local day.
    #[ts(optional = nullable)]
    pub to: Option<String>,
    /// By this person.
    #[ts(optional = nullable)]
    pub actor: Option<String>,
    /// Of this kind.
    #[ts(optional = nullable)]
    pub kind: Option<String>,
    /// About this identity.
    #[ts(optional = nullable)]
    pub subject: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// One event.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct TrailRow {
    /// Position.
    pub seq: i64,
    /// When.
    pub at: String,
    /// Who.
    pub actor: PersonRef,
    /// Operation.
    pub operation: String,
    /// What happened.
    pub kind: String,
    /// About what.
    pub subject: String,
    /// A number that people know it by, when it has one.
    pub subject_label: String,
    /// Ids, codes, numbers.
    #[schemars(with = "serde_json::Value")]
    #[ts(type = "Record<string, string | number>")]
    pub details: serde_json::Value,
    /// Hash, hex.
    pub hash: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct TrailPage {
    /// Events.
    pub rows: Vec<TrailRow>,
    /// Where to go on.
    pub next: Option<i64>,
    /// Events in all.
    pub total: i64,
}

fn row(view: &store::Reader<'_>, event: EventRow) -> Result<TrailRow> {
    let name = match event.actor.parse() {
        Ok(person) => store::people::get_person(view, person)?.map(|person| person.name).unwrap_or_default(),
        Err(_) => String::new(),
    };
    Ok(TrailRow {
        seq: event.seq,
        at: event.at.to_string(),
        actor: PersonRef { id: event.actor, name },
        operation: event.operation,
        kind: event.kind,
        subject_label: store::labels::label_of(view, &event.subject)?.unwrap_or_default(),
        subject: event.subject,
        details: serde_json::from_str(&event.payload).unwrap_or_default(),
        hash: hex::encode(event.hash),
    })
}

/// Lists a page.
pub fn list_trail(desk: &mut Desk, ask: ListTrail) -> Result<TrailPage> {
    desk.read(Operation::ListTrail, |view| {
        let zone = view.now().zone;
        let start = |day: &Option<String>, later: u64| {
            day.as_deref()
                .and_then(|day| day.parse::<Day>().ok())
                .and_then(|day| store::audit::day_start(day + chrono::Days::new(later), &zone))
        };
        let limit = page_size(ask.limit);
        let filter = TrailFilter {
            before: ask.before,
            from: start(&ask.from, 0),
            until: start(&ask.to, 1),
            actor: ask.actor,
            kind: ask.kind,
            subject: ask.subject,
            limit,
        };
        let events = store::audit::list_events(view, &filter)?;
        let next = next_page(&events, limit, |event| event.seq);
        let rows = events.into_iter().map(|event| row(view, event)).collect::<Result<Vec<_>>>()?;
        Ok(TrailPage { rows, next, total: store::audit::count_events(view)? })
    })
}
