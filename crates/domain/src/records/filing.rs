//! The yearly filing run (归档): arrange → preview → assign.

use super::{Numbering, RecordRefusal, RecordState};
use crate::ids::RecordId;
use crate::moment::Day;
use chrono::Datelike;
use std::collections::BTreeMap;

/// A record waiting for its 档号.
#[derive(Debug, Clone)]
pub struct ToFile {
    /// Which.
    pub record: RecordId,
    /// Its 登记号; ties of one day are arranged by it.
    pub accession: String,
    /// Its date; the year it is filed under.
    pub date: Day,
    /// Where it stands.
    pub state: RecordState,
    /// The 档号 it has already.
    pub archival_number: Option<String>,
    /// The parts of its number.
    pub numbering: Numbering,
}

/// A record with the number it gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub record: RecordId,
    /// Its 档号.
    pub number: String,
    /// The sequence it takes from.
    pub stem: String,
    /// The sequence's year.
    pub sequence_year: i32,
    /// Its running number.
    pub running: u32,
}

/// Whether a record belongs into the run of `year`.
pub fn may_be_filed(item: &ToFile, year: i32) -> Result<(), RecordRefusal> {
    if let Some(number) = &item.archival_number {
        return Err(RecordRefusal::AlreadyFiled { number: number.clone() });
    }
    if item.state != RecordState::Kept {
        return Err(RecordRefusal::RecordClosed { number: item.accession.clone(), state: item.state });
    }
    if item.date.year() != year {
        return Err(RecordRefusal::NotOfYear { number: item.accession.clone(), year: item.date.year() });
    }
    Ok(())
}

/// Arranges a run: by sequence, then date, then 登记号, numbering on from `last` given in each.
/// `last(stem, sequence_year)` answers the highest number ever given, 0 for none.
pub fn arrange(
    year: i32,
    items: &[ToFile],
    mut last: impl FnMut(&str, i32) -> u32,
) -> Result<Vec<Planned>, RecordRefusal> {
    if items.is_empty() {
        return Err(RecordRefusal::NothingToFile { year });
    }
    for item in items {
        may_be_filed(item, year)?;
    }
    let mut ordered: Vec<&ToFile> = items.iter().collect();
    ordered.sort_by_key(|item| (item.numbering.stem(), item.date, item.accession.clone()));
    let mut reached: BTreeMap<String, u32> = BTreeMap::new();
    Ok(ordered
        .into_iter()
        .map(|item| {
            let (stem, sequence_year) = (item.numbering.stem(), item.numbering.sequence_year());
            let running = reached.entry(stem.clone()).or_insert_with(|| last(&stem, sequence_year));
            *running += 1;
            Planned {
                record: item.record,
                number: item.numbering.number(*running),
                stem,
                sequence_year,
                running: *running,
            }
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{Pattern, TermCode};

    fn paper(number: u128, accession: &str, date: &str, period: Option<u32>) -> ToFile {
        ToFile {
            record: RecordId(uuid::Uuid::from_u128(number)),
            accession: accession.into(),
            date: date.parse().expect("a day"),
            state: RecordState::Kept,
            archival_number: None,
            numbering: Numbering {
                fonds: "J017".into(),
                pattern: Pattern::Piece,
                year: 2025,
                term: TermCode::of_months(period),
                department: "KFB".into(),
                project: String::new(),
                volume: 0,
            },
        }
    }

    #[test]
    fn a_run_arranges_by_term_then_date_then_accession() {
        let items = [
            paper(1, "102", "2025-06-01", Some(120)),
            paper(2, "101", "2025-06-01", Some(120)),
            paper(3, "100", "2025-03-01", None),
            paper(4, "103", "2025-01-01", Some(120)),
        ];
        let plan = arrange(2025, &items, |_, _| 0).expect("planned");
        let numbers: Vec<_> = plan.iter().map(|line| line.number.as_str()).collect();
        assert_eq!(
            numbers,
            [
                "J017-WS·2025-D10-KFB-0001",
                "J017-WS·2025-D10-KFB-0002",
                "J017-WS·2025-D10-KFB-0003",
                "J017-WS·2025-Y-KFB-0001"
            ]
        );
        assert_eq!(plan[0].record, items[3].record);
        assert_eq!(plan[1].record, items[1].record);
    }

    #[test]
    fn a_second_run_goes_on_where_the_first_ended() {
        let plan = arrange(2025, &[paper(1, "100", "2025-03-01", None)], |_, _| 41).expect("planned");
        assert_eq!(plan[0].number, "J017-WS·2025-Y-KFB-0042");
    }

    #[test]
    fn a_filed_record_never_gets_a_second_number() {
        let filed = ToFile {
            archival_number: Some("J017-WS·2025-Y-KFB-0001".into()),
            ..paper(1, "100", "2025-03-01", None)
        };
        assert!(matches!(arrange(2025, &[filed], |_, _| 0), Err(RecordRefusal::AlreadyFiled { .. })));
    }

    #[test]
    fn another_years_paper_a_destroyed_one_and_nothing_at_all_are_refused() {
        let other = paper(1, "100", "2024-03-01", None);
        assert!(matches!(
            arrange(2025, &[other], |_, _| 0),
            Err(RecordRefusal::NotOfYear { year: 2024, .. })
        ));
        let gone = ToFile { state: RecordState::Destroyed, ..paper(1, "100", "2025-03-01", None) };
        assert!(matches!(arrange(2025, &[gone], |_, _| 0), Err(RecordRefusal::RecordClosed { .. })));
        assert!(matches!(arrange(2025, &[], |_, _| 0), Err(RecordRefusal::NothingToFile { year: 2025 })));
    }

    #[test]
    fn extending_the_keeping_changes_no_number() {
        // The number is a function of what was true when it was given; a filed record is refused
        // by the run, so there is no way to compute it anew.
        let before = paper(1, "100", "2025-03-01", Some(120));
        let number =
            arrange(2025, std::slice::from_ref(&before), |_, _| 0).expect("planned")[0].number.clone();
        let extended =
            ToFile { archival_number: Some(number.clone()), ..paper(1, "100", "2025-03-01", Some(360)) };
        assert_eq!(may_be_filed(&extended, 2025), Err(RecordRefusal::AlreadyFiled { number }));
    }
}
