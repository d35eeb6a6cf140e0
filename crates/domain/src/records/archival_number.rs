//! 档号: assigned once in the yearly 归档 run, never reused, never changed by an extension.

use crate::coded::coded;
use std::fmt;

coded! {
    /// How a category's records are numbered.
    pub enum Pattern {
        /// 文书, by 件 (DA/T 22): `J017-WS·2026-D10-ZHB-0092`.
        Piece = "piece", "number-pattern-piece";
        /// 科技: 项目号-案卷号-件号, `J017-KJ·0307-012-003`.
        Project = "project", "number-pattern-project";
        /// 会计: 年度-期限-册号, `J017-KU·2026-D30-0016`.
        Accounting = "accounting", "number-pattern-accounting";
    }
}

/// The term as the number writes it: `Y` for 永久, `D` and the years else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermCode {
    /// 永久.
    Permanent,
    /// 定期, in years.
    Years(u32),
}

impl TermCode {
    /// The code of a period; a broken year counts as a whole one, because longer is safer.
    #[must_use]
    pub fn of_months(period: Option<u32>) -> TermCode {
        period.map_or(TermCode::Permanent, |months| TermCode::Years(months.div_ceil(12).max(1)))
    }
}

impl fmt::Display for TermCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TermCode::Permanent => f.write_str("Y"),
            TermCode::Years(years) => write!(f, "D{years}"),
        }
    }
}

/// The parts of a 档号 but for its running number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbering {
    /// 全宗号.
    pub fonds: String,
    /// The category's pattern.
    pub pattern: Pattern,
    /// 年度.
    pub year: i32,
    /// 保管期限.
    pub term: TermCode,
    /// 机构代码.
    pub department: String,
    /// 项目号.
    pub project: String,
    /// 案卷号; 0 for a piece outside any volume.
    pub volume: u32,
}

impl Numbering {
    /// All but the running number: one sequence runs per stem.
    #[must_use]
    pub fn stem(&self) -> String {
        let Numbering { fonds, year, term, department, project, volume, .. } = self;
        match self.pattern {
            Pattern::Piece => format!("{fonds}-WS·{year}-{term}-{department}"),
            Pattern::Project => format!("{fonds}-KJ·{project}-{volume:03}"),
            Pattern::Accounting => format!("{fonds}-KU·{year}-{term}"),
        }
    }

    /// The year under which the sequence is kept; a project's pieces run on through the years.
    #[must_use]
    pub fn sequence_year(&self) -> i32 {
        if self.pattern == Pattern::Project { 0 } else { self.year }
    }

    /// The whole 档号.
    #[must_use]
    pub fn number(&self, running: u32) -> String {
        match self.pattern {
            Pattern::Project => format!("{}-{running:03}", self.stem()),
            Pattern::Piece | Pattern::Accounting => format!("{}-{running:04}", self.stem()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbering(pattern: Pattern, period: Option<u32>) -> Numbering {
        Numbering {
            fonds: "J017".into(),
            pattern,
            year: 2026,
            term: TermCode::of_months(period),
            department: "GCB".into(),
            project: "0307".into(),
            volume: 12,
        }
    }

    #[test]
    fn a_document_is_numbered_by_piece() {
        assert_eq!(numbering(Pattern::Piece, Some(360)).number(41), "J017-WS·2026-D30-GCB-0041");
        assert_eq!(numbering(Pattern::Piece, None).number(7), "J017-WS·2026-Y-GCB-0007");
    }

    #[test]
    fn a_drawing_is_numbered_by_project_volume_and_piece() {
        assert_eq!(numbering(Pattern::Project, None).number(3), "J017-KJ·0307-012-003");
    }

    #[test]
    fn a_ledger_is_numbered_by_year_and_term() {
        assert_eq!(numbering(Pattern::Accounting, Some(360)).number(16), "J017-KU·2026-D30-0016");
    }

    #[test]
    fn a_broken_year_counts_whole() {
        assert_eq!(TermCode::of_months(Some(1)).to_string(), "D1");
        assert_eq!(TermCode::of_months(Some(18)).to_string(), "D2");
        assert_eq!(TermCode::of_months(Some(120)).to_string(), "D10");
    }

    #[test]
    fn different_terms_run_in_different_sequences_and_projects_run_on() {
        assert_ne!(numbering(Pattern::Piece, Some(120)).stem(), numbering(Pattern::Piece, None).stem());
        assert_eq!(numbering(Pattern::Project, None).sequence_year(), 0);
        assert_eq!(numbering(Pattern::Piece, None).sequence_year(), 2026);
    }

    #[test]
    fn five_digits_do_not_collide_with_four() {
        assert_eq!(numbering(Pattern::Accounting, None).number(12_345), "J017-KU·2026-Y-12345");
    }
}
