//! Count one thing (盘点扫描): by its exact number, whatever the counter's clearance.

use super::stocktake_view::{at_step, is_masked};
use crate::error::OrMissing;
use crate::records::asking::{identity, optional_identity};
use crate::records::{CustodyCard, custody_card};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::places::{
    CopyStanding, FindingOutcome, PlaceEvent, PlaceRefusal, ScanFacts, ScanVerdict, StocktakeState,
    judge_scan,
};
use domain::{CopyId, PlaceId, RowId, VolumeId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::places::{PlaceRow, ScanRow, StocktakeRow, Thing, ThingKind};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ScanStocktake {
    /// Which stocktake.
    pub stocktake_id: String,
    /// The number, as scanned or typed.
    pub barcode: String,
    /// The place scanned last; what is scanned stands there. Nothing: somewhere in the stocktake.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub place_id: Option<String>,
}

/// What the scan says.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ScanView {
    /// Verdict code; `counted` for whatever is known while a blind stocktake is open.
    pub verdict: String,
    /// It was scanned before.
    pub again: bool,
    /// A place was scanned: what is scanned next stands there.
    pub place_id: Option<String>,
    /// That path.
    pub place: Option<String>,
    /// The copy as custody shows it.
    pub copy: Option<CustodyCard>,
    /// Or the volume, which stands for what belongs in it.
    pub volume: Option<ScannedVolume>,
    /// Where it belongs; none while a blind stocktake is open.
    pub home_place: Option<String>,
    /// Number of a search that this scan ended.
    pub search_ended: Option<String>,
}

/// A volume that was scanned.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ScannedVolume {
    /// Its key, as it stands on the spine.
    pub key: String,
    /// Papers that are counted with it; none while a blind stocktake is open.
    pub papers: Option<i64>,
}

/// Counts.
pub fn scan_stocktake(desk: &mut Desk, ask: ScanStocktake) -> Result<Changed<ScanView>> {
    let id: RowId = identity(&ask.stocktake_id)?;
    let at: Option<PlaceId> = optional_identity(ask.place_id.as_deref())?;
    let barcode = ask.barcode.trim();
    desk.transact(Operation::ScanStocktake, |work| {
        let stocktake = at_step(work, id, &[StocktakeState::Open])?;
        if let Some(place) = store::places::find_place(work, barcode)? {
            return scan_place(work, &stocktake, &place);
        }
        if let Some(at) = at {
            let place = store::places::get_place(work, at)?.or_missing()?;
            check_within(work, &stocktake, &place)?;
        }
        scan_thing(work, &stocktake, barcode, at)
    })
}

fn is_within(work: &Work<'_, '_>, stocktake: &StocktakeRow, place: PlaceId) -> Result<bool> {
    Ok(store::places::list_above(work, place)?.iter().any(|row| row.id == stocktake.place))
}

fn check_within(work: &Work<'_, '_>, stocktake: &StocktakeRow, place: &PlaceRow) -> Result<()> {
    if is_within(work, stocktake, place.id)? {
        return Ok(());
    }
    Err(PlaceRefusal::OutsideStocktake { path: place.path.clone(), number: stocktake.number.clone() }.into())
}

/// What a number named, as far as a stocktake counts it.
#[derive(Debug, Clone, Copy, Default)]
struct Counted {
    copy: Option<CopyId>,
    volume: Option<VolumeId>,
}

impl Counted {
    fn of(thing: Option<&Thing>) -> Counted {
        match thing.map(|thing| thing.kind) {
            Some(ThingKind::Copy(copy)) => Counted { copy: Some(copy), volume: None },
            Some(ThingKind::Volume(volume)) => Counted { copy: None, volume: Some(volume) },
            _ => Counted::default(),
        }
    }

    fn is_known(self) -> bool {
        self.copy.is_some() || self.volume.is_some()
    }
}

fn write(
    work: &Work<'_, '_>,
    stocktake: &StocktakeRow,
    (barcode, counted): (&str, Counted),
    place: PlaceId,
    verdict: ScanVerdict,
) -> Result<bool> {
    let before = store::places::find_scan(work, stocktake.id, barcode)?;
    let scan = ScanRow {
        id: before.as_ref().map_or_else(|| work.new_id(), |scan| scan.id),
        stocktake: stocktake.id,
        barcode: barcode.to_owned(),
        copy: counted.copy,
        volume: counted.volume,
        place,
        verdict: verdict.code().to_owned(),
        counted_by: work.actor(),
        counted_at: work.now().at,
    };
    store::places::put_scan(work, &scan, before.is_some())?;
    work.record(PlaceEvent::StocktakeScanned {
        scan: scan.id,
        stocktake: stocktake.id,
        verdict: verdict.code(),
    });
    Ok(before.is_some())
}

fn scan_place(work: &Work<'_, '_>, stocktake: &StocktakeRow, place: &PlaceRow) -> Result<ScanView> {
    check_within(work, stocktake, place)?;
    let again = write(work, stocktake, (&place.barcode, Counted::default()), place.id, ScanVerdict::Place)?;
    Ok(ScanView {
        verdict: ScanVerdict::Place.code().to_owned(),
        again,
        place_id: Some(place.id.to_string()),
        place: Some(place.path.clone()),
        copy: None,
        volume: None,
        home_place: None,
        search_ended: None,
    })
}

fn scan_thing(
    work: &Work<'_, '_>,
    stocktake: &StocktakeRow,
    barcode: &str,
    at: Option<PlaceId>,
) -> Result<ScanView> {
    let thing = store::places::find_thing(work, barcode)?;
    let counted = Counted::of(thing.as_ref());
    let home_within = match thing.as_ref().and_then(|thing| thing.home) {
        Some(home) => is_within(work, stocktake, home)?,
        None => false,
    };
    let verdict = judge_scan(&ScanFacts {
        barcode,
        office: work.office().number,
        copy: thing.as_ref().map(|thing| CopyStanding { state: &thing.state, home: thing.home, home_within }),
        at: at.unwrap_or(stocktake.place),
        at_exactly: at.is_some(),
    });
    let again = write(work, stocktake, (barcode, counted), at.unwrap_or(stocktake.place), verdict)?;
    let masked = is_masked(stocktake);
    let home = thing.as_ref().and_then(|thing| thing.home).filter(|_| !masked);
    let home = home.map(|home| store::places::get_place(work, home)).transpose()?.flatten();
    let card =
        counted.copy.map(|copy| store::records::get_custody(work, work.sight(), copy)).transpose()?.flatten();
    let volume = counted.volume.map(|volume| scanned_volume(work, volume, &thing, masked)).transpose()?;
    Ok(ScanView {
        verdict: if masked && counted.is_known() { "counted".to_owned() } else { verdict.code().to_owned() },
        again,
        place_id: None,
        place: None,
        home_place: home.map(|home| home.path),
        search_ended: end_search(work, counted.copy)?,
        volume,
        copy: card.map(|row| shown(custody_card(row), masked)),
    })
}

fn scanned_volume(
    work: &Work<'_, '_>,
    volume: VolumeId,
    thing: &Option<Thing>,
    masked: bool,
) -> Result<ScannedVolume> {
    let home = thing.as_ref().and_then(|thing| thing.home);
    let papers = store::places::list_contents(work, volume, home)?;
    Ok(ScannedVolume {
        key: store::places::get_volume_key(work, volume)?.unwrap_or_default(),
        papers: (!masked).then(|| i64::try_from(papers.len()).unwrap_or(i64::MAX)),
    })
}

/// A blind counter is told what he holds, not where it should be.
fn shown(card: CustodyCard, masked: bool) -> CustodyCard {
    if masked { CustodyCard { place: None, due_on: None, state: String::new(), ..card } } else { card }
}

/// A copy in hand is no longer looked for.
fn end_search(work: &Work<'_, '_>, copy: Option<CopyId>) -> Result<Option<String>> {
    let Some(copy) = copy else { return Ok(None) };
    let Some((finding, number)) = store::places::find_open_search(work, copy)? else { return Ok(None) };
    let outcome = FindingOutcome::Found.code();
    store::places::close_finding(work, finding, work.actor(), work.now().at, outcome, "")?;
    work.record(PlaceEvent::FindingClosed { finding, outcome });
    Ok(Some(number))
}
