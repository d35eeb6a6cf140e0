//! The columns of every list that can be exported. Their heads are `column-<code>`, the same words an import knows.

mod acts;
mod keeping;
mod register;

use crate::Operation;
use domain::records::ExportedList;

/// How a value of a reply becomes a cell.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    Text,
    /// A day: a whole one as a date, a year or month as it is.
    Day,
    /// A moment, as the office's clock shows it.
    Moment,
    Number,
    /// A code of this family, in words.
    Code(&'static str),
    /// Several of them.
    Codes(&'static str),
    /// `Y`, `D30`.
    Term,
    /// `long`, `until:2031-01-01`.
    LevelTerm,
    YesNo,
    /// The trail's ids, codes and numbers, as they are.
    Json,
}

/// A column: its head, where its value stands in a row of the reply, its form.
pub(super) type Column = (&'static str, &'static str, Form);

const LEVEL: Column = ("level", "/level", Form::Code("level"));

/// Where the rows of a list come from. Whoever may not call the operation exports nothing.
pub(super) struct Exported {
    pub(super) operation: Operation,
    /// Where they stand in its reply.
    pub(super) rows: &'static str,
    pub(super) columns: &'static [Column],
    pub(super) extent: Extent,
}

/// How much of a list one reply holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// A page; the next begins where it says.
    Pages,
    /// All of it.
    Whole,
    /// The newest so many; a longer list is narrowed by its filters first.
    Newest(i64),
}

pub(super) fn exported(list: ExportedList) -> Exported {
    use ExportedList as L;
    use Extent::{Newest, Pages, Whole};
    let (operation, columns, extent) = match list {
        L::Records => (Operation::ListRecords, register::RECORDS, Pages),
        L::Volumes => (Operation::ListVolumes, register::VOLUMES, Pages),
        L::Places => (Operation::ListPlaces, register::PLACES, Whole),
        L::People => (Operation::ListPeople, register::PEOPLE, Pages),
        L::Departments => (Operation::ListDepartments, register::DEPARTMENTS, Whole),
        L::Categories => (Operation::ListCategories, register::CATEGORIES, Whole),
        L::RetentionRules => (Operation::ListRetentionRules, register::RETENTION_RULES, Whole),
        L::Clearances => (Operation::ListClearances, register::CLEARANCES, Whole),
        L::Duties => (Operation::ListDuties, register::DUTIES, Whole),
        L::Loans => (Operation::ListLoans, acts::LOANS, Pages),
        L::Approvals => (Operation::ListApprovals, acts::APPROVALS, Pages),
        L::CopyJobs => (Operation::ListCopyJobs, acts::COPY_JOBS, Pages),
        L::MoveSlips => (Operation::ListMoveSlips, acts::MOVE_SLIPS, Newest(200)),
        L::Away => (Operation::ListAway, acts::AWAY, Whole),
        L::Stocktakes => (Operation::ListStocktakes, acts::STOCKTAKES, Newest(200)),
        L::Findings => (Operation::ListFindings, acts::FINDINGS, Newest(200)),
        L::Unusual => (Operation::ListUnusualReadings, acts::UNUSUAL, Pages),
        L::Imports => (Operation::ListImports, acts::IMPORTS, Newest(200)),
        L::Trail => (Operation::ListTrail, acts::TRAIL, Pages),
        L::Holds => (Operation::ListHolds, keeping::HOLDS, Newest(500)),
        L::Due => (Operation::ListDue, keeping::DUE, Pages),
        L::Appraisals => (Operation::ListAppraisals, keeping::APPRAISALS, Whole),
        L::Destructions => (Operation::ListDestructions, keeping::DESTRUCTIONS, Whole),
        L::Certificates => (Operation::ListCertificates, keeping::CERTIFICATES, Whole),
        L::LevelChanges => (Operation::ListLevelChanges, keeping::LEVEL_CHANGES, Newest(200)),
        L::Expiring => (Operation::ListExpiringLevels, keeping::EXPIRING, Pages),
        L::Publications => (Operation::ListPublications, keeping::PUBLICATIONS, Newest(200)),
        L::LevelReviews => (Operation::ListLevelReviews, keeping::LEVEL_REVIEWS, Whole),
        L::BelowGuide => (Operation::ListBelowGuide, keeping::BELOW_GUIDE, Newest(500)),
        L::Relabels => (Operation::ListRelabels, keeping::RELABELS, Newest(500)),
        L::FilingDue => (Operation::ListFilingDue, keeping::FILING_DUE, Whole),
        L::FilingRuns => (Operation::ListFilingRuns, keeping::FILING_RUNS, Pages),
    };
    Exported { operation, rows: "/rows", columns, extent }
}
