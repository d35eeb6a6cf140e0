//! The filing run: facts for the rule, and its plan.

use crate::error::Result;
use domain::records::{Field, Numbering, Pattern, Planned, RecordState, TermCode, ToFile, arrange};
use store::records::ToFileRow;
use store::vault::OfficeRow;
use store::{Reader, Sight};

use crate::records::asking::member;

/// What the rule needs to know of a record that waits.
fn to_file(
    reader: &Reader<'_>,
    sight: &Sight,
    office: &OfficeRow,
    year: i32,
    row: &ToFileRow,
) -> Result<ToFile> {
    let volume = match row.volume {
        Some(volume) => store::records::get_volume(reader, sight, volume)?
            .map_or(0, |volume| store::records::volume_number(&volume.barcode)),
        None => 0,
    };
    let parts =
        Parts { pattern: &row.pattern, months: row.period_months, department: &row.department_code, volume };
    Ok(ToFile {
        record: row.record,
        accession: row.accession.clone(),
        date: row.date,
        state: member(&row.state, Field::State, RecordState::from_code)?,
        archival_number: row.archival_number.clone(),
        numbering: numbering(office, year, &parts)?,
    })
}

/// What of a record its number is made of.
pub(crate) struct Parts<'a> {
    pub(crate) pattern: &'a str,
    pub(crate) months: Option<u32>,
    pub(crate) department: &'a str,
    /// 案卷号; 0 outside any volume.
    pub(crate) volume: u32,
}

/// All of a 档号 but its running number.
pub(crate) fn numbering(office: &OfficeRow, year: i32, parts: &Parts<'_>) -> Result<Numbering> {
    Ok(Numbering {
        fonds: office.fonds.clone(),
        pattern: member(parts.pattern, Field::Kind, Pattern::from_code)?,
        year,
        term: TermCode::of_months(parts.months),
        department: parts.department.to_owned(),
        // One office keeps one project: its number stands for it.
        project: format!("{:04}", office.number),
        volume: parts.volume,
    })
}

/// The numbers these records would get now.
pub(crate) fn plan(
    reader: &Reader<'_>,
    sight: &Sight,
    office: &OfficeRow,
    year: i32,
    rows: &[ToFileRow],
) -> Result<Vec<Planned>> {
    let items =
        rows.iter().map(|row| to_file(reader, sight, office, year, row)).collect::<Result<Vec<_>>>()?;
    let mut fault = None;
    let planned = arrange(year, &items, |stem, sequence_year| {
        match store::records::last_number(reader, stem, sequence_year) {
            Ok(last) => last,
            Err(error) => {
                fault = Some(error);
                0
            }
        }
    })?;
    // A sequence that could not be read is a fault, never "nothing given yet".
    fault.map_or(Ok(planned), |error| Err(error.into()))
}
