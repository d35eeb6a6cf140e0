//! A request for copies: what can be asked for at all.

use super::CopyRefusal;
use crate::moment::{Day, Now};
use crate::records::CopyState;

/// The most copies of one request; beyond it somebody runs a print shop.
const MOST_COPIES: i64 = 99;

/// What is known of the paper to copy from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFacts {
    /// 档号, or the 登记号 before filing.
    pub number: String,
    /// The record is kept here.
    pub kept: bool,
    /// Paper or photographs.
    pub on_paper: bool,
    /// Where the copy is.
    pub state: CopyState,
    /// Its pages.
    pub pages: i64,
}

impl SourceFacts {
    /// The paper can be laid on the glass now. A request may be made while it is out; a session not.
    ///
    /// # Errors
    /// Not kept, not paper, or not here.
    pub fn check_is_here(&self) -> Result<(), CopyRefusal> {
        self.check_can_be_copied()?;
        if self.state == CopyState::In {
            Ok(())
        } else {
            Err(CopyRefusal::SourceNotHere { number: self.number.clone(), state: self.state })
        }
    }

    fn check_can_be_copied(&self) -> Result<(), CopyRefusal> {
        let number = self.number.clone();
        if !self.kept {
            return Err(CopyRefusal::RecordNotKept { number });
        }
        if !self.on_paper {
            return Err(CopyRefusal::SourceNotOnPaper { number });
        }
        match self.state {
            CopyState::Lost | CopyState::Destroyed => {
                Err(CopyRefusal::SourceNotHere { number, state: self.state })
            }
            _ => Ok(()),
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyRequest {
    /// 用途.
    pub purpose: String,
    /// 去向.
    pub destination: String,
    /// Pages of each copy.
    pub pages: i64,
    /// `1-14, 20`; empty = all pages.
    pub page_range: String,
    /// 份数.
    pub copies: i64,
    /// 应收回.
    pub return_by: Option<Day>,
}

/// Everything about a request that cannot be, in the order of the form.
#[must_use]
pub fn request_faults(request: &CopyRequest, source: &SourceFacts, now: &Now) -> Vec<CopyRefusal> {
    let mut faults: Vec<CopyRefusal> = source.check_can_be_copied().err().into_iter().collect();
    if request.purpose.trim().is_empty() {
        faults.push(CopyRefusal::PurposeMissing);
    }
    if request.destination.trim().is_empty() {
        faults.push(CopyRefusal::DestinationMissing);
    }
    faults.extend(check_amount(request, source).err());
    match request.return_by {
        Some(day) if day < now.today() => faults.push(CopyRefusal::ReturnDayPast { day }),
        _ => {}
    }
    faults
}

fn check_amount(request: &CopyRequest, source: &SourceFacts) -> Result<(), CopyRefusal> {
    if request.pages < 1 || request.copies < 1 {
        return Err(CopyRefusal::NothingToCopy);
    }
    if request.copies > MOST_COPIES {
        return Err(CopyRefusal::TooManyCopies { copies: request.copies, most: MOST_COPIES });
    }
    if request.pages > source.pages {
        return Err(CopyRefusal::MorePagesThanSource { pages: request.pages, source: source.pages });
    }
    check_range(request, source.pages)
}

fn check_range(request: &CopyRequest, source_pages: i64) -> Result<(), CopyRefusal> {
    let range = request.page_range.trim();
    let in_range = if range.is_empty() {
        source_pages
    } else {
        pages_in_range(range, source_pages)
            .ok_or_else(|| CopyRefusal::PageRangeUnclear { range: range.to_owned() })?
    };
    if in_range == request.pages {
        Ok(())
    } else {
        Err(CopyRefusal::PageRangeDiffers { range: range.to_owned(), in_range, pages: request.pages })
    }
}

/// Counts the pages of `1-3, 7、9–12`; each page once, in rising order, none beyond `last`.
/// Full-width digits, commas and dashes are what a Chinese keyboard gives, so they are read too.
#[must_use]
pub fn pages_in_range(range: &str, last: i64) -> Option<i64> {
    let plain: String = range
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
            '，' | '、' | '；' | ';' => ',',
            '－' | '–' | '—' | '～' | '~' | '至' => '-',
            other => other,
        })
        .collect();
    let mut count = 0;
    let mut previous = 0;
    for part in plain.split(',') {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let (from, to): (i64, i64) = (from.parse().ok()?, to.parse().ok()?);
        if from <= previous || to < from || to > last {
            return None;
        }
        count += to - from + 1;
        previous = to;
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;

    fn now() -> Now {
        Now { at: Moment::parse("2026-11-23T02:00:00Z").expect("time"), zone: chrono_tz::Asia::Shanghai }
    }

    fn check_request(request: &CopyRequest, source: &SourceFacts, now: &Now) -> Result<(), CopyRefusal> {
        request_faults(request, source, now).into_iter().next().map_or(Ok(()), Err)
    }

    fn report() -> SourceFacts {
        SourceFacts {
            number: "0307-WS·2026-D30-GC-0041".into(),
            kept: true,
            on_paper: true,
            state: CopyState::In,
            pages: 14,
        }
    }

    fn request() -> CopyRequest {
        CopyRequest {
            purpose: "保险理赔定损会".into(),
            destination: "工程维保部".into(),
            pages: 14,
            page_range: String::new(),
            copies: 2,
            return_by: Day::from_ymd_opt(2026, 12, 31),
        }
    }

    #[test]
    fn a_complete_request_passes() {
        assert_eq!(check_request(&request(), &report(), &now()), Ok(()));
        let part = CopyRequest { pages: 5, page_range: "1-3, 7、９".into(), ..request() };
        assert_eq!(check_request(&part, &report(), &now()), Ok(()));
    }

    #[test]
    fn what_cannot_be_asked_for_is_said_one_by_one() {
        let number = report().number;
        for (request, refusal) in [
            (CopyRequest { purpose: "  ".into(), ..request() }, CopyRefusal::PurposeMissing),
            (CopyRequest { destination: String::new(), ..request() }, CopyRefusal::DestinationMissing),
            (CopyRequest { copies: 0, ..request() }, CopyRefusal::NothingToCopy),
            (CopyRequest { copies: 100, ..request() }, CopyRefusal::TooManyCopies { copies: 100, most: 99 }),
            (
                CopyRequest { pages: 15, ..request() },
                CopyRefusal::MorePagesThanSource { pages: 15, source: 14 },
            ),
            (
                CopyRequest { pages: 5, ..request() },
                CopyRefusal::PageRangeDiffers { range: String::new(), in_range: 14, pages: 5 },
            ),
            (
                CopyRequest { pages: 5, page_range: "3-1".into(), ..request() },
                CopyRefusal::PageRangeUnclear { range: "3-1".into() },
            ),
        ] {
            assert_eq!(check_request(&request, &report(), &now()), Err(refusal));
        }
        let yesterday = Day::from_ymd_opt(2026, 11, 22).expect("day");
        assert_eq!(
            check_request(&CopyRequest { return_by: Some(yesterday), ..request() }, &report(), &now()),
            Err(CopyRefusal::ReturnDayPast { day: yesterday })
        );
        for (source, refusal) in [
            (SourceFacts { kept: false, ..report() }, CopyRefusal::RecordNotKept { number: number.clone() }),
            (
                SourceFacts { on_paper: false, ..report() },
                CopyRefusal::SourceNotOnPaper { number: number.clone() },
            ),
            (
                SourceFacts { state: CopyState::Lost, ..report() },
                CopyRefusal::SourceNotHere { number, state: CopyState::Lost },
            ),
        ] {
            assert_eq!(check_request(&request(), &source, &now()), Err(refusal));
        }
    }

    #[test]
    fn one_may_ask_while_it_is_out_but_not_copy_it() {
        let out = SourceFacts { state: CopyState::Out, ..report() };
        assert_eq!(check_request(&request(), &out, &now()), Ok(()));
        assert_eq!(
            out.check_is_here(),
            Err(CopyRefusal::SourceNotHere { number: report().number, state: CopyState::Out })
        );
    }

    #[test]
    fn page_ranges_are_read_as_people_write_them() {
        for (range, count) in [
            ("1-14", Some(14)),
            ("1－3，7、９", Some(5)),
            ("2", Some(1)),
            ("5,4", None),
            ("1-15", None),
            ("第3页", None),
            ("1-3,3", None),
            ("0-2", None),
        ] {
            assert_eq!(pages_in_range(range, 14), count, "{range}");
        }
    }
}
