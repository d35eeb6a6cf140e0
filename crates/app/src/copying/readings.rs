//! The copiers of a session with their counters, and how much of the work is signed for already.

use crate::Result;
use crate::border::PersonRef;
use domain::copying::{CopyRefusal, Meter, Someone, Standing, Watch, check_supervised_now};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::copying::{JobRow, MeterRow, SupervisionRow};
use ts_rs::TS;

/// A counter as read.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct MeterReading {
    /// Which copier; none: the one the session began at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copier_id: Option<String>,
    /// What it shows; none for a copier without a counter.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reading: Option<i64>,
}

/// A copier of a session.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopierView {
    /// Which; none: the one the session began at.
    pub id: Option<String>,
    /// How the office calls it.
    pub copier: String,
    /// Counter before.
    pub meter_before: Option<i64>,
    /// Counter after.
    pub meter_after: Option<i64>,
}

/// One person's time at a session.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct WatchView {
    /// 监督人.
    pub supervisor: PersonRef,
    /// In which post.
    pub post: String,
    /// From.
    pub arrived_at: String,
    /// Until.
    pub left_at: Option<String>,
    /// Signed for leaving.
    pub signed: bool,
    /// Why not: `called_away`, `taken_ill`, `passphrase_forgotten`, `other`.
    pub absence: String,
    /// Good faces when that person left.
    pub faces: i64,
    /// 废张 then.
    pub spoiled_sheets: i64,
}

/// The copiers of a session.
pub(super) struct Copiers {
    first: Meter,
    further: Vec<MeterRow>,
}

impl Copiers {
    pub(super) fn of(reader: &Reader<'_>, job: &JobRow) -> Result<Copiers> {
        let setting = store::copying::get_setting(reader, job.id)?;
        let copier = setting.map(|(copier, _)| copier).unwrap_or_default();
        let first = Meter { copier, before: job.meter_before, after: job.meter_after };
        Ok(Copiers { first, further: store::copying::list_meters(reader, job.id)? })
    }

    pub(super) fn view(&self) -> Vec<CopierView> {
        let first = CopierView {
            id: None,
            copier: self.first.copier.clone(),
            meter_before: self.first.before,
            meter_after: self.first.after,
        };
        let further = self.further.iter().map(|meter| CopierView {
            id: Some(meter.id.to_string()),
            copier: meter.copier.clone(),
            meter_before: meter.before,
            meter_after: meter.after,
        });
        std::iter::once(first).chain(further).collect()
    }

    /// As they stand with these readings; what nobody read has none.
    pub(super) fn read(&self, readings: &[MeterReading]) -> Result<Vec<Meter>> {
        let known = |id: &str| self.further.iter().any(|meter| meter.id.to_string() == id);
        if readings.iter().filter_map(|reading| reading.copier_id.as_deref()).any(|id| !known(id)) {
            return Err(CopyRefusal::CopierUnknown.into());
        }
        let read = |id: Option<String>| {
            readings.iter().find(|reading| reading.copier_id == id).and_then(|reading| reading.reading)
        };
        let first = Meter { after: read(None), ..self.first.clone() };
        let further = self.further.iter().map(|meter| Meter {
            copier: meter.copier.clone(),
            before: meter.before,
            after: read(Some(meter.id.to_string())),
        });
        Ok(std::iter::once(first).chain(further).collect())
    }

    pub(super) fn further(&self) -> &[MeterRow] {
        &self.further
    }

    pub(super) fn check_new(&self, copier: &str) -> Result<()> {
        if copier.is_empty() {
            return Err(CopyRefusal::CopierUnnamed.into());
        }
        if self.first.copier == copier || self.further.iter().any(|meter| meter.copier == copier) {
            return Err(CopyRefusal::CopierTwice { copier: copier.to_owned() }.into());
        }
        Ok(())
    }
}

/// Pages on a face; one where nothing else was said.
pub(super) fn face_pages(reader: &Reader<'_>, job: &JobRow) -> Result<i64> {
    Ok(store::copying::get_setting(reader, job.id)?.map_or(1, |(_, pages)| pages))
}

/// What was signed for at the last handover.
pub(super) fn signed_for(watches: &[SupervisionRow]) -> Standing {
    watches
        .iter()
        .rev()
        .find(|watch| watch.left_at.is_some())
        .map_or_else(Standing::default, |watch| watch.standing)
}

pub(super) fn watches(rows: &[SupervisionRow]) -> Vec<Watch> {
    rows.iter()
        .map(|row| Watch {
            supervisor: Someone { id: row.supervisor, name: row.name.clone() },
            left: row.left_at.is_some(),
        })
        .collect()
}

/// Refuses while the session's supervisor has left and nobody came.
pub(super) fn check_watched(reader: &Reader<'_>, job: &JobRow) -> Result<Vec<SupervisionRow>> {
    let rows = store::copying::list_supervisions(reader, job.id)?;
    check_supervised_now(&job.number, &watches(&rows))?;
    Ok(rows)
}

pub(super) fn watch_view(row: &SupervisionRow) -> WatchView {
    WatchView {
        supervisor: PersonRef { id: row.supervisor.to_string(), name: row.name.clone() },
        post: row.post.clone(),
        arrived_at: row.arrived_at.to_string(),
        left_at: row.left_at.map(|at| at.to_string()),
        signed: row.leaving.is_some(),
        absence: row.absence.clone(),
        faces: row.standing.faces,
        spoiled_sheets: row.standing.spoiled_sheets,
    }
}
