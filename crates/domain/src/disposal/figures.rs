//! The figures of a certificate: they add up on the page itself, or it is not issued.

use super::DisposalRefusal;
use super::results::ItemResult;
use crate::refusal::Refusal;

/// What a record is on, the heaviest of its copies (载体).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Carrier {
    /// Paper or photograph (纸质).
    Paper,
    /// A disc, stick or tape (介质).
    Media,
    /// Files only (电子).
    Electronic,
}

impl Carrier {
    /// Of a record with copies on these media (`paper`, `photo`, `media`, `electronic`).
    #[must_use]
    pub fn of<'a>(media: impl IntoIterator<Item = &'a str>) -> Carrier {
        media.into_iter().fold(Carrier::Electronic, |heaviest, medium| match (heaviest, medium) {
            (Carrier::Paper, _) | (_, "paper" | "photo") => Carrier::Paper,
            (Carrier::Media, _) | (_, "media") => Carrier::Media,
            _ => Carrier::Electronic,
        })
    }
}

/// An item as the figures see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemFigures {
    /// Its result; `None` when it left the list before execution.
    pub result: Option<ItemResult>,
    /// What it is on.
    pub carrier: Carrier,
    /// Numbered copies and excerpts.
    pub numbered: i64,
    /// Pages of the originals and further copies.
    pub pages: i64,
    /// Pages of the numbered copies and excerpts.
    pub numbered_pages: i64,
}

/// What the head of a certificate says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Items of the locked list (清册).
    pub listed: i64,
    /// 合格: destroyed.
    pub destroyed: i64,
    /// 不合格.
    pub failed: i64,
    /// 无法判定.
    pub unknown: i64,
    /// Left the list before execution.
    pub excluded: i64,
    /// Destroyed items on paper.
    pub paper: i64,
    /// Destroyed items that were files only.
    pub electronic: i64,
    /// Destroyed items on media.
    pub media: i64,
    /// Numbered copies and excerpts destroyed.
    pub numbered: i64,
    /// Pages of originals and further copies destroyed.
    pub pages: i64,
    /// Pages of numbered copies and excerpts destroyed.
    pub numbered_pages: i64,
}

impl Figures {
    /// Items that were not destroyed.
    #[must_use]
    pub fn left(&self) -> i64 {
        self.failed + self.unknown + self.excluded
    }

    /// Whether what is listed is what is destroyed and what is left.
    pub fn add_up(&self) -> Result<(), Refusal> {
        let carriers = self.paper + self.electronic + self.media;
        if self.listed == self.destroyed + self.left() && self.destroyed == carriers {
            return Ok(());
        }
        Err(DisposalRefusal::FiguresDoNotAddUp {
            listed: self.listed,
            destroyed: self.destroyed,
            left: self.left(),
        }
        .into())
    }
}

/// Sums the items of one list; only 合格 is destroyed.
#[must_use]
pub fn figures(items: &[ItemFigures]) -> Figures {
    items.iter().fold(Figures::default(), |mut sum, item| {
        sum.listed += 1;
        match item.result {
            None => sum.excluded += 1,
            Some(ItemResult::Failed) => sum.failed += 1,
            Some(ItemResult::Unknown) => sum.unknown += 1,
            Some(ItemResult::Passed) => {
                sum.destroyed += 1;
                match item.carrier {
                    Carrier::Paper => sum.paper += 1,
                    Carrier::Media => sum.media += 1,
                    Carrier::Electronic => sum.electronic += 1,
                }
                sum.numbered += item.numbered;
                sum.pages += item.pages;
                sum.numbered_pages += item.numbered_pages;
            }
        }
        sum
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(result: Option<ItemResult>) -> ItemFigures {
        ItemFigures { result, carrier: Carrier::Paper, numbered: 1, pages: 6, numbered_pages: 3 }
    }

    #[test]
    fn thirteen_listed_are_twelve_destroyed_and_one_unknown() {
        let mut items = vec![item(Some(ItemResult::Passed)); 12];
        items.push(item(Some(ItemResult::Unknown)));
        let sum = figures(&items);
        assert_eq!((sum.listed, sum.destroyed, sum.unknown, sum.left()), (13, 12, 1, 1));
        assert_eq!((sum.pages, sum.numbered_pages, sum.numbered), (72, 36, 12));
        assert_eq!(sum.add_up(), Ok(()));
    }

    #[test]
    fn a_record_on_paper_and_as_a_file_counts_as_paper() {
        assert_eq!(Carrier::of(["electronic", "media", "photo"]), Carrier::Paper);
        assert_eq!(Carrier::of(["electronic", "media"]), Carrier::Media);
        assert_eq!(Carrier::of(["electronic"]), Carrier::Electronic);
    }

    #[test]
    fn an_unknown_or_excluded_item_adds_no_page_and_no_copy() {
        let sum = figures(&[item(None), item(Some(ItemResult::Failed)), item(Some(ItemResult::Unknown))]);
        assert_eq!((sum.destroyed, sum.numbered, sum.pages), (0, 0, 0));
    }

    #[test]
    fn figures_that_do_not_add_up_are_refused() {
        let wrong = Figures { listed: 13, destroyed: 12, paper: 12, ..Figures::default() };
        assert_eq!(wrong.add_up().map_err(|r| r.code), Err("disposal.figures_do_not_add_up"));
    }
}
