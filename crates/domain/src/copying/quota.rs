//! Copy quotas (复制限额): how many copies or faces a person, a department or a record may have in a period, from a
//! level upward and of one family or all; above it a request is impossible or a named post confirms it.

use super::CopyRefusal;
use crate::access::{Level, Post};
use crate::coded::coded;
use crate::moment::Day;
use chrono::{Datelike, Days};

coded! {
    /// Whose copies are added up.
    pub enum QuotaPer {
        /// 每个申请人.
        Person = "person", "copy-quota-per-person";
        /// 每个部门.
        Department = "department", "copy-quota-per-department";
        /// 每件档案.
        Record = "record", "copy-quota-per-record";
        /// 每个申请人对每件档案.
        PersonAndRecord = "person_and_record", "copy-quota-per-person-and-record";
    }
}

coded! {
    /// Over which time.
    pub enum QuotaPeriod {
        /// 每日.
        Day = "day", "copy-quota-period-day";
        /// 每周.
        Week = "week", "copy-quota-period-week";
        /// 每月.
        Month = "month", "copy-quota-period-month";
        /// 每年.
        Year = "year", "copy-quota-period-year";
        /// 累计.
        Ever = "ever", "copy-quota-period-ever";
    }
}

coded! {
    /// What is added up.
    pub enum QuotaUnit {
        /// 份.
        Copies = "copies", "copy-quota-unit-copies";
        /// 面.
        Faces = "faces", "copy-quota-unit-faces";
    }
}

impl QuotaPeriod {
    /// The first day of the period that holds `today`; none from the beginning.
    #[must_use]
    pub fn begins(self, today: Day) -> Option<Day> {
        match self {
            QuotaPeriod::Day => Some(today),
            QuotaPeriod::Week => {
                today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))
            }
            QuotaPeriod::Month => today.with_day(1),
            QuotaPeriod::Year => Day::from_ymd_opt(today.year(), 1, 1),
            QuotaPeriod::Ever => None,
        }
    }
}

/// One line of the office's quotas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// From this level upward; none: every level.
    pub level: Option<Level>,
    /// Of this family; empty: every one.
    pub family: String,
    /// Whose.
    pub per: QuotaPer,
    /// Over which time.
    pub period: QuotaPeriod,
    /// What.
    pub unit: QuotaUnit,
    /// How many.
    pub most: i64,
    /// Who may confirm more; nobody: more is impossible.
    pub who: Vec<Post>,
    /// Where it is written.
    pub article: String,
}

/// What a quota is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// Made or asked for in the period already.
    pub used: i64,
    /// Asked for now.
    pub asked: i64,
}

impl Quota {
    /// Whether it speaks of such a record.
    #[must_use]
    pub fn covers(&self, level: Level, family: &str) -> bool {
        self.level.is_none_or(|from| level >= from) && (self.family.is_empty() || self.family == family)
    }

    /// How much of it a request takes.
    #[must_use]
    pub fn asked(&self, copies: i64, pages: i64) -> i64 {
        match self.unit {
            QuotaUnit::Copies => copies,
            QuotaUnit::Faces => copies.saturating_mul(pages),
        }
    }

    /// What stands against a request: nothing, or the refusal that says how much is left.
    #[must_use]
    pub fn exceeded(&self, usage: Usage) -> Option<CopyRefusal> {
        let sum = usage.used.saturating_add(usage.asked);
        if sum <= self.most {
            return None;
        }
        let (per, period, unit, used, asked, most, article) =
            (self.per, self.period, self.unit, usage.used, usage.asked, self.most, self.article.clone());
        Some(if self.who.is_empty() {
            CopyRefusal::QuotaUsedUp { per, period, unit, used, asked, most, article }
        } else {
            CopyRefusal::QuotaToConfirm {
                per,
                period,
                unit,
                used,
                asked,
                most,
                article,
                who: self.who.clone(),
            }
        })
    }

    /// Whether a line makes sense on its own.
    ///
    /// # Errors
    /// [`CopyRefusal::QuotaUnlikely`].
    pub fn check(&self) -> Result<(), CopyRefusal> {
        let business = |post: &Post| {
            matches!(
                post,
                Post::GeneralManager | Post::DivisionManager | Post::OfficeDirector | Post::SecrecyOfficer
            )
        };
        if (0..=1_000_000).contains(&self.most)
            && self.who.iter().all(business)
            && !self.article.trim().is_empty()
        {
            Ok(())
        } else {
            Err(CopyRefusal::QuotaUnlikely { most: self.most })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monthly() -> Quota {
        Quota {
            level: Some(Level::Secret),
            family: String::new(),
            per: QuotaPer::Person,
            period: QuotaPeriod::Month,
            unit: QuotaUnit::Copies,
            most: 10,
            who: vec![Post::OfficeDirector],
            article: "管理处规定".into(),
        }
    }

    #[test]
    fn a_quota_speaks_of_its_level_upward_and_its_family() {
        assert!(monthly().covers(Level::TopSecret, "drawings"));
        assert!(!monthly().covers(Level::Internal, "drawings"));
        let drawings = Quota { family: "drawings".into(), ..monthly() };
        assert!(drawings.covers(Level::Secret, "drawings") && !drawings.covers(Level::Secret, "personnel"));
    }

    #[test]
    fn what_is_left_may_be_used_and_one_more_is_told() {
        assert_eq!(monthly().exceeded(Usage { used: 8, asked: 2 }), None);
        assert!(matches!(
            monthly().exceeded(Usage { used: 8, asked: 3 }),
            Some(CopyRefusal::QuotaToConfirm { used: 8, asked: 3, most: 10, .. })
        ));
        let firm = Quota { who: Vec::new(), ..monthly() };
        assert!(matches!(
            firm.exceeded(Usage { used: i64::MAX, asked: 1 }),
            Some(CopyRefusal::QuotaUsedUp { .. })
        ));
        let faces = Quota { unit: QuotaUnit::Faces, ..monthly() };
        assert_eq!(faces.asked(2, 14), 28);
    }

    #[test]
    fn periods_begin_where_people_say_they_do() {
        let day = |y, m, d| Day::from_ymd_opt(y, m, d).expect("day");
        let today = day(2026, 11, 25);
        assert_eq!(QuotaPeriod::Day.begins(today), Some(today));
        assert_eq!(QuotaPeriod::Week.begins(today), Some(day(2026, 11, 23)));
        assert_eq!(QuotaPeriod::Month.begins(today), Some(day(2026, 11, 1)));
        assert_eq!(QuotaPeriod::Year.begins(today), Some(day(2026, 1, 1)));
        assert_eq!(QuotaPeriod::Ever.begins(today), None);
    }

    #[test]
    fn a_line_names_posts_of_the_business_and_its_article() {
        assert_eq!(monthly().check(), Ok(()));
        for wrong in [
            Quota { most: -1, ..monthly() },
            Quota { who: vec![Post::Clerk], ..monthly() },
            Quota { article: " ".into(), ..monthly() },
        ] {
            assert!(matches!(wrong.check(), Err(CopyRefusal::QuotaUnlikely { .. })));
        }
    }
}
