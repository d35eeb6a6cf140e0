//! Close a volume (封卷): arranged, counted, signed by who arranged it and, if present, by who checked it.

use crate::border::Second;
use crate::error::{OrMissing, Result};
use crate::records::asking::{identity, said};
use crate::records::volume_acts::{Said, renumber, write_act};
use crate::records::volume_file::{VolumeFile, found, volume_file};
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Operation, Work};
use domain::access::{Level, Post};
use domain::records::{Field, VolumeAct, VolumeEvent, VolumeRefusal, may_close};
use domain::{PersonId, RowId, SignatureId, VolumeId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the 备考表 says.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CloseVolume {
    /// Volume.
    pub volume_id: String,
    /// Pages counted.
    pub pages: i64,
    /// 卷内文件情况说明: what is torn, missing, bound together, kept apart.
    #[serde(default)]
    pub note: String,
    /// The arranger's own passphrase.
    pub passphrase: String,
    /// The arranger's handwriting, PNG, base64.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub signature_png: Option<String>,
    /// 检查人, when present; otherwise the printed form waits for a pen.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub checker: Option<Second>,
}

/// Closes it.
pub fn close_volume(desk: &mut Desk, ask: CloseVolume) -> Result<Changed<VolumeFile>> {
    desk.permit(Operation::CloseVolume)?;
    let volume: VolumeId = identity(&ask.volume_id)?;
    let arranger =
        desk.own_signature(said(&ask.passphrase, Field::Passphrase)?, ask.signature_png.as_deref())?;
    let checker = ask.checker.as_ref().map(|second| desk.on_the_spot(second)).transpose()?;
    desk.transact(Operation::CloseVolume, |work| {
        let (row, standing) = found(work, work.sight(), volume)?;
        may_close(&standing.facts, ask.pages, &ask.note)?;
        renumber(work, volume)?;
        let act: RowId = work.new_id();
        let note = work.sealed_for(row.level, ("volume_acts", "note"), act, ask.note.trim())?;
        let statement = serde_json::json!({
            "act": "close_volume", "volume": volume.to_string(), "barcode": row.barcode, "key": row.subject_key,
            "pieces": standing.facts.pieces, "pages": ask.pages, "registered_pages": standing.facts.pages, "note": store::sealed::mark(&note),
        })
        .to_string();
        let signature = sign(work, &arranger, volume, "close_volume", &statement)?;
        let checked = match &checker {
            Some(checker) => {
                check(work, checker, &arranger, row.level)?;
                Some((checker.person(), sign(work, checker, volume, "check_volume", &statement)?))
            }
            None => None,
        };
        let pieces = standing.facts.pieces;
        let said = Said {
            act: Some(act),
            pieces,
            pages: ask.pages,
            note: &note,
            signature: Some(signature),
            checker: checked,
            ..Said::default()
        };
        write_act(work, volume, VolumeAct::Closed, &said)?;
        store::records::set_closed(work, volume, Some(work.now().at))?;
        work.record(VolumeEvent::VolumeClosed { volume, pieces, pages: ask.pages });
        volume_file(work, work.sight(), volume, true)
    })
}

fn check(work: &Work<'_, '_>, checker: &OnTheSpot, arranger: &OnTheSpot, level: Level) -> Result<()> {
    let name = |person: PersonId| -> Result<String> {
        Ok(store::people::get_person(work, person)?.or_missing()?.name)
    };
    if checker.person() == arranger.person() {
        return Err(VolumeRefusal::CheckedByArranger { name: name(checker.person())? }.into());
    }
    if store::people::get_clearance(work, checker.person())? < level {
        return Err(VolumeRefusal::CheckerNotCleared { name: name(checker.person())?, needed: level }.into());
    }
    Ok(())
}

fn sign(
    work: &Work<'_, '_>,
    who: &OnTheSpot,
    volume: VolumeId,
    act: &'static str,
    statement: &str,
) -> Result<SignatureId> {
    let post = store::people::list_posts(work, who.person())?.first().map_or("", |post: &Post| post.code());
    sign_act(work, who, post, act, &volume.to_string(), statement)
}
