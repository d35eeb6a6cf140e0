//! A rule pack's guide put in force beside the office's own: what the office changed stays, what it left as the pack had it
//! follows the pack, as a version of its own.

use crate::Work;
use crate::classification::decide_guide_change::keep_first_version;
use crate::classification::guide_line::GuideLine;
use crate::error::Result;
use domain::classification::{
    ClassificationEvent, GuideAct, GuideState, PackLineFacts, PackWord, weigh_pack_line,
};
use domain::{CategoryId, RowId};
use std::collections::BTreeMap;
use store::classification::{GuideVersionRow, PackLineRow};
use store::records::CategoryRow;

/// Puts the pack's lines in force; answers how many of the office's own stay as they are.
pub(crate) fn put_pack_guide(
    work: &Work<'_, '_>,
    (name, version): (&str, i64),
    lines: &[GuideLine],
) -> Result<usize> {
    let mut before = BTreeMap::new();
    for row in store::classification::list_pack_lines(work)? {
        before.insert(row.code, GuideLine::kept(&row.content)?);
    }
    let mut kept = 0;
    for line in lines {
        let standing = store::records::find_category(work, &line.code)?;
        kept += usize::from(put_line(work, (name, version), line, before.get(&line.code), standing)?);
        let row = PackLineRow { code: line.code.clone(), content: line.content()?, pack_version: version };
        store::classification::put_pack_line(work, work.new_id(), &row)?;
    }
    Ok(kept)
}

/// Answers whether the office's own word stays.
fn put_line(
    work: &Work<'_, '_>,
    (name, version): (&str, i64),
    line: &GuideLine,
    before: Option<&GuideLine>,
    standing: Option<CategoryRow>,
) -> Result<bool> {
    let Some(standing) = standing else {
        let id: CategoryId = work.new_id();
        line.write(work, 1, |words| store::classification::insert_category(work, id, words))?;
        return Ok(false);
    };
    let ours = GuideLine::of_category(&standing);
    let word = weigh_pack_line(&PackLineFacts {
        same: ours == *line,
        untouched: before == Some(&ours),
        retired: standing.retired,
        waiting: store::classification::waiting_version(work, Some(standing.id), &line.code)?.is_some(),
    });
    // Whatever stays is kept by the newest version of its retention rule.
    let refresh = |line: &GuideLine| {
        line.write(work, standing.version, |words| {
            store::classification::set_category(work, standing.id, words)
        })
    };
    match word {
        PackWord::Same => refresh(line)?,
        PackWord::OfficeStays => refresh(&ours)?,
        PackWord::Follows => follow(work, &standing, line, &format!("{name} v{version}"))?,
    }
    Ok(word == PackWord::OfficeStays)
}

/// The pack's newer word takes force as the next version.
fn follow(work: &Work<'_, '_>, standing: &CategoryRow, line: &GuideLine, reason: &str) -> Result<()> {
    keep_first_version(work, standing)?;
    store::classification::supersede(work, standing.id)?;
    let (id, version) = (work.new_id::<RowId>(), standing.version + 1);
    let row = GuideVersionRow {
        id,
        category: standing.id,
        version,
        act: GuideAct::Edit.code().to_owned(),
        content: line.content()?,
        reason: reason.to_owned(),
        state: GuideState::InForce.code().to_owned(),
        proposed_by: work.actor(),
        proposed_by_name: String::new(),
        proposed_at: work.now().at,
        decided_by_name: None,
        decided_at: None,
    };
    store::classification::insert_guide_version(work, &row)?;
    line.write(work, version, |words| store::classification::set_category(work, standing.id, words))?;
    let level = line.entry()?.guide.level().rank();
    work.record(ClassificationEvent::GuideChanged {
        version: id,
        category: standing.id,
        number: version,
        level,
    });
    Ok(())
}
